//! The plan: against every subset on small cases, and against the greedy rule carried out literally.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/case.rs"]
#[allow(dead_code, reason = "what the laws ask of a case is more")]
mod case;
#[path = "common/document.rs"]
mod document;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod generate;

use case::Case;
use document::{document, text};
use farol::questionnaire::{Questionnaire, shipped};
use farol::risk::{Evaluation, Goal, OpenAction, Plan, PlanBy, WhatIf, evaluate, level, plan};
use generate::{NOTHING, Tape, add_actions, interview, questionnaire, tape};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use serde_json::{Value, json};

/// Costs and scores differ in the last bits with the order in which they are summed.
const HAIR: f64 = 1e-7;

/// A case with up to as many actions, and what is open of them.
struct Drawn {
    case: Case,
    found: Evaluation,
    open: Vec<OpenAction>,
}

impl Drawn {
    fn new(tape: &mut Tape, most: usize) -> Self {
        let mut document = generate::document(tape, NOTHING);
        add_actions(tape, &mut document, most);
        let interview = interview(tape, &document);
        let case = Case { questionnaire: questionnaire(&document), document, interview };
        let found = case.evaluate(&case.interview);
        let open = Self::what_if(&case, &found).open().collect();
        Self { case, found, open }
    }

    /// The same with a level somewhere on the way down of the organisation's score or a department's, or
    /// out of reach.
    fn with_a_level(tape: &mut Tape, most: usize) -> (Self, Option<usize>) {
        let mut drawn = Self::new(tape, most);
        let department = tape.chance(5).then(|| tape.below(drawn.found.scores.departments.len()));
        let mut what_if = Self::what_if(&drawn.case, &drawn.found);
        for one in &drawn.open {
            what_if.toggle(one.action);
        }
        let change = department.map_or(what_if.organisation(), |at| what_if.department(at));
        let part = tape.of(&[0.5, 0.2, 0.8, 0.95, 1.1]);
        let from = (change.before - part * change.fall()).clamp(0.1, 99.9);
        drawn.case.document["levels"][1]["from"] = json!((from * 10.0).round() / 10.0);
        drawn.case.questionnaire = questionnaire(&drawn.case.document);
        (drawn, department)
    }

    fn what_if(case: &Case, found: &Evaluation) -> WhatIf {
        WhatIf::new(&case.questionnaire, &found.standing, &found.scores)
    }

    fn plan(&self, goal: Goal, by: PlanBy) -> Plan {
        plan(&self.case.questionnaire, &self.found.standing, &self.found.scores, &[], goal, by)
    }

    fn id(&self, action: usize) -> &str {
        self.case.questionnaire.document().actions[action].id.as_str()
    }

    /// Every set of open actions, with the what-if in which it is applied.
    fn each_set(&self, mut visit: impl FnMut(&WhatIf, &[OpenAction])) {
        for bits in 0_u32..1 << self.open.len() {
            let mut what_if = Self::what_if(&self.case, &self.found);
            let set: Vec<OpenAction> =
                self.open.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, one)| *one).collect();
            for one in &set {
                what_if.toggle(one.action);
            }
            visit(&what_if, &set);
        }
    }
}

fn hours(set: &[OpenAction]) -> f64 {
    set.iter().map(|one| one.hours).sum()
}

fn mop(set: &[OpenAction]) -> f64 {
    set.iter().map(|one| one.cost_mop).sum()
}

