//! What lies over a screen, one at a time: the help, everything that can be done, what is found, a list to choose
//! from, a form, a longer text, a question of the program itself.

mod listed;
pub mod palette;
mod picker;
mod picture;
pub mod search;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_textarea::{CursorMove, TextArea};

use super::super::keymap::Action;
use super::super::message::{Effect, ExportOffer, ExportRequest, ReportName};
use super::super::model::Model;
use super::super::widgets::form::{Form, Value};
use super::super::widgets::lines;
use super::departments::importing::{self, ImportPreview};
use super::result::{self, Criterion, Wish};
use super::{Screen, departments, handover, home, interview, moved, preferences, visit_from};
use crate::assessment::{Event, InputName, Place};
use crate::questionnaire::{ActionId, DepartmentId, OrganisationId, QuestionId, TemplateId};
use crate::risk::PlanBy;
use crate::text::Message;

pub use palette::Palette;
pub use picker::{Item, Picker};
pub use picture::draw;
pub(super) use picture::{frame_of as framed, frame_width};
pub use search::Search;

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys that work here, over what else lies over the screen.
    Help {
        scroll: usize,
        over: Option<Box<Overlay>>,
    },
    Palette(Palette),
    Search(Search),
    Picker(Picker),
    Form(FormOverlay),
    Editor(Box<Editor>),
    Choice(Choice),
    /// What a list of departments would change.
    Import(Box<ImportPreview>),
}

/// What a picker is for.
#[derive(Clone, Debug)]
pub enum Picked {
    /// Departments from these templates.
    Templates(Vec<TemplateId>),
    /// The choices of a field of the set-up form.
    Field(usize),
    /// Which departments become one with this one.
    Merged(DepartmentId, Vec<DepartmentId>),
    /// A place to go to.
    Places(Vec<Place>),
    /// The department whose flows the grid's department is to have.
    Flows(DepartmentId, Vec<DepartmentId>),
    /// Which department is to answer this differently.
    Override(QuestionId, Vec<DepartmentId>),
    /// What a plan is made for.
    Goal(Vec<Wish>),
    /// What findings are filtered by.
    Filter(Vec<Criterion>),
    /// The formats to be handed over.
    Export(Box<ExportOffer>),
    /// The report to compare with, before; the one after, or none: the open assessment.
    Compare { before: Vec<ReportName>, after: Option<ReportName> },
}

/// A form over a screen.
#[derive(Clone, Debug)]
pub struct FormOverlay {
    pub title: Message,
    pub form: Form,
    pub then: Accepted,
}

/// What a form over a screen is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Accepted {
    /// A department that is edited, or none: one is added.
    Department(Option<DepartmentId>),
    /// These departments become one.
    Merge(Vec<DepartmentId>),
    /// This department becomes two.
    Split(DepartmentId),
    /// Where a list of departments is.
    Import,
    /// Where something goes, and how it is marked.
    Export(Box<handover::Wanted>),
    /// Another name for an organisation.
    Rename(OrganisationId),
    /// The evidence for an answer.
    Evidence(Place),
    /// That a finding is accepted.
    Finding(Place),
    /// Who does an action until when.
    Plan(ActionId),
    /// An input of the return; its horizon.
    Input(InputName),
    Horizon,
    /// The budget that a plan is made within.
    Budget(PlanBy),
    /// The end of an organisation whose name is typed.
    Delete(OrganisationId, String),
    /// What the user prefers.
    Settings,
}

/// A longer text.
#[derive(Clone, Debug)]
pub struct Editor {
    pub title: Message,
    pub text: TextArea<'static>,
    pub place: Place,
    pub of: Edited,
    /// The text as it was.
    before: String,
}

/// Which text of an answer is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    Note,
    /// Why it is not applicable.
    Reason,
}

/// A question of the program itself.
#[derive(Clone, Debug)]
pub struct Choice {
    pub text: Message,
    pub options: Vec<(Message, Chosen)>,
    pub cursor: usize,
}

