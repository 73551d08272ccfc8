//! What several screens say in the same words: a score with its level, an answer, how it is known, a
//! source's status, articles. Gives texts and spans; knows no screen.

use ratatui::text::Span;

use super::theme::Theme;
use super::widgets::bars;
use crate::assessment::{Answer, State};
use crate::questionnaire::{Basis, OptionId, QuestionId, Questionnaire, SourceStatus};
use crate::risk;
use crate::text::{Message, Texts};

/// A level as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Level<'a> {
    /// One column wide.
    pub sign: &'static str,
    pub style: ratatui::style::Style,
    pub word: &'a str,
}

/// The level of a score (0 to 100).
#[must_use]
pub fn level<'a>(questionnaire: &'a Questionnaire, theme: Theme, texts: &Texts, score: f64) -> Level<'a> {
    let levels = &questionnaire.document().levels;
    let at = risk::level(questionnaire, score);
    Level {
        sign: theme.level_sign(at, levels.len()),
        style: theme.level(at, levels.len()),
        word: levels[at].title.get(texts.language()),
    }
}

/// A score with its level as sign, word and colour: `72.0 ▇ High`.
#[must_use]
pub fn score(questionnaire: &Questionnaire, theme: Theme, texts: &Texts, score: f64) -> Span<'static> {
    let level = level(questionnaire, theme, texts, score);
    Span::styled(format!("{} {} {}", bars::points(score), level.sign, level.word), level.style)
}

/// Between what a score could be, and what it would be without any safeguard.
#[must_use]
pub fn band(figures: risk::Figures) -> Message {
    Message::new("score-band")
        .with("low", bars::points(figures.low))
        .with("high", bars::points(figures.headline))
        .with("inherent", bars::points(figures.inherent))
}

/// An answer in the words of the questionnaire that it was given under.
#[must_use]
pub fn answer(questionnaire: &Questionnaire, question: &QuestionId, answer: Option<&Answer>, texts: &Texts) -> String {
    let Some(answer) = answer else { return texts.get("answer-none").to_string() };
    match answer.state {
        State::Unknown => return texts.get("answer-unknown").to_string(),
        State::NotApplicable => return texts.get("answer-not-applicable").to_string(),
        State::Answered => {}
    }
    let written = questionnaire.position(question).map(|at| questionnaire.written(at));
    let label = |id: &OptionId| {
        let option = written?.options.iter().find(|one| one.id == *id)?;
        Some(option.label.get(texts.language()))
    };
    let labels: Vec<&str> = answer.options.iter().filter_map(label).collect();
    if labels.is_empty() { typed(answer) } else { labels.join(", ") }
}

/// What an answer to a number, text or date question says, as it was typed.
#[must_use]
pub fn typed(answer: &Answer) -> String {
    let number = answer.number.map(|number| number.to_string());
    number.or_else(|| answer.text.clone()).or_else(|| answer.date.clone()).unwrap_or_default()
}

/// How an answer is known.
#[must_use]
pub fn basis(basis: Basis) -> Message {
    match basis {
        Basis::Stated => Message::new("basis-stated"),
        Basis::Seen => Message::new("basis-seen"),
        Basis::Tested => Message::new("basis-tested"),
    }
}

/// How far a source is verified.
#[must_use]
pub fn source_status(status: SourceStatus) -> Message {
    match status {
        SourceStatus::Verified => Message::new("status-verified"),
        SourceStatus::Secondary => Message::new("status-secondary"),
        SourceStatus::Unverified => Message::new("status-unverified"),
        SourceStatus::VendorClaim => Message::new("status-vendor-claim"),
    }
}

/// Articles of the law that the questionnaire is about are bare numbers; others are in words.
#[must_use]
pub fn articles(all: &[String], texts: &Texts) -> String {
    let (own, others): (Vec<&str>, Vec<&str>) =
        all.iter().map(String::as_str).partition(|one| one.starts_with(|c: char| c.is_ascii_digit()));
    let own = (!own.is_empty()).then(|| texts.say(&Message::new("articles").with("articles", own.join(", "))));
    own.into_iter().chain(others.into_iter().map(str::to_owned)).collect::<Vec<_>>().join("; ")
}
