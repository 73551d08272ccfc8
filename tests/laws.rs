//! The laws of the risk model, each as a property of generated questionnaires and interviews.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/case.rs"]
mod case;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod generate;

use case::{Case, answers, asked, figures, left_out, named, place, reordered, same_figures, shuffle};
use farol::assessment::{Place, State};
use farol::questionnaire::Ternary;
use farol::risk::{self, Evaluation, Figures};
use generate::{NOTHING, Without, answered, questionnaire, questions, read, renamed, tape};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Powers differ in the last bits; nothing that is shown does.
const HAIR: f64 = 1e-9;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Law 1.
    #[test]
    fn low_headline_and_inherent_are_in_their_order(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        for one in figures(&case.evaluate(&case.interview)) {
            let in_order = 0.0 <= one.low
                && one.low <= one.headline + HAIR
                && one.headline <= one.inherent + HAIR
                && one.inherent <= 100.0;
            prop_assert!(in_order, "{one:?}");
        }
    }

    /// Law 2, answers.
    #[test]
    fn strengthening_an_answer_raises_no_score(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let (question, at) = place(&mut tape, &case);
        let before = case.evaluate(&case.interview);
        let mut stronger = case.interview.clone();
        let written = &questions(&case.document)[question];
        answers(&mut stronger, at)[written["id"].as_str().unwrap()] = answered(&mut tape, written);
        let after = case.evaluate(&stronger);
        let strength = |found: &Evaluation| {
            let given = found.standing.given(question, at);
            let left_out = given.is_some_and(|given| given.state == State::NotApplicable);
            (!left_out).then(|| risk::in_place(&case.questionnaire, question, given))
        };
        prop_assume!(asked(&case, &before) == asked(&case, &after));
        prop_assume!(matches!((strength(&before), strength(&after)), (Some(weak), Some(strong)) if weak <= strong));
        for (before, after) in figures(&before).iter().zip(figures(&after)) {
            prop_assert!(after.headline <= before.headline + HAIR, "{before:?}, then {after:?}");
        }
    }

    /// Law 2, scope.
    #[test]
    fn a_flow_an_exposure_or_a_heavier_use_lowers_no_department(mut tape in tape()) {
        let mut case = Case::new(&mut tape, NOTHING);
        let before = case.evaluate(&case.interview);
        let asked_before = asked(&case, &before);
        let all = |list: &str| -> Vec<Value> { case.document[list].as_array().unwrap().clone() };
        let at = tape.below(before.scores.departments.len());
        let feature = tape.of(&all("features"))["id"].as_str().unwrap().to_owned();
        let weight = |list: &str, id: &Value| {
            all(list).iter().find(|band| band["id"] == *id).map(|band| band["weight"].as_f64().unwrap())
        };
        let heaviest = |list: &str| all(list).into_iter().map(|band| band["weight"].as_f64().unwrap()).fold(0.0, f64::max);
        let mut document = case.document.clone();
        let department = &mut case.interview["departments"][at];
        match tape.below(3) {
            0 => {
                let category = tape.of(&all("data_categories"))["id"].clone();
                let uses = &mut department["uses"];
                if uses[&feature].is_null() {
                    uses[&feature] = json!({"data_categories": []});
                }
                let flows = uses[&feature]["data_categories"].as_array_mut().unwrap();
                if !flows.contains(&category) {
                    flows.push(category);
                }
            }
            1 => {
                let position = all("features").iter().position(|one| one["id"] == feature.as_str()).unwrap();
                let risk = tape.of(&all("risks"))["id"].as_str().unwrap().to_owned();
                document["features"][position]["exposure"][risk] = json!(1.0);
            }
            _ => {
                let band = tape.of(&all("usage"))["id"].clone();
                let one = &mut department["uses"][&feature];
                prop_assume!(!one.is_null());
                let now = weight("usage", &one["frequency"]).unwrap_or_else(|| heaviest("usage"));
                if weight("usage", &band).unwrap() >= now {
                    one["frequency"] = band;
                }
                let band = tape.of(&all("volume"))["id"].clone();
                let now = weight("volume", &department["volume"]).unwrap_or_else(|| heaviest("volume"));
                if weight("volume", &band).unwrap() >= now {
                    department["volume"] = band;
                }
            }
        }
        let case = Case { questionnaire: questionnaire(&document), document, ..case };
        let after = case.evaluate(&case.interview);
        prop_assume!(asked_before == asked(&case, &after));
        for (before, after) in before.scores.departments.iter().zip(&after.scores.departments) {
            prop_assert!(after.figures.headline >= before.figures.headline - HAIR, "{before:?}, then {after:?}");
            prop_assert!(after.figures.inherent >= before.figures.inherent - HAIR, "{before:?}, then {after:?}");
        }
    }

    /// Law 3.
    #[test]
    fn order_changes_no_figure(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let mut document = case.document.clone();
        let mut interview = case.interview.clone();
        for list in ["features", "data_categories", "risks", "usage", "volume", "sectors"] {
            shuffle(&mut tape, document[list].as_array_mut().unwrap());
        }
        document["sections"][0]["questions"] = json!(reordered(&mut tape, questions(&case.document)));
        shuffle(&mut tape, interview["departments"].as_array_mut().unwrap());
        for department in interview["departments"].as_array_mut().unwrap() {
            for (_, one) in department["uses"].as_object_mut().unwrap() {
                shuffle(&mut tape, one["data_categories"].as_array_mut().unwrap());
            }
        }
        let other = Case { questionnaire: questionnaire(&document), document, interview };
        same_figures(
            &named(&case, &case.evaluate(&case.interview)),
            &named(&other, &other.evaluate(&other.interview)),
            HAIR,
        )?;
    }

    /// Law 4.
    #[test]
    fn a_department_does_not_depend_on_others(mut tape in tape()) {
        let case = Case::new(&mut tape, Without { any_department: true, ..NOTHING });
        let before = case.evaluate(&case.interview);
        let mut interview = case.interview.clone();
        let departments = interview["departments"].as_array_mut().unwrap();
        let own = tape.below(departments.len());
        for (at, other) in departments.iter_mut().enumerate() {
            if at != own {
                let id = other["id"].as_str().unwrap().to_owned();
                *other = generate::department(&mut tape, &case.document, &id);
            }
        }
        let after = case.evaluate(&interview);
        prop_assert_eq!(&before.scores.departments[own], &after.scores.departments[own]);
    }

    /// Law 5.
    #[test]
    fn renaming_changes_nothing_but_the_name(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let before = named(&case, &case.evaluate(&case.interview));
        let all: Vec<String> = ["f0", "c0", "r0", "u0", "v0", "q0", "q1", "q0-o0", "q1-o1", "d0", "t0", "s1"].map(String::from).into();
        let id = tape.of(&all);
        let to = tape.of(&["a-new", "zz-new"]);
        let document = renamed(&case.document, &id, to);
        let interview = renamed(&case.interview, &id, to);
        let other = Case { questionnaire: questionnaire(&document), document, interview };
        let after = named(&other, &other.evaluate(&other.interview));
        let expected: Vec<(String, f64)> = before
            .into_iter()
            .map(|(name, figure)| (name.split(' ').map(|word| if word == id { to } else { word }).collect::<Vec<_>>().join(" "), figure))
            .collect();
        prop_assert_eq!(expected, after);
    }

    #[test]
    fn shares_and_explanation_add_up(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let found = case.evaluate(&case.interview);
        for (at, department) in found.scores.departments.iter().enumerate() {
            let headline = department.figures.headline;
            close(department.shares.iter().sum(), headline, "shares")?;
            let flows = risk::explain(&case.questionnaire, &found.standing, &found.scores, at);
            close(flows.iter().map(|flow| flow.points).sum(), headline, "points")?;
            let shown = risk::shown(department, &flows);
            prop_assert_eq!(shown.iter().map(|risk| risk.points).sum::<i64>(), risk::tenths(headline));
            for risk in &shown {
                prop_assert_eq!(risk.flows.iter().map(|flow| flow.points).sum::<i64>(), risk.points);
                for flow in &risk.flows {
                    prop_assert_eq!(flows[flow.at].risk, risk.risk);
                    prop_assert_eq!(flow.safeguards.iter().sum::<i64>(), flow.held);
                }
            }
            for flow in flows {
                close(flow.safeguards.iter().map(|one| one.points).sum(), flow.held, "points taken off")?;
                prop_assert!(flow.held >= 0.0 && flow.held <= department.figures.inherent - headline + HAIR);
                for missing in &flow.missing {
                    // On one flow it gains no more than on all together.
                    let place = Place { question: case.questionnaire.questions()[missing.question].id.clone(), department: None };
                    let own = Place { department: Some(department.id.clone()), ..place.clone() };
                    let gains = [place, own].map(|place| risk::gain(&case.questionnaire, &found.standing, &found.scores, &place));
                    let all = gains.iter().flatten().flat_map(|one| &one.department_gains).filter(|(id, _)| *id == department.id);
                    let most = all.map(|(_, gain)| *gain).fold(0.0, f64::max);
                    let asked = found.standing.asked(missing.question, Some(at)) == Ternary::True;
                    // A gain that rounds to nothing is no finding.
                    prop_assert!(!asked || missing.gain <= most + 1e-6, "{missing:?} of {most}");
                }
                let parts: f64 = flow.safeguards.iter().map(|one| one.part).sum();
                let falls: f64 = flow.safeguards.iter().map(|one| one.fall).sum();
                close(falls, flow.inherent - flow.residual, "falls")?;
                close((-parts).exp(), flow.leak, "parts")?;
                prop_assert!(flow.safeguards.iter().all(|one| one.strength > 0.0 && one.part >= 0.0));
            }
        }
    }

    #[test]
    fn a_department_brought_up_to_date_is_as_if_new(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let mut found = case.evaluate(&case.interview);
        let at = tape.below(found.scores.departments.len());
        let mut interview = case.interview.clone();
        let id = interview["departments"][at]["id"].as_str().unwrap().to_owned();
        interview["departments"][at] = generate::department(&mut tape, &case.document, &id);
        let expected = case.evaluate(&interview);
        let beyond = found.standing.refresh_department(&case.questionnaire, &read(&interview), &id.as_str().into());
        prop_assert_eq!(&found.standing, &expected.standing);
        if beyond {
            found.scores.refresh_all(&case.questionnaire, &found.standing);
        } else {
            found.scores.refresh(&case.questionnaire, &found.standing, at);
        }
        prop_assert_eq!(&found.scores, &expected.scores);
        let findings = risk::findings(&case.questionnaire, &found.standing, &found.scores);
        prop_assert_eq!(findings, expected.findings);
    }

    #[test]
    fn a_finding_is_worth_what_its_best_answer_takes_off(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let (question, at) = place(&mut tape, &case);
        let before = case.evaluate(&case.interview);
        let mut best = case.interview.clone();
        let written = &questions(&case.document)[question];
        let mut answer = answered(&mut tape, written);
        answer["basis"] = json!("tested");
        answers(&mut best, at)[written["id"].as_str().unwrap()] = answer;
        let after = case.evaluate(&best);
        let full = risk::in_place(&case.questionnaire, question, after.standing.own(question, at));
        prop_assume!(before.standing.own(question, at).is_some() || at.is_none() || written["scope"] == "department");
        prop_assume!(full == 1.0 && asked(&case, &before) == asked(&case, &after));
        prop_assume!(left_out(&case, &before) == left_out(&case, &after));
        let department = at.map(|at| before.standing.departments()[at].id.clone());
        let found = Place { question: written["id"].as_str().unwrap().into(), department };
        let gain = risk::gain(&case.questionnaire, &before.standing, &before.scores, &found);
        let fall = before.scores.organisation.headline - after.scores.organisation.headline;
        close(gain.as_ref().map_or(0.0, |gain| gain.organisation_gain), fall, "the organisation's gain")?;
        for (before, after) in before.scores.departments.iter().zip(&after.scores.departments) {
            let gains = gain.iter().flat_map(|gain| &gain.department_gains);
            let own: f64 = gains.filter(|(id, _)| *id == before.id).map(|(_, gain)| gain).sum();
            close(own, before.figures.headline - after.figures.headline, "a department's gain")?;
        }
    }

    /// Law 6, answering. A question that the answer hides is left out, as what is not applicable is, and may
    /// widen the band; one that is asked because another is answered at all may raise the headline.
    #[test]
    fn answering_what_was_unknown_raises_no_headline_and_widens_no_band(mut tape in tape()) {
        let case = Case::new(&mut tape, Without { answered: true, ..NOTHING });
        let (question, at) = place(&mut tape, &case);
        let before = case.evaluate(&case.interview);
        let unknown = before.standing.given(question, at).is_none_or(|given| given.state == State::Unknown);
        prop_assume!(unknown);
        let mut known = case.interview.clone();
        let written = &questions(&case.document)[question];
        answers(&mut known, at)[written["id"].as_str().unwrap()] = answered(&mut tape, written);
        let after = case.evaluate(&known);
        let same_left_out = left_out(&case, &before) == left_out(&case, &after);
        narrower(&before, &after, same_left_out)?;
    }

    /// Law 6, basis.
    #[test]
    fn a_better_basis_raises_no_headline_and_widens_no_band(mut tape in tape()) {
        let case = Case::new(&mut tape, Without { answered: true, ..NOTHING });
        let (question, at) = place(&mut tape, &case);
        let before = case.evaluate(&case.interview);
        let mut proved = case.interview.clone();
        let id = questions(&case.document)[question]["id"].as_str().unwrap();
        let answer = &mut answers(&mut proved, at)[id];
        prop_assume!(answer["state"] == "answered");
        let better = match answer["basis"].as_str() {
            None | Some("stated") => tape.of(&["seen", "tested"]),
            _ => "tested",
        };
        answer["basis"] = json!(better);
        narrower(&before, &case.evaluate(&proved), true)?;
    }
}

