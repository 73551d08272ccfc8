//! The return by hand arithmetic, at its edges, and as properties.

use super::*;
use crate::assessment::{Interview, PlannedStatus, ReturnInput};
use crate::questionnaire::shipped;
use crate::risk::{self, evaluate};
use proptest::prelude::*;

fn entries(inputs: &[(&str, [f64; 3])]) -> ReturnEntries {
    let entered = |(name, [low, likely, high]): &(&str, [f64; 3])| {
        (crate::questionnaire::Id::from(*name), ReturnInput::entered(*low, *likely, *high))
    };
    ReturnEntries { years: None, inputs: inputs.iter().map(entered).collect() }
}

/// An improvement by which the risk of transfer falls from 0.6 to 0.2, and all others stay at 0.3.
fn improvement() -> Improvement {
    let risks = &shipped().document().risks;
    let all = |transfer: f64| risks.iter().map(move |risk| if risk.id.as_str() == "transfer" { transfer } else { 0.3 });
    Improvement {
        actions: vec![0],
        open: 1,
        hours: 100.0,
        cost_mop: 20_000.0,
        before: all(0.6).collect(),
        after: all(0.2).collect(),
    }
}

fn example() -> Interview {
    serde_json::from_str(include_str!("../../../assets/example/2026-Q3.json")).unwrap()
}

fn of(inputs: &[(&str, [f64; 3])]) -> Return {
    returns(shipped(), 50, &entries(inputs), improvement(), 7)
}

/// Five years, all certain: penalties 0.5 × (0.6 − 0.2) × 40,000 = 8,000 a year; audits 30 h × 200 = 6,000
/// a year; other 1,000 a year: 75,000. Cost: 100 h × 200 + 20,000 = 40,000, training 2 h × 50 × 200 =
/// 20,000: 60,000.
#[test]
fn certain_inputs_give_what_hand_arithmetic_gives() {
    let found = of(&[
        ("hourly-rate", [200.0; 3]),
        ("training-hours", [2.0; 3]),
        ("audit-hours", [30.0; 3]),
        ("other-benefits", [1_000.0; 3]),
        ("penalty-transfer-not-notified", [40_000.0; 3]),
        ("base-rate-transfer-not-notified", [0.5; 3]),
        // The others have a range but no base rate: they come to nothing.
    ]);
    let outcome = found.outcome.as_ref().unwrap();
    let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6, "{found}, not {expected}");
    close(outcome.likely.penalties_avoided, 40_000.0);
    close(outcome.likely.audit_work, 30_000.0);
    close(outcome.likely.other_benefits, 5_000.0);
    close(outcome.likely.implementation, 40_000.0);
    close(outcome.likely.training, 20_000.0);
    close(found.avoided(0), 40_000.0);
    for net in [outcome.net_benefit.p10, outcome.net_benefit.p50, outcome.net_benefit.p90] {
        close(net, 15_000.0);
    }
    for ratio in [outcome.ratio.p10, outcome.ratio.p50, outcome.ratio.p90] {
        let Ratio::Of(ratio) = ratio else { panic!("{ratio:?}") };
        close(ratio, 1.25);
    }
    for pay_back in [outcome.pay_back.p10, outcome.pay_back.p50, outcome.pay_back.p90] {
        let PayBack::After(years) = pay_back else { panic!("{pay_back:?}") };
        close(years, 4.0);
    }
    assert_eq!(outcome.histogram.counts, [DRAWS as u32]);
    assert_eq!(outcome.swings, []);
}

#[test]
fn concurrent_penalties_add_up_and_each_has_the_highest_of_its_risks() {
    let mut improved = improvement();
    let position = |id: &str| shipped().document().risks.iter().position(|risk| risk.id.as_str() == id).unwrap();
    // Law 13/2019 is touched by the risk of incidents alone, Article 12 by that of grounds.
    (improved.before[position("incident")], improved.after[position("incident")]) = (0.5, 0.25);
    (improved.before[position("ground")], improved.after[position("ground")]) = (0.8, 0.7);
    let entries = entries(&[
        ("hourly-rate", [0.0; 3]),
        ("training-hours", [0.0; 3]),
        ("base-rate-transfer-not-notified", [0.1; 3]),
        ("base-rate-direct-marketing", [0.01; 3]),
        ("base-rate-cybersecurity-lesser", [0.2; 3]),
    ]);
    let found = returns(shipped(), 50, &ReturnEntries { years: Some(1), ..entries }, improved, 7);
    let at: Vec<(f64, f64)> = found.penalties.iter().map(|one| (one.before, one.after)).collect();
    assert_eq!(at, [(0.6, 0.2), (0.8, 0.7), (0.5, 0.25), (0.5, 0.25)]);
    let sum = 0.1 * 0.4 * 40_000.0 + 0.01 * 0.1 * 560_000.0 + 0.2 * 0.25 * 100_000.0;
    let avoided = found.outcome.unwrap().likely.penalties_avoided;
    assert!((avoided - sum).abs() < 1e-6, "{avoided}, not {sum}");
}

