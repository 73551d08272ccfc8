//! The text of a file, and where something stands in it.

use std::ops::Range;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// How it is called in messages: a path, or `<stdin>`.
    pub name: String,
    pub text: String,
}

impl SourceFile {
    /// The name without the folders before it.
    #[must_use]
    pub fn short_name(&self) -> &str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name)
    }
}

/// A line and a column, both from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// The line and column of a byte.
#[must_use]
pub fn position(text: &str, byte: usize) -> Position {
    let before = text.get(..boundary(text, byte)).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Position { line, column }
}

/// The last start of a character at or before a byte.
fn boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// A span that lies within the text, ends with its first line, and cuts no character.
#[must_use]
pub fn on_one_line(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = boundary(text, span.start);
    let end = boundary(text, span.end.max(start));
    let line = text.get(start..end).and_then(|inside| inside.find('\n')).map_or(end, |newline| start + newline);
    start..line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let text = "a = 1\n個人 = 2\n";
        for (byte, line, column) in
            [(0, 1, 1), (4, 1, 5), (6, 2, 1), (9, 2, 2), (10, 2, 2), (13, 2, 4), (text.len(), 3, 1), (999, 3, 1)]
        {
            assert_eq!(position(text, byte), Position { line, column }, "byte {byte}");
        }
    }

    #[test]
    fn a_span_ends_with_its_line() {
        let text = "x = [\n 個,\n]";
        for (span, expected) in [(4..12, 4..5), (7..8, 7..7), (7..10, 7..10), (40..50, 13..13)] {
            assert_eq!(on_one_line(text, &span), expected, "{span:?}");
        }
    }
}
