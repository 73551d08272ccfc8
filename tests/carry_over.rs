//! A report carried over into the next assessment, also under another version of its questionnaire:
//! nothing is lost, every answer is accounted for, and nothing scores otherwise because of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/document.rs"]
mod document;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws of the risk model need more of it")]
mod generate;
#[path = "laws/versions.rs"]
mod versions;

use document::{document, text};
use farol::assessment::{
    Account, Answer, Assessment, Carried, DepartmentProfile, Earlier, Event, Fate, Interview, Lineage, Place, Refused,
    Replaced, Started, State, Successor, WhyRetired, carry_over, check,
};
use farol::canonical::Digest;
use farol::questionnaire::{Basis, Questionnaire};
use farol::risk::{self, Attribution, Parts, Side};
use proptest::prelude::*;
use serde_json::{Value, json};

fn option(id: &str, replaces: &[&str]) -> Value {
    json!({"id": id, "label": text(&id.to_uppercase()), "strength": 0.5, "replaces": replaces})
}

/// A single choice of a, b and c with this id; what is named differs.
fn question(id: &str, more: Value) -> Value {
    let mut question = json!({
        "id": id, "scope": "organisation", "type": "single", "text": text(&format!("{id}?")), "why": text("?"),
        "options": [option("a", &[]), option("b", &[]), option("c", &[])],
        "mitigates": [{"risk": "leak", "weight": 1}],
    });
    question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    question.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    question
}

fn number(most: f64) -> Value {
    json!({"type": "number", "options": null, "mitigates": null, "max": most, "bands": [{"id": "n", "from": 0}]})
}

fn action(id: &str, settles: &str) -> Value {
    json!({"id": id, "title": text(&format!("Do {id}")), "settles": [{"question": settles}], "hours": 1, "cost_mop": 1,
        "stage": "now", "role": text("R")})
}

