//! What became of every answer of a report that was carried over.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::place::Place;
use super::super::retired::WhyRetired;
use crate::questionnaire::DepartmentId;

/// What became of the answers, and what of the scope could not be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Every answer of the report, the organisation's first, in the order of its questionnaire; then what
    /// was retired there and stands again.
    pub answers: Vec<AccountedAnswer>,
    /// Sectors, department templates and bands that are not there any more, and count as not given.
    pub unread: Vec<Unread>,
}

impl Account {
    /// How many answers had this fate.
    #[must_use]
    pub fn count(&self, fate: Fate) -> usize {
        self.answers.iter().filter(|one| one.fate == fate).count()
    }
}

/// An answer of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountedAnswer {
    /// Where it stands in the report.
    #[serde(flatten)]
    pub place: Place,
    pub fate: Fate,
    /// Where it stands now; nowhere if it is retired.
    pub places: Vec<Place>,
}

/// What can become of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It stands where it stood and says what it said.
    Kept,
    /// It stands at another question or for others, or other options stand for those that were chosen.
    Translated,
    /// It is retired: its question is gone, or was merged with one whose answer comes first.
    Retired,
    /// It is retired: its question is there but changed, so that it says nothing about it.
    NotComparable,
    /// It was retired in the report: its question is asked again.
    Returned,
}

/// An id of the scope that the questionnaire does not have any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    pub department: Option<DepartmentId>,
    pub id: String,
}

/// An answer of the report, by the position of its question and of its department.
type Source = (usize, Option<usize>);

/// What is met while answers are carried over.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Where each stands, and whether it says there what it said.
    stands: BTreeMap<Source, Vec<(Place, bool)>>,
    not_comparable: BTreeSet<Source>,
    passed_over: BTreeSet<Source>,
}

impl Tally {
    pub(super) fn stands(&mut self, source: Source, place: Place, as_it_was: bool) {
        self.stands.entry(source).or_default().push((place, as_it_was));
    }

    pub(super) fn not_comparable(&mut self, source: Source) {
        self.not_comparable.insert(source);
    }

    /// The answer of another question, or of a department, was taken in its place.
    pub(super) fn passed_over(&mut self, source: Source) {
        self.passed_over.insert(source);
    }

    /// What became of an answer that stood at a place, where it stands, and why it stands nowhere.
    pub(super) fn fate(
        &self,
        source: Source,
        before: &Place,
        is_gone: impl FnOnce() -> bool,
    ) -> (Fate, Vec<Place>, Option<WhyRetired>) {
        if let Some(stands) = self.stands.get(&source) {
            let kept = stands.iter().any(|(place, as_it_was)| *as_it_was && place == before);
            let places = stands.iter().map(|(place, _)| place.clone()).collect();
            return (if kept { Fate::Kept } else { Fate::Translated }, places, None);
        }
        let (fate, why) = if self.passed_over.contains(&source) && !self.not_comparable.contains(&source) {
            (Fate::Retired, WhyRetired::Superseded)
        } else if is_gone() {
            (Fate::Retired, WhyRetired::QuestionGone)
        } else {
            (Fate::NotComparable, WhyRetired::NotComparable)
        };
        (fate, Vec::new(), Some(why))
    }
}
