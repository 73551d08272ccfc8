//! What is deleted is gone, and nothing is deleted by mistake.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

fn farol(folder: &Path, arguments: &[&str], input: &str) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("HOME", folder).arg("--data-dir").arg(folder).args(arguments).write_stdin(input.to_owned());
    let output = command.output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Every file below a folder, as text.
fn everything(folder: &Path) -> String {
    let mut text = String::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            text.push_str(&path.to_string_lossy());
            if path.is_dir() { folders.push(path) } else { text.push_str(&fs::read_to_string(path).unwrap()) }
        }
    }
    text
}

#[test]
fn an_organisation_is_deleted_when_its_name_is_typed_and_no_trace_is_left() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["Harbour View", "Pearl River"] {
        assert!(farol(folder.path(), &["new", "--name", name, "--period", "2026-Q4"], "").0);
    }
    assert!(farol(folder.path(), &["list"], "").0);
    for wrong in ["", "harbour view\n", "Pearl River\n"] {
        let (done, said) = farol(folder.path(), &["delete", "harbour-view"], wrong);
        assert!(!done && said.contains("Nothing was deleted"), "{wrong:?}: {said}");
    }
    assert!(everything(folder.path()).contains("Harbour View"));
    let (done, said) = farol(folder.path(), &["delete", "harbour-view"], "Harbour View\n");
    assert!(done, "{said}");
    let left = everything(folder.path());
    assert!(!left.contains("Harbour View") && !left.contains("harbour-view"), "{left}");
    assert!(left.contains("Pearl River"));
    assert!(!farol(folder.path(), &["delete", "harbour-view"], "Harbour View\n").0, "it is gone already");
}
