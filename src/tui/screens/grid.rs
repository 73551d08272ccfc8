//! The flow grid of a department: rows are data categories, columns are features, a cell is a data flow;
//! above them a row of frequencies.

mod filling;
mod picture;

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::Model;
use super::overlay::Overlay;
use super::{DepartmentsScreen, Screen, departments, moved};
use crate::assessment::Event;
use crate::questionnaire::DepartmentId;
use filling::{fill_column, fill_row, fill_template, next_frequency, offer_flows, toggled};

pub use filling::copy_flows;
pub use picture::draw;

/// Which department, and the cursor.
#[derive(Clone, Debug)]
pub struct GridScreen {
    pub department: DepartmentId,
    /// 0 is the row of frequencies; the data categories follow.
    pub row: usize,
    pub column: usize,
}

impl GridScreen {
    /// The grid of a department, with the cursor on the first frequency.
    #[must_use]
    pub fn new(department: DepartmentId) -> Self {
        Self { department, row: 0, column: 0 }
    }
}

/// An action on the grid.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(9).max(1);
    let (Screen::Grid(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let document = session.questionnaire.document();
    let (rows, columns) = (document.data_categories.len() + 1, document.features.len());
    match action {
        Action::Left => screen.column = screen.column.saturating_sub(1),
        Action::Right => screen.column = (screen.column + 1).min(columns.saturating_sub(1)),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
            screen.row = moved(screen.row, rows, action, page);
        }
        Action::Toggle if screen.row > 0 => {
            let category = document.data_categories.get(screen.row - 1).map(|one| one.id.clone());
            let feature = document.features.get(screen.column).map(|one| one.id.clone());
            if let (Some(category), Some(feature)) = (category, feature) {
                let event = toggled(session, &screen.department, feature, &category);
                return model.happen(event);
            }
        }
        Action::Toggle | Action::Frequency => {
            if let Some(feature) = document.features.get(screen.column).map(|one| one.id.clone()) {
                let event = next_frequency(session, &screen.department, feature);
                return model.happen(event);
            }
        }
        Action::FillRow if screen.row > 0 => return fill_row(model),
        Action::FillColumn => return fill_column(model),
        Action::FillTemplate => return fill_template(model),
        Action::CopyFrom => offer_flows(model),
        Action::Delete => {
            if let Some(feature) = document.features.get(screen.column).map(|one| one.id.clone()) {
                let department = screen.department.clone();
                return model.happen(Event::UseChanged { department, feature, r#use: None });
            }
        }
        Action::Edit => {
            let department = session.interview().department(&screen.department);
            model.overlay = Some(Overlay::Form(departments::form(session, &model.texts, department)));
        }
        Action::Next | Action::Previous => {
            let departments = &session.interview().departments;
            let at = departments.iter().position(|one| one.id == screen.department).unwrap_or(0);
            let to = if action == Action::Next { at + 1 } else { at.wrapping_sub(1) };
            match departments.get(to) {
                Some(department) => *screen = GridScreen { row: screen.row, ..GridScreen::new(department.id.clone()) },
                None => model.screen = Screen::Departments(DepartmentsScreen { cursor: at }),
            }
        }
        Action::Back | Action::Confirm => {
            model.screen = Screen::Departments(DepartmentsScreen::on(session, &screen.department));
        }
        _ => {}
    }
    Vec::new()
}
