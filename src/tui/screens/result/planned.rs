//! What the keys of the plan do: ticks, goals, and who does what until when.

use super::drawn::Drawn;
use super::pages::{Enter, Page};
use super::subject_of;
use crate::assessment::{Event, Planned, PlannedStatus, is_date};
use crate::questionnaire::ActionId;
use crate::risk::{Goal, PlanBy};
use crate::text::Message;
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::screens::Screen;
use crate::tui::screens::overlay::{Accepted, FormOverlay, Item, Overlay, Picked, Picker};
use crate::tui::widgets::form::{Field, Form};

/// What a plan is made for, where a number is still to be entered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    Goal(Goal, PlanBy),
    /// Within so many hours.
    Hours,
    /// Within so many MOP.
    Mop,
    /// Nothing ticked.
    Nothing,
}

/// The fields of what is planned, by position.
const OWNER: usize = 0;
const DUE: usize = 1;
const STATUS: usize = 2;
const REASON: usize = 3;

const STATUSES: [PlannedStatus; 4] =
    [PlannedStatus::Open, PlannedStatus::Doing, PlannedStatus::Done, PlannedStatus::Dropped];

/// A key of the plan.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    match action {
        Action::Toggle => {
            let at = at_hand(model);
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            if let (Some(at), Some(planning)) = (at, &mut screen.planning)
                && planning.rows.iter().any(|row| row.action == at)
            {
                planning.toggle(at);
            }
        }
        Action::Goal => offer_goals(model),
        Action::PlanTicked => return plan_ticked(model),
        Action::Edit => offer_form(model),
        Action::Delete => return unplan(model),
        _ => {}
    }
    Vec::new()
}

/// The action under the cursor, or the one that is looked at.
fn at_hand(model: &Model) -> Option<usize> {
    let Screen::Result(screen) = &model.screen else { return None };
    let visit = screen.visits().last()?;
    if let Page::Action(at) = visit.page {
        return Some(at);
    }
    let drawn = Drawn::new(screen, model, model.size.0, model.size.1)?;
    match super::pages::sheet(&drawn).row(visit.cursor).enter? {
        Enter::Page(Page::Action(at)) => Some(at),
        _ => None,
    }
}

/// Everything that a plan can be made for. What is for one department is found by typing.
fn offer_goals(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    let Some((questionnaire, interview)) = screen.subject(model) else { return };
    let (texts, language) = (&model.texts, model.texts.language());
    let mut wishes = vec![
        (Wish::Goal(Goal::Everything, PlanBy::Hours), texts.get("goal-everything").to_string(), false),
        (Wish::Hours, texts.get("goal-hours").to_string(), false),
        (Wish::Mop, texts.get("goal-mop").to_string(), false),
    ];
    let levels = questionnaire.document().levels.iter().enumerate().skip(1).rev();
    let whole = (None, texts.get("part-organisation").to_string());
    let mapped = screen.evaluation.scores.departments.iter().enumerate().filter(|(_, one)| one.mapped);
    let each = mapped.map(|(at, _)| (Some(at), interview.departments[at].name.clone()));
    for (department, whom) in std::iter::once(whole).chain(each) {
        for (level, named) in levels.clone() {
            for by in [PlanBy::Hours, PlanBy::Mop] {
                let message = match by {
                    PlanBy::Hours => Message::new("goal-below-hours"),
                    PlanBy::Mop => Message::new("goal-below-mop"),
                };
                let message = message.with("whom", whom.as_str()).with("level", named.title.get(language));
                let wish = Wish::Goal(Goal::Below { level, department }, by);
                wishes.push((wish, texts.say(&message), department.is_some()));
            }
        }
    }
    wishes.push((Wish::Nothing, texts.get("goal-nothing").to_string(), false));
    let item = |(_, label, deep): &(Wish, String, bool)| Item { label: label.clone(), deep: *deep, ..Item::default() };
    let items = wishes.iter().map(item).collect();
    let then = Picked::Goal(wishes.into_iter().map(|(wish, _, _)| wish).collect());
    model.overlay = Some(Overlay::Picker(Picker::new(Message::new("goal-title"), items, false, then)));
}

/// Makes the plan, or asks for the budget first.
pub fn wish(model: &mut Model, wish: Wish) {
    let budget = match wish {
        Wish::Hours => Some((Message::new("goal-hours-label"), PlanBy::Hours)),
        Wish::Mop => Some((Message::new("goal-mop-label"), PlanBy::Mop)),
        Wish::Goal(..) | Wish::Nothing => None,
    };
    if let Some((label, by)) = budget {
        let form = Form::new(vec![Field::text(label, Message::new("goal-budget-hint"), "")]);
        let title = Message::new("goal-title");
        model.overlay = Some(Overlay::Form(FormOverlay { title, form, then: Accepted::Budget(by) }));
        return;
    }
    make(
        model,
        match wish {
            Wish::Goal(goal, by) => Some((goal, by)),
            _ => None,
        },
    );
}

fn make(model: &mut Model, goal: Option<(Goal, PlanBy)>) {
    let Screen::Result(screen) = &mut model.screen else { return };
    let screen = &mut **screen;
    let Some((questionnaire, interview)) = subject_of(screen.report.as_deref(), model.session.as_ref()) else {
        return;
    };
    let Some(planning) = &mut screen.planning else { return };
    match goal {
        Some((goal, by)) => planning.make(questionnaire, &screen.evaluation, &interview.plan, goal, by),
        None => planning.clear(),
    }
    screen.at().cursor = 0;
}

