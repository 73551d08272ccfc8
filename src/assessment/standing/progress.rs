//! How far an interview is: what is visible, settled and missing.

use super::super::interview::State;
use super::super::place::Place;
use super::Standing;
use crate::questionnaire::{Questionnaire, Scope, Ternary};

/// How far an interview is. visible = answered + unknown + not applicable + unanswered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Coverage {
    pub visible: usize,
    pub answered: usize,
    pub unknown: usize,
    pub not_applicable: usize,
    pub unanswered: usize,
    pub carried_over: usize,
}

impl Coverage {
    /// How many are settled: answered, unknown or not applicable.
    #[must_use]
    pub fn settled(&self) -> usize {
        self.visible - self.unanswered
    }
}

impl std::ops::AddAssign for Coverage {
    fn add_assign(&mut self, other: Self) {
        self.visible += other.visible;
        self.answered += other.answered;
        self.unknown += other.unknown;
        self.not_applicable += other.not_applicable;
        self.unanswered += other.unanswered;
        self.carried_over += other.carried_over;
    }
}

impl Standing {
    /// How far the interview is, in the organisation's part (`None`) or in a department's. An
    /// organisation question counts once, and once for each override.
    #[must_use]
    pub fn coverage_of(&self, questionnaire: &Questionnaire, department: Option<usize>) -> Coverage {
        let mut coverage = Coverage::default();
        for position in self.places(questionnaire, department) {
            let given = self.own(position, department).filter(|_| self.asked(position, department) == Ternary::True);
            coverage.visible += 1;
            match given.map(|given| given.state) {
                Some(State::Answered) => coverage.answered += 1,
                Some(State::Unknown) => coverage.unknown += 1,
                Some(State::NotApplicable) => coverage.not_applicable += 1,
                None => coverage.unanswered += 1,
            }
            coverage.carried_over += usize::from(given.is_some_and(|given| given.carried_over));
        }
        coverage
    }

    /// How far the whole interview is.
    #[must_use]
    pub fn coverage(&self, questionnaire: &Questionnaire) -> Coverage {
        let mut coverage = Coverage::default();
        for part in self.parts() {
            coverage += self.coverage_of(questionnaire, part);
        }
        coverage
    }

    /// The questions that are visible (asked or pending) in the organisation's part or in a
    /// department's, overrides included, in the questionnaire's order.
    pub fn places(&self, questionnaire: &Questionnaire, department: Option<usize>) -> impl Iterator<Item = usize> {
        (0..questionnaire.questions().len()).filter(move |position| {
            self.stands(questionnaire, *position, department) && self.asked(*position, department) != Ternary::False
        })
    }

    /// Whether a question stands in a part, asked or not: an organisation's in a department only where it
    /// is overridden.
    #[must_use]
    pub fn stands(&self, questionnaire: &Questionnaire, question: usize, department: Option<usize>) -> bool {
        let asked = &questionnaire.questions()[question];
        match (asked.scope, department) {
            (Scope::Organisation, None) | (Scope::Department, Some(_)) => true,
            (Scope::Organisation, Some(_)) => asked.overridable && self.own(question, department).is_some(),
            (Scope::Department, None) => false,
        }
    }

    /// The parts of the interview: the organisation (`None`), then each department, by position.
    pub fn parts(&self) -> impl Iterator<Item = Option<usize>> + use<> {
        std::iter::once(None).chain((0..self.departments.len()).map(Some))
    }

    /// The place of a question in a part, both by position.
    #[must_use]
    pub fn place(&self, questionnaire: &Questionnaire, question: usize, department: Option<usize>) -> Place {
        Place {
            question: questionnaire.questions()[question].id.clone(),
            department: department.map(|at| self.departments[at].id.clone()),
        }
    }

    /// All visible places that count as unanswered, in the interview's order: the organisation, then each
    /// department. Pending ones are among them, also where an answer was given before.
    #[must_use]
    pub fn missing(&self, questionnaire: &Questionnaire) -> Vec<Place> {
        self.parts()
            .flat_map(|department| {
                self.places(questionnaire, department)
                    .filter(|position| !self.settled(*position, department))
                    .map(|position| self.place(questionnaire, position, department))
                    .collect::<Vec<_>>()
            })
            .collect()
    }
}
