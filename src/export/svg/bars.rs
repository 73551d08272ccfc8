//! Scores as bars from their least to their value, before the levels that they reach.

use super::canvas::{Anchor, Canvas, WIDTH};
use super::levels::{colour, heads, level};
use super::scale::Scale;
use super::words::{FAINT, STRONG, TEXT, finite, score};
use crate::export::content::{Bar, Bars};

const ROW: f64 = 32.0;

/// Where everything stands from left to right.
struct Columns {
    names: f64,
    scale: Scale,
    /// Where the number ends and the word of the level begins.
    word: f64,
}

impl Columns {
    fn new(bars: &Bars) -> Self {
        let names = TEXT.widest(bars.rows.iter().map(|row| row.name.as_str())).clamp(60.0, 230.0) + 14.0;
        let words = TEXT.widest(bars.bands.iter().map(|(_, word)| word.as_str())).min(110.0);
        let word = WIDTH - words - 2.0;
        let number = word - STRONG.width("100.0") - 8.0;
        Self { names, scale: Scale::scores(names, number - 14.0), word }
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, bars: &Bars) {
    let columns = Columns::new(bars);
    let (left, right) = (columns.scale.at(0.0), columns.scale.at(100.0));
    let top = heads(canvas, &bars.bands, columns.scale, (left - 10.0, right + 10.0));
    let bottom = top + super::canvas::position(bars.rows.len()) * ROW + 6.0;
    level(canvas, &bars.bands, (top, bottom), columns.scale);
    for tick in columns.scale.ticks(6) {
        let x = columns.scale.at(tick);
        canvas.line("grid", (x, top), (x, bottom));
        canvas.text(FAINT, (x, bottom + 12.0), Anchor::Middle, &canvas.forms.number(tick));
    }
    for (at, row) in bars.rows.iter().enumerate() {
        draw_bar(canvas, row, bars, &columns, top + 3.0 + (super::canvas::position(at) + 0.5) * ROW);
    }
    canvas.resize(WIDTH, bottom + 22.0);
}

fn draw_bar(canvas: &mut Canvas<'_>, bar: &Bar, bars: &Bars, columns: &Columns, y: f64) {
    let value = finite(bar.value);
    let low = finite(bar.low).min(value);
    let (start, end) = (columns.scale.at(low), columns.scale.at(value));
    let on = colour(bar.level, bars.bands.len());
    canvas.lines(TEXT, (0.0, y), Anchor::Start, &TEXT.fit(&bar.name, columns.names - 14.0, 2));
    canvas.line("stem", (columns.scale.at(0.0), y), (start, y));
    canvas.rect(&format!("edge l{on}"), (start, y - 8.0), (end - start, 16.0), 2.0);
    canvas.line("end", (end, y - 11.0), (end, y + 11.0));
    canvas.text(STRONG, (columns.word - 8.0, y), Anchor::End, &score(value, canvas.forms));
    if let Some((_, word)) = bars.bands.get(bar.level) {
        let word = TEXT.fit(word, WIDTH - columns.word, 1);
        canvas.lines(TEXT, (columns.word, y), Anchor::Start, &word);
    }
}
