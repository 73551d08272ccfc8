//! Departments from run to run. One goes on under its id, or under the id of the one that alone took its place
//! alone; where several were merged or one was split, their lines begin and end, and it is said where.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::results::OrganisationResult;
use super::reading::{DepartmentFigures, Excerpt, Measured};
use super::{DepartmentRun, DepartmentTrend};
use crate::assessment::{Branch, Descent, Known, Lineage, Replaced};
use crate::questionnaire::DepartmentId;

/// Departments that took the place of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Succession {
    /// The position of the run in which the new ones are there first.
    pub run: usize,
    pub how: Succeeded,
    /// As the run before names them.
    pub from: Vec<NamedDepartment>,
    pub to: Vec<NamedDepartment>,
}

/// How departments took the place of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Succeeded {
    /// One of one, under another id.
    Renamed,
    Merged,
    Split,
    /// Several of several.
    Regrouped,
}

/// A department as a run names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedDepartment {
    pub id: DepartmentId,
    pub name: String,
}

/// The lines while they are drawn, run by run.
#[derive(Default)]
struct Lines<'a> {
    all: Vec<DepartmentTrend>,
    /// Which line an id is on.
    by_id: BTreeMap<&'a DepartmentId, usize>,
    /// Of each run: the lines of its departments, in its order.
    runs: Vec<Vec<usize>>,
    successions: Vec<Succession>,
}

/// The departments of all runs: those of the last run in its order, then those that are no longer there; and
/// where they took the place of others.
pub(super) fn departments(runs: &[&Excerpt]) -> (Vec<DepartmentTrend>, Vec<Succession>) {
    let mut lines = Lines::default();
    for (at, run) in runs.iter().enumerate() {
        if let Some(before) = at.checked_sub(1) {
            lines.succeed(runs[before], run);
        }
        lines.add(run);
    }
    let mut met = BTreeSet::new();
    let order: Vec<usize> = lines.runs.iter().rev().flatten().copied().filter(|line| met.insert(*line)).collect();
    let mut all: Vec<Option<DepartmentTrend>> = lines.all.into_iter().map(Some).collect();
    let mut departments: Vec<DepartmentTrend> = order.into_iter().filter_map(|line| all[line].take()).collect();
    departments.iter_mut().for_each(|one| one.runs.resize(runs.len(), DepartmentRun::Absent));
    (departments, lines.successions)
}

impl<'a> Lines<'a> {
    /// Says which departments of a run took the place of others, and lets lines go on under other ids.
    fn succeed(&mut self, before: &'a Excerpt, run: &'a Excerpt) {
        let lineage = Lineage::of(&known(before), &known(run), &Replaced::default());
        let mut renamed = Vec::new();
        for branch in lineage.branches() {
            let Branch { before: from, after: to } = branch;
            let how = match branch.descent() {
                Descent::Merged => Succeeded::Merged,
                Descent::Split => Succeeded::Split,
                Descent::Regrouped => Succeeded::Regrouped,
                Descent::Same => {
                    let (from, to) = (&before.departments[from[0]].id, &run.departments[to[0]].id);
                    if from == to {
                        continue;
                    }
                    // An id that was there once, and is there again, has a line already.
                    if !self.by_id.contains_key(to)
                        && let Some(line) = self.by_id.remove(from)
                    {
                        renamed.push((to, line));
                    }
                    Succeeded::Renamed
                }
            };
            let named = |of: &Excerpt, all: &[usize]| all.iter().map(|at| named(&of.departments[*at])).collect();
            let (from, to) = (named(before, from), named(run, to));
            self.successions.push(Succession { run: self.runs.len(), how, from, to });
        }
        for (to, line) in renamed {
            let own = &mut self.all[line];
            own.earlier_ids.push(std::mem::replace(&mut own.id, to.clone()));
            self.by_id.insert(to, line);
        }
    }

    fn add(&mut self, run: &'a Excerpt) {
        let at = self.runs.len();
        let mut lines = Vec::with_capacity(run.departments.len());
        for one in &run.departments {
            let line = *self.by_id.entry(&one.id).or_insert_with(|| {
                let (id, name) = (one.id.clone(), String::new());
                self.all.push(DepartmentTrend { id, name, earlier_ids: Vec::new(), runs: Vec::new() });
                self.all.len() - 1
            });
            let own = &mut self.all[line];
            own.name.clone_from(&one.name);
            own.runs.resize(at, DepartmentRun::Absent);
            own.runs.push(department_run(one));
            lines.push(line);
        }
        self.runs.push(lines);
    }
}

fn known(run: &Excerpt) -> Vec<Known<'_>> {
    run.departments.iter().map(|one| (&one.id, one.replaces.as_slice())).collect()
}

fn named(one: &Measured) -> NamedDepartment {
    NamedDepartment { id: one.id.clone(), name: one.name.clone() }
}

fn department_run(Measured { figures, .. }: &Measured) -> DepartmentRun {
    if !figures.mapped {
        return DepartmentRun::NotMapped;
    }
    let DepartmentFigures { headline, low, inherent, level, .. } = figures;
    DepartmentRun::Mapped(OrganisationResult {
        headline: *headline,
        low: *low,
        inherent: *inherent,
        level: level.clone(),
    })
}
