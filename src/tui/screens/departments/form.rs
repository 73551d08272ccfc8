//! The form of a department: its name, its people and what else is known of it.

use super::super::super::message::Effect;
use super::super::super::model::{Model, Session};
use super::super::super::widgets::form::{Field, Form};
use super::super::overlay::{Accepted, FormOverlay, Overlay};
use super::{replacing, to_the_last};
use crate::assessment::{Accounts, Department, DepartmentProfile, Event, free_id};
use crate::questionnaire::{Questionnaire, Scale, TemplateId};
use crate::text::{Message, Texts};

/// The fields, by position.
const NAME: usize = 0;
pub(super) const HEADCOUNT: usize = 1;
const VOLUME: usize = 2;
const LEAD: usize = 3;
const ACCOUNTS: usize = 4;
const MAINLAND: usize = 5;

/// The form of a department, or of a new one.
pub fn form(session: &Session, texts: &Texts, department: Option<&Department>) -> FormOverlay {
    let profile = department.map(DepartmentProfile::of);
    let form = form_of(&session.questionnaire, texts, profile.as_ref());
    let title = if department.is_some() { Message::new("department-edit") } else { Message::new("department-new") };
    FormOverlay { title, form, then: Accepted::Department(department.map(|one| one.id.clone())) }
}

/// The fields of a department of which this is known.
pub(super) fn form_of(questionnaire: &Questionnaire, texts: &Texts, known: Option<&DepartmentProfile>) -> Form {
    let bands = &questionnaire.document().volume;
    let volumes = bands.iter().map(|band| band.title.get(texts.language()).to_owned()).collect();
    let volume = known.and_then(|one| one.volume.as_ref());
    let chosen = volume.and_then(|id| bands.iter().position(|band| band.id == *id));
    let accounts = known.and_then(|one| one.accounts);
    Form::new(vec![
        Field::text(
            Message::new("department-name"),
            Message::new("department-name-hint"),
            known.map_or("", |one| one.name.as_str()),
        ),
        Field::number(
            Message::new("department-headcount"),
            Message::new("department-headcount-hint"),
            known.map(|one| one.headcount),
        ),
        Field::one(Message::new("department-volume"), Message::new("department-volume-hint"), volumes, chosen),
        Field::text(
            Message::new("department-lead"),
            Message::new("department-lead-hint"),
            known.and_then(|one| one.lead.as_deref()).unwrap_or(""),
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
    ])
}

/// Accepts the form of a department, or says in its fields what is wrong.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Form(overlay)), Some(session)) = (&mut model.overlay, &model.session) else {
        return Vec::new();
    };
    let interview = session.interview();
    let then = overlay.then.clone();
    let edited = match &then {
        Accepted::Department(edited) => edited.as_ref(),
        Accepted::Merge(merged) => merged.first(),
        _ => return Vec::new(),
    };
    let template = edited.and_then(|id| interview.department(id)).and_then(|one| one.template.clone());
    let bands = &session.questionnaire.document().volume;
    let Some(profile) = entered(&mut overlay.form, bands, template) else { return Vec::new() };
    let event = match then {
        Accepted::Merge(merged) => {
            model.overlay = None;
            return replacing::merge(model, merged, profile);
        }
        Accepted::Department(Some(department)) => Event::DepartmentChanged { department, profile },
        _ => {
            let department = free_id(&profile.name, interview, &[]);
            Event::DepartmentAdded { department, profile, uses: Vec::new() }
        }
    };
    let added = matches!(event, Event::DepartmentAdded { .. });
    model.overlay = None;
    let effects = model.happen(event);
    if added {
        to_the_last(model);
    }
    effects
}

/// What was entered; nothing where a field is wrong, which has the focus then and says so.
fn entered(form: &mut Form, bands: &[Scale], template: Option<TemplateId>) -> Option<DepartmentProfile> {
    let fields = &mut form.fields;
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
        form.focus = wrong;
        return None;
    }
    Some(DepartmentProfile {
        name,
        template,
        headcount: headcount?,
        lead: fields[LEAD].optional(),
        volume: fields[VOLUME].chosen().and_then(|at| bands.get(at)).map(|band| band.id.clone()),
        accounts: total.map(|total| Accounts { total, mainland: mainland.unwrap_or(0) }),
    })
}
