//! How the trend looks: what can be charted, the chart with its cursor, and the run under it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use super::figures::Figures;
use super::listed::Rows;
use super::measure::Value;
use super::{Measure, TrendScreen};
use crate::report::trend::Column;
use crate::tui::model::Model;
use crate::tui::widgets::chart::{CURSOR, CURSOR_ASCII, Look, Point, chart};
use crate::tui::widgets::lines;
use crate::tui::widgets::tabs;

/// The fewest and the most lines of the chart.
const LEAST_CHART: u16 = 6;
const MOST_CHART: u16 = 20;

/// Where the parts stand, and how many lines there are for the last of them.
pub struct Room {
    chart: Rect,
    pub panel: Rect,
    pub lines: usize,
}

impl Room {
    /// The chart takes what the panel leaves; where there is little room, the panel scrolls.
    fn new(area: Rect, lines: usize) -> Self {
        let airy = u16::from(area.height >= 18);
        // Above: the tabs and the title of the chart. Between: the legend, and the line of the run.
        let (above, between) = (2 + airy, 2 + u16::from(area.height >= 24));
        let left = area.height.saturating_sub(above + between);
        let wanted = u16::try_from(lines).unwrap_or(u16::MAX);
        let chart = left.saturating_sub(wanted).max(left / 2).clamp(LEAST_CHART, MOST_CHART).min(left);
        let chart = Rect { y: area.y + above, height: chart, ..area };
        let top = chart.bottom() + between;
        let panel = Rect { y: top, height: area.bottom().saturating_sub(top), ..area };
        Self { chart: chart.intersection(area), panel: panel.intersection(area), lines }
    }
}

/// Where everything stands in the window as it is.
pub fn room(screen: &TrendScreen, model: &Model) -> Room {
    let area = Rect::new(1, 2, model.size.0.saturating_sub(2), model.size.1.saturating_sub(3));
    Room::new(area, wanted(screen, model, area.width))
}

/// How many lines there are below the chart.
fn wanted(screen: &TrendScreen, model: &Model, width: u16) -> usize {
    match screen.measure {
        Measure::Departments => screen.trend().departments.len() + 1,
        Measure::Risks => screen.trend().risks.len() + 1,
        _ => figures(screen, model, width).lines().len(),
    }
}

fn figures<'a>(screen: &'a TrendScreen, model: &'a Model, width: u16) -> Figures<'a> {
    Figures { screen, texts: &model.texts, theme: model.theme, width }
}

/// Draws the trend.
pub fn draw(screen: &TrendScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let buffer = frame.buffer_mut();
    let room = Room::new(area, wanted(screen, model, area.width));
    let titles: Vec<String> = Measure::ALL.iter().map(|one| model.texts.say(&one.title())).collect();
    let bar = tabs::line(&titles, screen.measure as usize, area.width, model.theme);
    buffer.set_line(area.x, area.y, &bar, area.width);
    draw_chart(screen, model, room.chart, buffer);
    let heading = figures(screen, model, area.width).heading();
    if let Some(y) = room.panel.y.checked_sub(1).filter(|y| *y >= room.chart.bottom() && *y < area.bottom()) {
        buffer.set_line(area.x, y, &heading, area.width);
    }
    draw_panel(screen, model, &room, buffer);
}

