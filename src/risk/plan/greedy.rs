//! The greedy plan: repeatedly the action with the largest fall of the score for what it costs,
//! re-evaluated with those taken before it; ties by id.
//!
//! Not every action is evaluated again each time. What an action takes off X(d, r) never grows as others
//! are applied (`docs/risk-model.md` has the proof), so the last that is known of it bounds the fall from
//! above: b(X) - b(X - taken) with b(X) = X / (1 + X), which grows in `taken`. Actions are evaluated in
//! the order of these bounds, until none that is left can come first.

use std::cmp::Ordering;

use super::{Goal, Search};
use crate::questionnaire::ActionId;
use crate::risk::department::{bounded, mean};
use crate::risk::model::Strengths;
use crate::risk::remedy::Touch;
use crate::risk::what_if::WhatIf;

/// Added to what is known to be taken off, as a part of X, so that rounding never makes a bound too small.
const SLACK: f64 = 1e-12;

/// How good it is to take an action next. Falls are compared as gains are kept: in millionths of a point.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
struct Worth {
    /// Millionths of a point for each hour or MOP: infinite where something is for nothing.
    rate: f64,
    kept: f64,
}

impl Worth {
    fn new(fall: f64, cost: f64) -> Self {
        let kept = (fall * 1e6).round().max(0.0);
        Self { rate: if kept > 0.0 { kept / cost } else { 0.0 }, kept }
    }
}

/// What is known of an action that is not taken yet.
struct Candidate<'a> {
    at: usize,
    id: &'a ActionId,
    cost: f64,
    /// The most that it takes off X, by touched department and risk; nothing before it was evaluated.
    taken: Option<Vec<f64>>,
}

/// The actions that may be taken next, in the order of their ids.
struct Queue<'a> {
    aim: Option<usize>,
    left: Vec<Candidate<'a>>,
    /// Room to work in: strengths by question, X by risk.
    strengths: Vec<f64>,
    x: Vec<f64>,
}

impl Search<'_> {
    fn queue(&self, of: &[usize]) -> Queue<'_> {
        let candidate = |at: &usize| Candidate { at: *at, id: self.id(*at), cost: self.cost(*at).first, taken: None };
        let mut left: Vec<Candidate<'_>> = of.iter().map(candidate).collect();
        left.sort_by_key(|one| one.id);
        Queue { aim: self.aim(), left, strengths: Vec::new(), x: Vec::new() }
    }

    /// A set in the order in which the greedy rule takes all of it.
    pub(super) fn sequence(&self, of: &[usize]) -> Vec<usize> {
        let mut what_if = self.what_if.clone();
        let mut queue = self.queue(of);
        let mut taken = Vec::new();
        while let Some((at, _)) = queue.next(&what_if) {
            what_if.turn(at, true);
            taken.push(at);
        }
        taken
    }

    /// The set that the greedy rule gives for the goal: what fits into a budget and helps, or what is
    /// needed to come below the level.
    pub(super) fn greedy_set(&self, moving: &[usize]) -> Vec<usize> {
        let mut what_if = self.what_if.clone();
        let mut queue = self.queue(moving);
        let mut taken = Vec::new();
        let mut spent = 0.0;
        let level = matches!(self.goal, Goal::Below { .. });
        loop {
            queue.left.retain(|one| self.fits(spent + self.spends(one.at)));
            let Some((at, worth)) = queue.next(&what_if) else { break };
            if !level && worth.kept == 0.0 {
                break;
            }
            spent += self.spends(at);
            what_if.turn(at, true);
            taken.push(at);
            if level && self.reached(what_if.score(self.aim())) {
                break;
            }
        }
        if level {
            self.without_needless(&mut what_if, &mut taken);
        }
        taken
    }

    /// Drops what is not needed to come below the level: the most expensive first, of equal ones that
    /// taken last.
    fn without_needless(&self, what_if: &mut WhatIf, taken: &mut Vec<usize>) {
        let mut order: Vec<usize> = taken.iter().rev().copied().collect();
        order.sort_by(|one, other| self.cost(*other).partial_cmp(&self.cost(*one)).unwrap_or(Ordering::Equal));
        for at in order {
            what_if.turn(at, false);
            if self.reached(what_if.score(self.aim())) {
                taken.retain(|other| *other != at);
            } else {
                what_if.turn(at, true);
            }
        }
    }
}

