//! The quarter after in the wizard: the set-up knows the organisation, the assessment begins with the
//! latest report.

use farol::assessment::{Answer, Event, Place, State};
use farol::tui::{Begin, Effect, Msg};

use crate::stage::{Stage, department, hotel_in};

/// A wizard at home, with one report of an organisation that has a department and one answer.
fn reported(folder: &std::path::Path) -> Stage {
    let mut stage = Stage::new(folder, 80, 24);
    let question = farol::questionnaire::shipped().questions()[0].id.clone();
    let profile = department("Front desk", 9);
    let events = vec![
        Event::DepartmentAdded { department: "desk".into(), profile, uses: Vec::new() },
        Event::Answered { place: Place::organisation(question), answer: Box::new(Answer::new(State::Unknown)) },
    ];
    let start = Effect::Start(hotel_in("2026-Q3", None, Begin::Latest));
    stage.aside([start, Effect::Append(events), Effect::Finish, Effect::LoadHome]);
    stage
}

#[test]
fn the_set_up_of_an_organisation_that_is_there_is_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = reported(folder.path());
    stage.keys("<Ctrl+N><Enter>");
    for known in ["Harbour View", "120", "2026-Q4", "A. Tester"] {
        stage.sees(known);
    }
    stage.keys("<Ctrl+S>");
    stage.sees("Begun with the report of 2026-Q3: one answer waits to be confirmed.");
    stage.sees("Front desk");
}

#[test]
fn what_an_assessment_begins_with_is_chosen_in_the_set_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = reported(folder.path());
    // A second report, without the answer of the first.
    let later = hotel_in("2026-Q4", Some("harbour-view"), Begin::Nothing);
    stage.aside([Effect::Start(later), Effect::Finish, Effect::LoadHome]);
    let set_up = "<Ctrl+N><Enter><Tab><Tab><Tab><Tab><Tab>";
    stage.keys(set_up);
    stage.sees("‹ the report of 2026-Q4, saved 2026-11-24 ›");
    insta::assert_snapshot!("set-up-next-80x24", stage.screen());
    stage.keys("<Right><Enter>");
    stage.sees("Begun with the report of 2026-Q3: one answer waits to be confirmed.");
    stage.keys("<Esc>");
    stage.keys(set_up);
    stage.keys("<Left>");
    stage.sees("‹ nothing: every question is asked anew ›");
    stage.keys("<Enter>");
    stage.sees("No departments yet");
    assert!(stage.model.session.as_ref().unwrap().interview().carried_over.is_none());
}

#[test]
fn an_assessment_begins_with_the_latest_report_and_undo_begins_it_with_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = reported(folder.path());
    stage.perform(Effect::Start(hotel_in("2026-Q4", Some("harbour-view"), Begin::Latest)));
    let interview = |stage: &Stage| stage.model.session.as_ref().unwrap().interview().clone();
    let begun = interview(&stage);
    assert_eq!((begun.period.as_str(), begun.departments.len()), ("2026-Q4", 1));
    assert!(begun.organisation.answers.values().all(|answer| answer.carried_over.is_some()));
    stage.keys("<F9><F9><F9>");
    stage.sees("Undone: what was carried over from 2026-Q3");
    assert!(interview(&stage).is_blank());
    stage.keys("");
    // What is on the disk is what was on the screen.
    let id = stage.model.session.as_ref().unwrap().assessment_id.clone();
    stage.host.perform(Effect::Close);
    let opened = stage.host.perform(Effect::Open { organisation: "harbour-view".into(), assessment: id });
    let [Msg::Opened(opened)] = opened.as_slice() else { panic!("{opened:?}") };
    assert!(opened.assessment.interview().is_blank());
}

#[test]
fn a_report_that_cannot_be_read_keeps_nobody_from_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = reported(folder.path());
    let reports = folder.path().join("organisations/harbour-view/reports");
    let path = std::fs::read_dir(reports).unwrap().next().unwrap().unwrap().path();
    let text = std::fs::read_to_string(&path).unwrap();
    for (altered, said) in [
        (text.replacen("Front desk", "Front door", 1), "Begun with the report of 2026-Q3, which is not"),
        (text.replacen("\"state\":\"unknown\"", "\"state\":\"unheard\"", 1), "Begun with nothing"),
    ] {
        std::fs::write(&path, altered).unwrap();
        stage.perform(Effect::Start(hotel_in("2026-Q4", Some("harbour-view"), Begin::Latest)));
        stage.keys("");
        stage.sees(said);
        stage.host.perform(Effect::Close);
    }
}
