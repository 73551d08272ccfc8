//! What a set of actions does, as far as the return reads it: each risk before and after, with hours and
//! money.

use crate::assessment::{Interview, Planned, Standing};
use crate::questionnaire::Questionnaire;
use crate::risk::scores::Scores;
use crate::risk::what_if::WhatIf;

/// What a set of actions does to the organisation's risks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Improvement {
    /// The positions of the actions.
    pub actions: Vec<usize>,
    /// How many actions are open, these among them.
    pub open: usize,
    /// Their work in hours, and their money in MOP.
    pub hours: f64,
    pub cost_mop: f64,
    /// By risk position, in [0, 1): the highest over the mapped departments, since a firm is fined for where
    /// it is worst.
    pub before: Vec<f64>,
    pub after: Vec<f64>,
}

impl Improvement {
    /// What the actions do that are applied in a what-if on these scores.
    #[must_use]
    pub fn of(scores: &Scores, what_if: &WhatIf) -> Self {
        let mapped = || scores.departments.iter().enumerate().filter(|(_, one)| one.mapped);
        let count = scores.model.weights.len();
        Self {
            actions: what_if.open().filter(|one| one.applied).map(|one| one.action).collect(),
            open: what_if.open().len(),
            hours: what_if.hours(),
            cost_mop: what_if.cost_mop(),
            before: highest(count, mapped().map(|(_, one)| one.risks.clone())),
            after: highest(count, mapped().map(|(at, _)| what_if.risks(at))),
        }
    }

    /// What the plan does: the open actions that were chosen into it and are still to be done, or, where
    /// none is, all open actions but those that were done or dropped: the one is paid for already.
    #[must_use]
    pub fn of_plan(questionnaire: &Questionnaire, interview: &Interview, standing: &Standing, scores: &Scores) -> Self {
        let mut what_if = WhatIf::new(questionnaire, standing, scores);
        let open: Vec<usize> = what_if.open().map(|one| one.action).collect();
        let planned = |at: &usize| {
            let id = &questionnaire.document().actions[*at].id;
            interview.plan.iter().find(|one| one.action == *id).map(Planned::waits)
        };
        let any = open.iter().any(|at| planned(at) == Some(true));
        for action in open.into_iter().filter(|at| planned(at).unwrap_or(!any)) {
            what_if.toggle(action);
        }
        Self::of(scores, &what_if)
    }
}

/// The highest of each of so many risks; 0 where there is no department.
fn highest(count: usize, departments: impl Iterator<Item = Vec<f64>>) -> Vec<f64> {
    departments
        .fold(vec![0.0; count], |so_far, risks| so_far.iter().zip(risks).map(|(most, risk)| most.max(risk)).collect())
}
