//! The answers that a set of remediation actions stands for: what would be answered where, once they are
//! done. Knows no score.

use super::remedy::{answer, weaker};
use super::strength;
use crate::assessment::{Answer, Given, Place, Standing};
use crate::questionnaire::Questionnaire;

/// A place that actions settle, with the answer that would stand there.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    pub place: Place,
    /// The position of its question, and of its department where it has one.
    pub question: usize,
    pub department: Option<usize>,
    pub answer: Answer,
}

/// What some actions (by position in the questionnaire) settle together: every place where a question of
/// theirs is asked, is not "not applicable" and gets stronger, in the interview's order. Where several
/// settle a place, the strongest answer stands; of equal ones, that of the first action named.
#[must_use]
pub fn settled(questionnaire: &Questionnaire, standing: &Standing, actions: &[usize]) -> Vec<Settled> {
    let document = questionnaire.document();
    let mut answers: Vec<Option<(f64, Answer)>> = vec![None; questionnaire.questions().len()];
    for settles in actions.iter().filter_map(|at| document.actions.get(*at)).flat_map(|action| &action.settles) {
        let Some(at) = questionnaire.position(&settles.question) else { continue };
        let Some(answer) = answer(questionnaire, at, settles) else { continue };
        let question = &questionnaire.questions()[at];
        let strength = strength::own(question, &Given::new(question, &answer)) * document.basis.tested;
        if answers[at].as_ref().is_none_or(|(known, _)| *known < strength) {
            answers[at] = Some((strength, answer));
        }
    }
    let mut settled = Vec::new();
    for department in standing.parts() {
        for (question, answer) in answers.iter().enumerate() {
            let Some((strength, answer)) = answer else { continue };
            if standing.stands(questionnaire, question, department)
                && weaker(questionnaire, standing, question, department, *strength).is_some()
            {
                let id = questionnaire.questions()[question].id.clone();
                let whose = department.map(|at| standing.departments()[at].id.clone());
                let place = Place { question: id, department: whose };
                settled.push(Settled { place, question, department, answer: answer.clone() });
            }
        }
    }
    settled
}
