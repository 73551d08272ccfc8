//! Risks by id, from run to run, with a gap wherever one was not there.

use std::collections::BTreeSet;

use super::super::results::rounded;
use super::reading::Excerpt;
use super::{RiskRun, RiskTrend};
use crate::questionnaire::{DepartmentId, Risk, RiskId};

/// What occurs in some runs, each once: as the last run has it, then what earlier ones alone have.
fn latest<'a, K: Ord, T>(
    runs: &[&'a Excerpt],
    of: impl Fn(&'a Excerpt) -> &'a [T],
    key: impl Fn(&'a T) -> K,
) -> Vec<&'a T> {
    let mut met = BTreeSet::new();
    runs.iter().rev().flat_map(|run| of(run)).filter(|one| met.insert(key(one))).collect()
}

pub(super) fn risks(runs: &[&Excerpt]) -> Vec<RiskTrend> {
    let all = latest(runs, |run| &run.questionnaire.risks, |one: &Risk| &one.id);
    all.into_iter()
        .map(|one| RiskTrend {
            id: one.id.clone(),
            title: one.title.clone(),
            runs: runs.iter().map(|run| risk_run(run, &one.id)).collect(),
        })
        .collect()
}

/// A risk of the organisation: R = (sum of h R(d)^p / sum of h)^(1/p) over its mapped departments, h being
/// their head count and p the questionnaire's norm (`docs/risk-model.md`, "How a score comes about").
fn risk_run(run: &Excerpt, id: &RiskId) -> Option<RiskRun> {
    let mapped = run.departments.iter().filter(|one| one.figures.mapped);
    let norm = run.questionnaire.norm;
    let (mut sum, mut heads) = (0.0, 0.0);
    let mut highest: Option<(f64, &DepartmentId)> = None;
    for one in mapped {
        let risk = *one.figures.risks.get(id)?;
        sum += f64::from(one.headcount) * risk.powf(norm);
        heads += f64::from(one.headcount);
        if highest.is_none_or(|(most, _)| risk > most) {
            highest = Some((risk, &one.id));
        }
    }
    let (most, department) = highest?;
    let risk = if heads > 0.0 { (sum / heads).powf(norm.recip()) } else { 0.0 };
    Some(RiskRun { risk: rounded(risk), highest: most, department: department.clone() })
}
