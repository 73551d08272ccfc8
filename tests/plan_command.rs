//! `farol plan` as a user runs it: on the worked example, and on the example company, whose plan is
//! carried out with `farol answer`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "other commands need more of it")]
mod terminal;

use serde_json::{Value, json};
use terminal::Home;

/// The questionnaire of the worked example with actions: id, question, hours, MOP.
fn with_actions(home: &Home, actions: &[(&str, &str, f64, f64)]) {
    let mut questionnaire: Value = serde_json::from_str(&home.read("q1.json")).unwrap();
    questionnaire["stages"] = json!([{"id": "now", "title": {"en": "Now"}, "days": 30}]);
    questionnaire["actions"] = actions
        .iter()
        .map(|(id, question, hours, cost)| {
            json!({"id": id, "title": {"en": id}, "settles": [{"question": question}], "hours": hours,
                   "cost_mop": cost, "stage": "now", "role": {"en": "IT"}})
        })
        .collect();
    home.write("q1.json", &questionnaire.to_string());
}

const ACTIONS: [(&str, &str, f64, f64); 5] = [
    ("close-sharing", "sharing-habits", 6.0, 0.0),
    ("limit-exports", "export-limits", 4.0, 0.0),
    ("move-data", "residency", 40.0, 60000.0),
    ("other-hr", "alternative-hr", 30.0, 12000.0),
    ("state-grounds", "ground", 12.5, 0.0),
];

#[test]
fn a_plan_in_words() {
    let home = Home::new();
    with_actions(&home, &ACTIONS);
    insta::assert_snapshot!(home.ok("plan i1.json --questionnaire q1.json"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

    Every open action, the largest fall of the score for each hour of work first:

       Action         Places  Hours    MOP  Organisation
    1  close-sharing       3      6      0   48.4 → 42.5  █████████████████▌
    2  state-grounds       1   12.5      0   42.5 → 30.6  ████████████▋
    3  limit-exports       3      4      0   30.6 → 28.2  ███████████▋
    4  other-hr            1     30  12000   28.2 → 26.0  ██████████▊
    5  move-data           1     40  60000   26.0 → 25.4  ██████████▌
       Together                92.5  72000   48.4 → 25.4  ██████████▌
    ");
    insta::assert_snapshot!(home.ok("plan i1.json --questionnaire q1.json --budget-hours 40 --by mop"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

    The lowest score for 40 hours of work, the largest fall for each MOP first:

       Action         Places  Hours  MOP  Organisation
    1  state-grounds       1   12.5    0   48.4 → 38.2  ███████████████▊
    2  close-sharing       3      6    0   38.2 → 30.6  ████████████▋
    3  limit-exports       3      4    0   30.6 → 28.2  ███████████▋
       Together                22.5    0   48.4 → 28.2  ███████████▋

    Exact: no other set of open actions brings the score lower within the budget.
    2 of 5 open actions are left out.
    ");
    insta::assert_snapshot!(home.ok("plan i1.json --questionnaire q1.json --below high --department hr"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

    HR below High as cheaply as can be, the largest fall for each hour of work first:

       Action         Places  Hours  MOP  Organisation           HR
    1  close-sharing       3      6    0   48.4 → 42.5  72.1 → 63.0  █████████████████▌
    2  state-grounds       1   12.5    0   42.5 → 30.6  63.0 → 44.9  ████████████▌
       Together                18.5    0   48.4 → 30.6  72.1 → 44.9  ████████████▌

    Exact: no cheaper set of open actions reaches it.
    3 of 5 open actions are left out.
    ");
}

#[test]
fn what_cannot_be_planned_is_said() {
    let home = Home::new();
    with_actions(&home, &ACTIONS[..1]);
    let ran = home.run("plan i1.json --questionnaire q1.json --below low --json");
    assert_eq!(ran.code, 3);
    let plan: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&plan["reached"], &plan["exact"]), (&json!(false), &json!(true)));
    insta::assert_snapshot!(ran.err, @"farol: Organisation cannot be brought so low: with every open action it stays at 42.5: ▅ Medium.");
    for (arguments, said) in [
        ("--below none", "there is no level none"),
        ("--below minimal", "nothing lies below minimal"),
        ("--below high --department nowhere", "there is no department nowhere. The departments are: hr, sales, store."),
        ("--department hr", "--below"),
        ("--budget-hours inf", "inf is no budget"),
        ("--budget-hours=-1", "-1 is no budget"),
        ("--budget-hours 3 --budget-mop 3", "cannot be used with"),
    ] {
        let ran = home.run(&format!("plan i1.json --questionnaire q1.json {arguments}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments}");
        assert!(ran.err.contains(said), "{arguments}: {}", ran.err);
    }
}

/// The example company in a home: its id there.
fn example(home: &Home) -> &'static str {
    let mut interview: Value = serde_json::from_str(include_str!("../assets/example/2026-Q3.json")).unwrap();
    home.ok("new --name lantern --sector hospitality --headcount 10 --period 2026-Q3");
    interview["organisation"]["id"] = json!("lantern");
    home.write("example.json", &interview.to_string());
    home.ok("answer example.json --assessment lantern-1");
    "lantern-1"
}

/// Puts the answers of a plan into an assessment, as `farol answer` reads them.
fn carry_out(home: &Home, assessment: &str, answers: &Value) {
    let mut interview = home.json(&format!("show {assessment}"));
    for one in answers.as_array().unwrap() {
        let whose = match one["department"].as_str() {
            None => &mut interview["organisation"],
            Some(id) => interview["departments"].as_array_mut().unwrap().iter_mut().find(|it| it["id"] == id).unwrap(),
        };
        whose["answers"][one["question"].as_str().unwrap()] = one["answer"].clone();
    }
    home.write("done.json", &interview.to_string());
    home.ok(&format!("answer done.json --assessment {assessment}"));
}

#[test]
fn the_plan_of_the_example_carried_out_comes_below_the_level() {
    let home = Home::new();
    let id = example(&home);
    let plan = home.json(&format!("plan {id} --below medium"));
    assert_eq!((&plan["format"], &plan["reached"]), (&json!("farol.plan/1"), &json!(true)));
    assert_eq!(plan["goal"], json!({"kind": "below", "level": "medium", "department": null}));
    assert_eq!(home.json(&format!("score {id}"))["organisation"]["headline"], plan["organisation"]["before"]);
    assert!(["low", "minimal"].contains(&plan["organisation"]["level"].as_str().unwrap()), "{plan}");
    carry_out(&home, id, &plan["answers"]);
    let scored = home.json(&format!("score {id}"));
    let (after, planned) =
        (scored["organisation"]["headline"].as_f64().unwrap(), plan["organisation"]["after"].as_f64().unwrap());
    assert!((after - planned).abs() < 1e-5, "{after} instead of {planned}");
    assert_eq!(scored["organisation"]["level"], plan["organisation"]["level"]);
}
