//! The only files of farol: where they lie, how they are written, and who holds them.
//!
//! ```text
//! organisations/<organisation>/organisation.json
//! organisations/<organisation>/drafts/<assessment>.journal              one line an event
//! organisations/<organisation>/drafts/<assessment>.questionnaire.json   what it folds under
//! organisations/<organisation>/drafts/<assessment>.lock                 who has it open
//! organisations/<organisation>/reports/<period>-<assessment>.json       saved, never changed
//! index.json                                                            derived, may be deleted
//! hints.json                                                            which hints were seen how often
//! ```
//!
//! A draft is its journal: appended and synced, never rewritten, so that killing the program at any
//! moment loses nothing that was confirmed. Everything else is written whole: beside its place, synced,
//! then renamed into it. Times are arguments; this floor reads no clock and knows no screen.

mod draft;
mod error;
mod files;
mod index;
mod journal;
mod lock;
mod organisation;
mod outside;
mod paths;
mod preferences;
mod recover;
mod reports;
mod trend;

pub use draft::{Draft, DraftFacts, Reading};
pub use error::{Doing, StoreError};
pub use index::{DraftSummary, Listed, ListedDraft, ListedReport, Overview};
pub use journal::{Dropped, JournalError, Legible};
pub use lock::Holder;
pub use organisation::OrganisationRecord;
pub use outside::{HandedOver, hand_over, taken};
pub use paths::{AssessmentId, Found, root};
pub use preferences::{read_settings, settings_path, write_settings};
pub use recover::{Lost, Recovered, Why};
pub use reports::Kept;
pub use trend::Trended;

use std::path::PathBuf;

/// The user's data, under one folder.
#[derive(Clone, Debug)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// The store in a folder. Nothing is read or made until something is asked of it.
    #[must_use]
    pub fn open(root: PathBuf) -> Self {
        Self { root }
    }
}
