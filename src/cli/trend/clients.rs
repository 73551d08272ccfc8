//! All organisations, a line each: where they stand, how they moved, and what waits. Read of what is listed
//! of each report, without opening the reports again.

use serde::Serialize;

use super::super::table::layout;
use super::super::{Context, Exit, Failure, desk, output, words};
use crate::assessment::next_quarter;
use crate::questionnaire::{Id, OrganisationId};
use crate::report::Header;
use crate::report::trend::{InForce, in_force};
use crate::store::Listed;
use crate::text::{Message, Texts};
use crate::tui::{Theme, sparkline};

/// The format of what `farol trend --all` prints.
const FORMAT: &str = "farol.trends/1";

/// How many runs a sparkline shows, the last ones.
const RUNS: usize = 16;

#[derive(Serialize)]
struct Clients {
    format: &'static str,
    organisations: Vec<Client>,
}

/// An organisation.
#[derive(Serialize)]
struct Client {
    id: OrganisationId,
    name: String,
    archived: bool,
    runs: Vec<RunLine>,
    /// Of the headline, from the run before the last to the last.
    change: Option<f64>,
    next_run: Option<NextRun>,
    /// Planned actions whose day has passed: of the assessment under way, else of the last report.
    overdue_actions: usize,
    /// Reports that cannot be read.
    unreadable: usize,
    #[serde(skip)]
    level: String,
}

/// A run, as the list of reports has it.
#[derive(Serialize)]
struct RunLine {
    period: String,
    headline: f64,
    level: Id,
    /// Whether the run before was made with another questionnaire, or another version of it.
    questionnaire_changed: bool,
}

#[derive(Serialize)]
struct NextRun {
    period: String,
    status: When,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum When {
    /// An assessment is not finished yet.
    UnderWay,
    Overdue,
    Due,
    Later,
}

pub(super) fn run(json: bool, theme: Theme, context: &Context) -> Result<Exit, Failure> {
    let overview = desk::store(context)?.overview()?;
    let texts = &context.texts;
    let (today, quarter) = (desk::today(), desk::quarter());
    let organisations: Vec<Client> =
        overview.organisations.into_iter().map(|one| client(one, &today, &quarter, texts)).collect();
    if organisations.is_empty() && !json {
        output::say(&texts.get("cli-list-empty"));
    }
    if json {
        output::json(&Clients { format: FORMAT, organisations })?;
    } else {
        output::write(theme.signs(&as_text(&organisations, texts)).as_bytes())?;
    }
    Ok(Exit::Done)
}

fn client(listed: Listed, today: &str, quarter: &str, texts: &Texts) -> Client {
    let Listed { id, record, drafts, reports } = listed;
    let all = reports.len();
    let headers: Vec<Header> = reports.into_iter().filter_map(|report| report.header.ok()).collect();
    let unreadable = all - headers.len();
    let counting = in_force(headers, |one| (&one.digest, one.corrects.as_ref()));
    let runs: Vec<&Header> = counting.iter().map(|InForce { report, .. }| report).collect();
    let draft = drafts.iter().find_map(|draft| draft.summary.as_ref().ok());
    let due_dates = match (draft, runs.last()) {
        (Some(draft), _) => draft.due_dates.as_slice(),
        (None, Some(last)) => last.due_dates.as_slice(),
        (None, None) => &[],
    };
    let (name, archived) = match &record {
        Ok(record) => (record.name.clone(), record.archived),
        Err(_) => (runs.last().map_or_else(|| id.to_string(), |last| last.organisation.name.clone()), false),
    };
    let next = runs.last().and_then(|last| next_quarter(&last.period)).map(|period| {
        let status = match period.as_str() {
            _ if draft.is_some() => When::UnderWay,
            next if next < quarter => When::Overdue,
            next if next == quarter => When::Due,
            _ => When::Later,
        };
        NextRun { period: draft.map_or(period, |draft| draft.period.clone()), status }
    });
    Client {
        change: match runs.as_slice() {
            [.., before, last] => {
                Some(words::kept(last.results.organisation.headline - before.results.organisation.headline))
            }
            _ => None,
        },
        next_run: next,
        overdue_actions: due_dates.iter().filter(|due| due.as_str() < today).count(),
        level: runs.last().map_or_else(String::new, |last| last.level.get(texts.language()).to_owned()),
        runs: runs.iter().enumerate().map(|(at, run)| run_line(run, at.checked_sub(1).map(|at| runs[at]))).collect(),
        id,
        name,
        archived,
        unreadable,
    }
}

fn run_line(header: &Header, before: Option<&Header>) -> RunLine {
    let figures = &header.results.organisation;
    RunLine {
        period: header.period.clone(),
        headline: figures.headline,
        level: figures.level.clone(),
        questionnaire_changed: before.is_some_and(|before| before.questionnaire != header.questionnaire),
    }
}

fn as_text(clients: &[Client], texts: &Texts) -> String {
    if clients.is_empty() {
        return String::new();
    }
    let head = [
        Message::new("cli-organisation"),
        Message::new("cli-trend-last-run"),
        Message::new("cli-score-score"),
        Message::new("cli-score-level"),
        Message::new("cli-trend-change"),
        Message::new("cli-trend-title-line"),
        Message::new("cli-trend-next-run"),
        Message::new("cli-trend-overdue"),
    ];
    let most = clients.iter().flat_map(|one| &one.runs).map(|run| run.headline).fold(0.0, f64::max);
    let mut rows: Vec<Vec<String>> = vec![head.iter().map(|one| texts.say(one)).collect()];
    rows.extend(clients.iter().map(|one| one.row(most, texts)));
    let mut shown = layout(&rows, &[0, 1, 3, 5, 6]);
    if clients.iter().flat_map(|one| &one.runs).any(|run| run.questionnaire_changed) {
        shown.push_str(&format!("{}\n", texts.get("cli-trend-other-questionnaire")));
    }
    shown
}

impl Client {
    fn row(&self, most: f64, texts: &Texts) -> Vec<String> {
        let mut name = self.name.clone();
        if self.archived {
            name = texts.say(&Message::new("cli-trend-archived").with("name", name));
        }
        if self.unreadable > 0 {
            name = texts.say(&Message::new("cli-trend-unreadable").with("name", name).with("count", self.unreadable));
        }
        let Some(last) = self.runs.last() else {
            return vec![name, texts.get("cli-trend-no-report").to_string()];
        };
        let values: Vec<Option<f64>> = self.runs.iter().map(|run| Some(run.headline)).collect();
        let shown = &values[values.len().saturating_sub(RUNS)..];
        let sign = if last.questionnaire_changed { " ≠" } else { "" };
        let next = self.next_run.as_ref().map(|next| {
            let message = match next.status {
                When::UnderWay => Message::new("cli-trend-under-way"),
                When::Overdue => Message::new("cli-trend-run-overdue"),
                When::Due => Message::new("cli-trend-run-due"),
                When::Later => Message::new("cli-trend-run-later"),
            };
            texts.say(&message.with("period", next.period.as_str()))
        });
        vec![
            name,
            last.period.clone(),
            words::score(last.headline, texts.forms()),
            self.level.clone(),
            self.change.map_or_else(String::new, |change| format!("{}{sign}", words::change(change, texts.forms()))),
            sparkline(shown, most),
            next.unwrap_or_default(),
            self.overdue_actions.to_string(),
        ]
    }
}
