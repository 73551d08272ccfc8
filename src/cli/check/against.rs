//! `farol check NEW --against OLD`: what a newer version changes, what becomes of answers, and what would
//! be lost without anybody having said so.

use serde::Serialize;

use crate::assessment::Interview;
use crate::canonical;
use crate::cli::table::layout;
use crate::cli::{Context, Exit, Failure, colour, desk, output, subject};
use crate::format::diagnostics::{self, help, render};
use crate::format::problem::Diagnostics;
use crate::format::questionnaire::Written;
use crate::questionnaire::Questionnaire;
use crate::report::Report;
use crate::report::versions::{self, Accounted, Difference, Fate, Field, How, Thing, Versions};
use crate::text::{Message, Texts};

/// What is printed as JSON.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    versions: &'a Versions,
    /// Of the report that the older version was taken from: what becomes of each of its answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a [Accounted]>,
    diagnostics: Vec<Diagnosed>,
}

/// A diagnostic in words, and the place in the newer document.
#[derive(Serialize)]
struct Diagnosed {
    warning: bool,
    path: String,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
}

/// The older version: a questionnaire, or the one of a report with its interview.
fn older(name: &str, context: &Context) -> Result<(std::sync::Arc<Questionnaire>, Option<Interview>), Failure> {
    if std::path::Path::new(name).is_file()
        && let Ok(report) = Report::read(&subject::bytes(name)?)
    {
        return Ok((report.questionnaire, Some(report.interview)));
    }
    Ok((subject::questionnaire(Some(name), context)?, None))
}

/// Says what `new`, which was read from `written`, changes beside the questionnaire that is named.
pub fn run(
    new: &Questionnaire,
    written: &Written,
    older_name: &str,
    json: bool,
    context: &Context,
) -> Result<Exit, Failure> {
    let texts = &context.texts;
    let (old, interview) = older(older_name, context)?;
    let versions = Versions::new(&old, new);
    let accounted = interview.map(|interview| versions::account(&old, new, &interview));
    let found = written.located(versions::refused(&old, new));
    if json {
        let diagnostics = diagnosed(&found, texts);
        output::json(&Printed { versions: &versions, report: accounted.as_deref(), diagnostics })?;
    } else {
        output::write(text(&versions, accounted.as_deref(), texts).as_bytes())?;
    }
    if found.is_empty() {
        return Ok(Exit::Done);
    }
    output::say(&render(&found, texts, colour()));
    if found.items.iter().all(crate::format::problem::Diagnostic::is_warning) {
        return Ok(Exit::Done);
    }
    Err(desk::told(Exit::InvalidInput, context, [Message::new("check-against-refused")]))
}

fn diagnosed(found: &Diagnostics, texts: &Texts) -> Vec<Diagnosed> {
    let one = |item: &crate::format::problem::Diagnostic| Diagnosed {
        warning: item.is_warning(),
        path: item.path.to_string(),
        message: texts.say(&diagnostics::what(&item.wrong)),
        help: help(item).map(|message| texts.say(&message)),
    };
    found.items.iter().map(one).collect()
}

fn text(versions: &Versions, accounted: Option<&[Accounted]>, texts: &Texts) -> String {
    let title =
        Message::new("check-against-title").with("old", versions.old.to_string()).with("new", versions.new.to_string());
    let mut shown = format!("{}\n\n", texts.say(&title));
    if versions.same {
        shown.push_str(&texts.get("check-against-same"));
        shown.push('\n');
        return shown;
    }
    shown.push_str(&layout(&differences(versions, texts), &[0, 1, 2, 3]));
    let reworded: usize =
        versions.differences.iter().flat_map(|one| &one.fields).filter(|field| field.is_text()).count();
    if reworded > 0 {
        shown.push_str(&texts.say(&Message::new("check-against-reworded").with("count", reworded)));
        shown.push('\n');
    }
    shown.push('\n');
    let fates = versions.answers.iter().map(|one| one.fate);
    let title = Message::new("check-against-answers").with("version", versions.old.version.as_str());
    shown.push_str(&counted(title, fates, texts));
    shown.push_str(&layout(&fated(versions, texts), &[0, 1]));
    if let Some(accounted) = accounted {
        shown.push('\n');
        let fates = accounted.iter().map(|one| one.fate);
        shown.push_str(&counted(Message::new("check-against-report"), fates, texts));
    }
    shown
}

/// A line that counts what becomes of answers.
fn counted(title: Message, fates: impl Iterator<Item = Fate> + Clone, texts: &Texts) -> String {
    let count = |fate: Fate| fates.clone().filter(|one| *one == fate).count();
    let title = title
        .with("kept", count(Fate::Kept))
        .with("translated", count(Fate::Translated))
        .with("incomparable", count(Fate::NotComparable))
        .with("retired", count(Fate::Retired));
    format!("{}\n", texts.say(&title))
}

