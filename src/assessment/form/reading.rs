//! How what somebody wrote on a form becomes an answer. An empty cell says nothing: what stands there
//! already stays. What cannot be read is refused with the column that it stands in.

use super::Column;
use crate::assessment::interview::{Answer, Evidence, Interview, State};
use crate::assessment::place::Place;
use crate::assessment::{is_date, validate};
use crate::questionnaire::{Basis, Kind, OptionId, Questionnaire, WrittenQuestion};
use crate::text::{Message, Texts};

/// What stands in a cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Written {
    #[default]
    Nothing,
    Text(String),
    Number(f64),
    /// `2026-11-24`.
    Date(String),
    /// A formula, with its text: never computed, never taken.
    Formula(String),
    /// What the program that wrote the file could not compute.
    Error,
}

/// What somebody wrote in the row of a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub answer: Written,
    pub basis: Written,
    pub note: Written,
    pub evidence: Written,
}

impl Row {
    /// The cells with their columns.
    #[must_use]
    pub fn cells(&self) -> [(Column, &Written); 4] {
        [
            (Column::Answer, &self.answer),
            (Column::Basis, &self.basis),
            (Column::Note, &self.note),
            (Column::Evidence, &self.evidence),
        ]
    }

    /// Whether nothing was written in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells().iter().all(|(_, written)| **written == Written::Nothing)
    }
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Misread {
    pub column: Column,
    pub why: Message,
}

/// The words that a form has for "I don't know", "not applicable" and each basis, in every language: who
/// filled it in may have had it in another one.
#[derive(Clone, Debug)]
pub struct Words {
    unknown: Vec<String>,
    not_applicable: Vec<String>,
    basis: Vec<(String, Basis)>,
}

impl Words {
    /// The words of all languages there are.
    #[must_use]
    pub fn all() -> Self {
        let mut words = Self {
            unknown: vec!["unknown".to_owned()],
            not_applicable: vec!["not-applicable".to_owned()],
            basis: Vec::new(),
        };
        for language in Texts::languages() {
            let texts = Texts::new(language);
            words.unknown.push(folded(&texts.get("answer-unknown")));
            words.not_applicable.push(folded(&texts.get("answer-not-applicable")));
            words.basis.push((folded(&texts.get("basis-stated")), Basis::Stated));
            words.basis.push((folded(&texts.get("basis-seen")), Basis::Seen));
            words.basis.push((folded(&texts.get("basis-tested")), Basis::Tested));
        }
        words
    }
}

/// The answer that stands at a place once a row of a form was read: none where the row says nothing new.
/// What the row leaves empty stays as it is.
///
/// # Errors
/// [`Misread`]: the column, and what is wrong with what stands in it.
pub fn answer(
    questionnaire: &Questionnaire,
    interview: &Interview,
    place: &Place,
    row: &Row,
    by: Option<&str>,
    words: &Words,
) -> Result<Option<Answer>, Misread> {
    if row.is_empty() {
        return Ok(None);
    }
    for (column, written) in row.cells() {
        match written {
            Written::Formula(formula) => {
                return misread(column, Message::new("form-formula").with("formula", formula.as_str()));
            }
            Written::Error => return misread(column, Message::new("form-error-value")),
            _ => {}
        }
    }
    let Some(position) = questionnaire.position(&place.question) else {
        return misread(Column::Id, Message::new("form-unknown-question").with("id", place.question.as_str()));
    };
    if let Err(fault) = validate::place(questionnaire, interview, place) {
        return misread(Column::Id, fault.message());
    }
    let own = interview.answer(&place.question, place.department.as_ref());
    let said = said(questionnaire.written(position), &row.answer, words)?;
    let basis = basis(&row.basis, words)?;
    let mut answer = match (said, own) {
        (Some(said), Some(own)) if own.says(&said) => Answer { carried_over: None, ..own.clone() },
        (Some(said), Some(own)) => {
            Answer { note: own.note.clone(), evidence: own.evidence.clone(), flagged: own.flagged, ..said }
        }
        (Some(said), None) => said,
        (None, Some(own)) => own.clone(),
        (None, None) => return misread(Column::Answer, Message::new("form-no-answer")),
    };
    beside(&mut answer, basis, row);
    if own == Some(&answer) {
        return Ok(Some(answer));
    }
    answer.answered_at = None;
    if let Some(by) = by {
        answer.answered_by = Some(by.to_owned());
    }
    match validate::answer(questionnaire, place, &answer) {
        Ok(()) => Ok(Some(answer)),
        Err(fault) => misread(Column::Answer, fault.message()),
    }
}

/// Puts what is said beside an answer into it.
fn beside(answer: &mut Answer, basis: Option<Basis>, row: &Row) {
    if let Some(basis) = basis.filter(|basis| answer.state == State::Answered && answer.basis() != *basis) {
        answer.basis = Some(basis);
    }
    if let Some(note) = text(&row.note) {
        // Why something is not applicable has a place of its own.
        match answer.state {
            State::NotApplicable => answer.reason = Some(note),
            State::Answered | State::Unknown => answer.note = Some(note),
        }
    }
    for name in text(&row.evidence).iter().flat_map(|names| names.split(['\n', ';'])) {
        let name = name.trim();
        if !name.is_empty() && !answer.evidence.iter().any(|one| one.name == name) {
            answer.evidence.push(Evidence { name: name.to_owned(), sha256: None, seen_on: None });
        }
    }
}