/// Makes the plan within the budget that was entered.
pub fn accept_budget(model: &mut Model, by: PlanBy) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, .. })) = &mut model.overlay else { return Vec::new() };
    let budget = form.fields[0].entered().replace(',', "").parse::<f64>().ok();
    let Some(budget) = budget.filter(|budget| budget.is_finite() && *budget >= 0.0) else {
        form.fields[0].problem = Some(Message::new("goal-budget-missing"));
        return Vec::new();
    };
    model.overlay = None;
    let goal = match by {
        PlanBy::Hours => Goal::Hours(budget),
        PlanBy::Mop => Goal::Mop(budget),
    };
    make(model, Some((goal, by)));
    Vec::new()
}

/// Asks who does the action until when.
fn offer_form(model: &mut Model) {
    let Some(at) = at_hand(model) else { return };
    let Screen::Result(screen) = &model.screen else { return };
    if screen.report.is_some() {
        model.notice = Some(Message::new("notice-saved-already"));
        return;
    }
    let Some((questionnaire, interview)) = screen.subject(model) else { return };
    let action = &questionnaire.document().actions[at];
    let before = interview.plan.iter().find(|one| one.action == action.id);
    let text = |of: fn(&Planned) -> &Option<String>| before.and_then(|one| of(one).as_deref()).unwrap_or("");
    let chosen = before.and_then(|one| STATUSES.iter().position(|status| *status == one.status)).unwrap_or(0);
    let statuses = STATUSES.iter().map(|status| model.texts.say(&crate::report::words::status(*status))).collect();
    let role = action.role.get(model.texts.language());
    let owner = if before.is_some() { text(|one| &one.owner) } else { role };
    let form = Form::new(vec![
        Field::text(Message::new("plan-owner"), Message::new("plan-owner-hint"), owner),
        Field::text(Message::new("plan-due-label"), Message::new("date-hint"), text(|one| &one.due)),
        Field::one(Message::new("plan-status"), Message::new("plan-status-hint"), statuses, Some(chosen)),
        Field::text(Message::new("plan-reason"), Message::new("plan-reason-hint"), text(|one| &one.reason)),
    ]);
    let then = Accepted::Plan(action.id.clone());
    model.overlay = Some(Overlay::Form(FormOverlay { title: Message::new("plan-title"), form, then }));
}

/// Puts the action into the plan as entered, or says what is missing.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, then: Accepted::Plan(action), .. })) = &mut model.overlay else {
        return Vec::new();
    };
    let due = form.fields[DUE].optional();
    let status = STATUSES[form.fields[STATUS].chosen().unwrap_or(0)];
    let reason = form.fields[REASON].optional();
    form.fields[DUE].problem = due.as_ref().is_some_and(|due| !is_date(due)).then(|| Message::new("date-wrong"));
    form.fields[REASON].problem =
        (status == PlannedStatus::Dropped && reason.is_none()).then(|| Message::new("plan-reason-missing"));
    if let Some(wrong) = form.fields.iter().position(|field| field.problem.is_some()) {
        form.focus = wrong;
        return Vec::new();
    }
    let planned = Planned { action: action.clone(), owner: form.fields[OWNER].optional(), due, status, reason };
    model.overlay = None;
    let effects = model.happen(Event::ActionPlanned(planned));
    super::acting::plan_changed(model);
    effects
}

/// Puts everything that is ticked and not in the plan into it, each for the role that it names.
fn plan_ticked(model: &mut Model) -> Vec<Effect> {
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    let (Some((questionnaire, interview)), Some(planning)) = (screen.subject(model), &screen.planning) else {
        return Vec::new();
    };
    let language = model.texts.language();
    let ticked = planning.steps.iter().map(|step| &questionnaire.document().actions[step.action]);
    let new = ticked.filter(|action| !interview.plan.iter().any(|one| one.action == action.id));
    let planned: Vec<Planned> = new
        .map(|action| Planned {
            action: action.id.clone(),
            owner: Some(action.role.get(language).to_owned()),
            due: None,
            status: PlannedStatus::Open,
            reason: None,
        })
        .collect();
    let count = planned.len();
    let effects = planned.into_iter().flat_map(|one| model.happen(Event::ActionPlanned(one))).collect();
    super::acting::plan_changed(model);
    model.notice = Some(Message::new("notice-planned").with("count", count));
    effects
}

/// Takes the action at hand out of the plan.
fn unplan(model: &mut Model) -> Vec<Effect> {
    let Some(at) = at_hand(model) else { return Vec::new() };
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    if screen.report.is_some() {
        model.notice = Some(Message::new("notice-saved-already"));
        return Vec::new();
    }
    let Some((questionnaire, interview)) = screen.subject(model) else { return Vec::new() };
    let action: ActionId = questionnaire.document().actions[at].id.clone();
    if !interview.plan.iter().any(|one| one.action == action) {
        return Vec::new();
    }
    let effects = model.happen(Event::ActionUnplanned { action });
    super::acting::plan_changed(model);
    effects
}
