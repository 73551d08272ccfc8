//! Method, scales and limits; the sources with their status; the words that are used.

use super::Maker;
use crate::export::content::{Block, Cell};
use crate::questionnaire::{Basis, Scale};
use crate::report::words;
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn method(&self) -> Vec<Block> {
        let document = self.source.document();
        let factors = document.basis;
        let percent = |factor: f64| format!("{} %", (factor * 100.0).round());
        let basis = |one: Basis| (self.say(&words::basis(one)), Cell::text(percent(factors.of(one))));
        let disclaimer = self.choices.disclaimer.clone().unwrap_or_else(|| self.get("export-disclaimer"));
        let levels = document.levels.iter().enumerate().map(|(at, level)| {
            let (range, until) = match document.levels.get(at + 1) {
                Some(next) => (Message::new("export-range"), next.from),
                None => (Message::new("export-range-last"), 100.0),
            };
            let range = range.with("from", self.points(level.from)).with("until", self.points(until));
            (level.title.get(self.language()).to_owned(), Cell::text(self.say(&range)))
        });
        let scale = |bands: &[Scale]| -> Vec<(String, Cell)> {
            bands
                .iter()
                .map(|one| (one.title.get(self.language()).to_owned(), Cell::text(percent(one.weight))))
                .collect()
        };
        vec![
            Block::Text(self.get("export-method-what")),
            Block::Text(self.get("export-method-band")),
            Block::Text(self.get("export-method-change")),
            Block::Heading(self.get("export-levels")),
            Block::Facts(levels.collect()),
            Block::Heading(self.get("export-basis")),
            Block::Text(self.get("export-basis-what")),
            Block::Facts(vec![basis(Basis::Stated), basis(Basis::Seen), basis(Basis::Tested)]),
            Block::Heading(self.get("export-usage")),
            Block::Facts(scale(&document.usage)),
            Block::Heading(self.get("export-volume")),
            Block::Facts(scale(&document.volume)),
            Block::Heading(self.get("export-limits")),
            Block::List(vec![
                self.get("export-limit-stated"),
                self.get("export-limit-score"),
                self.get("export-limit-law"),
                self.get("export-limit-vendor"),
            ]),
            Block::Text(disclaimer),
        ]
    }

    pub(super) fn sources(&self) -> Vec<Block> {
        let rows = self.source.document().sources.iter().map(|one| {
            vec![
                Cell::text(one.title.get(self.language())),
                Cell::text(one.reference.clone()),
                Cell::text(self.say(&words::source_status(one.status))),
                Cell::Date(one.checked.clone()),
            ]
        });
        let columns = vec![
            self.column("export-source", 36),
            self.column("export-reference", 36),
            self.column("export-status", 16),
            self.column("export-checked", 12),
        ];
        let table = self.table(self.get("export-sources-table"), columns, rows.collect());
        table.map_or_else(Vec::new, |table| vec![Block::Text(self.get("export-sources-read")), table])
    }

    pub(super) fn glossary(&self) -> Vec<Block> {
        let words = [
            (self.get("export-word-score"), self.get("export-word-score-is")),
            (self.get("export-word-band"), self.get("export-word-band-is")),
            (self.get("export-word-inherent"), self.get("export-word-inherent-is")),
            (self.get("export-word-finding"), self.get("export-word-finding-is")),
            (self.get("export-word-red-flag"), self.get("export-word-red-flag-is")),
            (self.get("export-word-safeguard"), self.get("export-word-safeguard-is")),
            (self.get("export-word-flow"), self.get("export-word-flow-is")),
            (self.get("export-word-basis"), self.get("export-word-basis-is")),
        ];
        let mut facts: Vec<(String, Cell)> = words.into_iter().map(|(word, is)| (word, Cell::text(is))).collect();
        for risk in &self.source.document().risks {
            if let Some(about) = &risk.about {
                let title = risk.title.get(self.language()).to_owned();
                facts.push((title, Cell::text(about.get(self.language()))));
            }
        }
        vec![Block::Facts(facts)]
    }
}
