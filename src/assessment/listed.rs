//! Departments as a list from elsewhere names them: names, head counts and how many phone numbers have which dial
//! code. There is no room here for a person: no name, number or address.

use std::collections::BTreeMap;

use super::interview::Accounts;
use crate::text::Message;

/// A list that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentList {
    pub kind: ListKind,
    pub from: ListFrom,
    /// The number of the row in which the names of the columns stand.
    pub header: u32,
    /// In the order in which the list names them first, each name once.
    pub departments: Vec<ListedDepartment>,
    pub left_out: Vec<LeftOut>,
    /// How many rows name a person again who was counted in the same department.
    pub repeated: usize,
    /// What stood before the name of every department, and was left out of it.
    pub root: Option<String>,
}

/// What a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// The platform's export of its contacts: a row for each account.
    Contacts,
    /// People of some other source: a row for each.
    People,
    /// A row for each department.
    Departments,
}

/// Where in a file it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListFrom {
    Sheet(String),
    Text { encoding: &'static str, delimiter: char },
}

/// A department of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListedDepartment {
    pub name: String,
    /// At least 1; none where the list does not say it.
    pub headcount: Option<u32>,
    /// Of the people who were counted; none where the list has no phone numbers.
    pub phones: Option<Phones>,
    /// The rows of a list of departments that name it: several are added up.
    pub rows: Vec<u32>,
}

/// How many phone numbers have which dial code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phones {
    /// By dial code, `853`.
    pub codes: BTreeMap<String, u32>,
    /// Those of `86` that do not say their code, but have the form of a mainland mobile number.
    pub by_form: u32,
    /// How many have no number, or one whose code cannot be told.
    pub unknown: u32,
}

impl Phones {
    /// The code of the mainland.
    pub const MAINLAND: &'static str = "86";

    /// How many there are.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.codes.values().fold(self.unknown, |sum, count| sum.saturating_add(*count))
    }

    /// How many have the code of the mainland, as far as that is known.
    #[must_use]
    pub fn mainland(&self) -> u32 {
        self.codes.get(Self::MAINLAND).copied().unwrap_or(0)
    }

    /// The accounts that they are; none where the code of one is not known, since it could be any.
    #[must_use]
    pub fn accounts(&self) -> Option<Accounts> {
        (self.unknown == 0).then(|| Accounts { total: self.total(), mainland: self.mainland() })
    }

    /// Counts others in.
    pub fn add(&mut self, other: &Self) {
        for (code, count) in &other.codes {
            let own = self.codes.entry(code.clone()).or_default();
            *own = own.saturating_add(*count);
        }
        self.by_form = self.by_form.saturating_add(other.by_form);
        self.unknown = self.unknown.saturating_add(other.unknown);
    }
}

/// A row that was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub row: u32,
    pub why: WhyLeftOut,
}

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLeftOut {
    /// Its department is empty.
    NoDepartment,
    /// What stands for a department is longer than a name.
    LongName,
    /// What stands for a department is an address or a number of a person.
    Personal,
    /// A sum of other rows.
    Total,
    /// A formula stands where a value is needed; none is evaluated.
    Formula,
    /// An error stands where a value is needed.
    ErrorValue,
    /// Its head count is empty.
    NoHeadcount,
    /// Its head count is no whole number of people, at least 1.
    BadHeadcount,
    /// Several departments with one head count, which nobody could divide.
    Several,
}

impl WhyLeftOut {
    /// What a user is told; `rows` are the numbers of the rows.
    #[must_use]
    pub fn message(self, rows: &str, count: usize) -> Message {
        let message = match self {
            Self::NoDepartment => Message::new("left-out-no-department"),
            Self::LongName => Message::new("left-out-long-name"),
            Self::Personal => Message::new("left-out-personal"),
            Self::Total => Message::new("left-out-total"),
            Self::Formula => Message::new("left-out-formula"),
            Self::ErrorValue => Message::new("left-out-error-value"),
            Self::NoHeadcount => Message::new("left-out-no-headcount"),
            Self::BadHeadcount => Message::new("left-out-bad-headcount"),
            Self::Several => Message::new("left-out-several"),
        };
        message.with("rows", rows).with("count", count)
    }

    /// The word for it in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::NoDepartment => "no-department",
            Self::LongName => "long-name",
            Self::Personal => "personal",
            Self::Total => "total",
            Self::Formula => "formula",
            Self::ErrorValue => "error-value",
            Self::NoHeadcount => "no-headcount",
            Self::BadHeadcount => "bad-headcount",
            Self::Several => "several",
        }
    }
}

impl ListKind {
    /// The word for it in JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Contacts => "contacts",
            Self::People => "people",
            Self::Departments => "departments",
        }
    }
}

/// What is said of the rows that were left out: a message for each reason, with the rows that it holds for.
#[must_use]
pub fn left_out_rows(left_out: &[LeftOut]) -> Vec<Message> {
    const SHOWN: usize = 8;
    let mut by_reason: BTreeMap<WhyLeftOut, Vec<u32>> = BTreeMap::new();
    for one in left_out {
        by_reason.entry(one.why).or_default().push(one.row);
    }
    let message = |(why, rows): (WhyLeftOut, Vec<u32>)| {
        let mut shown = rows.iter().take(SHOWN).map(ToString::to_string).collect::<Vec<_>>().join(", ");
        if rows.len() > SHOWN {
            shown.push_str(", …");
        }
        why.message(&shown, rows.len())
    };
    by_reason.into_iter().map(message).collect()
}

/// The name of a department as far as it makes it the same one: without what only looks different.
#[must_use]
pub fn same_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
