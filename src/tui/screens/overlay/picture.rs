//! What an overlay looks like: a border in the middle of the screen and what stands in it.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget as _};
use ratatui_textarea::{CursorMove, TextArea};

use super::picker::draw_picker;
use super::{Editor, Overlay, importing, palette, search};
use crate::text::Message;
use crate::tui::keymap::{self, Context};
use crate::tui::model::Model;
use crate::tui::widgets::lines;

/// Draws the overlay over the screen.
pub fn draw(overlay: &Overlay, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let texts = &model.texts;
    match overlay {
        Overlay::Help { scroll, over } => {
            let inner = frame_of(&Message::new("help-title"), 76, u16::MAX, model, area, frame);
            let all = help_lines(over.as_deref(), model, inner.width.saturating_sub(2));
            let first = (*scroll).min(all.len().saturating_sub(usize::from(inner.height)));
            lines::draw(&all, first, inner, frame.buffer_mut());
        }
        Overlay::Palette(palette) => palette::draw(palette, model, area, frame),
        Overlay::Search(search) => search::draw(search, model, area, frame),
        Overlay::Picker(picker) => draw_picker(picker, model, area, frame),
        Overlay::Form(overlay) => {
            // Each field has a row of its own and an empty one, and the one with the focus its hint.
            let height = u16::try_from(overlay.form.fields.len() * 2 + 3).unwrap_or(u16::MAX);
            let inner = frame_of(&overlay.title, 72, height, model, area, frame);
            if let Some(caret) = overlay.form.draw(texts, model.theme, inner, frame.buffer_mut()) {
                frame.set_cursor_position(caret);
            }
        }
        Overlay::Editor(editor) => {
            draw_editor(editor, model, area, frame);
        }
        Overlay::Import(preview) => importing::draw(preview, model, area, frame),
        Overlay::Choice(choice) => {
            let width = 64.min(area.width.saturating_sub(4));
            let mut all = lines::wrap(&texts.say(&choice.text), width, "", model.theme.text());
            all.push(Line::default());
            for (at, (label, _)) in choice.options.iter().enumerate() {
                let line = Line::from(format!(" {} ", texts.say(label)));
                all.push(if at == choice.cursor { line.style(model.theme.selected()) } else { line });
            }
            let rows = u16::try_from(all.len()).unwrap_or(u16::MAX);
            let inner = frame_of(&Message::new("choice-title"), 64, rows, model, area, frame);
            lines::draw(&all, 0, inner, frame.buffer_mut());
        }
    }
}

/// Draws a longer text, as high as it is where there is room; what lies above or below is told by a
/// scrollbar.
fn draw_editor(editor: &Editor, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    const WIDTH: u16 = 70;
    // One column for the scrollbar, one of air before it, and those of the border.
    let width = frame_width(WIDTH, area).saturating_sub(4 + 2);
    let rows = rows_of(&editor.text, width);
    let height = u16::try_from(rows).unwrap_or(u16::MAX).max(3);
    let inner = frame_of(&editor.title, WIDTH, height, model, area, frame);
    let page = Rect { width: inner.width.saturating_sub(2), ..inner };
    (&editor.text).render(page, frame.buffer_mut());
    let caret = editor.text.screen_cursor();
    let (top, left) = editor.text.scroll_offset();
    let row = u16::try_from(caret.row.saturating_sub(usize::from(top))).unwrap_or(0);
    let column = u16::try_from(caret.col.saturating_sub(usize::from(left))).unwrap_or(0);
    if row < page.height && column <= page.width {
        frame.set_cursor_position(Position::new(page.x + column, page.y + row));
    }
    if rows > usize::from(inner.height) && inner.width > 1 {
        lines::scrollbar(usize::from(top), rows, inner, frame.buffer_mut());
    }
}

/// How many rows a text takes in a width: drawn aside, its end says so.
fn rows_of(text: &TextArea<'static>, width: u16) -> usize {
    let mut text = text.clone();
    text.move_cursor(CursorMove::Bottom);
    text.move_cursor(CursorMove::End);
    let aside = Rect { x: 0, y: 0, width, height: 1 };
    (&text).render(aside, &mut Buffer::empty(aside));
    text.screen_cursor().row + 1
}

/// The width of a border around `width` columns: all there is, where it would leave only strips of the
/// screen at its sides.
pub(crate) fn frame_width(width: u16, area: Rect) -> u16 {
    let width = width.saturating_add(4);
    if area.width < width.saturating_add(2 * 8) { area.width } else { width }
}

/// Draws the border of an overlay in the middle of the area and gives the room inside.
pub(crate) fn frame_of(
    title: &Message,
    width: u16,
    height: u16,
    model: &Model,
    area: Rect,
    frame: &mut Frame<'_>,
) -> Rect {
    let width = frame_width(width, area);
    let height = height.saturating_add(2).min(area.height);
    let own = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    // A wide character that reaches under the border would swallow it: one column more on either side.
    let cleared = Rect { x: own.x.saturating_sub(1), width: own.width + 2, ..own }.intersection(area);
    Clear.render(cleared, frame.buffer_mut());
    let title = format!(" {} ", model.texts.say(title));
    let block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(model.theme.accent())
        .title(Span::styled(title, model.theme.accent()))
        .padding(ratatui::widgets::Padding::horizontal(1));
    let inner = block.inner(own);
    block.render(own, frame.buffer_mut());
    inner
}

/// The keys that work under the overlay, by context.
fn help_lines(over: Option<&Overlay>, model: &Model, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut all = Vec::new();
    for context in keymap::contexts_under(over, model) {
        let title = match context {
            Context::Everywhere => Message::new("help-everywhere"),
            Context::Stage => Message::new("help-stage"),
            _ => over.map_or_else(|| model.screen.title(), Overlay::title),
        };
        let title = Line::styled(model.texts.say(&title), theme.heading());
        if !all.contains(&title) {
            all.extend((!all.is_empty()).then(Line::default));
            all.push(title);
        }
        for (binding, keys) in model.keys.of(context).filter(|(binding, _)| !binding.label.is_empty()) {
            let keys: Vec<String> = keys.iter().map(ToString::to_string).collect();
            let head = Span::styled(format!("  {} ", lines::fit(&keys.join("  "), 18)), theme.accent());
            all.extend(lines::wrap_behind(head, &model.texts.get(binding.label), width, theme.text()));
        }
    }
    all.push(Line::default());
    all.extend(lines::wrap(&model.texts.get("help-marks"), width, "", theme.text()));
    all.push(Line::default());
    all.extend(lines::wrap(&model.texts.get("help-scores"), width, "", theme.text()));
    all
}
