//! The example company's second quarter after its first, both by keys alone: what a run takes that only
//! asks what needs asking, against one that asks everything.

use farol::assessment::{Interview, OrganisationProfile, Setup};
use farol::tui::{Begin, Effect, Screen, StartRequest};

use crate::stage::Stage;
use crate::typist::{Typist, same};

fn quarter(number: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{number}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Every answer is the other's.
fn assert_same(interview: &Interview, wanted: &Interview) {
    let departments = wanted.departments.iter().map(|one| (Some(&one.id), &one.answers));
    for (department, answers) in std::iter::once((None, &wanted.organisation.answers)).chain(departments) {
        for (question, answer) in answers {
            let own = interview.answer(question, department).unwrap_or_else(|| panic!("{department:?} {question}"));
            assert!(same(own, answer), "{question}: {own:?}\n{answer:?}");
            assert!(own.carried_over.is_none(), "{question} still waits");
        }
    }
}

#[test]
fn the_second_quarter_takes_a_key_for_what_stands_and_the_notes_for_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = [quarter(1), quarter(2)];
    let mut typist = Typist { stage: Stage::new(folder.path(), 80, 24), keys: 0, letters: 0 };

    // The company and its departments are there; every question is open.
    let mut bare = first.clone();
    bare.organisation.answers.clear();
    bare.departments.iter_mut().for_each(|one| one.answers.clear());
    let setup = Setup { period: first.period.clone(), assessor: first.assessor.clone(), languages: Vec::new() };
    let request = StartRequest {
        organisation: None,
        name: first.organisation.name.clone(),
        period: first.period.clone(),
        begin: Begin::Nothing,
        events: vec![
            farol::assessment::Event::OrganisationChanged(OrganisationProfile::of(&first.organisation)),
            farol::assessment::Event::SetUp(setup),
        ],
    };
    typist.perform(vec![Effect::Start(request)]);
    let blank = typist.session().interview().clone();
    for event in farol::assessment::merge(&blank, &bare).unwrap().events {
        let effects = typist.stage.model.happen(event);
        typist.perform(effects);
    }
    typist.types("<F8><F8>");
    (typist.keys, typist.letters) = (0, 0);
    while matches!(typist.stage.model.screen, Screen::Interview(_)) {
        typist.answers_as(&first);
    }
    assert_same(typist.session().interview(), &first);
    let took = (typist.keys, typist.letters);
    typist.types("<Ctrl+S><Home><Enter>");
    typist.stage.keys("");
    typist.stage.sees("Report saved");

    // A quarter later: set-up, what left the flows, and only what needs asking.
    typist.types("<Esc>");
    (typist.keys, typist.letters) = (0, 0);
    typist.types("<Ctrl+N><Enter><Tab><Tab><Tab><Ctrl+U>2026-Q2<Ctrl+S>");
    let hr = second.departments.iter().position(|one| one.id.as_str() == "hr").unwrap();
    typist.maps(hr, &second.departments[hr]);
    typist.types("<Tab><F5>");
    typist.stage.sees("Only what needs asking comes now");
    while matches!(typist.stage.model.screen, Screen::Interview(_)) {
        typist.answers_as(&second);
    }
    assert_same(typist.session().interview(), &second);
    let again = (typist.keys, typist.letters);
    // Keys that work the program, and letters of notes, evidence and reasons. 175 of 222 answers stand and
    // take a key each; the rest is what the quarter brought, of which no program can spare the writing.
    assert_eq!((took, again), ((640, 2998), (633, 1667)));
}
