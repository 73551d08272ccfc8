//! What the tabs of a comparison list, in the order in which they show it: found once, when the comparison
//! is made.

use std::collections::BTreeMap;

use crate::assessment::Interview;
use crate::report::compare::{ComparedDepartment, Comparison, Status};
use crate::report::words::comparison::shown_change;
use crate::risk::AnswerChange;

/// How answers change, in the order in which they are shown.
const KINDS: [AnswerChange; 5] = [
    AnswerChange::Changed,
    AnswerChange::NewlyAnswered,
    AnswerChange::Withdrawn,
    AnswerChange::Basis,
    AnswerChange::Confirmed,
];

/// Positions in the lists of a comparison.
#[derive(Debug)]
pub struct Lists {
    /// The answers, those that did most first.
    pub by_points: Vec<usize>,
    /// The same by how they changed; kinds without any are left out.
    pub answers: Vec<(AnswerChange, Vec<usize>)>,
    /// The departments that go on from one side to the other, in the organisation's order; and what changed most first.
    pub both: Vec<usize>,
    pub most_changed: Vec<usize>,
    /// Those that are only on the later side, and only on the earlier.
    pub added: Vec<usize>,
    pub removed: Vec<usize>,
    /// Who gave answers, how many before and how many after; none where no answer says so.
    pub people: Vec<(Option<String>, usize, usize)>,
    /// Changed answers that somebody else gave.
    pub by_others: Vec<usize>,
}

impl Lists {
    pub fn new(comparison: &Comparison, before: &Interview, after: &Interview) -> Self {
        let answers = &comparison.answers;
        let mut by_points: Vec<usize> = (0..answers.len()).collect();
        by_points.sort_by(|a, b| answers[*b].points.abs().total_cmp(&answers[*a].points.abs()));
        let of = |kind: AnswerChange| {
            let own = by_points.iter().copied().filter(|at| answers[*at].kind == kind);
            (kind, own.collect::<Vec<usize>>())
        };
        let with = |wanted: &dyn Fn(&ComparedDepartment) -> bool| -> Vec<usize> {
            let departments = comparison.departments.iter().enumerate();
            departments.filter(|(_, one)| wanted(one)).map(|(at, _)| at).collect()
        };
        let both = with(&|one| one.change.is_some());
        let mut most_changed = both.clone();
        most_changed.sort_by_key(|at| std::cmp::Reverse(moved(comparison, *at).abs()));
        let by_others = by_points.iter().copied().filter(|at| {
            let by = |answer: &'_ Option<crate::assessment::Answer>| answer.as_ref()?.answered_by.clone();
            matches!((by(&answers[*at].before), by(&answers[*at].after)), (Some(one), Some(other)) if one != other)
        });
        Self {
            answers: KINDS.into_iter().map(of).filter(|(_, own)| !own.is_empty()).collect(),
            both,
            most_changed,
            added: with(&|one| one.status == Status::Added),
            removed: with(&|one| one.status == Status::Removed),
            people: people(before, after),
            by_others: by_others.collect(),
            by_points,
        }
    }
}

/// By how many tenths the score of a department changed, as it is shown; 0 where it is on one side only.
pub fn moved(comparison: &Comparison, at: usize) -> i64 {
    let one = &comparison.departments[at];
    one.before.zip(one.after).map_or(0, |(before, after)| shown_change(before, after, [0.0; 3]).0)
}

/// Who gave answers, those with the most first; nobody where no answer names anybody.
fn people(before: &Interview, after: &Interview) -> Vec<(Option<String>, usize, usize)> {
    let mut counts: BTreeMap<Option<&str>, (usize, usize)> = BTreeMap::new();
    let given = |interview| by_whom(interview).collect::<Vec<Option<&str>>>();
    for by in given(before) {
        counts.entry(by).or_default().0 += 1;
    }
    for by in given(after) {
        counts.entry(by).or_default().1 += 1;
    }
    if counts.keys().all(Option::is_none) {
        return Vec::new();
    }
    let mut people: Vec<(Option<String>, usize, usize)> =
        counts.into_iter().map(|(by, (before, after))| (by.map(str::to_owned), before, after)).collect();
    people.sort_by_key(|(_, before, after)| std::cmp::Reverse(before + after));
    people
}

fn by_whom(interview: &Interview) -> impl Iterator<Item = Option<&str>> {
    let own = interview.organisation.answers.values();
    let departments = interview.departments.iter().flat_map(|one| one.answers.values());
    own.chain(departments).map(|answer| answer.answered_by.as_deref())
}
