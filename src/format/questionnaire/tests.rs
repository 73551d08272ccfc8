//! That reading points at the right bytes.

use super::*;
use crate::format::source::Position;

const MAIN: &str = r#"format = "farol.questionnaire/1"
id = "q"
version = "1"
title = "Q"
languages = ["en"]
sections = ["first", "second"]
basis = { stated = 1, seen = 1, tested = 1 }
usage = [{ id = "daily", weight = 1, title = "Daily" }]
volume = [{ id = "some", weight = 1, title = "Some" }]
levels = [{ id = "all", from = 0, title = "All" }]
locations = [{ id = "here", outside = false, title = "Here" }]
risks = [{ id = "leak", weight = 1, title = "Leak" }]
data_categories = [{ id = "names", sensitivity = 1, special = false, title = "Names" }]
features = [{ id = "chat", title = "Chat", location = "here", exposure = { leak = 1 } }]
"#;

fn section(id: &str, question: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"S\"\n[[questions]]\nid = \"{question}\"\nscope = \"organisation\"\ntype = \"text\"\ntext = \"T\"\nwhy = \"W\"\n"
    )
}

fn files(second: String) -> Vec<SourceFile> {
    let file = |name: &str, text: String| SourceFile { name: format!("folder/{name}"), text };
    vec![
        file("first.toml", section("first", "one")),
        file("questionnaire.toml", MAIN.to_owned()),
        file("second.toml", second),
    ]
}

#[test]
fn a_problem_of_a_section_is_in_its_file() {
    let second = section("second", "two").replace("why = \"W\"", "why = \"W\"\nsources = [\"x\"]");
    let wrong = read_toml(&files(second)).unwrap_err();
    let [item] = &wrong.items[..] else { panic!("{:?}", wrong.items) };
    assert_eq!(wrong.place(item), ("folder/second.toml", Position { line: 9, column: 12 }));
    assert_eq!(item.path.to_string(), "sections[1].questions[0].sources[0]");
}

#[test]
fn the_other_of_two_is_pointed_at_across_files() {
    let wrong = read_toml(&files(section("second", "one"))).unwrap_err();
    let [item] = &wrong.items[..] else { panic!("{:?}", wrong.items) };
    assert_eq!(item.file, 2);
    let (other, span) = item.related.clone().unwrap();
    assert_eq!((other, &wrong.files[other].text[span]), (0, "\"one\""));
}

#[test]
fn a_broken_section_hides_no_more_than_its_own() {
    let wrong = read_toml(&files("id = = 1".to_owned())).unwrap_err();
    let kinds: Vec<bool> = wrong.items.iter().map(|item| matches!(item.wrong, Wrong::Syntax { .. })).collect();
    assert_eq!(kinds, [true]);
}

