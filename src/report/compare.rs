//! What changed between two interviews and why: the contract `farol.comparison/1`, field for field.
//!
//! Scores before and after with their attribution, findings that came and went, answers that changed with
//! their points, and how the questionnaires differ. Made of two scored [`Side`]s; numbers are rounded
//! here and nowhere before.

mod accepted;
mod chain;
mod departments;
mod findings;
mod notes;
mod planned;
mod questionnaires;
mod red_flags;

use serde::Serialize;

use super::results::rounded;
use crate::assessment::{Answer, Lineage, Place};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::risk::{self, AnswerChange, ChangedAnswer, Side};

pub use accepted::{AcceptanceChange, ComparedAcceptance};
pub use chain::Chain;
pub use departments::{ComparedDepartment, Scored, Status};
pub use findings::{ComparedFinding, Findings, InPlace};
pub use notes::{ComparedNote, On, Unchanged, Words};
pub use planned::{ComparedAction, Outcome};
pub use questionnaires::{Questionnaires, Reweighted, What};
pub use red_flags::RedFlags;

/// The format of a comparison.
pub const FORMAT: &str = "farol.comparison/1";

/// Everything that changed from an earlier side to a later one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comparison {
    pub format: &'static str,
    pub organisation: Change,
    /// In the order of the later interview; those that are gone last, in that of the earlier. Those that were
    /// merged or split stand in one row together.
    pub departments: Vec<ComparedDepartment>,
    pub findings: Findings,
    /// The organisation's first, then each department's, in the order of the later questionnaire.
    pub answers: Vec<ComparedAnswer>,
    /// What remains to the safeguards beside the points of each answer.
    pub acting_together: f64,
    pub questionnaire: Questionnaires,
    pub red_flags: RedFlags,
    /// What became of what was planned.
    pub actions: Vec<ComparedAction>,
    /// What became of what was accepted.
    pub accepted: Vec<ComparedAcceptance>,
    pub notes: Vec<ComparedNote>,
    /// Who made the assessments, where that is not the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessors: Option<Assessors>,
    /// Answers that are as they were.
    pub unchanged: Unchanged,
}

/// Who made two assessments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assessors {
    pub before: Option<String>,
    pub after: Option<String>,
}

/// A headline before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Change {
    pub before: f64,
    pub after: f64,
    pub change: f64,
    pub attribution: Attribution,
}

/// The points of a change by what made them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Attribution {
    pub questionnaire: f64,
    pub scope: f64,
    pub safeguards: f64,
}

/// An answer that changed, with its points of the organisation's score: above 0, it raised the risk.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedAnswer {
    /// In the later questionnaire.
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    /// The question of the earlier questionnaire that the answer before was given to, if it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<QuestionId>,
    /// As it was given, with the options of its own questionnaire.
    pub before: Option<Answer>,
    pub after: Option<Answer>,
    pub kind: AnswerChange,
    pub points: f64,
}

/// Compares two interviews. `chain` says which findings were open in other reports of the organisation, and
/// on which day the later side stands; without any, no finding is called reopened and no action late.
#[must_use]
pub fn compare(earlier: &Side<'_>, later: &Side<'_>, chain: &Chain) -> Comparison {
    let lineage = Lineage::new(earlier.interview, later.interview, &chain.replaced);
    let attribution = risk::attribute(earlier, later, &lineage);
    let headline = |side: &Side<'_>| side.scores.organisation.headline;
    let answers: Vec<ComparedAnswer> = attribution.answers.iter().map(|one| answer(earlier, later, one)).collect();
    let (notes, unchanged) = notes::compared(earlier, later, &lineage, &answers);
    let (before, after) = (&earlier.interview.assessor, &later.interview.assessor);
    Comparison {
        format: FORMAT,
        organisation: change(headline(earlier), headline(later), attribution.organisation),
        departments: departments::compared(earlier, later, &lineage, &attribution.departments),
        findings: Findings::new(earlier, later, &lineage, chain),
        actions: planned::compared(earlier, later, &answers, chain.day.as_deref()),
        accepted: accepted::compared(earlier, later, &lineage, chain),
        answers,
        acting_together: rounded(attribution.acting_together),
        questionnaire: Questionnaires::new(earlier.questionnaire, later.questionnaire),
        red_flags: RedFlags::new(earlier, later, &lineage),
        notes,
        assessors: (before != after).then(|| Assessors { before: before.clone(), after: after.clone() }),
        unchanged,
    }
}

impl Comparison {
    /// Whether nothing changed that is compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let unmoved = |change: f64, attribution: Attribution| change == 0.0 && attribution == Attribution::default();
        let department = |one: &ComparedDepartment| {
            one.status == Status::Both
                && one.from.is_empty()
                && unmoved(one.change.unwrap_or(0.0), one.attribution.unwrap_or_default())
        };
        unmoved(self.organisation.change, self.organisation.attribution)
            && self.departments.iter().all(department)
            && self.findings.is_empty()
            && self.answers.is_empty()
            && self.acting_together == 0.0
            && self.questionnaire.is_empty()
            && self.red_flags.is_empty()
            && self.actions.iter().all(|one| one.before == one.after)
            && self.accepted.iter().all(|one| one.kind == AcceptanceChange::Unchanged)
            && self.notes.is_empty()
            && self.assessors.is_none()
    }
}

fn change(before: f64, after: f64, parts: risk::Parts) -> Change {
    Change {
        before: rounded(before),
        after: rounded(after),
        change: rounded(after - before),
        attribution: Attribution {
            questionnaire: rounded(parts.questionnaire),
            scope: rounded(parts.scope),
            safeguards: rounded(parts.safeguards),
        },
    }
}

fn answer(earlier: &Side<'_>, later: &Side<'_>, one: &ChangedAnswer) -> ComparedAnswer {
    let Place { question, department } = &one.place;
    let source = one.source.map(|(at, _)| &earlier.questionnaire.questions()[at].id);
    ComparedAnswer {
        question: question.clone(),
        department: department.clone(),
        replaces: source.filter(|source| *source != question).cloned(),
        before: one.source.and_then(|(at, department)| earlier.answer(at, department)).cloned(),
        after: later.answer(one.question, one.department).cloned(),
        kind: one.change,
        points: rounded(one.points),
    }
}
