//! Bars: a part of a whole, or a change around zero, in eighths of a column.

use crate::report::words;
pub use crate::report::words::score as points;
use crate::text::Forms;

/// A bar of `value` out of `full`, at most `width` columns long.
#[must_use]
pub fn bar(value: f64, full: f64, width: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let part = if full > 0.0 { (value / full).clamp(0.0, 1.0) } else { 0.0 };
    let eighths = (part * width as f64 * 8.0).round() as usize;
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

/// Points counted in tenths.
#[must_use]
pub fn tenths(tenths: i64, forms: Forms) -> String {
    forms.decimals(tenths as f64 / 10.0, 1)
}

/// A change counted in tenths, with its sign.
#[must_use]
pub fn tenths_changed(tenths: i64, forms: Forms) -> String {
    change(tenths as f64 / 10.0, forms)
}

/// A change with its sign; a change that rounds to nothing has none.
#[must_use]
pub fn change(value: f64, forms: Forms) -> String {
    words::change(value, forms).replace('−', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_part() {
        assert_eq!(bar(100.0, 100.0, 4), "████");
        assert_eq!(bar(50.0, 100.0, 4), "██");
        assert_eq!(bar(0.0, 100.0, 4), "");
        assert_eq!(bar(3.0, 0.0, 4), "");
        assert_eq!(bar(1.0, 32.0, 4), "▏");
        assert_eq!(bar(500.0, 100.0, 4), "████");
    }

    #[test]
    fn a_change_has_a_sign_unless_it_is_none() {
        let shown = [1.26, -0.04, -7.0].map(|value| change(value, Forms::of("pt")));
        assert_eq!(shown, ["+1,3", "0,0", "-7,0"]);
    }
}