fn scaled(
    mut document: Value,
    version: &str,
    features: &[Value],
    sectors: &[&str],
    actions: &[Value],
) -> Questionnaire {
    document["version"] = json!(version);
    document["features"] = json!(features);
    document["sectors"] = sectors.iter().map(|id| json!({"id": id, "title": text(id)})).collect();
    document["stages"] = json!([{"id": "now", "title": text("Now"), "days": 30}]);
    document["actions"] = json!(actions);
    Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn feature(id: &str, replaces: &[&str]) -> Value {
    json!({"id": id, "location": "here", "exposure": {"leak": 1}, "title": text(id), "replaces": replaces})
}

/// Version 1 and version 2, in which something of each kind has happened.
fn versions() -> [Questionnaire; 2] {
    let department = json!({"scope": "department"});
    let first = document(&[
        question("same", json!({})),
        question("old-name", json!({})),
        question("split", json!({})),
        question("merged-one", json!({})),
        question("merged-other", json!({})),
        question("gone", json!({})),
        question("other-type", json!({})),
        question("other-sense", json!({})),
        question("option-gone", json!({})),
        question("range", number(100.0)),
        question("spread", json!({})),
        question("own", department.clone()),
        question("over", json!({"overridable": true})),
    ]);
    let second = document(&[
        question("over", json!({"overridable": true})),
        question("same", json!({})),
        question("new-name", json!({"replaces": ["old-name"], "options": [option("a", &[]), option("x", &["b"])]})),
        question("half", json!({"replaces": ["split"]})),
        question("other-half", json!({"replaces": ["split"]})),
        question("merged", json!({"replaces": ["merged-one", "merged-other"]})),
        question("other-type", json!({"type": "multiple", "combine": "worst"})),
        question("other-sense", json!({"comparable": false, "not_comparable": text("Asked otherwise.")})),
        question("option-gone", json!({"options": [option("a", &[]), option("c", &[])]})),
        question("range", number(10.0)),
        question("spread", department.clone()),
        question("own", department),
        question("new", json!({})),
    ]);
    [
        scaled(
            first,
            "1",
            &[feature("chat", &[]), feature("fax", &[])],
            &["hotel", "bank"],
            &[action("keep", "same"), action("drop", "same"), action("lose", "gone")],
        ),
        scaled(
            second,
            "2",
            &[feature("talk", &["chat"])],
            &["hotel"],
            &[action("keep", "same"), action("drop", "same")],
        ),
    ]
}

fn chosen(option: &str) -> Value {
    json!({"state": "answered", "options": [option], "basis": "seen", "note": format!("It is {option}.")})
}

/// An interview under version 1 in which everything is answered.
fn interview() -> Interview {
    serde_json::from_value(json!({
        "questionnaire": {"id": "q", "version": "1"}, "period": "2026-Q3", "assessor": "Ana", "started": "2026-08-24",
        "organisation": {"id": "org-1", "name": "O", "headcount": 12, "sectors": ["hotel", "bank"], "answers": {
            "same": chosen("b"), "old-name": chosen("b"), "split": chosen("c"), "merged-one": chosen("a"),
            "merged-other": chosen("b"), "gone": {"state": "unknown", "flagged": true}, "other-type": chosen("a"),
            "other-sense": chosen("a"), "option-gone": chosen("b"), "range": {"state": "answered", "number": 50},
            "spread": {"state": "not-applicable", "reason": "None.", "answered_at": "2026-09-01T10:00:00Z"},
            "over": chosen("a"),
        }},
        "departments": [
            {"id": "d", "name": "Desk", "headcount": 3, "volume": "some",
             "uses": {"chat": {"frequency": "daily", "data_categories": ["names"]}, "fax": {"data_categories": ["names"]}},
             "answers": {"own": chosen("c"), "over": chosen("b")}},
            {"id": "e", "name": "Else", "headcount": 9, "answers": {}},
        ],
        "plan": [
            {"action": "keep", "status": "done", "owner": "Rui"},
            {"action": "drop", "status": "dropped", "reason": "Too dear."},
            {"action": "lose", "status": "open", "due": "2026-12-01"},
        ],
        "accepted": [
            {"question": "old-name", "department": null, "by": "Rui", "reason": "Known.", "until": "2027-01-01"},
            {"question": "gone", "department": null, "by": "Rui", "reason": "Known.", "until": "2027-01-01"},
        ],
        "return": {"years": 3, "inputs": {"hourly-rate": {"low": 1, "likely": 2, "high": 3}}},
    }))
    .unwrap()
}

fn carried(from: &Questionnaire, interview: &Interview, to: &Questionnaire) -> (Carried, Account) {
    carry_over(&Earlier { questionnaire: from, interview, report: &Digest::of(b"the report") }, to)
}

/// A new assessment of the next quarter, nothing in it.
fn blank(questionnaire: &Questionnaire) -> Assessment {
    let started = Started::new(questionnaire, "org-1".into(), "O", "2026-Q4", "2026-11-24");
    Assessment::start(questionnaire, &Event::Started(started)).unwrap()
}

/// A new assessment that begins with an interview.
fn next(from: &Questionnaire, interview: &Interview, to: &Questionnaire) -> Assessment {
    let (carried, _) = carried(from, interview, to);
    let event = Event::CarriedOver(Box::new(carried));
    let written = serde_json::to_string(&event).unwrap();
    assert_eq!(serde_json::from_str::<Event>(&written).unwrap(), event, "as a journal holds it");
    let mut assessment = blank(to);
    assessment.apply(to, &event).unwrap();
    assert_eq!(check(to, assessment.interview()), []);
    assessment
}

#[test]
fn every_answer_under_version_1_is_accounted_for_under_version_2() {
    let [first, second] = versions();
    let interview = interview();
    let (_, account) = carried(&first, &interview, &second);
    let place = |place: &Place| match &place.department {
        None => place.question.to_string(),
        Some(department) => format!("{department}:{}", place.question),
    };
    let rows: Vec<String> = account
        .answers
        .iter()
        .map(|one| {
            let places: Vec<_> = one.places.iter().map(place).collect();
            format!("{} {:?} {}", place(&one.place), one.fate, places.join(" ")).trim_end().to_owned()
        })
        .collect();
    insta::assert_snapshot!(rows.join("\n"), @"
    same Kept same
    old-name Translated new-name
    split Translated half other-half
    merged-one Translated merged
    merged-other Retired
    gone Retired
    other-type NotComparable
    other-sense NotComparable
    option-gone NotComparable
    range NotComparable
    spread Translated d:spread e:spread
    over Kept over
    d:own Kept d:own
    d:over Kept d:over
    ");
    let unread: Vec<_> = account.unread.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(unread, ["bank"]);
    let count = |fate| account.count(fate);
    assert_eq!(
        [Fate::Kept, Fate::Translated, Fate::Retired, Fate::NotComparable].map(count).iter().sum::<usize>(),
        interview.organisation.answers.len() + 2,
    );
}

#[test]
fn what_is_carried_over_is_marked_and_keeps_what_was_said() {
    let [first, second] = versions();
    let assessment = next(&first, &interview(), &second);
    let now = assessment.interview();
    let own = |question: &str| now.organisation.answers.get(question).unwrap();
    let mark = json!({"report": Digest::of(b"the report"), "period": "2026-Q3"});
    assert_eq!(
        serde_json::to_value(own("new-name")).unwrap(),
        json!({"state": "answered", "options": ["x"], "basis": "seen", "note": "It is b.", "carried_over": mark,
            "answered_at": "2026-08-24"}),
    );
    assert_eq!(own("half").options, own("other-half").options);
    assert_eq!(own("merged").note.as_deref(), Some("It is a."));
    for department in &now.departments {
        let spread = &department.answers["spread"];
        assert_eq!((spread.state, spread.reason.as_deref()), (State::NotApplicable, Some("None.")));
        assert_eq!(spread.answered_at.as_deref(), Some("2026-09-01T10:00:00Z"), "the day that is known stays");
    }
    assert_eq!(now.departments[0].answers["over"].note.as_deref(), Some("It is b."), "an override too");
    assert_eq!((now.period.as_str(), now.started.as_deref()), ("2026-Q4", Some("2026-11-24")), "its own");
    assert_eq!((now.assessor.as_deref(), now.organisation.headcount), (Some("Ana"), 12));
    assert_eq!(now.organisation.sectors, ["hotel".into()]);
    assert_eq!(
        serde_json::to_value(&now.departments[0].uses).unwrap(),
        json!({"talk": {"frequency": "daily", "data_categories": ["names"]}})
    );
    assert_eq!(serde_json::to_value(&now.carried_over).unwrap(), mark);
    assert_eq!(
        serde_json::to_value(&now.plan).unwrap(),
        json!([{"action": "keep", "status": "done", "owner": "Rui"},
            {"action": "drop", "status": "dropped", "reason": "Too dear."}]),
    );
    assert_eq!(now.accepted.iter().map(|one| one.question.as_str()).collect::<Vec<_>>(), ["new-name"]);
    assert_eq!((now.returns.years, now.returns.inputs.len()), (Some(3), 1));
}

#[test]
fn what_has_no_place_is_retired_with_its_words_and_survives_further_runs() {
    let [first, second] = versions();
    let assessment = next(&first, &interview(), &second);
    let retired = &assessment.interview().retired;
    let whys: Vec<_> = retired.answers.iter().map(|one| (one.question.as_str(), one.why)).collect();
    assert_eq!(
        whys,
        [
            ("merged-other", WhyRetired::Superseded),
            ("gone", WhyRetired::QuestionGone),
            ("other-type", WhyRetired::NotComparable),
            ("other-sense", WhyRetired::NotComparable),
            ("option-gone", WhyRetired::NotComparable),
            ("range", WhyRetired::NotComparable),
        ]
    );
    let option_gone = &retired.answers[4];
    assert_eq!((option_gone.text.get("en"), option_gone.labels["b"].get("en")), ("option-gone?", "B"));
    assert_eq!(option_gone.answer.note.as_deref(), Some("It is b."));
    assert_eq!(option_gone.answer.carried_over.as_ref().unwrap().period, "2026-Q3");
    assert!(retired.answers[1].answer.flagged);
    assert_eq!((retired.uses[0].feature.as_str(), retired.uses[0].department_name.as_str()), ("fax", "Desk"));
    assert_eq!(
        (retired.plan[0].title.get("en"), retired.plan[0].planned.due.as_deref()),
        ("Do lose", Some("2026-12-01"))
    );
    assert_eq!(retired.accepted[0].question.as_str(), "gone");
    let again = next(&second, assessment.interview(), &second);
    assert_eq!(again.interview().retired, *retired);
    let mark = |one: &Assessment| one.interview().organisation.answers["same"].carried_over.clone();
    assert_eq!(mark(&again), mark(&assessment), "not confirmed since the report that it was given in");
}

#[test]
fn a_question_that_is_asked_again_takes_its_retired_answer_again() {
    let [first, second] = versions();
    let scale = |questions: &[Value]| {
        scaled(document(questions), "3", &[feature("talk", &[])], &["hotel"], &[action("keep", "same")])
    };
    let third = scale(&[
        question("same", json!({})),
        question("gone", json!({})),
        question("other-type", json!({})),
        question("paper", json!({"replaces": ["merged-one", "merged-other", "gone"]})),
    ]);
    let assessment = next(&first, &interview(), &second);
    let was = assessment.interview().retired.clone();
    let (_, account) = carried(&second, assessment.interview(), &third);
    let returned: Vec<_> = account.answers.iter().filter(|one| one.fate == Fate::Returned).collect();
    let places = [Place::organisation("gone"), Place::organisation("paper")];
    assert_eq!((returned.len(), &returned[0].place, &returned[0].places[..]), (1, &places[0], &places[..]));
    let again = next(&second, assessment.interview(), &third);
    let gone = was.answers.iter().find(|one| one.question.as_str() == "gone").unwrap();
    assert_eq!(again.interview().organisation.answers["gone"], gone.answer, "with its date and its mark");
    assert_eq!(gone.answer.carried_over.as_ref().unwrap().period, "2026-Q3");
    assert_eq!(gone.answer.answered_at.as_deref(), Some("2026-08-24"));
    let left = |one: &Assessment, id: &str| one.interview().retired.answers.iter().any(|it| it.question.as_str() == id);
    assert!(!left(&again, "gone") && left(&again, "merged-other"), "what was superseded stays retired");
    // It was asked in between in another sense, and nobody answered that.
    assert!(left(&again, "other-type") && !again.interview().organisation.answers.contains_key("other-type"));

    // Neither where it was asked and taken back, nor where the question says that it is another now.
    let mut taken_back = again.interview().clone();
    taken_back.organisation.answers.remove(&farol::questionnaire::QuestionId::from("gone"));
    taken_back.retired = was;
    assert_eq!(carried(&third, &taken_back, &third).1.count(Fate::Returned), 0);
    let mark = json!({"comparable": false, "not_comparable": text("Asked otherwise.")});
    let marked = scale(&[question("same", json!({})), question("gone", mark)]);
    assert_eq!(carried(&second, assessment.interview(), &marked).1.count(Fate::Returned), 0);
    let other = scale(&[question("same", json!({})), question("gone", number(100.0))]);
    assert_eq!(carried(&second, assessment.interview(), &other).1.count(Fate::Returned), 0, "of another type");
}

#[test]
fn a_report_is_carried_over_only_into_a_blank_assessment_and_undone_as_a_whole() {
    let [first, second] = versions();
    let interview = interview();
    let (all, _) = carried(&first, &interview, &second);
    let event = Event::CarriedOver(Box::new(all));
    let mut assessment = next(&first, &interview, &second);
    assert_eq!(assessment.apply(&second, &event), Err(Refused::NotBlank));
    assessment.apply(&second, &Event::Undone).unwrap();
    assert_eq!(assessment.interview(), blank(&second).interview());
    assessment.apply(&second, &Event::Redone).unwrap();
    assert_eq!(assessment.interview(), next(&first, &interview, &second).interview());
    let mut other = blank(&first);
    assert!(matches!(other.apply(&first, &event), Err(Refused::Fault(_))), "under another questionnaire");
    assert_eq!(other.interview(), blank(&first).interview());
}

#[test]
fn an_answer_is_confirmed_on_the_same_basis_or_a_better_one() {
    let [first, _] = versions();
    let mut assessment = next(&first, &interview(), &first);
    let same = Place::organisation("same");
    let confirm = |place: &Place, basis| Event::Confirmed { place: place.clone(), basis };
    assert_eq!(assessment.apply(&first, &confirm(&same, Basis::Stated)), Err(Refused::WeakerBasis(same.clone())));
    let before = assessment.interview().clone();
    for (question, basis, expected) in [
        ("same", Basis::Seen, Some(Basis::Seen)),
        ("split", Basis::Tested, Some(Basis::Tested)),
        ("gone", Basis::Stated, None),
    ] {
        let place = Place::organisation(question);
        assessment.apply(&first, &confirm(&place, basis)).unwrap();
        let own = assessment.interview().answer(&place.question, None).unwrap();
        let was = before.answer(&place.question, None).unwrap();
        assert!(own.says(was) && own.note == was.note && own.flagged == was.flagged);
        assert_eq!((own.basis, own.carried_over.as_ref(), own.answered_at.as_deref()), (expected, None, None));
        assert_eq!(own.answered_by.as_deref(), Some("Ana"));
        assert_eq!(
            assessment.apply(&first, &confirm(&place, Basis::Tested)),
            Err(Refused::NothingToConfirm(place)),
            "once"
        );
    }
    for _ in 0..3 {
        assessment.apply(&first, &Event::Undone).unwrap();
    }
    assert_eq!(assessment.interview(), &before);
}

fn successor(id: &str, replaces: &[&str]) -> Successor {
    let name = id.to_owned();
    let profile = DepartmentProfile { name, template: None, headcount: 2, lead: None, volume: None, accounts: None };
    let replaces = replaces.iter().map(|id| (*id).into()).collect();
    Successor { department: id.into(), profile, uses: Vec::new(), replaces }
}

#[test]
fn departments_are_merged_and_split_with_their_answers() {
    let [first, _] = versions();
    let mut start = interview();
    let also: Answer = serde_json::from_value(chosen("a")).unwrap();
    start.departments[1].answers.insert("over".into(), also);
    let same: Answer =
        serde_json::from_value(json!({"state": "answered", "options": ["c"], "note": "Here too."})).unwrap();
    start.departments[1].answers.insert("own".into(), same);
    start.accepted[0].question = "own".into();
    start.accepted[0].department = Some("e".into());
    let mut assessment = next(&first, &start, &first);
    let before = assessment.interview().clone();

    let merge = Event::DepartmentsReplaced { by: vec![successor("both", &["d", "e"])] };
    assessment.apply(&first, &merge).unwrap();
    let both = &assessment.interview().departments[0];
    assert_eq!(
        (assessment.interview().departments.len(), both.replaces.as_slice()),
        (1, &["d".into(), "e".into()][..])
    );
    assert_eq!(both.answers["own"].note.as_deref(), Some("It is c.\nHere too."), "it says the same in both");
    assert_eq!(both.answers["over"].note.as_deref(), Some("It is b."), "the first that has one");
    let retired = &assessment.interview().retired.answers;
    let left = retired.iter().map(|one| (one.question.as_str(), one.department_name.as_deref(), one.why));
    assert_eq!(left.collect::<Vec<_>>(), [("over", Some("Else"), WhyRetired::Superseded)]);
    let own = assessment.interview().accepted.iter().find(|one| one.question.as_str() == "own").unwrap();
    assert_eq!(own.department, Some("both".into()));
    assert_eq!(check(&first, assessment.interview()), []);
    assessment.apply(&first, &Event::Undone).unwrap();
    assert_eq!(assessment.interview(), &before);

    let split = Event::DepartmentsReplaced { by: vec![successor("d", &["d"]), successor("f", &["d"])] };
    assessment.apply(&first, &split).unwrap();
    let now = assessment.interview();
    let ids: Vec<_> = now.departments.iter().map(|one| (one.id.as_str(), one.replaces.len())).collect();
    assert_eq!(ids, [("d", 0), ("f", 1), ("e", 0)], "the one that goes on keeps its id");
    assert_eq!(now.departments[0].answers, now.departments[1].answers);
    assert_eq!(now.departments[0].answers, before.departments[0].answers);
    let again = next(&first, now, &first);
    assert!(again.interview().departments.iter().all(|one| one.replaces.is_empty()), "of the report before only");

    for (by, refused) in [
        (successor("g", &["nobody"]), Refused::NoDepartment("nobody".into())),
        (successor("e", &["d"]), Refused::BadDepartment("e".into())),
        (successor("g", &[]), Refused::BadDepartment("g".into())),
        (successor("no id", &["d"]), Refused::BadDepartment("no id".into())),
    ] {
        assert_eq!(assessment.apply(&first, &Event::DepartmentsReplaced { by: vec![by] }), Err(refused));
    }
}

/// The answers of an interview, wherever they stand.
fn all(interview: &Interview) -> Vec<(Place, Answer)> {
    let organisation = interview.organisation.answers.iter();
    let organisation = organisation.map(|(question, one)| (Place::organisation(question.clone()), one.clone()));
    let departments = interview.departments.iter().flat_map(|department| {
        let own = department.answers.iter();
        own.map(|(question, one)| (Place::department(question.clone(), department.id.clone()), one.clone()))
    });
    organisation.chain(departments).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every answer of any interview stands somewhere under any later version or is retired, once.
    #[test]
    fn nothing_is_lost(mut tape in generate::tape()) {
        let document = generate::document(&mut tape, generate::NOTHING);
        let before = generate::interview(&mut tape, &document);
        let (later, _) = versions::successor(&mut tape, &document, &before);
        let [first, second] = [generate::questionnaire(&document), generate::questionnaire(&later)];
        let before = generate::read(&before);
        let (_, account) = carried(&first, &before, &second);
        let after = next(&first, &before, &second);
        let places: Vec<_> = account.answers.iter().map(|one| one.place.clone()).collect();
        let mut expected: Vec<_> = all(&before).into_iter().map(|(place, _)| place).collect();
        prop_assert_eq!(places.len(), expected.len());
        expected.retain(|place| !places.contains(place));
        prop_assert_eq!(expected, vec![]);
        let mut stand = Vec::new();
        for one in &account.answers {
            let was = before.answer(&one.place.question, one.place.department.as_ref()).unwrap();
            for place in &one.places {
                let now = after.interview().answer(&place.question, place.department.as_ref()).unwrap();
                prop_assert_eq!((now.state, now.basis, &now.note, now.number), (was.state, was.basis, &was.note, was.number));
                prop_assert!(now.carried_over.is_some());
                stand.push(place.clone());
            }
            let mut retired = after.interview().retired.answers.iter();
            let retired = retired.any(|it| it.question == one.place.question && it.department == one.place.department);
            prop_assert_eq!(retired, one.places.is_empty());
        }
        for (place, _) in all(after.interview()) {
            prop_assert!(stand.contains(&place), "{place:?} comes from somewhere");
        }
    }

    /// Where only ids differ that are linked, nothing is retired and nothing scores otherwise.
    #[test]
    fn carrying_over_changes_no_score(mut tape in generate::tape()) {
        let document = generate::document(&mut tape, generate::NOTHING);
        let before = generate::interview(&mut tape, &document);
        let (later, _) = versions::with_other_ids(&mut tape, &document, &before);
        let [first, second] = [generate::questionnaire(&document), generate::questionnaire(&later)];
        let before = generate::read(&before);
        let after = next(&first, &before, &second);
        prop_assert!(after.interview().retired.is_empty());
        let (one, other) = (Side::new(&first, &before), Side::new(&second, after.interview()));
        prop_assert_eq!(&one.scores, &other.scores);
        let departments = one.scores.departments.iter().map(|it| (it.id.clone(), Parts::default())).collect();
        let nothing = Attribution { organisation: Parts::default(), departments, answers: Vec::new(), acting_together: 0.0 };
        let lineage = Lineage::new(one.interview, other.interview, &Replaced::default());
        prop_assert_eq!(risk::attribute(&one, &other, &lineage), nothing);
        let coverage = other.standing.coverage(&second);
        prop_assert_eq!(coverage.carried_over, coverage.settled(), "all that is settled waits to be confirmed");
    }
}
