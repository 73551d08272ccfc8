//! Findings that came and went. What is at its best and only not tested is no fault, so it counts as
//! closed here.
//!
//! A finding that both sides have is worse or better by its answer: by how much of its best the answer
//! gives, under its own questionnaire. Its gain alone would not do: that moves with every other answer.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::results::rounded;
use crate::assessment::{Across, Place, Standing};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::risk::{self, Finding, FindingKind, Side};

/// A finding with the organisation's gain before and after, where it was open.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedFinding {
    /// In the later questionnaire; of a closed one, in the earlier.
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<f64>,
}

/// All findings of two sides. Each list is ranked as findings are; closed ones as on the earlier side.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Findings {
    pub new: Vec<ComparedFinding>,
    pub worse: Vec<ComparedFinding>,
    pub better: Vec<ComparedFinding>,
    pub closed: Vec<ComparedFinding>,
    pub reopened: Vec<ComparedFinding>,
    /// How many are as they were.
    pub unchanged: usize,
}

/// The findings that were open in other reports of the organisation, by report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    /// Of those before the earlier side.
    pub before: Vec<BTreeSet<Place>>,
    /// Of those between the two.
    pub between: Vec<BTreeSet<Place>>,
}

impl Chain {
    /// Whether a finding that is open on the later side was open once and then closed, on the earlier side
    /// or since.
    fn reopened(&self, open_earlier: bool, open_in: impl Fn(&BTreeSet<Place>) -> bool) -> bool {
        let mut was_open = self.before.iter().any(&open_in);
        let since = std::iter::once(open_earlier).chain(self.between.iter().map(&open_in));
        since.fold(false, |reopened, open| {
            let closed = was_open && !open;
            was_open |= open;
            reopened || closed
        })
    }
}

impl Findings {
    pub(super) fn new(earlier: &Side<'_>, later: &Side<'_>, chain: &Chain) -> Self {
        let before = open(earlier);
        let after = open(later);
        let across = Across::new(earlier.questionnaire, later.questionnaire);
        let questions = earlier.questionnaire.questions();
        let known: BTreeMap<(usize, Option<&DepartmentId>), &Finding> =
            before.iter().map(|one| ((one.question, one.place.department.as_ref()), one)).collect();
        let mut met = BTreeSet::new();
        let mut compared = Self::default();
        for one in &after {
            let department = one.place.department.as_ref();
            let sources = across.sources(one.question).iter().map(|source| source.question);
            let linked: Vec<_> = sources.filter_map(|source| known.get(&(source, department)).copied()).collect();
            met.extend(linked.iter().map(|old| (old.question, department)));
            let old = linked.first().copied();
            let row = ComparedFinding {
                question: one.place.question.clone(),
                department: department.cloned(),
                before: old.map(|old| rounded(old.organisation_gain)),
                after: Some(rounded(one.organisation_gain)),
            };
            let ids = || across.sources(one.question).iter().map(|source| &questions[source.question].id);
            let open_in = |report: &BTreeSet<Place>| {
                let place = |id: &QuestionId| Place { question: id.clone(), department: department.cloned() };
                ids().chain([&one.place.question]).any(|id| report.contains(&place(id)))
            };
            if chain.reopened(old.is_some(), open_in) {
                compared.reopened.push(row);
                continue;
            }
            match old {
                None => compared.new.push(row),
                Some(old) => match in_place(later, one).total_cmp(&in_place(earlier, old)) {
                    _ if unchanged(earlier, later, &across, old, one) => compared.unchanged += 1,
                    std::cmp::Ordering::Less => compared.worse.push(row),
                    std::cmp::Ordering::Greater => compared.better.push(row),
                    std::cmp::Ordering::Equal => compared.unchanged += 1,
                },
            }
        }
        let gone = before.iter().filter(|one| !met.contains(&(one.question, one.place.department.as_ref())));
        compared.closed = gone
            .map(|one| ComparedFinding {
                question: one.place.question.clone(),
                department: one.place.department.clone(),
                before: Some(rounded(one.organisation_gain)),
                after: None,
            })
            .collect();
        compared
    }

    pub(super) fn is_empty(&self) -> bool {
        [&self.new, &self.worse, &self.better, &self.closed, &self.reopened].iter().all(|list| list.is_empty())
    }
}

/// The findings that are faults.
fn open(side: &Side<'_>) -> Vec<Finding> {
    let mut found = risk::findings(side.questionnaire, &side.standing, &side.scores);
    found.retain(|one| one.kind != FindingKind::Unproved);
    found
}

fn position(standing: &Standing, one: &Finding) -> Option<usize> {
    one.place.department.as_ref().and_then(|id| standing.department(id))
}

/// How much of its best a finding's answer gives, on its basis, in [0, 1).
fn in_place(side: &Side<'_>, one: &Finding) -> f64 {
    risk::in_place(side.questionnaire, one.question, side.standing.own(one.question, position(&side.standing, one)))
}

/// Whether the answer is the same, read across: then a questionnaire that counts it otherwise makes the
/// finding neither worse nor better.
fn unchanged(earlier: &Side<'_>, later: &Side<'_>, across: &Across<'_>, old: &Finding, one: &Finding) -> bool {
    let before = across.given(&earlier.standing, one.question, position(&earlier.standing, old));
    let after = later.standing.own(one.question, position(&later.standing, one));
    match (before.and_then(|(_, given)| given), after) {
        (Some(before), Some(after)) => {
            (before.state, before.basis, before.options, before.number)
                == (after.state, after.basis, after.options, after.number)
        }
        _ => false,
    }
}
