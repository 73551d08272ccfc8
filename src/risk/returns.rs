//! Is the plan worth its money? The return over a horizon of years: (expected penalties avoided + audit
//! work saved + other benefits) / (implementation + training), from inputs of three points, by a
//! simulation whose seed and generator are known (`docs/risk-model.md`, "Return").
//!
//! Knows no plan and no what-if: it takes each risk before and after as plain numbers. No base rate, no
//! wage and no benefit is built in. What nobody entered counts as 0 where that makes the return smaller;
//! where it would make it larger there is no outcome until it is entered.

mod chance;
mod example;
mod improvement;
mod inputs;
mod outcome;
mod simulation;

pub use chance::GENERATOR;
pub use example::VendorExample;
pub use improvement::Improvement;
pub use inputs::{Input, Origin};
pub use outcome::{Parts, PayBack, Ratio};
pub use simulation::{DRAWS, Histogram, Spread, Swing};

use crate::assessment::{InputName, ReturnEntries};
use crate::questionnaire::Questionnaire;
use inputs::inputs;
use outcome::Terms;

/// The seed that is taken where none is given.
pub const DEFAULT_SEED: u32 = 1;

/// The horizon in years that is taken where none was entered: a convention, no fact.
pub const DEFAULT_YEARS: u32 = 5;

/// The risk behind a penalty: the highest among the risks that touch one of its articles, in [0, 1) with 6
/// decimals, before and after the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PenaltyRisk {
    pub before: f64,
    pub after: f64,
}

/// The return on a plan, with everything that it was reckoned from.
#[derive(Clone, Debug, PartialEq)]
pub struct Return {
    pub years: u32,
    pub seed: u32,
    pub improvement: Improvement,
    /// Every input, in the order of [`InputName::all`].
    pub inputs: Vec<Input>,
    /// By the questionnaire's penalties.
    pub penalties: Vec<PenaltyRisk>,
    /// None while an input is missing.
    pub outcome: Option<Outcome>,
}

/// What comes out.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// With every input at its likely value.
    pub likely: Parts,
    pub ratio: Spread<Ratio>,
    /// In MOP over the horizon.
    pub net_benefit: Spread<f64>,
    pub pay_back: Spread<PayBack>,
    pub histogram: Histogram,
    /// The inputs that move the net benefit, the one that moves it most first.
    pub swings: Vec<Swing>,
}

impl Return {
    /// The inputs that have to be entered before there is an outcome.
    pub fn missing(&self) -> impl Iterator<Item = InputName> {
        self.inputs.iter().filter(|input| input.estimate.is_none()).map(|input| input.name)
    }

    /// The inputs that count as 0 because nobody entered them.
    pub fn not_entered(&self) -> impl Iterator<Item = InputName> {
        let nothing = |input: &&Input| input.origin == Origin::Nothing && input.estimate.is_some();
        self.inputs.iter().filter(nothing).map(|input| input.name)
    }

    /// What the avoided penalties of one sort (by position) come to over the horizon, in MOP, every input
    /// at its likely value.
    #[must_use]
    pub fn avoided(&self, penalty: usize) -> f64 {
        let likely: Vec<f64> =
            self.inputs.iter().map(|input| input.estimate.map_or(0.0, |estimate| estimate.likely())).collect();
        self.terms().avoided(penalty, &likely)
    }

    fn terms(&self) -> Terms<'_> {
        Terms { years: self.years, penalties: &self.penalties }
    }
}

/// The return on an improvement. Head count and improvement are the defaults of what was not entered.
#[must_use]
pub fn returns(
    questionnaire: &Questionnaire,
    headcount: u32,
    entries: &ReturnEntries,
    improvement: Improvement,
    seed: u32,
) -> Return {
    let mut found = Return {
        years: entries.years.unwrap_or(DEFAULT_YEARS),
        seed,
        inputs: inputs(questionnaire, headcount, entries, &improvement),
        penalties: penalties(questionnaire, &improvement),
        improvement,
        outcome: None,
    };
    let estimates: Option<Vec<_>> = found.inputs.iter().map(|input| input.estimate).collect();
    if let Some(estimates) = estimates {
        let names: Vec<InputName> = found.inputs.iter().map(|input| input.name).collect();
        found.outcome = Some(simulation::outcome(found.terms(), &names, &estimates, seed));
    }
    found
}

/// The risk behind each penalty.
fn penalties(questionnaire: &Questionnaire, improvement: &Improvement) -> Vec<PenaltyRisk> {
    let document = questionnaire.document();
    let each = document.penalties.iter().map(|penalty| {
        let highest = |by_risk: &[f64]| {
            let touching = document.risks.iter().zip(by_risk);
            let touching = touching.filter(|(risk, _)| risk.articles.iter().any(|one| penalty.articles.contains(one)));
            // As reports keep them: roots may differ in their last bits from machine to machine, and what
            // follows must not.
            (touching.map(|(_, found)| *found).fold(0.0, f64::max) * 1e6).round() / 1e6
        };
        PenaltyRisk { before: highest(&improvement.before), after: highest(&improvement.after) }
    });
    each.collect()
}

#[cfg(test)]
mod tests;
