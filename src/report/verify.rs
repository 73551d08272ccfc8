//! Whether the file of a report is what was saved, and whether its figures follow from what is in it.
//!
//! Three questions, each answered from the bytes alone: is every byte as it was written, do the
//! embedded questionnaire and interview give the stored figures, and does it fit between the other
//! reports of its organisation. None of them proves who wrote it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::file::check_format;
use super::results::Results;
use super::returns::ReturnResult;
use super::saved::{Header, Link, Report, Unreadable};
use super::scan;
use crate::assessment::{self, Fault};
use crate::canonical::{self, Digest};
use crate::questionnaire::{Path, Problem};
use crate::risk::{self, DEFAULT_SEED};
use crate::text::Message;

/// How far a stored figure may be from the computed one: powers differ in their last bits between
/// machines, and figures are kept with 6 decimals.
const TOLERANCE: f64 = 1e-5;

/// Something in a report that is not as it was saved, or does not follow.
#[derive(Clone, Debug, PartialEq)]
pub enum Discrepancy {
    /// It cannot be read as a report at all.
    Unreadable(Unreadable),
    /// The bytes are not the canonical ones, from here on.
    NotCanonical { line: usize, column: usize, path: Path },
    /// An object has a key twice; readers would disagree which one counts.
    DuplicateKey { line: usize, column: usize, path: Path },
    /// The digest of the whole is not the one that the file states.
    Digest { stated: Digest, computed: Digest },
    /// A member of the report is not the one whose digest the file states.
    Part(String),
    /// The digest that the file states for a member is not the member's, though the report is as it was.
    PartDigest(String),
    /// A member of the report without a digest, or a digest without its member.
    PartsDisagree(String),
    /// The organisation or the period at the top is not the interview's.
    Heading(&'static str),
    /// The questionnaire in it breaks the rules.
    Questionnaire(Vec<Problem>),
    /// The interview in it does not fit the questionnaire.
    Interview(Fault),
    /// A stored figure that the questionnaire and the interview do not give.
    Figure { path: Path, stored: String, computed: String },
    /// The report before it is not among the organisation's reports.
    ChainBroken(Digest),
    /// Other reports follow the same report (or begin the chain) too.
    ChainForked(Vec<String>),
}

/// What a verification found.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// The digest of the report's bytes, if there is a report: to be compared with the signed paper.
    pub digest: Option<Digest>,
    /// Nothing if the report holds.
    pub discrepancies: Vec<Discrepancy>,
    /// What holds all the same without being proved.
    pub unproved: Vec<Message>,
}

#[derive(Deserialize)]
struct Outer<'a> {
    digest: Digest,
    parts: BTreeMap<String, Digest>,
    #[serde(borrow)]
    report: &'a RawValue,
}

/// Judges the bytes of a report's file. `chain` are the other reports of its organisation; none if
/// they are not at hand.
#[must_use]
pub fn verify(bytes: &[u8], chain: Option<&[Link]>) -> Verdict {
    let mut unproved = vec![Message::new("verify-unproved-author"), Message::new("verify-unproved-answers")];
    if chain.is_none() {
        unproved.push(Message::new("verify-unproved-chain"));
    }
    let mut found = Vec::new();
    let digest = match serde_json::from_slice::<Value>(bytes) {
        Ok(value) => {
            form(bytes, &value, &mut found);
            digests(bytes, &mut found)
        }
        Err(error) => {
            found.push(Discrepancy::Unreadable(error.into()));
            None
        }
    };
    if digest.is_some() {
        match Report::read(bytes) {
            Ok(report) => {
                figures(&report, &mut found);
                if let Some(chain) = chain {
                    follows(&report.header, chain, &mut found);
                }
            }
            Err(Unreadable::Questionnaire(problems)) => found.push(Discrepancy::Questionnaire(problems)),
            Err(unreadable) => found.push(Discrepancy::Unreadable(unreadable)),
        }
    }
    Verdict { digest, discrepancies: found, unproved }
}

