//! Which questions are asked: decided in their order, since a condition only looks back.

use super::{Given, Standing};
use crate::questionnaire::{Questionnaire, Scope, Ternary};

impl Standing {
    /// Puts an answer (or none) at a place and gives back the one that was there. `dependents` are the
    /// questions, in their order, that may be asked or hidden by it; they are decided again. Gives as well
    /// whether that could reach beyond the one department.
    pub(crate) fn exchange(
        &mut self,
        questionnaire: &Questionnaire,
        question: usize,
        department: Option<usize>,
        given: Option<Given>,
        dependents: &[usize],
    ) -> (Option<Given>, bool) {
        let answers = match department {
            None => &mut self.organisation,
            Some(at) => &mut self.departments[at].answers,
        };
        let before = std::mem::replace(&mut answers[question], given);
        let beyond = self.ask_again(questionnaire, department, dependents.iter().copied());
        (before, beyond || department.is_none())
    }

    /// Decides again which of some questions, in their order, are asked after one department (or the
    /// organisation) changed. Gives whether anything changed beyond that department.
    pub(super) fn ask_again(
        &mut self,
        questionnaire: &Questionnaire,
        department: Option<usize>,
        positions: impl Iterator<Item = usize>,
    ) -> bool {
        let mut beyond = false;
        for position in positions {
            let question = &questionnaire.questions()[position];
            let condition = question.condition.as_ref();
            let within = condition.is_none_or(|it| !it.looks_at_all_departments());
            match (question.scope, department) {
                (Scope::Department, Some(at)) if within && !beyond => {
                    let asked = condition.map_or(Ternary::True, |it| self.holds(it, Some(at)));
                    self.departments[at].asked[position] = asked;
                }
                _ => beyond |= self.ask_one(questionnaire, position),
            }
        }
        beyond
    }

    /// Decides which questions are asked, in their order, everywhere.
    pub(super) fn ask(&mut self, questionnaire: &Questionnaire) {
        let count = questionnaire.questions().len();
        self.asked = vec![Ternary::False; count];
        for department in &mut self.departments {
            department.asked = vec![Ternary::False; count];
        }
        for position in 0..count {
            self.ask_one(questionnaire, position);
        }
    }

    /// Decides whether a question is asked, everywhere, and gives whether that changed anywhere.
    fn ask_one(&mut self, questionnaire: &Questionnaire, position: usize) -> bool {
        let question = &questionnaire.questions()[position];
        let mut changed = false;
        match question.scope {
            Scope::Organisation => {
                let asked = question.condition.as_ref().map_or(Ternary::True, |it| self.holds(it, None));
                if std::mem::replace(&mut self.asked[position], asked) != asked {
                    changed = true;
                    for department in &mut self.departments {
                        department.asked[position] = asked;
                    }
                }
            }
            Scope::Department => {
                for at in 0..self.departments.len() {
                    let asked = question.condition.as_ref().map_or(Ternary::True, |it| self.holds(it, Some(at)));
                    changed |= std::mem::replace(&mut self.departments[at].asked[position], asked) != asked;
                }
            }
        }
        changed
    }
}
