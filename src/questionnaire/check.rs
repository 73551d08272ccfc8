//! The rules of the contract that need no resolved ids: ranges, ascending bounds, duplicates, texts,
//! and what a question of each type must and cannot have.

use super::document::Document;
use super::problem::Problem;

/// All breaches of those rules.
pub(super) fn document(_document: &Document) -> Vec<Problem> {
    Vec::new()
}
