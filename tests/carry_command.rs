//! The quarter after on the command line: begun with the report before, asked in order, confirmed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "shared with other tests of the command line")]
mod terminal;

use serde_json::{Value, json};
use terminal::{Home, Ran, steady};

/// A home with one report, made with version 1 of the example questionnaire.
fn reported() -> Home {
    let home = Home::new();
    home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    home.ok("finish lotus-hotel-1 --incomplete");
    home
}

fn begun(home: &Home, arguments: &str) -> Ran {
    let ran = home.run(&format!("new --name lotus-hotel --period 2026-Q4 {arguments}"));
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran
}

#[test]
fn the_next_assessment_begins_with_the_latest_report() {
    let home = reported();
    let ran = begun(&home, "--questionnaire q1.json");
    assert_eq!(ran.out, "lotus-hotel-2\n");
    insta::assert_snapshot!(ran.err, @"
    Begun with the report of 2026-Q3: 13 answers kept, 0 translated, 0 retired, 0 not comparable.
    They count as unconfirmed until they are confirmed. What needs asking, in order: farol show lotus-hotel-2 --reconfirm
    ");
    let (was, now) = (home.json("show lotus-hotel-1"), home.json("show lotus-hotel-2"));
    assert_eq!(now["carried_over"]["period"], json!("2026-Q3"));
    assert_eq!(now["period"], json!("2026-Q4"));
    assert_eq!(now["organisation"]["headcount"], was["organisation"]["headcount"]);
    assert_eq!(now["organisation"]["sectors"], json!(["hotel"]));
    let (before, after) = (home.json("score lotus-hotel-1"), home.json("score lotus-hotel-2"));
    assert_eq!(before["organisation"], after["organisation"], "nothing scores otherwise");
    assert_eq!(after["coverage"]["carried_over"], json!(13), "all of it unconfirmed");
    let compared = home.json("diff lotus-hotel-1 lotus-hotel-2");
    assert_eq!((&compared["answers"], &compared["organisation"]["change"]), (&json!([]), &json!(0)));

    assert_eq!(begun(&home, "--questionnaire q1.json --from none").err, "");
    assert_eq!(home.json("show lotus-hotel-3")["departments"], json!([]));
}

#[test]
fn a_newer_version_says_what_became_of_every_answer() {
    let home = reported();
    let ran = begun(&home, "--questionnaire q2.json --headcount 50 --assessor Ana --json");
    insta::assert_snapshot!(ran.err, @"
    Begun with the report of 2026-Q3: 11 answers kept, 2 translated, 0 retired, 0 not comparable.
    They count as unconfirmed until they are confirmed. What needs asking, in order: farol show lotus-hotel-2 --reconfirm
    ");
    let printed: Value = serde_json::from_str(&ran.out).unwrap();
    let carried = &printed["carried_over"];
    let sum: u64 =
        ["kept", "translated", "retired", "not_comparable"].iter().map(|it| carried[*it].as_u64().unwrap()).sum();
    assert_eq!(sum, 13, "every answer of the report");
    let now = home.json("show lotus-hotel-2");
    assert_eq!((&now["organisation"]["headcount"], &now["assessor"]), (&json!(50), &json!("Ana")));
    let shown = home.ok("show lotus-hotel-2");
    assert!(shown.contains("Not confirmed since 2026-Q3"), "{shown}");
    assert_eq!(
        shown.contains("Retired:"),
        carried["retired"].as_u64().unwrap() + carried["not_comparable"].as_u64().unwrap() > 0
    );
}

#[test]
fn what_needs_asking_comes_in_order_and_goes_as_it_is_confirmed() {
    let home = reported();
    begun(&home, "--questionnaire q1.json");
    insta::assert_snapshot!(home.ok("show lotus-hotel-2 --reconfirm"), @"
    Against 2026-Q3: 20 to be asked, 0 answered or confirmed

    Red flag in the last run (1)
      HR  Health rules? (health-rules)  None (stated)

    Finding in the last run (11)
      Organisation  Residency? (residency)                None (stated)
      Organisation  Alternative hr? (alternative-hr)      No (stated)
      Organisation  Ground? (ground)                      Unknown
      HR            Sharing habits? (sharing-habits)      Inside only; Public links (stated)
      HR            Export limits? (export-limits)        Anyone (stated)
      HR            Retention days? (retention-days)      1000 (stated)
      HR            Clean up? (clean-up)                  –
      HR            Leak controls? (leak-controls)        None (stated)
      Organisation  Recording backup? (recording-backup)  Unknown
      Sales         Sharing habits? (sharing-habits)      Inside only; Links with expiry (stated)
      Sales         Export limits? (export-limits)        Managers (stated)

    The rest (8)
      Organisation  Notified? (notified)              –
      Sales         Leak controls? (leak-controls)    Watermark; Trusted devices (seen)
      Sales         Retention days? (retention-days)  Not applicable: no own records
      Store         Export limits? (export-limits)    –
      Store         Sharing habits? (sharing-habits)  –
      Store         Leak controls? (leak-controls)    –
      Store         Retention days? (retention-days)  –
      Store         Clean up? (clean-up)              –
    ");
    let before = home.json("show lotus-hotel-2 --reconfirm");
    assert_eq!(
        (&before["format"], &before["left"], &before["confirmed"]),
        (&json!("farol.reconfirm/1"), &json!(20), &json!(0))
    );
    assert_eq!(before["asked"][0], json!({"question": "health-rules", "department": "hr", "reason": "red-flag"}));

    // The same answers again: the old file confirms what it says, and nothing gets lost beside it.
    let answered = home.ok("answer i1.json --assessment lotus-hotel-2");
    insta::assert_snapshot!(answered, @"
    13 answers that were carried over are confirmed.
    0 answers added, 0 replaced, 0 the same as before.
    ");
    let after = home.json("show lotus-hotel-2 --reconfirm");
    assert_eq!((&after["left"], &after["confirmed"]), (&json!(7), &json!(13)));
    assert_eq!(home.json("score lotus-hotel-2")["coverage"]["carried_over"], json!(0));
    let kinds = home.json("diff lotus-hotel-1 lotus-hotel-2");
    assert_eq!(kinds["answers"], json!([]), "the same answers, confirmed on the same basis");
}

#[test]
fn answers_given_back_with_their_mark_confirm_nothing_and_a_better_basis_does() {
    let home = reported();
    begun(&home, "--questionnaire q1.json");
    let mut shown = home.json("show lotus-hotel-2");
    home.write("same.json", &shown.to_string());
    assert_eq!(home.json("answer same.json --assessment lotus-hotel-2")["unchanged"], json!(13));
    let answers = shown["organisation"]["answers"].as_object_mut().unwrap();
    answers.retain(|id, _| id == "residency");
    let residency = &mut answers["residency"];
    residency.as_object_mut().unwrap().remove("carried_over");
    residency["basis"] = json!("tested");
    residency["note"] = json!("Looked at it.");
    shown["departments"] = json!([]);
    home.write("better.json", &shown.to_string());
    let given = home.json("answer better.json --assessment lotus-hotel-2");
    assert_eq!(given["confirmed"], json!([{"question": "residency", "department": null}]));
    let now = &home.json("show lotus-hotel-2")["organisation"]["answers"]["residency"];
    assert_eq!(
        (&now["basis"], &now["note"], &now["carried_over"]),
        (&json!("tested"), &json!("Looked at it."), &Value::Null)
    );
}

#[test]
fn a_department_that_replaces_others_takes_their_answers() {
    let home = reported();
    begun(&home, "--questionnaire q1.json");
    let mut shown = home.json("show lotus-hotel-2");
    let mut merged = shown["departments"][1].clone();
    let hr = shown["departments"][0]["answers"].clone();
    merged["id"] = json!("people-and-sales");
    merged["name"] = json!("People and sales");
    merged["replaces"] = json!(["hr", "sales"]);
    merged["answers"] = json!({});
    shown["departments"] = json!([merged]);
    home.write("merged.json", &shown.to_string());
    let given = home.json("answer merged.json --assessment lotus-hotel-2");
    assert_eq!(
        (&given["departments_added"], &given["departments_replaced"]),
        (&json!(["people-and-sales"]), &json!(["hr", "sales"]))
    );
    let now = home.json("show lotus-hotel-2");
    let ids: Vec<_> = now["departments"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    assert_eq!(ids, [json!("people-and-sales"), json!("store")]);
    assert_eq!(now["departments"][0]["answers"]["export-limits"], hr["export-limits"], "the first that has one");
    let retired = now["retired"]["answers"].as_array().unwrap();
    assert!(retired.iter().any(|one| one["question"] == "export-limits" && one["department_name"] == "Sales"));
}

#[test]
fn an_exported_interview_brings_its_past_to_a_new_assessment_and_is_refused_elsewhere() {
    let home = reported();
    begun(&home, "--questionnaire q1.json");
    let mut shown = home.json("show lotus-hotel-2");
    let mut merged = shown["departments"][1].clone();
    merged["id"] = json!("people-and-sales");
    merged["replaces"] = json!(["hr", "sales"]);
    merged["answers"] = json!({});
    shown["departments"] = json!([merged]);
    home.write("merged.json", &shown.to_string());
    home.ok("answer merged.json --assessment lotus-hotel-2");
    let mut exported = home.json("show lotus-hotel-2");
    assert!(!exported["retired"]["answers"].as_array().unwrap().is_empty());
    home.write("exported.json", &exported.to_string());

    begun(&home, "--questionnaire q1.json --from none");
    let given = home.json("answer exported.json --assessment lotus-hotel-3");
    assert_eq!(given["carried_over"], exported["carried_over"]);
    assert_eq!(given["departments_added"], json!(["people-and-sales", "store"]));
    let mut brought = home.json("show lotus-hotel-3");
    brought["started"] = exported["started"].clone();
    assert_eq!(brought, exported, "with what is retired, marked and replaced");
    // What is there already is no reason to refuse it again.
    let again = home.json("answer exported.json --assessment lotus-hotel-3");
    assert_eq!((&again["carried_over"], &again["added"], &again["replaced"]), (&Value::Null, &json!([]), &json!([])));

    // The same merge, made elsewhere from the same report, brings what it retires itself.
    begun(&home, "--questionnaire q1.json");
    home.ok("answer exported.json --assessment lotus-hotel-4");
    assert_eq!(home.json("show lotus-hotel-4")["retired"], exported["retired"]);

    begun(&home, "--questionnaire q1.json --from none");
    home.ok("answer i1.json --assessment lotus-hotel-5");
    let before = home.json("show lotus-hotel-5");
    let ran = home.run("answer exported.json --assessment lotus-hotel-5");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("2026-Q3") && ran.err.contains("--from none"), "{}", ran.err);
    exported.as_object_mut().unwrap().remove("carried_over");
    exported["retired"]["answers"][0]["why"] = json!("question-gone");
    home.write("exported.json", &exported.to_string());
    let ran = home.run("answer exported.json --assessment lotus-hotel-5");
    assert_eq!((ran.code, ran.err.contains("retired in the file")), (4, true), "{}", ran.err);
    assert_eq!(home.json("show lotus-hotel-5"), before);
}

#[test]
fn what_a_new_assessment_cannot_begin_with() {
    let home = Home::new();
    let ran = home.run("new --name nobody --from latest --questionnaire q1.json");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("--from none"), "{}", ran.err);
    let home = reported();
    home.ok("new --name Other --questionnaire q1.json");
    let ran = home.run("new --name Other --from lotus-hotel-1 --questionnaire q1.json");
    assert_eq!(ran.code, 4, "{}", ran.err);
    let report = home.path("data/organisations/lotus-hotel/reports/2026-Q3-lotus-hotel-1.json");
    let altered = std::fs::read_to_string(&report).unwrap().replacen("no own records", "no records", 1);
    std::fs::write(&report, altered).unwrap();
    let ran = begun(&home, "--questionnaire q1.json");
    assert!(ran.err.contains("not what was saved"), "{}", steady(&home, &ran.err));
}
