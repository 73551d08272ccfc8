//! One of the two sides of a comparison: an interview with what follows from it.

use super::scores::Scores;
use crate::assessment::{Interview, Standing};
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
}
