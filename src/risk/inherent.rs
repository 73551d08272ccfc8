//! The inherent risk of one flow, for whoever draws a department's flow grid.

use super::scores::Scores;
use crate::assessment::{DepartmentStanding, Used};

/// The inherent risk of the flow of a feature and a data category in a department, by risk position:
/// sensitivity × people × frequency × exposure (`docs/risk-model.md`). What was not given counts as the
/// heaviest. The flow need not be there: a feature that is not used counts as used the most.
#[must_use]
pub fn inherent(scores: &Scores, department: &DepartmentStanding, feature: usize, data_category: usize) -> Vec<f64> {
    let model = &scores.model;
    let (volume, _) = model.volume.of(department.volume);
    let (usage, _) = model.usage.of(department.uses[feature].and_then(|Used { usage, .. }| usage));
    let weight = model.sensitivities[data_category] * volume * usage;
    let mut risks = vec![0.0; model.weights.len()];
    for (risk, exposure) in &model.exposures[feature] {
        risks[*risk] = weight * exposure;
    }
    risks
}
