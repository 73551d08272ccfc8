//! The risk model: from a questionnaire and an interview to scores, and why they are what they are.
//!
//! Pure arithmetic. Every number comes from the questionnaire (weights, exposures, strengths) or from
//! the interview (scope, answers); the code holds no constant of its own. Sums run in the order of the
//! questionnaire's own lists, so that the same input gives the same bits.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod attribution;
mod department;
mod evaluation;
mod explain;
mod findings;
mod flow_map;
mod follow_up;
mod inherent;
mod model;
mod norm;
mod plan;
mod remedy;
mod returns;
mod roadmap;
mod rounded;
mod scores;
mod settled;
mod side;
mod strength;
mod what_if;
mod work;

pub use attribution::{AnswerChange, Attribution, ChangedAnswer, Parts, attribute};
pub use evaluation::{DepartmentRisk, Evaluation, Figures, Finding, FindingKind, evaluate, level};
pub use explain::{FlowRisk, Held, Missing, explain};
pub use findings::{Gain, findings, gain, gains, worth_most};
pub use flow_map::{MappedFlow, Relocation, Whereabouts, flow_map};
pub use follow_up::{Acceptance, Faults, Request, acceptance, acceptance_among, ask_to_see, faults};
pub use inherent::inherent;
pub use plan::{EXACT, Goal, Plan, PlanBy, Step, plan};
pub use returns::{
    DEFAULT_SEED, DEFAULT_YEARS, DRAWS, GENERATOR, Histogram, Improvement, Input, Origin, Outcome,
    Parts as ReturnParts, PayBack, PenaltyRisk, Ratio, Return, Spread, Swing, VendorExample, returns,
};
pub use roadmap::{Recurring, Roadmap, RoadmapItem, RoadmapStage, roadmap};
pub use rounded::{ShownFlow, ShownRisk, rounded, shown, shown_points, tenths};
pub use scores::Scores;
pub use settled::{Settled, settled};
pub use side::Side;
pub use strength::in_place;
pub use what_if::{Change, OpenAction, WhatIf};
