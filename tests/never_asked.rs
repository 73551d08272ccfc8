//! A question is refused as one that can never be asked only if no interview opens it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/document.rs"]
mod document;

use document::text;
use farol::assessment::{Interview, Standing};
use farol::questionnaire::{Questionnaire, Ternary, Trouble};
use proptest::prelude::*;
use serde_json::{Value, json};

fn document(conditions: &[Value]) -> Value {
    let options = |ids: &[&str]| -> Value { ids.iter().map(|id| json!({"id": id, "label": text(id)})).collect() };
    let ask = |id: &str, scope: &str, kind: &str, more: Value| {
        let mut question = json!({"id": id, "scope": scope, "type": kind, "text": text(id), "why": text("?")});
        question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        question
    };
    let mut controls = options(&["a", "b", "none"]);
    controls[2]["exclusive"] = json!(true);
    let mut questions = vec![
        ask("one", "organisation", "single", json!({"options": options(&["a", "b", "c"]), "overridable": true})),
        ask("some", "department", "multiple", json!({"options": controls})),
        ask("count", "department", "number", json!({"min": 0, "max": 10})),
        ask("fixed", "organisation", "single", json!({"options": options(&["a", "b"])})),
    ];
    let scopes = ["department", "organisation", "department", "department"];
    for (index, (condition, scope)) in conditions.iter().zip(scopes).enumerate() {
        let more = json!({"options": options(&["a", "b"]), "enable_when": condition});
        questions.push(ask(&format!("asked-{index}"), scope, "single", more));
    }
    let mut document = document::document(&questions);
    document["sectors"] = json!([{"id": "shop", "title": text("S")}]);
    document["features"] = json!([
        {"id": "chat", "title": text("C"), "location": "here", "exposure": {}},
        {"id": "mail", "title": text("M"), "location": "here", "exposure": {}},
    ]);
    document
}

/// A condition of a department, or of the organisation, that reads the questions before `asked-<known>`.
fn condition(department: bool, known: usize) -> BoxedStrategy<Value> {
    let set = |ids: &'static [&'static str]| prop::sample::subsequence(ids, 1..=ids.len());
    let mut leaves = vec![
        set(&["a", "b", "c"]).prop_map(|ids| json!({"question": "one", "is": ids})).boxed(),
        set(&["a", "b"]).prop_map(|ids| json!({"question": "fixed", "is": ids})).boxed(),
        any::<bool>().prop_map(|it| json!({"question": "one", "answered": it})).boxed(),
        Just(json!({"sector": ["shop"]})).boxed(),
    ];
    let earlier: Vec<usize> = (0..known).filter(|index| department || *index == 1).collect();
    for index in earlier {
        let question = format!("asked-{index}");
        leaves.push(set(&["a", "b"]).prop_map(move |ids| json!({"question": question, "is": ids})).boxed());
    }
    if department {
        leaves.extend([
            set(&["a", "b", "none"]).prop_map(|ids| json!({"question": "some", "is": ids})).boxed(),
            (0..=10_u32).prop_map(|bound| json!({"question": "count", "above": bound})).boxed(),
            (0..=10_u32).prop_map(|bound| json!({"question": "count", "below": bound})).boxed(),
            any::<bool>().prop_map(|it| json!({"question": "some", "answered": it})).boxed(),
            set(&["chat", "mail"]).prop_map(|ids| json!({"uses": ids})).boxed(),
            Just(json!({"handles": ["names"]})).boxed(),
            any::<bool>().prop_map(|it| json!({"mainland_accounts": it})).boxed(),
        ]);
    }
    let across = if department { Just(Value::Null).boxed() } else { condition(true, known.min(1)) };
    prop::strategy::Union::new(leaves)
        .prop_recursive(3, 12, 3, move |inner| {
            let joined = prop_oneof![
                3 => prop::collection::vec(inner.clone(), 2..4).prop_map(|all| json!({"all": all})),
                1 => prop::collection::vec(inner.clone(), 1..3).prop_map(|any| json!({"any": any})),
                2 => inner.clone().prop_map(|not| json!({"not": not})),
            ];
            let across = if department { inner.boxed() } else { across.clone() };
            prop_oneof![4 => joined, 1 => across.prop_map(|it| json!({"any_department": it}))]
        })
        .boxed()
}

fn answer(values: Vec<Value>) -> BoxedStrategy<Option<Value>> {
    prop_oneof![
        6 => prop::sample::select(values).prop_map(Some),
        1 => Just(None),
        1 => Just(Some(json!({"state": "unknown"}))),
        1 => Just(Some(json!({"state": "not-applicable"}))),
    ]
    .boxed()
}

fn chosen(ids: &[&[&str]]) -> Vec<Value> {
    ids.iter().map(|ids| json!({"state": "answered", "options": ids})).collect()
}

