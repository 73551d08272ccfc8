//! The figures of an assessment as they are kept and printed: the contract `farol.score/1`, field for
//! field. Made of an [`Evaluation`]; numbers are rounded here and nowhere before.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::assessment::Coverage;
use crate::questionnaire::{DepartmentId, Document, Id, QuestionId, Questionnaire, RiskId};
use crate::risk::{DepartmentRisk, Evaluation, Figures, Finding, FindingKind, level};

/// The format of the results.
pub const RESULTS_FORMAT: &str = "farol.score/1";

/// Everything that was computed, with ids in place of positions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Results {
    pub format: String,
    pub organisation: OrganisationResult,
    /// In the interview's order.
    pub departments: Vec<DepartmentResult>,
    /// Ranked: the largest gain of the organisation first.
    pub findings: Vec<FindingResult>,
    pub red_flags: Vec<FiredFlag>,
    pub coverage: Coverage,
}

/// The score of the organisation, 0 to 100, with 6 decimals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrganisationResult {
    pub headline: f64,
    pub low: f64,
    pub inherent: f64,
    pub level: Id,
}

/// The score of a department, 0 to 100, with 6 decimals.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DepartmentResult {
    pub id: DepartmentId,
    /// Whether it has a data flow at all.
    pub mapped: bool,
    pub headline: f64,
    pub low: f64,
    pub inherent: f64,
    pub level: Id,
    /// Each risk, in [0, 1).
    pub risks: BTreeMap<RiskId, f64>,
    /// The points of each risk; they add up to the headline.
    pub shares: BTreeMap<RiskId, f64>,
}

/// A question whose answer could lower a score, with the points that it is worth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FindingResult {
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    pub kind: FindingKind,
    pub organisation_gain: f64,
    pub department_gains: BTreeMap<DepartmentId, f64>,
    pub level: Id,
}

/// A red flag that holds, for the organisation or for a department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiredFlag {
    pub id: Id,
    pub department: Option<DepartmentId>,
}

impl Results {
    /// The results that an evaluation of an interview under this questionnaire gives.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, evaluation: &Evaluation) -> Self {
        let document = questionnaire.document();
        let Figures { headline, low, inherent } = evaluation.scores.organisation;
        let flags = evaluation.red_flags.iter();
        Self {
            format: RESULTS_FORMAT.to_owned(),
            organisation: OrganisationResult {
                headline: rounded(headline),
                low: rounded(low),
                inherent: rounded(inherent),
                level: level_id(document, level(questionnaire, headline)),
            },
            departments: evaluation.scores.departments.iter().map(|one| department(questionnaire, one)).collect(),
            findings: evaluation.findings.iter().map(|one| finding(document, one)).collect(),
            red_flags: flags
                .filter_map(|fired| {
                    let rule = questionnaire.red_flags().get(fired.rule)?;
                    Some(FiredFlag { id: rule.id.clone(), department: fired.department.clone() })
                })
                .collect(),
            coverage: evaluation.coverage,
        }
    }
}

fn department(questionnaire: &Questionnaire, one: &DepartmentRisk) -> DepartmentResult {
    let document = questionnaire.document();
    let by_risk = |values: &[f64]| {
        document.risks.iter().zip(values).map(|(risk, value)| (risk.id.clone(), rounded(*value))).collect()
    };
    DepartmentResult {
        id: one.id.clone(),
        mapped: one.mapped,
        headline: rounded(one.figures.headline),
        low: rounded(one.figures.low),
        inherent: rounded(one.figures.inherent),
        level: level_id(document, level(questionnaire, one.figures.headline)),
        risks: by_risk(&one.risks),
        shares: by_risk(&one.shares),
    }
}

fn finding(document: &Document, one: &Finding) -> FindingResult {
    FindingResult {
        question: one.place.question.clone(),
        department: one.place.department.clone(),
        kind: one.kind,
        organisation_gain: rounded(one.organisation_gain),
        department_gains: one.department_gains.iter().map(|(id, gain)| (id.clone(), rounded(*gain))).collect(),
        level: level_id(document, one.level),
    }
}

fn level_id(document: &Document, position: usize) -> Id {
    document.levels.get(position).map_or_else(|| Id::from(""), |level| level.id.clone())
}

/// A figure with 6 decimals and no negative zero.
pub(super) fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6 + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_have_six_decimals_and_no_negative_zero() {
        assert_eq!(rounded(48.386_584_4), 48.386_584);
        assert!(rounded(-1e-9).is_sign_positive());
        assert_eq!(rounded(-0.000_000_6), -0.000_001);
    }
}
