//! What lists that get shorter as one types look like: what was typed, with the caret behind it, and the items
//! that are found, each in as many rows as all.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::layout::{Constraint, Layout, Position};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::picture::frame_of;
use crate::text::Message;
use crate::tui::model::Model;
use crate::tui::widgets::{form, lines};

/// A list that gets shorter as one types.
pub(super) struct Listed<'a> {
    pub title: &'a Message,
    pub typed: &'a str,
    /// What stands at the right of it, such as how many there are.
    pub told: String,
    /// The position among those that are found, and how many these are.
    pub cursor: usize,
    pub count: usize,
    /// How many rows an item has.
    pub rows: u16,
    /// The height of all items when nothing is typed: so it stays, however many are found.
    pub height: usize,
}

/// Draws it; `item` gives the rows of one that is found, for a width. Only what is seen is made: a firm may have
/// thousands.
pub(super) fn draw<'a>(
    listed: &Listed<'_>,
    item: impl Fn(usize, u16) -> Vec<Line<'a>>,
    model: &Model,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let height = u16::try_from(listed.height + 1).unwrap_or(u16::MAX);
    let inner = frame_of(listed.title, 72, height, model, area, frame);
    let [head, list] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(inner);
    draw_typed(listed, model, head, frame);
    let rows = usize::from(listed.rows.max(1));
    let window = lines::window(&vec![rows; listed.count], listed.cursor, usize::from(list.height));
    let mut visible: Vec<Line<'_>> = Vec::new();
    for at in window.start / rows..window.end.div_ceil(rows) {
        let style = if at == listed.cursor { model.theme.selected() } else { model.theme.text() };
        // A bar at the right edge takes a column.
        let width = list.width.saturating_sub(u16::from(listed.count * rows > usize::from(list.height)) * 2);
        visible.extend(item(at, width).into_iter().map(|line| line.style(style)));
    }
    lines::draw(&visible, window.start % rows, list, frame.buffer_mut());
    if listed.count * rows > usize::from(list.height) && list.height > 1 {
        lines::scrollbar(window.start, listed.count * rows, list, frame.buffer_mut());
    }
}

/// What was typed, its end in sight.
fn draw_typed(listed: &Listed<'_>, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let head = model.texts.get("pick-filter");
    let width = |text: &str| u16::try_from(text.width()).unwrap_or(u16::MAX);
    frame.buffer_mut().set_string(area.x, area.y, &head, model.theme.dim());
    let x = (area.x + width(&head) + 1).min(area.right());
    let told = width(&listed.told).min(area.right() - x);
    frame.buffer_mut().set_string(area.right() - told, area.y, &listed.told, model.theme.dim());
    let room = usize::from((area.right() - x).saturating_sub(told + 1));
    let text = form::visible_part(listed.typed, listed.typed.width().saturating_sub(room), room);
    frame.buffer_mut().set_string(x, area.y, &text, model.theme.accent());
    frame.set_cursor_position(Position::new((x + width(&text)).min(area.right().saturating_sub(1)), area.y));
}

/// A label with what stands at its right, cut to a width.
pub(super) fn with_detail(mark: &'static str, label: &str, detail: &str, model: &Model, width: u16) -> Line<'static> {
    let detail = lines::cut(detail, usize::from(width) / 2);
    let room = usize::from(width).saturating_sub(mark.len() + detail.width() + 3).max(1);
    Line::from(vec![
        Span::raw(mark),
        Span::raw(lines::fit(label, room)),
        Span::raw(" "),
        Span::styled(detail, model.theme.dim()),
    ])
}
