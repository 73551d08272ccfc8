//! A walk over the bytes of a JSON text that a parser has accepted already: which value stands at an
//! offset, and which keys an object has twice. Parsers into values know neither.

use std::collections::BTreeSet;

use crate::questionnaire::{Path, Step};

/// What a walk found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Scan {
    /// The innermost value (or key) at the offset asked for; the whole text where none is.
    pub at: Path,
    /// The offset and the place of each key that its object has before.
    pub duplicates: Vec<(usize, Path)>,
}

/// Walks through a text, looking for the value at an offset.
pub(super) fn scan(bytes: &[u8], target: usize) -> Scan {
    let mut walk = Walk { bytes, at: 0, steps: Vec::new(), target, found: None, duplicates: Vec::new() };
    walk.value();
    Scan { at: walk.found.unwrap_or_default(), duplicates: walk.duplicates }
}

/// The line and the column (in characters) of an offset, both from 1.
pub(super) fn line_and_column(bytes: &[u8], offset: usize) -> (usize, usize) {
    let before = bytes.get(..offset).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    // Continuation bytes belong to the character before.
    let column = before[start..].iter().filter(|byte| **byte & 0xc0 != 0x80).count() + 1;
    (line, column)
}

struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
    steps: Vec<Step>,
    target: usize,
    found: Option<Path>,
    duplicates: Vec<(usize, Path)>,
}

impl Walk<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
    }

    fn note(&mut self, start: usize) {
        if self.found.is_none() && (start..self.at).contains(&self.target) {
            self.found = Some(Path(self.steps.clone()));
        }
    }

    fn value(&mut self) {
        self.space();
        let start = self.at;
        match self.peek() {
            b'{' => self.object(),
            b'[' => self.list(),
            b'"' => drop(self.string()),
            _ => {
                while self.at < self.bytes.len() && !matches!(self.peek(), b',' | b']' | b'}' | b' ' | b'\n') {
                    self.at += 1;
                }
            }
        }
        self.note(start);
    }

    fn object(&mut self) {
        let mut keys = BTreeSet::new();
        self.at += 1;
        self.space();
        while self.peek() == b'"' {
            let start = self.at;
            let key = self.string();
            self.steps.push(Step::Key(key.clone()));
            self.note(start);
            if !keys.insert(key) {
                self.duplicates.push((start, Path(self.steps.clone())));
            }
            self.space();
            self.at += 1;
            self.value();
            self.steps.pop();
            self.comma();
        }
        self.at += 1;
    }

    fn list(&mut self) {
        self.at += 1;
        self.space();
        let mut index = 0;
        while self.at < self.bytes.len() && self.peek() != b']' {
            self.steps.push(Step::Index(index));
            self.value();
            self.steps.pop();
            self.comma();
            index += 1;
        }
        self.at += 1;
    }

    fn comma(&mut self) {
        self.space();
        if self.peek() == b',' {
            self.at += 1;
            self.space();
        }
    }

    /// The text of a string, with its escapes undone.
    fn string(&mut self) -> String {
        let start = self.at;
        self.at += 1;
        while self.at < self.bytes.len() && self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at += 1;
        let written = self.bytes.get(start..self.at).unwrap_or_default();
        serde_json::from_slice(written).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_value_at_an_offset() {
        let text = br#"{"a": [1, {"b\n": "x}]"}], "c": true}"#;
        for (needle, expected) in [("1", "a[0]"), ("x}", "a[1].b\n"), ("true", "c"), ("\"c\"", "c"), ("{\"b", "a[1]")] {
            let offset = std::str::from_utf8(text).unwrap().find(needle).unwrap();
            assert_eq!(scan(text, offset).at.to_string(), expected, "{needle}");
        }
    }

    #[test]
    fn keys_that_stand_twice_in_one_object() {
        let text = br#"{"a": {"x": 1, "\u0078": 2}, "b": {"x": 3}, "a": 4}"#;
        let found: Vec<String> = scan(text, 0).duplicates.iter().map(|(_, path)| path.to_string()).collect();
        assert_eq!(found, ["a.x", "a"]);
    }

    #[test]
    fn lines_and_columns_count_characters() {
        assert_eq!(line_and_column("{\n\"é\": 1}".as_bytes(), 5), (2, 3));
    }
}
