//! The plan: which open actions to take, in which order (`docs/risk-model.md`, "What if, and the plan").
//!
//! Chosen greedily, or, where few enough actions can matter, exactly; ordered greedily in any case, so
//! that it reads as a falling line. What a plan costs is counted in one measure and, where that is the
//! same, in the other.

mod exact;
mod field;
mod greedy;

use super::evaluation::level;
use super::scores::Scores;
use super::what_if::{Change, WhatIf};
use crate::assessment::{Planned, Standing};
use crate::questionnaire::{ActionId, Questionnaire};

/// With so many actions that can move the score, and no more, the plan is found exactly.
pub const EXACT: usize = 20;

/// What sums of costs may differ by, in hours or MOP.
const HAIR: f64 = 1e-9;

/// What a plan is to reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// Every open action.
    Everything,
    /// The lowest score of the organisation for so many hours of work.
    Hours(f64),
    /// The lowest score of the organisation for so many MOP.
    Mop(f64),
    /// The cheapest set with which a score is below a level.
    Below {
        /// The position of the level.
        level: usize,
        /// The department (by position) whose score it is; none for the organisation's.
        department: Option<usize>,
    },
}

/// In what the cost of an action is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanBy {
    #[default]
    Hours,
    Mop,
}

impl PlanBy {
    /// A cost in this measure, then in the other.
    fn of(self, hours: f64, cost_mop: f64) -> Cost {
        match self {
            Self::Hours => Cost { first: hours, second: cost_mop },
            Self::Mop => Cost { first: cost_mop, second: hours },
        }
    }
}

/// What actions cost, in the measure that counts first and in the other.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
struct Cost {
    first: f64,
    second: f64,
}

impl Cost {
    fn plus(self, other: Self) -> Self {
        Self { first: self.first + other.first, second: self.second + other.second }
    }
}

/// One action of a plan, with the scores before it and after it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The position of the action in the questionnaire.
    pub action: usize,
    /// How many places it changes by itself.
    pub places: usize,
    /// Work, in hours.
    pub hours: f64,
    /// Money, in MOP.
    pub cost_mop: f64,
    pub organisation: Change,
    /// Of the department that the goal is about.
    pub department: Option<Change>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What to do, in this order.
    pub steps: Vec<Step>,
    /// Whether no other set of open actions does better.
    pub exact: bool,
    /// Whether the goal is reached. Only a level can be missed: then the steps are all that move the score.
    pub reached: bool,
    pub organisation: Change,
    /// Of the department that the goal is about.
    pub department: Option<Change>,
    /// Work and money of all steps together.
    pub hours: f64,
    pub cost_mop: f64,
    /// How many actions are open.
    pub open: usize,
    /// The open actions (by position) that are not in the plan, in the questionnaire's order.
    pub left_out: Vec<usize>,
}

/// Plans what to do. What is `planned` and done or dropped is not chosen again: the one is paid for, the
/// other was decided against.
///
/// # Panics
/// On a goal for a department that there is not.
#[must_use]
pub fn plan(
    questionnaire: &Questionnaire,
    standing: &Standing,
    scores: &Scores,
    planned: &[Planned],
    goal: Goal,
    by: PlanBy,
) -> Plan {
    let mut search = Search { questionnaire, what_if: WhatIf::new(questionnaire, standing, scores), goal, by };
    let closed = |at: &usize| planned.iter().any(|one| one.action == *search.id(*at) && !one.waits());
    let all: Vec<usize> = (0..search.what_if.remedies().len()).filter(|at| !closed(at)).collect();
    let (chosen, exact) = match goal {
        Goal::Everything => (all, true),
        _ => search.choose(&all),
    };
    search.ordered(&chosen, exact)
}

/// The looking for a plan. Actions are named by their place among the open ones.
struct Search<'a> {
    questionnaire: &'a Questionnaire,
    what_if: WhatIf,
    goal: Goal,
    by: PlanBy,
}

