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

/// The example company in a folder, three quarters of it.
fn company() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (code, _, err) = farol(folder.path(), "demo --no-open --data-dir data");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    folder
}

fn compared(folder: &Path, two: &str) -> Value {
    let (code, out, err) = farol(folder, &format!("diff {two} --json --data-dir data"));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    serde_json::from_str(&out).unwrap()
}

fn ids<'a>(list: &'a Value, id: &str) -> Vec<&'a str> {
    list.as_array().unwrap().iter().map(|one| one[id].as_str().unwrap()).collect()
}

#[test]
fn a_finding_that_was_closed_in_between_is_open_again_and_a_file_elsewhere_knows_no_chain() {
    let folder = company();
    let first = compared(folder.path(), "casa-da-lanterna-1 casa-da-lanterna-2");
    let chained = compared(folder.path(), "casa-da-lanterna-1 casa-da-lanterna-3");
    let next = compared(folder.path(), "casa-da-lanterna-2 casa-da-lanterna-3");
    let reopened = ids(&chained["findings"]["reopened"], "question");
    assert_eq!(reopened, ids(&next["findings"]["reopened"], "question"));
    // Closed in the second quarter: only the report between the two, or the one before them, knows.
    let closed = ids(&first["findings"]["closed"], "question");
    assert!(!reopened.is_empty() && reopened.iter().all(|one| closed.contains(one)), "{reopened:?}");
    let reports = folder.path().join("data/organisations/casa-da-lanterna/reports");
    let copy = |name: &str| {
        let copy = folder.path().join(name);
        std::fs::copy(reports.join(name), &copy).unwrap();
        format!("./{name}")
    };
    let (one, three) = (copy("2026-Q1-casa-da-lanterna-1.json"), copy("2026-Q3-casa-da-lanterna-3.json"));
    // A copy of a report is that report; without its folder nothing is known of the others.
    assert_eq!(compared(folder.path(), &format!("{one} {three}")), chained);
    let (_, alone, _) = farol(folder.path(), &format!("diff {one} {three} --json --data-dir elsewhere"));
    let alone: Value = serde_json::from_str(&alone).unwrap();
    assert_eq!(alone["findings"]["reopened"], serde_json::json!([]));
    // The draft stands after all reports.
    let draft = compared(folder.path(), "casa-da-lanterna-2 casa-da-lanterna-4");
    assert!(!ids(&draft["findings"]["reopened"], "question").is_empty());
    // Backwards there is no in-between.
    let back = compared(folder.path(), "casa-da-lanterna-3 casa-da-lanterna-1");
    assert_eq!(back["findings"]["reopened"], serde_json::json!([]));
}

#[test]
fn red_flags_the_plan_and_notes_are_compared() {
    let folder = company();
    let found = compared(folder.path(), "casa-da-lanterna-1 casa-da-lanterna-3");
    let flags = &found["red_flags"];
    assert_eq!(ids(&flags["new"], "id").len(), 2);
    assert_eq!(ids(&flags["gone"], "id").len(), 11);
    assert_eq!(ids(&flags["unchanged"], "id").len(), 1);
    for one in found["actions"].as_array().unwrap() {
        let points = one["points"].as_f64().unwrap();
        match one["outcome"].as_str().unwrap() {
            "done" => assert!(points < 0.0, "{one}"),
            "done-without-effect" => assert!(points >= 0.0, "{one}"),
            "dropped" => assert!(one["reason"].is_string(), "{one}"),
            "late" => assert!(one["due"].as_str().unwrap() < "2026-09-11", "{one}"),
            outcome => assert!(["under-way", "no-longer-planned"].contains(&outcome), "{one}"),
        }
    }
    assert!(ids(&found["actions"], "outcome").contains(&"done"));
    assert!(ids(&found["actions"], "outcome").contains(&"dropped"));
    // What is open on the day of the draft, long after.
    let draft = compared(folder.path(), "casa-da-lanterna-3 casa-da-lanterna-4");
    assert!(draft["actions"].as_array().unwrap().iter().any(|one| one["before"] == "open" || one["before"] == "doing"));
    for note in found["notes"].as_array().unwrap() {
        let of = |gone: &str| -> String {
            let words = note["words"].as_array().unwrap().iter().filter(|one| one["on"] != gone);
            words.map(|one| one["text"].as_str().unwrap()).collect()
        };
        assert_eq!(of("after"), note["before"].as_str().unwrap_or_default());
        assert_eq!(of("before"), note["after"].as_str().unwrap_or_default());
    }
    let listed = found["findings"]["as_they_were"].as_array().unwrap().len();
    assert_eq!(found["findings"]["unchanged"], serde_json::json!(listed));
}

#[test]
fn a_new_red_flag_fails_its_gate_and_both_gates_can_be_asked_for() {
    let folder = company();
    let gate = |two: &str| farol(folder.path(), &format!("diff {two} --data-dir data"));
    let (code, _, err) = gate("casa-da-lanterna-2 casa-da-lanterna-3 --fail-on new-red-flag");
    assert_eq!(code, Some(3));
    assert!(err.contains("red flag, Spa and wellness: "), "{err}");
    assert!(!err.contains("got worse"), "{err}");
    let (code, _, err) = gate("casa-da-lanterna-2 casa-da-lanterna-3 --fail-on new-red-flag --fail-on worse");
    assert_eq!(code, Some(3));
    assert!(err.contains("VIP guest service got worse") && err.contains("red flag, "), "{err}");
    assert_eq!(gate("casa-da-lanterna-3 casa-da-lanterna-3 --fail-on new-red-flag --fail-on worse").0, Some(0));
}

#[test]
fn all_names_what_is_unchanged_too() {
    let folder = company();
    let (_, short, _) = farol(folder.path(), "diff casa-da-lanterna-2 casa-da-lanterna-3 --data-dir data");
    let (_, long, _) = farol(folder.path(), "diff casa-da-lanterna-2 casa-da-lanterna-3 --all --data-dir data");
    let found = compared(folder.path(), "casa-da-lanterna-2 casa-da-lanterna-3");
    let count = |list: &Value| list.as_array().unwrap().len();
    let more = count(&found["findings"]["as_they_were"])
        + count(&found["unchanged"]["answers"])
        + count(&found["red_flags"]["unchanged"])
        + (count(&found["answers"]) - 12)
        - 1;
    assert_eq!(long.lines().count(), short.lines().count() + more);
}

#[test]
fn two_organisations_are_called_so_and_nothing_of_them_is_new_or_closed() {
    let (folder, _) = example();
    let path = folder.path().join("i2.json");
    let mut other: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    other["organisation"]["name"] = "Harbour View".into();
    std::fs::write(&path, other.to_string()).unwrap();
    let (code, out, err) =
        farol(folder.path(), "diff i1.json i2.json --questionnaire q1.json --questionnaire q2.json --all");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.starts_with("Example, 2026-Q3, and Harbour View, 2026-Q4"), "{out}");
    for said in ["Two organisations, not two times of one", "only at Harbour View", "Findings only at Example"] {
        assert!(out.contains(said), "{said}: {out}");
    }
    for word in
        ["New ", "new\n", "Findings closed", "open again (", "no longer", "before  ", "as it was", "as they were"]
    {
        assert!(!out.contains(word), "{word}: {out}");
    }
}
