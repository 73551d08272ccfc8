//! Conditions with every id resolved to a position, and the three values that they take.
//!
//! A condition is evaluated above (floor 1), where the answers are; here is only its shape.

use super::ids::TemplateId;

/// True, false, or undecided because something that was read is unknown or unanswered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ternary {
    False,
    Undecided,
    True,
}

impl From<bool> for Ternary {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

impl std::ops::Not for Ternary {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Undecided => Self::Undecided,
            Self::True => Self::False,
        }
    }
}

impl Ternary {
    /// False if one part is false, else undecided if one is undecided.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut result = Self::True;
        for part in parts {
            match part {
                Self::False => return Self::False,
                Self::Undecided => result = Self::Undecided,
                Self::True => {}
            }
        }
        result
    }

    /// True if one part is true, else undecided if one is undecided.
    pub fn any(parts: impl IntoIterator<Item = Self>) -> Self {
        !Self::all(parts.into_iter().map(std::ops::Not::not))
    }
}

/// A condition over positions: of questions (through all sections), of options within their question,
/// of features, data categories and sectors.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// Holds for at least one department.
    AnyDepartment(Box<Condition>),
    /// One of these options is chosen.
    Is {
        question: usize,
        options: Vec<usize>,
    },
    /// The number is strictly above the bound.
    Above {
        question: usize,
        bound: f64,
    },
    /// The number is strictly below the bound.
    Below {
        question: usize,
        bound: f64,
    },
    /// Whether the question is asked and answered.
    Answered {
        question: usize,
        answered: bool,
    },
    /// The department uses one of these features.
    Uses(Vec<usize>),
    /// One of the department's flows carries one of these data categories.
    Handles(Vec<usize>),
    Template(Vec<TemplateId>),
    MainlandAccounts(bool),
    /// One of the organisation's sectors is one of these.
    Sector(Vec<usize>),
}

impl Condition {
    /// Calls `visit` for this condition and each one inside it, outermost first.
    pub fn walk(&self, visit: &mut impl FnMut(&Condition)) {
        visit(self);
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.walk(visit)),
            Self::Not(part) | Self::AnyDepartment(part) => part.walk(visit),
            _ => {}
        }
    }

    /// The questions that it reads, by position, in the order written and with repetitions.
    #[must_use]
    pub fn questions(&self) -> Vec<usize> {
        let mut found = Vec::new();
        self.walk(&mut |part| {
            if let Self::Is { question, .. }
            | Self::Above { question, .. }
            | Self::Below { question, .. }
            | Self::Answered { question, .. } = part
            {
                found.push(*question);
            }
        });
        found
    }

    /// Whether it reads any department other than the one that it is evaluated for.
    #[must_use]
    pub fn looks_at_all_departments(&self) -> bool {
        let mut found = false;
        self.walk(&mut |part| found |= matches!(part, Self::AnyDepartment(_)));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::Ternary::{self, False, True, Undecided};

    #[test]
    fn all_any_and_not_over_three_values() {
        for (parts, all, any) in [
            (vec![], True, False),
            (vec![True, True], True, True),
            (vec![True, Undecided], Undecided, True),
            (vec![False, Undecided], False, Undecided),
            (vec![False, True, Undecided], False, True),
        ] {
            assert_eq!(Ternary::all(parts.clone()), all, "all of {parts:?}");
            assert_eq!(Ternary::any(parts.clone()), any, "any of {parts:?}");
        }
        assert_eq!(!Undecided, Undecided);
    }
}
