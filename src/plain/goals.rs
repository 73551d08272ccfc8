//! What a plan is made for: everything, a budget, a level of the organisation or of a department.

use super::Plain;
use super::field::Field;
use super::form::{Form, Then, Wish};
use crate::assessment::{DepartmentStanding, Interview, Standing};
use crate::questionnaire::Questionnaire;
use crate::risk::{self, Goal, PlanBy};
use crate::text::Message;

impl Plain {
    /// What the plan was made for, and whether another does better.
    pub(super) fn aim(
        &self,
        questionnaire: &Questionnaire,
        interview: &Interview,
        goal: Goal,
        by: PlanBy,
        plan: &risk::Plan,
    ) -> String {
        let goal_words = match goal {
            Goal::Everything => Message::new("plan-everything"),
            Goal::Hours(hours) => Message::new("plan-within-hours").with("hours", self.texts.number(hours)),
            Goal::Mop(cost) => Message::new("plan-within-mop").with("cost", self.texts.money(cost)),
            Goal::Below { level, department } => {
                let whom = department.map(|at| &interview.departments[at].id);
                Message::new("plan-below").with("level", self.level(questionnaire, level)).with("whom", self.part(whom))
            }
        };
        let by = match by {
            PlanBy::Hours => Message::new("plan-by-hours"),
            PlanBy::Mop => Message::new("plan-by-mop"),
        };
        let how = match (goal, plan.reached, plan.exact) {
            (_, false, _) => Message::new("plan-not-reached"),
            (Goal::Everything, _, _) => by,
            (_, _, true) => Message::new("plan-exact").with("by", by),
            (_, _, false) => Message::new("plan-greedy").with("by", by),
        };
        format!("{} {} {}", self.texts.get("plain-plan"), self.texts.say(&goal_words), self.texts.say(&how))
    }

    /// Everything that a plan can be made for.
    pub(super) fn offer_goals(&mut self) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let standing = Standing::new(questionnaire, interview);
        let mut wishes = vec![
            (Wish::Goal(Goal::Everything, PlanBy::Hours), self.texts.get("goal-everything").to_string()),
            (Wish::Within(PlanBy::Hours), self.texts.get("plain-goal-hours").to_string()),
            (Wish::Within(PlanBy::Mop), self.texts.get("plain-goal-mop").to_string()),
        ];
        for level in (1..questionnaire.document().levels.len()).rev() {
            let message = Message::new("goal-below-hours").with("whom", self.part(None));
            let message = message.with("level", self.level(questionnaire, level));
            let goal = Goal::Below { level, department: None };
            wishes.push((Wish::Goal(goal, PlanBy::Hours), self.texts.say(&message)));
        }
        if standing.departments().iter().any(DepartmentStanding::is_mapped) {
            wishes.push((Wish::Department, self.texts.get("plain-goal-department").to_string()));
        }
        let (wishes, titles) = wishes.into_iter().unzip();
        self.open(Form::new(vec![Field::one(Message::new("plain-goal"), titles, None)], Then::Goals(wishes)));
    }

    /// Asks which department, and below which level.
    fn offer_department_goal(&mut self) {
        let Some((questionnaire, interview)) = self.subject() else { return };
        let standing = Standing::new(questionnaire, interview);
        let mapped = standing.departments().iter().enumerate().filter(|(_, one)| one.is_mapped());
        let mapped: Vec<usize> = mapped.map(|(at, _)| at).collect();
        let names = mapped.iter().map(|at| interview.departments[*at].name.clone()).collect();
        let levels = (1..questionnaire.document().levels.len()).map(|at| self.level(questionnaire, at)).collect();
        let fields = vec![
            Field::one(Message::new("plain-goal-which"), names, None),
            Field::one(Message::new("plain-goal-level"), levels, None),
        ];
        self.open(Form::new(fields, Then::DepartmentGoal(mapped)));
    }

    pub(super) fn accept_department_goal(&mut self, mapped: &[usize], fields: &[Field]) {
        let [department, level] = [0, 1].map(|at| fields[at].chosen().unwrap_or(0));
        let goal = Goal::Below { level: level + 1, department: mapped.get(department).copied() };
        self.ask_plan(Some((goal, PlanBy::Hours)));
    }

    /// Makes the plan, or asks for the budget first.
    pub(super) fn wish(&mut self, wish: Wish) {
        match wish {
            Wish::Goal(goal, by) => self.ask_plan(Some((goal, by))),
            Wish::Department => self.offer_department_goal(),
            Wish::Within(by) => {
                let label = match by {
                    PlanBy::Hours => Message::new("plain-budget-hours"),
                    PlanBy::Mop => Message::new("plain-budget-mop"),
                };
                let field = Field::text(label, "")
                    .checked(|text, _| budget(text).is_none().then(|| Message::new("goal-budget-missing")));
                self.open(Form::new(vec![field], Then::Budget(by)));
            }
        }
    }

    pub(super) fn accept_budget(&mut self, by: PlanBy, text: &str) {
        let amount = budget(text).unwrap_or(0.0);
        let goal = match by {
            PlanBy::Hours => Goal::Hours(amount),
            PlanBy::Mop => Goal::Mop(amount),
        };
        self.ask_plan(Some((goal, by)));
    }
}

/// A number from 0 on.
fn budget(text: &str) -> Option<f64> {
    text.replace(',', "").parse::<f64>().ok().filter(|budget| budget.is_finite() && *budget >= 0.0)
}
