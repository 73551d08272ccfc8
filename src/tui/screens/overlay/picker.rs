//! A list to choose from, which gets shorter as one types.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use super::super::super::model::Model;
use super::super::super::widgets::{form, lines, search};
use super::Picked;
use super::picture::frame_of;
use crate::text::Message;

/// A list to choose from.
#[derive(Clone, Debug)]
pub struct Picker {
    pub title: Message,
    pub items: Vec<Item>,
    /// Whether several can be chosen.
    pub several: bool,
    /// The position of the cursor among the items that are shown.
    pub cursor: usize,
    /// What was typed: only items that hold it are shown.
    pub filter: String,
    pub then: Picked,
}

/// An item of a picker.
#[derive(Clone, Debug, Default)]
pub struct Item {
    pub label: String,
    pub detail: String,
    pub chosen: bool,
    /// Shown only where something was typed.
    pub deep: bool,
}

impl Picker {
    /// A picker with nothing typed yet.
    #[must_use]
    pub fn new(title: Message, items: Vec<Item>, several: bool, then: Picked) -> Self {
        Self { title, items, several, cursor: 0, filter: String::new(), then }
    }

    /// The positions of the items that are shown.
    pub(super) fn shown(&self) -> Vec<usize> {
        let wanted = self.filter.to_lowercase();
        let holds = |item: &Item| item.label.to_lowercase().contains(&wanted);
        let shown = |item: &Item| if wanted.is_empty() { !item.deep } else { holds(item) };
        (0..self.items.len()).filter(|at| shown(&self.items[*at])).collect()
    }

    /// The position of the item under the cursor.
    pub(super) fn under_cursor(&self) -> Option<usize> {
        self.shown().get(self.cursor).copied()
    }

    /// A key for the filter.
    pub(super) fn type_key(&mut self, key: KeyEvent) {
        if search::type_key(&mut self.filter, key) {
            self.cursor = 0;
        }
    }

    /// Ticks the item under the cursor, or unticks it. What was typed to find it is done with: all items
    /// are shown again, with the cursor on this one.
    pub(super) fn tick(&mut self) {
        let Some(at) = self.under_cursor() else { return };
        self.items[at].chosen = !self.items[at].chosen;
        self.filter.clear();
        self.cursor = self.shown().iter().position(|shown| *shown == at).unwrap_or(0);
    }
}

/// Draws a list to choose from; what was typed stands above it.
pub(super) fn draw_picker(picker: &Picker, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let rows = picker.items.iter().filter(|item| !item.deep).count() + 1;
    let inner = frame_of(&picker.title, 72, u16::try_from(rows).unwrap_or(u16::MAX), model, area, frame);
    let [typed, list] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(inner);
    let head = model.texts.get("pick-filter");
    frame.buffer_mut().set_string(typed.x, typed.y, &head, model.theme.dim());
    let x = typed.x + u16::try_from(Span::raw(&*head).width() + 1).unwrap_or(0);
    let room = usize::from(typed.right().saturating_sub(x)).saturating_sub(1);
    let width = Span::raw(&picker.filter).width();
    let text = form::visible_part(&picker.filter, width.saturating_sub(room), room);
    frame.buffer_mut().set_string(x, typed.y, &text, model.theme.accent());
    let column = u16::try_from(Span::raw(&text).width()).unwrap_or(0);
    frame.set_cursor_position(Position::new((x + column).min(typed.right().saturating_sub(1)), typed.y));
    let shown = picker.shown();
    let window = lines::window(&vec![1; shown.len()], picker.cursor, usize::from(list.height));
    let first = window.start;
    let line = |at: usize| {
        let item = &picker.items[shown[at]];
        let mark = match (picker.several, item.chosen) {
            (false, _) => "",
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
        };
        let detail = lines::cut(&item.detail, usize::from(list.width) / 2);
        let width = usize::from(list.width).saturating_sub(mark.len() + Span::raw(&detail).width() + 3).max(1);
        let line = Line::from(vec![
            Span::raw(mark),
            Span::raw(lines::fit(&item.label, width)),
            Span::raw(" "),
            Span::styled(detail, model.theme.dim()),
        ]);
        if at == picker.cursor { line.style(model.theme.selected()) } else { line }
    };
    // Only what is seen is made: a firm may have thousands of places to go to.
    let visible: Vec<Line<'_>> = window.map(line).collect();
    lines::draw(&visible, 0, list, frame.buffer_mut());
    if shown.len() > visible.len() {
        lines::scrollbar(first, shown.len(), list, frame.buffer_mut());
    }
}
