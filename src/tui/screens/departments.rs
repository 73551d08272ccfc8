//! Departments: who is assessed. Added from the sector's templates, from a list or by hand, edited, merged, split,
//! moved, removed.

mod form;
pub mod importing;
mod picture;
mod replacing;

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::super::update::go_home;
use super::overlay::{Choice, Chosen, Item, Overlay, Picked, Picker};
use super::{GridScreen, Screen, go_to_interview, moved};
use crate::assessment::{Event, from_template};
use crate::questionnaire::{DepartmentId, DepartmentTemplate, TemplateId};
use crate::text::Message;

pub use form::{accept, form};
pub use picture::draw;
pub use replacing::{accept_split, open_merge};

use form::HEADCOUNT;

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
        (Action::Import, _) => importing::ask(model),
        (Action::Edit, Some(department)) => {
            model.overlay = Some(Overlay::Form(form(session, &model.texts, Some(department))));
        }
        (Action::Confirm, Some(department)) => model.screen = Screen::Grid(GridScreen::new(department.id.clone())),
        (Action::Merge, Some(department)) => {
            let into = department.id.clone();
            replacing::choose_merged(model, &into);
        }
        (Action::Split, Some(department)) => {
            let department = department.clone();
            replacing::open_split(model, &department);
        }
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
            detail: if all { model.texts.get("every-sector").to_string() } else { model.texts.list(&sectors) },
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
        let event = from_template(template, template.title.get(model.texts.language()), session.interview());
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
