//! Departments from a workbook or delimited text: a list of departments with head counts, or a list of people, of
//! whom only how many there are in which department, and with which dial codes, leaves this file. Which sheet,
//! delimiter and row it begins with is found out by the names of the columns.

mod cells;
mod columns;
mod counting;
mod header;
mod names;
mod phones;

use std::ops::ControlFlow;

use super::sheet::text::{self, DELIMITERS, Encoding};
use super::sheet::{self, Bounds, FileKind, NotASheet, Row, Workbook};
use crate::assessment::{DepartmentList, ListFrom};
use crate::text::Message;

use counting::Counting;
use header::Header;

/// The most rows and columns that are read.
const BOUNDS: Bounds = Bounds { rows: 200_000, columns: 256 };
/// The most departments of a list.
const MOST_DEPARTMENTS: usize = 1_000;
/// How many rows may stand above the names of the columns: titles, notes, the company's address.
const MOST_ABOVE: usize = 60;

/// What a user may say about a file beforehand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The sheet of a workbook; else the first visible one that holds a list.
    pub sheet: Option<String>,
    /// The encoding of text; else the one that it is found to be in.
    pub encoding: Option<Encoding>,
}

/// Why a file gives no departments.
#[derive(Clone, Debug, PartialEq)]
pub enum NotAList {
    NotASheet(NotASheet),
    /// No row names the columns; the sheets that were looked at.
    NoHeader(Vec<String>),
    /// The columns are named, and nothing stands below.
    NoRows(u32),
    /// Not one row below can be read, and why.
    NothingRead(Vec<Message>),
    /// Merged cells in a column that is read; the first and the last of them.
    Merged(String, String),
    /// More departments than are read, which is 1,000.
    TooMany,
}

impl NotAList {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotASheet(why) => why.message(),
            Self::NoHeader(sheets) if sheets.len() > 1 => {
                Message::new("list-no-header-in-sheets").with("sheets", sheets.join(", "))
            }
            Self::NoHeader(_) => Message::new("list-no-header"),
            Self::NoRows(row) => Message::new("list-no-rows").with("row", row.to_string()),
            Self::NothingRead(why) => {
                let mut why = why.iter().cloned();
                let first = why.next().unwrap_or_else(|| Message::new("list-no-header"));
                let joined = why.fold(first, |all, one| Message::new("list-and").with("one", all).with("other", one));
                Message::new("list-nothing-read").with("why", joined)
            }
            Self::Merged(first, last) => {
                Message::new("list-merged").with("first", first.as_str()).with("last", last.as_str())
            }
            Self::TooMany => Message::new("list-too-many").with("most", MOST_DEPARTMENTS),
        }
    }
}

impl From<NotASheet> for NotAList {
    fn from(why: NotASheet) -> Self {
        Self::NotASheet(why)
    }
}

/// The departments that a file names.
///
/// # Errors
/// [`NotAList`] where it names none that can be read. What is wrong with single rows is told in the list.
pub fn read(bytes: &[u8], told: &Told) -> Result<DepartmentList, NotAList> {
    match sheet::kind(bytes)? {
        FileKind::Workbook => of_workbook(bytes, told.sheet.as_deref()),
        FileKind::Text => of_text(bytes, told.encoding),
    }
}

fn of_workbook(bytes: &[u8], wanted: Option<&str>) -> Result<DepartmentList, NotAList> {
    let mut workbook = Workbook::open(bytes)?;
    let all = workbook.sheets();
    let sheets = match wanted {
        Some(name) if all.iter().any(|one| one == name) => vec![name.to_owned()],
        Some(name) => return Err(NotASheet::NoSuchSheet(name.to_owned(), all).into()),
        None => workbook.visible_sheets(),
    };
    for name in &sheets {
        let mut search = Search::default();
        workbook.rows(name, BOUNDS, |row| search.take(row))?;
        let Some(header) = search.found() else { continue };
        unmerged(&mut workbook, name, &header)?;
        let mut counting = Counting::new(header);
        workbook.rows(name, BOUNDS, |row| counting.take(row))?;
        return counting.list(ListFrom::Sheet(name.clone()));
    }
    Err(NotAList::NoHeader(sheets))
}

/// Refuses merged cells in the columns that are read, below their names: of such cells only the first says
/// something, and whether the others mean the same is not said.
fn unmerged(workbook: &mut Workbook<'_>, sheet: &str, header: &Header) -> Result<(), NotAList> {
    let touches = |column: u32, first: u32, last: u32| (first..=last).contains(&column);
    for one in workbook.merged(sheet)? {
        let is_below = one.last.0 >= header.row;
        let read = header.read().any(|column| touches(column, one.first.1, one.last.1));
        if is_below && read && one.first != one.last {
            let name = |(row, column): (u32, u32)| sheet::cell_name(row, column);
            return Err(NotAList::Merged(name(one.first), name(one.last)));
        }
    }
    Ok(())
}

fn of_text(bytes: &[u8], encoding: Option<Encoding>) -> Result<DepartmentList, NotAList> {
    let decoded = text::decode(bytes, encoding)?;
    let mut best: Option<(Header, char)> = None;
    for delimiter in DELIMITERS {
        let mut search = Search::default();
        // Too many columns under a delimiter may only say that it is another one.
        let searched = text::rows(&decoded.text, delimiter, BOUNDS, |row| search.take(row));
        if let (Ok(()), Some(header)) = (&searched, search.found())
            && best.as_ref().is_none_or(|(known, _)| header.known() > known.known())
        {
            best = Some((header, delimiter));
        } else if best.is_none() && delimiter == DELIMITERS[0] {
            beyond_whatever_it_is(&decoded.text, searched)?;
        }
    }
    let (header, delimiter) = best.ok_or_else(|| NotAList::NoHeader(Vec::new()))?;
    let mut counting = Counting::new(header);
    text::rows(&decoded.text, delimiter, BOUNDS, |row| counting.take(row))?;
    counting.list(ListFrom::Text { encoding: decoded.encoding.name(), delimiter })
}

/// A search that met a bound is an error where no other delimiter stands in the text.
fn beyond_whatever_it_is(text: &str, searched: Result<(), NotASheet>) -> Result<(), NotAList> {
    if text.contains(&DELIMITERS[1..]) { Ok(()) } else { Ok(searched?) }
}

/// Looks for the row that names the columns: among the first ones, that in which most names are known.
#[derive(Default)]
struct Search {
    seen: usize,
    best: Option<Header>,
}

impl Search {
    fn take(&mut self, row: &Row) -> ControlFlow<()> {
        self.seen += 1;
        if let Some(header) = Header::of(row)
            && self.best.as_ref().is_none_or(|best| header.known() > best.known())
        {
            self.best = Some(header);
        }
        if self.seen > MOST_ABOVE { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn found(self) -> Option<Header> {
        self.best
    }
}
