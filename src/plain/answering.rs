//! Giving an answer: a number or several, what was typed, "I don't know", "not applicable". What is no answer
//! is said to be none, and the question stays.

use super::Plain;
use super::command::{Command, number, numbers, quoted};
use super::field::Field;
use super::form::{Form, Then};
use super::session::Session;
use super::stage::Stage;
use crate::assessment::{Answer, Event, Place, State, is_date};
use crate::questionnaire::{Basis, Kind, OptionId, Question, WrittenQuestion};
use crate::text::Message;

impl Plain {
    /// Whether a line is what is said here, though it begins with a command's word: a text of several words,
    /// or what takes no more words than one.
    pub(super) fn is_answer(&self, line: &str, command: Command, rest: &str) -> bool {
        if rest.is_empty() {
            return false;
        }
        let takes_more = matches!(
            command,
            Command::Jump
                | Command::Note
                | Command::Evidence
                | Command::Basis
                | Command::NotApplicable
                | Command::Add
                | Command::Edit
                | Command::Flows
                | Command::Remove
        );
        let question = match (&self.stage, &self.session) {
            (Stage::Interview(asking), Some(session)) => session.question(&asking.place),
            _ => None,
        };
        let text = question.is_some_and(|(_, question, _)| question.kind == Kind::Text);
        // "J Wong" may be a name; a whole word is not likely to begin a short text.
        let is_letter = line.split_whitespace().next().is_some_and(|word| word.chars().count() == 1);
        !takes_more || (text && is_letter)
    }

    /// A line that is no command: the answer. An empty one confirms what was carried over, else it goes on.
    pub(super) fn answer(&mut self, line: &str) {
        let (Stage::Interview(asking), Some(session)) = (&self.stage, &self.session) else { return };
        let (place, chosen) = (asking.place.clone(), asking.basis);
        let Some((_, question, written)) = session.question(&place) else { return };
        let own = session.answer(&place);
        if line.is_empty() {
            return match own {
                Some(own) if own.carried_over.is_some() => self.still_true(&place),
                Some(_) => self.next(&place),
                None => {
                    self.tell(Message::new("plain-left-open"));
                    self.next(&place);
                }
            };
        }
        let (line, basis) = match question.kind {
            Kind::Text => (line, None),
            _ => self.with_basis(line),
        };
        let value = match value(question, written, line) {
            Ok(value) => value,
            Err(wrong) => {
                self.tell(wrong);
                return self.explain(Message::new("plain-how-wrong"));
            }
        };
        let before = Answer::in_place_of(own, State::Answered);
        let answer = Answer {
            options: value.options,
            number: value.number,
            text: value.text,
            date: value.date,
            basis: basis.or(chosen).or(before.basis),
            ..before
        };
        if self.give(&place, answer) {
            self.next(&place);
        }
    }

    /// A line without the word at its end that says how the answer is known.
    fn with_basis<'a>(&self, line: &'a str) -> (&'a str, Option<Basis>) {
        let Some((rest, last)) = line.rsplit_once(char::is_whitespace) else { return (line, None) };
        match self.words.basis(last) {
            Some(basis) => (rest.trim(), Some(basis)),
            None => (line, None),
        }
    }

    /// Gives an answer. Gives whether it was accepted.
    pub(super) fn give(&mut self, place: &Place, answer: Answer) -> bool {
        let assessor = self.session.as_ref().and_then(|session| session.interview().assessor.clone());
        let answer = Answer { answered_by: answer.answered_by.clone().or(assessor), ..answer };
        self.happen(Event::Answered { place: place.clone(), answer: Box::new(answer) })
    }

    pub(super) fn unknown(&mut self, place: &Place) {
        let own = self.session.as_ref().and_then(|session| session.answer(place));
        let answer = Answer::in_place_of(own, State::Unknown);
        if self.give(place, answer) {
            self.next(place);
        }
    }

    /// Asks for the reason of "not applicable", unless it was said.
    pub(super) fn ask_reason(&mut self, place: &Place, reason: &str) {
        if !reason.is_empty() {
            return self.not_applicable(place, quoted(reason).unwrap_or(reason));
        }
        let own = self.session.as_ref().and_then(|session| session.answer(place));
        let known = own.and_then(|answer| answer.reason.clone()).unwrap_or_default();
        let field = Field::text(Message::new("reason-title"), known).hint(Message::new("plain-reason-hint"));
        self.open(Form::new(vec![field], Then::Reason(place.clone())));
    }

    /// Accepts the reason of "not applicable"; without one the review asks for it again.
    pub(super) fn not_applicable(&mut self, place: &Place, reason: &str) {
        let own = self.session.as_ref().and_then(|session| session.answer(place));
        let reason = Some(reason.to_owned()).filter(|text| !text.is_empty());
        let answer = Answer { reason, ..Answer::in_place_of(own, State::NotApplicable) };
        if self.give(place, answer) {
            self.next(place);
        }
    }

    pub(super) fn withdraw(&mut self, place: &Place) {
        if self.session.as_ref().is_none_or(|session: &Session| session.answer(place).is_none()) {
            return self.tell(Message::new("plain-nothing-to-withdraw"));
        }
        if self.happen(Event::Withdrawn { place: place.clone() }) {
            self.tell(Message::new("plain-withdrawn"));
        }
    }
}

/// What an answer consists of.
#[derive(Default)]
struct Value {
    options: Vec<OptionId>,
    number: Option<f64>,
    text: Option<String>,
    date: Option<String>,
}

/// What a line says in answer to a question, or what would be an answer.
fn value(question: &Question, written: &WrittenQuestion, line: &str) -> Result<Value, Message> {
    let most = question.options.len();
    Ok(match question.kind {
        Kind::Single => Value { options: vec![question.options[number(line, most)? - 1].clone()], ..Value::default() },
        Kind::Multiple => {
            let chosen = numbers(line, most)?;
            if let Some(alone) = chosen.iter().find(|number| question.exclusive[**number - 1] && chosen.len() > 1) {
                return Err(Message::new("plain-wrong-alone").with("number", alone.to_string()));
            }
            Value {
                options: chosen.iter().map(|number| question.options[number - 1].clone()).collect(),
                ..Value::default()
            }
        }
        Kind::Number => {
            let found = line.trim_end_matches('%').trim().replace(',', ".").parse::<f64>().ok();
            let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
            let wrong = || Message::new("number-wrong").with("min", bound(written.min)).with("max", bound(written.max));
            Value {
                number: Some(found.filter(|number| written.permits(*number)).ok_or_else(wrong)?),
                ..Value::default()
            }
        }
        Kind::Date if is_date(line) => Value { date: Some(line.to_owned()), ..Value::default() },
        Kind::Date => return Err(Message::new("date-wrong")),
        Kind::Text => Value { text: Some(quoted(line).unwrap_or(line).to_owned()), ..Value::default() },
    })
}
