//! What is entered for the return on a plan: which inputs there are, and values as three points. Knows
//! nothing of how they are reckoned with.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Id, Questionnaire, SourceStatus};

/// The longest horizon, in years.
pub const MOST_YEARS: u32 = 50;

/// A value that is not known exactly: low <= likely <= high, all finite and none negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    low: f64,
    likely: f64,
    high: f64,
}

impl Estimate {
    /// The estimate of three points; none where they do not make one.
    #[must_use]
    pub fn new(low: f64, likely: f64, high: f64) -> Option<Self> {
        let fits = 0.0 <= low && low <= likely && likely <= high && high.is_finite();
        // No negative zero: it would be kept and printed.
        fits.then_some(Self { low: low + 0.0, likely: likely + 0.0, high: high + 0.0 })
    }

    /// The value that is least likely to be undercut.
    #[must_use]
    pub fn low(self) -> f64 {
        self.low
    }

    /// The likeliest value.
    #[must_use]
    pub fn likely(self) -> f64 {
        self.likely
    }

    /// The value that is least likely to be passed.
    #[must_use]
    pub fn high(self) -> f64 {
        self.high
    }
}

/// An input of the return. Penalties are those of the questionnaire, by position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputName {
    /// What an hour of the organisation's own work costs.
    HourlyRate,
    /// Hours of work to carry out the plan.
    ImplementationHours,
    /// Money to carry out the plan, over the whole horizon.
    ImplementationCost,
    /// People to be trained.
    Headcount,
    /// Hours of training for each of them, over the whole horizon.
    TrainingHours,
    /// Hours of audit work that the plan saves each year.
    AuditHours,
    /// What else the plan brings each year.
    OtherBenefits,
    /// What one such penalty comes to.
    Penalty(usize),
    /// How likely such a penalty is in a year, if the risk were at its highest.
    BaseRate(usize),
}

/// What an input is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Mop,
    MopPerHour,
    MopPerYear,
    Hours,
    HoursPerHead,
    HoursPerYear,
    People,
    /// A chance in a year, from 0 to 1.
    ChancePerYear,
}

impl InputName {
    const SINGLE: [(Self, &'static str); 7] = [
        (Self::HourlyRate, "hourly-rate"),
        (Self::ImplementationHours, "implementation-hours"),
        (Self::ImplementationCost, "implementation-cost"),
        (Self::Headcount, "headcount"),
        (Self::TrainingHours, "training-hours"),
        (Self::AuditHours, "audit-hours"),
        (Self::OtherBenefits, "other-benefits"),
    ];

    /// All inputs under a questionnaire, always in the same order: those that stand alone, then each
    /// penalty with its base rate.
    pub fn all(questionnaire: &Questionnaire) -> impl Iterator<Item = Self> + use<> {
        let penalties = 0..questionnaire.document().penalties.len();
        let single = Self::SINGLE.into_iter().map(|(input, _)| input);
        single.chain(penalties.flat_map(|at| [Self::Penalty(at), Self::BaseRate(at)]))
    }

    /// The input that a name stands for; `penalty-` and `base-rate-` stand before a penalty's id.
    #[must_use]
    pub fn parse(questionnaire: &Questionnaire, name: &str) -> Option<Self> {
        Self::all(questionnaire).find(|input| input.id(questionnaire).as_str() == name)
    }

    /// Its name, under the questionnaire that it belongs to.
    #[must_use]
    pub fn id(self, questionnaire: &Questionnaire) -> Id {
        let penalty = |at: usize| questionnaire.document().penalties.get(at).map_or("", |one| one.id.as_str());
        match self {
            Self::Penalty(at) => format!("penalty-{}", penalty(at)).into(),
            Self::BaseRate(at) => format!("base-rate-{}", penalty(at)).into(),
            _ => Self::SINGLE.iter().find(|(input, _)| *input == self).map_or("", |(_, name)| *name).into(),
        }
    }

    /// Its position in [`InputName::all`].
    #[must_use]
    pub fn position(self) -> usize {
        match self {
            Self::HourlyRate => 0,
            Self::ImplementationHours => 1,
            Self::ImplementationCost => 2,
            Self::Headcount => 3,
            Self::TrainingHours => 4,
            Self::AuditHours => 5,
            Self::OtherBenefits => 6,
            Self::Penalty(at) => Self::SINGLE.len() + 2 * at,
            Self::BaseRate(at) => Self::SINGLE.len() + 2 * at + 1,
        }
    }

    /// What it is counted in.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::HourlyRate => Unit::MopPerHour,
            Self::ImplementationHours => Unit::Hours,
            Self::ImplementationCost | Self::Penalty(_) => Unit::Mop,
            Self::Headcount => Unit::People,
            Self::TrainingHours => Unit::HoursPerHead,
            Self::AuditHours => Unit::HoursPerYear,
            Self::OtherBenefits => Unit::MopPerYear,
            Self::BaseRate(_) => Unit::ChancePerYear,
        }
    }
}

