//! The interview: one question at a time, for the organisation or for one department. What was chosen
//! is an event at once; nothing blocks moving on.

mod answering;
mod evidence;
mod moving;
mod parts;
mod picture;
pub mod reconfirming;

use ratatui::crossterm::event::{Event as TerminalEvent, KeyCode, KeyEvent};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler as _;

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::super::widgets::lines;
use super::super::wording;
use super::overlay::{Edited, Editor, Overlay};
use super::path::back;
use super::{DepartmentsScreen, Screen};
use crate::assessment::{Answer, Place, State};
use crate::questionnaire::{Basis, Kind, Question};
use crate::text::{Message, Texts};
use answering::{beside, choose, commit, next_basis, not_applicable, unknown, withdraw};
use moving::{go, go_part, go_section, next_flagged, next_unanswered, offer_jump, offer_override};

pub use answering::{set_not_applicable, set_note};
pub use evidence::accept_evidence;
pub use picture::draw;

/// The question at hand, the row of the cursor, and what is being typed.
#[derive(Clone, Debug)]
pub struct InterviewScreen {
    pub place: Place,
    /// The options (or the field), then "I don't know", then "not applicable".
    pub row: usize,
    pub field: Input,
    /// How the answer that is given next here is known, where that was said before it.
    pub basis: Option<Basis>,
    /// What is wrong with what was typed.
    pub problem: Option<Message>,
    /// By how many lines the text below the rows was moved up: at the last row, down goes on reading.
    pub scroll: usize,
}

/// More lines than stand below the rows of any question.
const MOST_SCROLL: usize = 60;

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
        let typed = answer.map(wording::typed).unwrap_or_default();
        let row = session.question(&place).map_or(0, |(_, question)| {
            let rows = rows(question);
            // What is typed goes into the field, whatever was answered before.
            let wanted = match answer.map(|answer| answer.state) {
                _ if rows[0] == Row::Field => Row::Field,
                Some(State::Unknown) => Row::Unknown,
                Some(State::NotApplicable) => Row::NotApplicable,
                _ => match answer.and_then(|answer| answer.options.first()).and_then(|id| question.option(id)) {
                    Some(option) => Row::Option(option),
                    None => rows[0],
                },
            };
            rows.iter().position(|row| *row == wanted).unwrap_or(0)
        });
        Self { place, row, field: Input::from(typed), basis: None, problem: None, scroll: 0 }
    }

    /// Whether letters go into the field of a number, text or date.
    #[must_use]
    pub fn is_typing(&self, model: &Model) -> bool {
        let question = model.session.as_ref().and_then(|session| session.question(&self.place));
        question.is_some_and(|(_, question)| rows(question).get(self.row) == Some(&Row::Field))
    }

    /// How the answer is known; of an open question, how the one that is given next is.
    fn basis(&self, answer: Option<&Answer>) -> Basis {
        match answer {
            Some(answer) if answer.state == State::Answered => answer.basis(),
            _ => self.basis.or(answer.and_then(|answer| answer.basis)).unwrap_or(Basis::Stated),
        }
    }

    /// A key for the field.
    fn type_key(&mut self, key: KeyEvent) {
        self.problem = None;
        self.field.handle_event(&TerminalEvent::Key(key));
    }

    /// Text pasted in one piece; line breaks become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in lines::pasted(text).chars() {
            self.type_key(KeyEvent::from(KeyCode::Char(if c == '\n' { ' ' } else { c })));
        }
    }
}

/// A letter goes into the field; where there is none it moves the cursor to the next option that begins
/// with it.
pub fn type_key(model: &mut Model, key: KeyEvent) {
    let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) else { return };
    let Some((position, question)) = session.question(&screen.place) else { return };
    let rows = rows(question);
    if rows.get(screen.row) == Some(&Row::Field) {
        return screen.type_key(key);
    }
    let KeyCode::Char(letter) = key.code else { return };
    let written = session.questionnaire.written(position);
    let begins = |row: &Row| match row {
        Row::Option(option) => {
            let label = written.options.get(*option).map_or("", |option| option.label.get(model.texts.language()));
            label.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
        }
        _ => false,
    };
    let next = (1..=rows.len()).map(|step| (screen.row + step) % rows.len()).find(|at| begins(&rows[*at]));
    screen.row = next.unwrap_or(screen.row);
}

