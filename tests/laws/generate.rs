//! Questionnaires and interviews made of a tape of numbers. Every tape makes a valid pair; a tape of
//! zeros, and what lies beyond its end, makes the simplest, so that a failing case shrinks to little.

use farol::assessment::Interview;
use farol::questionnaire::Questionnaire;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The numbers that a case is made of.
#[derive(Clone, Debug)]
pub struct Tape {
    numbers: Vec<u16>,
    at: usize,
}

/// Any tape of a good length.
pub fn tape() -> impl Strategy<Value = Tape> {
    prop::collection::vec(any::<u16>(), 0..600).prop_map(|numbers| Tape { numbers, at: 0 })
}

impl Tape {
    /// A number below a bound.
    pub fn below(&mut self, bound: usize) -> usize {
        let number = self.numbers.get(self.at).copied().unwrap_or(0);
        self.at += 1;
        usize::from(number) % bound.max(1)
    }

    /// True about so many times in ten.
    pub fn chance(&mut self, tenths: usize) -> bool {
        self.below(10) + tenths >= 10
    }

    pub fn of<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len())].clone()
    }

    /// Some of them, in their order.
    pub fn some<T: Clone>(&mut self, items: &[T]) -> Vec<T> {
        items.iter().filter(|_| self.chance(5)).cloned().collect()
    }
}

/// What a law needs the questionnaire not to have.
#[derive(Clone, Copy, Debug)]
pub struct Without {
    pub answered: bool,
    pub any_department: bool,
}

pub const NOTHING: Without = Without { answered: false, any_department: false };

fn text(words: &str) -> Value {
    json!({"en": words})
}

fn ids(letter: &str, count: usize) -> Vec<String> {
    (0..count).map(|number| format!("{letter}{number}")).collect()
}

fn weights(tape: &mut Tape, letter: &str) -> Value {
    let count = 1 + tape.below(3);
    ids(letter, count)
        .into_iter()
        .map(|id| json!({"id": id, "title": text(&id), "weight": tape.of(&[1.0, 0.4, 0.75])}))
        .collect()
}

/// A questionnaire's document.
pub fn document(tape: &mut Tape, without: Without) -> Value {
    let risks = ids("r", 1 + tape.below(3));
    let categories = ids("c", 1 + tape.below(3));
    let features = ids("f", 1 + tape.below(3));
    let basis = tape.of(&[(0.8, 0.9, 1.0), (1.0, 1.0, 1.0), (0.5, 0.5, 0.7)]);
    let mut questions = Vec::new();
    for number in 0..2 + tape.below(7) {
        let question = question(tape, without, number, &questions, (&risks, &features, &categories));
        questions.push(question);
    }
    let mut document = json!({
        "format": "farol.questionnaire/1", "id": "generated", "version": "1", "title": text("Q"), "languages": ["en"],
        "norm": tape.of(&[3.0, 1.0, 2.0, 2.5]), "ceiling": tape.of(&[0.9, 1.0, 0.4]),
        "basis": {"stated": basis.0, "seen": basis.1, "tested": basis.2},
        "usage": weights(tape, "u"), "volume": weights(tape, "v"),
        "levels": [{"id": "low", "from": 0, "title": text("L")}, {"id": "high", "from": 45, "title": text("H")}],
        "locations": [{"id": "here", "outside": false, "title": text("H")}],
        "risks": risks.iter().map(|id| json!({"id": id, "weight": tape.of(&[1.0, 3.0, 0.5]), "title": text(id)})).collect::<Value>(),
        "data_categories": categories
            .iter()
            .map(|id| json!({"id": id, "sensitivity": tape.of(&[1.0, 0.25, 0.6]), "special": false, "title": text(id)}))
            .collect::<Value>(),
        "features": [],
        "sectors": [{"id": "s0", "title": text("S0")}, {"id": "s1", "title": text("S1")}],
        "department_templates": [
            {"id": "t0", "title": text("T0"), "sectors": [], "features": {}, "data_categories": []},
            {"id": "t1", "title": text("T1"), "sectors": [], "features": {}, "data_categories": []},
        ],
        "sections": [{"id": "all", "title": text("All"), "questions": questions}],
    });
    document["features"] = features
        .iter()
        .map(|id| {
            let exposure: Map<String, Value> = risks
                .iter()
                .map(|risk| (risk.clone(), tape.of(&[json!(0.8), json!(0.0), json!(1.0), json!(0.3)])))
                .collect();
            json!({"id": id, "location": "here", "title": text(id), "exposure": exposure})
        })
        .collect();
    document
}