fn close(found: f64, expected: f64, what: &str) -> Result<(), TestCaseError> {
    prop_assert!((found - expected).abs() < 1e-6, "{what}: {found}, not {expected}");
    Ok(())
}

fn narrower(before: &Evaluation, after: &Evaluation, the_band_too: bool) -> Result<(), TestCaseError> {
    for (before, after) in figures(before).iter().zip(figures(after)) {
        prop_assert!(after.headline <= before.headline + HAIR, "{before:?}, then {after:?}");
        let band = |one: &Figures| one.headline - one.low;
        prop_assert!(!the_band_too || band(&after) <= band(before) + HAIR, "{before:?}, then {after:?}");
    }
    Ok(())
}

#[test]
fn generated_interviews_have_what_the_laws_are_about() {
    // A law that nothing generated can break says nothing.
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut pending, mut hidden, mut overrides, mut unmapped, mut findings) = (0, 0, 0, 0, 0);
    for _ in 0..200 {
        let mut tape = tape().new_tree(&mut runner).unwrap().current();
        let case = Case::new(&mut tape, NOTHING);
        let found = case.evaluate(&case.interview);
        let asked = asked(&case, &found);
        pending += usize::from(asked.contains(&Ternary::Undecided));
        hidden += usize::from(asked.contains(&Ternary::False));
        unmapped += usize::from(found.scores.departments.iter().any(|one| !one.mapped));
        findings += usize::from(!found.findings.is_empty());
        let own = |place: &Place| place.department.is_some();
        let scope = |at: usize| case.questionnaire.questions()[at].scope;
        overrides += usize::from(
            found
                .findings
                .iter()
                .any(|one| own(&one.place) && scope(one.question) == farol::questionnaire::Scope::Organisation),
        );
    }
    for (what, count) in [
        ("pending", pending),
        ("hidden", hidden),
        ("overrides", overrides),
        ("unmapped", unmapped),
        ("findings", findings),
    ] {
        assert!(count >= 10, "{what}: only {count} of 200");
    }
}
