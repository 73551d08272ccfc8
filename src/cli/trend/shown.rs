//! A trend as text: a chart, and tables of the runs, departments and risks.

use super::super::table::layout;
use super::super::words;
use crate::questionnaire::{Id, Text};
use crate::report::trend::{Column, DepartmentRun, DepartmentTrend, NamedDepartment, RiskRun, Run, Succession, Trend};
use crate::text::{Forms, Message, Texts};
use crate::tui::{Look, Point, Theme, chart, sparkline};

/// How many runs the tables show, the last ones; all are in the chart and in the JSON.
const RUNS: usize = 12;

/// The lines of the chart.
const HEIGHT: usize = 13;

pub(super) struct Shown<'a> {
    pub(super) trend: &'a Trend,
    pub(super) texts: &'a Texts,
    pub(super) theme: Theme,
    pub(super) width: usize,
}

impl Shown<'_> {
    pub(super) fn text(&self) -> String {
        let mut parts = vec![self.title(), self.chart(), self.scores(), self.findings(), self.plan()];
        parts.extend([self.departments(), self.risks()]);
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn get(&self, id: &'static str) -> String {
        self.texts.get(id).to_string()
    }

    fn title(&self) -> String {
        let runs = &self.trend.runs;
        let period = |run: Option<&Run>| run.map_or("", |run| run.period.as_str()).to_owned();
        let title = Message::new("cli-trend-title")
            .with("name", self.trend.organisation.name.as_str())
            .with("runs", runs.len())
            .with("from", period(runs.first()))
            .with("to", period(runs.last()));
        format!("{}\n", self.texts.say(&title))
    }

    fn chart(&self) -> String {
        let columns = self.trend.columns();
        let points: Vec<Point<'_>> = columns.iter().map(|column| self.point(column)).collect();
        let look = Look { width: self.width, height: HEIGHT, ascii: self.theme.ascii, whole: false };
        let mut shown = format!("{}\n", self.get("cli-trend-chart"));
        for line in chart(&points, look) {
            shown.push_str(&line);
            shown.push('\n');
        }
        if points.iter().any(|point| point.mark) {
            shown.push_str(&format!("{}\n", self.get("cli-trend-other-questionnaire")));
        }
        if points.iter().any(|point| point.value.is_none()) {
            shown.push_str(&format!("{}\n", self.get("cli-trend-gap")));
        }
        shown
    }

    fn point<'a>(&'a self, column: &'a Column<'_>) -> Point<'a> {
        match column {
            Column::NoRun(period) => Point { label: period, ..Point::default() },
            Column::Gap(_) => Point { label: "…", ..Point::default() },
            Column::Run(at) => {
                let run = &self.trend.runs[*at];
                let (value, low) = (Some(run.organisation.headline), Some(run.organisation.low));
                Point { label: &run.period, value, low, mark: run.questionnaire_changed, cursor: false }
            }
        }
    }

    /// A table of the last runs, with the gaps between them.
    fn runs(&self, head: &[Message], left: &[usize], row: impl Fn(&Run) -> Vec<String>) -> String {
        let run = Message::new("cli-trend-run");
        let mut rows = vec![std::iter::once(&run).chain(head).map(|one| self.texts.say(one)).collect()];
        let runs = &self.trend.runs;
        let first = runs.len().saturating_sub(RUNS);
        for (at, run) in runs.iter().enumerate().skip(first) {
            if let Some(gap) = run.no_run_before.as_ref().filter(|_| at > first) {
                let period = if gap.quarters == 1 { gap.from.clone() } else { format!("{} – {}", gap.from, gap.to) };
                rows.push(vec![period, self.get("cli-trend-no-run")]);
            }
            let sign = if run.questionnaire_changed { " ≠" } else { "" };
            rows.push(std::iter::once(format!("{}{sign}", run.period)).chain(row(run)).collect());
        }
        let mut shown = layout(&rows, left);
        if first > 0 {
            let earlier = Message::new("cli-trend-earlier").with("count", first);
            shown.push_str(&format!("{}\n", self.texts.say(&earlier)));
        }
        shown
    }

    fn scores(&self) -> String {
        let head = [
            Message::new("cli-score-score"),
            Message::new("cli-trend-change"),
            Message::new("cli-score-low"),
            Message::new("cli-score-inherent"),
            Message::new("cli-score-level"),
        ];
        self.runs(&head, &[0, 5], |run| {
            let score = &run.organisation;
            let change = run.change.map_or_else(String::new, |value| words::change(value, self.texts.forms()));
            let level = self.level(run, &score.level);
            vec![
                words::score(score.headline, self.texts.forms()),
                change,
                words::score(score.low, self.texts.forms()),
                words::score(score.inherent, self.texts.forms()),
                level,
            ]
        })
    }

    fn findings(&self) -> String {
        let head = [
            Message::new("cli-trend-settled"),
            Message::new("cli-trend-carried-over"),
            Message::new("cli-trend-to-mend"),
            Message::new("cli-trend-points"),
            Message::new("cli-trend-accepted"),
            Message::new("cli-trend-red-flags"),
        ];
        self.runs(&head, &[0], |run| {
            let (coverage, findings) = (&run.coverage, &run.findings);
            let settled =
                Message::new("cli-list-progress").with("settled", coverage.settled()).with("visible", coverage.visible);
            vec![
                self.texts.say(&settled),
                coverage.carried_over.to_string(),
                findings.open.to_string(),
                words::score(findings.points, self.texts.forms()),
                findings.accepted.to_string(),
                run.red_flags.to_string(),
            ]
        })
    }

    /// Planned against achieved, where anything was planned.
    fn plan(&self) -> String {
        if self.trend.runs.iter().all(|run| run.plan.planned + run.plan.dropped == 0) {
            return String::new();
        }
        let head = [
            Message::new("cli-trend-planned"),
            Message::new("cli-trend-waiting"),
            Message::new("cli-trend-overdue"),
            Message::new("cli-trend-done"),
            Message::new("cli-trend-fell"),
            Message::new("cli-trend-dropped"),
        ];
        let mut shown = self.runs(&head, &[0], |run| {
            let plan = &run.plan;
            let counts = [plan.planned, plan.waiting, plan.overdue, plan.done, plan.fell, plan.dropped];
            counts.map(|count| count.to_string()).to_vec()
        });
        let Some(last) = self.trend.runs.last().filter(|run| !run.plan.unmoved.is_empty()) else { return shown };
        shown.push_str(&format!("{}\n", self.get("cli-trend-unmoved")));
        for id in &last.plan.unmoved {
            let written = last.ruler.actions.iter().find(|action| action.id == *id);
            let title = written.map_or(id.as_str(), |action| self.translated(&action.title));
            shown.push_str(&format!("  {title}\n"));
        }
        shown
    }

    fn departments(&self) -> String {
        let most = self.trend.departments.iter().flat_map(|one| &one.runs).filter_map(|run| run.headline());
        let most = most.fold(0.0, f64::max);
        let head = [
            Message::new("cli-trend-department"),
            Message::new("cli-trend-title-line"),
            Message::new("cli-score-score"),
            Message::new("cli-trend-change"),
            Message::new("cli-score-level"),
        ];
        let mut rows: Vec<Vec<String>> = vec![head.iter().map(|one| self.texts.say(one)).collect()];
        rows.extend(self.trend.departments.iter().map(|one| self.department(one, most)));
        layout(&rows, &[0, 1, 4]) + &self.successions()
    }

    /// Where departments were renamed, merged or split.
    fn successions(&self) -> String {
        let names = |all: &[NamedDepartment]| all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(" + ");
        let row = |one: &Succession| {
            let period = self.trend.runs.get(one.run).map_or("", |run| run.period.as_str());
            vec![format!("  {period}"), format!("{} → {}", names(&one.from), names(&one.to))]
        };
        let rows: Vec<Vec<String>> = self.trend.successions.iter().map(row).collect();
        if rows.is_empty() {
            return String::new();
        }
        format!("{}\n{}", self.get("cli-trend-successions"), layout(&rows, &[0, 1]))
    }

    fn department(&self, one: &DepartmentTrend, most: f64) -> Vec<String> {
        let scores: Vec<Option<f64>> = one.runs.iter().map(DepartmentRun::headline).collect();
        let line = self.line(&scores, most);
        let (score, level) = match (one.runs.last(), self.trend.runs.last()) {
            (Some(DepartmentRun::Mapped(figures)), Some(run)) => {
                (words::score(figures.headline, self.texts.forms()), self.level(run, &figures.level))
            }
            (Some(DepartmentRun::NotMapped), _) => ("–".to_owned(), self.get("cli-score-not-mapped")),
            _ => ("–".to_owned(), self.get("department-removed")),
        };
        vec![one.name.clone(), line, score, change(&scores, self.texts.forms()), level]
    }

    fn risks(&self) -> String {
        let risk = |at: &Option<RiskRun>| at.as_ref().map(|run| run.risk * 100.0);
        let all = self.trend.risks.iter();
        let runs: Vec<(&Text, Vec<Option<f64>>)> =
            all.map(|one| (&one.title, one.runs.iter().map(risk).collect())).collect();
        let most =
            runs.iter().flat_map(|(_, values)| values.iter().flatten()).fold(0.0_f64, |most, one| most.max(*one));
        let head = [
            Message::new("cli-trend-risk"),
            Message::new("cli-trend-title-line"),
            Message::new("cli-trend-percent"),
            Message::new("cli-trend-change"),
            Message::new("cli-trend-highest"),
        ];
        let mut rows: Vec<Vec<String>> = vec![head.iter().map(|one| self.texts.say(one)).collect()];
        for (one, (title, values)) in self.trend.risks.iter().zip(&runs) {
            let last = values
                .last()
                .copied()
                .flatten()
                .map_or_else(|| "–".to_owned(), |value| words::score(value, self.texts.forms()));
            let highest = one.runs.last().and_then(Option::as_ref).map(|run| {
                let named = self.trend.departments.iter().find(|one| one.id == run.department);
                format!(
                    "{} {}",
                    words::score(run.highest * 100.0, self.texts.forms()),
                    named.map_or(run.department.as_str(), |one| &one.name)
                )
            });
            let line = self.line(values, most);
            rows.push(vec![
                self.translated(title).to_owned(),
                line,
                last,
                change(values, self.texts.forms()),
                highest.unwrap_or_default(),
            ]);
        }
        layout(&rows, &[0, 1, 4])
    }

    /// A sparkline over the columns of the chart.
    fn line(&self, values: &[Option<f64>], most: f64) -> String {
        let columns = self.trend.columns();
        let value = |column: &Column<'_>| match column {
            Column::Run(at) => values.get(*at).copied().flatten(),
            Column::NoRun(_) | Column::Gap(_) => None,
        };
        sparkline(&columns.iter().map(value).collect::<Vec<_>>(), most)
    }

    fn level(&self, run: &Run, id: &Id) -> String {
        let (at, count, title) = match run.level(id) {
            Some(level) => level,
            None => return id.to_string(),
        };
        format!("{} {}", self.theme.level_sign(at, count), self.translated(title))
    }

    fn translated<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.texts.language())
    }
}

/// The last change of a series; nothing where one of the two is a gap.
fn change(values: &[Option<f64>], forms: Forms) -> String {
    match values {
        [.., Some(before), Some(now)] => words::change(now - before, forms),
        _ => String::new(),
    }
}
