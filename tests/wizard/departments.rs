//! Departments that are merged and split by keys: flows and answers go with them, one undo takes it back.

use farol::assessment::{Answer, Event, Interview, Place, State, Use};
use farol::questionnaire::{Scope, shipped};
use farol::tui::{Begin, Effect};

use crate::stage::{Stage, department, hotel_in};

/// The departments screen of a firm with two departments that disagree in one of two answers.
fn stage(folder: &std::path::Path) -> Stage {
    let mut stage = Stage::new(folder, 80, 24);
    stage.perform(Effect::Start(hotel_in("2026-Q4", None, Begin::Latest)));
    let questions: Vec<_> = shipped().questions().iter().filter(|one| one.scope == Scope::Department).take(2).collect();
    let categories = &shipped().document().data_categories;
    let flow = |frequency: &str, category: usize| Use {
        frequency: Some(frequency.into()),
        data_categories: vec![categories[category].id.clone()],
    };
    for (id, name, headcount, uses, options) in [
        ("sales", "Sales", 9, vec![("chat", flow("weekly", 0))], [0, 0]),
        ("desk", "Front desk", 4, vec![("chat", flow("daily", 1)), ("drive", flow("daily", 0))], [0, 1]),
    ] {
        let profile = department(name, headcount);
        let uses = uses.into_iter().map(|(feature, one)| (feature.into(), one)).collect();
        let mut effects = stage.model.happen(Event::DepartmentAdded { department: id.into(), profile, uses });
        for (question, option) in questions.iter().zip(options) {
            let place = Place { question: question.id.clone(), department: Some(id.into()) };
            let answer = match question.options.get(option) {
                Some(option) => Answer::choosing([option.clone()]),
                None => Answer::new(State::Unknown),
            };
            effects.extend(stage.model.happen(Event::Answered { place, answer: Box::new(answer) }));
        }
        stage.aside(effects);
    }
    stage.keys("");
    stage
}

fn interview(stage: &Stage) -> &Interview {
    stage.model.session.as_ref().unwrap().interview()
}

fn names(stage: &Stage) -> Vec<(&str, &str, u32)> {
    let departments = &interview(stage).departments;
    departments.iter().map(|one| (one.id.as_str(), one.name.as_str(), one.headcount)).collect()
}

#[test]
fn two_departments_become_one_with_the_flows_and_answers_of_both() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path());
    let before = interview(&stage).clone();
    stage.keys("<Home><F5>");
    stage.sees("Merge with Sales");
    stage.keys("<Space><Enter>");
    stage.sees("The merged department");
    insta::assert_snapshot!("merge-80x24", stage.screen());
    stage.keys("<Ctrl+U>Commercial<Ctrl+S>");
    stage.sees("Merged into Commercial. One answer said something else");
    assert_eq!(names(&stage), [("commercial", "Commercial", 13)]);
    let merged = &interview(&stage).departments[0];
    assert_eq!(merged.replaces, ["sales".into(), "desk".into()]);
    let chat = &merged.uses["chat"];
    assert_eq!((chat.frequency.as_ref().unwrap().as_str(), chat.data_categories.len()), ("daily", 2));
    assert_eq!(merged.uses.len(), 2);
    assert_eq!(interview(&stage).retired.answers.len(), 1);
    stage.keys("<F9>");
    stage.sees("Undone: Commercial in the place of what was there");
    assert_eq!(*interview(&stage), before);
}

#[test]
fn a_department_becomes_two_that_begin_alike() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path());
    stage.keys("<End><F6>");
    stage.sees("Split Front desk");
    stage.keys("<Ctrl+S>");
    stage.sees("Enter the department's name.");
    stage.keys("Front desk<Tab>2<Ctrl+S>");
    stage.sees("Both cannot have one name.");
    insta::assert_snapshot!("split-80x24", stage.screen());
    stage.keys("<Ctrl+U>Concierge<Ctrl+S>");
    stage.sees("Front desk and Concierge both begin with the flows and answers of Front desk.");
    assert_eq!(names(&stage), [("sales", "Sales", 9), ("front-desk", "Front desk", 4), ("concierge", "Concierge", 2)]);
    let [_, first, second] = interview(&stage).departments.as_slice() else { panic!("three departments") };
    assert_eq!((&first.uses, &first.answers), (&second.uses, &second.answers));
    assert_eq!((&first.replaces, &second.replaces), (&vec!["desk".into()], &vec!["desk".into()]));
    assert!(interview(&stage).retired.answers.is_empty());
    // Merged again, they come from the department that the last report knows.
    stage.keys("<F5><Down><Space><Enter><Ctrl+S>");
    assert_eq!(names(&stage).len(), 2);
    assert_eq!(interview(&stage).departments[1].replaces, ["desk".into()]);
    stage.keys("<F9><F9>");
    assert_eq!(names(&stage), [("sales", "Sales", 9), ("desk", "Front desk", 4)]);
}

#[test]
fn one_department_alone_has_none_to_be_merged_with() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path());
    stage.keys("<End><Del><Down><Enter><F5>");
    stage.sees("There is no other department to merge with.");
}