fn answers(list: Vec<(&'static str, BoxedStrategy<Option<Value>>)>) -> BoxedStrategy<Value> {
    let (ids, values): (Vec<_>, Vec<_>) = list.into_iter().unzip();
    values
        .prop_map(move |values| {
            let given = ids.iter().zip(values).filter_map(|(id, value)| Some(((*id).to_owned(), value?)));
            Value::Object(given.collect())
        })
        .boxed()
}

fn interview() -> impl Strategy<Value = Value> {
    let single = || answer(chosen(&[&["a"], &["b"]]));
    let one = || answer(chosen(&[&["a"], &["b"], &["c"]]));
    let of_organisation = answers(vec![("one", one()), ("fixed", single()), ("asked-1", single())]);
    let numbers = (0..=20).map(|half| json!({"state": "answered", "number": f64::from(half) / 2.0})).collect();
    let of_department = answers(vec![
        ("one", one()),
        ("some", answer(chosen(&[&["a"], &["b"], &["a", "b"], &["none"]]))),
        ("count", answer(numbers)),
        ("asked-0", single()),
        ("asked-2", single()),
    ]);
    let uses = prop::sample::subsequence(vec!["chat", "mail"], 0..=2);
    let department = (of_department, uses, any::<bool>(), prop::option::of(any::<bool>()));
    let departments = prop::collection::vec(department, 0..3);
    (of_organisation, departments, any::<bool>()).prop_map(|(organisation, departments, shop)| {
        let departments = departments.into_iter().enumerate().map(|(index, (answers, uses, names, mainland))| {
            let categories: &[&str] = if names { &["names"] } else { &[] };
            let uses: serde_json::Map<String, Value> =
                uses.iter().map(|id| ((*id).to_owned(), json!({"data_categories": categories}))).collect();
            let mut department =
                json!({"id": format!("dept-{index}"), "name": "D", "headcount": 1, "uses": uses, "answers": answers});
            if let Some(mainland) = mainland {
                department["accounts"] = json!({"total": 1, "mainland": u32::from(mainland)});
            }
            department
        });
        let sectors: &[&str] = if shop { &["shop"] } else { &[] };
        json!({
            "format": "farol.interview/1", "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q4",
            "organisation": {"id": "org-1", "name": "O", "sectors": sectors, "headcount": 1, "answers": organisation},
            "departments": departments.collect::<Vec<_>>(),
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_some_interview_opens_is_never_refused(
        conditions in (condition(true, 0), condition(false, 1), condition(true, 2), condition(true, 3)),
        interviews in prop::collection::vec(interview(), 30),
    ) {
        let conditions = [conditions.0, conditions.1, conditions.2, conditions.3];
        let Err(problems) = Questionnaire::new(serde_json::from_value(document(&conditions)).unwrap()) else {
            return Ok(());
        };
        prop_assert!(problems.iter().all(|problem| problem.trouble == Trouble::NeverAsked), "{problems:?}");
        // The first that is refused, as a contradiction instead: it reads only questions that can be asked.
        let place = problems[0].path.to_string();
        let first = place.split(['[', ']']).nth(3).unwrap().parse::<usize>().unwrap() - 4;
        let mut other = document(&conditions[..first]);
        let scope = if first == 1 { "organisation" } else { "department" };
        other["contradictions"] = json!([
            {"id": "c", "title": {"en": "C"}, "scope": scope, "when": conditions[first]}
        ]);
        let questionnaire = Questionnaire::new(serde_json::from_value(other).unwrap()).unwrap();
        for interview in interviews {
            let interview: Interview = serde_json::from_value(interview).unwrap();
            let standing = Standing::new(&questionnaire, &interview);
            prop_assert!(standing.fired(questionnaire.contradictions()).is_empty(), "{}", conditions[first]);
        }
    }

    #[test]
    fn what_is_not_refused_is_asked_by_the_same_rules(
        condition in condition(true, 0),
        interviews in prop::collection::vec(interview(), 30),
    ) {
        let refused = Questionnaire::new(serde_json::from_value(document(std::slice::from_ref(&condition))).unwrap()).is_err();
        let mut open = document(&[]);
        open["red_flags"] = json!([{"id": "f", "title": {"en": "F"}, "scope": "department", "when": condition}]);
        let questionnaire = Questionnaire::new(serde_json::from_value(open).unwrap()).unwrap();
        let never = questionnaire.warnings().iter().any(|problem| problem.trouble == Trouble::NeverHolds);
        prop_assert_eq!(never, refused);
        for interview in &interviews {
            let interview: Interview = serde_json::from_value(interview.clone()).unwrap();
            let standing = Standing::new(&questionnaire, &interview);
            let when = &questionnaire.red_flags()[0].when;
            let holds = (0..standing.departments().len()).any(|at| standing.holds(when, Some(at)) == Ternary::True);
            prop_assert!(!(refused && holds), "{condition}");
        }
    }
}
