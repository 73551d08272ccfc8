//! What needs asking in a run that began with a report, and in which order: what was bad first, then what
//! may have changed, then what is known worst. Every visible place comes once, with its reason, unless it
//! has been answered or confirmed since.
//!
//! Findings are weighed above, so those of the last run are an argument, as the day of today is.

mod before;

use chrono::NaiveDate;
use serde::Serialize;

use super::interview::{Answer, Interview, PlannedStatus, State};
use super::place::Place;
use super::standing::{Fired, Standing};
use super::validity::{day, too_old_on};
use crate::questionnaire::{Basis, Questionnaire};
use before::Before;

/// The run before: the report that the interview began with.
#[derive(Clone, Copy, Debug)]
pub struct LastRun<'a> {
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    /// What held there.
    pub red_flags: &'a [Fired],
    /// Where its findings are, ranked.
    pub findings: &'a [Place],
}

/// Why a place is asked, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A red flag of the last run reads it.
    RedFlag,
    /// It was a finding of the last run.
    Finding,
    /// A planned action that is said to be done settles it.
    ActionDone,
    /// Its answer is older than its question permits.
    TooOld,
    /// Its question is new, or asks otherwise than in the last run.
    QuestionChanged,
    /// The sectors, the department or its flows are new or others, and it has to do with them.
    ScopeChanged,
    /// Somebody said so, and nothing was shown.
    OnlyStated,
    /// None of these.
    Rest,
}

impl Reason {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::RedFlag,
        Self::Finding,
        Self::ActionDone,
        Self::TooOld,
        Self::QuestionChanged,
        Self::ScopeChanged,
        Self::OnlyStated,
        Self::Rest,
    ];
}

/// A place that needs asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub place: Place,
    /// The positions of its question, and of its department.
    pub question: usize,
    pub department: Option<usize>,
    pub reason: Reason,
}

/// What needs asking, in its order, and what does not any more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reconfirm {
    pub asked: Vec<Asked>,
    /// How many visible places have been answered or confirmed in this run.
    pub confirmed: usize,
}

/// What needs asking on a day. Red flags come in the questionnaire's order, findings as they are ranked,
/// actions as they are planned, everything else in the interview's order. Without a last run only what
/// the interview itself says counts.
#[must_use]
pub fn reconfirm(
    questionnaire: &Questionnaire,
    interview: &Interview,
    standing: &Standing,
    last: Option<&LastRun<'_>>,
    today: NaiveDate,
) -> Reconfirm {
    let before = last.map(|last| Before::new(questionnaire, interview, standing, last));
    let start = interview.started.as_deref().and_then(day).unwrap_or(today);
    let done = done(questionnaire, interview);
    let mut found = Reconfirm::default();
    let mut ranked = Vec::new();
    for department in standing.parts() {
        let whose = department.map(|at| &interview.departments[at]);
        for question in standing.places(questionnaire, department) {
            let id = &questionnaire.questions()[question].id;
            let answers = whose.map_or(&interview.organisation.answers, |one| &one.answers);
            let own = answers.get(id);
            if own.is_some_and(|answer| answer.carried_over.is_none()) {
                found.confirmed += 1;
                continue;
            }
            let earlier = before.as_ref().and_then(|before| before.reason(question, department));
            let settled = done[question].map(|rank| (Reason::ActionDone, rank));
            let is_old = |answer: &&Answer| {
                let due = too_old_on(questionnaire.written(question), answer, start);
                answer.state == State::Answered && due.is_some_and(|due| due <= today)
            };
            let old = own.filter(is_old).map(|_| (Reason::TooOld, 0));
            let is_stated = |answer: &&Answer| answer.state == State::Answered && answer.basis() == Basis::Stated;
            let stated = own.filter(is_stated).map(|_| (Reason::OnlyStated, 0));
            let reasons = [earlier, settled, old, stated].into_iter().flatten();
            let (reason, rank) = reasons.min().unwrap_or((Reason::Rest, 0));
            let place = Place { question: id.clone(), department: whose.map(|one| one.id.clone()) };
            ranked.push((rank, Asked { place, question, department, reason }));
        }
    }
    // Stable: what has the same rank stays in the interview's order.
    ranked.sort_by_key(|(rank, one)| (one.reason, *rank));
    found.asked = ranked.into_iter().map(|(_, one)| one).collect();
    found
}

/// Of each question: the position in the plan of the first action that settles it and is said to be done.
fn done(questionnaire: &Questionnaire, interview: &Interview) -> Vec<Option<usize>> {
    let mut done = vec![None; questionnaire.questions().len()];
    for (rank, planned) in interview.plan.iter().enumerate() {
        let action = questionnaire.document().actions.iter().find(|action| action.id == planned.action);
        let settles = action.filter(|_| planned.status == PlannedStatus::Done).map(|action| &action.settles);
        for question in settles.into_iter().flatten().filter_map(|one| questionnaire.position(&one.question)) {
            done[question].get_or_insert(rank);
        }
    }
    done
}
