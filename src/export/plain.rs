//! Texts that come from elsewhere, made fit for any format: without what no document can hold, and not
//! longer than a place takes.

use super::is_unsafe;
use crate::text::{Message, Texts};

/// A text without what no document can hold: control characters, and marks of direction that are not closed
/// again. A tab is a space, for it keeps words apart; line breaks stay.
pub(super) fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| !is_unsafe(*c)).collect()
}

/// The same on one line.
pub(super) fn line(text: &str) -> String {
    plain(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text of at most so many UTF-16 units, which is how office programs count; what is longer ends in a
/// mark that says how much is gone.
pub(super) fn cut(text: String, most: usize, texts: &Texts) -> String {
    let length = text.encode_utf16().count();
    if length <= most {
        return text;
    }
    // The mark is at most this long.
    const MARK: usize = 64;
    let kept = first_units(&text, most.saturating_sub(MARK));
    let left = length - kept.encode_utf16().count();
    format!("{kept}{}", texts.say(&Message::new("export-cut").with("left", left.to_string())))
}

/// The beginning of a text, of at most so many UTF-16 units, and no half character.
pub(super) fn first_units(text: &str, most: usize) -> &str {
    let mut units = 0;
    let end = text.char_indices().find(|(_, c)| {
        units += c.len_utf16();
        units > most
    });
    end.map_or(text, |(at, _)| &text[..at])
}

/// Whether a spreadsheet would take a text for a formula when it reads it from a file of plain text, or
/// when somebody goes into the cell. The wide forms count too: input methods of Chinese and Japanese make them.
pub(super) fn is_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_document_can_hold_is_left_out() {
        for (text, expected) in [
            ("a\tb\u{0}c\u{1b}[31m", "a bc[31m"),
            ("one\r\ntwo\rthree", "one\ntwo\nthree"),
            ("\u{202e}gnp.exe\u{202c}", "gnp.exe"),
            ("שלום\u{200f}!", "שלום\u{200f}!"),
            ("釘釘", "釘釘"),
        ] {
            assert_eq!(plain(text), expected);
        }
        assert_eq!(line(" one\n two\t"), "one two");
    }

    #[test]
    fn what_is_too_long_is_cut_with_a_mark() {
        let texts = Texts::new("en");
        assert_eq!(cut("short".to_owned(), 100, &texts), "short");
        let long = cut("𠮷".repeat(300), 500, &texts);
        assert!(long.encode_utf16().count() <= 500);
        assert!(long.starts_with('𠮷') && long.ends_with("characters more]"), "{long}");
        assert_eq!(first_units("a𠮷b", 2), "a");
    }

    #[test]
    fn formulas_are_told_from_words() {
        for text in ["=1+1", " =1", "+1", "-1", "@SUM(1)", "＝1+1", "\n=1"] {
            assert!(is_formula(text), "{text}");
        }
        for text in ["", "a=b", "'=1", "−3.2"] {
            assert!(!is_formula(text), "{text}");
        }
    }
}
