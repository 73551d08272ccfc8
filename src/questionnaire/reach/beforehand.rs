//! Conditions before anyone has answered: what is sure, what is sure not, and what is open.

use crate::questionnaire::condition::{Condition, Ternary};
use crate::questionnaire::document::Scope;
use crate::questionnaire::valid::Question;

/// What is known of the departments.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Departments {
    /// There is none.
    None,
    /// There is one, of which nothing was entered: no features, no data flows, no template, no accounts.
    OneEmpty,
    /// There is one that uses a feature; all the rest is open.
    OneThatUses(usize),
}

/// The state of an interview in which no question is answered.
pub(super) struct Beforehand<'a> {
    pub questions: &'a [Question],
    pub departments: Departments,
}

impl Beforehand<'_> {
    /// Whether a condition holds, inside the department or in the organisation.
    pub fn holds(&self, condition: &Condition, inside: bool) -> Ternary {
        let open = matches!(self.departments, Departments::OneThatUses(_));
        match condition {
            Condition::All(parts) => Ternary::all(parts.iter().map(|part| self.holds(part, inside))),
            Condition::Any(parts) => Ternary::any(parts.iter().map(|part| self.holds(part, inside))),
            Condition::Not(part) => !self.holds(part, inside),
            Condition::AnyDepartment(part) => match (self.departments, self.holds(part, true)) {
                (Departments::None, _) => Ternary::False,
                // There may be others.
                (Departments::OneThatUses(_), Ternary::False) => Ternary::Undecided,
                (_, holds) => holds,
            },
            Condition::Is { question, .. } | Condition::Above { question, .. } | Condition::Below { question, .. } => {
                match self.asked(*question, inside) {
                    Ternary::False => Ternary::False,
                    _ => Ternary::Undecided,
                }
            }
            // Once somebody has answered it may be either way.
            Condition::Answered { question, answered } => {
                if open && self.asked(*question, inside) != Ternary::False {
                    Ternary::Undecided
                } else {
                    (!answered).into()
                }
            }
            Condition::Uses(features) => match self.departments {
                Departments::OneThatUses(feature) if inside && features.contains(&feature) => Ternary::True,
                Departments::OneThatUses(_) => Ternary::Undecided,
                _ => Ternary::False,
            },
            Condition::MainlandAccounts(_) => Ternary::Undecided,
            Condition::Handles(_) | Condition::Template(_) | Condition::Sector(_) => {
                if open {
                    Ternary::Undecided
                } else {
                    Ternary::False
                }
            }
        }
    }

    fn asked(&self, question: usize, inside: bool) -> Ternary {
        let Some(question) = self.questions.get(question) else { return Ternary::Undecided };
        let inside = inside && question.scope == Scope::Department;
        question.condition.as_ref().map_or(Ternary::True, |condition| self.holds(condition, inside))
    }
}

/// Whether a condition is true with an empty scope and no answers: where nothing was entered yet, or
/// as soon as there is a department.
pub(super) fn holds_at_once(questions: &[Question], condition: &Condition, scope: Scope) -> bool {
    let with = |departments| {
        Beforehand { questions, departments }.holds(condition, scope == Scope::Department) == Ternary::True
    };
    match scope {
        Scope::Organisation => with(Departments::None) || with(Departments::OneEmpty),
        Scope::Department => with(Departments::OneEmpty),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_once_or_not() {
        let none = Condition::AnyDepartment(Box::new(Condition::Uses(vec![0])));
        for (condition, scope, expected) in [
            (Condition::Uses(vec![0]), Scope::Department, false),
            (Condition::Not(Box::new(Condition::Uses(vec![0]))), Scope::Department, true),
            (Condition::MainlandAccounts(false), Scope::Department, false),
            (none.clone(), Scope::Organisation, false),
            (Condition::Not(Box::new(none)), Scope::Organisation, true),
            (Condition::Not(Box::new(Condition::Sector(vec![1]))), Scope::Organisation, true),
            (
                Condition::AnyDepartment(Box::new(Condition::Not(Box::new(Condition::Handles(vec![0]))))),
                Scope::Organisation,
                true,
            ),
        ] {
            assert_eq!(holds_at_once(&[], &condition, scope), expected, "{condition:?}");
        }
    }

    #[test]
    fn a_department_that_uses_a_feature_leaves_the_rest_open() {
        let state = Beforehand { questions: &[], departments: Departments::OneThatUses(2) };
        for (condition, inside, expected) in [
            (Condition::Uses(vec![1, 2]), true, Ternary::True),
            (Condition::Uses(vec![1]), true, Ternary::Undecided),
            (Condition::AnyDepartment(Box::new(Condition::Uses(vec![2]))), false, Ternary::True),
            (
                Condition::AnyDepartment(Box::new(Condition::Not(Box::new(Condition::Uses(vec![2]))))),
                false,
                Ternary::Undecided,
            ),
            (Condition::Sector(vec![0]), false, Ternary::Undecided),
        ] {
            assert_eq!(state.holds(&condition, inside), expected, "{condition:?}");
        }
    }
}