impl Queue<'_> {
    /// Takes out the action that comes next, with what it is worth.
    fn next(&mut self, what_if: &WhatIf) -> Option<(usize, Worth)> {
        let mut order: Vec<(Worth, usize)> = self.left.iter().map(|one| self.bound(what_if, one)).zip(0..).collect();
        order.sort_by(|one, other| other.0.partial_cmp(&one.0).unwrap_or(Ordering::Equal));
        let mut best: Option<(Worth, usize)> = None;
        for (bound, index) in order {
            if best.is_some_and(|(worth, first)| bound < worth || bound == worth && index > first) {
                break;
            }
            let worth = self.evaluate(what_if, index);
            if best.is_none_or(|(known, first)| worth > known || worth == known && index < first) {
                best = Some((worth, index));
            }
        }
        let (worth, index) = best?;
        Some((self.left.remove(index).at, worth))
    }

    /// At least what an action is worth now.
    fn bound(&self, what_if: &WhatIf, one: &Candidate<'_>) -> Worth {
        let Some(taken) = &one.taken else {
            return Worth { rate: f64::INFINITY, kept: f64::INFINITY };
        };
        let model = what_if.model();
        let mut taken = taken.chunks(model.weights.len()).rev();
        let least = self.mean(what_if, one.at, |department, _| {
            let taken = taken.next().unwrap_or(&[]);
            let x = what_if.works()[department].residuals.iter().zip(taken);
            let left = x.map(|(x, taken)| bounded((x - taken).max(0.0)));
            left.zip(&model.weights).map(|(left, weight)| weight * left).sum::<f64>() / model.total_weight
        });
        Worth::new(what_if.score(self.aim) - model.score(least) + 1e-9, one.cost)
    }

    /// What an action (by its place in the queue) is worth now.
    fn evaluate(&mut self, what_if: &WhatIf, index: usize) -> Worth {
        let model = what_if.model();
        let remedy = &what_if.remedies()[self.left[index].at];
        let (mut strengths, mut x) = (std::mem::take(&mut self.strengths), std::mem::take(&mut self.x));
        let mut taken = Vec::new();
        let least = self.mean(what_if, self.left[index].at, |department, touches| {
            let work = &what_if.works()[department];
            let given = work.counts.headline();
            strengths.clear();
            strengths.extend_from_slice(given.strengths);
            for touch in touches {
                let (question, target) = remedy.questions[touch.at];
                strengths[question] = strengths[question].max(target);
            }
            let given = Strengths { strengths: &strengths, ..given };
            work.residuals_with(model, &remedy.classes, given, &mut x);
            // From the last risk to the first, as the departments come: turned round below.
            taken.extend(x.iter().zip(&work.residuals).rev().map(|(x, before)| (before - x).max(0.0) + SLACK * before));
            mean(model, &x)
        });
        taken.reverse();
        (self.strengths, self.x) = (strengths, x);
        let one = &mut self.left[index];
        one.taken = Some(taken);
        Worth::new(what_if.score(self.aim) - model.score(least), one.cost)
    }

    /// The mean that counts, with other means for the departments that an action touches: they are asked
    /// for from the last to the first, as `Whole` sums.
    fn mean(&self, what_if: &WhatIf, at: usize, mut other: impl FnMut(usize, &[Touch]) -> f64) -> f64 {
        let chunks = what_if.remedies()[at].touches.chunk_by(|one, other| one.department == other.department);
        let mut chunks = chunks.rev().filter(|some| self.aim.is_none_or(|aim| aim == some[0].department)).peekable();
        let mut of = |department: usize| match chunks.next_if(|some| some[0].department == department) {
            Some(touches) => other(department, touches),
            None => what_if.works()[department].mean,
        };
        match self.aim {
            Some(aim) => of(aim),
            None => what_if.mean_of(of),
        }
    }
}
