//! Departments that take the place of others: several merged into one, one split into two. The new ones
//! begin with the flows and the answers of those that they replace.

use std::collections::BTreeMap;

use super::super::super::message::Effect;
use super::super::super::model::Model;
use super::super::super::widgets::form::{Field, Form};
use super::super::overlay::{Accepted, FormOverlay, Item, Overlay, Picked, Picker};
use super::super::{Screen, keep_on_the_map};
use super::DepartmentsScreen;
use super::form::form_of;
use crate::assessment::{Accounts, Department, DepartmentProfile, Event, Interview, Successor, Use, free_id};
use crate::questionnaire::{DepartmentId, FeatureId, Questionnaire, Scale};
use crate::text::Message;

/// The fields of a split: name and people of the first part, then of the second.
const NAMES: [usize; 2] = [0, 2];
const PEOPLE: [usize; 2] = [1, 3];

/// Asks which departments become one with this one.
pub fn choose_merged(model: &mut Model, into: &DepartmentId) {
    let Some(session) = &model.session else { return };
    let others: Vec<&Department> = session.interview().departments.iter().filter(|one| one.id != *into).collect();
    if others.is_empty() {
        model.notice = Some(Message::new("notice-nothing-to-merge"));
        return;
    }
    let Some(own) = session.interview().department(into) else { return };
    let title = Message::new("pick-merged").with("department", own.name.as_str());
    let items = others.iter().map(|one| Item {
        label: one.name.clone(),
        detail: model.texts.say(&Message::new("merged-answers").with("count", one.answers.len())),
        ..Item::default()
    });
    let then = Picked::Merged(into.clone(), others.iter().map(|one| one.id.clone()).collect());
    model.overlay = Some(Overlay::Picker(Picker::new(title, items.collect(), true, then)));
}

/// Asks what the department is called that these become; the first lends it its name.
pub fn open_merge(model: &mut Model, merged: Vec<DepartmentId>) {
    let Some(session) = &model.session else { return };
    let departments = known(session.interview(), &merged);
    let profile = merged_profile(&session.questionnaire, &departments);
    let form = form_of(&session.questionnaire, &model.texts, Some(&profile));
    let title = Message::new("department-merge");
    model.overlay = Some(Overlay::Form(FormOverlay { title, form, then: Accepted::Merge(merged) }));
}

/// Asks into which two a department is split.
pub fn open_split(model: &mut Model, department: &Department) {
    let form = Form::new(vec![
        Field::text(Message::new("split-first"), Message::new("split-first-hint"), department.name.as_str()),
        Field::number(
            Message::new("split-first-people"),
            Message::new("department-headcount-hint"),
            Some(department.headcount),
        ),
        Field::text(Message::new("split-second"), Message::new("split-second-hint"), ""),
        Field::number(Message::new("split-second-people"), Message::new("department-headcount-hint"), None),
    ]);
    let title = Message::new("department-split").with("department", department.name.as_str());
    let then = Accepted::Split(department.id.clone());
    model.overlay = Some(Overlay::Form(FormOverlay { title, form, then }));
}

/// Makes one department of several, with what was entered for it.
pub(super) fn merge(model: &mut Model, merged: Vec<DepartmentId>, profile: DepartmentProfile) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let name = profile.name.clone();
    // An id of its own: what it is compared with are those that it replaces, not the first of them alone.
    let id = free_id(&name, session.interview(), &[]);
    let uses = merged_uses(&session.questionnaire, &known(session.interview(), &merged));
    let retired = session.interview().retired.answers.len();
    let by = vec![Successor { department: id.clone(), profile, uses, replaces: merged }];
    let effects = happen(model, by, &id);
    if let Some(session) = model.session.as_ref().filter(|_| !effects.is_empty()) {
        let differed = session.interview().retired.answers.len().saturating_sub(retired);
        model.notice = Some(Message::new("notice-merged").with("department", name).with("differed", differed));
    }
    effects
}

