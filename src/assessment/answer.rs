//! An answer: what it says, how it is known, and what is said beside it. Knows no question.

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Basis, OptionId};

fn is_false(value: &bool) -> bool {
    !*value
}

/// Whether there is an answer, and of what sort. No entry at all means unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Answered,
    Unknown,
    NotApplicable,
}

/// An answer, with how it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    pub state: State,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Why it is not applicable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub flagged: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<String>,
    /// When, as RFC 3339; the day alone where no more is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<CarriedOver>,
}

impl Answer {
    /// An answer of a state, with nothing else said.
    #[must_use]
    pub fn new(state: State) -> Self {
        Self {
            state,
            options: Vec::new(),
            number: None,
            text: None,
            date: None,
            basis: None,
            note: None,
            reason: None,
            evidence: Vec::new(),
            flagged: false,
            answered_by: None,
            answered_at: None,
            carried_over: None,
        }
    }

    /// The answer that chooses these options.
    #[must_use]
    pub fn choosing(options: impl IntoIterator<Item = OptionId>) -> Self {
        Self { options: options.into_iter().collect(), ..Self::new(State::Answered) }
    }

    /// A new answer of a state in the place of an old one, of which it keeps what was said beside it: its
    /// basis, note, evidence and flag.
    #[must_use]
    pub fn in_place_of(old: Option<&Self>, state: State) -> Self {
        match old {
            None => Self::new(state),
            Some(old) => Self {
                basis: old.basis,
                note: old.note.clone(),
                evidence: old.evidence.clone(),
                flagged: old.flagged,
                ..Self::new(state)
            },
        }
    }

    /// Whether it says the same as another: whatever is said beside it, and however it is known.
    #[must_use]
    pub fn says(&self, other: &Self) -> bool {
        let says = |one: &Self| (one.state, one.number, one.text.clone(), one.date.clone());
        let has_all = |one: &Self, other: &Self| one.options.iter().all(|option| other.options.contains(option));
        says(self) == says(other) && has_all(self, other) && has_all(other, self)
    }

    /// The answer as it stands once somebody said that it still holds, on this basis. When it was given is
    /// then of the assessment at hand, as with every answer that is given in it.
    #[must_use]
    pub fn confirmed(&self, basis: Basis, by: Option<&str>) -> Self {
        let answered = self.state == State::Answered && basis != self.basis();
        Self {
            basis: if answered { Some(basis) } else { self.basis },
            answered_by: by.map(str::to_owned).or_else(|| self.answered_by.clone()),
            answered_at: None,
            carried_over: None,
            ..self.clone()
        }
    }

    /// How it is known; stated where nothing else was said.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.basis.unwrap_or_default()
    }
}

/// A document that was shown: its name and digest, never its folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen_on: Option<String>,
}

/// A report that something was carried over from. With an answer: not yet confirmed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedOver {
    /// The digest of the report.
    pub report: String,
    pub period: String,
}