/// A document in which every field is there. No field is left to a default, so that a new one must be
/// added here, and then the shape below must know it.
fn full() -> Document {
    use crate::questionnaire::*;
    let text = || Text([("en".to_owned(), "T".to_owned()), ("pt".to_owned(), "P".to_owned())].into());
    let when = || WrittenCondition::Any {
        any: vec![
            WrittenCondition::All { all: vec![WrittenCondition::Sector { sector: vec!["shop".into()] }] },
            WrittenCondition::Not {
                not: Box::new(WrittenCondition::Is { question: "a".into(), is: vec!["b".into()] }),
            },
            WrittenCondition::AnyDepartment {
                any_department: Box::new(WrittenCondition::Uses { uses: vec!["chat".into()] }),
            },
            WrittenCondition::Above { question: "a".into(), above: 1.0 },
            WrittenCondition::Below { question: "a".into(), below: 1.5 },
            WrittenCondition::Answered { question: "a".into(), answered: true },
            WrittenCondition::Handles { handles: vec!["names".into()] },
            WrittenCondition::Template { template: vec!["sales".into()] },
            WrittenCondition::MainlandAccounts { mainland_accounts: false },
        ],
    };
    let option = WrittenOption {
        id: "yes".into(),
        label: text(),
        strength: Some(0.5),
        exclusive: true,
        relocates: Some(Relocates { features: vec!["chat".into()], location: "here".into() }),
        replaces: vec!["old/yes".to_owned()],
    };
    let mitigates = Mitigates {
        risk: "leak".into(),
        weight: Some(1.0),
        factor: Some(0.5),
        features: Some(vec!["chat".into()]),
        data_categories: Some(vec!["names".into()]),
    };
    let question = WrittenQuestion {
        id: "a".into(),
        scope: Scope::Organisation,
        kind: Kind::Multiple,
        text: text(),
        why: text(),
        guidance: Some(text()),
        evidence: Some(text()),
        sources: vec!["book".into()],
        overridable: true,
        options: vec![option],
        bands: vec![Band { id: "low".into(), from: 1.0, strength: Some(1.0) }],
        min: Some(0.0),
        max: Some(9.0),
        unit: Some(text()),
        combine: Some(Combine::Sum),
        enable_when: Some(when()),
        mitigates: vec![mitigates],
        valid_for: Some("P90D".to_owned()),
        replaces: vec!["old".into()],
        comparable: Some(false),
        not_comparable: Some(text()),
    };
    let template = DepartmentTemplate {
        id: "sales".into(),
        title: text(),
        sectors: vec!["shop".into()],
        features: [("chat".into(), "daily".into())].into(),
        data_categories: vec!["names".into()],
    };
    Document {
        format: FORMAT.to_owned(),
        id: "full".into(),
        version: "1".to_owned(),
        title: text(),
        languages: vec!["en".to_owned(), "pt".to_owned()],
        norm: 2.5,
        ceiling: 0.8,
        basis: BasisFactors { stated: 0.5, seen: 0.6, tested: 0.7 },
        usage: vec![Scale { id: "daily".into(), weight: 0.5, title: text() }],
        volume: vec![Scale { id: "some".into(), weight: 0.5, title: text() }],
        levels: vec![Level { id: "low".into(), from: 0.0, title: text() }],
        locations: vec![Location { id: "here".into(), title: text(), outside: true }],
        risks: vec![Risk {
            id: "leak".into(),
            weight: 1.0,
            title: text(),
            articles: vec!["1".to_owned()],
            about: Some(text()),
        }],
        data_categories: vec![DataCategory {
            id: "names".into(),
            sensitivity: 0.5,
            special: true,
            title: text(),
            articles: vec!["1".to_owned()],
            about: Some(text()),
            replaces: vec!["old".into()],
        }],
        features: vec![Feature {
            id: "chat".into(),
            title: text(),
            location: "here".into(),
            exposure: [("leak".into(), 0.5)].into(),
            about: Some(text()),
            sources: vec!["book".into()],
            replaces: vec!["old".into()],
        }],
        sectors: vec![Sector { id: "shop".into(), title: text(), about: Some(text()) }],
        department_templates: vec![template],
        sections: vec![Section { id: "one".into(), title: text(), questions: vec![question] }],
        red_flags: vec![RedFlag {
            id: "f".into(),
            title: text(),
            articles: vec!["1".to_owned()],
            scope: Scope::Department,
            when: when(),
            about: Some(text()),
            sources: vec!["book".into()],
        }],
        contradictions: vec![Contradiction {
            id: "c".into(),
            title: text(),
            scope: Scope::Department,
            when: when(),
            about: Some(text()),
        }],
        actions: vec![Action {
            id: "act".into(),
            title: text(),
            settles: vec![Settles { question: "a".into(), options: Some(vec!["yes".into()]), number: Some(1.0) }],
            hours: 1.0,
            cost_mop: 2.0,
            stage: "first".into(),
            role: text(),
            about: Some(text()),
        }],
        stages: vec![Stage { id: "first".into(), title: text(), days: 30 }],
        penalties: vec![Penalty {
            id: "p".into(),
            articles: vec!["1".to_owned()],
            min_mop: 1.0,
            max_mop: 2.0,
            source: "book".into(),
            about: Some(text()),
        }],
        sources: vec![Source {
            id: "book".into(),
            title: text(),
            reference: "R".to_owned(),
            status: SourceStatus::VendorClaim,
            checked: "2026-11-24".to_owned(),
        }],
    }
}

#[test]
fn the_shape_knows_every_field_of_the_types() {
    let written = serde_json::to_value(full()).unwrap();
    let mut shaper = Shaper::new(Style::Toml);
    let read = shaper.read(&Shape::Object(DOCUMENT), written.clone(), &Path::default());
    assert_eq!(shaper.findings, []);
    assert_eq!(read, written);
}

#[test]
fn the_list_of_texts_has_every_text() {
    fn count(value: &Value) -> usize {
        match value {
            Value::Object(members) if members.contains_key("en") => 1,
            Value::Object(members) => members.values().map(count).sum(),
            Value::Array(items) => items.iter().map(count).sum(),
            _ => 0,
        }
    }
    let full = full();
    assert_eq!(crate::questionnaire::texts(&full).len(), count(&serde_json::to_value(&full).unwrap()));
}
