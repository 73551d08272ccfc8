//! Why an event cannot happen, in the words of the user.

use super::place::Place;
use super::validate;
use crate::questionnaire::DepartmentId;
use crate::text::Message;

/// Why an event cannot happen; the assessment is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// An assessment starts once, and with `Started`.
    NotTheStart,
    /// The event belongs to another questionnaire, whose id and version are given.
    OtherQuestionnaire(String),
    /// No department has this id.
    NoDepartment(DepartmentId),
    /// A department has this id already, or it is not one that may be used.
    BadDepartment(DepartmentId),
    /// A report is carried over into an assessment in which something was entered already.
    NotBlank,
    /// A file goes on from another report than the assessment, or the assessment from none; its period.
    OtherPast { given: String },
    /// So many things are retired in a file that the assessment does not have.
    RetiredElsewhere(usize),
    /// Nothing that was carried over waits there to be confirmed.
    NothingToConfirm(Place),
    /// It was known better than it is said to be now.
    WeakerBasis(Place),
    /// The value breaks a rule of the questionnaire or of the interview's shape.
    Fault(validate::Fault),
    /// There is nothing to undo, or to redo.
    Nothing,
}

impl Refused {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotTheStart => Message::new("refused-not-the-start"),
            Self::OtherQuestionnaire(which) => {
                Message::new("refused-other-questionnaire").with("which", which.as_str())
            }
            Self::NoDepartment(id) => Message::new("refused-no-department").with("department", id.as_str()),
            Self::BadDepartment(id) => Message::new("refused-bad-department").with("department", id.as_str()),
            Self::NotBlank => Message::new("refused-not-blank"),
            Self::OtherPast { given } => Message::new("refused-other-past").with("period", given.as_str()),
            Self::RetiredElsewhere(count) => Message::new("refused-retired-elsewhere").with("count", *count),
            Self::NothingToConfirm(place) => {
                Message::new("refused-nothing-to-confirm").with("question", place.question.as_str())
            }
            Self::WeakerBasis(place) => Message::new("refused-weaker-basis").with("question", place.question.as_str()),
            Self::Fault(fault) => fault.message(),
            Self::Nothing => Message::new("refused-nothing-to-undo"),
        }
    }
}
