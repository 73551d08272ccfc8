//! One sheet: tables and texts, row by row. Every text is written as a text, whatever it looks like.

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::styles::{Styles, filled};
use crate::export::content::{Block, Cell, Column, Figure, Table};
use crate::export::plain::{cut, is_formula, plain};
use crate::export::shown;
use crate::text::{Message, Texts};

/// What a cell takes, in UTF-16 units.
const CELL: usize = 32_767;
/// How many rows a sheet has.
const ROWS: u32 = 1_048_576;
/// Characters of width for each part of a column's share.
const SHARE: f64 = 1.3;
/// The width of a column whose width was not set.
const WIDTH: f64 = 8.43;
/// The height of a line, and that of the highest row, in points.
const LINE: f64 = 15.0;
const HIGHEST: f64 = 409.0;

/// Whether the colours of levels are written into the cells, or rules of the sheet bring them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    Written,
    ByRule,
}

/// A sheet that is being filled.
pub(super) struct Sheet<'a> {
    pub sheet: &'a mut Worksheet,
    pub styles: &'a Styles,
    pub texts: &'a Texts,
    /// The next row.
    pub row: u32,
    /// The columns over which texts stand, the first and the last.
    pub across: (u16, u16),
    widths: Vec<f64>,
    /// How many lines the row takes so far.
    lines: f64,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(sheet: &'a mut Worksheet, styles: &'a Styles, texts: &'a Texts) -> Self {
        Self { sheet, styles, texts, row: 0, across: (0, 0), widths: Vec::new(), lines: 1.0 }
    }

    /// How wide the columns are, in characters, whatever stands in them.
    pub(super) fn widths(&mut self, widths: &[f64]) -> Result<(), XlsxError> {
        self.widths = widths.to_vec();
        for (at, width) in (0..).zip(widths) {
            self.sheet.set_column_width(at, *width)?;
        }
        Ok(())
    }

    /// Wide enough for all of some tables.
    pub(super) fn widths_of<'t>(&mut self, tables: impl Iterator<Item = &'t Table>) -> Result<(), XlsxError> {
        let mut widths: Vec<f64> = Vec::new();
        for table in tables {
            for (at, column) in table.columns.iter().enumerate() {
                let width = (f64::from(column.width) * SHARE).clamp(11.0, 60.0);
                match widths.get_mut(at) {
                    Some(one) => *one = one.max(width),
                    None => widths.push(width),
                }
            }
        }
        self.widths(&widths)
    }

    /// A text in a cell, as it is: never a formula.
    pub(super) fn write(&mut self, column: u16, text: &str, format: &Format) -> Result<(), XlsxError> {
        let text = cut(plain(text), CELL, self.texts);
        let width = self.widths.get(usize::from(column)).copied().unwrap_or(WIDTH);
        self.lines = self.lines.max(lines(&text, width));
        self.sheet.write_string_with_format(self.row, column, text, format)?;
        Ok(())
    }

    /// Ends the row, which is as high as its longest text: not every office program finds that by itself.
    pub(super) fn end_row(&mut self) -> Result<(), XlsxError> {
        if self.lines > 1.0 {
            self.sheet.set_row_height(self.row, (self.lines * LINE).min(HIGHEST))?;
        }
        self.lines = 1.0;
        self.row += 1;
        Ok(())
    }

    /// The heads of a table and its rows. Those that the sheet has no room for are counted in the last row.
    pub(super) fn table(&mut self, table: &Table, fill: Fill) -> Result<(), XlsxError> {
        for (at, column) in (0..).zip(&table.columns) {
            let head = if column.numbers { &self.styles.head_of_numbers } else { &self.styles.head };
            self.write(at, &column.title, head)?;
        }
        self.end_row()?;
        let mut formats = Formats::new(self.styles, fill);
        for (at, row) in table.rows.iter().enumerate() {
            if self.row + 1 >= ROWS && at + 1 < table.rows.len() {
                let message = Message::new("export-rows-cut").with("left", (table.rows.len() - at).to_string());
                let said = self.texts.say(&message);
                self.write(0, &said, &self.styles.small)?;
                self.end_row()?;
                break;
            }
            for (at, (cell, column)) in (0..).zip(row.iter().zip(&table.columns)) {
                self.cell(at, cell, column, &mut formats)?;
            }
            self.end_row()?;
        }
        Ok(())
    }

    fn cell(&mut self, at: u16, cell: &Cell, column: &Column, formats: &mut Formats<'_>) -> Result<(), XlsxError> {
        let row = self.row;
        match cell {
            Cell::Empty => {
                self.sheet.write_blank(row, at, &self.styles.text)?;
            }
            Cell::Text(text) => match signed(text).filter(|_| column.numbers) {
                Some(number) => {
                    self.sheet.write_number_with_format(row, at, number, &self.styles.change)?;
                }
                None if is_formula(text) => self.write(at, text, &self.styles.quoted)?,
                None => self.write(at, text, &self.styles.text)?,
            },
            Cell::Date(text) => match ExcelDateTime::parse_from_str(text) {
                Ok(date) => {
                    self.sheet.write_datetime_with_format(row, at, date, &self.styles.date)?;
                }
                Err(_) => self.write(at, text, &self.styles.text)?,
            },
            Cell::Number { value, .. } | Cell::Level { value: Some(value), .. } => {
                self.sheet.write_number_with_format(row, at, *value, formats.of(cell))?;
            }
            Cell::Level { value: None, level, .. } => self.write(at, &level.word, formats.of(cell))?,
        }
        Ok(())
    }

    /// Blocks one below the other: names in the first column, texts over the columns that are theirs.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<(), XlsxError> {
        let mut last = "";
        for block in blocks {
            match block {
                Block::Heading(text) => {
                    self.row += 1;
                    self.sheet.write_string_with_format(self.row, 0, plain(text), &self.styles.heading)?;
                    self.row += 1;
                }
                Block::Lead(text) => self.text(text, &self.styles.lead)?,
                Block::Text(text) => {
                    self.text(text, &self.styles.prose)?;
                    last = text;
                }
                Block::Small(text) => self.text(text, &self.styles.small)?,
                Block::Comment(text) => {
                    // Room for what is to be written there.
                    self.lines = 4.0;
                    self.text(text, &self.styles.comment)?;
                }
                Block::List(items) => {
                    items.iter().try_for_each(|item| self.text(&format!("• {item}"), &self.styles.prose))?;
                }
                Block::Facts(facts) => {
                    for (name, value) in facts {
                        self.write(0, name, &self.styles.name)?;
                        self.text(&shown(value, self.texts.forms()), &self.styles.prose)?;
                    }
                }
                Block::Table(table) => {
                    self.row += 1;
                    self.table(table, Fill::Written)?;
                }
                Block::Figure(Figure { title, description, .. }) if description != last => {
                    self.text(&format!("{title}: {description}"), &self.styles.prose)?;
                }
                // A workbook is of one language.
                Block::Figure(_) | Block::Signatures(_) | Block::Beside { .. } => {}
            }
        }
        Ok(())
    }

    /// A text over its columns.
    fn text(&mut self, text: &str, format: &Format) -> Result<(), XlsxError> {
        let (first, last) = self.across;
        if first == last {
            self.write(first, text, format)?;
        } else {
            let text = cut(plain(text), CELL, self.texts);
            self.lines = self.lines.max(lines(&text, self.widths.iter().skip(first.into()).sum()));
            self.sheet.merge_range(self.row, first, self.row, last, &text, format)?;
        }
        self.end_row()
    }
}

