//! Findings that came and went. What is at its best and only not tested is no fault, so it counts as
//! closed here.
//!
//! A finding that both sides have is worse or better by its answer: by how much of its best the answer
//! gives, under its own questionnaire. Its gain alone would not do: that moves with every other answer.
//! A department that replaces others has their findings: what only moved house is neither closed nor new.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::results::rounded;
use super::Chain;
use crate::assessment::{Across, Lineage, Place};
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::risk::{self, FindingKind, Gain, Side};

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
    /// Of a worse or a better one: what made it that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_place: Option<InPlace>,
}

/// How much of its best, tested, the answer of a finding gave before and gives after: in whole percent,
/// as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct InPlace {
    pub before: u8,
    pub after: u8,
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
    /// Those that are as they were.
    pub as_they_were: Vec<ComparedFinding>,
}

impl Findings {
    pub(super) fn new(earlier: &Side<'_>, later: &Side<'_>, lineage: &Lineage, chain: &Chain) -> Self {
        let before = open(earlier);
        let across = Across::new(earlier.questionnaire, later.questionnaire);
        let questions = earlier.questionnaire.questions();
        let known = Table::new(earlier, &before);
        let mut ever_replaced = chain.ever_replaced.clone();
        [earlier, later].iter().for_each(|side| ever_replaced.learn(side.interview));
        let mut met = vec![false; before.len()];
        let mut compared = Self::default();
        for one in open(later) {
            let question = &later.questionnaire.questions()[one.question].id;
            let department = one.department.map(|at| &later.standing.departments()[at].id);
            // None: in a department that goes on from none of the earlier side.
            let there: Vec<Option<usize>> = match one.department {
                None => vec![None],
                Some(at) => lineage.before(at).iter().copied().map(Some).collect(),
            };
            let mut old = None;
            for source in across.sources(one.question) {
                for at in there.iter().filter_map(|there| known.find(source.question, *there)) {
                    met[at] = true;
                    old = old.or(Some(&before[at]));
                }
            }
            let row = || ComparedFinding {
                question: question.clone(),
                department: department.cloned(),
                before: old.map(|old| rounded(old.organisation)),
                after: Some(rounded(one.organisation)),
                in_place: None,
            };
            let ids = || across.sources(one.question).iter().map(|source| &questions[source.question].id);
            let whose: Vec<Option<&DepartmentId>> = match department {
                None => vec![None],
                Some(_) => {
                    let earlier = there.iter().flatten().map(|at| &earlier.standing.departments()[*at].id);
                    ever_replaced.with_ancestors(department.into_iter().chain(earlier)).into_iter().map(Some).collect()
                }
            };
            let open_in = |report: &BTreeSet<Place>| {
                let place = |id: &QuestionId, of: Option<&DepartmentId>| Place {
                    question: id.clone(),
                    department: of.cloned(),
                };
                ids().chain([question]).any(|id| whose.iter().any(|of| report.contains(&place(id, *of))))
            };
            if chain.reopened(old.is_some(), open_in) {
                compared.reopened.push(row());
                continue;
            }
            match old {
                None => compared.new.push(row()),
                Some(old) if unchanged(earlier, later, &across, old, &one) => compared.as_they_were.push(row()),
                Some(old) => {
                    let in_place = InPlace { before: in_place(earlier, old), after: in_place(later, &one) };
                    let row = || ComparedFinding { in_place: Some(in_place), ..row() };
                    match in_place.after.cmp(&in_place.before) {
                        std::cmp::Ordering::Less => compared.worse.push(row()),
                        std::cmp::Ordering::Greater => compared.better.push(row()),
                        std::cmp::Ordering::Equal => {
                            compared.as_they_were.push(ComparedFinding { in_place: None, ..row() })
                        }
                    }
                }
            }
        }
        compared.unchanged = compared.as_they_were.len();
        let gone = before.iter().zip(met).filter(|(_, met)| !met).map(|(one, _)| one);
        compared.closed = gone
            .map(|one| ComparedFinding {
                question: questions[one.question].id.clone(),
                department: one.department.map(|at| earlier.standing.departments()[at].id.clone()),
                before: Some(rounded(one.organisation)),
                after: None,
                in_place: None,
            })
            .collect();
        compared
    }

    pub(super) fn is_empty(&self) -> bool {
        [&self.new, &self.worse, &self.better, &self.closed, &self.reopened].iter().all(|list| list.is_empty())
    }
}

/// Findings by their question and department.
struct Table {
    questions: usize,
    /// Of each department (the organisation first) and question: the finding's position, if it is one.
    findings: Vec<Option<usize>>,
}

impl Table {
    fn new(side: &Side<'_>, found: &[Gain]) -> Self {
        let questions = side.questionnaire.questions().len();
        let parts = side.standing.departments().len() + 1;
        let mut table = Self { questions, findings: vec![None; questions * parts] };
        for (at, one) in found.iter().enumerate() {
            let slot = table.slot(one.question, one.department);
            table.findings[slot] = Some(at);
        }
        table
    }

    fn slot(&self, question: usize, department: Option<usize>) -> usize {
        department.map_or(0, |at| at + 1) * self.questions + question
    }

    fn find(&self, question: usize, department: Option<usize>) -> Option<usize> {
        self.findings[self.slot(question, department)]
    }
}

/// The findings that are faults.
fn open(side: &Side<'_>) -> Vec<Gain> {
    let mut found = risk::gains(side.questionnaire, &side.standing, &side.scores);
    found.retain(|one| one.kind != FindingKind::Unproved);
    found
}

/// How much of its best a finding's answer gives, on its basis, in percent.
fn in_place(side: &Side<'_>, one: &Gain) -> u8 {
    let share = risk::in_place(side.questionnaire, one.question, side.standing.own(one.question, one.department));
    (share * 100.0).round() as u8
}

/// Whether the answer is the same, read across: then a questionnaire that counts it otherwise makes the
/// finding neither worse nor better.
fn unchanged(earlier: &Side<'_>, later: &Side<'_>, across: &Across<'_>, old: &Gain, one: &Gain) -> bool {
    let before = across.given(&earlier.standing, one.question, old.department);
    let after = later.standing.own(one.question, one.department);
    match (before.and_then(|found| found.given), after) {
        (Some(before), Some(after)) => {
            (before.state, before.basis, before.options, before.number)
                == (after.state, after.basis, after.options, after.number)
        }
        _ => false,
    }
}
