//! Any history of events: refused ones change nothing, undo and redo are exact, what is derived step by
//! step is what is derived at once, and an event survives being written.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use farol::assessment::{
    Accounts, Answer, Assessment, CarriedOver, Change, DepartmentProfile, Event, Interview, OrganisationProfile, Place,
    Planned, PlannedStatus, Refused, ReturnInput, Setup, Standing, Started, State, Successor, Use, merge,
};
use farol::questionnaire::{Basis, DepartmentId, Kind, Scope, shipped};
use farol::risk::Scores;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::json;

fn started() -> Event {
    Event::Started(Started::new(shipped(), "org-1".into(), "A firm", "2026-Q4", "2026-11-24"))
}

fn department() -> impl Strategy<Value = DepartmentId> {
    prop::sample::select(vec!["dept-1", "dept-2", "dept-3"]).prop_map(DepartmentId::from)
}

fn profile() -> impl Strategy<Value = DepartmentProfile> {
    let volumes: Vec<_> = shipped().document().volume.iter().map(|band| band.id.clone()).collect();
    let volume = prop::option::of(prop::sample::select(volumes));
    (0_u32..40, volume, prop::option::of((0_u32..9, 0_u32..9))).prop_map(|(headcount, volume, accounts)| {
        DepartmentProfile {
            name: format!("Department {headcount}"),
            template: Some("hr".into()),
            headcount,
            lead: None,
            volume,
            accounts: accounts.map(|(total, mainland)| Accounts { total, mainland }),
        }
    })
}

fn one_use() -> impl Strategy<Value = Use> {
    let document = shipped().document();
    let categories: Vec<_> = document.data_categories.iter().map(|one| one.id.clone()).collect();
    let usage: Vec<_> = document.usage.iter().map(|band| band.id.clone()).collect();
    (prop::option::of(prop::sample::select(usage)), prop::sample::subsequence(categories, 0..4))
        .prop_map(|(frequency, data_categories)| Use { frequency, data_categories })
}

/// Answers that fit their question, and some that do not.
fn answered() -> impl Strategy<Value = Event> {
    let parts = (any::<Index>(), prop::option::of(department()), any::<Index>(), 0_u8..10, 0.0..2000.0);
    parts.prop_map(|(question, department, option, sort, number)| {
        let question = question.get(shipped().questions());
        let mut answer = match (sort, question.kind) {
            (0, _) => Answer::new(State::Unknown),
            (1, _) => Answer::new(State::NotApplicable),
            (2, _) => Answer::new(State::Answered),
            (_, Kind::Single | Kind::Multiple) => Answer::choosing([option.get(&question.options).clone()]),
            (_, Kind::Number) => Answer { number: Some(f64::round(number)), ..Answer::new(State::Answered) },
            (_, Kind::Text) => Answer { text: Some("a text".to_owned()), ..Answer::new(State::Answered) },
            (_, Kind::Date) => Answer { date: Some("2026-02-28".to_owned()), ..Answer::new(State::Answered) },
        };
        if sort % 2 == 0 {
            answer.carried_over = Some(CarriedOver { report: "a report".to_owned(), period: "2026-Q3".to_owned() });
        }
        answer.basis = [None, Some(Basis::Seen), Some(Basis::Tested)][usize::from(sort % 3)];
        let department =
            department.filter(|_| question.scope == Scope::Department || question.overridable || sort == 9);
        Event::Answered { place: Place { question: question.id.clone(), department }, answer: Box::new(answer) }
    })
}

