//! What can be wrong with a questionnaire, where, and whether it is only a warning. Knows no words and
//! no files: floor 4 finds the line and says it in the user's language.

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

/// The range that a number must be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Range {
    /// From 0 to 1.
    Part,
    /// Above 0, at most 1.
    PartAboveZero,
    /// From 0 to 100, as scores are.
    Score,
    /// Above 0.
    AboveZero,
    /// At least 0.
    AtLeastZero,
    /// At least 1.
    AtLeastOne,
    /// What the question's `min` and `max` permit.
    OfTheQuestion,
}

impl Range {
    /// Whether a number is in it; for [`Range::OfTheQuestion`] only whether it is finite.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        value.is_finite()
            && match self {
                Self::Part => (0.0..=1.0).contains(&value),
                Self::PartAboveZero => value > 0.0 && value <= 1.0,
                Self::Score => (0.0..=100.0).contains(&value),
                Self::AboveZero => value > 0.0,
                Self::AtLeastZero => value >= 0.0,
                Self::AtLeastOne => value >= 1.0,
                Self::OfTheQuestion => true,
            }
    }
}

/// What is wrong. Its payload is what the message needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// The format is not one that this program reads.
    WrongFormat { found: String },
    /// An id that is not kebab-case ASCII.
    BadId { id: String },
    /// An entry that its list has already; where it stood first.
    Duplicate { id: String, first: Path },
    /// An id that nothing has; with the nearest one that something has.
    UnknownId { id: String, nearest: Option<String> },
    /// A list that must hold something.
    EmptyList,
    /// A list longer than the program can work with.
    TooMany { limit: usize },
    /// A number outside its range.
    OutOfRange { value: f64, range: Range },
    /// A bound that is not above the one before it; the first level must start from 0.
    NotAscending,
    /// A least value above the largest.
    MinAboveMax,
    /// stated > seen, or seen > tested.
    BasisOrder,
    /// A text, or a list of languages, without English.
    NoEnglish,
    /// A text that holds nothing.
    EmptyText,
    /// A language tag that is none.
    BadLanguage { tag: String },
    /// A text in a language that the questionnaire does not list.
    LanguageNotListed { tag: String },
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
    /// Two `mitigates` of one question that match the same risk and flow; where the other one is.
    Overlap { with: Path },
    /// A condition that reads a question that stands later, or its own.
    LooksAhead { question: String },
    /// A condition, or an action, that takes a question in a way that its type does not allow.
    WrongKind { question: String },
    /// An action that takes a question at its best, though its answers have no strength.
    NoBest { question: String },
    /// More options at once than an answer to the question can have.
    TooManyOptions { question: String },
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
    /// Warning: a red flag or contradiction that no answers can make true.
    NeverHolds,
    /// A question of the older version that nothing replaces; with the name in a `replaces` that may mean it.
    QuestionGone { question: String, nearest: Option<String> },
    /// An option of a question of the older version that nothing replaces.
    OptionGone { question: String, option: String },
    /// Numbers that the older version permitted and the newer does not.
    Narrowed { question: String },
    /// An option that could be chosen beside others in the older version, and stands alone in the newer.
    StandsAlone { question: String, option: String },
    /// A question that takes the place of one of another type, without saying that it is not comparable.
    Retyped { question: String },
    /// A question of the organisation in the place of one of departments, whose answers have no place there.
    Rescoped { question: String },
    /// A question that is no longer marked as not comparable with what stood before the older version.
    MarkGone { question: String },
    /// An id that stands for something else than in the older version.
    Reused { question: String },
    /// Warning: departments can no longer have answers of their own, as they could in the older version.
    OverridesGone { question: String },
    /// Warning: a feature or data category of the older version that nothing replaces.
    FlowsGone { id: String },
    /// Warning: another questionnaire than the one that it is compared with.
    OtherQuestionnaire { id: String },
    /// Warning: the version of the older one, though it differs.
    SameVersion { version: String },
}

impl Trouble {
    /// Whether the questionnaire works all the same.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::FewSafeguards { .. }
                | Self::NothingMitigates { .. }
                | Self::HoldsAtOnce
                | Self::NeverHolds
                | Self::OverridesGone { .. }
                | Self::FlowsGone { .. }
                | Self::OtherQuestionnaire { .. }
                | Self::SameVersion { .. }
        )
    }

    /// Another place that has to do with it.
    #[must_use]
    pub fn related(&self) -> Option<&Path> {
        match self {
            Self::Duplicate { first, .. } => Some(first),
            Self::Overlap { with } => Some(with),
            _ => None,
        }
    }

    /// Whether it may come of an id, an option or a condition that is wrong elsewhere, so that it means
    /// nothing until that is put right.
    #[must_use]
    pub fn may_follow_from_another(&self) -> bool {
        matches!(
            self,
            Self::UnknownId { .. }
                | Self::LooksAhead { .. }
                | Self::WrongKind { .. }
                | Self::NoBest { .. }
                | Self::TooManyOptions { .. }
                | Self::OnlyInADepartment
                | Self::NeverAsked
        )
    }
}

impl Path {
    /// Whether the place is inside another one, or the same.
    #[must_use]
    pub fn is_inside(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0)
    }
}
