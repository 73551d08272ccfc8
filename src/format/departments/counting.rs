//! Counts the rows below the names of the columns: into departments with people, and rows that were left out with
//! the reason. What tells people apart stays here, and only as digests.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use sha2::{Digest as _, Sha256};

use super::super::sheet::Row;
use super::header::{Field, Header, narrow};
use super::phones::{Dialled, dialled};
use super::{MOST_DEPARTMENTS, NotAList, names};
use crate::assessment::form::Written;
use crate::assessment::{
    DepartmentList, LeftOut, ListFrom, ListKind, ListedDepartment, Phones, WhyLeftOut, left_out_rows, same_name,
};

/// The most people of one department, as far as a number of them is believed.
const MOST_PEOPLE: f64 = 10_000_000.0;

/// Departments in the making.
pub(super) struct Counting {
    header: Header,
    departments: Vec<ListedDepartment>,
    /// The position of each by its name.
    places: BTreeMap<String, usize>,
    left_out: Vec<LeftOut>,
    repeated: usize,
    /// Digests of a department and a person who was counted in it.
    counted: BTreeSet<[u8; 16]>,
}

impl Counting {
    pub(super) fn new(header: Header) -> Self {
        Self {
            header,
            departments: Vec::new(),
            places: BTreeMap::new(),
            left_out: Vec::new(),
            repeated: 0,
            counted: BTreeSet::new(),
        }
    }

