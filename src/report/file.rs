//! The members of a report's file, read in one place; a reader chooses how much of the large ones it takes.
//! Knows nothing of what they mean.

use serde::Deserialize;

use super::saved::{REPORT_FORMAT, Unreadable, Whose};
use crate::canonical::Digest;

/// A file, of whose questionnaire, interview and results a reader takes `Q`, `I` and `R`.
#[derive(Deserialize)]
pub(super) struct File<Q, I, R> {
    /// The digest that the file states for itself.
    pub digest: Digest,
    pub report: Members<Q, I, R>,
}

#[derive(Deserialize)]
pub(super) struct Members<Q, I, R> {
    format: String,
    pub program: String,
    pub organisation: Whose,
    pub period: String,
    pub saved_at: String,
    #[serde(default)]
    pub corrects: Option<Digest>,
    pub previous: Option<Digest>,
    pub questionnaire: Q,
    pub interview: I,
    pub results: R,
}

#[derive(Deserialize)]
struct FormatFile {
    report: FormatOnly,
}

#[derive(Deserialize)]
struct FormatOnly {
    format: String,
}

impl<'a, Q: Deserialize<'a>, I: Deserialize<'a>, R: Deserialize<'a>> File<Q, I, R> {
    /// What the file of a report states.
    ///
    /// # Errors
    /// [`Unreadable`], also for a newer format.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Unreadable> {
        match serde_json::from_slice::<Self>(bytes) {
            Ok(file) if file.report.format == REPORT_FORMAT => Ok(file),
            Ok(file) => Err(Unreadable::OtherFormat(file.report.format)),
            Err(error) => {
                check_format(bytes)?;
                Err(error.into())
            }
        }
    }
}

/// A report of another format is refused for that reason, whatever else it lacks.
pub(super) fn check_format(bytes: &[u8]) -> Result<(), Unreadable> {
    let FormatFile { report: FormatOnly { format } } = serde_json::from_slice(bytes)?;
    if format == REPORT_FORMAT { Ok(()) } else { Err(Unreadable::OtherFormat(format)) }
}
