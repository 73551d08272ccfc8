//! Which reports of an organisation are runs of its trend, and where a quarter between two of them has
//! none. Knows digests and periods, and nothing of figures.

use serde::Serialize;

use crate::assessment::{is_quarter, next_quarter};
use crate::canonical::Digest;

/// Quarters without a run: from the first to the last of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gap {
    pub from: String,
    pub to: String,
    /// How many, at least 1.
    pub quarters: usize,
}

impl Gap {
    /// The quarters between two periods; none where one follows the other, or where one is no quarter.
    #[must_use]
    pub fn between(earlier: &str, later: &str) -> Option<Self> {
        if !is_quarter(earlier) || !is_quarter(later) {
            return None;
        }
        // Quarters written like this are in the order of their texts.
        let between = || after(earlier).take_while(|quarter| quarter.as_str() < later);
        let (quarters, to) = (between().count(), between().last()?);
        Some(Self { from: next_quarter(earlier)?, to, quarters })
    }

    /// Its quarters.
    pub fn names(&self) -> impl Iterator<Item = String> {
        std::iter::once(self.from.clone()).chain(after(&self.from)).take(self.quarters)
    }
}

/// The quarters after one.
fn after(quarter: &str) -> impl Iterator<Item = String> {
    std::iter::successors(next_quarter(quarter), |quarter| next_quarter(quarter))
}

/// A report that counts, with the digests of those that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce<T> {
    pub report: T,
    pub replaced: Vec<Digest>,
}

/// The reports that count, of reports in the order in which they were saved: a correction takes the place
/// of what it corrects. Of several corrections of one report, also of one another, the last counts. A
/// correction of a report that is not among those before it stands for itself, and a report that is there
/// twice counts once.
///
/// `of` gives the digest of a report and that of the one that it corrects.
#[must_use]
pub fn in_force<T>(reports: Vec<T>, of: impl Fn(&T) -> (&Digest, Option<&Digest>)) -> Vec<InForce<T>> {
    let mut counting: Vec<InForce<T>> = Vec::new();
    for report in reports {
        let (digest, corrects) = of(&report);
        let is = |one: &InForce<T>, digest: &Digest| of(&one.report).0 == digest || one.replaced.contains(digest);
        if counting.iter().any(|one| is(one, digest)) {
            continue;
        }
        match corrects.and_then(|corrected| counting.iter().position(|one| is(one, corrected))) {
            None => counting.push(InForce { report, replaced: Vec::new() }),
            Some(at) => {
                let old = of(&counting[at].report).0.clone();
                counting[at].replaced.push(old);
                counting[at].report = report;
            }
        }
    }
    counting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_between_two_periods() {
        for (earlier, later, expected) in [
            ("2026-Q1", "2026-Q2", None),
            ("2026-Q1", "2026-Q1", None),
            ("2026-Q3", "2026-Q1", None),
            ("2026-Q1", "2026-Q3", Some(("2026-Q2", "2026-Q2", 1))),
            ("2025-Q3", "2026-Q4", Some(("2025-Q4", "2026-Q3", 4))),
            ("spring", "2026-Q4", None),
            ("2026-Q1", "autumn", None),
        ] {
            let found = Gap::between(earlier, later);
            let found = found.as_ref().map(|gap| (gap.from.as_str(), gap.to.as_str(), gap.quarters));
            assert_eq!(found, expected, "{earlier} {later}");
        }
    }

    /// Reports by their names, each with the one that it corrects.
    fn counting(reports: &[(&str, Option<&str>)]) -> Vec<(String, usize)> {
        let digest = |name: &str| Digest::of(name.as_bytes());
        let all = reports.iter().map(|(name, corrects)| (*name, digest(name), corrects.map(digest))).collect();
        let found = in_force(all, |(_, own, corrects): &(&str, Digest, Option<Digest>)| (own, corrects.as_ref()));
        found.into_iter().map(|one| (one.report.0.to_owned(), one.replaced.len())).collect()
    }

    #[test]
    fn a_correction_takes_the_place_of_what_it_corrects() {
        for (reports, expected) in [
            (&[("a", None), ("b", None)][..], &[("a", 0), ("b", 0)][..]),
            (&[("a", None), ("b", None), ("a2", Some("a"))], &[("a2", 1), ("b", 0)]),
            (&[("a", None), ("a2", Some("a")), ("a3", Some("a2"))], &[("a3", 2)]),
            (&[("a", None), ("a2", Some("a")), ("a3", Some("a"))], &[("a3", 2)]),
            (&[("b", Some("a")), ("c", None)], &[("b", 0), ("c", 0)]),
            (&[("a", Some("a")), ("a", None)], &[("a", 0)]),
            (&[("a", None), ("a2", Some("a")), ("a", None)], &[("a2", 1)]),
        ] {
            let expected: Vec<_> = expected.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect();
            assert_eq!(counting(reports), expected, "{reports:?}");
        }
    }
}