fn question(
    tape: &mut Tape,
    without: Without,
    number: usize,
    earlier: &[Value],
    (risks, features, categories): (&[String], &[String], &[String]),
) -> Value {
    let id = format!("q{number}");
    let scope = tape.of(&["department", "organisation", "department"]);
    let kind = tape.of(&["single", "single", "multiple", "number"]);
    let mut question = json!({"id": id, "scope": scope, "type": kind, "text": text(&id), "why": text("?")});
    if scope == "organisation" {
        question["overridable"] = json!(tape.chance(5));
    }
    let strengths = [1.0, 0.0, 0.5, 0.3, 0.8];
    if kind == "number" {
        question["min"] = json!(tape.of(&[0, 5]));
        question["max"] = json!(40);
        let bands = 1 + tape.below(3);
        question["bands"] = (0..bands)
            .map(|band| json!({"id": format!("{id}-o{band}"), "from": 3 + band * 10, "strength": tape.of(&strengths)}))
            .collect();
    } else {
        let options = 2 + tape.below(3);
        question["options"] = (0..options)
            .map(|option| json!({"id": format!("{id}-o{option}"), "label": text("?"), "strength": tape.of(&strengths)}))
            .collect();
        if kind == "multiple" {
            question["combine"] = json!(tape.of(&["sum", "worst", "best"]));
            if tape.chance(4) {
                question["options"][options - 1]["exclusive"] = json!(true);
            }
        }
    }
    let mut mitigates = Vec::new();
    for risk in risks {
        if tape.chance(3) {
            continue;
        }
        let mut one = json!({"risk": risk});
        if tape.chance(3) {
            one["factor"] = json!(tape.of(&[0.8, 0.3, 1.0]));
        } else {
            one["weight"] = json!(tape.of(&[1.0, 2.0, 0.5]));
        }
        for (limit, all) in [("features", features), ("data_categories", categories)] {
            let some = tape.some(all);
            if tape.chance(3) && !some.is_empty() {
                one[limit] = json!(some);
            }
        }
        mitigates.push(one);
    }
    if !mitigates.is_empty() {
        question["mitigates"] = json!(mitigates);
    }
    if tape.chance(5)
        && let Some(condition) = condition(tape, without, scope == "organisation", earlier, features, categories, 2)
    {
        question["enable_when"] = condition;
    }
    question
}

fn condition(
    tape: &mut Tape,
    without: Without,
    organisation: bool,
    earlier: &[Value],
    features: &[String],
    categories: &[String],
    depth: usize,
) -> Option<Value> {
    let part = |tape: &mut Tape, organisation| {
        let deeper = depth.checked_sub(1)?;
        condition(tape, without, organisation, earlier, features, categories, deeper)
    };
    match tape.below(9) {
        0 | 1 => {
            let readable: Vec<&Value> =
                earlier.iter().filter(|one| !organisation || one["scope"] == "organisation").collect();
            if readable.is_empty() {
                return None;
            }
            let read = tape.of(&readable);
            let id = &read["id"];
            if !without.answered && tape.chance(2) {
                return Some(json!({"question": id, "answered": tape.chance(5)}));
            }
            match read["options"].as_array() {
                None => Some(if tape.chance(5) {
                    json!({"question": id, "above": 12})
                } else {
                    json!({"question": id, "below": 24})
                }),
                Some(options) => {
                    let all: Vec<Value> = options.iter().map(|option| option["id"].clone()).collect();
                    let first = tape.of(&all);
                    Some(json!({"question": id, "is": [first]}))
                }
            }
        }
        2 => Some(json!({"not": part(tape, organisation)?})),
        3 => Some(json!({"all": [part(tape, organisation)?, part(tape, organisation)?]})),
        4 => Some(json!({"any": [part(tape, organisation)?, part(tape, organisation)?]})),
        5 if organisation => Some(json!({"sector": [tape.of(&["s0", "s1"])]})),
        5 => Some(json!({"uses": [tape.of(features)]})),
        6 if organisation => (!without.any_department).then(|| json!({"any_department": {"uses": [features[0]]}})),
        6 => Some(json!({"handles": [tape.of(categories)]})),
        7 if !without.any_department => Some(json!({"any_department": part(tape, false)?})),
        7 => None,
        _ if organisation => Some(json!({"sector": ["s1"]})),
        _ => Some(tape.of(&[json!({"template": ["t0"]}), json!({"mainland_accounts": true})])),
    }
}

