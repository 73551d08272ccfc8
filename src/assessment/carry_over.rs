//! Carrying over: a new assessment begins with what the report before it says, read under its own
//! questionnaire. Every answer keeps its basis and the day on which it was given, and is marked until
//! somebody confirms it or answers anew. Nothing is lost: what has no place any more is retired, and the
//! [`Account`] says what became of every answer.
//!
//! An answer is read here exactly as the comparison reads it ([`Across`]), so that carrying over moves no
//! point by itself. Knows no files: the report is an argument.

mod account;
mod returned;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

pub use account::{Account, AccountedAnswer, Fate, Unread};

use super::across::{Across, own};
use super::interview::{Accepted, Answer, CarriedOver, Department, Interview, Organisation, Planned, Use};
use super::place::Place;
use super::retired::{Retired, RetiredAction, RetiredAnswer, RetiredUse};
use super::returns::ReturnEntries;
use super::validate;
use crate::canonical::Digest;
use crate::questionnaire::{FeatureId, QuestionId, Questionnaire, SectorId};
use account::Tally;

/// The report that a new assessment begins with.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'a> {
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    /// The report's digest.
    pub report: &'a Digest,
}

/// What is carried over, as it stands under the questionnaire of the new assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    pub from: CarriedOver,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessor: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(default)]
    pub sectors: Vec<SectorId>,
    pub headcount: u32,
    #[serde(default)]
    pub answers: BTreeMap<QuestionId, Answer>,
    #[serde(default)]
    pub departments: Vec<Department>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<Planned>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    #[serde(default, rename = "return", skip_serializing_if = "ReturnEntries::is_empty")]
    pub returns: ReturnEntries,
    #[serde(default, skip_serializing_if = "Retired::is_empty")]
    pub retired: Retired,
}

impl Carried {
    /// A blank interview with all this in it. Period, start, organisation and questionnaire stay its own.
    pub(super) fn into_interview(self, blank: &Interview) -> Interview {
        Interview {
            format: blank.format.clone(),
            questionnaire: blank.questionnaire.clone(),
            period: blank.period.clone(),
            started: blank.started.clone(),
            assessor: self.assessor.or_else(|| blank.assessor.clone()),
            languages: if self.languages.is_empty() { blank.languages.clone() } else { self.languages },
            organisation: Organisation {
                id: blank.organisation.id.clone(),
                name: blank.organisation.name.clone(),
                sectors: self.sectors,
                headcount: self.headcount,
                answers: self.answers,
            },
            departments: self.departments,
            plan: self.plan,
            accepted: self.accepted,
            returns: self.returns,
            carried_over: Some(self.from),
            retired: self.retired,
        }
    }
}

/// Carries a report over into an assessment under a questionnaire, which may be another than the report's.
/// Gives what the assessment begins with, for [`Event::CarriedOver`](super::Event::CarriedOver), and what
/// became of every answer.
#[must_use]
pub fn carry_over(earlier: &Earlier<'_>, to: &Questionnaire) -> (Carried, Account) {
    let old = earlier.interview;
    let mut carrying = Carrying {
        earlier,
        to,
        across: Across::new(earlier.questionnaire, to),
        mark: CarriedOver { report: earlier.report.to_string(), period: old.period.clone() },
        retired: old.retired.clone(),
        unread: Vec::new(),
    };
    let mut tally = Tally::default();
    let mut answers = carrying.answers(None, &mut tally);
    let departments = old.departments.iter().enumerate();
    let mut departments: Vec<_> = departments.map(|(at, one)| carrying.department(at, one, &mut tally)).collect();
    // Only what was retired before: what is retired now has no question here.
    let returned = carrying.returned(&mut answers, &mut departments);
    let mut accounted = carrying.account(&tally);
    accounted.extend(returned);
    let plan = carrying.plan();
    let accepted = carrying.accepted();
    let returns = carrying.returns();
    let sectors = carrying.sectors();
    let carried = Carried {
        from: carrying.mark,
        assessor: old.assessor.clone(),
        languages: old.languages.clone(),
        sectors,
        headcount: old.organisation.headcount,
        answers,
        departments,
        plan,
        accepted,
        returns,
        retired: carrying.retired,
    };
    (carried, Account { answers: accounted, unread: carrying.unread })
}