/// What the answer cell says; none where it is empty.
fn said(question: &WrittenQuestion, written: &Written, words: &Words) -> Result<Option<Answer>, Misread> {
    let Some(shown) = text(written) else { return Ok(None) };
    let word = folded(&shown);
    if words.unknown.contains(&word) {
        return Ok(Some(Answer::new(State::Unknown)));
    }
    if words.not_applicable.contains(&word) {
        return Ok(Some(Answer::new(State::NotApplicable)));
    }
    let answered = Answer::new(State::Answered);
    let answer = match question.kind {
        Kind::Single | Kind::Multiple => Answer { options: options(question, &shown)?, ..answered },
        Kind::Number => Answer { number: Some(number(question, written, &shown)?), ..answered },
        Kind::Text => Answer { text: Some(shown), ..answered },
        Kind::Date => Answer { date: Some(date(written, &shown)?), ..answered },
    };
    Ok(Some(answer))
}

/// The options that a text names: each by its number, its words in any language, or its id.
fn options(question: &WrittenQuestion, shown: &str) -> Result<Vec<OptionId>, Misread> {
    if let Some(one) = option(question, shown) {
        return Ok(vec![one]);
    }
    let mut chosen: Vec<OptionId> = Vec::new();
    for piece in shown.split(['\n', ';']).map(str::trim).filter(|piece| !piece.is_empty()) {
        match option(question, piece) {
            Some(one) if !chosen.contains(&one) => chosen.push(one),
            Some(_) => {}
            None => return misread(Column::Answer, Message::new("form-no-such-option").with("text", piece)),
        }
    }
    match question.kind {
        Kind::Single if chosen.len() > 1 => misread(Column::Answer, Message::new("form-only-one")),
        _ => Ok(chosen),
    }
}

fn option(question: &WrittenQuestion, piece: &str) -> Option<OptionId> {
    let word = folded(piece);
    let named = question
        .options
        .iter()
        .position(|option| option.id.as_str() == word || option.label.0.values().any(|label| folded(label) == word));
    let digits = word.len() - word.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let numbered = || {
        let at = word[..digits].parse::<usize>().ok()?.checked_sub(1)?;
        let option = question.options.get(at)?;
        let rest = word[digits..].trim_start_matches(['.', ')']).trim();
        // A number with other words than its option's is a slip, and which of the two is meant nobody knows.
        (rest.is_empty() || option.label.0.values().any(|label| folded(label) == rest)).then_some(at)
    };
    let at = named.or_else(numbered)?;
    Some(question.options[at].id.clone())
}

fn number(question: &WrittenQuestion, written: &Written, shown: &str) -> Result<f64, Misread> {
    let number = match written {
        Written::Number(number) => Some(*number),
        _ => decimal(shown.trim_end_matches('%').trim()).parse().ok(),
    };
    let Some(number) = number.filter(|number: &f64| number.is_finite()) else {
        return misread(Column::Answer, Message::new("form-no-number").with("text", shown));
    };
    if question.permits(number) {
        return Ok(number);
    }
    let bound = |bound: Option<f64>| bound.map_or_else(|| "–".to_owned(), |bound| bound.to_string());
    let message = Message::new("form-out-of-range").with("number", shown);
    misread(Column::Answer, message.with("min", bound(question.min)).with("max", bound(question.max)))
}

/// A number as it is read: a comma is a decimal one, unless three digits follow it and nobody knows.
fn decimal(shown: &str) -> String {
    match shown.split_once(',') {
        Some((whole, rest)) if rest.len() != 3 => format!("{whole}.{rest}"),
        _ => shown.to_owned(),
    }
}

fn date(written: &Written, shown: &str) -> Result<String, Misread> {
    match written {
        Written::Date(date) => Ok(date.clone()),
        _ if is_date(shown) => Ok(shown.to_owned()),
        _ => misread(Column::Answer, Message::new("form-no-date").with("text", shown)),
    }
}

fn basis(written: &Written, words: &Words) -> Result<Option<Basis>, Misread> {
    let Some(shown) = text(written) else { return Ok(None) };
    let word = folded(&shown);
    match words.basis.iter().find(|(known, _)| *known == word) {
        Some((_, basis)) => Ok(Some(*basis)),
        None => misread(Column::Basis, Message::new("form-no-basis").with("text", shown)),
    }
}

/// The text of a cell without space around it; none where nothing stands in it.
fn text(written: &Written) -> Option<String> {
    let text = match written {
        Written::Nothing | Written::Formula(_) | Written::Error => return None,
        Written::Text(text) | Written::Date(text) => text.trim().to_owned(),
        Written::Number(number) => number.to_string(),
    };
    (!text.is_empty()).then_some(text)
}

/// A text as it is compared: in small letters, with single spaces.
fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn misread<T>(column: Column, why: Message) -> Result<T, Misread> {
    Err(Misread { column, why })
}
