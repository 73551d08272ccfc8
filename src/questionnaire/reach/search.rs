//! Whether any answers at all make a condition true: a search that tries the ways in which its parts
//! can hold and keeps what each of them demands of the questions and of the scope.
//!
//! A goal is a condition, the place where it is evaluated, and whether it must be true or false
//! (undecided is of no use to anyone). `is`, `above` and `below` are true only where their question is
//! asked, so each brings the goal of its question's own condition. `any_department` brings a department
//! of its own, since departments share nothing but the organisation's answers. "No" is certain; where
//! the search grows too large the answer is "yes".

mod demands;

use self::demands::{Demands, Place, Value};
use crate::questionnaire::condition::Condition;
use crate::questionnaire::document::{Kind, Scope, WrittenQuestion};
use crate::questionnaire::valid::Question;

/// Steps after which a condition is taken to be possible.
const PATIENCE: usize = 5_000;

/// How many choices may hang on one another, which bounds the stack.
const DEPTH: usize = 200;

/// Whether some interview makes the condition true, for the organisation or for a department.
pub(super) fn can_hold(
    questions: &[Question],
    written: &[&WrittenQuestion],
    condition: &Condition,
    scope: Scope,
) -> bool {
    let (place, departments) = match scope {
        Scope::Organisation => (Place::Organisation, 0),
        Scope::Department => (Place::Department(0), 1),
    };
    let goals = vec![Goal { condition, place, truth: true }];
    let state = State { goals, demands: Demands::default(), departments, everywhere: Vec::new() };
    let mut search = Search { questions, written, patience: PATIENCE };
    search.reaches(state, DEPTH)
}

/// A condition that must be true (or false) at a place.
#[derive(Clone, Copy)]
struct Goal<'a> {
    condition: &'a Condition,
    place: Place,
    truth: bool,
}

#[derive(Clone)]
struct State<'a> {
    goals: Vec<Goal<'a>>,
    demands: Demands,
    /// How many departments there are so far.
    departments: usize,
    /// What must be true (or false) in every department.
    everywhere: Vec<(&'a Condition, bool)>,
}

struct Search<'a> {
    questions: &'a [Question],
    written: &'a [&'a WrittenQuestion],
    patience: usize,
}

impl<'a> Search<'a> {
    /// Whether all goals can be met together.
    fn reaches(&mut self, mut state: State<'a>, depth: usize) -> bool {
        while let Some(goal) = state.goals.pop() {
            if self.patience == 0 || depth == 0 {
                return true;
            }
            self.patience -= 1;
            match (goal.condition, goal.truth) {
                (Condition::All(parts), true) | (Condition::Any(parts), false) => {
                    state.goals.extend(parts.iter().map(|condition| Goal { condition, ..goal }));
                }
                (Condition::All(parts), false) | (Condition::Any(parts), true) => {
                    return parts.iter().any(|condition| {
                        let mut branch = state.clone();
                        branch.goals.push(Goal { condition, ..goal });
                        self.reaches(branch, depth - 1)
                    });
                }
                (Condition::Not(condition), truth) => state.goals.push(Goal { condition, truth: !truth, ..goal }),
                (Condition::AnyDepartment(condition), true) => {
                    let place = Place::Department(state.departments);
                    state.departments += 1;
                    state.goals.push(Goal { condition, place, truth: true });
                    let inherited = state.everywhere.iter();
                    state.goals.extend(inherited.map(|(condition, truth)| Goal { condition, place, truth: *truth }));
                }
                (Condition::AnyDepartment(condition), false) => {
                    state.everywhere.push((condition, false));
                    let places = (0..state.departments).map(Place::Department);
                    state.goals.extend(places.map(|place| Goal { condition, place, truth: false }));
                }
                (Condition::Is { question, options }, truth) => {
                    let value = if truth { Value::OneOf(options) } else { Value::NoneOf(options) };
                    match self.reads(&mut state, *question, goal, value, depth) {
                        Step::Go => {}
                        Step::Found(found) => return found,
                    }
                }
                (Condition::Above { question, bound }, truth) => {
                    let value = if truth { Value::Above(*bound) } else { Value::NotAbove(*bound) };
                    match self.reads(&mut state, *question, goal, value, depth) {
                        Step::Go => {}
                        Step::Found(found) => return found,
                    }
                }
                (Condition::Below { question, bound }, truth) => {
                    let value = if truth { Value::Below(*bound) } else { Value::NotBelow(*bound) };
                    match self.reads(&mut state, *question, goal, value, depth) {
                        Step::Go => {}
                        Step::Found(found) => return found,
                    }
                }
                (Condition::Answered { question, answered }, truth) => {
                    let possible = if *answered == truth {
                        self.opened(&mut state, *question, goal.place)
                            && self.demand(&mut state, *question, goal.place, Value::Answered)
                    } else {
                        self.demand(&mut state, *question, goal.place, Value::NotAnswered)
                    };
                    if !possible {
                        return false;
                    }
                }
                (Condition::Uses(_) | Condition::Handles(_) | Condition::Template(_) | Condition::Sector(_), truth)
                | (Condition::MainlandAccounts(_), truth) => {
                    if !state.demands.scope(goal.condition, goal.place, truth) {
                        return false;
                    }
                }
            }
        }
        true
    }

