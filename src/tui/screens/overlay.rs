//! What lies over a screen, one at a time: the help, a list to choose from, a form, a longer text, a
//! question of the program itself.

mod picker;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget as _};
use ratatui_textarea::{CursorMove, TextArea};

use super::super::keymap::{self, Action, BINDINGS, Context};
use super::super::message::{Effect, ExportOffer, ExportRequest, ReportName};
use super::super::model::Model;
use super::super::widgets::form::{Form, Value};
use super::super::widgets::lines;
use super::result::{self, Criterion, Wish};
use super::{Screen, departments, handover, home, interview, moved, visit_from};
use crate::assessment::{Event, InputName, Place};
use crate::questionnaire::{ActionId, DepartmentId, OrganisationId, QuestionId, TemplateId};
use crate::risk::PlanBy;
use crate::text::Message;

use picker::draw_picker;
pub use picker::{Item, Picker};

/// What lies over the screen.
#[derive(Clone, Debug)]
pub enum Overlay {
    /// The keys that work here, over what else lies over the screen.
    Help {
        scroll: usize,
        over: Option<Box<Overlay>>,
    },
    Picker(Picker),
    Form(FormOverlay),
    Editor(Box<Editor>),
    Choice(Choice),
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
        let mut area = TextArea::new(text.lines().map(str::to_owned).collect());
        area.move_cursor(CursorMove::Bottom);
        area.move_cursor(CursorMove::End);
        area.set_cursor_line_style(ratatui::style::Style::new());
        // The real cursor stands at the caret, so that input methods open their windows there.
        area.set_cursor_style(ratatui::style::Style::new());
        area.set_wrap_mode(ratatui_textarea::WrapMode::WordOrGlyph);
        Self { title, text: area, place, of, before: text.to_owned() }
    }

    /// Whether the text differs from what it was.
    fn is_changed(&self) -> bool {
        self.text.lines().join("\n") != self.before
    }
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
            Self::Picker(picker) => picker.title.clone(),
            Self::Form(overlay) => overlay.title.clone(),
            Self::Editor(editor) => editor.title.clone(),
            Self::Choice(_) => Message::new("choice-title"),
        }
    }

    /// Text pasted in one piece.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Form(overlay) => overlay.form.paste(text),
            Self::Editor(editor) => {
                editor.text.insert_str(lines::pasted(text));
            }
            Self::Help { .. } | Self::Picker(_) | Self::Choice(_) => {}
        }
    }
}

