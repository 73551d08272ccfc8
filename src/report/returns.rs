//! The return as it is kept and printed: the contract `farol.return/1`, field for field. Made of a
//! [`Return`]; numbers are rounded here and nowhere before.

use serde::{Deserialize, Serialize};

use super::results::rounded;
use crate::assessment::{InputName, InputStatus, Interview, Unit};
use crate::questionnaire::{ActionId, Id, Questionnaire};
use crate::risk::{
    DRAWS, Evaluation, GENERATOR, Improvement, Input, Origin, Outcome, PayBack, Ratio, Return, ReturnParts, Spread,
    returns,
};

/// The format of the return.
pub const RETURN_FORMAT: &str = "farol.return/1";

/// The return on the plan, with ids in place of positions. Money is in MOP over the horizon.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReturnResult {
    pub format: String,
    pub years: u32,
    pub seed: u32,
    pub generator: String,
    pub draws: u32,
    pub plan: PlanResult,
    /// Always in the same order.
    pub inputs: Vec<InputResult>,
    /// The inputs that have to be entered before there is a result.
    pub missing: Vec<Id>,
    /// The inputs that count as 0 because nobody entered them.
    pub not_entered: Vec<Id>,
    pub penalties: Vec<PenaltyResult>,
    pub result: Option<OutcomeResult>,
}

/// The actions that are taken for done.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlanResult {
    pub actions: Vec<ActionId>,
    /// How many actions are open, these among them.
    pub open: usize,
    pub hours: f64,
    pub cost_mop: f64,
}

/// An input; its three points are null where it is missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InputResult {
    pub name: Id,
    pub unit: Unit,
    pub low: Option<f64>,
    pub likely: Option<f64>,
    pub high: Option<f64>,
    pub origin: OriginResult,
    /// A source of the questionnaire, or the words that were entered.
    pub source: Option<String>,
    pub status: Option<InputStatus>,
}

/// Where the value of an input comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OriginResult {
    Entered,
    Organisation,
    Plan,
    Questionnaire,
    Nothing,
}

/// A penalty: the highest of its risks before and after the plan, and what is avoided with every input at
/// its likely value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PenaltyResult {
    pub id: Id,
    pub risk_before: f64,
    pub risk_after: f64,
    pub avoided: f64,
}

/// What comes out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutcomeResult {
    pub likely: LikelyResult,
    /// Null where nothing is spent.
    pub ratio: SpreadResult,
    pub net_benefit: SpreadResult,
    /// Null where it is not within the horizon.
    pub pay_back_years: SpreadResult,
    pub histogram: HistogramResult,
    pub sensitivity: Vec<SwingResult>,
}

/// Both sides with every input at its likely value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LikelyResult {
    pub penalties_avoided: f64,
    pub audit_work: f64,
    pub other_benefits: f64,
    pub implementation: f64,
    pub training: f64,
    pub net_benefit: f64,
}

/// Percentiles.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpreadResult {
    pub p10: Option<f64>,
    pub p50: Option<f64>,
    pub p90: Option<f64>,
}

/// How many draws fell into each of equal steps.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HistogramResult {
    pub from: f64,
    pub to: f64,
    pub counts: Vec<u32>,
}

/// The net benefit with one input at its low and at its high value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SwingResult {
    pub input: Id,
    pub at_low: f64,
    pub at_high: f64,
}

