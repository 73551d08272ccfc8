//! The main job with keys alone: from an empty folder to a saved report of three departments, quit and
//! resumed on the way, and compared with a second one.

use farol::assessment::Place;
use farol::questionnaire::Kind;
use farol::runtime::Ended;
use farol::tui::Screen;

use crate::stage::Stage;

/// Sets an organisation up: a hotel with three departments from its templates.
fn set_up(stage: &mut Stage) {
    stage.keys("");
    stage.sees("Press Enter to start the first assessment");
    stage.keys("<Enter>Harbour View<Tab>");
    // The sectors are chosen in a list.
    stage.keys("<Enter>");
    stage.sees("Sectors");
    let hotel =
        farol::questionnaire::shipped().document().sectors.iter().position(|s| s.id.as_str() == "hospitality").unwrap();
    stage.keys(&"<Down>".repeat(hotel));
    stage.keys("<Space><Enter>");
    stage.keys("120<Enter><Enter>A. Tester<Enter>");
    stage.sees("No departments yet");
    stage.keys("<Enter>");
    stage.sees("Departments to add");
    stage.keys("<Space><Down><Space><Down><Space><Enter>");
    stage.sees("Departments added");
}

/// Answers every open question, at its worst or at its best, until none is left.
fn answer_all(stage: &mut Stage, worst: bool) {
    for _ in 0..400 {
        let session = stage.model.session.as_ref().unwrap();
        let missing = session.standing.missing(&session.questionnaire);
        let own = |place: &Place| session.interview().answer(&place.question, place.department.as_ref());
        // What waits for an answer that is unknown stays open.
        if missing.iter().all(|place| own(place).is_some()) {
            return;
        }
        // After the last question comes the review, where the first open one is under the cursor.
        let review = matches!(stage.model.screen, Screen::Review(_));
        stage.keys(if review { "<Home><Enter>" } else { "<F6>" });
        let Screen::Interview(screen) = &stage.model.screen else { panic!("{}", stage.screen()) };
        let session = stage.model.session.as_ref().unwrap();
        let (position, question) = session.question(&screen.place).unwrap();
        let wanted = |a: &f64, b: &f64| if worst { b.total_cmp(a) } else { a.total_cmp(b) };
        let strengths = question.strengths.iter().map(|strength| strength.unwrap_or(0.0)).enumerate();
        let option = strengths.max_by(|(_, a), (_, b)| wanted(a, b)).map_or(0, |(option, _)| option);
        let number = question.bounds.get(option).copied().unwrap_or(1.0);
        let number = number.max(session.questionnaire.written(position).min.unwrap_or(number));
        let keys = match question.kind {
            Kind::Single => format!("{}", option + 1),
            Kind::Multiple => format!("{}<Enter>", option + 1),
            Kind::Number => format!("{number}<Enter>"),
            Kind::Date => "2026-01-15<Enter>".to_owned(),
            Kind::Text => "As agreed<Enter>".to_owned(),
        };
        stage.keys(&keys);
    }
    panic!("the interview does not end:\n{}", stage.screen());
}

fn answered(stage: &Stage) -> usize {
    let session = stage.model.session.as_ref().unwrap();
    session.standing.coverage(&session.questionnaire).answered
}

#[test]
fn from_nothing_to_two_reports_compared() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(folder.path(), 80, 24);
    set_up(&mut stage);

    // The first department's flows, then its people.
    stage.keys("<Home><Enter>");
    stage.sees("How often it is used");
    stage.keys("<Down><Space><Esc>");
    stage.keys("e<Tab><Backspace><Backspace>30<Tab><Right><Right><Ctrl+S>");
    stage.sees("30");

    // The interview: an option, a basis, a note, "I don't know", "not applicable".
    stage.keys("<Tab>");
    stage.sees("Question 1 of");
    stage.keys("1");
    stage.sees("Question 2 of");
    stage.keys("<BackTab><Ctrl+B>");
    stage.sees("‹seen›");
    stage.keys("<Ctrl+N>Shown in the office<Ctrl+S>");
    stage.sees("Shown in the office");
    stage.keys("<Tab><Tab>0");
    stage.sees("Question 4 of");
    stage.keys("<Ctrl+X>Not used here<Ctrl+S>");
    stage.sees("Question 5 of");
    stage.keys("<BackTab>");
    stage.sees("Not applicable: Not used here");
    let before = answered(&stage);

    // Quit in the middle: everything is there again, at the same question.
    stage.keys("<Tab>");
    let place = stage.model.session.as_ref().unwrap().assessment.at().cloned();
    assert_eq!(stage.keys("<Ctrl+Q>"), Ended::Quit);
    drop(stage);
    let mut stage = Stage::new(folder.path(), 80, 24);
    stage.keys("");
    stage.sees("Unfinished");
    stage.keys("<Enter>");
    assert_eq!(answered(&stage), before);
    assert_eq!(stage.model.session.as_ref().unwrap().assessment.at().cloned(), place);

    // Undo says what it undoes.
    stage.keys("1<F9>");
    stage.sees("Undone: ");
    assert_eq!(answered(&stage), before);

    // Everything else, the worst of each; then review, result, a department, and the report.
    answer_all(&mut stage, true);
    stage.keys("<F8>");
    stage.sees("questions answered");
    stage.keys("<Tab>");
    stage.sees("red flags");
    stage.keys("<Enter>");
    stage.sees("Critical");
    stage.keys("<PgDn>");
    stage.sees("Where the points come from");
    stage.keys("<Esc><Ctrl+S>");
    stage.sees("Save the report");
    stage.keys("<Up><Up><Enter>");
    stage.sees("Report saved");
    let first = stage.screen();
    assert!(stage.model.session.is_none(), "{first}");

    // The next quarter, better answers, and the comparison.
    stage.keys("<Esc>");
    stage.sees("Harbour View");
    stage.keys("<Ctrl+N><Enter><Tab><Tab>120<Enter><Ctrl+S>");
    stage.keys("<Enter><Space><Down><Space><Down><Space><Enter><Tab>");
    answer_all(&mut stage, false);
    stage.keys("<Esc>");
    while !stage.screen().contains("Review") {
        stage.keys("<F8>");
    }
    stage.keys("<Ctrl+S><Up><Up><Enter>");
    stage.sees("Report saved");
    stage.keys("c");
    stage.sees("Compare 2026-Q4 with");
    stage.keys("<Enter>");
    stage.sees("Comparison");
    stage.sees("Better: the organisation's score fell");
    stage.sees("Safeguards  ");
    stage.keys("<End><Esc><Esc>");
    stage.sees("2026-Q4");
}
