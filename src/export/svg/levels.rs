//! Levels in a chart: their place among the five colours, the pips that tell them without colour, the
//! legend, and the levels behind a plot.

use super::canvas::{Anchor, Canvas, position};
use super::scale::{Scale, spread, stagger};
use super::words::{FAINT, Fitted, LINE, Pen, TEXT, finite};

/// How many colours there are.
const COLOURS: usize = 5;

/// A level among `count`, as one of the five colours: the lowest and the highest have the outer ones.
pub(super) fn colour(level: usize, count: usize) -> usize {
    if count <= 1 { 0 } else { (level.min(count - 1) * (COLOURS - 1)).div_ceil(count - 1) }
}

/// The words of a cell with the colour of a level.
pub(super) fn pen_on(colour: usize) -> Pen {
    const CLASSES: [&str; COLOURS] =
        ["text strong on0", "text strong on1", "text strong on2", "text strong on3", "text strong on4"];
    Pen { class: CLASSES[colour.min(COLOURS - 1)], size: 12.0, bold: true }
}

/// A row of pips, one for each level, filled up to this one, around a place on its colour.
pub(super) fn pips(canvas: &mut Canvas<'_>, (x, y): (f64, f64), level: usize, count: usize) {
    let on = colour(level, count);
    let (pitch, wide) = (6.0, 4.5);
    let start = x - (position(count) * pitch - (pitch - wide)) / 2.0;
    for pip in 0..count {
        let class = if pip <= level { format!("on{on}") } else { format!("on{on} dim") };
        canvas.rect(&class, (start + position(pip) * pitch, y - 1.5), (wide, 3.0), 1.0);
    }
}

/// How wide the pips of so many levels are.
pub(super) fn pips_width(count: usize) -> f64 {
    position(count) * 6.0
}

/// What a mark in a legend looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Swatch {
    Level(usize, usize),
    Outside,
    Mark,
}

/// The levels and what else a chart uses, in rows, from the height `y` on. Gives how high it is.
pub(super) fn legend(canvas: &mut Canvas<'_>, y: f64, width: f64, levels: &[String], more: &[(Swatch, &str)]) -> f64 {
    let count = levels.len();
    let swatches = levels.iter().enumerate().map(|(level, word)| (Swatch::Level(level, count), word.as_str()));
    let wide = pips_width(count).max(16.0) + 10.0;
    let (mut x, mut row) = (0.0, y + 11.0);
    for (swatch, word) in swatches.chain(more.iter().copied()) {
        let word = TEXT.fit(word, width - wide - 8.0, 1);
        let needed = wide + 6.0 + TEXT.widest(word.lines.iter().map(String::as_str)) + 18.0;
        if x > 0.0 && x + needed - 18.0 > width {
            (x, row) = (0.0, row + 22.0);
        }
        draw_swatch(canvas, (x, row), wide, swatch);
        canvas.lines(TEXT, (x + wide + 6.0, row), Anchor::Start, &word);
        x += needed;
    }
    row + 11.0 - y
}

fn draw_swatch(canvas: &mut Canvas<'_>, (x, y): (f64, f64), wide: f64, swatch: Swatch) {
    let (at, size) = ((x, y - 7.0), (wide, 14.0));
    match swatch {
        Swatch::Level(level, count) => {
            canvas.rect(&format!("l{}", colour(level, count)), at, size, 3.0);
            pips(canvas, (x + wide / 2.0, y), level, count);
        }
        Swatch::Outside => {
            canvas.hatched(at, size, 3.0);
            canvas.rect("node outside", at, size, 3.0);
        }
        Swatch::Mark => mark(canvas, (x + wide / 2.0, y + 4.0)),
    }
}

/// A triangle that points up to a place.
pub(super) fn mark(canvas: &mut Canvas<'_>, (x, y): (f64, f64)) {
    canvas.polyline("mark", &[(x - 5.0, y), (x, y - 8.0), (x + 5.0, y)], true);
}

/// From where to where each level goes on the scale of scores.
fn spans(bands: &[(f64, String)]) -> Vec<(f64, f64)> {
    let ends = bands.iter().skip(1).map(|(from, _)| finite(*from)).chain([100.0]);
    let spans = bands.iter().zip(ends);
    spans.map(|((from, _), to)| (finite(*from).clamp(0.0, 100.0), to.clamp(0.0, 100.0))).collect()
}

/// How much room the words of the levels take to the right of a plot.
pub(super) fn words_width(bands: &[(f64, String)]) -> f64 {
    FAINT.widest(bands.iter().map(|(_, word)| word.as_str())).min(110.0) + 8.0
}

/// The levels behind a plot whose scores rise, with their words to its right.
pub(super) fn rising(canvas: &mut Canvas<'_>, bands: &[(f64, String)], (left, right): (f64, f64), scale: Scale) {
    let spans = spans(bands);
    for (level, (from, to)) in spans.iter().enumerate() {
        let (top, bottom) = (scale.at(*to), scale.at(*from));
        let class = format!("band l{}", colour(level, bands.len()));
        canvas.rect(&class, (left, top), (right - left, bottom - top), 0.0);
    }
    let height = FAINT.size * LINE;
    let middles = spans.iter().rev().map(|(from, to)| (scale.at((from + to) / 2.0), height)).collect::<Vec<_>>();
    let Some(places) = spread(&middles, (scale.at(100.0), scale.at(0.0))) else { return };
    for (y, (_, word)) in places.iter().zip(bands.iter().rev()) {
        let word = FAINT.fit(word, words_width(bands) - 8.0, 1);
        canvas.lines(FAINT, (right + 8.0, *y), Anchor::Start, &word);
    }
}

/// The words of the levels above a plot whose scores go to the right, each in the row where it has room.
/// Gives how high they are.
pub(super) fn heads(canvas: &mut Canvas<'_>, bands: &[(f64, String)], scale: Scale, (left, right): (f64, f64)) -> f64 {
    let words: Vec<Fitted> = bands.iter().map(|(_, word)| FAINT.fit(word, (right - left) / 2.0, 1)).collect();
    let wanted: Vec<_> = spans(bands)
        .into_iter()
        .zip(&words)
        .map(|((from, to), word)| (scale.at((from + to) / 2.0), FAINT.widest(word.lines.iter().map(String::as_str))))
        .collect();
    let placed = stagger(&wanted, (left, right), 6.0);
    let rows = placed.iter().map(|(row, _)| row + 1).max().unwrap_or(0);
    for ((row, x), word) in placed.iter().zip(&words) {
        // The first row is the nearest to the plot.
        let y = position(rows - row) * 14.0 - 7.0;
        canvas.lines(FAINT, (*x, y), Anchor::Middle, word);
    }
    position(rows) * 14.0 + 2.0
}

/// The levels behind a plot whose scores go to the right.
pub(super) fn level(canvas: &mut Canvas<'_>, bands: &[(f64, String)], (top, bottom): (f64, f64), scale: Scale) {
    for (level, (from, to)) in spans(bands).into_iter().enumerate() {
        let class = format!("band l{}", colour(level, bands.len()));
        canvas.rect(&class, (scale.at(from), top), (scale.at(to) - scale.at(from), bottom - top), 0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_and_the_highest_level_have_the_outer_colours() {
        for (count, expected) in [(1, &[0][..]), (2, &[0, 4]), (3, &[0, 2, 4]), (5, &[0, 1, 2, 3, 4])] {
            assert_eq!((0..count).map(|level| colour(level, count)).collect::<Vec<_>>(), expected);
        }
    }
}