/// A key for the text field of the overlay.
pub fn type_key(model: &mut Model, key: KeyEvent) -> Vec<Effect> {
    match &mut model.overlay {
        Some(Overlay::Form(overlay)) => overlay.form.type_key(key),
        Some(Overlay::Picker(picker)) => picker.type_key(key),
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

/// Draws the overlay over the screen.
pub fn draw(overlay: &Overlay, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let texts = &model.texts;
    match overlay {
        Overlay::Help { scroll, over } => {
            let inner = frame_of(&Message::new("help-title"), 76, u16::MAX, model, area, frame);
            let all = help_lines(over.as_deref(), model, inner.width.saturating_sub(2));
            let first = (*scroll).min(all.len().saturating_sub(usize::from(inner.height)));
            lines::draw(&all, first, inner, frame.buffer_mut());
        }
        Overlay::Picker(picker) => draw_picker(picker, model, area, frame),
        Overlay::Form(overlay) => {
            // Each field has a row of its own and an empty one, and the one with the focus its hint.
            let height = u16::try_from(overlay.form.fields.len() * 2 + 3).unwrap_or(u16::MAX);
            let inner = frame_of(&overlay.title, 72, height, model, area, frame);
            if let Some(caret) = overlay.form.draw(texts, model.theme, inner, frame.buffer_mut()) {
                frame.set_cursor_position(caret);
            }
        }
        Overlay::Editor(editor) => {
            draw_editor(editor, model, area, frame);
        }
        Overlay::Choice(choice) => {
            let width = 64.min(area.width.saturating_sub(4));
            let mut all = lines::wrap(&texts.say(&choice.text), width, "", model.theme.text());
            all.push(Line::default());
            for (at, (label, _)) in choice.options.iter().enumerate() {
                let line = Line::from(format!(" {} ", texts.say(label)));
                all.push(if at == choice.cursor { line.style(model.theme.selected()) } else { line });
            }
            let rows = u16::try_from(all.len()).unwrap_or(u16::MAX);
            let inner = frame_of(&Message::new("choice-title"), 64, rows, model, area, frame);
            lines::draw(&all, 0, inner, frame.buffer_mut());
        }
    }
}

/// Draws a longer text, as high as it is where there is room; what lies above or below is told by a
/// scrollbar.
fn draw_editor(editor: &Editor, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    const WIDTH: u16 = 70;
    // One column for the scrollbar, one of air before it, and those of the border.
    let width = frame_width(WIDTH, area).saturating_sub(4 + 2);
    let rows = rows_of(&editor.text, width);
    let height = u16::try_from(rows).unwrap_or(u16::MAX).max(3);
    let inner = frame_of(&editor.title, WIDTH, height, model, area, frame);
    let page = Rect { width: inner.width.saturating_sub(2), ..inner };
    (&editor.text).render(page, frame.buffer_mut());
    let caret = editor.text.screen_cursor();
    let (top, left) = editor.text.scroll_offset();
    let row = u16::try_from(caret.row.saturating_sub(usize::from(top))).unwrap_or(0);
    let column = u16::try_from(caret.col.saturating_sub(usize::from(left))).unwrap_or(0);
    if row < page.height && column <= page.width {
        frame.set_cursor_position(Position::new(page.x + column, page.y + row));
    }
    if rows > usize::from(inner.height) && inner.width > 1 {
        lines::scrollbar(usize::from(top), rows, inner, frame.buffer_mut());
    }
}

/// How many rows a text takes in a width: drawn aside, its end says so.
fn rows_of(text: &TextArea<'static>, width: u16) -> usize {
    let mut text = text.clone();
    text.move_cursor(CursorMove::Bottom);
    text.move_cursor(CursorMove::End);
    let aside = Rect { x: 0, y: 0, width, height: 1 };
    (&text).render(aside, &mut Buffer::empty(aside));
    text.screen_cursor().row + 1
}

/// The width of a border around `width` columns: all there is, where it would leave only strips of the
/// screen at its sides.
fn frame_width(width: u16, area: Rect) -> u16 {
    let width = width.saturating_add(4);
    if area.width < width.saturating_add(2 * 8) { area.width } else { width }
}

/// Draws the border of an overlay in the middle of the area and gives the room inside.
fn frame_of(title: &Message, width: u16, height: u16, model: &Model, area: Rect, frame: &mut Frame<'_>) -> Rect {
    let width = frame_width(width, area);
    let height = height.saturating_add(2).min(area.height);
    let own = Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    // A wide character that reaches under the border would swallow it: one column more on either side.
    let cleared = Rect { x: own.x.saturating_sub(1), width: own.width + 2, ..own }.intersection(area);
    Clear.render(cleared, frame.buffer_mut());
    let title = format!(" {} ", model.texts.say(title));
    let block = Block::bordered()
        .border_type(BorderType::Rounded)
        .border_style(model.theme.accent())
        .title(Span::styled(title, model.theme.accent()))
        .padding(ratatui::widgets::Padding::horizontal(1));
    let inner = block.inner(own);
    block.render(own, frame.buffer_mut());
    inner
}

/// The keys that work under the overlay, by context.
fn help_lines(over: Option<&Overlay>, model: &Model, width: u16) -> Vec<Line<'static>> {
    let theme = model.theme;
    let mut all = Vec::new();
    for context in keymap::contexts_under(over, model) {
        let title = match context {
            Context::Everywhere => Message::new("help-everywhere"),
            Context::Stage => Message::new("help-stage"),
            _ => over.map_or_else(|| model.screen.title(), Overlay::title),
        };
        let title = Line::styled(model.texts.say(&title), theme.heading());
        if !all.contains(&title) {
            all.extend((!all.is_empty()).then(Line::default));
            all.push(title);
        }
        for binding in BINDINGS.iter().filter(|binding| binding.context == context && !binding.label.is_empty()) {
            let keys: Vec<String> = binding.keys.iter().map(ToString::to_string).collect();
            let head = Span::styled(format!("  {} ", lines::fit(&keys.join("  "), 18)), theme.accent());
            all.extend(lines::wrap_behind(head, &model.texts.get(binding.label), width, theme.text()));
        }
    }
    all.push(Line::default());
    all.extend(lines::wrap(&model.texts.get("help-marks"), width, "", theme.text()));
    all.push(Line::default());
    all.extend(lines::wrap(&model.texts.get("help-scores"), width, "", theme.text()));
    all
}
