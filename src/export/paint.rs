//! The colours of levels, the same in every format. Beside each stands the level's word: no colour says
//! anything by itself.

use super::content::Level;

/// From the lowest to the highest: `RRGGBB`, light enough for black letters.
const FILLS: [&str; 5] = ["e3f3ec", "d0e5b2", "f2c95c", "e98e52", "dd7a82"];

/// The fill of a level.
pub(super) fn fill(level: &Level) -> &'static str {
    FILLS[level.fifth()]
}
