//! The published JSON Schemas say what the program writes: no field of it is missing in them, and what is
//! broken is refused.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws need more of it")]
mod generate;
#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod terminal;

use farol::assessment::Interview;
use farol::canonical;
use farol::format::schemas::Schema;
use farol::questionnaire::{Questionnaire, shipped};
use farol::report::compare::{Chain, compare};
use farol::report::{Contents, ReturnResult, save};
use farol::risk::{self, Side};
use generate::{NOTHING, document, interview, later, questionnaire, read, tape};
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use terminal::Home;

fn published(schema: Schema) -> Value {
    serde_json::from_str(&schema.text()).unwrap()
}

/// The schema as it is published, and the same without leave to add members: nothing that the program writes
/// may be missing in it.
fn validators(schema: Schema) -> [Validator; 2] {
    let mut strict = published(schema);
    closed(&mut strict, "");
    [published(schema), strict].map(|schema| jsonschema::validator_for(&schema).unwrap())
}

/// Closes all objects but those that say how another one goes on.
fn closed(schema: &mut Value, name: &str) {
    match schema {
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                if !["if", "then", "not", "oneOf", "allOf", "anyOf"].contains(&name.as_str()) || name == "oneOf" {
                    closed(member, name);
                }
            }
            let described = members.get("properties").is_some_and(Value::is_object) && members.contains_key("type");
            if described && name != "figures" {
                members.insert("unevaluatedProperties".to_owned(), json!(false));
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| closed(item, "")),
        _ => {}
    }
}

/// What a schema has against a value.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn hold(schema: Schema, value: &Value) {
    for validator in validators(schema) {
        assert_eq!(faults(&validator, value), Vec::<String>::new(), "{schema:?}");
    }
}