    /// Counts a row, if it stands below the names of the columns.
    pub(super) fn take(&mut self, row: &Row) -> ControlFlow<()> {
        if row.number > self.header.row {
            let taken = match self.header.kind {
                ListKind::Departments => self.department(row),
                ListKind::Contacts | ListKind::People => self.person(row),
            };
            if let Err(why) = taken {
                self.left_out.push(LeftOut { row: row.number, why });
            }
        }
        if self.departments.len() > MOST_DEPARTMENTS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// A row of a list of departments.
    fn department(&mut self, row: &Row) -> Result<(), WhyLeftOut> {
        let cell = text(row.cell(self.header.department))?;
        let name = names::one(&cell)?;
        if names::is_several(&cell) {
            return Err(WhyLeftOut::Several);
        }
        let headcount = match self.header.column(Field::Headcount) {
            Some(column) => Some(headcount(row.cell(column))?),
            None => None,
        };
        let own = self.named(&name);
        own.rows.push(row.number);
        own.headcount = match (own.headcount, headcount) {
            (Some(known), Some(more)) => Some(known.saturating_add(more)),
            (known, more) => known.or(more),
        };
        Ok(())
    }

    /// A row of a list of people: one in each of its departments.
    fn person(&mut self, row: &Row) -> Result<(), WhyLeftOut> {
        let cell = text(row.cell(self.header.department))?;
        let phones = self.phones(row);
        let person = self.key(row);
        let mut wrong = None;
        let mut found = false;
        for name in names::several(&cell) {
            match name {
                Err(why) => wrong = wrong.or(Some(why)),
                Ok(name) => {
                    found = true;
                    if self.is_new(&name, person.as_deref()) {
                        let own = self.named(&name);
                        own.headcount = Some(own.headcount.unwrap_or(0).saturating_add(1));
                        if let Some(phones) = &phones {
                            own.phones.get_or_insert_default().add(phones);
                        }
                    } else {
                        self.repeated += 1;
                    }
                }
            }
        }
        match wrong {
            Some(why) if !found => Err(why),
            _ => Ok(()),
        }
    }

    /// The phone number of a row, counted; none where the list has none, or is not of accounts of the platform.
    fn phones(&self, row: &Row) -> Option<Phones> {
        if self.header.kind != ListKind::Contacts {
            return None;
        }
        let (number, code) = (self.header.column(Field::Phone), self.header.column(Field::Code));
        number.or(code)?;
        let cell = |column: Option<u32>| column.map(|column| value(row.cell(column))).unwrap_or_default();
        let mut phones = Phones::default();
        match dialled(&cell(number), &cell(code)) {
            Dialled::Code(code) => drop(phones.codes.insert(code, 1)),
            Dialled::MainlandForm => {
                phones.codes.insert(Phones::MAINLAND.to_owned(), 1);
                phones.by_form = 1;
            }
            Dialled::Unknown => phones.unknown = 1,
        }
        Some(phones)
    }

    /// What tells the person of a row apart from all others; nothing where only a name would.
    fn key(&self, row: &Row) -> Option<String> {
        [Field::UserId, Field::JobNumber, Field::Phone, Field::Mail].into_iter().find_map(|field| {
            let column = self.header.column(field)?;
            let value = value(row.cell(column));
            // What is masked is not one person's alone.
            (!value.is_empty() && !value.contains('*')).then(|| format!("{}\0{}", column, value.to_lowercase()))
        })
    }

    /// Whether a person was not counted in a department yet.
    fn is_new(&mut self, department: &str, person: Option<&str>) -> bool {
        let Some(person) = person else { return true };
        let digest = Sha256::digest(format!("{}\0{person}", same_name(department)).as_bytes());
        let mut short = [0; 16];
        short.copy_from_slice(&digest[..16]);
        self.counted.insert(short)
    }

    /// The department of a name; a new one where it is named for the first time.
    fn named(&mut self, name: &str) -> &mut ListedDepartment {
        let next = self.departments.len();
        let at = *self.places.entry(same_name(name)).or_insert(next);
        if at == next {
            self.departments.push(ListedDepartment { name: name.to_owned(), ..ListedDepartment::default() });
        }
        &mut self.departments[at]
    }

    /// The list that came of it.
    pub(super) fn list(self, from: ListFrom) -> Result<DepartmentList, NotAList> {
        if self.departments.len() > MOST_DEPARTMENTS {
            return Err(NotAList::TooMany);
        }
        if self.departments.is_empty() {
            return Err(match left_out_rows(&self.left_out) {
                why if why.is_empty() => NotAList::NoRows(self.header.row),
                why => NotAList::NothingRead(why),
            });
        }
        let of_people = self.header.kind != ListKind::Departments;
        let root = of_people.then(|| names::root(self.departments.iter().map(|one| one.name.as_str()))).flatten();
        let departments = match &root {
            Some(root) => below(self.departments, root),
            None => self.departments,
        };
        Ok(DepartmentList {
            kind: self.header.kind,
            from,
            header: self.header.row,
            departments,
            left_out: self.left_out,
            repeated: self.repeated,
            root,
        })
    }
}

/// The departments without what stands before the name of each. Two that become one by it are counted together.
fn below(departments: Vec<ListedDepartment>, root: &str) -> Vec<ListedDepartment> {
    let mut all: Vec<ListedDepartment> = Vec::new();
    for one in departments {
        let name = names::below(&one.name, root).to_owned();
        match all.iter_mut().find(|own| same_name(&own.name) == same_name(&name)) {
            Some(own) => {
                own.headcount = Some(own.headcount.unwrap_or(0).saturating_add(one.headcount.unwrap_or(0)));
                if let (Some(own), Some(more)) = (&mut own.phones, &one.phones) {
                    own.add(more);
                }
            }
            None => all.push(ListedDepartment { name, ..one }),
        }
    }
    all
}

/// The text of a cell that names departments.
fn text(written: &Written) -> Result<String, WhyLeftOut> {
    match written {
        Written::Nothing => Err(WhyLeftOut::NoDepartment),
        Written::Formula(_) => Err(WhyLeftOut::Formula),
        Written::Error => Err(WhyLeftOut::ErrorValue),
        written => Ok(value(written)),
    }
}

/// What stands in a cell as text; nothing where it is a formula or an error. A number of many digits, as a phone
/// number is for a spreadsheet, is written out.
fn value(written: &Written) -> String {
    match written {
        Written::Text(text) => match scientific(text) {
            Some(number) => format!("{number:.0}"),
            None => text.trim().to_owned(),
        },
        Written::Date(text) => text.trim().to_owned(),
        Written::Number(number) => format!("{number}"),
        Written::Nothing | Written::Formula(_) | Written::Error => String::new(),
    }
}

/// The number that a spreadsheet wrote short when it saved text: `1.38E+10`.
fn scientific(text: &str) -> Option<f64> {
    let (digits, power) = text.trim().split_once(['E', 'e'])?;
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit()) && power.starts_with('+');
    let number: f64 = is_number.then(|| text.trim().parse().ok()).flatten()?;
    (number.is_finite() && number < 1e16).then_some(number)
}

