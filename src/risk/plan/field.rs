//! The part of an assessment that a few actions can move, laid out flat: the score of any set of them
//! without the rest. A set is a bit for each action.
//!
//! A *cell* is a risk of a department; its X is made of what no action moves and of *slots*, the classes
//! in which some action counts.

use crate::questionnaire::By;
use crate::risk::department::bounded;
use crate::risk::model::Model;
use crate::risk::remedy::Remedy;
use crate::risk::what_if::WhatIf;
use crate::risk::work::Work;

/// A set of actions, a bit for each of those that the field was laid out for.
pub(super) type Set = u32;

/// The places of a set's actions, ascending.
pub(super) fn members(set: Set) -> impl Iterator<Item = usize> {
    let place = |left: &Set| (*left != 0).then(|| left & (left - 1));
    std::iter::successors(Some(set), move |left| place(left))
        .take_while(|left| *left != 0)
        .map(|left| left.trailing_zeros() as usize)
}

/// A safeguard that some action makes stronger.
#[derive(Debug)]
struct Item {
    by: By,
    own: f64,
    /// The strength at which each action settles it.
    targets: Vec<(Set, f64)>,
}

impl Item {
    fn strength(&self, set: Set) -> f64 {
        self.targets.iter().filter(|(bit, _)| set & bit != 0).fold(self.own, |best, (_, target)| best.max(*target))
    }
}

/// A class of a department in which some action counts.
#[derive(Debug)]
struct Slot {
    cell: usize,
    /// The sum of inherent^p over its flows.
    inherent: f64,
    whole: f64,
    /// Of the safeguards that no action moves: the sum of weight times strength, and what those leave
    /// that decide by themselves.
    ordinary: f64,
    left: f64,
    items: Vec<Item>,
}

/// A risk of a department.
#[derive(Debug)]
struct Cell {
    /// What its R^p counts for in the mean.
    weight: f64,
    /// The part of X that no action moves.
    fixed: f64,
}

/// What some actions can move.
#[derive(Debug)]
pub(super) struct Field<'a> {
    model: &'a Model,
    slots: Vec<Slot>,
    cells: Vec<Cell>,
    /// What no action moves of the mean.
    rest: f64,
    /// Of each action: the slots that it moves.
    touched: Vec<Vec<usize>>,
}

impl<'a> Field<'a> {
    /// Lays out what some open actions (by place) move, of one department's score or of the
    /// organisation's. None of them is applied.
    pub(super) fn new(what_if: &'a WhatIf, actions: &[usize], aim: Option<usize>) -> Self {
        let mut field = Self {
            model: what_if.model(),
            slots: Vec::new(),
            cells: Vec::new(),
            rest: 0.0,
            touched: vec![Vec::new(); actions.len()],
        };
        let remedies: Vec<&Remedy> = actions.iter().map(|at| &what_if.remedies()[*at]).collect();
        for (department, work) in what_if.works().iter().enumerate() {
            let part = match aim {
                Some(aim) => f64::from(u8::from(aim == department)),
                None if work.mapped => work.headcount / what_if.heads(),
                None => 0.0,
            };
            if part > 0.0 {
                field.lay_out(department, work, part, &remedies);
            }
        }
        field
    }

    fn lay_out(&mut self, department: usize, work: &Work, part: f64, remedies: &[&Remedy]) {
        let model = self.model;
        let settled = settled(department, remedies, model.counts_in.len());
        if settled.iter().all(Vec::is_empty) {
            self.rest += part * work.mean;
            return;
        }
        let first = self.cells.len();
        let cells = model.weights.iter().map(|weight| Cell { weight: part * weight / model.total_weight, fixed: 0.0 });
        self.cells.extend(cells);
        let given = work.counts.headline();
        for (at, inherent, _) in &work.threat.classes {
            let class = &model.classes[*at];
            let cell = first + class.risk;
            let mut slot = Slot { cell, inherent: *inherent, whole: 0.0, ordinary: 0.0, left: 1.0, items: Vec::new() };
            let mut moving: Set = 0;
            let ordinary = class.ordinary.iter().map(|(question, weight)| (*question, By::Weight(*weight)));
            let deciding = class.deciding.iter().map(|(question, factor)| (*question, By::Factor(*factor)));
            for (question, by) in ordinary.chain(deciding) {
                let own = given.strengths[question];
                if let By::Weight(weight) = by {
                    slot.whole += weight * given.counts[question];
                }
                match (settled[question].is_empty(), by) {
                    (true, By::Weight(weight)) => slot.ordinary += weight * own,
                    (true, By::Factor(factor)) => slot.left *= 1.0 - factor * own,
                    (false, _) => {
                        moving |= settled[question].iter().fold(0, |set, (bit, _)| set | bit);
                        slot.items.push(Item { by, own, targets: settled[question].clone() });
                    }
                }
            }
            if slot.items.is_empty() {
                self.cells[cell].fixed += self.x(&slot, 0);
            } else {
                for action in members(moving) {
                    self.touched[action].push(self.slots.len());
                }
                self.slots.push(slot);
            }
        }
    }

