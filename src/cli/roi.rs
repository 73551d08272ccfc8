//! `farol roi`: the return on the plan. Nothing is saved.

mod example;
mod shown;

use super::subject::{self, Subject};
use super::{Context, Exit, Failure, desk, output};
use crate::assessment::{self, Fault, MOST_YEARS, ReturnEntries, ReturnInput};
use crate::canonical;
use crate::questionnaire::Id;
use crate::report::ReturnResult;
use crate::risk::{DEFAULT_SEED, Evaluation, Improvement, Return, evaluate, returns};
use crate::text::Message;

/// What the plan is worth: penalties avoided, audit work saved and other benefits, against implementation
/// and training
///
/// The plan is what was chosen into it, else all open actions. Uses what was entered in the assessment and
/// what --set gives. Nothing is saved.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An assessment, a report, a file of one, an interview file, or `-`.
    #[arg(value_name = "INTERVIEW|REPORT|ASSESSMENT")]
    subject: String,

    /// For an interview file: the questionnaire that it is made with.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// Take this value of an input, or these three points of it.
    #[arg(long, value_name = "NAME=LOW,LIKELY,HIGH")]
    set: Vec<String>,

    /// The horizon.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_YEARS)))]
    years: Option<u32>,

    /// The seed of the simulation: the same one gives the same digits.
    #[arg(long, value_name = "N", default_value_t = DEFAULT_SEED)]
    seed: u32,

    /// Show the example of a vendor's article, with its unproved figures and without them.
    #[arg(long, conflicts_with = "years")]
    example: bool,

    /// Print JSON (farol.return/1; with --example farol.return-example/1).
    #[arg(long)]
    json: bool,
}

/// An input with one value or three: `hourly-rate=150,200,300`.
fn input(text: &str) -> Option<(Id, ReturnInput)> {
    let (name, points) = text.split_once('=')?;
    let points: Result<Vec<f64>, _> = points.split(',').map(|point| point.trim().parse()).collect();
    match points.ok()?[..] {
        [value] => Some((name.into(), ReturnInput::entered(value, value, value))),
        [low, likely, high] => Some((name.into(), ReturnInput::entered(low, likely, high))),
        _ => None,
    }
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let mut subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    overrule(&mut subject, arguments, context)?;
    let base = Base::new(&subject, arguments.seed);
    if arguments.example {
        return example::run(&base, arguments.json, context);
    }
    let found = base.returns(&subject.interview.returns);
    if arguments.json {
        json(&ReturnResult::new(&subject.questionnaire, &found))?;
    } else {
        output::write(shown::text(&subject, &found, &context.texts).as_bytes())?;
    }
    Ok(ended(&subject, &found, context))
}

/// Puts what the command line gives in place of what was entered.
fn overrule(subject: &mut Subject, arguments: &Arguments, context: &Context) -> Result<(), Failure> {
    let entered = &mut subject.interview.returns;
    entered.years = arguments.years.or(entered.years);
    for text in &arguments.set {
        let wrong = || Failure::Said(Exit::Usage, Message::new("cli-roi-set").with("text", text.as_str()));
        let (name, input) = input(text).ok_or_else(wrong)?;
        entered.inputs.insert(name, input);
    }
    let faults = assessment::check(&subject.questionnaire, &subject.interview);
    if faults.is_empty() {
        return Ok(());
    }
    let names = assessment::InputName::all(&subject.questionnaire).map(|name| name.id(&subject.questionnaire));
    let names: Vec<String> = names.map(|id| id.to_string()).collect();
    let all = Message::new("cli-roi-names").with("names", context.texts.list(&names));
    Err(desk::told(Exit::Usage, context, faults.iter().map(Fault::message).chain([all])))
}

/// An interview whose return is asked for.
struct Base<'a> {
    subject: &'a Subject,
    improvement: Improvement,
    seed: u32,
}

impl<'a> Base<'a> {
    fn new(subject: &'a Subject, seed: u32) -> Self {
        let Subject { questionnaire, interview, .. } = subject;
        let Evaluation { standing, scores, .. } = evaluate(questionnaire, interview);
        let improvement = Improvement::of_plan(questionnaire, interview, &standing, &scores);
        Self { subject, improvement, seed }
    }

    /// The return with these entries.
    fn returns(&self, entries: &ReturnEntries) -> Return {
        let headcount = self.subject.interview.organisation.headcount;
        returns(&self.subject.questionnaire, headcount, entries, self.improvement.clone(), self.seed)
    }
}

/// Writes a value as canonical JSON.
fn json<T: serde::Serialize>(value: &T) -> Result<(), Failure> {
    let mut bytes = canonical::bytes(value)
        .map_err(|error| Failure::error(Message::new("cli-no-json").with("why", error.to_string())))?;
    bytes.push(b'\n');
    output::write(&bytes)
}

/// Done, or incomplete, saying what has to be entered first.
fn ended(subject: &Subject, found: &Return, context: &Context) -> Exit {
    let missing: Vec<String> = found.missing().map(|name| name.id(&subject.questionnaire).to_string()).collect();
    if missing.is_empty() {
        return Exit::Done;
    }
    let message = Message::new("cli-roi-missing").with("inputs", context.texts.list(&missing));
    let _ = desk::told(Exit::Incomplete, context, [message]);
    Exit::Incomplete
}
