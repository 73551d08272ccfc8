//! The red flags and the findings.

use super::{Maker, tenths};
use crate::assessment::{Answer, Place};
use crate::export::content::{Block, Cell, Level};
use crate::questionnaire::QuestionId;
use crate::report::words;
use crate::risk::{self, Acceptance, FindingKind};

impl Maker<'_> {
    pub(super) fn red_flags(&self) -> Vec<Block> {
        let source = self.source;
        let fired = &source.evaluation.red_flags;
        if fired.is_empty() {
            return vec![Block::Text(match self.is_mapped() {
                true => self.get("export-no-red-flags"),
                false => self.get("export-no-red-flags-yet"),
            })];
        }
        let rows = fired.iter().map(|one| {
            let flag = &source.document().red_flags[one.rule];
            vec![
                Cell::text(source.whom(one.department.as_ref(), self.texts)),
                Cell::text(flag.title.get(self.language())),
                Cell::text(words::articles(&flag.articles, self.texts)),
                Cell::text(flag.about.as_ref().map_or("", |about| about.get(self.language()))),
            ]
        });
        let columns = vec![
            self.column("export-where-at", 18),
            self.column("export-red-flag", 30),
            self.column("export-articles", 16),
            self.column("export-about", 36),
        ];
        let table = self.table(self.get("export-red-flags-table"), columns, rows.collect());
        std::iter::once(Block::Text(self.get("export-red-flags-read"))).chain(table).collect()
    }

    pub(super) fn findings(&self) -> Vec<Block> {
        let all = &self.source.evaluation.findings;
        let faults = all.iter().filter(|one| one.kind != FindingKind::Unproved);
        let unproved = all.iter().filter(|one| one.kind == FindingKind::Unproved);
        let mut blocks = Vec::new();
        let faults: Vec<Vec<Cell>> = faults.enumerate().map(|(at, one)| self.finding(at, one)).collect();
        if faults.is_empty() {
            let nothing = if self.is_mapped() { self.get("export-no-findings") } else { self.get("export-no-flows") };
            blocks.push(Block::Text(nothing));
        } else {
            blocks.push(Block::Text(self.get("export-findings-read")));
            blocks.extend(self.table(self.get("export-findings-table"), self.finding_columns(), faults));
        }
        blocks.extend(self.accepted());
        let unproved: Vec<Vec<Cell>> = unproved.enumerate().map(|(at, one)| self.finding(at, one)).collect();
        if !unproved.is_empty() {
            blocks.push(Block::Heading(self.get("export-unproved")));
            blocks.push(Block::Text(self.get("export-unproved-read")));
            blocks.extend(self.table(self.get("export-unproved"), self.finding_columns(), unproved));
        }
        blocks
    }

    /// What somebody accepted, with the reason: also what counts as open again, or is no finding any more.
    fn accepted(&self) -> Vec<Block> {
        let source = self.source;
        let rows = source.interview.accepted.iter().map(|one| {
            let place = Place { question: one.question.clone(), department: one.department.clone() };
            let found = source.evaluation.findings.iter().any(|finding| finding.place == place);
            let status = match risk::acceptance_among(std::slice::from_ref(one), &place, &source.day) {
                // Without data flows nothing is a finding.
                _ if !found && self.is_mapped() => self.get("export-accepted-gone"),
                Acceptance::Expired(_) => self.get("export-accepted-over"),
                Acceptance::Accepted(_) | Acceptance::Open => self.get("export-accepted-holds"),
            };
            vec![
                Cell::text(source.whom(one.department.as_ref(), self.texts)),
                Cell::text(self.question(&one.question)),
                Cell::text(one.by.clone()),
                Cell::Date(one.until.clone()),
                Cell::text(status),
                Cell::text(one.reason.clone()),
            ]
        });
        let columns = vec![
            self.column("export-where-at", 14),
            self.column("export-question", 30),
            self.column("export-accepted-by", 14),
            self.column("export-accepted-until", 10),
            self.column("export-status", 10),
            self.column("export-reason", 22),
        ];
        let title = self.get("export-accepted-findings");
        let table = self.table(title.clone(), columns, rows.collect());
        let with = |table| vec![Block::Heading(title), Block::Text(self.get("export-accepted-read")), table];
        table.map_or_else(Vec::new, with)
    }

    pub(super) fn finding_columns(&self) -> Vec<crate::export::content::Column> {
        vec![
            self.numbers("export-number", 5),
            self.column("export-where-at", 14),
            self.column("export-question", 34),
            self.column("export-answer", 20),
            self.column("export-level", 9),
            self.numbers("export-points", 8),
            self.column("export-accepted", 14),
        ]
    }

    pub(super) fn finding(&self, at: usize, one: &risk::Finding) -> Vec<Cell> {
        let source = self.source;
        let levels = &source.document().levels;
        let word = levels.get(one.level).map_or("", |level| level.title.get(self.language())).to_owned();
        let id = &one.place.question;
        let accepted = match risk::acceptance(source.interview, &one.place, &source.day) {
            Acceptance::Accepted(accepted) => self.say(&words::accepted(&accepted.by, &accepted.until)),
            _ => String::new(),
        };
        vec![
            Cell::whole(at as f64 + 1.0),
            Cell::text(source.whom(one.place.department.as_ref(), self.texts)),
            Cell::text(self.question(id)),
            Cell::text(self.answer(id, self.given(&one.place))),
            Cell::Level { value: None, decimals: 0, level: Level { position: one.level, count: levels.len(), word } },
            Cell::tenth(tenths(one.organisation_gain)),
            Cell::text(accepted),
        ]
    }

    /// The answer that counts at a place, if it was given there.
    pub(super) fn given(&self, place: &Place) -> Option<&Answer> {
        self.source.interview.answer(&place.question, place.department.as_ref())
    }

    /// An answer in words, with how it is known.
    pub(super) fn answer(&self, question: &QuestionId, answer: Option<&Answer>) -> String {
        words::answer(self.source.questionnaire, question, answer, self.texts)
    }
}