/// The bytes: canonical, and every key once.
fn form(bytes: &[u8], value: &Value, found: &mut Vec<Discrepancy>) {
    let mut expected = canonical::bytes(value).unwrap_or_default();
    expected.push(b'\n');
    if expected == bytes {
        return;
    }
    let shared = bytes.iter().zip(&expected).take_while(|(own, other)| own == other).count();
    let scan = scan::scan(bytes, shared);
    for (offset, path) in scan.duplicates {
        let (line, column) = scan::line_and_column(bytes, offset);
        found.push(Discrepancy::DuplicateKey { line, column, path });
    }
    let (line, column) = scan::line_and_column(bytes, shared);
    found.push(Discrepancy::NotCanonical { line, column, path: scan.at });
}

/// The digests of the report and of its members, over the raw bytes. Gives that of the report.
fn digests(bytes: &[u8], found: &mut Vec<Discrepancy>) -> Option<Digest> {
    let outer: Outer<'_> = match serde_json::from_slice(bytes) {
        Ok(outer) => outer,
        Err(error) => {
            // A newer format is the reason for whatever else is not where it should be.
            let other = check_format(bytes).err().filter(|error| matches!(error, Unreadable::OtherFormat(_)));
            found.push(Discrepancy::Unreadable(other.unwrap_or_else(|| error.into())));
            return None;
        }
    };
    let computed = Digest::of(outer.report.get().as_bytes());
    let changed = computed != outer.digest;
    if changed {
        found.push(Discrepancy::Digest { stated: outer.digest, computed: computed.clone() });
    }
    let members: BTreeMap<String, &RawValue> = serde_json::from_str(outer.report.get()).unwrap_or_default();
    for (name, value) in &members {
        match outer.parts.get(name) {
            Some(stated) if *stated == Digest::of(value.get().as_bytes()) => {}
            Some(_) if changed => found.push(Discrepancy::Part(name.clone())),
            Some(_) => found.push(Discrepancy::PartDigest(name.clone())),
            None => found.push(Discrepancy::PartsDisagree(name.clone())),
        }
    }
    let lost = outer.parts.into_keys().filter(|name| !members.contains_key(name));
    found.extend(lost.map(Discrepancy::PartsDisagree));
    Some(computed)
}

/// What the embedded questionnaire and interview give, against what is stored.
fn figures(report: &Report, found: &mut Vec<Discrepancy>) {
    let (header, interview) = (&report.header, &report.interview);
    if header.organisation.id != interview.organisation.id || header.organisation.name != interview.organisation.name {
        found.push(Discrepancy::Heading("organisation"));
    }
    if header.period != interview.period {
        found.push(Discrepancy::Heading("period"));
    }
    let faults = assessment::check(&report.questionnaire, interview);
    if !faults.is_empty() {
        found.extend(faults.into_iter().map(Discrepancy::Interview));
        return;
    }
    let evaluation = risk::evaluate(&report.questionnaire, interview);
    let results = Results::new(&report.questionnaire, &evaluation);
    let seed = report.returns.as_ref().map_or(DEFAULT_SEED, |found| found.seed);
    let returns = ReturnResult::kept(&report.questionnaire, interview, &evaluation, seed);
    for (member, stored, computed) in [
        ("results", serde_json::to_value(&report.results), serde_json::to_value(&results)),
        ("return", serde_json::to_value(&report.returns), serde_json::to_value(&returns)),
    ] {
        if let (Ok(stored), Ok(computed)) = (stored, computed) {
            differences(&stored, &computed, &Path::default().key(member), found);
        }
    }
}

