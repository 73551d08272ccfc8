//! Somebody who types an interview into the wizard, answer by answer, as another interview says.

use crossterm::event::KeyCode;
use farol::assessment::{Answer, Department, Evidence, Interview, Place, State, Use};
use farol::questionnaire::{Basis, Kind};
use farol::tui::{Effect, Screen, Session, keymap, update};

use crate::stage::{Stage, parse};

/// A wizard that is typed in, and how many keys that took: those that work the program, and the letters of
/// what is noted down.
pub struct Typist {
    pub stage: Stage,
    pub keys: usize,
    pub letters: usize,
}

impl Typist {
    /// Types without drawing; the screens are looked at where they matter.
    pub fn types(&mut self, keys: &str) {
        for key in parse(keys) {
            let is_letter = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
            let noted = self.stage.model.overlay.is_some() && is_letter;
            *(if noted { &mut self.letters } else { &mut self.keys }) += 1;
            let Some(msg) = keymap::message(&self.stage.model, key) else { continue };
            let effects = update(&mut self.stage.model, msg);
            self.perform(effects);
        }
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            for msg in self.stage.host.perform(effect) {
                let effects = update(&mut self.stage.model, msg);
                self.perform(effects);
            }
        }
    }

    pub fn session(&self) -> &Session {
        self.stage.model.session.as_ref().unwrap()
    }

    pub fn own(&self, place: &Place) -> Option<Answer> {
        self.session().interview().answer(&place.question, place.department.as_ref()).cloned()
    }

    /// Answers the question at hand as an interview does, and goes on to the next.
    pub fn answers_as(&mut self, wanted: &Interview) {
        let Screen::Interview(screen) = &self.stage.model.screen else { panic!("{}", self.stage.screen()) };
        let place = screen.place.clone();
        let answer = wanted.answer(&place.question, place.department.as_ref());
        // What hangs on an answer that is unknown was left open in the example as well.
        let Some(answer) = answer else { return self.types("<Tab>") };
        let overridden = wanted.departments.iter().enumerate().find_map(|(at, department)| {
            let own = Place { department: Some(department.id.clone()), ..place.clone() };
            let new = department.answers.contains_key(&place.question) && self.own(&own).is_none();
            new.then_some((at, own))
        });
        if let Some((at, own)) = overridden.filter(|_| place.department.is_none()) {
            // The question itself comes again after the department that answers it differently.
            self.types(&format!("<Ctrl+O>{}<Enter>", "<Down>".repeat(at)));
            assert!(matches!(&self.stage.model.screen, Screen::Interview(screen) if screen.place == own));
            return self.answers_as(wanted);
        }
        let own = self.own(&place);
        if own.as_ref().is_some_and(|own| own.carried_over.is_some() && same(own, answer)) {
            return self.types("<Ctrl+T>");
        }
        self.answers(&place, answer);
    }

    /// Gives an answer at the question at hand, with what stands beside it, and goes on to the next.
    pub fn answers(&mut self, place: &Place, answer: &Answer) {
        // What stands beside the answer comes first: giving the answer goes on.
        self.knows(place, answer);
        self.notes(place, answer);
        self.shows(place, &answer.evidence);
        let flagged = self.own(place).is_some_and(|own| own.flagged);
        if flagged != answer.flagged {
            self.types("<Ctrl+F>");
        }
        self.says(place, answer);
    }

    /// Gives the answer and goes on.
    pub fn says(&mut self, place: &Place, answer: &Answer) {
        let own = self.own(place);
        if own.as_ref().is_some_and(|own| own.says(answer)) {
            let waits = own.is_some_and(|own| own.carried_over.is_some());
            return self.types(if waits { "<Ctrl+T>" } else { "<Tab>" });
        }
        let (kind, options) = {
            let (_, question) = self.session().question(place).unwrap();
            (question.kind, question.options.clone())
        };
        let typed = match answer.state {
            State::Unknown if matches!(kind, Kind::Single | Kind::Multiple) => return self.types("0"),
            State::Unknown => return self.types("<Down><Enter>"),
            State::NotApplicable => {
                return self.types(&format!("<Ctrl+X>{}<Ctrl+S>", answer.reason.as_deref().unwrap_or("")));
            }
            State::Answered => match kind {
                Kind::Single => {
                    let at = options.iter().position(|id| answer.options.contains(id)).unwrap();
                    return self.types(&(at + 1).to_string());
                }
                Kind::Multiple => {
                    for (at, id) in options.iter().enumerate() {
                        // An option that excludes others unticks them.
                        let known = self.own(place).map(|own| own.options).unwrap_or_default();
                        if answer.options.contains(id) != known.contains(id) {
                            self.types(&(at + 1).to_string());
                        }
                    }
                    return self.types("<Tab>");
                }
                Kind::Number => answer.number.unwrap().to_string(),
                Kind::Date => answer.date.clone().unwrap(),
                Kind::Text => answer.text.clone().unwrap(),
            },
        };
        let clear = if own.is_some_and(|own| own.state == State::Answered) { "<Ctrl+U>" } else { "" };
        self.types(&format!("{clear}{typed}<Enter>"));
    }

    fn knows(&mut self, place: &Place, answer: &Answer) {
        if answer.state == State::Answered {
            // From one to the next: stated, seen, tested, and stated again.
            let own = self.own(place).map_or(Basis::Stated, |own| own.basis());
            let steps = (answer.basis() as usize + 3 - own as usize) % 3;
            self.types(&"<Ctrl+B>".repeat(steps));
        }
    }

    fn notes(&mut self, place: &Place, answer: &Answer) {
        let note = self.own(place).and_then(|own| own.note);
        if note == answer.note {
            return;
        }
        let clear = if note.is_some() { "<Ctrl+U>" } else { "" };
        self.types(&format!("<Ctrl+N>{clear}{}<Ctrl+S>", answer.note.as_deref().unwrap_or("")));
    }

    fn shows(&mut self, place: &Place, wanted: &[Evidence]) {
        let known = self.own(place).map(|own| own.evidence).unwrap_or_default();
        if known.iter().any(|one| !wanted.contains(one)) {
            let clear =
                known.iter().rev().map(|one| if wanted.contains(one) { "<BackTab>" } else { "<BackTab><Ctrl+U>" });
            self.types(&format!("<Ctrl+E>{}<Ctrl+S>", clear.collect::<String>()));
        }
        for one in wanted.iter().filter(|one| !known.contains(one)) {
            let day = one.seen_on.as_deref().unwrap_or("");
            self.types(&format!("<Ctrl+E>{}<Tab><Ctrl+U>{day}<Ctrl+S>", one.name));
        }
    }

    /// Enters in the grid what a department's flows are now: only data that it no longer has is known here.
    pub fn maps(&mut self, at: usize, wanted: &Department) {
        let document = self.session().questionnaire.document().clone();
        self.types(&format!("<Home>{}<Enter>", "<Down>".repeat(at)));
        for (column, feature) in document.features.iter().enumerate() {
            let known = self.session().interview().departments[at].uses.get(&feature.id).cloned();
            let (Some(known), Some(wanted)) = (known, wanted.uses.get(&feature.id)) else { continue };
            for (row, category) in document.data_categories.iter().enumerate() {
                let holds = |one: &Use| one.data_categories.contains(&category.id);
                if holds(&known) && !holds(wanted) {
                    let Screen::Grid(screen) = &self.stage.model.screen else { panic!("{}", self.stage.screen()) };
                    let right = "<Right>".repeat(column.saturating_sub(screen.column));
                    self.types(&format!("{right}<Home>{}<Space>", "<Down>".repeat(row + 1)));
                }
            }
        }
        self.types("<Enter>");
        assert_eq!(self.session().interview().departments[at].uses, wanted.uses);
    }
}

/// Whether two answers say the same, with what stands beside them; not when and by whom.
pub fn same(own: &Answer, other: &Answer) -> bool {
    let beside = |one: &Answer| (one.basis(), one.note.clone(), one.evidence.clone(), one.flagged, one.reason.clone());
    own.says(other) && beside(own) == beside(other)
}
