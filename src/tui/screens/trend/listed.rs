//! The departments or the risks to pick from: each with its line over the runs, and what the run under the
//! cursor states of it.

use ratatui::text::{Line, Span};

use super::super::super::theme::Theme;
use super::super::super::widgets::chart::sparkline;
use super::super::super::widgets::{bars, lines};
use super::figures::{Better, level};
use super::{Measure, TrendScreen};
use crate::questionnaire::DepartmentId;
use crate::report::trend::{Column, DepartmentRun, DepartmentTrend, RiskRun, RiskTrend};
use crate::text::{Message, Texts};

/// The most columns of a line over the runs, the last ones.
const LINE: usize = 20;

/// What the rows are made of.
pub(super) struct Rows<'a> {
    screen: &'a TrendScreen,
    texts: &'a Texts,
    theme: Theme,
    /// The widths of the name and of the line.
    name: usize,
    line: usize,
    columns: Vec<Column<'a>>,
}

impl<'a> Rows<'a> {
    pub fn new(screen: &'a TrendScreen, texts: &'a Texts, theme: Theme, width: u16) -> Self {
        let columns = screen.trend().columns();
        let title = Span::raw(texts.get("trend-line").to_string()).width();
        let line = columns.len().clamp(title, LINE);
        let name = usize::from(width).saturating_sub(line + 38).clamp(12, 40);
        Self { screen, texts, theme, name, line, columns }
    }

    /// What stands above the rows.
    pub fn head(&self) -> Line<'static> {
        let (name, value, more) = match self.screen.measure {
            Measure::Risks => (Message::new("trend-risk"), Message::new("trend-of-100"), Message::new("trend-highest")),
            _ => (Message::new("column-department"), Message::new("column-score"), Message::new("trend-level")),
        };
        let say = |message: &Message| self.texts.say(message);
        let text = format!(
            "  {} {} {}{}  {}",
            lines::fit(&say(&name), self.name),
            lines::fit(&self.texts.get("trend-line"), self.line),
            lines::right(&say(&value), 7),
            lines::right(&self.texts.get("trend-change"), 8),
            say(&more)
        );
        Line::styled(text, self.theme.dim())
    }

    /// The rows from a first one on, as many as there is room for.
    pub fn lines(&self, first: usize, count: usize) -> Vec<Line<'static>> {
        let trend = self.screen.trend();
        match self.screen.measure {
            Measure::Departments => {
                let values = trend.departments.iter().flat_map(|one| &one.runs).filter_map(DepartmentRun::headline);
                let most = values.fold(0.0, f64::max);
                let shown = trend.departments.iter().enumerate().skip(first).take(count);
                shown.map(|(at, one)| self.picked(self.department(one, most), at == self.screen.department)).collect()
            }
            Measure::Risks => {
                let values = trend.risks.iter().flat_map(|one| &one.runs).flatten().map(|run| run.risk);
                let most = values.fold(0.0, f64::max);
                let shown = trend.risks.iter().enumerate().skip(first).take(count);
                shown.map(|(at, one)| self.picked(self.risk(one, most), at == self.screen.risk)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn picked(&self, line: Line<'static>, picked: bool) -> Line<'static> {
        if picked { line.style(self.theme.selected()) } else { line }
    }

    fn department(&self, one: &DepartmentTrend, most: f64) -> Line<'static> {
        let values: Vec<Option<f64>> = one.runs.iter().map(DepartmentRun::headline).collect();
        let more = match (one.runs.get(self.screen.run), self.screen.at()) {
            (Some(DepartmentRun::Mapped(figures)), Some(run)) => level(run, &figures.level, self.theme, self.texts),
            (Some(DepartmentRun::NotMapped), _) => {
                Span::styled(self.texts.get("trend-not-mapped").to_string(), self.theme.dim())
            }
            _ => Span::styled(self.texts.get("trend-not-there").to_string(), self.theme.dim()),
        };
        self.row(&one.name, &values, most, more)
    }

    fn risk(&self, one: &RiskTrend, most: f64) -> Line<'static> {
        let values: Vec<Option<f64>> = one.runs.iter().map(|run| run.as_ref().map(|run| run.risk * 100.0)).collect();
        let more = match one.runs.get(self.screen.run) {
            Some(Some(RiskRun { highest, department, .. })) => {
                Span::raw(format!("{} {}", bars::points(highest * 100.0, self.texts.forms()), self.name_of(department)))
            }
            _ => Span::styled(self.texts.get("trend-not-there").to_string(), self.theme.dim()),
        };
        self.row(one.title.get(self.texts.language()), &values, most * 100.0, more)
    }

    fn name_of(&self, id: &DepartmentId) -> String {
        let known = self.screen.trend().departments.iter().find(|one| one.id == *id);
        known.map_or_else(|| id.to_string(), |one| one.name.clone())
    }

    fn row(&self, name: &str, values: &[Option<f64>], most: f64, more: Span<'static>) -> Line<'static> {
        let at = self.screen.run;
        let now = values.get(at).copied().flatten();
        let before = at.checked_sub(1).and_then(|before| values.get(before).copied().flatten());
        let change =
            now.zip(before).map_or_else(String::new, |(now, before)| bars::change(now - before, self.texts.forms()));
        Line::from(vec![
            Span::raw(format!("  {} ", lines::fit(name, self.name))),
            Span::raw(lines::fit(&self.line(values, most), self.line)),
            Span::raw(format!(
                " {}",
                lines::right(&now.map_or_else(|| "–".to_owned(), |value| bars::points(value, self.texts.forms())), 7)
            )),
            Span::styled(lines::right(&change, 8), Better::Lower.style(&change, self.theme)),
            Span::raw("  "),
            more,
        ])
    }

    /// A line over the last columns of the chart.
    fn line(&self, values: &[Option<f64>], most: f64) -> String {
        let value = |column: &Column<'_>| match column {
            Column::Run(at) => values.get(*at).copied().flatten(),
            Column::NoRun(_) | Column::Gap(_) => None,
        };
        let all: Vec<Option<f64>> = self.columns.iter().map(value).collect();
        sparkline(&all[all.len().saturating_sub(LINE)..], most)
    }
}
