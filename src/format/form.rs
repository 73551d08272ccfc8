//! A filled form from the bytes of its workbook: which form it is, and what was written in each row. What the
//! cells mean is said elsewhere (`assessment::form`), and how a workbook is read without harm in `sheet`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::sheet::{self, Bounds, NotASheet, Workbook};
use crate::assessment::QuestionnaireRef;
use crate::assessment::form::{ABOUT, BY, Column, FORMAT, HEADS, Row, SHEET, Written};
use crate::questionnaire::{DepartmentId, Id, OrganisationId, QuestionId};
use crate::text::Message;

/// The most rows and columns that are read; what lies beyond has no place on a form.
const BOUNDS: Bounds = Bounds { rows: 20_000, columns: 64 };

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
    /// No workbook that can be read.
    NotASheet(NotASheet),
    /// A workbook without the sheets of a form.
    NoForm,
    /// A form of another format, maybe a newer one.
    OtherFormat(String),
    /// What the sheet that says which form it is does not say.
    Incomplete(&'static str),
}

impl NotAForm {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotASheet(why) => why.message(),
            Self::NoForm => Message::new("form-no-form"),
            Self::OtherFormat(found) => Message::new("form-other-format").with("found", found.as_str()),
            Self::Incomplete(what) => Message::new("form-incomplete").with("what", *what),
        }
    }
}

impl From<NotASheet> for NotAForm {
    fn from(why: NotASheet) -> Self {
        Self::NotASheet(why)
    }
}

/// The form that a workbook holds.
///
/// # Errors
/// [`NotAForm`] where it holds none that can be read. What is wrong with single cells is told in the form.
pub fn read(bytes: &[u8]) -> Result<Filled, NotAForm> {
    let mut workbook = Workbook::open(bytes)?;
    let sheets = workbook.sheets();
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

/// The cells of a sheet in which something stands.
fn cells(workbook: &mut Workbook<'_>, sheet: &str) -> Result<Cells, NotAForm> {
    let mut cells = Vec::new();
    workbook.cells(sheet, BOUNDS, |at, written| {
        cells.push((at, written));
        ControlFlow::Continue(())
    })?;
    Ok(cells)
}

fn about(cells: &Cells) -> Result<About, NotAForm> {
    let text = |at: (u32, u32)| match cells.iter().find(|(pos, _)| *pos == at) {
        Some((_, Written::Text(text))) => Some(text.trim()),
        _ => None,
    };
    let value = |name: &'static str| {
        let row = (0..64).find(|row| text((*row, 0)) == Some(name))?;
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
            let cell = sheet::cell_name(row, *column);
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
