//! How an organisation moved from run to run: the contract `farol.trend/1`, field for field.
//!
//! Made of what each report states ([`Reader`] takes that of a file, and no more), so a trend is as true as
//! its reports: `farol verify` says whether those are what was saved. Nothing is scored again here, and
//! nothing is said of why a score moved; that is the comparison's ([`super::compare`]).

mod lines;
mod plan;
mod reading;
mod risks;
mod runs;

use std::sync::Arc;

use serde::Serialize;

use self::risks::risks;
use super::results::{OrganisationResult, rounded};
use super::saved::Whose;
use crate::assessment::{Coverage, Place};
use crate::canonical::Digest;
use crate::questionnaire::{DepartmentId, Id, RiskId, Text};
use crate::risk::{FindingKind, acceptance_among};

pub use lines::{NamedDepartment, Succeeded, Succession};
pub use plan::PlanRun;
pub use reading::{Excerpt, Reader, Ruler};
pub use runs::{Gap, InForce, in_force};

/// The format of a trend.
pub const TREND_FORMAT: &str = "farol.trend/1";

/// The most quarters without a run that [`Trend::columns`] shows each by itself.
const GAP_SHOWN: usize = 4;

/// How an organisation moved. Every list of runs is as long as `runs`, and in its order.
#[derive(Clone, Debug, Serialize)]
pub struct Trend {
    pub format: &'static str,
    /// As the last run names it.
    pub organisation: Whose,
    /// In the order in which the reports were saved, a correction in the place of what it corrects. Never
    /// empty.
    pub runs: Vec<Run>,
    /// Those of the last run in its order, then those that are no longer there.
    pub departments: Vec<DepartmentTrend>,
    /// Where departments were renamed, merged or split, in the order of the runs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub successions: Vec<Succession>,
    /// By id, in the order of the last questionnaire; then those of earlier ones alone.
    pub risks: Vec<RiskTrend>,
}

/// One run: a report that counts.
#[derive(Clone, Debug, Serialize)]
pub struct Run {
    pub digest: Digest,
    pub period: String,
    /// When, as RFC 3339.
    pub saved_at: String,
    /// The reports that it replaces, as their correction.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replaced: Vec<Digest>,
    pub questionnaire: MadeWith,
    /// Whether the run before was made with another: then the figures are of another measure.
    pub questionnaire_changed: bool,
    /// The quarters between the run before and this one.
    pub no_run_before: Option<Gap>,
    pub organisation: OrganisationResult,
    /// Of the headline, since the run before.
    pub change: Option<f64>,
    pub coverage: Coverage,
    pub findings: FindingsRun,
    pub red_flags: usize,
    pub plan: PlanRun,
    /// Where its levels, risks and actions have their titles.
    #[serde(skip)]
    pub ruler: Arc<Ruler>,
}

/// The questionnaire of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MadeWith {
    pub id: Id,
    pub version: String,
    pub digest: Digest,
}

/// The findings of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct FindingsRun {
    /// To mend: missing or unknown, and not accepted on the day on which the report was saved.
    pub open: usize,
    /// The organisation's gains of these, each taken alone, added up.
    pub points: f64,
    pub accepted: usize,
    /// In place, but not tested: no faults.
    pub unproved: usize,
}

/// A department from run to run.
#[derive(Clone, Debug, Serialize)]
pub struct DepartmentTrend {
    pub id: DepartmentId,
    /// As the last run that has it names it.
    pub name: String,
    /// The ids that it had before, the oldest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub earlier_ids: Vec<DepartmentId>,
    pub runs: Vec<DepartmentRun>,
}

/// A department in one run.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "status", rename_all = "kebab-case")]
pub enum DepartmentRun {
    Mapped(OrganisationResult),
    NotMapped,
    /// It was not there.
    Absent,
}

impl DepartmentRun {
    /// Its headline, where it has one.
    #[must_use]
    pub fn headline(&self) -> Option<f64> {
        if let Self::Mapped(figures) = self { Some(figures.headline) } else { None }
    }
}

/// A risk from run to run.
#[derive(Clone, Debug, Serialize)]
pub struct RiskTrend {
    pub id: RiskId,
    pub title: Text,
    /// None where the questionnaire did not have it, or no department was mapped.
    pub runs: Vec<Option<RiskRun>>,
}

