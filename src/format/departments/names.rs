//! The names of departments as cells hold them: cleaned, several apart, and without what stands before all of them.

use super::header::narrow;
use crate::assessment::WhyLeftOut;

/// The most characters of a name.
const LONGEST: usize = 120;

/// What stands between several departments of a cell. The platform's files have `,`, other ones `;` or `|`.
const BETWEEN: [char; 6] = [',', '，', ';', '；', '|', '\n'];

/// What stands between a department and the one that it is a part of: `-` in the platform's files, `/` in others.
const WITHIN: [char; 3] = ['/', '-', '>'];

/// The names of rows that add others up, as [`crate::assessment::same_name`] leaves them.
const TOTALS: [&str; 16] = [
    "total",
    "totals",
    "subtotal",
    "sub-total",
    "grand total",
    "sum",
    "total geral",
    "soma",
    "合計",
    "合计",
    "總計",
    "总计",
    "小計",
    "小计",
    "總數",
    "总数",
];

/// The departments that a cell names: one, unless several can stand there.
pub(super) fn several(cell: &str) -> Vec<Result<String, WhyLeftOut>> {
    let mut names: Vec<Result<String, WhyLeftOut>> = Vec::new();
    for part in cell.split(BETWEEN) {
        let name = one(part);
        if name != Err(WhyLeftOut::NoDepartment) && !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() { vec![Err(WhyLeftOut::NoDepartment)] } else { names }
}

/// Whether a cell of a list of departments surely names several: a comma may stand in a name.
pub(super) fn is_several(cell: &str) -> bool {
    let parts = cell.split([';', '；', '|', '\n']).filter(|part| !part.trim().is_empty());
    parts.count() > 1
}

/// The name in a cell, cleaned of what cannot be seen.
pub(super) fn one(cell: &str) -> Result<String, WhyLeftOut> {
    let seen: String = cell.chars().map(|c| if c.is_control() { ' ' } else { c }).filter(|c| !is_unseen(*c)).collect();
    let name = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(WITHIN).trim();
    if name.is_empty() {
        return Err(WhyLeftOut::NoDepartment);
    }
    if name.chars().nth(LONGEST).is_some() {
        return Err(WhyLeftOut::LongName);
    }
    if is_personal(name) {
        return Err(WhyLeftOut::Personal);
    }
    if TOTALS.contains(&crate::assessment::same_name(name).trim_end_matches([':', '：'])) {
        return Err(WhyLeftOut::Total);
    }
    Ok(name.to_owned())
}

/// Marks of writing direction and of no width: they make two names of one, or one look like another.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Whether what stands for a department is a mail address or a long number: a column that slipped. It may be
/// somebody's, and goes no further.
fn is_personal(name: &str) -> bool {
    let is_address = name.contains('@') && name.contains('.');
    let digits = name.chars().filter(|c| narrow(*c).is_ascii_digit() || *c == '*').count();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    is_address || (digits >= 6 && letters <= 1)
}

/// The part that all names begin with, where there are several names: the firm, in most cases. A hyphen may stand
/// in a word: it parts names only where one has three parts, or the first is not of Latin letters.
pub(super) fn root<'a>(names: impl Iterator<Item = &'a str> + Clone) -> Option<String> {
    let mut all = names.clone();
    let first = all.next()?;
    all.next()?;
    let (root, sign) = WITHIN.into_iter().filter_map(|sign| Some((first.split_once(sign)?.0, sign))).next()?;
    let is_below = |name: &str| name.strip_prefix(root).and_then(|rest| rest.strip_prefix(sign)).is_some();
    let is_deep = sign != '-' || !root.is_ascii() || names.clone().any(|name| name.matches(sign).count() > 1);
    (is_deep && !root.trim().is_empty() && names.clone().all(is_below)).then(|| root.to_owned())
}

/// A name without the part that all begin with.
pub(super) fn below<'a>(name: &'a str, root: &str) -> &'a str {
    name.strip_prefix(root).unwrap_or(name).trim_start_matches(|c: char| c == ' ' || WITHIN.contains(&c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_names_departments_and_nobody() {
        use WhyLeftOut::{LongName, NoDepartment, Personal, Total};
        for (cell, expected) in [
            ("  Front   desk ", Ok("Front desk")),
            ("人\u{200b}事\u{202e}部", Ok("人事部")),
            ("A\u{7}B\tC", Ok("A B C")),
            ("Legal, risk", Ok("Legal, risk")),
            ("Team 12", Ok("Team 12")),
            ("3", Ok("3")),
            ("", Err(NoDepartment)),
            ("\u{200b} ", Err(NoDepartment)),
            ("TOTAL:", Err(Total)),
            ("合計", Err(Total)),
            ("ana@hotel.mo", Err(Personal)),
            ("+853 6612 3456", Err(Personal)),
            ("138****8000", Err(Personal)),
            ("１３８００１３８０００", Err(Personal)),
        ] {
            assert_eq!(one(cell), expected.map(str::to_owned), "{cell:?}");
        }
        assert_eq!(one(&"字".repeat(121)), Err(LongName));
        assert!(one(&"字".repeat(120)).is_ok());
    }

    #[test]
    fn several_departments_of_a_cell_are_told_apart() {
        let names = |cell: &str| several(cell).into_iter().filter_map(Result::ok).collect::<Vec<_>>();
        assert_eq!(names("人事,财务"), ["人事", "财务"]);
        assert_eq!(names("A-B；A-C; A-B;;"), ["A-B", "A-C"]);
        assert_eq!(several(" , "), [Err(WhyLeftOut::NoDepartment)]);
        assert!(is_several("HR; IT") && !is_several("HR, IT") && !is_several("HR;"));
    }

    #[test]
    fn what_all_names_begin_with_is_left_out() {
        for (names, expected) in [
            (&["Hotel/Front desk", "Hotel/HR"][..], Some("Hotel")),
            (&["蓮花酒店-前台", "蓮花酒店-人事"], Some("蓮花酒店")),
            (&["Lotus-HR-Pay", "Lotus-IT"], Some("Lotus")),
            (&["Front-desk", "Front-office"], None),
            (&["Hotel", "Hotel/HR"], None),
            (&["A/B", "C/D"], None),
            (&["Hotel/HR"], None),
            (&["HotelX/HR", "Hotel/IT"], None),
            (&[], None),
        ] {
            assert_eq!(root(names.iter().copied()).as_deref(), expected, "{names:?}");
        }
        assert_eq!(below("Hotel / HR", "Hotel "), "HR");
        assert_eq!(below("蓮花酒店-行政-人事", "蓮花酒店"), "行政-人事");
    }
}
