//! What is promised of the shipped questionnaire: its size, its coverage, its sources, and that
//! `docs/calibration.md` says what the program computes.

use std::collections::{BTreeMap, BTreeSet};

use farol::assessment::{Answer, Department, Interview, Organisation, QuestionnaireRef, State, Use};
use farol::questionnaire::{Basis, Combine, Kind, Question, QuestionId, Questionnaire, Scope, SourceStatus, shipped};
use farol::risk;

const CALIBRATION: &str = include_str!("../docs/calibration.md");

/// The rows of the tables of a document whose first cell satisfies a test.
fn rows<'a>(text: &'a str, wanted: impl Fn(&[&str]) -> bool + 'a) -> impl Iterator<Item = Vec<&'a str>> + 'a {
    let cells = |line: &'a str| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    text.lines().filter(|line| line.starts_with('|')).map(cells).filter(move |row| wanted(row))
}

fn plain(cell: &str) -> &str {
    cell.trim_matches('`')
}

#[test]
fn it_is_as_large_as_promised() {
    let questionnaire = shipped();
    let document = questionnaire.document();
    assert!(questionnaire.questions().len() >= 72);
    assert!(document.features.len() >= 14);
    assert!(document.data_categories.len() >= 18);
    assert_eq!(document.risks.len(), 8);
    assert!(document.red_flags.len() >= 12);
    assert!(document.contradictions.len() >= 8);
    assert!(document.sectors.len() >= 12);
    for sector in &document.sectors {
        let templates = document.department_templates.iter().filter(|one| one.sectors.contains(&sector.id));
        assert!(templates.count() >= 3, "{}", sector.id);
    }
    for (section, count) in document.sections.iter().map(|section| (&section.id, section.questions.len())) {
        assert!(count > 0, "{section}");
    }
}

#[test]
fn it_gives_no_cause_for_warnings() {
    assert_eq!(shipped().warnings(), []);
}

#[test]
fn private_life_is_sensitive_data() {
    let questionnaire = shipped();
    let special: Vec<&str> = questionnaire
        .document()
        .data_categories
        .iter()
        .filter(|category| category.special)
        .map(|category| category.id.as_str())
        .collect();
    for id in ["private-life", "health"] {
        assert!(special.contains(&id), "{special:?}");
    }
}

#[test]
fn every_safeguard_mitigates_a_risk_and_has_an_action() {
    let questionnaire = shipped();
    let settled: BTreeSet<&QuestionId> = questionnaire
        .document()
        .actions
        .iter()
        .inspect(|action| assert!(action.hours > 0.0 && action.cost_mop >= 0.0, "{}", action.id))
        .flat_map(|action| action.settles.iter().map(|settles| &settles.question))
        .collect();
    for question in questionnaire.questions().iter().filter(|question| question.best.is_some()) {
        assert!(!question.mitigates.is_empty(), "{}", question.id);
        assert!(settled.contains(&question.id), "{}", question.id);
    }
    for (risk, one) in questionnaire.document().risks.iter().enumerate() {
        let count =
            questionnaire.questions().iter().filter(|question| question.mitigates.iter().any(|it| it.risk == risk));
        assert!(count.count() >= 4, "{}", one.id);
    }
}

#[test]
fn everything_names_its_sources() {
    let document = shipped().document().clone();
    for question in document.sections.iter().flat_map(|section| &section.questions) {
        assert!(!question.sources.is_empty(), "{}", question.id);
    }
    for feature in &document.features {
        assert!(feature.about.is_some() && !feature.sources.is_empty(), "{}", feature.id);
    }
    for status in [SourceStatus::Verified, SourceStatus::Secondary, SourceStatus::Unverified, SourceStatus::VendorClaim]
    {
        assert!(document.sources.iter().any(|source| source.status == status), "{status:?}");
    }
    // A penalty has an amount that somebody read; the fines of Articles 32 and 33 could not be read.
    for penalty in &document.penalties {
        let source = document.sources.iter().find(|source| source.id == penalty.source).unwrap();
        assert!(matches!(source.status, SourceStatus::Verified | SourceStatus::Secondary), "{}", penalty.id);
    }
}

#[test]
fn every_point_of_the_brief_is_covered() {
    let questionnaire = shipped();
    let mut points = BTreeSet::new();
    let (_, points_of_the_brief) = CALIBRATION.split_once("## The points of the brief").unwrap();
    for row in rows(points_of_the_brief, |row| row.len() == 3 && row[0].parse::<u32>().is_ok()) {
        points.insert(row[0].parse::<u32>().unwrap());
        let ids: Vec<&str> = row[2].split(',').map(|id| plain(id.trim())).collect();
        assert!(!ids.is_empty());
        for id in ids {
            assert!(questionnaire.position(&id.into()).is_some(), "point {}: {id}", row[0]);
        }
    }
    assert_eq!(points, (1..=15).collect());
}

