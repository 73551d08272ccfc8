//! What was planned against what was achieved. An action that is said to be done is held against the
//! findings at the questions that it settles: those say whether it moved anything.

use std::collections::BTreeSet;

use serde::Serialize;

use super::reading::Excerpt;
use crate::assessment::{Planned, PlannedStatus};
use crate::questionnaire::{ActionId, QuestionId};
use crate::risk::{self, FindingKind};

/// The plan of a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlanRun {
    /// Chosen and not dropped: waiting and done.
    pub planned: usize,
    /// Open, or under way.
    pub waiting: usize,
    /// Of those that wait: due before the day on which the report was saved.
    pub overdue: usize,
    pub done: usize,
    /// Of those done: nothing is left to mend at the questions that they settle, or those findings were
    /// worth more points (shown with one decimal) in the last report in which the action was not done.
    pub fell: usize,
    /// The other ones that are done.
    pub unmoved: Vec<ActionId>,
    pub dropped: usize,
}

/// The plan of the last of these reports, which are in the order of the trend.
pub(super) fn plan(runs: &[&Excerpt]) -> PlanRun {
    let Some((own, before)) = runs.split_last() else { return PlanRun::default() };
    let count = |status: PlannedStatus| own.plan.iter().filter(|one| one.status == status).count();
    let done: Vec<&Planned> = own.plan.iter().filter(|one| is_done(one)).collect();
    let unmoved: Vec<ActionId> =
        done.iter().filter(|one| !fell(own, before, &one.action)).map(|one| one.action.clone()).collect();
    let waiting = own.plan.iter().filter(|one| one.waits()).count();
    PlanRun {
        planned: waiting + done.len(),
        waiting,
        overdue: own.plan.iter().filter(|one| one.is_overdue(own.day())).count(),
        done: done.len(),
        fell: done.len() - unmoved.len(),
        unmoved,
        dropped: count(PlannedStatus::Dropped),
    }
}

fn is_done(planned: &Planned) -> bool {
    planned.status == PlannedStatus::Done
}

/// Whether the findings of an action that is done fell.
fn fell(own: &Excerpt, before: &[&Excerpt], action: &ActionId) -> bool {
    let Some(written) = own.questionnaire.actions.iter().find(|one| one.id == *action) else { return false };
    let mut questions: BTreeSet<QuestionId> = written.settles.iter().map(|one| one.question.clone()).collect();
    let left = to_mend(own, &questions);
    if left.is_none() {
        return true;
    }
    let mut later = own;
    for earlier in before.iter().rev() {
        if earlier.questionnaire.digest != later.questionnaire.digest {
            add_replaced(later, &mut questions);
        }
        if !earlier.plan.iter().any(|one| one.action == *action && is_done(one)) {
            return risk::tenths(to_mend(earlier, &questions).unwrap_or(0.0)) > risk::tenths(left.unwrap_or(0.0));
        }
        later = earlier;
    }
    false
}

/// The points of the findings to mend at some questions; none where there is no such finding.
fn to_mend(run: &Excerpt, questions: &BTreeSet<QuestionId>) -> Option<f64> {
    let own = run.findings.iter().filter(|one| one.kind != FindingKind::Unproved && questions.contains(&one.question));
    own.map(|one| one.organisation_gain).reduce(|sum, gain| sum + gain)
}

/// The questions that some questions replaced are the same in an older questionnaire.
fn add_replaced(run: &Excerpt, questions: &mut BTreeSet<QuestionId>) {
    let own = run.questionnaire.questions.iter().filter(|one| questions.contains(&one.id));
    let replaced: Vec<QuestionId> = own.flat_map(|one| one.replaces.iter().cloned()).collect();
    questions.extend(replaced);
}
