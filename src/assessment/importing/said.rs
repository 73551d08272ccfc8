//! What a preview says of an import: where it was read, how it was counted, what was added up and left out. The
//! command and the wizard say the same.

use super::super::listed::{DepartmentList, ListFrom, ListKind, Phones, left_out_rows};
use super::{Counted, DepartmentImport, ImportedDepartment};
use crate::text::Message;

/// The most names that are listed of what is only told.
const SHOWN: usize = 8;

/// Where a list was read and what it is of.
#[must_use]
pub fn import_source(list: &DepartmentList) -> Message {
    let kind = match list.kind {
        ListKind::Contacts => Message::new("import-of-contacts"),
        ListKind::People => Message::new("import-of-people"),
        ListKind::Departments => Message::new("import-of-departments"),
    };
    let from = match &list.from {
        ListFrom::Sheet(name) => Message::new("import-from-sheet").with("sheet", name.as_str()),
        ListFrom::Text { encoding, delimiter } => {
            let delimiter = match delimiter {
                ';' => Message::new("import-semicolons"),
                '\t' => Message::new("import-tabs"),
                _ => Message::new("import-commas"),
            };
            Message::new("import-from-text").with("encoding", *encoding).with("delimiter", delimiter)
        }
    };
    Message::new("import-source").with("kind", kind).with("from", from).with("row", list.header.to_string())
}

/// What else there is to be said before it is accepted.
#[must_use]
pub fn import_notes(list: &DepartmentList, import: &DepartmentImport) -> Vec<Message> {
    let mut notes = Vec::new();
    counted(list, &mut notes);
    codes(list, &mut notes);
    for one in import.departments.iter().filter(|one| !one.merged.is_empty()) {
        let rows: Vec<String> = one.merged.iter().take(SHOWN).map(ToString::to_string).collect();
        let rows = named(&rows, one.merged.len());
        notes.push(Message::new("import-merged").with("department", one.name.as_str()).with("rows", rows));
    }
    if list.repeated > 0 {
        notes.push(Message::new("import-repeated").with("count", list.repeated));
    }
    notes.extend(left_out_rows(&list.left_out).into_iter().map(|why| Message::new("import-left-out").with("why", why)));
    for one in import.departments.iter().filter(|one| one.ambiguous) {
        notes.push(Message::new("import-ambiguous").with("department", one.name.as_str()));
    }
    if !import.not_listed.is_empty() {
        let names = named(&import.not_listed, import.not_listed.len());
        let message = Message::new("import-not-listed").with("departments", names);
        notes.push(message.with("count", import.not_listed.len()));
    }
    notes
}

/// How many departments it adds, changes and leaves, and how many rows were left out.
#[must_use]
pub fn import_summary(list: &DepartmentList, import: &DepartmentImport) -> Message {
    let (added, changed, unchanged) = import.counts();
    Message::new("import-summary")
        .with("added", added)
        .with("changed", changed)
        .with("unchanged", unchanged)
        .with("left", list.left_out.len())
}

fn counted(list: &DepartmentList, notes: &mut Vec<Message>) {
    if list.kind != ListKind::Departments {
        notes.push(Message::new("import-people-dropped"));
    } else if list.departments.iter().all(|one| one.headcount.is_none()) {
        notes.push(Message::new("import-no-headcounts"));
    }
    if let Some(root) = &list.root {
        notes.push(Message::new("import-root").with("root", root.trim()));
    }
}

fn codes(list: &DepartmentList, notes: &mut Vec<Message>) {
    let phones = list.phones();
    if phones.total() == 0 {
        return;
    }
    let mut codes: Vec<(&String, &u32)> = phones.codes.iter().collect();
    codes.sort_by(|one, other| other.1.cmp(one.1).then_with(|| one.0.cmp(other.0)));
    let codes: Vec<String> = codes.into_iter().map(|(code, count)| format!("+{code}: {count}")).collect();
    if !codes.is_empty() {
        notes.push(Message::new("import-codes").with("codes", named(&codes, codes.len())));
    }
    if phones.by_form > 0 {
        notes.push(Message::new("import-by-form").with("count", phones.by_form as usize));
    }
    if phones.unknown > 0 {
        let touched = list.departments.iter().filter(|one| one.phones.as_ref().is_some_and(|one| one.unknown > 0));
        let message = Message::new("import-unknown-codes").with("count", phones.unknown as usize);
        notes.push(message.with("departments", touched.count()));
    }
}

/// The first of some names, and that there are more.
fn named(names: &[String], count: usize) -> String {
    let shown = names.iter().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    if count > SHOWN { format!("{shown}, …") } else { shown }
}

impl DepartmentList {
    /// The dial codes of all departments together. Who is in several departments is counted in each.
    #[must_use]
    pub fn phones(&self) -> Phones {
        let mut all = Phones::default();
        self.departments.iter().filter_map(|one| one.phones.as_ref()).for_each(|phones| all.add(phones));
        all
    }
}

impl ImportedDepartment {
    /// What is done to it, in a word.
    #[must_use]
    pub fn fate(&self) -> Message {
        match self.before {
            None => Message::new("import-added"),
            Some(_) if self.is_changed() => Message::new("import-changed"),
            Some(_) => Message::new("import-unchanged"),
        }
    }

    /// Its people: `12`, or `4 → 6` where they change.
    #[must_use]
    pub fn people(&self) -> String {
        self.figure(|one| one.headcount.to_string())
    }

    /// Its accounts with +86 of all, `3/12`; a dot where they are not known.
    #[must_use]
    pub fn accounts(&self) -> String {
        self.figure(|one| one.accounts.map_or_else(|| "·".to_owned(), |own| format!("{}/{}", own.mainland, own.total)))
    }

    fn figure(&self, of: impl Fn(&Counted) -> String) -> String {
        let after = of(&self.after);
        match self.before.as_ref().map(of) {
            Some(before) if before != after => format!("{before} → {after}"),
            _ => after,
        }
    }
}
