//! The inherent risk of one flow, for whoever draws a department's flow grid.

use crate::assessment::{DepartmentStanding, Used};
use crate::questionnaire::Questionnaire;

/// The inherent risk of the flow of a feature and a data category in a department, by risk position:
/// sensitivity × people × frequency × exposure (`docs/risk-model.md`). What was not given counts as the
/// heaviest. The flow need not be there: a feature that is not used counts as used the most.
#[must_use]
pub fn inherent(
    questionnaire: &Questionnaire,
    department: &DepartmentStanding,
    feature: usize,
    data_category: usize,
) -> Vec<f64> {
    let document = questionnaire.document();
    let heaviest = |weights: &mut dyn Iterator<Item = f64>| weights.fold(0.0, f64::max);
    let usage = department.uses[feature].and_then(|Used { usage, .. }| usage);
    let usage = match usage.and_then(|at| document.usage.get(at)) {
        Some(band) => band.weight,
        None => heaviest(&mut document.usage.iter().map(|band| band.weight)),
    };
    let volume = match department.volume.and_then(|at| document.volume.get(at)) {
        Some(band) => band.weight,
        None => heaviest(&mut document.volume.iter().map(|band| band.weight)),
    };
    let sensitivity = document.data_categories[data_category].sensitivity;
    let exposure = &document.features[feature].exposure;
    let one = |risk| exposure.get(risk).map_or(0.0, |exposure| sensitivity * volume * usage * exposure);
    document.risks.iter().map(|risk| one(&risk.id)).collect()
}
