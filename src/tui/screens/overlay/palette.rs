//! The command palette: everything that can be done just now, and everywhere that one can go to. Its commands
//! are the bindings of the keys, so that no letter is ever needed for any of them.

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Overlay;
use super::listed::{self, Listed};
use crate::assessment::Place;
use crate::questionnaire::{DepartmentId, Scope};
use crate::text::Message;
use crate::tui::keymap::{self, Action};
use crate::tui::message::Effect;
use crate::tui::model::{Model, Session};
use crate::tui::screens::{self, DepartmentsScreen, GridScreen, ResultScreen, ReviewScreen, Screen, SetupScreen};
use crate::tui::update::{go_home, leave_question, let_act};
use crate::tui::view::does_something;
use crate::tui::widgets::matching::{fold, score};
use crate::tui::widgets::search;

/// Everything that can be done, as far as it answers to what was typed.
#[derive(Clone, Debug)]
pub struct Palette {
    entries: Vec<Entry>,
    typed: String,
    /// The position among those that are shown.
    cursor: usize,
    /// What lies below it, to come back to.
    pub over: Option<Box<Overlay>>,
}

#[derive(Clone, Debug)]
struct Entry {
    label: String,
    folded: Vec<char>,
    /// The key of a command, or what it is that one goes to.
    detail: String,
    to: Target,
}

/// What an entry does.
#[derive(Clone, Debug, PartialEq)]
enum Target {
    Act(Action),
    Go(Stage),
    Question(Place),
}

/// Somewhere to go to.
#[derive(Clone, Debug, PartialEq)]
enum Stage {
    Home,
    Setup,
    Departments,
    Grid(DepartmentId),
    Interview,
    Review,
    Result,
}

/// What only moves a cursor needs no palette.
const MOVES: [&str; 8] =
    ["key-up", "key-down", "key-left", "key-right", "key-first", "key-last", "key-page-up", "key-page-down"];

/// Opens the palette over what is there.
pub fn open(model: &mut Model) {
    let over = model.overlay.take();
    let mut entries = commands(over.as_ref(), model);
    if over.is_none()
        && let Some(session) = &model.session
    {
        entries.extend(places(session, model));
    }
    model.overlay =
        Some(Overlay::Palette(Palette { entries, typed: String::new(), cursor: 0, over: over.map(Box::new) }));
}

/// The bindings that do something now, the innermost context first.
fn commands(over: Option<&Overlay>, model: &Model) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for context in keymap::contexts_under(over, model) {
        for (binding, keys) in model.keys.of(context) {
            let action = binding.action;
            let known = all.iter().any(|entry| entry.to == Target::Act(action));
            let says = !binding.label.is_empty() && !MOVES.contains(&binding.label);
            let offered = says && !matches!(action, Action::Palette | Action::Interrupt | Action::Pick(1..));
            if offered && !known && does_something(model, over, binding) {
                let key = keys.first().map(ToString::to_string).unwrap_or_default();
                all.push(entry(capital(&model.texts.get(binding.label)), key, Target::Act(action)));
            }
        }
    }
    all
}

fn entry(label: String, detail: String, to: Target) -> Entry {
    Entry { folded: fold(&label), label, detail, to }
}

/// Labels of the footer begin small; in a list they begin as sentences do.
fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

/// The screens of the open assessment, its departments and its questions.
fn places(session: &Session, model: &Model) -> Vec<Entry> {
    let texts = &model.texts;
    let departments = &session.interview().departments;
    let at_hand = match &model.screen {
        Screen::Interview(screen) => screen.place.department.clone(),
        Screen::Grid(screen) => Some(screen.department.clone()),
        _ => None,
    };
    let here = at_hand.or_else(|| departments.first().map(|one| one.id.clone()));
    let mut all = Vec::new();
    let stages = [
        (Message::new("screen-setup"), Some(Stage::Setup)),
        (Message::new("screen-departments"), Some(Stage::Departments)),
        (Message::new("screen-grid"), here.clone().map(Stage::Grid)),
        (Message::new("screen-interview"), Some(Stage::Interview)),
        (Message::new("screen-review"), Some(Stage::Review)),
        (Message::new("screen-result"), Some(Stage::Result)),
        (Message::new("screen-home"), Some(Stage::Home)),
    ];
    let detail = texts.get("palette-screen");
    for (title, stage) in stages {
        let label = texts.say(&Message::new("palette-go").with("to", title));
        all.extend(stage.map(|stage| entry(label, detail.to_string(), Target::Go(stage))));
    }
    let detail = texts.get("palette-department");
    for department in departments {
        let position = session.position(Some(&department.id));
        if let Some(place) = first_place(session, position, Some(&department.id)) {
            all.push(entry(department.name.clone(), detail.to_string(), Target::Question(place)));
        }
    }
    let detail = texts.get("palette-question");
    for (at, question) in session.questionnaire.questions().iter().enumerate() {
        let department = if question.scope == Scope::Organisation { None } else { here.clone() };
        if session.is_visible(at, session.position(department.as_ref())) {
            let text = session.questionnaire.written(at).text.get(texts.language()).to_owned();
            all.push(entry(text, detail.to_string(), Target::Question(session.place(at, department))));
        }
    }
    all
}

