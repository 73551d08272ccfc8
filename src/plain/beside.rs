//! What stands beside an answer: how it is known, a note, evidence, a flag. It takes an answer to stand beside,
//! so an open question becomes unknown by it, and is said to.

use super::Plain;
use super::command::quoted;
use super::field::{Field, Value};
use super::form::{Form, Then};
use super::stage::Stage;
use crate::assessment::{Answer, Evidence, Place, State, is_date};
use crate::questionnaire::Basis;
use crate::report::words;
use crate::text::Message;

impl Plain {
    fn own(&self, place: &Place) -> Option<&Answer> {
        self.session.as_ref().and_then(|session| session.answer(place))
    }

    /// Changes what stands beside an answer, and says so.
    fn beside(&mut self, place: &Place, what: Message, done: Message, how: impl FnOnce(&mut Answer)) {
        let old = self.own(place).cloned();
        let is_open = old.is_none();
        let old = old.unwrap_or_else(|| Answer::new(State::Unknown));
        let mut answer = old.clone();
        how(&mut answer);
        if answer == old {
            return self.tell(Message::new("plain-as-it-was"));
        }
        if self.give(place, answer) {
            let done = if is_open { Message::new("notice-beside-unknown").with("what", what) } else { done };
            self.tell(done);
        }
    }

    /// How the answer is known; of an open question, how the one that is given next is.
    pub(super) fn set_basis(&mut self, place: &Place, rest: &str) {
        let basis = match rest {
            "1" => Some(Basis::Stated),
            "2" => Some(Basis::Seen),
            "3" => Some(Basis::Tested),
            _ => self.words.basis(rest),
        };
        let Some(basis) = basis else { return self.tell(Message::new("plain-wrong-basis")) };
        match self.own(place).filter(|answer| answer.state == State::Answered).cloned() {
            Some(answer) => {
                let answer = Answer { basis: Some(basis), answered_at: None, carried_over: None, ..answer };
                if self.give(place, answer) {
                    self.tell(Message::new("plain-basis").with("basis", words::basis(basis)));
                }
            }
            None => {
                if let Stage::Interview(asking) = &mut self.stage {
                    asking.basis = Some(basis);
                }
                self.tell(Message::new("notice-basis-next").with("basis", words::basis(basis)));
            }
        }
    }

    /// A note: what follows the word, or the lines that are entered next.
    pub(super) fn note(&mut self, place: &Place, rest: &str) {
        match rest {
            "" => {
                if let Some(note) = self.own(place).and_then(|answer| answer.note.clone()) {
                    self.tell(Message::new("plain-note-now").with("note", note));
                }
                let label = Message::new("plain-note-lines");
                self.open(Form::new(vec![Field::lines(label)], Then::Note(place.clone())));
            }
            "-" => self.set_note(place, None),
            text => self.set_note(place, Some(quoted(text).unwrap_or(text).to_owned())),
        }
    }

    fn set_note(&mut self, place: &Place, note: Option<String>) {
        let done = match (&note, self.own(place).and_then(|answer| answer.note.as_ref())) {
            (None, _) => Message::new("plain-note-gone"),
            (Some(_), None) => Message::new("plain-noted"),
            (Some(_), Some(old)) => Message::new("plain-noted-instead").with("note", old.as_str()),
        };
        self.beside(place, Message::new("beside-note"), done, |answer| answer.note = note);
    }

    /// Accepts the lines of a note; none leave it as it was.
    pub(super) fn accept_note(&mut self, place: &Place, field: &Field) {
        let Value::Lines(lines) = &field.value else { return };
        let note = lines.join("\n").trim().to_owned();
        if note.is_empty() {
            return self.tell(Message::new("plain-as-it-was"));
        }
        self.set_note(place, Some(note));
    }

    /// What was entered of a note counts, also where its end never came. Of another form nothing does.
    pub(super) fn keep_note(&mut self) {
        match self.form.take() {
            Some(Form { then: Then::Note(place), fields, .. }) => self.accept_note(&place, &fields[0]),
            Some(_) => self.tell(Message::new("plain-left-as-it-was")),
            None => {}
        }
    }

    /// A piece of evidence in words.
    pub(super) fn piece(&self, one: &Evidence) -> String {
        match &one.seen_on {
            Some(day) => {
                let message = Message::new("evidence-on").with("name", one.name.as_str()).with("day", day.as_str());
                self.texts.say(&message)
            }
            None => one.name.clone(),
        }
    }

    /// Evidence: what follows the word was seen today; `-2` takes the second one away; alone, it asks.
    pub(super) fn evidence(&mut self, place: &Place, rest: &str) {
        let known = self.own(place).map(|answer| answer.evidence.clone()).unwrap_or_default();
        if let Some(number) = rest.strip_prefix('-').and_then(|rest| rest.trim().parse::<usize>().ok()) {
            if number == 0 || number > known.len() {
                return self.tell(Message::new("plain-wrong-evidence").with("count", known.len()));
            }
            let done = Message::new("plain-evidence-gone").with("name", known[number - 1].name.as_str());
            return self.beside(place, Message::new("beside-evidence"), done, |answer| {
                answer.evidence.remove(number - 1);
            });
        }
        if !rest.is_empty() {
            let today = self.today.clone();
            return self.add_evidence(place, quoted(rest).unwrap_or(rest), Some(today));
        }
        if !known.is_empty() {
            self.tell(Message::new("plain-evidence-now"));
            let all: Vec<String> = known.iter().map(|one| self.piece(one)).collect();
            self.list(all);
        }
        let fields = vec![
            Field::text(Message::new("plain-evidence-new"), "").hint(Message::new("evidence-new-hint")),
            Field::text(Message::new("plain-evidence-day"), self.today.as_str())
                .hint(Message::new("evidence-day-hint"))
                .checked(|text, _| (!text.is_empty() && !is_date(text)).then(|| Message::new("date-wrong"))),
        ];
        self.open(Form::new(fields, Then::Evidence(place.clone())));
    }

    pub(super) fn accept_evidence(&mut self, place: &Place, fields: &[Field]) {
        match fields[0].optional() {
            Some(name) => self.add_evidence(place, &name, fields[1].optional()),
            None => self.tell(Message::new("plain-as-it-was")),
        }
    }

    fn add_evidence(&mut self, place: &Place, name: &str, seen_on: Option<String>) {
        let one = Evidence { name: name.to_owned(), sha256: None, seen_on };
        let done = Message::new("plain-evidence-kept").with("name", self.piece(&one));
        self.beside(place, Message::new("beside-evidence"), done, |answer| answer.evidence.push(one));
    }

    pub(super) fn flag(&mut self, place: &Place) {
        let done = match self.own(place).is_some_and(|answer| answer.flagged) {
            false => Message::new("plain-flagged"),
            true => Message::new("plain-flag-gone"),
        };
        self.beside(place, Message::new("beside-flag"), done, |answer| answer.flagged = !answer.flagged);
    }
}
