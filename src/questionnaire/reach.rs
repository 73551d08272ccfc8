//! What can be told about conditions before anyone has answered: questions that can never be asked,
//! conditions that hold at once, and safeguards that are sure to be asked.

mod beforehand;
mod search;

use std::collections::BTreeSet;

use self::beforehand::{Beforehand, Departments};
use super::condition::Ternary;
use super::document::{Document, Scope};
use super::problem::{Path, Problem, Step, Trouble};
use super::resolve::Resolved;
use super::valid::{By, Question, Questionnaire};

/// With fewer ordinary safeguards than this, a single answer decides too much of a risk.
const ENOUGH: usize = 3;

/// The questions that no answers can open. Certain, not likely: what the search cannot decide is left,
/// and so is everything while other problems leave conditions or options in doubt.
pub(super) fn never_asked(document: &Document, resolved: &Resolved, others: &[Problem]) -> Vec<Problem> {
    if others.iter().any(in_doubt) {
        return Vec::new();
    }
    let written: Vec<_> = document.sections.iter().flat_map(|section| &section.questions).collect();
    let mut problems = Vec::new();
    for question in &resolved.questions {
        if let Some(condition) = &question.condition
            && !search::can_hold(&resolved.questions, &written, condition, question.scope)
        {
            let path = question_path(question).key("enable_when");
            problems.push(Problem { path, trouble: Trouble::NeverAsked });
        }
    }
    problems
}

/// Whether a problem may make a condition mean something else than was meant.
fn in_doubt(problem: &Problem) -> bool {
    problem.path.0.iter().any(|step| matches!(step, Step::Key(name) if name == "enable_when"))
        || matches!(
            problem.trouble,
            Trouble::Duplicate { .. } | Trouble::Needed { .. } | Trouble::NotAllowed { .. } | Trouble::MinAboveMax
        )
}

/// What should be looked at: risks with too few safeguards, conditions that hold at once or never.
pub(super) fn warnings(questionnaire: &Questionnaire) -> Vec<Problem> {
    let mut problems = safeguards(questionnaire);
    let document = questionnaire.document();
    let written: Vec<_> = document.sections.iter().flat_map(|section| &section.questions).collect();
    let questions = questionnaire.questions();
    for question in questions {
        if let Some(condition) = &question.condition
            && beforehand::holds_at_once(questions, condition, question.scope)
        {
            problems.push(Problem { path: question_path(question).key("enable_when"), trouble: Trouble::HoldsAtOnce });
        }
    }
    for (list, rules) in [("contradictions", questionnaire.contradictions()), ("red_flags", questionnaire.red_flags())]
    {
        for (index, rule) in rules.iter().enumerate() {
            let path = Path::default().key(list).at(index).key("when");
            if beforehand::holds_at_once(questions, &rule.when, rule.scope) {
                problems.push(Problem { path, trouble: Trouble::HoldsAtOnce });
            } else if !search::can_hold(questions, &written, &rule.when, rule.scope) {
                problems.push(Problem { path, trouble: Trouble::NeverHolds });
            }
        }
    }
    problems.sort_by(|a, b| a.path.cmp(&b.path));
    problems
}

fn question_path(question: &Question) -> Path {
    let (section, index) = question.place;
    Path::default().key("sections").at(section).key("questions").at(index)
}

/// Risks that nothing mitigates, or that a feature may be left with too few ordinary safeguards for.
fn safeguards(questionnaire: &Questionnaire) -> Vec<Problem> {
    let document = questionnaire.document();
    let mut problems = Vec::new();
    let mut unmitigated = BTreeSet::new();
    for (position, risk) in document.risks.iter().enumerate() {
        let mitigated = questionnaire.questions().iter().flat_map(|one| &one.mitigates).any(|one| one.risk == position);
        if !mitigated {
            unmitigated.insert(position);
            problems.push(Problem {
                path: Path::default().key("risks").at(position),
                trouble: Trouble::NothingMitigates { risk: risk.id.to_string() },
            });
        }
    }
    for (index, feature) in document.features.iter().enumerate() {
        for (id, exposure) in &feature.exposure {
            let Some(risk) = questionnaire.risk(id).filter(|risk| !unmitigated.contains(risk)) else { continue };
            let count = sure_safeguards(questionnaire, index, risk).len();
            if *exposure > 0.0 && count < ENOUGH {
                problems.push(Problem {
                    path: Path::default().key("features").at(index).key("exposure").key(id.as_str()),
                    trouble: Trouble::FewSafeguards { risk: id.to_string(), count },
                });
            }
        }
    }
    problems
}

/// The ordinary safeguards (with a weight) against a risk that count for every data category of a
/// feature and are sure to be asked in a department that uses the feature; by question position.
#[must_use]
pub fn sure_safeguards(questionnaire: &Questionnaire, feature: usize, risk: usize) -> Vec<usize> {
    let questions = questionnaire.questions();
    let sure = Beforehand { questions, departments: Departments::OneThatUses(feature) };
    let categories = questionnaire.document().data_categories.len();
    (0..questions.len())
        .filter(|position| {
            let question = &questions[*position];
            let weighted = || {
                question
                    .mitigates
                    .iter()
                    .filter(|one| one.risk == risk && matches!(one.by, By::Weight(_)) && one.features[feature])
            };
            let everywhere = (0..categories).all(|category| weighted().any(|one| one.data_categories[category]));
            everywhere && weighted().next().is_some() && asked(&sure, question) == Ternary::True
        })
        .collect()
}

fn asked(beforehand: &Beforehand<'_>, question: &Question) -> Ternary {
    let inside = question.scope == Scope::Department;
    question.condition.as_ref().map_or(Ternary::True, |condition| beforehand.holds(condition, inside))
}
