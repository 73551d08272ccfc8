//! What can go wrong with files, said so that its user knows which file and what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::journal::JournalError;
use super::lock::Holder;
use crate::assessment::Refused;
use crate::report::Unreadable;
use crate::text::Message;

/// What was being done with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Reading,
    Writing,
    Deleting,
}

/// Why the store could not do what it was asked.
#[derive(Debug)]
pub enum StoreError {
    /// The system refused; for [`Doing::Writing`] nothing has changed, and it can be tried again.
    Io { doing: Doing, path: PathBuf, error: io::Error },
    /// Another process has the draft open; who, if it could be read.
    Locked { path: PathBuf, by: Option<Holder> },
    /// What should be a folder, or lie in one, is a file.
    NoFolder(PathBuf),
    /// An id that may not become part of a path.
    UnsafeId(String),
    /// Nothing in the store has this name.
    NotFound(String),
    /// Several things in the store answer to this name.
    Ambiguous { name: String, found: Vec<String> },
    /// The journal of a draft cannot be read as it is.
    Journal { path: PathBuf, draft: String, error: Box<JournalError> },
    /// The questionnaire beside a journal is not the one that its first event names.
    OtherQuestionnaire { path: PathBuf },
    /// A file that should be JSON of a known shape is not: what is wrong with it.
    Malformed { path: PathBuf, what: String },
    /// A file of a format that this program does not read, maybe a newer one.
    OtherFormat { path: PathBuf, found: String },
    /// An event of the journal, by its number, no longer applies.
    Refused { path: PathBuf, draft: String, number: u64, refused: Box<Refused> },
    /// A report cannot be read.
    Report { path: PathBuf, error: Unreadable },
    /// This assessment has a saved report already, and the draft differs from it.
    AlreadyFinished { path: PathBuf },
    /// The report has no canonical form.
    NoCanonicalForm(crate::canonical::NoCanonicalForm),
}

impl StoreError {
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { doing, path, error }
    }

    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Io { path, error, doing: Doing::Writing } if full(error) => {
                Message::new("store-disk-full").with("path", shown(path))
            }
            Self::Io { doing, path, error } => {
                let message = match doing {
                    Doing::Reading => Message::new("store-cannot-read"),
                    Doing::Writing => Message::new("store-cannot-write"),
                    Doing::Deleting => Message::new("store-cannot-delete"),
                };
                message.with("path", shown(path)).with("why", error.to_string())
            }
            Self::Locked { path, by: None } => Message::new("store-locked").with("path", shown(path)),
            Self::Locked { path, by: Some(by) } => Message::new("store-locked-by")
                .with("path", shown(path))
                .with("host", by.host.as_str())
                .with("since", by.since.as_str())
                .with("pid", by.pid.to_string()),
            Self::NoFolder(path) => Message::new("store-no-folder").with("path", shown(path)),
            Self::UnsafeId(id) => Message::new("store-unsafe-id").with("id", id.as_str()),
            Self::NotFound(name) => Message::new("store-not-found").with("name", name.as_str()),
            Self::Ambiguous { name, found } => {
                Message::new("store-ambiguous").with("name", name.as_str()).with("found", found.join(", "))
            }
            Self::Journal { path, draft, error } => {
                // Damage can be worked around; a newer program's journal cannot.
                let message = if error.is_damage() {
                    Message::new("store-journal").with("draft", draft.as_str())
                } else {
                    Message::new("store-journal-as-it-is")
                };
                message.with("path", shown(path)).with("what", error.message())
            }
            Self::OtherQuestionnaire { path } => Message::new("store-other-questionnaire").with("path", shown(path)),
            Self::Malformed { path, what } => {
                Message::new("store-malformed").with("path", shown(path)).with("what", what.as_str())
            }
            Self::OtherFormat { path, found } => {
                Message::new("store-other-format").with("path", shown(path)).with("found", found.as_str())
            }
            Self::Refused { path, draft, number, refused } => Message::new("store-refused")
                .with("path", shown(path))
                .with("number", number.to_string())
                .with("why", refused.message())
                .with("draft", draft.as_str()),
            Self::Report { path, error } => {
                Message::new("store-report").with("path", shown(path)).with("what", error.message())
            }
            Self::AlreadyFinished { path } => Message::new("store-already-finished").with("path", shown(path)),
            Self::NoCanonicalForm(error) => Message::new("store-no-canonical-form").with("why", error.to_string()),
        }
    }
}

fn full(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded)
}
