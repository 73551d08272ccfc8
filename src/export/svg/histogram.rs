//! How often an amount came out, with the amounts that are marked, and where it becomes a loss.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::scale::{Scale, stagger};
use super::words::{FAINT, Fitted, HEAD, STRONG, finite};
use crate::export::content::Histogram;
use crate::text::Forms;

const PLOT: f64 = 190.0;
/// A mark has its amount below its name.
const LABEL: f64 = 32.0;

/// What a mark says.
struct Mark {
    amount: f64,
    name: Fitted,
    number: String,
    width: f64,
}

pub(super) fn draw(canvas: &mut Canvas<'_>, histogram: &Histogram) {
    let scale = Scale::new((amount(histogram.from), amount(histogram.to)), (4.0, WIDTH - 4.0));
    let marks = marks(histogram, canvas.forms);
    let wanted: Vec<_> = marks.iter().map(|mark| (scale.at(mark.amount), mark.width)).collect();
    let placed = stagger(&wanted, (0.0, WIDTH), 10.0);
    let rows = placed.iter().map(|(row, _)| row + 1).max().unwrap_or(0);
    let top = position(rows) * LABEL + 6.0;
    let bottom = top + PLOT;
    draw_counts(canvas, histogram, scale, (top, bottom));
    canvas.line("axis", (scale.at(scale.range().0), bottom), (scale.at(scale.range().1), bottom));
    if scale.range().0 < 0.0 && scale.range().1 > 0.0 {
        canvas.line("zero", (scale.at(0.0), top - 4.0), (scale.at(0.0), bottom + 5.0));
    }
    for (mark, (row, x)) in marks.iter().zip(&placed) {
        let (at, y) = (scale.at(mark.amount), position(rows - row - 1) * LABEL);
        // From below its label: a line through a label of a lower row would strike it out.
        let clear = placed
            .iter()
            .zip(&marks)
            .filter(|((lower, middle), other)| lower < row && (middle - at).abs() < other.width / 2.0 + 4.0);
        let start = if clear.count() > 0 { top - 4.0 } else { y + LABEL - 2.0 };
        canvas.line("quantile", (at, start), (at, bottom));
        canvas.lines(FAINT, (*x, y + 8.0), Anchor::Middle, &mark.name);
        canvas.text(STRONG, (*x, y + 22.0), Anchor::Middle, &mark.number);
    }
    axis(canvas, histogram, scale, bottom);
}

/// An amount that has room on an axis.
fn amount(value: f64) -> f64 {
    finite(value).clamp(-1e15, 1e15)
}

fn marks(histogram: &Histogram, forms: Forms) -> Vec<Mark> {
    let marks = histogram.marks.iter().map(|(marked, name)| {
        let amount = amount(*marked);
        let (name, number) = (FAINT.fit(name, 200.0, 1), forms.number(amount.round()));
        let width = FAINT.widest(name.lines.iter().map(String::as_str)).max(STRONG.width(&number));
        Mark { amount, name, number, width }
    });
    marks.collect()
}

fn draw_counts(canvas: &mut Canvas<'_>, histogram: &Histogram, scale: Scale, (top, bottom): (f64, f64)) {
    let most = histogram.counts.iter().copied().max().unwrap_or(0).max(1);
    let height = Scale::new((0.0, f64::from(most)), (bottom, top + 4.0));
    let (from, to) = scale.range();
    let wide = (scale.at(to) - scale.at(from)) / position(histogram.counts.len().max(1));
    let gap = if wide > 6.0 { 1.5 } else { 0.0 };
    for (at, count) in histogram.counts.iter().enumerate() {
        let start = scale.at(from) + position(at) * wide;
        let middle = start + wide / 2.0;
        let class = if from < 0.0 && middle < scale.at(0.0) { "edge count worse" } else { "edge count better" };
        if *count > 0 {
            let y = height.at(f64::from(*count));
            canvas.rect(class, (start + gap / 2.0, y), (wide - gap, bottom - y), 1.0);
        }
    }
}

fn axis(canvas: &mut Canvas<'_>, histogram: &Histogram, scale: Scale, bottom: f64) {
    let mut free = 0.0;
    for tick in scale.ticks(7) {
        let (x, text) = (scale.at(tick), canvas.forms.number(tick));
        canvas.line("axis", (x, bottom), (x, bottom + 4.0));
        // Moved to stay within the chart; left out where another stands already.
        let half = FAINT.width(&text) / 2.0;
        let middle = x.max(half).min(WIDTH - half);
        if middle - half >= free {
            canvas.text(FAINT, (middle, bottom + 14.0), Anchor::Middle, &text);
            free = middle + half + 10.0;
        }
    }
    let unit = HEAD.fit(&histogram.unit, WIDTH, 2);
    let height = position(unit.lines.len()) * 14.0;
    canvas.lines(HEAD, (WIDTH / 2.0, bottom + 26.0 + height / 2.0), Anchor::Middle, &unit);
    canvas.resize(WIDTH, bottom + 32.0 + height);
}
