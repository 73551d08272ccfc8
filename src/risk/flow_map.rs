//! Where the data goes: every data flow from its department through data category and feature to the
//! location where it lies, with its risk, and how that location is known.
//!
//! A feature's data lies at the feature's own location, unless the chosen option of an asked question
//! moves it. Where several answers move the data of a feature, the last in the questionnaire's order
//! counts: questions go from the general to the particular. Those that say otherwise are kept beside it.

use super::department::{bounded, flows};
use super::model::InPlace;
use super::scores::Scores;
use crate::assessment::{Standing, State};
use crate::questionnaire::{Basis, Id, Questionnaire, Ternary};

/// A data flow of a department.
#[derive(Clone, Debug, PartialEq)]
pub struct MappedFlow {
    /// The positions of its department, data category and feature.
    pub department: usize,
    pub data_category: usize,
    pub feature: usize,
    pub whereabouts: Whereabouts,
    /// The score that the department would have with this flow alone, 0 to 100: without any safeguard,
    /// and with those in place.
    pub inherent: f64,
    pub residual: f64,
}

/// Where the data of a feature lies, for a department.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// The position of the location.
    pub location: usize,
    /// Whether it lies outside.
    pub outside: bool,
    /// The answer that says so; none where it is what the feature does by default.
    pub moved: Option<Relocation>,
    /// Answers that count less and name another location, in the questionnaire's order.
    pub overruled: Vec<Relocation>,
}

/// An answer that says where the data of a feature lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relocation {
    /// The position of its question, and of the department whose own answer it is.
    pub question: usize,
    pub department: Option<usize>,
    /// The position of the location that it names.
    pub location: usize,
    /// How it is known.
    pub basis: Basis,
}

/// The data flows of all departments: by department, then data category, then feature.
#[must_use]
pub fn flow_map(questionnaire: &Questionnaire, standing: &Standing, scores: &Scores) -> Vec<MappedFlow> {
    let moves = Moves::new(questionnaire);
    let model = &*scores.model;
    let mut mapped = Vec::new();
    for (department, (at, work)) in standing.departments().iter().zip(&scores.works).enumerate() {
        let first = mapped.len();
        let mut places: Vec<Option<Whereabouts>> = vec![None; model.exposures.len()];
        for flow in flows(model, at) {
            let (mut inherent, mut residual) = (0.0, 0.0);
            for (risk, exposure) in &model.exposures[flow.feature] {
                let class = &model.classes[model.class(*risk, flow.feature, flow.data_category)];
                let leak = model.leak(InPlace::new(class, work.counts.headline()));
                let before = flow.weight * exposure;
                inherent += model.weights[*risk] * bounded(model.norm.raise(before));
                residual += model.weights[*risk] * bounded(model.norm.raise(before * leak));
            }
            let place = places[flow.feature]
                .get_or_insert_with(|| moves.whereabouts(questionnaire, standing, department, flow.feature));
            mapped.push(MappedFlow {
                department,
                data_category: flow.data_category,
                feature: flow.feature,
                whereabouts: place.clone(),
                inherent: model.score(inherent / model.total_weight),
                residual: model.score(residual / model.total_weight),
            });
        }
        mapped[first..].sort_by_key(|flow| (flow.data_category, flow.feature));
    }
    mapped
}

/// Which options move which features.
struct Moves {
    /// Question, option, the features that it moves, and where to: in the questionnaire's order.
    all: Vec<(usize, usize, Vec<usize>, usize)>,
    /// The location of each feature by default.
    defaults: Vec<usize>,
}

impl Moves {
    fn new(questionnaire: &Questionnaire) -> Self {
        let document = questionnaire.document();
        let location = |id: &Id| document.locations.iter().position(|location| location.id == *id).unwrap_or_default();
        let mut all = Vec::new();
        for question in 0..questionnaire.questions().len() {
            for (option, written) in questionnaire.written(question).options.iter().enumerate() {
                if let Some(relocates) = &written.relocates {
                    let features = relocates.features.iter().filter_map(|id| questionnaire.feature(id)).collect();
                    all.push((question, option, features, location(&relocates.location)));
                }
            }
        }
        Self { all, defaults: document.features.iter().map(|feature| location(&feature.location)).collect() }
    }

    fn whereabouts(
        &self,
        questionnaire: &Questionnaire,
        standing: &Standing,
        department: usize,
        feature: usize,
    ) -> Whereabouts {
        let said = self.all.iter().filter(|(_, _, features, _)| features.contains(&feature));
        let said = said.filter_map(|(question, option, _, location)| {
            let given = standing.given(*question, Some(department))?;
            let says = given.state == State::Answered && given.options >> option & 1 == 1;
            let asked = standing.asked(*question, Some(department)) == Ternary::True;
            (says && asked).then(|| Relocation {
                question: *question,
                department: standing.own(*question, Some(department)).map(|_| department),
                location: *location,
                basis: given.basis,
            })
        });
        let mut overruled: Vec<Relocation> = said.collect();
        let moved = overruled.pop();
        let location = moved.map_or(self.defaults[feature], |one| one.location);
        overruled.retain(|one| one.location != location);
        Whereabouts { location, outside: questionnaire.document().locations[location].outside, moved, overruled }
    }
}
