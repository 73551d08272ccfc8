//! What a real terminal gets: the wizard on a pseudo-terminal, and whether the terminal is as it was
//! after every way in which it can end.

#![cfg(unix)]

#[path = "common/pseudo.rs"]
mod pseudo;

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize};
use pseudo::{PATIENCE, Terminal};

impl Terminal {
    fn wizard(folder: &Path) -> Self {
        Self::farol(&[], folder)
    }

    fn farol(arguments: &[&str], folder: &Path) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_farol"));
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("HOME", folder);
        command.args(arguments);
        command.args(["--data-dir".as_ref(), folder.as_os_str()]);
        Self::start(command)
    }

    fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_raw(self.child.process_id().unwrap().try_into().unwrap()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
    }
}

#[test]
fn the_example_says_that_it_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::farol(&["demo"], folder.path());
    terminal.wait_for("This is an example in a folder of its own.");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn restored_after_quitting() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::wizard(folder.path());
    terminal.wait_for("start the first assessment");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
    terminal.is_restored();
}

#[test]
fn restored_after_an_interrupt_pressed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::wizard(folder.path());
    terminal.wait_for("start the first assessment");
    terminal.send(b"\x03");
    terminal.wait_for("once more to quit");
    terminal.send(b"\x03");
    assert_eq!(terminal.wait_for_end(), 130);
    terminal.is_restored();
}

#[test]
fn restored_after_a_signal() {
    use rustix::process::Signal;
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = Terminal::wizard(folder.path());
        terminal.wait_for("start the first assessment");
        terminal.signal(signal);
        assert_eq!(terminal.wait_for_end(), code, "{signal:?}");
        terminal.is_restored();
    }
}

/// The other side of the next test: takes the terminal over as the wizard does, and crashes.
#[test]
fn crash() {
    if std::env::var_os("FAROL_TEST_CRASH").is_some() {
        farol::runtime::crash_handler();
        let _screen = farol::runtime::Screen::take().unwrap();
        panic!("the secret answer");
    }
}

#[test]
fn restored_after_a_crash_that_tells_no_answer() {
    let mut command = CommandBuilder::new(std::env::current_exe().unwrap());
    command.args(["--exact", "crash", "--nocapture"]);
    command.env("FAROL_TEST_CRASH", "1");
    command.env("TERM", "xterm-256color");
    let mut terminal = Terminal::start(command);
    assert_ne!(terminal.wait_for_end(), 0);
    terminal.is_restored();
    let text = String::from_utf8_lossy(&terminal.all).into_owned();
    assert!(text.contains("Every answer that the screen confirmed is saved"), "{text}");
    assert!(!text.contains("the secret answer"), "{text}");
}

#[test]
fn a_selection_is_seen_without_colours() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear();
    command.env("TERM", "xterm-256color");
    command.env("NO_COLOR", "1");
    command.env("HOME", folder.path());
    command.args(["--data-dir".as_ref(), folder.path().as_os_str()]);
    let mut terminal = Terminal::start(command);
    terminal.wait_for("start the first assessment");
    terminal.send(b"\rA firm\t\r");
    terminal.wait_for("Sectors \u{2500}");
    let screen = terminal.screen.screen();
    let reversed = (0..24).any(|row| (0..80).any(|column| screen.cell(row, column).is_some_and(vt100::Cell::inverse)));
    assert!(reversed, "no line is reversed");
    let coloured = |row, column| screen.cell(row, column).is_some_and(|cell| cell.fgcolor() != vt100::Color::Default);
    assert!(!(0..24).any(|row| (0..80).any(|column| coloured(row, column))), "there are colours");
    // The name in the form is not accepted yet: quitting is asked for twice.
    terminal.send(b"\x11\x11");
    terminal.wait_for_end();
    terminal.is_restored();
}

#[test]
fn a_very_small_window_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::wizard(folder.path());
    terminal.wait_for("start the first assessment");
    for (rows, cols) in [(2, 3), (1, 1), (24, 80)] {
        terminal.master.resize(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }).unwrap();
        terminal.send(b"\x1b[A");
    }
    terminal.wait_for("start the first assessment");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
}

/// The title line of the screen.
fn title(terminal: &Terminal) -> String {
    terminal.screen.screen().contents().lines().next().unwrap_or_default().to_owned()
}

/// How many questions are settled, as the title line says.
fn settled(terminal: &Terminal) -> Option<usize> {
    title(terminal).split_once(" of ")?.0.rsplit(' ').next()?.parse().ok()
}

/// Waits until the title line says that so many questions are settled, and that they are saved.
#[track_caller]
fn wait_for_settled(terminal: &mut Terminal, wanted: usize) {
    let since = Instant::now();
    while !(settled(terminal) == Some(wanted) && title(terminal).contains("saved")) {
        assert!(since.elapsed() < PATIENCE, "not {wanted}:\n{}", terminal.screen.screen().contents());
        terminal.take(Duration::from_millis(20));
    }
}

/// Opens the one draft of a folder, and waits for the interview.
#[track_caller]
fn open_draft(folder: &Path) -> Terminal {
    let mut terminal = Terminal::wizard(folder);
    terminal.wait_for("Unfinished");
    terminal.send(b"\r");
    terminal.wait_for("Interview");
    terminal
}

/// A folder with the draft of a firm, at its first question.
fn with_a_draft() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::wizard(folder.path());
    terminal.wait_for("start the first assessment");
    terminal.send(b"\rA firm\t\t12\x13");
    terminal.wait_for("No departments yet");
    terminal.send(b"\r");
    terminal.wait_for("Departments to add");
    terminal.send(b"\r");
    terminal.wait_for("Lead");
    terminal.send(b"\x13\t");
    terminal.wait_for("Question 1 of");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
    folder
}