/// What an answer to such a question does.
#[derive(Clone, Debug, PartialEq)]
pub enum Chosen {
    Nothing,
    Quit,
    Finish,
    RemoveDepartment(DepartmentId),
    DeleteDraft {
        organisation: OrganisationId,
        assessment: String,
    },
    /// A new assessment, of an organisation that is there or of another one.
    SetUp(Option<OrganisationId>),
    /// Leaves the assessment though something is not saved.
    Home,
    /// Asks for the organisation's name first.
    DeleteOrganisation(OrganisationId, String),
    Review,
    /// Hands over, replacing what is there.
    Export(Box<ExportRequest>),
    OpenFile(String),
}

impl Editor {
    /// An editor for a text of the answer at a place.
    #[must_use]
    pub fn new(title: Message, text: &str, place: Place, of: Edited) -> Self {
        Self { title, text: area(text), place, of, before: text.to_owned() }
    }

    /// Puts another text in the place of the one that is there; what it was before is still known.
    pub fn replace(&mut self, text: &str) {
        self.text = area(text);
    }

    /// Whether the text differs from what it was.
    fn is_changed(&self) -> bool {
        self.text.lines().join("\n") != self.before
    }
}

/// A text to be edited, with the caret at its end.
fn area(text: &str) -> TextArea<'static> {
    let mut area = TextArea::new(text.lines().map(str::to_owned).collect());
    area.move_cursor(CursorMove::Bottom);
    area.move_cursor(CursorMove::End);
    area.set_cursor_line_style(ratatui::style::Style::new());
    // The real cursor stands at the caret, so that input methods open their windows there.
    area.set_cursor_style(ratatui::style::Style::new());
    area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
    area
}

impl Choice {
    /// Asked when one leaves while something is not on the disk.
    #[must_use]
    pub fn unsaved(then: Chosen) -> Self {
        Self {
            text: Message::new("choice-quit-unsaved"),
            options: vec![(Message::new("choice-stay"), Chosen::Nothing), (Message::new("choice-quit-and-lose"), then)],
            cursor: 0,
        }
    }
}

impl Overlay {
    /// What its keys are called in the help; the help itself has no title of its own there.
    fn title(&self) -> Message {
        match self {
            Self::Help { .. } => Message::new("help-title"),
            Self::Palette(_) => Message::new("palette-title"),
            Self::Search(_) => Message::new("search-title"),
            Self::Picker(picker) => picker.title.clone(),
            Self::Form(overlay) => overlay.title.clone(),
            Self::Editor(editor) => editor.title.clone(),
            Self::Choice(_) => Message::new("choice-title"),
            Self::Import(_) => importing::title(),
        }
    }

    /// Text pasted in one piece.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Form(overlay) => overlay.form.paste(text),
            Self::Editor(editor) => {
                editor.text.insert_str(lines::pasted(text));
            }
            Self::Palette(palette) => palette.paste(&lines::pasted(text).replace('\n', " ")),
            Self::Picker(picker) => picker.paste(&lines::pasted(text).replace('\n', " ")),
            // Its hits are looked for beside it.
            Self::Search(_) | Self::Help { .. } | Self::Choice(_) | Self::Import(_) => {}
        }
    }
}

/// A key for the text field of the overlay.
pub fn type_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match &mut model.overlay {
        Some(Overlay::Form(overlay)) => overlay.form.type_key(key),
        Some(Overlay::Picker(picker)) => picker.type_key(key),
        Some(Overlay::Palette(palette)) => palette.type_key(key),
        Some(Overlay::Search(_)) => search::type_key(model, key),
        // As in every other field, not the undo that it is by default.
        Some(Overlay::Editor(editor)) if key == KeyEvent::new(KeyCode::Char('u'), KeyModifiers::CONTROL) => {
            editor.text.delete_line_by_head();
        }
        Some(Overlay::Editor(editor)) => {
            editor.text.input(key);
        }
        _ => {}
    }
    Vec::new()
}

