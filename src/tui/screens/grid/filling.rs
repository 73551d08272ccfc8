//! Setting the flows of a department: one by one, by row, by column, from its template, from another one.

use super::super::super::message::Effect;
use super::super::super::model::{Model, Session};
use super::super::Screen;
use super::super::overlay::{Item, Overlay, Picked, Picker};
use crate::assessment::{Event, Use, uses_of};
use crate::questionnaire::{DataCategoryId, DepartmentId, FeatureId, ScaleId};
use crate::text::Message;

type Uses = Vec<(FeatureId, Use)>;

/// The uses of the department at hand, and of what the cursor stands on.
pub(super) fn at_hand(model: &Model) -> Option<(DepartmentId, Uses, Option<FeatureId>, Option<DataCategoryId>)> {
    let (Screen::Grid(screen), Some(session)) = (&model.screen, &model.session) else { return None };
    let document = session.questionnaire.document();
    let department = session.interview().department(&screen.department)?;
    let uses = department.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect();
    let feature = document.features.get(screen.column).map(|one| one.id.clone());
    let category = screen.row.checked_sub(1).and_then(|at| document.data_categories.get(at)).map(|one| one.id.clone());
    Some((screen.department.clone(), uses, feature, category))
}

/// The data category under the cursor through every feature in use; through none, if it is already.
pub(super) fn fill_row(model: &mut Model) -> Vec<Effect> {
    let Some((department, mut uses, _, Some(category))) = at_hand(model) else { return Vec::new() };
    if uses.is_empty() {
        model.notice = Some(Message::new("grid-nothing-used"));
        return Vec::new();
    }
    let all = uses.iter().all(|(_, one)| one.data_categories.contains(&category));
    for (_, one) in &mut uses {
        one.data_categories.retain(|id| *id != category);
        if !all {
            one.data_categories.push(category.clone());
        }
    }
    model.happen(Event::UsesReplaced { department, uses })
}

/// Every data category that the department has anywhere through the feature under the cursor; none, if
/// they are already.
pub(super) fn fill_column(model: &mut Model) -> Vec<Effect> {
    let Some((department, uses, Some(feature), _)) = at_hand(model) else { return Vec::new() };
    let mut every: Vec<DataCategoryId> = uses.iter().flat_map(|(_, one)| one.data_categories.clone()).collect();
    every.sort();
    every.dedup();
    let mut one = uses.into_iter().find(|(id, _)| *id == feature).map(|(_, one)| one).unwrap_or_default();
    let full = every.iter().all(|id| one.data_categories.contains(id));
    one.data_categories = if full { Vec::new() } else { every };
    let unused = one.data_categories.is_empty() && one.frequency.is_none();
    model.happen(Event::UseChanged { department, feature, r#use: (!unused).then_some(one) })
}

pub(super) fn fill_template(model: &mut Model) -> Vec<Effect> {
    let (Screen::Grid(screen), Some(session)) = (&model.screen, &model.session) else { return Vec::new() };
    let id = session.interview().department(&screen.department).and_then(|one| one.template.as_ref());
    let templates = &session.questionnaire.document().department_templates;
    let Some(template) = id.and_then(|id| templates.iter().find(|template| template.id == *id)) else {
        model.notice = Some(Message::new("grid-no-template"));
        return Vec::new();
    };
    let uses = uses_of(template);
    let department = screen.department.clone();
    model.happen(Event::UsesReplaced { department, uses })
}

pub(super) fn offer_flows(model: &mut Model) {
    let (Screen::Grid(screen), Some(session)) = (&model.screen, &model.session) else { return };
    let others = session.interview().departments.iter();
    let others: Vec<_> = others.filter(|one| one.id != screen.department && !one.uses.is_empty()).collect();
    if others.is_empty() {
        model.notice = Some(Message::new("notice-no-departments"));
        return;
    }
    let items = others.iter().map(|one| Item {
        label: one.name.clone(),
        detail: one.uses.values().map(|it| it.data_categories.len()).sum::<usize>().to_string(),
        ..Item::default()
    });
    let then = Picked::Flows(screen.department.clone(), others.iter().map(|one| one.id.clone()).collect());
    model.overlay = Some(Overlay::Picker(Picker::new(Message::new("pick-department"), items.collect(), false, then)));
}

/// Gives a department the flows of another.
pub fn copy_flows(model: &mut Model, from: &DepartmentId, to: &DepartmentId) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let Some(department) = session.interview().department(from) else { return Vec::new() };
    let uses = department.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect();
    model.happen(Event::UsesReplaced { department: to.clone(), uses })
}

pub(super) fn current(session: &Session, department: &DepartmentId, feature: &FeatureId) -> Option<Use> {
    session.interview().department(department).and_then(|one| one.uses.get(feature)).cloned()
}

/// The event that adds a flow or takes it out. A feature without a flow and without a frequency is not
/// used.
pub(super) fn toggled(
    session: &Session,
    department: &DepartmentId,
    feature: FeatureId,
    category: &DataCategoryId,
) -> Event {
    let mut one = current(session, department, &feature).unwrap_or_default();
    match one.data_categories.iter().position(|id| id == category) {
        Some(at) => drop(one.data_categories.remove(at)),
        None => one.data_categories.push(category.clone()),
    }
    let unused = one.data_categories.is_empty() && one.frequency.is_none();
    Event::UseChanged { department: department.clone(), feature, r#use: (!unused).then_some(one) }
}

/// The event that goes on to the next frequency: none, then each band, then not used, if nothing flows.
pub(super) fn next_frequency(session: &Session, department: &DepartmentId, feature: FeatureId) -> Event {
    let bands: Vec<&ScaleId> = session.questionnaire.document().usage.iter().map(|band| &band.id).collect();
    let now = current(session, department, &feature);
    let flows = now.as_ref().map(|one| one.data_categories.clone()).unwrap_or_default();
    let at =
        now.as_ref().and_then(|one| one.frequency.as_ref()).and_then(|id| bands.iter().position(|band| *band == id));
    let next = match at {
        None => bands.first(),
        Some(at) => bands.get(at + 1),
    };
    let one = Use { frequency: next.map(|id| (*id).clone()), data_categories: flows };
    let unused = one.frequency.is_none() && one.data_categories.is_empty();
    Event::UseChanged { department: department.clone(), feature, r#use: (!unused).then_some(one) }
}
