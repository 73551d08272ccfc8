//! What can be wrong with a questionnaire, where, and whether it is only a warning. The words that a
//! user reads are in the message files, under the id that [`Trouble::message`] names.

use std::fmt;

/// A step into a document: the member of an object, or an item of a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Key(String),
    Index(usize),
}

/// The place of a value in a document: `sections[0].questions[3].options`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The place of a member of the value here.
    #[must_use]
    pub fn key(&self, name: &str) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Key(name.to_owned()));
        Self(steps)
    }

    /// The place of an item of the list here.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Index(index));
        Self(steps)
    }

    /// The place around this one; the whole document around itself.
    #[must_use]
    pub fn parent(&self) -> Self {
        let mut steps = self.0.clone();
        steps.pop();
        Self(steps)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(name) if position == 0 => write!(f, "{name}")?,
                Step::Key(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub path: Path,
    pub trouble: Trouble,
}

/// What is wrong. Its payload is what the message needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The format is not one that this program reads.
    WrongFormat { found: String },
    /// An id that is not kebab-case ASCII.
    BadId { id: String },
    /// An id that something of the same kind has already.
    DuplicateId { id: String },
    /// An id that nothing has; with the nearest one that something has.
    UnknownId { id: String, nearest: Option<String> },
    /// A list that must hold something.
    EmptyList,
    /// A list longer than the program can work with.
    TooMany { limit: usize },
    /// A number outside its range, which is given in words (`above 0, at most 1`).
    OutOfRange { value: f64, range: &'static str },
    /// Bounds that do not ascend, or levels that do not start from 0.
    NotAscending,
    /// stated > seen, or seen > tested.
    BasisOrder,
    /// A text without English.
    NoEnglish,
    /// Something that a question of this type needs (`options`, `bands`, `combine`).
    Needed { what: &'static str },
    /// Something that a question of this type, or this scope, cannot have.
    NotAllowed { what: &'static str },
    /// A mitigating question with an option or band that has no strength.
    NoStrength { id: String },
    /// A mitigating question of a type that cannot be scored.
    CannotMitigate,
    /// Both of weight and factor, or neither.
    WeightOrFactor,
    /// Two `mitigates` of one question that match the same risk and flow.
    Overlap { with: usize },
    /// A condition that reads a question that stands later, or its own.
    LooksAhead { question: String },
    /// A condition that reads a question in a way that its type does not allow.
    WrongKind { question: String },
    /// Something of a department in a condition of the organisation, outside `any_department`.
    OnlyInADepartment,
    /// A question that no answers can open.
    NeverAsked,
    /// A date that is none.
    BadDate { text: String },
    /// A duration that is not a number of days, `P90D`.
    BadDuration { text: String },
    /// `comparable = false` without its reason, or a reason without it.
    ReasonMissing,
    /// Warning: a risk to which a feature exposes, with fewer than three ordinary safeguards sure to be asked.
    FewSafeguards { risk: String, count: usize },
    /// Warning: a risk that nothing mitigates.
    NothingMitigates { risk: String },
    /// Warning: a condition that holds before anyone has answered.
    HoldsAtOnce,
}

impl Trouble {
    /// Whether the questionnaire works all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(self, Self::FewSafeguards { .. } | Self::NothingMitigates { .. } | Self::HoldsAtOnce)
    }
}
