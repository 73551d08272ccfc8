//! Answers, places and levels in words, for the commands that print them.

use std::rc::Rc;

use crate::assessment::{Answer, Interview, Place, ReturnInput, State};
use crate::questionnaire::{Basis, Questionnaire};
use crate::text::{Message, Texts};
use crate::tui::Theme;

pub(super) use crate::report::words::{change, score};

/// A level as sign and word.
pub(super) fn level(questionnaire: &Questionnaire, position: usize, texts: &Texts) -> String {
    let levels = &questionnaire.document().levels;
    let sign = Theme::mono().level_sign(position, levels.len());
    format!("{sign} {}", levels.get(position).map_or("", |level| level.title.get(texts.language())))
}

/// A figure as it is kept: with 6 decimals.
pub(super) fn kept(value: f64) -> f64 {
    (value * 1e6).round() / 1e6 + 0.0
}

/// The three points of an input.
pub(super) fn three(input: &ReturnInput) -> String {
    format!("{} / {} / {}", input.low, input.likely, input.high)
}

/// For whom something is: the organisation, or a department by its name.
pub(super) fn whom(interview: &Interview, department: Option<&str>, texts: &Texts) -> String {
    match department {
        None => texts.get("cli-organisation").to_string(),
        Some(id) => {
            let named = interview.departments.iter().find(|one| one.id.as_str() == id);
            named.map_or_else(|| id.to_owned(), |one| one.name.clone())
        }
    }
}

/// A place: for whom, and the question's id.
pub(super) fn place(interview: &Interview, place: &Place, texts: &Texts) -> String {
    let department = place.department.as_ref().map(|id| id.as_str());
    format!("{}{colon}{}", whom(interview, department, texts), place.question, colon = texts.forms().colon())
}

/// What an answer says, and how it is known.
pub(super) fn answer(questionnaire: &Questionnaire, place: &Place, answer: &Answer, texts: &Texts) -> String {
    let value = value(questionnaire, place, answer, texts);
    if answer.state != State::Answered {
        return value;
    }
    format!("{value} ({})", basis(answer.basis(), texts))
}

/// How something is known.
pub(super) fn basis(basis: Basis, texts: &Texts) -> Rc<str> {
    match basis {
        Basis::Stated => texts.get("cli-basis-stated"),
        Basis::Seen => texts.get("cli-basis-seen"),
        Basis::Tested => texts.get("cli-basis-tested"),
    }
}

fn value(questionnaire: &Questionnaire, place: &Place, answer: &Answer, texts: &Texts) -> String {
    let written = questionnaire.position(&place.question).map(|position| questionnaire.written(position));
    let label = |id: &crate::questionnaire::OptionId| {
        let option = written.and_then(|written| written.options.iter().find(|option| option.id == *id));
        option.map_or_else(|| id.to_string(), |option| option.label.get(texts.language()).to_owned())
    };
    let unit = written.and_then(|written| written.unit.as_ref()).map(|unit| unit.get(texts.language()));
    said(answer, unit, answer.options.iter().map(label).collect(), texts)
}

/// What an answer says, with the unit of its number and the labels of its options.
pub(super) fn said(answer: &Answer, unit: Option<&str>, labels: Vec<String>, texts: &Texts) -> String {
    match (answer.state, &answer.reason) {
        (State::Unknown, _) => return texts.get("cli-state-unknown").to_string(),
        (State::NotApplicable, None) => return texts.get("cli-state-not-applicable").to_string(),
        (State::NotApplicable, Some(reason)) => {
            return texts.say(&Message::new("cli-state-not-applicable-because").with("reason", reason.as_str()));
        }
        (State::Answered, _) => {}
    }
    if let Some(number) = answer.number {
        return format!("{number} {}", unit.unwrap_or_default()).trim_end().to_owned();
    }
    answer.text.as_ref().or(answer.date.as_ref()).cloned().unwrap_or_else(|| labels.join("; "))
}
