//! The example company: sound, the same every time, and telling its story.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::collections::BTreeMap;
use std::path::Path;

use farol::assessment::Interview;
use farol::questionnaire::{QuestionId, shipped};
use farol::report::compare::{Chain, Comparison, Status, compare};
use farol::risk::{AnswerChange, Side};
use farol::runtime::example;

const QUARTERS: [&str; 3] = [
    include_str!("../assets/example/2026-Q1.json"),
    include_str!("../assets/example/2026-Q2.json"),
    include_str!("../assets/example/2026-Q3.json"),
];

fn interviews() -> [Interview; 3] {
    QUARTERS.map(|text| serde_json::from_str(text).unwrap())
}

fn compared(earlier: &Interview, later: &Interview) -> Comparison {
    compare(&Side::new(shipped(), earlier), &Side::new(shipped(), later), &Chain::default())
}

/// Every file below a folder by its path, with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(current).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.to_string_lossy().contains("reports") {
                found.insert(path.strip_prefix(folder).unwrap().display().to_string(), std::fs::read(path).unwrap());
            }
        }
    }
    found
}

#[test]
fn its_interviews_fit_the_questionnaire_and_are_what_their_events_make() {
    for interview in interviews() {
        assert_eq!(farol::assessment::check(shipped(), &interview), []);
        assert_eq!(interview.departments.len(), if interview.period == "2026-Q3" { 8 } else { 7 });
    }
}

#[test]
fn it_is_made_the_same_every_time_and_its_reports_are_a_chain() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    for folder in [&one, &two] {
        example::make(folder.path()).unwrap();
        // What is there already stays as it is.
        example::make(folder.path()).unwrap();
    }
    let made = files(one.path());
    assert_eq!(made.len(), 3);
    assert_eq!(made, files(two.path()));
    let mut previous = None;
    for (bytes, interview) in made.values().zip(interviews()) {
        let report = farol::report::Report::read(bytes).unwrap();
        assert_eq!(report.interview, interview);
        assert_eq!(report.header.previous, previous);
        assert!(farol::report::verify(bytes, None).discrepancies.is_empty());
        previous = Some(report.header.digest);
    }
}

#[test]
fn the_story_is_in_the_figures() {
    let [first, second, third] = interviews();
    let scores = [&first, &second, &third].map(|one| Side::new(shipped(), one).scores.organisation.headline);
    assert!(scores[0] - scores[1] > 5.0 && scores[1] - scores[2] > 1.0, "{scores:?}");

    let signed = compared(&first, &second);
    let closed = |comparison: &Comparison, question: &str| {
        comparison.findings.closed.iter().any(|one| one.question == QuestionId::from(question))
    };
    let contract = signed.findings.better.iter().find(|one| one.question.as_str() == "processor-contract");
    assert!(contract.is_some() || closed(&signed, "processor-contract"));
    assert!(signed.organisation.attribution.safeguards < -5.0);

    let worked = compared(&second, &third);
    assert!(closed(&worked, "hr-elsewhere"));
    let answer = |question: &str| {
        worked.answers.iter().find(|one| one.question.as_str() == question && one.department.is_none()).unwrap()
    };
    // Stated as closed, and wrong when it was tested; and leavers' accounts slipped.
    let recording = answer("recording-cloud");
    assert_eq!(recording.kind, AnswerChange::Changed);
    assert!(recording.points > 0.0, "{}", recording.points);
    assert_eq!(recording.before.as_ref().unwrap().options[0].as_str(), "closed");
    assert!(answer("leaver-days").points > 0.0);
    let department = |id: &str| worked.departments.iter().find(|one| one.id.as_str() == id).unwrap();
    assert_eq!(department("membership").status, Status::Added);
    assert!(department("vip").change.unwrap() > 0.0);
    assert!(department("clinic").change.unwrap() < 0.0);
    assert!(worked.organisation.attribution.scope > 0.0);
}

#[test]
fn the_command_makes_it_and_says_where() {
    let home = tempfile::tempdir().unwrap();
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("HOME", home.path()).env("FAROL_HOME", home.path().join("data"));
    let output = command.args(["demo", "--no-open"]).output().unwrap();
    assert!(output.status.success());
    let folder = String::from_utf8(output.stdout).unwrap();
    assert_eq!(Path::new(folder.trim()), home.path().join("data-example"));
    assert_eq!(files(Path::new(folder.trim())).len(), 3);
    assert!(!home.path().join("data").exists(), "the user's own data are not touched");
}
