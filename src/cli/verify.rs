//! `farol verify`: whether reports are what was saved, and whether their figures follow.

mod all;

use std::path::PathBuf;

use serde_json::json;

use super::{Context, Exit, Failure, desk, output, subject};
use crate::report::{Link, Verdict, verify};
use crate::store::Store;
use crate::text::{Message, Texts};

/// Check whether reports are what was saved, and whether their figures follow from what is in them.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Reports, or files of some, or `-`.
    #[arg(value_name = "REPORT", required_unless_present = "all")]
    reports: Vec<String>,

    /// Every report of every organisation, and the chain that its reports are.
    #[arg(long, conflicts_with = "reports")]
    all: bool,

    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    if arguments.all {
        return all::run(arguments.json, context);
    }
    let store = desk::store(context)?;
    let mut verdicts = Vec::new();
    for name in &arguments.reports {
        verdicts.push((name.as_str(), judged(&store, name)?));
    }
    let texts = &context.texts;
    let shown = if arguments.json {
        as_json(&verdicts, texts)
    } else {
        verdicts.iter().map(|(name, verdict)| as_text(name, verdict, texts)).collect::<Vec<_>>().join("\n")
    };
    output::write(shown.as_bytes())?;
    let holds = verdicts.iter().all(|(_, verdict)| verdict.discrepancies.is_empty());
    Ok(if holds { Exit::Done } else { Exit::InvalidInput })
}

fn judged(store: &Store, name: &str) -> Result<Verdict, Failure> {
    let path = match name {
        "-" => None,
        name if subject::is_file(name) => Some(PathBuf::from(name)),
        name => Some(desk::report(store, name)?),
    };
    let (bytes, chain): (Vec<u8>, Option<Vec<Link>>) = match path {
        None => (subject::bytes("-")?, None),
        Some(path) => (subject::bytes(&path.to_string_lossy())?, store.chain_of(&path)?),
    };
    Ok(verify(&bytes, chain.as_deref()))
}

fn as_text(name: &str, verdict: &Verdict, texts: &Texts) -> String {
    let summary = match verdict.discrepancies.len() {
        0 => Message::new("cli-verify-holds"),
        count => Message::new("cli-verify-fails").with("count", count),
    };
    let mut shown = format!("{}\n", texts.say(&summary.with("name", name)));
    for one in &verdict.discrepancies {
        shown.push_str(&format!("  {}\n", texts.say(&one.message())));
    }
    if let Some(digest) = &verdict.digest {
        shown.push_str(&format!("{}\n", texts.say(&Message::new("cli-verify-digest").with("digest", digest.as_str()))));
    }
    shown.push_str(&format!("{}\n", texts.get("cli-verify-unproved")));
    for one in &verdict.unproved {
        shown.push_str(&format!("  - {}\n", texts.say(one)));
    }
    shown
}

fn as_json(verdicts: &[(&str, Verdict)], texts: &Texts) -> String {
    let reports: Vec<_> = verdicts
        .iter()
        .map(|(name, verdict)| {
            let say = |message: &Message| texts.say(message);
            let discrepancies: Vec<_> = verdict
                .discrepancies
                .iter()
                .map(|one| {
                    let message = one.message();
                    json!({"kind": message.id(), "says": say(&message)})
                })
                .collect();
            json!({
                "name": name,
                "holds": verdict.discrepancies.is_empty(),
                "digest": verdict.digest,
                "discrepancies": discrepancies,
                "unproved": verdict.unproved.iter().map(say).collect::<Vec<_>>(),
            })
        })
        .collect();
    format!("{}\n", json!({"format": "farol.verification/1", "reports": reports}))
}
