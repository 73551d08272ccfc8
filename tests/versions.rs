//! Questionnaires that change: what a newer version does to answers, what is refused, and how
//! `farol check NEW --against OLD` says it. `tests/questionnaires/versions` holds two versions that use
//! every way of changing one, and a third that asks again what the second did not.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/document.rs"]
mod document;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use document::{document, text};
use farol::assessment::{
    self, AccountedAnswer, Assessment, Earlier, Event, Fate as Carried, Interview, Place, Started, carry_over,
};
use farol::canonical::Digest;
use farol::format::questionnaire::Written;
use farol::format::source::SourceFile;
use farol::questionnaire::{QuestionId, Questionnaire};
use farol::report::compare::{Chain, Outcome, compare};
use farol::report::versions::{Fate, How, Versions, account, refused};
use farol::risk::Side;
use serde_json::{Value, json};

const FOLDER: &str = "tests/questionnaires/versions";

/// A version of the questionnaire in the folder.
fn version(number: u8) -> Questionnaire {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(FOLDER).join(number.to_string());
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().map(|path| SourceFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        text: fs::read_to_string(path).unwrap(),
    });
    Written::Toml(files.collect()).read().unwrap()
}

fn chosen(options: &[&str]) -> Value {
    json!({"state": "answered", "options": options})
}

/// An interview under a version, with two departments that have these answers.
fn interview(number: u8, organisation: Value, sales: Value, hr: Value) -> Interview {
    let (feature, category) = if number == 1 { ("webmail", "medical") } else { ("mail", "health") };
    let department = |id: &str, answers: Value| {
        json!({"id": id, "name": id, "headcount": 4, "answers": answers,
            "uses": {"chat": {"data_categories": ["names"]}, feature: {"data_categories": [category]}}})
    };
    let read: Interview = serde_json::from_value(json!({
        "questionnaire": {"id": "versions", "version": number.to_string()}, "period": "2026-Q4",
        "organisation": {"id": "org-1", "name": "O", "headcount": 8, "answers": organisation},
        "departments": [department("sales", sales), department("hr", hr)],
    }))
    .unwrap();
    assert_eq!(assessment::check(&version(number), &read), []);
    read
}

/// Every sort of answer under version 1: overrides, unknown and not applicable ones too.
fn first() -> Interview {
    interview(
        1,
        json!({
            "policy": chosen(&["written"]), "fax-rules": chosen(&["yes"]),
            "drills": {"state": "answered", "number": 3, "basis": "tested"},
            "remarks": {"state": "answered", "text": "The cook has the key.", "note": "She does."},
        }),
        json!({
            "policy": chosen(&["none"]), "export": chosen(&["managers"]), "retention": chosen(&["longer"]),
            "screen-lock": chosen(&["yes"]), "encryption": chosen(&["off"]),
            "controls": chosen(&["log", "alarm-phone"]), "since": {"state": "answered", "date": "2025-01-31"},
        }),
        json!({
            "export": {"state": "unknown", "note": "Ask Ana."}, "retention": {"state": "not-applicable", "reason": "No messages."},
            "encryption": chosen(&["on"]), "controls": chosen(&["alarm-mail", "alarm-phone"]),
        }),
    )
}