    /// What a slot adds to X with a set of actions applied.
    fn x(&self, slot: &Slot, set: Set) -> f64 {
        let (mut ordinary, mut left) = (slot.ordinary, slot.left);
        for item in &slot.items {
            match item.by {
                By::Weight(weight) => ordinary += weight * item.strength(set),
                By::Factor(factor) => left *= 1.0 - factor * item.strength(set),
            }
        }
        let together = if slot.whole > 0.0 { (ordinary / slot.whole).min(1.0) } else { 0.0 };
        self.model.norm.raise(self.model.left_by_ordinary(together) * left) * slot.inherent
    }

    /// What every slot adds to X with a set applied.
    pub(super) fn slots(&self, set: Set) -> Vec<f64> {
        self.slots.iter().map(|slot| self.x(slot, set)).collect()
    }

    /// The same where one action made the difference.
    pub(super) fn slots_after(&self, before: &[f64], action: usize, set: Set) -> Vec<f64> {
        let mut slots = before.to_vec();
        for at in &self.touched[action] {
            slots[*at] = self.x(&self.slots[*at], set);
        }
        slots
    }

    /// X by cell, from what the slots add.
    pub(super) fn cells(&self, slots: &[f64]) -> Vec<f64> {
        let mut cells: Vec<f64> = self.cells.iter().map(|cell| cell.fixed).collect();
        for (slot, x) in self.slots.iter().zip(slots) {
            cells[slot.cell] += x;
        }
        cells
    }

    /// The mean of R^p that counts, from X by cell.
    pub(super) fn mean(&self, cells: &[f64]) -> f64 {
        self.rest + self.cells.iter().zip(cells).map(|(cell, x)| cell.weight * bounded(*x)).sum::<f64>()
    }

    /// The score of a mean.
    pub(super) fn score(&self, mean: f64) -> f64 {
        self.model.score(mean)
    }

    /// The mean of a score.
    pub(super) fn mean_of_score(&self, score: f64) -> f64 {
        self.model.norm.raise((score / 100.0).max(0.0))
    }

    /// What an action takes off X, cell by cell, if it is added to a set whose slots add so much.
    pub(super) fn taken(&self, slots: &[f64], action: usize, set: Set) -> Vec<(usize, f64)> {
        let mut taken: Vec<(usize, f64)> = Vec::new();
        for at in &self.touched[action] {
            let slot = &self.slots[*at];
            let fall = (slots[*at] - self.x(slot, set | 1 << action)).max(0.0);
            match taken.last_mut() {
                Some((cell, sum)) if *cell == slot.cell => *sum += fall,
                _ => taken.push((slot.cell, fall)),
            }
        }
        taken
    }

    /// All that an action does, slot by slot; none where another action settles one of its questions too.
    /// Two actions that do the same can stand for each other in any set.
    pub(super) fn effect(&self, action: usize) -> Option<Vec<(usize, By, f64, f64)>> {
        let mut effect = Vec::new();
        for at in &self.touched[action] {
            let moved =
                self.slots[*at].items.iter().filter(|item| item.targets.iter().any(|(bit, _)| *bit == 1 << action));
            for item in moved {
                let [(_, target)] = item.targets[..] else { return None };
                effect.push((*at, item.by, item.own, target));
            }
        }
        Some(effect)
    }

    /// For each cell, the most that the mean falls for each unit that is taken off X between two levels
    /// of it: the chord of weight * b(X), b being concave.
    pub(super) fn slopes(&self, from: &[f64], to: &[f64]) -> Vec<f64> {
        let chord = |(cell, (from, to)): (&Cell, (&f64, &f64))| cell.weight / ((1.0 + from) * (1.0 + to));
        self.cells.iter().zip(from.iter().zip(to)).map(chord).collect()
    }
}

/// Which actions settle each question in a department, and at which strength.
fn settled(department: usize, remedies: &[&Remedy], questions: usize) -> Vec<Vec<(Set, f64)>> {
    let mut settled = vec![Vec::new(); questions];
    for (bit, remedy) in remedies.iter().enumerate() {
        let start = remedy.touches.partition_point(|touch| touch.department < department);
        for touch in remedy.touches[start..].iter().take_while(|touch| touch.department == department) {
            let (question, target) = remedy.questions[touch.at];
            settled[question].push((1 << bit, target));
        }
    }
    settled
}
