//! A filled form from the bytes of its workbook: which form it is, and what was written in each row. What the
//! cells mean is said elsewhere (`assessment::form`). A workbook comes from anywhere: it is looked at within
//! bounds first, and its cells are then streamed, never laid out by the size that the file claims.

mod bounds;

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use crate::assessment::QuestionnaireRef;
use crate::assessment::form::{ABOUT, BY, Column, FORMAT, HEADS, Row, SHEET, Written};
use crate::questionnaire::{DepartmentId, Id, OrganisationId, QuestionId};
use crate::text::Message;

pub use bounds::{MOST_BYTES, MOST_UNZIPPED};

/// The most rows and columns that are read; what lies beyond has no place on a form.
pub const MOST_ROWS: u32 = 20_000;
/// See [`MOST_ROWS`].
pub const MOST_COLUMNS: u32 = 64;

/// A form that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    pub about: About,
    /// Who filled it in, if they said so.
    pub by: Option<String>,
    /// In the order of the sheet.
    pub rows: Vec<FilledRow>,
    /// What stands where it belongs to no question.
    pub unread: Vec<Unread>,
}

/// Which form it is.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    pub questionnaire: QuestionnaireRef,
    pub organisation: OrganisationId,
    pub period: String,
    /// None: the organisation's part.
    pub department: Option<DepartmentId>,
}

/// The row of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct FilledRow {
    pub question: QuestionId,
    /// Its number on the sheet, from 1.
    pub number: u32,
    pub row: Row,
}

/// Something that could not be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Unread {
    pub sheet: &'static str,
    /// `E12`.
    pub cell: String,
    pub why: Message,
}

/// Why a file is no form that can be read.
#[derive(Clone, Debug, PartialEq)]
pub enum NotAForm {
    /// More bytes than [`MOST_BYTES`].
    TooLarge,
    /// No zip archive, or one that ends too soon.
    NoWorkbook,
    /// It unpacks to more than [`MOST_UNZIPPED`], or to far more than it has.
    Bomb,
    /// What it claims of itself would take memory without end; the part that does so.
    Claims(String),
    /// A cell beyond [`MOST_ROWS`] or [`MOST_COLUMNS`].
    Beyond(String),
    /// A workbook without the sheets of a form.
    NoForm,
    /// A form of another format, maybe a newer one.
    OtherFormat(String),
    /// What the sheet that says which form it is does not say.
    Incomplete(&'static str),
    /// Anything else that is wrong with the file.
    Damaged(String),
}

impl NotAForm {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::TooLarge => Message::new("form-too-large").with("most", (MOST_BYTES / MIB) as usize),
            Self::NoWorkbook => Message::new("form-no-workbook"),
            Self::Bomb => Message::new("form-bomb").with("most", (MOST_UNZIPPED / MIB) as usize),
            Self::Claims(part) => Message::new("form-claims").with("part", part.as_str()),
            Self::Beyond(cell) => Message::new("form-beyond")
                .with("cell", cell.as_str())
                .with("rows", MOST_ROWS as usize)
                .with("columns", MOST_COLUMNS as usize),
            Self::NoForm => Message::new("form-no-form"),
            Self::OtherFormat(found) => Message::new("form-other-format").with("found", found.as_str()),
            Self::Incomplete(what) => Message::new("form-incomplete").with("what", *what),
            Self::Damaged(why) => Message::new("form-damaged").with("why", why.as_str()),
        }
    }
}

impl From<XlsxError> for NotAForm {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::WorksheetNotFound(_) => Self::NoForm,
            XlsxError::FileNotFound(_) => Self::NoWorkbook,
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// The form that a workbook holds.
///
/// # Errors
/// [`NotAForm`] where it holds none that can be read. What is wrong with single cells is told in the form.
pub fn read(bytes: &[u8]) -> Result<Filled, NotAForm> {
    bounds::check(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let sheets = workbook.sheet_names();
    if ![SHEET, ABOUT].iter().all(|name| sheets.iter().any(|sheet| sheet == name)) {
        return Err(NotAForm::NoForm);
    }
    let about = about(&cells(&mut workbook, ABOUT)?)?;
    let mut form = Filled { about, by: None, rows: Vec::new(), unread: Vec::new() };
    let mut rows: BTreeMap<u32, BTreeMap<u32, Written>> = BTreeMap::new();
    for ((row, column), written) in cells(&mut workbook, SHEET)? {
        rows.entry(row).or_default().insert(column, written);
    }
    for (row, mut cells) in rows {
        form.take(row, &mut cells);
    }
    Ok(form)
}

type Cells = Vec<((u32, u32), Written)>;

/// The cells of a sheet in which something stands, streamed.
fn cells<R: std::io::Read + std::io::Seek>(workbook: &mut Xlsx<R>, sheet: &str) -> Result<Cells, NotAForm> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    let mut cells = Vec::new();
    while let Some(cell) = reader.next_cell_with_formula_metadata()? {
        let written = match cell.formula {
            Some(formula) => Written::Formula(formula_text(&formula)),
            None => written(&cell.value),
        };
        if written == Written::Nothing {
            continue;
        }
        let (row, column) = cell.pos;
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(NotAForm::Beyond(name(row, column)));
        }
        cells.push(((row, column), written));
    }
    Ok(cells)
}

