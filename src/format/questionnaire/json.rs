//! The places of values in a JSON text that is known to be JSON, and what is no JSON.

use std::ops::Range;

use super::place::{Found, Tree};
use crate::format::problem::{Diagnostic, Wrong};
use crate::format::source::on_one_line;
use crate::questionnaire::{Path, Step};

/// A JSON text.
pub(super) struct Text<'t>(pub &'t str);

impl Tree for Text<'_> {
    fn find(&self, path: &Path) -> Found {
        let mut scan = Scan { bytes: self.0.as_bytes(), at: 0 };
        let mut found = scan.found(None);
        for step in &path.0 {
            let mut inside = Scan { at: found.value.start, ..scan };
            let next = match step {
                Step::Key(name) => inside.member(self.0, name),
                Step::Index(index) => inside.item(*index),
            };
            let Some(next) = next else { break };
            found = next;
            scan = inside;
        }
        found.id = Scan { at: found.value.start, ..scan }.member(self.0, "id").map(|id| id.value);
        found
    }
}

/// Where the parser stopped, and why.
pub(super) fn syntax(text: &str, error: &serde_json::Error) -> Diagnostic {
    let line: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let at = (line + error.column().saturating_sub(1)).min(text.len());
    let place = format!(" at line {} column {}", error.line(), error.column());
    let detail = error.to_string().replace(&place, "");
    let span = on_one_line(text, &(at..at + 1));
    Diagnostic { file: 0, span, path: Path::default(), wrong: Wrong::Syntax { detail }, related: None }
}

/// A place in a text. It never leaves the text, also where it is no JSON.
#[derive(Clone, Copy)]
struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(b'\0')
    }

    fn space(&mut self) {
        while self.peek().is_ascii_whitespace() {
            self.at += 1;
        }
    }

    /// The value from here on, of which the end is looked up.
    fn found(&mut self, key: Option<Range<usize>>) -> Found {
        self.space();
        let start = self.at;
        let is_list = self.peek() == b'[';
        self.skip();
        Found { file: 0, key, value: start..self.at, id: None, is_list }
    }

    fn string(&mut self) -> Range<usize> {
        let start = self.at;
        self.at += 1;
        while self.at < self.bytes.len() && self.peek() != b'"' {
            self.at += if self.peek() == b'\\' { 2 } else { 1 };
        }
        self.at = (self.at + 1).min(self.bytes.len());
        start..self.at
    }

    /// Goes to the end of the value that starts here.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.bytes.len() {
            match self.peek() {
                b'"' => {
                    self.string();
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth > 0 => {
                    depth -= 1;
                    self.at += 1;
                }
                b'}' | b']' | b',' if depth == 0 => return,
                byte if depth == 0 && byte.is_ascii_whitespace() => return,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Goes behind a comma; false at the end of the list or object.
    fn next(&mut self) -> bool {
        self.space();
        let more = self.peek() == b',';
        self.at += usize::from(more);
        self.space();
        more
    }

    /// The member of the object that starts here; the last one, as the parser has it.
    fn member(&mut self, text: &str, name: &str) -> Option<Found> {
        if self.peek() != b'{' {
            return None;
        }
        self.at += 1;
        self.space();
        let mut last = None;
        while self.peek() == b'"' {
            let key = self.string();
            let matches = text
                .get(key.clone())
                .and_then(|written| serde_json::from_str::<String>(written).ok())
                .is_some_and(|own| own == name);
            self.space();
            if self.peek() != b':' {
                break;
            }
            self.at += 1;
            let found = self.found(Some(key));
            if matches {
                last = Some(found);
            }
            if !self.next() {
                break;
            }
        }
        last
    }

    /// An item of the list that starts here.
    fn item(&mut self, index: usize) -> Option<Found> {
        if self.peek() != b'[' {
            return None;
        }
        self.at += 1;
        self.space();
        for _ in 0..index {
            if self.peek() == b']' {
                return None;
            }
            self.skip();
            if !self.next() {
                return None;
            }
        }
        (self.peek() != b']').then(|| self.found(None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_where_they_stand() {
        let text = "{ \"a\": [1, {\"id\": \"x\\\"}\", \"b\": -2.5}], \"c\\u0061\": [] }";
        let root = Path::default();
        for (path, expected) in [
            (root.key("a").at(0), "1"),
            (root.key("a").at(1).key("id"), "\"x\\\"}\""),
            (root.key("a").at(1).key("b"), "-2.5"),
            (root.key("ca"), "[]"),
            (root.key("a").at(1).key("nothing"), "{\"id\": \"x\\\"}\", \"b\": -2.5}"),
            (root.key("a").at(7), "[1, {\"id\": \"x\\\"}\", \"b\": -2.5}]"),
        ] {
            let found = Text(text).find(&path);
            assert_eq!(&text[found.value.clone()], expected, "{path}");
        }
        let found = Text(text).find(&root.key("a").at(1));
        assert_eq!(&text[found.id.unwrap()], "\"x\\\"}\"");
    }
}
