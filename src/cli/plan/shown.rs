//! A plan in words, and as JSON (farol.plan/1).

use serde_json::{Value, json};

use super::Planned;
use crate::cli::table::layout;
use crate::cli::{show, words};
use crate::risk::{Change, EXACT, Goal, PlanBy, level, settled};
use crate::text::{Forms, Message, Texts};
use crate::tui::bar;

/// How long the bar of the highest score is.
const BAR: usize = 20;

/// The plan as a table: a row for each action, a falling line beside them, and what they do together.
pub(super) fn as_text(planned: &Planned<'_>, texts: &Texts) -> String {
    let plan = &planned.plan;
    let mut shown = show::heading(planned.subject, texts);
    shown.push('\n');
    shown.push_str(&texts.say(&aim(planned, texts)));
    shown.push_str("\n\n");
    if !plan.steps.is_empty() {
        shown.push_str(&layout(&rows(planned, texts), &[1, if plan.department.is_some() { 7 } else { 6 }]));
        shown.push('\n');
    }
    let nothing = plan.steps.is_empty().then(|| match plan.open {
        0 => Message::new("cli-plan-nothing-open"),
        _ => Message::new("cli-plan-nothing-chosen"),
    });
    let chosen = match (planned.goal, plan.reached, plan.exact) {
        (Goal::Everything, _, _) | (_, false, _) => None,
        (Goal::Hours(_) | Goal::Mop(_), _, true) => Some(Message::new("cli-plan-exact-budget")),
        (Goal::Below { .. }, _, true) => Some(Message::new("cli-plan-exact-level")),
        (_, _, false) => Some(Message::new("cli-plan-greedy").with("count", EXACT)),
    };
    let left = plan.left_out.len();
    let left = (left > 0).then(|| Message::new("cli-plan-left-out").with("count", left).with("open", plan.open));
    for message in [nothing, chosen, left].into_iter().flatten() {
        shown.push_str(&texts.say(&message));
        shown.push('\n');
    }
    shown
}

/// What the plan is to reach, and what counts as cheap.
fn aim(planned: &Planned<'_>, texts: &Texts) -> Message {
    let by = match planned.by {
        PlanBy::Hours => texts.get("cli-plan-by-hours"),
        PlanBy::Mop => texts.get("cli-plan-by-mop"),
    };
    let message = match planned.goal {
        Goal::Everything => Message::new("cli-plan-everything"),
        Goal::Hours(hours) => Message::new("cli-plan-budget-hours").with("hours", amount(hours)),
        Goal::Mop(mop) => Message::new("cli-plan-budget-mop").with("mop", amount(mop)),
        Goal::Below { level, .. } => Message::new("cli-plan-below")
            .with("whom", words::whom(&planned.subject.interview, planned.department_id(), texts))
            .with("level", planned.subject.questionnaire.document().levels[level].title.get(texts.language())),
    };
    message.with("by", by.to_string())
}

/// A header, a row for each step, and what all do together.
fn rows(planned: &Planned<'_>, texts: &Texts) -> Vec<Vec<String>> {
    let Planned { subject, plan, .. } = planned;
    let whom = |department| words::whom(&subject.interview, department, texts);
    let full = planned.change().before;
    let shown = |one| change(one, texts.forms());
    let row = |at: String, title: &str, places: String, costs: (f64, f64), organisation, own: Option<Change>| {
        let mut row = vec![at, title.to_owned(), places, amount(costs.0), amount(costs.1), shown(organisation)];
        row.extend(own.map(shown));
        row.push(bar(own.unwrap_or(organisation).after, full, BAR));
        row
    };
    let mut rows = vec![vec![
        String::new(),
        texts.get("cli-plan-action").to_string(),
        texts.get("cli-plan-places").to_string(),
        texts.get("cli-plan-hours").to_string(),
        "MOP".to_owned(),
        whom(None),
    ]];
    rows[0].extend(planned.department_id().map(|id| whom(Some(id))));
    for (at, step) in plan.steps.iter().enumerate() {
        let title = subject.questionnaire.document().actions[step.action].title.get(texts.language());
        let (number, places) = ((at + 1).to_string(), step.places.to_string());
        rows.push(row(number, title, places, (step.hours, step.cost_mop), step.organisation, step.department));
    }
    let together = texts.get("cli-plan-together");
    let costs = (plan.hours, plan.cost_mop);
    rows.push(row(String::new(), &together, String::new(), costs, plan.organisation, plan.department));
    rows
}

fn change(change: Change, forms: Forms) -> String {
    format!("{} → {}", words::score(change.before, forms), words::score(change.after, forms))
}

/// Hours or money, with no more decimals than there are, and two at most.
fn amount(value: f64) -> String {
    ((value * 100.0).round() / 100.0 + 0.0).to_string()
}

/// The shape that is documented in docs/formats.md.
pub(super) fn as_json(planned: &Planned<'_>) -> Value {
    let Planned { subject, standing, goal, by, plan } = planned;
    let document = subject.questionnaire.document();
    let id = |action: usize| &document.actions[action].id;
    let scores = |change: Change| json!({"before": words::kept(change.before), "after": words::kept(change.after)});
    let level = |change: Change| &document.levels[level(&subject.questionnaire, change.after)].id;
    let steps = plan.steps.iter().map(|step| {
        let mut shown = json!({
            "action": id(step.action),
            "places": step.places,
            "hours": step.hours,
            "cost_mop": step.cost_mop,
            "organisation": scores(step.organisation),
        });
        if let Some(change) = step.department {
            shown["department"] = scores(change);
        }
        shown
    });
    let chosen: Vec<usize> = plan.steps.iter().map(|step| step.action).collect();
    let answers = settled(&subject.questionnaire, standing, &chosen)
        .into_iter()
        .map(|one| json!({"question": one.place.question, "department": one.place.department, "answer": one.answer}));
    let mut shown = json!({
        "format": "farol.plan/1",
        "goal": match goal {
            Goal::Everything => json!({"kind": "everything"}),
            Goal::Hours(budget) => json!({"kind": "hours", "budget": budget}),
            Goal::Mop(budget) => json!({"kind": "mop", "budget": budget}),
            Goal::Below { level, .. } => {
                json!({"kind": "below", "level": document.levels[*level].id, "department": planned.department_id()})
            }
        },
        "by": match by {
            PlanBy::Hours => "hours",
            PlanBy::Mop => "mop",
        },
        "exact": plan.exact,
        "reached": plan.reached,
        "organisation": scores(plan.organisation),
        "hours": words::kept(plan.hours),
        "cost_mop": words::kept(plan.cost_mop),
        "open": plan.open,
        "steps": steps.collect::<Value>(),
        "left_out": plan.left_out.iter().map(|action| id(*action)).collect::<Vec<_>>(),
        "answers": answers.collect::<Value>(),
    });
    shown["organisation"]["level"] = json!(level(plan.organisation));
    if let Some(change) = plan.department {
        shown["department"] = scores(change);
        shown["department"]["level"] = json!(level(change));
    }
    shown
}
