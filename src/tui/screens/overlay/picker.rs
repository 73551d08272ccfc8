//! A list to choose from, which gets shorter as one types.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::super::super::model::Model;
use super::super::super::widgets::search;
use super::Picked;
use super::listed::{self, Listed};
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

    /// Text pasted in one piece.
    pub(super) fn paste(&mut self, text: &str) {
        self.filter.push_str(text);
        self.cursor = 0;
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
    let shown = picker.shown();
    let list = Listed {
        title: &picker.title,
        typed: &picker.filter,
        told: String::new(),
        cursor: picker.cursor,
        count: shown.len(),
        rows: 1,
        height: picker.items.iter().filter(|item| !item.deep).count(),
    };
    let row = |at: usize, width| {
        let item = &picker.items[shown[at]];
        let mark = match (picker.several, item.chosen) {
            (false, _) => "",
            (true, true) => "[x] ",
            (true, false) => "[ ] ",
        };
        vec![listed::with_detail(mark, &item.label, &item.detail, model, width)]
    };
    listed::draw(&list, row, model, area, frame);
}
