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

/// Lets a new department take the place of others in the assessment at hand.
fn succeed(home: &Home, assessment: &str, id: &str, replaces: &[&str]) {
    let mut shown = home.json(&format!("show {assessment}"));
    let first = shown["departments"][0].clone();
    let mut new = successor(&first, id, replaces);
    new["answers"] = json!({});
    shown["departments"] = json!([new]);
    home.write("succeed.json", &shown.to_string());
    home.ok(&format!("answer succeed.json --assessment {assessment}"));
}

#[test]
fn departments_are_followed_through_the_reports_in_between() {
    let home = Home::new();
    home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    home.ok("finish lotus-hotel-1 --incomplete");
    for (period, assessment, id, replaces) in
        [("2026-Q4", "lotus-hotel-2", "both", &["hr", "sales"][..]), ("2027-Q1", "lotus-hotel-3", "people", &["both"])]
    {
        let begun = home.run(&format!("new --name lotus-hotel --period {period} --questionnaire q1.json"));
        assert_eq!(begun.code, 0, "{}", begun.err);
        succeed(&home, assessment, id, replaces);
        if assessment == "lotus-hotel-3" {
            // Twice in one assessment: the report before knows the first of them only.
            succeed(&home, assessment, "people-and-more", &["people"]);
        }
        home.ok(&format!("finish {assessment} --incomplete"));
    }
    let ids = |list: &Value| list.as_array().unwrap().iter().map(|one| one["id"].clone()).collect::<Vec<_>>();
    let row = |two: &str| home.json(&format!("diff {two}"))["departments"][0].clone();
    let next = row("lotus-hotel-2 lotus-hotel-3");
    assert_eq!((&next["status"], ids(&next["from"])), (&json!("both"), vec![json!("both")]));
    let far = row("lotus-hotel-1 lotus-hotel-3");
    assert_eq!((&far["status"], ids(&far["from"])), (&json!("merged"), vec![json!("hr"), json!("sales")]));
    assert_eq!(ids(&far["to"]), [json!("people-and-more")]);
    let found = home.json("diff lotus-hotel-1 lotus-hotel-3");
    assert_eq!(found["findings"]["new"], json!([]));

    let trend = home.json("trend lotus-hotel");
    assert_eq!(trend["departments"][0]["earlier_ids"], json!(["both"]));
    let shown = home.ok("trend lotus-hotel");
    let said = shown.lines().skip_while(|line| !line.starts_with("Renamed")).take(3).collect::<Vec<_>>().join("\n");
    insta::assert_snapshot!(said, @"
    Renamed, merged or split:
      2026-Q4  HR + Sales → BOTH
      2027-Q1  BOTH → PEOPLE-AND-MORE
    ");
}
