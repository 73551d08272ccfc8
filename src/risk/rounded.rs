//! Rounding parts so that what is shown adds up too: by largest remainder.

use super::evaluation::DepartmentRisk;
use super::explain::FlowRisk;

/// A figure as it is shown with one decimal, counted in tenths: half a tenth is rounded away from 0.
#[must_use]
pub fn tenths(value: f64) -> i64 {
    (value * 10.0).round() as i64
}

/// The parts rounded to some decimals, so that they add up to their sum rounded to as many. What is
/// over goes to the largest remainders; of equal ones, to the first.
#[must_use]
pub fn rounded(parts: &[f64], digits: u32) -> Vec<f64> {
    let scale = 10_f64.powi(i32::try_from(digits).unwrap_or(i32::MAX));
    let scaled: Vec<f64> = parts.iter().map(|part| part * scale).collect();
    let whole = (parts.iter().sum::<f64>() * scale).round();
    shared(whole as i64, &scaled).into_iter().map(|part| part as f64 / scale).collect()
}

/// The exact parts of a figure in tenths, so that they add up to the figure as it is shown (in tenths
/// too). What is over goes to the largest remainders; of equal ones, to the first.
#[must_use]
pub fn shown_points(whole: i64, parts: &[f64]) -> Vec<i64> {
    let scaled: Vec<f64> = parts.iter().map(|part| part * 10.0).collect();
    shared(whole, &scaled)
}

/// Whole numbers next to the parts that add up to the whole. Parts without a remainder come last, so
/// that nothing is shown of a part that is nothing.
fn shared(whole: i64, parts: &[f64]) -> Vec<i64> {
    let mut shares: Vec<i64> = parts.iter().map(|part| part.floor() as i64).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by(|a, b| (parts[*b] - parts[*b].floor()).total_cmp(&(parts[*a] - parts[*a].floor())).then(a.cmp(b)));
    let over = whole - shares.iter().sum::<i64>();
    // A sum of parts that were each a hair too large may be over by one the other way round.
    let (step, count) = (over.signum(), usize::try_from(over.abs()).unwrap_or(0));
    let towards: Box<dyn Iterator<Item = &usize>> =
        if step < 0 { Box::new(order.iter().rev()) } else { Box::new(order.iter()) };
    for at in towards.take(count) {
        shares[*at] += step;
    }
    shares
}

/// A risk of a department as it is shown, in tenths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRisk {
    /// The position of the risk.
    pub risk: usize,
    /// Its points; over the risks they add up to the score shown.
    pub points: i64,
    pub flows: Vec<ShownFlow>,
}

/// A flow under a risk as it is shown, in tenths of a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownFlow {
    /// Its position in what [`explain`](fn@super::explain) gave.
    pub at: usize,
    /// Its points; over the flows they add up to the risk's.
    pub points: i64,
    /// The points that its safeguards take off the score.
    pub held: i64,
    /// The points that each of its safeguards takes off, in their order; they add up to `held`.
    pub safeguards: Vec<i64>,
}

/// Why a department has its score, as it is shown with one decimal: risks with points, their flows, and
/// the safeguards of these. On each level what is shown adds up to what is shown above it.
#[must_use]
pub fn shown(department: &DepartmentRisk, explained: &[FlowRisk]) -> Vec<ShownRisk> {
    let risks = shown_points(tenths(department.figures.headline), &department.shares);
    let each = risks.into_iter().enumerate().map(|(risk, points)| {
        let own: Vec<(usize, &FlowRisk)> = explained.iter().enumerate().filter(|(_, one)| one.risk == risk).collect();
        let exact: Vec<f64> = own.iter().map(|(_, one)| one.points).collect();
        let flows = own.into_iter().zip(shown_points(points, &exact)).map(|((at, flow), points)| {
            let held = tenths(flow.held);
            let exact: Vec<f64> = flow.safeguards.iter().map(|one| one.points).collect();
            ShownFlow { at, points, held, safeguards: shown_points(held, &exact) }
        });
        ShownRisk { risk, points, flows: flows.collect() }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::{rounded, shown_points, tenths};
    use proptest::prelude::*;

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

    #[test]
    fn points_are_shown_in_tenths_of_their_whole() {
        for (whole, parts, expected) in [
            (0, vec![], vec![]),
            (0, vec![0.0, 0.0], vec![0, 0]),
            (31, vec![1.04, 1.04, 1.04], vec![11, 10, 10]),
            // The whole was itself given a tenth more, or less, than its own rounding.
            (32, vec![1.04, 1.04, 1.04], vec![11, 11, 10]),
            (30, vec![1.04, 1.04, 1.04], vec![10, 10, 10]),
            (1, vec![0.0, 0.02, 0.02], vec![0, 1, 0]),
            (10, vec![1.1], vec![10]),
        ] {
            assert_eq!(shown_points(whole, &parts), expected, "{parts:?} as {whole}");
        }
    }

    proptest! {
        #[test]
        fn shown_parts_add_up_and_are_next_to_the_exact_ones(parts in prop::collection::vec(0.0..60.0_f64, 1..20)) {
            let total: f64 = parts.iter().sum();
            // A whole may have been given to either side by the level above.
            for whole in [tenths(total), (total * 10.0).floor() as i64, (total * 10.0).ceil() as i64] {
                let shown = shown_points(whole, &parts);
                prop_assert_eq!(shown.iter().sum::<i64>(), whole);
                for (shown, part) in shown.iter().zip(&parts) {
                    prop_assert!((*shown as f64 - part * 10.0).abs() < 1.0 + 1e-6, "{shown} of {part}");
                }
            }
        }
    }
}
