//! What a comparison knows beside its two sides: which findings were open in the organisation's other
//! reports, and the day on which the later side stands.

use std::collections::BTreeSet;

use super::super::saved::Report;
use crate::assessment::{Across, Place, Replaced};
use crate::questionnaire::Questionnaire;
use crate::risk::FindingKind;

/// The findings that were open in other reports of the organisation, by report, what departments replaced
/// there, and the day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    /// Of those before the earlier side.
    pub before: Vec<BTreeSet<Place>>,
    /// Of those between the two.
    pub between: Vec<BTreeSet<Place>>,
    /// What the departments of those between the two took the place of, and those of all.
    pub replaced: Replaced,
    pub ever_replaced: Replaced,
    /// The day on which the later side stands, `2026-11-24`: what was due before it is late. Without one
    /// nothing is late.
    pub day: Option<String>,
}

impl Chain {
    /// What the reports before the earlier side and those between the two say, each list in the order in
    /// which they were saved, read under the questionnaire of the later side.
    #[must_use]
    pub fn new(later: &Questionnaire, before: &[Report], between: &[Report], day: Option<String>) -> Self {
        let open = |reports: &[Report]| reports.iter().map(|report| open_in(report, later)).collect();
        let (mut replaced, mut ever_replaced) = (Replaced::default(), Replaced::default());
        between.iter().for_each(|report| replaced.learn(&report.interview));
        before.iter().chain(between).for_each(|report| ever_replaced.learn(&report.interview));
        Self { before: open(before), between: open(between), replaced, ever_replaced, day }
    }

    /// Whether a finding that is open on the later side was open once and then closed, on the earlier side
    /// or since.
    pub(super) fn reopened(&self, open_earlier: bool, open_in: impl Fn(&BTreeSet<Place>) -> bool) -> bool {
        let mut was_open = self.before.iter().any(&open_in);
        let since = std::iter::once(open_earlier).chain(self.between.iter().map(&open_in));
        since.fold(false, |reopened, open| {
            let closed = was_open && !open;
            was_open |= open;
            reopened || closed
        })
    }
}

/// The faults that a report states, as places of a later questionnaire.
fn open_in(report: &Report, later: &Questionnaire) -> BTreeSet<Place> {
    let faults = report.results.findings.iter().filter(|one| one.kind != FindingKind::Unproved);
    let places: BTreeSet<Place> =
        faults.map(|one| Place { question: one.question.clone(), department: one.department.clone() }).collect();
    if report.questionnaire.digest() == later.digest() {
        return places;
    }
    let across = Across::new(&report.questionnaire, later);
    let mut read = BTreeSet::new();
    for (at, question) in later.questions().iter().enumerate() {
        for source in across.sources(at) {
            let own = &report.questionnaire.questions()[source.question].id;
            let here = places.iter().filter(|place| place.question == *own);
            read.extend(here.map(|place| Place { question: question.id.clone(), ..place.clone() }));
        }
    }
    read
}
