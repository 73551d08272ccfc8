//! Aligned columns of plain text.

use unicode_width::UnicodeWidthStr as _;

/// Rows with the named columns to the left and the others to the right, as wide as they must be.
pub(super) fn layout(rows: &[Vec<String>], left: &[usize]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width =
        |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut shown = String::new();
    for row in rows {
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let space = " ".repeat(width - cell.width());
            let (before, after) = if left.contains(&column) { ("", &*space) } else { (&*space, "") };
            shown.push_str(if column == 0 { "" } else { "  " });
            shown.push_str(before);
            shown.push_str(cell);
            shown.push_str(after);
        }
        shown.truncate(shown.trim_end_matches(' ').len());
        shown.push('\n');
    }
    shown
}
