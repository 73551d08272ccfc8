//! Which departments of one interview go on in which of another: under the same id, or through what
//! `replaces` says of them, also over assessments in between. Merged ones go on in one together, a split
//! one goes on in several. Knows ids and positions, no answers and no scores.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::interview::Interview;
use crate::questionnaire::DepartmentId;

/// A department's id, and what it says that it took the place of.
pub type Known<'a> = (&'a DepartmentId, &'a [DepartmentId]);

/// What departments of several interviews say that they took the place of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replaced(BTreeMap<DepartmentId, BTreeSet<DepartmentId>>);

impl Replaced {
    /// Learns what the departments of an interview say.
    pub fn learn(&mut self, interview: &Interview) {
        for one in interview.departments.iter().filter(|one| !one.replaces.is_empty()) {
            self.0.entry(one.id.clone()).or_default().extend(one.replaces.iter().cloned());
        }
    }

    /// Some departments and all that they took the place of, one after the other.
    #[must_use]
    pub fn with_ancestors<'a>(&'a self, ids: impl IntoIterator<Item = &'a DepartmentId>) -> BTreeSet<&'a DepartmentId> {
        let mut all = BTreeSet::new();
        let mut queue: Vec<&DepartmentId> = ids.into_iter().collect();
        while let Some(id) = queue.pop() {
            if all.insert(id) {
                queue.extend(self.0.get(id).into_iter().flatten());
            }
        }
        all
    }

    /// Where one comes from among others: what it says that it took the place of, if that is there, else
    /// what that took the place of in between. By their positions there; its own id is not looked for.
    fn origins(&self, (id, replaces): Known<'_>, others: &BTreeMap<&DepartmentId, usize>) -> Vec<usize> {
        let mut found = Vec::new();
        let mut met = BTreeSet::from([id]);
        let mut queue: VecDeque<&DepartmentId> = replaces.iter().chain(self.0.get(id).into_iter().flatten()).collect();
        while let Some(id) = queue.pop_front() {
            if !met.insert(id) {
                continue;
            }
            match others.get(id) {
                Some(at) => found.push(*at),
                None => queue.extend(self.0.get(id).into_iter().flatten()),
            }
        }
        found
    }
}

/// Departments that go on in one another: of the earlier interview those at `before`, of the later one
/// those at `after`; neither is empty, both ascend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub before: Vec<usize>,
    pub after: Vec<usize>,
}

/// How departments go on in others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Descent {
    /// One in one, whatever its id.
    Same,
    /// Several in one.
    Merged,
    /// One in several.
    Split,
    /// Several in several.
    Regrouped,
}

impl Branch {
    /// How the earlier ones go on in the later ones.
    #[must_use]
    pub fn descent(&self) -> Descent {
        match (self.before.len(), self.after.len()) {
            (1, 1) => Descent::Same,
            (_, 1) => Descent::Merged,
            (1, _) => Descent::Split,
            _ => Descent::Regrouped,
        }
    }
}

/// How the departments of an earlier interview go on in those of a later one. Read the other way round it
/// says the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineage {
    /// Of each department of the earlier one: those of the later one that it goes on in; of each of the
    /// later one: those of the earlier one that it comes from. The one whose answers count first comes first.
    links: [Vec<Vec<usize>>; 2],
    branches: Vec<Branch>,
}

impl Lineage {
    /// Of two interviews; `between` is what those in between say.
    #[must_use]
    pub fn new(earlier: &Interview, later: &Interview, between: &Replaced) -> Self {
        Self::of(&known(earlier), &known(later), between)
    }

    /// Of two lists of departments; `between` is what those in between say.
    ///
    /// What a department replaces counts only where one of the two is on its own side alone: two that are on
    /// both sides each go on under their own ids.
    #[must_use]
    pub fn of(earlier: &[Known<'_>], later: &[Known<'_>], between: &Replaced) -> Self {
        let sides = [earlier, later];
        let positions =
            sides.map(|side| side.iter().enumerate().map(|(at, one)| (one.0, at)).collect::<BTreeMap<_, _>>());
        let linked = |side: usize, at: usize, other: usize| {
            let there = |side: usize, id| positions[side].contains_key(id);
            !(there(1 - side, sides[side][at].0) && there(side, sides[1 - side][other].0))
        };
        // What each says of itself comes before what those of the other side say of it.
        let mut links = [0, 1].map(|side| {
            let one = |(at, known): (usize, &Known<'_>)| {
                let others = &positions[1 - side];
                let said = between.origins(*known, others).into_iter().filter(|other| linked(side, at, *other));
                others.get(known.0).copied().into_iter().chain(said).collect::<Vec<_>>()
            };
            sides[side].iter().enumerate().map(one).collect::<Vec<_>>()
        });
        let said = links.clone();
        for side in [0, 1] {
            for (other, own) in said[1 - side].iter().enumerate() {
                for at in own {
                    if !links[side][*at].contains(&other) {
                        links[side][*at].push(other);
                    }
                }
            }
        }
        let branches = branches(&links);
        Self { links, branches }
    }

    /// Where a department of the later interview comes from, the one whose answers count first ahead.
    #[must_use]
    pub fn before(&self, after: usize) -> &[usize] {
        &self.links[1][after]
    }

