//! What a newer version of a questionnaire changes, and what becomes of the answers of reports that were
//! made with the older one: the contract `farol.versions/1`, field for field.
//!
//! Three questions, each in its file: what differs (`differences`), what becomes of an answer
//! (`fates`), and what would lose answers without anybody having said so (`refused`). Everything is
//! read through [`Across`](crate::assessment::Across), as a comparison and a carry-over read it, so that
//! an author is told what will happen and not what was meant. Knows no files: floor 4 finds the lines.

mod differences;
mod fates;
mod refused;
mod renamed;

use serde::Serialize;

use crate::assessment::QuestionnaireRef;
use crate::questionnaire::Questionnaire;

pub use differences::{Difference, Field, How, Thing};
pub use fates::{Accounted, Fate, QuestionFate, account};
pub use refused::refused;

/// The format of what a newer version changes.
pub const FORMAT: &str = "farol.versions/1";

/// What a newer version of a questionnaire changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Versions {
    pub format: &'static str,
    pub old: QuestionnaireRef,
    pub new: QuestionnaireRef,
    /// Whether they are the same, to the byte.
    pub same: bool,
    /// In the order of the contract's lists; within one, in the order of the newer version, what is gone
    /// last. What only has another id is [`How::Replaced`] and nothing more.
    pub differences: Vec<Difference>,
    /// Of each question of the older version, in its order: what becomes of the answers to it.
    pub answers: Vec<QuestionFate>,
}

impl Versions {
    /// Compares two versions of a questionnaire.
    #[must_use]
    pub fn new(old: &Questionnaire, new: &Questionnaire) -> Self {
        Self {
            format: FORMAT,
            old: QuestionnaireRef::of(old.document()),
            new: QuestionnaireRef::of(new.document()),
            same: old.digest() == new.digest(),
            differences: differences::all(old, new),
            answers: fates::all(old, new),
        }
    }
}
