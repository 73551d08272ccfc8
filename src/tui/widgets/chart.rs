//! A series as lines of text: a chart with axes, drawn in the dots of braille (or in signs of ASCII), and
//! a sparkline in blocks. Takes values and gives lines; knows nothing of what they mean or how they are
//! coloured.

use unicode_width::UnicodeWidthStr as _;

/// A column of a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point<'a> {
    /// What stands below the axis, if there is room for it.
    pub label: &'a str,
    /// At least 0; none leaves a gap.
    pub value: Option<f64>,
    /// The lower end of the band below the value.
    pub low: Option<f64>,
    /// Whether something changed before it, so that it does not compare with what stands to its left.
    pub mark: bool,
    /// Whether one is looking at it: the axis points to it, and its label has room before those of others.
    pub cursor: bool,
}

/// How large a chart is, and in which signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// In columns, with the axis.
    pub width: usize,
    /// In lines, with the axis, its labels and the marks.
    pub height: usize,
    pub ascii: bool,
    /// Whether the values count things: then the axis has no parts of one.
    pub whole: bool,
}

/// What stands on the axis at the point that one is looking at, and nowhere above it.
pub const CURSOR: char = '▲';
/// The same in ASCII.
pub const CURSOR_ASCII: char = '^';

/// What a dot is part of, what counts more last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Ink {
    #[default]
    None,
    Low,
    Line,
    Value,
}

