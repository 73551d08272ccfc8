//! Why is it this score? Every flow of a department under every risk, with its points, what holds it down
//! and what would hold it down further (`docs/risk-model.md`, "Why is it this score?"). All exact: the
//! points add up to the score, the safeguards' parts to -ln(leak).

use super::department::{Counts, Flow, bounded, flows};
use super::model::{Class, InPlace, Instead, Model};
use super::scores::Scores;
use super::strength::{self, Counted};
use super::work::Work;
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
    /// By how many points the department's score would be higher if nothing held this flow down.
    pub held: f64,
    /// What holds it down, in the questionnaire's order: safeguards that are in place at all.
    pub safeguards: Vec<Held>,
    /// What would hold it down further, in the questionnaire's order.
    pub missing: Vec<Missing>,
}

/// A safeguard that counts against a risk on a flow and is below its best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Missing {
    /// The position of its question.
    pub question: usize,
    /// By how many points the department's score would fall if it stood at its best, tested, against
    /// this risk on this flow alone.
    pub gain: f64,
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
    /// Its part of the points that the safeguards take off the score here; they add up to `held`.
    pub points: f64,
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
    let search = Search { questionnaire, standing, department, model: &scores.model, work };
    let flows: Vec<_> = flows(&scores.model, at).collect();
    let shares = &scores.departments[department].shares;
    shares.iter().enumerate().flat_map(|(risk, points)| search.risk(risk, *points, &flows)).collect()
}

/// A department whose flows are looked at.
struct Search<'a> {
    questionnaire: &'a Questionnaire,
    standing: &'a Standing,
    department: usize,
    model: &'a Model,
    work: &'a Work,
}

impl Search<'_> {
    /// The flows that a risk threatens, its points being such.
    fn risk(&self, risk: usize, points: f64, flows: &[Flow]) -> Vec<FlowRisk> {
        let model = self.model;
        let exposed = flows.iter().filter_map(|flow| {
            let (_, exposure) = model.exposures[flow.feature].iter().find(|(exposed, _)| *exposed == risk)?;
            let class = &model.classes[model.class(risk, flow.feature, flow.data_category)];
            let in_place = InPlace::new(class, self.work.counts.headline());
            Some((flow, class, in_place, flow.weight * exposure))
        });
        let exposed: Vec<_> = exposed.collect();
        let residual = |in_place: InPlace, inherent: f64| inherent * model.leak(in_place);
        let raised: Vec<f64> =
            exposed.iter().map(|(_, _, at, inherent)| model.norm.raise(residual(*at, *inherent))).collect();
        let x = self.work.residuals[risk];
        let each = exposed.iter().enumerate().map(|(at, (flow, class, in_place, inherent))| {
            // Summed, not subtracted: where this flow is nearly all, subtracting would lose the rest.
            let others: f64 = raised[..at].iter().chain(&raised[at + 1..]).sum();
            let score = |residual: f64| self.score(risk, others + model.norm.raise(residual));
            let residual = residual(*in_place, *inherent);
            let now = score(residual);
            let held = score(*inherent) - now;
            FlowRisk {
                feature: flow.feature,
                data_category: flow.data_category,
                risk,
                inherent: *inherent,
                leak: model.leak(*in_place),
                residual,
                points: if x > 0.0 { points * (raised[at] / x) } else { 0.0 },
                held,
                safeguards: safeguards(model, class, &self.work.counts, inherent - residual, held),
                missing: self.missing(class, *in_place, |leak| now - score(inherent * leak)),
            }
        });
        each.collect()
    }

    /// The department's score if X of one risk were another.
    fn score(&self, risk: usize, x: f64) -> f64 {
        let each = self.model.weights.iter().zip(&self.work.residuals).enumerate();
        let sum: f64 = each.map(|(at, (weight, own))| weight * bounded(if at == risk { x } else { *own })).sum();
        self.model.score(sum / self.model.total_weight)
    }

    /// The safeguards of a class that count and are below their best, each with what its best would gain;
    /// `gain` gives that of a leak.
    fn missing(&self, class: &Class, in_place: InPlace, gain: impl Fn(f64) -> f64) -> Vec<Missing> {
        let ordinary = class.ordinary.iter().map(|(question, weight)| (*question, By::Weight(*weight)));
        let deciding = class.deciding.iter().map(|(question, factor)| (*question, By::Factor(*factor)));
        let missing = ordinary.chain(deciding).filter_map(|(question, by)| {
            let target = self.lacking(question)?;
            let best = Instead::new(question, Counted::As { strength: target, low: target });
            let leak = self.model.leak(in_place.with(class, by, self.work.counts.headline(), best));
            Some(Missing { question, gain: gain(leak).max(0.0) })
        });
        let mut missing: Vec<Missing> = missing.collect();
        missing.sort_unstable_by_key(|one| one.question);
        missing
    }

    /// The best strength of a question, where it counts and its answer is below that.
    fn lacking(&self, at: usize) -> Option<f64> {
        let question = &self.questionnaire.questions()[at];
        let basis = &self.questionnaire.document().basis;
        let department = Some(self.department);
        let given = self.standing.given(at, department);
        let target = strength::target(question, basis);
        match strength::counted(question, basis, self.standing.asked(at, department), given.as_ref()) {
            // *low* is the answer as if it were tested, so below the best it is the answer that lacks.
            Counted::As { strength, low } if low < target || strength == 0.0 && low > 0.0 => Some(target),
            _ => None,
        }
    }
}

/// Splits -ln(leak), the fall, and the points taken off, among the safeguards of a class.
fn safeguards(model: &Model, class: &Class, counts: &Counts, fall: f64, points: f64) -> Vec<Held> {
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
        .map(|(question, by, part)| Held {
            question,
            by,
            strength: counts.strength(question),
            part,
            fall: 0.0,
            points: 0.0,
        })
        .collect();
    held.sort_by_key(|one| one.question);
    // What leaves nothing at all takes the whole fall: several such share it alike.
    let complete = held.iter().filter(|one| one.part.is_infinite()).count();
    let whole: f64 = held.iter().map(|one| one.part).sum();
    for one in &mut held {
        let own = match (complete, one.part.is_infinite()) {
            (0, _) if whole > 0.0 => one.part / whole,
            (0, _) | (_, false) => 0.0,
            (_, true) => 1.0 / complete as f64,
        };
        (one.fall, one.points) = (fall * own, points * own);
    }
    held
}
