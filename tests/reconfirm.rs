//! What is asked again in a run that began with a report, in which order and why: each place once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/document.rs"]
mod document;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws of the risk model need more of it")]
mod generate;
#[path = "laws/versions.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod versions;

use std::collections::BTreeSet;

use document::{document, text};
use farol::assessment::{
    Assessment, DepartmentProfile, Earlier, Event, Interview, LastRun, Place, Reason, Reconfirm, Standing, Started,
    Successor, Use, carry_over, day, reconfirm,
};
use farol::canonical::Digest;
use farol::questionnaire::{Basis, Questionnaire};
use farol::risk::{self, Faults};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A question of which option `no` is a fault and `yes` is none; what is named differs.
fn question(id: &str, more: Value) -> Value {
    let option = |id: &str, strength: f64| json!({"id": id, "label": text(id), "strength": strength});
    let mut question = json!({
        "id": id, "scope": "organisation", "type": "single", "text": text(id), "why": text("?"),
        "options": [option("no", 0.0), option("yes", 1.0)], "mitigates": [{"risk": "leak", "weight": 1}],
    });
    question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    question
}

fn questionnaire(version: &str, questions: &[Value]) -> Questionnaire {
    let mut document = document(questions);
    document["version"] = json!(version);
    let feature = |id: &str| json!({"id": id, "location": "here", "exposure": {"leak": 1}, "title": text(id)});
    document["features"] = json!([feature("chat"), feature("fax")]);
    document["red_flags"] = json!([{"id": "flag", "title": text("F"), "articles": [], "scope": "organisation",
        "when": {"question": "flagged", "is": ["no"]}}]);
    document["stages"] = json!([{"id": "now", "title": text("Now"), "days": 30}]);
    document["actions"] = json!([{"id": "act", "title": text("Act"), "settles": [{"question": "acted"}], "hours": 1,
        "cost_mop": 1, "stage": "now", "role": text("R")}]);
    Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn versions() -> [Questionnaire; 2] {
    let department = json!({"scope": "department"});
    let on_fax = json!({"scope": "department", "mitigates": [{"risk": "leak", "weight": 1, "features": ["fax"]}]});
    let mut questions = vec![
        question("rest", json!({})),
        question("stated", json!({})),
        question("each", department),
        question("on-fax", on_fax),
        question("worded", json!({})),
        question("aged", json!({"valid_for": "P90D"})),
        question("young", json!({"valid_for": "P90D"})),
        question("acted", json!({})),
        question("bad", json!({})),
        question("unanswered", json!({})),
        question("flagged", json!({})),
    ];
    let first = questionnaire("1", &questions);
    questions[4]["text"] = text("Worded otherwise");
    questions.push(question("new", json!({})));
    [first, questionnaire("2", &questions)]
}

fn said(option: &str, more: Value) -> Value {
    let mut answer = json!({"state": "answered", "options": [option], "basis": "tested"});
    answer.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    answer
}

fn interview() -> Interview {
    let yes = || said("yes", json!({}));
    let own = || json!({"each": yes(), "on-fax": yes()});
    let uses = |features: &[&str]| -> Value {
        features.iter().map(|id| ((*id).to_owned(), json!({"data_categories": ["names"]}))).collect()
    };
    serde_json::from_value(json!({
        "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q3", "started": "2026-08-24",
        "organisation": {"id": "org-1", "name": "O", "headcount": 12, "answers": {
            "rest": yes(), "stated": said("yes", json!({"basis": "stated"})), "worded": yes(),
            "aged": said("yes", json!({"answered_at": "2026-08-26T08:00:00Z"})),
            "young": said("yes", json!({"answered_at": "2026-08-26", "evidence": [{"name": "log", "seen_on": "2026-08-27"}]})),
            "acted": yes(), "bad": said("no", json!({})), "flagged": said("no", json!({})),
        }},
        "departments": [
            {"id": "d", "name": "D", "headcount": 3, "uses": uses(&["chat"]), "answers": own()},
            {"id": "e", "name": "E", "headcount": 3, "uses": uses(&["chat", "fax"]), "answers": own()},
        ],
        "plan": [{"action": "act", "status": "done"}],
    }))
    .unwrap()
}

/// The next assessment, which begins with the interview.
fn next(from: &Questionnaire, interview: &Interview, to: &Questionnaire) -> Assessment {
    let earlier = Earlier { questionnaire: from, interview, report: &Digest::of(b"the report") };
    let (carried, _) = carry_over(&earlier, to);
    let started = Started::new(to, "org-1".into(), "O", "2026-Q4", "2026-11-24");
    let mut assessment = Assessment::start(to, &Event::Started(started)).unwrap();
    assessment.apply(to, &Event::CarriedOver(Box::new(carried))).unwrap();
    assessment
}

fn asked(from: &Questionnaire, was: &Interview, to: &Questionnaire, now: &Interview) -> (Faults, Reconfirm) {
    let faults = risk::faults(from, was);
    let last =
        LastRun { questionnaire: from, interview: was, red_flags: &faults.red_flags, findings: &faults.findings };
    let standing = Standing::new(to, now);
    let found = reconfirm(to, now, &standing, Some(&last), day("2026-11-24").unwrap());
    (faults, found)
}

fn rows(found: &Reconfirm) -> String {
    let rows = found.asked.iter().map(|one| {
        let whose = one.place.department.as_ref().map_or(String::new(), |id| format!("{id}:"));
        format!("{:?} {whose}{}", one.reason, one.place.question)
    });
    rows.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_was_bad_comes_first_then_what_may_have_changed_then_what_is_known_worst() {
    let [first, second] = versions();
    let was = interview();
    let mut assessment = next(&first, &was, &second);
    let (_, found) = asked(&first, &was, &second, assessment.interview());
    insta::assert_snapshot!(rows(&found), @"
    RedFlag flagged
    Finding bad
    Finding unanswered
    ActionDone acted
    TooOld aged
    QuestionChanged worded
    QuestionChanged new
    OnlyStated stated
    Rest rest
    Rest young
    Rest d:each
    Rest d:on-fax
    Rest e:each
    Rest e:on-fax
    ");
    assert_eq!(found.confirmed, 0);

    let confirm = |question: &str, basis| Event::Confirmed { place: Place::organisation(question), basis };
    for event in [confirm("flagged", Basis::Tested), confirm("stated", Basis::Seen)] {
        assessment.apply(&second, &event).unwrap();
    }
    let (_, after) = asked(&first, &was, &second, assessment.interview());
    assert_eq!((after.confirmed, after.asked.len()), (2, found.asked.len() - 2));
    let left: Vec<_> = found.asked.iter().filter(|one| after.asked.contains(one)).cloned().collect();
    assert_eq!(left, after.asked, "nothing else moves");
}

#[test]
fn a_change_of_scope_asks_what_has_to_do_with_it() {
    let [first, _] = versions();
    let was = interview();
    let mut assessment = next(&first, &was, &first);
    let scope = |assessment: &Assessment| {
        let (_, found) = asked(&first, &was, &first, assessment.interview());
        let touched = found.asked.iter().filter(|one| one.reason == Reason::ScopeChanged);
        touched
            .map(|one| format!("{}:{}", one.place.department.as_ref().unwrap(), one.place.question))
            .collect::<Vec<_>>()
    };
    assert_eq!(scope(&assessment), [""; 0]);
    let fax = Use { frequency: None, data_categories: vec!["names".into()] };
    let uses = Event::UseChanged { department: "d".into(), feature: "fax".into(), r#use: Some(fax) };
    assessment.apply(&first, &uses).unwrap();
    assert_eq!(scope(&assessment), ["d:each", "d:on-fax"], "a flow more: what counts on it");
    assessment.apply(&first, &Event::Undone).unwrap();
    let gone = Event::UseChanged { department: "e".into(), feature: "chat".into(), r#use: None };
    assessment.apply(&first, &gone).unwrap();
    assert_eq!(scope(&assessment), ["e:each"], "a flow less, on which the other does not count");
    assessment.apply(&first, &Event::Undone).unwrap();
    let profile = DepartmentProfile {
        name: "F".to_owned(),
        template: None,
        headcount: 1,
        lead: None,
        volume: None,
        accounts: None,
    };
    let by =
        Successor { department: "f".into(), profile: profile.clone(), uses: Vec::new(), replaces: vec!["d".into()] };
    assessment.apply(&first, &Event::DepartmentsReplaced { by: vec![by] }).unwrap();
    assert_eq!(scope(&assessment), ["f:each", "f:on-fax"], "another department in its place");
    let added = Event::DepartmentAdded { department: "g".into(), profile, uses: Vec::new() };
    assessment.apply(&first, &added).unwrap();
    assert_eq!(scope(&assessment), ["f:each", "f:on-fax", "g:each", "g:on-fax"]);
}

#[test]
fn without_a_last_run_only_what_the_interview_says_counts() {
    let [first, second] = versions();
    let assessment = next(&first, &interview(), &second);
    let now = assessment.interview();
    let found = reconfirm(&second, now, &Standing::new(&second, now), None, day("2026-11-24").unwrap());
    let first: Vec<_> = rows(&found).lines().take(4).map(str::to_owned).collect();
    assert_eq!(first, ["ActionDone acted", "TooOld aged", "OnlyStated stated", "Rest rest"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every visible place is asked once or has been confirmed, and in the order of the reasons.
    #[test]
    fn every_visible_place_is_asked_once_or_is_confirmed(mut tape in generate::tape()) {
        let document = generate::document(&mut tape, generate::NOTHING);
        let was = generate::interview(&mut tape, &document);
        let (later, _) = versions::successor(&mut tape, &document, &was);
        let [first, second] = [generate::questionnaire(&document), generate::questionnaire(&later)];
        let was = generate::read(&was);
        let mut assessment = next(&first, &was, &second);
        let (_, all) = asked(&first, &was, &second, assessment.interview());
        for one in tape.some(&all.asked) {
            // Refused where there is no answer: then it still waits.
            let _ = assessment.apply(&second, &Event::Confirmed { place: one.place, basis: Basis::Tested });
        }
        let now = assessment.interview();
        let (faults, found) = asked(&first, &was, &second, now);
        let standing = Standing::new(&second, now);
        let mut confirmed = 0;
        let mut visible = BTreeSet::new();
        for part in standing.parts() {
            for question in standing.places(&second, part) {
                match standing.own(question, part) {
                    Some(given) if !given.carried_over => confirmed += 1,
                    _ => drop(visible.insert((question, part))),
                }
            }
        }
        prop_assert_eq!(found.confirmed, confirmed);
        prop_assert_eq!(found.asked.len(), visible.len(), "each once");
        let places: BTreeSet<_> = found.asked.iter().map(|one| (one.question, one.department)).collect();
        prop_assert_eq!(places, visible);
        let reasons: Vec<_> = found.asked.iter().map(|one| one.reason).collect();
        prop_assert!(reasons.is_sorted());
        for one in &found.asked {
            let own = now.answer(&one.place.question, one.place.department.as_ref());
            prop_assert!(own.is_none_or(|answer| answer.carried_over.is_some()));
            let is_finding = faults.findings.contains(&one.place) && first.position(&one.place.question).is_some();
            prop_assert!(!is_finding || one.reason <= Reason::Finding, "{one:?}");
        }
    }
}
