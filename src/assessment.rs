//! One run of a questionnaire over an organisation: scope, answers, and the events that make them.
//!
//! An [`Interview`] is the state (the contract `farol.interview/1`). An [`Assessment`] is an interview
//! that is being made: the fold of its [`Event`]s, with what undo needs. [`Assessment::apply`] is the
//! only way to change one; a journal, the wizard, `farol answer` and undo all go through it. What
//! follows from an interview (which questions are asked, what is missing, what contradicts) is
//! derived by [`Standing`] and never stored.
//!
//! This floor knows no risk, no files and no clock.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod across;
mod answer;
mod carry_over;
mod departments;
mod event;
mod fold;
pub mod form;
mod importing;
mod interview;
mod lineage;
mod listed;
mod merge;
mod period;
mod place;
mod reconfirm;
mod refused;
mod retired;
mod returns;
mod review;
mod standing;
mod succession;
mod validate;
mod validity;

pub use across::{Across, Found, Source};
pub use carry_over::{Account, AccountedAnswer, Carried, Earlier, Fate, Unread, carry_over};
pub use departments::{free_name, from_template, uses_of};
pub use event::{DepartmentProfile, Event, OrganisationProfile, Setup, Started, Successor};
pub use fold::{Assessment, Change};
pub use importing::{
    Counted, DepartmentImport, ImportedDepartment, free_id, import_departments, import_notes, import_source,
    import_summary,
};
pub use interview::{
    Accepted, Accounts, Answer, CarriedOver, Department, Evidence, FORMAT, Interview, Organisation, Planned,
    PlannedStatus, QuestionnaireRef, State, Use,
};
pub use lineage::{Branch, Descent, Known, Lineage, Replaced};
pub use listed::{
    DepartmentList, LeftOut, ListFrom, ListKind, ListedDepartment, Phones, WhyLeftOut, left_out_rows, same_name,
};
pub use merge::{Merge, merge};
pub use period::{is_quarter, next_quarter};
pub use place::Place;
pub use reconfirm::{Asked, LastRun, Reason, Reconfirm, reconfirm};
pub use refused::Refused;
pub use retired::{Retired, RetiredAction, RetiredAnswer, RetiredUse, WhyRetired};
pub use returns::{Estimate, InputName, InputStatus, MOST_YEARS, ReturnEntries, ReturnInput, Unit};
pub use review::{Why, review};
pub use standing::{Coverage, DepartmentStanding, Fired, Given, Standing, Used};
pub use validate::{Fault, FaultKind, Site, check, is_date};
pub use validity::{day, days_after, holds_from, too_old_on};