/// How far an input is verified.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InputStatus {
    Verified,
    Secondary,
    Unverified,
    VendorClaim,
    /// Somebody of the organisation, or the assessor, gave it.
    #[default]
    Entered,
}

impl From<SourceStatus> for InputStatus {
    fn from(status: SourceStatus) -> Self {
        match status {
            SourceStatus::Verified => Self::Verified,
            SourceStatus::Secondary => Self::Secondary,
            SourceStatus::Unverified => Self::Unverified,
            SourceStatus::VendorClaim => Self::VendorClaim,
        }
    }
}

/// An input as it was entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReturnInput {
    pub low: f64,
    pub likely: f64,
    pub high: f64,
    /// Where it comes from: a source of the questionnaire, or words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    #[serde(default)]
    pub status: InputStatus,
}

impl ReturnInput {
    /// An entered value of three points.
    #[must_use]
    pub fn entered(low: f64, likely: f64, high: f64) -> Self {
        Self { low, likely, high, source: None, status: InputStatus::Entered }
    }

    /// Its value as one of an input; none where it cannot be that.
    #[must_use]
    pub fn estimate(&self, input: InputName) -> Option<Estimate> {
        let most = if input.unit() == Unit::ChancePerYear { 1.0 } else { f64::MAX };
        Estimate::new(self.low, self.likely, self.high).filter(|estimate| estimate.high <= most)
    }
}

/// What was entered for the return.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReturnEntries {
    /// The horizon in years, 1 to [`MOST_YEARS`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// By the names of [`InputName::id`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<Id, ReturnInput>,
}

impl ReturnEntries {
    /// Whether nothing at all was entered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.years.is_none() && self.inputs.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::shipped;

    #[test]
    fn three_points_make_an_estimate_or_none() {
        for (low, likely, high, fits) in [
            (0.0, 0.0, 0.0, true),
            (1.0, 2.0, 3.0, true),
            (2.0, 1.0, 3.0, false),
            (1.0, 4.0, 3.0, false),
            (-1.0, 0.0, 1.0, false),
            (0.0, 1.0, f64::INFINITY, false),
            (f64::NAN, 1.0, 2.0, false),
            (0.0, f64::NAN, 2.0, false),
        ] {
            assert_eq!(Estimate::new(low, likely, high).is_some(), fits, "{low}, {likely}, {high}");
        }
        assert!(Estimate::new(-0.0, -0.0, -0.0).unwrap().low().is_sign_positive());
        let certain = ReturnInput::entered(0.0, 0.5, 1.5);
        assert!(certain.estimate(InputName::BaseRate(0)).is_none(), "no chance is above 1");
        assert!(certain.estimate(InputName::HourlyRate).is_some());
    }

    #[test]
    fn every_input_has_a_name_of_its_own() {
        let all: Vec<InputName> = InputName::all(shipped()).collect();
        assert_eq!(all.len(), 7 + 2 * shipped().document().penalties.len());
        for (position, input) in all.into_iter().enumerate() {
            assert_eq!(input.position(), position);
            let id = input.id(shipped());
            assert!(crate::questionnaire::is_kebab_case(id.as_str()), "{id}");
            assert_eq!(InputName::parse(shipped(), id.as_str()), Some(input));
        }
        assert_eq!(InputName::parse(shipped(), "penalty-"), None);
    }
}
