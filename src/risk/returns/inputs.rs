//! The inputs of the return: what was entered, else what the organisation, the plan and the questionnaire
//! give. Nothing is made up: what none of them gives is 0 or missing.

use super::improvement::Improvement;
use crate::assessment::{Estimate, InputName, InputStatus, ReturnEntries};
use crate::questionnaire::Questionnaire;

/// Where the value of an input comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Origin {
    /// It was entered.
    Entered { status: InputStatus, source: Option<String> },
    /// The organisation's head count.
    Organisation,
    /// The hours or the money of the plan's actions, as the questionnaire estimates them.
    Plan,
    /// A penalty of the questionnaire, with the position of its source.
    Questionnaire { source: usize },
    /// Nobody gave it.
    Nothing,
}

impl Origin {
    /// How far the value is verified; none where there is no value.
    #[must_use]
    pub fn status(&self, questionnaire: &Questionnaire) -> Option<InputStatus> {
        match self {
            Self::Entered { status, .. } => Some(*status),
            Self::Organisation => Some(InputStatus::Entered),
            Self::Plan => Some(InputStatus::Unverified),
            Self::Questionnaire { source } => {
                questionnaire.document().sources.get(*source).map(|source| source.status.into())
            }
            Self::Nothing => None,
        }
    }
}

/// An input with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Input {
    pub name: InputName,
    /// None where it has to be entered before anything can be said.
    pub estimate: Option<Estimate>,
    pub origin: Origin,
}

/// Every input, in the order of [`InputName::all`].
pub(super) fn inputs(
    questionnaire: &Questionnaire,
    headcount: u32,
    entries: &ReturnEntries,
    improvement: &Improvement,
) -> Vec<Input> {
    let each = InputName::all(questionnaire).map(|name| {
        let entered = entries.inputs.get(&name.id(questionnaire));
        if let Some((entered, estimate)) = entered.and_then(|one| Some((one, one.estimate(name)?))) {
            let origin = Origin::Entered { status: entered.status, source: entered.source.clone() };
            return Input { name, estimate: Some(estimate), origin };
        }
        let exactly = |value: f64| Estimate::new(value, value, value);
        let (estimate, origin) = match name {
            InputName::ImplementationHours => (exactly(improvement.hours), Origin::Plan),
            InputName::ImplementationCost => (exactly(improvement.cost_mop), Origin::Plan),
            InputName::Headcount => (exactly(f64::from(headcount)), Origin::Organisation),
            InputName::Penalty(at) => penalty(questionnaire, at),
            // A cost that is not counted would flatter the return; a benefit that is not counted does not.
            InputName::HourlyRate | InputName::TrainingHours => (None, Origin::Nothing),
            InputName::AuditHours | InputName::OtherBenefits | InputName::BaseRate(_) => {
                (exactly(0.0), Origin::Nothing)
            }
        };
        Input { name, estimate, origin }
    });
    each.collect()
}

/// What a penalty comes to by the questionnaire: its range, with the middle as the likely amount, since no
/// source says which is.
fn penalty(questionnaire: &Questionnaire, at: usize) -> (Option<Estimate>, Origin) {
    let document = questionnaire.document();
    let found = document.penalties.get(at).and_then(|penalty| {
        let source = document.sources.iter().position(|source| source.id == penalty.source)?;
        let middle = penalty.min_mop + (penalty.max_mop - penalty.min_mop) / 2.0;
        Some((Estimate::new(penalty.min_mop, middle, penalty.max_mop)?, source))
    });
    match found {
        Some((estimate, source)) => (Some(estimate), Origin::Questionnaire { source }),
        None => (None, Origin::Nothing),
    }
}
