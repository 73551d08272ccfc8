//! A form: labelled fields one below the other. It never traps: an invalid field says why below itself
//! and blocks only accepting the form.

use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler as _;
use unicode_width::UnicodeWidthStr as _;

use super::lines::{self, cut, fit};
use crate::text::{Message, Texts};
use crate::tui::theme::Theme;

/// A form with the position of the field that has the focus.
#[derive(Clone, Debug)]
pub struct Form {
    pub fields: Vec<Field>,
    pub focus: usize,
    /// Whether something was entered, and whether one was warned that leaving drops it.
    entered: bool,
    warned: bool,
    /// The field in which a key was typed since the focus came to it.
    typed: Option<usize>,
}

/// A field with its label (a message id) and what is wrong with it.
#[derive(Clone, Debug)]
pub struct Field {
    pub label: Message,
    /// One line on what to enter.
    pub hint: Message,
    pub value: Value,
    pub problem: Option<Message>,
}

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Value {
    Text(Input),
    /// Digits only.
    Number(Input),
    /// One of some texts, or none yet.
    One {
        options: Vec<String>,
        chosen: Option<usize>,
    },
    /// Several of some texts, chosen in a list of their own.
    Several {
        options: Vec<String>,
        chosen: Vec<bool>,
    },
}

impl Field {
    /// A field for text.
    #[must_use]
    pub fn text(label: Message, hint: Message, value: &str) -> Self {
        Self { label, hint, value: Value::Text(Input::from(value.to_owned())), problem: None }
    }

    /// A field for a whole number.
    #[must_use]
    pub fn number(label: Message, hint: Message, value: Option<u32>) -> Self {
        let value = value.map(|number| number.to_string()).unwrap_or_default();
        Self { label, hint, value: Value::Number(Input::from(value)), problem: None }
    }

    /// A field to choose one text.
    #[must_use]
    pub fn one(label: Message, hint: Message, options: Vec<String>, chosen: Option<usize>) -> Self {
        Self { label, hint, value: Value::One { options, chosen }, problem: None }
    }

    /// A field to choose several texts.
    #[must_use]
    pub fn several(label: Message, hint: Message, options: Vec<String>, chosen: Vec<bool>) -> Self {
        Self { label, hint, value: Value::Several { options, chosen }, problem: None }
    }

    /// The entered text, without blanks at its ends; empty for choices.
    #[must_use]
    pub fn entered(&self) -> &str {
        match &self.value {
            Value::Text(input) | Value::Number(input) => input.value().trim(),
            Value::One { .. } | Value::Several { .. } => "",
        }
    }

    /// The entered text, if there is some.
    #[must_use]
    pub fn optional(&self) -> Option<String> {
        Some(self.entered()).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The position of the chosen text.
    #[must_use]
    pub fn chosen(&self) -> Option<usize> {
        match &self.value {
            Value::One { chosen, .. } => *chosen,
            _ => None,
        }
    }
}

impl Form {
    /// Takes the words of the choices from the same form in another language.
    pub fn reword(&mut self, other: Self) {
        for (own, other) in self.fields.iter_mut().zip(other.fields) {
            match (&mut own.value, other.value) {
                (Value::One { options, .. }, Value::One { options: words, .. })
                | (Value::Several { options, .. }, Value::Several { options: words, .. }) => *options = words,
                _ => {}
            }
        }
    }

    /// A form with the focus on its first field.
    #[must_use]
    pub fn new(fields: Vec<Field>) -> Self {
        Self { fields, focus: 0, entered: false, warned: false, typed: None }
    }

    /// Something was entered in the field that has the focus; what was wrong with it is no more.
    pub fn was_entered(&mut self) {
        self.entered = true;
        self.focused().problem = None;
        self.stay();
    }

    /// Whether something was entered that is not accepted yet.
    #[must_use]
    pub fn is_entered(&self) -> bool {
        self.entered
    }

    /// Leaving was not meant, or not at once.
    pub fn stay(&mut self) {
        self.warned = false;
    }

