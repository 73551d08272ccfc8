//! Which known word a mistyped one was most likely meant to be.

/// The known id that a mistyped one was most likely meant to be, by edit distance; none where all are far.
#[must_use]
pub fn nearest<'a>(id: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let limit = (id.chars().count() / 3).max(1);
    known
        .map(|candidate| (distance(id, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, candidate)| candidate.to_owned())
}

/// How many characters must be put in, taken out, changed, or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_of_the_finger_is_found_and_another_word_is_not() {
        for (written, expected) in [
            ("transfr", Some("transfer")),
            ("tranfser", Some("transfer")),
            ("retire", None),
            ("retnetion", Some("retention")),
            ("export", Some("export")),
            ("a", None),
        ] {
            let found = nearest(written, ["transfer", "retention", "export"].into_iter());
            assert_eq!(found.as_deref(), expected, "{written}");
        }
    }
}