/// Draws a chart, as many lines as `look` says, none longer than its width. Nothing where there is no room.
/// The axis starts at 0. A gap breaks the line; a mark is a dotted upright and a sign below it.
#[must_use]
pub fn chart(points: &[Point<'_>], look: Look) -> Vec<String> {
    let most = points.iter().filter_map(|point| point.value).fold(0.0, f64::max);
    // Below the plot: the axis, the labels, and the marks if there are any.
    let marked = points.iter().any(|point| point.mark);
    let rows = look.height.saturating_sub(if marked { 3 } else { 2 });
    let ticks = ticks(most, rows, look.whole);
    let Some(top) = ticks.last().copied().filter(|_| rows > 1 && !points.is_empty()) else { return Vec::new() };
    let margin = ticks.iter().map(|tick| figure(*tick).len()).max().unwrap_or(0) + 2;
    let columns = look.width.saturating_sub(margin);
    if columns < 2 {
        return Vec::new();
    }
    let dots = if look.ascii { (1, 1) } else { (2, 4) };
    let mut canvas = Canvas { width: columns * dots.0, height: rows * dots.1, ink: Vec::new() };
    canvas.ink = vec![Ink::None; canvas.width * canvas.height];
    let place = |at: usize, value: f64| (canvas.column(at, points.len()), canvas.row(value, top));
    let placed: Vec<_> = points.iter().enumerate().map(|(at, one)| placed(one, |value| place(at, value))).collect();
    for pair in placed.windows(2) {
        canvas.line(pair[0].1, pair[1].1, Ink::Low, dots.0 + 1);
        canvas.line(pair[0].0, pair[1].0, Ink::Line, 1);
    }
    // Where values stand close together, their line says more than thick dots do.
    let thick = if columns / points.len() >= 4 { dots } else { (dots.0, 1) };
    for (value, low) in &placed {
        canvas.dot(*low, Ink::Low, thick);
        canvas.dot(*value, Ink::Value, thick);
    }
    let uprights: Vec<usize> = (1..points.len())
        .filter(|at| points[*at].mark)
        .map(|at| (canvas.column(at - 1, points.len()) + canvas.column(at, points.len())) / 2 / dots.0)
        .collect();
    let mut lines: Vec<String> = (0..rows)
        .map(|row| {
            let tick = ticks.iter().find(|tick| canvas.row(**tick, top) / dots.1 == row);
            let label = tick.map(|tick| figure(*tick)).unwrap_or_default();
            let axis = match (look.ascii, tick.is_some()) {
                (true, true) => '+',
                (true, false) => '|',
                (false, true) => '┤',
                (false, false) => '│',
            };
            let cells: String = (0..columns).map(|column| canvas.cell(column, row, dots, &uprights)).collect();
            format!("{label:>width$} {axis}{cells}", width = margin - 2).trim_end().to_owned()
        })
        .collect();
    let below = below(points, |at| canvas.column(at, points.len()) / dots.0, (margin, columns), look.ascii);
    lines.extend(below.into_iter().take(if marked { 3 } else { 2 }));
    lines
}

type Dot = (usize, usize);

fn placed(point: &Point<'_>, place: impl Fn(f64) -> Dot) -> (Option<Dot>, Option<Dot>) {
    (point.value.map(&place), point.value.and(point.low).map(&place))
}

/// The axis with a tick for each value, the labels that fit, and the marks.
fn below(
    points: &[Point<'_>],
    column: impl Fn(usize) -> usize,
    (margin, columns): (usize, usize),
    ascii: bool,
) -> [String; 3] {
    let (corner, plain, tick, gap, mark, cursor) =
        if ascii { ('+', '-', '+', '.', '#', CURSOR_ASCII) } else { ('└', '─', '┬', '·', '≠', CURSOR) };
    let mut axis = vec![plain; columns];
    let mut marks = vec![' '; columns];
    for (at, point) in points.iter().enumerate() {
        let own = column(at);
        if point.value.is_some() {
            axis[own] = if points.len() * 2 <= columns { tick } else { plain };
        } else {
            // As wide as the column, without reaching into those beside it.
            let from = if at == 0 { 0 } else { (column(at - 1) + own) / 2 + 1 };
            let to = if at + 1 == points.len() { columns } else { ((own + column(at + 1)) / 2).max(from) };
            axis[from.min(columns)..to.min(columns)].fill(gap);
        }
        if point.mark {
            marks[own] = mark;
        }
    }
    for (at, _) in points.iter().enumerate().filter(|(_, point)| point.cursor) {
        axis[column(at)] = cursor;
    }
    let line = |cells: Vec<char>| cells.into_iter().collect::<String>();
    let indent = " ".repeat(margin - 1);
    [
        format!("{indent}{corner}{}", line(axis)),
        format!("{indent} {}", labels(points, column, columns)).trim_end().to_owned(),
        format!("{indent} {}", line(marks)).trim_end().to_owned(),
    ]
}

/// The labels that fit, each in the middle below its column: as many as leave a space between them, evenly
/// from the last one on; that of the point that one is looking at in the place of those that it covers.
fn labels(points: &[Point<'_>], column: impl Fn(usize) -> usize, columns: usize) -> String {
    let spans: Vec<(usize, usize)> = points
        .iter()
        .enumerate()
        .map(|(at, point)| {
            let width = point.label.width();
            let from = column(at).saturating_sub(width / 2).min(columns.saturating_sub(width));
            (from, from + width)
        })
        .collect();
    let shown = |step: usize| (0..points.len()).rev().step_by(step);
    let fits = |step: &usize| {
        let next = shown(*step).skip(1);
        shown(*step).zip(next).all(|(right, left)| spans[left].1 < spans[right].0)
            && spans.iter().all(|one| one.1 <= columns)
    };
    let Some(step) = (1..=points.len()).find(fits) else { return String::new() };
    let looked_at = points.iter().position(|point| point.cursor);
    let apart = |one: usize, other: usize| spans[one].1 < spans[other].0 || spans[other].1 < spans[one].0;
    let mut own: Vec<usize> = shown(step).filter(|at| looked_at.is_none_or(|cursor| apart(*at, cursor))).collect();
    own.extend(looked_at);
    own.sort_unstable();
    let mut line = String::new();
    let mut at = 0;
    for own in own {
        line.push_str(&" ".repeat(spans[own].0.saturating_sub(at)));
        line.push_str(points[own].label);
        at = spans[own].1;
    }
    line
}

/// The figures on the axis: 0 and even steps up to the first that is not below `most`, at most as many as
/// there are lines for; whole figures where only those can be.
fn ticks(most: f64, rows: usize, whole: bool) -> Vec<f64> {
    let room = (rows / 2).clamp(1, 5) as f64;
    let most = if most.is_finite() && most > 0.0 { most } else { 1.0 };
    let magnitude = 10_f64.powf((most / room).log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * magnitude);
    let step = steps.into_iter().find(|step| (most / step).ceil() <= room).unwrap_or(most);
    let step = if whole { step.max(1.0) } else { step };
    (0..=(most / step).ceil() as usize).map(|count| count as f64 * step).collect()
}

/// A figure on the axis.
fn figure(value: f64) -> String {
    let shown = format!("{value:.2}");
    shown.trim_end_matches('0').trim_end_matches('.').to_owned()
}

struct Canvas {
    width: usize,
    height: usize,
    ink: Vec<Ink>,
}

impl Canvas {
    /// The dot across of a column among some.
    fn column(&self, at: usize, count: usize) -> usize {
        ((2 * at + 1) * self.width / (2 * count)).min(self.width - 1)
    }

    /// The dot down of a value on a scale up to `top`.
    fn row(&self, value: f64, top: f64) -> usize {
        let part = (value / top).clamp(0.0, 1.0);
        ((1.0 - part) * (self.height - 1) as f64).round() as usize
    }

    fn put(&mut self, (x, y): Dot, ink: Ink) {
        if let Some(own) = self.ink.get_mut(y * self.width + x).filter(|_| x < self.width) {
            *own = ink.max(*own);
        }
    }

    /// A dot as large as a sign is wide, so that a value stands out of its line.
    fn dot(&mut self, at: Option<Dot>, ink: Ink, (across, down): Dot) {
        let Some((x, y)) = at else { return };
        let high = if ink == Ink::Value { down.min(2) } else { 1 };
        for (dx, dy) in (0..across).flat_map(|dx| (0..high).map(move |dy| (dx, dy))) {
            // Rounded down to a whole sign: a value then looks the same wherever it stands.
            self.put((x / across * across + dx, y.min(self.height - high) + dy), ink);
        }
    }

    /// A line between two dots, of every `each`th dot. None where one of them is a gap.
    fn line(&mut self, from: Option<Dot>, to: Option<Dot>, ink: Ink, each: usize) {
        let (Some((x0, y0)), Some((x1, y1))) = (from, to) else { return };
        let steps = x1.abs_diff(x0).max(y1.abs_diff(y0)).max(1);
        let between = |a: usize, b: usize, step: usize| {
            let part = step as f64 / steps as f64;
            (a as f64 + (b as f64 - a as f64) * part).round() as usize
        };
        for step in (0..=steps).step_by(each) {
            self.put((between(x0, x1, step), between(y0, y1, step)), ink);
        }
    }

    /// The sign of a cell.
    fn cell(&self, column: usize, row: usize, (across, down): Dot, uprights: &[usize]) -> char {
        // The numbers of the dots of a braille sign, by line and column.
        const BITS: [[u32; 2]; 4] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]];
        let ink = |dx: usize, dy: usize| self.ink[(row * down + dy) * self.width + column * across + dx];
        let ascii = across == 1;
        if ascii {
            match ink(0, 0) {
                Ink::Value => return '*',
                Ink::Line => return '.',
                Ink::Low => return '-',
                Ink::None => {}
            }
        } else {
            let bits = (0..down).flat_map(|dy| (0..across).map(move |dx| (dx, dy)));
            let bits: u32 = bits.filter(|(dx, dy)| ink(*dx, *dy) != Ink::None).map(|(dx, dy)| BITS[dy][dx]).sum();
            if bits > 0 {
                return char::from_u32(0x2800 + bits).unwrap_or(' ');
            }
        }
        match uprights.contains(&column) {
            true if ascii => ':',
            true => '┊',
            false => ' ',
        }
    }
}

/// A sparkline: a block for each value, as high as its part of `full`; a space for a gap.
#[must_use]
pub fn sparkline(values: &[Option<f64>], full: f64) -> String {
    const BLOCKS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let block = |value: &Option<f64>| match value {
        None => ' ',
        Some(value) => {
            let part = if full > 0.0 { (value / full).clamp(0.0, 1.0) } else { 0.0 };
            BLOCKS[(part * 7.0).round() as usize]
        }
    };
    values.iter().map(block).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn point(label: &str, value: Option<f64>, low: Option<f64>) -> Point<'_> {
        Point { label, value, low, ..Point::default() }
    }

    fn drawn(points: &[Point<'_>], width: usize, height: usize, ascii: bool) -> String {
        chart(points, Look { width, height, ascii, whole: false }).join("\n")
    }

    /// A rise, a gap, another questionnaire, a fall.
    fn series() -> [Point<'static>; 5] {
        [
            point("2026-Q1", Some(60.0), Some(40.0)),
            point("2026-Q2", Some(80.0), Some(60.0)),
            point("2026-Q3", None, None),
            Point { mark: true, ..point("2026-Q4", Some(40.0), Some(10.0)) },
            point("2027-Q1", Some(20.0), Some(10.0)),
        ]
    }

    #[test]
    fn a_chart_has_axes_gaps_and_marks() {
        insta::assert_snapshot!(drawn(&series(), 60, 12, false), @"
        80 ┤            ⢀⡠⠤⠒⠛                ┊
           │       ⢀⣀⠤⠒⠊⠁                    ┊
        60 ┤     ⠶⠊⠁      ⢀ ⠒                ┊
           │          ⠄⠐ ⠁                   ┊
        40 ┤     ⠤ ⠂⠈                        ┊     ⣤⣀⡀
           │                                 ┊       ⠈⠑⠒⠤⢄⣀
        20 ┤                                 ┊             ⠉⠒⠢⣤
           │                                 ┊     ⣀⢀ ⡀⢀ ⡀⢀ ⡀⢀⣀
         0 ┤                                 ┊
           └─────┬──────────┬──────··········──────┬──────────┬─────
              2026-Q1    2026-Q2     2026-Q3    2026-Q4    2027-Q1
                                                   ≠
        ");
    }

    #[test]
    fn a_chart_in_ascii() {
        let text = drawn(&series(), 60, 12, true);
        assert!(text.is_ascii());
        insta::assert_snapshot!(text, @"
        80 +              ..*                :
           |        ......                   :
        60 +     *..       --                :
           |         - - -                   :
        40 +     - -                         :     *..
           |                                 :        ......
        20 +                                 :              ..*
           |                                 :     - - - - - --
         0 +                                 :
           +-----+----------+------..........------+----------+-----
              2026-Q1    2026-Q2     2026-Q3    2026-Q4    2027-Q1
                                                   #
        ");
    }

    #[test]
    fn the_axis_has_even_figures_up_to_the_most() {
        for (most, rows, expected) in [
            (61.3, 10, &[0.0, 20.0, 40.0, 60.0, 80.0][..]),
            (100.0, 10, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]),
            (61.3, 4, &[0.0, 50.0, 100.0]),
            (61.3, 2, &[0.0, 100.0]),
            (0.7, 6, &[0.0, 0.5, 1.0]),
            (0.0, 6, &[0.0, 0.5, 1.0]),
        ] {
            assert_eq!(ticks(most, rows, false), expected, "{most} in {rows} lines");
        }
        for (most, expected) in [(0.0, &[0.0, 1.0][..]), (1.0, &[0.0, 1.0]), (3.0, &[0.0, 1.0, 2.0, 3.0])] {
            assert_eq!(ticks(most, 10, true), expected, "{most} things");
        }
    }

    #[test]
    fn labels_that_do_not_fit_are_left_out_evenly_and_the_last_stays() {
        let names: Vec<String> = (0..40).map(|at| format!("20{:02}-Q{}", 10 + at / 4, at % 4 + 1)).collect();
        let points: Vec<Point<'_>> = names.iter().map(|name| point(name, Some(50.0), None)).collect();
        let text = drawn(&points, 80, 8, false);
        let labels = text.lines().last().unwrap();
        assert_eq!(labels.trim(), "2010-Q4     2012-Q2    2013-Q4    2015-Q2     2016-Q4    2018-Q2  2019-Q4");
    }

    #[test]
    fn the_point_that_one_is_looking_at_has_its_label_and_the_axis_points_to_it() {
        let names: Vec<String> = (0..40).map(|at| format!("20{:02}-Q{}", 10 + at / 4, at % 4 + 1)).collect();
        let point = |(at, name)| Point { cursor: at == 3, ..point(name, Some(50.0), None) };
        let points: Vec<Point<'_>> = names.iter().map(String::as_str).enumerate().map(point).collect();
        let text = drawn(&points, 80, 8, false);
        let [labels, axis, above @ ..] = &text.lines().rev().collect::<Vec<_>>()[..] else { panic!("{text}") };
        assert_eq!(labels.trim(), "2010-Q4     2012-Q2    2013-Q4    2015-Q2     2016-Q4    2018-Q2  2019-Q4");
        assert_eq!(axis.matches(CURSOR).count(), 1);
        assert!(above.iter().all(|line| !line.contains(CURSOR)));
        let moved: Vec<Point<'_>> =
            points.iter().enumerate().map(|(at, point)| Point { cursor: at == 6, ..*point }).collect();
        let text = drawn(&moved, 80, 8, false);
        assert!(text.contains(" 2011-Q3 ") && !text.contains("2012-Q2"), "{text}");
    }

    #[test]
    fn a_sparkline_has_a_block_for_each_value_and_a_space_for_a_gap() {
        assert_eq!(sparkline(&[Some(0.0), Some(50.0), None, Some(100.0), Some(900.0)], 100.0), "▁▅ ██");
        assert_eq!(sparkline(&[Some(3.0)], 0.0), "▁");
        assert_eq!(sparkline(&[], 1.0), "");
    }

    proptest! {
        /// Whatever the size and the values, a chart keeps within its size and breaks nothing.
        #[test]
        fn a_chart_keeps_within_its_size(
            values in prop::collection::vec((prop::option::of(0.0..100.0), any::<bool>()), 0..90),
            cursor in 0_usize..90,
            width in 0_usize..130,
            height in 0_usize..30,
            ascii: bool,
            whole: bool,
        ) {
            let points: Vec<Point<'_>> = values
                .iter()
                .enumerate()
                .map(|(at, (value, mark))| Point {
                    label: "2026-Q1",
                    value: *value,
                    low: value.map(|one| one / 2.0),
                    mark: *mark,
                    cursor: at == cursor,
                })
                .collect();
            let lines = chart(&points, Look { width, height, ascii, whole });
            prop_assert!(lines.is_empty() || lines.len() == height);
            for line in lines {
                prop_assert!(line.width() <= width, "{line:?}");
                prop_assert!(!ascii || line.is_ascii(), "{line:?}");
            }
        }

        /// A value that is higher never stands lower.
        #[test]
        fn a_higher_value_stands_higher(a in 0.0..100.0, b in 0.0..100.0) {
            let canvas = Canvas { width: 10, height: 40, ink: Vec::new() };
            let (low, high) = if a < b { (a, b) } else { (b, a) };
            prop_assert!(canvas.row(high, 100.0) <= canvas.row(low, 100.0));
        }
    }
}
