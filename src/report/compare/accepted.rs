//! What became of the findings that somebody accepted: newly accepted, still, over since their day has
//! passed, or taken back. The score is the same in any case.

use serde::Serialize;

use super::chain::Chain;
use crate::assessment::{Accepted, Lineage, is_date};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::risk::Side;

/// An acceptance on the later side, or one that is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ComparedAcceptance {
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    pub by: String,
    pub reason: String,
    pub until: String,
    pub kind: AcceptanceChange,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AcceptanceChange {
    New,
    Unchanged,
    /// Its day has passed, so it counts as open again. Only where the later side's day is known.
    Expired,
    Withdrawn,
}

/// In the order of the later interview; those that are gone last, in that of the earlier.
pub(super) fn compared(
    earlier: &Side<'_>,
    later: &Side<'_>,
    lineage: &Lineage,
    chain: &Chain,
) -> Vec<ComparedAcceptance> {
    let (before, after) = (&earlier.interview.accepted, &later.interview.accepted);
    let departments = &earlier.interview.departments;
    let whose = |one: &DepartmentId| departments.iter().position(|own| own.id == *one);
    let goes_on = |one: &Option<DepartmentId>, other: &Option<DepartmentId>| match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => {
            let after = whose(one).map(|at| lineage.after(at)).unwrap_or_default();
            after.iter().any(|at| later.interview.departments[*at].id == *other)
        }
        _ => false,
    };
    let same = |a: &Accepted, b: &Accepted| a.question == b.question && goes_on(&b.department, &a.department);
    let said = |one: &Accepted| (one.by.clone(), one.reason.clone(), one.until.clone());
    let over =
        |one: &Accepted| chain.day.as_deref().is_some_and(|day| !is_date(&one.until) || one.until.as_str() < day);
    let kept = after.iter().map(|one| {
        let kind = match before.iter().find(|other| same(one, other)) {
            _ if over(one) => AcceptanceChange::Expired,
            Some(other) if said(other) == said(one) => AcceptanceChange::Unchanged,
            _ => AcceptanceChange::New,
        };
        (one, kind)
    });
    let gone = before.iter().filter(|one| !after.iter().any(|other| same(one, other)));
    let all = kept.chain(gone.map(|one| (one, AcceptanceChange::Withdrawn)));
    all.map(|(one, kind)| ComparedAcceptance {
        question: one.question.clone(),
        department: one.department.clone(),
        by: one.by.clone(),
        reason: one.reason.clone(),
        until: one.until.clone(),
        kind,
    })
    .collect()
}