fn example(quarter: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn report(questionnaire: &Questionnaire, interview: &Interview) -> Value {
    let contents = Contents {
        questionnaire,
        interview,
        evaluation: &risk::evaluate(questionnaire, interview),
        program: "farol 0.1.0",
        saved_at: "2026-11-24T10:42:03Z".parse().unwrap(),
        corrects: None,
    };
    let first = save(&contents, None).unwrap();
    let second = Contents { corrects: Some(&first.digest), ..contents };
    serde_json::from_slice(&save(&second, Some(&first.digest)).unwrap().bytes).unwrap()
}

/// A comparison as it is written.
fn comparison(questionnaires: [&Questionnaire; 2], interviews: [&Interview; 2]) -> Value {
    let [before, after] = [0, 1].map(|at| Side::new(questionnaires[at], interviews[at]));
    let chain = Chain::new(questionnaires[1], &[], &[], Some("2026-12-31".to_owned()));
    serde_json::from_slice(&canonical::bytes(&compare(&before, &after, &chain)).unwrap()).unwrap()
}

/// An interview with every field that there is.
fn full() -> Value {
    let mut full = serde_json::to_value(example(3)).unwrap();
    let from = json!({"report": "0".repeat(64), "period": "2026-Q2"});
    full["carried_over"] = from.clone();
    let answer = json!({"state": "answered", "options": ["yes"], "number": 1.5, "text": "t", "date": "2026-11-24", "basis": "seen",
        "note": "n", "reason": "r", "evidence": [{"name": "e", "sha256": "0", "seen_on": "2026-11-24"}], "flagged": true,
        "answered_by": "b", "answered_at": "2026-11-24", "carried_over": from});
    let planned = json!({"action": "a", "owner": "o", "due": "2026-11-24", "status": "doing", "reason": "r"});
    let accepted = json!({"question": "q", "department": null, "by": "b", "reason": "r", "until": "2026-11-24"});
    let input = json!({"low": 1.0, "likely": 2.0, "high": 3.5, "source": "s", "status": "vendor-claim"});
    let mut retired = planned.clone();
    retired["title"] = json!({"en": "T"});
    full["plan"] = json!([planned]);
    full["accepted"] = json!([accepted]);
    full["return"] = json!({"years": 3, "inputs": {"hourly-rate": input}});
    full["retired"] = json!({
        "answers": [{"question": "q", "department": "d", "department_name": "D", "why": "superseded", "text": {"en": "?"},
                     "labels": {"yes": {"en": "Yes"}}, "answer": answer}],
        "uses": [{"department": "d", "department_name": "D", "feature": "f", "title": {"en": "F"}, "frequency": "daily", "data_categories": ["c"]}],
        "plan": [retired], "accepted": [accepted], "inputs": {"hourly-rate": input}});
    let department = &mut full["departments"][0];
    department["replaces"] = json!(["dept-9"]);
    department["lead"] = json!("L");
    department["accounts"] = json!({"total": 4, "mainland": 1});
    department["answers"] = json!({"q": answer});
    full
}

#[test]
fn the_schemas_are_schemas_and_need_nothing_else() {
    for schema in Schema::ALL {
        let published = published(schema);
        assert_eq!(published["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(jsonschema::meta::is_valid(&published), "{schema:?}");
        assert!(jsonschema::validator_for(&published).is_ok(), "{schema:?}");
    }
}

#[test]
fn what_the_program_writes_of_the_example_holds() {
    hold(Schema::Questionnaire, &serde_json::from_slice(&shipped().canonical()).unwrap());
    let interviews = [1, 2, 3, 4].map(example);
    for interview in &interviews {
        hold(Schema::Interview, &serde_json::to_value(interview).unwrap());
        hold(Schema::Report, &report(shipped(), interview));
    }
    for pair in interviews.windows(2) {
        hold(Schema::Comparison, &comparison([shipped(), shipped()], [&pair[0], &pair[1]]));
    }
}

#[test]
fn every_field_of_an_interview_is_described() {
    let full = full();
    let read: Interview = serde_json::from_value(full.clone()).unwrap();
    assert_eq!(serde_json::to_value(&read).unwrap(), full, "no field of an interview is missing here");
    hold(Schema::Interview, &full);
}

#[test]
fn what_the_commands_print_holds() {
    let home = Home::new();
    hold(Schema::Questionnaire, &serde_json::from_str(&home.run("check q2.json --json").out).unwrap());
    hold(Schema::Score, &home.json("score i1.json --questionnaire q1.json"));
    hold(Schema::Comparison, &home.json("diff i1.json i2.json --questionnaire q1.json --questionnaire q2.json"));
    hold(Schema::Interview, &home.json("show i2.json --questionnaire q2.json"));
    let example = format!("{}/assets/example/2026-Q3.json", env!("CARGO_MANIFEST_DIR"));
    hold(Schema::Return, &home.json(&format!("roi {example}")));
    for schema in ["report", "questionnaire", "interview", "score", "return", "comparison"] {
        let printed: Value = serde_json::from_str(&home.ok(&format!("schema {schema}"))).unwrap();
        assert_eq!(printed["$id"], format!("urn:farol:{schema}:1"));
    }
    assert_eq!(home.run("schema nothing").code, 2);
}

/// What is put in place of a member; nothing: it is taken out.
type Broken = (Schema, &'static str, Option<Value>);

#[test]
fn what_is_broken_is_refused() {
    let report = report(shipped(), &example(3));
    let value = |schema| match schema {
        Schema::Report => report.clone(),
        Schema::Questionnaire => report["report"]["questionnaire"].clone(),
        Schema::Interview => full(),
        Schema::Score => report["report"]["results"].clone(),
        Schema::Return => report["report"]["return"].clone(),
        Schema::Comparison => comparison([shipped(), shipped()], [&example(1), &example(2)]),
    };
    let broken: Vec<Broken> = vec![
        (Schema::Report, "/digest", Some(json!("ABC"))),
        (Schema::Report, "/report/interview/departments/0/headcount", Some(json!(0))),
        (Schema::Report, "/report/results/organisation/headline", Some(json!(101))),
        (Schema::Report, "/report/questionnaire/risks/0/id", None),
        (Schema::Report, "/report/previous", None),
        (Schema::Report, "/report/format", Some(json!("farol.report/2"))),
        (Schema::Questionnaire, "/title", Some(json!({"pt": "Sem inglês"}))),
        (Schema::Questionnaire, "/norm", Some(json!(0.5))),
        (Schema::Questionnaire, "/basis/stated", Some(json!("half"))),
        (Schema::Questionnaire, "/sections/0/questions/0/type", Some(json!("choice"))),
        (Schema::Questionnaire, "/sections/0/questions/0/id", Some(json!("Not Kebab"))),
        (Schema::Questionnaire, "/red_flags/0/when", Some(json!({"question": "a", "is": ["b"], "above": 1}))),
        (Schema::Questionnaire, "/sources/0/status", Some(json!("believed"))),
        (Schema::Interview, "/organisation/name", None),
        (Schema::Interview, "/organisation/id", Some(json!("../etc"))),
        (Schema::Interview, "/departments/0/answers/q/basis", Some(json!("guessed"))),
        (Schema::Interview, "/departments/0/answers/q", Some(json!({"state": "answered", "note": "nothing"}))),
        (Schema::Interview, "/departments/0/answers/q/evidence/0/name", None),
        (Schema::Interview, "/plan/0/status", Some(json!("later"))),
        (Schema::Interview, "/return/inputs/hourly-rate/likely", Some(json!(-1))),
        (Schema::Interview, "/retired/answers/0/why", Some(json!("forgotten"))),
        (Schema::Score, "/coverage/visible", Some(json!(1.5))),
        (Schema::Score, "/departments/0/risks", Some(json!({"r": 2}))),
        (Schema::Score, "/findings/0/kind", None),
        (Schema::Return, "/inputs/0/unit", Some(json!("euro"))),
        (Schema::Return, "/years", Some(json!(0))),
        (Schema::Comparison, "/organisation/attribution/scope", None),
        (Schema::Comparison, "/answers/0/kind", Some(json!("other"))),
        (Schema::Comparison, "/answers/0/after", Some(json!({"state": "perhaps"}))),
        (Schema::Comparison, "/findings/unchanged", Some(json!([]))),
    ];
    for (schema, pointer, member) in broken {
        let mut value = value(schema);
        let [published, _] = validators(schema);
        assert!(published.is_valid(&value), "{schema:?}: {:?}", faults(&published, &value));
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        match member {
            Some(member) => *value.pointer_mut(pointer).expect(pointer) = member,
            None => drop(value.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name).expect(pointer)),
        }
        assert!(!published.is_valid(&value), "{schema:?} accepts a broken {pointer}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_generated_holds(mut tape in tape()) {
        let document = document(&mut tape, NOTHING);
        let before = interview(&mut tape, &document);
        let after = later(&mut tape, &document, &before);
        let questionnaire = questionnaire(&document);
        let [before, after] = [read(&before), read(&after)];
        hold(Schema::Interview, &serde_json::to_value(&before).unwrap());
        hold(Schema::Report, &report(&questionnaire, &after));
        hold(Schema::Comparison, &comparison([&questionnaire, &questionnaire], [&before, &after]));
        let evaluation = risk::evaluate(&questionnaire, &after);
        if let Some(found) = ReturnResult::kept(&questionnaire, &after, &evaluation, 1) {
            hold(Schema::Return, &serde_json::to_value(found).unwrap());
        }
    }
}
