//! `farol show`: an assessment or a report, scope and answers.

use super::subject::{self, Origin, Subject};
use super::table::layout;
use super::{Context, Exit, Failure, flows, output, reconfirm, words};
use crate::assessment::{Answer, Place, RetiredAnswer, Standing, WhyRetired};
use crate::questionnaire::{Id, QuestionId, Scale, ScaleId};
use crate::text::{Message, Texts};

/// Show the scope and the answers of an assessment or a report.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An assessment, a report, a file of one, an interview file, or `-`.
    #[arg(value_name = "INTERVIEW|REPORT|ASSESSMENT")]
    subject: String,

    /// For an interview file: the questionnaire that it is made with.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// Show where the data goes instead: department, data category, feature and location, with the risk.
    #[arg(long)]
    flows: bool,

    /// Show what needs asking instead, in order: what was bad in the report that the assessment began with
    /// first, then what may have changed, then what is known worst.
    #[arg(long, conflicts_with = "flows")]
    reconfirm: bool,

    /// Print the interview as JSON (farol.interview/1); with --flows, the flow map (farol.flows/1); with
    /// --reconfirm, what needs asking (farol.reconfirm/1).
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let texts = &context.texts;
    if arguments.reconfirm {
        let found = reconfirm::found(&subject, context)?;
        if arguments.json {
            output::json(&reconfirm::as_json(&subject, &found))?;
        } else {
            output::write(reconfirm::as_text(&subject, &found, texts).as_bytes())?;
        }
        return Ok(Exit::Done);
    }
    match (arguments.flows, arguments.json) {
        (false, true) => output::json(&subject.interview)?,
        (true, true) => output::json(&flows::as_json(&subject, &flows::flows(&subject)))?,
        (false, false) => {
            let shown = [
                heading(&subject, texts),
                "\n".to_owned(),
                scope(&subject, texts),
                answers(&subject, texts),
                retired(&subject, texts),
            ]
            .concat();
            output::write(shown.as_bytes())?;
        }
        (true, false) => {
            output::write(flows::as_text(&subject, &flows::flows(&subject), texts).as_bytes())?;
        }
    }
    Ok(Exit::Done)
}

/// Whose it is, and where it comes from.
pub(super) fn heading(subject: &Subject, texts: &Texts) -> String {
    let interview = &subject.interview;
    let title = Message::new("cli-show-title")
        .with("name", interview.organisation.name.as_str())
        .with("period", interview.period.as_str())
        .with("questionnaire", interview.questionnaire.id.as_str())
        .with("version", interview.questionnaire.version.as_str());
    let mut shown = format!("{}\n", texts.say(&title));
    let origin = match &subject.origin {
        Origin::File => None,
        Origin::Draft(facts) => {
            let coverage = Standing::new(&subject.questionnaire, interview).coverage(&subject.questionnaire);
            let message = Message::new("cli-show-draft").with("id", facts.id.as_str());
            let message = message.with("settled", coverage.settled()).with("visible", coverage.visible);
            Some(message.with("changed", facts.changed.as_str()))
        }
        Origin::Report(header) => Some(
            Message::new("cli-show-report")
                .with("saved", header.saved_at.as_str())
                .with("digest", header.digest.as_str()),
        ),
    };
    if let Some(origin) = origin {
        shown.push_str(&texts.say(&origin));
        shown.push('\n');
    }
    if let Some(assessor) = &interview.assessor {
        shown.push_str(&texts.say(&Message::new("cli-show-assessor").with("name", assessor.as_str())));
        shown.push('\n');
    }
    shown
}

/// The departments with their flows.
fn scope(subject: &Subject, texts: &Texts) -> String {
    let document = subject.questionnaire.document();
    let language = texts.language();
    let band = |bands: &[Scale], id: Option<&ScaleId>| {
        let found = id.and_then(|id| bands.iter().find(|band| band.id == *id));
        found.map_or_else(|| "–".to_owned(), |band| band.title.get(language).to_owned())
    };
    let mut shown = String::new();
    for department in &subject.interview.departments {
        let people = texts.say(&Message::new("cli-show-people").with("count", department.headcount as usize));
        let volume = band(&document.volume, department.volume.as_ref());
        shown.push_str(&format!("{} ({}): {people}, {volume}\n", department.name, department.id));
        let rows: Vec<Vec<String>> = department
            .uses
            .iter()
            .map(|(id, one)| {
                let feature = document.features.iter().find(|feature| feature.id == *id);
                let categories = document.data_categories.iter();
                let categories = categories.filter(|category| one.data_categories.contains(&category.id));
                let categories: Vec<&str> = categories.map(|category| category.title.get(language)).collect();
                vec![
                    format!("  {}", feature.map_or("", |feature| feature.title.get(language))),
                    band(&document.usage, one.frequency.as_ref()),
                    categories.join("; "),
                ]
            })
            .collect();
        shown.push_str(&layout(&rows, &[0, 1, 2]));
    }
    shown
}

