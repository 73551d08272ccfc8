//! The report that a new assessment begins with: which one it is, and what is said of it.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::super::{Context, Failure, desk, output, subject};
use super::Arguments;
use crate::assessment::{Account, Carried, Earlier, Fate, Place, carry_over};
use crate::questionnaire::Questionnaire;
use crate::report::Report;
use crate::store::{AssessmentId, OrganisationRecord, Store};
use crate::text::Message;

/// The report that was named, else the organisation's latest. One that is not what was saved is taken all
/// the same, and said to be.
pub(super) fn report(
    store: &Store,
    arguments: &Arguments,
    known: Option<&OrganisationRecord>,
    questionnaire: &Questionnaire,
    context: &Context,
) -> Result<Option<Report>, Failure> {
    let Some(path) = path(store, arguments, known, questionnaire)? else { return Ok(None) };
    let (report, verdict) = store.verified_report(&path)?;
    if let Some(record) = known.filter(|record| record.id != report.header.organisation.id) {
        let message = Message::new("cli-new-other-organisation")
            .with("given", report.header.organisation.id.as_str())
            .with("own", record.id.as_str());
        return Err(Failure::invalid(message));
    }
    if let Some(first) = verdict.discrepancies.first() {
        let changed = Message::new("cli-new-report-changed").with("period", report.header.period.as_str());
        output::say(&context.texts.say(&changed.with("why", first.message())));
    }
    Ok(Some(report))
}

fn path(
    store: &Store,
    arguments: &Arguments,
    known: Option<&OrganisationRecord>,
    questionnaire: &Questionnaire,
) -> Result<Option<PathBuf>, Failure> {
    match arguments.from.as_deref() {
        Some("none") => Ok(None),
        None | Some("latest") => {
            let id = &questionnaire.document().id;
            let latest = match known {
                Some(record) => store.latest_report(&record.id, id)?,
                None => None,
            };
            if latest.is_none() && arguments.from.is_some() {
                let message = Message::new("cli-new-no-report").with("name", arguments.name.as_str());
                return Err(Failure::error(message.with("questionnaire", id.as_str())));
            }
            Ok(latest)
        }
        Some(file) if subject::is_file(file) => Ok(Some(PathBuf::from(file))),
        Some(name) => desk::report(store, name).map(Some),
    }
}

/// What the assessment begins with, and what became of every answer.
pub(super) fn begin(report: &Report, questionnaire: &Questionnaire) -> (Carried, Account) {
    let Report { header, questionnaire: own, interview, .. } = report;
    carry_over(&Earlier { questionnaire: own, interview, report: &header.digest }, questionnaire)
}

/// Says what was carried over, and names what was not.
pub(super) fn say(carried: &Carried, account: &Account, id: &AssessmentId, context: &Context) {
    let texts = &context.texts;
    let say = |message: Message| output::say(&texts.say(&message));
    say(Message::new("cli-new-carried-over")
        .with("period", carried.from.period.as_str())
        .with("kept", account.count(Fate::Kept))
        .with("translated", account.count(Fate::Translated))
        .with("retired", account.count(Fate::Retired))
        .with("not-comparable", account.count(Fate::NotComparable)));
    let whom = |department: Option<&str>| match department {
        None => texts.get("cli-organisation").to_string(),
        Some(id) => carried.departments.iter().find(|one| one.id.as_str() == id).map_or(id, |one| &one.name).to_owned(),
    };
    let place = |place: &Place| {
        format!(
            "{}{colon}{}",
            whom(place.department.as_ref().map(|id| id.as_str())),
            place.question,
            colon = texts.forms().colon()
        )
    };
    for one in &account.answers {
        match one.fate {
            Fate::Retired => say(Message::new("cli-new-retired").with("place", place(&one.place))),
            Fate::NotComparable => say(Message::new("cli-new-compared-not").with("place", place(&one.place))),
            Fate::Returned => say(Message::new("cli-new-returned").with("place", place(&one.place))),
            Fate::Kept | Fate::Translated => {}
        }
    }
    for one in &account.unread {
        let whom = whom(one.department.as_ref().map(|id| id.as_str()));
        say(Message::new("cli-new-unread").with("whom", whom).with("id", one.id.as_str()));
    }
    say(Message::new("cli-new-unconfirmed").with("id", id.as_str()));
}

/// The counts, and every answer that does not stand as it stood.
pub(super) fn as_json(carried: &Carried, account: &Account) -> Value {
    let others: Vec<_> = account.answers.iter().filter(|one| one.fate != Fate::Kept).collect();
    json!({
        "report": carried.from.report,
        "period": carried.from.period,
        "kept": account.count(Fate::Kept),
        "translated": account.count(Fate::Translated),
        "retired": account.count(Fate::Retired),
        "not_comparable": account.count(Fate::NotComparable),
        "returned": account.count(Fate::Returned),
        "answers": others,
        "unread": account.unread,
    })
}
