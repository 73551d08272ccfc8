//! Why is it this score? Every flow of a department under every risk, with its points, and what holds it
//! down (scoring.md, "Why is it this score?"). All exact: the points add up to the score, the safeguards'
//! parts to -ln(leak).

use super::department::{Counts, flows};
use super::model::{Class, InPlace, Model};
use super::scores::Scores;
use super::strength;
use crate::assessment::Standing;
use crate::questionnaire::{By, Questionnaire};

/// What one risk does to one flow of a department, before and after the safeguards.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowRisk {
    /// The positions of its feature, its data category and the risk.
    pub feature: usize,
    pub data_category: usize,
    pub risk: usize,
    pub inherent: f64,
    /// What the safeguards leave, in [0, 1].
    pub leak: f64,
    pub residual: f64,
    /// Its points of the department's score; over all risks and flows they add up to it.
    pub points: f64,
    /// What holds it down, in the questionnaire's order: safeguards that are in place at all.
    pub safeguards: Vec<Held>,
    /// The questions that would hold it down further: they count here and are below their best.
    pub missing: Vec<usize>,
}

/// What one safeguard does against one risk on one flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The position of its question.
    pub question: usize,
    /// How it counts against the risk.
    pub by: By,
    /// Its strength, in (0, 1], its basis included.
    pub strength: f64,
    /// Its part of -ln(leak): infinite where it leaves nothing at all.
    pub part: f64,
    /// Its part of the fall from inherent to residual; the falls add up to that.
    pub fall: f64,
}

/// Every flow of a department (by position) under every risk to which it is exposed, by risk, then
/// feature, then data category. Empty where there is no such department.
#[must_use]
pub fn explain(
    questionnaire: &Questionnaire,
    standing: &Standing,
    scores: &Scores,
    department: usize,
) -> Vec<FlowRisk> {
    let (Some(at), Some(work)) = (standing.departments().get(department), scores.works.get(department)) else {
        return Vec::new();
    };
    let model = &*scores.model;
    let flows: Vec<_> = flows(model, at).collect();
    let mut explained = Vec::new();
    for risk in 0..model.weights.len() {
        let x = work.residuals[risk];
        let points = scores.departments[department].shares[risk];
        for flow in &flows {
            let Some((_, exposure)) = model.exposures[flow.feature].iter().find(|(exposed, _)| *exposed == risk) else {
                continue;
            };
            let class = &model.classes[model.class(risk, flow.feature, flow.data_category)];
            let inherent = flow.weight * exposure;
            let leak = model.leak(InPlace::new(class, work.counts.headline()));
            let residual = inherent * leak;
            explained.push(FlowRisk {
                feature: flow.feature,
                data_category: flow.data_category,
                risk,
                inherent,
                leak,
                residual,
                points: if x > 0.0 { points * (model.norm.raise(residual) / x) } else { 0.0 },
                safeguards: held(model, class, &work.counts, inherent - residual),
                missing: missing(questionnaire, standing, class, department),
            });
        }
    }
    explained
}

/// Splits -ln(leak), and the fall, among the safeguards of a class.
fn held(model: &Model, class: &Class, counts: &Counts, fall: f64) -> Vec<Held> {
    let ordinary = -model.left_by_ordinary(InPlace::new(class, counts.headline()).together()).ln();
    let in_place: f64 = class.ordinary.iter().map(|(question, weight)| weight * counts.strength(*question)).sum();
    let by_weight = class.ordinary.iter().map(|(question, weight)| {
        let strength = counts.strength(*question);
        (*question, By::Weight(*weight), ordinary * (weight * strength / in_place))
    });
    let by_factor = class
        .deciding
        .iter()
        .map(|(question, factor)| (*question, By::Factor(*factor), -(1.0 - factor * counts.strength(*question)).ln()));
    let mut held: Vec<Held> = by_weight
        .chain(by_factor)
        .filter(|(question, _, _)| counts.strength(*question) > 0.0)
        .map(|(question, by, part)| Held { question, by, strength: counts.strength(question), part, fall: 0.0 })
        .collect();
    held.sort_by_key(|one| one.question);
    // What leaves nothing at all takes the whole fall: several such share it alike.
    let complete = held.iter().filter(|one| one.part.is_infinite()).count();
    let whole: f64 = held.iter().map(|one| one.part).sum();
    for one in &mut held {
        one.fall = match (complete, one.part.is_infinite()) {
            (0, _) if whole > 0.0 => fall * (one.part / whole),
            (0, _) | (_, false) => 0.0,
            (_, true) => fall / complete as f64,
        };
    }
    held
}

/// The questions of a class that count in a department and are below their best.
fn missing(questionnaire: &Questionnaire, standing: &Standing, class: &Class, department: usize) -> Vec<usize> {
    let basis = &questionnaire.document().basis;
    let mut missing: Vec<usize> = class
        .ordinary
        .iter()
        .chain(&class.deciding)
        .map(|(question, _)| *question)
        .filter(|at| {
            let question = &questionnaire.questions()[*at];
            let given = standing.given(*at, Some(department));
            match strength::counted(question, basis, standing.asked(*at, Some(department)), given.as_ref()) {
                strength::Counted::LeftOut => false,
                // *low* is the answer as if it were tested, so below the best it is the answer that lacks.
                strength::Counted::As { strength, low } => {
                    low < strength::target(question, basis) || strength == 0.0 && low > 0.0
                }
            }
        })
        .collect();
    missing.sort_unstable();
    missing
}
