//! Departments: who is assessed. Added from the sector's templates or by hand, edited, moved, removed.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::super::update::go_home;
use super::super::widgets::form::{Field, Form};
use super::super::widgets::{bars, lines};
use super::super::wording;
use super::overlay::{Accepted, Choice, Chosen, FormOverlay, Item, Overlay, Picked, Picker};
use super::{GridScreen, Screen, go_to_interview, moved};
use crate::assessment::{Accounts, Department, DepartmentProfile, Event, Interview, Use};
use crate::canonical::Digest;
use crate::questionnaire::{DepartmentId, DepartmentTemplate, FeatureId, ScaleId, TemplateId};
use crate::text::{Message, Texts};

/// The fields of a department's form, by position.
const NAME: usize = 0;
const HEADCOUNT: usize = 1;
const VOLUME: usize = 2;
const LEAD: usize = 3;
const ACCOUNTS: usize = 4;
const MAINLAND: usize = 5;

/// The position of the cursor among the departments.
#[derive(Clone, Debug, Default)]
pub struct DepartmentsScreen {
    pub cursor: usize,
}

impl DepartmentsScreen {
    /// With the cursor on a department.
    #[must_use]
    pub fn on(session: &Session, department: &DepartmentId) -> Self {
        let cursor = session.interview().departments.iter().position(|one| one.id == *department);
        Self { cursor: cursor.unwrap_or(0) }
    }
}

/// Keeps the cursor on a department.
pub fn clamp(model: &mut Model) {
    let count = model.session.as_ref().map_or(0, |session| session.interview().departments.len());
    if let Screen::Departments(screen) = &mut model.screen {
        screen.cursor = screen.cursor.min(count.saturating_sub(1));
    }
}

/// An action on the departments screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let (Screen::Departments(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let departments = &session.interview().departments;
    let under = departments.get(screen.cursor);
    match (action, under) {
        (Action::Back, _) => return go_home(model),
        (Action::Add, _) => open_templates(model),
        (Action::Confirm, None) => open_templates(model),
        (Action::New, _) => {
            model.overlay = Some(Overlay::Form(form(session, &model.texts, None)));
        }
        (Action::Edit, Some(department)) => {
            model.overlay = Some(Overlay::Form(form(session, &model.texts, Some(department))));
        }
        (Action::Confirm, Some(department)) => model.screen = Screen::Grid(GridScreen::new(department.id.clone())),
        (Action::Delete, Some(department)) => {
            let text = Message::new("choice-remove-department")
                .with("department", department.name.as_str())
                .with("answers", department.answers.len());
            model.overlay = Some(Overlay::Choice(Choice {
                text,
                options: vec![
                    (Message::new("choice-keep"), Chosen::Nothing),
                    (Message::new("choice-remove"), Chosen::RemoveDepartment(department.id.clone())),
                ],
                cursor: 0,
            }));
        }
        (Action::MoveUp | Action::MoveDown, Some(department)) => {
            let to = moved(
                screen.cursor,
                departments.len(),
                if action == Action::MoveUp { Action::Up } else { Action::Down },
                1,
            );
            if to != screen.cursor {
                screen.cursor = to;
                let department = department.id.clone();
                return model.happen(Event::DepartmentMoved { department, to });
            }
        }
        (Action::Next, Some(_)) => return go_to_interview(model),
        (Action::Next, None) => model.notice = Some(Message::new("notice-no-departments")),
        _ => screen.cursor = moved(screen.cursor, departments.len(), action, page),
    }
    Vec::new()
}

/// Offers the templates, those of the organisation's sectors first.
fn open_templates(model: &mut Model) {
    let Some(session) = &model.session else { return };
    let language = model.texts.language();
    let document = session.questionnaire.document();
    let sectors = &session.interview().organisation.sectors;
    let own = |template: &&DepartmentTemplate| template.sectors.iter().any(|sector| sectors.contains(sector));
    let (first, rest): (Vec<_>, Vec<_>) = document.department_templates.iter().partition(own);
    let templates: Vec<&DepartmentTemplate> = first.into_iter().chain(rest).collect();
    if templates.is_empty() {
        model.overlay = Some(Overlay::Form(form(session, &model.texts, None)));
        return;
    }
    let items = templates.iter().map(|template| {
        let sectors: Vec<&str> = document
            .sectors
            .iter()
            .filter(|sector| template.sectors.contains(&sector.id))
            .map(|sector| sector.title.get(language))
            .collect();
        let all = sectors.len() == document.sectors.len();
        Item {
            label: template.title.get(language).to_owned(),
            detail: if all { model.texts.get("every-sector").to_string() } else { sectors.join(", ") },
            ..Item::default()
        }
    });
    let then = Picked::Templates(templates.iter().map(|template| template.id.clone()).collect());
    model.overlay = Some(Overlay::Picker(Picker::new(Message::new("pick-templates"), items.collect(), true, then)));
}

