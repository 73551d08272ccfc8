//! `farol verify --all`: every report of every organisation, and the chain that they are.

use std::path::Path;

use serde_json::{Value, json};

use super::super::{Context, Exit, Failure, desk, output};
use crate::canonical::Digest;
use crate::report::{ChainVerdict, Discrepancy, Header, InFolder, Verdict, chain, verify};
use crate::store::Listed;
use crate::text::{Message, Texts};

/// An organisation with what was found.
struct Walked {
    id: String,
    name: String,
    reports: Vec<Judged>,
    chain: ChainVerdict,
}

/// A report with what was found.
struct Judged {
    name: String,
    /// None where it cannot be read.
    header: Option<Header>,
    digest: Option<Digest>,
    /// What is not right of it by itself.
    found: Vec<Message>,
}

pub(super) fn run(json: bool, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let texts = &context.texts;
    let mut walked = Vec::new();
    for listed in store.overview()?.organisations {
        walked.push(walk(listed));
    }
    if walked.is_empty() && !json {
        output::say(&texts.get("cli-list-empty"));
    }
    if json {
        output::json(&as_json(&walked, texts))?;
    } else if !walked.is_empty() {
        output::write(as_text(&walked, texts).as_bytes())?;
    }
    Ok(if walked.iter().all(Walked::holds) { Exit::Done } else { Exit::InvalidInput })
}

/// Reads and judges the reports of an organisation. Whatever the index says of a report, its bytes are read.
fn walk(listed: Listed) -> Walked {
    let reports: Vec<Judged> = listed.reports.iter().map(|report| judged(&report.path)).collect();
    let files: Vec<InFolder<'_>> =
        reports.iter().map(|one| InFolder { name: &one.name, header: one.header.as_ref() }).collect();
    let chain = chain(&listed.id, &files);
    let name = listed.record.map_or_else(|_| listed.id.to_string(), |record| record.name);
    Walked { id: listed.id.to_string(), name, reports, chain }
}

fn judged(path: &Path) -> Judged {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match std::fs::read(path) {
        Ok(bytes) => {
            // Its chain is judged as a whole.
            let Verdict { digest, discrepancies, .. } = verify(&bytes, None);
            let found = discrepancies.iter().map(Discrepancy::message).collect();
            Judged { name, header: Header::read(&bytes).ok(), digest, found }
        }
        // One file that cannot be opened does not keep the others from being judged.
        Err(error) => {
            let path = path.display().to_string();
            let found = Message::new("cli-cannot-read").with("path", path).with("why", error.to_string());
            Judged { name, header: None, digest: None, found: vec![found] }
        }
    }
}

impl Walked {
    fn holds(&self) -> bool {
        self.chain.faults.is_empty() && self.reports.iter().all(Judged::holds)
    }
}

impl Judged {
    fn holds(&self) -> bool {
        self.found.is_empty()
    }

    fn period(&self) -> Option<&str> {
        self.header.as_ref().map(|header| header.period.as_str())
    }
}

/// What holds of an organisation whose reports and chain are right.
fn proved() -> [Message; 3] {
    [
        Message::new("cli-verify-proved-bytes"),
        Message::new("cli-verify-proved-figures"),
        Message::new("cli-verify-proved-chain"),
    ]
}

/// What does not follow even then.
fn unproved() -> [Message; 3] {
    [
        Message::new("verify-unproved-author"),
        Message::new("verify-unproved-answers"),
        Message::new("cli-verify-unproved-end"),
    ]
}

fn as_text(walked: &[Walked], texts: &Texts) -> String {
    let mut shown = String::new();
    for one in walked {
        shown.push_str(&organisation(one, texts));
        shown.push('\n');
    }
    let mut list = |title: Message, all: [Message; 3]| {
        shown.push_str(&format!("{}\n", texts.say(&title)));
        for one in all {
            shown.push_str(&format!("  - {}\n", texts.say(&one)));
        }
    };
    list(Message::new("cli-verify-proved"), proved());
    list(Message::new("cli-verify-unproved"), unproved());
    shown
}

fn organisation(one: &Walked, texts: &Texts) -> String {
    let count = one.reports.len();
    let message = match one.holds() {
        _ if count == 0 => Message::new("cli-verify-no-report"),
        true => Message::new("cli-verify-chain-holds").with("count", count),
        false => Message::new("cli-verify-chain-fails").with("count", count),
    };
    let mut shown = format!("{}\n", texts.say(&message.with("name", one.name.as_str()).with("id", one.id.as_str())));
    let mut line = |message: &Message| shown.push_str(&format!("  {}\n", texts.say(message)));
    for report in one.reports.iter().filter(|report| !report.holds()) {
        for what in &report.found {
            let whose = match report.period() {
                Some(period) => Message::new("chain-report").with("period", period),
                None => Message::new("chain-file"),
            };
            let whose = whose.with("name", report.name.as_str());
            line(&Message::new("cli-verify-in-report").with("report", whose).with("what", what.clone()));
        }
    }
    for fault in &one.chain.faults {
        line(&fault.message());
    }
    for (report, digest) in &one.chain.ends {
        let message = Message::new("cli-verify-end").with("report", report.message()).with("digest", digest.as_str());
        line(&message);
    }
    shown
}

fn as_json(walked: &[Walked], texts: &Texts) -> Value {
    let said = |message: &Message| json!({"kind": message.id(), "says": texts.say(message)});
    let report = |one: &Judged| {
        json!({
            "name": one.name,
            "period": one.period(),
            "holds": one.holds(),
            "digest": one.digest,
            "discrepancies": one.found.iter().map(said).collect::<Vec<_>>(),
        })
    };
    let organisation = |one: &Walked| {
        let ends = one.chain.ends.iter();
        let ends = ends.map(|(report, digest)| json!({"name": report.name, "period": report.period, "digest": digest}));
        json!({
            "id": one.id,
            "name": one.name,
            "holds": one.holds(),
            "reports": one.reports.iter().map(report).collect::<Vec<_>>(),
            "chain": {
                "faults": one.chain.faults.iter().map(|fault| said(&fault.message())).collect::<Vec<_>>(),
                "ends": ends.collect::<Vec<_>>(),
            },
        })
    };
    json!({
        "format": "farol.chains/1",
        "holds": walked.iter().all(Walked::holds),
        "organisations": walked.iter().map(organisation).collect::<Vec<_>>(),
        "proved": proved().iter().map(|one| texts.say(one)).collect::<Vec<_>>(),
        "unproved": unproved().iter().map(|one| texts.say(one)).collect::<Vec<_>>(),
    })
}
