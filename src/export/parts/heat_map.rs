//! The heat map: departments by risks, and each department's score with its band.

use super::{Maker, tenths};
use crate::export::content::{Bar, Bars, Block, Cell, Chart, Column, Figure, HeatMap, HeatRow};
use crate::risk;
use crate::text::Message;

impl Maker<'_> {
    /// The departments by position, the worst first; those that are not mapped last.
    pub(super) fn order(&self) -> Vec<usize> {
        let departments = &self.source.evaluation.scores.departments;
        let mut order: Vec<usize> = (0..departments.len()).collect();
        let score = |at: &usize| (departments[*at].mapped, departments[*at].figures.headline);
        order.sort_by(|a, b| {
            let ((mapped_a, a), (mapped_b, b)) = (score(a), score(b));
            mapped_b.cmp(&mapped_a).then(b.total_cmp(&a))
        });
        order
    }

    pub(super) fn heat_map(&self) -> Vec<Block> {
        let order = self.order();
        if order.is_empty() {
            return Vec::new();
        }
        let risks: Vec<String> =
            self.source.document().risks.iter().map(|risk| risk.title.get(self.language()).to_owned()).collect();
        let mut blocks = vec![
            Block::Text(self.get("export-heat-map-read")),
            Block::Figure(Figure {
                title: self.get("export-heat-map-title"),
                description: self.heat_map_said(&order),
                chart: Chart::HeatMap(HeatMap {
                    columns: risks.clone(),
                    rows: order.iter().map(|at| self.heat_row(*at)).collect(),
                    levels: self.level_words(),
                }),
            }),
        ];
        blocks.extend(self.bars(&order).map(Block::Figure));
        let mut columns = vec![self.column("export-department", 30), self.column("export-score", 18)];
        columns.extend(risks.into_iter().map(|title| Column { title, width: 10, numbers: true }));
        let rows = order.iter().map(|at| self.heat_cells(*at)).collect();
        blocks.extend(self.table(self.get("export-heat-map-table"), columns, rows));
        blocks
    }

    /// The worst department and the best, for those who do not see the map.
    fn heat_map_said(&self, order: &[usize]) -> String {
        let departments = &self.source.evaluation.scores.departments;
        let mapped: Vec<usize> = order.iter().copied().filter(|at| departments[*at].mapped).collect();
        let [worst, .., best] = mapped.as_slice() else { return self.get("export-heat-map-few") };
        let name = |at: usize| self.source.interview.departments[at].name.as_str();
        let message = Message::new("export-heat-map-said")
            .with("count", mapped.len())
            .with("worst", name(*worst))
            .with("worstscore", self.in_words(departments[*worst].figures.headline))
            .with("best", name(*best))
            .with("bestscore", self.in_words(departments[*best].figures.headline));
        self.say(&message)
    }

    fn heat_row(&self, at: usize) -> HeatRow {
        let risk = &self.source.evaluation.scores.departments[at];
        let levelled = |score: f64| (tenths(score), risk::level(self.source.questionnaire, score));
        HeatRow {
            name: self.source.interview.departments[at].name.clone(),
            total: risk.mapped.then(|| levelled(risk.figures.headline)),
            cells: risk.risks.iter().map(|one| risk.mapped.then(|| levelled(one * 100.0))).collect(),
            says: (!risk.mapped).then(|| self.get("export-not-mapped")),
        }
    }

    fn heat_cells(&self, at: usize) -> Vec<Cell> {
        let risk = &self.source.evaluation.scores.departments[at];
        let name = Cell::text(self.source.interview.departments[at].name.clone());
        if !risk.mapped {
            let empty = risk.risks.iter().map(|_| Cell::Empty);
            return [name, Cell::text(self.get("export-not-mapped"))].into_iter().chain(empty).collect();
        }
        let one = |value: &f64| {
            let level = self.level(value * 100.0);
            Cell::Level { value: Some(tenths(value * 100.0)), decimals: 0, level }
        };
        [name, self.score(risk.figures.headline)].into_iter().chain(risk.risks.iter().map(one)).collect()
    }

    /// The scores of the mapped departments as bars.
    fn bars(&self, order: &[usize]) -> Option<Figure> {
        let departments = &self.source.evaluation.scores.departments;
        let mapped = order.iter().filter(|at| departments[**at].mapped);
        let rows: Vec<Bar> = mapped
            .map(|at| {
                let figures = departments[*at].figures;
                Bar {
                    name: self.source.interview.departments[*at].name.clone(),
                    low: tenths(figures.low),
                    value: tenths(figures.headline),
                    level: risk::level(self.source.questionnaire, figures.headline),
                }
            })
            .collect();
        (!rows.is_empty()).then(|| Figure {
            title: self.get("export-bars-title"),
            description: self.get("export-bars-said"),
            chart: Chart::Bars(Bars { rows, bands: self.bands() }),
        })
    }
}
