//! The questionnaire as valid values: sections, questions, options, conditions, features, risks,
//! red flags, actions, and their texts by language.
//!
//! Two shapes of the same thing. A [`Document`] is what an author wrote: the JSON contract, field for
//! field, possibly nonsense. A [`Questionnaire`] is what the program works with: it can only be made
//! by [`Questionnaire::new`], which checks the document and resolves every id to a position, so that
//! nobody above ever meets an unknown id. Positions (`usize`) count questions through all sections
//! in their order; ids are what files and cursors hold.
//!
//! This floor knows nothing of interviews, files or screens.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod check;
mod condition;
mod document;
mod ids;
mod nearest;
mod problem;
mod reach;
mod resolve;
#[cfg(shipped)]
mod shipped;
mod texts;
mod valid;

pub use condition::{Condition, Ternary};
pub use document::{
    Action, Band, Basis, BasisFactors, Combine, Contradiction, DataCategory, Department as DepartmentTemplate,
    Document, FORMAT, Feature, Kind, Level, Location, Mitigates, Penalty, RedFlag, Relocates, Risk, Scale, Scope,
    Section, Sector, Settles, Source, SourceStatus, Stage, Text, WrittenCondition, WrittenOption, WrittenQuestion,
};
pub use ids::{
    ActionId, DataCategoryId, DepartmentId, FeatureId, Id, OptionId, OrganisationId, QuestionId, RiskId, ScaleId,
    SectorId, TemplateId, is_kebab_case,
};
pub use nearest::nearest;
pub use problem::{Path, Problem, Range, Step, Trouble};
pub use reach::sure_safeguards;
#[cfg(shipped)]
pub use shipped::{known, shipped};
pub use texts::texts;
pub use valid::{By, Mitigation, Question, Questionnaire, Rule};
