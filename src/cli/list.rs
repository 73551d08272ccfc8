//! `farol list`: organisations, their drafts and their reports.

use serde_json::{Value, json};

use super::table::layout;
use super::{Context, Exit, Failure, desk, output, words};
use crate::store::{Listed, ListedDraft, ListedReport, Overview};
use crate::text::{Message, Texts};

/// List organisations with their assessments and reports.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let overview = desk::store(context)?.overview()?;
    let texts = &context.texts;
    let shown = if arguments.json {
        format!("{}\n", json!({"format": "farol.list/1", "organisations": as_json(&overview, texts)}))
    } else {
        overview.organisations.iter().map(|one| as_text(one, texts)).collect::<Vec<_>>().join("\n")
    };
    if overview.organisations.is_empty() && !arguments.json {
        output::say(&texts.get("cli-list-empty"));
    }
    output::write(shown.as_bytes())?;
    Ok(Exit::Done)
}

fn as_text(one: &Listed, texts: &Texts) -> String {
    let name = match &one.record {
        Ok(record) => record.name.clone(),
        Err(error) => texts.say(&error.message()),
    };
    let mut shown = format!("{name} ({})\n", one.id);
    let drafts = one.drafts.iter().map(|draft| draft_row(draft, texts));
    let reports = one.reports.iter().rev().map(|report| report_row(report, texts));
    let rows: Vec<Vec<String>> = drafts.chain(reports).collect();
    for line in layout(&rows, &[0, 1, 2, 3, 4]).lines() {
        shown.push_str("  ");
        shown.push_str(line);
        shown.push('\n');
    }
    shown
}

fn draft_row(draft: &ListedDraft, texts: &Texts) -> Vec<String> {
    let id = draft.id.to_string();
    match &draft.summary {
        Err(error) => vec![id, texts.say(&error.message())],
        Ok(summary) => {
            let progress = Message::new("cli-list-progress")
                .with("settled", summary.coverage.settled())
                .with("visible", summary.coverage.visible);
            let kind = texts.get("cli-list-draft").to_string();
            vec![id, summary.period.clone(), kind, texts.say(&progress), summary.changed.clone()]
        }
    }
}

fn report_row(report: &ListedReport, texts: &Texts) -> Vec<String> {
    match &report.header {
        Err(error) => vec![stem(report), texts.say(&error.message())],
        Ok(header) => {
            let figures = &header.results.organisation;
            let score = format!("{} {}", words::score(figures.headline, texts.forms()), figures.level);
            let kind = texts.get("cli-list-report").to_string();
            vec![stem(report), header.period.clone(), kind, score, header.saved_at.clone()]
        }
    }
}

fn stem(report: &ListedReport) -> String {
    report.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn as_json(overview: &Overview, texts: &Texts) -> Vec<Value> {
    let draft = |draft: &ListedDraft| match &draft.summary {
        Ok(summary) => json!({"assessment": draft.id, "period": summary.period, "changed": summary.changed,
            "questionnaire": summary.questionnaire, "departments": summary.departments,
            "coverage": summary.coverage}),
        Err(error) => json!({"assessment": draft.id, "error": texts.say(&error.message())}),
    };
    let report = |report: &ListedReport| match &report.header {
        Ok(header) => json!({"report": stem(report), "path": report.path, "digest": header.digest,
            "period": header.period, "saved_at": header.saved_at, "previous": header.previous,
            "organisation": header.results.organisation}),
        Err(error) => json!({"report": stem(report), "path": report.path, "error": texts.say(&error.message())}),
    };
    let one = |one: &Listed| {
        json!({
            "id": one.id,
            "name": one.record.as_ref().ok().map(|record| record.name.as_str()),
            "drafts": one.drafts.iter().map(draft).collect::<Vec<_>>(),
            "reports": one.reports.iter().map(report).collect::<Vec<_>>(),
        })
    };
    overview.organisations.iter().map(one).collect()
}
