//! Departments and risks by id, from run to run, with a gap wherever one was not there.

use std::collections::{BTreeMap, BTreeSet};

use super::super::results::{OrganisationResult, rounded};
use super::reading::{DepartmentFigures, Excerpt, Measured};
use super::{DepartmentRun, DepartmentTrend, RiskRun, RiskTrend};
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

pub(super) fn departments(runs: &[&Excerpt]) -> Vec<DepartmentTrend> {
    let by_id = |run: &&Excerpt| run.departments.iter().map(|one| (one.id.clone(), department_run(one))).collect();
    let mut by_run: Vec<BTreeMap<DepartmentId, DepartmentRun>> = runs.iter().map(by_id).collect();
    let all = latest(runs, |run| &run.departments, |one: &Measured| &one.id);
    all.into_iter()
        .map(|one| DepartmentTrend {
            id: one.id.clone(),
            name: one.name.clone(),
            runs: by_run.iter_mut().map(|run| run.remove(&one.id).unwrap_or(DepartmentRun::Absent)).collect(),
        })
        .collect()
}

fn department_run(Measured { figures, .. }: &Measured) -> DepartmentRun {
    if !figures.mapped {
        return DepartmentRun::NotMapped;
    }
    let DepartmentFigures { headline, low, inherent, level, .. } = figures;
    DepartmentRun::Mapped(OrganisationResult {
        headline: *headline,
        low: *low,
        inherent: *inherent,
        level: level.clone(),
    })
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