#[test]
fn killed_at_any_moment_it_has_every_answer_that_the_screen_confirmed() {
    let folder = with_a_draft();
    let mut confirmed = 0;
    for round in 0_u64..5 {
        let mut terminal = open_draft(folder.path());
        let found = settled(&terminal).expect("the progress");
        // What was on its way when it was killed may be there or not; what was confirmed is.
        assert!((confirmed..=confirmed + 1).contains(&found), "{found} of {confirmed}");
        confirmed = found;
        for _ in 0..2 {
            // "I don't know" to the next open question.
            terminal.send(b"\x1b[17~");
            terminal.send(b"\x1b[B\x1b[F\x1b[A ");
            confirmed += 1;
            wait_for_settled(&mut terminal, confirmed);
        }
        terminal.send(b"\x1b[17~");
        terminal.send(b"\x1b[B\x1b[F\x1b[A ");
        thread::sleep(Duration::from_micros(300 * round));
        terminal.signal(rustix::process::Signal::KILL);
        terminal.wait_for_end();
    }
}

#[test]
fn stopped_with_control_z_and_going_on() {
    let folder = with_a_draft();
    let mut terminal = open_draft(folder.path());
    terminal.wait_for("Question 1 of");
    terminal.send(b"\x1a");
    let pid = terminal.child.process_id().unwrap();
    let since = Instant::now();
    let stopped = || std::fs::read_to_string(format!("/proc/{pid}/stat")).is_ok_and(|stat| stat.contains(") T "));
    while !stopped() {
        assert!(since.elapsed() < PATIENCE, "it does not stop");
        terminal.take(Duration::from_millis(20));
    }
    terminal.take_all();
    terminal.is_restored();
    terminal.signal(rustix::process::Signal::CONT);
    let since = Instant::now();
    while !terminal.screen.screen().alternate_screen() {
        assert!(since.elapsed() < PATIENCE, "it does not come back");
        terminal.take(Duration::from_millis(20));
    }
    terminal.wait_for("Question 1 of");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
    terminal.is_restored();
}

#[test]
fn a_second_window_is_told_who_has_it() {
    let folder = with_a_draft();
    let mut first = open_draft(folder.path());
    first.wait_for("Question 1 of");
    let mut second = Terminal::wizard(folder.path());
    second.wait_for("Unfinished");
    second.send(b"\r");
    second.wait_for("open");
    let pid = first.child.process_id().unwrap();
    second.wait_for(&pid.to_string());
    for terminal in [&mut first, &mut second] {
        terminal.send(b"\x11");
        assert_eq!(terminal.wait_for_end(), 0);
    }
}

#[test]
fn from_the_first_run_to_a_saved_report() {
    let folder = with_a_draft();
    let mut terminal = open_draft(folder.path());
    terminal.wait_for("Question 1 of");
    terminal.send(b"1");
    wait_for_settled(&mut terminal, 1);
    // The review, then the report although questions are open.
    terminal.send(b"\x1b[19~");
    terminal.wait_for("questions answered");
    terminal.send(b"\x13");
    terminal.wait_for("Save the report");
    terminal.send(b"\x1b[A\r");
    terminal.wait_for("Report saved");
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
    terminal.is_restored();
    let reports = std::fs::read_dir(folder.path().join("organisations/a-firm/reports")).unwrap();
    assert_eq!(reports.count(), 1);
}

#[test]
fn a_journal_that_was_removed_is_not_called_saved() {
    let folder = with_a_draft();
    let mut terminal = open_draft(folder.path());
    terminal.wait_for("Question 1 of");
    let drafts = folder.path().join("organisations/a-firm/drafts");
    std::fs::rename(&drafts, folder.path().join("away")).unwrap();
    terminal.send(b"1");
    terminal.wait_for("NOT SAVED");
    // It comes back, as a stick does, and what was unsaved is written.
    std::fs::rename(folder.path().join("away"), &drafts).unwrap();
    wait_for_settled(&mut terminal, 1);
    terminal.send(b"\x11");
    assert_eq!(terminal.wait_for_end(), 0);
    let again = open_draft(folder.path());
    assert_eq!(settled(&again), Some(1));
}

#[test]
fn plain_mode_gives_a_terminal_text_alone() {
    let dumb = ("TERM", "dumb");
    let able = ("TERM", "xterm-256color");
    for (arguments, set) in [
        (&["--plain"][..], vec![able]),
        (&[][..], vec![dumb]),
        (&[][..], vec![able, ("FAROL_PLAIN", "1")]),
        (&[][..], vec![able, ("ACCESSIBLE", "yes")]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_farol"));
        command.env_clear();
        command.env("HOME", folder.path());
        set.iter().for_each(|(name, value)| command.env(name, value));
        command.args(arguments);
        command.args(["--data-dir".as_ref(), folder.path().as_os_str()]);
        let mut terminal = Terminal::start(command);
        terminal.wait_for("plain mode");
        terminal.send(b"new\nA firm\n\n12\n\n\n");
        terminal.wait_for("There are no departments yet");
        terminal.send(b"quit\n");
        assert_eq!(terminal.wait_for_end(), 0, "{set:?}");
        assert!(!terminal.all.contains(&0x1b), "{set:?}: {}", String::from_utf8_lossy(&terminal.all));
        terminal.is_restored();
    }
}
