//! The answers that changed, each with its points: S(B) - S(B with that answer as it was in A).

use super::{ChangedAnswer, Side, change};
use crate::assessment::{Across, Answer, Given, Lineage, Place, Standing};
use crate::questionnaire::{Kind, Questionnaire, Ternary};
use crate::risk::model::Instead;
use crate::risk::strength::{Counted, counted};
use crate::risk::work::Work;

/// All changed answers at places that both sides have: the organisation's first, then each department's that
/// goes on from any.
pub(super) fn changed(
    earlier: &Side<'_>,
    later: &Side<'_>,
    forward: &Across<'_>,
    lineage: &Lineage,
) -> Vec<ChangedAnswer> {
    let mut probe = Probe::new(later);
    let mut changes = Vec::new();
    let all = 0..later.standing.departments().len();
    let departments = all.map(|at| (lineage.before(at).iter().copied().map(Some).collect(), Some(at)));
    let places = std::iter::once((vec![None::<usize>], None)).chain(departments);
    for (sources, at) in places.filter(|(sources, _)| !sources.is_empty()) {
        for question in 0..later.questionnaire.questions().len() {
            let after = later.standing.own(question, at);
            let found = forward.given_of(&earlier.standing, question, &sources);
            let before = found.and_then(|found| found.given);
            let source = found.map(|found| (found.question, found.department));
            let same_text = match (source, later.questionnaire.questions()[question].kind) {
                (Some((source, stands)), Kind::Text | Kind::Date) => {
                    text(earlier.answer(source, stands)) == text(later.answer(question, at))
                }
                _ => true,
            };
            let Some(change) = change(before.as_ref(), after.as_ref(), same_text) else {
                continue;
            };
            let asked_before =
                |question| sources.iter().any(|at| earlier.standing.asked(question, *at) != Ternary::False);
            let visible = later.standing.asked(question, at) != Ternary::False
                || forward.sources(question).iter().any(|source| asked_before(source.question));
            if !visible {
                continue;
            }
            let id = &later.questionnaire.questions()[question].id;
            let whose = at.map(|at| later.standing.departments()[at].id.clone());
            changes.push(ChangedAnswer {
                place: Place { question: id.clone(), department: whose },
                question,
                source,
                department: at,
                change,
                points: probe.points(question, at, before),
            });
        }
    }
    changes
}

/// What was written, or which date was given.
fn text(answer: Option<&Answer>) -> Option<(Option<&str>, Option<&str>)> {
    answer.map(|answer| (answer.text.as_deref(), answer.date.as_deref()))
}

/// The later side, to be asked what one other answer would make of it.
struct Probe<'a, 'b> {
    side: &'a Side<'b>,
    standing: Standing,
    /// Of each question: those that may be asked or hidden by its answer, in their order.
    dependents: Vec<Vec<usize>>,
}

impl<'a, 'b> Probe<'a, 'b> {
    fn new(side: &'a Side<'b>) -> Self {
        Self { side, standing: side.standing.clone(), dependents: dependents(side.questionnaire) }
    }

    fn points(&mut self, question: usize, department: Option<usize>, before: Option<Given>) -> f64 {
        let questionnaire = self.side.questionnaire;
        let dependents = std::mem::take(&mut self.dependents[question]);
        let (after, beyond) = self.standing.exchange(questionnaire, question, department, before, &dependents);
        let scores = &self.side.scores;
        let mean = match department {
            Some(at) if !beyond => {
                let mean = self.mean(&scores.works[at], at, question, &dependents);
                (mean != scores.works[at].mean).then(|| scores.whole.mean_with(&scores.works, at, mean))
            }
            _ => {
                let mut moved = false;
                let part = |(at, work): (usize, &Work)| {
                    let mean = self.mean(work, at, question, &dependents);
                    moved |= mean != work.mean;
                    work.part(mean)
                };
                let sum = scores.works.iter().enumerate().map(part).sum();
                moved.then(|| scores.whole.of(sum))
            }
        };
        self.standing.exchange(questionnaire, question, department, after, &dependents);
        self.dependents[question] = dependents;
        mean.map_or(0.0, |mean| scores.organisation.headline - scores.model.score(mean))
    }

    fn mean(&self, work: &Work, at: usize, question: usize, dependents: &[usize]) -> f64 {
        let model = &self.side.scores.model;
        let mut changed = std::iter::once(question).chain(dependents.iter().copied()).filter_map(|position| {
            let counted = self.counted(position, at)?;
            (counted != work.counts.counted(position)).then_some((position, counted))
        });
        let Some((first, now)) = changed.next() else {
            return work.mean;
        };
        match changed.next() {
            None => work.mean_with(model, Instead::new(first, now)),
            Some((second, other)) => {
                let mut counts = work.counts.clone();
                counts.set(first, now);
                counts.set(second, other);
                changed.for_each(|(position, counted)| counts.set(position, counted));
                work.mean_of(model, &counts)
            }
        }
    }

    /// How a question counts in the probe; none if it is a fact.
    fn counted(&self, position: usize, at: usize) -> Option<Counted> {
        let question = &self.side.questionnaire.questions()[position];
        if question.mitigates.is_empty() {
            return None;
        }
        let basis = &self.side.questionnaire.document().basis;
        let given = self.standing.given(position, Some(at));
        Some(counted(question, basis, self.standing.asked(position, Some(at)), given.as_ref()))
    }
}

/// Of each question: those whose condition reads it, or reads one whose condition reads it, and so on.
fn dependents(questionnaire: &Questionnaire) -> Vec<Vec<usize>> {
    let count = questionnaire.questions().len();
    let mut dependents = vec![Vec::new(); count];
    for (position, question) in questionnaire.questions().iter().enumerate() {
        let Some(condition) = &question.condition else { continue };
        let read = condition.questions();
        for (earlier, of_it) in dependents.iter_mut().enumerate().take(position) {
            if read.contains(&earlier) || read.iter().any(|one| of_it.contains(one)) {
                of_it.push(position);
            }
        }
    }
    dependents
}