/// The title of the chart, the chart, and below it what its signs mean.
fn draw_chart(screen: &TrendScreen, model: &Model, area: Rect, buffer: &mut Buffer) {
    let (title, values) = screen.charted(&model.texts);
    if let Some(y) = area.y.checked_sub(1) {
        buffer.set_line(area.x, y, &Line::styled(title, model.theme.heading()), area.width);
    }
    let columns = screen.trend().columns();
    let points: Vec<Point<'_>> = columns.iter().map(|column| point(screen, column, &values)).collect();
    let whole = matches!(screen.measure, Measure::Findings | Measure::Plan);
    let look = Look { width: area.width.into(), height: area.height.into(), ascii: model.theme.ascii, whole };
    let drawn = chart(&points, look);
    for (line, row) in drawn.iter().zip(area.rows()) {
        buffer.set_stringn(row.x, row.y, line, row.width.into(), model.theme.text());
    }
    point_out(screen, model, &drawn, area, buffer);
    let mut legend = Vec::new();
    if points.iter().any(|point| point.mark) {
        legend.push(model.texts.get("trend-legend-questionnaire"));
    }
    let missing = |run: bool| {
        let mut all = columns.iter().zip(&points);
        all.any(|(column, point)| point.value.is_none() && matches!(column, Column::Run(_)) == run)
    };
    match (missing(false), missing(true)) {
        (false, false) => {}
        (true, false) => legend.push(model.texts.get("trend-legend-gap")),
        (false, true) => legend.push(model.texts.get("trend-legend-no-figure")),
        (true, true) => legend.push(model.texts.get("trend-legend-both")),
    }
    buffer.set_line(area.x, area.bottom(), &Line::styled(legend.join("   "), model.theme.dim()), area.width);
}

fn point<'a>(screen: &'a TrendScreen, column: &'a Column<'_>, values: &[Option<Value>]) -> Point<'a> {
    match column {
        Column::NoRun(period) => Point { label: period, ..Point::default() },
        Column::Gap(_) => Point { label: "…", ..Point::default() },
        Column::Run(at) => {
            let value = values.get(*at).copied().flatten();
            let run = &screen.trend().runs[*at];
            Point {
                label: &run.period,
                value: value.map(|value| value.value),
                low: value.and_then(|value| value.low),
                mark: run.questionnaire_changed,
                cursor: *at == screen.run,
            }
        }
    }
}

/// Marks the run under the cursor: the sign on the axis, and the label below it.
fn point_out(screen: &TrendScreen, model: &Model, drawn: &[String], area: Rect, buffer: &mut Buffer) {
    let sign = if model.theme.ascii { CURSOR_ASCII } else { CURSOR };
    let Some((row, at)) = drawn.iter().enumerate().find_map(|(row, line)| Some((row, line.find(sign)?))) else {
        return;
    };
    let column = drawn[row][..at].width();
    let cell = |column: usize, row: usize, length: usize| Rect {
        x: area.x + u16::try_from(column).unwrap_or(u16::MAX),
        y: area.y + u16::try_from(row).unwrap_or(u16::MAX),
        width: u16::try_from(length).unwrap_or(u16::MAX),
        height: 1,
    };
    buffer.set_style(cell(column, row, 1).intersection(area), model.theme.accent());
    let (Some(labels), Some(run)) = (drawn.get(row + 1), screen.at()) else { return };
    let over = |(start, label): &(usize, &str)| {
        let from = labels[..*start].width();
        (from..from + label.width()).contains(&column)
    };
    if let Some((start, label)) = labels.match_indices(run.period.as_str()).find(over) {
        let own = cell(labels[..start].width(), row + 1, label.width());
        buffer.set_style(own.intersection(area), model.theme.selected());
    }
}

/// The figures of the run, or the departments or risks to pick from.
fn draw_panel(screen: &TrendScreen, model: &Model, room: &Room, buffer: &mut Buffer) {
    let area = room.panel;
    let picked = match screen.measure {
        Measure::Departments => screen.department,
        Measure::Risks => screen.risk,
        _ => {
            let all = figures(screen, model, area.width).lines();
            let first = screen.scroll.min(all.len().saturating_sub(area.height.into()));
            return lines::draw(&all, first, area, buffer);
        }
    };
    if area.height < 2 {
        return;
    }
    let rows = Rows::new(screen, &model.texts, model.theme, area.width.saturating_sub(2));
    buffer.set_line(area.x, area.y, &rows.head(), area.width);
    let below = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let (height, count) = (usize::from(below.height), room.lines - 1);
    let first = picked.saturating_sub(height / 2).min(count.saturating_sub(height));
    lines::draw(&rows.lines(first, height), 0, below, buffer);
    if count > height && below.height > 1 {
        lines::scrollbar(first, count, below, buffer);
    }
}
