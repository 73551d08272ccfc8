//! What is typed to find something in a list: on the home screen, and in every list to choose from.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use unicode_segmentation::UnicodeSegmentation as _;

/// Lets a key change what was typed, and says whether it did: letters, Backspace, Ctrl+U (everything),
/// Ctrl+W (a word).
pub fn type_key(typed: &mut String, key: KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Backspace => {
            let last = typed.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
            typed.truncate(last);
        }
        KeyCode::Char('u') if control => typed.clear(),
        KeyCode::Char('w') if control => {
            let word = typed.trim_end().trim_end_matches(|c: char| !c.is_whitespace()).len();
            typed.truncate(word);
        }
        KeyCode::Char(c) if !control && !c.is_control() => typed.push(c),
        _ => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_change_what_was_typed() {
        let plain = |c| KeyEvent::from(KeyCode::Char(c));
        let control = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
        let backspace = KeyEvent::from(KeyCode::Backspace);
        for (before, key, after) in [
            ("Front", plain('d'), Some("Frontd")),
            ("前台", backspace, Some("前")),
            ("", backspace, Some("")),
            ("Front desk", control('u'), Some("")),
            ("Front desk", control('w'), Some("Front ")),
            ("Front desk  ", control('w'), Some("Front ")),
            ("前台\u{3000}客房", control('w'), Some("前台\u{3000}")),
            ("Front", control('w'), Some("")),
            ("Front", control('k'), None),
            ("Front", KeyEvent::from(KeyCode::Left), None),
        ] {
            let mut typed = before.to_owned();
            let changed = type_key(&mut typed, key);
            assert_eq!(changed.then_some(typed.as_str()), after, "{before:?} {key:?}");
        }
    }
}
