//! The program itself with a pipe: no terminal, no escape sequence, and everything saved however it ends.

use std::path::Path;
use std::process::{Command, Stdio};

use assert_cmd::prelude::*;

/// The whole job, from an empty folder to a saved report.
const JOB: &str = "new\nHarbour View\n2\n120\n2026-Q4\nA. Tester\nadd\n1\n30\n3\n\n\n\n1\nu\nx not used here\n\nresult\nsave\n1\nplan\nquit\n";

fn farol(folder: &Path, arguments: &[&str], input: &str) -> (String, String, i32) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("FAROL_HOME", folder).args(arguments);
    let mut command = assert_cmd::Command::from_std(command);
    let output = command.write_stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

#[test]
fn a_pipe_of_answers_makes_a_report() {
    let folder = tempfile::tempdir().unwrap();
    let (out, err, code) = farol(folder.path(), &[], JOB);
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("The report is saved:"), "{out}");
    assert!(out.ends_with("Everything is saved. Start farol again to go on where you were.\n"), "{out}");
    assert!(!out.contains(|c: char| c.is_control() && c != '\n'), "an escape sequence: {out:?}");
    assert!(!out.contains(|c: char| ('\u{2500}'..='\u{259f}').contains(&c)), "something is drawn: {out}");
    let (out, _, code) = farol(folder.path(), &["verify", "--all"], "");
    assert_eq!(code, 0, "{out}");
}

#[test]
fn the_input_may_end_anywhere_and_everything_is_saved() {
    let whole: Vec<&str> = JOB.lines().collect();
    for count in [0, 1, 6, 10, 13, 14, 16] {
        let folder = tempfile::tempdir().unwrap();
        let input: String = whole[..count].iter().map(|line| format!("{line}\n")).collect();
        let (out, err, code) = farol(folder.path(), &["--plain"], input.trim_end_matches('\n'));
        assert_eq!((err.as_str(), code), ("", 0), "{count}: {out}");
        assert!(out.ends_with("The input ended. Everything is saved.\n"), "{count}: {out}");
    }
    // A note whose end never came is kept all the same.
    let folder = tempfile::tempdir().unwrap();
    let input: String = whole[..13].iter().map(|line| format!("{line}\n")).collect();
    farol(folder.path(), &[], &format!("{input}\nb\nn\nAsk the manager\nand the owner"));
    let (shown, _, _) = farol(folder.path(), &["show", "harbour-view-1", "--json"], "");
    assert!(shown.contains("Ask the manager\\nand the owner"), "{shown}");
}

#[test]
fn what_is_not_in_utf_8_harms_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("FAROL_HOME", folder.path());
    let bytes = b"\xef\xbb\xbfnew\r\nCaf\xe9\r\n\n3\n\n\xff\xfe\nquit\n".to_vec();
    let output = assert_cmd::Command::from_std(command).write_stdin(bytes).output().unwrap();
    let out = String::from_utf8(output.stdout).unwrap();
    assert!(out.contains("Caf\u{fffd}, 20"), "{out}");
}

#[test]
fn who_does_not_read_on_ends_it_without_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_farol"))
        .env_clear()
        .env("FAROL_HOME", folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    use std::io::Write as _;
    let mut input = child.stdin.take().unwrap();
    // It may have ended before it reads this.
    let _ = input.write_all("help\n".repeat(50).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    output.clone().assert().success();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn the_example_is_looked_at_in_plain_mode_too() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (out, err, code) = farol(&data, &["--plain", "demo"], "2\nwhy\n1\nhome\n");
    assert_eq!((err.as_str(), code), ("", 0), "{out}");
    assert!(out.contains("This is an example in a folder of its own."), "{out}");
    assert!(out.contains("Result of Casa da Lanterna"), "{out}");
    assert!(out.contains("Where the points come from"), "{out}");
}
