//! Places along an axis: where a value stands, which values are written, and how labels that want the same
//! place are kept apart. Knows no chart.

use super::words::finite;

/// Values along a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Scale {
    /// From `from` at `start` to `to` at `end`. An empty range is widened to 1.
    pub fn new((from, to): (f64, f64), (start, end): (f64, f64)) -> Self {
        let (from, to) = (finite(from), finite(to));
        let to = if to > from { to } else { from + 1.0 };
        Self { from, to, start, end }
    }

    /// Scores, 0 to 100.
    pub fn scores(start: f64, end: f64) -> Self {
        Self::new((0.0, 100.0), (start, end))
    }

    /// Where a value stands; at an end if it is beyond it.
    pub fn at(self, value: f64) -> f64 {
        let value = finite(value).clamp(self.from, self.to);
        // Divided first: amounts may be as large as numbers get.
        let share = (value / 2.0 - self.from / 2.0) / (self.to / 2.0 - self.from / 2.0);
        self.start + share * (self.end - self.start)
    }

    /// The first and the last value.
    pub fn range(self) -> (f64, f64) {
        (self.from, self.to)
    }

    /// Round values within it, `most` at most.
    pub fn ticks(self, most: usize) -> Vec<f64> {
        let step = step(self.to - self.from, most);
        let first = (self.from / step).ceil();
        let values = (0..=most).map(|at| (first + super::canvas::position(at)) * step);
        // What is no number, or beyond the end, is no tick.
        values.filter(|value| value.is_finite() && *value <= self.to + step * 1e-9).map(|value| value + 0.0).collect()
    }
}

/// The least of 1, 2, 2.5, 5 times a power of 10 of which `most` - 1 fill the range. Without logarithms,
/// which may differ in their last bits from machine to machine.
fn step(range: f64, most: usize) -> f64 {
    let least = finite(range) / super::canvas::position(most.saturating_sub(1).max(1));
    let mut power = 1.0_f64;
    while power < least && power < 1e300 {
        power *= 10.0;
    }
    while power > least && power > 1e-6 {
        power /= 10.0;
    }
    [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= least).unwrap_or(power)
}

/// Moves labels along a line so that none overlaps another and all are within the range. Each is given by
/// the middle that it wants and by its length, in order of their middles. None if there is no room.
pub(super) fn spread(wanted: &[(f64, f64)], (from, to): (f64, f64)) -> Option<Vec<f64>> {
    if wanted.iter().map(|(_, length)| length).sum::<f64>() > to - from {
        return None;
    }
    let mut places = Vec::with_capacity(wanted.len());
    let mut free = from;
    for (middle, length) in wanted {
        let start = (middle - length / 2.0).max(free);
        places.push(start + length / 2.0);
        free = start + length;
    }
    let mut free = to;
    for (place, (_, length)) in places.iter_mut().zip(wanted).rev() {
        *place = place.min(free - length / 2.0);
        free = *place - length / 2.0;
    }
    Some(places)
}

/// Puts labels in as many rows as it takes for none to overlap another in its row: the row of each, and
/// its middle, moved so that it is within the range. Each is given by the middle that it wants and by its
/// length.
pub(super) fn stagger(wanted: &[(f64, f64)], (from, to): (f64, f64), gap: f64) -> Vec<(usize, f64)> {
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut placed = Vec::with_capacity(wanted.len());
    for (middle, length) in wanted {
        let half = length / 2.0 + gap / 2.0;
        let middle = middle.min(to - half).max(from + half);
        let (start, end) = (middle - half, middle + half);
        let free = |row: &Vec<(f64, f64)>| row.iter().all(|(from, to)| end <= *from || *to <= start);
        let row = rows.iter().position(free).unwrap_or(rows.len());
        if row == rows.len() {
            rows.push(Vec::new());
        }
        rows[row].push((start, end));
        placed.push((row, middle));
    }
    placed
}

/// Each how many of labels so wide are written where one stands every `pitch`.
pub(super) fn every(widest: f64, pitch: f64) -> usize {
    let mut every = 1;
    while super::canvas::position(every) * pitch < widest && every < 10_000 {
        every += 1;
    }
    every
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_few() {
        for (range, most, expected) in [
            ((0.0, 100.0), 6, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0][..]),
            ((-1.2e6, 3.4e6), 6, &[-1e6, 0.0, 1e6, 2e6, 3e6]),
            ((37.0, 44.0), 5, &[38.0, 40.0, 42.0, 44.0]),
            ((5.0, 5.0), 3, &[5.0, 5.5, 6.0]),
        ] {
            assert_eq!(Scale::new(range, (0.0, 1.0)).ticks(most), expected, "{range:?}");
        }
    }

    #[test]
    fn what_is_no_number_has_a_place() {
        let scale = Scale::new((f64::NEG_INFINITY, f64::NAN), (10.0, 20.0));
        assert_eq!(scale.at(f64::NAN), 10.0);
        assert_eq!(Scale::new((-1e308, 1e308), (0.0, 1.0)).at(0.0), 0.5);
        assert!(Scale::new((-1e308, 1e308), (0.0, 1.0)).ticks(5).iter().all(|tick| tick.is_finite()));
    }

    #[test]
    fn labels_are_kept_apart() {
        assert_eq!(spread(&[(5.0, 10.0), (6.0, 10.0)], (0.0, 30.0)), Some(vec![5.0, 15.0]));
        assert_eq!(spread(&[(28.0, 10.0), (30.0, 10.0)], (0.0, 30.0)), Some(vec![15.0, 25.0]));
        assert_eq!(spread(&[(5.0, 10.0), (6.0, 10.0)], (0.0, 19.0)), None);
        assert_eq!(
            stagger(&[(5.0, 10.0), (10.0, 10.0), (20.0, 10.0)], (0.0, 30.0), 0.0),
            [(0, 5.0), (1, 10.0), (0, 20.0)]
        );
        assert_eq!(every(25.0, 10.0), 3);
    }
}