/// How many lines a text takes in a column so many digits wide. Letters are narrower than digits, which makes up for
/// what stays empty at the end of lines.
fn lines(text: &str, width: f64) -> f64 {
    text.split('\n').map(|line| (line.width() as f64 / width.max(1.0)).ceil().max(1.0)).sum()
}

/// A change as it is written in texts, `−3.2` or `+1.0`, as a number.
fn signed(text: &str) -> Option<f64> {
    text.replace('−', "-").trim_start_matches('+').parse().ok().filter(|number: &f64| number.is_finite())
}

/// The formats of numbers and levels that were asked for, so that each is made once.
struct Formats<'a> {
    styles: &'a Styles,
    fill: Fill,
    made: Vec<(Key, Format)>,
}

/// What makes two formats differ: the decimals, the level, and whether there is a number at all.
type Key = (u8, Option<usize>, bool);

impl<'a> Formats<'a> {
    fn new(styles: &'a Styles, fill: Fill) -> Self {
        Self { styles, fill, made: Vec::new() }
    }

    fn of(&mut self, cell: &Cell) -> &Format {
        let key = match cell {
            Cell::Level { value, decimals, level } => (*decimals, Some(level.position), value.is_some()),
            Cell::Number { decimals, .. } => (*decimals, None, true),
            Cell::Empty | Cell::Text(_) | Cell::Date(_) => return &self.styles.text,
        };
        let at = self.made.iter().position(|(made, _)| *made == key).unwrap_or_else(|| {
            let format = match cell {
                Cell::Level { value: Some(_), decimals, level } if self.fill == Fill::Written => {
                    self.styles.level(*decimals, level)
                }
                Cell::Level { value: None, level, .. } => filled(&self.styles.text, level),
                _ => self.styles.number(key.0),
            };
            self.made.push((key, format));
            self.made.len() - 1
        });
        &self.made[at].1
    }
}
