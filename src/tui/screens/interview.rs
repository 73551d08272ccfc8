//! The interview: one question at a time, for the organisation or for one department. What was chosen
//! is an event at once; nothing blocks moving on.

mod picture;

use ratatui::crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler as _;

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::overlay::{Edited, Editor, Item, Overlay, Picked, Picker};
use super::{DepartmentsScreen, ReviewScreen, Screen, visit};
use crate::assessment::{Answer, Event, Place, State};
use crate::questionnaire::{Basis, Kind, Question, Scope};
use crate::text::{Message, Texts};

pub use picture::draw;

/// The question at hand, the row of the cursor, and what is being typed.
#[derive(Clone, Debug)]
pub struct InterviewScreen {
    pub place: Place,
    /// The options (or the field), then "I don't know", then "not applicable".
    pub row: usize,
    pub field: Input,
    /// What is wrong with what was typed.
    pub problem: Option<Message>,
}

/// A row that can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// An option, by position.
    Option(usize),
    /// The field of a number, text or date.
    Field,
    Unknown,
    NotApplicable,
}

/// The rows of a question.
#[must_use]
pub fn rows(question: &Question) -> Vec<Row> {
    let own: Vec<Row> = match question.kind {
        Kind::Single | Kind::Multiple => (0..question.options.len()).map(Row::Option).collect(),
        Kind::Number | Kind::Text | Kind::Date => vec![Row::Field],
    };
    own.into_iter().chain([Row::Unknown, Row::NotApplicable]).collect()
}

impl InterviewScreen {
    /// The interview at a place, with the cursor on the answer that is there.
    #[must_use]
    pub fn at(session: &Session, place: Place) -> Self {
        let answer = session.interview().answer(&place.question, place.department.as_ref());
        let typed = answer.map(typed).unwrap_or_default();
        let row = session.question(&place).map_or(0, |(_, question)| {
            let rows = rows(question);
            let wanted = match answer.map(|answer| answer.state) {
                Some(State::Unknown) => Row::Unknown,
                Some(State::NotApplicable) => Row::NotApplicable,
                _ => match answer.and_then(|answer| answer.options.first()).and_then(|id| question.option(id)) {
                    Some(option) => Row::Option(option),
                    None => rows[0],
                },
            };
            rows.iter().position(|row| *row == wanted).unwrap_or(0)
        });
        Self { place, row, field: Input::from(typed), problem: None }
    }

    /// Whether letters go into the field of a number, text or date.
    #[must_use]
    pub fn is_typing(&self, model: &Model) -> bool {
        let question = model.session.as_ref().and_then(|session| session.question(&self.place));
        question.is_some_and(|(_, question)| rows(question).get(self.row) == Some(&Row::Field))
    }

    /// A key for the field.
    pub fn type_key(&mut self, key: KeyEvent) {
        self.problem = None;
        self.field.handle_event(&TerminalEvent::Key(key));
    }

    /// Text pasted in one piece; line breaks become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in text.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()) {
            self.type_key(KeyEvent::from(KeyCode::Char(c)));
        }
    }
}

/// What an answer to a number, text or date question says, as it was typed.
fn typed(answer: &Answer) -> String {
    let number = answer.number.map(|number| number.to_string());
    number.or_else(|| answer.text.clone()).or_else(|| answer.date.clone()).unwrap_or_default()
}

