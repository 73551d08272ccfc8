//! What a plan does, as far as the return reads it: each risk before and after, with hours and money.

use crate::assessment::{Given, Interview, PlannedStatus, Standing, State};
use crate::questionnaire::{ActionId, Basis, Questionnaire, Settles, Ternary};
use crate::risk::department::{Counts, bounded};
use crate::risk::scores::Scores;
use crate::risk::strength::{self, Counted};

/// What a set of actions does to the organisation's risks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Improvement {
    /// The positions of the actions.
    pub actions: Vec<usize>,
    /// Their work in hours, and their money in MOP.
    pub hours: f64,
    pub cost_mop: f64,
    /// By risk position, in [0, 1): the highest over the mapped departments, since a firm is fined for where
    /// it is worst.
    pub before: Vec<f64>,
    pub after: Vec<f64>,
}

impl Improvement {
    /// What all open actions together do, without those that were dropped from the plan.
    #[must_use]
    pub fn of_open_actions(
        questionnaire: &Questionnaire,
        interview: &Interview,
        standing: &Standing,
        scores: &Scores,
    ) -> Self {
        let mut settled = Settled::new(questionnaire, standing, scores);
        let mut found = Self::default();
        let dropped =
            |id: &ActionId| interview.plan.iter().any(|one| one.action == *id && one.status == PlannedStatus::Dropped);
        for (at, action) in questionnaire.document().actions.iter().enumerate() {
            if dropped(&action.id) {
                continue;
            }
            let mut open = false;
            for one in &action.settles {
                open |= settled.settle(one);
            }
            if open {
                found.actions.push(at);
                found.hours += action.hours;
                found.cost_mop += action.cost_mop;
            }
        }
        let mapped = || scores.departments.iter().enumerate().filter(|(_, one)| one.mapped);
        found.before = highest(questionnaire, mapped().map(|(_, one)| one.risks.clone()));
        found.after = highest(questionnaire, mapped().map(|(at, _)| settled.risks(at)));
        found
    }
}

/// The highest of each risk; 0 where there is no department.
fn highest(questionnaire: &Questionnaire, departments: impl Iterator<Item = Vec<f64>>) -> Vec<f64> {
    departments.fold(vec![0.0; questionnaire.document().risks.len()], |so_far, risks| {
        so_far.iter().zip(risks).map(|(most, risk)| most.max(risk)).collect()
    })
}

/// The departments with questions settled. Which questions are asked stays as it was.
struct Settled<'a> {
    questionnaire: &'a Questionnaire,
    standing: &'a Standing,
    scores: &'a Scores,
    counts: Vec<Counts>,
}

impl<'a> Settled<'a> {
    fn new(questionnaire: &'a Questionnaire, standing: &'a Standing, scores: &'a Scores) -> Self {
        let counts = scores.works.iter().map(|work| work.counts.clone()).collect();
        Self { questionnaire, standing, scores, counts }
    }

    /// Settles a question wherever it is asked, is not "not applicable" and would get stronger than its
    /// answer is. Gives whether there is such a place.
    fn settle(&mut self, settles: &Settles) -> bool {
        let Some(question) = self.questionnaire.position(&settles.question) else { return false };
        let target = self.target(question, settles);
        let mut open = false;
        for part in self.standing.parts() {
            let stands = self.standing.stands(self.questionnaire, question, part);
            if !stands || self.standing.asked(question, part) != Ternary::True || !self.weaker(question, part, target) {
                continue;
            }
            open = true;
            for (at, counts) in self.counts.iter_mut().enumerate() {
                let counts_here = match part {
                    Some(own) => own == at,
                    None => self.standing.own(question, Some(at)).is_none(),
                };
                // Another action may have made it stronger still.
                if counts_here && counts.strength(question) < target {
                    counts.set(question, Counted::As { strength: target, low: target });
                }
            }
        }
        open
    }

    /// The strength of the answer that settles a question, on the basis *tested*.
    fn target(&self, question: usize, settles: &Settles) -> f64 {
        let asked = &self.questionnaire.questions()[question];
        let basis = &self.questionnaire.document().basis;
        if settles.options.is_none() && settles.number.is_none() {
            return strength::target(asked, basis);
        }
        let options = settles.options.iter().flatten().filter_map(|id| asked.option(id));
        let given = Given {
            state: State::Answered,
            basis: Basis::Tested,
            options: options.fold(0, |bits, at| bits | 1 << at),
            number: settles.number,
            carried_over: false,
        };
        strength::own(asked, &given) * basis.tested
    }

    /// Whether the answer at a place is one that is weaker than a strength.
    fn weaker(&self, question: usize, part: Option<usize>, target: f64) -> bool {
        let asked = &self.questionnaire.questions()[question];
        let given = self.standing.own(question, part);
        match strength::counted(asked, &self.questionnaire.document().basis, Ternary::True, given.as_ref()) {
            Counted::LeftOut => false,
            Counted::As { strength, .. } => strength < target,
        }
    }

    /// R of a department by risk, as settled.
    fn risks(&self, department: usize) -> Vec<f64> {
        let model = &self.scores.model;
        let residuals = self.scores.works[department].residuals_with(model, &self.counts[department]);
        residuals.into_iter().map(|x| model.norm.root(bounded(x))).collect()
    }
}