/// Gives a document some remediation actions, each of which settles a question or two.
pub fn add_actions(tape: &mut Tape, document: &mut Value, most: usize) {
    let all = questions(document).clone();
    let actions: Value = (0..1 + tape.below(most))
        .map(|number| {
            let first = tape.below(all.len());
            let mut settles = vec![settles(tape, &all[first])];
            if tape.chance(4) && all.len() > 1 {
                settles.push(self::settles(tape, &all[(first + 1) % all.len()]));
            }
            let (hours, cost) =
                (tape.of(&[4.0, 1.0, 8.0, 4.0, 2.5, 30.0]), tape.of(&[0.0, 1000.0, 0.0, 250.0, 5500.5]));
            json!({"id": format!("a{number}"), "title": text("A"), "settles": settles, "hours": hours,
                   "cost_mop": cost, "stage": "stage", "role": text("R")})
        })
        .collect();
    document["stages"] = json!([{"id": "stage", "title": text("S"), "days": 30}]);
    document["actions"] = actions;
}

fn settles(tape: &mut Tape, question: &Value) -> Value {
    let mut settles = json!({"question": question["id"]});
    if tape.chance(4) {
        match question["options"].as_array() {
            None => settles["number"] = json!(5 + tape.below(36)),
            Some(options) => settles["options"] = json!([tape.of(options)["id"]]),
        }
    }
    settles
}

/// The document as a valid questionnaire. Conditions that no answers can make true are dropped.
pub fn questionnaire(document: &Value) -> Questionnaire {
    let mut document = document.clone();
    loop {
        let read = serde_json::from_value(document.clone()).unwrap();
        let problems = match Questionnaire::new(read) {
            Ok(questionnaire) => return questionnaire,
            Err(problems) => problems,
        };
        for problem in problems {
            assert_eq!(problem.trouble, farol::questionnaire::Trouble::NeverAsked, "{problem:?} in {document}");
            let pointer = problem.path.parent().to_string().replace(['.', '['], "/").replace(']', "");
            let question = document.pointer_mut(&format!("/{pointer}")).unwrap();
            question.as_object_mut().unwrap().remove("enable_when");
        }
    }
}

/// An interview under a document.
pub fn interview(tape: &mut Tape, document: &Value) -> Value {
    let departments = 1 + tape.below(4);
    json!({
        "format": "farol.interview/1", "questionnaire": {"id": "generated", "version": "1"}, "period": "2026-Q4",
        "organisation": {
            "id": "org-1", "name": "O", "headcount": 10, "sectors": tape.some(&["s0", "s1"]),
            "answers": answers(tape, document, None),
        },
        "departments": ids("d", departments).iter().map(|id| department(tape, document, id)).collect::<Value>(),
    })
}

/// A department with a scope and answers of its own.
pub fn department(tape: &mut Tape, document: &Value, id: &str) -> Value {
    let all =
        |list: &str| -> Vec<Value> { document[list].as_array().unwrap().iter().map(|one| one["id"].clone()).collect() };
    let (usage, categories) = (all("usage"), all("data_categories"));
    let mut uses = Map::new();
    for feature in all("features") {
        if tape.chance(7) {
            let mut one = json!({"data_categories": if tape.chance(9) { tape.some(&categories) } else { Vec::new() }});
            if tape.chance(8) {
                one["frequency"] = tape.of(&usage);
            }
            uses.insert(feature.as_str().unwrap().to_owned(), one);
        }
    }
    let mut department = json!({"id": id, "name": id, "headcount": 1 + tape.below(30), "uses": uses});
    if tape.chance(7) {
        department["volume"] = tape.of(&all("volume"));
    }
    if tape.chance(5) {
        department["template"] = json!(tape.of(&["t0", "t1"]));
    }
    if tape.chance(5) {
        department["accounts"] = json!({"total": 5, "mainland": tape.of(&[0, 3])});
    }
    department["answers"] = answers(tape, document, Some(()));
    department
}

/// The questions of a document.
pub fn questions(document: &Value) -> &Vec<Value> {
    document["sections"][0]["questions"].as_array().unwrap()
}

/// Whether a question can be answered for the organisation, or for a department.
pub fn answerable(question: &Value, department: bool) -> bool {
    (question["scope"] == "department") == department || department && question["overridable"] == json!(true)
}

fn answers(tape: &mut Tape, document: &Value, department: Option<()>) -> Value {
    let mut answers = Map::new();
    for question in questions(document) {
        let override_ = department.is_some() && question["scope"] == "organisation";
        let likely = if override_ { 3 } else { 8 };
        if answerable(question, department.is_some()) && tape.chance(likely) {
            let id = question["id"].as_str().unwrap().to_owned();
            let answer = match tape.below(10) {
                8 => json!({"state": "unknown"}),
                9 => json!({"state": "not-applicable", "reason": "none here"}),
                _ => answered(tape, question),
            };
            answers.insert(id, answer);
        }
    }
    Value::Object(answers)
}

