//! A report as its file holds it: the contract `farol.report/1`. The file is its canonical bytes, so
//! [`save`] makes them once and digests are taken over them, never over values written again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::file::File;
use super::results::{OrganisationResult, Results};
use super::returns::ReturnResult;
use crate::assessment::{Interview, Planned, QuestionnaireRef};
use crate::canonical::{self, Digest, NoCanonicalForm};
use crate::questionnaire::{self, Document, Id, Level, OrganisationId, Problem, Questionnaire, Text};
use crate::risk::{DEFAULT_SEED, Evaluation};
use crate::text::Message;

/// The format that this program reads and writes.
pub const REPORT_FORMAT: &str = "farol.report/1";

/// What a report is made of.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    /// The evaluation of that interview under that questionnaire.
    pub evaluation: &'a Evaluation,
    /// The program and its version, `farol 0.1.0`.
    pub program: &'a str,
    pub saved_at: DateTime<Utc>,
    /// The digest of the report that this one corrects.
    pub corrects: Option<&'a Digest>,
}

/// A report's file and its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    pub bytes: Vec<u8>,
    pub digest: Digest,
}

/// Whose report it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whose {
    pub id: OrganisationId,
    pub name: String,
}

/// The bytes of the file of a report that follows the one with the digest `previous`.
///
/// # Errors
/// [`NoCanonicalForm`] where an answer holds a number that JSON cannot write.
pub fn save(contents: &Contents<'_>, previous: Option<&Digest>) -> Result<Saved, NoCanonicalForm> {
    let interview = contents.interview;
    let organisation = Whose { id: interview.organisation.id.clone(), name: interview.organisation.name.clone() };
    let results = Results::new(contents.questionnaire, contents.evaluation);
    let saved_at = contents.saved_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut members = BTreeMap::from([
        ("format", canonical::bytes(&REPORT_FORMAT)?),
        ("interview", canonical::bytes(interview)?),
        ("organisation", canonical::bytes(&organisation)?),
        ("period", canonical::bytes(&interview.period)?),
        ("previous", canonical::bytes(&previous)?),
        ("program", canonical::bytes(&contents.program)?),
        ("questionnaire", contents.questionnaire.canonical()),
        ("results", canonical::bytes(&results)?),
        ("saved_at", canonical::bytes(&saved_at)?),
    ]);
    if let Some(found) = ReturnResult::kept(contents.questionnaire, interview, contents.evaluation, DEFAULT_SEED) {
        members.insert("return", canonical::bytes(&found)?);
    }
    if let Some(corrects) = contents.corrects {
        members.insert("corrects", canonical::bytes(&corrects)?);
    }
    let parts: BTreeMap<&str, Digest> = members.iter().map(|(name, bytes)| (*name, Digest::of(bytes))).collect();
    let report = object(&members);
    let digest = Digest::of(&report);
    let whole = BTreeMap::from([
        ("digest", canonical::bytes(&digest)?),
        ("parts", canonical::bytes(&parts)?),
        ("report", report),
    ]);
    let mut bytes = object(&whole);
    bytes.push(b'\n');
    Ok(Saved { bytes, digest })
}

/// An object of members that are canonical already; their names are plain ASCII words.
fn object(members: &BTreeMap<&str, Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(members.values().map(|value| value.len() + 20).sum());
    for (position, (name, value)) in members.iter().enumerate() {
        bytes.push(if position == 0 { b'{' } else { b',' });
        bytes.push(b'"');
        bytes.extend_from_slice(name.as_bytes());
        bytes.extend_from_slice(b"\":");
        bytes.extend_from_slice(value);
    }
    bytes.push(b'}');
    bytes
}

/// Another report of the same organisation, as far as the chain goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The name of its file.
    pub name: String,
    pub digest: Digest,
    pub previous: Option<Digest>,
}

/// What a list shows of a report, as its file states it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Header {
    /// The digest that the file states for itself.
    pub digest: Digest,
    pub program: String,
    pub organisation: Whose,
    pub period: String,
    /// When, as RFC 3339.
    pub saved_at: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<Digest>,
    pub previous: Option<Digest>,
    pub questionnaire: QuestionnaireRef,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessor: Option<String>,
    pub results: HeaderResults,
    /// What its questionnaire calls the level of the organisation.
    pub level: Text,
    /// The due dates of what was planned and still to be done, `2026-11-24`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub due_dates: Vec<String>,
}

