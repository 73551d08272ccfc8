//! The role-permission matrix: which department uses which feature how often and with how many accounts, who
//! administers, what the answers say of access; and rows in which each role's rights are to be written.

use super::{Papers, part};
use crate::assessment::{Accounts, Department};
use crate::export::content::{Block, Cell, Column, Part};
use crate::text::Message;

/// How many features stand side by side; more do not fit on a page.
const SIDE_BY_SIDE: usize = 6;

impl Papers<'_> {
    pub(super) fn roles(&self) -> Vec<Part> {
        let about =
            vec![Block::Lead(self.maker.get("paper-roles-what")), Block::Text(self.maker.get("paper-how-read"))];
        let map = self.mapping.as_ref().map(|mapping| &mapping.roles);
        let administrators = map.and_then(|map| {
            let said = self.said_everywhere(&map.administrators);
            self.said_table(self.maker.get("paper-administrators-table"), &said)
        });
        let access = map.and_then(|map| {
            let said = self.said_everywhere(&map.access);
            self.said_table(self.maker.get("paper-access-table"), &said)
        });
        let mut parts = vec![
            part("about", self.maker.get("paper-about"), about),
            part("matrix", self.maker.get("paper-matrix"), self.matrix()),
            part("administrators", self.maker.get("paper-administrators"), administrators.into_iter().collect()),
            part("access", self.maker.get("paper-access"), access.into_iter().collect()),
            part("rights", self.maker.get("paper-rights-of-roles"), self.rights()),
        ];
        parts.extend(map.map(|map| self.sources(&map.sources)));
        parts
    }

    /// Departments by the features that anybody uses.
    fn matrix(&self) -> Vec<Block> {
        let source = self.maker.source;
        let departments = &source.interview.departments;
        let used = source
            .document()
            .features
            .iter()
            .filter(|feature| departments.iter().any(|department| department.uses.contains_key(&feature.id)));
        let used: Vec<_> = used.collect();
        if used.is_empty() {
            return vec![Block::Text(self.maker.get("paper-no-flows"))];
        }
        let mut blocks = vec![Block::Text(self.maker.get("paper-matrix-read"))];
        for features in used.chunks(SIDE_BY_SIDE) {
            let language = self.maker.language();
            let mut columns = vec![self.maker.column("export-department", 18), self.maker.column("paper-accounts", 14)];
            columns.extend(features.iter().map(|feature| Column {
                title: feature.title.get(language).to_owned(),
                width: 11,
                numbers: false,
            }));
            let row = |department: &Department| {
                let head = [Cell::text(department.name.clone()), Cell::text(self.accounts(department.accounts))];
                let cells = features.iter().map(|feature| match department.uses.get(&feature.id) {
                    None => Cell::Empty,
                    Some(one) => {
                        let bands = &source.document().usage;
                        let band = one.frequency.as_ref().and_then(|id| bands.iter().find(|band| band.id == *id));
                        let unknown = || self.maker.get("paper-frequency-unknown");
                        Cell::text(band.map_or_else(unknown, |band| band.title.get(language).to_owned()))
                    }
                });
                head.into_iter().chain(cells).collect()
            };
            let names: Vec<&str> = features.iter().map(|feature| feature.title.get(language)).collect();
            let caption = Message::new("paper-matrix-table").with("features", self.maker.texts.list(&names));
            let rows = departments.iter().map(row).collect();
            blocks.extend(self.maker.table(self.maker.say(&caption), columns, rows));
        }
        blocks
    }

    fn accounts(&self, accounts: Option<Accounts>) -> String {
        match accounts {
            None => self.maker.get("paper-accounts-unknown"),
            Some(Accounts { total, mainland }) => {
                let said = Message::new("paper-accounts-said").with("total", f64::from(total));
                self.maker.say(&said.with("mainland", f64::from(mainland)))
            }
        }
    }

    /// What nobody was asked: a row for each department, to be written in.
    fn rights(&self) -> Vec<Block> {
        let row = |department: &Department| {
            let name = Cell::text(department.name.clone());
            std::iter::once(name).chain(std::iter::repeat_n(Cell::Empty, 5)).collect()
        };
        let rows: Vec<Vec<Cell>> = self.maker.source.interview.departments.iter().map(row).collect();
        let columns = vec![
            self.maker.column("export-department", 20),
            self.maker.column("paper-role", 16),
            self.maker.column("paper-may-see", 16),
            self.maker.column("paper-may-change", 16),
            self.maker.column("paper-may-export", 16),
            self.maker.column("paper-decided-by", 16),
        ];
        let table = self.maker.table(self.maker.get("paper-rights-table"), columns, rows);
        let mut blocks = vec![Block::Text(self.maker.get("paper-rights-read"))];
        blocks.extend(table);
        blocks.push(Block::Comment(self.maker.get("paper-rights-comment")));
        blocks
    }
}