/// The people that a cell counts.
fn headcount(written: &Written) -> Result<u32, WhyLeftOut> {
    let number = match written {
        Written::Number(number) => Some(*number),
        Written::Text(text) if text.trim().is_empty() => return Err(WhyLeftOut::NoHeadcount),
        Written::Text(text) => number(text),
        Written::Nothing => return Err(WhyLeftOut::NoHeadcount),
        Written::Formula(_) => return Err(WhyLeftOut::Formula),
        Written::Error => return Err(WhyLeftOut::ErrorValue),
        Written::Date(_) => None,
    };
    let number = number.filter(|number| number.fract() == 0.0 && (1.0..=MOST_PEOPLE).contains(number));
    number.map(|number| number as u32).ok_or(WhyLeftOut::BadHeadcount)
}

/// A whole number as people write it: `1,200`, `1.200`, `1 200`, `１２`, `12人`, `12.0`.
fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_end_matches(['人', '名', '位']);
    let plain = plain.strip_suffix(".0").or_else(|| plain.strip_suffix(",0")).unwrap_or(plain);
    let mut groups = plain.split([',', '.', '\'']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        // Only thousands are set apart: `1.5` is no number of people.
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    (!digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_counts_are_read_as_people_write_them() {
        for (text, expected) in [
            ("12", Ok(12)),
            (" 12.0 ", Ok(12)),
            ("1,200", Ok(1200)),
            ("1.200", Ok(1200)),
            ("1 200", Ok(1200)),
            ("１２", Ok(12)),
            ("12人", Ok(12)),
            ("", Err(WhyLeftOut::NoHeadcount)),
            ("0", Err(WhyLeftOut::BadHeadcount)),
            ("-3", Err(WhyLeftOut::BadHeadcount)),
            ("1.5", Err(WhyLeftOut::BadHeadcount)),
            ("12.34", Err(WhyLeftOut::BadHeadcount)),
            ("about 12", Err(WhyLeftOut::BadHeadcount)),
            ("999999999999999999999", Err(WhyLeftOut::BadHeadcount)),
            ("NaN", Err(WhyLeftOut::BadHeadcount)),
        ] {
            assert_eq!(headcount(&Written::Text(text.to_owned())), expected, "{text:?}");
        }
        for (cell, expected) in [
            (Written::Number(12.0), Ok(12)),
            (Written::Number(f64::NAN), Err(WhyLeftOut::BadHeadcount)),
            (Written::Number(1e300), Err(WhyLeftOut::BadHeadcount)),
            (Written::Number(2.5), Err(WhyLeftOut::BadHeadcount)),
            (Written::Nothing, Err(WhyLeftOut::NoHeadcount)),
            (Written::Formula("=1+1".to_owned()), Err(WhyLeftOut::Formula)),
            (Written::Error, Err(WhyLeftOut::ErrorValue)),
            (Written::Date("1900-01-12".to_owned()), Err(WhyLeftOut::BadHeadcount)),
        ] {
            assert_eq!(headcount(&cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn numbers_that_a_spreadsheet_wrote_short_are_written_out() {
        assert_eq!(value(&Written::Text("1.38001E+10".to_owned())), "13800100000");
        assert_eq!(value(&Written::Number(13_800_138_000.0)), "13800138000");
        assert_eq!(value(&Written::Text("E+10".to_owned())), "E+10");
        assert_eq!(value(&Written::Text("1E+999".to_owned())), "1E+999");
    }
}