/// A risk in one run, in [0, 1).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RiskRun {
    /// Of the organisation: the mean of its mapped departments that the model takes of their scores, so
    /// that the organisation's score is made of these as a department's is of its own.
    pub risk: f64,
    /// The highest of the departments, and whose.
    pub highest: f64,
    pub department: DepartmentId,
}

/// A column of a trend as it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column<'a> {
    /// A run, by its position.
    Run(usize),
    /// A quarter without one.
    NoRun(String),
    /// More quarters without one than are shown each by itself.
    Gap(&'a Gap),
}

impl Trend {
    /// The trend over reports of one organisation, in the order in which they were saved. None without any.
    #[must_use]
    pub fn new(reports: Vec<Excerpt>) -> Option<Self> {
        let counting = in_force(reports, |one| (&one.digest, one.corrects.as_ref()));
        let (excerpts, replaced): (Vec<Excerpt>, Vec<Vec<Digest>>) =
            counting.into_iter().map(|one| (one.report, one.replaced)).unzip();
        let own: Vec<&Excerpt> = excerpts.iter().collect();
        let organisation = own.last()?.organisation.clone();
        let runs = replaced.into_iter().enumerate().filter_map(|(at, replaced)| run(&own[..=at], replaced)).collect();
        let (departments, successions) = lines::departments(&own);
        Some(Self { format: TREND_FORMAT, organisation, runs, departments, successions, risks: risks(&own) })
    }

    /// The columns of a chart: the runs, and the quarters without one.
    #[must_use]
    pub fn columns(&self) -> Vec<Column<'_>> {
        let mut columns = Vec::new();
        for (at, run) in self.runs.iter().enumerate() {
            match &run.no_run_before {
                Some(gap) if gap.quarters > GAP_SHOWN => columns.push(Column::Gap(gap)),
                Some(gap) => columns.extend(gap.names().map(Column::NoRun)),
                None => {}
            }
            columns.push(Column::Run(at));
        }
        columns
    }
}

impl DepartmentTrend {
    /// Whether its line begins, ends or goes on with a succession.
    #[must_use]
    pub fn takes_part(&self, succession: &Succession) -> bool {
        let own = |id: &DepartmentId| *id == self.id || self.earlier_ids.contains(id);
        succession.from.iter().chain(&succession.to).any(|one| own(&one.id))
    }
}

impl Run {
    /// A level of this run: its position, how many there are, and its title.
    #[must_use]
    pub fn level(&self, id: &Id) -> Option<(usize, usize, &Text)> {
        let levels = &self.ruler.levels;
        let at = levels.iter().position(|level| level.id == *id)?;
        Some((at, levels.len(), &levels[at].title))
    }
}

/// The last of these as a run.
fn run(runs: &[&Excerpt], replaced: Vec<Digest>) -> Option<Run> {
    let (own, earlier) = runs.split_last()?;
    let before = earlier.last();
    let ruler = Arc::clone(&own.questionnaire);
    Some(Run {
        digest: own.digest.clone(),
        period: own.period.clone(),
        saved_at: own.saved_at.clone(),
        replaced,
        questionnaire: MadeWith { id: ruler.id.clone(), version: ruler.version.clone(), digest: ruler.digest.clone() },
        questionnaire_changed: before.is_some_and(|before| before.questionnaire.digest != ruler.digest),
        no_run_before: before.and_then(|before| Gap::between(&before.period, &own.period)),
        organisation: own.score.clone(),
        change: before.map(|before| rounded(own.score.headline - before.score.headline)),
        coverage: own.coverage,
        findings: findings(own),
        red_flags: own.red_flags,
        plan: plan::plan(runs),
        ruler,
    })
}

fn findings(own: &Excerpt) -> FindingsRun {
    let mut found = FindingsRun::default();
    for one in &own.findings {
        if one.kind == FindingKind::Unproved {
            found.unproved += 1;
            continue;
        }
        let place = Place { question: one.question.clone(), department: one.department.clone() };
        if acceptance_among(&own.accepted, &place, own.day()).is_open() {
            found.open += 1;
            found.points += one.organisation_gain;
        } else {
            found.accepted += 1;
        }
    }
    FindingsRun { points: rounded(found.points), ..found }
}