/// Makes two departments of one, or says in the form what is wrong.
pub fn accept_split(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Form(overlay)), Some(session)) = (&mut model.overlay, &model.session) else {
        return Vec::new();
    };
    let Accepted::Split(id) = overlay.then.clone() else { return Vec::new() };
    let Some(department) = session.interview().department(&id) else { return Vec::new() };
    let fields = &mut overlay.form.fields;
    let names = NAMES.map(|at| fields[at].entered().to_owned());
    let people = PEOPLE.map(|at| fields[at].entered().parse::<u32>().ok().filter(|count| *count > 0));
    for (at, name) in NAMES.into_iter().zip(&names) {
        fields[at].problem = name.is_empty().then(|| Message::new("department-name-missing"));
    }
    if names[0] == names[1] && !names[0].is_empty() {
        fields[NAMES[1]].problem = Some(Message::new("split-same-name"));
    }
    for (at, count) in PEOPLE.into_iter().zip(people) {
        fields[at].problem = count.is_none().then(|| Message::new("setup-headcount-missing"));
    }
    if let Some(wrong) = fields.iter().position(|field| field.problem.is_some()) {
        overlay.form.focus = wrong;
        return Vec::new();
    }
    let was = DepartmentProfile::of(department);
    let uses: Vec<_> = department.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect();
    let [first, second] = names;
    let own = free_id(&first, session.interview(), &[]);
    let other = free_id(&second, session.interview(), std::slice::from_ref(&own));
    let ids = [own.clone(), other];
    let notice = Message::new("notice-split")
        .with("first", first.as_str())
        .with("second", second.as_str())
        .with("department", was.name.as_str());
    // How many accounts either has is not known; who leads goes on with the first.
    let parts = [(first, was.lead.clone()), (second, None)].into_iter().zip(people).zip(ids);
    let by = parts.map(|(((name, lead), headcount), department)| Successor {
        department,
        profile: DepartmentProfile { name, lead, headcount: headcount.unwrap_or(1), accounts: None, ..was.clone() },
        uses: uses.clone(),
        replaces: vec![id.clone()],
    });
    let by = by.collect();
    model.overlay = None;
    let effects = happen(model, by, &own);
    if !effects.is_empty() {
        model.notice = Some(notice);
    }
    effects
}

/// Lets it happen, with the cursor on one of the new departments.
fn happen(model: &mut Model, by: Vec<Successor>, at: &DepartmentId) -> Vec<Effect> {
    let effects = model.happen(Event::DepartmentsReplaced { by });
    if let (Screen::Departments(screen), Some(session)) = (&mut model.screen, &model.session) {
        *screen = DepartmentsScreen::on(session, at);
    }
    keep_on_the_map(model);
    effects
}

fn known<'a>(interview: &'a Interview, ids: &[DepartmentId]) -> Vec<&'a Department> {
    ids.iter().filter_map(|id| interview.department(id)).collect()
}

/// What is known of several departments as one: the people and accounts of all together, the most data
/// that one of them holds, and of the rest what the first says.
fn merged_profile(questionnaire: &Questionnaire, departments: &[&Department]) -> DepartmentProfile {
    let sum = |count: &dyn Fn(&Accounts) -> u32| {
        departments.iter().filter_map(|one| one.accounts.as_ref()).map(count).fold(0, u32::saturating_add)
    };
    let any = departments.iter().any(|one| one.accounts.is_some());
    let scale = &questionnaire.document().volume;
    // One whose volume is not known counts as the most: so does what it becomes a part of.
    let volumes: Option<Vec<_>> = departments.iter().map(|one| one.volume.as_ref()).collect();
    DepartmentProfile {
        name: departments.first().map(|one| one.name.clone()).unwrap_or_default(),
        template: departments.iter().find_map(|one| one.template.clone()),
        headcount: departments.iter().map(|one| one.headcount).fold(0, u32::saturating_add).max(1),
        lead: departments.iter().find_map(|one| one.lead.clone()),
        volume: volumes
            .and_then(|all| all.into_iter().max_by(|a, b| weight(scale, a).total_cmp(&weight(scale, b))))
            .cloned(),
        accounts: any.then(|| Accounts { total: sum(&|one| one.total), mainland: sum(&|one| one.mainland) }),
    }
}

/// The flows of several departments as one: each feature as often as one of them uses it, with the data
/// of all.
fn merged_uses(questionnaire: &Questionnaire, departments: &[&Department]) -> Vec<(FeatureId, Use)> {
    let scale = &questionnaire.document().usage;
    let often = |one: &Use| one.frequency.as_ref().map_or(1.0, |id| weight(scale, id));
    let mut all: BTreeMap<FeatureId, Use> = BTreeMap::new();
    for (feature, one) in departments.iter().flat_map(|department| &department.uses) {
        match all.get_mut(feature) {
            None => drop(all.insert(feature.clone(), one.clone())),
            Some(known) => {
                if often(one) > often(known) {
                    known.frequency.clone_from(&one.frequency);
                }
                let new = one.data_categories.iter().filter(|id| !known.data_categories.contains(id));
                let new: Vec<_> = new.cloned().collect();
                known.data_categories.extend(new);
            }
        }
    }
    all.into_iter().collect()
}

/// The weight of a band of a scale; one that is not there counts as the most.
fn weight(scale: &[Scale], id: &crate::questionnaire::ScaleId) -> f64 {
    scale.iter().find(|band| band.id == *id).map_or(1.0, |band| band.weight)
}
