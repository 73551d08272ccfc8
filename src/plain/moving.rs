//! Going from question to question: on, back, to the next open one, anywhere by its words.

use super::Plain;
use super::command::folded;
use super::field::Field;
use super::form::{Form, Then};
use super::interview::Asking;
use super::session::Session;
use super::stage::Stage;
use crate::assessment::{Event, Place};
use crate::questionnaire::Scope;
use crate::text::Message;

/// How many questions are offered at once.
const MOST: usize = 30;

impl Plain {
    /// Goes to a question, and has the journal know.
    pub(super) fn visit(&mut self, place: Place) {
        self.happen(Event::Visited { place: place.clone() });
        self.stage = Stage::Interview(Asking::at(place));
        self.ask();
    }

    /// To the question after one; after the last comes the review.
    pub(super) fn next(&mut self, place: &Place) {
        let Some(session) = &self.session else { return };
        if session.asking.is_some() {
            return self.next_due(place);
        }
        match session.neighbour(place, true) {
            Some(next) => self.visit(next),
            None => self.go_to_review(),
        }
    }

    pub(super) fn back(&mut self, place: &Place) {
        match self.session.as_ref().and_then(|session| session.neighbour(place, false)) {
            Some(before) => self.visit(before),
            None => self.tell(Message::new("notice-first-question")),
        }
    }

    /// Where one was, or the first question that is not settled.
    pub(super) fn go_to_interview(&mut self) {
        let Some(session) = &self.session else { return };
        if session.interview().departments.is_empty() {
            return self.tell(Message::new("notice-no-departments"));
        }
        let place = (session.assessment.at().cloned())
            .filter(|place| session.question(place).is_some())
            .or_else(|| session.standing.missing(&session.questionnaire).into_iter().next())
            .or_else(|| session.places().next());
        match place {
            Some(place) => self.visit(place),
            None => self.tell(Message::new("notice-nothing-missing")),
        }
    }

    /// The next question without an answer, from here on and then from the start. One that waits for another
    /// answer, though it has its own, can only be looked at: it comes last.
    pub(super) fn next_open(&mut self) {
        let Some(session) = &self.session else { return };
        let missing = session.standing.missing(&session.questionnaire);
        let here = match &self.stage {
            Stage::Interview(asking) => Some(session.rank(&asking.place)),
            _ => None,
        };
        let ahead = missing.iter().filter(|place| here.is_some_and(|here| session.rank(place) > here));
        let onwards: Vec<&Place> = ahead.chain(&missing).collect();
        let open = onwards.iter().find(|place| session.answer(place).is_none());
        match open.or(onwards.first()).map(|place| (*place).clone()) {
            Some(place) => self.visit(place),
            None => self.tell(Message::new("notice-nothing-missing")),
        }
    }

    /// To a question with these words in it, in its section or in its department; without any, to a section.
    pub(super) fn jump(&mut self, text: &str) {
        let Some(session) = &self.session else { return };
        let wanted = folded(text);
        let mut found: Vec<(Place, String)> = Vec::new();
        let mut last = None;
        for place in session.places() {
            let Some((_, question, _)) = session.question(&place) else { continue };
            let section = (place.department.clone(), question.place.0);
            let begins = last.replace(section.clone()) != Some(section);
            let (part, title, words) = self.named(session, &place);
            if wanted.is_empty() && begins {
                found.push((place, format!("{part}{colon}{title}", colon = self.texts.forms().colon())));
            } else if !wanted.is_empty() && folded(&format!("{part} {title} {words}")).contains(&wanted) {
                found.push((place, format!("{part}{colon}{words}", colon = self.texts.forms().colon())));
            }
        }
        let count = found.len();
        if wanted.is_empty() || count > 1 {
            if !wanted.is_empty() && count > MOST {
                self.tell(Message::new("plain-jump-many").with("count", count).with("most", MOST));
                found.truncate(MOST);
            }
            let (places, titles) = found.into_iter().unzip();
            let field = Field::one(Message::new("plain-jump"), titles, None);
            return self.open(Form::new(vec![field], Then::Jump(places)));
        }
        match found.pop() {
            Some((place, _)) => self.visit(place),
            None => self.tell(Message::new("plain-jump-none").with("text", text)),
        }
    }

    /// Part, section and words of a question.
    fn named(&self, session: &Session, place: &Place) -> (String, String, String) {
        let language = self.texts.language();
        let part = self.part(place.department.as_ref());
        let Some((_, question, written)) = session.question(place) else { return Default::default() };
        let section = &session.questionnaire.document().sections[question.place.0];
        (part, section.title.get(language).to_owned(), written.text.get(language).to_owned())
    }

    /// Offers the departments that may answer an organisation's question differently.
    pub(super) fn offer_override(&mut self, place: &Place) {
        let Some(session) = &self.session else { return };
        let Some((_, question, _)) = session.question(place) else { return };
        if question.scope != Scope::Organisation || !question.overridable {
            return self.tell(Message::new("notice-not-overridable"));
        }
        let departments = &session.interview().departments;
        if departments.is_empty() {
            return self.tell(Message::new("notice-no-departments"));
        }
        let title = |at: usize| {
            let one = &departments[at];
            let has = one.answers.contains_key(&question.id);
            let has = if has { format!(" ({})", self.texts.get("has-override")) } else { String::new() };
            format!("{}{has}", one.name)
        };
        let titles = (0..departments.len()).map(title).collect();
        let places =
            departments.iter().map(|one| Place { department: Some(one.id.clone()), ..place.clone() }).collect();
        let field = Field::one(Message::new("pick-override"), titles, None);
        self.open(Form::new(vec![field], Then::Differs(places)));
    }
}
