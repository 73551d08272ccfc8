//! A page of the result: lines that stay at the top, and rows that one moves through. Of the rows only
//! those that can be seen are made: a firm may have thousands of findings.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::pages::Enter;
use crate::tui::theme::Theme;
use crate::tui::widgets::lines;

/// A page: its head, and its rows by position.
pub struct Sheet<'a> {
    pub head: Vec<Line<'static>>,
    pub count: usize,
    row: Box<dyn Fn(usize) -> Row + 'a>,
}

/// A row: what it shows, and where Enter leads.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// A heading that stands above it, and is no part of it.
    pub above: Vec<Line<'static>>,
    pub lines: Vec<Line<'static>>,
    pub enter: Option<Enter>,
    /// Whether its lines show by themselves that the cursor is on it.
    pub own_mark: bool,
}

impl Row {
    /// A row to be read.
    pub fn new(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// A row that leads somewhere.
    pub fn to(lines: Vec<Line<'static>>, enter: Enter) -> Self {
        Self { lines, enter: Some(enter), ..Self::default() }
    }
}

/// Puts a heading with a blank line before it above the first of some rows.
pub fn under(heading: Line<'static>, mut rows: Vec<Row>) -> Vec<Row> {
    if let Some(first) = rows.first_mut() {
        first.above = vec![Line::default(), heading];
    }
    rows
}

impl<'a> Sheet<'a> {
    /// A page whose rows are made as they are needed.
    pub fn new(head: Vec<Line<'static>>, count: usize, row: impl Fn(usize) -> Row + 'a) -> Self {
        Self { head, count, row: Box::new(row) }
    }

    /// A page without anything.
    pub fn empty() -> Self {
        Self::of(Vec::new(), Vec::new())
    }

    /// A page of rows that are there.
    pub fn of(head: Vec<Line<'static>>, rows: Vec<Row>) -> Self {
        Self::new(head, rows.len(), move |at| rows[at].clone())
    }

    /// A row; an empty one past the end.
    pub fn row(&self, at: usize) -> Row {
        if at < self.count { (self.row)(at) } else { Row::default() }
    }

    /// Draws the page with the cursor on a row.
    pub fn draw(&self, cursor: usize, theme: Theme, area: Rect, buffer: &mut Buffer) {
        let head = self.head.len().min(usize::from(area.height.saturating_sub(4)));
        lines::draw(&self.head[..head], 0, area, buffer);
        let below = u16::try_from(head).unwrap_or(0);
        let list = Rect { y: area.y + below, height: area.height.saturating_sub(below), ..area };
        let height = usize::from(list.height);
        let cursor = cursor.min(self.count.saturating_sub(1));
        let near = cursor.saturating_sub(height)..(cursor + height).min(self.count);
        let first = near.start;
        let blocks: Vec<Vec<Line<'static>>> =
            near.clone().map(|at| marked(self.row(at), at == cursor, theme)).collect();
        let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
        let window = lines::window(&heights, cursor - first, height);
        let seen: Vec<Line<'static>> = blocks.concat().drain(window).collect();
        lines::draw(&seen, 0, list, buffer);
        if heights.len() < self.count || heights.iter().sum::<usize>() > height {
            lines::scrollbar(cursor, self.count.max(height + 1), list, buffer);
        }
    }
}

/// A row as it is drawn: reversed under the cursor where it leads somewhere, else with a mark.
fn marked(row: Row, current: bool, theme: Theme) -> Vec<Line<'static>> {
    if row.own_mark {
        return row.lines;
    }
    let leads = row.enter.is_some();
    let mark = |(at, mut line): (usize, Line<'static>)| {
        let sign = if current && at == 0 { "› " } else { "  " };
        line.spans.insert(0, Span::styled(sign, theme.accent()));
        if current && leads { line.style(theme.selected()) } else { line }
    };
    let above = row.above.into_iter().map(|mut line| {
        line.spans.insert(0, Span::raw("  "));
        line
    });
    above.chain(row.lines.into_iter().enumerate().map(mark)).collect()
}
