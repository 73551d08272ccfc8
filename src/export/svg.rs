//! The charts of a deliverable as SVG: for HTML, where the page's style sheet dresses them, and as files.
//! The same figure gives the same bytes on every machine. Writes no word of its own: all come with the
//! figure.
//!
//! Nothing is told by colour alone: a level has as many of its pips filled as it is high, and its number
//! or word beside it; a difference has its sign; what lies outside is dashed or hatched, and called so.
//! Texts that are too long are cut, and kept whole in a `<title>`.
//!
//! The elements carry classes and no styles. [`css`] has the rules for them, for light, dark and print:
//!
//! | Class | What carries it |
//! | --- | --- |
//! | `chart` | the `<svg>`; all rules are below it |
//! | `l0` … `l4` | what is filled with the colour of a level, the lowest first, on a scale of five |
//! | `on0` … `on4` | what stands on such a colour |
//! | `k0` … `k4` | what is thin in such a colour: the links of the flow map, darker |
//! | `band` | with `l0` … `l4`: the levels behind a plot, paler |
//! | `text`, `strong`, `faint`, `head` | words: common, that count, that count less, of a column |
//! | `axis`, `grid`, `zero` | the lines of a plot |
//! | `outside` | what lies outside; `hatch` is its pattern, `way` the dashes of a link that leads there |
//! | `before`, `after`, `better`, `worse` | bars of a change; with `text`, its points |
//! | `count`, `quantile` | how often an amount came out; an amount that is marked |
//! | `line`, `area`, `range`, `dot`, `mark` | a curve, what is below it, from its least to it, its points, what is marked |
//! | `node`, `link`, `none`, `dim` | of the flow map; a cell with no value; a pip that is not filled |
//! | `edge`, `end`, `stem`, `join` | of bars: the outline, the value, what leads to it, what joins two |
//! | `same`, `torn`, `cut` | of a change: a step of nothing, an axis that does not begin at 0 |

mod bars;
mod canvas;
mod falling;
mod flows;
mod heat_map;
mod histogram;
mod levels;
mod scale;
mod style;
mod trend;
mod waterfall;
mod words;

use super::content::{Chart, Figure};
use crate::text::Forms;
use canvas::Canvas;

pub use style::css;

/// A chart as an inline `<svg>` for HTML: as wide as its place, with a title and a description whose ids
/// are made of `id`. That has to be different for each figure of a page.
#[must_use]
pub fn svg(figure: &Figure, id: &str, forms: Forms) -> String {
    drawn(figure, id, forms).inline(&figure.title, &figure.description)
}

/// A chart as a whole file: in the colours for light, on white, with a width and a height.
#[must_use]
pub fn standalone(figure: &Figure, forms: Forms) -> String {
    drawn(figure, "chart", forms).file(&figure.title, &figure.description, &style::plain())
}

/// How large the chart of [`standalone`] is, width and height in pixels.
#[must_use]
pub fn size(figure: &Figure, forms: Forms) -> (f64, f64) {
    drawn(figure, "chart", forms).size()
}

/// The figure in pieces of so many rows at most, so that each fits a page: heat maps and bars have rows,
/// any other chart is one piece.
#[must_use]
pub fn pieces(figure: &Figure, rows: usize) -> Vec<Figure> {
    let rows = rows.max(1);
    let charts: Vec<Chart> = match &figure.chart {
        Chart::HeatMap(map) if map.rows.len() > rows => {
            let piece = |some: &[_]| Chart::HeatMap(super::content::HeatMap { rows: some.to_vec(), ..map.clone() });
            map.rows.chunks(rows).map(piece).collect()
        }
        Chart::Bars(bars) if bars.rows.len() > rows => {
            let piece = |some: &[_]| Chart::Bars(super::content::Bars { rows: some.to_vec(), ..bars.clone() });
            bars.rows.chunks(rows).map(piece).collect()
        }
        whole => vec![whole.clone()],
    };
    charts.into_iter().map(|chart| Figure { chart, ..figure.clone() }).collect()
}

fn drawn<'a>(figure: &Figure, id: &'a str, forms: Forms) -> Canvas<'a> {
    let mut canvas = Canvas::new(id, forms);
    match &figure.chart {
        Chart::HeatMap(map) => heat_map::draw(&mut canvas, map),
        Chart::Bars(bars) => bars::draw(&mut canvas, bars),
        Chart::Flows(flows) => flows::draw(&mut canvas, flows),
        Chart::Waterfall(waterfall) => waterfall::draw(&mut canvas, waterfall),
        Chart::Falling(falling) => falling::draw(&mut canvas, falling),
        Chart::Trend(trend) => trend::draw(&mut canvas, trend),
        Chart::Histogram(histogram) => histogram::draw(&mut canvas, histogram),
    }
    canvas
}

#[cfg(test)]
mod tests;
