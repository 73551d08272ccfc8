//! The strength of an answer (scoring.md, "How a score comes about").

use crate::assessment::{Given, State};
use crate::questionnaire::{BasisFactors, Combine, Kind, Question, Questionnaire, Ternary};

/// How a question counts somewhere.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Counted {
    /// Hidden or not applicable.
    LeftOut,
    /// Its strength in the headline, and in *low*.
    As { strength: f64, low: f64 },
}

/// How a question counts, whether it is asked and what was answered being known.
pub(super) fn counted(question: &Question, basis: &BasisFactors, asked: Ternary, given: Option<&Given>) -> Counted {
    let open = || Counted::As { strength: 0.0, low: target(question, basis) };
    match (asked, given) {
        (Ternary::False, _) => Counted::LeftOut,
        (Ternary::Undecided, _) | (Ternary::True, None) => open(),
        (Ternary::True, Some(given)) => match given.state {
            State::Unknown => open(),
            State::NotApplicable => Counted::LeftOut,
            State::Answered => {
                let own = own(question, given);
                Counted::As { strength: own * basis.of(given.basis), low: own * basis.tested }
            }
        },
    }
}

/// The strength of a question at its best, tested.
pub(super) fn target(question: &Question, basis: &BasisFactors) -> f64 {
    question.best.unwrap_or(0.0) * basis.tested
}

/// How much of its best, tested, an answer to a question (by position) gives, in [0, 1]: 0 where there is
/// none, or nothing can be shown.
#[must_use]
pub fn in_place(questionnaire: &Questionnaire, question: usize, given: Option<Given>) -> f64 {
    let basis = &questionnaire.document().basis;
    let question = &questionnaire.questions()[question];
    match (counted(question, basis, Ternary::True, given.as_ref()), target(question, basis)) {
        (Counted::As { strength, .. }, target) if target > 0.0 => strength / target,
        _ => 0.0,
    }
}

/// The strength of what was answered, whatever its basis.
pub(super) fn own(question: &Question, given: &Given) -> f64 {
    if question.kind == Kind::Number {
        let reached =
            question.bounds.iter().take_while(|from| given.number.is_some_and(|number| number >= **from)).count();
        return reached.checked_sub(1).and_then(|band| question.strengths[band]).unwrap_or(0.0);
    }
    let mut combined: Option<f64> = None;
    let mut bits = given.options;
    while bits != 0 {
        let option = bits.trailing_zeros() as usize;
        bits &= bits - 1;
        let strength = question.strengths.get(option).copied().flatten().unwrap_or(0.0);
        combined = Some(match (combined, question.combine) {
            (None, _) => strength,
            (Some(so_far), Combine::Sum) => so_far + strength,
            (Some(so_far), Combine::Worst) => so_far.min(strength),
            (Some(so_far), Combine::Best) => so_far.max(strength),
        });
    }
    combined.unwrap_or(0.0).min(1.0)
}
