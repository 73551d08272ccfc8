//! The roadmap: the questionnaire's stages with dates counted from the assessment's start, what is to be
//! done in each and by whom, what recurs, and the next run. Dates only; the day of today is an argument.

use chrono::NaiveDate;

use super::evaluation::Evaluation;
use super::what_if::WhatIf;
use crate::assessment::{Interview, Place, PlannedStatus, State, day, days_after, holds_from, next_quarter};
use crate::questionnaire::{Questionnaire, Ternary};

/// What is to be done, stage by stage, and what comes back.
#[derive(Clone, Debug, PartialEq)]
pub struct Roadmap {
    /// The day from which the stages count: the assessment's start, else today.
    pub start: NaiveDate,
    pub stages: Vec<RoadmapStage>,
    /// Answers that are to be looked at again, the earliest first.
    pub recurring: Vec<Recurring>,
    /// The quarter of the next run; none where the period is no quarter.
    pub next_run: Option<String>,
}

/// A stage of the questionnaire. It ends so many days after the start as the questionnaire says, and
/// begins where the one before it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadmapStage {
    /// Its position in the questionnaire.
    pub stage: usize,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// What is not done yet first; of that what is overdue, then the critical, then by due date, then by
    /// what it takes off the score.
    pub items: Vec<RoadmapItem>,
}

/// An action of the roadmap: planned, or open and not planned yet.
#[derive(Clone, Debug, PartialEq)]
pub struct RoadmapItem {
    /// Its position in the questionnaire, and in the interview's plan.
    pub action: usize,
    pub planned: Option<usize>,
    /// The due date that was planned, else the end of the stage.
    pub due: NaiveDate,
    /// Whether it settles a question because of which a red flag holds.
    pub critical: bool,
    /// Whether it is planned, not done, and its due date has passed.
    pub overdue: bool,
    /// By how many points the organisation's score would fall with it alone; 0 where nothing is left of it.
    pub fall: f64,
}

/// A question whose answer holds only for a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recurring {
    /// Its position.
    pub question: usize,
    /// At how many places it was answered, and the one whose answer is the oldest.
    pub places: usize,
    pub oldest: Place,
    /// When the first of these answers is too old, counted from the day on which evidence was seen, else
    /// on which it was answered, else from the assessment's start.
    pub due: NaiveDate,
}

/// The roadmap as it is on a day.
#[must_use]
pub fn roadmap(
    questionnaire: &Questionnaire,
    interview: &Interview,
    evaluation: &Evaluation,
    today: NaiveDate,
) -> Roadmap {
    let start = interview.started.as_deref().and_then(day).unwrap_or(today);
    let falls = falls(questionnaire, evaluation);
    let mut from = start;
    let mut stages = Vec::new();
    for (stage, one) in questionnaire.document().stages.iter().enumerate() {
        let until = days_after(start, one.days);
        let actions = questionnaire.document().actions.iter().enumerate().filter(|(_, action)| action.stage == one.id);
        let mut items: Vec<(bool, RoadmapItem)> = actions
            .filter_map(|(action, written)| {
                let planned = interview.plan.iter().position(|planned| planned.action == written.id);
                let status = planned.map(|at| interview.plan[at].status);
                let fall = falls.iter().find(|(open, _)| *open == action).map(|(_, fall)| *fall);
                if status == Some(PlannedStatus::Dropped) || (status.is_none() && fall.is_none()) {
                    return None;
                }
                let planned_due = planned.and_then(|at| interview.plan[at].due.as_deref()).and_then(day);
                let done = status == Some(PlannedStatus::Done);
                let critical = !done && is_critical(questionnaire, evaluation, action);
                let overdue = planned.is_some_and(|at| interview.plan[at].is_overdue(&today.to_string()));
                let due = planned_due.unwrap_or(until);
                Some((done, RoadmapItem { action, planned, due, critical, overdue, fall: fall.unwrap_or(0.0) }))
            })
            .collect();
        items.sort_by(|(done_a, a), (done_b, b)| {
            let order = done_a.cmp(done_b).then(b.overdue.cmp(&a.overdue)).then(b.critical.cmp(&a.critical));
            order.then(a.due.cmp(&b.due)).then(b.fall.total_cmp(&a.fall))
        });
        let items = items.into_iter().map(|(_, item)| item).collect();
        stages.push(RoadmapStage { stage, from, until, items });
        from = until;
    }
    let recurring = recurring(questionnaire, interview, evaluation, start);
    Roadmap { start, stages, recurring, next_run: next_quarter(&interview.period) }
}

/// The open actions, each with what it takes off the organisation's score by itself.
fn falls(questionnaire: &Questionnaire, evaluation: &Evaluation) -> Vec<(usize, f64)> {
    let mut what_if = WhatIf::new(questionnaire, &evaluation.standing, &evaluation.scores);
    let open: Vec<usize> = what_if.open().map(|one| one.action).collect();
    let fall = |action| {
        what_if.toggle(action);
        let fall = what_if.organisation().fall();
        what_if.toggle(action);
        (action, fall)
    };
    open.into_iter().map(fall).collect()
}

fn is_critical(questionnaire: &Questionnaire, evaluation: &Evaluation, action: usize) -> bool {
    let settles = &questionnaire.document().actions[action].settles;
    let settled: Vec<usize> = settles.iter().filter_map(|one| questionnaire.position(&one.question)).collect();
    let read = evaluation.red_flags.iter().flat_map(|fired| questionnaire.red_flags()[fired.rule].when.questions());
    read.into_iter().any(|question| settled.contains(&question))
}

/// Every answered question that holds for a time only, with the day on which its oldest answer is too old.
fn recurring(
    questionnaire: &Questionnaire,
    interview: &Interview,
    evaluation: &Evaluation,
    start: NaiveDate,
) -> Vec<Recurring> {
    let standing = &evaluation.standing;
    let mut all = Vec::new();
    for question in 0..questionnaire.questions().len() {
        let Some(days) = questionnaire.written(question).valid_days() else { continue };
        let id = &questionnaire.questions()[question].id;
        let answers = standing.parts().filter_map(|part| {
            let asked = standing.asked(question, part) == Ternary::True;
            let stands = asked && standing.stands(questionnaire, question, part);
            let whose = part.map(|at| &standing.departments()[at].id);
            let answer = interview.answer(id, whose).filter(|answer| stands && answer.state == State::Answered)?;
            Some((holds_from(answer, start), Place { question: id.clone(), department: whose.cloned() }))
        });
        let answers: Vec<(NaiveDate, Place)> = answers.collect();
        if let Some((given, oldest)) = answers.iter().min() {
            let due = days_after(*given, days);
            all.push(Recurring { question, places: answers.len(), oldest: oldest.clone(), due });
        }
    }
    all.sort_by_key(|one| (one.due, one.question));
    all
}
