//! From a score to another, step by step: each with its sign and points.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::scale::Scale;
use super::words::{FAINT, Pen, STRONG, TEXT, finite, points, score};
use crate::export::content::Waterfall;
use crate::risk;
use crate::text::Forms;

const ROW: f64 = 32.0;

/// A row: what it is called, from where to where it goes, and how.
struct Row<'a> {
    name: &'a str,
    span: (f64, f64),
    class: &'static str,
    pen: Pen,
    says: String,
}

pub(super) fn draw(canvas: &mut Canvas<'_>, waterfall: &Waterfall) {
    let rows = rows(waterfall, canvas.forms);
    let (from, to) = range(&rows);
    let names = TEXT.widest(rows.iter().map(|row| row.name)).clamp(80.0, 290.0) + 16.0;
    let scale = Scale::new((from, to), (names, WIDTH - STRONG.width("+100.0") - 8.0));
    let (left, bottom) = (scale.at(from), position(rows.len()) * ROW + 8.0);
    for tick in scale.ticks(7) {
        let x = scale.at(tick);
        canvas.line("grid", (x, 0.0), (x, bottom));
        canvas.text(FAINT, (x, bottom + 12.0), Anchor::Middle, &canvas.forms.number(tick));
    }
    canvas.line(if from > 0.0 { "axis cut" } else { "axis" }, (left, 0.0), (left, bottom));
    for (at, row) in rows.iter().enumerate() {
        draw_row(canvas, row, scale, position(at) * ROW + 4.0 + ROW / 2.0);
        if at + 1 < rows.len() {
            let x = scale.at(row.span.1);
            let y = position(at) * ROW + 4.0 + ROW / 2.0;
            canvas.line("join", (x, y + 9.0), (x, y + ROW - 9.0));
        }
    }
    canvas.resize(WIDTH, bottom + 22.0);
}

fn draw_row(canvas: &mut Canvas<'_>, row: &Row<'_>, scale: Scale, y: f64) {
    let start = scale.range().0;
    let whole = row.class == "before" || row.class == "after";
    let name = if whole { STRONG } else { TEXT };
    canvas.lines(name, (0.0, y), Anchor::Start, &name.fit(row.name, scale.at(start) - 16.0, 2));
    let (a, b) = (scale.at(row.span.0), scale.at(row.span.1));
    let (low, high) = (a.min(b), a.max(b));
    canvas.rect(&format!("edge {}", row.class), (low, y - 9.0), ((high - low).max(1.5), 18.0), 1.0);
    if whole && start > 0.0 {
        // Torn off: the axis does not begin at 0.
        let zigzag: Vec<_> =
            (0..=6).map(|at| (low + if at % 2 == 0 { 9.0 } else { 5.0 }, y - 9.0 + f64::from(at) * 3.0)).collect();
        canvas.polyline("torn", &zigzag, false);
    }
    canvas.text(row.pen, (high + 8.0, y), Anchor::Start, &row.says);
}

fn rows(waterfall: &Waterfall, forms: Forms) -> Vec<Row<'_>> {
    let (before, after) = (finite(waterfall.before.1), finite(waterfall.after.1));
    let total = |name, value, class| Row {
        name,
        span: (f64::NEG_INFINITY, value),
        class,
        pen: STRONG,
        says: score(value, forms),
    };
    let mut rows = vec![total(waterfall.before.0.as_str(), before, "before")];
    let mut at = before;
    for (name, step) in &waterfall.steps {
        let step = finite(*step);
        let (class, words) = match step {
            _ if risk::tenths(step) == 0 => ("same", "text strong"),
            _ if step < 0.0 => ("better", "text strong better"),
            _ => ("worse", "text strong worse"),
        };
        let pen = Pen { class: words, ..STRONG };
        rows.push(Row { name, span: (at, at + step), class, pen, says: points(step, forms) });
        at += step;
    }
    rows.push(total(waterfall.after.0.as_str(), after, "after"));
    rows
}

/// What the axis shows: from 0, unless the steps are small against the scores. Totals are bars from its
/// beginning.
fn range(rows: &[Row<'_>]) -> (f64, f64) {
    let values = || rows.iter().flat_map(|row| [row.span.0, row.span.1]).filter(|value| value.is_finite());
    let (low, high) = values().fold((f64::INFINITY, 0.0_f64), |(low, high), one| (low.min(one), high.max(one)));
    let low = finite(low);
    let span = high - low;
    if low > 0.0 && span < high / 3.0 {
        // Room for the torn ends of the totals.
        let from = (low - span.max(1.0) * 0.35).max(0.0);
        return (from.floor(), high.max(from + 2.0));
    }
    (low.min(0.0), high.max(low + 1.0))
}
