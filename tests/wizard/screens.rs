//! How every screen looks, and that none fails at any size or after any keys.

use farol::assessment::{Event, OrganisationProfile, Setup};
use farol::tui::{Effect, StartRequest, update};
use proptest::prelude::*;

use crate::stage::{Stage, parse};

/// A wizard with an open assessment: a hotel with three departments, a few answers given.
fn hotel(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::new(folder, columns, rows);
    let profile =
        OrganisationProfile { name: "Harbour View".to_owned(), sectors: vec!["hospitality".into()], headcount: 120 };
    let setup = Setup {
        period: "2026-Q4".to_owned(),
        assessor: Some("A. Tester".to_owned()),
        languages: vec!["en".to_owned()],
    };
    let request = StartRequest {
        organisation: None,
        name: "Harbour View".to_owned(),
        period: "2026-Q4".to_owned(),
        events: vec![Event::OrganisationChanged(profile), Event::SetUp(setup)],
    };
    for msg in stage.host.perform(Effect::Start(request)) {
        update(&mut stage.model, msg);
    }
    // Human resources, finance, the front desk.
    stage.keys("<Enter><Down><Space><Down><Space>");
    stage.keys(&"<Down>".repeat(7));
    stage.keys("<Space><Enter>");
    stage
}

/// The screen without what changes from run to run: the folder of the test.
fn still(screen: &str) -> String {
    let line = |line: &str| match line.find("Report saved: ") {
        Some(at) => format!("{}Report saved: …\n", &line[..at]),
        None => format!("{line}\n"),
    };
    screen.lines().map(line).collect()
}

/// Shows each screen in turn to a visitor.
fn tour(columns: u16, rows: u16, mut visit: impl FnMut(&str, &Stage)) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), columns, rows);
    stage.keys("");
    visit("home-empty", &stage);
    stage.keys("<Enter>Harbour View<Tab>");
    visit("set-up", &stage);
    stage.keys("<Enter>");
    visit("set-up-sectors", &stage);
    drop(stage);

    let mut stage = hotel(folder.path(), columns, rows);
    stage.keys("<Home>");
    visit("departments", &stage);
    stage.keys("e");
    visit("department-form", &stage);
    stage.keys("<Esc><Enter><Down><Right>");
    visit("grid", &stage);
    stage.keys("<Esc><Tab>");
    visit("interview-single", &stage);
    stage.keys("1<BackTab><Ctrl+B>");
    visit("interview-answered", &stage);
    stage.keys("<Ctrl+N>");
    visit("interview-note", &stage);
    stage.keys("Seen on the wall<Ctrl+S><Tab>");
    visit("interview-date", &stage);
    stage.keys("<Tab><F1>");
    visit("help", &stage);
    stage.keys("<Esc><F4>");
    visit("jump", &stage);
    stage.keys("<Esc><Right>");
    visit("interview-department", &stage);
    stage.keys("<F8>");
    visit("review", &stage);
    stage.keys("<Tab>");
    visit("result", &stage);
    stage.keys("<Enter>");
    visit("result-department", &stage);
    stage.keys("<Esc><Ctrl+S>");
    visit("save", &stage);
    stage.keys("<Up><Enter>");
    visit("report", &stage);
    stage.keys("<Esc>");
    visit("home", &stage);
}

#[test]
fn every_screen_at_the_usual_size() {
    tour(80, 24, |name, stage| insta::assert_snapshot!(format!("{name}-80x24"), still(&stage.screen())));
}

#[test]
fn every_screen_on_a_large_window() {
    tour(120, 40, |name, stage| insta::assert_snapshot!(format!("{name}-120x40"), still(&stage.screen())));
}

#[test]
fn every_screen_on_the_smallest_window_that_will_do() {
    tour(60, 16, |name, stage| insta::assert_snapshot!(format!("{name}-60x16"), still(&stage.screen())));
}

#[test]
fn every_screen_at_every_size() {
    tour(80, 24, |_, stage| {
        for (columns, rows) in (0..70).map(|n| (n, n / 2)).chain([
            (0, 0),
            (1, 1),
            (3, 2),
            (200, 5),
            (5, 200),
            (60, 16),
            (61, 17),
            (300, 100),
        ]) {
            let backend = ratatui::backend::TestBackend::new(columns, rows);
            let mut terminal = ratatui::Terminal::new(backend).unwrap();
            terminal.draw(|frame| farol::tui::view(&stage.model, frame)).unwrap();
        }
    });
}

const KEYS: &[&str] = &[
    "<Enter>",
    "<Esc>",
    "<Tab>",
    "<BackTab>",
    "<Up>",
    "<Down>",
    "<Left>",
    "<Right>",
    "<PgUp>",
    "<PgDn>",
    "<Home>",
    "<End>",
    "<Del>",
    "<Space>",
    "<F1>",
    "<F4>",
    "<F5>",
    "<F6>",
    "<F7>",
    "<F8>",
    "<F9>",
    "<Ctrl+S>",
    "<Ctrl+N>",
    "<Ctrl+B>",
    "<Ctrl+F>",
    "<Ctrl+X>",
    "<Ctrl+O>",
    "<Ctrl+R>",
    "<Ctrl+T>",
    "<Ctrl+E>",
    "<Backspace>",
    "1",
    "2",
    "0",
    "e",
    "a",
    "n",
    "K",
    "J",
    "?",
    "9",
    "門",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever is pressed, the wizard draws, and what is on the disk is what is on the screen.
    #[test]
    fn any_walk_of_keys_leaves_a_sound_wizard(walk in prop::collection::vec(prop::sample::select(KEYS), 1..60)) {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = hotel(folder.path(), 80, 24);
        stage.keys(&walk.concat());
        let open = stage.model.session.as_ref().map(|session| {
            (session.organisation.clone(), session.assessment_id.clone(), session.assessment.clone())
        });
        if let Some((organisation, assessment_id, assessment)) = open {
            drop(stage);
            let mut again = Stage::new(folder.path(), 80, 24);
            for msg in again.host.perform(Effect::Open { organisation, assessment: assessment_id }) {
                update(&mut again.model, msg);
            }
            let session = again.model.session.as_ref().expect("the draft opens");
            prop_assert_eq!(session.assessment.interview(), assessment.interview());
            prop_assert_eq!(session.assessment.at(), assessment.at());
            prop_assert_eq!(session.assessment.undoable(), assessment.undoable());
        }
    }
}

#[test]
fn keys_are_written_as_they_are_read() {
    assert_eq!(parse("a<Enter><Ctrl+S>é").len(), 4);
}
