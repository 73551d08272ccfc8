//! What is looked at before a report is saved: what contradicts, what is open, unknown, not applicable without
//! a reason, flagged, not confirmed; each with the place to go to.

use super::interview::{Answer, Interview, State};
use super::place::Place;
use super::standing::Standing;
use crate::questionnaire::{DepartmentId, Questionnaire, Rule, Scope, Ternary};

/// Why a place is on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A contradiction holds, by its position; the place is where it can be looked into.
    Contradiction(usize),
    Unanswered,
    Unknown,
    NoReason,
    Flagged,
    Unconfirmed,
}

/// What is to be looked at, by reason and then in the interview's order.
#[must_use]
pub fn review(questionnaire: &Questionnaire, interview: &Interview, standing: &Standing) -> Vec<(Why, Place)> {
    let mut rows = Vec::new();
    for fired in standing.fired(questionnaire.contradictions()) {
        let rule = &questionnaire.contradictions()[fired.rule];
        if let Some(place) = place_of(questionnaire, interview, rule, fired.department) {
            rows.push((Why::Contradiction(fired.rule), place));
        }
    }
    rows.extend(standing.missing(questionnaire).into_iter().map(|place| (Why::Unanswered, place)));
    let asked: Vec<(Place, &Answer)> = standing
        .parts()
        .flat_map(|part| standing.places(questionnaire, part).map(move |at| (at, part)))
        .filter(|(at, part)| standing.asked(*at, *part) == Ternary::True)
        .filter_map(|(at, part)| {
            let place = standing.place(questionnaire, at, part);
            let answer = interview.answer(&place.question, place.department.as_ref())?;
            Some((place, answer))
        })
        .collect();
    let mut list = |why: Why, wanted: fn(&Answer) -> bool| {
        let own = asked.iter().filter(|(_, answer)| wanted(answer));
        rows.extend(own.map(|(place, _)| (why, place.clone())));
    };
    list(Why::Unknown, |answer| answer.state == State::Unknown);
    list(Why::NoReason, |answer| answer.state == State::NotApplicable && answer.reason.is_none());
    list(Why::Flagged, |answer| answer.flagged);
    list(Why::Unconfirmed, |answer| answer.carried_over.is_some());
    rows
}

/// The place at which a rule can be looked into: the last question that its condition reads.
fn place_of(
    questionnaire: &Questionnaire,
    interview: &Interview,
    rule: &Rule,
    department: Option<DepartmentId>,
) -> Option<Place> {
    let at = rule.when.questions().into_iter().max()?;
    let question = &questionnaire.questions()[at];
    let organisation = question.scope == Scope::Organisation;
    let own = department.filter(|id| !organisation || interview.answer(&question.id, Some(id)).is_some());
    if own.is_none() && !organisation {
        let first = interview.departments.first()?.id.clone();
        return Some(Place { question: question.id.clone(), department: Some(first) });
    }
    Some(Place { question: question.id.clone(), department: own })
}
