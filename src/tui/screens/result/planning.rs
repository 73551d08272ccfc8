//! The plan as it is being tried out: which open actions are ticked, and what that makes of the scores.
//! A what-if: it never touches the answers. Knows nothing of how it is drawn.

use crate::assessment::{Interview, Planned};
use crate::questionnaire::Questionnaire;
use crate::risk::{self, Evaluation, Goal, PlanBy, WhatIf};

/// What is tried out.
#[derive(Clone, Debug)]
pub struct Planning {
    pub what_if: WhatIf,
    /// The rows: open actions, with what each takes off the organisation's score by itself.
    pub rows: Vec<Candidate>,
    /// The ticked ones in the order in which they were ticked, each with the score after it.
    pub steps: Vec<Applied>,
    /// The goal that the ticks were made for, until one of them is changed by hand.
    pub made: Option<Made>,
}

/// An open action.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Its position in the questionnaire.
    pub action: usize,
    pub hours: f64,
    pub cost_mop: f64,
    pub alone: f64,
}

/// A ticked action.
#[derive(Clone, Copy, Debug)]
pub struct Applied {
    pub action: usize,
    /// The organisation's score with this and all before it.
    pub after: f64,
}

/// What a goal gave.
#[derive(Clone, Copy, Debug)]
pub struct Made {
    pub goal: Goal,
    pub by: PlanBy,
    /// Whether no other set does better.
    pub exact: bool,
    pub reached: bool,
}

impl Planning {
    /// With those actions ticked that are in the plan and still to be done.
    pub fn new(questionnaire: &Questionnaire, interview: &Interview, evaluation: &Evaluation) -> Self {
        let Evaluation { standing, scores, .. } = evaluation;
        let mut what_if = WhatIf::new(questionnaire, standing, scores);
        let open: Vec<_> = what_if.open().collect();
        let candidate = |one: risk::OpenAction| {
            what_if.toggle(one.action);
            let alone = what_if.organisation().fall();
            what_if.toggle(one.action);
            Candidate { action: one.action, hours: one.hours, cost_mop: one.cost_mop, alone }
        };
        let mut rows: Vec<Candidate> = open.into_iter().map(candidate).collect();
        rows.sort_by(|a, b| (b.alone / b.hours).total_cmp(&(a.alone / a.hours)));
        let mut planning = Self { what_if, rows, steps: Vec::new(), made: None };
        for planned in interview.plan.iter().filter(|one| one.waits()) {
            let at = questionnaire.document().actions.iter().position(|action| action.id == planned.action);
            if let Some(action) = at.filter(|at| planning.rows.iter().any(|row| row.action == *at)) {
                planning.toggle(action);
            }
        }
        planning
    }

    /// The same ticks, as far as they still change something.
    pub fn again(&self, questionnaire: &Questionnaire, interview: &Interview, evaluation: &Evaluation) -> Self {
        let mut planning = Self::new(questionnaire, interview, evaluation);
        planning.clear();
        for step in &self.steps {
            if planning.rows.iter().any(|row| row.action == step.action) {
                planning.toggle(step.action);
            }
        }
        planning
    }

    /// Ticks an action, or takes its tick away. The scores of those ticked after it follow.
    pub fn toggle(&mut self, action: usize) {
        self.made = None;
        if self.what_if.toggle(action) {
            self.steps.push(Applied { action, after: self.what_if.organisation().after });
            return;
        }
        let Some(at) = self.steps.iter().position(|step| step.action == action) else { return };
        let later: Vec<usize> = self.steps.drain(at..).skip(1).map(|step| step.action).collect();
        for action in &later {
            self.what_if.toggle(*action);
        }
        for action in later {
            self.toggle(action);
        }
    }

    /// Ticks nothing.
    pub fn clear(&mut self) {
        self.what_if.clear();
        self.steps.clear();
        self.made = None;
    }

    /// Ticks what reaches a goal; those rows come first, in the order in which to do them.
    pub fn make(
        &mut self,
        questionnaire: &Questionnaire,
        evaluation: &Evaluation,
        planned: &[Planned],
        goal: Goal,
        by: PlanBy,
    ) {
        let plan = risk::plan(questionnaire, &evaluation.standing, &evaluation.scores, planned, goal, by);
        self.clear();
        for step in &plan.steps {
            self.toggle(step.action);
        }
        let order = |row: &Candidate| plan.steps.iter().position(|step| step.action == row.action);
        self.rows.sort_by_key(|row| order(row).unwrap_or(usize::MAX));
        self.made = Some(Made { goal, by, exact: plan.exact, reached: plan.reached });
    }
}
