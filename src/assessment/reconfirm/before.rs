//! What the run before says of a place at hand: that it was bad there, or is not the same any more.

use std::collections::{BTreeMap, BTreeSet};

use super::super::across::Across;
use super::super::interview::Interview;
use super::super::standing::{DepartmentStanding, Standing};
use super::{LastRun, Reason};
use crate::questionnaire::{Condition, DepartmentId, Question, Questionnaire, Scope, WrittenQuestion};

/// A place of the last run: the position of its question there, and the department.
type Then<'a> = (usize, Option<&'a DepartmentId>);

pub(super) struct Before<'a> {
    questionnaire: &'a Questionnaire,
    interview: &'a Interview,
    last: &'a LastRun<'a>,
    across: Across<'a>,
    red_flags: BTreeMap<Then<'a>, usize>,
    findings: BTreeMap<Then<'a>, usize>,
    /// Of each question: whether it is new, or asks otherwise.
    changed: Vec<bool>,
    sectors_changed: bool,
    departments: Vec<Touched>,
}

/// What is not the same any more of a department.
enum Touched {
    /// All of it: it was not there.
    Whole,
    /// These flows, by feature and data category.
    Flows(BTreeSet<(usize, usize)>),
}

impl<'a> Before<'a> {
    pub(super) fn new(
        questionnaire: &'a Questionnaire,
        interview: &'a Interview,
        standing: &Standing,
        last: &'a LastRun<'a>,
    ) -> Self {
        let across = Across::new(last.questionnaire, questionnaire);
        let then = Standing::new(last.questionnaire, last.interview);
        let mut red_flags = BTreeMap::new();
        for fired in last.red_flags {
            let Some(rule) = last.questionnaire.red_flags().get(fired.rule) else { continue };
            for question in rule.when.questions() {
                let all = last.interview.departments.iter().map(|one| Some(&one.id));
                let whom =
                    |one: &Option<&DepartmentId>| fired.department.is_none() || *one == fired.department.as_ref();
                for department in std::iter::once(None).chain(all.filter(whom)) {
                    let rank = red_flags.len();
                    red_flags.entry((question, department)).or_insert(rank);
                }
            }
        }
        let findings = last.findings.iter().enumerate().filter_map(|(rank, place)| {
            let question = last.questionnaire.position(&place.question)?;
            Some(((question, place.department.as_ref()), rank))
        });
        let findings = findings.collect();
        let same = last.questionnaire.digest() == questionnaire.digest();
        let changed = (0..questionnaire.questions().len()).map(|at| !same && changed(&across, last, questionnaire, at));
        let departments = standing.departments().iter().enumerate().map(|(at, now)| {
            let whole = !interview.departments[at].replaces.is_empty();
            match then.department(&now.id).filter(|_| !whole) {
                None => Touched::Whole,
                Some(at) => Touched::Flows(
                    flows(now).symmetric_difference(&flows(&across.scope(&then.departments()[at]))).copied().collect(),
                ),
            }
        });
        Self {
            questionnaire,
            interview,
            last,
            red_flags,
            findings,
            changed: changed.collect(),
            sectors_changed: across.sectors(then.sectors()) != standing.sectors(),
            departments: departments.collect(),
            across,
        }
    }

    /// The most pressing reason that the run before gives for asking at a place, and how pressing it is
    /// among others of that reason.
    pub(super) fn reason(&self, question: usize, department: Option<usize>) -> Option<(Reason, usize)> {
        let at = |places: &BTreeMap<Then<'a>, usize>| {
            self.places(question, department).filter_map(|place| places.get(&place)).min().copied()
        };
        let red_flag = at(&self.red_flags).map(|rank| (Reason::RedFlag, rank));
        red_flag
            .or_else(|| at(&self.findings).map(|rank| (Reason::Finding, rank)))
            .or_else(|| self.changed[question].then_some((Reason::QuestionChanged, 0)))
            .or_else(|| self.is_touched(question, department).then_some((Reason::ScopeChanged, 0)))
    }

    /// The places of the last run that stand for one.
    fn places(&self, question: usize, department: Option<usize>) -> impl Iterator<Item = Then<'a>> {
        let asked = self.questionnaire.questions()[question].scope;
        self.across.sources(question).iter().flat_map(move |source| {
            let was = self.last.questionnaire.questions()[source.question].scope;
            // What was asked once for the organisation is asked of each department now.
            let whole = (was == Scope::Organisation && asked == Scope::Department).then_some(None);
            let parts = ancestors(self.interview, department).into_iter().chain(whole);
            parts.map(|part| (source.question, part))
        })
    }

    fn is_touched(&self, question: usize, department: Option<usize>) -> bool {
        let asked = &self.questionnaire.questions()[question];
        if self.sectors_changed && reads(asked, |part| matches!(part, Condition::Sector(_))) {
            return true;
        }
        match department.map(|at| &self.departments[at]) {
            None => false,
            Some(Touched::Whole) => true,
            Some(Touched::Flows(flows)) if flows.is_empty() => false,
            Some(Touched::Flows(flows)) => {
                let mitigates = |(feature, category): &(usize, usize)| {
                    asked.mitigates.iter().any(|one| one.applies(*feature, *category))
                };
                flows.iter().any(mitigates)
                    || reads(asked, |part| matches!(part, Condition::Uses(_) | Condition::Handles(_)))
            }
        }
    }
}

/// Whether the condition of a question has such a part.
fn reads(question: &Question, is: impl Fn(&Condition) -> bool) -> bool {
    let mut found = false;
    if let Some(condition) = &question.condition {
        condition.walk(&mut |part| found |= is(part));
    }
    found
}

/// The data flows of a department, by the positions of feature and data category.
fn flows(department: &DepartmentStanding) -> BTreeSet<(usize, usize)> {
    let used = department.uses.iter().enumerate().filter_map(|(feature, used)| Some((feature, (*used)?)));
    used.flat_map(|(feature, used)| {
        (0..128)
            .filter(move |category| used.data_categories >> category & 1 == 1)
            .map(move |category| (feature, category))
    })
    .collect()
}

/// Whether a question stands for none of the last run, or asks otherwise than one that it stands for.
fn changed(across: &Across<'_>, last: &LastRun<'_>, questionnaire: &Questionnaire, question: usize) -> bool {
    let sources = across.sources(question);
    let otherwise = |then: usize| asks_otherwise(last.questionnaire.written(then), questionnaire.written(question));
    sources.is_empty() || sources.iter().any(|source| !source.is_comparable() || otherwise(source.question))
}

/// Whether two questions are not the same to whom they are asked. Weights do not count, nor do
/// translations.
fn asks_otherwise(then: &WrittenQuestion, now: &WrittenQuestion) -> bool {
    let options = |of: &WrittenQuestion| -> Vec<String> {
        of.options.iter().map(|option| option.label.get("en").to_owned()).collect()
    };
    then.text.get("en") != now.text.get("en")
        || (then.scope, then.kind, then.min, then.max) != (now.scope, now.kind, now.min, now.max)
        || options(then) != options(now)
        || then.unit.as_ref().map(|unit| unit.get("en")) != now.unit.as_ref().map(|unit| unit.get("en"))
}

/// Whose answers of the last run a department goes on from: its own, and those of what it replaces.
fn ancestors(interview: &Interview, department: Option<usize>) -> Vec<Option<&DepartmentId>> {
    match department.map(|at| &interview.departments[at]) {
        None => vec![None],
        Some(one) => std::iter::once(&one.id).chain(&one.replaces).map(Some).collect(),
    }
}
