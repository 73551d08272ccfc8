//! What the arithmetic needs of a questionnaire, put together once: knows no interview.
//!
//! Which safeguards count on a flow depends on the risk, the feature and the data category alone. Flows
//! that share them form a *class*; a leak is worked out once for a class, not for every flow in it:
//! X = sum over classes of leak^p * (sum over its flows of inherent^p).

use std::collections::BTreeMap;
use std::ops::Range;

use super::norm::Norm;
use super::strength::Counted;
use crate::questionnaire::{By, Questionnaire, Scale};

/// A questionnaire made ready for scoring.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub norm: Norm,
    /// By risk: its weight, and the sum of all.
    pub weights: Vec<f64>,
    pub total_weight: f64,
    pub usage: Bands,
    pub volume: Bands,
    /// Of each data category.
    pub sensitivities: Vec<f64>,
    /// Of each feature: the risks to which it exposes, with the exposure, in the order of the risks.
    pub exposures: Vec<Vec<(usize, f64)>>,
    /// All classes; those of a risk stand together, in the order of the risks.
    pub classes: Vec<Class>,
    /// Of each risk: its classes.
    pub of_risk: Vec<Range<usize>>,
    /// The class of each risk, feature and data category.
    class_of: Vec<usize>,
    /// Of each question: whether it mitigates each risk anywhere.
    pub touches: Vec<Vec<bool>>,
    /// The questions that mitigate anything, in their order.
    pub safeguards: Vec<usize>,
    ceiling: f64,
}

/// The weights of a scale. What was not given counts as the heaviest, and in *low* as the lightest.
#[derive(Clone, Debug)]
pub(super) struct Bands {
    weights: Vec<f64>,
    heaviest: f64,
    lightest: f64,
}

impl Bands {
    fn new(scale: &[Scale]) -> Self {
        let weights: Vec<f64> = scale.iter().map(|band| band.weight).collect();
        Self {
            heaviest: weights.iter().copied().reduce(f64::max).unwrap_or(1.0),
            lightest: weights.iter().copied().reduce(f64::min).unwrap_or(1.0),
            weights,
        }
    }

    /// The weight of a band, in the headline and in *low*.
    pub(super) fn of(&self, band: Option<usize>) -> (f64, f64) {
        match band.and_then(|band| self.weights.get(band)) {
            Some(weight) => (*weight, *weight),
            None => (self.heaviest, self.lightest),
        }
    }
}

/// The safeguards of the flows that share them, against one risk.
#[derive(Clone, Debug)]
pub(super) struct Class {
    pub risk: usize,
    /// The ordinary safeguards: question and weight.
    pub ordinary: Vec<(usize, f64)>,
    /// Those that decide by themselves: question and factor.
    pub deciding: Vec<(usize, f64)>,
}

/// The strengths of all questions in one department, by question position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strengths<'a> {
    /// 1 where the question counts, 0 where it is left out.
    pub counts: &'a [f64],
    /// Its strength; 0 where it is left out.
    pub strengths: &'a [f64],
    /// How one question is to count instead.
    pub instead: Option<Instead>,
}

/// A question that is to count in another way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instead {
    pub question: usize,
    counts: f64,
    strength: f64,
}

impl Instead {
    pub(super) fn new(question: usize, counted: Counted) -> Self {
        match counted {
            Counted::LeftOut => Self { question, counts: 0.0, strength: 0.0 },
            Counted::As { strength, .. } => Self { question, counts: 1.0, strength },
        }
    }
}

impl Strengths<'_> {
    /// Whether a question counts, 1 or 0, and its strength.
    fn of(&self, question: usize) -> (f64, f64) {
        match self.instead {
            Some(instead) if instead.question == question => (instead.counts, instead.strength),
            _ => (self.counts[question], self.strengths[question]),
        }
    }
}

