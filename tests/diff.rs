//! `farol diff` on the worked example, and its gate.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

/// A folder with the interviews and questionnaires of the worked example.
fn example() -> (tempfile::TempDir, Value) {
    let folder = tempfile::tempdir().unwrap();
    let example: Value = serde_json::from_str(include_str!("data/scoring-example.json")).unwrap();
    for (at, name) in [(0, "1"), (1, "2")] {
        let write = |what: &str, key: &str| {
            std::fs::write(folder.path().join(format!("{what}{name}.json")), example[key][at].to_string()).unwrap();
        };
        write("q", "questionnaires");
        write("i", "interviews");
    }
    (folder, example)
}

fn farol(folder: &Path, arguments: &str) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("HOME", folder).current_dir(folder).args(arguments.split(' '));
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_change_of_the_example_is_split_as_computed_independently() {
    let (folder, example) = example();
    let (code, out, err) =
        farol(folder.path(), "diff i1.json i2.json --questionnaire q1.json --questionnaire q2.json --json");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let comparison: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(comparison["format"], "farol.comparison/1");
    let close = |found: &Value, expected: &Value| {
        for part in ["questionnaire", "scope", "safeguards"] {
            let (found, expected) = (found[part].as_f64().unwrap(), expected[part].as_f64().unwrap());
            assert!((found - expected).abs() < 1e-5, "{part}: {found} instead of {expected}");
        }
    };
    close(&comparison["organisation"]["attribution"], &example["attribution"]["organisation"]);
    for (id, expected) in example["attribution"]["departments"].as_object().unwrap() {
        let departments = comparison["departments"].as_array().unwrap();
        let found = departments.iter().find(|one| one["id"] == id.as_str()).unwrap();
        assert_eq!(found["status"], "both");
        close(&found["attribution"], expected);
    }
    assert_eq!(comparison["questionnaire"]["replaced"], serde_json::json!([["export-limits", "export-rights"]]));
}

#[test]
fn the_text_names_causes_findings_and_answers() {
    let (folder, _) = example();
    let (_, out, _) = farol(folder.path(), "diff i1.json i2.json --questionnaire q1.json --questionnaire q2.json");
    insta::assert_snapshot!(out);
}

#[test]
fn the_gate_fails_where_a_score_rose() {
    let (folder, _) = example();
    let forward = "diff i1.json i2.json --questionnaire q1.json --questionnaire q2.json --fail-on worse";
    assert_eq!(farol(folder.path(), forward).0, Some(0));
    let back = "diff i2.json i1.json --questionnaire q2.json --questionnaire q1.json --fail-on worse";
    let (code, _, err) = farol(folder.path(), back);
    assert_eq!(code, Some(3));
    assert!(err.contains("Organisation got worse: +17.0"), "{err}");
}

#[test]
fn an_interview_of_another_version_is_refused() {
    let (folder, _) = example();
    let (code, out, err) = farol(folder.path(), "diff i1.json i2.json --questionnaire q1.json");
    assert_eq!((code, out.as_str()), (Some(4), ""));
    assert!(err.contains("example 2"), "{err}");
}
