//! One department made ready for the arithmetic: how much threatens it by class, how every question
//! counts in it, and the sums that follow. Knows no other department.

use super::model::{InPlace, Model, Strengths};
use super::strength::{Counted, counted};
use crate::assessment::{DepartmentStanding, Standing};
use crate::questionnaire::Questionnaire;

/// What threatens a department before any safeguard.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Threat {
    /// The classes that its flows fall into, ascending, and the sum over those flows of inherent^p, in
    /// the headline and in *low*.
    pub classes: Vec<(usize, f64, f64)>,
}

impl Threat {
    pub(super) fn new(model: &Model, department: &DepartmentStanding) -> Self {
        let mut sums = vec![(0.0, 0.0); model.classes.len()];
        for flow in flows(model, department) {
            for (risk, exposure) in &model.exposures[flow.feature] {
                let sum = &mut sums[model.class(*risk, flow.feature, flow.data_category)];
                sum.0 += model.norm.raise(flow.weight * exposure);
                sum.1 += model.norm.raise(flow.lightest * exposure);
            }
        }
        let classes = sums.into_iter().enumerate().filter(|(_, sum)| sum.0 > 0.0);
        Self { classes: classes.map(|(class, (sum, low))| (class, sum, low)).collect() }
    }
}

/// A flow with the product of sensitivity, volume and frequency: heaviest and lightest.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flow {
    pub feature: usize,
    pub data_category: usize,
    pub weight: f64,
    pub lightest: f64,
}

/// The flows of a department, in the order of features and data categories.
pub(super) fn flows<'a>(model: &'a Model, department: &'a DepartmentStanding) -> impl Iterator<Item = Flow> + 'a {
    let volume = model.volume.of(department.volume);
    let used = department.uses.iter().enumerate().filter_map(|(feature, used)| used.map(|used| (feature, used)));
    used.flat_map(move |(feature, used)| {
        let usage = model.usage.of(used.usage);
        let carried = (0..model.sensitivities.len()).filter(move |at| used.data_categories >> at & 1 == 1);
        carried.map(move |data_category| {
            let sensitivity = model.sensitivities[data_category];
            Flow {
                feature,
                data_category,
                weight: sensitivity * volume.0 * usage.0,
                lightest: sensitivity * volume.1 * usage.1,
            }
        })
    })
}

/// How every question counts in a department, by question position.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts {
    counts: Vec<f64>,
    strengths: Vec<f64>,
    lows: Vec<f64>,
}

impl Counts {
    pub(super) fn new(model: &Model, questionnaire: &Questionnaire, standing: &Standing, at: usize) -> Self {
        let department = Some(at);
        let nothing = vec![0.0; questionnaire.questions().len()];
        let mut all = Self { counts: nothing.clone(), strengths: nothing.clone(), lows: nothing };
        let basis = &questionnaire.document().basis;
        for question in &model.safeguards {
            let asked = standing.asked(*question, department);
            let given = standing.given(*question, department);
            all.set(*question, counted(&questionnaire.questions()[*question], basis, asked, given.as_ref()));
        }
        all
    }

    pub(super) fn set(&mut self, question: usize, counted: Counted) {
        let (counts, strength, low) = match counted {
            Counted::LeftOut => (0.0, 0.0, 0.0),
            Counted::As { strength, low } => (1.0, strength, low),
        };
        self.counts[question] = counts;
        self.strengths[question] = strength;
        self.lows[question] = low;
    }

    /// The strength of a question in the headline; 0 where it is left out.
    pub(super) fn strength(&self, question: usize) -> f64 {
        self.strengths[question]
    }

    /// How a question counts.
    pub(super) fn counted(&self, question: usize) -> Counted {
        if self.counts[question] > 0.0 {
            Counted::As { strength: self.strengths[question], low: self.lows[question] }
        } else {
            Counted::LeftOut
        }
    }

    /// As the headline reads them.
    pub(super) fn headline(&self) -> Strengths<'_> {
        Strengths { counts: &self.counts, strengths: &self.strengths }
    }

    /// As *low* reads them.
    pub(super) fn low(&self) -> Strengths<'_> {
        Strengths { counts: &self.counts, strengths: &self.lows }
    }
}

/// X by risk, in *low*.
pub(super) fn low_residuals(model: &Model, threat: &Threat, given: Strengths<'_>) -> Vec<f64> {
    let mut residuals = vec![0.0; model.weights.len()];
    for (at, _, inherent) in &threat.classes {
        let class = &model.classes[*at];
        residuals[class.risk] += model.norm.raise(model.leak(InPlace::new(class, given))) * inherent;
    }
    residuals
}

/// X by risk, before any safeguard.
pub(super) fn inherents(model: &Model, threat: &Threat) -> Vec<f64> {
    let mut residuals = vec![0.0; model.weights.len()];
    for (at, inherent, _) in &threat.classes {
        residuals[model.classes[*at].risk] += inherent;
    }
    residuals
}

/// R^p of an X.
pub(super) fn bounded(x: f64) -> f64 {
    x / (1.0 + x)
}

/// The mean of R^p over the risks, weighted: S = 100 * mean^(1/p).
pub(super) fn mean(model: &Model, residuals: &[f64]) -> f64 {
    let sum: f64 = model.weights.iter().zip(residuals).map(|(weight, x)| weight * bounded(*x)).sum();
    sum / model.total_weight
}
