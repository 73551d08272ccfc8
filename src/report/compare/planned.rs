//! What became of each planned action: whether it was done, and whether the risk really fell by the answers
//! to the questions that it settles.

use serde::Serialize;

use super::super::results::rounded;
use super::ComparedAnswer;
use crate::assessment::{Planned, PlannedStatus};
use crate::questionnaire::{Action, ActionId};
use crate::risk::Side;

/// What became of a planned action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done, and the score fell by the answers to what it settles.
    Done,
    /// Said to be done, and it did not.
    DoneWithoutEffect,
    /// Not done, though it was due.
    Late,
    Dropped,
    /// Open or under way, and not late.
    UnderWay,
    /// No longer in the plan.
    NoLongerPlanned,
}

/// A planned action on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedAction {
    pub action: ActionId,
    /// None where it was not in the plan.
    pub before: Option<PlannedStatus>,
    pub after: Option<PlannedStatus>,
    pub outcome: Outcome,
    /// The points of the changed answers to the questions that it settles: below 0, the risk fell.
    pub points: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Why it was dropped.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The actions of either plan, in the order of the earlier one, those planned since last. What was done or
/// dropped before the earlier side, and still is, is none of this change.
pub(super) fn compared(
    earlier: &Side<'_>,
    later: &Side<'_>,
    answers: &[ComparedAnswer],
    day: Option<&str>,
) -> Vec<ComparedAction> {
    let (was, is) = (&earlier.interview.plan, &later.interview.plan);
    let find = |plan: &'_ [Planned], id: &ActionId| plan.iter().position(|one| one.action == *id);
    let pairs = was.iter().map(|one| (Some(one), find(is, &one.action).map(|at| &is[at])));
    let since = is.iter().filter(|one| find(was, &one.action).is_none()).map(|one| (None, Some(one)));
    let all = pairs.chain(since).filter_map(|(before, after)| {
        let (before_status, after_status) = (before.map(|one| one.status), after.map(|one| one.status));
        let settled = before.is_some_and(|one| !one.waits()) && before_status == after_status;
        let one = after.or(before).filter(|_| !settled)?;
        let points = points(earlier, later, &one.action, answers);
        Some(ComparedAction {
            action: one.action.clone(),
            before: before_status,
            after: after_status,
            outcome: outcome(after, points, day),
            points,
            owner: one.owner.clone(),
            due: one.due.clone(),
            reason: one.reason.clone(),
        })
    });
    all.collect()
}

fn outcome(after: Option<&Planned>, points: f64, day: Option<&str>) -> Outcome {
    match after.map(|one| (one.status, one)) {
        None => Outcome::NoLongerPlanned,
        Some((PlannedStatus::Done, _)) if points < 0.0 => Outcome::Done,
        Some((PlannedStatus::Done, _)) => Outcome::DoneWithoutEffect,
        Some((PlannedStatus::Dropped, _)) => Outcome::Dropped,
        Some((PlannedStatus::Open | PlannedStatus::Doing, one)) if day.is_some_and(|day| one.is_overdue(day)) => {
            Outcome::Late
        }
        Some((PlannedStatus::Open | PlannedStatus::Doing, _)) => Outcome::UnderWay,
    }
}

/// The points of the changed answers to the questions that an action settles, by the later questionnaire,
/// or by the earlier one where the later does not have it.
fn points(earlier: &Side<'_>, later: &Side<'_>, id: &ActionId, answers: &[ComparedAnswer]) -> f64 {
    let find = |side: &Side<'_>| -> Option<Action> {
        side.questionnaire.document().actions.iter().find(|action| action.id == *id).cloned()
    };
    let Some(action) = find(later).or_else(|| find(earlier)) else { return 0.0 };
    let settles = |answer: &&ComparedAnswer| {
        action
            .settles
            .iter()
            .any(|one| one.question == answer.question || Some(&one.question) == answer.replaces.as_ref())
    };
    rounded(answers.iter().filter(settles).map(|answer| answer.points).sum())
}
