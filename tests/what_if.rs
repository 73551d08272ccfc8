//! What if: any order of toggles gives the same scores, and they are those of an interview in which the
//! answers were really given.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/case.rs"]
#[allow(dead_code, reason = "what the laws ask of a case is more")]
mod case;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod generate;

use case::{Case, answers, asked, figures};
use farol::questionnaire::shipped;
use farol::risk::{self, Evaluation, OpenAction, WhatIf, evaluate, settled};
use generate::{NOTHING, Tape, add_actions, interview, questionnaire, tape};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Powers differ in the last bits; nothing that is shown does.
const HAIR: f64 = 1e-9;

/// A case with actions.
fn case_with_actions(tape: &mut Tape) -> Case {
    let mut document = generate::document(tape, NOTHING);
    add_actions(tape, &mut document, 8);
    if tape.chance(5) {
        for question in document["sections"][0]["questions"].as_array_mut().unwrap() {
            question.as_object_mut().unwrap().remove("enable_when");
        }
    }
    let interview = interview(tape, &document);
    Case { questionnaire: questionnaire(&document), document, interview }
}

fn what_if(case: &Case, found: &Evaluation) -> WhatIf {
    WhatIf::new(&case.questionnaire, &found.standing, &found.scores)
}

/// The scores with the actions applied, to the last bit.
fn after(what_if: &WhatIf) -> Vec<f64> {
    std::iter::once(what_if.organisation()).chain(what_if.departments()).map(|change| change.after).collect()
}

/// The interview with the answers of some actions really given.
fn given(case: &Case, found: &Evaluation, actions: &[usize]) -> Value {
    let mut interview = case.interview.clone();
    for one in settled(&case.questionnaire, &found.standing, actions) {
        answers(&mut interview, one.department)[one.place.question.as_str()] = json!(one.answer);
    }
    interview
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_toggles_gives_what_the_set_gives(mut tape in tape()) {
        let case = case_with_actions(&mut tape);
        let found = case.evaluate(&case.interview);
        let mut walked = what_if(&case, &found);
        let open: Vec<OpenAction> = walked.open().collect();
        prop_assume!(!open.is_empty());
        for _ in 0..tape.below(20) {
            let one = tape.of(&open).action;
            let before = walked.is_applied(one);
            prop_assert_eq!(walked.toggle(one), !before);
        }
        let mut straight = what_if(&case, &found);
        for one in walked.open().filter(|one| one.applied) {
            straight.toggle(one.action);
        }
        prop_assert_eq!(after(&walked), after(&straight));
        for department in 0..found.scores.departments.len() {
            prop_assert_eq!(walked.risks(department), straight.risks(department));
        }
        walked.clear();
        let headlines: Vec<f64> = figures(&found).iter().map(|one| one.headline).collect();
        prop_assert_eq!(after(&walked), headlines);
        prop_assert_eq!((walked.hours(), walked.cost_mop()), (0.0, 0.0));
    }

    #[test]
    fn applied_actions_score_as_their_answers_do_when_given(mut tape in tape()) {
        let case = case_with_actions(&mut tape);
        let found = case.evaluate(&case.interview);
        let mut what_if = what_if(&case, &found);
        let open: Vec<usize> = what_if.open().map(|one| one.action).collect();
        let applied = tape.some(&open);
        for one in &applied {
            what_if.toggle(*one);
        }
        let interview = given(&case, &found, &applied);
        prop_assert_eq!(farol::assessment::check(&case.questionnaire, &generate::read(&interview)), []);
        let really = case.evaluate(&interview);
        prop_assume!(asked(&case, &found) == asked(&case, &really));
        for (one, figures) in after(&what_if).iter().zip(figures(&really)) {
            prop_assert!((one - figures.headline).abs() < HAIR, "{one} and {}", figures.headline);
        }
        for (at, department) in really.scores.departments.iter().enumerate() {
            for (one, other) in what_if.risks(at).iter().zip(&department.risks) {
                prop_assert!((one - other).abs() < HAIR);
            }
        }
    }

    #[test]
    fn an_open_action_changes_the_places_that_it_settles(mut tape in tape()) {
        let case = case_with_actions(&mut tape);
        let found = case.evaluate(&case.interview);
        let mut what_if = what_if(&case, &found);
        let open: Vec<OpenAction> = what_if.open().collect();
        for action in 0..case.questionnaire.document().actions.len() {
            let places = settled(&case.questionnaire, &found.standing, &[action]).len();
            let known = open.iter().find(|one| one.action == action);
            prop_assert_eq!(known.map_or(0, |one| one.places), places);
            prop_assert_eq!(what_if.toggle(action), known.is_some());
        }
        prop_assert!(what_if.organisation().fall() >= 0.0);
        // What is done is open no more.
        let all: Vec<usize> = open.iter().map(|one| one.action).collect();
        let really = case.evaluate(&given(&case, &found, &all));
        if asked(&case, &found) == asked(&case, &really) {
            prop_assert_eq!(self::what_if(&case, &really).open().count(), 0);
        }
    }
}

/// The example, with all its open actions: as many places as answers, and the same score as given.
#[test]
fn the_example_with_every_action_scores_as_if_they_were_done() {
    let interview: Value = serde_json::from_str(include_str!("../assets/example/2026-Q3.json")).unwrap();
    let found = evaluate(shipped(), &generate::read(&interview));
    let mut what_if = WhatIf::new(shipped(), &found.standing, &found.scores);
    let open: Vec<OpenAction> = what_if.open().collect();
    assert!(open.len() > 20, "{} open actions", open.len());
    for one in &open {
        assert!(what_if.toggle(one.action));
    }
    let hours: f64 = open.iter().map(|one| one.hours).sum();
    assert!((what_if.hours() - hours).abs() < HAIR);
    let all: Vec<usize> = open.iter().map(|one| one.action).collect();
    let mut standing = interview.clone();
    for one in settled(shipped(), &found.standing, &all) {
        answers(&mut standing, one.department)[one.place.question.as_str()] = json!(one.answer);
    }
    let really = risk::Scores::new(shipped(), &farol::assessment::Standing::new(shipped(), &generate::read(&standing)));
    let change = what_if.organisation();
    assert!(change.after < change.before / 2.0, "{change:?}");
    // Some answers open questions that stand open then, so the score as given may only be higher.
    assert!(really.organisation.headline >= change.after - HAIR);
}
