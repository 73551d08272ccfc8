//! What if: the scores with a set of remediation actions applied (`docs/risk-model.md`, "What if, and the
//! plan"). It never touches the answers, and which questions are asked stays as it was.
//!
//! Actions are toggled on and off in any order. A toggle works out again only the departments that it
//! touches, and in them only the classes in which its questions count; every figure is a function of the
//! set that is applied, to the last bit, whatever the order in which it came about.

use std::sync::Arc;

use super::model::Model;
use super::remedy::Remedy;
use super::scores::Scores;
use super::work::Work;
use crate::assessment::Standing;
use crate::questionnaire::Questionnaire;

/// A score before and after, 0 to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Change {
    pub before: f64,
    pub after: f64,
}

impl Change {
    /// By how many points it falls.
    #[must_use]
    pub fn fall(self) -> f64 {
        self.before - self.after
    }
}

/// An action that changes at least one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenAction {
    /// Its position in the questionnaire.
    pub action: usize,
    /// How many places it changes when it is applied alone.
    pub places: usize,
    /// Work, in hours, above 0.
    pub hours: f64,
    /// Money, in MOP, at least 0.
    pub cost_mop: f64,
    /// Whether it is applied.
    pub applied: bool,
}

/// The scores of an interview with some of its open actions applied.
#[derive(Clone, Debug)]
pub struct WhatIf {
    model: Arc<Model>,
    remedies: Vec<Remedy>,
    applied: Vec<bool>,
    /// As they stand with the applied actions.
    works: Vec<Work>,
    heads: f64,
    /// The headlines without any action: the organisation's, and by department.
    organisation: f64,
    departments: Vec<f64>,
}

impl WhatIf {
    /// With no action applied.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores) -> Self {
        let remedies = Remedy::all(&scores.model, questionnaire, standing);
        Self {
            model: Arc::clone(&scores.model),
            applied: vec![false; remedies.len()],
            remedies,
            heads: scores.works.iter().filter(|work| work.mapped).map(|work| work.headcount).sum(),
            works: scores.works.clone(),
            organisation: scores.organisation.headline,
            departments: scores.departments.iter().map(|one| one.figures.headline).collect(),
        }
    }

    /// The open actions, in the questionnaire's order.
    pub fn open(&self) -> impl ExactSizeIterator<Item = OpenAction> {
        self.remedies.iter().zip(&self.applied).map(|(remedy, applied)| OpenAction {
            action: remedy.action,
            places: remedy.places,
            hours: remedy.hours,
            cost_mop: remedy.cost_mop,
            applied: *applied,
        })
    }

    /// Whether an action (by its position in the questionnaire) is applied.
    #[must_use]
    pub fn is_applied(&self, action: usize) -> bool {
        self.index(action).is_some_and(|at| self.applied[at])
    }

    /// Applies an action (by its position in the questionnaire), or takes it back. Gives whether it is
    /// applied now; an action that is not open never is.
    pub fn toggle(&mut self, action: usize) -> bool {
        let Some(at) = self.index(action) else {
            return false;
        };
        self.turn(at, !self.applied[at]);
        self.applied[at]
    }

    /// Takes all actions back.
    pub fn clear(&mut self) {
        for at in 0..self.remedies.len() {
            self.turn(at, false);
        }
    }

    /// The organisation's score.
    #[must_use]
    pub fn organisation(&self) -> Change {
        Change { before: self.organisation, after: self.model.score(self.mean_of(|at| self.works[at].mean)) }
    }

    /// The score of a department (by position); 0 where it is not mapped.
    ///
    /// # Panics
    /// On a position that no department has.
    #[must_use]
    pub fn department(&self, at: usize) -> Change {
        Change { before: self.departments[at], after: self.model.score(self.works[at].mean) }
    }

    /// The score of a department, or of the organisation, with the actions applied.
    pub(super) fn score(&self, department: Option<usize>) -> f64 {
        department.map_or_else(|| self.organisation(), |at| self.department(at)).after
    }

    /// The scores of all departments, in the interview's order.
    pub fn departments(&self) -> impl ExactSizeIterator<Item = Change> {
        (0..self.works.len()).map(|at| self.department(at))
    }

    /// R(d, r) of a department (by position) with the actions applied, by risk position, in [0, 1).
    ///
    /// # Panics
    /// On a position that no department has.
    #[must_use]
    pub fn risks(&self, at: usize) -> Vec<f64> {
        self.works[at].risks(&self.model)
    }

    /// The work of the applied actions together, in hours.
    #[must_use]
    pub fn hours(&self) -> f64 {
        self.open().filter(|one| one.applied).map(|one| one.hours).sum::<f64>() + 0.0
    }

    /// The money of the applied actions together, in MOP.
    #[must_use]
    pub fn cost_mop(&self) -> f64 {
        self.open().filter(|one| one.applied).map(|one| one.cost_mop).sum::<f64>() + 0.0
    }

    fn index(&self, action: usize) -> Option<usize> {
        self.remedies.binary_search_by_key(&action, |remedy| remedy.action).ok()
    }

    /// The weighted mean of the departments' means, which are asked for from the last to the first: in the
    /// order in which `Whole` sums, so that nothing applied gives the very same score.
    pub(super) fn mean_of(&self, mut mean: impl FnMut(usize) -> f64) -> f64 {
        let works = self.works.iter().enumerate().rev();
        let sum = works.fold(0.0, |sum, (at, work)| work.part(mean(at)) + sum);
        if self.heads > 0.0 { sum / self.heads } else { 0.0 }
    }

    /// Applies an open action (by its place among them), or takes it back.
    pub(super) fn turn(&mut self, at: usize, on: bool) {
        if std::mem::replace(&mut self.applied[at], on) == on {
            return;
        }
        let remedy = &self.remedies[at];
        // Where several actions settle a question, the strongest counts.
        let reached: Vec<f64> = remedy.questions.iter().map(|(question, _)| self.reached(*question)).collect();
        for touches in remedy.touches.chunk_by(|one, other| one.department == other.department) {
            let strengths =
                touches.iter().map(|touch| (remedy.questions[touch.at].0, touch.own.max(reached[touch.at])));
            self.works[touches[0].department].strengthen(&self.model, &remedy.classes, strengths);
        }
    }

    /// The open actions.
    pub(super) fn remedies(&self) -> &[Remedy] {
        &self.remedies
    }

    /// The departments as they stand.
    pub(super) fn works(&self) -> &[Work] {
        &self.works
    }

    pub(super) fn model(&self) -> &Model {
        &self.model
    }

    /// The head count of all mapped departments.
    pub(super) fn heads(&self) -> f64 {
        self.heads
    }

    /// The largest strength at which an applied action settles a question; 0 where none does.
    fn reached(&self, question: usize) -> f64 {
        let applied = self.remedies.iter().zip(&self.applied).filter(|(_, applied)| **applied);
        let settling = applied.flat_map(|(remedy, _)| &remedy.questions).filter(|(settled, _)| *settled == question);
        settling.map(|(_, target)| *target).fold(0.0, f64::max)
    }
}