impl Search<'_> {
    /// The department whose score counts; none for the organisation's.
    fn aim(&self) -> Option<usize> {
        match self.goal {
            Goal::Below { department, .. } => department,
            _ => None,
        }
    }

    /// The score that counts.
    fn score(&self) -> f64 {
        self.what_if.score(self.aim())
    }

    /// How much of the budget is left. Sums of costs differ in their last bits with their order.
    fn room(&self, spent: f64) -> f64 {
        match self.goal {
            Goal::Hours(budget) | Goal::Mop(budget) => budget + HAIR - spent,
            _ => f64::INFINITY,
        }
    }

    /// Whether so much may be spent.
    fn fits(&self, spent: f64) -> bool {
        self.room(spent) >= 0.0
    }

    /// Whether a score reaches the goal.
    fn reached(&self, score: f64) -> bool {
        match self.goal {
            Goal::Below { level: bound, .. } => level(self.questionnaire, score) < bound,
            _ => true,
        }
    }

    fn id(&self, at: usize) -> &ActionId {
        &self.questionnaire.document().actions[self.what_if.remedies()[at].action].id
    }

    fn cost(&self, at: usize) -> Cost {
        let remedy = &self.what_if.remedies()[at];
        self.by.of(remedy.hours, remedy.cost_mop)
    }

    /// What an action takes from the budget.
    fn spends(&self, at: usize) -> f64 {
        let remedy = &self.what_if.remedies()[at];
        match self.goal {
            Goal::Hours(_) => remedy.hours,
            Goal::Mop(_) => remedy.cost_mop,
            _ => 0.0,
        }
    }

    /// The set of actions that the goal asks for, and whether no other does better.
    fn choose(&mut self, all: &[usize]) -> (Vec<usize>, bool) {
        if self.reached(self.score()) && matches!(self.goal, Goal::Below { .. }) {
            return (Vec::new(), true);
        }
        let moving: Vec<usize> = all.iter().copied().filter(|at| self.moves(*at)).collect();
        self.apply(&moving);
        let possible = self.reached(self.score());
        self.what_if.clear();
        if !possible {
            return (moving, true);
        }
        let found = self.greedy_set(&moving);
        if moving.len() <= EXACT { (exact::best(self, &moving, &found), true) } else { (found, false) }
    }

    /// Whether an action can change the score that counts at all.
    fn moves(&self, at: usize) -> bool {
        let counts = |department: usize| match self.aim() {
            None => self.what_if.works()[department].mapped,
            Some(aim) => department == aim,
        };
        let remedy = &self.what_if.remedies()[at];
        remedy.touches.iter().any(|touch| {
            counts(touch.department)
                && self.what_if.works()[touch.department].counts(self.what_if.model(), remedy.questions[touch.at].0)
        })
    }

    fn apply(&mut self, set: &[usize]) {
        for at in set {
            self.what_if.turn(*at, true);
        }
    }

    /// A set put into the order in which it is best taken, with what each step does.
    fn ordered(mut self, chosen: &[usize], exact: bool) -> Plan {
        self.what_if.clear();
        let mut steps = Vec::new();
        let department = |it: &Self| it.aim().map(|at| it.what_if.department(at));
        let (mut organisation, mut own) = (self.what_if.organisation(), department(&self));
        for at in self.sequence(chosen) {
            self.what_if.turn(at, true);
            let (now, then) = (self.what_if.organisation(), department(&self));
            let remedy = &self.what_if.remedies()[at];
            steps.push(Step {
                action: remedy.action,
                places: remedy.places,
                hours: remedy.hours,
                cost_mop: remedy.cost_mop,
                organisation: Change { before: organisation.after, after: now.after },
                department: own.zip(then).map(|(own, then)| Change { before: own.after, after: then.after }),
            });
            (organisation, own) = (now, then);
        }
        Plan {
            exact,
            reached: self.reached(self.score()),
            organisation,
            department: own,
            hours: self.what_if.hours(),
            cost_mop: self.what_if.cost_mop(),
            open: self.what_if.remedies().len(),
            left_out: self.what_if.open().filter(|one| !one.applied).map(|one| one.action).collect(),
            steps,
        }
    }
}
