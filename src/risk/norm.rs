//! The power p of the means, and its root. Whole powers are multiplied out: that is faster, and every
//! figure goes through the same two functions, so that equal inputs give equal bits.

/// The p of a questionnaire.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Norm {
    One,
    Two,
    Three,
    Other(f64),
}

impl Norm {
    pub(super) fn new(norm: f64) -> Self {
        match norm {
            1.0 => Self::One,
            2.0 => Self::Two,
            3.0 => Self::Three,
            other => Self::Other(other),
        }
    }

    /// x^p, of a number that is not negative.
    pub(super) fn raise(self, x: f64) -> f64 {
        match self {
            Self::One => x,
            Self::Two => x * x,
            Self::Three => x * x * x,
            Self::Other(p) => x.powf(p),
        }
    }

    /// x^(1/p), of a number that is not negative.
    pub(super) fn root(self, x: f64) -> f64 {
        match self {
            Self::One => x,
            Self::Two => x.sqrt(),
            Self::Three => x.cbrt(),
            Self::Other(p) => x.powf(p.recip()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Norm;

    #[test]
    fn raising_and_rooting_are_those_of_any_power() {
        for p in [1.0, 1.5, 2.0, 3.0, 4.0] {
            for x in [0.0, 0.3, 1.0, 48.4] {
                let norm = Norm::new(p);
                assert!((norm.raise(x) - x.powf(p)).abs() < 1e-9 * x.powf(p).max(1.0), "{x}^{p}");
                assert!((norm.root(norm.raise(x)) - x).abs() < 1e-12 * x.max(1.0), "the root of {x}^{p}");
            }
        }
    }
}
