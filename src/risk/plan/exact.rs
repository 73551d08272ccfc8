//! The exact plan for a few actions, by branch and bound.
//!
//! A node of the search has taken some actions and may take those that are left. It is given up where
//! no set that it leads to can be better than the best one known. Two bounds are proven in
//! `docs/risk-model.md`: nothing is lower than the score with all that is left applied as well; and what
//! actions take off the mean together is at most the sum of what each takes alone, along the chord down
//! to that lowest state, so that a purse filled in fractions, best value first, is worth more than any set.

use std::cmp::Ordering;

use super::field::{Field, Set, members};
use super::{Cost, Goal, HAIR, Search};

/// What rounding may take off a mean, as a part of it: so much is added to what actions are worth.
const SLACK: f64 = 1e-12;

/// How good a set is: less is better. Under a budget the score counts first, in millionths of a point;
/// then what it costs; then the ids.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
struct Key {
    kept: f64,
    cost: Cost,
    ids: Vec<usize>,
}

/// A state of the search.
struct Node {
    set: Set,
    /// What may still be taken.
    left: Set,
    /// What each slot adds to X with the set applied, and with all that is left applied too.
    now: Vec<f64>,
    least: Vec<f64>,
}

struct Exact<'a> {
    search: &'a Search<'a>,
    field: Field<'a>,
    costs: Vec<Cost>,
    spends: Vec<f64>,
    /// Of each action: those with greater ids that do and cost the same. A set that has one of them and not
    /// the action itself is as good as one that has the action instead, which comes first by its ids.
    twins: Vec<Set>,
    /// The mean that has to be undercut, where a level is to be reached.
    bound: Option<f64>,
    best: Option<(Key, Set)>,
}

/// The best set of some open actions, one being known already.
pub(super) fn best(search: &Search<'_>, moving: &[usize], known: &[usize]) -> Vec<usize> {
    let mut moving = moving.to_vec();
    moving.sort_by_key(|at| search.id(*at));
    let field = Field::new(&search.what_if, &moving, search.aim());
    let bound = match search.goal {
        Goal::Below { level, .. } => {
            // The score that is the first to be shown as at the level.
            let from = search.questionnaire.document().levels[level].from;
            Some(field.mean_of_score(((from * 10.0).ceil() - 0.5) / 10.0 + HAIR))
        }
        _ => None,
    };
    let costs: Vec<Cost> = moving.iter().map(|at| search.cost(*at)).collect();
    let mut exact = Exact {
        search,
        twins: twins(&field, &costs),
        field,
        costs,
        spends: moving.iter().map(|at| search.spends(*at)).collect(),
        bound,
        best: None,
    };
    let place = |at: &usize| moving.iter().position(|other| other == at);
    let known = known.iter().filter_map(place).fold(0, |set, place| set | 1 << place);
    exact.consider(known, &exact.field.slots(known));
    let all: Set = (0..moving.len()).fold(0, |set, place| set | 1 << place);
    let root = Node { set: 0, left: all, now: exact.field.slots(0), least: exact.field.slots(all) };
    exact.visit(root, None);
    let best = exact.best.map_or(known, |(_, set)| set);
    members(best).map(|place| moving[place]).collect()
}

