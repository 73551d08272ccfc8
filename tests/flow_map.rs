//! The flow map: where the data of each flow lies and how that is known, and what each flow is worth alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/case.rs"]
#[allow(dead_code, reason = "what the laws ask of a case is more")]
mod case;
#[path = "common/document.rs"]
mod document;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "what holds between two reports needs more of it")]
mod generate;
#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "other commands need more of it")]
mod terminal;

use case::Case;
use document::{document, text};
use farol::assessment::Standing;
use farol::questionnaire::Questionnaire;
use farol::risk::{MappedFlow, Scores, flow_map};
use generate::{NOTHING, questionnaire, read, tape};
use proptest::prelude::*;
use serde_json::{Value, json};
use terminal::Home;

/// A questionnaire that asks of the place of chats three times, from the general to the particular.
fn places() -> Questionnaire {
    let moves = |id: &str, location: &str| json!({"id": id, "label": text(id), "relocates": {"features": ["chat"], "location": location}});
    let still = |id: &str| json!({"id": id, "label": text(id)});
    let mut document = document(&[
        json!({"id": "general", "scope": "organisation", "overridable": true, "type": "single", "text": text("?"),
               "why": text("?"), "options": [moves("g-abroad", "abroad"), moves("g-own", "own"), still("g-differs")]}),
        json!({"id": "storage", "scope": "department", "type": "single", "text": text("?"), "why": text("?"),
               "options": [moves("s-own", "own"), still("s-shared")]}),
        json!({"id": "proof", "scope": "department", "type": "multiple", "text": text("?"),
               "why": text("?"), "enable_when": {"question": "storage", "is": ["s-shared"]},
               "options": [moves("p-abroad", "abroad"), moves("p-own", "own"), still("p-none")]}),
    ]);
    document["locations"] = json!([
        {"id": "here", "outside": false, "title": text("H")},
        {"id": "abroad", "outside": true, "title": text("A")},
        {"id": "own", "outside": false, "title": text("O")},
    ]);
    Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap()
}

/// What the map says of the one flow of a department with these answers.
fn placed(organisation: &Value, department: &Value) -> MappedFlow {
    let questionnaire = places();
    let interview = json!({
        "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q4",
        "organisation": {"id": "o", "name": "O", "headcount": 3, "answers": organisation},
        "departments": [{"id": "d", "name": "D", "headcount": 3, "answers": department,
                         "uses": {"chat": {"data_categories": ["names"]}}}],
    });
    let interview = read(&interview);
    assert_eq!(farol::assessment::check(&questionnaire, &interview), []);
    let standing = Standing::new(&questionnaire, &interview);
    flow_map(&questionnaire, &standing, &Scores::new(&questionnaire, &standing)).remove(0)
}

/// The location; the question that says so, whether it is the department's own answer, and its basis;
/// and what is overruled.
fn said(flow: &MappedFlow) -> String {
    let questionnaire = places();
    let location = |at: usize| questionnaire.document().locations[at].id.to_string();
    let question = |at: usize| questionnaire.questions()[at].id.to_string();
    let place = &flow.whereabouts;
    let outside = if place.outside { " outside" } else { "" };
    let by = place.moved.map_or("default".to_owned(), |one| {
        assert_eq!(one.location, place.location);
        format!("{}{} {:?}", question(one.question), if one.department.is_some() { " own" } else { "" }, one.basis)
    });
    let overruled =
        place.overruled.iter().map(|one| format!(", not {} by {}", location(one.location), question(one.question)));
    format!("{}{outside} by {by}{}", location(place.location), overruled.collect::<String>())
}

