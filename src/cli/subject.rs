//! What `show`, `score` and `diff` look at: an assessment, a report, or an interview file, each with
//! the questionnaire that it is made with.

use std::io::{ErrorKind, Read as _};
use std::path::Path;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::input::{self, Named};
use super::{Context, Exit, Failure, colour, desk, output};
use crate::assessment::{self, Fault, FaultKind, Interview};
use crate::format::diagnostics;
use crate::questionnaire::{self, OrganisationId, Questionnaire};
use crate::report::{Header, Report};
use crate::store::{DraftFacts, Found, Reading, StoreError};
use crate::text::Message;

/// Where an interview comes from.
#[derive(Debug)]
pub(super) enum Origin {
    Draft(DraftFacts),
    Report(Box<Header>),
    File,
}

/// An interview that can be scored.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) questionnaire: Arc<Questionnaire>,
    pub(super) interview: Interview,
    pub(super) origin: Origin,
    /// The bytes of the file of a report.
    pub(super) file: Option<Vec<u8>>,
}

impl Subject {
    /// The organisation whose it is; none of an interview file, which stands alone.
    pub(super) fn organisation(&self) -> Option<&OrganisationId> {
        match &self.origin {
            Origin::Report(header) => Some(&header.organisation.id),
            Origin::Draft(facts) => Some(&facts.organisation),
            Origin::File => None,
        }
    }
}

#[derive(Deserialize)]
struct Outline<'a> {
    #[serde(borrow, default)]
    report: Option<&'a RawValue>,
}

/// The subject that a user named: an assessment or a report of the store, a file of either format, or
/// `-` for one from stdin. An interview file goes with the questionnaire given, else the shipped one.
pub(super) fn subject(name: &str, given: Option<&str>, context: &Context) -> Result<Subject, Failure> {
    if name == "-" || is_file(name) {
        return from_bytes(name, bytes(name)?, given, context);
    }
    let store = desk::store(context)?;
    let found = store.find(name).map_err(|error| {
        let organisation = matches!(error, StoreError::NotFound(_)) && store.organisation(&name.into()).is_ok();
        match organisation {
            true => Failure::Said(Exit::Usage, Message::new("cli-names-organisation").with("name", name)),
            false => error.into(),
        }
    })?;
    match found {
        Found::Draft(organisation, id) => {
            let Reading { facts, questionnaire, assessment } = store.read_draft(&organisation, &id)?;
            desk::say_dropped(&facts, context);
            checked(questionnaire, assessment.interview().clone(), Origin::Draft(facts), context)
        }
        Found::Report(_, path) => {
            let (report, bytes) = store.read_report_file(&path)?;
            from_report(report, bytes, context)
        }
    }
}

/// Whether a name is that of a file rather than of something in the store, where ids are plain words.
pub(super) fn is_file(name: &str) -> bool {
    let path = Path::new(name);
    path.is_file() || path.components().count() > 1
}

fn from_bytes(name: &str, bytes: Vec<u8>, given: Option<&str>, context: &Context) -> Result<Subject, Failure> {
    if serde_json::from_slice(&bytes).is_ok_and(|outline: Outline<'_>| outline.report.is_some()) {
        let report = Report::read(&bytes);
        let report = report.map_err(|error| in_file(name, error.message()))?;
        return from_report(report, bytes, context);
    }
    let interview = interview(name, &bytes)?;
    checked(questionnaire(given, context)?, interview, Origin::File, context)
}

fn from_report(report: Report, file: Vec<u8>, context: &Context) -> Result<Subject, Failure> {
    let Report { header, questionnaire, interview, .. } = report;
    let subject = checked(questionnaire, interview, Origin::Report(Box::new(header)), context)?;
    Ok(Subject { file: Some(file), ..subject })
}

fn checked(
    questionnaire: Arc<Questionnaire>,
    interview: Interview,
    origin: Origin,
    context: &Context,
) -> Result<Subject, Failure> {
    let faults = assessment::check(&questionnaire, &interview);
    if faults.is_empty() {
        return Ok(Subject { questionnaire, interview, origin, file: None });
    }
    Err(faulty(faults, context))
}

/// Says all faults of an interview; or, where it is made with another questionnaire, only that.
pub(super) fn faulty(mut faults: Vec<Fault>, context: &Context) -> Failure {
    let other = |fault: &Fault| matches!(fault.kind, FaultKind::OtherQuestionnaire(_));
    if faults.iter().any(other) {
        faults.retain(other);
    }
    desk::told(Exit::InvalidInput, context, faults.iter().map(Fault::message))
}

/// The interview of a file's bytes.
pub(super) fn interview(name: &str, bytes: &[u8]) -> Result<Interview, Failure> {
    serde_json::from_slice(bytes).map_err(|error| {
        let text = error.to_string();
        let what = text.split(" at line ").next().unwrap_or_default().to_owned();
        let message = Message::new("cli-no-interview").with("what", what);
        in_file(name, message.with("line", error.line().to_string()).with("column", error.column().to_string()))
    })
}

fn in_file(name: &str, what: Message) -> Failure {
    let path = if name == "-" { "<stdin>" } else { name };
    Failure::invalid(Message::new("cli-in-file").with("path", path).with("what", what))
}

/// The questionnaire that a user named, or the shipped one.
pub(super) fn questionnaire(given: Option<&str>, context: &Context) -> Result<Arc<Questionnaire>, Failure> {
    let Some(given) = given else {
        return Ok(Arc::clone(questionnaire::shipped()));
    };
    match input::questionnaire(given)? {
        Named::Shipped(_) => Ok(Arc::clone(questionnaire::shipped())),
        Named::Written(written) => written.read().map(Arc::new).map_err(|wrong| {
            output::say(&diagnostics::render(&wrong, &context.texts, colour()));
            Failure::Told(Exit::InvalidInput)
        }),
    }
}

/// The bytes of a file, or of stdin for `-`.
pub(super) fn bytes(name: &str) -> Result<Vec<u8>, Failure> {
    let read = if name == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
    } else {
        std::fs::read(name)
    };
    read.map_err(|error| {
        let message = match error.kind() {
            ErrorKind::NotFound => Message::new("cli-no-file"),
            _ => Message::new("cli-cannot-read").with("why", error.to_string()),
        };
        Failure::error(message.with("path", if name == "-" { "<stdin>" } else { name }))
    })
}
