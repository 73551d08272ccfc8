//! The keyboard as a real terminal has it: the whole main job without a letter that means something, keys that the user
//! chose, the mouse, the user's own editor, and a paste without brackets.

#![cfg(unix)]

#[path = "common/pseudo.rs"]
mod pseudo;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::time::Instant;

use portable_pty::CommandBuilder;
use pseudo::{PATIENCE, Terminal};

const ENTER: &[u8] = b"\r";
const ESC: &[u8] = b"\x1b";
const TAB: &[u8] = b"\t";
const UP: &[u8] = b"\x1b[A";
const DOWN: &[u8] = b"\x1b[B";
const F2: &[u8] = b"\x1bOQ";
const F3: &[u8] = b"\x1bOR";
const F4: &[u8] = b"\x1bOS";
const F8: &[u8] = b"\x1b[19~";

/// A wizard whose data and settings lie in a folder of its own.
fn at_home(folder: &Path, variables: &[(&str, &str)]) -> Terminal {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("PATH", "/usr/bin:/bin");
    command.env("HOME", folder);
    command.env("FAROL_HOME", folder);
    for (name, value) in variables {
        command.env(name, value);
    }
    Terminal::start(command)
}

/// What is reversed in a window, line by line: where the cursor of a list is.
fn reversed(terminal: &Terminal) -> String {
    let screen = terminal.screen.screen();
    let cell = |row, column| screen.cell(row, column).filter(|cell| cell.inverse()).map_or("", vt100::Cell::contents);
    (3..23).map(|row| (0..80).map(|column| cell(row, column)).collect::<String>()).collect::<Vec<_>>().join("\n")
}

/// Presses Down until the cursor is on a text.
#[track_caller]
fn down_to(terminal: &mut Terminal, text: &str) {
    let since = Instant::now();
    terminal.take_all();
    while !reversed(terminal).contains(text) {
        assert!(since.elapsed() < PATIENCE, "no {text:?}:\n{}", terminal.screen.screen().contents());
        terminal.send(DOWN);
        terminal.take_all();
    }
}

/// Does something by its name in the palette, without typing it.
#[track_caller]
fn choose(terminal: &mut Terminal, text: &str) {
    terminal.send(F2);
    terminal.wait_for("What to do");
    down_to(terminal, text);
    terminal.send(ENTER);
}

#[test]
fn the_main_job_takes_arrows_enter_tab_escape_and_function_keys() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = at_home(folder.path(), &[]);
    terminal.wait_for("start the first assessment");
    // Set-up: a name is a text; the rest is as it is proposed.
    terminal.send(ENTER);
    terminal.wait_for("As it should stand");
    terminal.send("酒店".as_bytes());
    terminal.send(TAB);
    terminal.wait_for("Enter opens the list");
    terminal.send(ENTER);
    terminal.wait_for("Find:");
    choose(&mut terminal, "Tick");
    terminal.wait_for("[x]");
    terminal.send(ENTER);
    terminal.wait_for("Everyone who works there");
    terminal.send(b"9");
    for _ in 0..3 {
        terminal.send(TAB);
    }
    terminal.send(ENTER);
    terminal.wait_for("No departments yet");
    // A department, and its flows.
    terminal.send(ENTER);
    terminal.wait_for("Departments to add");
    terminal.send(ENTER);
    terminal.wait_for("Lead");
    for _ in 0..6 {
        terminal.send(TAB);
    }
    terminal.send(ENTER);
    terminal.wait_for("Flows");
    terminal.take_all();
    terminal.send(ENTER);
    terminal.wait_for("which data goes through what");
    terminal.send(DOWN);
    let before = terminal.screen.screen().contents();
    choose(&mut terminal, "Flow on or off");
    terminal.wait_for("which data goes through what");
    terminal.take_all();
    assert_ne!(before, terminal.screen.screen().contents());
    // The interview: answers, a note, a search, and back.
    terminal.send(F8);
    terminal.wait_for("Question 1 of");
    terminal.send(ENTER);
    terminal.wait_for("Question 2 of");
    terminal.send(b"\x1b[Z");
    terminal.wait_for("Question 1 of");
    choose(&mut terminal, "Note");
    terminal.wait_for("new line");
    terminal.send("seen".as_bytes());
    terminal.send(TAB);
    terminal.send(F3);
    terminal.wait_for("questions, answers, notes");
    terminal.send(b"seen");
    terminal.wait_for("1 of 1");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of");
    terminal.send(F4);
    terminal.wait_for("Find:");
    terminal.send(ESC);
    terminal.take_all();
    // Review, result, the report, its comparison with nothing, and home.
    terminal.send(F8);
    terminal.wait_for("questions answered");
    terminal.send(TAB);
    terminal.wait_for("Overview");
    choose(&mut terminal, "Save report");
    terminal.wait_for("Save the report");
    terminal.send(UP);
    terminal.send(ENTER);
    terminal.wait_for("Report saved");
    choose(&mut terminal, "Quit");
    assert_eq!(terminal.wait_for_end(), 0);
    terminal.is_restored();
    let organisations = fs::read_dir(folder.path().join("organisations")).unwrap();
    let reports = organisations.map(|one| fs::read_dir(one.unwrap().path().join("reports")).unwrap().count());
    assert_eq!(reports.sum::<usize>(), 1);
}

