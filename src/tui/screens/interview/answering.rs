//! Giving an answer: choosing, typing, "I don't know", "not applicable", and what is said beside it.

use super::super::super::message::Effect;
use super::super::super::model::{Model, Session};
use super::super::super::wording;
use super::super::Screen;
use super::super::overlay::{Edited, Editor, Overlay};
use super::moving::go;
use super::{InterviewScreen, own_answer};
use crate::assessment::{Answer, Event, Place, State, is_date};
use crate::questionnaire::{Basis, Kind};
use crate::text::Message;

/// A new answer that keeps what was said beside the old one: its note, evidence and flag; on the basis
/// that was chosen for it, else on that of the old one.
fn answer_with(session: &Session, place: &Place, state: State, basis: Option<Basis>) -> Answer {
    let answer = Answer::in_place_of(own_answer(session, place), state);
    Answer { basis: basis.or(answer.basis), ..answer }
}

pub(super) fn give(model: &mut Model, place: &Place, answer: Answer) -> Vec<Effect> {
    let assessor = model.session.as_ref().and_then(|session| session.interview().assessor.clone());
    let answer = Answer { answered_by: answer.answered_by.clone().or(assessor), ..answer };
    model.happen(Event::Answered { place: place.clone(), answer: Box::new(answer) })
}

/// Chooses an option; of a multiple choice, ticks or unticks it.
pub(super) fn choose(model: &mut Model, place: &Place, option: usize) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let Some((_, question)) = session.question(place) else { return Vec::new() };
    let Some(id) = question.options.get(option) else { return Vec::new() };
    let mut answer = answer_with(session, place, State::Answered, screen.basis.take());
    if question.kind == Kind::Multiple {
        let old = own_answer(session, place).filter(|old| old.state == State::Answered);
        let mut options = old.map(|old| old.options.clone()).unwrap_or_default();
        match options.iter().position(|one| one == id) {
            Some(at) => drop(options.remove(at)),
            None if question.exclusive[option] => options = vec![id.clone()],
            None => {
                options.retain(|one| question.option(one).is_none_or(|at| !question.exclusive[at]));
                options.push(id.clone());
            }
        }
        if options.is_empty() {
            return withdraw(model, place);
        }
        options.sort_by_key(|one| question.option(one));
        answer.options = options;
    } else {
        answer.options = vec![id.clone()];
    }
    give(model, place, answer)
}

pub(super) fn unknown(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let answer = answer_with(session, place, State::Unknown, None);
    give(model, place, answer)
}

/// Asks for the reason of "not applicable".
pub(super) fn not_applicable(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let reason = own_answer(session, place).and_then(|answer| answer.reason.clone()).unwrap_or_default();
    let editor = Editor::new(Message::new("reason-title"), &reason, place.clone(), Edited::Reason);
    model.overlay = Some(Overlay::Editor(Box::new(editor)));
    Vec::new()
}

/// Accepts the reason of "not applicable"; without one the review asks for it again.
pub fn set_not_applicable(model: &mut Model, place: &Place, reason: String) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let mut answer = answer_with(session, place, State::NotApplicable, None);
    answer.reason = Some(reason).filter(|text| !text.is_empty());
    let mut effects = give(model, place, answer);
    if let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) {
        *screen = InterviewScreen::at(session, place.clone());
    }
    effects.extend(go(model, place, true));
    effects
}

/// Accepts a note.
pub fn set_note(model: &mut Model, place: &Place, note: String) -> Vec<Effect> {
    let note = Some(note).filter(|text| !text.is_empty());
    beside(model, place, Message::new("beside-note"), |answer| answer.note = note)
}

/// Changes what stands beside the answer: its note, its evidence, its flag. It takes an answer to stand
/// beside, so an open question becomes unknown by it, and is said to.
pub(super) fn beside(model: &mut Model, place: &Place, what: Message, how: impl FnOnce(&mut Answer)) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    let old = own_answer(session, place).cloned();
    let is_open = old.is_none();
    let old = old.unwrap_or_else(|| Answer::new(State::Unknown));
    let mut answer = old.clone();
    how(&mut answer);
    if answer == old {
        return Vec::new();
    }
    let effects = give(model, place, answer);
    if is_open && !effects.is_empty() {
        model.notice = Some(Message::new("notice-beside-unknown").with("what", what));
    }
    effects
}

/// Goes on to the next basis: of the answer, or of the one that is given next here.
pub(super) fn next_basis(model: &mut Model, place: &Place) -> Vec<Effect> {
    let mut effects = commit(model, place);
    let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) else { return effects };
    let answer = own_answer(session, place);
    let basis = match screen.basis(answer) {
        Basis::Stated => Basis::Seen,
        Basis::Seen => Basis::Tested,
        Basis::Tested => Basis::Stated,
    };
    match answer {
        Some(answer) if answer.state == State::Answered => {
            let answer = Answer { basis: Some(basis), answered_at: None, carried_over: None, ..answer.clone() };
            effects.extend(give(model, place, answer));
        }
        _ => {
            screen.basis = Some(basis);
            model.notice = Some(Message::new("notice-basis-next").with("basis", wording::basis(basis)));
        }
    }
    effects
}

pub(super) fn withdraw(model: &mut Model, place: &Place) -> Vec<Effect> {
    let Some(session) = &model.session else { return Vec::new() };
    if own_answer(session, place).is_none() {
        return Vec::new();
    }
    let effects = model.happen(Event::Withdrawn { place: place.clone() });
    if let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) {
        *screen = InterviewScreen::at(session, place.clone());
    }
    effects
}

/// Makes what was typed the answer, if it was changed; says below the field what is wrong with it.
pub(super) fn commit(model: &mut Model, place: &Place) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let Some((position, question)) = session.question(place) else { return Vec::new() };
    if !matches!(question.kind, Kind::Number | Kind::Text | Kind::Date) {
        return Vec::new();
    }
    let text = screen.field.value().trim().to_owned();
    let old = own_answer(session, place);
    if text == old.map(wording::typed).unwrap_or_default() {
        return Vec::new();
    }
    if text.is_empty() {
        return withdraw(model, place);
    }
    let mut answer = answer_with(session, place, State::Answered, screen.basis);
    let written = session.questionnaire.written(position);
    match question.kind {
        Kind::Number => {
            let fits = text.replace(',', ".").parse::<f64>().ok().filter(|number| written.permits(*number));
            if fits.is_none() {
                let bound = |bound: Option<f64>| bound.map_or_else(|| "…".to_owned(), |bound| bound.to_string());
                screen.problem =
                    Some(Message::new("number-wrong").with("min", bound(written.min)).with("max", bound(written.max)));
                return Vec::new();
            }
            answer.number = fits;
        }
        Kind::Date => {
            if !is_date(&text) {
                screen.problem = Some(Message::new("date-wrong"));
                return Vec::new();
            }
            answer.date = Some(text);
        }
        _ => answer.text = Some(text),
    }
    screen.basis = None;
    give(model, place, answer)
}
