//! The screens, each in a file of its own with its state, its keys and its picture; and what leads from
//! one to the next.

pub mod compare;
pub mod departments;
pub mod grid;
pub mod handover;
pub mod home;
pub mod interview;
pub mod overlay;
mod path;
pub mod preferences;
pub mod result;
pub mod review;
pub mod setup;
pub mod trend;

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::{Position, Rect};

pub use compare::CompareScreen;
pub use departments::DepartmentsScreen;
pub use grid::GridScreen;
pub use home::HomeScreen;
pub use interview::InterviewScreen;
pub use overlay::{Choice, Overlay};
pub use path::{Path, visit_from};
pub use result::ResultScreen;
pub use review::ReviewScreen;
pub use setup::SetupScreen;
pub use trend::TrendScreen;

use super::keymap::Action;
use super::message::{Effect, OpenedReport};
use super::model::{Model, Session};
use super::update::go_home;
use super::widgets::form::Form;
use super::widgets::lines;
use crate::assessment::{Event, Place};
use crate::text::Message;

/// What is on the screen.
#[derive(Clone, Debug)]
pub enum Screen {
    Home(HomeScreen),
    Setup(SetupScreen),
    Departments(DepartmentsScreen),
    Grid(GridScreen),
    Interview(InterviewScreen),
    Review(ReviewScreen),
    Result(Box<ResultScreen>),
    Compare(Box<CompareScreen>),
    Trend(Box<TrendScreen>),
}

impl Screen {
    /// What it is called, for the title line.
    #[must_use]
    pub fn title(&self) -> Message {
        match self {
            Self::Home(_) => Message::new("screen-home"),
            Self::Setup(_) => Message::new("screen-setup"),
            Self::Departments(_) => Message::new("screen-departments"),
            Self::Grid(_) => Message::new("screen-grid"),
            Self::Interview(_) => Message::new("screen-interview"),
            Self::Review(_) => Message::new("screen-review"),
            Self::Result(_) => Message::new("screen-result"),
            Self::Compare(_) => Message::new("screen-compare"),
            Self::Trend(_) => Message::new("screen-trend"),
        }
    }
}

/// An action on the screen at hand.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match &model.screen {
        Screen::Home(_) => home::act(model, action),
        Screen::Setup(_) => setup::act(model, action),
        Screen::Departments(_) => departments::act(model, action),
        Screen::Grid(_) => grid::act(model, action),
        Screen::Interview(_) => interview::act(model, action),
        Screen::Review(_) => review::act(model, action),
        Screen::Result(_) => result::act(model, action),
        Screen::Compare(_) => compare::act(model, action),
        Screen::Trend(_) => trend::act(model, action),
    }
}

/// A key for the text field of the screen at hand.
pub fn type_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match &mut model.screen {
        Screen::Setup(screen) => screen.form.type_key(key),
        Screen::Interview(_) => interview::type_key(model, key),
        Screen::Home(screen) => screen.type_key(key),
        _ => {}
    }
    Vec::new()
}

/// The form that is being filled in, on the screen or over it.
pub fn form(model: &mut Model) -> Option<&mut Form> {
    match (&mut model.overlay, &mut model.screen) {
        (Some(Overlay::Form(overlay)), _) => Some(&mut overlay.form),
        (_, Screen::Setup(screen)) => Some(&mut screen.form),
        _ => None,
    }
}

/// Text pasted in one piece, for the text field that has the focus.
pub fn paste(model: &mut Model, text: &str) {
    match (&mut model.overlay, &mut model.screen) {
        (Some(Overlay::Search(_)), _) => overlay::search::paste(model, text),
        (Some(overlay), _) => overlay.paste(text),
        (None, Screen::Setup(screen)) => screen.form.paste(text),
        (None, Screen::Interview(screen)) => screen.paste(text),
        (None, Screen::Home(screen)) => {
            lines::pasted(text).chars().for_each(|c| screen.type_key(KeyEvent::from(KeyCode::Char(c))));
        }
        (None, _) => {}
    }
}

