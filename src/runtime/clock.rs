//! What time it is where the user is, and which day some other time is there.

use chrono::{DateTime, FixedOffset, Local};

/// What time it is where the user is. A test has one that stands still.
pub type Clock = fn() -> DateTime<FixedOffset>;

/// The clock of the machine.
#[must_use]
pub fn clock() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// The day, `2026-11-24`, of a time where the user is.
#[must_use]
pub fn date(time: DateTime<FixedOffset>) -> String {
    time.format("%Y-%m-%d").to_string()
}

/// The day of an RFC 3339 time where it is `now`; none of what is no such time.
#[must_use]
pub fn day(time: &str, now: DateTime<FixedOffset>) -> Option<String> {
    let time = DateTime::parse_from_rfc3339(time).ok()?;
    Some(date(time.with_timezone(now.offset())))
}