/// The sum of the steps, and that each begins where the one before it ended.
fn is_a_falling_line(plan: &Plan) -> Result<(), TestCaseError> {
    let mut at = plan.organisation.before;
    for step in &plan.steps {
        prop_assert_eq!(step.organisation.before, at);
        prop_assert!(step.organisation.after <= at + HAIR);
        prop_assert_eq!(step.department.is_some(), plan.department.is_some());
        at = step.organisation.after;
    }
    prop_assert_eq!(at, plan.organisation.after);
    prop_assert!((plan.hours - plan.steps.iter().map(|step| step.hours).sum::<f64>()).abs() < HAIR);
    prop_assert!((plan.cost_mop - plan.steps.iter().map(|step| step.cost_mop).sum::<f64>()).abs() < HAIR);
    prop_assert_eq!(plan.open, plan.steps.len() + plan.left_out.len());
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_set_within_a_budget_scores_lower_than_the_exact_plan(mut tape in tape()) {
        let drawn = Drawn::new(&mut tape, 10);
        let (by_mop, in_mop) = (tape.chance(5), tape.chance(5));
        let by = if by_mop { PlanBy::Mop } else { PlanBy::Hours };
        let all: f64 = if in_mop { mop(&drawn.open) } else { hours(&drawn.open) };
        let budget = all * tape.below(11) as f64 / 10.0;
        let goal = if in_mop { Goal::Mop(budget) } else { Goal::Hours(budget) };
        let plan = drawn.plan(goal, by);
        is_a_falling_line(&plan)?;
        prop_assert!(plan.exact && plan.reached);
        let spent = if in_mop { plan.cost_mop } else { plan.hours };
        prop_assert!(spent <= budget + HAIR);
        let own = if by_mop { (plan.cost_mop, plan.hours) } else { (plan.hours, plan.cost_mop) };
        let mut wrong = None;
        drawn.each_set(|what_if, set| {
            if (if in_mop { mop(set) } else { hours(set) }) > budget + HAIR / 10.0 {
                return;
            }
            let score = what_if.organisation().after;
            let cost = if by_mop { (mop(set), hours(set)) } else { (hours(set), mop(set)) };
            let cheaper = cost.0 < own.0 - HAIR || (cost.0 - own.0).abs() < HAIR && cost.1 < own.1 - HAIR;
            // Scores are compared as they are kept: in millionths of a point.
            let kept = |score: f64| (score * 1e6).round();
            let (one, other) = (kept(score), kept(plan.organisation.after));
            if one < other && score < plan.organisation.after - HAIR || one == other && cheaper {
                wrong = Some((score, cost));
            }
        });
        prop_assert_eq!(wrong, None, "better than {} for {:?}", plan.organisation.after, own);
    }

    #[test]
    fn no_cheaper_set_comes_below_the_level_than_the_exact_plan(mut tape in tape()) {
        let (drawn, department) = Drawn::with_a_level(&mut tape, 10);
        let by_mop = tape.chance(5);
        let by = if by_mop { PlanBy::Mop } else { PlanBy::Hours };
        let plan = drawn.plan(Goal::Below { level: 1, department }, by);
        is_a_falling_line(&plan)?;
        let score = |what_if: &WhatIf| department.map_or(what_if.organisation(), |at| what_if.department(at)).after;
        let below = |score: f64| level(&drawn.case.questionnaire, score) < 1;
        prop_assert!(plan.exact);
        prop_assert_eq!(plan.reached, below(plan.department.unwrap_or(plan.organisation).after));
        let own = if by_mop { (plan.cost_mop, plan.hours) } else { (plan.hours, plan.cost_mop) };
        let mut wrong = None;
        drawn.each_set(|what_if, set| {
            let cost = if by_mop { (mop(set), hours(set)) } else { (hours(set), mop(set)) };
            let cheaper = cost.0 < own.0 - HAIR || (cost.0 - own.0).abs() < HAIR && cost.1 < own.1 - HAIR;
            if below(score(what_if)) && (cheaper || !plan.reached) {
                wrong = Some((score(what_if), cost));
            }
        });
        prop_assert_eq!(wrong, None, "cheaper than {:?}, reached: {}", own, plan.reached);
    }

    /// The greedy rule as it is written, without any bound.
    #[test]
    fn everything_is_taken_by_the_largest_fall_for_its_cost(mut tape in tape()) {
        let drawn = Drawn::new(&mut tape, 24);
        let by_mop = tape.chance(5);
        let plan = drawn.plan(Goal::Everything, if by_mop { PlanBy::Mop } else { PlanBy::Hours });
        is_a_falling_line(&plan)?;
        prop_assert_eq!(plan.left_out.len(), 0);
        let mut what_if = Drawn::what_if(&drawn.case, &drawn.found);
        let mut left = drawn.open.clone();
        left.sort_by_key(|one| drawn.id(one.action));
        for step in &plan.steps {
            let before = what_if.organisation().after;
            let mut best: Option<(f64, f64, usize)> = None;
            for one in &left {
                what_if.toggle(one.action);
                let fall = ((before - what_if.organisation().after) * 1e6).round().max(0.0);
                what_if.toggle(one.action);
                let rate = if fall > 0.0 { fall / if by_mop { one.cost_mop } else { one.hours } } else { 0.0 };
                if best.is_none_or(|(known, most, _)| (rate, fall) > (known, most)) {
                    best = Some((rate, fall, one.action));
                }
            }
            prop_assert_eq!(Some(step.action), best.map(|(_, _, action)| action));
            left.retain(|one| one.action != step.action);
            what_if.toggle(step.action);
        }
        prop_assert!(left.is_empty());
    }

    /// With more actions than are planned exactly: nothing that is taken is needless.
    #[test]
    fn a_greedy_plan_to_a_level_needs_each_of_its_actions(mut tape in tape()) {
        let (drawn, department) = Drawn::with_a_level(&mut tape, 60);
        let plan = drawn.plan(Goal::Below { level: 1, department }, PlanBy::Hours);
        is_a_falling_line(&plan)?;
        prop_assume!(plan.reached);
        for without in &plan.steps {
            let mut what_if = Drawn::what_if(&drawn.case, &drawn.found);
            for step in plan.steps.iter().filter(|step| step.action != without.action) {
                what_if.toggle(step.action);
            }
            prop_assert_eq!(level(&drawn.case.questionnaire, department.map_or(what_if.organisation(), |at| what_if.department(at)).after), 1);
        }
    }
}