/// What became of each answer: `department question: fate → places`.
fn accounted(from: u8, to: u8, interview: &Interview) -> String {
    let whose = |place: &Place| place.department.as_ref().map_or("all".to_owned(), ToString::to_string);
    let line = |one: &farol::report::versions::Accounted| {
        let by: Vec<String> = one.by.iter().map(|place| format!("{} {}", whose(place), place.question)).collect();
        let fate = serde_json::to_value(one.fate).unwrap();
        format!("{} {}: {} → {}", whose(&one.place), one.place.question, fate.as_str().unwrap(), by.join(", "))
            .trim_end_matches(" → ")
            .to_owned()
    };
    account(&version(from), &version(to), interview).iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_answer_under_version_1_is_accounted_for_under_version_2() {
    let interview = first();
    insta::assert_snapshot!(accounted(1, 2, &interview), @r#"
    all policy: translated → all privacy-policy
    all fax-rules: not-comparable
    all drills: kept → all drills
    all remarks: kept → all remarks
    sales policy: translated → sales privacy-policy
    sales export: translated → sales export-contacts, sales export-chats
    sales retention: not-comparable
    sales screen-lock: translated → sales device-protection
    sales encryption: retired
    sales controls: translated → sales controls
    sales since: kept → sales since
    hr export: translated → hr export-contacts, hr export-chats
    hr retention: not-comparable
    hr encryption: translated → hr device-protection
    hr controls: translated → hr controls
    "#);
    let answers = interview.organisation.answers.len()
        + interview.departments.iter().map(|department| department.answers.len()).sum::<usize>();
    assert_eq!(account(&version(1), &version(2), &interview).len(), answers);
}

#[test]
fn every_answer_under_version_2_is_accounted_for_under_version_1() {
    let interview = interview(
        2,
        json!({
            "privacy-policy": chosen(&["written"]), "channel-rules": chosen(&["yes"]), "deputy": chosen(&["no"]),
            "drills": {"state": "answered", "number": 3},
        }),
        json!({
            "privacy-policy": chosen(&["none"]), "export-contacts": chosen(&["managers"]), "export-chats": chosen(&["anyone"]),
            "retention": {"state": "answered", "number": 30}, "device-protection": chosen(&["yes"]),
            "controls": chosen(&["audit-log", "alarm"]),
        }),
        json!({"export-chats": chosen(&["nobody"])}),
    );
    insta::assert_snapshot!(accounted(2, 1, &interview), @r#"
    all privacy-policy: translated → all policy
    all channel-rules: not-comparable
    all drills: kept → all drills
    all deputy: retired
    sales privacy-policy: translated → sales policy
    sales export-contacts: translated → sales export
    sales export-chats: retired
    sales retention: not-comparable
    sales device-protection: translated → sales screen-lock, sales encryption
    sales controls: translated → sales controls
    hr export-chats: translated → hr export
    "#);
}

/// What an answer says, read across, is what the account says that it says.
#[test]
fn an_account_names_exactly_the_places_that_are_read_across() {
    let (old, new, interview) = (version(1), version(2), first());
    let across = farol::assessment::Across::new(&old, &new);
    let mut named: BTreeMap<Place, Place> = BTreeMap::new();
    for one in account(&old, &new, &interview) {
        for place in one.by {
            assert_eq!(named.insert(place.clone(), one.place.clone()), None, "{place:?} takes two answers");
        }
    }
    let departments = interview.departments.iter().map(|one| Some(&one.id));
    for department in std::iter::once(None).chain(departments) {
        for (at, question) in new.questions().iter().enumerate() {
            let place = Place { question: question.id.clone(), department: department.cloned() };
            let read = across.answer(&interview, at, department).map(|(source, _)| old.questions()[source].id.clone());
            assert_eq!(read, named.get(&place).map(|from| from.question.clone()), "{place:?}");
        }
    }
}

/// A questionnaire of single choices of a and b, with what differs.
fn questionnaire(version: &str, questions: &[(&str, Value)]) -> Questionnaire {
    let option = |id: &str, strength: u8| json!({"id": id, "label": text(id), "strength": strength});
    let questions: Vec<Value> = questions
        .iter()
        .map(|(id, more)| {
            let mut question = json!({
                "id": id, "scope": "organisation", "type": "single", "text": text(id), "why": text("?"),
                "options": [option("a", 0), option("b", 1)], "mitigates": [{"risk": "leak", "weight": 1}],
            });
            question.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            question.as_object_mut().unwrap().retain(|_, value| !value.is_null());
            question
        })
        .collect();
    let mut document = document(&questions);
    document["version"] = json!(version);
    Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[test]
fn what_would_be_lost_silently_is_refused_where_it_stands() {
    let plain = |id| (id, json!({}));
    let numbers = || json!({"type": "number", "options": null, "bands": [{"id": "x", "from": 0, "strength": 1}]});
    let with = |mut more: Value, extra: Value| {
        more.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        more
    };
    let mark = || json!({"comparable": false, "not_comparable": text("Otherwise.")});
    let department = || json!({"scope": "department"});
    let options = |options: Value| json!({ "options": options });
    let c = |replaces: &[&str]| json!({"id": "c", "label": text("c"), "strength": 1, "replaces": replaces});
    let a = || json!({"id": "a", "label": text("a"), "strength": 0});
    let range = |min: i32, max: i32| with(numbers(), json!({"min": min, "max": max}));
    let many = |all: &[(&str, bool)]| {
        let one = |(id, alone): &(&str, bool)| json!({"id": id, "label": text(id), "strength": 0, "exclusive": alone});
        json!({"type": "multiple", "combine": "best", "options": all.iter().map(one).collect::<Vec<_>>()})
    };
    for (what, old, new, expected) in [
        ("nothing changed", vec![plain("x")], vec![plain("x")], vec![]),
        ("a new one", vec![plain("x")], vec![plain("x"), plain("y")], vec![]),
        ("gone", vec![plain("x"), plain("y")], vec![plain("y")], vec!["sections[0].id QuestionGone"]),
        ("replaced", vec![plain("x")], vec![("y", json!({"replaces": ["x"]}))], vec![]),
        (
            "gone, and misspelt in a replaces",
            vec![plain("policy")],
            vec![("rules", json!({"replaces": ["polcy"]}))],
            vec!["sections[0].id QuestionGone polcy"],
        ),
        (
            "an option gone",
            vec![plain("x")],
            vec![("x", options(json!([a(), c(&[])])))],
            vec!["sections[0].questions[0].options OptionGone"],
        ),
        ("an option replaced", vec![plain("x")], vec![("x", options(json!([a(), c(&["b"])])))], vec![]),
        (
            "an option replaced by its full name",
            vec![plain("x")],
            vec![("x", options(json!([a(), c(&["x/b"])])))],
            vec![],
        ),
        (
            "a split that carries one option each",
            vec![plain("x")],
            vec![
                ("y", with(json!({"replaces": ["x"]}), options(json!([a()])))),
                ("z", with(json!({"replaces": ["x"]}), options(json!([c(&["b"])])))),
            ],
            vec![],
        ),
        ("an option gone, said", vec![plain("x")], vec![("x", with(mark(), options(json!([a(), c(&[])]))))], vec![]),
        ("another type", vec![plain("x")], vec![("x", numbers())], vec!["sections[0].questions[0].type Retyped"]),
        ("another type, said", vec![plain("x")], vec![("x", with(numbers(), mark()))], vec![]),
        (
            "another type, said long ago",
            vec![("x", mark())],
            vec![("x", with(numbers(), mark()))],
            vec!["sections[0].questions[0].type Retyped"],
        ),
        (
            "another type of what replaces it",
            vec![plain("x")],
            vec![("y", with(numbers(), json!({"replaces": ["x"]})))],
            vec!["sections[0].questions[0].type Retyped"],
        ),
        (
            "another type of one of two that replace it",
            vec![plain("x")],
            vec![("y", json!({"replaces": ["x"]})), ("z", with(numbers(), json!({"replaces": ["x"]})))],
            vec![],
        ),
        (
            "another question, said or not",
            vec![plain("x")],
            vec![("x", with(with(numbers(), mark()), department()))],
            vec!["sections[0].questions[0].id Reused"],
        ),
        ("a wider range", vec![("x", range(0, 10))], vec![("x", range(-1, 20))], vec![]),
        (
            "a smaller most",
            vec![("x", range(0, 10))],
            vec![("x", range(0, 9))],
            vec!["sections[0].questions[0].max Narrowed"],
        ),
        (
            "a least where there was none",
            vec![("x", numbers())],
            vec![("x", with(numbers(), json!({"min": 1})))],
            vec!["sections[0].questions[0].min Narrowed"],
        ),
        ("a smaller range, said", vec![("x", range(0, 10))], vec![("x", with(range(0, 9), mark()))], vec![]),
        (
            "a split of which one takes them all",
            vec![("x", range(0, 10))],
            vec![
                ("y", with(range(0, 5), json!({"replaces": ["x"]}))),
                ("z", with(range(0, 10), json!({"replaces": ["x"]}))),
            ],
            vec![],
        ),
        (
            "an option that stands alone now",
            vec![("x", many(&[("a", false), ("b", false), ("c", true)]))],
            vec![("x", many(&[("a", true), ("b", false), ("c", true)]))],
            vec!["sections[0].questions[0].options StandsAlone"],
        ),
        (
            "one that stood alone before, or had none beside it",
            vec![("x", many(&[("a", false), ("c", true)]))],
            vec![("x", many(&[("a", true), ("c", true)]))],
            vec![],
        ),
        (
            "one that may be chosen beside others now",
            vec![("x", many(&[("a", false), ("b", false), ("c", true)]))],
            vec![("x", many(&[("a", false), ("b", false), ("c", false)]))],
            vec![],
        ),
        (
            "an option that stands alone, said",
            vec![("x", many(&[("a", false), ("b", false)]))],
            vec![("x", with(many(&[("a", true), ("b", false)]), mark()))],
            vec![],
        ),
        (
            "asked of the organisation, not of departments",
            vec![("x", department())],
            vec![plain("x")],
            vec!["sections[0].questions[0].scope Rescoped"],
        ),
        (
            "the same, but a department may differ",
            vec![("x", department())],
            vec![("x", json!({"overridable": true}))],
            vec![],
        ),
        ("asked of departments now", vec![plain("x")], vec![("x", department())], vec![]),
        ("the old mark is gone", vec![("x", mark())], vec![plain("x")], vec!["sections[0].questions[0].id MarkGone"]),
        (
            "a department may not differ any more",
            vec![("x", json!({"overridable": true}))],
            vec![plain("x")],
            vec!["sections[0].questions[0].scope OverridesGone (warning)"],
        ),
    ] {
        let found = refused(&questionnaire("1", &old), &questionnaire("2", &new)).into_iter().map(|one| {
            let shown = format!("{:?}", one.trouble);
            let kind = shown.split(' ').next().unwrap_or_default();
            let nearest = shown.split("nearest: Some(\"").nth(1).map_or("", |rest| rest.split('"').next().unwrap());
            let warning = if one.trouble.is_warning() { "(warning)" } else { "" };
            format!("{} {kind} {nearest}{warning}", one.path).trim_end().to_owned()
        });
        assert_eq!(found.collect::<Vec<_>>(), expected, "{what}");
    }
}

#[test]
fn two_versions_have_one_id_and_two_numbers() {
    let (one, other) = (questionnaire("1", &[("x", json!({}))]), questionnaire("1", &[("x", json!({"sources": []}))]));
    assert_eq!(refused(&one, &other), []);
    let changed = questionnaire("1", &[("x", json!({"mitigates": [{"risk": "leak", "weight": 2}]}))]);
    let found = refused(&one, &changed);
    assert_eq!(found.iter().map(|one| one.path.to_string()).collect::<Vec<_>>(), ["version"]);
    assert!(found[0].trouble.is_warning());
}

#[test]
fn conditions_weights_and_actions_that_change_are_named_and_renamed_ids_are_not() {
    let versions = Versions::new(&version(1), &version(2));
    let of = |id: &str| {
        let found = versions.differences.iter().find(|one| one.id.as_str() == id);
        found.map(|one| {
            let fields = one.fields.iter().filter(|field| !field.is_text());
            (one.how, fields.map(|field| field.field.as_str()).collect::<Vec<_>>())
        })
    };
    assert_eq!(of("drills"), Some((How::Changed, vec!["mitigates"])));
    assert_eq!(of("leak"), Some((How::Changed, vec!["weight"])));
    assert_eq!(of("chat"), Some((How::Changed, vec!["exposure"])));
    assert_eq!(of("mail"), Some((How::Replaced, vec![])));
    assert_eq!(of("deputy"), Some((How::Added, vec![])));
    // They name what was renamed, and nothing else of them changed.
    for id in ["since", "no-policy", "write-policy"] {
        assert_eq!(of(id), None, "{id}");
    }
    assert!(versions.answers.iter().all(|one| one.fate != Fate::Retired));
}

#[test]
fn what_became_of_a_planned_action_is_told_by_the_answers_that_it_settles() {
    // The question that the action settles has another id in the second version.
    let (old, new) = (version(1), version(2));
    let planned = |status: Option<&str>| -> Value {
        status.map_or(json!([]), |status| json!([{"action": "write-policy", "status": status, "due": "2026-10-01"}]))
    };
    let with = |number: u8, status: Option<&str>, policy: &str| -> Interview {
        let id = if number == 1 { "policy" } else { "privacy-policy" };
        let mut written = serde_json::to_value(interview(number, json!({}), json!({}), json!({}))).unwrap();
        written["organisation"]["answers"][id] = chosen(&[policy]);
        written["plan"] = planned(status);
        serde_json::from_value(written).unwrap()
    };
    for (before, after, policies, day, expected) in [
        (Some("open"), Some("done"), ["none", "written"], None, Some(Outcome::Done)),
        (Some("open"), Some("done"), ["none", "none"], None, Some(Outcome::DoneWithoutEffect)),
        (Some("open"), Some("done"), ["written", "none"], None, Some(Outcome::DoneWithoutEffect)),
        (None, Some("done"), ["none", "written"], None, Some(Outcome::Done)),
        (Some("open"), Some("doing"), ["none", "none"], Some("2026-10-02"), Some(Outcome::Late)),
        (Some("open"), Some("doing"), ["none", "none"], Some("2026-10-01"), Some(Outcome::UnderWay)),
        (Some("open"), Some("open"), ["none", "none"], None, Some(Outcome::UnderWay)),
        (Some("doing"), Some("dropped"), ["none", "none"], Some("2026-10-02"), Some(Outcome::Dropped)),
        (Some("doing"), None, ["none", "none"], None, Some(Outcome::NoLongerPlanned)),
        (Some("done"), Some("done"), ["none", "written"], None, None),
        (Some("done"), Some("open"), ["written", "none"], None, Some(Outcome::UnderWay)),
    ] {
        let (one, other) = (with(1, before, policies[0]), with(2, after, policies[1]));
        let chain = Chain { day: day.map(str::to_owned), ..Chain::default() };
        let found = compare(&Side::new(&old, &one), &Side::new(&new, &other), &chain);
        assert_eq!(found.actions.first().map(|one| one.outcome), expected, "{before:?} → {after:?}, {policies:?}");
        assert!(found.actions.iter().all(|one| (one.points < 0.0) == (policies == ["none", "written"])));
    }
}

/// What an assessment under a version begins with, and what became of each answer that was retired.
fn next(old: &Questionnaire, interview: &Interview, new: &Questionnaire) -> (Interview, Vec<String>) {
    let report = Digest::of(b"the report");
    let (carried, account) = carry_over(&Earlier { questionnaire: old, interview, report: &report }, new);
    let started = Started::new(new, "org-1".into(), "O", "2027-Q1", "2027-02-24");
    let mut assessment = Assessment::start(new, &Event::Started(started)).unwrap();
    assessment.apply(new, &Event::CarriedOver(Box::new(carried))).unwrap();
    let fate = |one: &AccountedAnswer| format!("{} {:?}", one.place.question, one.fate);
    let moved = |one: &&AccountedAnswer| !matches!(one.fate, Carried::Kept | Carried::Translated);
    (assessment.interview().clone(), account.answers.iter().filter(moved).map(fate).collect())
}

#[test]
fn a_third_version_that_asks_again_takes_the_retired_answer_again() {
    let [one, two, three] = [1, 2, 3].map(version);
    assert_eq!(refused(&two, &three), []);
    let (second, fates) = next(&one, &first(), &two);
    assert!(fates.contains(&"fax-rules NotComparable".to_owned()), "{fates:?}");
    let (third, fates) = next(&two, &second, &three);
    assert_eq!(fates, ["fax-rules Returned"]);
    let answer = &third.organisation.answers[&QuestionId::from("fax-rules")];
    assert_eq!(answer.options, ["set".into()], "in today's words");
    assert_eq!(answer.carried_over.as_ref().map(|from| from.period.as_str()), Some("2026-Q4"), "the first report");
    let retired = |interview: &Interview| interview.retired.answers.len();
    assert_eq!(retired(&third), retired(&second) - 1);
    let (fourth, fates) = next(&three, &third, &three);
    assert_eq!((fates.len(), &fourth.organisation.answers), (0, &third.organisation.answers), "once");
}

#[test]
fn a_note_is_compared_even_where_its_answer_cannot_be() {
    let (old, new) = (version(1), version(2));
    let noted = |mut answer: Value, note: &str| {
        answer["note"] = json!(note);
        answer
    };
    let one = interview(1, json!({"fax-rules": noted(chosen(&["yes"]), "On the wall.")}), json!({}), json!({}));
    for (now, expected) in [("On the wall.", 0), ("On the door.", 1)] {
        let other = interview(2, json!({"channel-rules": noted(chosen(&["yes"]), now)}), json!({}), json!({}));
        let found = compare(&Side::new(&old, &one), &Side::new(&new, &other), &Chain::default());
        assert_eq!(found.notes.len(), expected, "{now}");
    }
}

fn farol(arguments: &[&str]) -> (String, String, i32) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_farol"));
    command.env_clear().env("HOME", home.path()).current_dir(env!("CARGO_MANIFEST_DIR")).args(arguments);
    let output = command.output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

#[test]
fn an_author_is_told_what_changed_and_what_becomes_of_answers() {
    let (out, err, code) =
        farol(&["check", "tests/questionnaires/versions/2", "--against", "tests/questionnaires/versions/1"]);
    assert_eq!((err.as_str(), code), ("", 0));
    insta::assert_snapshot!(out, @r#"
    From versions 1 to versions 2

    risk           changed   leak                                                        weight 1 → 2
    data category  replaced  medical → health
    feature        changed   chat                                                        exposure {"leak":0.5} → {"leak":0.6}
    feature        replaced  webmail → mail
    question       replaced  policy → privacy-policy
    question       replaced  export → export-contacts
    question       replaced  export → export-chats
    question       replaced  fax-rules → channel-rules                                   comparable – → false
    question       changed   retention                                                   comparable – → false; max – → 3650; min – → 1; type single → number
    question       changed   drills                                                      mitigates [{"risk":"leak","weight":1}] → [{"risk":"leak","weight":3}]
    question       added     deputy
    question       replaced  screen-lock, encryption → device-protection
    option         replaced  encryption/off → device-protection/no
    option         replaced  encryption/on → device-protection/yes
    option         replaced  controls/log → controls/audit-log
    option         replaced  controls/alarm-mail, controls/alarm-phone → controls/alarm  strength 0.8 → 1
    red flag       added     no-deputy
    13 texts are worded otherwise.

    Answers in reports made with version 1, by question: 3 kept, 5 translated, 2 not comparable, 0 retired.
      translated      policy → privacy-policy
      translated      export → export-contacts, export-chats
      not comparable  fax-rules
      not comparable  retention
      translated      screen-lock → device-protection
      translated      encryption → device-protection
      translated      controls → controls
    "#);
}

#[test]
fn what_would_lose_answers_is_refused_with_its_lines() {
    let (out, err, code) =
        farol(&["check", "tests/questionnaires/versions/1", "--against", "tests/questionnaires/versions/2"]);
    assert_eq!(code, 4);
    assert!(out.starts_with("From versions 2 to versions 1\n"), "{out}");
    insta::assert_snapshot!(err, @r#"
    error: the question deputy is gone, and nothing replaces it: its answers would be lost
     --> tests/questionnaires/versions/1/rules.toml:1:6
      |
    1 | id = "rules"
      |      ^^^^^^^
      |
      = help: Name it in the replaces of the question that takes its place; if that one asks something else, with comparable = false and not_comparable, the reason.

    error: channel-rules says no longer that it cannot be compared with what was asked before, and so would not be compared with this version either
      --> tests/questionnaires/versions/1/rules.toml:31:6
       |
    31 | id = "fax-rules"
       |      ^^^^^^^^^^^
       |
       = help: Leave comparable = false and not_comparable as they stood: what both versions say is an older change.

    error: retention was of another type: its answers would be lost
      --> tests/questionnaires/versions/1/rules.toml:45:8
       |
    45 | type = "single"
       |        ^^^^^^^^
       |
       = help: Keep the type, or say comparable = false and why in not_comparable.

    3 errors, 0 warnings
    farol: answers would be lost without anybody having said so. Nothing was changed.
    "#);
}

#[test]
fn the_same_version_changes_nothing() {
    let (out, err, code) = farol(&["check", "dingtalk-macau", "--against", "questionnaires/dingtalk-macau"]);
    assert_eq!((err.as_str(), code), ("", 0));
    assert!(out.ends_with("\n\nThey are the same, to the byte.\n"), "{out}");
}

#[test]
fn json_holds_differences_fates_and_diagnostics() {
    let (out, _, code) =
        farol(&["check", "tests/questionnaires/versions/1", "--against", "tests/questionnaires/versions/2", "--json"]);
    assert_eq!(code, 4);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["format"], "farol.versions/1");
    assert_eq!(found["diagnostics"].as_array().unwrap().len(), 3);
    assert_eq!(found["diagnostics"][0]["path"], "sections[0].id");
    let deputy = found["answers"].as_array().unwrap().iter().find(|one| one["question"] == "deputy").unwrap();
    assert_eq!(*deputy, json!({"question": "deputy", "fate": "retired", "by": []}));
    assert!(found.get("report").is_none());
}

#[test]
fn of_a_report_every_answer_is_counted() {
    let home = tempfile::tempdir().unwrap();
    let questionnaire = version(1);
    let interview = first();
    let evaluation = &farol::risk::evaluate(&questionnaire, &interview);
    let contents = farol::report::Contents {
        questionnaire: &questionnaire,
        interview: &interview,
        evaluation,
        program: "farol",
        saved_at: chrono::DateTime::UNIX_EPOCH,
        corrects: None,
    };
    let path = home.path().join("report.json");
    fs::write(&path, farol::report::save(&contents, None).unwrap().bytes).unwrap();
    let (out, _, code) =
        farol(&["check", "tests/questionnaires/versions/2", "--against", path.to_str().unwrap(), "--json"]);
    assert_eq!(code, 0);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(found["report"].as_array().unwrap().len(), 15);
}
