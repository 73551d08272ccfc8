//! The formula of the return for one set of values. Where there is nothing to divide by, and where the
//! cost does not come back in time, the types say so.

use super::PenaltyRisk;
use crate::assessment::InputName;

/// What both sides come to over the horizon, in MOP.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    pub penalties_avoided: f64,
    pub audit_work: f64,
    pub other_benefits: f64,
    pub implementation: f64,
    pub training: f64,
}

/// Benefit for each MOP spent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ratio {
    Of(f64),
    /// Nothing is spent.
    NoCost,
}

/// How long it takes until the benefits have paid the cost, if they come evenly from the day on which the
/// plan is carried out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PayBack {
    /// After so many years; 0 where nothing is spent.
    After(f64),
    /// Not within the horizon.
    NotInTime,
}

impl Parts {
    /// All benefits.
    #[must_use]
    pub fn benefit(&self) -> f64 {
        self.penalties_avoided + self.audit_work + self.other_benefits
    }

    /// All costs.
    #[must_use]
    pub fn cost(&self) -> f64 {
        self.implementation + self.training
    }

    /// Benefits less costs.
    #[must_use]
    pub fn net(&self) -> f64 {
        self.benefit() - self.cost()
    }

    /// Benefits by costs.
    #[must_use]
    pub fn ratio(&self) -> Ratio {
        let cost = self.cost();
        if cost > 0.0 { Ratio::Of(self.benefit() / cost) } else { Ratio::NoCost }
    }

    /// When the costs have come back, within a horizon in years.
    #[must_use]
    pub fn pay_back(&self, years: u32) -> PayBack {
        let (benefit, cost) = (self.benefit(), self.cost());
        if cost <= benefit {
            let share = if cost > 0.0 { cost / benefit } else { 0.0 };
            PayBack::After(share * f64::from(years))
        } else {
            PayBack::NotInTime
        }
    }
}

impl Ratio {
    /// Nothing spent is better than any ratio.
    pub(super) fn order(&self) -> f64 {
        match self {
            Self::Of(ratio) => *ratio,
            Self::NoCost => f64::INFINITY,
        }
    }
}

impl PayBack {
    /// Not in time is later than any time.
    pub(super) fn order(&self) -> f64 {
        match self {
            Self::After(years) => *years,
            Self::NotInTime => f64::INFINITY,
        }
    }
}

/// What does not vary: the horizon and the risks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Terms<'a> {
    pub years: u32,
    pub penalties: &'a [PenaltyRisk],
}

impl Terms<'_> {
    /// Both sides for the values of all inputs, in the order of [`InputName::all`].
    pub(super) fn parts(&self, values: &[f64]) -> Parts {
        let years = f64::from(self.years);
        let of = |input: InputName| values[input.position()];
        let rate = of(InputName::HourlyRate);
        Parts {
            // Concurrent penalties are added: what several offences cost adds up.
            penalties_avoided: (0..self.penalties.len()).map(|at| self.avoided(at, values)).fold(0.0, |a, b| a + b),
            audit_work: of(InputName::AuditHours) * rate * years,
            other_benefits: of(InputName::OtherBenefits) * years,
            implementation: of(InputName::ImplementationHours) * rate + of(InputName::ImplementationCost),
            training: of(InputName::TrainingHours) * of(InputName::Headcount) * rate,
        }
    }

    /// The penalties of one sort that are avoided over the horizon: base rate × the fall of the risk ×
    /// amount, each year.
    pub(super) fn avoided(&self, penalty: usize, values: &[f64]) -> f64 {
        let PenaltyRisk { before, after } = self.penalties[penalty];
        let (rate, amount) = (InputName::BaseRate(penalty), InputName::Penalty(penalty));
        let yearly = values[rate.position()] * (before - after) * values[amount.position()];
        yearly * f64::from(self.years)
    }
}