/// The best answer to a question, as `docs/calibration.md` defines it.
fn best(question: &Question, questionnaire: &Questionnaire, position: usize, basis: Basis) -> Answer {
    let best = question.best.unwrap();
    let at_best = |option: &usize| question.strengths[*option] == Some(best);
    let mut answer = Answer::new(State::Answered);
    answer.basis = Some(basis);
    match (question.kind, question.combine) {
        (Kind::Multiple, Combine::Sum) => {
            let together = (0..question.options.len()).filter(|option| !question.exclusive[*option]);
            answer.options = together.map(|option| question.options[option].clone()).collect();
        }
        (Kind::Single | Kind::Multiple, _) => {
            let option = (0..question.options.len()).find(at_best).unwrap();
            answer.options = vec![question.options[option].clone()];
        }
        _ => {
            let band = (0..question.bounds.len()).find(at_best).unwrap();
            let least = questionnaire.written(position).min.unwrap_or(f64::NEG_INFINITY);
            answer.number = Some(question.bounds[band].max(least));
        }
    }
    answer
}

/// A firm with one department, made from a template, and its answers.
fn firm(template: &str, sector: &str, volume: &str, given: impl Fn(usize) -> Option<Basis>, facts: bool) -> Interview {
    let questionnaire = shipped();
    let document = questionnaire.document();
    let own = document.department_templates.iter().find(|one| one.id.as_str() == template).unwrap();
    let uses = own.features.iter().map(|(feature, usage)| {
        let one = Use { frequency: Some(usage.clone()), data_categories: own.data_categories.clone() };
        (feature.clone(), one)
    });
    let (mut organisation, mut department) = (BTreeMap::new(), BTreeMap::new());
    let mut number = 0;
    for (position, question) in questionnaire.questions().iter().enumerate() {
        if question.best.is_some() {
            if let Some(basis) = given(number) {
                let answer = best(question, questionnaire, position, basis);
                let answers = if question.scope == Scope::Organisation { &mut organisation } else { &mut department };
                answers.insert(question.id.clone(), answer);
            }
            number += 1;
        }
    }
    if facts {
        organisation.insert("affiliates-abroad".into(), Answer::choosing(["none".into()]));
        organisation.insert("critical-infrastructure".into(), Answer::choosing(["no".into()]));
    }
    let organisation = Organisation {
        id: "org-1".into(),
        name: "A firm".to_owned(),
        sectors: vec![sector.into()],
        headcount: 20,
        answers: organisation,
    };
    Interview {
        departments: vec![Department {
            id: "dept-1".into(),
            name: "A department".to_owned(),
            replaces: Vec::new(),
            template: Some(template.into()),
            headcount: 20,
            lead: None,
            volume: Some(volume.into()),
            accounts: Some(farol::assessment::Accounts { total: 20, mainland: 0 }),
            uses: uses.collect(),
            answers: department,
        }],
        ..Interview::new(QuestionnaireRef::of(document), "2026-Q4", organisation)
    }
}

#[test]
fn ten_typical_departments_score_as_the_calibration_says() {
    let questionnaire = shipped();
    let mut scores: BTreeMap<String, [f64; 4]> = BTreeMap::new();
    for row in rows(CALIBRATION, |row| row.len() == 8 && row[1].starts_with('`')) {
        let [_, template, sector, volume] = [0, 1, 2, 3].map(|at| plain(row[at]));
        // Of the questions that carry strengths, every which one is answered, and on which basis.
        let states =
            [(0, Basis::Stated, false), (2, Basis::Stated, true), (1, Basis::Stated, true), (1, Basis::Tested, true)];
        let mut own = [0.0; 4];
        for (column, (every, basis, facts)) in states.into_iter().enumerate() {
            let given = |number: usize| (every > 0 && number.is_multiple_of(every)).then_some(basis);
            let interview = firm(template, sector, volume, given, facts);
            assert_eq!(farol::assessment::check(questionnaire, &interview), []);
            let evaluation = risk::evaluate(questionnaire, &interview);
            let score = evaluation.scores.departments[0].figures.headline;
            let level = questionnaire.document().levels[risk::level(questionnaire, score)].id.clone();
            assert_eq!(format!("{score:.1} {level}"), row[4 + column], "{template}, column {column}");
            own[column] = score;
        }
        scores.insert(template.to_owned(), own);
    }
    assert_eq!(scores.len(), 10);
    let warehouse = scores["warehouse"];
    for (template, own) in &scores {
        assert!((10.0..=95.0).contains(&own[0]), "{template}");
        assert!((1.0..=15.0).contains(&own[3]), "{template}");
        assert!(own.windows(2).all(|pair| pair[0] > pair[1]), "{template}");
        if ["hr", "clinic-nursing", "gaming-vip"].contains(&template.as_str()) {
            assert!(own.iter().zip(warehouse).all(|(own, warehouse)| *own >= 2.0 * warehouse), "{template}");
        }
    }
}