struct Carrying<'a> {
    earlier: &'a Earlier<'a>,
    to: &'a Questionnaire,
    across: Across<'a>,
    mark: CarriedOver,
    retired: Retired,
    unread: Vec<Unread>,
}

impl Carrying<'_> {
    /// An answer with its mark. One that was not confirmed in the report either keeps the older mark: that
    /// is where it was last confirmed. Where no day is known, the report's assessment began on one.
    fn marked(&self, answer: Answer) -> Answer {
        Answer {
            answered_at: answer.answered_at.or_else(|| self.earlier.interview.started.clone()),
            carried_over: Some(answer.carried_over.unwrap_or_else(|| self.mark.clone())),
            ..answer
        }
    }

    /// The answers of the organisation's part or of a department's.
    fn answers(&self, part: Option<(usize, &Department)>, tally: &mut Tally) -> BTreeMap<QuestionId, Answer> {
        let mut answers = BTreeMap::new();
        for (question, asked) in self.to.questions().iter().enumerate() {
            let Some(taken) = self.across.take(self.earlier.interview, question, part) else { continue };
            let source = (taken.question, taken.department);
            let place = Place { question: asked.id.clone(), department: part.map(|(_, one)| one.id.clone()) };
            for other in self.across.sources(question) {
                for whose in [part.map(|(at, _)| at), None] {
                    if (other.question, whose) != source {
                        tally.passed_over((other.question, whose));
                    }
                }
            }
            // What is outside the range of the question now says nothing about it either.
            let fits = |answer: &Answer| validate::answer(self.to, &place, answer).is_ok();
            match taken.answer.filter(fits) {
                Some(answer) => {
                    let whose = part.map(|(_, one)| one).filter(|_| source.1.is_some());
                    let before = own(self.earlier.questionnaire, self.earlier.interview, source.0, whose);
                    let as_it_was = before.is_some_and(|before| before.says(&answer));
                    answers.insert(asked.id.clone(), self.marked(answer));
                    tally.stands(source, place, as_it_was);
                }
                None => tally.not_comparable(source),
            }
        }
        answers
    }

    fn department(&mut self, at: usize, department: &Department, tally: &mut Tally) -> Department {
        let (old, new) = (self.earlier.questionnaire.document(), self.to.document());
        let kept = |known: bool, id: &str, unread: &mut Vec<Unread>| {
            let one = Unread { department: Some(department.id.clone()), id: id.to_owned() };
            if !known && !unread.contains(&one) {
                unread.push(one);
            }
            known
        };
        let unread = &mut self.unread;
        let template = department
            .template
            .clone()
            .filter(|id| kept(new.department_templates.iter().any(|known| known.id == *id), id.as_str(), unread));
        let volume = department
            .volume
            .clone()
            .filter(|id| kept(new.volume.iter().any(|known| known.id == *id), id.as_str(), unread));
        for frequency in department.uses.values().filter_map(|one| one.frequency.as_ref()) {
            kept(new.usage.iter().any(|known| known.id == *frequency), frequency.as_str(), unread);
        }
        let mut uses: BTreeMap<FeatureId, Use> = BTreeMap::new();
        let mut taken = BTreeSet::new();
        for (feature, one) in new.features.iter().enumerate() {
            if let Some((source, used)) = self.across.used(feature, department) {
                taken.insert(&old.features[source].id);
                uses.insert(one.id.clone(), used);
            }
        }
        for feature in &old.features {
            let Some(one) = department.uses.get(&feature.id) else { continue };
            let mut gone = one.clone();
            if taken.contains(&feature.id) {
                gone.data_categories.retain(|id| self.across.category(id) == 0);
                if gone.data_categories.is_empty() {
                    continue;
                }
            }
            self.retired.uses.push(RetiredUse {
                department: department.id.clone(),
                department_name: department.name.clone(),
                feature: feature.id.clone(),
                title: feature.title.clone(),
                r#use: gone,
            });
        }
        let answers = self.answers(Some((at, department)), tally);
        Department { replaces: Vec::new(), template, volume, uses, answers, ..department.clone() }
    }

    /// What became of every answer of the report; what stands nowhere is retired.
    fn account(&mut self, tally: &Tally) -> Vec<AccountedAnswer> {
        let (old, questionnaire) = (self.earlier.interview, self.earlier.questionnaire);
        let departments = old.departments.iter().enumerate();
        let mut accounted = Vec::new();
        for part in std::iter::once(None).chain(departments.map(Some)) {
            let department = part.map(|(_, one)| one);
            for question in 0..questionnaire.questions().len() {
                let Some(answer) = own(questionnaire, old, question, department) else { continue };
                let place = Place {
                    question: questionnaire.questions()[question].id.clone(),
                    department: department.map(|one| one.id.clone()),
                };
                let stands_for = |to: usize| self.across.sources(to).iter().any(|source| source.question == question);
                let is_gone = || !(0..self.to.questions().len()).any(stands_for);
                let (fate, places, why) = tally.fate((question, part.map(|(at, _)| at)), &place, is_gone);
                if let Some(why) = why {
                    let whose = department.map(|one| (&one.id, one.name.as_str()));
                    let answer = self.marked(answer.clone());
                    self.retired.answers.push(RetiredAnswer::new(questionnaire.written(question), whose, why, answer));
                }
                accounted.push(AccountedAnswer { place, fate, places });
            }
        }
        accounted
    }

    /// Planned actions: what is done stays done, what was dropped stays with its reason.
    fn plan(&mut self) -> Vec<Planned> {
        let (known, gone): (Vec<_>, Vec<_>) =
            self.earlier.interview.plan.iter().cloned().partition(|one| validate::planned(self.to, one).is_ok());
        let actions = &self.earlier.questionnaire.document().actions;
        self.retired.plan.extend(gone.into_iter().map(|planned| {
            let written = actions.iter().find(|action| action.id == planned.action);
            RetiredAction { title: written.map(|action| action.title.clone()).unwrap_or_default(), planned }
        }));
        known
    }

    /// Accepted findings go where their question's answers go.
    fn accepted(&mut self) -> Vec<Accepted> {
        let old = &self.earlier.interview.accepted;
        let questions = self.earlier.questionnaire.questions();
        let mut moved = vec![false; old.len()];
        let mut accepted = Vec::new();
        let parts = self.earlier.interview.departments.iter().map(|one| Some(&one.id));
        for part in std::iter::once(None).chain(parts).filter(|_| !old.is_empty()) {
            for (question, asked) in self.to.questions().iter().enumerate() {
                let at = |question: usize, department| {
                    old.iter()
                        .position(|one| one.question == questions[question].id && one.department.as_ref() == department)
                };
                let found = self.across.find(question, part, at);
                if let Some((_, _, found)) = found.filter(|(source, _, _)| source.is_comparable()) {
                    moved[found] = true;
                    let (question, department) = (asked.id.clone(), part.cloned());
                    accepted.push(Accepted { question, department, ..old[found].clone() });
                }
            }
        }
        let gone = old.iter().zip(moved).filter(|(_, moved)| !moved).map(|(one, _)| one.clone());
        self.retired.accepted.extend(gone);
        accepted
    }

    fn returns(&mut self) -> ReturnEntries {
        let old = &self.earlier.interview.returns;
        let mut returns = ReturnEntries { years: old.years, ..ReturnEntries::default() };
        for (name, input) in &old.inputs {
            let known = validate::return_input(self.to, name, input).is_ok();
            let inputs = if known { &mut returns.inputs } else { &mut self.retired.inputs };
            inputs.insert(name.clone(), input.clone());
        }
        returns
    }

    fn sectors(&mut self) -> Vec<SectorId> {
        let (known, gone): (Vec<_>, Vec<_>) =
            self.earlier.interview.organisation.sectors.iter().cloned().partition(|id| self.to.sector(id).is_some());
        let unread = gone.into_iter().map(|id| Unread { department: None, id: id.to_string() });
        self.unread.extend(unread);
        known
    }
}
