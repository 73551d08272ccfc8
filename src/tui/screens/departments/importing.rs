//! Departments from a list: where it is, what it would change, and then at most one event. The list is read
//! elsewhere; what comes back holds nobody's name, number or address.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::super::keymap::Action;
use super::super::super::message::Effect;
use super::super::super::model::Model;
use super::super::super::widgets::form::{Field, Form};
use super::super::super::widgets::lines;
use super::super::Screen;
use super::super::moved;
use super::super::overlay::{Accepted, FormOverlay, Overlay, frame_width, framed};
use super::DepartmentsScreen;
use crate::assessment::{
    DepartmentImport, DepartmentList, ImportedDepartment, import_departments, import_notes, import_source,
    import_summary,
};
use crate::text::{Message, Texts};

/// The width of the preview.
const WIDTH: u16 = 76;

/// What would change, before it is accepted.
#[derive(Clone, Debug)]
pub struct ImportPreview {
    list: DepartmentList,
    import: DepartmentImport,
    /// The line that is seen first.
    scroll: usize,
}

/// Asks where the list is.
pub fn ask(model: &mut Model) {
    let path = Field::text(Message::new("import-path"), Message::new("import-path-hint"), "");
    let title = Message::new("import-title");
    model.overlay = Some(Overlay::Form(FormOverlay { title, form: Form::new(vec![path]), then: Accepted::Import }));
}

/// Accepts the form: the list is read. The form stays until it is, so that a path can be mended.
pub fn accept_path(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, then: Accepted::Import, .. })) = &mut model.overlay else {
        return Vec::new();
    };
    let entered = form.fields[0].entered().to_owned();
    if entered.is_empty() {
        form.fields[0].problem = Some(Message::new("import-path-missing"));
        return Vec::new();
    }
    vec![Effect::ReadDepartments(entered)]
}

/// Shows what a list that was read would change.
pub fn preview(model: &mut Model, list: DepartmentList) {
    let Some(session) = &model.session else { return };
    let import = import_departments(session.interview(), &list);
    model.overlay = Some(Overlay::Import(Box::new(ImportPreview { list, import, scroll: 0 })));
}

/// An action on the preview.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let (last, page) = reach(model);
    match (action, &mut model.overlay) {
        (Action::Back, _) => model.overlay = None,
        (Action::Confirm, _) => return accept(model),
        (_, Some(Overlay::Import(preview))) => preview.scroll = moved(preview.scroll, last + 1, action, page),
        _ => {}
    }
    Vec::new()
}

/// Lets it happen, with the cursor on the first department that is new.
fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Import(preview)) = model.overlay.take() else { return Vec::new() };
    let Some(event) = preview.import.event.clone() else {
        model.notice = Some(Message::new("import-nothing"));
        return Vec::new();
    };
    let effects = model.happen(event);
    if effects.is_empty() {
        return effects;
    }
    let first = preview.import.departments.iter().find(|one| one.before.is_none() || one.is_changed());
    if let (Screen::Departments(screen), Some(session), Some(first)) = (&mut model.screen, &model.session, first) {
        *screen = DepartmentsScreen::on(session, &first.id);
    }
    let (added, changed, _) = preview.import.counts();
    model.notice = Some(Message::new("notice-imported").with("added", added).with("changed", changed));
    effects
}

/// The last line that can be seen first, and how many lines are seen.
fn reach(model: &Model) -> (usize, usize) {
    let Some(Overlay::Import(preview)) = &model.overlay else { return (0, 1) };
    let departments = model.session.as_ref().is_some_and(|session| !session.interview().departments.is_empty());
    // The title with the line below it, the footer, the strip of scores where there is one, and the border.
    let others = 3 + u16::from(departments) + 2;
    let height = usize::from(model.size.1.saturating_sub(others)).max(1);
    let width = frame_width(WIDTH, Rect::new(0, 0, model.size.0, model.size.1)).saturating_sub(4);
    (picture(preview, model, width).len().saturating_sub(height), height)
}

/// Draws the preview.
pub fn draw(preview: &ImportPreview, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let width = frame_width(WIDTH, area).saturating_sub(4);
    let all = picture(preview, model, width);
    let height = u16::try_from(all.len()).unwrap_or(u16::MAX);
    let inner = framed(&title(), WIDTH, height, model, area, frame);
    let first = preview.scroll.min(all.len().saturating_sub(usize::from(inner.height)));
    lines::draw(&all, first, inner, frame.buffer_mut());
}

/// What the preview is called.
#[must_use]
pub fn title() -> Message {
    Message::new("import-preview")
}

fn picture(preview: &ImportPreview, model: &Model, width: u16) -> Vec<Line<'static>> {
    let (texts, theme) = (&model.texts, model.theme);
    let ImportPreview { list, import, .. } = preview;
    // One column for the scrollbar, and one of air before it.
    let width = width.saturating_sub(2);
    let prose = |message: &Message, style| lines::wrap(&texts.say(message), width, "", style);
    let mut all = prose(&import_source(list), theme.dim());
    all.push(Line::default());
    all.extend(table(import, texts, usize::from(width), model));
    all.push(Line::default());
    for note in import_notes(list, import) {
        let head = Span::styled("· ", theme.dim());
        all.extend(lines::wrap_behind(head, &texts.say(&note), width, theme.text()));
    }
    all.extend(prose(&import_summary(list, import), theme.heading()));
    let what = if import.event.is_some() { texts.get("import-enter") } else { texts.get("import-nothing") };
    all.extend(lines::wrap(&what, width, "", theme.accent()));
    all
}

/// A row for each department: what is done to it, its people and its accounts.
fn table(import: &DepartmentImport, texts: &Texts, width: usize, model: &Model) -> Vec<Line<'static>> {
    let heads =
        [texts.get("import-column-department"), texts.get("import-column-people"), texts.get("import-column-accounts")];
    let [name, people, accounts] = heads;
    let fates: Vec<String> = import.departments.iter().map(|one| texts.say(&one.fate())).collect();
    let widest = |head: &str, cells: &dyn Fn(&ImportedDepartment) -> String| {
        import.departments.iter().map(|one| cells(one).width()).max().unwrap_or(0).max(head.width())
    };
    let fate_width = fates.iter().map(|fate| fate.width()).max().unwrap_or(0);
    let (people_width, accounts_width) =
        (widest(&people, &ImportedDepartment::people), widest(&accounts, &ImportedDepartment::accounts));
    let room = width.saturating_sub(fate_width + people_width + accounts_width + 6).max(8);
    let name_width = widest(&name, &|one| one.name.clone()).min(room);
    let row = |cells: [&str; 4]| {
        let [fate, name, people, accounts] = cells;
        format!(
            "{}  {}  {}  {}",
            lines::fit(fate, fate_width),
            lines::fit(name, name_width),
            lines::right(people, people_width),
            lines::right(accounts, accounts_width),
        )
    };
    let head = Line::styled(row(["", &name, &people, &accounts]), model.theme.dim());
    let rows = import.departments.iter().zip(&fates).map(|(one, fate)| {
        let touched = one.before.is_none() || one.is_changed();
        let style = if touched { model.theme.text() } else { model.theme.dim() };
        Line::styled(row([fate, &one.name, &one.people(), &one.accounts()]), style)
    });
    std::iter::once(head).chain(rows).collect()
}
