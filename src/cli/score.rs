//! `farol score`: the risk of an assessment, a report or an interview file. Nothing is saved.

use super::subject::{self, Subject};
use super::table::layout;
use super::{Context, Exit, Failure, desk, output, show, words};
use crate::canonical;
use crate::questionnaire::{Level, Questionnaire};
use crate::report::Results;
use crate::risk::{self, Evaluation, Figures, FindingKind, level};
use crate::text::{Message, Texts};

/// How many findings the text names; all are in the JSON.
const FINDINGS: usize = 10;

/// Score an assessment, a report or an interview file.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An assessment, a report, a file of one, an interview file, or `-`.
    #[arg(value_name = "INTERVIEW|REPORT|ASSESSMENT")]
    subject: String,

    /// For an interview file: the questionnaire that it is made with.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// Print JSON (farol.score/1).
    #[arg(long)]
    json: bool,

    /// End with exit code 3 if the organisation or a department is at this level or a higher one.
    #[arg(long, value_name = "LEVEL")]
    fail_on: Option<String>,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let gate = arguments.fail_on.as_ref().map(|level| gate(&subject.questionnaire, level)).transpose()?;
    let evaluation = risk::evaluate(&subject.questionnaire, &subject.interview);
    let shown = if arguments.json {
        let mut bytes = canonical::bytes(&Results::new(&subject.questionnaire, &evaluation))
            .map_err(|error| Failure::error(Message::new("cli-no-json").with("why", error.to_string())))?;
        bytes.push(b'\n');
        bytes
    } else {
        as_text(&subject, &evaluation, &context.texts).into_bytes()
    };
    output::write(&shown)?;
    match gate {
        Some(gate) => Ok(judged(&subject, &evaluation, gate, context)),
        None => Ok(Exit::Done),
    }
}

/// The position of the level that a user named.
pub(super) fn gate(questionnaire: &Questionnaire, name: &str) -> Result<usize, Failure> {
    let levels = &questionnaire.document().levels;
    let named = name.to_lowercase();
    let own =
        |level: &Level| level.id.as_str() == named || level.title.0.values().any(|title| title.to_lowercase() == named);
    levels.iter().position(own).ok_or_else(|| {
        let ids: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
        let message = Message::new("cli-score-no-level").with("name", name).with("levels", ids.join(", "));
        Failure::Said(Exit::Usage, message)
    })
}

/// Whether a gate holds; who fails it is said.
fn judged(subject: &Subject, evaluation: &Evaluation, gate: usize, context: &Context) -> Exit {
    let texts = &context.texts;
    let departments = evaluation.scores.departments.iter().filter(|one| one.mapped);
    let departments = departments.map(|one| (Some(one.id.as_str()), one.figures.headline));
    let all = std::iter::once((None, evaluation.scores.organisation.headline)).chain(departments);
    let failed = all.filter(|(_, score)| level(&subject.questionnaire, *score) >= gate).map(|(department, score)| {
        Message::new("cli-score-gate")
            .with("whom", words::whom(&subject.interview, department, texts))
            .with("score", words::score(score, texts.forms()))
            .with("level", words::level(&subject.questionnaire, level(&subject.questionnaire, score), texts))
    });
    let failed: Vec<Message> = failed.collect();
    if failed.is_empty() {
        return Exit::Done;
    }
    let _ = desk::told(Exit::GateFailed, context, failed);
    Exit::GateFailed
}

fn as_text(subject: &Subject, evaluation: &Evaluation, texts: &Texts) -> String {
    let mut shown = show::heading(subject, texts);
    for part in [
        scores(subject, evaluation, texts),
        red_flags(subject, evaluation, texts),
        findings(subject, evaluation, texts),
    ] {
        if !part.is_empty() {
            shown.push('\n');
            shown.push_str(&part);
        }
    }
    let coverage = evaluation.coverage;
    let message = Message::new("cli-score-coverage")
        .with("visible", coverage.visible)
        .with("answered", coverage.answered)
        .with("unknown", coverage.unknown)
        .with("inapplicable", coverage.not_applicable)
        .with("unanswered", coverage.unanswered)
        .with("carried", coverage.carried_over);
    shown.push('\n');
    shown.push_str(&texts.say(&message));
    shown.push('\n');
    shown
}