    /// What a department of the earlier interview goes on in, likewise.
    #[must_use]
    pub fn after(&self, before: usize) -> &[usize] {
        &self.links[0][before]
    }

    /// What goes on, in the order of the later interview. Each department is in one of them at most.
    #[must_use]
    pub fn branches(&self) -> &[Branch] {
        &self.branches
    }
}

fn known(interview: &Interview) -> Vec<Known<'_>> {
    interview.departments.iter().map(|one| (&one.id, one.replaces.as_slice())).collect()
}

/// Everything that is linked, also through others, together.
fn branches(links: &[Vec<Vec<usize>>; 2]) -> Vec<Branch> {
    let mut met = [vec![false; links[0].len()], vec![false; links[1].len()]];
    let mut branches = Vec::new();
    for first in (0..links[1].len()).filter(|at| !links[1][*at].is_empty()) {
        let mut parts = [Vec::new(), Vec::new()];
        let mut queue = vec![(1, first)];
        while let Some((side, at)) = queue.pop() {
            if !std::mem::replace(&mut met[side][at], true) {
                parts[side].push(at);
                queue.extend(links[side][at].iter().map(|other| (1 - side, *other)));
            }
        }
        let [mut before, mut after] = parts;
        if !after.is_empty() {
            before.sort_unstable();
            after.sort_unstable();
            branches.push(Branch { before, after });
        }
    }
    branches
}

#[cfg(test)]
mod tests {
    use super::*;

    type Side = [(&'static str, &'static [&'static str])];

    fn owned(side: &Side) -> Vec<(DepartmentId, Vec<DepartmentId>)> {
        let ids = |all: &[&str]| all.iter().map(|id| DepartmentId::from(*id)).collect();
        side.iter().map(|(id, replaces)| ((*id).into(), ids(replaces))).collect()
    }

    /// What goes on, as `a+b>c`.
    fn shown(earlier: &Side, later: &Side, between: &Side) -> String {
        let (earlier, later) = (owned(earlier), owned(later));
        let mut replaced = Replaced::default();
        for (id, replaces) in owned(between) {
            replaced.0.entry(id).or_default().extend(replaces);
        }
        fn borrowed(side: &[(DepartmentId, Vec<DepartmentId>)]) -> Vec<Known<'_>> {
            side.iter().map(|(id, replaces)| (id, replaces.as_slice())).collect()
        }
        let there = Lineage::of(&borrowed(&earlier), &borrowed(&later), &replaced);
        let back = Lineage::of(&borrowed(&later), &borrowed(&earlier), &replaced);
        let names = |side: &[(DepartmentId, Vec<DepartmentId>)], at: &[usize]| {
            at.iter().map(|at| side[*at].0.as_str()).collect::<Vec<_>>().join("+")
        };
        let one = |one: &Branch| format!("{}>{}", names(&earlier, &one.before), names(&later, &one.after));
        let mirrored = |one: &Branch| format!("{}>{}", names(&earlier, &one.after), names(&later, &one.before));
        let mut all: Vec<String> = there.branches().iter().map(one).collect();
        let mut same: Vec<String> = back.branches().iter().map(mirrored).collect();
        all.sort();
        same.sort();
        assert_eq!(all, same, "the other way round");
        all.join(" ")
    }

    #[test]
    fn departments_go_on_under_their_ids_or_in_what_replaces_them() {
        const A: &Side = &[("a", &[])];
        const AB: &Side = &[("a", &[]), ("b", &[])];
        let cases: [(&Side, &Side, &Side, &str); 15] = [
            (AB, AB, &[], "a>a b>b"),
            (A, &[("b", &[])], &[], ""),
            (A, &[("b", &["a"])], &[], "a>b"),
            (AB, &[("m", &["a", "b"])], &[], "a+b>m"),
            (A, &[("x", &["a"]), ("y", &["a"])], &[], "a>x+y"),
            // It goes on beside what was split off, or takes another in.
            (A, &[("a", &[]), ("b", &["a"])], &[], "a>a+b"),
            (AB, &[("a", &["b"])], &[], "a+b>a"),
            (AB, &[("x", &["a", "b"]), ("y", &["b"])], &[], "a+b>x+y"),
            // What was said of a change before says nothing of this one.
            (&[("a", &[]), ("b", &["a"])], &[("a", &[]), ("b", &["a"])], &[], "a>a b>b"),
            (&[("m", &["a", "b"])], &[("m", &[])], &[], "m>m"),
            // Over what was in between.
            (A, &[("c", &["b"])], &[("b", &["a"])], "a>c"),
            (AB, &[("a", &[])], &[("a", &["b"])], "a+b>a"),
            (A, &[("a", &[]), ("b", &[])], &[("b", &["a"])], "a>a+b"),
            (AB, &[("a", &["m"]), ("b", &["m"])], &[("m", &["a", "b"])], "a>a b>b"),
            (&[("b", &[])], &[("b", &["a"])], &[("a", &["b"])], "b>b"),
        ];
        for (earlier, later, between, expected) in cases {
            assert_eq!(shown(earlier, later, between), expected, "{earlier:?} {later:?} {between:?}");
        }
    }
}
