//! What a search has demanded so far of answers, of which questions are asked, and of the scope; and
//! whether all of it can be had at once.

use std::collections::{BTreeMap, BTreeSet};

use crate::questionnaire::condition::Condition;
use crate::questionnaire::document::WrittenQuestion;
use crate::questionnaire::ids::TemplateId;
use crate::questionnaire::valid::Question;

/// Where something is asked or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Organisation,
    Department(usize),
}

/// A demand on an answer. The negative ones are also met by "not applicable".
#[derive(Clone, Copy, Debug)]
pub(super) enum Value<'a> {
    OneOf(&'a [usize]),
    NoneOf(&'a [usize]),
    Above(f64),
    NotAbove(f64),
    Below(f64),
    NotBelow(f64),
    Answered,
    NotAnswered,
}

/// All that is demanded of one answer.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    /// Of each of these, one option is chosen.
    one_of: Vec<BTreeSet<usize>>,
    none_of: BTreeSet<usize>,
    /// Strict bounds, then bounds that may be reached.
    above: Option<f64>,
    below: Option<f64>,
    at_least: Option<f64>,
    at_most: Option<f64>,
    answered: bool,
    not_answered: bool,
}

impl Wanted {
    fn add(&mut self, value: Value<'_>) {
        let larger = |old: Option<f64>, new: f64| Some(old.map_or(new, |old| old.max(new)));
        let smaller = |old: Option<f64>, new: f64| Some(old.map_or(new, |old| old.min(new)));
        match value {
            Value::OneOf(options) => self.one_of.push(options.iter().copied().collect()),
            Value::NoneOf(options) => self.none_of.extend(options),
            Value::Above(bound) => self.above = larger(self.above, bound),
            Value::Below(bound) => self.below = smaller(self.below, bound),
            Value::NotAbove(bound) => self.at_most = smaller(self.at_most, bound),
            Value::NotBelow(bound) => self.at_least = larger(self.at_least, bound),
            Value::Answered => self.answered = true,
            Value::NotAnswered => self.not_answered = true,
        }
        self.answered |= matches!(value, Value::OneOf(_) | Value::Above(_) | Value::Below(_));
    }

    /// Whether an answer can be all of that.
    pub fn is_possible(&self, question: &Question, written: &WrittenQuestion, several: bool) -> bool {
        if !self.answered {
            return true;
        }
        if self.not_answered {
            return false;
        }
        let allowed = |option: &usize| !self.none_of.contains(option);
        let exclusive = |option: &usize| question.exclusive.get(*option).copied().unwrap_or(false);
        let options: BTreeSet<usize> = (0..written.options.len()).filter(allowed).collect();
        if !written.options.is_empty() && options.is_empty() {
            return false;
        }
        let by_one = options.iter().any(|option| self.one_of.iter().all(|set| set.contains(option)));
        let by_several = several
            && self.one_of.iter().all(|set| set.iter().any(|option| options.contains(option) && !exclusive(option)));
        (self.one_of.is_empty() || by_one || by_several) && self.number_is_possible(written)
    }

    fn number_is_possible(&self, written: &WrittenQuestion) -> bool {
        let reach = |bound: Option<f64>, other: Option<f64>| [bound, other].into_iter().flatten();
        let low = reach(self.at_least, written.min).fold(f64::NEG_INFINITY, f64::max);
        let high = reach(self.at_most, written.max).fold(f64::INFINITY, f64::min);
        let above = self.above.unwrap_or(f64::NEG_INFINITY);
        let below = self.below.unwrap_or(f64::INFINITY);
        low <= high && above < high && low < below && above < below
    }
}

/// All that is demanded.
#[derive(Clone, Debug, Default)]
pub(super) struct Demands {
    asked: BTreeMap<(usize, Place), bool>,
    answers: BTreeMap<(usize, Place), Wanted>,
    sectors: Sets,
    uses: BTreeMap<Place, Sets>,
    handles: BTreeMap<Place, Sets>,
    templates: BTreeMap<Place, Template>,
    mainland: BTreeMap<Place, bool>,
}

/// Sets of each of which one member is there, and members that are not.
#[derive(Clone, Debug, Default)]
struct Sets {
    one_of: Vec<Vec<usize>>,
    none_of: BTreeSet<usize>,
}

impl Sets {
    fn add(&mut self, members: &[usize], truth: bool) -> bool {
        if truth {
            self.one_of.push(members.to_vec());
        } else {
            self.none_of.extend(members);
        }
        self.one_of.iter().all(|set| set.iter().any(|member| !self.none_of.contains(member)))
    }
}

#[derive(Clone, Debug, Default)]
struct Template {
    one_of: Option<BTreeSet<TemplateId>>,
    none_of: BTreeSet<TemplateId>,
}

impl Demands {
    pub fn ask(&mut self, question: usize, place: Place, truth: bool) {
        self.asked.insert((question, place), truth);
    }

    pub fn asked(&self, question: usize, place: Place) -> Option<bool> {
        self.asked.get(&(question, place)).copied()
    }

    /// Adds a demand on an answer; false if they cannot be met together any more.
    pub fn value(
        &mut self,
        question: usize,
        place: Place,
        value: Value<'_>,
        possible: impl Fn(&Wanted) -> bool,
    ) -> bool {
        let wanted = self.answers.entry((question, place)).or_default();
        wanted.add(value);
        possible(wanted)
    }

    /// Adds a demand on the scope; false if they cannot be met together any more. In the organisation
    /// the departments' atoms are false.
    pub fn scope(&mut self, condition: &Condition, place: Place, truth: bool) -> bool {
        match condition {
            Condition::Sector(sectors) => self.sectors.add(sectors, truth),
            _ if place == Place::Organisation => !truth,
            Condition::Uses(features) => self.uses.entry(place).or_default().add(features, truth),
            Condition::Handles(categories) => self.handles.entry(place).or_default().add(categories, truth),
            Condition::Template(ids) => {
                let template = self.templates.entry(place).or_default();
                let ids = ids.iter().cloned();
                match (truth, template.one_of.take()) {
                    (true, None) => template.one_of = Some(ids.collect()),
                    (true, Some(before)) => template.one_of = Some(ids.filter(|id| before.contains(id)).collect()),
                    (false, before) => {
                        template.none_of.extend(ids);
                        template.one_of = before;
                    }
                }
                template.one_of.as_ref().is_none_or(|set| set.iter().any(|id| !template.none_of.contains(id)))
            }
            Condition::MainlandAccounts(has) => *self.mainland.entry(place).or_insert(*has == truth) == (*has == truth),
            _ => true,
        }
    }
}
