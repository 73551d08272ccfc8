//! `farol diff`: what changed between two reports, assessments or interview files, and because of what.

mod changes;
mod shown;

use self::shown::Shown;
use super::subject::{self, Origin, Subject};
use super::{Context, Exit, Failure, desk, output, words};
use crate::questionnaire::DepartmentId;
use crate::report::compare::{Chain, Comparison, compare};
use crate::report::words as said;
use crate::report::words::comparison::{Sides, shown_change};
use crate::risk::Side;
use crate::runtime::{clock, day};
use crate::text::{Message, Texts};

/// Say what changed between two assessments, and because of what
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The earlier one: an assessment, a report, a file of one, or an interview file.
    #[arg(value_name = "EARLIER")]
    earlier: String,

    /// The later one.
    #[arg(value_name = "LATER")]
    later: String,

    /// For interview files: the questionnaire that they are made with; given twice, the earlier one's
    /// and the later one's.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Vec<String>,

    /// Print JSON (farol.comparison/1), which holds everything.
    #[arg(long)]
    json: bool,

    /// Name what is unchanged too, and every answer.
    #[arg(long)]
    all: bool,

    /// End with exit code 3 if the organisation's or a department's score rose, or if there is a red flag
    /// that was not there before; may be given for both.
    #[arg(long, value_name = "WHAT")]
    fail_on: Vec<Gate>,
}

/// What fails the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Gate {
    /// A higher score
    Worse,
    /// A red flag that is new
    NewRedFlag,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let [first, second] = [0, 1].map(|at| arguments.questionnaire.get(at).or(arguments.questionnaire.first()));
    let earlier = subject::subject(&arguments.earlier, first.map(String::as_str), context)?;
    let later = subject::subject(&arguments.later, second.map(String::as_str), context)?;
    let before = Side::new(&earlier.questionnaire, &earlier.interview);
    let after = Side::new(&later.questionnaire, &later.interview);
    let comparison = compare(&before, &after, &chain(&earlier, &later, context));
    let texts = &context.texts;
    if arguments.json {
        output::json(&comparison)?;
    } else {
        let name = |subject: &Subject| subject.interview.organisation.name.clone();
        let sides = Sides::new(earlier.organisation().zip(later.organisation()), &name(&earlier), &name(&later));
        let (comparison, all) = (&comparison, arguments.all);
        let shown = Shown { earlier: &earlier, later: &later, comparison, sides: &sides, texts, all };
        output::write(shown.text().as_bytes())?;
    }
    let mut failed = Vec::new();
    if arguments.fail_on.contains(&Gate::Worse) {
        failed.extend(worse(&comparison, &earlier, &later, texts));
    }
    if arguments.fail_on.contains(&Gate::NewRedFlag) {
        failed.extend(new_red_flags(&comparison, &later, texts));
    }
    if failed.is_empty() {
        return Ok(Exit::Done);
    }
    let _ = desk::told(Exit::GateFailed, context, failed);
    Ok(Exit::GateFailed)
}

/// What the store knows of the organisation's other reports, where both sides are its own, and the day of
/// the later side. Files from elsewhere stand alone.
fn chain(earlier: &Subject, later: &Subject, context: &Context) -> Chain {
    let (day, digest) = match &later.origin {
        Origin::Report(header) => (day(&header.saved_at, clock()), Some(&header.digest)),
        Origin::Draft(_) | Origin::File => (Some(desk::today()), None),
    };
    let known = || {
        let Origin::Report(own) = &earlier.origin else { return None };
        let own = (&own.organisation.id, &own.digest);
        let whose = (later.organisation()?, digest);
        desk::store(context).ok()?.chain(own, Some(whose), &later.questionnaire, day.clone()).ok()
    };
    known().unwrap_or_else(|| Chain { day: day.clone(), ..Chain::default() })
}

/// Whose score rose, as far as a report shows it.
fn worse(comparison: &Comparison, earlier: &Subject, later: &Subject, texts: &Texts) -> Vec<Message> {
    let rose = |whom: String, before: f64, after: f64| {
        let (change, _) = shown_change(before, after, [0.0; 3]);
        let change = || words::change(change as f64 / 10.0, texts.forms());
        (change().starts_with('+')).then(|| Message::new("cli-diff-worse").with("whom", whom).with("change", change()))
    };
    let own = &comparison.organisation;
    let organisation = rose(texts.get("cli-organisation").to_string(), own.before, own.after);
    let name = |side: &Subject, id: &DepartmentId| words::whom(&side.interview, Some(id.as_str()), texts);
    let departments = comparison.departments.iter().filter_map(|one| {
        let whom = said::compared_department(one, |id| name(earlier, id), |id| name(later, id));
        rose(whom, one.before?, one.after?)
    });
    organisation.into_iter().chain(departments).collect()
}

/// The red flags that were not there before.
fn new_red_flags(comparison: &Comparison, later: &Subject, texts: &Texts) -> Vec<Message> {
    let flags = comparison.red_flags.new.iter().map(|flag| {
        Message::new("cli-diff-new-red-flag")
            .with("whom", words::whom(&later.interview, flag.department.as_ref().map(|id| id.as_str()), texts))
            .with("title", shown::flag_title(later, &flag.id, texts))
    });
    flags.collect()
}
