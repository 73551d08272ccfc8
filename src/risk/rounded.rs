//! Rounding parts so that what is shown adds up too: by largest remainder.

/// The parts rounded to some decimals, so that they add up to their sum rounded to as many. What is
/// over goes to the largest remainders; of equal ones, to the first.
#[must_use]
pub fn rounded(parts: &[f64], digits: u32) -> Vec<f64> {
    let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(i32::MAX));
    let whole = (parts.iter().sum::<f64>() * scale).round();
    let mut floors: Vec<f64> = parts.iter().map(|part| (part * scale).floor()).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |at: &usize| parts[*at] * scale - (parts[*at] * scale).floor();
    order.sort_by(|a, b| remainder(b).total_cmp(&remainder(a)).then(a.cmp(b)));
    let over = whole - floors.iter().sum::<f64>();
    for at in order.into_iter().take(over.max(0.0) as usize) {
        floors[at] += 1.0;
    }
    floors.into_iter().map(|part| part / scale + 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn parts_add_up_to_the_rounded_whole() {
        for (parts, digits, expected) in [
            (vec![], 1, vec![]),
            (vec![1.04, 1.04, 1.04], 1, vec![1.1, 1.0, 1.0]),
            (vec![0.05, 0.05], 1, vec![0.1, 0.0]),
            (vec![-0.26, 1.28, -18.03], 1, vec![-0.3, 1.3, -18.0]),
            (vec![1.0 / 3.0; 3], 0, vec![1.0, 0.0, 0.0]),
            (vec![2.5], 0, vec![3.0]),
            (vec![-0.0, 0.0], 2, vec![0.0, 0.0]),
        ] {
            let found = rounded(&parts, digits);
            assert_eq!(found, expected, "{parts:?} to {digits}");
            assert!(found.iter().all(|part| part.is_sign_positive() || *part != 0.0), "no negative zero: {found:?}");
        }
    }
}
