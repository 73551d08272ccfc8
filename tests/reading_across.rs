//! How answers and flows are read across questionnaires that replace each other: split, merge, options,
//! other types, marks, in both directions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/document.rs"]
mod document;

use document::{document, text};
use farol::assessment::{Across, Interview};
use farol::questionnaire::Questionnaire;
use farol::report::compare::{Chain, compare};
use farol::risk::Side;
use serde_json::{Value, json};

/// A questionnaire with these questions: id, and what differs from a plain single choice of a, b and c.
fn questionnaire(questions: &[(&str, Value)]) -> Questionnaire {
    let options = |ids: &[&str]| -> Value {
        ids.iter()
            .enumerate()
            .map(|(at, id)| json!({"id": id, "label": text(id), "strength": at as f64 / 2.0}))
            .collect()
    };
    let questions: Vec<Value> = questions
        .iter()
        .map(|(id, more)| {
            let mut question = json!({
                "id": id, "scope": "organisation", "type": "single", "text": text(id), "why": text("?"),
                "options": options(&["a", "b", "c"]), "mitigates": [{"risk": "leak", "weight": 1}],
            });
            question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            question.as_object_mut().unwrap().retain(|_, value| !value.is_null());
            question
        })
        .collect();
    let document = document(&questions);
    Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

/// An interview with these answers of the organisation, each by its options.
fn interview(answers: &[(&str, &[&str])]) -> Interview {
    let answers: serde_json::Map<String, Value> = answers
        .iter()
        .map(|(id, options)| ((*id).to_owned(), json!({"state": "answered", "options": options})))
        .collect();
    let uses = json!({"chat": {"data_categories": ["names"]}});
    serde_json::from_value(json!({
        "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q4",
        "organisation": {"id": "org-1", "name": "O", "headcount": 1, "answers": answers},
        "departments": [{"id": "d", "name": "D", "headcount": 1, "uses": uses, "answers": {}}],
    }))
    .unwrap()
}

/// What the answers say under the other questionnaire, as `question=options`.
fn across(from: &Questionnaire, to: &Questionnaire, answers: &[(&str, &[&str])]) -> Vec<String> {
    let across = Across::new(from, to);
    let interview = interview(answers);
    let questions = to.questions().iter().enumerate();
    let found = questions.filter_map(|(at, question)| {
        let (_, answer) = across.answer(&interview, at, None)?;
        let options: Vec<_> = answer.options.iter().map(ToString::to_string).collect();
        Some(format!("{}={}", question.id, options.join("+")))
    });
    found.collect()
}

#[test]
fn questions_are_read_across_in_both_directions() {
    let mark = || json!({"comparable": false, "not_comparable": text("Otherwise.")});
    type Answers<'a> = &'a [(&'a str, &'a [&'a str])];
    let plain = |id| (id, json!({}));
    for (what, old, new, answers, there, back_answers, back) in [
        (
            "the same id",
            vec![plain("x")],
            vec![plain("x")],
            &[("x", &["b"][..])] as Answers<'_>,
            "x=b",
            &[("x", &["c"][..])] as Answers<'_>,
            "x=c",
        ),
        (
            "replaced",
            vec![plain("x")],
            vec![("y", json!({"replaces": ["x"]}))],
            &[("x", &["b"])],
            "y=b",
            &[("y", &["c"])],
            "x=c",
        ),
        (
            "split: every successor takes the answer; read back, the first that has one",
            vec![plain("x")],
            vec![("y", json!({"replaces": ["x"]})), ("z", json!({"replaces": ["x"]}))],
            &[("x", &["b"])],
            "y=b z=b",
            &[("z", &["c"])],
            "x=c",
        ),
        (
            "merge: the first that has an answer; read back, all take it",
            vec![plain("v"), plain("x")],
            vec![("y", json!({"replaces": ["v", "x"]}))],
            &[("x", &["b"])],
            "y=b",
            &[("y", &["c"])],
            "v=c x=c",
        ),
        (
            "merge: in the order of `replaces`",
            vec![plain("v"), plain("x")],
            vec![("y", json!({"replaces": ["x", "v"]}))],
            &[("v", &["a"]), ("x", &["b"])],
            "y=b",
            &[],
            "",
        ),
        (
            "another type",
            vec![plain("x")],
            vec![("x", json!({"type": "multiple", "combine": "worst"}))],
            &[("x", &["b"])],
            "",
            &[("x", &["c"])],
            "",
        ),
        ("marked as not comparable", vec![plain("x")], vec![("x", mark())], &[("x", &["b"])], "", &[("x", &["c"])], ""),
        ("a mark on both sides is older", vec![("x", mark())], vec![("x", mark())], &[("x", &["b"])], "x=b", &[], ""),
        ("no counterpart", vec![plain("x")], vec![plain("y")], &[("x", &["b"])], "", &[("y", &["c"])], ""),
    ] {
        let (old, new) = (questionnaire(&old), questionnaire(&new));
        assert_eq!(across(&old, &new, answers).join(" "), there, "{what}, there");
        assert_eq!(across(&new, &old, back_answers).join(" "), back, "{what}, back");
    }
}

#[test]
fn options_are_read_across_in_both_directions() {
    let option =
        |id: &str, replaces: &[&str]| json!({"id": id, "label": text(id), "strength": 1, "replaces": replaces});
    let exclusive = |id: &str, replaces: &[&str]| {
        let mut option = option(id, replaces);
        option["exclusive"] = json!(true);
        option
    };
    let multiple = |options: Value| ("x", json!({"type": "multiple", "combine": "sum", "options": options}));
    for (what, old, new, chosen, there, back_chosen, back) in [
        (
            "an option replaced",
            multiple(json!([option("a", &[]), option("b", &[])])),
            multiple(json!([option("a", &[]), option("d", &["b"])])),
            &["a", "b"][..],
            "x=a+d",
            &["d"][..],
            "x=b",
        ),
        (
            "two merged",
            multiple(json!([option("a", &[]), option("b", &[])])),
            multiple(json!([option("d", &["a", "x/b"])])),
            &["b"],
            "x=d",
            &["d"],
            "x=a+b",
        ),
        (
            "named with its question",
            multiple(json!([option("a", &[]), option("b", &[])])),
            multiple(json!([option("d", &["other/a", "x/b"])])),
            &["b"],
            "x=d",
            &["d"],
            "x=b",
        ),
        (
            "one without counterpart takes the whole answer away",
            multiple(json!([option("a", &[]), option("b", &[])])),
            multiple(json!([option("a", &[]), option("c", &[])])),
            &["a", "b"],
            "",
            &["a"],
            "x=a",
        ),
        (
            "what stands alone stands beside nothing",
            multiple(json!([option("a", &[]), option("b", &[])])),
            multiple(json!([option("a", &[]), exclusive("n", &["b"])])),
            &["a", "b"],
            "",
            &["n"],
            "x=b",
        ),
        (
            "a single choice takes the first",
            ("x", json!({"options": [option("a", &[])]})),
            ("x", json!({"options": [option("d", &["a"]), option("e", &["a"])]})),
            &["a"],
            "x=d",
            &["e"],
            "x=a",
        ),
    ] {
        let (old, new) = (questionnaire(&[old]), questionnaire(&[new]));
        assert_eq!(across(&old, &new, &[("x", chosen)]).join(" "), there, "{what}, there");
        assert_eq!(across(&new, &old, &[("x", back_chosen)]).join(" "), back, "{what}, back");
    }
}

#[test]
fn a_question_of_the_organisation_that_is_asked_of_departments_now_takes_its_answer() {
    let (old, new) = (questionnaire(&[("x", json!({}))]), questionnaire(&[("x", json!({"scope": "department"}))]));
    let interview = interview(&[("x", &["b"])]);
    let across = Across::new(&old, &new);
    let (source, answer) = across.answer(&interview, 0, Some(&"d".into())).unwrap();
    assert_eq!((source, answer.options), (0, vec!["b".into()]));
    assert_eq!(Across::new(&new, &old).answer(&interview, 0, Some(&"d".into())), None);
}

#[test]
fn the_same_words_are_no_change_where_a_question_moves_to_the_departments() {
    let free = |scope| ("x", json!({"type": "text", "scope": scope, "options": null, "mitigates": null}));
    let (old, new) = (questionnaire(&[free("organisation")]), questionnaire(&[free("department")]));
    let said = |words: &str| json!({"x": {"state": "answered", "text": words}});
    let with = |organisation: Value, department: Value| -> Interview {
        let mut interview = serde_json::to_value(interview(&[])).unwrap();
        interview["organisation"]["answers"] = organisation;
        interview["departments"][0]["answers"] = department;
        serde_json::from_value(interview).unwrap()
    };
    let before = with(said("As agreed."), json!({}));
    for (now, changes) in [("As agreed.", 0), ("Otherwise.", 1)] {
        let after = with(json!({}), said(now));
        let found = compare(&Side::new(&old, &before), &Side::new(&new, &after), &Chain::default());
        assert_eq!(found.answers.len(), changes, "{now}");
    }
}

#[test]
fn a_comparison_says_how_the_questionnaires_differ_and_which_findings_came_back() {
    let old = questionnaire(&[("v", json!({})), ("w", json!({})), ("x", json!({}))]);
    let new = questionnaire(&[
        ("y", json!({"replaces": ["x"]})),
        ("w", json!({"mitigates": [{"risk": "leak", "weight": 2}]})),
        ("z", json!({})),
    ]);
    let (before, after) =
        (interview(&[("v", &["b"]), ("w", &["c"]), ("x", &["b"])]), interview(&[("w", &["a"]), ("y", &["b"])]));
    let (one, other) = (Side::new(&old, &before), Side::new(&new, &after));
    let w = farol::assessment::Place::organisation("w");
    let chain = Chain { before: vec![[w].into()], ..Chain::default() };
    let found = serde_json::to_value(compare(&one, &other, &chain)).unwrap();
    assert_eq!(
        found["questionnaire"],
        json!({
            "same": false, "added": ["z"], "removed": ["v"], "replaced": [["x", "y"]],
            "not_comparable": [], "rescored": ["w"],
        })
    );
    let ids = |list: &str| {
        found["findings"][list].as_array().unwrap().iter().map(|one| one["question"].clone()).collect::<Value>()
    };
    assert_eq!(
        (ids("new"), ids("worse"), ids("better"), ids("closed"), ids("reopened")),
        (json!(["z"]), json!([]), json!([]), json!(["v"]), json!(["w"]))
    );
    assert_eq!(found["findings"]["unchanged"], json!(1));
    let answers: Vec<_> =
        found["answers"].as_array().unwrap().iter().map(|one| (one["question"].clone(), one["kind"].clone())).collect();
    assert_eq!(answers, [(json!("w"), json!("changed"))]);
    let without = serde_json::to_value(compare(&one, &other, &Chain::default())).unwrap();
    assert_eq!(without["findings"]["reopened"], json!([]));
    assert_eq!(without["findings"]["new"].as_array().unwrap().len(), 2);
}