#[test]
fn nothing_is_made_up() {
    let found = of(&[]);
    let names = |inputs: &mut dyn Iterator<Item = InputName>| -> Vec<String> {
        inputs.map(|input| input.id(shipped()).to_string()).collect()
    };
    assert_eq!(names(&mut found.missing()), ["hourly-rate", "training-hours"]);
    assert_eq!(found.outcome, None, "no cost, no outcome");
    let found = of(&[("hourly-rate", [200.0; 3]), ("training-hours", [1.0; 3])]);
    let zero = names(&mut found.not_entered());
    assert_eq!(zero[..2], ["audit-hours", "other-benefits"]);
    assert_eq!(zero.len(), 2 + shipped().document().penalties.len(), "and every base rate");
    let outcome = found.outcome.unwrap();
    assert_eq!((outcome.likely.benefit(), outcome.net_benefit.p90), (0.0, -50_000.0));
    assert_eq!(outcome.pay_back.p10, PayBack::NotInTime);
    assert_eq!(outcome.ratio.p50, Ratio::Of(0.0));
}

#[test]
fn without_cost_there_is_no_ratio_and_nothing_to_pay_back() {
    let free: &[(&str, [f64; 3])] = &[
        ("hourly-rate", [0.0; 3]),
        ("training-hours", [0.0; 3]),
        ("implementation-cost", [0.0; 3]),
        ("other-benefits", [10.0; 3]),
    ];
    let outcome = of(free).outcome.unwrap();
    assert_eq!((outcome.ratio.p10, outcome.pay_back.p90), (Ratio::NoCost, PayBack::After(0.0)));
    let outcome = of(&free[..3]).outcome.unwrap();
    assert_eq!(
        (outcome.likely.net(), outcome.ratio.p50, outcome.pay_back.p50),
        (0.0, Ratio::NoCost, PayBack::After(0.0))
    );
}

#[test]
fn the_pay_back_time_ends_with_the_horizon() {
    let parts = |other_benefits, implementation| Parts { other_benefits, implementation, ..Parts::default() };
    for (benefit, cost, expected) in [
        (100.0, 100.0, PayBack::After(5.0)),
        (100.0, 100.1, PayBack::NotInTime),
        (100.0, 10.0, PayBack::After(0.5)),
        (0.0, 1.0, PayBack::NotInTime),
        (0.0, 0.0, PayBack::After(0.0)),
    ] {
        assert_eq!(parts(benefit, cost).pay_back(5), expected, "{benefit} for {cost}");
    }
}

#[test]
fn the_same_seed_gives_the_same_digits_and_another_one_others() {
    let inputs: &[(&str, [f64; 3])] = &[
        ("hourly-rate", [150.0, 200.0, 300.0]),
        ("training-hours", [1.0, 2.0, 4.0]),
        ("other-benefits", [0.0, 10_000.0, 30_000.0]),
    ];
    let (one, again) = (of(inputs), of(inputs));
    assert_eq!(one, again);
    let outcome = one.outcome.unwrap();
    let other = returns(shipped(), 50, &entries(inputs), improvement(), 8).outcome.unwrap();
    assert_ne!(outcome.net_benefit, other.net_benefit);
    assert_eq!(outcome.swings, other.swings, "swings are exact");
    // As a program in another language found them: whoever changes the generator, its use or the formula
    // changes saved reports.
    let digits = [outcome.net_benefit.p10, outcome.net_benefit.p50, outcome.net_benefit.p90].map(|net| net.round());
    assert_eq!(digits, [-41_195.0, -3_363.0, 45_737.0]);
    assert_eq!(outcome.histogram.counts.iter().sum::<u32>(), DRAWS as u32);
}

#[test]
fn the_input_that_moves_most_comes_first() {
    let found = of(&[
        ("hourly-rate", [200.0; 3]),
        ("training-hours", [1.0, 2.0, 3.0]),
        ("other-benefits", [0.0, 10_000.0, 30_000.0]),
        ("implementation-cost", [0.0, 20_000.0, 20_000.0]),
    ]);
    let swings = found.outcome.unwrap().swings;
    // At the likely values: 50,000 − 20,000 − 20,000 − 20,000 = −10,000.
    let other = Swing { input: InputName::OtherBenefits, at_low: -60_000.0, at_high: 90_000.0 };
    let cost = Swing { input: InputName::ImplementationCost, at_low: 10_000.0, at_high: -10_000.0 };
    let training = Swing { input: InputName::TrainingHours, at_low: 0.0, at_high: -20_000.0 };
    assert_eq!(swings, [other, cost, training]);
}

