//! The worked example of the risk model: two questionnaires, two interviews and their results, worked out
//! independently of the program. Every figure must be equal within 1e-5.

use std::collections::BTreeMap;

use farol::assessment::{Coverage, Interview, Lineage, Replaced};
use farol::questionnaire::{Document, Questionnaire};
use farol::risk::{self, Evaluation, FindingKind, Side};
use serde::Deserialize;

#[derive(Deserialize)]
struct Example {
    questionnaires: Vec<Document>,
    interviews: Vec<Interview>,
    results: Vec<Results>,
    attribution: Attribution,
}

#[derive(Deserialize)]
struct Attribution {
    organisation: Parts,
    departments: BTreeMap<String, Parts>,
}

#[derive(Deserialize)]
struct Parts {
    questionnaire: f64,
    scope: f64,
    safeguards: f64,
}

#[derive(Deserialize)]
struct Results {
    organisation: Figures,
    departments: Vec<Department>,
    findings: Vec<Finding>,
    red_flags: Vec<RedFlag>,
    coverage: Coverage,
}

#[derive(Deserialize)]
struct Figures {
    headline: f64,
    low: f64,
    inherent: f64,
    level: String,
}

#[derive(Deserialize)]
struct Department {
    id: String,
    mapped: bool,
    #[serde(flatten)]
    figures: Figures,
    risks: BTreeMap<String, f64>,
    shares: BTreeMap<String, f64>,
    flows: Vec<Flow>,
}

#[derive(Deserialize)]
struct Flow {
    feature: String,
    data_category: String,
    risk: String,
    inherent: f64,
    leak: f64,
    residual: f64,
}

#[derive(Deserialize)]
struct Finding {
    question: String,
    department: Option<String>,
    kind: String,
    organisation_gain: f64,
    department_gains: BTreeMap<String, f64>,
}

#[derive(Deserialize)]
struct RedFlag {
    id: String,
    department: Option<String>,
}

fn example() -> Example {
    serde_json::from_str(include_str!("data/scoring-example.json")).unwrap()
}

