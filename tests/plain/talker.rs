//! Plain mode in a folder of its own: lines in, lines out.

use std::path::Path;

use farol::assessment::Interview;
use farol::runtime::{Host, Said, Talk};
use farol::text::Texts;

/// A clock that stands still, at the moment of the wizard's tests.
fn noon() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339("2026-11-24T12:00:00+08:00").unwrap()
}

pub struct Talker {
    pub talk: Talk,
    /// What was said to the last line.
    pub last: String,
    pub ended: bool,
}

impl Talker {
    /// Plain mode that was just started.
    pub fn new(folder: &Path) -> Self {
        let mut talk = Talk::new(Host::new(folder, noon), Texts::new("en"));
        let begun = talk.begin(None);
        Self { talk, last: begun.lines.join("\n"), ended: false }
    }

    /// Enters a line, and gives what is said to it.
    pub fn line(&mut self, line: &str) -> &str {
        assert!(!self.ended, "{line:?} after the end");
        let Said { lines, quit } = self.talk.say(line);
        self.ended = quit;
        self.last = lines.join("\n");
        &self.last
    }

    /// Enters lines, and gives what was entered and said, as somebody sees it.
    pub fn lines(&mut self, lines: &[&str]) -> String {
        let mut seen = String::new();
        for line in lines {
            let said = self.line(line).to_owned();
            seen.push_str(&format!("{}\n{said}\n", format!("> {line}").trim_end()));
        }
        seen
    }

    /// Fails with what was said where it lacks a text.
    #[track_caller]
    pub fn hears(&self, text: &str) {
        assert!(self.last.contains(text), "no {text:?} in:\n{}", self.last);
    }

    /// The open assessment.
    pub fn interview(&self) -> &Interview {
        self.talk.plain.interview().expect("an open assessment")
    }

    /// A hotel with a front desk, at its first question.
    pub fn at_a_question(folder: &Path) -> Self {
        let mut talker = Self::new(folder);
        talker.lines(&["new", "Harbour View", "2", "120", "", "A. Tester"]);
        talker.lines(&["new", "Front desk", "9", "2", "", "", "1", "1", "3", "1 2", ""]);
        talker.hears("Who answers for personal data on DingTalk?");
        talker
    }
}
