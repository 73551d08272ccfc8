//! The dial code of a phone number, as far as the number says it. The number itself goes no further.

use super::header::narrow;

/// What a number says of its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Dialled {
    /// Its code: `853`.
    Code(String),
    /// None is written, but it has the form of a mainland mobile number: the platform's files write a code before
    /// all others.
    MainlandForm,
    Unknown,
}

/// The codes of two digits, by ITU-T E.164; `1` and `7` stand alone, all others have three.
const OF_TWO: &[&str] = &[
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51",
    "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90",
    "91", "92", "93", "94", "95", "98",
];

/// What a number says of its code; `code` is a code that stands in a column of its own.
pub(super) fn dialled(number: &str, code: &str) -> Dialled {
    let number: String = number.chars().map(narrow).filter(|c| !c.is_whitespace()).collect();
    let code: String = code.chars().map(narrow).filter(char::is_ascii_digit).collect();
    let code = code.trim_start_matches('0');
    if !code.is_empty() && code.len() <= 4 {
        return Dialled::Code(code.to_owned());
    }
    let written = number.trim_start_matches(['\'', '(']);
    if let Some(rest) = written.strip_prefix('+').or_else(|| written.strip_prefix("00")) {
        // The platform sets a hyphen behind the code; without one the code's own length tells.
        let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
        let set_apart = rest.split_once(['-', ')']).map(|(code, _)| code).filter(|code| is_code(code));
        return match set_apart.or_else(|| own_code(&digits)) {
            Some(code) => Dialled::Code(code.to_owned()),
            None => Dialled::Unknown,
        };
    }
    // Numbers may be masked: `138****8000`.
    let digits: Vec<char> = written.chars().filter(|c| c.is_ascii_digit() || *c == '*').collect();
    match digits.as_slice() {
        ['1', '3'..='9', ..] if digits.len() == 11 => Dialled::MainlandForm,
        ['8', '6', '1', '3'..='9', ..] if digits.len() == 13 => Dialled::Code("86".to_owned()),
        _ => Dialled::Unknown,
    }
}

fn is_code(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0')
}

/// The code that digits begin with.
fn own_code(digits: &str) -> Option<&str> {
    let length = match digits.get(..2)? {
        two if two.starts_with(['1', '7']) => 1,
        two if two.starts_with('0') => return None,
        two if OF_TWO.contains(&two) => 2,
        _ => 3,
    };
    digits.get(..length).filter(|_| digits.len() > length + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_read_where_they_are_written() {
        for (number, code, expected) in [
            ("+853-66123456", "", Some("853")),
            ("+85366123456", "", Some("853")),
            ("+853 6612 3456", "", Some("853")),
            ("0085366123456", "", Some("853")),
            ("(+86)13800138000", "", Some("86")),
            ("+86-138****8000", "", Some("86")),
            ("＋８６-13800138000", "", Some("86")),
            ("8613800138000", "", Some("86")),
            ("+1-4155550123", "", Some("1")),
            ("+351912345678", "", Some("351")),
            ("66123456", "+853", Some("853")),
            ("", "86", Some("86")),
            ("66123456", "", None),
            ("", "", None),
            ("+", "", None),
            ("+0", "", None),
            ("+853", "", None),
            ("n/a", "", None),
            ("23800138000", "", None),
        ] {
            let expected = expected.map_or(Dialled::Unknown, |code| Dialled::Code(code.to_owned()));
            assert_eq!(dialled(number, code), expected, "{number} {code}");
        }
        for number in ["13800138000", "138****8000", "138 0013 8000", "'13800138000", "１３８００１３８０００"]
        {
            assert_eq!(dialled(number, ""), Dialled::MainlandForm, "{number}");
        }
    }
}
