//! The example company's second quarter after its first, both by keys alone: what a run takes that only
//! asks what needs asking, against one that asks everything.

use crossterm::event::KeyCode;
use farol::assessment::{Answer, Department, Evidence, Interview, OrganisationProfile, Place, Setup, State, Use};
use farol::questionnaire::{Basis, Kind};
use farol::tui::{Begin, Effect, Screen, Session, StartRequest, keymap, update};

use crate::stage::{Stage, parse};

/// A wizard that is typed in, and how many keys that took: those that work the program, and the letters of
/// what is noted down.
struct Typist {
    stage: Stage,
    keys: usize,
    letters: usize,
}

impl Typist {
    /// Types without drawing; the screens are looked at where they matter.
    fn types(&mut self, keys: &str) {
        for key in parse(keys) {
            let is_letter = matches!(key.code, KeyCode::Char(_)) && key.modifiers.is_empty();
            let noted = self.stage.model.overlay.is_some() && is_letter;
            *(if noted { &mut self.letters } else { &mut self.keys }) += 1;
            let Some(msg) = keymap::message(&self.stage.model, key) else { continue };
            let effects = update(&mut self.stage.model, msg);
            self.perform(effects);
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            for msg in self.stage.host.perform(effect) {
                let effects = update(&mut self.stage.model, msg);
                self.perform(effects);
            }
        }
    }

    fn session(&self) -> &Session {
        self.stage.model.session.as_ref().unwrap()
    }

    fn own(&self, place: &Place) -> Option<Answer> {
        self.session().interview().answer(&place.question, place.department.as_ref()).cloned()
    }

    /// Answers the question at hand as an interview does, and goes on to the next.
    fn answers_as(&mut self, wanted: &Interview) {
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
        // What stands beside the answer comes first: giving the answer goes on.
        self.knows(&place, answer);
        self.notes(&place, answer);
        self.shows(&place, &answer.evidence);
        let flagged = self.own(&place).is_some_and(|own| own.flagged);
        if flagged != answer.flagged {
            self.types("<Ctrl+F>");
        }
        self.says(&place, answer);
    }

    /// Gives the answer and goes on.
    fn says(&mut self, place: &Place, answer: &Answer) {
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
    fn maps(&mut self, at: usize, wanted: &Department) {
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
fn same(own: &Answer, other: &Answer) -> bool {
    let beside = |one: &Answer| (one.basis(), one.note.clone(), one.evidence.clone(), one.flagged, one.reason.clone());
    own.says(other) && beside(own) == beside(other)
}

fn quarter(number: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{number}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every answer is the other's.
fn assert_same(interview: &Interview, wanted: &Interview) {
    let departments = wanted.departments.iter().map(|one| (Some(&one.id), &one.answers));
    for (department, answers) in std::iter::once((None, &wanted.organisation.answers)).chain(departments) {
        for (question, answer) in answers {
            let own = interview.answer(question, department).unwrap_or_else(|| panic!("{department:?} {question}"));
            assert!(same(own, answer), "{question}: {own:?}\n{answer:?}");
            assert!(own.carried_over.is_none(), "{question} still waits");
        }
    }
}

#[test]
fn the_second_quarter_takes_a_key_for_what_stands_and_the_notes_for_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = [quarter(1), quarter(2)];
    let mut typist = Typist { stage: Stage::new(folder.path(), 80, 24), keys: 0, letters: 0 };

    // The company and its departments are there; every question is open.
    let mut bare = first.clone();
    bare.organisation.answers.clear();
    bare.departments.iter_mut().for_each(|one| one.answers.clear());
    let setup = Setup { period: first.period.clone(), assessor: first.assessor.clone(), languages: Vec::new() };
    let request = StartRequest {
        organisation: None,
        name: first.organisation.name.clone(),
        period: first.period.clone(),
        begin: Begin::Nothing,
        events: vec![
            farol::assessment::Event::OrganisationChanged(OrganisationProfile::of(&first.organisation)),
            farol::assessment::Event::SetUp(setup),
        ],
    };
    typist.perform(vec![Effect::Start(request)]);
    let blank = typist.session().interview().clone();
    for event in farol::assessment::merge(&blank, &bare).unwrap().events {
        let effects = typist.stage.model.happen(event);
        typist.perform(effects);
    }
    typist.types("<F8><F8>");
    (typist.keys, typist.letters) = (0, 0);
    while matches!(typist.stage.model.screen, Screen::Interview(_)) {
        typist.answers_as(&first);
    }
    assert_same(typist.session().interview(), &first);
    let took = (typist.keys, typist.letters);
    typist.types("<Ctrl+S><Home><Enter>");
    typist.stage.keys("");
    typist.stage.sees("Report saved");

    // A quarter later: set-up, what left the flows, and only what needs asking.
    typist.types("<Esc>");
    (typist.keys, typist.letters) = (0, 0);
    typist.types("<Ctrl+N><Enter><Tab><Tab><Tab><Ctrl+U>2026-Q2<Ctrl+S>");
    let hr = second.departments.iter().position(|one| one.id.as_str() == "hr").unwrap();
    typist.maps(hr, &second.departments[hr]);
    typist.types("<Tab><F5>");
    typist.stage.sees("Only what needs asking comes now");
    while matches!(typist.stage.model.screen, Screen::Interview(_)) {
        typist.answers_as(&second);
    }
    assert_same(typist.session().interview(), &second);
    let again = (typist.keys, typist.letters);
    // Keys that work the program, and letters of notes, evidence and reasons. 175 of 222 answers stand and
    // take a key each; the rest is what the quarter brought, of which no program can spare the writing.
    assert_eq!((took, again), ((640, 2998), (633, 1667)));
}