/// An action in the interview.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&model.screen, &model.session) else { return Vec::new() };
    let place = screen.place.clone();
    let Some((position, question)) = session.question(&place) else { return Vec::new() };
    let rows = rows(question);
    let row = rows.get(screen.row).copied().unwrap_or(Row::Unknown);
    match action {
        Action::Up | Action::Down | Action::First | Action::Last => {
            let effects = if row == Row::Field { commit(model, &place) } else { Vec::new() };
            if let Screen::Interview(screen) = &mut model.screen {
                screen.row = super::moved(screen.row, rows.len(), action, 1);
            }
            effects
        }
        Action::Confirm => match row {
            Row::Option(option) if question.kind == Kind::Multiple => {
                // Enter accepts what is ticked; with nothing ticked it ticks the row.
                let ticked = own_answer(session, &place).is_some_and(|answer| !answer.options.is_empty());
                let mut effects = if ticked { Vec::new() } else { choose(model, &place, option) };
                effects.extend(go(model, &place, true));
                effects
            }
            Row::Option(option) => {
                let mut effects = choose(model, &place, option);
                effects.extend(go(model, &place, true));
                effects
            }
            Row::Field => {
                let mut effects = commit(model, &place);
                let wrong = matches!(&model.screen, Screen::Interview(screen) if screen.problem.is_some());
                if !wrong {
                    effects.extend(go(model, &place, true));
                }
                effects
            }
            Row::Unknown => {
                let mut effects = unknown(model, &place);
                effects.extend(go(model, &place, true));
                effects
            }
            Row::NotApplicable => not_applicable(model, &place),
        },
        Action::Toggle => match row {
            Row::Option(option) => choose(model, &place, option),
            Row::Unknown => unknown(model, &place),
            Row::NotApplicable => not_applicable(model, &place),
            Row::Field => Vec::new(),
        },
        Action::Pick(0) => {
            let mut effects = unknown(model, &place);
            effects.extend(go(model, &place, true));
            effects
        }
        Action::Pick(number) => {
            let option = usize::from(number) - 1;
            if option >= question.options.len() || !matches!(question.kind, Kind::Single | Kind::Multiple) {
                return Vec::new();
            }
            let single = question.kind == Kind::Single;
            if let Screen::Interview(screen) = &mut model.screen {
                screen.row = option;
            }
            let mut effects = choose(model, &place, option);
            if single {
                effects.extend(go(model, &place, true));
            }
            effects
        }
        Action::NotApplicable => not_applicable(model, &place),
        Action::Delete => withdraw(model, &place),
        Action::Basis => change(model, &place, |answer| {
            answer.basis = Some(match answer.basis() {
                Basis::Stated => Basis::Seen,
                Basis::Seen => Basis::Tested,
                Basis::Tested => Basis::Stated,
            });
        }),
        Action::Flag => change(model, &place, |answer| answer.flagged = !answer.flagged),
        Action::Note => {
            let note = own_answer(session, &place).and_then(|answer| answer.note.clone()).unwrap_or_default();
            let editor = Editor::new(Message::new("note-title"), &note, place, Edited::Note);
            model.overlay = Some(Overlay::Editor(Box::new(editor)));
            Vec::new()
        }
        Action::Override => {
            offer_override(model, position);
            Vec::new()
        }
        Action::Next => leave(model, &place, true),
        Action::Previous => leave(model, &place, false),
        Action::PageDown | Action::PageUp => go_section(model, &place, action == Action::PageDown),
        Action::Left | Action::Right => go_part(model, &place, action == Action::Right),
        Action::NextUnanswered => next_unanswered(model, &place),
        Action::Jump => {
            offer_jump(model);
            Vec::new()
        }
        Action::Back => {
            let effects = commit(model, &place);
            if let Some(session) = &model.session {
                model.screen = Screen::Departments(match &place.department {
                    Some(department) => DepartmentsScreen::on(session, department),
                    None => DepartmentsScreen::default(),
                });
            }
            effects
        }
        _ => Vec::new(),
    }
}

fn own_answer<'a>(session: &'a Session, place: &Place) -> Option<&'a Answer> {
    session.interview().answer(&place.question, place.department.as_ref())
}

/// A new answer that keeps what was said beside the old one: its note, evidence and flag.
fn answer_with(session: &Session, place: &Place, state: State) -> Answer {
    match own_answer(session, place) {
        None => Answer::new(state),
        Some(old) => Answer {
            basis: old.basis,
            note: old.note.clone(),
            evidence: old.evidence.clone(),
            flagged: old.flagged,
            ..Answer::new(state)
        },
    }
}

fn give(model: &mut Model, place: &Place, answer: Answer) -> Vec<Effect> {
    let assessor = model.session.as_ref().and_then(|session| session.interview().assessor.clone());
    let answer = Answer { answered_by: answer.answered_by.clone().or(assessor), ..answer };
    model.happen(Event::Answered { place: place.clone(), answer: Box::new(answer) })
}

