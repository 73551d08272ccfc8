//! The same two quarters of the same hotel, by keys in the wizard and by lines in plain mode: the same reports,
//! to the byte. The clock stands still, and ids come from names, so nothing needs to be left out.

use std::collections::BTreeMap;
use std::path::Path;

use farol::assessment::{Answer, Evidence, Place, State};
use farol::questionnaire::{Basis, Kind, shipped};
use farol::tui::Screen;

use crate::stage::Stage;
use crate::talker::Talker;
use crate::typist::Typist;

/// A number of a place's own, so that answers vary.
fn turn(place: &Place) -> usize {
    let part = place.department.as_ref().map_or(0, |id| id.as_str().len());
    shipped().position(&place.question).unwrap() * 7 + part * 3
}

/// What is answered at a place: of every sort, with something of everything beside it.
fn wanted(place: &Place) -> Answer {
    let turn = turn(place);
    let at = shipped().position(&place.question).unwrap();
    let (question, written) = (&shipped().questions()[at], shipped().written(at));
    let mut answer = match turn {
        _ if turn.is_multiple_of(11) => Answer::new(State::Unknown),
        _ if turn.is_multiple_of(13) => {
            Answer { reason: Some("Not done here".to_owned()), ..Answer::new(State::NotApplicable) }
        }
        _ => Answer::new(State::Answered),
    };
    if answer.state == State::Answered {
        answer.basis = [None, Some(Basis::Seen), Some(Basis::Tested)][turn % 3];
        match question.kind {
            Kind::Single => answer.options = vec![question.options[turn % question.options.len()].clone()],
            Kind::Multiple => {
                let free = (0..question.options.len()).filter(|at| !question.exclusive[*at]);
                answer.options = free.take(1 + turn % 2).map(|at| question.options[at].clone()).collect();
            }
            Kind::Number => answer.number = Some(written.min.unwrap_or(0.0) + 1.0),
            Kind::Date => answer.date = Some("2026-10-01".to_owned()),
            Kind::Text => answer.text = Some("As agreed".to_owned()),
        }
    }
    answer.note = (turn.is_multiple_of(5)).then(|| "Said by the manager".to_owned());
    answer.flagged = turn.is_multiple_of(9);
    if turn % 7 == 3 {
        let seen_on = Some("2026-11-20".to_owned());
        answer.evidence = vec![Evidence { name: "Contract".to_owned(), sha256: None, seen_on }];
    }
    answer
}

/// What is answered a quarter later: some of it otherwise, of most that it is still true.
fn later(place: &Place, now: Option<&Answer>) -> Option<Answer> {
    let at = shipped().position(&place.question).unwrap();
    let question = &shipped().questions()[at];
    let now = now.filter(|answer| answer.state == State::Answered && question.kind == Kind::Single)?;
    let option = question.option(&now.options[0]).unwrap();
    let options = vec![question.options[(option + 1) % question.options.len()].clone()];
    turn(place).is_multiple_of(4).then(|| Answer { options, carried_over: None, ..now.clone() })
}

/// The hotel in the wizard, up to the interview.
fn wizard(folder: &Path) -> Typist {
    let mut typist = Typist { stage: Stage::new(folder, 80, 24), keys: 0, letters: 0 };
    let hotel = shipped().document().sectors.iter().position(|one| one.id.as_str() == "hospitality").unwrap();
    typist.types(&format!("<Enter>Harbour View<Tab><Enter>{}<Space><Enter>", "<Down>".repeat(hotel)));
    typist.types("120<Enter><Enter>A. Tester<Enter><Enter><Space><Down><Space><Down><Space><Enter>");
    typist.types("<Home>e<Tab><Ctrl+U>30<Tab><Right><Right><Tab>Ms Wong<Tab>20<Tab>5<Ctrl+S>");
    typist.types("<Home><Enter><Down><Space><Right><Right><Space><Up><Space><Esc>");
    assert_eq!(typist.session().interview().departments.len(), 3);
    typist.types("<Tab>");
    typist
}

/// The same hotel in lines, up to the interview; its scope is that of the wizard's.
fn plain(folder: &Path, like: &Typist) -> Talker {
    let mut talker = Talker::new(folder);
    let document = shipped().document();
    let hotel = document.sectors.iter().position(|one| one.id.as_str() == "hospitality").unwrap() + 1;
    talker.lines(&["new", "Harbour View", &hotel.to_string(), "120", "", "A. Tester", "add", "1 2 3"]);
    let numbers = |chosen: Vec<usize>| match chosen.is_empty() {
        true => "-".to_owned(),
        false => chosen.iter().map(|at| (at + 1).to_string()).collect::<Vec<_>>().join(" "),
    };
    let departments = &like.session().interview().departments;
    for one in departments {
        let volume = one.volume.as_ref().map(|id| document.volume.iter().position(|band| band.id == *id).unwrap());
        talker.line(&one.headcount.to_string());
        talker.line(&volume.map_or(String::new(), |at| (at + 1).to_string()));
        talker.line(one.lead.as_deref().unwrap_or(""));
        match one.accounts {
            Some(accounts) => talker.lines(&[&accounts.total.to_string(), &accounts.mainland.to_string()]),
            None => talker.lines(&[""]),
        };
    }
    let features: Vec<_> = document.features.iter().enumerate().collect();
    for (at, one) in departments.iter().enumerate() {
        let used: Vec<usize> =
            features.iter().filter(|(_, feature)| one.uses.contains_key(&feature.id)).map(|(at, _)| *at).collect();
        talker.lines(&[&format!("flows {}", at + 1), &numbers(used.clone()), &format!("1-{}", used.len())]);
        for feature in used {
            let own = &one.uses[&document.features[feature].id];
            let band = own.frequency.as_ref().map(|id| document.usage.iter().position(|band| band.id == *id).unwrap());
            let data = document.data_categories.iter().enumerate();
            let data = data.filter(|(_, one)| own.data_categories.contains(&one.id)).map(|(at, _)| at).collect();
            talker.lines(&[&numbers(band.into_iter().collect()), &numbers(data)]);
        }
    }
    talker.line("");
    assert!(talker.talk.plain.place().is_some(), "{}", talker.last);
    talker
}

