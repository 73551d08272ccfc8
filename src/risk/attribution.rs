//! Why did it change? The change between two reports, split among questionnaire, scope and safeguards
//! (scoring.md, "Why did it change?"): the Shapley value of each over the eight mixtures of the two
//! sides' parts, for the organisation and for each department that both have; and within the safeguards
//! the points of each changed answer.

mod answers;
mod mixture;

use super::side::Side;
use crate::assessment::{Across, Given, Place, State};
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

/// An answer that changed, at a place that both sides have.
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
    /// Of each department that both sides have, in the order of the later.
    pub departments: Vec<(DepartmentId, Parts)>,
    /// The organisation's first, then each department's, in the order of the later questionnaire.
    pub answers: Vec<ChangedAnswer>,
    /// What remains to the safeguards beside the points of each answer.
    pub acting_together: f64,
}

/// Explains the change from an earlier side to a later one.
#[must_use]
pub fn attribute(earlier: &Side<'_>, later: &Side<'_>) -> Attribution {
    let pairs = pairs(earlier, later);
    let forward = Across::new(earlier.questionnaire, later.questionnaire);
    let scored = Mixtures::new(earlier, later, &forward, &pairs).scored();
    let organisation = shapley(&scored, |mixture| mixture.organisation);
    let both = pairs.iter().enumerate().map(|(at, (_, position))| {
        let id = later.standing.departments()[*position].id.clone();
        (id, shapley(&scored, |mixture| mixture.departments[at]))
    });
    let departments = both.collect();
    let answers = answers::changed(earlier, later, &forward, &pairs);
    let each: f64 = answers.iter().map(|answer| answer.points).sum();
    Attribution { acting_together: organisation.safeguards - each, organisation, departments, answers }
}

/// The departments that both sides have: their positions in the earlier and in the later one, in the
/// order of the later.
fn pairs(earlier: &Side<'_>, later: &Side<'_>) -> Vec<(usize, usize)> {
    let mut known: Vec<(&DepartmentId, usize)> =
        earlier.standing.departments().iter().enumerate().map(|(at, one)| (&one.id, at)).collect();
    known.sort_unstable();
    let find = |id: &DepartmentId| known.binary_search_by(|(other, _)| (*other).cmp(id)).ok().map(|at| known[at].1);
    let all = later.standing.departments().iter().enumerate();
    all.filter_map(|(at, one)| find(&one.id).map(|before| (before, at))).collect()
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