    /// Whether the form may be left: nothing was entered, or it is asked for the second time in a row.
    pub fn may_be_left(&mut self) -> bool {
        !self.entered || std::mem::replace(&mut self.warned, true)
    }

    /// Moves the focus; it stays at the ends.
    pub fn go(&mut self, forward: bool) {
        self.typed = None;
        self.focus = if forward { (self.focus + 1).min(self.fields.len() - 1) } else { self.focus.saturating_sub(1) };
    }

    /// Whether the focus is on the last field.
    #[must_use]
    pub fn at_last(&self) -> bool {
        self.focus + 1 == self.fields.len()
    }

    /// The field that has the focus.
    pub fn focused(&mut self) -> &mut Field {
        let focus = self.focus.min(self.fields.len() - 1);
        &mut self.fields[focus]
    }

    /// Changes a choice by one step; in text the caret moves instead.
    pub fn step(&mut self, forward: bool) {
        let field = self.focused();
        match &mut field.value {
            Value::One { options, chosen } => {
                let count = options.len().max(1);
                *chosen = Some(match (*chosen, forward) {
                    (None, true) => 0,
                    (Some(at), true) => (at + 1) % count,
                    (at, false) => (at.unwrap_or(0) + count - 1) % count,
                });
                self.was_entered();
            }
            Value::Text(_) | Value::Number(_) => {
                self.type_key(KeyEvent::from(if forward { KeyCode::Right } else { KeyCode::Left }));
            }
            Value::Several { .. } => {}
        }
    }

    /// A key for the field that has the focus.
    pub fn type_key(&mut self, key: KeyEvent) {
        let came = self.typed.replace(self.focus) != Some(self.focus);
        let letter = matches!(key.code, KeyCode::Char(_)) && (key.modifiers - KeyModifiers::SHIFT).is_empty();
        let field = self.focused();
        match &mut field.value {
            Value::Number(_) if letter && !matches!(key.code, KeyCode::Char(c) if c.is_ascii_digit()) => {}
            // A number is typed anew, not behind the one that is there.
            Value::Number(input) if letter && came => {
                *input = Input::from(String::new());
                input.handle_event(&Event::Key(key));
                self.was_entered();
            }
            Value::Text(input) | Value::Number(input) => {
                if input.handle_event(&Event::Key(key)).is_some_and(|change| change.value) {
                    self.was_entered();
                }
            }
            Value::One { options, chosen } => match key.code {
                KeyCode::Char(' ') => self.step(true),
                KeyCode::Char(c) => {
                    let wanted = c.to_lowercase().next();
                    let from = chosen.map_or(0, |at| at + 1);
                    let count = options.len();
                    let next = (0..count)
                        .map(|step| (from + step) % count)
                        .find(|at| options[*at].chars().next().and_then(|first| first.to_lowercase().next()) == wanted);
                    if next.is_some() {
                        *chosen = next;
                        self.was_entered();
                    }
                }
                _ => {}
            },
            Value::Several { .. } => {}
        }
    }