fn differences(stored: &Value, computed: &Value, path: &Path, found: &mut Vec<Discrepancy>) {
    match (stored, computed) {
        (Value::Object(own), Value::Object(other)) => {
            for (key, value) in own {
                differences(value, other.get(key).unwrap_or(&Value::Null), &path.key(key), found);
            }
            for (key, value) in other.iter().filter(|(key, _)| !own.contains_key(*key)) {
                differences(&Value::Null, value, &path.key(key), found);
            }
        }
        (Value::Array(own), Value::Array(other)) => {
            for index in 0..own.len().max(other.len()) {
                differences(&stored[index], &computed[index], &path.at(index), found);
            }
        }
        (Value::Number(own), Value::Number(other)) => {
            let (own, other) = (own.as_f64().unwrap_or(f64::NAN), other.as_f64().unwrap_or(f64::NAN));
            let near = (own - other).abs() <= TOLERANCE;
            if !near {
                found.push(figure(path, stored, computed));
            }
        }
        _ if stored == computed => {}
        _ => found.push(figure(path, stored, computed)),
    }
}

fn figure(path: &Path, stored: &Value, computed: &Value) -> Discrepancy {
    let short = |value: &Value| match value {
        Value::Object(_) => "{…}".to_owned(),
        Value::Array(_) => "[…]".to_owned(),
        Value::String(text) => text.clone(),
        Value::Null => "–".to_owned(),
        other => other.to_string(),
    };
    Discrepancy::Figure { path: path.clone(), stored: short(stored), computed: short(computed) }
}

/// Where it stands among the other reports of its organisation.
fn follows(header: &Header, chain: &[Link], found: &mut Vec<Discrepancy>) {
    let others = || chain.iter().filter(|link| link.digest != header.digest);
    if let Some(previous) = &header.previous
        && !others().any(|link| link.digest == *previous)
    {
        found.push(Discrepancy::ChainBroken(previous.clone()));
    }
    let beside: Vec<String> =
        others().filter(|link| link.previous == header.previous).map(|link| link.name.clone()).collect();
    if !beside.is_empty() {
        found.push(Discrepancy::ChainForked(beside));
    }
}

impl Discrepancy {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let placed = |message: Message, line: usize, column: usize, path: &Path| {
            let message = message.with("line", line.to_string()).with("column", column.to_string());
            message.with("path", path.to_string())
        };
        match self {
            Self::Unreadable(unreadable) => unreadable.message(),
            Self::NotCanonical { line, column, path } if path.0.is_empty() => {
                placed(Message::new("verify-not-canonical"), *line, *column, path)
            }
            Self::NotCanonical { line, column, path } => {
                placed(Message::new("verify-not-canonical-in"), *line, *column, path)
            }
            Self::DuplicateKey { line, column, path } => {
                placed(Message::new("verify-duplicate-key"), *line, *column, path)
            }
            Self::Digest { stated, computed } => {
                Message::new("verify-digest").with("stated", stated.as_str()).with("computed", computed.as_str())
            }
            Self::Part(name) => Message::new("verify-part").with("name", name.as_str()),
            Self::PartDigest(name) => Message::new("verify-part-digest").with("name", name.as_str()),
            Self::PartsDisagree(name) => Message::new("verify-parts-disagree").with("name", name.as_str()),
            Self::Heading(what) => Message::new("verify-heading").with("what", *what),
            Self::Questionnaire(problems) => {
                let first = problems.first().map(|problem| problem.path.to_string()).unwrap_or_default();
                Message::new("verify-questionnaire").with("path", first).with("count", problems.len())
            }
            Self::Interview(fault) => Message::new("verify-interview").with("fault", fault.message()),
            Self::Figure { path, stored, computed } => Message::new("verify-figure")
                .with("path", path.to_string())
                .with("stored", stored.as_str())
                .with("computed", computed.as_str()),
            Self::ChainBroken(previous) => Message::new("verify-chain-broken").with("previous", previous.as_str()),
            Self::ChainForked(names) => Message::new("verify-chain-forked").with("names", names.join(", ")),
        }
    }
}