/// The example company with a dozen of its open actions: against all sets of them.
#[test]
fn no_set_on_the_example_is_cheaper_than_the_exact_plan() {
    let interview: farol::assessment::Interview =
        serde_json::from_str(include_str!("../assets/example/2026-Q3.json")).unwrap();
    let open = |questionnaire: &Questionnaire| -> Vec<OpenAction> {
        let found = evaluate(questionnaire, &interview);
        WhatIf::new(questionnaire, &found.standing, &found.scores).open().collect()
    };
    let mut document = shipped().document().clone();
    document.actions =
        open(shipped()).chunks(8).map(|some| document.actions[some[some.len() / 2].action].clone()).collect();
    let few = Questionnaire::new(document).unwrap();
    let open = open(&few);
    assert_eq!(open.len(), 11);
    let found = evaluate(&few, &interview);
    let goals = [
        (Goal::Below { level: 3, department: None }, PlanBy::Hours),
        (Goal::Below { level: 3, department: None }, PlanBy::Mop),
        (Goal::Below { level: 3, department: Some(1) }, PlanBy::Hours),
        (Goal::Hours(60.0), PlanBy::Hours),
        (Goal::Mop(9000.0), PlanBy::Mop),
    ];
    for (goal, by) in goals {
        let plan = plan(&few, &found.standing, &found.scores, &[], goal, by);
        assert!(plan.exact && plan.reached && !plan.steps.is_empty(), "{goal:?}: {plan:?}");
        let mut what_if = WhatIf::new(&few, &found.standing, &found.scores);
        let cost = |what_if: &WhatIf| match by {
            PlanBy::Hours => what_if.hours(),
            PlanBy::Mop => what_if.cost_mop(),
        };
        let own = if by == PlanBy::Hours { plan.hours } else { plan.cost_mop };
        // Each set differs from the one before it in one action (Gray's code).
        for number in 1_u32..1 << open.len() {
            what_if.toggle(open[number.trailing_zeros() as usize].action);
            let score = what_if.organisation().after;
            let better = match goal {
                Goal::Below { level: bound, department } => {
                    let score = department.map_or(score, |at| what_if.department(at).after);
                    level(&few, score) < bound && cost(&what_if) < own - HAIR
                }
                Goal::Hours(budget) => what_if.hours() <= budget && score < plan.organisation.after - HAIR,
                Goal::Mop(budget) => what_if.cost_mop() <= budget && score < plan.organisation.after - HAIR,
                Goal::Everything => false,
            };
            assert!(!better, "{goal:?} {by:?}: {score} for {}", cost(&what_if));
        }
    }
}

