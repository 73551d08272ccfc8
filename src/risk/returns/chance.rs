//! Numbers by chance that are the same on every machine: SplitMix64, and the triangular distribution by
//! its inverse. Only integer arithmetic, + - * / and the square root, all of which IEEE 754 makes exact.

use crate::assessment::Estimate;

/// The name of the generator, as reports keep it.
pub const GENERATOR: &str = "splitmix64";

/// SplitMix64: a counter that goes on by an odd constant, with its bits mixed. (G. L. Steele, D. Lea and
/// C. H. Flood, Fast splittable pseudorandom number generators, 2014; the constants of its public
/// reference code.) Written out here since ten lines that never change need no crate's promise.
pub(super) struct Generator(u64);

impl Generator {
    pub(super) fn new(seed: u32) -> Self {
        Self(u64::from(seed))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number above 0 and below 1: the middle of one of 2^52 equal steps.
    fn fraction(&mut self) -> f64 {
        const STEPS: f64 = (1_u64 << 52) as f64;
        ((self.next() >> 12) as f64 + 0.5) / STEPS
    }

    /// A value of the triangular distribution over an estimate. Takes one number of the stream, also
    /// where the three points are equal, so that making one input certain leaves the others as they were.
    pub(super) fn value(&mut self, estimate: Estimate) -> f64 {
        let fraction = self.fraction();
        let (low, likely, high) = (estimate.low(), estimate.likely(), estimate.high());
        let width = high - low;
        if width <= 0.0 {
            return likely;
        }
        let drawn = if fraction * width < likely - low {
            low + (fraction * width * (likely - low)).sqrt()
        } else {
            high - ((1.0 - fraction) * width * (high - likely)).sqrt()
        };
        drawn.clamp(low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The first numbers that the reference code prints for this seed.
    #[test]
    fn the_stream_is_that_of_the_reference() {
        let mut generator = Generator::new(1_234_567);
        let first: [u64; 5] = std::array::from_fn(|_| generator.next());
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(first, expected);
    }

    /// The mean of a triangular distribution is that of its points, and half lies below its median.
    #[test]
    fn values_are_spread_as_a_triangle() {
        let mut generator = Generator::new(7);
        let estimate = Estimate::new(10.0, 20.0, 60.0).unwrap();
        let values: Vec<f64> = (0..20_000).map(|_| generator.value(estimate)).collect();
        let mean = values.iter().sum::<f64>() / 20_000.0;
        assert!((mean - 30.0).abs() < 0.3, "{mean}");
        let median = 60.0 - (50.0_f64 * 40.0 / 2.0).sqrt();
        let below = values.iter().filter(|value| **value < median).count();
        assert!((9_800..10_200).contains(&below), "{below}");
        let below = values.iter().filter(|value| **value < 20.0).count();
        assert!((3_850..4_150).contains(&below), "a fifth: {below}");
    }

    proptest! {
        #[test]
        fn a_value_lies_within_its_points(low in 0.0..1e9_f64, more in 0.0..1e9_f64, most in 0.0..1e9_f64, seed: u32) {
            let estimate = Estimate::new(low, low + more, low + more + most).unwrap();
            let mut generator = Generator::new(seed);
            for _ in 0..20 {
                let value = generator.value(estimate);
                prop_assert!(estimate.low() <= value && value <= estimate.high());
            }
        }
    }
}
