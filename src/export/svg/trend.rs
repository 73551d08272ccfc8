//! A score from run to run: a line with gaps where there was no run, from the least to the value, before
//! the levels; and where the questionnaire changed.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::falling::scores;
use super::levels::{Swatch, colour, legend, mark, rising, words_width};
use super::scale::{Scale, every};
use super::words::{FAINT, STRONG, score};
use crate::export::content::{TrendLine, TrendRun};

const TOP: f64 = 22.0;
const BOTTOM: f64 = 272.0;
const LEFT: f64 = 36.0;

pub(super) fn draw(canvas: &mut Canvas<'_>, trend: &TrendLine) {
    let right = WIDTH - words_width(&trend.bands);
    let scale = Scale::scores(BOTTOM, TOP);
    rising(canvas, &trend.bands, (LEFT, right), scale);
    scores(canvas, scale, (LEFT, right));
    let slot = (right - LEFT) / position(trend.columns.len().max(1));
    let runs: Vec<Option<(f64, TrendRun)>> = trend
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| Some((LEFT + (position(at) + 0.5) * slot, column.run?)))
        .collect();
    for one in runs.iter().flatten().filter(|(_, run)| run.questionnaire_changed) {
        let x = one.0 - slot / 2.0;
        canvas.line("mark", (x, TOP - 6.0), (x, BOTTOM));
        mark(canvas, (x, BOTTOM + 10.0));
    }
    // Each stretch without a gap.
    for stretch in runs.split(Option::is_none).filter(|stretch| !stretch.is_empty()) {
        draw_stretch(canvas, &stretch.iter().flatten().copied().collect::<Vec<_>>(), scale);
    }
    let found: Vec<(f64, TrendRun)> = runs.iter().flatten().copied().collect();
    dots(canvas, &found, scale, (trend.bands.len(), LEFT, right));
    let mut y = labels(canvas, trend, slot, right);
    if found.iter().any(|(_, run)| run.questionnaire_changed) {
        y += 8.0 + legend(canvas, y + 8.0, WIDTH, &[], &[(Swatch::Mark, trend.mark.as_str())]);
    }
    canvas.resize(WIDTH, y + 4.0);
}

fn draw_stretch(canvas: &mut Canvas<'_>, stretch: &[(f64, TrendRun)], scale: Scale) {
    let line: Vec<_> = stretch.iter().map(|(x, run)| (*x, scale.at(run.headline))).collect();
    let lows: Vec<_> = stretch.iter().rev().map(|(x, run)| (*x, scale.at(run.low.min(run.headline)))).collect();
    if let ([(x, top)], [(_, bottom)]) = (line.as_slice(), lows.as_slice()) {
        canvas.rect("range", (x - 4.0, *top), (8.0, bottom - top), 0.0);
        return;
    }
    canvas.polyline("range", &line.iter().chain(&lows).copied().collect::<Vec<_>>(), true);
    canvas.polyline("line", &line, false);
}

/// The dots, and the values of as many as have room, the last always.
fn dots(canvas: &mut Canvas<'_>, runs: &[(f64, TrendRun)], scale: Scale, (levels, left, right): (usize, f64, f64)) {
    let half = STRONG.width("100.0") / 2.0;
    let mut free = f64::INFINITY;
    for (at, (x, run)) in runs.iter().enumerate().rev() {
        let y = scale.at(run.headline);
        canvas.circle(&format!("dot l{}", colour(run.level, levels)), (*x, y), 4.5);
        let middle = x.max(left + half).min(right - half);
        if middle + half + 4.0 <= free {
            // On the side where the line does not pass: below where it has its lowest point.
            let near = [at.checked_sub(1), Some(at + 1)].map(|near| near.and_then(|near| runs.get(near)));
            let lowest = near.iter().flatten().all(|(_, near)| near.headline > run.headline);
            let y = if lowest && y + 20.0 < BOTTOM && runs.len() > 1 { y + 13.0 } else { y - 13.0 };
            canvas.text(STRONG, (middle, y), Anchor::Middle, &score(run.headline, canvas.forms));
            free = middle - half;
        }
    }
}

/// The labels of as many periods as have room, the last always. Gives how high the chart is.
fn labels(canvas: &mut Canvas<'_>, trend: &TrendLine, slot: f64, right: f64) -> f64 {
    let fitted: Vec<_> =
        trend.columns.iter().map(|column| FAINT.fit(&column.label, 90.0_f64.max(slot - 8.0), 1)).collect();
    let widest = FAINT.widest(fitted.iter().flat_map(|label| label.lines.iter().map(String::as_str)));
    // The first and the last may be moved to stay within the chart.
    let over = (widest - slot).max(0.0) / 2.0;
    let every = every(widest + 8.0 + over, slot);
    let middle = BOTTOM + 22.0;
    for (back, label) in fitted.iter().rev().enumerate() {
        let at = fitted.len() - 1 - back;
        let centre = LEFT + (position(at) + 0.5) * slot;
        canvas.line("axis", (centre, BOTTOM), (centre, BOTTOM + 4.0));
        if back % every == 0 {
            let half = widest / 2.0;
            let centre = centre.max(half).min(right.max(half) + words_width(&trend.bands) - half);
            canvas.lines(FAINT, (centre, middle), Anchor::Middle, label);
        }
    }
    middle + 10.0
}
