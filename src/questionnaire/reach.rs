//! What can be told about conditions before anyone has answered: questions that can never be asked,
//! conditions that hold at once, and safeguards that are sure to be asked.

use super::document::Document;
use super::problem::Problem;
use super::resolve::Resolved;
use super::valid::Questionnaire;

/// The questions that no answers can open.
pub(super) fn never_asked(_document: &Document, _resolved: &Resolved) -> Vec<Problem> {
    Vec::new()
}

/// What should be looked at: risks with too few safeguards, conditions that hold at once.
pub(super) fn warnings(_questionnaire: &Questionnaire) -> Vec<Problem> {
    Vec::new()
}
