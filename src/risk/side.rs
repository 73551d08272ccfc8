//! One of the two sides of a comparison: an interview with what follows from it.

use super::scores::Scores;
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
