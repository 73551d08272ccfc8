//! Why did it change? The change between two reports, split among questionnaire, scope and safeguards
//! (scoring.md, "Why did it change?"): the Shapley value of each over the eight mixtures of the two
//! sides' parts, for the organisation and for each department that both have; and within the safeguards
//! the points of each changed answer.

mod answers;
mod mixture;

use super::side::Side;
use crate::assessment::{Across, Given, Lineage, Place, State};
use crate::questionnaire::DepartmentId;
use mixture::{Mixtures, Scored};

/// The points of a change that each of the three made; they add up to it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Parts {
    pub questionnaire: f64,
    pub scope: f64,
    pub safeguards: f64,
}

/// How an answer changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerChange {
    /// It says something else.
    Changed,
    /// It was open (unanswered or unknown) and is not any more.
    NewlyAnswered,
    /// It is open and was not.
    Withdrawn,
    /// It says the same, known in another way.
    Basis,
    /// It says the same; it was carried over and is confirmed.
    Confirmed,
}

/// An answer that changed, at a place that both sides have: at a department that replaces others, it is
/// held against the first of theirs that there is.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedAnswer {
    /// In the later questionnaire.
    pub place: Place,
    /// The positions of its question and of its department, on the later side.
    pub question: usize,
    pub department: Option<usize>,
    /// The same on the earlier side, of the answer that was there before; none if there was none.
    pub source: Option<(usize, Option<usize>)>,
    pub change: AnswerChange,
    /// S(B) - S(B with that answer as it was in A), for the organisation.
    pub points: f64,
}

/// The change between two sides, explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    pub organisation: Parts,
    /// Of each branch of the lineage, in its order, with the id of the first of its later departments:
    /// of those that were merged or split, of their headline together.
    pub departments: Vec<(DepartmentId, Parts)>,
    /// The organisation's first, then each department's, in the order of the later questionnaire.
    pub answers: Vec<ChangedAnswer>,
    /// What remains to the safeguards beside the points of each answer.
    pub acting_together: f64,
}

/// Explains the change from an earlier side to a later one, whose departments go on as the lineage says.
#[must_use]
pub fn attribute(earlier: &Side<'_>, later: &Side<'_>, lineage: &Lineage) -> Attribution {
    let forward = Across::new(earlier.questionnaire, later.questionnaire);
    let scored = Mixtures::new(earlier, later, &forward, lineage).scored();
    let organisation = shapley(&scored, |mixture| mixture.organisation);
    let both = lineage.branches().iter().enumerate().map(|(at, branch)| {
        let id = later.standing.departments()[branch.after[0]].id.clone();
        (id, shapley(&scored, |mixture| mixture.branches[at]))
    });
    let departments = both.collect();
    let answers = answers::changed(earlier, later, &forward, lineage);
    let each: f64 = answers.iter().map(|answer| answer.points).sum();
    Attribution { acting_together: organisation.safeguards - each, organisation, departments, answers }
}

/// The mean, over the six orders of changing the three, of what changing each did. Mixtures are numbered
/// by what is the later side's: 1 the questionnaire, 2 the scope, 4 the safeguards.
fn shapley(scored: &[Scored; 8], score: impl Fn(&Scored) -> f64) -> Parts {
    let s = |mixture: usize| score(&scored[mixture]);
    let of = |own: usize, one: usize, other: usize| {
        let alone = s(own) - s(0);
        let after_one = s(own | one) - s(one);
        let after_other = s(own | other) - s(other);
        let last = s(7) - s(one | other);
        (2.0 * alone + after_one + after_other + 2.0 * last) / 6.0
    };
    Parts { questionnaire: of(1, 2, 4), scope: of(2, 1, 4), safeguards: of(4, 1, 2) }
}

/// How an answer changed; none if it did not.
fn change(before: Option<&Given>, after: Option<&Given>, same_text: bool) -> Option<AnswerChange> {
    let settled = |given: Option<&Given>| given.is_some_and(|given| given.state != State::Unknown);
    match (before, after) {
        _ if !settled(before) && settled(after) => Some(AnswerChange::NewlyAnswered),
        _ if settled(before) && !settled(after) => Some(AnswerChange::Withdrawn),
        (None, None) => None,
        (Some(before), Some(after)) => {
            let says_same = (before.state, before.options, before.number) == (after.state, after.options, after.number);
            if !says_same || !same_text {
                Some(AnswerChange::Changed)
            } else if before.basis != after.basis {
                Some(AnswerChange::Basis)
            } else {
                (before.carried_over && !after.carried_over).then_some(AnswerChange::Confirmed)
            }
        }
        _ => Some(AnswerChange::Changed),
    }
}