/// The answers, by section and question.
fn answers(subject: &Subject, texts: &Texts) -> String {
    let interview = &subject.interview;
    let mut shown = String::new();
    let mut before: Option<&Id> = None;
    for (position, question) in subject.questionnaire.questions().iter().enumerate() {
        let given = given(subject, &question.id);
        if given.is_empty() {
            continue;
        }
        let section = &subject.questionnaire.document().sections[question.place.0];
        if before != Some(&section.id) {
            shown.push_str(&format!("\n{}\n", section.title.get(texts.language())));
            before = Some(&section.id);
        }
        let text = subject.questionnaire.written(position).text.get(texts.language());
        shown.push_str(&format!("  {text} ({})\n", question.id));
        for (place, answer) in given {
            let whom = words::whom(interview, place.department.as_ref().map(|id| id.as_str()), texts);
            let value = words::answer(&subject.questionnaire, &place, answer, texts);
            shown.push_str(&format!("    {whom}{colon}{value}\n", colon = texts.forms().colon()));
            if let Some(from) = &answer.carried_over {
                let since = Message::new("cli-show-carried-over").with("period", from.period.as_str());
                shown.push_str(&format!("      {}\n", texts.say(&since)));
            }
            if let Some(note) = &answer.note {
                let note = texts.say(&Message::new("cli-show-note").with("note", note.replace('\n', "\n      ")));
                shown.push_str(&format!("      {note}\n"));
            }
            for evidence in &answer.evidence {
                let name = Message::new("cli-show-evidence").with("name", evidence.name.as_str());
                shown.push_str(&format!("      {}\n", texts.say(&name)));
            }
        }
    }
    shown
}

/// What earlier assessments said and this questionnaire has no place for.
fn retired(subject: &Subject, texts: &Texts) -> String {
    let retired = &subject.interview.retired.answers;
    if retired.is_empty() {
        return String::new();
    }
    let mut shown = format!("\n{}\n", texts.get("cli-show-retired"));
    for one in retired {
        let message = match one.why {
            WhyRetired::QuestionGone => Message::new("cli-retired-gone"),
            WhyRetired::NotComparable => Message::new("cli-retired-not-comparable"),
            WhyRetired::Superseded => Message::new("cli-retired-superseded"),
        };
        let whom = one.department_name.clone().unwrap_or_else(|| texts.get("cli-organisation").to_string());
        let period = one.answer.carried_over.as_ref().map_or("–", |from| from.period.as_str());
        let message = message.with("whom", whom).with("value", said(one, texts)).with("period", period);
        let text = one.text.get(texts.language());
        shown.push_str(&format!("  {text} ({})\n    {}\n", one.question, texts.say(&message)));
        if let Some(note) = &one.answer.note {
            let note = Message::new("cli-show-note").with("note", note.replace('\n', "\n      "));
            shown.push_str(&format!("      {}\n", texts.say(&note)));
        }
    }
    shown
}

/// What a retired answer says, in the words that were kept with it.
fn said(one: &RetiredAnswer, texts: &Texts) -> String {
    let labels = one.answer.options.iter().filter_map(|id| one.labels.get(id));
    words::said(&one.answer, None, labels.map(|label| label.get(texts.language()).to_owned()).collect(), texts)
}

fn given<'a>(subject: &'a Subject, question: &QuestionId) -> Vec<(Place, &'a Answer)> {
    let interview = &subject.interview;
    let organisation = interview.organisation.answers.get(question);
    let organisation = organisation.map(|answer| (Place::organisation(question.clone()), answer));
    let departments = interview.departments.iter().filter_map(|department| {
        let answer = department.answers.get(question)?;
        Some((Place::department(question.clone(), department.id.clone()), answer))
    });
    organisation.into_iter().chain(departments).collect()
}
