//! Quarters, as assessments name their period: `2026-Q4`. Knows no clock.

/// The year and the quarter (1 to 4) that a text names.
fn parts(text: &str) -> Option<(u32, u32)> {
    let bytes = text.as_bytes();
    let formed = bytes.len() == 7
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && &bytes[4..6] == b"-Q"
        && (b'1'..=b'4').contains(&bytes[6]);
    let (year, quarter) = text.split_once("-Q").filter(|_| formed)?;
    Some((year.parse().ok()?, quarter.parse().ok()?))
}

/// Whether a text is a quarter.
#[must_use]
pub fn is_quarter(text: &str) -> bool {
    parts(text).is_some()
}

/// The quarter after one; none where the text is no quarter.
#[must_use]
pub fn next_quarter(text: &str) -> Option<String> {
    let (year, quarter) = parts(text)?;
    Some(if quarter == 4 { format!("{:04}-Q1", year + 1) } else { format!("{year:04}-Q{}", quarter + 1) })
}

#[cfg(test)]
mod tests {
    use super::{is_quarter, next_quarter};

    #[test]
    fn quarters_and_those_after_them() {
        for (text, next) in [
            ("2026-Q3", Some("2026-Q4")),
            ("2026-Q4", Some("2027-Q1")),
            ("2026-Q5", None),
            ("2026-Q0", None),
            ("2026Q4", None),
            ("26-Q4", None),
            ("", None),
            ("2026-Q44", None),
            ("２026-Q4", None),
        ] {
            assert_eq!(is_quarter(text), next.is_some(), "{text:?}");
            assert_eq!(next_quarter(text).as_deref(), next, "{text:?}");
        }
    }
}
