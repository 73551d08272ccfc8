//! The row in which the names of the columns stand: found by the names, in English, Traditional and Simplified
//! Chinese and Portuguese, wherever it stands and in whatever order they come.

use super::super::sheet::Row;
use super::columns::{Field, NAMES};
use crate::assessment::ListKind;
use crate::assessment::form::Written;

/// The columns of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The number of its row.
    pub(super) row: u32,
    pub(super) kind: ListKind,
    pub(super) department: u32,
    columns: Vec<(Field, u32)>,
}

impl Header {
    /// The column for something; of two, the first.
    pub(super) fn column(&self, field: Field) -> Option<u32> {
        self.columns.iter().find(|(own, _)| *own == field).map(|(_, column)| *column)
    }

    /// How many columns are known.
    pub(super) fn known(&self) -> usize {
        self.columns.len()
    }

    /// The columns that are read.
    pub(super) fn read(&self) -> impl Iterator<Item = u32> {
        self.columns.iter().filter(|(field, _)| self.reads(*field)).map(|(_, column)| *column)
    }

    /// Whether what stands in such a column matters. Of a list of departments that has a column for them, nothing
    /// that is said of a person does.
    fn reads(&self, field: Field) -> bool {
        match self.kind {
            ListKind::Departments => field == Field::Headcount || self.column(field) == Some(self.department),
            ListKind::Contacts | ListKind::People => {
                matches!(field, Field::Department | Field::UserId | Field::JobNumber | Field::Phone | Field::Code)
            }
        }
    }

    /// The header that a row is, if it is one.
    pub(super) fn of(row: &Row) -> Option<Self> {
        let mut columns: Vec<(Field, u32)> = Vec::new();
        for (column, written) in &row.cells {
            let Written::Text(text) = written else { continue };
            if let Some(field) = field(text)
                && columns.iter().all(|(own, _)| *own != field)
            {
                columns.push((field, *column));
            }
        }
        let has = |field: Field| columns.iter().find(|(own, _)| *own == field).map(|(_, column)| *column);
        let people = [Field::Person, Field::UserId, Field::JobNumber, Field::Phone, Field::Mail, Field::Attendance];
        let of_people = people.into_iter().any(|field| has(field).is_some());
        let department = match (has(Field::Department), has(Field::Title)) {
            (Some(column), _) => column,
            // `Name | Headcount` names departments; a name alone, or beside a phone number, could be anybody's.
            (None, Some(column)) if has(Field::Headcount).is_some() && !of_people => column,
            _ => return None,
        };
        let kind = if has(Field::Headcount).is_some() {
            ListKind::Departments
        } else if has(Field::UserId).or(has(Field::Lead)).is_some() && has(Field::Attendance).is_none() {
            ListKind::Contacts
        } else if of_people || (has(Field::Title).is_some() && has(Field::Department).is_some()) {
            ListKind::People
        } else {
            ListKind::Departments
        };
        Some(Self { row: row.number, kind, department, columns })
    }
}

/// What the column of this name is for.
fn field(name: &str) -> Option<Field> {
    let name = bare(name)?;
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(field, _)| *field)
}

/// A name as it is compared: in small letters, without accents, blanks, signs and what stands in brackets. None of
/// a text that is too long to be one: the notes above a list may be pages.
fn bare(name: &str) -> Option<String> {
    const LONGEST: usize = 64;
    if name.chars().nth(LONGEST).is_some() {
        return None;
    }
    let mut bare = String::new();
    let mut depth = 0_usize;
    for c in name.chars() {
        match narrow(c) {
            '(' | '[' | '【' => depth += 1,
            ')' | ']' | '】' => depth = depth.saturating_sub(1),
            c if depth == 0 => bare.extend(c.to_lowercase().map(without_accent).filter(|c| c.is_alphanumeric())),
            _ => {}
        }
    }
    Some(bare)
}

/// The narrow form of a character that Chinese input writes wide: `Ａ`, `（`.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}

/// The letter below a Portuguese accent; the raised letters of `n.º` are none.
fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' => 'a',
        'é' | 'ê' => 'e',
        'í' => 'i',
        'ó' | 'ô' | 'õ' => 'o',
        'ú' | 'ü' => 'u',
        'ç' => 'c',
        'º' | 'ª' | '°' => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(names: &[&str]) -> Option<(ListKind, u32, usize)> {
        let cells = names.iter().zip(0..).filter(|(name, _)| !name.is_empty());
        let cells = cells.map(|(name, column)| (column, Written::Text((*name).to_owned()))).collect();
        Header::of(&Row { number: 7, cells }).map(|one| (one.kind, one.department, one.known()))
    }

    #[test]
    fn headers_are_known_in_four_languages_and_any_order() {
        use ListKind::{Contacts, Departments, People};
        for (names, expected) in [
            (&["Department", "Headcount"][..], Some((Departments, 0, 2))),
            (&["No. of staff", "", "DEPT."], Some((Departments, 2, 2))),
            (&["人數", "部門"], Some((Departments, 1, 2))),
            (&["部门名称*", "人数（必填）"], Some((Departments, 0, 2))),
            (&["Departamento", "N.º de pessoas"], Some((Departments, 0, 2))),
            (&["Número de trabalhadores", "Departamento"], Some((Departments, 1, 2))),
            (&["Name", "People"], Some((Departments, 0, 2))),
            (&["部門"], Some((Departments, 0, 1))),
            (&["Department", "Headcount", "Lead", "Phone"], Some((Departments, 0, 3))),
            (&["员工UserID", "部门", "职位", "姓名", "性别", "工号", "手机号", "邮箱"], Some((Contacts, 1, 6))),
            (&["姓名", "考勤组", "部门", "工号", "职位"], Some((People, 2, 4))),
            (&["Name", "E-mail", "Department"], Some((People, 2, 3))),
            (&["Ｄｅｐａｒｔｍｅｎｔ", "Name"], Some((People, 0, 2))),
            (&["Name", "Phone", "Headcount"], None),
            (&["Name"], None),
            (&["Date", "Amount"], None),
            (&[], None),
        ] {
            assert_eq!(header(names), expected, "{names:?}");
        }
        assert_eq!(header(&[&"部门".repeat(40)]), None);
    }

    #[test]
    fn every_name_is_written_as_it_is_compared_and_only_once() {
        let mut seen = Vec::new();
        for (_, names) in NAMES {
            for name in *names {
                assert_eq!(bare(name).as_deref(), Some(*name));
                assert!(!seen.contains(name), "{name}");
                seen.push(*name);
            }
        }
    }
}