/// Adds departments as their templates describe them.
pub fn add_from_templates(model: &mut Model, templates: &[TemplateId]) -> Vec<Effect> {
    let mut effects = Vec::new();
    let before = model.session.as_ref().map_or(0, |session| session.interview().departments.len());
    for id in templates {
        let Some(session) = &model.session else { break };
        let document = session.questionnaire.document();
        let Some(template) = document.department_templates.iter().find(|template| template.id == *id) else { continue };
        let interview = session.interview();
        let name = free_name(template.title.get(model.texts.language()), interview);
        let event = Event::DepartmentAdded {
            department: free_id(template.id.as_str(), interview),
            profile: DepartmentProfile {
                name,
                template: Some(template.id.clone()),
                headcount: 1,
                lead: None,
                volume: None,
                accounts: None,
            },
            uses: uses_of(template),
        };
        effects.extend(model.happen(event));
    }
    if let Screen::Departments(screen) = &mut model.screen {
        screen.cursor = before;
    }
    clamp(model);
    if templates.len() == 1 {
        edit_the_last(model);
    } else {
        model.notice = Some(Message::new("notice-complete-departments"));
    }
    effects
}

/// The flows that a template proposes: all its data through all its features.
pub fn uses_of(template: &DepartmentTemplate) -> Vec<(FeatureId, Use)> {
    let one =
        |usage: &ScaleId| Use { frequency: Some(usage.clone()), data_categories: template.data_categories.clone() };
    template.features.iter().map(|(feature, usage)| (feature.clone(), one(usage))).collect()
}

fn to_the_last(model: &mut Model) {
    if let (Screen::Departments(screen), Some(session)) = (&mut model.screen, &model.session) {
        screen.cursor = session.interview().departments.len().saturating_sub(1);
    }
}

/// Opens the form of the department that was just added, for its head count and the rest.
fn edit_the_last(model: &mut Model) {
    if let Some(session) = &model.session
        && let Some(department) = session.interview().departments.last()
    {
        let mut overlay = form(session, &model.texts, Some(department));
        overlay.form.focus = HEADCOUNT;
        model.overlay = Some(Overlay::Form(overlay));
    }
}