fn questionnaire(document: &Document) -> Questionnaire {
    Questionnaire::new(document.clone()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

#[track_caller]
fn close(found: f64, expected: f64, what: &str) {
    assert!((found - expected).abs() < 1e-5, "{what}: {found}, not {expected}");
}

fn figures(questionnaire: &Questionnaire, found: &risk::Figures, expected: &Figures, whose: &str) {
    close(found.headline, expected.headline, &format!("headline of {whose}"));
    close(found.low, expected.low, &format!("low of {whose}"));
    close(found.inherent, expected.inherent, &format!("inherent of {whose}"));
    let level = &questionnaire.document().levels[risk::level(questionnaire, found.headline)];
    assert_eq!(level.id.as_str(), expected.level, "level of {whose}");
}

fn departments(questionnaire: &Questionnaire, found: &Evaluation, expected: &Results) {
    assert_eq!(found.scores.departments.len(), expected.departments.len());
    for (at, (one, expected)) in found.scores.departments.iter().zip(&expected.departments).enumerate() {
        assert_eq!((one.id.as_str(), one.mapped), (expected.id.as_str(), expected.mapped));
        figures(questionnaire, &one.figures, &expected.figures, &expected.id);
        for (position, risk) in questionnaire.document().risks.iter().enumerate() {
            let whose = format!("{} of {}", risk.id, one.id);
            close(one.risks[position], expected.risks[risk.id.as_str()], &format!("risk {whose}"));
            close(one.shares[position], expected.shares[risk.id.as_str()], &format!("share {whose}"));
        }
        let flows = risk::explain(questionnaire, &found.standing, &found.scores, at);
        assert_eq!(flows.len(), expected.flows.len(), "flows of {}", one.id);
        for (flow, expected) in flows.iter().zip(&expected.flows) {
            let document = questionnaire.document();
            let names = (
                document.features[flow.feature].id.as_str(),
                document.data_categories[flow.data_category].id.as_str(),
                document.risks[flow.risk].id.as_str(),
            );
            assert_eq!(names, (&*expected.feature, &*expected.data_category, &*expected.risk));
            close(flow.inherent, expected.inherent, &format!("inherent of {names:?} in {}", one.id));
            close(flow.leak, expected.leak, &format!("leak of {names:?} in {}", one.id));
            close(flow.residual, expected.residual, &format!("residual of {names:?} in {}", one.id));
        }
    }
}

fn findings(questionnaire: &Questionnaire, found: &Evaluation, expected: &Results) {
    let place =
        |one: &risk::Finding| (one.place.question.to_string(), one.place.department.as_ref().map(ToString::to_string));
    let places: Vec<_> = found.findings.iter().map(place).collect();
    let wanted: Vec<_> = expected.findings.iter().map(|one| (one.question.clone(), one.department.clone())).collect();
    assert_eq!(places, wanted, "findings, in their order");
    for (one, expected) in found.findings.iter().zip(&expected.findings) {
        let kind = match one.kind {
            FindingKind::Missing => "missing",
            FindingKind::Unknown => "unknown",
            FindingKind::Unproved => "unproved",
        };
        assert_eq!(kind, expected.kind, "kind of {:?}", one.place);
        assert_eq!(questionnaire.questions()[one.question].id, one.place.question);
        close(one.organisation_gain, expected.organisation_gain, &format!("organisation's gain of {:?}", one.place));
        let gains: Vec<_> = one.department_gains.iter().map(|(id, _)| id.as_str()).collect();
        let mut wanted: Vec<_> = expected.department_gains.keys().map(String::as_str).collect();
        wanted.sort_by_key(|id| found.scores.departments.iter().position(|one| one.id.as_str() == *id));
        assert_eq!(gains, wanted, "departments of {:?}", one.place);
        for (id, gain) in &one.department_gains {
            close(*gain, expected.department_gains[id.as_str()], &format!("gain of {:?} in {id}", one.place));
        }
        let touched = found.scores.departments.iter().filter(|at| gains.contains(&at.id.as_str()));
        let highest = touched.map(|at| risk::level(questionnaire, at.figures.headline)).max();
        assert_eq!(Some(one.level), highest, "level of {:?}", one.place);
        assert_eq!(
            risk::gain(questionnaire, &found.standing, &found.scores, &one.place).as_ref(),
            Some(one),
            "the same gain, asked for alone"
        );
    }
}

#[test]
fn both_interviews_give_the_results_of_the_example() {
    let example = example();
    for at in 0..2 {
        let questionnaire = questionnaire(&example.questionnaires[at]);
        let found = risk::evaluate(&questionnaire, &example.interviews[at]);
        let expected = &example.results[at];
        figures(&questionnaire, &found.scores.organisation, &expected.organisation, "the organisation");
        departments(&questionnaire, &found, expected);
        findings(&questionnaire, &found, expected);
        let flags = found.red_flags.iter().map(|fired| {
            let id = questionnaire.red_flags()[fired.rule].id.to_string();
            (id, fired.department.as_ref().map(ToString::to_string))
        });
        let wanted = expected.red_flags.iter().map(|flag| (flag.id.clone(), flag.department.clone()));
        assert_eq!(flags.collect::<Vec<_>>(), wanted.collect::<Vec<_>>(), "red flags");
        assert_eq!(found.coverage, expected.coverage);
    }
}

#[test]
fn the_change_between_them_is_attributed_as_in_the_example() {
    let example = example();
    let questionnaires = [0, 1].map(|at| questionnaire(&example.questionnaires[at]));
    let [earlier, later] = [0, 1].map(|at| Side::new(&questionnaires[at], &example.interviews[at]));
    let found =
        risk::attribute(&earlier, &later, &Lineage::new(earlier.interview, later.interview, &Replaced::default()));
    let parts = |found: &risk::Parts, expected: &Parts, whose: &str| {
        close(found.questionnaire, expected.questionnaire, &format!("questionnaire, {whose}"));
        close(found.scope, expected.scope, &format!("scope, {whose}"));
        close(found.safeguards, expected.safeguards, &format!("safeguards, {whose}"));
    };
    parts(&found.organisation, &example.attribution.organisation, "organisation");
    let both: Vec<_> = found.departments.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(both, example.attribution.departments.keys().collect::<Vec<_>>());
    for (id, found) in &found.departments {
        parts(found, &example.attribution.departments[id.as_str()], id.as_str());
    }
    let each: f64 = found.answers.iter().map(|answer| answer.points).sum();
    close(each + found.acting_together, example.attribution.organisation.safeguards, "points of the answers");
}
