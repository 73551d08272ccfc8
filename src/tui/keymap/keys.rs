//! A key: as the terminal tells of it, as users read it, and as they write it in their settings.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// A key with what is held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    pub code: KeyCode,
    pub modifiers: KeyModifiers,
}

/// Keys with a name of more than a letter, as they are shown and as they may be written. The first name is shown.
const NAMED: &[(KeyCode, &[&str])] = &[
    (KeyCode::Char(' '), &["Space"]),
    (KeyCode::Up, &["↑", "Up"]),
    (KeyCode::Down, &["↓", "Down"]),
    (KeyCode::Left, &["←", "Left"]),
    (KeyCode::Right, &["→", "Right"]),
    (KeyCode::Enter, &["Enter"]),
    (KeyCode::Esc, &["Esc"]),
    (KeyCode::Tab, &["Tab"]),
    (KeyCode::BackTab, &["Shift+Tab"]),
    (KeyCode::PageUp, &["PgUp"]),
    (KeyCode::PageDown, &["PgDn"]),
    (KeyCode::Home, &["Home"]),
    (KeyCode::End, &["End"]),
    (KeyCode::Delete, &["Del"]),
    (KeyCode::Insert, &["Ins"]),
    (KeyCode::Backspace, &["Backspace"]),
];

impl Key {
    /// The key of an event. Shift says nothing that the character does not, and terminals differ in whether they
    /// report it.
    #[must_use]
    pub fn of(event: KeyEvent) -> Self {
        let mut modifiers = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(c) => {
                modifiers -= KeyModifiers::SHIFT;
                if modifiers.contains(KeyModifiers::CONTROL) {
                    KeyCode::Char(c.to_ascii_lowercase())
                } else {
                    event.code
                }
            }
            KeyCode::BackTab => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::BackTab
            }
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => {
                modifiers -= KeyModifiers::SHIFT;
                KeyCode::BackTab
            }
            code => code,
        };
        Self { code, modifiers }
    }

    /// The key of a name: `F4`, `Ctrl+K`, `Shift+Up`, `Enter`, `x`. Upper and lower case are the same, except in a
    /// letter that stands alone. None of a name that no terminal tells apart from another, such as `Ctrl+Tab`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        if name.eq_ignore_ascii_case("shift+tab") {
            return Some(Self { code: KeyCode::BackTab, modifiers: KeyModifiers::NONE });
        }
        let (modifiers, rest) = match name.split_once('+').filter(|(_, rest)| !rest.is_empty()) {
            Some((held, rest)) if held.eq_ignore_ascii_case("ctrl") => (KeyModifiers::CONTROL, rest),
            Some((held, rest)) if held.eq_ignore_ascii_case("shift") => (KeyModifiers::SHIFT, rest),
            Some(_) => return None,
            None => (KeyModifiers::NONE, name),
        };
        let known = NAMED.iter().find(|(_, names)| names.iter().any(|own| own.eq_ignore_ascii_case(rest)));
        let letter = rest.chars().next().filter(|c| rest.chars().count() == 1 && !c.is_control() && *c != ' ');
        let code = match (known, function(rest), letter) {
            (Some((code, _)), ..) if modifiers == KeyModifiers::NONE || moves(*code) => *code,
            (None, Some(code), _) if modifiers == KeyModifiers::NONE => code,
            (None, None, Some(c)) if modifiers == KeyModifiers::NONE => KeyCode::Char(c),
            (None, None, Some(c)) if modifiers == KeyModifiers::CONTROL && c.is_ascii_alphabetic() => {
                KeyCode::Char(c.to_ascii_lowercase())
            }
            _ => return None,
        };
        // These letters are what Tab, Enter and Backspace send.
        let same = matches!(code, KeyCode::Char('i' | 'm' | 'j' | 'h')) && modifiers == KeyModifiers::CONTROL;
        (!same).then_some(Self { code, modifiers })
    }

    /// Whether an input method may swallow it: a letter, a digit or a sign, alone.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self.code, KeyCode::Char(c) if c != ' ') && !self.modifiers.contains(KeyModifiers::CONTROL)
    }
}

fn function(name: &str) -> Option<KeyCode> {
    let number = name.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=12).contains(&number).then_some(KeyCode::F(number))
}

/// Keys that terminals tell apart with Shift or Ctrl held down.
fn moves(code: KeyCode) -> bool {
    matches!(code, KeyCode::Up | KeyCode::Down | KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End)
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            write!(f, "Ctrl+")?;
        }
        if self.modifiers.contains(KeyModifiers::SHIFT) {
            write!(f, "Shift+")?;
        }
        match (self.code, NAMED.iter().find(|(code, _)| *code == self.code)) {
            (_, Some((_, names))) => f.write_str(names[0]),
            (KeyCode::Char(c), None) if self.modifiers.contains(KeyModifiers::CONTROL) => {
                write!(f, "{}", c.to_ascii_uppercase())
            }
            (KeyCode::Char(c), None) => write!(f, "{c}"),
            (KeyCode::F(number), None) => write!(f, "F{number}"),
            (other, None) => write!(f, "{other:?}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::BINDINGS;

    #[test]
    fn every_key_of_the_table_can_be_written_as_it_is_shown() {
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert_eq!(Key::named(&key.to_string()), Some(*key), "{key}");
        }
    }

    #[test]
    fn names_of_keys() {
        for (name, expected) in [
            ("f4", Some("F4")),
            ("ctrl+k", Some("Ctrl+K")),
            ("Shift+Up", Some("Shift+↑")),
            ("shift+tab", Some("Shift+Tab")),
            ("K", Some("K")),
            ("+", Some("+")),
            ("space", Some("Space")),
            ("Ctrl+Home", Some("Ctrl+Home")),
            ("F13", None),
            ("F0", None),
            ("Ctrl+I", None),
            ("Ctrl+Tab", None),
            ("Alt+x", None),
            ("Shift+x", None),
            ("Ctrl+", None),
            (" ", None),
            ("", None),
            ("Hyper", None),
        ] {
            assert_eq!(Key::named(name).map(|key| key.to_string()).as_deref(), expected, "{name}");
        }
    }
}
