//! The plan: against every subset on small cases, and against the greedy rule carried out literally.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/case.rs"]
#[allow(dead_code, reason = "what the laws ask of a case is more")]
mod case;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod generate;

use case::Case;
use farol::questionnaire::{Questionnaire, shipped};
use farol::risk::{Evaluation, Goal, OpenAction, Plan, PlanBy, WhatIf, evaluate, level, plan};
use generate::{NOTHING, Tape, add_actions, interview, questionnaire, tape};
use proptest::prelude::*;

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

    fn what_if(case: &Case, found: &Evaluation) -> WhatIf {
        WhatIf::new(&case.questionnaire, &found.standing, &found.scores)
    }

    fn plan(&self, goal: Goal, by: PlanBy) -> Plan {
        plan(&self.case.questionnaire, &self.found.standing, &self.found.scores, goal, by)
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
        let mut document = generate::document(&mut tape, NOTHING);
        document["levels"][1]["from"] = serde_json::json!(tape.of(&[45.0, 30.0, 20.05, 60.0, 10.0]));
        add_actions(&mut tape, &mut document, 10);
        let interview = interview(&mut tape, &document);
        let case = Case { questionnaire: questionnaire(&document), document, interview };
        let found = case.evaluate(&case.interview);
        let open = Drawn::what_if(&case, &found).open().collect();
        let drawn = Drawn { case, found, open };
        let by_mop = tape.chance(5);
        let by = if by_mop { PlanBy::Mop } else { PlanBy::Hours };
        let department = tape.chance(5).then(|| tape.below(drawn.found.scores.departments.len()));
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
        let mut document = generate::document(&mut tape, NOTHING);
        document["levels"][1]["from"] = serde_json::json!(tape.of(&[45.0, 30.0, 20.0]));
        add_actions(&mut tape, &mut document, 60);
        let interview = interview(&mut tape, &document);
        let questionnaire = questionnaire(&document);
        let case = Case { questionnaire, document, interview };
        let found = case.evaluate(&case.interview);
        let open = Drawn::what_if(&case, &found).open().collect();
        let drawn = Drawn { case, found, open };
        let plan = drawn.plan(Goal::Below { level: 1, department: None }, PlanBy::Hours);
        is_a_falling_line(&plan)?;
        prop_assume!(plan.reached);
        for without in &plan.steps {
            let mut what_if = Drawn::what_if(&drawn.case, &drawn.found);
            for step in plan.steps.iter().filter(|step| step.action != without.action) {
                what_if.toggle(step.action);
            }
            prop_assert_eq!(level(&drawn.case.questionnaire, what_if.organisation().after), 1);
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
        open(shipped()).chunks(7).map(|some| document.actions[some[some.len() / 2].action].clone()).collect();
    let few = Questionnaire::new(document).unwrap();
    let open = open(&few);
    assert_eq!(open.len(), 13);
    let found = evaluate(&few, &interview);
    let goals = [
        (Goal::Below { level: 3, department: None }, PlanBy::Hours),
        (Goal::Below { level: 3, department: None }, PlanBy::Mop),
        (Goal::Below { level: 3, department: Some(1) }, PlanBy::Hours),
        (Goal::Hours(60.0), PlanBy::Hours),
        (Goal::Mop(9000.0), PlanBy::Mop),
    ];
    for (goal, by) in goals {
        let plan = plan(&few, &found.standing, &found.scores, goal, by);
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
