//! What a trend takes of the file of a report, and nothing else of it: answers, flows and texts are passed
//! over. A questionnaire that several reports were made with is read once. Knows no file and no order.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;

use super::super::file::File;
use super::super::results::OrganisationResult;
use super::super::saved::{Unreadable, Whose};
use crate::assessment::{Accepted, Coverage, Planned};
use crate::canonical::Digest;
use crate::questionnaire::{Action, DepartmentId, Id, Level, QuestionId, Risk, RiskId};
use crate::risk::FindingKind;

/// What a trend takes of a report.
#[derive(Clone, Debug)]
pub struct Excerpt {
    /// The digest that the file states for itself.
    pub digest: Digest,
    pub previous: Option<Digest>,
    pub corrects: Option<Digest>,
    pub organisation: Whose,
    pub period: String,
    /// When, as RFC 3339.
    pub saved_at: String,
    pub(super) questionnaire: Arc<Ruler>,
    pub(super) score: OrganisationResult,
    pub(super) coverage: Coverage,
    pub(super) red_flags: usize,
    pub(super) departments: Vec<Measured>,
    pub(super) findings: Vec<Found>,
    pub(super) plan: Vec<Planned>,
    pub(super) accepted: Vec<Accepted>,
}

impl Excerpt {
    /// The day on which it was saved, `2026-11-24`.
    #[must_use]
    pub fn day(&self) -> &str {
        self.saved_at.get(..10).unwrap_or(&self.saved_at)
    }
}

/// A questionnaire as far as figures are measured by it and actions settle its questions.
#[derive(Clone, Debug)]
pub struct Ruler {
    pub id: Id,
    pub version: String,
    pub digest: Digest,
    /// The power of its means.
    pub norm: f64,
    pub levels: Vec<Level>,
    pub risks: Vec<Risk>,
    pub actions: Vec<Action>,
    /// Each question with those of earlier questionnaires that it replaces.
    pub(super) questions: Vec<Replacing>,
}

/// A department with its figures.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub id: DepartmentId,
    pub name: String,
    /// Those of the run before whose place it took.
    pub replaces: Vec<DepartmentId>,
    pub headcount: u32,
    pub figures: DepartmentFigures,
}

/// The figures of a department as the results hold them, but for the shares.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct DepartmentFigures {
    id: DepartmentId,
    pub mapped: bool,
    pub headline: f64,
    pub low: f64,
    pub inherent: f64,
    pub level: Id,
    pub risks: BTreeMap<RiskId, f64>,
}

/// A finding as the results hold it, but for the gains of departments.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Found {
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    pub kind: FindingKind,
    pub organisation_gain: f64,
}

/// A question with those that it replaces.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Replacing {
    pub id: QuestionId,
    #[serde(default)]
    pub replaces: Vec<QuestionId>,
}

#[derive(Deserialize)]
struct InterviewPart {
    departments: Vec<DepartmentPart>,
    #[serde(default)]
    plan: Vec<Planned>,
    #[serde(default)]
    accepted: Vec<Accepted>,
}

#[derive(Deserialize)]
struct DepartmentPart {
    id: DepartmentId,
    name: String,
    #[serde(default)]
    replaces: Vec<DepartmentId>,
    headcount: u32,
}

#[derive(Deserialize)]
struct ResultsPart {
    organisation: OrganisationResult,
    departments: Vec<DepartmentFigures>,
    findings: Vec<Found>,
    red_flags: Vec<IgnoredAny>,
    coverage: Coverage,
}

#[derive(Deserialize)]
struct QuestionnairePart {
    id: Id,
    version: String,
    #[serde(default = "three")]
    norm: f64,
    levels: Vec<Level>,
    risks: Vec<Risk>,
    #[serde(default)]
    actions: Vec<Action>,
    #[serde(default)]
    sections: Vec<SectionPart>,
}

#[derive(Deserialize)]
struct SectionPart {
    questions: Vec<Replacing>,
}

fn three() -> f64 {
    3.0
}

/// Reads reports for a trend, and keeps the questionnaires that it met.
#[derive(Debug, Default)]
pub struct Reader {
    met: Vec<(Box<str>, Arc<Ruler>)>,
}

impl Reader {
    /// What a trend takes of the bytes of a report's file, as the file states it: whether that is what was
    /// saved is another matter.
    ///
    /// # Errors
    /// [`Unreadable`], also for a newer format.
    pub fn read(&mut self, bytes: &[u8]) -> Result<Excerpt, Unreadable> {
        let File { digest, report } = File::<&RawValue, InterviewPart, ResultsPart>::read(bytes)?;
        let questionnaire = self.ruler(report.questionnaire.get())?;
        let ResultsPart { organisation: score, departments, findings, red_flags, coverage } = report.results;
        Ok(Excerpt {
            digest,
            previous: report.previous,
            corrects: report.corrects,
            organisation: report.organisation,
            period: report.period,
            saved_at: report.saved_at,
            questionnaire,
            score,
            coverage,
            red_flags: red_flags.len(),
            departments: measured(report.interview.departments, departments),
            findings,
            plan: report.interview.plan,
            accepted: report.interview.accepted,
        })
    }

    /// The questionnaire that these bytes are; compared as bytes, since a file may state any digest.
    fn ruler(&mut self, written: &str) -> Result<Arc<Ruler>, Unreadable> {
        if let Some((_, known)) = self.met.iter().rfind(|(met, _)| **met == *written) {
            return Ok(Arc::clone(known));
        }
        let part: QuestionnairePart = serde_json::from_str(written)?;
        let ruler = Arc::new(Ruler {
            id: part.id,
            version: part.version,
            digest: Digest::of(written.as_bytes()),
            norm: part.norm,
            levels: part.levels,
            risks: part.risks,
            actions: part.actions,
            questions: part.sections.into_iter().flat_map(|section| section.questions).collect(),
        });
        self.met.push((written.into(), Arc::clone(&ruler)));
        Ok(ruler)
    }
}

/// The departments of the interview with their figures; one without figures is left out.
fn measured(written: Vec<DepartmentPart>, figures: Vec<DepartmentFigures>) -> Vec<Measured> {
    let mut by_id: BTreeMap<DepartmentId, DepartmentFigures> =
        figures.into_iter().map(|one| (one.id.clone(), one)).collect();
    let one = |DepartmentPart { id, name, replaces, headcount }: DepartmentPart| {
        let figures = by_id.remove(&id)?;
        Some(Measured { id, name, replaces, headcount, figures })
    };
    written.into_iter().filter_map(one).collect()
}