/// What the actions do is what their answers do; here nothing that is answered opens or hides a
/// question.
#[test]
fn the_improvement_is_what_the_answers_would_bring() {
    let mut document = shipped().document().clone();
    let questions = document.sections.iter_mut().flat_map(|section| &mut section.questions);
    questions.for_each(|question| question.enable_when = None);
    let questionnaire = Questionnaire::new(document).unwrap();
    let mut interview = example();
    interview.plan.clear();
    let before = evaluate(&questionnaire, &interview);
    let improvement = Improvement::of_plan(&questionnaire, &interview, &before.standing, &before.scores);
    let settled = risk::settled(&questionnaire, &before.standing, &improvement.actions);
    assert!(settled.len() > 50, "{}", settled.len());
    for one in settled {
        let answers = match one.department {
            None => &mut interview.organisation.answers,
            Some(at) => &mut interview.departments[at].answers,
        };
        answers.insert(one.place.question, one.answer);
    }
    let actions = &questionnaire.document().actions;
    assert_eq!(improvement.hours, improvement.actions.iter().map(|at| actions[*at].hours).sum::<f64>());
    assert_eq!(improvement.cost_mop, improvement.actions.iter().map(|at| actions[*at].cost_mop).sum::<f64>());
    let after = evaluate(&questionnaire, &interview).scores;
    for (risk, (was, is)) in improvement.before.iter().zip(&improvement.after).enumerate() {
        let expected = after.departments.iter().map(|one| one.risks[risk]).fold(0.0, f64::max);
        assert!((is - expected).abs() < 1e-9 && is < was, "{risk}: {is}, not {expected}");
    }
}

/// What was chosen into the plan is done and nothing else; where nothing was, all that was not dropped.
#[test]
fn the_plan_is_what_was_chosen_or_else_all_that_is_open() {
    let mut interview = example();
    let found = evaluate(shipped(), &interview);
    let of = |interview: &Interview| {
        let improvement = Improvement::of_plan(shipped(), interview, &found.standing, &found.scores);
        assert!(improvement.before.iter().zip(&improvement.after).all(|(before, after)| after <= before));
        let ids = improvement.actions.iter().map(|at| shipped().document().actions[*at].id.clone());
        (ids.collect::<Vec<_>>(), improvement.open)
    };
    let dropped = interview.plan.iter().find(|one| one.status == PlannedStatus::Dropped).unwrap().clone();
    let (chosen, open) = of(&interview);
    assert!((1..=interview.plan.len()).contains(&chosen.len()), "{chosen:?}");
    assert!(chosen.iter().all(|id| interview.plan.iter().any(|one| one.action == *id && *id != dropped.action)));
    interview.plan = vec![dropped.clone()];
    let (but_one, _) = of(&interview);
    assert_eq!((but_one.len(), but_one.contains(&dropped.action)), (open - 1, false));
    interview.plan.clear();
    assert_eq!(of(&interview).0.len(), open);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn percentiles_are_in_their_order_and_within_the_histogram(
        points in prop::collection::vec((0.0..400.0_f64, 0.0..400.0_f64, 0.0..400.0_f64), 5),
        rate in 0.0..0.3_f64,
        years in 1_u32..=50,
        seed: u32,
    ) {
        let names = ["hourly-rate", "training-hours", "audit-hours", "other-benefits", "implementation-cost"];
        let mut inputs: Vec<(&str, [f64; 3])> = names
            .into_iter()
            .zip(points)
            .map(|(name, (low, more, most))| (name, [low, low + more, low + more + most]))
            .collect();
        inputs.push(("base-rate-direct-marketing", [0.0, rate, 1.0]));
        let found = returns(shipped(), 20, &ReturnEntries { years: Some(years), ..entries(&inputs) }, improvement(), seed);
        let outcome = found.outcome.unwrap();
        let Spread { p10, p50, p90 } = outcome.net_benefit;
        prop_assert!(outcome.histogram.from <= p10 && p10 <= p50 && p50 <= p90 && p90 <= outcome.histogram.to);
        prop_assert_eq!(outcome.histogram.counts.iter().map(|count| *count as usize).sum::<usize>(), DRAWS);
        prop_assert!(outcome.pay_back.p10.order() <= outcome.pay_back.p90.order());
        prop_assert!(outcome.ratio.p10.order() <= outcome.ratio.p90.order());
        // No swing leaves what the inputs together can reach at most.
        let worth: f64 = outcome.likely.net();
        for swing in &outcome.swings {
            prop_assert!(swing.at_low.min(swing.at_high) <= worth + 1e-6 && worth <= swing.at_low.max(swing.at_high) + 1e-6);
        }
    }
}