/// Twenty actions of which each does the same, written from the last id to the first; two cost less.
fn alike() -> (Questionnaire, farol::assessment::Interview) {
    let ids = || (0..20).rev().map(|number| format!("{number:02}"));
    let questions: Vec<Value> = ids()
        .map(|id| {
            json!({"id": format!("q{id}"), "scope": "department", "type": "single", "text": text("?"), "why": text("?"),
                   "options": [{"id": "yes", "label": text("Y"), "strength": 1}, {"id": "no", "label": text("N"), "strength": 0}],
                   "mitigates": [{"risk": "leak", "weight": 1}]})
        })
        .collect();
    let mut document = document(&questions);
    document["levels"] =
        json!([{"id": "low", "from": 0, "title": text("L")}, {"id": "high", "from": 45, "title": text("H")}]);
    document["stages"] = json!([{"id": "stage", "title": text("S"), "days": 30}]);
    document["actions"] = ids()
        .map(|id| {
            let cheap = ["07", "13"].contains(&id.as_str());
            json!({"id": format!("a{id}"), "title": text("A"), "settles": [{"question": format!("q{id}")}],
                   "hours": if cheap { 4 } else { 8 }, "cost_mop": 100, "stage": "stage", "role": text("R")})
        })
        .collect();
    let departments: Value = (0..3)
        .map(|number| {
            json!({"id": format!("d{number}"), "name": "D", "headcount": 2,
                   "uses": {"chat": {"data_categories": ["names"]}}})
        })
        .collect();
    let interview = json!({
        "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q4",
        "organisation": {"id": "o", "name": "O", "headcount": 6}, "departments": departments,
    });
    (Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap(), generate::read(&interview))
}

/// Of sets that are as good, the first by ids; found at once, though there are half a million such sets.
#[test]
fn of_actions_that_do_the_same_the_first_by_their_ids_are_planned() {
    let (questionnaire, interview) = alike();
    let found = evaluate(&questionnaire, &interview);
    let planned = |goal| {
        let plan = plan(&questionnaire, &found.standing, &found.scores, &[], goal, PlanBy::Hours);
        assert!(plan.exact && plan.reached);
        plan.steps.iter().map(|step| questionnaire.document().actions[step.action].id.to_string()).collect::<Vec<_>>()
    };
    let first = ["a07", "a13", "a00", "a01", "a02", "a03", "a04", "a05", "a06", "a08", "a09", "a10"];
    assert_eq!(planned(Goal::Hours(80.0)), first[..11]);
    assert_eq!(planned(Goal::Below { level: 1, department: None }), first);
    assert_eq!(planned(Goal::Below { level: 1, department: Some(2) }), first);
    assert_eq!(planned(Goal::Hours(3.0)), [""; 0]);
    assert_eq!(planned(Goal::Everything).len(), 20);
}

/// The properties above hold of plans in which there is something to choose.
#[test]
fn the_generated_cases_leave_something_to_choose() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut some, mut several, mut unreached) = (0, 0, 0);
    for _ in 0..200 {
        let mut tape = tape().new_tree(&mut runner).unwrap().current();
        let (drawn, department) = Drawn::with_a_level(&mut tape, 10);
        let plan = drawn.plan(Goal::Hours(hours(&drawn.open) / 2.0), PlanBy::Hours);
        some += usize::from(!plan.steps.is_empty() && !plan.left_out.is_empty());
        let plan = drawn.plan(Goal::Below { level: 1, department }, PlanBy::Hours);
        several += usize::from(plan.reached && !plan.steps.is_empty() && !plan.left_out.is_empty());
        unreached += usize::from(!plan.reached);
    }
    for (what, count) in [("budgets", some), ("levels", several), ("out of reach", unreached)] {
        assert!(count >= 20, "{what}: only {count} of 200");
    }
}
