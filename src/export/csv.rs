//! A table as CSV for spreadsheets: UTF-8 with its mark, for without it they take the file for the code page of
//! their country; lines end as RFC 4180 has it; no text is a formula.

use super::content::{Cell, Table};
use super::plain::{is_formula, plain};

/// What says that UTF-8 follows.
const MARK: &str = "\u{feff}";

/// The bytes of the file: a line of heads, then the rows. Numbers and dates are as programs read them: no
/// thousands apart, `2026-11-24`.
#[must_use]
pub fn csv(table: &Table) -> Vec<u8> {
    let mut text = MARK.to_owned();
    line(&mut text, table.columns.iter().map(|column| field(&column.title)));
    for row in &table.rows {
        line(&mut text, row.iter().map(cell));
    }
    text.into_bytes()
}

fn line(text: &mut String, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(',');
        }
        if field.contains([',', '"', '\n', ';']) || field.starts_with(' ') || field.ends_with(' ') {
            text.push_str(&format!("\"{}\"", field.replace('"', "\"\"")));
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) | Cell::Date(text) => field(text),
        Cell::Number { value, decimals } => number(*value, *decimals),
        Cell::Level { value: None, level, .. } => field(&level.word),
        Cell::Level { value: Some(value), decimals, .. } => number(*value, *decimals),
    }
}

/// A number as it is, below 0 too: it is none of the texts that could be a formula.
fn number(value: f64, decimals: u8) -> String {
    let shown = format!("{value:.*}", usize::from(decimals));
    if shown.bytes().all(|b| matches!(b, b'-' | b'0' | b'.')) { shown.replace('-', "") } else { shown }
}

/// A text that is no formula.
fn field(text: &str) -> String {
    let text = plain(text);
    if is_formula(&text) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::content::Column;

    #[test]
    fn texts_are_never_formulas_and_numbers_stay_numbers() {
        for (given, expected) in [
            (Cell::text("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0"),
            (Cell::text("\t=1"), "' =1"),
            (Cell::text("-1"), "'-1"),
            (Cell::text("釘釘"), "釘釘"),
            (Cell::tenth(-12.34), "-12.3"),
            (Cell::tenth(-0.04), "0.0"),
            (Cell::whole(12345.0), "12345"),
            (Cell::Date("2026-11-24".to_owned()), "2026-11-24"),
        ] {
            assert_eq!(cell(&given), expected);
        }
    }

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        let column = |title: &str| Column { title: title.to_owned(), width: 1, numbers: false };
        let table = Table {
            caption: String::new(),
            columns: vec![column("a"), column("b")],
            rows: vec![vec![Cell::text("say \"x\", y"), Cell::text("two\nlines")], vec![Cell::Empty, Cell::text("c")]],
        };
        let text = String::from_utf8(csv(&table)).unwrap();
        assert_eq!(text, "\u{feff}a,b\r\n\"say \"\"x\"\", y\",\"two\nlines\"\r\n,c\r\n");
    }
}