impl Exact<'_> {
    fn score(&self, slots: &[f64]) -> f64 {
        self.field.score(self.field.mean(&self.field.cells(slots)))
    }

    fn key(&self, set: Set, score: f64) -> Key {
        Key {
            kept: if self.bound.is_some() { 0.0 } else { kept(score) },
            cost: self.cost(set),
            ids: members(set).collect(),
        }
    }

    /// What a set costs: summed in the order of the ids.
    fn cost(&self, set: Set) -> Cost {
        members(set).fold(Cost::default(), |sum, place| sum.plus(self.costs[place]))
    }

    fn spent(&self, set: Set) -> f64 {
        members(set).map(|place| self.spends[place]).sum()
    }

    /// Takes a set for the best one if it is. Gives whether it reaches the goal at all.
    fn consider(&mut self, set: Set, slots: &[f64]) -> bool {
        let score = self.score(slots);
        if !self.search.reached(score) {
            return false;
        }
        let key = self.key(set, score);
        if self.best.as_ref().is_none_or(|(best, _)| key < *best) {
            self.best = Some((key, set));
        }
        true
    }

    /// Looks through all sets that a node leads to; `taken` is what each action takes off X when it is
    /// added to the set, where that is known of a node with the same set.
    fn visit(&mut self, mut node: Node, taken: Option<&[Vec<(usize, f64)>]>) {
        if taken.is_none() {
            let reached = self.consider(node.set, &node.now);
            // With a level to reach, whatever is added only costs more.
            if self.bound.is_some() && reached {
                return;
            }
            self.leave_what_does_not_fit(&mut node);
        }
        if node.left == 0 {
            return;
        }
        let fresh: Option<Vec<_>> = taken.is_none().then(|| {
            let of = |action| match node.left >> action & 1 {
                1 => self.field.taken(&node.now, action, node.set),
                _ => Vec::new(),
            };
            (0..self.costs.len()).map(of).collect()
        });
        let taken = taken.or(fresh.as_deref()).unwrap_or_default();
        let Some(action) = self.branch(&node, taken) else { return };
        let with = node.set | 1 << action;
        let now = self.field.slots_after(&node.now, action, with);
        self.visit(Node { set: with, left: node.left & !(1 << action), now, least: node.least.clone() }, None);
        for left_out in members(node.left & (self.twins[action] | 1 << action)) {
            node.left &= !(1 << left_out);
            node.least = self.field.slots_after(&node.least, left_out, node.set | node.left);
        }
        self.visit(node, Some(taken));
    }

    fn leave_what_does_not_fit(&self, node: &mut Node) {
        let spent = self.spent(node.set);
        for action in members(node.left) {
            if !self.search.fits(spent + self.spends[action]) {
                node.left &= !(1 << action);
                node.least = self.field.slots_after(&node.least, action, node.set | node.left);
            }
        }
    }

    /// The action on which to branch; none where the node can be given up.
    fn branch(&self, node: &Node, taken: &[Vec<(usize, f64)>]) -> Option<usize> {
        let field = &self.field;
        let (now, least) = (field.cells(&node.now), field.cells(&node.least));
        let (mean, lowest) = (field.mean(&now), field.mean(&least));
        let slopes = field.slopes(&now, &least);
        let value = |action: usize| taken[action].iter().map(|(cell, taken)| taken * slopes[*cell]).sum::<f64>();
        // What takes nothing off now never will.
        let values = members(node.left).map(|action| (action, value(action))).filter(|(_, value)| *value > 0.0);
        let values: Vec<(usize, f64)> = values.collect();
        let promising = match self.bound {
            Some(bound) => self.may_reach(node, &values, mean - bound - SLACK * mean, field.score(lowest)),
            None => self.may_lower(node, &values, mean, lowest),
        };
        let cost = |action: usize| match self.bound {
            Some(_) => self.costs[action].first,
            None => self.spends[action],
        };
        let best = |one: &&(usize, f64), other: &&(usize, f64)| {
            let rates = (one.1 / cost(one.0)).partial_cmp(&(other.1 / cost(other.0))).unwrap_or(Ordering::Equal);
            rates.then(other.0.cmp(&one.0))
        };
        values.iter().max_by(best).filter(|_| promising).map(|(action, _)| *action)
    }

    /// Whether some set that the node leads to may come below the level for less than the best known.
    fn may_reach(&self, node: &Node, values: &[(usize, f64)], need: f64, lowest: f64) -> bool {
        if !self.search.reached(lowest) {
            return false;
        }
        let Some((best, _)) = &self.best else { return true };
        let cost = self.cost(node.set);
        let least = |own: f64, of: fn(&Cost) -> f64| own + cheapest(values, need, |action| of(&self.costs[action]));
        let first = least(cost.first, |cost| cost.first);
        if first < best.cost.first - HAIR {
            return true;
        }
        first <= best.cost.first + HAIR && least(cost.second, |cost| cost.second) <= best.cost.second + HAIR
    }

    /// Whether some set that the node leads to may have a lower score than the best known, or the same
    /// for less.
    fn may_lower(&self, node: &Node, values: &[(usize, f64)], mean: f64, lowest: f64) -> bool {
        let Some((best, _)) = &self.best else { return true };
        let left = self.search.room(self.spent(node.set));
        let most = richest(values, left, |action| self.spends[action]);
        let least = lowest.max(mean - most - SLACK * mean).max(0.0);
        let kept = kept((self.field.score(least) - HAIR).max(0.0));
        (kept, self.cost(node.set)).partial_cmp(&(best.kept, best.cost)) != Some(Ordering::Greater)
    }
}

/// Of each action, those with greater ids that do and cost the same.
fn twins(field: &Field<'_>, costs: &[Cost]) -> Vec<Set> {
    let effects: Vec<_> = (0..costs.len()).map(|action| field.effect(action)).collect();
    let same = |one: usize, other: usize| {
        costs[one] == costs[other] && effects[one].is_some() && effects[one] == effects[other]
    };
    let of =
        |one: usize| (one + 1..costs.len()).filter(|other| same(one, *other)).fold(0, |set, other| set | 1 << other);
    (0..costs.len()).map(of).collect()
}

/// A score as it is kept, in millionths of a point.
fn kept(score: f64) -> f64 {
    (score * 1e6).round()
}

/// The least for which fractions of some actions are worth as much as is needed; infinite where all of
/// them together are worth less.
fn cheapest(values: &[(usize, f64)], need: f64, cost: impl Fn(usize) -> f64) -> f64 {
    let (mut need, mut sum) = (need, 0.0);
    for (value, cost) in by_rate(values, cost) {
        if need <= 0.0 {
            break;
        }
        sum += cost * if value > need { need / value } else { 1.0 };
        need -= value;
    }
    if need > 0.0 { f64::INFINITY } else { sum }
}

/// The most that fractions of some actions are worth within a budget.
fn richest(values: &[(usize, f64)], room: f64, cost: impl Fn(usize) -> f64) -> f64 {
    let (mut room, mut sum) = (room, 0.0);
    for (value, cost) in by_rate(values, cost) {
        if cost > room {
            return sum + value * (room / cost).max(0.0);
        }
        sum += value;
        room -= cost;
    }
    sum
}

/// Values with their costs, the most for its cost first.
fn by_rate(values: &[(usize, f64)], cost: impl Fn(usize) -> f64) -> Vec<(f64, f64)> {
    let mut values: Vec<(f64, f64)> = values.iter().map(|(action, value)| (*value, cost(*action))).collect();
    values.sort_by(|one, other| (other.0 / other.1).partial_cmp(&(one.0 / one.1)).unwrap_or(Ordering::Equal));
    values
}