/// Draws the screen at hand.
pub fn draw(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    match &model.screen {
        Screen::Home(screen) => home::draw(screen, model, area, frame),
        Screen::Setup(screen) => {
            let caret = screen.form.draw(&model.texts, model.theme, area, frame.buffer_mut());
            place_caret(caret, model, frame);
        }
        Screen::Departments(screen) => departments::draw(screen, model, area, frame),
        Screen::Grid(screen) => grid::draw(screen, model, area, frame),
        Screen::Interview(screen) => interview::draw(screen, model, area, frame),
        Screen::Review(screen) => review::draw(screen, model, area, frame),
        Screen::Result(screen) => result::draw(screen, model, area, frame),
        Screen::Compare(screen) => compare::draw(screen, model, area, frame),
        Screen::Trend(screen) => trend::draw(screen, model, area, frame),
    }
}

/// Puts the real cursor at the caret of a screen's field, unless something lies over the screen: that has
/// the keys, and a caret of its own or none.
fn place_caret(caret: Option<Position>, model: &Model, frame: &mut Frame<'_>) {
    if let (Some(caret), None) = (caret, &model.overlay) {
        frame.set_cursor_position(caret);
    }
}

/// Where an opened draft goes on: at the question visited last, else where something is missing first.
#[must_use]
pub fn resume(session: &Session) -> Screen {
    let coverage = session.total_coverage();
    // What was carried over waits; its scope is looked at before it is gone through.
    let fresh = session.interview().departments.is_empty() || coverage.settled() == coverage.carried_over;
    if session.assessment.at().is_none() && fresh {
        return Screen::Departments(DepartmentsScreen::default());
    }
    interview_at(session)
}

/// The interview where one was, or at the first question that is not settled.
fn interview_at(session: &Session) -> Screen {
    let place = (session.assessment.at().cloned())
        .or_else(|| session.standing.missing(&session.questionnaire).into_iter().next())
        .or_else(|| session.first_place());
    match place {
        Some(place) => Screen::Interview(InterviewScreen::at(session, place)),
        None => Screen::Departments(DepartmentsScreen::default()),
    }
}

/// Goes to a question, and has the journal know.
pub fn visit(model: &mut Model, place: Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    model.screen = Screen::Interview(InterviewScreen::at(session, place.clone()));
    model.happen(Event::Visited { place })
}

/// Goes to the interview: where one was, or at the first question that is not settled.
pub fn go_to_interview(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    match interview_at(session) {
        Screen::Interview(screen) => visit(model, screen.place),
        other => {
            model.screen = other;
            Vec::new()
        }
    }
}

/// The next stage of the way: set-up, departments, flow grid, interview, review, result.
pub fn next_stage(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    model.screen = match &model.screen {
        Screen::Setup(_) => Screen::Departments(DepartmentsScreen::default()),
        Screen::Departments(screen) => match session.interview().departments.get(screen.cursor) {
            Some(department) => Screen::Grid(GridScreen::new(department.id.clone())),
            None => {
                model.notice = Some(Message::new("notice-no-departments"));
                return Vec::new();
            }
        },
        Screen::Grid(_) => return go_to_interview(model),
        Screen::Interview(_) => Screen::Review(ReviewScreen::new(session)),
        Screen::Review(_) => Screen::Result(Box::new(ResultScreen::live(session, &model.today))),
        Screen::Result(_) => {
            model.notice = Some(Message::new("notice-last-stage"));
            return Vec::new();
        }
        Screen::Home(_) | Screen::Compare(_) | Screen::Trend(_) => return Vec::new(),
    };
    Vec::new()
}

/// The stage before.
pub fn previous_stage(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    model.screen = match &model.screen {
        Screen::Departments(_) => Screen::Setup(SetupScreen::again(session, &model.texts)),
        Screen::Grid(screen) => Screen::Departments(DepartmentsScreen::on(session, &screen.department)),
        Screen::Interview(screen) => match &screen.place.department {
            Some(department) => Screen::Grid(GridScreen::new(department.clone())),
            None => Screen::Departments(DepartmentsScreen::default()),
        },
        Screen::Review(_) => return go_to_interview(model),
        Screen::Result(_) => Screen::Review(ReviewScreen::new(session)),
        _ => return go_home(model),
    };
    Vec::new()
}

