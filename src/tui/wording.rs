//! What several screens say in the same words and colours: a score with its level; and the words that
//! reports share. Knows no screen.

use ratatui::text::Span;

use super::theme::Theme;
use super::widgets::bars;
use crate::questionnaire::Questionnaire;
use crate::risk;
use crate::text::{Forms, Message, Texts};

pub use crate::report::words::{answer, articles, basis, source_status, typed};

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
    Span::styled(format!("{} {} {}", bars::points(score, texts.forms()), level.sign, level.word), level.style)
}

/// Between what a score could be, and what it would be without any safeguard.
#[must_use]
pub fn band(figures: risk::Figures, forms: Forms) -> Message {
    Message::new("score-band")
        .with("low", bars::points(figures.low, forms))
        .with("high", bars::points(figures.headline, forms))
        .with("inherent", bars::points(figures.inherent, forms))
}