/// An action in the interview.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&model.screen, &model.session) else { return Vec::new() };
    let place = screen.place.clone();
    let Some((position, question)) = session.question(&place) else { return Vec::new() };
    let rows = rows(question);
    let row = rows.get(screen.row).copied().unwrap_or(Row::Unknown);
    let leaves = matches!(
        action,
        Action::Next
            | Action::Previous
            | Action::PageUp
            | Action::PageDown
            | Action::Left
            | Action::Right
            | Action::NextUnanswered
            | Action::NextFlagged
            | Action::Jump
            | Action::Back
            | Action::Note
            | Action::Evidence
            | Action::NotApplicable
            | Action::Override
    );
    if leaves {
        // What cannot be an answer holds the cursor once, with the reason; then it is left behind.
        let told = screen.problem.is_some();
        let mut effects = commit(model, &place);
        if !told && refused(model).is_some() {
            return effects;
        }
        effects.extend(leave(model, action, &place, position));
        return effects;
    }
    match action {
        Action::Up | Action::Down | Action::First | Action::Last => {
            let effects = if row == Row::Field { commit(model, &place) } else { Vec::new() };
            if let Screen::Interview(screen) = &mut model.screen {
                match action {
                    Action::Down if screen.row + 1 == rows.len() => {
                        screen.scroll = (screen.scroll + 1).min(MOST_SCROLL)
                    }
                    Action::Up if screen.scroll > 0 => screen.scroll -= 1,
                    _ => {
                        screen.scroll = 0;
                        screen.row = super::moved(screen.row, rows.len(), action, 1);
                    }
                }
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
                if refused(model).is_none() {
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
        Action::Pick(number) if rows[0] == Row::Field && number > 0 => {
            if let (Screen::Interview(screen), Some(digit)) = (&mut model.screen, char::from_digit(number.into(), 10)) {
                screen.row = 0;
                screen.type_key(KeyEvent::from(KeyCode::Char(digit)));
            }
            Vec::new()
        }
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
        Action::Delete => withdraw(model, &place),
        Action::StillTrue => reconfirming::still_true(model, &place),
        Action::Ask => reconfirming::turn(model),
        Action::Basis => next_basis(model, &place),
        Action::Flag => {
            let mut effects = commit(model, &place);
            effects.extend(beside(model, &place, Message::new("beside-flag"), |answer| {
                answer.flagged = !answer.flagged;
            }));
            effects
        }
        _ => Vec::new(),
    }
}

/// What leaves the question at hand: for another one, for a list, for a longer text.
fn leave(model: &mut Model, action: Action, place: &Place, position: usize) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match action {
        Action::Note => {
            let note = own_answer(session, place).and_then(|answer| answer.note.clone()).unwrap_or_default();
            let editor = Editor::new(Message::new("note-title"), &note, place.clone(), Edited::Note);
            model.overlay = Some(Overlay::Editor(Box::new(editor)));
            Vec::new()
        }
        Action::Evidence => {
            evidence::ask(model, place);
            Vec::new()
        }
        Action::NotApplicable => not_applicable(model, place),
        Action::Override => {
            offer_override(model, position);
            Vec::new()
        }
        Action::Next => go(model, place, true),
        Action::Previous => go(model, place, false),
        Action::PageDown | Action::PageUp => go_section(model, place, action == Action::PageDown),
        Action::Left | Action::Right => go_part(model, place, action == Action::Right),
        Action::NextUnanswered => next_unanswered(model, place),
        Action::NextFlagged => next_flagged(model, place),
        Action::Jump => {
            offer_jump(model);
            Vec::new()
        }
        Action::Back => back(model).unwrap_or_else(|| {
            let on = |session| place.department.as_ref().map(|id| DepartmentsScreen::on(session, id));
            model.screen = Screen::Departments(model.session.as_ref().and_then(on).unwrap_or_default());
            Vec::new()
        }),
        _ => Vec::new(),
    }
}

/// What is in the field and was said to be no answer, with the place that it was typed for.
#[must_use]
pub fn refused(model: &Model) -> Option<(Place, String)> {
    match &model.screen {
        Screen::Interview(screen) if screen.problem.is_some() => {
            Some((screen.place.clone(), screen.field.value().to_owned()))
        }
        _ => None,
    }
}

/// Makes what is in the field the answer, when the program ends or the screen changes by itself.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    let Screen::Interview(screen) = &model.screen else { return Vec::new() };
    let place = screen.place.clone();
    commit(model, &place)
}

fn own_answer<'a>(session: &'a Session, place: &Place) -> Option<&'a Answer> {
    session.interview().answer(&place.question, place.department.as_ref())
}

/// What a part of the interview is called.
#[must_use]
pub fn part_name(session: &Session, part: Option<&crate::questionnaire::DepartmentId>, texts: &Texts) -> String {
    match part.and_then(|id| session.interview().department(id)) {
        Some(department) => department.name.clone(),
        None => texts.get("part-organisation").to_string(),
    }
}
