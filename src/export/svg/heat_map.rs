//! The heat map: rows by columns of cells, each with its number, its colour and its pips.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::levels::{colour, legend, pen_on, pips, pips_width};
use super::words::{FAINT, Fitted, HEAD, LINE, Pen, STRONG, TEXT, finite, score};
use crate::export::content::{HeatMap, HeatRow};

const ROW: f64 = 34.0;
const TOTAL: f64 = 66.0;
/// Between cells.
const GAP: f64 = 3.0;

/// Where everything stands from left to right.
struct Columns {
    names: f64,
    /// Where the cells begin.
    start: f64,
    cell: f64,
    count: usize,
    levels: usize,
}

impl Columns {
    fn new(map: &HeatMap) -> Self {
        let names = TEXT.widest(map.rows.iter().map(|row| row.name.as_str())).clamp(80.0, 210.0) + 10.0;
        let start = names + TOTAL + 8.0;
        let count = map.columns.len();
        let least = pips_width(map.levels.len()).max(40.0) + GAP + 6.0;
        let cell = ((WIDTH - start) / position(count.max(1))).min(96.0).max(least);
        Self { names, start, cell, count, levels: map.levels.len() }
    }

    fn middle(&self, column: usize) -> f64 {
        self.start + (position(column) + 0.5) * self.cell
    }

    fn end(&self) -> f64 {
        self.start + position(self.count) * self.cell
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, map: &HeatMap) {
    let columns = Columns::new(map);
    let (mut y, width) = heads(canvas, map, &columns);
    for row in &map.rows {
        draw_row(canvas, row, &columns, y);
        y += ROW;
    }
    y += 10.0;
    y += legend(canvas, y, width, &map.levels, &[]);
    canvas.resize(width, y + 4.0);
}

/// The names of the columns: level if they fit, or else turned. Gives how high they are, and how wide
/// the chart is with them.
fn heads(canvas: &mut Canvas<'_>, map: &HeatMap, columns: &Columns) -> (f64, f64) {
    let room = columns.cell - 6.0;
    let wide = columns.end().max(WIDTH);
    if map.columns.iter().all(|name| HEAD.fits(name, room, 3)) {
        let heads: Vec<Fitted> = map.columns.iter().map(|name| HEAD.fit(name, room, 3)).collect();
        let lines = heads.iter().map(|head| head.lines.len()).max().unwrap_or(0);
        let height = position(lines) * HEAD.size * LINE + 6.0;
        for (column, head) in heads.iter().enumerate() {
            // They stand on the cells, not in the middle of the room.
            let own = position(head.lines.len()) * HEAD.size * LINE;
            canvas.lines(HEAD, (columns.middle(column), height - 6.0 - own / 2.0), Anchor::Middle, head);
        }
        return (height, wide);
    }
    let diagonal = std::f64::consts::FRAC_1_SQRT_2;
    let heads: Vec<Fitted> = map.columns.iter().map(|name| HEAD.fit(name, 170.0, 1)).collect();
    let length = |head: &Fitted| HEAD.widest(head.lines.iter().map(String::as_str));
    let height = heads.iter().map(length).fold(0.0, f64::max) * diagonal + 16.0;
    let mut width = wide;
    for (column, head) in heads.iter().enumerate() {
        let x = columns.middle(column);
        canvas.turned(HEAD, (x, height - 9.0), head);
        width = width.max(x + length(head) * diagonal + 12.0);
    }
    (height, width)
}

fn draw_row(canvas: &mut Canvas<'_>, row: &HeatRow, columns: &Columns, y: f64) {
    let middle = y + ROW / 2.0;
    canvas.line("grid", (0.0, y), (columns.end(), y));
    canvas.lines(TEXT, (0.0, middle), Anchor::Start, &TEXT.fit(&row.name, columns.names - 10.0, 2));
    let cells = (columns.start, y + GAP / 2.0);
    let Some((value, level)) = row.total else {
        let room = columns.end() - columns.start - 20.0;
        let says = row.says.as_deref().unwrap_or_default();
        canvas.rect("none", (columns.names, cells.1), (columns.end() - columns.names - GAP, ROW - GAP), 4.0);
        let says = FAINT.fit(says, room + TOTAL, 2);
        return canvas.lines(FAINT, (columns.names + 12.0, middle), Anchor::Start, &says);
    };
    cell(canvas, (columns.names, cells.1), TOTAL, &score(value, canvas.forms), (level, columns.levels), 1.0);
    for column in 0..columns.count {
        let at = (columns.start + position(column) * columns.cell, cells.1);
        let width = columns.cell - GAP;
        match row.cells.get(column).copied().flatten() {
            Some((value, level)) => {
                cell(canvas, at, width, &format!("{:.0}", finite(value) + 0.0), (level, columns.levels), 0.0);
            }
            None => {
                canvas.rect("none", at, (width, ROW - GAP), 4.0);
                canvas.text(FAINT, (at.0 + width / 2.0, middle), Anchor::Middle, "–");
            }
        }
    }
}

/// A cell, larger in its words by `more`.
fn cell(
    canvas: &mut Canvas<'_>,
    (x, y): (f64, f64),
    width: f64,
    number: &str,
    (level, count): (usize, usize),
    more: f64,
) {
    let on = colour(level, count);
    let pen = pen_on(on);
    let pen = Pen { size: STRONG.size + more, ..pen };
    canvas.rect(&format!("l{on}"), (x, y), (width, ROW - GAP), 4.0);
    canvas.text(pen, (x + width / 2.0, y + 12.0), Anchor::Middle, number);
    pips(canvas, (x + width / 2.0, y + ROW - GAP - 6.5), level, count);
}