    /// Text pasted in one piece; line breaks become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in lines::pasted(text).chars() {
            self.type_key(KeyEvent::from(KeyCode::Char(if c == '\n' { ' ' } else { c })));
        }
    }

    /// Draws the form and gives the place of the caret.
    #[must_use]
    pub fn draw(&self, texts: &Texts, theme: Theme, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let label_width = self.fields.iter().map(|field| texts.say(&field.label).width()).max().unwrap_or(0);
        let label_width = label_width.clamp(8, usize::from(area.width) / 2) + 2;
        let width = usize::from(area.width).saturating_sub(label_width + 1);
        let mut all = Vec::new();
        let mut heights = Vec::new();
        let mut caret = None;
        for (position, field) in self.fields.iter().enumerate() {
            let focused = position == self.focus;
            let label = Span::styled(
                fit(&texts.say(&field.label), label_width),
                if focused { theme.accent() } else { theme.text() },
            );
            let before = all.len();
            match &field.value {
                Value::Text(input) | Value::Number(input) => {
                    let scroll = input.visual_scroll(width.saturating_sub(1));
                    let visible = visible_part(input.value(), scroll, width);
                    let style = if focused { theme.text() } else { theme.dim() };
                    let text = if visible.is_empty() && !focused { "·".to_owned() } else { visible };
                    let mut value = Span::styled(fit(&text, width), style);
                    if focused {
                        value.style = value.style.add_modifier(ratatui::style::Modifier::UNDERLINED);
                        let column = label_width + input.visual_cursor().max(scroll) - scroll;
                        caret = Some((before, column));
                    }
                    all.push(Line::from(vec![label, value]));
                }
                Value::One { options, chosen } => {
                    let text = chosen.and_then(|at| options.get(at)).map_or("·", String::as_str);
                    let text = if focused {
                        format!("‹ {} ›", cut(text, width.saturating_sub(4)))
                    } else {
                        cut(text, width)
                    };
                    all.push(Line::from(vec![label, Span::styled(text, theme.text())]));
                    if focused {
                        caret = Some((before, label_width));
                    }
                }
                Value::Several { options, chosen } => {
                    let named: Vec<&str> = options
                        .iter()
                        .zip(chosen)
                        .filter(|(_, chosen)| **chosen)
                        .map(|(text, _)| text.as_str())
                        .collect();
                    let text = if named.is_empty() { "·".to_owned() } else { texts.list(&named) };
                    all.extend(lines::wrap_behind(label, &text, area.width, theme.text()));
                    if focused {
                        caret = Some((before, label_width));
                    }
                }
            }
            let pad = " ".repeat(label_width);
            if let Some(problem) = &field.problem {
                all.extend(lines::wrap(&texts.say(problem), area.width, &pad, theme.bad()));
            } else if focused {
                all.extend(lines::wrap(&texts.say(&field.hint), area.width, &pad, theme.dim()));
            }
            all.push(Line::default());
            heights.push(all.len() - before);
        }
        let window = lines::window(&heights, self.focus, usize::from(area.height));
        let seen = caret.filter(|(line, _)| window.contains(line));
        let position = seen.map(|(line, column)| {
            let y = area.y + u16::try_from(line - window.start).unwrap_or(0);
            let x = area.x + u16::try_from(column).unwrap_or(0);
            Position::new(x.min(area.right().saturating_sub(1)), y)
        });
        lines::draw(&all, window.start, area, buffer);
        position
    }
}

/// The part of a text from column `from`, `width` columns long.
pub fn visible_part(text: &str, from: usize, width: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation as _;
    use unicode_width::UnicodeWidthStr as _;
    let mut column = 0;
    let mut part = String::new();
    for grapheme in text.graphemes(true) {
        let next = column + grapheme.width();
        if column >= from && next <= from + width {
            part.push_str(grapheme);
        }
        column = next;
    }
    part
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> Form {
        let field = |number| Field::number(Message::new("department-headcount"), Message::new("plain"), number);
        Form::new(vec![field(Some(1)), field(Some(250))])
    }

    fn press(form: &mut Form, code: KeyCode) {
        form.type_key(KeyEvent::from(code));
    }

    #[test]
    fn the_first_digit_replaces_the_number_that_is_there_and_others_follow_it() {
        let mut form = numbers();
        press(&mut form, KeyCode::Char('8'));
        press(&mut form, KeyCode::Char('4'));
        assert_eq!(form.fields[0].entered(), "84");
        form.go(true);
        // Whoever moves the caret first means to change the number.
        press(&mut form, KeyCode::Left);
        press(&mut form, KeyCode::Char('7'));
        assert_eq!(form.fields[1].entered(), "2570");
        form.go(false);
        press(&mut form, KeyCode::Char('x'));
        assert_eq!(form.fields[0].entered(), "84");
    }

    #[test]
    fn a_number_is_cleared_as_a_text_is() {
        for letter in ['u', 'w'] {
            let mut form = numbers();
            form.type_key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL));
            assert_eq!(form.fields[0].entered(), "", "Ctrl+{letter}");
            assert!(form.is_entered());
        }
    }
}