/// Shows one report, or two compared.
pub fn open_reports(model: &mut Model, mut reports: Vec<OpenedReport>) {
    model.overlay = None;
    let changed = reports.iter().find_map(|report| report.changed.clone());
    model.notice = changed.map(|what| Message::new("notice-report-changed").with("what", what));
    match (reports.pop(), reports.pop()) {
        (Some(after), Some(before)) => {
            let back = std::mem::replace(&mut model.screen, Screen::Home(HomeScreen::default()));
            model.screen = Screen::Compare(Box::new(CompareScreen::reports(&before, &after, back)));
        }
        (Some(report), None) if model.session.is_some() => {
            // The report that an open assessment is compared with.
            let back = std::mem::replace(&mut model.screen, Screen::Home(HomeScreen::default()));
            if let Some(session) = &model.session {
                model.screen = Screen::Compare(Box::new(CompareScreen::live(&report, session, back)));
            }
        }
        (Some(report), None) => {
            let mut screen = ResultScreen::of_report(report, &model.today);
            if let Screen::Trend(trend) = std::mem::replace(&mut model.screen, Screen::Home(HomeScreen::default())) {
                screen.trend = Some(trend);
            }
            model.screen = Screen::Result(Box::new(screen));
        }
        (None, _) => {}
    }
}

/// Takes the last event back, says which, and goes to where it was.
pub fn undo(model: &mut Model) -> Vec<Effect> {
    let Some(event) = model.session.as_ref().and_then(|session| session.assessment.undoable().cloned()) else {
        model.notice = Some(Message::new("notice-nothing-to-undo"));
        return Vec::new();
    };
    let effects = model.happen(Event::Undone);
    after_undo(model, &event, effects, Message::new("notice-undone"))
}

/// Does the last undone event again.
pub fn redo(model: &mut Model) -> Vec<Effect> {
    let Some(event) = model.session.as_ref().and_then(|session| session.assessment.redoable().cloned()) else {
        model.notice = Some(Message::new("notice-nothing-to-redo"));
        return Vec::new();
    };
    let effects = model.happen(Event::Redone);
    after_undo(model, &event, effects, Message::new("notice-redone"))
}

fn after_undo(model: &mut Model, event: &Event, mut effects: Vec<Effect>, notice: Message) -> Vec<Effect> {
    let Some(session) = &model.session else { return effects };
    let what = crate::report::words::event(&session.questionnaire, session.interview(), event, &model.texts);
    if let Event::Answered { place, .. } | Event::Confirmed { place, .. } | Event::Withdrawn { place } = event {
        effects.extend(visit(model, place.clone()));
    } else {
        keep_on_the_map(model);
    }
    model.notice = Some(notice.with("what", what));
    effects
}

/// Brings the screen after a change that it did not make itself: it leaves a department that is gone,
/// and shows the answer and the result as they stand now.
pub fn keep_on_the_map(model: &mut Model) {
    departments::clamp(model);
    let Some(session) = &model.session else { return };
    let gone = |id| session.interview().department(id).is_none();
    model.screen = match &model.screen {
        Screen::Grid(screen) if gone(&screen.department) => Screen::Departments(DepartmentsScreen::default()),
        Screen::Interview(screen) if screen.place.department.as_ref().is_some_and(gone) => {
            Screen::Departments(DepartmentsScreen::default())
        }
        Screen::Interview(screen) => Screen::Interview(InterviewScreen::at(session, screen.place.clone())),
        Screen::Setup(_) => Screen::Setup(SetupScreen::again(session, &model.texts)),
        Screen::Review(screen) => Screen::Review(screen.again(session)),
        Screen::Result(screen) if screen.report.is_none() => {
            Screen::Result(Box::new(screen.again(session, &model.today)))
        }
        _ => return,
    };
}

/// A cursor moved by an action within `count` rows; `page` rows at a time for the page keys.
#[must_use]
pub fn moved(cursor: usize, count: usize, action: Action, page: usize) -> usize {
    let last = count.saturating_sub(1);
    match action {
        Action::Up => cursor.saturating_sub(1),
        Action::Down => (cursor + 1).min(last),
        Action::PageUp => cursor.saturating_sub(page),
        Action::PageDown => (cursor + page).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => cursor,
    }
    .min(last)
}
