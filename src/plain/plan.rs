//! Plan: what to do first, with the score after each step; who does it until when. A what-if: it never touches
//! the answers.

use super::Plain;
use super::command::{Command, number, numbers};
use super::field::Field;
use super::form::{Form, Then};
use super::stage::Stage;
use crate::assessment::{Event, Interview, Planned, PlannedStatus, Standing, is_date};
use crate::questionnaire::ActionId;
use crate::report::words;
use crate::risk::{self, Goal, PlanBy, Scores};
use crate::text::Message;

/// The fields of what is planned, by position.
const OWNER: usize = 0;
const DUE: usize = 1;
const STATUS: usize = 2;
const REASON: usize = 3;

/// How many actions are named at once.
const MOST: usize = 10;

const STATUSES: [PlannedStatus; 4] =
    [PlannedStatus::Open, PlannedStatus::Doing, PlannedStatus::Done, PlannedStatus::Dropped];

impl Plain {
    /// Says the plan: everything that is open, or what reaches a goal.
    pub(super) fn ask_plan(&mut self, goal: Option<(Goal, PlanBy)>) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let standing = Standing::new(questionnaire, interview);
        let scores = Scores::new(questionnaire, &standing);
        let (wanted, by) = goal.unwrap_or((Goal::Everything, PlanBy::Hours));
        let plan = risk::plan(questionnaire, &standing, &scores, &interview.plan, wanted, by);
        let aim = self.aim(questionnaire, interview, wanted, by, &plan);
        let actions = &questionnaire.document().actions;
        let chosen: Vec<usize> = plan.steps.iter().map(|step| step.action).collect();
        let mut lines: Vec<String> = plan
            .steps
            .iter()
            .map(|step| {
                let message = Message::new("plain-step")
                    .with("action", actions[step.action].title.get(self.texts.language()))
                    .with("hours", self.texts.number(step.hours))
                    .with("cost", self.texts.money(step.cost_mop))
                    .with("before", self.score(step.organisation.before))
                    .with("after", self.score(step.organisation.after));
                self.texts.say(&message) + &self.planned_text(interview, &actions[step.action].id)
            })
            .collect();
        let others = (0..actions.len()).filter(|at| !chosen.contains(at));
        let others: Vec<usize> =
            others.filter(|at| interview.plan.iter().any(|one| one.action == actions[*at].id)).collect();
        let rest = others.iter().map(|at| {
            let title = actions[*at].title.get(self.texts.language());
            format!("{title}.{}", self.planned_text(interview, &actions[*at].id))
        });
        lines.extend(rest);
        let sum = Message::new("plain-plan-sum")
            .with("count", plan.steps.len())
            .with("hours", self.texts.number(plan.hours))
            .with("cost", self.texts.money(plan.cost_mop))
            .with("before", self.score(plan.organisation.before))
            .with("after", self.score(plan.organisation.after))
            .with("level", self.level(questionnaire, risk::level(questionnaire, plan.organisation.after)));
        let own = match (wanted, plan.department) {
            (Goal::Below { department: Some(at), .. }, Some(moved)) => Some(
                Message::new("plain-plan-department")
                    .with("name", interview.departments[at].name.as_str())
                    .with("before", self.score(moved.before))
                    .with("after", self.score(moved.after))
                    .with("level", self.level(questionnaire, risk::level(questionnaire, moved.after))),
            ),
            _ => None,
        };
        let settled = others.len();
        let is_empty = lines.is_empty();
        let actions = chosen.into_iter().chain(others).collect();
        let settled = (settled > 0).then(|| self.texts.say(&Message::new("plain-plan-settled").with("count", settled)));
        let lines =
            lines.into_iter().enumerate().map(|(at, line)| format!("{}. {line}", at + 1)).chain(settled).collect();
        self.stage = Stage::Plan { actions, rest: lines };
        self.gap();
        self.line(aim);
        if is_empty {
            return self.tell(Message::new("plan-nothing-open"));
        }
        self.tell(sum);
        own.into_iter().for_each(|own| self.tell(own));
        self.tell_actions();
        if self.report.is_none() {
            self.explain(Message::new("plain-how-plan"));
        }
    }

    /// Names the next actions of the plan.
    fn tell_actions(&mut self) {
        let Stage::Plan { rest, .. } = &mut self.stage else { return };
        let next: Vec<String> = rest.drain(..rest.len().min(MOST)).collect();
        let left = rest.len();
        if next.is_empty() {
            return self.tell(Message::new("plain-no-more"));
        }
        next.into_iter().for_each(|line| self.line(line));
        if left > 0 {
            self.tell(Message::new("plain-more").with("count", left));
        }
    }

    /// What is planned for an action, behind its line; nothing where nothing is.
    fn planned_text(&self, interview: &Interview, action: &ActionId) -> String {
        let Some(planned) = interview.plan.iter().find(|one| one.action == *action) else { return String::new() };
        let mut parts = vec![self.texts.say(&words::status(planned.status))];
        parts.extend(planned.owner.clone());
        parts.extend(planned.due.as_ref().map(|due| {
            let overdue = planned.is_overdue(&self.today);
            let message = if overdue { Message::new("plan-overdue") } else { Message::new("plan-due") };
            self.texts.say(&message.with("due", due.as_str()))
        }));
        parts.extend(planned.reason.clone());
        format!(" {}", self.texts.say(&Message::new("plain-planned").with("what", self.texts.list(&parts))))
    }

    /// The action that a number stands for.
    fn action_at(&self, line: &str) -> Result<usize, Message> {
        match &self.stage {
            Stage::Plan { actions, .. } if !actions.is_empty() => Ok(actions[number(line, actions.len())? - 1]),
            _ => Err(Message::new("plan-nothing-open")),
        }
    }

    /// A number in the plan says more of that action.
    pub(super) fn choose_action(&mut self, line: &str) {
        if line.is_empty() {
            return self.tell(Message::new("plain-wrong-word"));
        }
        let at = match self.action_at(line) {
            Ok(at) => at,
            Err(wrong) => return self.tell(wrong),
        };
        let Some((questionnaire, interview)) = self.subject() else { return };
        let language = self.texts.language();
        let action = &questionnaire.document().actions[at];
        let stage = questionnaire.document().stages.iter().find(|stage| stage.id == action.stage);
        let stage = stage.map_or("", |stage| stage.title.get(language));
        let mut lines = vec![action.title.get(language).to_owned()];
        lines.push(format!("{}; {stage}", action.role.get(language)));
        lines.extend(action.about.as_ref().map(|about| about.get(language).to_owned()));
        lines.push(self.texts.say(&Message::new("plain-titled").with("title", Message::new("plan-settles"))));
        let standing = Standing::new(questionnaire, interview);
        for one in risk::settled(questionnaire, &standing, &[at]) {
            let whom = self.part(one.place.department.as_ref());
            let question = questionnaire.written(one.question).text.get(language);
            let answer = words::answer(questionnaire, &one.place.question, Some(&one.answer), &self.texts);
            lines.push(format!("{whom}{colon}{question} {answer}", colon = self.texts.forms().colon()));
        }
        lines.into_iter().for_each(|line| self.line(line));
    }

    /// A command of the plan.
    pub(super) fn act_plan(&mut self, command: Command, rest: &str) {
        match command {
            Command::Back => return self.return_to_result(),
            Command::More => return self.tell_actions(),
            _ if self.report.is_some() => return self.tell(Message::new("notice-saved-already")),
            Command::Add => return self.plan_actions(rest),
            _ => {}
        }
        let at = match self.action_at(rest) {
            Ok(at) => at,
            Err(wrong) => return self.tell(wrong),
        };
        let Some((questionnaire, interview)) = self.subject() else { return };
        let action = questionnaire.document().actions[at].id.clone();
        if command == Command::Remove {
            if !interview.plan.iter().any(|one| one.action == action) {
                return self.tell(Message::new("plan-not-planned"));
            }
            if self.happen(Event::ActionUnplanned { action }) {
                self.tell(Message::new("plain-unplanned"));
            }
            return;
        }
        self.offer_planned(at);
    }

    /// Puts actions into the plan, each for the role that it names.
    fn plan_actions(&mut self, rest: &str) {
        let Stage::Plan { actions: listed, .. } = &self.stage else { return };
        if listed.is_empty() {
            return self.tell(Message::new("plan-nothing-open"));
        }
        let chosen: Vec<usize> = match numbers(rest, listed.len()) {
            Ok(numbers) => numbers.into_iter().map(|number| listed[number - 1]).collect(),
            Err(wrong) => return self.tell(wrong),
        };
        let Some((questionnaire, interview)) = self.subject() else { return };
        let new = chosen.into_iter().map(|at| &questionnaire.document().actions[at]);
        let new = new.filter(|action| !interview.plan.iter().any(|one| one.action == action.id));
        let planned: Vec<Planned> = new
            .map(|action| Planned {
                action: action.id.clone(),
                owner: Some(action.role.get(self.texts.language()).to_owned()),
                due: None,
                status: PlannedStatus::Open,
                reason: None,
            })
            .collect();
        let count = planned.len();
        for one in planned {
            self.happen(Event::ActionPlanned(one));
        }
        self.tell(Message::new("plain-planned-now").with("count", count));
    }

    /// Asks who does an action until when.
    fn offer_planned(&mut self, at: usize) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let action = &questionnaire.document().actions[at];
        let before = interview.plan.iter().find(|one| one.action == action.id);
        let role = action.role.get(self.texts.language());
        let owner = before.map_or(role, |one| one.owner.as_deref().unwrap_or_default());
        let known = |of: fn(&Planned) -> &Option<String>| before.and_then(|one| of(one).clone()).unwrap_or_default();
        let chosen = before.and_then(|one| STATUSES.iter().position(|status| *status == one.status)).unwrap_or(0);
        let statuses = STATUSES.map(|status| self.texts.say(&words::status(status))).into();
        let fields = vec![
            Field::text(Message::new("plain-plan-owner"), owner).hint(Message::new("plan-owner-hint")),
            Field::text(Message::new("plain-plan-due"), known(|one| &one.due))
                .hint(Message::new("date-hint"))
                .checked(|text, _| (!text.is_empty() && !is_date(text)).then(|| Message::new("date-wrong"))),
            Field::one(Message::new("plain-plan-status"), statuses, Some(chosen)),
            Field::text(Message::new("plain-plan-reason"), known(|one| &one.reason))
                .hint(Message::new("plan-reason-hint"))
                .checked(|text, before| {
                    let dropped = before.get(STATUS).and_then(Field::chosen).map(|at| STATUSES[at]);
                    let missing = dropped == Some(PlannedStatus::Dropped) && text.is_empty();
                    missing.then(|| Message::new("plan-reason-missing"))
                }),
        ];
        let then = Then::Planned(action.id.clone());
        self.open(Form::new(fields, then));
    }

    /// Puts the action into the plan as entered.
    pub(super) fn accept_planned(&mut self, action: ActionId, fields: &[Field]) {
        let status = STATUSES[fields[STATUS].chosen().unwrap_or(0)];
        let (owner, due, reason) = (fields[OWNER].optional(), fields[DUE].optional(), fields[REASON].optional());
        let planned = Planned { action: action.clone(), owner, due, status, reason };
        if self.happen(Event::ActionPlanned(planned)) {
            let said = self.subject().map(|(_, interview)| self.planned_text(interview, &action));
            self.line(said.unwrap_or_default().trim());
        }
    }
}