/// A name that no department has yet.
fn free_name(name: &str, interview: &Interview) -> String {
    let taken = |name: &str| interview.departments.iter().any(|one| one.name == name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

/// An id that no department has yet, from a Latin name where there is one.
fn free_id(name: &str, interview: &Interview) -> DepartmentId {
    let mut latin = String::new();
    for c in name.to_lowercase().chars() {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            latin.push(c);
        } else if !latin.is_empty() && !latin.ends_with('-') {
            latin.push('-');
        }
    }
    let latin: String = latin.trim_end_matches('-').chars().take(48).collect();
    // A name without Latin letters gives the same id whenever it is given: the next quarter's department
    // is compared with this one by its id.
    let digest = Digest::of(name.trim().as_bytes());
    let latin = if latin.is_empty() { format!("dept-{}", &digest.as_str()[..8]) } else { latin };
    let numbered = (2_usize..).map(|number| DepartmentId::from(format!("{latin}-{number}")));
    let plain = Some(DepartmentId::from(latin.as_str())).filter(DepartmentId::is_safe);
    let mut candidates = plain.into_iter().chain(numbered);
    candidates.find(|id| interview.department(id).is_none()).unwrap_or_else(|| "dept".into())
}

/// The form of a department, or of a new one.
pub fn form(session: &Session, texts: &Texts, department: Option<&Department>) -> FormOverlay {
    let bands = &session.questionnaire.document().volume;
    let volumes = bands.iter().map(|band| band.title.get(texts.language()).to_owned()).collect();
    let volume = department.and_then(|one| one.volume.as_ref());
    let chosen = volume.and_then(|id| bands.iter().position(|band| band.id == *id));
    let accounts = department.and_then(|one| one.accounts);
    let form = Form::new(vec![
        Field::text(
            Message::new("department-name"),
            Message::new("department-name-hint"),
            department.map_or("", |one| one.name.as_str()),
        ),
        Field::number(
            Message::new("department-headcount"),
            Message::new("department-headcount-hint"),
            department.map(|one| one.headcount),
        ),
        Field::one(Message::new("department-volume"), Message::new("department-volume-hint"), volumes, chosen),
        Field::text(
            Message::new("department-lead"),
            Message::new("department-lead-hint"),
            department.and_then(|one| one.lead.as_deref()).unwrap_or(""),
        ),
        Field::number(
            Message::new("department-accounts"),
            Message::new("department-accounts-hint"),
            accounts.map(|one| one.total),
        ),
        Field::number(
            Message::new("department-mainland"),
            Message::new("department-mainland-hint"),
            accounts.map(|one| one.mainland),
        ),
    ]);
    let title = if department.is_some() { Message::new("department-edit") } else { Message::new("department-new") };
    FormOverlay { title, form, then: Accepted::Department(department.map(|one| one.id.clone())) }
}

/// Accepts the form of a department, or says in its fields what is wrong.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Form(overlay)), Some(session)) = (&mut model.overlay, &model.session) else {
        return Vec::new();
    };
    let interview = session.interview();
    let fields = &mut overlay.form.fields;
    let name = fields[NAME].entered().to_owned();
    let headcount = fields[HEADCOUNT].entered().parse::<u32>().ok().filter(|count| *count > 0);
    let total = fields[ACCOUNTS].entered().parse::<u32>().ok();
    let mainland = fields[MAINLAND].entered().parse::<u32>().ok();
    let unread = |field: &Field, number: Option<u32>| {
        (number.is_none() && !field.entered().is_empty()).then(|| Message::new("department-number-wrong"))
    };
    let (accounts_wrong, mainland_wrong) = (unread(&fields[ACCOUNTS], total), unread(&fields[MAINLAND], mainland));
    let too_many = mainland.unwrap_or(0) > total.unwrap_or(0);
    fields[NAME].problem = name.is_empty().then(|| Message::new("department-name-missing"));
    fields[HEADCOUNT].problem = headcount.is_none().then(|| Message::new("setup-headcount-missing"));
    fields[ACCOUNTS].problem = accounts_wrong;
    let too_many = too_many.then(|| Message::new("department-mainland-wrong"));
    fields[MAINLAND].problem = mainland_wrong.or(too_many);
    if let Some(wrong) = fields.iter().position(|field| field.problem.is_some()) {
        overlay.form.focus = wrong;
        return Vec::new();
    }
    let bands = &session.questionnaire.document().volume;
    let volume = fields[VOLUME].chosen().and_then(|at| bands.get(at)).map(|band| band.id.clone());
    let Accepted::Department(edited) = overlay.then.clone() else { return Vec::new() };
    let template = edited.as_ref().and_then(|id| interview.department(id)).and_then(|one| one.template.clone());
    let profile = DepartmentProfile {
        name: name.clone(),
        template,
        headcount: headcount.unwrap_or(1),
        lead: fields[LEAD].optional(),
        volume,
        accounts: total.map(|total| Accounts { total, mainland: mainland.unwrap_or(0) }),
    };
    let event = match edited {
        Some(department) => Event::DepartmentChanged { department, profile },
        None => Event::DepartmentAdded { department: free_id(&name, interview), profile, uses: Vec::new() },
    };
    let added = matches!(event, Event::DepartmentAdded { .. });
    model.overlay = None;
    let effects = model.happen(event);
    if added {
        to_the_last(model);
    }
    effects
}

