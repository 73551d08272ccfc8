//! The trend: the score over all runs.

use super::{Maker, tenths};
use crate::export::content::{Block, Cell, Chart, Figure, Level, TrendColumn, TrendLine, TrendRun};
use crate::report::trend::{Column, Run};
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn trend(&self) -> Vec<Block> {
        let Some(trend) = self.source.trend.filter(|trend| trend.runs.len() > 1) else { return Vec::new() };
        let (Some(first), Some(last)) = (trend.runs.first(), trend.runs.last()) else { return Vec::new() };
        let said = Message::new("export-trend-said")
            .with("runs", trend.runs.len())
            .with("first", first.period.as_str())
            .with("last", last.period.as_str())
            .with("change", self.signed(last.organisation.headline - first.organisation.headline));
        let said = self.say(&said);
        let columns = trend.columns().into_iter().map(|column| match column {
            Column::Run(at) => self.trend_column(&trend.runs[at]),
            Column::NoRun(period) => TrendColumn { label: period, run: None },
            Column::Gap(_) => TrendColumn { label: "…".to_owned(), run: None },
        });
        let mut blocks = vec![
            Block::Text(said.clone()),
            Block::Figure(Figure {
                title: self.get("export-trend-title"),
                description: said,
                chart: Chart::Trend(TrendLine {
                    columns: columns.collect(),
                    bands: self.bands(),
                    mark: self.get("export-questionnaire-changed"),
                }),
            }),
        ];
        let rows = trend.runs.iter().map(|run| self.run(run)).collect();
        let columns = vec![
            self.column("export-period", 14),
            self.column("export-score", 18),
            self.numbers("export-change-points", 12),
            self.numbers("export-findings-open", 14),
            self.numbers("export-red-flags", 12),
            self.column("export-made-with", 30),
        ];
        blocks.extend(self.table(self.get("export-trend-table"), columns, rows));
        blocks
    }

    fn run_level(&self, run: &Run) -> Level {
        let found = run.level(&run.organisation.level);
        found.map_or_else(
            || self.level(run.organisation.headline),
            |(position, count, title)| Level { position, count, word: title.get(self.language()).to_owned() },
        )
    }

    fn trend_column(&self, run: &Run) -> TrendColumn {
        let figures = TrendRun {
            headline: tenths(run.organisation.headline),
            low: tenths(run.organisation.low),
            level: self.run_level(run).position,
            questionnaire_changed: run.questionnaire_changed,
        };
        TrendColumn { label: run.period.clone(), run: Some(figures) }
    }

    fn run(&self, run: &Run) -> Vec<Cell> {
        let made_with = Message::new("export-questionnaire-of")
            .with("id", run.questionnaire.id.as_str())
            .with("version", run.questionnaire.version.as_str());
        vec![
            Cell::text(run.period.clone()),
            Cell::Level { value: Some(tenths(run.organisation.headline)), decimals: 1, level: self.run_level(run) },
            Cell::text(run.change.map(|value| self.signed(value)).unwrap_or_default()),
            Cell::whole(run.findings.open as f64),
            Cell::whole(run.red_flags as f64),
            Cell::text(self.say(&made_with)),
        ]
    }
}