/// Chooses an option; of a multiple choice, ticks or unticks it.
fn choose(model: &mut Model, place: &Place, option: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some((_, question)) = session.question(place) else { return Vec::new() };
    let Some(id) = question.options.get(option) else { return Vec::new() };
    let mut answer = answer_with(session, place, State::Answered);
    if question.kind == Kind::Multiple {
        let old = own_answer(session, place).filter(|old| old.state == State::Answered);
        let mut options = old.map(|old| old.options.clone()).unwrap_or_default();
        match options.iter().position(|one| one == id) {
            Some(at) => drop(options.remove(at)),
            None if question.exclusive[option] => options = vec![id.clone()],
            None => {
                options.retain(|one| question.option(one).is_none_or(|at| !question.exclusive[at]));
                options.push(id.clone());
            }
        }
        if options.is_empty() {
            return withdraw(model, place);
        }
        options.sort_by_key(|one| question.option(one));
        answer.options = options;
    } else {
        answer.options = vec![id.clone()];
    }
    give(model, place, answer)
}

fn unknown(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let answer = answer_with(session, place, State::Unknown);
    give(model, place, answer)
}

/// Asks for the reason of "not applicable".
fn not_applicable(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let reason = own_answer(session, place).and_then(|answer| answer.reason.clone()).unwrap_or_default();
    let editor = Editor::new(Message::new("reason-title"), &reason, place.clone(), Edited::Reason);
    model.overlay = Some(Overlay::Editor(Box::new(editor)));
    Vec::new()
}

/// Accepts the reason of "not applicable"; without one the review asks for it again.
pub fn set_not_applicable(model: &mut Model, place: &Place, reason: String) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let mut answer = answer_with(session, place, State::NotApplicable);
    answer.reason = Some(reason).filter(|text| !text.is_empty());
    let mut effects = give(model, place, answer);
    if let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) {
        *screen = InterviewScreen::at(session, place.clone());
    }
    effects.extend(go(model, place, true));
    effects
}

/// Accepts a note; a note on an unanswered question makes it unknown.
pub fn set_note(model: &mut Model, place: &Place, note: String) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let note = Some(note).filter(|text| !text.is_empty());
    let mut answer = match own_answer(session, place) {
        Some(answer) => answer.clone(),
        None if note.is_none() => return Vec::new(),
        None => Answer::new(State::Unknown),
    };
    answer.note = note;
    give(model, place, answer)
}

/// Changes something beside the answer; says so where there is none.
fn change(model: &mut Model, place: &Place, how: impl FnOnce(&mut Answer)) -> Vec<Effect> {
    let mut effects = commit(model, place);
    let Some(session) = &model.session else { return effects };
    match own_answer(session, place) {
        Some(answer) => {
            let mut answer = answer.clone();
            how(&mut answer);
            answer.carried_over = None;
            effects.extend(give(model, place, answer));
        }
        None => model.notice = Some(Message::new("notice-answer-first")),
    }
    effects
}

fn withdraw(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    if own_answer(session, place).is_none() {
        return Vec::new();
    }
    let effects = model.happen(Event::Withdrawn { place: place.clone() });
    if let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) {
        *screen = InterviewScreen::at(session, place.clone());
    }
    effects
}

/// Makes what was typed the answer, if it was changed; says below the field what is wrong with it.
fn commit(model: &mut Model, place: &Place) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let Some((position, question)) = session.question(place) else { return Vec::new() };
    if !matches!(question.kind, Kind::Number | Kind::Text | Kind::Date) {
        return Vec::new();
    }
    let text = screen.field.value().trim().to_owned();
    let old = own_answer(session, place);
    if text == old.map(typed).unwrap_or_default() {
        return Vec::new();
    }
    if text.is_empty() {
        return withdraw(model, place);
    }
    let mut answer = answer_with(session, place, State::Answered);
    let written = session.questionnaire.written(position);
    match question.kind {
        Kind::Number => {
            let number = text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite());
            let fits = number.filter(|number| {
                written.min.is_none_or(|min| *number >= min) && written.max.is_none_or(|max| *number <= max)
            });
            if fits.is_none() {
                let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
                screen.problem =
                    Some(Message::new("number-wrong").with("min", bound(written.min)).with("max", bound(written.max)));
                return Vec::new();
            }
            answer.number = fits;
        }
        Kind::Date => {
            if chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d").is_err() || text.len() != 10 {
                screen.problem = Some(Message::new("date-wrong"));
                return Vec::new();
            }
            answer.date = Some(text);
        }
        _ => answer.text = Some(text),
    }
    give(model, place, answer)
}

