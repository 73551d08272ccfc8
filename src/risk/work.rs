//! Departments with what their headlines come from, kept so that another answer to one question costs
//! little, and put together for the organisation.

use super::department::{Counts, Threat, bounded, mean};
use super::model::{InPlace, Instead, Model, Strengths};
use super::strength::Counted;
use crate::assessment::Standing;
use crate::questionnaire::Questionnaire;

/// A department with what its headline comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Work {
    pub mapped: bool,
    pub headcount: f64,
    pub threat: Threat,
    pub counts: Counts,
    /// Of each class of the threat: how far its safeguards are in place, and what it adds to X.
    classes: Vec<(InPlace, f64)>,
    /// X by risk.
    pub residuals: Vec<f64>,
    /// The weighted mean of R^p.
    pub mean: f64,
}

impl Work {
    pub(super) fn new(model: &Model, questionnaire: &Questionnaire, standing: &Standing, at: usize) -> Self {
        let department = &standing.departments()[at];
        let threat = Threat::new(model, department);
        let counts = Counts::new(model, questionnaire, standing, at);
        let classes = classes(model, &threat, &counts);
        let residuals = residuals(model, &threat, &classes);
        Self {
            mapped: department.is_mapped(),
            headcount: f64::from(department.headcount),
            mean: mean(model, &residuals),
            threat,
            counts,
            classes,
            residuals,
        }
    }

    /// R by risk, in [0, 1).
    pub(super) fn risks(&self, model: &Model) -> Vec<f64> {
        self.residuals.iter().map(|x| model.norm.root(bounded(*x))).collect()
    }

    /// What it adds to the organisation's sum, its mean being such.
    pub(super) fn part(&self, mean: f64) -> f64 {
        if self.mapped { self.headcount * mean } else { 0.0 }
    }

    /// The mean if one question counted in another way: only the classes in which it counts are worked
    /// out again.
    pub(super) fn mean_with(&self, model: &Model, instead: Instead) -> f64 {
        let mut counting = model.counts_in[instead.question].iter().peekable();
        let given = self.counts.headline();
        let (mut sum, mut risk, mut x, mut touched) = (0.0, 0, 0.0, false);
        // X of one risk after the other: its classes stand together.
        for ((at, inherent, _), (in_place, own)) in self.threat.classes.iter().zip(&self.classes) {
            let class = &model.classes[*at];
            if class.risk != risk {
                sum += model.weights[risk] * bounded(x);
                (risk, x) = (class.risk, 0.0);
            }
            while counting.next_if(|(other, _)| other < at).is_some() {}
            x += match counting.next_if(|(other, _)| other == at) {
                None => *own,
                Some((_, by)) => {
                    touched = true;
                    model.norm.raise(model.leak(in_place.with(class, *by, given, instead))) * inherent
                }
            };
        }
        if !touched {
            return self.mean;
        }
        sum += model.weights[risk] * bounded(x);
        sum / model.total_weight
    }

    /// Whether a question counts against anything that threatens the department.
    pub(super) fn counts(&self, model: &Model, question: usize) -> bool {
        let threatens = |class: &usize| self.threat.classes.binary_search_by_key(class, |(at, _, _)| *at).is_ok();
        model.counts_in[question].iter().any(|(class, _)| threatens(class))
    }

    /// X by risk, into `x`, if some strengths were others: those of `given` instead of its own. Only the
    /// classes named, ascending, are worked out again.
    pub(super) fn residuals_with(&self, model: &Model, named: &[usize], given: Strengths<'_>, x: &mut Vec<f64>) {
        x.clear();
        x.resize(model.weights.len(), 0.0);
        let mut named = named.iter().peekable();
        for ((at, inherent, _), (_, own)) in self.threat.classes.iter().zip(&self.classes) {
            while named.next_if(|other| *other < at).is_some() {}
            let class = &model.classes[*at];
            x[class.risk] += match named.next_if_eq(&at) {
                None => *own,
                Some(_) => model.norm.raise(model.leak(InPlace::new(class, given))) * inherent,
            };
        }
    }

    /// Puts questions at other strengths, by position. They count in the classes named, ascending.
    pub(super) fn strengthen(&mut self, model: &Model, named: &[usize], strengths: impl Iterator<Item = (usize, f64)>) {
        for (question, strength) in strengths {
            self.counts.set(question, Counted::As { strength, low: strength });
        }
        let mut named = named.iter().peekable();
        for ((at, inherent, _), kept) in self.threat.classes.iter().zip(&mut self.classes) {
            while named.next_if(|other| *other < at).is_some() {}
            if named.next_if_eq(&at).is_some() {
                let in_place = InPlace::new(&model.classes[*at], self.counts.headline());
                *kept = (in_place, model.norm.raise(model.leak(in_place)) * inherent);
            }
        }
        self.residuals = residuals(model, &self.threat, &self.classes);
        self.mean = mean(model, &self.residuals);
    }

    /// The mean if questions counted otherwise.
    pub(super) fn mean_of(&self, model: &Model, counts: &Counts) -> f64 {
        mean(model, &residuals(model, &self.threat, &classes(model, &self.threat, counts)))
    }
}

/// Of each class of a threat: how far its safeguards are in place, and what it adds to X.
fn classes(model: &Model, threat: &Threat, counts: &Counts) -> Vec<(InPlace, f64)> {
    let each = threat.classes.iter().map(|(at, inherent, _)| {
        let in_place = InPlace::new(&model.classes[*at], counts.headline());
        (in_place, model.norm.raise(model.leak(in_place)) * inherent)
    });
    each.collect()
}

/// X by risk.
fn residuals(model: &Model, threat: &Threat, classes: &[(InPlace, f64)]) -> Vec<f64> {
    let mut residuals = vec![0.0; model.weights.len()];
    for ((at, _, _), (_, x)) in threat.classes.iter().zip(classes) {
        residuals[model.classes[*at].risk] += x;
    }
    residuals
}

/// The departments' means, to be put together for the organisation, also with some of them other than
/// they are. Nothing is subtracted: where little is left of a score, that would lose it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Whole {
    heads: f64,
    /// The sum of head count times mean over the mapped departments before each, and from each on.
    before: Vec<f64>,
    from: Vec<f64>,
}

impl Whole {
    pub(super) fn new(works: &[Work]) -> Self {
        let mut before = Vec::with_capacity(works.len() + 1);
        let mut sum = 0.0;
        before.push(sum);
        for work in works {
            sum += work.part(work.mean);
            before.push(sum);
        }
        let mut from = vec![0.0; works.len() + 1];
        for (at, work) in works.iter().enumerate().rev() {
            from[at] = work.part(work.mean) + from[at + 1];
        }
        let heads = works.iter().filter(|work| work.mapped).map(|work| work.headcount).sum();
        Self { heads, before, from }
    }

    /// The organisation's mean: the departments' means weighted with their head counts; 0 if none is mapped.
    pub(super) fn mean(&self) -> f64 {
        self.of(self.from.first().copied().unwrap_or(0.0))
    }

    /// The same if one department's mean were another.
    pub(super) fn mean_with(&self, works: &[Work], department: usize, mean: f64) -> f64 {
        self.of(self.before[department] + works[department].part(mean) + self.from[department + 1])
    }

    /// The same from the sum of all departments' parts.
    pub(super) fn of(&self, sum: f64) -> f64 {
        if self.heads > 0.0 { sum / self.heads } else { 0.0 }
    }
}
