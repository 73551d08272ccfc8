//! Findings: what one answer is worth, with the same questions asked (scoring.md).

use super::department::Work;
use super::evaluation::{Finding, FindingKind, level};
use super::model::Instead;
use super::scores::Scores;
use super::strength;
use crate::assessment::{Given, Place, Standing, State};
use crate::questionnaire::{Question, Questionnaire, Scope, Ternary};

/// Gains are told apart down to this: a millionth of a point.
const KEPT: f64 = 1e6;

/// A gain as it is kept: rounded to 6 decimals.
fn kept(gain: f64) -> f64 {
    (gain * KEPT).round() / KEPT
}

/// All findings, ranked: by the organisation's gain, then by question, then by department (the
/// organisation's first).
#[must_use]
pub fn findings(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores) -> Vec<Finding> {
    let search = Search { questionnaire, standing, scores };
    let mut found = Vec::new();
    for question in &scores.model.safeguards {
        let scope = questionnaire.questions()[*question].scope;
        if scope == Scope::Organisation {
            found.extend(search.at(*question, None).map(|finding| (None, finding)));
        }
        for department in 0..standing.departments().len() {
            let own = scope == Scope::Department || standing.own(*question, Some(department)).is_some();
            if own {
                found.extend(search.at(*question, Some(department)).map(|finding| (Some(department), finding)));
            }
        }
    }
    found.sort_by(|(a_at, a), (b_at, b)| {
        let gains = kept(b.organisation_gain).total_cmp(&kept(a.organisation_gain));
        gains.then(a.question.cmp(&b.question)).then(a_at.cmp(b_at))
    });
    found.into_iter().map(|(_, finding)| finding).collect()
}

/// What the answer at a place is worth right now; none where it is no finding.
#[must_use]
pub fn gain(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores, place: &Place) -> Option<Finding> {
    let question = questionnaire.position(&place.question)?;
    let department = match &place.department {
        Some(id) => Some(standing.department(id)?),
        None => None,
    };
    let scope = questionnaire.questions()[question].scope;
    let override_missing =
        scope == Scope::Organisation && department.is_some_and(|at| standing.own(question, Some(at)).is_none());
    let no_place = scope == Scope::Department && department.is_none();
    if override_missing || no_place {
        return None;
    }
    Search { questionnaire, standing, scores }.at(question, department)
}

struct Search<'a> {
    questionnaire: &'a Questionnaire,
    standing: &'a Standing,
    scores: &'a Scores,
}

impl Search<'_> {
    /// The finding at a place that exists.
    fn at(&self, question: usize, department: Option<usize>) -> Option<Finding> {
        let asked = self.questionnaire.questions().get(question)?;
        if self.standing.asked(question, department) != Ternary::True {
            return None;
        }
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
        let instead = Instead::new(question, strength::Counted::As { strength: target, low: target });
        let mut department_gains = Vec::new();
        let mut highest = None;
        let scores = self.scores;
        let mut gain_at = |at: usize| {
            let work = &scores.works[at];
            let mean = work.mean_with(&scores.model, instead);
            let shown = &scores.departments[at];
            let gain = shown.figures.headline - scores.model.score(mean);
            if kept(gain) > 0.0 {
                highest = highest.max(Some(level(self.questionnaire, shown.figures.headline)));
                department_gains.push((shown.id.clone(), gain));
            }
            mean
        };
        let mean = match department {
            Some(at) => scores.whole.mean_with(&scores.works, at, gain_at(at)),
            None => {
                let here = |at| self.standing.own(question, Some(at)).is_none();
                let mean = |(at, work): (usize, &Work)| work.part(if here(at) { gain_at(at) } else { work.mean });
                scores.whole.of(scores.works.iter().enumerate().map(mean).sum())
            }
        };
        let organisation_gain = (scores.organisation.headline - scores.model.score(mean)).max(0.0);
        let found = kept(organisation_gain) > 0.0 || !department_gains.is_empty();
        found.then(|| Finding {
            place: Place {
                question: asked.id.clone(),
                department: department.map(|at| self.standing.departments()[at].id.clone()),
            },
            question,
            kind,
            organisation_gain,
            department_gains,
            level: highest.unwrap_or_else(|| level(self.questionnaire, self.scores.organisation.headline)),
        })
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