/// Draws the departments screen.
pub fn draw(screen: &DepartmentsScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let Some(session) = &model.session else { return };
    let departments = &session.interview().departments;
    if departments.is_empty() {
        let text = lines::wrap(&texts.get("departments-empty"), area.width.min(76), "", theme.text());
        lines::draw(&text, 0, area, frame.buffer_mut());
        return;
    }
    let warning =
        too_many_people(session).map(|message| lines::wrap(&texts.say(&message), area.width, "", theme.warning()));
    let [area, below] = Layout::vertical([
        Constraint::Min(2),
        Constraint::Length(warning.as_ref().map_or(0, |lines| u16::try_from(lines.len() + 1).unwrap_or(u16::MAX))),
    ])
    .areas(area);
    let document = session.questionnaire.document();
    let volume_of = |department: &Department| {
        let id = department.volume.as_ref();
        let band = id.and_then(|id| document.volume.iter().find(|band| band.id == *id));
        band.map_or("·", |band| band.title.get(texts.language()))
    };
    let unmapped = session.scores.departments.iter().any(|one| !one.mapped);
    let score_width = texts.get("column-score").width().max(if unmapped { texts.get("not-mapped").width() } else { 7 });
    let room = usize::from(area.width).saturating_sub(OTHERS + score_width);
    let (name_width, volume_width) = widths(departments, volume_of, texts, room);
    let head = format!(
        "  {} {} {} {} {}  {}",
        lines::fit(&texts.get("column-department"), name_width),
        lines::right(&texts.get("column-headcount"), 7),
        lines::fit(&texts.get("column-volume"), volume_width),
        lines::right(&texts.get("column-flows"), 6),
        lines::right(&texts.get("column-answered"), 9),
        texts.get("column-score"),
    );
    let mut all = vec![Line::styled(head, theme.dim())];
    for (at, department) in departments.iter().enumerate() {
        let flows: usize = department.uses.values().map(|one| one.data_categories.len()).sum();
        let coverage = session.coverage_of(Some(at));
        let risk = &session.scores.departments[at];
        let level = wording::level(&session.questionnaire, theme, texts, risk.figures.headline);
        let score = if risk.mapped {
            let points = lines::right(&bars::points(risk.figures.headline), 5);
            Span::styled(format!("{points} {}", level.sign), level.style)
        } else {
            Span::styled(texts.get("not-mapped").to_string(), theme.dim())
        };
        let line = Line::from(vec![
            Span::raw(format!(
                "  {} {} {} {} {}  ",
                lines::fit(&department.name, name_width),
                lines::right(&department.headcount.to_string(), 7),
                lines::fit(volume_of(department), volume_width),
                lines::right(&flows.to_string(), 6),
                lines::right(&format!("{}/{}", coverage.settled(), coverage.visible), 9),
            )),
            score,
        ]);
        all.push(if at == screen.cursor { line.style(theme.selected()) } else { line });
    }
    let window = lines::window(&vec![1; all.len()], screen.cursor + 1, usize::from(area.height));
    lines::draw(&all, window.start, area, frame.buffer_mut());
    if let Some(warning) = warning {
        let below = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        lines::draw(&warning, 0, below, frame.buffer_mut());
    }
}

/// The columns of people, flows and answers, with the blanks between all of them.
const OTHERS: usize = 7 + 6 + 9 + 8;

/// How wide the names and the volumes are in the room that is left for the two: each as wide as it needs,
/// where that is enough.
fn widths<'a>(
    departments: &'a [Department],
    volume_of: impl Fn(&'a Department) -> &'a str,
    texts: &Texts,
    room: usize,
) -> (usize, usize) {
    let own = |text: &str| text.width();
    let names = departments.iter().map(|one| own(&one.name)).max().unwrap_or(0);
    let volumes = departments.iter().map(|one| own(volume_of(one))).max().unwrap_or(0);
    let (names, volumes) =
        (names.max(own(&texts.get("column-department"))), volumes.max(own(&texts.get("column-volume"))));
    let volume = volumes.min(room.saturating_sub(names).max(14)).min(room.saturating_sub(14));
    (names.min(room.saturating_sub(volume)).max(14), volume)
}

/// Says so where the departments have more people together than the organisation.
fn too_many_people(session: &Session) -> Option<Message> {
    let interview = session.interview();
    let people: u64 = interview.departments.iter().map(|one| u64::from(one.headcount)).sum();
    let all = interview.organisation.headcount;
    (people > u64::from(all))
        .then(|| Message::new("departments-too-many-people").with("people", people as f64).with("all", f64::from(all)))
}
