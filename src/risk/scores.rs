//! The scores of an organisation and of its departments, and their upkeep when an answer changes.

use std::sync::Arc;

use super::department::{bounded, inherents, low_residuals, mean};
use super::evaluation::{DepartmentRisk, Figures};
use super::model::Model;
use super::work::{Whole, Work};
use crate::assessment::Standing;
use crate::questionnaire::{DepartmentId, Questionnaire};

/// The scores of an organisation and its departments, in the interview's order. They keep what they
/// were worked out from, so that one department can be worked out again, and findings need no second
/// pass.
#[derive(Clone, Debug)]
pub struct Scores {
    pub organisation: Figures,
    pub departments: Vec<DepartmentRisk>,
    pub(super) model: Arc<Model>,
    pub(super) works: Vec<Work>,
    pub(super) whole: Whole,
    /// The means behind each department's *low* and *inherent*.
    means: Vec<(f64, f64)>,
}

impl PartialEq for Scores {
    fn eq(&self, other: &Self) -> bool {
        self.organisation == other.organisation && self.departments == other.departments
    }
}

impl Scores {
    /// The scores of what stands.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, standing: &Standing) -> Self {
        Self::of(Arc::new(Model::new(questionnaire)), questionnaire, standing)
    }

    /// Brings all of them up to date, after the organisation changed. The questionnaire is the same.
    pub fn refresh_all(&mut self, questionnaire: &Questionnaire, standing: &Standing) {
        *self = Self::of(Arc::clone(&self.model), questionnaire, standing);
    }

    /// Brings one department (by position) and the organisation up to date, after that department alone
    /// changed.
    pub fn refresh(&mut self, questionnaire: &Questionnaire, standing: &Standing, department: usize) {
        if self.departments.len() != standing.departments().len() || department >= self.departments.len() {
            return self.refresh_all(questionnaire, standing);
        }
        let work = Work::new(&self.model, questionnaire, standing, department);
        let id = standing.departments()[department].id.clone();
        let (shown, means) = figures(&self.model, &work, id);
        self.departments[department] = shown;
        self.means[department] = means;
        self.works[department] = work;
        self.organise();
    }

    fn of(model: Arc<Model>, questionnaire: &Questionnaire, standing: &Standing) -> Self {
        let count = standing.departments().len();
        let mut scores = Self {
            organisation: Figures::default(),
            departments: Vec::with_capacity(count),
            works: Vec::with_capacity(count),
            whole: Whole::new(&[]),
            means: Vec::with_capacity(count),
            model,
        };
        for (at, department) in standing.departments().iter().enumerate() {
            let work = Work::new(&scores.model, questionnaire, standing, at);
            let (shown, means) = figures(&scores.model, &work, department.id.clone());
            scores.departments.push(shown);
            scores.works.push(work);
            scores.means.push(means);
        }
        scores.organise();
        scores
    }

    fn organise(&mut self) {
        self.whole = Whole::new(&self.works);
        let sum = |mean: fn(&(f64, f64)) -> f64| {
            self.whole.of(self.works.iter().zip(&self.means).map(|(work, means)| work.part(mean(means))).sum())
        };
        self.organisation = Figures {
            headline: self.model.score(self.whole.mean()),
            low: self.model.score(sum(|means| means.0)),
            inherent: self.model.score(sum(|means| means.1)),
        };
    }
}

/// What is shown of a department, and the means behind its *low* and *inherent*.
fn figures(model: &Model, work: &Work, id: DepartmentId) -> (DepartmentRisk, (f64, f64)) {
    let low = mean(model, &low_residuals(model, &work.threat, work.counts.low()));
    let inherent = mean(model, &inherents(model, &work.threat));
    let headline = model.score(work.mean);
    let fractions = || work.residuals.iter().map(|x| bounded(*x));
    // A risk's points are S * w * R^p / sum of w * R^p, and that sum is the mean times the weights' sum.
    let whole = work.mean * model.total_weight;
    let share =
        |(weight, fraction): (&f64, f64)| if whole > 0.0 { headline * (weight * fraction / whole) } else { 0.0 };
    let shown = DepartmentRisk {
        id,
        mapped: work.mapped,
        figures: Figures { headline, low: model.score(low), inherent: model.score(inherent) },
        risks: work.risks(model),
        shares: model.weights.iter().zip(fractions()).map(share).collect(),
    };
    (shown, (low, inherent))
}
