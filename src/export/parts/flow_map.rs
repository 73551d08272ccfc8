//! The flow map: where the data goes, from departments through features to the locations where it lies.

use std::collections::BTreeMap;

use super::Maker;
use crate::export::content::{Block, Cell, Chart, Figure, Flows, Link, Node};
use crate::report::words;
use crate::risk::{self, MappedFlow};
use crate::text::Message;

/// The columns of the figure: department, feature, location.
const COLUMNS: usize = 3;

impl Maker<'_> {
    pub(super) fn flow_map(&self) -> Vec<Block> {
        let evaluation = &self.source.evaluation;
        let flows = risk::flow_map(self.source.questionnaire, &evaluation.standing, &evaluation.scores);
        if flows.is_empty() {
            return Vec::new();
        }
        let outside = flows.iter().filter(|flow| flow.whereabouts.outside).count();
        let unproved = flows.iter().filter(|flow| flow.whereabouts.moved.is_none()).count();
        let said = Message::new("export-flows-said")
            .with("flows", flows.len())
            .with("outside", outside)
            .with("unproved", unproved);
        let said = self.say(&said);
        // The table first: it fills what is left of a page, on which the figure has no room.
        let mut blocks = vec![Block::Text(said.clone())];
        blocks.extend(self.flows_listed(&flows));
        blocks.push(Block::Figure(Figure {
            title: self.get("export-flows-title"),
            description: said,
            chart: Chart::Flows(self.flows_drawn(&flows)),
        }));
        blocks
    }

    fn flows_drawn(&self, flows: &[MappedFlow]) -> Flows {
        let document = self.source.document();
        let place = |flow: &MappedFlow| [flow.department, flow.feature, flow.whereabouts.location];
        // Nodes by column and position, departments with the worst first.
        let order = self.order();
        let rank = |column: usize, at: usize| match column {
            0 => order.iter().position(|one| *one == at).unwrap_or(at),
            _ => at,
        };
        let mut nodes: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for flow in flows {
            for (column, at) in place(flow).into_iter().enumerate() {
                nodes.entry((column, rank(column, at))).or_insert(at);
            }
        }
        let positions: BTreeMap<(usize, usize), usize> =
            nodes.iter().enumerate().map(|(position, ((column, _), at))| ((*column, *at), position)).collect();
        let named = nodes.iter().map(|((column, _), at)| Node {
            column: *column,
            name: match column {
                0 => self.source.interview.departments[*at].name.clone(),
                1 => document.features[*at].title.get(self.language()).to_owned(),
                _ => document.locations[*at].title.get(self.language()).to_owned(),
            },
            outside: *column == COLUMNS - 1 && document.locations[*at].outside,
        });
        let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
        for flow in flows {
            let level = risk::level(self.source.questionnaire, flow.residual);
            let place = place(flow);
            for column in 0..COLUMNS - 1 {
                let from = positions[&(column, place[column])];
                let to = positions[&(column + 1, place[column + 1])];
                let outside = flow.whereabouts.outside;
                let link = links.entry((from, to)).or_insert(Link { from, to, flows: 0.0, level, outside });
                link.flows += 1.0;
                link.level = link.level.max(level);
                link.outside |= outside;
            }
        }
        Flows {
            columns: vec![self.get("export-department"), self.get("export-feature"), self.get("export-location")],
            nodes: named.collect(),
            links: links.into_values().collect(),
            outside: self.get("export-outside"),
            levels: self.level_words(),
        }
    }

    /// Each feature with each location: how many flows, and how that is known.
    fn flows_listed(&self, flows: &[MappedFlow]) -> Option<Block> {
        let document = self.source.document();
        let mut rows: BTreeMap<(usize, usize, String), (usize, f64)> = BTreeMap::new();
        for flow in flows {
            let known = match flow.whereabouts.moved {
                None => self.get("export-by-default"),
                Some(moved) => self.say(&words::basis(moved.basis)),
            };
            let row = rows.entry((flow.feature, flow.whereabouts.location, known)).or_default();
            row.0 += 1;
            row.1 = row.1.max(flow.residual);
        }
        let rows = rows.into_iter().map(|((feature, location, known), (count, worst))| {
            let place = &document.locations[location];
            let outside = if place.outside { self.get("export-outside") } else { String::new() };
            vec![
                Cell::text(document.features[feature].title.get(self.language())),
                Cell::text(place.title.get(self.language())),
                Cell::text(outside),
                Cell::text(known),
                Cell::whole(count as f64),
                self.score(worst),
            ]
        });
        let columns = vec![
            self.column("export-feature", 24),
            self.column("export-location", 24),
            self.column("export-where", 12),
            self.column("export-known", 16),
            self.numbers("export-flows", 10),
            self.column("export-worst-flow", 18),
        ];
        self.table(self.get("export-flows-table"), columns, rows.collect())
    }
}
