//! What becomes of answers that were given under an older version: of each question before any answer is
//! known, and of each answer of an interview.

use serde::Serialize;

use crate::assessment::{Across, Answer, Interview, Place};
use crate::questionnaire::{DepartmentId, OptionId, Question, QuestionId, Questionnaire, Scope};

/// What becomes of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It stands for the same question, in the same words of the contract.
    Kept,
    /// It stands for another question, or at other options, as the newer version says.
    Translated,
    /// Its question is there, or has a successor, but the answer says nothing there.
    NotComparable,
    /// Nothing takes it on, or another answer goes before it: it stays in its report, shown as retired.
    Retired,
}

/// What becomes of the answers to a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionFate {
    /// In the older version.
    pub question: QuestionId,
    pub fate: Fate,
    /// The questions of the newer version that stand for it, itself among them.
    pub by: Vec<QuestionId>,
    /// Options that no question carries on: answers that hold one are not comparable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<OptionId>,
}

/// An answer of an interview, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Accounted {
    /// Where it stands in the interview.
    pub place: Place,
    pub fate: Fate,
    /// Where it stands in the newer version.
    pub by: Vec<Place>,
}

/// A question of the newer version that stands for one of the older.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heir {
    /// Its position in the newer version.
    pub question: usize,
    /// Whether answers of the older one say anything there.
    pub carries: bool,
}

/// The way to the newer version, with the heirs of each question of the older.
pub(super) struct Inheritance<'a> {
    pub old: &'a Questionnaire,
    pub new: &'a Questionnaire,
    pub across: Across<'a>,
    heirs: Vec<Vec<Heir>>,
}

impl<'a> Inheritance<'a> {
    pub fn new(old: &'a Questionnaire, new: &'a Questionnaire) -> Self {
        let across = Across::new(old, new);
        let mut heirs = vec![Vec::new(); old.questions().len()];
        for (question, to) in new.questions().iter().enumerate() {
            for source in across.sources(question) {
                let from = &old.questions()[source.question];
                heirs[source.question].push(Heir { question, carries: source.is_comparable() && reaches(from, to) });
            }
        }
        Self { old, new, across, heirs }
    }

    /// The questions that stand for one of the older version, in their order.
    pub fn heirs(&self, question: usize) -> &[Heir] {
        &self.heirs[question]
    }

    /// The options of a question of the older version that none of its heirs carries on.
    pub fn lost(&self, question: usize) -> Vec<usize> {
        let heirs = self.heirs[question].iter().filter(|heir| heir.carries);
        let carried: Vec<&[Vec<usize>]> =
            heirs.filter_map(|heir| self.across.counterparts(heir.question, question)).collect();
        if carried.is_empty() {
            return Vec::new();
        }
        let options = 0..self.old.written(question).options.len();
        options.filter(|option| carried.iter().all(|counterparts| counterparts[*option].is_empty())).collect()
    }

    fn fate(&self, question: usize) -> QuestionFate {
        let from = &self.old.questions()[question];
        let heirs = self.heirs(question);
        let unchanged = |heir: &Heir| {
            let counterparts = self.across.counterparts(heir.question, question);
            let to = &self.new.questions()[heir.question];
            let same = |(at, here): (usize, &Vec<usize>)| {
                here.first().is_none_or(|here| to.options[*here] == from.options[at])
            };
            heir.carries && to.id == from.id && counterparts.is_none_or(|all| all.iter().enumerate().all(same))
        };
        let fate = match heirs {
            [] => Fate::Retired,
            all if all.iter().any(unchanged) => Fate::Kept,
            all if all.iter().any(|heir| heir.carries) => Fate::Translated,
            _ => Fate::NotComparable,
        };
        QuestionFate {
            question: from.id.clone(),
            fate,
            by: heirs.iter().map(|heir| self.new.questions()[heir.question].id.clone()).collect(),
            lost: self.lost(question).into_iter().map(|at| from.options[at].clone()).collect(),
        }
    }
}

/// Whether an answer to one question can stand for another, as far as it is asked of the organisation or
/// of a department.
fn reaches(from: &Question, to: &Question) -> bool {
    from.scope == Scope::Organisation || to.scope == Scope::Department || to.overridable
}

pub(super) fn all(old: &Questionnaire, new: &Questionnaire) -> Vec<QuestionFate> {
    let inheritance = Inheritance::new(old, new);
    (0..old.questions().len()).map(|question| inheritance.fate(question)).collect()
}

/// What becomes of every answer of an interview under a newer version: the organisation's first, then each
/// department's, in the order of the older one. An answer that stands for several questions, or for
/// several departments, is one here. Where questions were merged, an answer that another one goes before
/// is retired.
#[must_use]
pub fn account(old: &Questionnaire, new: &Questionnaire, interview: &Interview) -> Vec<Accounted> {
    let inheritance = Inheritance::new(old, new);
    let places = std::iter::once(None).chain(interview.departments.iter().map(|one| Some(&one.id)));
    let mut accounted = Vec::new();
    for department in places {
        for (question, asked) in old.questions().iter().enumerate() {
            if let Some(answer) = interview.answer(&asked.id, department) {
                accounted.push(inheritance.accounted(interview, question, department, answer));
            }
        }
    }
    accounted
}

impl Inheritance<'_> {
    fn accounted(
        &self,
        interview: &Interview,
        question: usize,
        department: Option<&DepartmentId>,
        answer: &Answer,
    ) -> Accounted {
        let from = &self.old.questions()[question];
        let mut by = Vec::new();
        let (mut kept, mut outranked) = (false, false);
        for heir in self.heirs(question) {
            let to = &self.new.questions()[heir.question];
            for landing in landings(interview, from, to, department) {
                match self.across.answer(interview, heir.question, landing) {
                    Some((source, carried)) if source == question => {
                        kept |= to.id == from.id && carried.options == answer.options;
                        by.push(Place { question: to.id.clone(), department: landing.cloned() });
                    }
                    Some(_) => outranked = true,
                    None => {}
                }
            }
        }
        let fate = match (by.is_empty(), self.heirs(question).is_empty()) {
            (false, _) if kept => Fate::Kept,
            (false, _) => Fate::Translated,
            (true, true) => Fate::Retired,
            (true, false) if outranked => Fate::Retired,
            (true, false) => Fate::NotComparable,
        };
        Accounted { place: Place { question: from.id.clone(), department: department.cloned() }, fate, by }
    }
}

/// Where an answer would stand: at the same place, or, where the question is asked of departments now, at
/// each that has none of its own.
fn landings<'i>(
    interview: &'i Interview,
    from: &Question,
    to: &Question,
    department: Option<&'i DepartmentId>,
) -> Vec<Option<&'i DepartmentId>> {
    if department.is_some() || to.scope == Scope::Organisation {
        return vec![department];
    }
    let without = interview.departments.iter().filter(|one| !one.answers.contains_key(&from.id));
    without.map(|one| Some(&one.id)).collect()
}
