//! New departments: what they are called until somebody says so, and the flows that a template proposes.

use super::event::{DepartmentProfile, Event};
use super::importing::free_id;
use super::interview::{Interview, Use};
use crate::questionnaire::{DepartmentTemplate, FeatureId, ScaleId};

/// A name that no department has yet.
#[must_use]
pub fn free_name(name: &str, interview: &Interview) -> String {
    let taken = |name: &str| interview.departments.iter().any(|one| one.name == name);
    let numbered = (2..).map(|number| format!("{name} {number}"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

/// The flows that a template proposes: all its data through all its features.
#[must_use]
pub fn uses_of(template: &DepartmentTemplate) -> Vec<(FeatureId, Use)> {
    let one =
        |usage: &ScaleId| Use { frequency: Some(usage.clone()), data_categories: template.data_categories.clone() };
    template.features.iter().map(|(feature, usage)| (feature.clone(), one(usage))).collect()
}

/// The event that adds a department as its template describes it, under a title of the template.
#[must_use]
pub fn from_template(template: &DepartmentTemplate, title: &str, interview: &Interview) -> Event {
    Event::DepartmentAdded {
        department: free_id(template.id.as_str(), interview, &[]),
        profile: DepartmentProfile {
            name: free_name(title, interview),
            template: Some(template.id.clone()),
            headcount: 1,
            lead: None,
            volume: None,
            accounts: None,
        },
        uses: uses_of(template),
    }
}