#[test]
fn the_last_answer_that_moves_a_feature_counts() {
    let chosen = |option: &str| json!({"state": "answered", "options": [option]});
    let tested = |option: &str| json!({"state": "answered", "options": [option], "basis": "tested"});
    let unknown = || json!({"state": "unknown"});
    for (organisation, department, expected) in [
        (json!({}), json!({}), "here by default"),
        (json!({"general": unknown()}), json!({}), "here by default"),
        (json!({"general": chosen("g-differs")}), json!({}), "here by default"),
        (json!({"general": tested("g-abroad")}), json!({}), "abroad outside by general Tested"),
        (json!({"general": chosen("g-abroad")}), json!({"general": tested("g-own")}), "own by general own Tested"),
        (
            json!({"general": chosen("g-abroad")}),
            json!({"storage": tested("s-own")}),
            "own by storage own Tested, not abroad by general",
        ),
        (json!({"general": chosen("g-own")}), json!({"storage": tested("s-own")}), "own by storage own Tested"),
        // Hidden: storage says that it is its own, so proof is not asked.
        (json!({}), json!({"storage": chosen("s-own"), "proof": chosen("p-abroad")}), "own by storage own Stated"),
        (
            json!({}),
            json!({"storage": chosen("s-shared"), "proof": chosen("p-abroad")}),
            "abroad outside by proof own Stated",
        ),
        (
            json!({}),
            json!({"storage": chosen("s-shared"),
                           "proof": {"state": "answered", "options": ["p-own", "p-abroad"], "basis": "seen"}}),
            "own by proof own Seen, not abroad by proof",
        ),
        (json!({}), json!({"storage": chosen("s-shared"), "proof": unknown()}), "here by default"),
    ] {
        assert_eq!(said(&placed(&organisation, &department)), expected, "{organisation} {department}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// A flow's figures are the department's, had it that flow alone.
    #[test]
    fn a_flow_is_worth_what_the_department_scores_with_it_alone(mut tape in tape()) {
        let case = Case::new(&mut tape, NOTHING);
        let mut document = case.document.clone();
        for question in document["sections"][0]["questions"].as_array_mut().unwrap() {
            question.as_object_mut().unwrap().remove("enable_when");
        }
        let questionnaire = questionnaire(&document);
        let standing = Standing::new(&questionnaire, &read(&case.interview));
        let scores = Scores::new(&questionnaire, &standing);
        let flows = flow_map(&questionnaire, &standing, &scores);
        prop_assert!(flows.is_sorted_by_key(|flow| (flow.department, flow.data_category, flow.feature)));
        let grid = standing.departments().iter().flat_map(|one| one.uses.iter().flatten());
        prop_assert_eq!(flows.len(), grid.map(|used| used.data_categories.count_ones() as usize).sum::<usize>());
        for flow in flows {
            let mut alone = case.interview.clone();
            let category = questionnaire.document().data_categories[flow.data_category].id.as_str();
            let feature = questionnaire.document().features[flow.feature].id.as_str();
            let uses = &mut alone["departments"][flow.department]["uses"];
            uses[feature]["data_categories"] = json!([category]);
            *uses = json!({feature: uses[feature]});
            let figures = Scores::new(&questionnaire, &Standing::new(&questionnaire, &read(&alone)))
                .departments[flow.department].figures;
            prop_assert!((flow.residual - figures.headline).abs() < 1e-9, "{flow:?} and {figures:?}");
            prop_assert!((flow.inherent - figures.inherent).abs() < 1e-9, "{flow:?} and {figures:?}");
            prop_assert!(flow.residual <= scores.departments[flow.department].figures.headline + 1e-9);
        }
    }
}

#[test]
fn the_flow_map_in_words_and_as_json() {
    let home = Home::new();
    let mut interview: Value = serde_json::from_str(&home.read("i1.json")).unwrap();
    let mut questionnaire: Value = serde_json::from_str(&home.read("q1.json")).unwrap();
    let question = &mut questionnaire["sections"][0]["questions"][0];
    assert_eq!(question["id"], "residency");
    let abroad = questionnaire["locations"].as_array().unwrap().iter().find(|one| one["outside"] == false).cloned();
    let inside = abroad.unwrap()["id"].clone();
    let question = &mut questionnaire["sections"][0]["questions"][0];
    question["options"][0]["relocates"] = json!({"features": ["chat"], "location": inside});
    let option = question["options"][0]["id"].clone();
    interview["organisation"]["answers"]["residency"] =
        json!({"state": "answered", "options": [option], "basis": "seen"});
    home.write("i.json", &interview.to_string());
    home.write("q.json", &questionnaire.to_string());
    insta::assert_snapshot!(home.ok("show i.json --questionnaire q.json --flows"), @"
    Lotus Hotel, 2026-Q3 (example, version 1)

      Data category  Feature    Lies in            Known             Score  Level   Without safeguards

    HR
      Contact        Chat       Macau              seen (residency)   16.7  ▃ Low                 16.7
      Payroll        Chat       Macau              seen (residency)   48.1  ▇ High                48.1
                     Smart hr   Mainland  outside  by default         52.0  ▇ High                52.0
      Health         Smart hr   Mainland  outside  by default         63.9  ▇ High                63.9

    Sales
      Contact        Chat       Macau              seen (residency)   16.0  ▃ Low                 18.6
                     Recording  Mainland  outside  by default         16.9  ▃ Low                 18.2

    3 of 6 flows lie outside. How the place is known: 0 tested, 3 seen, 0 stated; of 3 only what the feature does by default.
    ");
    let map = home.json("show i.json --questionnaire q.json --flows");
    assert_eq!(map["format"], "farol.flows/1");
    insta::assert_snapshot!(serde_json::to_string_pretty(&map["flows"][0]).unwrap(), @r#"
    {
      "data_category": "contact",
      "default_location": "mainland",
      "department": "hr",
      "feature": "chat",
      "inherent": 16.731144,
      "level": "low",
      "location": "macau",
      "moved_by": {
        "basis": "seen",
        "department": null,
        "location": "macau",
        "question": "residency"
      },
      "outside": false,
      "overruled": [],
      "residual": 16.731144
    }
    "#);
    interview["departments"] = json!([]);
    home.write("i.json", &interview.to_string());
    assert!(
        home.ok("show i.json --questionnaire q.json --flows").ends_with("\n\nNo department has a data flow yet.\n")
    );
}
