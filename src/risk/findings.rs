//! Findings: what one answer is worth, with the same questions asked (`docs/risk-model.md`).

use super::evaluation::{Finding, FindingKind, level};
use super::model::Instead;
use super::scores::Scores;
use super::strength::{self, Counted};
use crate::assessment::{Given, Place, Standing, State};
use crate::questionnaire::{DepartmentId, Question, Questionnaire, Ternary};

/// What a finding is worth to the organisation, without its departments: for whoever needs many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gain {
    /// The position of its question, and of its department where it has one.
    pub question: usize,
    pub department: Option<usize>,
    pub kind: FindingKind,
    /// By how many points the organisation's score would fall.
    pub organisation: f64,
}

impl Gain {
    /// Findings are ranked by the organisation's gain, then by question, then by department (the
    /// organisation's own first).
    fn rank(&self) -> (i64, usize, Option<usize>) {
        (-kept(self.organisation), self.question, self.department)
    }
}

/// A gain as it is kept: rounded to 6 decimals, counted in millionths of a point.
fn kept(gain: f64) -> i64 {
    (gain * 1e6).round() as i64
}

/// All findings, ranked: by the organisation's gain, then by question, then by department (the
/// organisation's first).
#[must_use]
pub fn findings(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores) -> Vec<Finding> {
    ranked(questionnaire, standing, scores, |search, gain| search.finding(gain))
}

/// The same findings in the same order, with no more than what each is worth to the organisation.
#[must_use]
pub fn gains(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores) -> Vec<Gain> {
    ranked(questionnaire, standing, scores, |_, gain| gain)
}

/// What is made of each finding, at every place of every safeguard, ranked.
fn ranked<T>(
    questionnaire: &Questionnaire,
    standing: &Standing,
    scores: &Scores,
    make: impl Fn(&Search<'_>, Gain) -> T,
) -> Vec<T> {
    let mut search = Search::new(questionnaire, standing, scores);
    let mut found = Vec::new();
    for department in standing.parts() {
        for question in &scores.model.safeguards {
            if standing.stands(questionnaire, *question, department) {
                found.extend(search.at(*question, department).map(|gain| (gain.rank(), make(&search, gain))));
            }
        }
    }
    found.sort_unstable_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, made)| made).collect()
}

/// The answers that would change a department's score most: so many of its findings as asked for, the one
/// that its score would fall by most first, each with those points; of equal ones, in the order of the
/// findings. What is only unproved is left out: not its answer would change the score, but its proof.
#[must_use]
pub fn worth_most<'a>(findings: &'a [Finding], department: &DepartmentId, count: usize) -> Vec<(&'a Finding, f64)> {
    let faults = findings.iter().filter(|one| one.kind != FindingKind::Unproved);
    let mut own: Vec<(&Finding, f64)> = faults
        .filter_map(|one| one.department_gains.iter().find(|(id, _)| id == department).map(|(_, gain)| (one, *gain)))
        .collect();
    own.sort_by_key(|(_, gain)| -kept(*gain));
    own.truncate(count);
    own
}

/// What the answer at a place is worth right now; none where it is no finding.
#[must_use]
pub fn gain(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores, place: &Place) -> Option<Finding> {
    let question = questionnaire.position(&place.question)?;
    let department = match &place.department {
        Some(id) => Some(standing.department(id)?),
        None => None,
    };
    if !standing.stands(questionnaire, question, department) {
        return None;
    }
    let mut search = Search::new(questionnaire, standing, scores);
    search.at(question, department).map(|gain| search.finding(gain))
}

struct Search<'a> {
    questionnaire: &'a Questionnaire,
    standing: &'a Standing,
    scores: &'a Scores,
    /// Of the place asked for last: the departments for which it counts, with the means that they would
    /// have.
    means: Vec<(usize, f64)>,
}

impl<'a> Search<'a> {
    fn new(questionnaire: &'a Questionnaire, standing: &'a Standing, scores: &'a Scores) -> Self {
        Self { questionnaire, standing, scores, means: Vec::new() }
    }

    /// What the answer at a place is worth, if it is a finding.
    fn at(&mut self, question: usize, department: Option<usize>) -> Option<Gain> {
        if self.standing.asked(question, department) != Ternary::True {
            return None;
        }
        let asked = &self.questionnaire.questions()[question];
        let basis = &self.questionnaire.document().basis;
        let given = self.standing.own(question, department);
        let kind = kind(asked, given.as_ref())?;
        let target = strength::target(asked, basis);
        let current = match given {
            Some(given) if given.state == State::Answered => strength::own(asked, &given) * basis.of(given.basis),
            _ => 0.0,
        };
        if current >= target {
            return None;
        }
        let scores = self.scores;
        let instead = Instead::new(question, Counted::As { strength: target, low: target });
        let mean = |at: usize| scores.works[at].mean_with(&scores.model, instead);
        self.means.clear();
        let mean = match department {
            Some(at) => {
                self.means.push((at, mean(at)));
                scores.whole.mean_with(&scores.works, at, self.means[0].1)
            }
            None => {
                let mut sum = 0.0;
                for (at, work) in scores.works.iter().enumerate() {
                    if self.standing.own(question, Some(at)).is_some() {
                        sum += work.part(work.mean);
                    } else {
                        self.means.push((at, mean(at)));
                        sum += work.part(self.means[self.means.len() - 1].1);
                    }
                }
                scores.whole.of(sum)
            }
        };
        let organisation = (scores.organisation.headline - scores.model.score(mean)).max(0.0);
        let counts = kept(organisation) > 0 || self.department_gains().next().is_some();
        counts.then_some(Gain { question, department, kind, organisation })
    }

    /// The departments for which the place asked for last has a gain, with that gain.
    fn department_gains(&self) -> impl Iterator<Item = (usize, f64)> {
        let moved = self.means.iter().filter(|(at, mean)| *mean != self.scores.works[*at].mean);
        let gains = moved
            .map(|(at, mean)| (*at, self.scores.departments[*at].figures.headline - self.scores.model.score(*mean)));
        gains.filter(|(_, gain)| kept(*gain) > 0)
    }

    /// The finding at the place asked for last.
    fn finding(&self, gain: Gain) -> Finding {
        let departments = &self.scores.departments;
        let levels = self.department_gains().map(|(at, _)| level(self.questionnaire, departments[at].figures.headline));
        let overall = || level(self.questionnaire, self.scores.organisation.headline);
        Finding {
            place: Place {
                question: self.questionnaire.questions()[gain.question].id.clone(),
                department: gain.department.map(|at| departments[at].id.clone()),
            },
            question: gain.question,
            department: gain.department,
            kind: gain.kind,
            organisation_gain: gain.organisation,
            department_gains: self.department_gains().map(|(at, gain)| (departments[at].id.clone(), gain)).collect(),
            level: levels.max().unwrap_or_else(overall),
        }
    }
}

/// Why an asked question with this answer can be a finding; not applicable is none.
fn kind(question: &Question, given: Option<&Given>) -> Option<FindingKind> {
    match given {
        None => Some(FindingKind::Unknown),
        Some(given) => match given.state {
            State::Unknown => Some(FindingKind::Unknown),
            State::NotApplicable => None,
            State::Answered if strength::own(question, given) < question.best.unwrap_or(0.0) => {
                Some(FindingKind::Missing)
            }
            State::Answered => Some(FindingKind::Unproved),
        },
    }
}
