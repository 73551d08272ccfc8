//! The form of an answer's evidence: a field for each piece that is there, one for a new one, and the day
//! on which that was seen. Kept beside the answer, as its note is.

use super::super::super::message::Effect;
use super::super::super::model::{Model, Session};
use super::super::super::widgets::form::{Field, Form};
use super::super::overlay::{Accepted, FormOverlay, Overlay};
use super::answering::beside;
use super::own_answer;
use crate::assessment::{Evidence, Place, is_date};
use crate::text::Message;

fn kept(session: &Session, place: &Place) -> Vec<Evidence> {
    own_answer(session, place).map(|answer| answer.evidence.clone()).unwrap_or_default()
}

/// Opens the form of the evidence of a place, with the focus on the field for a new one.
pub(super) fn ask(model: &mut Model, place: &Place) {
    let Some(session) = &model.session else { return };
    let known = kept(session, place);
    let field = |one: &Evidence| {
        let hint = match &one.seen_on {
            Some(day) => Message::new("evidence-hint-seen").with("day", day.as_str()),
            None => Message::new("evidence-hint"),
        };
        Field::text(Message::new("evidence"), hint, &one.name)
    };
    let mut fields: Vec<Field> = known.iter().map(field).collect();
    let new = fields.len();
    fields.push(Field::text(Message::new("evidence-new"), Message::new("evidence-new-hint"), ""));
    fields.push(Field::text(Message::new("evidence-day"), Message::new("evidence-day-hint"), &model.today));
    let mut form = Form::new(fields);
    form.focus = new;
    let then = Accepted::Evidence(place.clone());
    model.overlay = Some(Overlay::Form(FormOverlay { title: Message::new("evidence"), form, then }));
}

/// Accepts the form, or says in its last field what is wrong with the day.
pub fn accept_evidence(model: &mut Model) -> Vec<Effect> {
    let (Some(Overlay::Form(FormOverlay { form, then: Accepted::Evidence(place), .. })), Some(session)) =
        (&mut model.overlay, &model.session)
    else {
        return Vec::new();
    };
    let [old @ .., new, day] = form.fields.as_mut_slice() else { return Vec::new() };
    let seen_on = day.optional();
    let new = new.optional();
    if new.is_some() && seen_on.as_ref().is_some_and(|day| !is_date(day)) {
        day.problem = Some(Message::new("date-wrong"));
        form.focus = form.fields.len() - 1;
        return Vec::new();
    }
    // What has another name may be another file: its digest is not known.
    let renamed = |(one, field): (Evidence, &mut Field)| {
        let name = field.optional()?;
        Some(if name == one.name.trim() { one } else { Evidence { name, sha256: None, seen_on: one.seen_on } })
    };
    let mut evidence: Vec<Evidence> = kept(session, place).into_iter().zip(old).filter_map(renamed).collect();
    evidence.extend(new.map(|name| Evidence { name, sha256: None, seen_on }));
    let place = place.clone();
    model.overlay = None;
    beside(model, &place, Message::new("beside-evidence"), |answer| answer.evidence = evidence)
}
