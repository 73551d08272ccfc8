//! A generated questionnaire with an interview, and what the laws ask of what it gives.

use farol::assessment::{State, check};
use farol::questionnaire::{Questionnaire, Ternary};
use farol::risk::{self, Evaluation, Figures};
use proptest::prelude::*;
use serde_json::Value;

use crate::generate::{self, Tape, Without, document, interview, questionnaire, questions, read};

/// A case: what was drawn, and what it gives.
pub struct Case {
    pub document: Value,
    pub questionnaire: Questionnaire,
    pub interview: Value,
}

impl Case {
    pub fn new(tape: &mut Tape, without: Without) -> Self {
        let document = document(tape, without);
        let interview = interview(tape, &document);
        let questionnaire = questionnaire(&document);
        assert_eq!(check(&questionnaire, &read(&interview)), []);
        Self { document, questionnaire, interview }
    }

    pub fn evaluate(&self, interview: &Value) -> Evaluation {
        risk::evaluate(&self.questionnaire, &read(interview))
    }
}

/// All figures, the organisation's first.
pub fn figures(found: &Evaluation) -> Vec<Figures> {
    let departments = found.scores.departments.iter().map(|one| one.figures);
    std::iter::once(found.scores.organisation).chain(departments).collect()
}

/// Whether each question is asked, everywhere.
pub fn asked(case: &Case, found: &Evaluation) -> Vec<Ternary> {
    let parts = || std::iter::once(None).chain((0..found.standing.departments().len()).map(Some));
    let questions = 0..case.questionnaire.questions().len();
    questions.flat_map(|question| parts().map(move |at| found.standing.asked(question, at))).collect()
}

/// The answers of the organisation or of a department.
pub fn answers(interview: &mut Value, department: Option<usize>) -> &mut Value {
    match department {
        None => &mut interview["organisation"]["answers"],
        Some(at) => &mut interview["departments"][at]["answers"],
    }
}

/// A place at which a question may be answered: the question's position, and the department's.
pub fn place(tape: &mut Tape, case: &Case) -> (usize, Option<usize>) {
    let departments = case.interview["departments"].as_array().unwrap().len();
    let parts: Vec<Option<usize>> = std::iter::once(None).chain((0..departments).map(Some)).collect();
    let all: Vec<(usize, Option<usize>)> = (0..questions(&case.document).len())
        .flat_map(|question| parts.iter().map(move |at| (question, *at)))
        .filter(|(question, at)| generate::answerable(&questions(&case.document)[*question], at.is_some()))
        .collect();
    tape.of(&all)
}

/// Of each question in each department: whether it is left out, hidden or not applicable.
pub fn left_out(case: &Case, found: &Evaluation) -> Vec<bool> {
    let standing = &found.standing;
    let questions = 0..case.questionnaire.questions().len();
    let left_out = |question, at| match standing.asked(question, Some(at)) {
        Ternary::False => true,
        Ternary::Undecided => false,
        Ternary::True => standing.given(question, Some(at)).is_some_and(|given| given.state == State::NotApplicable),
    };
    questions.flat_map(|question| (0..standing.departments().len()).map(move |at| left_out(question, at))).collect()
}

/// Every figure that is kept, by name; findings without their order, which ties decide.
pub fn named(case: &Case, found: &Evaluation) -> Vec<(String, f64)> {
    let document = case.questionnaire.document();
    let mut all = Vec::new();
    let mut three = |whose: &str, one: &Figures| {
        all.extend(
            [("headline", one.headline), ("low", one.low), ("inherent", one.inherent)]
                .map(|(what, figure)| (format!("{what} {whose}"), figure)),
        );
    };
    three("organisation", &found.scores.organisation);
    for one in &found.scores.departments {
        three(one.id.as_str(), &one.figures);
    }
    for one in &found.scores.departments {
        for (at, risk) in document.risks.iter().enumerate() {
            all.push((format!("risk {} {}", one.id, risk.id), one.risks[at]));
            all.push((format!("share {} {}", one.id, risk.id), one.shares[at]));
        }
    }
    for one in &found.findings {
        let place = format!("{} {}", one.place.question, one.place.department.as_ref().map_or("-", |id| id.as_str()));
        all.push((format!("gain {:?} {place}", one.kind), one.organisation_gain));
        all.extend(one.department_gains.iter().map(|(id, gain)| (format!("gain {place} {id}"), *gain)));
        all.push((format!("level {place}"), one.level as f64));
    }
    all.push(("visible".into(), found.coverage.visible as f64));
    all.push(("settled".into(), found.coverage.settled() as f64));
    all
}

/// The same names with the same figures, in whatever order.
pub fn same_figures(one: &[(String, f64)], other: &[(String, f64)], within: f64) -> Result<(), TestCaseError> {
    let sorted = |all: &[(String, f64)]| {
        let mut all = all.to_vec();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    };
    let (one, other) = (sorted(one), sorted(other));
    prop_assert_eq!(one.iter().map(|it| &it.0).collect::<Vec<_>>(), other.iter().map(|it| &it.0).collect::<Vec<_>>());
    for ((name, figure), (_, same)) in one.iter().zip(&other) {
        prop_assert!((figure - same).abs() <= within, "{name}: {figure} and {same}");
    }
    Ok(())
}

pub fn shuffle(tape: &mut Tape, items: &mut [Value]) {
    for at in (1..items.len()).rev() {
        items.swap(at, tape.below(at + 1));
    }
}

/// The questions in another order in which conditions look back still.
pub fn reordered(tape: &mut Tape, questions: &[Value]) -> Vec<Value> {
    let mut left: Vec<&Value> = questions.iter().collect();
    let mut placed: Vec<Value> = Vec::new();
    while !left.is_empty() {
        let reads = |one: &Value, id: &Value| one["enable_when"].to_string().contains(&format!("\"question\":{id}"));
        let free: Vec<usize> = (0..left.len())
            .filter(|at| !left.iter().any(|other| other["id"] != left[*at]["id"] && reads(left[*at], &other["id"])))
            .collect();
        placed.push(left.remove(tape.of(&free)).clone());
    }
    placed
}
