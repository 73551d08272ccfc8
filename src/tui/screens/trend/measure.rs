//! What can be charted, and its values from run to run.

use super::TrendScreen;
use crate::report::trend::{DepartmentRun, Run};
use crate::text::{Message, Texts};

/// What is charted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Score,
    Departments,
    Risks,
    Coverage,
    Findings,
    Plan,
}

impl Measure {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::Score, Self::Departments, Self::Risks, Self::Coverage, Self::Findings, Self::Plan];

    pub(super) fn title(self) -> Message {
        match self {
            Self::Score => Message::new("trend-score"),
            Self::Departments => Message::new("trend-departments"),
            Self::Risks => Message::new("trend-risks"),
            Self::Coverage => Message::new("trend-coverage"),
            Self::Findings => Message::new("trend-findings"),
            Self::Plan => Message::new("trend-plan"),
        }
    }
}

/// The value of a run, and the lower end of its band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Value {
    pub value: f64,
    pub low: Option<f64>,
}

impl Value {
    fn alone(value: f64) -> Self {
        Self { value, low: None }
    }

    fn above(low: f64, value: f64) -> Self {
        Self { value, low: Some(low) }
    }
}

impl TrendScreen {
    /// What the chart shows: in words, and the value of each run.
    pub(super) fn charted(&self, texts: &Texts) -> (String, Vec<Option<Value>>) {
        let of = |value: fn(&Run) -> Option<Value>| self.trend().runs.iter().map(value).collect();
        match self.measure {
            Measure::Score => (texts.get("trend-chart-score").to_string(), of(score)),
            Measure::Coverage => (texts.get("trend-chart-coverage").to_string(), of(coverage)),
            Measure::Findings => {
                (texts.get("trend-chart-findings").to_string(), of(|run| Some(Value::alone(run.findings.open as f64))))
            }
            Measure::Plan => {
                let plan = |run: &Run| Some(Value::above(run.plan.fell as f64, run.plan.planned as f64));
                (texts.get("trend-chart-plan").to_string(), of(plan))
            }
            Measure::Departments => match self.trend().departments.get(self.department) {
                None => Default::default(),
                Some(one) => {
                    let title = Message::new("trend-chart-department").with("name", one.name.as_str());
                    (texts.say(&title), one.runs.iter().map(department).collect())
                }
            },
            Measure::Risks => match self.trend().risks.get(self.risk) {
                None => Default::default(),
                Some(one) => {
                    let title = Message::new("trend-chart-risk").with("title", one.title.get(texts.language()));
                    let value = |run: &crate::report::trend::RiskRun| Value::alone(run.risk * 100.0);
                    (texts.say(&title), one.runs.iter().map(|run| run.as_ref().map(value)).collect())
                }
            },
        }
    }
}

fn score(run: &Run) -> Option<Value> {
    Some(Value::above(run.organisation.low, run.organisation.headline))
}

/// The part of the visible questions that is settled, and of those the part that is confirmed.
fn coverage(run: &Run) -> Option<Value> {
    let coverage = &run.coverage;
    let part = |count: usize| 100.0 * count as f64 / coverage.visible as f64;
    let settled = coverage.settled();
    let confirmed = settled.saturating_sub(coverage.carried_over);
    (coverage.visible > 0).then(|| Value::above(part(confirmed), part(settled)))
}

fn department(run: &DepartmentRun) -> Option<Value> {
    match run {
        DepartmentRun::Mapped(figures) => Some(Value::above(figures.low, figures.headline)),
        DepartmentRun::NotMapped | DepartmentRun::Absent => None,
    }
}
