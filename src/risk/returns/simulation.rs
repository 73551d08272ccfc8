//! Many draws of the inputs, and what they come to: percentiles, a histogram, and what moves the result.

use super::Outcome;
use super::chance::Generator;
use super::outcome::{Parts, PayBack, Ratio, Terms};
use crate::assessment::{Estimate, InputName};

/// How many draws a simulation takes.
pub const DRAWS: usize = 10_000;

/// How many columns a histogram has at most.
const COLUMNS: usize = 20;

/// What a tenth, half and nine tenths of the draws reach at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread<T> {
    pub p10: T,
    pub p50: T,
    pub p90: T,
}

/// How often the net benefit fell into each of equal steps from the least to the most, in MOP. One step
/// where all are the same.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    pub from: f64,
    pub to: f64,
    pub counts: Vec<u32>,
}

/// The net benefit in MOP with one input at its low and at its high value, the others at their likely
/// ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swing {
    pub input: InputName,
    pub at_low: f64,
    pub at_high: f64,
}

/// What inputs come to.
pub(super) fn outcome(terms: Terms<'_>, names: &[InputName], estimates: &[Estimate], seed: u32) -> Outcome {
    let mut generator = Generator::new(seed);
    let mut values = vec![0.0; estimates.len()];
    let mut drawn = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        for (value, estimate) in values.iter_mut().zip(estimates) {
            *value = generator.value(*estimate);
        }
        drawn.push(terms.parts(&values));
    }
    let nets: Vec<f64> = drawn.iter().map(Parts::net).collect();
    let likely: Vec<f64> = estimates.iter().map(|estimate| estimate.likely()).collect();
    Outcome {
        likely: terms.parts(&likely),
        ratio: spread(drawn.iter().map(Parts::ratio), Ratio::order),
        pay_back: spread(drawn.iter().map(|parts| parts.pay_back(terms.years)), PayBack::order),
        histogram: histogram(&nets),
        net_benefit: spread(nets.into_iter(), |net| *net),
        swings: swings(terms, names, estimates, likely),
    }
}

/// The percentiles of draws by nearest rank: the least value that so many of them do not pass.
fn spread<T: Copy>(drawn: impl Iterator<Item = T>, order: impl Fn(&T) -> f64) -> Spread<T> {
    let mut sorted: Vec<T> = drawn.collect();
    sorted.sort_by(|a, b| order(a).total_cmp(&order(b)));
    let reached_by = |tenths: usize| sorted[(sorted.len() * tenths).div_ceil(10) - 1];
    Spread { p10: reached_by(1), p50: reached_by(5), p90: reached_by(9) }
}

fn histogram(values: &[f64]) -> Histogram {
    let from = values.iter().copied().fold(f64::INFINITY, f64::min);
    let to = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let columns = if to > from { COLUMNS } else { 1 };
    let mut counts = vec![0; columns];
    for value in values {
        let part = if to > from { (value - from) / (to - from) } else { 0.0 };
        counts[((part * columns as f64) as usize).min(columns - 1)] += 1;
    }
    Histogram { from, to, counts }
}

/// One input after the other from low to high; those that move nothing are left out.
fn swings(terms: Terms<'_>, names: &[InputName], estimates: &[Estimate], mut values: Vec<f64>) -> Vec<Swing> {
    let mut found = Vec::new();
    for (at, (name, estimate)) in names.iter().zip(estimates).enumerate() {
        let mut net = |value: f64| {
            values[at] = value;
            terms.parts(&values).net()
        };
        let (at_low, at_high) = (net(estimate.low()), net(estimate.high()));
        values[at] = estimate.likely();
        if at_low != at_high {
            found.push(Swing { input: *name, at_low, at_high });
        }
    }
    // Stable: of equal ones, the first.
    found.sort_by(|a, b| (b.at_high - b.at_low).abs().total_cmp(&(a.at_high - a.at_low).abs()));
    found
}