/// An action on the overlay.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    match &mut model.overlay {
        Some(Overlay::Help { scroll, over }) => match action {
            Action::Back => model.overlay = over.take().map(|over| *over),
            _ => *scroll = moved(*scroll, 200, action, page),
        },
        Some(Overlay::Palette(_)) => return palette::act(model, action, page),
        Some(Overlay::Search(_)) => return search::act(model, action, page),
        Some(Overlay::Picker(picker)) => match action {
            Action::Back if !picker.filter.is_empty() => {
                picker.filter.clear();
                picker.cursor = 0;
            }
            Action::Back => model.overlay = None,
            Action::Toggle if picker.several => picker.tick(),
            Action::Toggle if !picker.filter.is_empty() => picker.type_key(KeyEvent::from(KeyCode::Char(' '))),
            Action::Confirm | Action::Toggle => return picked(model),
            _ => picker.cursor = moved(picker.cursor, picker.shown().len(), action, page),
        },
        Some(Overlay::Form(overlay)) => match action {
            Action::Back if overlay.form.may_be_left() => model.overlay = None,
            Action::Back => model.notice = Some(Message::new("notice-form-entered")),
            Action::Save => return accept(model),
            Action::Confirm if overlay.form.at_last() => return accept(model),
            _ => act_on_form(&mut overlay.form, action),
        },
        Some(Overlay::Editor(editor)) => match action {
            // Esc loses nothing: what was typed is kept, and undo takes it back.
            Action::Back if editor.is_changed() => return edited(model),
            Action::Back => model.overlay = None,
            Action::Save => return edited(model),
            Action::Outside => return vec![Effect::EditOutside(editor.text.lines().join("\n"))],
            Action::NewLine => editor.text.insert_newline(),
            _ => {}
        },
        Some(Overlay::Choice(choice)) => match action {
            Action::Back => model.overlay = None,
            Action::Confirm => {
                let chosen = choice.options.get(choice.cursor).map(|(_, chosen)| chosen.clone());
                model.overlay = None;
                return chosen.map_or_else(Vec::new, |chosen| do_chosen(model, chosen));
            }
            _ => choice.cursor = moved(choice.cursor, choice.options.len(), action, page),
        },
        Some(Overlay::Import(_)) => return importing::act(model, action),
        None => {}
    }
    Vec::new()
}

/// Accepts the form, or says in its fields what is wrong.
fn accept(model: &mut Model) -> Vec<Effect> {
    match &model.overlay {
        Some(Overlay::Form(FormOverlay { then: Accepted::Department(_) | Accepted::Merge(_), .. })) => {
            departments::accept(model)
        }
        Some(Overlay::Form(FormOverlay { then: Accepted::Export(_), .. })) => handover::accept(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Import, .. })) => importing::accept_path(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Split(_), .. })) => departments::accept_split(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Finding(_), .. })) => result::accept(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Plan(_), .. })) => result::accept_plan(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Input(name), .. })) => {
            let name = *name;
            result::accept_input(model, name)
        }
        Some(Overlay::Form(FormOverlay { then: Accepted::Horizon, .. })) => result::accept_horizon(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Budget(by), .. })) => {
            let by = *by;
            result::accept_budget(model, by)
        }
        Some(Overlay::Form(FormOverlay { then: Accepted::Evidence(_), .. })) => interview::accept_evidence(model),
        Some(Overlay::Form(FormOverlay { then: Accepted::Settings, .. })) => preferences::accept(model),
        Some(Overlay::Form(_)) => home::accept(model),
        _ => Vec::new(),
    }
}

/// What the keys of a form do, apart from accepting it.
pub fn act_on_form(form: &mut Form, action: Action) {
    form.stay();
    match action {
        Action::Next | Action::Down | Action::Confirm => form.go(true),
        Action::Previous | Action::Up => form.go(false),
        Action::Left => form.step(false),
        Action::Right => form.step(true),
        _ => {}
    }
}