/// All that counts: what it is, what happened to it, its id and how it differs.
fn differences(versions: &Versions, texts: &Texts) -> Vec<Vec<String>> {
    let counts =
        |one: &&Difference| one.fields.is_empty() || one.how == How::Replaced || !one.fields.iter().all(Field::is_text);
    versions
        .differences
        .iter()
        .filter(counts)
        .map(|one| {
            let replaces: Vec<&str> = one.replaces.iter().map(|id| id.as_str()).collect();
            let id = match one.how {
                How::Replaced => format!("{} → {}", replaces.join(", "), one.id),
                _ => one.id.to_string(),
            };
            let fields: Vec<String> = one.fields.iter().filter(|field| !field.is_text()).map(field).collect();
            vec![thing(one.what, texts), how(one.how, texts), id, fields.join("; ")]
        })
        .collect()
}

/// A field with its values, where they are short.
fn field(field: &Field) -> String {
    let short = |value: &serde_json::Value| match value {
        serde_json::Value::Null => Some("–".to_owned()),
        serde_json::Value::String(text) => Some(text.clone()),
        _ => {
            let bytes = canonical::bytes(value).unwrap_or_default();
            String::from_utf8(bytes).ok().filter(|text| text.chars().count() <= SHORT)
        }
    };
    match (short(&field.before), short(&field.after)) {
        (Some(before), Some(after)) => format!("{} {before} → {after}", field.field),
        _ => field.field.clone(),
    }
}

/// How many characters of JSON are still read at a glance.
const SHORT: usize = 40;

/// What becomes of the answers to each question to which something happens.
fn fated(versions: &Versions, texts: &Texts) -> Vec<Vec<String>> {
    let touched = versions.answers.iter().filter(|one| one.fate != Fate::Kept || !one.lost.is_empty());
    touched
        .map(|one| {
            let by: Vec<&str> = one.by.iter().map(|id| id.as_str()).collect();
            let mut what = match one.fate {
                Fate::Translated => format!("{} → {}", one.question, by.join(", ")),
                _ => one.question.to_string(),
            };
            if !one.lost.is_empty() {
                let lost: Vec<&str> = one.lost.iter().map(|id| id.as_str()).collect();
                let message = Message::new("check-against-lost").with("options", lost.join(", "));
                what.push_str(&format!(" {}", texts.say(&message)));
            }
            vec![format!("  {}", fate(one.fate, texts)), what]
        })
        .collect()
}

fn fate(fate: Fate, texts: &Texts) -> String {
    let word = match fate {
        Fate::Kept => texts.get("check-fate-kept"),
        Fate::Translated => texts.get("check-fate-translated"),
        Fate::NotComparable => texts.get("check-fate-not-comparable"),
        Fate::Retired => texts.get("check-fate-retired"),
    };
    word.to_string()
}

fn how(how: How, texts: &Texts) -> String {
    let word = match how {
        How::Added => texts.get("check-how-added"),
        How::Removed => texts.get("check-how-removed"),
        How::Replaced => texts.get("check-how-replaced"),
        How::Changed => texts.get("check-how-changed"),
    };
    word.to_string()
}

fn thing(thing: Thing, texts: &Texts) -> String {
    let word = match thing {
        Thing::Model => texts.get("check-thing-model"),
        Thing::Usage => texts.get("check-thing-usage"),
        Thing::Volume => texts.get("check-thing-volume"),
        Thing::Level => texts.get("check-thing-level"),
        Thing::Location => texts.get("check-thing-location"),
        Thing::Risk => texts.get("check-thing-risk"),
        Thing::DataCategory => texts.get("check-thing-data-category"),
        Thing::Feature => texts.get("check-thing-feature"),
        Thing::Sector => texts.get("check-thing-sector"),
        Thing::DepartmentTemplate => texts.get("check-thing-template"),
        Thing::Section => texts.get("check-thing-section"),
        Thing::Question => texts.get("check-thing-question"),
        Thing::Option => texts.get("check-thing-option"),
        Thing::RedFlag => texts.get("check-thing-red-flag"),
        Thing::Contradiction => texts.get("check-thing-contradiction"),
        Thing::Action => texts.get("check-thing-action"),
        Thing::Stage => texts.get("check-thing-stage"),
        Thing::Penalty => texts.get("check-thing-penalty"),
        Thing::Source => texts.get("check-thing-source"),
    };
    word.to_string()
}