impl Model {
    pub(super) fn new(questionnaire: &Questionnaire) -> Self {
        let document = questionnaire.document();
        let risks = document.risks.len();
        let exposures = document.features.iter().map(|feature| {
            let of = |(at, risk): (usize, &crate::questionnaire::Risk)| {
                feature.exposure.get(&risk.id).filter(|exposure| **exposure > 0.0).map(|exposure| (at, *exposure))
            };
            document.risks.iter().enumerate().filter_map(of).collect()
        });
        let mut model = Self {
            norm: Norm::new(document.norm),
            weights: document.risks.iter().map(|risk| risk.weight).collect(),
            total_weight: document.risks.iter().map(|risk| risk.weight).sum::<f64>(),
            usage: Bands::new(&document.usage),
            volume: Bands::new(&document.volume),
            sensitivities: document.data_categories.iter().map(|category| category.sensitivity).collect(),
            exposures: exposures.collect(),
            classes: Vec::new(),
            of_risk: Vec::new(),
            class_of: vec![usize::MAX; risks * document.features.len() * document.data_categories.len()],
            touches: vec![vec![false; risks]; questionnaire.questions().len()],
            safeguards: Vec::new(),
            ceiling: document.ceiling,
        };
        for risk in 0..risks {
            model.classify(questionnaire, risk);
        }
        for class in &model.classes {
            for (question, _) in class.ordinary.iter().chain(&class.deciding) {
                model.touches[*question][class.risk] = true;
            }
        }
        let questions = questionnaire.questions().iter().enumerate();
        model.safeguards = questions.filter(|(_, one)| !one.mitigates.is_empty()).map(|(at, _)| at).collect();
        model
    }

    /// Sorts the flows that a risk can threaten into classes.
    fn classify(&mut self, questionnaire: &Questionnaire, risk: usize) {
        let against: Vec<_> = questionnaire
            .questions()
            .iter()
            .enumerate()
            .flat_map(|(at, one)| one.mitigates.iter().map(move |mitigation| (at, mitigation)))
            .filter(|(_, mitigation)| mitigation.risk == risk)
            .collect();
        let first = self.classes.len();
        let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        let categories = self.sensitivities.len();
        for feature in 0..self.exposures.len() {
            if !self.exposures[feature].iter().any(|(exposed, _)| *exposed == risk) {
                continue;
            }
            let here: Vec<usize> = (0..against.len()).filter(|at| against[*at].1.features[feature]).collect();
            let limited = here.iter().any(|at| against[*at].1.data_categories.contains(&false));
            for category in 0..categories {
                let slot = self.slot(risk, feature, category);
                if category > 0 && !limited {
                    self.class_of[slot] = self.class_of[slot - 1];
                    continue;
                }
                let counting = here.iter().copied().filter(|at| against[*at].1.data_categories[category]).collect();
                let classes = &mut self.classes;
                self.class_of[slot] = *known.entry(counting).or_insert_with_key(|counting| {
                    let mut class = Class { risk, ordinary: Vec::new(), deciding: Vec::new() };
                    for at in counting {
                        let (question, mitigation) = against[*at];
                        match mitigation.by {
                            By::Weight(weight) => class.ordinary.push((question, weight)),
                            By::Factor(factor) => class.deciding.push((question, factor)),
                        }
                    }
                    classes.push(class);
                    classes.len() - 1
                });
            }
        }
        self.of_risk.push(first..self.classes.len());
    }

    fn slot(&self, risk: usize, feature: usize, category: usize) -> usize {
        (risk * self.exposures.len() + feature) * self.sensitivities.len() + category
    }

    /// The class of a flow against a risk to which its feature exposes.
    pub(super) fn class(&self, risk: usize, feature: usize, category: usize) -> usize {
        self.class_of[self.slot(risk, feature, category)]
    }

    /// together: how far the ordinary safeguards of a class are in place, in [0, 1].
    pub(super) fn together(class: &Class, given: Strengths<'_>) -> f64 {
        let (mut in_place, mut whole) = (0.0, 0.0);
        for (question, weight) in &class.ordinary {
            let (counts, strength) = given.of(*question);
            in_place += weight * strength;
            whole += weight * counts;
        }
        if whole > 0.0 { in_place / whole } else { 0.0 }
    }

    /// What the ordinary safeguards leave, if they are in place so far.
    pub(super) fn left_by_ordinary(&self, together: f64) -> f64 {
        1.0 - self.ceiling * together
    }

    /// leak: what the safeguards leave of the risk on the flows of a class, in [0, 1].
    pub(super) fn leak(&self, class: &Class, given: Strengths<'_>) -> f64 {
        let ordinary = self.left_by_ordinary(Self::together(class, given));
        class.deciding.iter().fold(ordinary, |left, (question, factor)| left * (1.0 - factor * given.of(*question).1))
    }

    /// The score of a department from the weighted mean of its R^p, in [0, 1).
    pub(super) fn score(&self, mean: f64) -> f64 {
        100.0 * self.norm.root(mean)
    }
}
