//! A page: lines that stay at the top, and rows that one moves through, each of which may lead somewhere
//! (`E` says where). Of the rows only those that can be seen are made: a firm may have thousands of findings.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::theme::Theme;
use super::lines;

/// A page: its head, and its rows by position.
pub struct Sheet<'a, E> {
    pub head: Vec<Line<'static>>,
    pub count: usize,
    row: Box<dyn Fn(usize) -> Row<E> + 'a>,
}

/// Rows under a heading, or under none.
pub struct Section<'a, E> {
    heading: Option<Line<'static>>,
    count: usize,
    row: Box<dyn Fn(usize) -> Row<E> + 'a>,
}

impl<'a, E> Section<'a, E> {
    /// A section whose rows are made as they are needed.
    pub fn new(heading: Line<'static>, count: usize, row: impl Fn(usize) -> Row<E> + 'a) -> Self {
        Self { heading: Some(heading), count, row: Box::new(row) }
    }

    /// Rows that are there, without a heading.
    #[must_use]
    pub fn plain(rows: Vec<Row<E>>) -> Self
    where
        E: Clone + 'a,
    {
        Self { heading: None, count: rows.len(), row: Box::new(move |at| rows[at].clone()) }
    }
}

/// A row: what it shows, and where Enter leads.
#[derive(Clone, Debug)]
pub struct Row<E> {
    /// A heading that stands above it, and is no part of it.
    pub above: Vec<Line<'static>>,
    pub lines: Vec<Line<'static>>,
    pub enter: Option<E>,
    /// Whether its lines show by themselves that the cursor is on it.
    pub own_mark: bool,
}

impl<E> Default for Row<E> {
    fn default() -> Self {
        Self { above: Vec::new(), lines: Vec::new(), enter: None, own_mark: false }
    }
}

impl<E> Row<E> {
    /// A row to be read.
    #[must_use]
    pub fn new(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
    }

    /// A row that leads somewhere.
    #[must_use]
    pub fn to(lines: Vec<Line<'static>>, enter: E) -> Self {
        Self { lines, enter: Some(enter), ..Self::default() }
    }
}

/// Puts a heading with a blank line before it above the first of some rows.
#[must_use]
pub fn under<E>(heading: Line<'static>, mut rows: Vec<Row<E>>) -> Vec<Row<E>> {
    if let Some(first) = rows.first_mut() {
        first.above = vec![Line::default(), heading];
    }
    rows
}

impl<'a, E> Sheet<'a, E> {
    /// A page whose rows are made as they are needed.
    pub fn new(head: Vec<Line<'static>>, count: usize, row: impl Fn(usize) -> Row<E> + 'a) -> Self {
        Self { head, count, row: Box::new(row) }
    }

    /// A page without anything.
    #[must_use]
    pub fn empty() -> Self {
        Self::new(Vec::new(), 0, |_| Row::default())
    }

    /// A page of rows that are there.
    #[must_use]
    pub fn of(head: Vec<Line<'static>>, rows: Vec<Row<E>>) -> Self
    where
        E: Clone + 'a,
    {
        Self::new(head, rows.len(), move |at| rows[at].clone())
    }

    /// A page of sections, each under its heading with a blank line before it; no heading of an empty one.
    #[must_use]
    pub fn of_sections(head: Vec<Line<'static>>, sections: Vec<Section<'a, E>>) -> Self
    where
        E: 'a,
    {
        let count = sections.iter().map(|section| section.count).sum();
        let top = head.is_empty();
        Self::new(head, count, move |at| {
            let mut within = at;
            for section in &sections {
                if within < section.count {
                    let mut row = (section.row)(within);
                    if within == 0 {
                        let blank = (!(top && at == 0)).then(Line::default);
                        row.above = blank.into_iter().chain(section.heading.clone()).collect();
                    }
                    return row;
                }
                within -= section.count;
            }
            Row::default()
        })
    }

    /// A row; an empty one past the end.
    #[must_use]
    pub fn row(&self, at: usize) -> Row<E> {
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
fn marked<E>(row: Row<E>, current: bool, theme: Theme) -> Vec<Line<'static>> {
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
