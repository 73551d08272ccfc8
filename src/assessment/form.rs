//! A form: the questions of one part of an interview, to be filled in elsewhere and read back. Here is what
//! the hand that writes it and the hand that reads it must agree on: which questions stand on it, in which
//! columns, and how what somebody wrote becomes an answer. Knows no file format.

mod reading;

pub use reading::{Misread, Row, Words, Written, answer};

use super::interview::{Answer, Interview, State};
use super::standing::Standing;
use crate::questionnaire::{DepartmentId, Questionnaire, Scope, Ternary, WrittenCondition};

/// The format of a form.
pub const FORMAT: &str = "farol.form/1";
/// The name of the sheet that is filled in.
pub const SHEET: &str = "Form";
/// The name of the sheet that says which form it is: names in its first column, values in its second.
pub const ABOUT: &str = "farol";
/// What stands in the id column of the row for the name of whoever fills the form in.
pub const BY: &str = "@answered-by";
/// What stands in the id column of the row with the heads of the columns.
pub const HEADS: &str = "@heads";

/// The columns of the sheet that is filled in, from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The question's id; hidden.
    Id,
    Number,
    Question,
    Options,
    Answer,
    Basis,
    Note,
    Evidence,
}

impl Column {
    /// All of them, from the left.
    pub const ALL: [Self; 8] =
        [Self::Id, Self::Number, Self::Question, Self::Options, Self::Answer, Self::Basis, Self::Note, Self::Evidence];

    /// Its position, from 0.
    #[must_use]
    pub fn position(self) -> u16 {
        self as u16
    }

    /// Its letter.
    #[must_use]
    pub fn letter(self) -> char {
        char::from(b'A' + self as u8)
    }
}

/// A question on a form.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its position in the questionnaire.
    pub question: usize,
    /// An organisation question that a department answers only where it does otherwise.
    pub overriding: bool,
    /// What is said so far, where only what is open was asked for.
    pub so_far: Option<Answer>,
}

/// The questions that stand on the form of a department (by position) or of the organisation. All that
/// could be asked there: of those under a condition, each that the scope does not rule out by itself. Where
/// only what is open is wanted: those that are asked or may be yet, and have no answer, one that nobody
/// knew, or one that was carried over and not confirmed.
#[must_use]
pub fn entries(
    questionnaire: &Questionnaire,
    interview: &Interview,
    department: Option<usize>,
    open_only: bool,
) -> Vec<Entry> {
    let id = department.map(|at| &interview.departments[at].id);
    let standing = Standing::new(questionnaire, interview);
    let could = Standing::new(questionnaire, &unanswered(interview));
    let mapped = match department {
        Some(at) => could.departments()[at].is_mapped(),
        None => could.departments().iter().any(super::standing::DepartmentStanding::is_mapped),
    };
    let mut all = Vec::new();
    for (question, asked) in questionnaire.questions().iter().enumerate() {
        let overriding = match (asked.scope, department) {
            (Scope::Organisation, None) | (Scope::Department, Some(_)) => false,
            (Scope::Organisation, Some(_)) if asked.overridable && !open_only => true,
            _ => continue,
        };
        let so_far = interview.answer(&asked.id, id);
        let condition = questionnaire.written(question).enable_when.as_ref();
        let stands = if open_only {
            standing.asked(question, department) != Ternary::False && so_far.is_none_or(is_open)
        } else {
            let may_be = could.asked(question, department) != Ternary::False;
            may_be || !mapped || condition.is_some_and(asks_whether_answered)
        };
        if stands {
            let so_far = so_far.filter(|_| open_only).cloned();
            all.push(Entry { question, overriding, so_far });
        }
    }
    all.sort_by_key(|entry| entry.overriding);
    all
}

/// Whether an answer leaves something to be asked.
fn is_open(answer: &Answer) -> bool {
    answer.state == State::Unknown || answer.carried_over.is_some()
}

/// The scope of an interview, with no answer in it.
fn unanswered(interview: &Interview) -> Interview {
    let mut scope = interview.clone();
    scope.organisation.answers.clear();
    scope.departments.iter_mut().for_each(|department| department.answers.clear());
    scope
}

/// Whether a condition asks whether something is answered: without answers it says nothing of what may
/// come.
fn asks_whether_answered(condition: &WrittenCondition) -> bool {
    match condition {
        WrittenCondition::All { all } => all.iter().any(asks_whether_answered),
        WrittenCondition::Any { any } => any.iter().any(asks_whether_answered),
        WrittenCondition::Not { not } => asks_whether_answered(not),
        WrittenCondition::AnyDepartment { any_department } => asks_whether_answered(any_department),
        WrittenCondition::Answered { .. } => true,
        _ => false,
    }
}

/// An interview that says no more than these answers of one part, and the scope that is known.
#[must_use]
pub fn given(
    current: &Interview,
    department: Option<&DepartmentId>,
    answers: Vec<(crate::questionnaire::QuestionId, Answer)>,
) -> Interview {
    let mut given = unanswered(current);
    let own = match department {
        None => Some(&mut given.organisation.answers),
        Some(id) => given.department_mut(id).map(|department| &mut department.answers),
    };
    if let Some(own) = own {
        own.extend(answers);
    }
    given
}
