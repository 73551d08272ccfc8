//! Tables: real ones, whose heads come again on every page and whose rows stay whole.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use super::xml::{paragraph, paragraph_of, run, shaded_run};
use crate::export::content::{Cell, Table};
use crate::export::{paint, shown};
use crate::text::Forms;

/// The width between the margins of the page, in twentieths of a point.
pub(super) const WIDTH: usize = 9_638;
/// Together with what follows: the rows stay on one page.
const KEEP: &str = "<w:keepNext/>";
/// From this many columns on, long heads stand upright.
const MANY: usize = 8;

/// A table below its caption, or below a heading that says the same.
pub(super) fn table(table: &Table, heading: &str, forms: Forms) -> String {
    let widths = widths(table, forms);
    let mut xml = String::new();
    if table.caption != heading {
        xml.push_str(&paragraph("Caption", &table.caption));
    }
    xml.push_str(&begin("ReportTable", &widths));
    let upright = table.columns.len() >= MANY;
    xml.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if upright {
        xml.push_str("<w:trHeight w:val=\"1900\" w:hRule=\"atLeast\"/>");
    }
    xml.push_str("<w:tblHeader/></w:trPr>");
    for (at, (column, width)) in table.columns.iter().zip(&widths).enumerate() {
        let stands = upright && at > 1;
        let direction = if stands { "<w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/>" } else { "" };
        let side = side(column.numbers && !stands);
        let _ = write!(
            xml,
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{direction}</w:tcPr>{}</w:tc>",
            paragraph_of("TableHead", side, &run(&column.title))
        );
    }
    xml.push_str("</w:tr>\n");
    for row in &table.rows {
        xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for ((cell, column), width) in row.iter().zip(&table.columns).zip(&widths) {
            xml.push_str(&self::cell(cell, column.numbers, *width, forms));
        }
        xml.push_str("</w:tr>\n");
    }
    // A paragraph keeps two tables apart.
    xml.push_str("</w:tbl>\n");
    xml.push_str(&paragraph("Small", ""));
    xml
}

/// Names with what they stand for: a table without lines or heads.
pub(super) fn facts(facts: &[(String, Cell)], forms: Forms) -> String {
    let widths = [WIDTH * 3 / 10, WIDTH - WIDTH * 3 / 10];
    let mut xml = begin("TableNormal", &widths);
    for (name, value) in facts {
        let shade = if let Cell::Level { level, .. } = value { Some(paint::fill(level)) } else { None };
        let _ = writeln!(
            xml,
            "<w:tr><w:trPr><w:cantSplit/></w:trPr>{}{}</w:tr>",
            cell_of(&paragraph_of("TableText", KEEP, &run(name)), widths[0], None),
            cell_of(&paragraph_of("TableText", KEEP, &shaded_run(&shown(value, forms), shade)), widths[1], None)
        );
    }
    xml.push_str("</w:tbl>\n");
    xml.push_str(&paragraph("Small", ""));
    xml
}

/// Two columns without lines: the same in two languages.
pub(super) fn beside(left: &str, right: &str) -> String {
    let widths = [WIDTH / 2, WIDTH - WIDTH / 2];
    let mut xml = begin("TableNormal", &widths);
    let _ = writeln!(xml, "<w:tr>{}{}</w:tr>", cell_of(left, widths[0], None), cell_of(right, widths[1], None));
    xml.push_str("</w:tbl>\n");
    xml.push_str(&paragraph("Small", ""));
    xml
}

fn begin(style: &str, widths: &[usize]) -> String {
    let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         </w:tblPr><w:tblGrid>{grid}</w:tblGrid>\n"
    )
}

fn cell(cell: &Cell, numbers: bool, width: usize, forms: Forms) -> String {
    let fill = if let Cell::Level { level, .. } = cell { Some(paint::fill(level)) } else { None };
    cell_of(&paragraph_of("TableText", side(numbers), &run(&shown(cell, forms))), width, fill)
}

fn cell_of(paragraph: &str, width: usize, fill: Option<&str>) -> String {
    let shade = fill.map(|fill| format!("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{fill}\"/>"));
    let shade = shade.unwrap_or_default();
    format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{shade}</w:tcPr>{paragraph}</w:tc>")
}

fn side(numbers: bool) -> &'static str {
    if numbers { "<w:jc w:val=\"right\"/>" } else { "" }
}

/// The columns' shares of the width, together all of it. A column is at least as wide as its longest word, if it
/// can be: the others give way.
fn widths(table: &Table, forms: Forms) -> Vec<usize> {
    let columns = &table.columns;
    let all: usize = columns.iter().map(|column| usize::from(column.width)).sum::<usize>().max(1);
    let most = WIDTH / columns.len().max(2);
    let least: Vec<usize> = (0..columns.len()).map(|at| longest_word(table, at, forms).min(most)).collect();
    let mut widths: Vec<usize> = columns.iter().map(|column| usize::from(column.width) * WIDTH / all).collect();
    let short: usize = widths.iter().zip(&least).map(|(width, least)| least.saturating_sub(*width)).sum();
    let spare: usize = widths.iter().zip(&least).map(|(width, least)| width.saturating_sub(*least)).sum();
    for (width, least) in widths.iter_mut().zip(&least) {
        let give = (width.saturating_sub(*least) * short.min(spare)).checked_div(spare).unwrap_or(0);
        *width = (*width).max(*least) - give;
    }
    let taken: usize = widths.iter().sum();
    if let Some(widest) = widths.iter_mut().max() {
        *widest = (*widest + WIDTH).saturating_sub(taken);
    }
    widths
}

/// What the longest word of a column takes with the cell's margins; a date is one word.
fn longest_word(table: &Table, at: usize, forms: Forms) -> usize {
    /// A letter of a table's text, and the margins on both sides.
    const LETTER: usize = 112;
    const MARGINS: usize = 150;
    let word = |text: &str| text.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let upright = table.columns.len() >= MANY && at > 1;
    let head = if upright { 0 } else { table.columns.get(at).map_or(0, |column| word(&column.title)) };
    let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| word(&shown(cell, forms)));
    cells.max().unwrap_or(0).max(head) * LETTER + MARGINS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::content::Column;

    #[test]
    fn a_column_is_as_wide_as_its_longest_word() {
        let column = |width| Column { title: String::new(), width, numbers: false };
        let rows = vec![vec![Cell::Date("2026-11-24".to_owned()), Cell::text("a few words")]];
        let table = Table { caption: String::new(), columns: vec![column(5), column(95)], rows };
        let widths = widths(&table, Forms::of("en"));
        assert!(widths[0] > 1_000 && widths[1] > 8_000, "{widths:?}");
    }

    #[test]
    fn columns_share_the_whole_width() {
        let column = |width| Column { title: String::new(), width, numbers: false };
        for shares in [vec![1, 1, 1], vec![30, 18, 10, 10, 10, 7], vec![0]] {
            let columns: Vec<Column> = shares.into_iter().map(column).collect();
            let rows = vec![columns.iter().map(|_| Cell::text("unbreakable-and-long")).collect()];
            let table = Table { caption: String::new(), columns, rows };
            assert_eq!(widths(&table, Forms::of("en")).iter().sum::<usize>(), WIDTH);
        }
    }
}
