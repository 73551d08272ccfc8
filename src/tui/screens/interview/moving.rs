//! Going from question to question: one on or back, by section, by part, to the next open one, anywhere.

use super::super::super::message::Effect;
use super::super::super::model::{Model, Session};
use super::super::overlay::{Item, Overlay, Picked, Picker};
use super::super::{ReviewScreen, Screen, visit};
use super::parts::section_progress;
use super::reconfirming;
use super::{own_answer, part_name};
use crate::assessment::Place;
use crate::questionnaire::Scope;
use crate::text::Message;

/// All visible places, in the order of the interview.
pub(super) fn all_places(session: &Session) -> Vec<Place> {
    session
        .parts()
        .flat_map(|part| {
            session
                .sequence(part.as_ref())
                .into_iter()
                .map(move |at| session.place(at, part.clone()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The next or previous place within the part, then in the next or previous part.
pub(super) fn neighbour(session: &Session, place: &Place, forward: bool) -> Option<Place> {
    let here = session.questionnaire.position(&place.question)?;
    let sequence = session.sequence(place.department.as_ref());
    let inside =
        if forward { sequence.iter().find(|at| **at > here) } else { sequence.iter().rev().find(|at| **at < here) };
    if let Some(at) = inside {
        return Some(session.place(*at, place.department.clone()));
    }
    let parts: Vec<_> = session.parts().collect();
    let own = parts.iter().position(|part| *part == place.department)?;
    let ahead = parts.get(own + 1..).unwrap_or_default().iter();
    let behind = parts[..own].iter().rev();
    let first = |part: &Option<_>| {
        let sequence = session.sequence(part.as_ref());
        let at = if forward { sequence.first() } else { sequence.last() };
        at.map(|at| session.place(*at, part.clone()))
    };
    if forward { ahead.clone().find_map(first) } else { behind.clone().find_map(first) }
}

/// Goes to the next or previous question; after the last one comes the review.
pub(super) fn go(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    if forward && let Some(effects) = reconfirming::next(model, place) {
        return effects;
    }
    let Some(session) = &model.session else { return Vec::new() };
    match neighbour(session, place, forward) {
        Some(next) => visit(model, next),
        None if forward => {
            to_review(model);
            Vec::new()
        }
        None => {
            model.notice = Some(Message::new("notice-first-question"));
            Vec::new()
        }
    }
}

/// Behind the last question.
pub(super) fn to_review(model: &mut Model) {
    model.path.clear();
    if let Some(session) = &model.session {
        model.screen = Screen::Review(ReviewScreen::new(session));
    }
}

/// Goes to the first question of the next or previous section of the part.
pub(super) fn go_section(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    let Some(session) = &model.session else { return effects };
    let Some((_, question)) = session.question(place) else { return effects };
    let own = question.place.0;
    let section_of = |at: usize| session.questionnaire.questions()[at].place.0;
    let sequence = session.sequence(place.department.as_ref());
    let to = if forward {
        sequence.iter().copied().find(|at| section_of(*at) > own)
    } else {
        let before = sequence.iter().rev().copied().find(|at| section_of(*at) < own).map(section_of);
        before.and_then(|section| sequence.iter().copied().find(|at| section_of(*at) == section))
    };
    match to {
        Some(at) => {
            let next = session.place(at, place.department.clone());
            effects.extend(visit(model, next));
        }
        None => effects.extend(go_part(model, place, forward)),
    }
    effects
}

/// Goes to the next or previous part: at its first question that is missing, else at its first.
pub(super) fn go_part(model: &mut Model, place: &Place, forward: bool) -> Vec<Effect> {
    let mut effects = Vec::new();
    let Some(session) = &model.session else { return effects };
    let parts: Vec<_> = session.parts().collect();
    let own = parts.iter().position(|part| *part == place.department).unwrap_or(0);
    let to = if forward { own + 1 } else { own.wrapping_sub(1) };
    match parts.get(to) {
        Some(part) => {
            let department = session.position(part.as_ref());
            let sequence = session.sequence(part.as_ref());
            let missing = sequence.iter().find(|at| session.standing.own(**at, department).is_none());
            if let Some(at) = missing.or(sequence.first()) {
                let next = session.place(*at, part.clone());
                effects.extend(visit(model, next));
            }
        }
        None if forward => to_review(model),
        None => {}
    }
    effects
}

/// Goes to the next question without an answer, from here on and then from the start.
pub(super) fn next_unanswered(model: &mut Model, place: &Place) -> Vec<Effect> {
    let mut effects = Vec::new();
    let Some(session) = &model.session else { return effects };
    let all = all_places(session);
    let here = all.iter().position(|one| one == place).map_or(0, |at| at + 1);
    let missing = session.standing.missing(&session.questionnaire);
    let onwards = || all[here.min(all.len())..].iter().chain(&all).filter(|one| missing.contains(one));
    // One that waits for another answer, though it has its own, can only be looked at: it comes last.
    let next = onwards().find(|one| own_answer(session, one).is_none()).or_else(|| onwards().next()).cloned();
    match next {
        Some(next) => effects.extend(visit(model, next)),
        None => model.notice = Some(Message::new("notice-nothing-missing")),
    }
    effects
}

/// Goes to the next flagged question, from here on and then from the start.
pub(super) fn next_flagged(model: &mut Model, place: &Place) -> Vec<Effect> {
    let mut effects = Vec::new();
    let Some(session) = &model.session else { return effects };
    let all = all_places(session);
    let here = all.iter().position(|one| one == place).map_or(0, |at| at + 1);
    let flagged = |one: &&Place| own_answer(session, one).is_some_and(|answer| answer.flagged);
    let next = all[here.min(all.len())..].iter().chain(&all).find(flagged).cloned();
    match next {
        Some(next) => effects.extend(visit(model, next)),
        None => model.notice = Some(Message::new("notice-nothing-flagged")),
    }
    effects
}

/// Offers every part with its sections.
pub(super) fn offer_jump(model: &mut Model) {
    let (Some(session), Screen::Interview(screen)) = (&model.session, &model.screen) else { return };
    let language = model.texts.language();
    let document = session.questionnaire.document();
    let (mut items, mut places, mut sections, mut cursor) = (Vec::new(), Vec::new(), 0_usize, 0);
    for part in session.parts() {
        let name = part_name(session, part.as_ref(), &model.texts);
        let department = session.position(part.as_ref());
        let mut section = None;
        for at in session.sequence(part.as_ref()) {
            let own = session.questionnaire.questions()[at].place.0;
            let place = session.place(at, part.clone());
            if section != Some(own) {
                section = Some(own);
                sections += 1;
                let (settled, visible) = section_progress(session, department, own);
                items.push(Item {
                    label: format!("{name} · {}", document.sections[own].title.get(language)),
                    detail: format!("{settled}/{visible}"),
                    ..Item::default()
                });
                places.push(place.clone());
            }
            if place == screen.place {
                cursor = sections - 1;
            }
            // The questions themselves appear as one types.
            items.push(Item {
                label: session.questionnaire.written(at).text.get(language).to_owned(),
                detail: name.clone(),
                deep: true,
                ..Item::default()
            });
            places.push(place);
        }
    }
    let picker = Picker::new(Message::new("pick-section"), items, false, Picked::Places(places));
    model.overlay = Some(Overlay::Picker(Picker { cursor, ..picker }));
}

/// Offers the departments that may answer an organisation question differently.
pub(super) fn offer_override(model: &mut Model, position: usize) {
    let Some(session) = &model.session else { return };
    let question = &session.questionnaire.questions()[position];
    if question.scope != Scope::Organisation || !question.overridable {
        model.notice = Some(Message::new("notice-not-overridable"));
        return;
    }
    let departments = &session.interview().departments;
    if departments.is_empty() {
        model.notice = Some(Message::new("notice-no-departments"));
        return;
    }
    let items = departments.iter().map(|department| Item {
        label: department.name.clone(),
        detail: department
            .answers
            .get(&question.id)
            .map(|_| model.texts.get("has-override").to_string())
            .unwrap_or_default(),
        ..Item::default()
    });
    let then = Picked::Override(question.id.clone(), departments.iter().map(|one| one.id.clone()).collect());
    model.overlay = Some(Overlay::Picker(Picker::new(Message::new("pick-override"), items.collect(), false, then)));
}
