//! Departments that were merged, split or took another's place, compared on the command line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod terminal;

use serde_json::{Value, json};
use terminal::Home;

/// The first interview of the worked example, after a change of its departments.
fn interview(home: &Home, name: &str, change: impl FnOnce(&mut Vec<Value>)) {
    let mut interview: Value = serde_json::from_str(&home.read("i1.json")).unwrap();
    change(interview["departments"].as_array_mut().unwrap());
    home.write(name, &interview.to_string());
}

fn successor(own: &Value, id: &str, replaces: &[&str]) -> Value {
    let mut successor = own.clone();
    successor["id"] = json!(id);
    successor["name"] = json!(id.to_uppercase());
    successor["replaces"] = json!(replaces);
    successor
}

/// HR and Sales are one department, People, with the answers of HR.
fn merged(home: &Home) {
    interview(home, "merged.json", |departments| {
        let mut people = successor(&departments[0], "people", &["hr", "sales"]);
        let heads = |at: usize| departments[at]["headcount"].as_u64().unwrap();
        people["headcount"] = json!(heads(0) + heads(1));
        departments.splice(..2, [people]);
    });
}

#[test]
fn merged_departments_are_held_against_those_that_they_came_from_and_findings_move_house() {
    let home = Home::new();
    merged(&home);
    insta::assert_snapshot!(home.ok("diff i1.json merged.json --questionnaire q1.json"), @"
    Lotus Hotel: from 2026-Q3 to 2026-Q3

                         before  after  change  questionnaire  scope  safeguards
    Organisation           48.4   72.1   +23.7            0.0  +23.5        +0.2
    HR + Sales → PEOPLE    48.4   72.1   +23.7            0.0  +23.5        +0.2
      HR                   72.1      –
      Sales                20.7      –
      PEOPLE                  –   72.1
    Store                   0.0    0.0     0.0            0.0    0.0         0.0
    Departments that were merged or split are compared by the mean of their scores, weighted with head counts.

    Red flags as before (1)

    Findings closed (1)
    0.3 → –  Organisation  Recording backup?
    9 findings are as they were.

    +0.2 acting together, what no single answer did alone.
    8 answers are as they were.
    ");
    let json = home.json("diff i1.json merged.json --questionnaire q1.json");
    let row = &json["departments"][0];
    assert_eq!((&row["id"], &row["status"]), (&json!("people"), &json!("merged")));
    let ids = |list: &Value| list.as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    assert_eq!((ids(&row["from"]), ids(&row["to"])), (vec![json!("hr"), json!("sales")], vec![json!("people")]));
    let part = |name: &str| row["attribution"][name].as_f64().unwrap();
    let sum = part("questionnaire") + part("scope") + part("safeguards");
    assert!((sum - row["change"].as_f64().unwrap()).abs() < 2.5e-6, "{row}");
    assert_eq!(json["findings"]["new"], json!([]));
}

#[test]
fn a_split_department_is_held_against_the_one_it_came_from() {
    let home = Home::new();
    interview(&home, "split.json", |departments| {
        let mut north = successor(&departments[0], "north", &["hr"]);
        north["answers"] = json!({});
        departments.insert(1, north);
    });
    let there = home.json("diff i1.json split.json --questionnaire q1.json");
    let back = home.json("diff split.json i1.json --questionnaire q1.json");
    let (row, mirrored) = (&there["departments"][0], &back["departments"][0]);
    assert_eq!((&row["status"], &mirrored["status"]), (&json!("split"), &json!("merged")));
    assert_eq!((&row["from"], &row["to"]), (&mirrored["to"], &mirrored["from"]));
    assert_eq!(row["before"], row["from"][0]["headline"]);
    assert_eq!(row["change"].as_f64().unwrap(), -mirrored["change"].as_f64().unwrap());
    // What North no longer answers is withdrawn there, whatever HR goes on answering.
    let withdrawn = there["answers"].as_array().unwrap().iter().filter(|one| one["kind"] == "withdrawn");
    assert!(withdrawn.clone().count() > 0 && withdrawn.clone().all(|one| one["department"] == "north"));
}

#[test]
fn another_id_alone_changes_nothing_but_is_said() {
    let home = Home::new();
    interview(&home, "renamed.json", |departments| departments[0] = successor(&departments[0], "people", &["hr"]));
    let json = home.json("diff i1.json renamed.json --questionnaire q1.json");
    let row = &json["departments"][0];
    assert_eq!((&row["status"], row["change"].as_f64()), (&json!("both"), Some(0.0)));
    assert_eq!((&row["from"][0]["id"], &row["to"][0]["id"]), (&json!("hr"), &json!("people")));
    assert_eq!(json["organisation"]["change"].as_f64(), Some(0.0));
    for list in ["new", "worse", "better", "closed", "reopened"] {
        assert_eq!(json["findings"][list], json!([]), "{list}");
    }
    for list in ["new", "gone"] {
        assert_eq!(json["red_flags"][list], json!([]), "{list}");
    }
    assert_eq!((&json["answers"], &json["notes"]), (&json!([]), &json!([])));
}
