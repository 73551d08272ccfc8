//! The rows of a workbook (`.xlsx`), streamed within bounds. What a formula gave when the file was saved is not
//! read: only that a formula stands there.

use std::io::Cursor;
use std::ops::ControlFlow;

use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx};

use super::bounds;
use super::{Bounds, NotASheet, Row, cell_name};
use crate::assessment::form::Written;

/// A workbook that was found harmless.
pub struct Workbook<'a> {
    xlsx: Xlsx<Cursor<&'a [u8]>>,
}

/// Cells that are merged into one: the positions of the first and the last, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub first: (u32, u32),
    pub last: (u32, u32),
}

impl<'a> Workbook<'a> {
    /// Opens a workbook, after its bounds were checked.
    ///
    /// # Errors
    /// [`NotASheet`]: which bound it breaks, or how it is damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, NotASheet> {
        bounds::check(bytes)?;
        Ok(Self { xlsx: Xlsx::new(Cursor::new(bytes))? })
    }

    /// The names of all sheets, in their order.
    #[must_use]
    pub fn sheets(&self) -> Vec<String> {
        self.xlsx.sheet_names()
    }

    /// The names of the sheets of cells that a user sees, in their order.
    #[must_use]
    pub fn visible_sheets(&self) -> Vec<String> {
        let sheets = self.xlsx.sheets_metadata().iter();
        let seen = sheets.filter(|one| one.visible == SheetVisible::Visible && one.typ == SheetType::WorkSheet);
        seen.map(|one| one.name.clone()).collect()
    }

    /// The cells of a sheet in which something stands, in the order of the file, as long as they are taken.
    ///
    /// # Errors
    /// [`NotASheet::Beyond`] at the first cell outside the bounds, and where the sheet is damaged.
    pub fn cells(
        &mut self,
        sheet: &str,
        bounds: Bounds,
        mut take: impl FnMut((u32, u32), Written) -> ControlFlow<()>,
    ) -> Result<(), NotASheet> {
        let mut reader = self.xlsx.worksheet_cells_reader(sheet)?;
        while let Some(cell) = reader.next_cell_with_formula_metadata()? {
            let written = match cell.formula {
                Some(formula) => Written::Formula(formula_text(&formula)),
                None => written(&cell.value),
            };
            if written == Written::Nothing {
                continue;
            }
            let (row, column) = cell.pos;
            if row >= bounds.rows || column >= bounds.columns {
                return Err(NotASheet::Beyond(cell_name(row, column), bounds));
            }
            if take((row, column), written).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The rows of a sheet in which something stands, as long as they are taken.
    ///
    /// # Errors
    /// Those of [`cells`](Self::cells), and [`NotASheet::Disordered`].
    pub fn rows(
        &mut self,
        sheet: &str,
        bounds: Bounds,
        mut take: impl FnMut(&Row) -> ControlFlow<()>,
    ) -> Result<(), NotASheet> {
        let mut row = Row::default();
        let mut disordered = None;
        self.cells(sheet, bounds, |(at, column), written| {
            let number = at + 1;
            if number < row.number {
                disordered = Some(number);
                return ControlFlow::Break(());
            }
            if number > row.number {
                if row.number > 0 && take(&row).is_break() {
                    row.number = 0;
                    return ControlFlow::Break(());
                }
                row.number = number;
                row.cells.clear();
            }
            // A cell that is there twice is the first one, as in every program; no row grows without end.
            if row.cells.iter().all(|(own, _)| *own != column) {
                row.cells.push((column, written));
            }
            ControlFlow::Continue(())
        })?;
        if let Some(number) = disordered {
            return Err(NotASheet::Disordered(number));
        }
        if row.number > 0 {
            // The last one; nobody waits for more.
            let _ = take(&row);
        }
        Ok(())
    }

    /// The merged cells of a sheet.
    ///
    /// # Errors
    /// [`NotASheet::Damaged`] where the sheet is.
    pub fn merged(&mut self, sheet: &str) -> Result<Vec<Merged>, NotASheet> {
        let found = self.xlsx.merge_cells_by_sheet_name(sheet)?;
        Ok(found.into_iter().map(|one| Merged { first: one.start, last: one.end }).collect())
    }
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
