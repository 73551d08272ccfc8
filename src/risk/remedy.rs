//! What each remediation action would do, put together once: which places it settles, at which strength,
//! and in which classes that counts. Knows nothing of which actions are applied.

use super::model::Model;
use super::strength::{self, Counted, counted};
use crate::assessment::{Answer, Given, Standing, State};
use crate::questionnaire::{Action, Basis, Combine, Kind, OptionId, Questionnaire, Settles, Ternary};

/// An open action.
#[derive(Clone, Debug)]
pub(super) struct Remedy {
    /// The position of the action.
    pub action: usize,
    /// The questions that it settles, each with the strength at which it does: tested.
    pub questions: Vec<(usize, f64)>,
    /// The classes in which they count, ascending.
    pub classes: Vec<usize>,
    /// Where a safeguard would get stronger, department by department.
    pub touches: Vec<Touch>,
    /// How many places it changes.
    pub places: usize,
    pub hours: f64,
    pub cost_mop: f64,
}

/// A safeguard of a department that an action makes stronger.
#[derive(Clone, Copy, Debug)]
pub(super) struct Touch {
    pub department: usize,
    /// Which question: its place in [`Remedy::questions`].
    pub at: usize,
    /// Its strength without any action.
    pub own: f64,
}

impl Remedy {
    /// The open actions, in the questionnaire's order.
    pub(super) fn all(model: &Model, questionnaire: &Questionnaire, standing: &Standing) -> Vec<Self> {
        let actions = questionnaire.document().actions.iter().enumerate();
        let all = actions.map(|(at, action)| Self::new(model, questionnaire, standing, at, action));
        all.filter(|remedy| remedy.places > 0).collect()
    }

    fn new(model: &Model, questionnaire: &Questionnaire, standing: &Standing, at: usize, action: &Action) -> Self {
        let tested = questionnaire.document().basis.tested;
        let settled = action.settles.iter().filter_map(|one| {
            let (question, given) = settlement(questionnaire, one)?;
            Some((question, strength::own(&questionnaire.questions()[question], &given) * tested))
        });
        let questions: Vec<(usize, f64)> = settled.collect();
        let places = |(question, target): &(usize, f64)| {
            let stands = standing.parts().filter(|part| standing.stands(questionnaire, *question, *part));
            stands.filter(|part| weaker(questionnaire, standing, *question, *part, *target).is_some()).count()
        };
        let mut touches = Vec::new();
        for department in 0..standing.departments().len() {
            for (at, (question, target)) in questions.iter().enumerate() {
                if !model.counts_in[*question].is_empty()
                    && let Some(own) = weaker(questionnaire, standing, *question, Some(department), *target)
                {
                    touches.push(Touch { department, at, own });
                }
            }
        }
        Self {
            action: at,
            places: questions.iter().map(places).sum(),
            classes: classes(model, &questions),
            questions,
            touches,
            hours: action.hours,
            cost_mop: action.cost_mop,
        }
    }
}

/// The classes in which some questions count, ascending.
fn classes(model: &Model, questions: &[(usize, f64)]) -> Vec<usize> {
    let counting =
        questions.iter().flat_map(|(question, _)| model.counts_in[*question].iter().map(|(class, _)| *class));
    let mut classes: Vec<usize> = counting.collect();
    classes.sort_unstable();
    classes.dedup();
    classes
}

/// The strength of the answer that counts in a part of the interview, where it can be settled there and
/// is weaker than a target.
pub(super) fn weaker(
    questionnaire: &Questionnaire,
    standing: &Standing,
    question: usize,
    part: Option<usize>,
    target: f64,
) -> Option<f64> {
    let asked = standing.asked(question, part);
    let given = standing.given(question, part);
    let basis = &questionnaire.document().basis;
    match counted(&questionnaire.questions()[question], basis, asked, given.as_ref()) {
        Counted::As { strength, .. } if asked == Ternary::True && strength < target => Some(strength),
        _ => None,
    }
}

/// The question (by position) that a settlement is about, and what would stand there; none where no
/// answer of that question has a strength.
fn settlement(questionnaire: &Questionnaire, settles: &Settles) -> Option<(usize, Given)> {
    let question = questionnaire.position(&settles.question)?;
    let answer = answer(questionnaire, question, settles)?;
    Some((question, Given::new(&questionnaire.questions()[question], &answer)))
}

/// The answer at which an action settles a question (by position): the one that it names, else the
/// question's best. Tested.
pub(super) fn answer(questionnaire: &Questionnaire, question: usize, settles: &Settles) -> Option<Answer> {
    let answer = match (&settles.options, settles.number) {
        (Some(options), _) => Answer::choosing(options.iter().cloned()),
        (None, Some(number)) => Answer { number: Some(number), ..Answer::new(State::Answered) },
        (None, None) => best(questionnaire, question)?,
    };
    Some(Answer { basis: Some(Basis::Tested), ..answer })
}

/// An answer that gives a question (by position) the largest strength that it can have, saying no more
/// than it must; none for a fact.
fn best(questionnaire: &Questionnaire, position: usize) -> Option<Answer> {
    let question = &questionnaire.questions()[position];
    let best = question.best?;
    let first = || (0..question.options.len()).find(|at| question.strengths[*at] == Some(best));
    if question.kind == Kind::Number {
        let min = questionnaire.written(position).min.unwrap_or(f64::NEG_INFINITY);
        let max = questionnaire.written(position).max.unwrap_or(f64::INFINITY);
        let reached = |at: &usize| {
            let above = question.bounds.get(at + 1).is_none_or(|next| *next > min);
            question.strengths[*at] == Some(best) && above && question.bounds[*at] <= max
        };
        let band = (0..question.bounds.len()).find(reached)?;
        return Some(Answer { number: Some(question.bounds[band].max(min)), ..Answer::new(State::Answered) });
    }
    let alone = first().filter(|at| question.exclusive[*at] || question.combine != Combine::Sum);
    let chosen: Vec<OptionId> = match alone {
        Some(at) => vec![question.options[at].clone()],
        None => {
            let helps = |at: &usize| !question.exclusive[*at] && question.strengths[*at].is_some_and(|it| it > 0.0);
            (0..question.options.len()).filter(helps).map(|at| question.options[at].clone()).collect()
        }
    };
    // Where nothing helps, whatever is chosen is the best.
    let chosen = if chosen.is_empty() { question.options.iter().take(1).cloned().collect() } else { chosen };
    Some(Answer::choosing(chosen))
}
