//! Counts the rows below the names of the columns: into departments with people, and rows that were left out with
//! the reason. What tells people apart stays here, and only as digests.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use sha2::{Digest as _, Sha256};

use super::super::sheet::Row;
use super::cells::{headcount, text, value};
use super::columns::Field;
use super::header::Header;
use super::phones::{Dialled, dialled};
use super::{MOST_DEPARTMENTS, NotAList, names};
use crate::assessment::{
    DepartmentList, LeftOut, ListFrom, ListKind, ListedDepartment, Phones, WhyLeftOut, left_out_rows, same_name,
};

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
