//! Whether conditions hold: three values, for the organisation or for a department.

use super::super::interview::State;
use super::{DepartmentStanding, Given, Standing};
use crate::questionnaire::{Condition, DepartmentId, Rule, Scope, Ternary};

/// A red flag or contradiction that holds: its position in the questionnaire, and for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    pub rule: usize,
    pub department: Option<DepartmentId>,
}

impl Standing {
    /// Whether a condition holds for the organisation or for a department (by position).
    #[must_use]
    pub fn holds(&self, condition: &Condition, department: Option<usize>) -> Ternary {
        match condition {
            Condition::All(parts) => Ternary::all(parts.iter().map(|part| self.holds(part, department))),
            Condition::Any(parts) => Ternary::any(parts.iter().map(|part| self.holds(part, department))),
            Condition::Not(part) => !self.holds(part, department),
            Condition::AnyDepartment(part) => {
                Ternary::any((0..self.departments.len()).map(|at| self.holds(part, Some(at))))
            }
            Condition::Is { question, options } => {
                self.reads(*question, department, |given| options.iter().any(|option| given.options >> option & 1 == 1))
            }
            Condition::Above { question, bound } => {
                self.reads(*question, department, |given| given.number.is_some_and(|it| it > *bound))
            }
            Condition::Below { question, bound } => {
                self.reads(*question, department, |given| given.number.is_some_and(|it| it < *bound))
            }
            Condition::Answered { question, answered } => {
                let is_answered = self.asked(*question, department) == Ternary::True
                    && self.given(*question, department).is_some_and(|given| given.state == State::Answered);
                (is_answered == *answered).into()
            }
            Condition::Sector(sectors) => sectors.iter().any(|sector| self.sectors >> sector & 1 == 1).into(),
            Condition::Uses(_) | Condition::Handles(_) | Condition::Template(_) | Condition::MainlandAccounts(_) => {
                match department {
                    Some(at) => scope_holds(condition, &self.departments[at]),
                    None => Ternary::False,
                }
            }
        }
    }

    /// `is`, `above` and `below`: false where hidden or not applicable, undecided where nothing is known.
    fn reads(&self, question: usize, department: Option<usize>, says: impl Fn(&Given) -> bool) -> Ternary {
        match self.asked(question, department) {
            Ternary::False => Ternary::False,
            Ternary::Undecided => Ternary::Undecided,
            Ternary::True => match self.given(question, department) {
                None => Ternary::Undecided,
                Some(given) => match given.state {
                    State::Unknown => Ternary::Undecided,
                    State::NotApplicable => Ternary::False,
                    State::Answered => says(&given).into(),
                },
            },
        }
    }

    /// Whether a question is asked and answered, unknown or not applicable at a place itself.
    #[must_use]
    pub fn settled(&self, question: usize, department: Option<usize>) -> bool {
        self.asked(question, department) == Ternary::True && self.own(question, department).is_some()
    }

    /// The rules (red flags or contradictions) that hold: true, not undecided.
    #[must_use]
    pub fn fired(&self, rules: &[Rule]) -> Vec<Fired> {
        let mut fired = Vec::new();
        for (rule, one) in rules.iter().enumerate() {
            match one.scope {
                Scope::Organisation => {
                    if self.holds(&one.when, None) == Ternary::True {
                        fired.push(Fired { rule, department: None });
                    }
                }
                Scope::Department => {
                    let holding = (0..self.departments.len())
                        .filter(|at| self.holds(&one.when, Some(*at)) == Ternary::True)
                        .map(|at| Fired { rule, department: Some(self.departments[at].id.clone()) });
                    fired.extend(holding);
                }
            }
        }
        fired
    }
}

/// The atoms that read a department's scope. Accounts that were not given are undecided.
fn scope_holds(condition: &Condition, department: &DepartmentStanding) -> Ternary {
    match condition {
        Condition::Uses(features) => features.iter().any(|at| department.uses[*at].is_some()).into(),
        Condition::Handles(categories) => {
            let carried = department.uses.iter().flatten().fold(0, |bits, used| bits | used.data_categories);
            categories.iter().any(|at| carried >> at & 1 == 1).into()
        }
        Condition::Template(templates) => {
            department.template.as_ref().is_some_and(|own| templates.contains(own)).into()
        }
        Condition::MainlandAccounts(wanted) => {
            department.mainland_accounts.map_or(Ternary::Undecided, |has| (has == *wanted).into())
        }
        _ => Ternary::False,
    }
}