fn scores(subject: &Subject, evaluation: &Evaluation, texts: &Texts) -> String {
    let row = |name: String, figures: Figures| {
        let level = words::level(&subject.questionnaire, level(&subject.questionnaire, figures.headline), texts);
        let Figures { headline, low, inherent } = figures;
        vec![
            name,
            words::score(headline, texts.forms()),
            level,
            words::score(low, texts.forms()),
            words::score(inherent, texts.forms()),
        ]
    };
    let mut rows = vec![vec![
        String::new(),
        texts.get("cli-score-score").to_string(),
        texts.get("cli-score-level").to_string(),
        texts.get("cli-score-low").to_string(),
        texts.get("cli-score-inherent").to_string(),
    ]];
    rows.push(row(texts.get("cli-organisation").to_string(), evaluation.scores.organisation));
    for one in &evaluation.scores.departments {
        let name = words::whom(&subject.interview, Some(one.id.as_str()), texts);
        if one.mapped {
            rows.push(row(name, one.figures));
        } else {
            rows.push(vec![name, "–".to_owned(), texts.get("cli-score-not-mapped").to_string()]);
        }
    }
    layout(&rows, &[0, 2])
}

fn red_flags(subject: &Subject, evaluation: &Evaluation, texts: &Texts) -> String {
    let mut shown = String::new();
    for fired in &evaluation.red_flags {
        let flag = &subject.questionnaire.document().red_flags[fired.rule];
        let whom = words::whom(&subject.interview, fired.department.as_ref().map(|id| id.as_str()), texts);
        let title = flag.title.get(texts.language());
        let message = if flag.articles.is_empty() {
            Message::new("cli-score-red-flag")
        } else {
            Message::new("cli-score-red-flag-articles").with("articles", texts.list(&flag.articles))
        };
        shown.push_str(&texts.say(&message.with("whom", whom).with("title", title)));
        shown.push('\n');
    }
    shown
}

fn findings(subject: &Subject, evaluation: &Evaluation, texts: &Texts) -> String {
    let (faults, unproved): (Vec<_>, Vec<_>) =
        evaluation.findings.iter().partition(|finding| finding.kind != FindingKind::Unproved);
    let mut rows = Vec::new();
    for finding in faults.iter().take(FINDINGS) {
        let kind = match finding.kind {
            FindingKind::Missing => texts.get("cli-finding-missing"),
            FindingKind::Unknown => texts.get("cli-finding-unknown"),
            FindingKind::Unproved => texts.get("cli-finding-unproved"),
        };
        let department = finding.place.department.as_ref().map(|id| id.as_str());
        let own = |one: &&crate::assessment::Accepted| {
            one.question == finding.place.question && one.department == finding.place.department
        };
        let accepted = subject.interview.accepted.iter().find(own);
        let accepted =
            accepted.map(|one| format!(" [{}]", texts.say(&crate::report::words::accepted(&one.by, &one.until))));
        rows.push(vec![
            format!("−{}", words::score(finding.organisation_gain, texts.forms())),
            words::level(&subject.questionnaire, finding.level, texts),
            kind.to_string(),
            words::whom(&subject.interview, department, texts),
            format!(
                "{}{}",
                subject.questionnaire.written(finding.question).text.get(texts.language()),
                accepted.unwrap_or_default()
            ),
        ]);
    }
    let mut shown = String::new();
    if !rows.is_empty() {
        shown.push_str(&texts.say(&Message::new("cli-score-findings").with("count", faults.len())));
        shown.push('\n');
        shown.push_str(&layout(&rows, &[1, 2, 3, 4]));
        if faults.len() > rows.len() {
            let more = Message::new("cli-score-more").with("count", faults.len() - rows.len());
            shown.push_str(&texts.say(&more));
            shown.push('\n');
        }
    }
    if !unproved.is_empty() {
        shown.push_str(&texts.say(&Message::new("cli-score-unproved").with("count", unproved.len())));
        shown.push('\n');
    }
    shown
}
