//! What an evaluation gives. Scores are on the scale 0 to 100, risks in [0, 1), gains and shares in
//! points of a score. Nothing is rounded here.

use super::findings::findings;
use super::rounded::tenths;
use super::scores::Scores;
use crate::assessment::{Coverage, Fired, Interview, Place, Standing};
use crate::questionnaire::{DepartmentId, Questionnaire};

/// A score, with the least that it could be and what it would be without any safeguard.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    pub headline: f64,
    pub low: f64,
    pub inherent: f64,
}

/// The risk of one department.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentRisk {
    pub id: DepartmentId,
    /// Whether it has a data flow at all; else its figures are 0 and it is left out of the organisation's.
    pub mapped: bool,
    pub figures: Figures,
    /// R(d, r), by risk position.
    pub risks: Vec<f64>,
    /// The points of each risk; they add up to the headline.
    pub shares: Vec<f64>,
}

/// Why a question is a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// Below its best.
    Missing,
    /// Unknown or unanswered.
    Unknown,
    /// At its best, but not tested: no fault.
    Unproved,
}

/// A question whose answer, at its best and tested, would lower a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub place: Place,
    /// The position of its question, and of its department where it has one.
    pub question: usize,
    pub department: Option<usize>,
    pub kind: FindingKind,
    /// By how many points the organisation's score would fall.
    pub organisation_gain: f64,
    /// By how many points the score of each department would fall for which the answer counts; only
    /// those where it would.
    pub department_gains: Vec<(DepartmentId, f64)>,
    /// The position of the highest level among the departments that it touches.
    pub level: usize,
}

/// Everything that follows from an interview under its questionnaire.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    pub standing: Standing,
    pub scores: Scores,
    /// Ranked: by the organisation's gain, then by question, then by department.
    pub findings: Vec<Finding>,
    pub red_flags: Vec<Fired>,
    pub coverage: Coverage,
}

/// Works out everything that follows from an interview under its questionnaire.
#[must_use]
pub fn evaluate(questionnaire: &Questionnaire, interview: &Interview) -> Evaluation {
    let standing = Standing::new(questionnaire, interview);
    let scores = Scores::new(questionnaire, &standing);
    let findings = findings(questionnaire, &standing, &scores);
    let red_flags = standing.fired(questionnaire.red_flags());
    let coverage = standing.coverage(questionnaire);
    Evaluation { standing, scores, findings, red_flags, coverage }
}

/// The level of a score, by position: the highest whose lower bound is reached by the score rounded to
/// one decimal.
#[must_use]
pub fn level(questionnaire: &Questionnaire, score: f64) -> usize {
    let shown = tenths(score) as f64 / 10.0;
    let levels = &questionnaire.document().levels;
    levels.iter().rposition(|level| level.from <= shown).unwrap_or(0)
}
