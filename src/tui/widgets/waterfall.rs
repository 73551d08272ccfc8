//! A waterfall: how a figure before becomes the figure after, step by step. Each bar begins where the one
//! before it ends, so that together they are the change. Figures are in tenths, as they are shown.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::theme::Theme;
use super::{bars, lines};
use crate::text::Forms;

/// The figures of a waterfall, each with its label. The steps add up to what is between the two ends.
#[derive(Clone, Debug)]
pub struct Waterfall {
    pub before: (String, i64),
    pub steps: Vec<(String, i64)>,
    pub after: (String, i64),
}

/// The least width of the bars.
const LEAST: usize = 12;

/// What stands before the bars beside the label: the figure and the gaps.
const FIGURE: usize = 9;

impl Waterfall {
    /// The lines: one for each end, one for each step, and the axis.
    #[must_use]
    pub fn lines(&self, theme: Theme, width: u16, forms: Forms) -> Vec<Line<'static>> {
        let width = usize::from(width);
        let all = || std::iter::once(&self.before).chain(&self.steps).chain([&self.after]);
        let longest = all().map(|(label, _)| label.width()).max().unwrap_or(0);
        let label = longest.min(width.saturating_sub(FIGURE + LEAST));
        let axis = Axis::new(self, width.saturating_sub(label + FIGURE).max(1));
        let line = |name: &str, figure: String, bar: Span<'static>, style: Style| {
            let name = lines::fit(name, label);
            Line::from(vec![Span::raw(name), Span::styled(format!(" {}  ", lines::right(&figure, 6)), style), bar])
        };
        let end = |(name, figure): &(String, i64)| {
            let bar = Span::styled(axis.end(*figure), theme.dim());
            line(name, bars::tenths(*figure, forms), bar, theme.heading())
        };
        let mut drawn = vec![end(&self.before)];
        let mut from = self.before.1;
        for (name, step) in &self.steps {
            let style = match step.signum() {
                0 => theme.dim(),
                1 => theme.warning(),
                _ => theme.good(),
            };
            let bar = Span::styled(axis.step(from, from + step), style);
            drawn.push(line(name, bars::tenths_changed(*step, forms), bar, style));
            from += step;
        }
        drawn.push(end(&self.after));
        let pad = " ".repeat(label + FIGURE);
        drawn.push(Line::styled(format!("{pad}{}", axis.label()), theme.dim()));
        drawn
    }
}

/// Which part of the scale is seen, in tenths, over so many columns.
#[derive(Clone, Copy, Debug)]
struct Axis {
    from: i64,
    to: i64,
    columns: usize,
}

impl Axis {
    /// From a multiple of five below the least figure to one above the greatest.
    fn new(waterfall: &Waterfall, columns: usize) -> Self {
        const GRID: i64 = 50;
        let (mut least, mut most, mut at) = (waterfall.before.1, waterfall.before.1, waterfall.before.1);
        for (_, step) in &waterfall.steps {
            at += step;
            (least, most) = (least.min(at), most.max(at));
        }
        (least, most) = (least.min(waterfall.after.1), most.max(waterfall.after.1));
        let from = least.div_euclid(GRID) * GRID;
        let to = (most.div_euclid(GRID) + 1) * GRID;
        Self { from, to, columns }
    }

    /// Where a figure is, in half columns.
    fn half(self, figure: i64) -> usize {
        let halves = i64::try_from(self.columns * 2).unwrap_or(0);
        let at = (figure - self.from) * halves / (self.to - self.from).max(1);
        usize::try_from(at.clamp(0, halves)).unwrap_or(0)
    }

    /// A line from the axis to the figure of an end.
    fn end(self, figure: i64) -> String {
        let column = (self.half(figure) / 2).min(self.columns.saturating_sub(1));
        format!("{}┃", "─".repeat(column))
    }

    /// A bar from one figure to another, at least half a column long; a mark where nothing changed.
    fn step(self, one: i64, other: i64) -> String {
        let (low, high) = (self.half(one.min(other)), self.half(one.max(other)));
        if one == other {
            return format!("{}│", " ".repeat((low / 2).min(self.columns.saturating_sub(1))));
        }
        let low = low.min(2 * self.columns - 1);
        let high = high.max(low + 1);
        let half = |at: usize| (low..high).contains(&at);
        let cell = |column: usize| match (half(2 * column), half(2 * column + 1)) {
            (true, true) => '█',
            (true, false) => '▌',
            (false, true) => '▐',
            (false, false) => ' ',
        };
        (0..high.div_ceil(2)).map(cell).collect()
    }

    /// Both ends of the axis.
    fn label(self) -> String {
        let (from, to) = ((self.from / 10).to_string(), (self.to / 10).to_string());
        format!("{from}{}", lines::right(&to, self.columns.saturating_sub(from.width())))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn waterfall(before: i64, steps: &[i64]) -> Waterfall {
        let after = before + steps.iter().sum::<i64>();
        let name = |text: &str| text.to_owned();
        let steps = steps.iter().map(|step| (name("step"), *step)).collect();
        Waterfall { before: (name("before"), before), steps, after: (name("after"), after) }
    }

    fn text(waterfall: &Waterfall, width: u16) -> String {
        let lines = waterfall.lines(Theme::mono(), width, Forms::of("en"));
        lines.iter().map(|line| format!("{}\n", line.to_string().trim_end())).collect()
    }

    #[test]
    fn bars_hang_where_the_one_before_ends() {
        insta::assert_snapshot!(text(&waterfall(509, &[0, 62, -124]), 56), @r"
        before   50.9  ──────────────────────┃
        step      0.0                        │
        step     +6.2                        █████████████
        step    -12.4           ▐█████████████████████████
        after    44.7  ─────────┃
                       40                                     60
        ");
    }

    proptest! {
        #[test]
        fn each_bar_begins_where_the_last_one_ended(
            before in 0_i64..=1000,
            to in prop::collection::vec(0_i64..=1000, 3),
            columns in 12_usize..120,
        ) {
            let mut at = before;
            let steps: Vec<i64> = to.iter().map(|to| { let step = to - at; at = *to; step }).collect();
            let waterfall = waterfall(before, &steps);
            let axis = Axis::new(&waterfall, columns);
            prop_assert!(axis.from <= before && before <= axis.to);
            let mut at = before;
            for step in &steps {
                let bar = axis.step(at, at + step);
                prop_assert!(bar.width() <= columns, "{bar}");
                // In whole columns the bar covers what is between the two.
                let (low, high) = (axis.half(at.min(at + step)), axis.half(at.max(at + step)));
                let begins = bar.chars().take_while(|c| *c == ' ').count();
                if *step != 0 {
                    prop_assert_eq!(begins, low.min(2 * columns - 1) / 2);
                    prop_assert!(bar.width() >= high.div_ceil(2));
                }
                at += step;
            }
            prop_assert_eq!(at, waterfall.after.1);
            for line in waterfall.lines(Theme::mono(), 40, Forms::of("en")) {
                prop_assert!(line.width() <= 40, "{line}");
            }
        }
    }
}