fn do_chosen(model: &mut Model, chosen: Chosen) -> Vec<Effect> {
    match chosen {
        Chosen::Nothing => Vec::new(),
        Chosen::Quit => vec![Effect::Quit],
        Chosen::Finish => vec![Effect::Finish],
        Chosen::RemoveDepartment(department) => {
            let effects = model.happen(Event::DepartmentRemoved { department });
            super::keep_on_the_map(model);
            effects
        }
        Chosen::SetUp(organisation) => {
            home::set_up(model, organisation.as_ref());
            Vec::new()
        }
        Chosen::Export(request) => {
            model.notice = Some(Message::new("notice-exporting"));
            vec![Effect::Export(request)]
        }
        Chosen::OpenFile(path) => vec![Effect::OpenFile(path)],
        Chosen::Home => super::super::update::leave(model),
        Chosen::DeleteDraft { organisation, assessment } => vec![Effect::DeleteDraft { organisation, assessment }],
        Chosen::DeleteOrganisation(organisation, name) => {
            home::ask_for_the_name(model, organisation, name);
            Vec::new()
        }
        Chosen::Review => {
            if let Some(session) = &model.session {
                model.screen = Screen::Review(super::ReviewScreen::new(session));
            }
            Vec::new()
        }
    }
}

fn picked(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = model.overlay.take() else { return Vec::new() };
    let Some(under) = picker.under_cursor() else { return Vec::new() };
    let chosen: Vec<usize> =
        picker.items.iter().enumerate().filter(|(_, item)| item.chosen).map(|(at, _)| at).collect();
    match picker.then {
        Picked::Templates(templates) => {
            let chosen = if chosen.is_empty() { vec![under] } else { chosen };
            let templates: Vec<_> = chosen.into_iter().filter_map(|at| templates.get(at).cloned()).collect();
            departments::add_from_templates(model, &templates)
        }
        Picked::Field(field) => {
            if let Screen::Setup(screen) = &mut model.screen
                && let Some(field) = screen.form.fields.get_mut(field)
            {
                if let Value::Several { chosen, .. } = &mut field.value {
                    *chosen = picker.items.iter().map(|item| item.chosen).collect();
                }
                screen.form.was_entered();
                screen.form.go(true);
            }
            Vec::new()
        }
        Picked::Export(offer) => {
            let chosen = if chosen.is_empty() { vec![under] } else { chosen };
            handover::open_form(model, *offer, &chosen);
            Vec::new()
        }
        Picked::Merged(into, departments) => {
            let chosen = if chosen.is_empty() { vec![under] } else { chosen };
            let others = chosen.into_iter().filter_map(|at| departments.get(at).cloned());
            departments::open_merge(model, std::iter::once(into).chain(others).collect());
            Vec::new()
        }
        Picked::Places(places) => match places.get(under) {
            Some(place) => visit_from(model, place.clone()),
            None => Vec::new(),
        },
        Picked::Flows(to, departments) => match departments.get(under) {
            Some(from) => super::grid::copy_flows(model, from, &to),
            None => Vec::new(),
        },
        Picked::Override(question, departments) => match departments.get(under) {
            Some(department) => visit_from(model, Place { question, department: Some(department.clone()) }),
            None => Vec::new(),
        },
        Picked::Goal(wishes) => {
            if let Some(wish) = wishes.get(under) {
                result::wish(model, *wish);
            }
            Vec::new()
        }
        Picked::Filter(criteria) => {
            // What was typed for and not ticked is meant all the same.
            let chosen = if chosen.is_empty() && !picker.filter.is_empty() { vec![under] } else { chosen };
            let chosen = chosen.into_iter().filter_map(|at| criteria.get(at).copied()).collect();
            result::set_filter(model, chosen);
            Vec::new()
        }
        Picked::Compare { before, after } => match before.get(under) {
            Some(before) => vec![Effect::OpenReports(std::iter::once(before.clone()).chain(after).collect())],
            None => Vec::new(),
        },
    }
}

fn edited(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Editor(editor)) = model.overlay.take() else { return Vec::new() };
    let text = editor.text.lines().join("\n").trim().to_owned();
    match editor.of {
        Edited::Note => interview::set_note(model, &editor.place, text),
        Edited::Reason => interview::set_not_applicable(model, &editor.place, text),
    }
}

/// Keeps the text of an open editor, when the program ends.
pub fn keep(model: &mut Model) -> Vec<Effect> {
    match &model.overlay {
        Some(Overlay::Editor(editor)) if editor.is_changed() => edited(model),
        _ => Vec::new(),
    }
}
