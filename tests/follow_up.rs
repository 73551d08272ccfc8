//! Findings that are accepted for a time, and what to ask to see.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use farol::assessment::{Interview, Place};
use farol::questionnaire::shipped;
use farol::risk::{Acceptance, FindingKind, acceptance, ask_to_see, evaluate};
use serde_json::{Value, json};

fn example() -> Value {
    serde_json::from_str(include_str!("../assets/example/2026-Q3.json")).unwrap()
}

#[test]
fn an_accepted_finding_is_open_again_after_its_day() {
    let mut interview = example();
    let accepted = |question: &str, department: Option<&str>, until: &str| json!({"question": question, "department": department, "by": "M", "reason": "R", "until": until});
    interview["accepted"] = json!([
        accepted("logging", None, "2026-12-31"),
        accepted("encryption", None, "2026-06-30"),
        accepted("encryption", None, "2026-09-30"),
        accepted("chat-retention", Some("spa"), "2026-12-31"),
        accepted("chat-retention", Some("it"), "some day"),
    ]);
    let interview: Interview = serde_json::from_value(interview).unwrap();
    for (place, day, expected) in [
        (Place::organisation("logging"), "2026-12-31", "accepted 2026-12-31"),
        (Place::organisation("logging"), "2027-01-01", "expired 2026-12-31"),
        (Place::organisation("encryption"), "2026-09-30", "accepted 2026-09-30"),
        (Place::organisation("encryption"), "2026-10-01", "expired 2026-09-30"),
        (Place::organisation("chat-retention"), "2026-10-01", "open"),
        (Place::department("chat-retention", "spa"), "2026-10-01", "accepted 2026-12-31"),
        (Place::department("chat-retention", "it"), "2026-10-01", "expired some day"),
        (Place::department("chat-retention", "hr"), "2026-10-01", "open"),
        (Place::department("logging", "spa"), "2026-10-01", "open"),
    ] {
        let found = acceptance(&interview, &place, day);
        let said = match found {
            Acceptance::Open => "open".to_owned(),
            Acceptance::Accepted(one) => format!("accepted {}", one.until),
            Acceptance::Expired(one) => format!("expired {}", one.until),
        };
        assert_eq!(said, expected, "{place:?} on {day}");
        assert_eq!(found.is_open(), !said.starts_with("accepted"));
    }
    // What is accepted changes no score.
    let without: Interview = serde_json::from_value(example()).unwrap();
    assert_eq!(evaluate(shipped(), &interview).scores, evaluate(shipped(), &without).scores);
}

#[test]
fn every_unproved_finding_of_the_example_is_to_be_seen_once() {
    let found = evaluate(shipped(), &serde_json::from_value(example()).unwrap());
    let requests = ask_to_see(shipped(), &found.findings);
    assert!(requests.len() > 1);
    let mut listed: Vec<&Place> = requests.iter().flat_map(|one| &one.findings).map(|one| &one.place).collect();
    let unproved = found.findings.iter().filter(|one| one.kind == FindingKind::Unproved);
    let mut expected: Vec<&Place> = unproved.map(|one| &one.place).collect();
    listed.sort();
    expected.sort();
    assert_eq!(listed, expected);
    let ranks: Vec<f64> = requests.iter().map(|one| one.findings[0].organisation_gain).collect();
    assert!(ranks.is_sorted_by(|one, other| one >= &(other - 1e-6)), "{ranks:?}");
    for request in &requests {
        let written = shipped().written(request.question);
        assert_eq!(request.evidence, written.evidence.as_ref());
        assert!(request.findings.iter().all(|one| one.place.question == written.id));
    }
}