/// Gives an answer in lines, with what stands beside it.
fn answers(talker: &mut Talker, place: &Place, answer: &Answer) {
    let own = talker.interview().answer(&place.question, place.department.as_ref()).cloned();
    let known = own.as_ref().map_or(Basis::Stated, Answer::basis);
    if answer.state == State::Answered && answer.basis() != known {
        talker.line(&format!("basis {}", answer.basis() as usize + 1));
    }
    if answer.note != own.as_ref().and_then(|own| own.note.clone()) {
        talker.line(&format!("note {}", answer.note.as_deref().unwrap_or("-")));
    }
    for one in answer.evidence.iter().filter(|one| own.as_ref().is_none_or(|own| !own.evidence.contains(one))) {
        talker.lines(&["e", &one.name, one.seen_on.as_deref().unwrap_or("-")]);
    }
    if answer.flagged != own.is_some_and(|own| own.flagged) {
        talker.line("f");
    }
    let at = shipped().position(&place.question).unwrap();
    let question = &shipped().questions()[at];
    let chosen = answer.options.iter().map(|id| (question.option(id).unwrap() + 1).to_string());
    let line = match (answer.state, question.kind) {
        (State::Unknown, _) => "u".to_owned(),
        (State::NotApplicable, _) => format!("x {}", answer.reason.as_deref().unwrap()),
        (_, Kind::Single | Kind::Multiple) => chosen.collect::<Vec<_>>().join(" "),
        (_, Kind::Number) => answer.number.unwrap().to_string(),
        (_, Kind::Date) => answer.date.clone().unwrap(),
        (_, Kind::Text) => answer.text.clone().unwrap(),
    };
    talker.line(&line);
}

/// Of each file of the reports of a folder: its bytes.
fn reports(folder: &Path) -> BTreeMap<String, String> {
    let all = std::fs::read_dir(folder.join("organisations/harbour-view/reports")).unwrap();
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap())
    };
    all.map(read).collect()
}

fn at(typist: &Typist) -> Option<Place> {
    match &typist.stage.model.screen {
        Screen::Interview(screen) => Some(screen.place.clone()),
        _ => None,
    }
}

#[test]
fn the_same_interview_gives_the_same_reports_in_the_wizard_and_in_lines() {
    let [keys, lines] = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut typist = wizard(keys.path());
    let mut talker = plain(lines.path(), &typist);
    assert_eq!(talker.interview(), typist.session().interview());
    let mut asked = 0;
    while let Some(place) = at(&typist) {
        assert_eq!(talker.talk.plain.place(), Some(&place), "{}", talker.last);
        typist.answers(&place, &wanted(&place));
        answers(&mut talker, &place, &wanted(&place));
        let own = typist.session().interview().answer(&place.question, place.department.as_ref());
        assert_eq!(talker.interview().answer(&place.question, place.department.as_ref()), own, "{place:?}");
        asked += 1;
    }
    assert!(asked > 80, "{asked}");
    typist.types("<Ctrl+S><Home><Enter>");
    talker.lines(&["save", "1"]);
    talker.hears("The report is saved:");

    // A quarter later: what needs asking, most of it still true.
    typist.types("<Esc><Ctrl+N><Enter><Tab><Tab><Tab><Ctrl+U>2027-Q1<Ctrl+S><Tab><F5>");
    talker.lines(&["home", "new", "1", "", "", "", "2027-Q1", "", "", "", "due"]);
    let (mut confirmed, mut changed) = (0, 0);
    while let Some(place) = at(&typist) {
        assert_eq!(talker.talk.plain.place(), Some(&place), "{}", talker.last);
        let own = typist.own(&place);
        match (later(&place, own.as_ref()), own) {
            (Some(answer), _) => {
                typist.answers(&place, &answer);
                answers(&mut talker, &place, &answer);
                changed += 1;
            }
            (None, Some(own)) if own.carried_over.is_some() => {
                typist.types("<Ctrl+T>");
                talker.line("");
                confirmed += 1;
            }
            (None, _) => {
                typist.types("<Tab>");
                talker.line("p");
            }
        }
    }
    assert!(confirmed > 50 && changed > 5, "{confirmed} confirmed, {changed} changed");
    typist.types("<Ctrl+S><Home><Enter>");
    talker.lines(&["save", "1"]);
    let [keys, lines] = [reports(keys.path()), reports(lines.path())];
    assert_eq!(keys.len(), 2);
    assert_eq!(keys.keys().collect::<Vec<_>>(), lines.keys().collect::<Vec<_>>());
    for (name, report) in &keys {
        assert!(lines[name] == *report, "{name} differs");
    }
}