impl ReturnResult {
    /// The return as it is kept.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, found: &Return) -> Self {
        let document = questionnaire.document();
        let ids = |names: &mut dyn Iterator<Item = InputName>| names.map(|name| name.id(questionnaire)).collect();
        let actions = found.improvement.actions.iter().filter_map(|at| document.actions.get(*at));
        let penalties = document.penalties.iter().zip(&found.penalties).enumerate();
        Self {
            format: RETURN_FORMAT.to_owned(),
            years: found.years,
            seed: found.seed,
            generator: GENERATOR.to_owned(),
            draws: DRAWS as u32,
            plan: PlanResult {
                actions: actions.map(|action| action.id.clone()).collect(),
                open: found.improvement.open,
                hours: rounded(found.improvement.hours),
                cost_mop: rounded(found.improvement.cost_mop),
            },
            inputs: found.inputs.iter().map(|one| input(questionnaire, one)).collect(),
            missing: ids(&mut found.missing()),
            not_entered: ids(&mut found.not_entered()),
            penalties: penalties
                .map(|(at, (penalty, risk))| PenaltyResult {
                    id: penalty.id.clone(),
                    risk_before: risk.before,
                    risk_after: risk.after,
                    avoided: rounded(found.avoided(at)),
                })
                .collect(),
            result: found.outcome.as_ref().map(|one| outcome(questionnaire, one)),
        }
    }

    /// The return that a report keeps: of an interview in which something was entered for it, on its
    /// plan; none where nothing was entered.
    #[must_use]
    pub fn kept(
        questionnaire: &Questionnaire,
        interview: &Interview,
        evaluation: &Evaluation,
        seed: u32,
    ) -> Option<Self> {
        if interview.returns.is_empty() {
            return None;
        }
        let Evaluation { standing, scores, .. } = evaluation;
        let improvement = Improvement::of_plan(questionnaire, interview, standing, scores);
        let headcount = interview.organisation.headcount;
        let found = returns(questionnaire, headcount, &interview.returns, improvement, seed);
        Some(Self::new(questionnaire, &found))
    }
}

fn input(questionnaire: &Questionnaire, one: &Input) -> InputResult {
    let (origin, source) = match &one.origin {
        Origin::Entered { source, .. } => (OriginResult::Entered, source.clone()),
        Origin::Organisation => (OriginResult::Organisation, None),
        Origin::Plan => (OriginResult::Plan, None),
        Origin::Questionnaire { source } => {
            let source = questionnaire.document().sources.get(*source);
            (OriginResult::Questionnaire, source.map(|source| source.id.to_string()))
        }
        Origin::Nothing => (OriginResult::Nothing, None),
    };
    InputResult {
        name: one.name.id(questionnaire),
        unit: one.name.unit(),
        low: one.estimate.map(|estimate| rounded(estimate.low())),
        likely: one.estimate.map(|estimate| rounded(estimate.likely())),
        high: one.estimate.map(|estimate| rounded(estimate.high())),
        origin,
        source,
        status: one.origin.status(questionnaire),
    }
}

fn outcome(questionnaire: &Questionnaire, found: &Outcome) -> OutcomeResult {
    let ReturnParts { penalties_avoided, audit_work, other_benefits, implementation, training } = found.likely;
    OutcomeResult {
        likely: LikelyResult {
            penalties_avoided: rounded(penalties_avoided),
            audit_work: rounded(audit_work),
            other_benefits: rounded(other_benefits),
            implementation: rounded(implementation),
            training: rounded(training),
            net_benefit: rounded(found.likely.net()),
        },
        ratio: spread(found.ratio, |ratio| match ratio {
            Ratio::Of(ratio) => Some(ratio),
            Ratio::NoCost => None,
        }),
        net_benefit: spread(found.net_benefit, Some),
        pay_back_years: spread(found.pay_back, |pay_back| match pay_back {
            PayBack::After(years) => Some(years),
            PayBack::NotInTime => None,
        }),
        histogram: HistogramResult {
            from: rounded(found.histogram.from),
            to: rounded(found.histogram.to),
            counts: found.histogram.counts.clone(),
        },
        sensitivity: found
            .swings
            .iter()
            .map(|swing| SwingResult {
                input: swing.input.id(questionnaire),
                at_low: rounded(swing.at_low),
                at_high: rounded(swing.at_high),
            })
            .collect(),
    }
}

fn spread<T>(found: Spread<T>, value: impl Fn(T) -> Option<f64>) -> SpreadResult {
    let Spread { p10, p50, p90 } = found;
    let value = |one| value(one).map(rounded);
    SpreadResult { p10: value(p10), p50: value(p50), p90: value(p90) }
}