/// A permitted answer to a question, on any basis.
pub fn answered(tape: &mut Tape, question: &Value) -> Value {
    let mut answer = json!({"state": "answered"});
    match question["options"].as_array() {
        None => answer["number"] = json!(5 + tape.below(36)),
        Some(options) => {
            let first = tape.of(options);
            let mut chosen = vec![first["id"].clone()];
            if question["type"] == "multiple" && first["exclusive"] != json!(true) {
                let more = options.iter().filter(|one| one["exclusive"] != json!(true) && one["id"] != first["id"]);
                let more: Vec<Value> = more.map(|one| one["id"].clone()).collect();
                chosen.extend(tape.some(&more));
            }
            answer["options"] = json!(chosen);
        }
    }
    if tape.chance(6) {
        answer["basis"] = json!(tape.of(&["seen", "tested"]));
    }
    if tape.chance(2) {
        answer["carried_over"] = json!({"report": "0", "period": "2026-Q3"});
    }
    answer
}

/// An interview that has become another: some answers and scopes drawn again, a department gone or new.
pub fn later(tape: &mut Tape, document: &Value, earlier: &Value) -> Value {
    let mut later = earlier.clone();
    let redraw = |tape: &mut Tape, answers: &mut Value, department: bool| {
        for question in questions(document).iter().filter(|one| answerable(one, department)) {
            let id = question["id"].as_str().unwrap();
            match tape.below(10) {
                0..6 => {}
                6 => drop(answers.as_object_mut().unwrap().remove(id)),
                7 => answers[id] = json!({"state": "unknown"}),
                8 => answers[id] = json!({"state": "not-applicable", "reason": "none here"}),
                _ => answers[id] = answered(tape, question),
            }
        }
    };
    redraw(tape, &mut later["organisation"]["answers"], false);
    let mut departments = later["departments"].as_array().unwrap().clone();
    if tape.chance(2) && departments.len() > 1 {
        let gone = tape.below(departments.len());
        departments.remove(gone);
    }
    for one in &mut departments {
        redraw(tape, &mut one["answers"], true);
        if tape.chance(3) {
            let again = department(tape, document, one["id"].as_str().unwrap());
            for part in ["uses", "headcount"] {
                one[part] = again[part].clone();
            }
        }
    }
    if tape.chance(2) {
        departments.push(department(tape, document, "d-new"));
    }
    later["departments"] = json!(departments);
    later
}

/// The interview with some of its departments merged, split, called otherwise or taken in by others, which
/// begin with the answers of the first that they replace.
pub fn regrouped(tape: &mut Tape, interview: &Value) -> Value {
    let mut departments = interview["departments"].as_array().unwrap().clone();
    let successor = |own: &Value, id: &str, replaces: Value| {
        let mut successor = own.clone();
        successor["id"] = json!(id);
        successor["name"] = json!(id);
        successor["replaces"] = replaces;
        successor
    };
    let at = tape.below(departments.len());
    let first = departments.remove(at);
    let id = first["id"].clone();
    match tape.below(5) {
        0 => departments.push(successor(&first, "renamed", json!([id]))),
        1 => departments.extend(["half", "other-half"].map(|half| successor(&first, half, json!([id])))),
        2 => {
            departments.push(successor(&first, "split-off", json!([id])));
            departments.push(first);
        }
        more => match departments.pop() {
            None => departments.push(successor(&first, "renamed", json!([id]))),
            Some(other) => {
                departments.push(successor(&first, "merged", json!([id, other["id"]])));
                if more == 4 {
                    departments.push(successor(&other, "left-over", json!([other["id"]])));
                }
            }
        },
    }
    let mut after = interview.clone();
    after["departments"] = json!(departments);
    after
}

/// The value as an interview.
pub fn read(interview: &Value) -> Interview {
    serde_json::from_value(interview.clone()).unwrap()
}

/// The value with an id called otherwise throughout, as a string or as a key.
pub fn renamed(value: &Value, id: &str, to: &str) -> Value {
    match value {
        Value::String(own) if own == id => json!(to),
        Value::Array(items) => items.iter().map(|item| renamed(item, id, to)).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(key, item)| (if key == id { to.to_owned() } else { key.clone() }, renamed(item, id, to)))
            .collect::<Map<_, _>>()
            .into(),
        other => other.clone(),
    }
}