/// The figures that a list shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeaderResults {
    pub organisation: OrganisationResult,
}

#[derive(Deserialize)]
struct HeaderInterview {
    #[serde(default)]
    assessor: Option<String>,
    #[serde(default)]
    plan: Vec<Planned>,
}

#[derive(Deserialize)]
struct HeaderQuestionnaire {
    id: Id,
    version: String,
    /// Whatever they are: a list shows a report whose questionnaire breaks the rules too.
    #[serde(default)]
    levels: serde_json::Value,
}

#[derive(Deserialize)]
struct ReportFile<'a> {
    #[serde(borrow)]
    report: Members<'a>,
}

#[derive(Deserialize)]
struct Members<'a> {
    #[serde(borrow)]
    questionnaire: &'a RawValue,
    interview: Interview,
    results: Results,
    #[serde(default, rename = "return")]
    returns: Option<ReturnResult>,
}

/// Why bytes cannot be read as a report.
#[derive(Clone, Debug, PartialEq)]
pub enum Unreadable {
    /// No JSON from this line and column on (from 1).
    NotJson { line: usize, column: usize },
    /// JSON, but no report: what is missing or of another sort, and where.
    NotAReport { what: String, line: usize, column: usize },
    /// Another format than `farol.report/1`, maybe a newer one.
    OtherFormat(String),
    /// The questionnaire in it breaks the rules.
    Questionnaire(Vec<Problem>),
}

impl Unreadable {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotJson { line, column } => {
                Message::new("report-not-json").with("line", line.to_string()).with("column", column.to_string())
            }
            Self::NotAReport { what, line, column } => Message::new("report-not-a-report")
                .with("what", what.as_str())
                .with("line", line.to_string())
                .with("column", column.to_string()),
            Self::OtherFormat(found) => Message::new("report-other-format").with("found", found.as_str()),
            Self::Questionnaire(problems) => {
                let first = problems.first().map(|problem| problem.path.to_string()).unwrap_or_default();
                Message::new("report-questionnaire-invalid").with("path", first).with("count", problems.len())
            }
        }
    }
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        if error.is_data() {
            let text = error.to_string();
            let what = text.split(" at line ").next().unwrap_or_default().to_owned();
            Self::NotAReport { what, line, column }
        } else {
            Self::NotJson { line, column }
        }
    }
}

impl Header {
    /// What the file of a report states, without reading its questionnaire and answers.
    ///
    /// # Errors
    /// [`Unreadable`], also for a newer format.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let File { digest, report } = File::<HeaderQuestionnaire, HeaderInterview, HeaderResults>::read(bytes)?;
        let levels: Vec<Level> = serde_json::from_value(report.questionnaire.levels).unwrap_or_default();
        let level = levels.into_iter().find(|one| one.id == report.results.organisation.level);
        Ok(Self {
            digest,
            program: report.program,
            organisation: report.organisation,
            period: report.period,
            saved_at: report.saved_at,
            corrects: report.corrects,
            previous: report.previous,
            questionnaire: QuestionnaireRef { id: report.questionnaire.id, version: report.questionnaire.version },
            assessor: report.interview.assessor,
            results: report.results,
            level: level.map(|level| level.title).unwrap_or_default(),
            due_dates: report.interview.plan.into_iter().filter(Planned::waits).filter_map(|one| one.due).collect(),
        })
    }
}

/// A report that was read: valid values, ready to be shown, compared and scored again. Whether the
/// file is what was saved is another matter.
#[derive(Clone, Debug)]
pub struct Report {
    pub header: Header,
    pub questionnaire: Arc<Questionnaire>,
    pub interview: Interview,
    pub results: Results,
    /// The return, where something was entered for it.
    pub returns: Option<ReturnResult>,
}

impl Report {
    /// The report that a file holds.
    ///
    /// # Errors
    /// [`Unreadable`], also for a newer format.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        let header = Header::read(bytes)?;
        let ReportFile { report } = serde_json::from_slice(bytes)?;
        let written = report.questionnaire.get();
        let digest = Digest::of(written.as_bytes());
        let questionnaire = match questionnaire::known(&digest) {
            Some(known) => known,
            None => {
                let document: Document = serde_json::from_str(written)?;
                Arc::new(Questionnaire::with_digest(document, digest).map_err(Unreadable::Questionnaire)?)
            }
        };
        let Members { interview, results, returns, .. } = report;
        Ok(Self { header, questionnaire, interview, results, returns })
    }
}
