//! What a cell says: text, or a number of people as people write it. No formula is evaluated.

use super::header::narrow;
use crate::assessment::WhyLeftOut;
use crate::assessment::form::Written;

/// The most people of one department, as far as a number of them is believed.
const MOST_PEOPLE: f64 = 10_000_000.0;

/// The text of a cell that names departments.
pub(super) fn text(written: &Written) -> Result<String, WhyLeftOut> {
    match written {
        Written::Nothing => Err(WhyLeftOut::NoDepartment),
        Written::Formula(_) => Err(WhyLeftOut::Formula),
        Written::Error => Err(WhyLeftOut::ErrorValue),
        written => Ok(value(written)),
    }
}

/// What stands in a cell as text; nothing where it is a formula or an error. A number of many digits, as a phone
/// number is for a spreadsheet, is written out.
pub(super) fn value(written: &Written) -> String {
    match written {
        Written::Text(text) => match scientific(text) {
            Some(number) => format!("{number:.0}"),
            None => text.trim().to_owned(),
        },
        Written::Date(text) => text.trim().to_owned(),
        Written::Number(number) => format!("{number}"),
        Written::Nothing | Written::Formula(_) | Written::Error => String::new(),
    }
}

/// The number that a spreadsheet wrote short when it saved text: `1.38E+10`.
fn scientific(text: &str) -> Option<f64> {
    let (digits, power) = text.trim().split_once(['E', 'e'])?;
    let is_number = digits.starts_with(|c: char| c.is_ascii_digit()) && power.starts_with('+');
    let number: f64 = is_number.then(|| text.trim().parse().ok()).flatten()?;
    (number.is_finite() && number < 1e16).then_some(number)
}

/// The people that a cell counts.
pub(super) fn headcount(written: &Written) -> Result<u32, WhyLeftOut> {
    let number = match written {
        Written::Number(number) => Some(*number),
        Written::Text(text) if text.trim().is_empty() => return Err(WhyLeftOut::NoHeadcount),
        Written::Text(text) => number(text),
        Written::Nothing => return Err(WhyLeftOut::NoHeadcount),
        Written::Formula(_) => return Err(WhyLeftOut::Formula),
        Written::Error => return Err(WhyLeftOut::ErrorValue),
        Written::Date(_) => None,
    };
    let number = number.filter(|number| number.fract() == 0.0 && (1.0..=MOST_PEOPLE).contains(number));
    number.map(|number| number as u32).ok_or(WhyLeftOut::BadHeadcount)
}

/// A whole number as people write it: `1,200`, `1.200`, `1 200`, `１２`, `12人`, `12.0`.
fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let plain = plain.trim_end_matches(['人', '名', '位']);
    let plain = plain.strip_suffix(".0").or_else(|| plain.strip_suffix(",0")).unwrap_or(plain);
    let mut groups = plain.split([',', '.', '\'']);
    let first = groups.next().unwrap_or_default();
    let mut digits = first.to_owned();
    for group in groups {
        // Only thousands are set apart: `1.5` is no number of people.
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    (!digits.is_empty() && digits.len() <= 9 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_counts_are_read_as_people_write_them() {
        for (text, expected) in [
            ("12", Ok(12)),
            (" 12.0 ", Ok(12)),
            ("1,200", Ok(1200)),
            ("1.200", Ok(1200)),
            ("1 200", Ok(1200)),
            ("１２", Ok(12)),
            ("12人", Ok(12)),
            ("", Err(WhyLeftOut::NoHeadcount)),
            ("0", Err(WhyLeftOut::BadHeadcount)),
            ("-3", Err(WhyLeftOut::BadHeadcount)),
            ("1.5", Err(WhyLeftOut::BadHeadcount)),
            ("12.34", Err(WhyLeftOut::BadHeadcount)),
            ("about 12", Err(WhyLeftOut::BadHeadcount)),
            ("999999999999999999999", Err(WhyLeftOut::BadHeadcount)),
            ("NaN", Err(WhyLeftOut::BadHeadcount)),
        ] {
            assert_eq!(headcount(&Written::Text(text.to_owned())), expected, "{text:?}");
        }
        for (cell, expected) in [
            (Written::Number(12.0), Ok(12)),
            (Written::Number(f64::NAN), Err(WhyLeftOut::BadHeadcount)),
            (Written::Number(1e300), Err(WhyLeftOut::BadHeadcount)),
            (Written::Number(2.5), Err(WhyLeftOut::BadHeadcount)),
            (Written::Nothing, Err(WhyLeftOut::NoHeadcount)),
            (Written::Formula("=1+1".to_owned()), Err(WhyLeftOut::Formula)),
            (Written::Error, Err(WhyLeftOut::ErrorValue)),
            (Written::Date("1900-01-12".to_owned()), Err(WhyLeftOut::BadHeadcount)),
        ] {
            assert_eq!(headcount(&cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn numbers_that_a_spreadsheet_wrote_short_are_written_out() {
        assert_eq!(value(&Written::Text("1.38001E+10".to_owned())), "13800100000");
        assert_eq!(value(&Written::Number(13_800_138_000.0)), "13800138000");
        assert_eq!(value(&Written::Text("E+10".to_owned())), "E+10");
        assert_eq!(value(&Written::Text("1E+999".to_owned())), "1E+999");
    }
}
