//! The commands as a user runs them, from an empty home to a verified report.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
mod terminal;

use serde_json::{Value, json};
use terminal::{Home, steady};

/// A home with a draft of the first example, answered as far as the example goes.
fn answered() -> Home {
    let home = Home::new();
    let id = home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    assert_eq!(id, "lotus-hotel-1\n");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    home
}

fn expected() -> Value {
    let example: Value = serde_json::from_str(include_str!("data/scoring-example.json")).unwrap();
    example["results"][0].clone()
}

#[test]
fn from_an_empty_home_to_a_verified_report() {
    let home = Home::new();
    let ran = home.run("list");
    assert_eq!((ran.out.as_str(), ran.code), ("", 0));
    assert!(ran.err.contains("farol new"), "{}", ran.err);
    let home = answered();
    assert_eq!(home.json("show lotus-hotel-1")["organisation"]["answers"]["ground"], json!({"state": "unknown"}));
    let scored = home.json("score lotus-hotel-1");
    assert_eq!(scored["organisation"], expected()["organisation"]);
    assert_eq!(scored["format"], "farol.score/1");

    let ran = home.run("finish lotus-hotel-1");
    assert_eq!((ran.out.as_str(), ran.code), ("", 5));
    insta::assert_snapshot!(ran.err, @r#"
    Organisation: notified
    HR: clean-up
    Store: export-limits
    Store: sharing-habits
    Store: leak-controls
    Store: retention-days
    Store: clean-up
    farol: these 7 are still missing. Answer them ("unknown" is an answer too), or save the report as it is with --incomplete.
    "#);
    let finished = home.ok("finish lotus-hotel-1 --incomplete");
    let (path, digest) = finished.trim_end().split_once('\n').unwrap();
    assert!(path.ends_with("data/organisations/lotus-hotel/reports/2026-Q3-lotus-hotel-1.json"), "{path}");
    for name in ["lotus-hotel-1", "2026-Q3-lotus-hotel-1", path, &digest[..16]] {
        assert_eq!(home.json(&format!("score {name}")), scored, "{name}");
    }
    insta::assert_snapshot!(steady(&home, &home.ok("verify lotus-hotel-1")), @"
    lotus-hotel-1 is what was saved, and its figures follow.
    SHA-256 DIGEST
    What this does not prove:
      - who wrote it, and when: compare the digest with the one on the signed paper
      - that the answers are true
    ");
    assert!(home.ok("verify lotus-hotel-1").contains(digest));
    let list = home.json("list");
    assert_eq!(list["organisations"][0]["drafts"], json!([]));
    assert_eq!(list["organisations"][0]["reports"][0]["digest"], json!(digest));
    let ran = home.run("answer i1.json --assessment lotus-hotel-1");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("is finished"), "{}", ran.err);
}

#[test]
fn the_score_in_words() {
    let home = Home::new();
    insta::assert_snapshot!(home.ok("score i1.json --questionnaire q1.json"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

                  Score  Level       At best  Without safeguards
    Organisation   48.4  ▇ High         30.6                48.7
    HR             72.1  █ Critical     45.9                72.1
    Sales          20.7  ▃ Low          11.2                23.1
    Store             –  not mapped

    Red flag, HR: Health without rules (articles 7, 16)

    12 findings, with the points by which the organisation's score would fall:
    −16.4  █ Critical  missing  Organisation  Residency?
    −10.2  █ Critical  missing  Organisation  Alternative hr?
    −10.2  █ Critical  unknown  Organisation  Ground?
     −5.7  █ Critical  missing  HR            Sharing habits?
     −1.7  █ Critical  missing  HR            Export limits?
     −1.7  █ Critical  missing  HR            Retention days?
     −1.0  █ Critical  unknown  HR            Clean up?
     −0.8  █ Critical  missing  HR            Health rules?
     −0.7  █ Critical  missing  HR            Leak controls?
     −0.3  ▃ Low       unknown  Organisation  Recording backup?
    … and 2 more, which --json prints.
    One safeguard is in place but not tested.

    20 questions: 10 answered, 2 unknown, 1 not applicable, 7 unanswered; 0 carried over.
    ");
}

#[test]
fn an_assessment_in_words() {
    let home = Home::new();
    insta::assert_snapshot!(home.ok("show i1.json --questionnaire q1.json"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

    HR (hr): 12 people, 500 4999
      Chat      Daily  Contact; Payroll
      Smart hr  Daily  Payroll; Health
    Sales (sales): 30 people, 5000 up
      Chat       Daily  Contact
      Recording  –      Contact
    Store (store): 4 people, Under 50

    All
      Residency? (residency)
        Organisation: None (stated)
      Ground? (ground)
        Organisation: Unknown
      Recording backup? (recording-backup)
        Organisation: Unknown
      Alternative hr? (alternative-hr)
        Organisation: No (stated)
      Export limits? (export-limits)
        HR: Anyone (stated)
        Sales: Managers (stated)
      Sharing habits? (sharing-habits)
        HR: Inside only; Public links (stated)
        Sales: Inside only; Links with expiry (stated)
      Leak controls? (leak-controls)
        HR: None (stated)
        Sales: Watermark; Trusted devices (seen)
      Retention days? (retention-days)
        HR: 1000 (stated)
        Sales: Not applicable: no own records
      Health rules? (health-rules)
        HR: None (stated)
    ");
    let shown = home.json("show i1.json --questionnaire q1.json");
    let again = home.with_input("show - --questionnaire q1.json --json", &shown.to_string());
    assert_eq!(serde_json::from_str::<Value>(&again.out).unwrap(), shown);
}

#[test]
fn a_gate_fails_with_its_own_code() {
    let home = Home::new();
    let score = "score i1.json --questionnaire q1.json --json --fail-on";
    let ran = home.run(&format!("{score} high"));
    assert_eq!(ran.code, 3);
    insta::assert_snapshot!(ran.err, @"
    farol: Organisation is at 48.4: ▇ High
    farol: HR is at 72.1: █ Critical
    ");
    assert!(serde_json::from_str::<Value>(&ran.out).is_ok(), "the result is printed all the same");
    assert_eq!(home.run(&format!("{score} critical")).code, 3, "a department is enough");
    let ran = home.run(&format!("{score} dreadful"));
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("minimal, low, medium, high, critical"), "{}", ran.err);
}

#[test]
fn answering_again_says_what_it_replaced_and_drops_nothing() {
    let home = answered();
    let again = home.json("answer i1.json --assessment lotus-hotel-1");
    assert_eq!((&again["added"], &again["replaced"], &again["unchanged"]), (&json!([]), &json!([]), &json!(13)));
    let before = home.json("show lotus-hotel-1");
    let part = json!({
        "questionnaire": {"id": "example", "version": "1"}, "period": "2026-Q3",
        "organisation": {"id": "lotus-hotel", "name": "Lotus Hotel", "headcount": 46,
            "answers": {"residency": {"state": "answered", "options": ["part"], "basis": "seen"}}},
        "departments": [
            {"id": "hr", "name": "People", "headcount": 13, "uses": {"chat": {"data_categories": ["contact"]}}},
            {"id": "it", "name": "IT", "headcount": 2, "answers": {"clean-up": {"state": "unknown"}}},
        ],
    });
    let ran = home.with_input("answer - --assessment lotus-hotel-1", &part.to_string());
    assert_eq!(ran.code, 0, "{}", ran.err);
    insta::assert_snapshot!(ran.out, @"
    Added the department IT
    Changed the department People
    Replaced in People: the use of chat
    Replaced in Organisation: residency: None (stated) → Part (seen)
    One answer added, 1 replaced, 0 the same as before.
    ");
    let mut expected = before;
    expected["organisation"]["answers"]["residency"] =
        json!({"state": "answered", "options": ["part"], "basis": "seen"});
    expected["departments"][0]["name"] = json!("People");
    expected["departments"][0]["headcount"] = json!(13);
    expected["departments"][0]["uses"]["chat"]["data_categories"] = json!(["contact"]);
    let it =
        json!({"id": "it", "name": "IT", "headcount": 2, "uses": {}, "answers": {"clean-up": {"state": "unknown"}}});
    expected["departments"].as_array_mut().unwrap().push(it);
    assert_eq!(home.json("show lotus-hotel-1"), expected);
}

#[test]
fn a_file_with_faults_changes_nothing_and_all_faults_are_named() {
    let home = answered();
    let before = home.json("show lotus-hotel-1");
    let mut faulty: Value = serde_json::from_str(&home.read("i1.json")).unwrap();
    faulty["organisation"]["answers"]["residency"]["options"] = json!(["moon"]);
    faulty["departments"][0]["answers"]["nonsense"] = json!({"state": "unknown"});
    faulty["departments"][1]["headcount"] = json!(0);
    let ran = home.with_input("answer - --assessment lotus-hotel-1", &faulty.to_string());
    assert_eq!((ran.out.as_str(), ran.code), ("", 4));
    for id in ["moon", "nonsense", "Department sales"] {
        assert!(ran.err.contains(id), "{}", ran.err);
    }
    assert_eq!(home.json("show lotus-hotel-1"), before);
    faulty["organisation"]["id"] = json!("another");
    let ran = home.with_input("answer - --assessment lotus-hotel-1", &faulty.to_string());
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("the organisation another"), "{}", ran.err);
    let ran = home.with_input("answer - --assessment lotus-hotel-1", "{\"questionnaire\": 1}");
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("<stdin>") && ran.err.contains("line 1"), "{}", ran.err);
}

#[test]
fn a_mistyped_sector_leaves_no_organisation_behind() {
    let home = Home::new();
    let ran = home.run("new --name Lotus --sector hotle --questionnaire q1.json");
    assert_eq!((ran.out.as_str(), ran.code), ("", 4));
    assert!(ran.err.contains("hotle"), "{}", ran.err);
    assert_eq!(home.json("list")["organisations"], json!([]));
}

#[test]
fn the_next_assessment_knows_the_organisation_and_follows_its_report() {
    let home = answered();
    home.ok("finish lotus-hotel-1 --incomplete");
    let begun = home.run("new --name lotus-hotel --period 2026-Q4 --questionnaire q2.json");
    assert_eq!((begun.out.as_str(), begun.code), ("lotus-hotel-2\n", 0));
    let organisation = home.json("show lotus-hotel-2")["organisation"].clone();
    assert_eq!((&organisation["headcount"], &organisation["sectors"]), (&json!(46), &json!(["hotel"])));
    home.ok("answer i2.json --assessment lotus-hotel-2");
    home.ok("finish lotus-hotel-2 --incomplete");
    home.ok("verify lotus-hotel-1 lotus-hotel-2");
    let reports = home.json("list")["organisations"][0]["reports"].clone();
    assert_eq!(reports[1]["previous"], reports[0]["digest"]);
    // Taking the first away breaks the chain.
    std::fs::remove_file(reports[0]["path"].as_str().unwrap()).unwrap();
    let ran = home.run("verify lotus-hotel-2");
    assert_eq!(ran.code, 4);
    assert!(ran.out.contains("removed or changed"), "{}", ran.out);
}

#[test]
fn a_report_that_was_changed_does_not_verify() {
    let home = answered();
    let finished = home.ok("finish lotus-hotel-1 --incomplete");
    let text = home.read(finished.lines().next().unwrap());
    home.write("changed.json", &text.replacen("\"Lotus Hotel\"", "\"Lotos Hotel\"", 1));
    let ran = home.run("verify changed.json");
    assert_eq!(ran.code, 4);
    assert!(ran.out.contains("Changed since it was saved: interview."), "{}", ran.out);
    let ran = home.with_input("verify - --json", &text);
    assert_eq!(ran.code, 0);
    assert_eq!(serde_json::from_str::<Value>(&ran.out).unwrap()["reports"][0]["holds"], json!(true));
    home.write("newer.json", "{\"report\": {\"format\": \"farol.report/9\"}}");
    for command in ["verify newer.json", "score newer.json", "show newer.json"] {
        let ran = home.run(command);
        assert_eq!(ran.code, 4, "{command}");
        assert!(format!("{}{}", ran.out, ran.err).contains("farol.report/9"), "{command}");
    }
}

#[test]
fn a_damaged_draft_is_recovered_in_a_new_one() {
    let home = answered();
    let path = "data/organisations/lotus-hotel/drafts/lotus-hotel-1.journal";
    let damaged = home.read(path).replacen("\"no\"", "\"on\"", 1);
    home.write(path, &damaged);
    let ran = home.run("score lotus-hotel-1");
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("about the question alternative-hr"), "{}", ran.err);
    assert!(ran.err.contains("farol recover lotus-hotel-1"), "{}", ran.err);
    let ran = home.run("recover lotus-hotel-1");
    assert_eq!((ran.out.as_str(), ran.code), ("lotus-hotel-2\n", 0));
    assert!(ran.err.contains("look at the question alternative-hr again"), "{}", ran.err);
    assert_eq!(home.read(path), damaged);
    assert!(home.json("show lotus-hotel-2")["organisation"]["answers"]["alternative-hr"].is_null());
    let list = home.json("list");
    assert!(list["organisations"][0]["drafts"][1]["error"].is_string(), "{list}");
}

#[test]
fn a_draft_that_is_open_elsewhere_has_its_own_code() {
    let home = answered();
    let store = farol::store::Store::open(home.path("data"));
    let id = store.draft_ids(&"lotus-hotel".into()).unwrap().remove(0);
    let _held = store.open_draft(&"lotus-hotel".into(), &id, chrono::Utc::now()).unwrap();
    for command in ["answer i1.json --assessment lotus-hotel-1", "finish lotus-hotel-1"] {
        let ran = home.run(command);
        assert_eq!(ran.code, 6, "{command}");
        assert!(ran.err.contains(&format!("process {}", std::process::id())), "{}", ran.err);
    }
    home.ok("score lotus-hotel-1");
}

#[test]
fn what_is_not_there_is_an_error() {
    let home = Home::new();
    for command in
        ["show nothing", "score nothing", "finish nothing", "verify nothing", "recover nothing", "score ./none.json"]
    {
        let ran = home.run(command);
        assert_eq!((ran.out.as_str(), ran.code), ("", 1), "{command}");
        assert!(ran.err.starts_with("farol: ") && ran.err.contains("no"), "{command}: {}", ran.err);
    }
    let ran = home.run("score i1.json");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(ran.err, @"farol: The interview: it was made with the questionnaire example 1, which is not the one given. Name that one with --questionnaire.");
}