/// Leaves a question, keeping what was typed. What cannot be an answer holds the cursor once, with the
/// reason; then it is left behind.
fn leave(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let told = matches!(&model.screen, Screen::Interview(screen) if screen.problem.is_some());
    let mut effects = commit(model, place);
    if !told && matches!(&model.screen, Screen::Interview(screen) if screen.problem.is_some()) {
        return effects;
    }
    effects.extend(go(model, place, forward));
    effects
}

/// All visible places, in the order of the interview.
fn all_places(session: &Session) -> Vec<Place> {
    session
        .parts()
        .flat_map(|part| {
            session
                .sequence(part.as_ref())
                .into_iter()
                .map(move |at| session.place(at, part.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The next or previous place within the part, then in the next or previous part.
fn neighbour(session: &Session, place: &Place, forward: bool) -> Option<Place> {
    let here = session.questionnaire.position(&place.question)?;
    let sequence = session.sequence(place.department.as_ref());
    let inside =
        if forward { sequence.iter().find(|at| **at > here) } else { sequence.iter().rev().find(|at| **at < here) };
    if let Some(at) = inside {
        return Some(session.place(*at, place.department.clone()));
    }
    let parts: Vec<_> = session.parts().collect();
    let own = parts.iter().position(|part| *part == place.department)?;
    let ahead = parts.get(own + 1..).unwrap_or_default().iter();
    let behind = parts[..own].iter().rev();
    let first = |part: &Option<_>| {
        let sequence = session.sequence(part.as_ref());
        let at = if forward { sequence.first() } else { sequence.last() };
        at.map(|at| session.place(*at, part.clone()))
    };
    if forward { ahead.clone().find_map(first) } else { behind.clone().find_map(first) }
}

/// Goes to the next or previous question; after the last one comes the review.
fn go(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match neighbour(session, place, forward) {
        Some(next) => visit(model, next),
        None if forward => {
            model.screen = Screen::Review(ReviewScreen::default());
            Vec::new()
        }
        None => {
            model.notice = Some(Message::new("notice-first-question"));
            Vec::new()
        }
    }
}

/// Goes to the first question of the next or previous section of the part.
fn go_section(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let mut effects = commit(model, place);
    let Some(session) = &model.session else { return effects };
    let Some((_, question)) = session.question(place) else { return effects };
    let own = question.place.0;
    let section_of = |at: usize| session.questionnaire.questions()[at].place.0;
    let sequence = session.sequence(place.department.as_ref());
    let to = if forward {
        sequence.iter().copied().find(|at| section_of(*at) > own)
    } else {
        let before = sequence.iter().rev().copied().find(|at| section_of(*at) < own).map(section_of);
        before.and_then(|section| sequence.iter().copied().find(|at| section_of(*at) == section))
    };
    match to {
        Some(at) => {
            let next = session.place(at, place.department.clone());
            effects.extend(visit(model, next));
        }
        None => effects.extend(go_part(model, place, forward)),
    }
    effects
}

/// Goes to the next or previous part: at its first question that is missing, else at its first.
fn go_part(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let mut effects = commit(model, place);
    let Some(session) = &model.session else { return effects };
    let parts: Vec<_> = session.parts().collect();
    let own = parts.iter().position(|part| *part == place.department).unwrap_or(0);
    let to = if forward { own + 1 } else { own.wrapping_sub(1) };
    match parts.get(to) {
        Some(part) => {
            let department = session.position(part.as_ref());
            let sequence = session.sequence(part.as_ref());
            let missing = sequence.iter().find(|at| session.standing.own(**at, department).is_none());
            if let Some(at) = missing.or(sequence.first()) {
                let next = session.place(*at, part.clone());
                effects.extend(visit(model, next));
            }
        }
        None if forward => model.screen = Screen::Review(ReviewScreen::default()),
        None => {}
    }
    effects
}

/// Goes to the next question without an answer, from here on and then from the start.
fn next_unanswered(model: &mut Model, place: &Place) -> Vec<Effect> {
    let mut effects = commit(model, place);
    let Some(session) = &model.session else { return effects };
    let all = all_places(session);
    let here = all.iter().position(|one| one == place).map_or(0, |at| at + 1);
    let missing = session.standing.missing(&session.questionnaire);
    let onwards = || all[here.min(all.len())..].iter().chain(&all).filter(|one| missing.contains(one));
    // One that waits for another answer, though it has its own, can only be looked at: it comes last.
    let next = onwards().find(|one| own_answer(session, one).is_none()).or_else(|| onwards().next()).cloned();
    match next {
        Some(next) => effects.extend(visit(model, next)),
        None => model.notice = Some(Message::new("notice-nothing-missing")),
    }
    effects
}

/// Offers every part with its sections.
fn offer_jump(model: &mut Model) {
    let (Some(session), Screen::Interview(screen)) = (&model.session, &model.screen) else { return };
    let language = model.texts.language();
    let document = session.questionnaire.document();
    let (mut items, mut places, mut cursor) = (Vec::new(), Vec::new(), 0);
    for part in session.parts() {
        let name = part_name(session, part.as_ref(), &model.texts);
        let department = session.position(part.as_ref());
        let mut section = None;
        for at in session.sequence(part.as_ref()) {
            let own = session.questionnaire.questions()[at].place.0;
            let place = session.place(at, part.clone());
            if place == screen.place {
                cursor = if section == Some(own) { items.len() - 1 } else { items.len() };
            }
            if section != Some(own) {
                section = Some(own);
                let (settled, visible) = picture::section_progress(session, department, own);
                items.push(Item {
                    label: format!("{name} · {}", document.sections[own].title.get(language)),
                    detail: format!("{settled}/{visible}"),
                    chosen: false,
                });
                places.push(place);
            }
        }
    }
    model.overlay = Some(Overlay::Picker(Picker {
        title: Message::new("pick-section"),
        items,
        several: false,
        cursor,
        then: Picked::Places(places),
    }));
}

/// Offers the departments that may answer an organisation question differently.
fn offer_override(model: &mut Model, position: usize) {
    let Some(session) = &model.session else { return };
    let question = &session.questionnaire.questions()[position];
    if question.scope != Scope::Organisation || !question.overridable {
        model.notice = Some(Message::new("notice-not-overridable"));
        return;
    }
    let departments = &session.interview().departments;
    if departments.is_empty() {
        model.notice = Some(Message::new("notice-no-departments"));
        return;
    }
    let items = departments.iter().map(|department| Item {
        label: department.name.clone(),
        detail: department
            .answers
            .get(&question.id)
            .map(|_| model.texts.get("has-override").to_string())
            .unwrap_or_default(),
        chosen: false,
    });
    model.overlay = Some(Overlay::Picker(Picker {
        title: Message::new("pick-override"),
        items: items.collect(),
        several: false,
        cursor: 0,
        then: Picked::Override(question.id.clone(), departments.iter().map(|one| one.id.clone()).collect()),
    }));
}

/// What a part of the interview is called.
#[must_use]
pub fn part_name(session: &Session, part: Option<&crate::questionnaire::DepartmentId>, texts: &Texts) -> String {
    match part.and_then(|id| session.interview().department(id)) {
        Some(department) => department.name.clone(),
        None => texts.get("part-organisation").to_string(),
    }
}

/// The answer at a place, in words; none where there is none.
#[must_use]
pub fn answer_in_words(session: &Session, place: &Place, texts: &Texts) -> Option<String> {
    let answer = own_answer(session, place)?;
    let (position, question) = session.question(place)?;
    let language = texts.language();
    let written = session.questionnaire.written(position);
    match answer.state {
        State::Answered => {}
        State::Unknown => return Some(texts.get("answer-unknown").to_string()),
        State::NotApplicable => return Some(texts.get("answer-not-applicable").to_string()),
    }
    let labels =
        answer.options.iter().filter_map(|id| question.option(id)).map(|at| written.options[at].label.get(language));
    let labels: Vec<&str> = labels.collect();
    Some(if labels.is_empty() { typed(answer) } else { labels.join(", ") })
}
