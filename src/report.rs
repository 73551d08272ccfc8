//! The saved result of an assessment: its figures, its canonical form, its digest, and what can be
//! checked about a report that came from elsewhere.
//!
//! A [`Report`] holds everything that it needs to be read, scored again and compared years later: the
//! whole questionnaire, the interview and the [`Results`]. The bytes of its file are part of the
//! contract, so this floor makes and judges bytes; it opens no file and reads no clock.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod chain;
pub mod compare;
mod file;
pub mod front;
mod results;
mod returns;
mod saved;
mod scan;
pub mod trend;
mod verify;
pub mod versions;
pub mod words;

pub use chain::{ChainFault, ChainVerdict, Follows, InFolder, Named, chain};
pub use results::{DepartmentResult, FindingResult, FiredFlag, OrganisationResult, RESULTS_FORMAT, Results};
pub use returns::{
    HistogramResult, InputResult, LikelyResult, OriginResult, OutcomeResult, PenaltyResult, PlanResult, RETURN_FORMAT,
    ReturnResult, SpreadResult, SwingResult,
};
pub use saved::{Contents, Header, HeaderResults, Link, REPORT_FORMAT, Report, Saved, Unreadable, Whose, save};
pub use verify::{Discrepancy, Verdict, verify};
