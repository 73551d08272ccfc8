//! What the arithmetic needs of a questionnaire, put together once: knows no interview.
//!
//! Which safeguards count on a flow depends on the risk, the feature and the data category alone. Flows
//! that share them form a *class*; a leak is worked out once for a class, not for every flow in it:
//! X = sum over classes of leak^p * (sum over its flows of inherent^p).

use std::ops::Range;

use super::norm::Norm;
use super::strength::Counted;
use crate::questionnaire::{By, Mitigation, Questionnaire, Scale};

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
    /// Of each question: the classes in which it counts, ascending, and how.
    pub counts_in: Vec<Vec<(usize, By)>>,
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

/// The class of the safeguards whose bits are set.
fn class_of(risk: usize, against: &[(usize, &Mitigation)], bits: &[u64]) -> Class {
    let mut class = Class { risk, ordinary: Vec::new(), deciding: Vec::new() };
    for (at, (question, mitigation)) in against.iter().enumerate() {
        if bits[at / 64] >> (at % 64) & 1 == 1 {
            match mitigation.by {
                By::Weight(weight) => class.ordinary.push((*question, weight)),
                By::Factor(factor) => class.deciding.push((*question, factor)),
            }
        }
    }
    class
}

/// The strengths of all questions in one department, by question position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strengths<'a> {
    /// 1 where the question counts, 0 where it is left out.
    pub counts: &'a [f64],
    /// Its strength; 0 where it is left out.
    pub strengths: &'a [f64],
}

/// A question that is to count in another way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Instead {
    pub question: usize,
    /// 1 where it counts, 0 where it is left out.
    pub counts: f64,
    pub strength: f64,
}

impl Instead {
    pub(super) fn new(question: usize, counted: Counted) -> Self {
        match counted {
            Counted::LeftOut => Self { question, counts: 0.0, strength: 0.0 },
            Counted::As { strength, .. } => Self { question, counts: 1.0, strength },
        }
    }
}

/// How far the safeguards of a class are in place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct InPlace {
    /// Of the ordinary ones, the sum of weight times strength, and of the weights.
    pub ordinary: f64,
    pub whole: f64,
    /// What those that decide by themselves leave.
    pub left_by_deciding: f64,
}

impl InPlace {
    pub(super) fn new(class: &Class, given: Strengths<'_>) -> Self {
        let (mut ordinary, mut whole) = (0.0, 0.0);
        for (question, weight) in &class.ordinary {
            ordinary += weight * given.strengths[*question];
            whole += weight * given.counts[*question];
        }
        let left = |left, (question, factor): &(usize, f64)| left * (1.0 - factor * given.strengths[*question]);
        Self { ordinary, whole, left_by_deciding: class.deciding.iter().fold(1.0, left) }
    }

    /// together: how far the ordinary safeguards are in place, in [0, 1].
    pub(super) fn together(self) -> f64 {
        if self.whole > 0.0 { (self.ordinary / self.whole).min(1.0) } else { 0.0 }
    }

    /// The same with one question of the class counting in another way than in `given`.
    pub(super) fn with(self, class: &Class, by: By, given: Strengths<'_>, instead: Instead) -> Self {
        let Instead { question, counts, strength } = instead;
        match by {
            By::Weight(weight) => Self {
                ordinary: self.ordinary + weight * (strength - given.strengths[question]),
                whole: self.whole + weight * (counts - given.counts[question]),
                ..self
            },
            By::Factor(_) => {
                let left = |left, (other, factor): &(usize, f64)| {
                    left * (1.0 - factor * if *other == question { strength } else { given.strengths[*other] })
                };
                Self { left_by_deciding: class.deciding.iter().fold(1.0, left), ..self }
            }
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
            counts_in: vec![Vec::new(); questionnaire.questions().len()],
            safeguards: Vec::new(),
            ceiling: document.ceiling,
        };
        for risk in 0..risks {
            model.classify(questionnaire, risk);
        }
        for (at, class) in model.classes.iter().enumerate() {
            for (question, weight) in &class.ordinary {
                model.counts_in[*question].push((at, By::Weight(*weight)));
            }
            for (question, factor) in &class.deciding {
                model.counts_in[*question].push((at, By::Factor(*factor)));
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
        // Which safeguards count where, a bit for each.
        let bits = |counts: &dyn Fn(&Mitigation) -> bool| -> Vec<u64> {
            let words = against.chunks(64).map(|some| {
                some.iter().enumerate().fold(0, |word, (at, (_, one))| word | u64::from(counts(one)) << at)
            });
            words.collect()
        };
        let categories: Vec<_> =
            (0..self.sensitivities.len()).map(|category| bits(&|one| one.data_categories[category])).collect();
        let mut known: Vec<(Vec<u64>, usize)> = Vec::new();
        for feature in 0..self.exposures.len() {
            if !self.exposures[feature].iter().any(|(exposed, _)| *exposed == risk) {
                continue;
            }
            let here = bits(&|one| one.features[feature]);
            for (category, there) in categories.iter().enumerate() {
                let counting = || here.iter().zip(there).map(|(here, there)| here & there);
                let found = known.iter().find(|(bits, _)| bits.iter().copied().eq(counting()));
                let class = found.map_or(self.classes.len(), |(_, class)| *class);
                if found.is_none() {
                    let bits: Vec<u64> = counting().collect();
                    self.classes.push(class_of(risk, &against, &bits));
                    known.push((bits, class));
                }
                let slot = self.slot(risk, feature, category);
                self.class_of[slot] = class;
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

    /// What the ordinary safeguards leave, if they are in place so far.
    pub(super) fn left_by_ordinary(&self, together: f64) -> f64 {
        1.0 - self.ceiling * together
    }

    /// leak: what the safeguards leave of the risk on the flows of a class, in [0, 1].
    pub(super) fn leak(&self, in_place: InPlace) -> f64 {
        self.left_by_ordinary(in_place.together()) * in_place.left_by_deciding
    }

    /// The score of a department from the weighted mean of its R^p, in [0, 1).
    pub(super) fn score(&self, mean: f64) -> f64 {
        100.0 * self.norm.root(mean)
    }
}
