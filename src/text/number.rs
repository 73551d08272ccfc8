//! Numbers as users read them.

/// A number with its thousands apart, and with the decimals that it has, at most four.
#[must_use]
pub fn number(value: f64) -> String {
    let shown = format!("{:.4}", value.abs());
    let (whole, rest) = shown.split_once('.').unwrap_or((&shown, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        grouped = format!("{grouped}.{rest}");
    }
    if value < 0.0 && grouped != "0" { format!("−{grouped}") } else { grouped }
}

/// Money, whole.
#[must_use]
pub fn money(value: f64) -> String {
    number(value.round())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.00001, "0"),
            (0.05, "0.05"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (-1_234_567.5, "−1,234,567.5"),
        ] {
            assert_eq!(number(value), expected);
        }
        assert_eq!(money(-0.4), "0");
    }
}
