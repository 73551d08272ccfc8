//! `farol check` as a user runs it, in a clean environment.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::io::Write as _;
use std::process::{Command as Process, Stdio};

use assert_cmd::Command;
use farol::canonical::Digest;

/// farol with no environment but a home of its own.
fn farol(home: &tempfile::TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("HOME", home.path()).current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}

fn home() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// What it printed, what it said, and its exit code.
fn run(arguments: &[&str], input: &str) -> (String, String, i32) {
    let output = farol(&home()).args(arguments).write_stdin(input).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn examples() -> Vec<serde_json::Value> {
    let text = include_str!("data/scoring-example.json");
    let mut example: serde_json::Value = serde_json::from_str(text).unwrap();
    serde_json::from_value(example["questionnaires"].take()).unwrap()
}

#[test]
fn a_sound_questionnaire_is_summed_up() {
    let (out, err, code) = run(&["check", "tests/questionnaires/valid/small"], "");
    assert_eq!((err.as_str(), code), ("", 0));
    let out: String =
        out.lines().filter(|line| !line.starts_with("SHA-256")).fold(String::new(), |all, line| all + line + "\n");
    insta::assert_snapshot!(out, @r#"
    Small (small, version 1)

    Section  Questions  one option  several  number  text  date
    Main             5           1        1       1     1     1
    All              5           1        1       1     1     1

    Language  Texts  of
    en           36  36
    pt            7  36
    2 languages, 59 % translated

    Risk  Ordinary safeguards  sure to be asked  Factors
    Leak                    3                 3        0
    "#);
}

#[test]
fn the_main_file_stands_for_its_folder() {
    let (folder, ..) = run(&["check", "tests/questionnaires/valid/small", "--json"], "");
    let (file, _, code) = run(&["check", "tests/questionnaires/valid/small/questionnaire.toml", "--json"], "");
    assert_eq!((file, code), (folder, 0));
}

#[test]
fn the_examples_of_the_risk_model_come_out_canonical() {
    for example in examples() {
        let (out, _, code) = run(&["check", "-", "--json"], &example.to_string());
        assert_eq!(code, 0);
        let read: serde_json::Value = serde_json::from_str(&out).unwrap();
        assert_eq!(out.as_bytes(), farol::canonical::bytes(&read).unwrap());
        // Nothing was lost on the way; lists that may be absent are there, and empty.
        let mut expected = example.clone();
        for (key, value) in read.as_object().unwrap() {
            if expected.get(key).is_none() {
                assert_eq!(*value, serde_json::json!([]), "{key}");
                expected[key] = value.clone();
            }
        }
        let bytes = |value: &serde_json::Value| farol::canonical::bytes(value).unwrap();
        for (key, value) in read.as_object().unwrap() {
            assert_eq!(bytes(value), bytes(&expected[key]), "{key}");
        }
        let (again, _, code) = run(&["check", "-", "--json"], &out);
        assert_eq!((again, code), (out, 0));
    }
}

#[test]
fn the_shipped_one_is_known_by_its_id_and_its_digest_is_that_of_the_bytes() {
    let (json, err, code) = run(&["check", "dingtalk-macau", "--json"], "");
    assert_eq!((err.as_str(), code), ("", 0));
    let (summary, ..) = run(&["check", "dingtalk-macau"], "");
    assert!(summary.contains(Digest::of(json.as_bytes()).as_str()), "{summary}");
    let (folder, ..) = run(&["check", "questionnaires/dingtalk-macau", "--json"], "");
    assert!(folder == json, "the folder gives another questionnaire than the program holds");
}

#[test]
fn an_invalid_one_is_refused_with_its_lines() {
    let (out, err, code) = run(&["check", "tests/questionnaires/invalid/dates-and-durations"], "");
    assert_eq!((out.as_str(), code), ("", 4));
    insta::assert_snapshot!(err, @r#"
    error: P1Y is no number of days; write it as P90D
      --> tests/questionnaires/invalid/dates-and-durations/main.toml:12:13
       |
    12 | valid_for = "P1Y"
       |             ^^^^^

    error: 2026-11-31 is no date; write it as 2026-11-24
      --> tests/questionnaires/invalid/dates-and-durations/questionnaire.toml:91:11
       |
    91 | checked = "2026-11-31"
       |           ^^^^^^^^^^^^

    2 errors, 0 warnings
    "#);
    let (_, _, code) = run(&["check", "-"], "{");
    assert_eq!(code, 4);
}

#[test]
fn warnings_go_to_stderr_and_change_no_exit_code() {
    let (out, err, code) = run(&["check", "tests/questionnaires/valid/warnings", "--json"], "");
    assert_eq!(code, 0);
    assert!(err.starts_with("warning: "), "{err}");
    assert!(out.starts_with("{\"actions\""), "{out}");
}

#[test]
fn what_is_not_there_or_no_text_is_said() {
    let (out, err, code) = run(&["check", "no-such-thing"], "");
    assert_eq!((out.as_str(), code), ("", 1));
    insta::assert_snapshot!(err, @r#"farol: there is no no-such-thing. Give a folder, a file, - for stdin, or the id of the questionnaire that comes with farol."#);
    let (_, err, code) = run(&["check", "src"], "");
    assert_eq!(code, 4);
    insta::assert_snapshot!(err, @r#"farol: the folder src holds no TOML file. Give the folder in which questionnaire.toml stands."#);
    let output = farol(&home()).args(["check", "-"]).write_stdin(&b"\xff\xfe"[..]).output().unwrap();
    assert_eq!(output.status.code(), Some(4));
    insta::assert_snapshot!(String::from_utf8(output.stderr).unwrap(), @r#"farol: <stdin> is no text in UTF-8. Save it as UTF-8."#);
}

#[test]
fn usage_help_and_version() {
    let (out, err, code) = run(&["chekc"], "");
    assert_eq!((out.as_str(), code), ("", 2));
    assert!(err.contains("check"), "{err}");
    let (out, err, code) = run(&["--version"], "");
    assert_eq!((err.as_str(), code), ("", 0));
    assert!(out.starts_with("farol "), "{out}");
    let (_, _, code) = run(&["check", "--help"], "");
    assert_eq!(code, 0);
    let (_, _, code) = run(&["check", "--no-such-option"], "");
    assert_eq!(code, 2);
    // The shipped one, where none is named.
    let (out, err, code) = run(&["check"], "");
    assert_eq!((err.as_str(), code), ("", 0));
    assert!(out.contains("\n3 languages, 100 % translated\n"), "{out}");
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let home = home();
    let mut child = Process::new(env!("CARGO_BIN_EXE_farol"))
        .env_clear()
        .env("HOME", home.path())
        .args(["check", "-", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // Nobody reads: the pipe is closed before anything can be written to it.
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(examples()[0].to_string().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(!said.contains("farol:"), "{said}");
    assert_eq!(output.status.code(), Some(0));
}
