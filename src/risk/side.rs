//! One of the two sides of a comparison: an interview with what follows from it.

use super::model::Model;
use super::scores::Scores;
use super::work::Work;
use crate::assessment::{Answer, Interview, Standing};
use crate::questionnaire::Questionnaire;

/// An interview under its questionnaire, scored.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    pub standing: Standing,
    pub scores: Scores,
}

impl<'a> Side<'a> {
    /// Scores an interview under its questionnaire.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire, interview: &'a Interview) -> Self {
        let standing = Standing::new(questionnaire, interview);
        let scores = Scores::new(questionnaire, &standing);
        Self { questionnaire, interview, standing, scores }
    }

    /// The headline of some departments (by position) together: the mean, weighted with their head counts,
    /// that the organisation's is of all (`docs/risk-model.md`). 0 if none is mapped.
    #[must_use]
    pub fn headline_of(&self, departments: &[usize]) -> f64 {
        together(&self.scores.model, &self.scores.works, departments)
    }

    /// The answer to a question (by position) that stands at the organisation, or at a department itself.
    #[must_use]
    pub fn answer(&self, question: usize, department: Option<usize>) -> Option<&'a Answer> {
        let answers = match department {
            None => &self.interview.organisation.answers,
            Some(at) => &self.interview.departments.get(at)?.answers,
        };
        answers.get(&self.questionnaire.questions()[question].id)
    }
}

/// The headline of some departments together.
pub(super) fn together(model: &Model, works: &[Work], departments: &[usize]) -> f64 {
    if let [at] = departments {
        return model.score(works[*at].mean);
    }
    let mapped = || departments.iter().map(|at| &works[*at]).filter(|work| work.mapped);
    let heads: f64 = mapped().map(|work| work.headcount).sum();
    let sum: f64 = mapped().map(|work| work.part(work.mean)).sum();
    if heads > 0.0 { model.score(sum / heads) } else { 0.0 }
}