fn event() -> impl Strategy<Value = Event> {
    let features: Vec<_> = shipped().document().features.iter().map(|one| one.id.clone()).collect();
    let feature = || prop::sample::select(features.clone());
    let actions: Vec<_> = shipped().document().actions.iter().map(|one| one.id.clone()).collect();
    let uses = || prop::collection::vec((feature(), one_use()), 0..6);
    prop_oneof![
        8 => answered(),
        3 => (department(), profile(), uses())
            .prop_map(|(department, profile, uses)| Event::DepartmentAdded { department, profile, uses }),
        1 => (prop::collection::vec((department(), profile(), uses()), 1..3), department()).prop_map(|(new, replaced)| {
            let by = new.into_iter().map(|(department, profile, uses)| {
                Successor { department, profile, uses, replaces: vec![replaced.clone()] }
            });
            Event::DepartmentsReplaced { by: by.collect() }
        }),
        1 => {
            let several = || prop::collection::vec((department(), profile()), 0..3);
            (several(), several()).prop_map(|(added, changed)| Event::DepartmentsImported { added, changed })
        },
        2 => (answered(), any::<bool>()).prop_map(|(event, seen)| match event {
            Event::Answered { place, .. } => Event::Confirmed { place, basis: if seen { Basis::Seen } else { Basis::Stated } },
            other => other,
        }),
        1 => department().prop_map(|department| Event::DepartmentRemoved { department }),
        1 => (department(), 0_usize..4).prop_map(|(department, to)| Event::DepartmentMoved { department, to }),
        1 => (department(), profile()).prop_map(|(department, profile)| Event::DepartmentChanged { department, profile }),
        3 => (department(), feature(), prop::option::of(one_use()))
            .prop_map(|(department, feature, one)| Event::UseChanged { department, feature, r#use: one }),
        1 => (department(), uses()).prop_map(|(department, uses)| Event::UsesReplaced { department, uses }),
        1 => answered().prop_map(|event| match event {
            Event::Answered { place, .. } => Event::Withdrawn { place },
            other => other,
        }),
        1 => (0_u32..3).prop_map(|headcount| Event::OrganisationChanged(OrganisationProfile {
            name: "Another name".to_owned(),
            sectors: vec!["hospitality".into()],
            headcount,
        })),
        1 => Just(Event::SetUp(Setup { period: "2027-Q1".to_owned(), assessor: None, languages: Vec::new() })),
        1 => prop::sample::select(actions).prop_map(|action| Event::ActionPlanned(Planned {
            action,
            owner: Some("An owner".to_owned()),
            due: None,
            status: PlannedStatus::Doing,
            reason: None,
        })),
        2 => (prop::sample::select(vec!["hourly-rate", "base-rate-direct-marketing", "no-such-input"]), 0.0..2.0)
            .prop_map(|(name, high)| Event::ReturnInputChanged {
                name: name.into(),
                input: (high < 1.8).then(|| ReturnInput::entered(0.0, 0.3, high)),
            }),
        1 => prop::option::of(0_u32..60).prop_map(|years| Event::ReturnYearsChanged { years }),
        1 => answered().prop_map(|event| match event {
            Event::Answered { place, .. } => Event::Visited { place },
            other => other,
        }),
        2 => Just(Event::Undone),
        1 => Just(Event::Redone),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn any_history_is_sound(events in prop::collection::vec(event(), 1..60)) {
        let questionnaire = shipped();
        let mut assessment = Assessment::start(questionnaire, &started()).unwrap();
        let (mut standing, mut scores) = {
            let standing = Standing::new(questionnaire, assessment.interview());
            let scores = Scores::new(questionnaire, &standing);
            (standing, scores)
        };
        for event in events {
            let written = serde_json::to_string(&event).unwrap();
            prop_assert_eq!(&serde_json::from_str::<Event>(&written).unwrap(), &event);
            let before = assessment.clone();
            match assessment.apply(questionnaire, &event) {
                Err(_) => prop_assert_eq!(&assessment, &before),
                Ok(Change::Nothing) => {}
                Ok(Change::Department(id)) => {
                    let elsewhere = standing.refresh_department(questionnaire, assessment.interview(), &id);
                    match standing.department(&id) {
                        Some(at) if !elsewhere => scores.refresh(questionnaire, &standing, at),
                        _ => scores.refresh_all(questionnaire, &standing),
                    }
                }
                Ok(Change::Everything) => {
                    standing = Standing::new(questionnaire, assessment.interview());
                    scores = Scores::new(questionnaire, &standing);
                }
            }
            prop_assert_eq!(farol::assessment::check(questionnaire, assessment.interview()), vec![]);
        }
        let at_once = Standing::new(questionnaire, assessment.interview());
        prop_assert_eq!(&standing, &at_once);
        let anew = Scores::new(questionnaire, &at_once);
        prop_assert_eq!(scores.organisation, anew.organisation);
        prop_assert_eq!(scores.departments, anew.departments);
    }

    #[test]
    fn undo_and_redo_are_exact(events in prop::collection::vec(event(), 1..40)) {
        let questionnaire = shipped();
        let start = Assessment::start(questionnaire, &started()).unwrap();
        let mut assessment = start.clone();
        for event in events {
            let _ = assessment.apply(questionnaire, &event);
        }
        let end = assessment.interview().clone();
        let mut steps = Vec::new();
        while assessment.undoable().is_some() {
            steps.push(assessment.interview().clone());
            assessment.apply(questionnaire, &Event::Undone).unwrap();
        }
        prop_assert_eq!(assessment.interview(), start.interview());
        prop_assert_eq!(assessment.apply(questionnaire, &Event::Undone), Err(Refused::Nothing));
        while let Some(expected) = steps.pop() {
            assessment.apply(questionnaire, &Event::Redone).unwrap();
            prop_assert_eq!(assessment.interview(), &expected);
        }
        prop_assert_eq!(assessment.interview(), &end);
    }
}

fn input(name: &str, low: f64, likely: f64, high: f64) -> Event {
    Event::ReturnInputChanged { name: name.into(), input: Some(ReturnInput::entered(low, likely, high)) }
}

/// What is entered for the return is kept, merged, taken back, and leaves nothing behind.
#[test]
fn inputs_of_the_return_come_and_go() {
    let questionnaire = shipped();
    let mut assessment = Assessment::start(questionnaire, &started()).unwrap();
    let empty = assessment.interview().clone();
    let rate = input("hourly-rate", 150.0, 200.0, 250.0);
    for event in [&rate, &Event::ReturnYearsChanged { years: Some(3) }] {
        assert_eq!(assessment.apply(questionnaire, event), Ok(Change::Nothing), "no score reads it");
    }
    let full = assessment.interview().clone();
    let written = serde_json::to_value(&full).unwrap();
    let expected = json!({"years": 3, "inputs": {
        "hourly-rate": {"low": 150.0, "likely": 200.0, "high": 250.0, "status": "entered"},
    }});
    assert_eq!(written["return"], expected);
    assert_eq!(serde_json::from_value::<Interview>(written).unwrap(), full);

    let merged = merge(&empty, &full).unwrap();
    assert_eq!(merged.events, [Event::ReturnYearsChanged { years: Some(3) }, rate]);
    assert_eq!(merge(&full, &empty).unwrap().events, [], "what a file does not mention stays");

    assert_eq!(assessment.apply(questionnaire, &Event::Undone), Ok(Change::Nothing));
    assert_eq!(assessment.interview().returns.years, None);
    let cleared = Event::ReturnInputChanged { name: "hourly-rate".into(), input: None };
    assert_eq!(assessment.apply(questionnaire, &cleared), Ok(Change::Nothing));
    assert_eq!(assessment.interview(), &empty);
    assert!(serde_json::to_value(assessment.interview()).unwrap().get("return").is_none());
}

/// What an event is refused for.
#[test]
fn what_is_refused() {
    let questionnaire = shipped();
    let mut assessment = Assessment::start(questionnaire, &started()).unwrap();
    let answered = |place: Place, answer: Answer| Event::Answered { place, answer: Box::new(answer) };
    let single = questionnaire.questions().iter().find(|one| one.kind == Kind::Single && !one.overridable).unwrap();
    let two = Answer::choosing([single.options[0].clone(), single.options[1].clone()]);
    for (event, message) in [
        (started(), "refused-not-the-start"),
        (Event::Undone, "refused-nothing-to-undo"),
        (Event::DepartmentRemoved { department: "nobody".into() }, "refused-no-department"),
        (answered(Place::organisation("no-such-question"), Answer::new(State::Unknown)), "fault"),
        (answered(Place::organisation(single.id.clone()), Answer::new(State::Answered)), "fault"),
        (answered(Place::organisation(single.id.clone()), two), "fault"),
        (answered(Place::department(single.id.clone(), "nobody"), Answer::new(State::Unknown)), "fault"),
        (input("no-such-input", 1.0, 2.0, 3.0), "fault"),
        (input("hourly-rate", 2.0, 1.0, 3.0), "fault"),
        (input("base-rate-transfer-not-notified", 0.0, 0.5, 1.01), "fault"),
        (Event::ReturnYearsChanged { years: Some(0) }, "fault"),
        (Event::ReturnYearsChanged { years: Some(51) }, "fault"),
    ] {
        let before = assessment.clone();
        let refused = assessment.apply(questionnaire, &event).unwrap_err();
        assert_eq!(refused.message().id(), message, "{event:?}");
        assert_eq!(assessment, before);
    }
}

#[test]
fn another_questionnaire_is_refused() {
    let Event::Started(mut start) = started() else { unreachable!() };
    start.digest = farol::canonical::Digest::of(b"another");
    let refused = Assessment::start(shipped(), &Event::Started(start)).unwrap_err();
    assert_eq!(refused.message().id(), "refused-other-questionnaire");
}