#[test]
fn keys_and_mouse_are_those_of_the_settings() {
    let folder = tempfile::tempdir().unwrap();
    let settings = "mouse = true\nhints = false\ntheme = \"mono\"\n[keys]\neverywhere.quit = [\"Ctrl+K\", \"F11\"]\n";
    fs::write(folder.path().join("config.toml"), settings).unwrap();
    let mut terminal = at_home(folder.path(), &[]);
    terminal.wait_for("Ctrl+K quit");
    assert_ne!(terminal.screen.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    terminal.send(b"\x11");
    terminal.send(F2);
    terminal.wait_for("What to do");
    // A click on the third line, then the wheel once.
    terminal.send(b"\x1b[<0;20;8M\x1b[<0;20;8m");
    terminal.take_all();
    let clicked = reversed(&terminal);
    terminal.send(b"\x1b[<65;20;8M");
    terminal.take_all();
    assert_ne!(reversed(&terminal).trim(), clicked.trim());
    terminal.send(ESC);
    terminal.take_all();
    terminal.send(b"\x1b[23~");
    assert_eq!(terminal.wait_for_end(), 0);
    terminal.is_restored();
}

#[test]
fn settings_that_are_wrong_are_told_with_their_place_and_the_defaults_count() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("config.toml"), "[keys]\nhome.rename = \"F5\"\n").unwrap();
    let mut terminal = at_home(folder.path(), &[]);
    terminal.wait_for("line 2");
    terminal.wait_for("home.compare");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn a_note_in_the_users_own_editor() {
    let folder = tempfile::tempdir().unwrap();
    let editor = folder.path().join("editor");
    fs::write(&editor, "#!/bin/sh\nstat -c 'mode %a' \"$1\" >\"$1.mode\"\ncat \"$1.mode\" >>\"$1\"\nexit ${FAIL:-0}\n")
        .unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    for (fail, expected) in [("3", "the note is as it was"), ("0", "mode 600")] {
        let mut terminal = at_home(&data, &[("VISUAL", editor.to_str().unwrap()), ("FAIL", fail)]);
        terminal.wait_for(if fail == "3" { "start the first assessment" } else { "Unfinished" });
        if fail == "3" {
            terminal.send(b"\rA firm\t\t12\x13");
            terminal.wait_for("No departments yet");
            terminal.send(F2);
            terminal.wait_for("What to do");
            terminal.send(b"go int");
            terminal.wait_for("Go to Interview");
        }
        terminal.send(ENTER);
        terminal.wait_for("Question 1 of");
        terminal.send(b"\x0eMy words ");
        terminal.wait_for("My words");
        terminal.send(F4);
        terminal.wait_for(expected);
        terminal.wait_for("My words");
        assert!(terminal.screen.screen().alternate_screen());
        terminal.send(TAB);
        terminal.wait_for("Question 1 of");
        terminal.send(b"\x11");
        assert_eq!(terminal.wait_for_end(), 0);
        terminal.is_restored();
        let left = fs::read_dir(&data)
            .unwrap()
            .filter(|one| one.as_ref().unwrap().file_name().to_string_lossy().contains("note"));
        assert_eq!(left.count(), 0, "the file of the note is still there");
    }
}

#[test]
fn letters_that_come_at_once_are_no_commands() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = at_home(folder.path(), &[]);
    terminal.wait_for("start the first assessment");
    terminal.send(b"\rA firm\t\t12\x13");
    terminal.wait_for("No departments yet");
    terminal.send(b"\x10go int");
    terminal.wait_for("Go to Interview");
    terminal.send(ENTER);
    terminal.wait_for("Question 1 of");
    terminal.send(b"1. The list lies in a drawer.\r2. Nobody knows it.\r");
    terminal.wait_for("has no field here");
    terminal.wait_for("Question 1 of");
    // In a note it is one.
    terminal.send(b"\x0e");
    terminal.wait_for("new line");
    terminal.send(b"1. The list lies in a drawer.\r2. Nobody knows it.");
    terminal.wait_for("2. Nobody knows it.");
    terminal.send(b"\t\x11");
    assert_eq!(terminal.wait_for_end(), 0);
}
