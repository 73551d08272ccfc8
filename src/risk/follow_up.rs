//! What is followed up beside the score: findings that somebody accepts for a time, and what to ask to
//! see, so that answers that are as good as they can be are proved as well. The day is an argument.

use super::evaluation::{Evaluation, Finding, FindingKind, evaluate};
use crate::assessment::{Accepted, Fired, Interview, Place, is_date};
use crate::questionnaire::{Questionnaire, Text};

/// Whether a finding is accepted. The score is the same in any case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Acceptance<'a> {
    /// Nobody accepts it.
    Open,
    /// It is accepted, up to and with the day that it names.
    Accepted(&'a Accepted),
    /// It was, and that day has passed: it counts as open again.
    Expired(&'a Accepted),
}

impl Acceptance<'_> {
    /// Whether the finding counts as open.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Accepted(_))
    }
}

/// Whether the finding at a place is accepted on a day, `2026-11-24`. Of several acceptances the one
/// that lasts longest counts. One whose end is no day lasts no longer: nothing is accepted for ever.
#[must_use]
pub fn acceptance<'a>(interview: &'a Interview, place: &Place, day: &str) -> Acceptance<'a> {
    acceptance_among(&interview.accepted, place, day)
}

/// The same of the accepted findings alone, for whoever has not read the whole interview.
#[must_use]
pub fn acceptance_among<'a>(accepted: &'a [Accepted], place: &Place, day: &str) -> Acceptance<'a> {
    let own = |one: &&Accepted| one.question == place.question && one.department == place.department;
    // Days written like this are in the order of their texts.
    match accepted.iter().filter(own).max_by_key(|one| (is_date(&one.until), &one.until)) {
        None => Acceptance::Open,
        Some(one) if !is_date(&one.until) || one.until.as_str() < day => Acceptance::Expired(one),
        Some(one) => Acceptance::Accepted(one),
    }
}

/// What was bad in a run, for the next one to ask after first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Faults {
    pub red_flags: Vec<Fired>,
    /// Where its findings are, ranked; without those that are only unproved.
    pub findings: Vec<Place>,
}

/// What was bad in an interview: the red flags and findings of [`evaluate`](fn@super::evaluate).
#[must_use]
pub fn faults(questionnaire: &Questionnaire, interview: &Interview) -> Faults {
    let Evaluation { red_flags, findings, .. } = evaluate(questionnaire, interview);
    let faults = findings.into_iter().filter(|one| one.kind != FindingKind::Unproved);
    Faults { red_flags, findings: faults.map(|one| one.place).collect() }
}

/// Something to ask to see.
#[derive(Clone, Debug, PartialEq)]
pub struct Request<'a> {
    /// The position of the question whose answer it would prove.
    pub question: usize,
    /// What to ask for, where the questionnaire says so.
    pub evidence: Option<&'a Text>,
    /// The unproved findings that it would settle, ranked as findings are.
    pub findings: Vec<&'a Finding>,
}

/// What to ask to see: for every question with unproved findings, what would prove them. In the order of
/// the highest-ranked finding of each.
#[must_use]
pub fn ask_to_see<'a>(questionnaire: &'a Questionnaire, findings: &'a [Finding]) -> Vec<Request<'a>> {
    let mut requests: Vec<Request<'a>> = Vec::new();
    for finding in findings.iter().filter(|one| one.kind == FindingKind::Unproved) {
        match requests.iter_mut().find(|request| request.question == finding.question) {
            Some(request) => request.findings.push(finding),
            None => requests.push(Request {
                question: finding.question,
                evidence: questionnaire.written(finding.question).evidence.as_ref(),
                findings: vec![finding],
            }),
        }
    }
    requests
}