fn formula_text(formula: &calamine::XlsxFormulaMetadata) -> String {
    use calamine::XlsxFormulaMetadata as Formula;
    match formula {
        Formula::Normal { formula } | Formula::Shared { formula, .. } => format!("={formula}"),
        _ => "=…".to_owned(),
    }
}

fn written(value: &DataRef<'_>) -> Written {
    let text = |text: &str| if text.trim().is_empty() { Written::Nothing } else { Written::Text(text.to_owned()) };
    match value {
        DataRef::Empty => Written::Nothing,
        DataRef::Int(number) => Written::Number(*number as f64),
        DataRef::Float(number) => Written::Number(*number),
        DataRef::String(one) | DataRef::DurationIso(one) => text(one),
        DataRef::SharedString(one) => text(one),
        DataRef::Bool(one) => Written::Text(one.to_string()),
        DataRef::DateTime(one) => {
            let (year, month, day, ..) = one.to_ymd_hms_milli();
            Written::Date(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::DateTimeIso(one) => Written::Date(one.get(..10).unwrap_or(one).to_owned()),
        DataRef::Error(_) => Written::Error,
    }
}

fn about(cells: &Cells) -> Result<About, NotAForm> {
    let text = |at: (u32, u32)| match cells.iter().find(|(pos, _)| *pos == at) {
        Some((_, Written::Text(text))) => Some(text.trim()),
        _ => None,
    };
    let value = |name: &'static str| {
        let row = (0..MOST_ROWS.min(64)).find(|row| text((*row, 0)) == Some(name))?;
        text((row, 1))
    };
    match value("format") {
        Some(FORMAT) => {}
        Some(other) => return Err(NotAForm::OtherFormat(other.to_owned())),
        None => return Err(NotAForm::NoForm),
    }
    let wanted = |name: &'static str| value(name).ok_or(NotAForm::Incomplete(name));
    Ok(About {
        questionnaire: QuestionnaireRef {
            id: Id::from(wanted("questionnaire")?),
            version: wanted("version")?.to_owned(),
        },
        organisation: wanted("organisation")?.into(),
        period: wanted("period")?.to_owned(),
        department: value("department").map(DepartmentId::from),
    })
}

impl Filled {
    /// Takes the cells of a row (from 0): a question's, that of the name, or none of the form's.
    fn take(&mut self, row: u32, cells: &mut BTreeMap<u32, Written>) {
        let mut cell = |column: Column| cells.remove(&u32::from(column.position())).unwrap_or_default();
        let id = match cell(Column::Id) {
            Written::Text(id) => Some(id.trim().to_owned()),
            _ => None,
        };
        let filled = Row {
            answer: cell(Column::Answer),
            basis: cell(Column::Basis),
            note: cell(Column::Note),
            evidence: cell(Column::Evidence),
        };
        match id.as_deref() {
            Some(BY) => match filled.answer {
                Written::Text(by) => self.by = Some(by.trim().to_owned()),
                Written::Nothing => {}
                _ => self.unread(row, Column::Answer, Message::new("form-no-name")),
            },
            Some(HEADS) => {}
            Some(id) => {
                let question = QuestionId::from(id);
                if self.rows.iter().any(|one| one.question == question) {
                    self.unread(row, Column::Id, Message::new("form-twice").with("id", id));
                } else {
                    self.rows.push(FilledRow { question, number: row + 1, row: filled });
                }
            }
            None => {
                if let Some((column, _)) = filled.cells().into_iter().find(|(_, written)| **written != Written::Nothing)
                {
                    self.unread(row, column, Message::new("form-no-id"));
                }
            }
        }
        let first = u32::from(Column::ALL.len() as u16);
        if let Some((column, _)) = cells.range(first..).next() {
            let cell = name(row, *column);
            self.unread.push(Unread { sheet: SHEET, cell, why: Message::new("form-outside") });
        }
    }

    fn unread(&mut self, row: u32, column: Column, why: Message) {
        self.unread.push(Unread { sheet: SHEET, cell: cell_name(row + 1, column), why });
    }
}

/// What a cell is called, by the number of its row (from 1).
#[must_use]
pub fn cell_name(row: u32, column: Column) -> String {
    format!("{}{row}", column.letter())
}

/// What a cell is called, by its position from 0.
fn name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.reverse();
    format!("{}{}", letters.into_iter().collect::<String>(), u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn cells_have_the_names_that_programs_give_them() {
        for (at, expected) in
            [((0, 0), "A1"), ((11, 4), "E12"), ((0, 25), "Z1"), ((0, 26), "AA1"), ((9, 16_383), "XFD10")]
        {
            assert_eq!(name(at.0, at.1), expected);
        }
    }
}
