//! Review: what is still open before a report is saved, numbered; a number goes there.

use super::Plain;
use super::command::number;
use super::stage::Stage;
use crate::assessment::{Place, Why, review};
use crate::text::Message;

/// How many lines of each reason are said.
const MOST: usize = 8;

impl Plain {
    /// To the review as it stands.
    pub(super) fn go_to_review(&mut self) {
        let Some(session) = &self.session else { return };
        let mut rows: Vec<(Why, Place)> = Vec::new();
        let mut said = 0;
        for row in review(&session.questionnaire, session.interview(), &session.standing) {
            let same = rows.last().is_some_and(|last| is_same(last.0, row.0));
            said = if same { said + 1 } else { 0 };
            if said < MOST {
                rows.push(row);
            }
        }
        self.stage = Stage::Review(rows);
        self.announced = None;
        self.ask();
    }

    /// Says how far the interview is, and what is to be looked at.
    pub(super) fn ask_review(&mut self) {
        let (Stage::Review(rows), Some(session)) = (&self.stage, &self.session) else { return };
        let rows = rows.clone();
        let all = review(&session.questionnaire, session.interview(), &session.standing);
        let coverage = session.coverage();
        let unmapped = session.standing.departments().iter().filter(|one| !one.is_mapped()).count();
        self.gap();
        self.tell(Message::new("screen-review"));
        let summary = Message::new("review-summary")
            .with("answered", coverage.answered)
            .with("visible", coverage.visible)
            .with("unknown", coverage.unknown)
            .with("notapplicable", coverage.not_applicable)
            .with("unanswered", coverage.unanswered);
        self.tell(summary);
        if unmapped > 0 {
            self.tell(Message::new("unmapped").with("count", unmapped));
        }
        if rows.is_empty() {
            return self.tell(Message::new("plain-review-nothing"));
        }
        for (at, (why, place)) in rows.iter().enumerate() {
            if at == 0 || !is_same(rows[at - 1].0, *why) {
                let count = all.iter().filter(|(other, _)| is_same(*other, *why)).count();
                self.tell(Message::new("plain-counted").with("title", title(*why)).with("count", count));
            }
            let text = self.row(*why, place);
            self.line(format!("{}. {text}", at + 1));
            let last = rows.get(at + 1).is_none_or(|(next, _)| !is_same(*next, *why));
            let count = all.iter().filter(|(other, _)| is_same(*other, *why)).count();
            let said = rows.iter().filter(|(other, _)| is_same(*other, *why)).count();
            if last && count > said {
                self.tell(Message::new("and-more").with("count", count - said));
            }
        }
        self.explain(Message::new("plain-how-review"));
    }

    fn row(&self, why: Why, place: &Place) -> String {
        let Some(session) = &self.session else { return String::new() };
        let language = self.texts.language();
        let text = match why {
            Why::Contradiction(rule) => {
                session.questionnaire.document().contradictions[rule].title.get(language).to_owned()
            }
            _ => session
                .question(place)
                .map_or_else(String::new, |(_, _, written)| written.text.get(language).to_owned()),
        };
        format!("{}{colon}{text}", self.part(place.department.as_ref()), colon = self.texts.forms().colon())
    }

    /// To the question that was chosen; an empty line goes on to the result.
    pub(super) fn choose_review(&mut self, line: &str) {
        let Stage::Review(rows) = &self.stage else { return };
        if line.is_empty() {
            return self.go_to_result();
        }
        if rows.is_empty() {
            return self.tell(Message::new("plain-review-nothing"));
        }
        match number(line, rows.len()) {
            Ok(number) => {
                let place = rows[number - 1].1.clone();
                self.visit(place);
            }
            Err(wrong) => self.tell(wrong),
        }
    }
}

/// Whether two rows stand under one title.
fn is_same(one: Why, other: Why) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
}

/// What the rows of a reason stand under.
fn title(why: Why) -> Message {
    match why {
        Why::Contradiction(_) => Message::new("review-contradictions"),
        Why::Unanswered => Message::new("review-unanswered"),
        Why::Unknown => Message::new("review-unknown"),
        Why::NoReason => Message::new("review-no-reason"),
        Why::Flagged => Message::new("review-flagged"),
        Why::Unconfirmed => Message::new("review-unconfirmed"),
    }
}