    /// `is`, `above`, `below`: true on an asked question with such an answer; false on one with another
    /// answer or that is not applicable, and on a hidden one.
    fn reads(
        &mut self,
        state: &mut State<'a>,
        question: usize,
        goal: Goal<'a>,
        value: Value<'_>,
        depth: usize,
    ) -> Step {
        if goal.truth {
            let possible = self.opened(state, question, goal.place) && self.demand(state, question, goal.place, value);
            return if possible { Step::Go } else { Step::Found(false) };
        }
        let mut hidden = state.clone();
        if self.hidden(&mut hidden, question, goal.place) && self.reaches(hidden, depth - 1) {
            return Step::Found(true);
        }
        let possible = self.opened(state, question, goal.place) && self.demand(state, question, goal.place, value);
        if possible { Step::Go } else { Step::Found(false) }
    }

    /// Where a question is asked that is read at a place.
    fn asked_at(&self, question: usize, place: Place) -> Place {
        match self.questions.get(question).map(|one| one.scope) {
            Some(Scope::Organisation) => Place::Organisation,
            _ => place,
        }
    }

    /// Where the answer stands that is read at a place: a department's own if it may have one.
    fn answered_at(&self, question: usize, place: Place) -> Place {
        match self.questions.get(question) {
            Some(one) if one.scope == Scope::Organisation && !one.overridable => Place::Organisation,
            _ => place,
        }
    }

    /// Makes the question an asked one; false if it is hidden already.
    fn opened(&self, state: &mut State<'a>, question: usize, place: Place) -> bool {
        self.decide(state, question, place, true)
    }

    fn hidden(&self, state: &mut State<'a>, question: usize, place: Place) -> bool {
        self.decide(state, question, place, false)
    }

    fn decide(&self, state: &mut State<'a>, question: usize, place: Place, truth: bool) -> bool {
        let place = self.asked_at(question, place);
        match state.demands.asked(question, place) {
            Some(asked) => asked == truth,
            None => {
                state.demands.ask(question, place, truth);
                match self.questions.get(question).and_then(|one| one.condition.as_ref()) {
                    Some(condition) => {
                        state.goals.push(Goal { condition, place, truth });
                        true
                    }
                    None => truth,
                }
            }
        }
    }

    fn demand(&self, state: &mut State<'a>, question: usize, place: Place, value: Value<'_>) -> bool {
        let place = self.answered_at(question, place);
        let (Some(resolved), Some(written)) = (self.questions.get(question), self.written.get(question)) else {
            return true;
        };
        let several = resolved.kind == Kind::Multiple;
        state.demands.value(question, place, value, |answer| answer.is_possible(resolved, written, several))
    }
}

/// Whether the search goes on in the same state, or was decided in another.
enum Step {
    Go,
    Found(bool),
}