/// Where a part is entered: its first question without an answer, else its first.
pub(super) fn first_place(session: &Session, position: Option<usize>, id: Option<&DepartmentId>) -> Option<Place> {
    let sequence = session.sequence(id);
    let missing = sequence.iter().find(|at| session.standing.own(**at, position).is_none());
    missing.or(sequence.first()).map(|at| session.place(*at, id.cloned()))
}

impl Palette {
    /// The positions of the entries that are shown: all, or those that answer best first.
    fn shown(&self) -> Vec<usize> {
        let typed = fold(&self.typed);
        let apart = |to: &Target| matches!(to, Target::Act(_) | Target::Go(_));
        let mut found: Vec<(u32, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(at, entry)| score(&entry.folded, &typed, apart(&entry.to)).map(|score| (score, at)))
            .collect();
        // Of those that answer as well, the shorter one says less besides.
        let length = |at: usize| if typed.is_empty() { 0 } else { self.entries[at].folded.len() };
        found.sort_by_key(|(score, at)| (std::cmp::Reverse(*score), length(*at), *at));
        found.into_iter().map(|(_, at)| at).collect()
    }

    /// A key for what is looked for.
    pub fn type_key(&mut self, key: KeyEvent) {
        if search::type_key(&mut self.typed, key) {
            self.cursor = 0;
        }
    }

    /// Text pasted in one piece.
    pub fn paste(&mut self, text: &str) {
        self.typed.push_str(text);
        self.cursor = 0;
    }
}

/// An action on the palette.
pub fn act(model: &mut Model, action: Action, page: usize) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = &mut model.overlay else { return Vec::new() };
    match action {
        Action::Back if !palette.typed.is_empty() => {
            palette.typed.clear();
            palette.cursor = 0;
        }
        Action::Back => model.overlay = palette.over.take().map(|over| *over),
        Action::Confirm => {
            let chosen = palette.shown().get(palette.cursor).map(|at| palette.entries[*at].to.clone());
            let Some(chosen) = chosen else { return Vec::new() };
            model.overlay = palette.over.take().map(|over| *over);
            return go(model, chosen);
        }
        _ => palette.cursor = screens::moved(palette.cursor, palette.shown().len(), action, page),
    }
    Vec::new()
}

fn go(model: &mut Model, to: Target) -> Vec<Effect> {
    let stage = match to {
        Target::Act(action) => return let_act(model, action),
        Target::Question(place) => return go_to_question(model, place),
        Target::Go(stage) => stage,
    };
    let mut effects = match leave_question(model) {
        Ok(effects) => effects,
        Err(effects) => return effects,
    };
    model.path.clear();
    let Some(session) = &model.session else { return effects };
    model.screen = match stage {
        Stage::Home => {
            effects.extend(go_home(model));
            return effects;
        }
        Stage::Interview => {
            effects.extend(screens::go_to_interview(model));
            return effects;
        }
        Stage::Setup => Screen::Setup(SetupScreen::again(session, &model.texts)),
        Stage::Departments => Screen::Departments(DepartmentsScreen::default()),
        Stage::Grid(department) => Screen::Grid(GridScreen::new(department)),
        Stage::Review => Screen::Review(ReviewScreen::new(session)),
        Stage::Result => Screen::Result(Box::new(ResultScreen::live(session, &model.today))),
    };
    effects
}

/// Goes to a question from wherever one is; what was being typed is kept, or holds one there.
pub(super) fn go_to_question(model: &mut Model, place: Place) -> Vec<Effect> {
    match leave_question(model) {
        Ok(mut effects) => {
            effects.extend(screens::visit_from(model, place));
            effects
        }
        Err(effects) => effects,
    }
}

/// Draws the palette.
pub(super) fn draw(palette: &Palette, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let shown = palette.shown();
    let title = Message::new("palette-title");
    let list = Listed {
        title: &title,
        typed: &palette.typed,
        told: String::new(),
        cursor: palette.cursor,
        count: shown.len(),
        rows: 1,
        height: palette.entries.len(),
    };
    let row = |at: usize, width| {
        let entry = &palette.entries[shown[at]];
        vec![listed::with_detail("", &entry.label, &entry.detail, model, width)]
    };
    listed::draw(&list, row, model, area, frame);
}
