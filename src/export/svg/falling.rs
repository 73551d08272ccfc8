//! A score that falls action by action: the steps, with their names below or, where they have no room, by
//! numbers in a list.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::levels::{rising, words_width};
use super::scale::{Scale, every};
use super::words::{FAINT, Fitted, HEAD, LINE, STRONG, TEXT, score};
use crate::export::content::Falling;

const TOP: f64 = 24.0;
const BOTTOM: f64 = 274.0;
const LEFT: f64 = 36.0;
/// The most lines of a name below its step.
const LINES: usize = 3;

pub(super) fn draw(canvas: &mut Canvas<'_>, falling: &Falling) {
    let points: Vec<(&str, f64)> =
        [&falling.now].into_iter().chain(&falling.steps).map(|(name, value)| (name.as_str(), *value)).collect();
    let right = WIDTH - words_width(&falling.bands);
    let scale = Scale::scores(BOTTOM, TOP);
    rising(canvas, &falling.bands, (LEFT, right), scale);
    scores(canvas, scale, (LEFT, right));
    let slot = (right - LEFT) / position(points.len());
    curve(canvas, &points, scale, slot);
    let height = if points.iter().all(|(name, _)| FAINT.fits(name, slot - 8.0, LINES)) {
        below(canvas, &points, slot)
    } else {
        numbered(canvas, &points, slot)
    };
    canvas.resize(WIDTH, height + 4.0);
}

/// The axis of scores, on the left.
pub(super) fn scores(canvas: &mut Canvas<'_>, scale: Scale, (left, right): (f64, f64)) {
    for tick in scale.ticks(6) {
        let y = scale.at(tick);
        canvas.line(if tick == 0.0 { "axis" } else { "grid" }, (left, y), (right, y));
        canvas.text(FAINT, (left - 8.0, y), Anchor::End, &canvas.forms.number(tick));
    }
}

fn curve(canvas: &mut Canvas<'_>, points: &[(&str, f64)], scale: Scale, slot: f64) {
    let mut line = Vec::with_capacity(points.len() * 2);
    for (at, (_, value)) in points.iter().enumerate() {
        let (x, y) = (LEFT + position(at) * slot, scale.at(*value));
        line.extend([(x, y), (x + slot, y)]);
    }
    let ground = [(LEFT + slot * position(points.len()), scale.at(0.0)), (LEFT, scale.at(0.0))];
    let area: Vec<_> = line.iter().copied().chain(ground).collect();
    canvas.polyline("area", &area, true);
    canvas.polyline("line", &line, false);
    let every = every(STRONG.width("100.0") + 6.0, slot);
    let last = points.len() - 1;
    for (at, (_, value)) in points.iter().enumerate() {
        let y = scale.at(*value);
        // Where not each has room: those that leave it to the last, which is always there.
        let apart = position(last - at + 1) * slot >= 2.0 * STRONG.width("100.0") + 6.0;
        let shown = at == last || (at % every == 0 && apart);
        if !shown {
            continue;
        }
        // Above the line and to the right of its step, or the last below and to the left: the line that falls
        // does not pass there. Above if there is no room below.
        let (start, half) = (LEFT + position(at) * slot, STRONG.width("100.0") / 2.0);
        let below = at == last && at > 0 && y + 22.0 < BOTTOM;
        let (x, y) = if below {
            (start + slot - half.max(slot / 2.0), y + 12.0)
        } else {
            ((start + half.max(slot / 2.0)).min(LEFT + slot * position(points.len()) - half), y - 12.0)
        };
        canvas.text(STRONG, (x, y), Anchor::Middle, &score(*value, canvas.forms));
    }
}

/// The names below their steps. Gives how high the chart is.
fn below(canvas: &mut Canvas<'_>, points: &[(&str, f64)], slot: f64) -> f64 {
    let names: Vec<Fitted> = points.iter().map(|(name, _)| FAINT.fit(name, slot - 8.0, LINES)).collect();
    for (at, name) in names.iter().enumerate() {
        let own = position(name.lines.len()) * FAINT.size * LINE;
        canvas.lines(FAINT, (LEFT + (position(at) + 0.5) * slot, BOTTOM + 10.0 + own / 2.0), Anchor::Middle, name);
    }
    let lines = names.iter().map(|name| name.lines.len()).max().unwrap_or(0);
    BOTTOM + 12.0 + position(lines) * FAINT.size * LINE
}

/// Numbers below the steps, and a list of what they stand for with the score after each. Gives how high
/// the chart is.
fn numbered(canvas: &mut Canvas<'_>, points: &[(&str, f64)], slot: f64) -> f64 {
    let every = every(HEAD.width("00") + 4.0, slot);
    for at in (0..points.len()).step_by(every) {
        canvas.text(HEAD, (LEFT + (position(at) + 0.5) * slot, BOTTOM + 12.0), Anchor::Middle, &at.to_string());
    }
    let columns = if points.len() > 8 { 2 } else { 1 };
    let width = (WIDTH - 24.0 * position(columns - 1)) / position(columns);
    let (number, value) = (HEAD.width(&points.len().to_string()).max(HEAD.width("00")), STRONG.width("100.0"));
    let room = width - number - value - 24.0;
    let names: Vec<Fitted> = points.iter().map(|(name, _)| TEXT.fit(name, room, 2)).collect();
    let height = |name: &Fitted| position(name.lines.len().max(1)) * TEXT.size * LINE + 5.0;
    let rows = points.len().div_ceil(columns);
    let mut lowest = BOTTOM;
    for (column, (some, points)) in names.chunks(rows).zip(points.chunks(rows)).enumerate() {
        let (x, mut y) = (position(column) * (width + 24.0), BOTTOM + 32.0);
        for (at, (name, (_, after))) in some.iter().zip(points).enumerate() {
            let middle = y + height(name) / 2.0;
            canvas.line("grid", (x, y), (x + width, y));
            canvas.text(HEAD, (x + number, middle), Anchor::End, &(column * rows + at).to_string());
            canvas.lines(TEXT, (x + number + 10.0, middle), Anchor::Start, name);
            canvas.text(STRONG, (x + width, middle), Anchor::End, &score(*after, canvas.forms));
            y += height(name);
        }
        lowest = lowest.max(y);
    }
    lowest
}
