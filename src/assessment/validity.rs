//! How long an answer holds: the one rule for the roadmap and for what is asked again. Knows no clock.

use chrono::{Days, NaiveDate};

use super::interview::Answer;
use crate::questionnaire::WrittenQuestion;

/// The day that a text begins with, `2026-11-24`; none where it begins with no day.
#[must_use]
pub fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()
}

/// The day so many days after another; that day itself where the calendar ends.
#[must_use]
pub fn days_after(day: NaiveDate, days: u32) -> NaiveDate {
    day.checked_add_days(Days::new(days.into())).unwrap_or(day)
}

/// The day from which an answer holds: on which its newest evidence was seen, else on which it was
/// answered, else on which its assessment was started.
#[must_use]
pub fn holds_from(answer: &Answer, start: NaiveDate) -> NaiveDate {
    let seen = answer.evidence.iter().filter_map(|one| day(one.seen_on.as_deref()?)).max();
    seen.or_else(|| day(answer.answered_at.as_deref()?)).unwrap_or(start)
}

/// The day on which an answer is too old; none where its question says nothing of that.
#[must_use]
pub fn too_old_on(written: &WrittenQuestion, answer: &Answer, start: NaiveDate) -> Option<NaiveDate> {
    Some(days_after(holds_from(answer, start), written.valid_days()?))
}
