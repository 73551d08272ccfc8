//! How everything looks, in one place: the styles and the glyphs. 16 ANSI colours on the terminal's own
//! background, and none at all where the user wants none; nothing is told by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// Styles by what they are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Whether colours are wanted (`NO_COLOR`).
    pub colour: bool,
}

/// The signs of the score levels, the lowest first.
const LEVEL_SIGNS: [&str; 5] = ["▁", "▃", "▅", "▇", "█"];
/// Their colours.
const LEVEL_COLOURS: [Color; 5] = [Color::Green, Color::Green, Color::Yellow, Color::LightRed, Color::Red];

impl Theme {
    fn with(self, colour: Color, modifier: Modifier) -> Style {
        let style = Style::new().add_modifier(modifier);
        if self.colour { style.fg(colour) } else { style }
    }

    /// Plain text.
    #[must_use]
    pub fn text(self) -> Style {
        Style::new()
    }

    /// Less important text.
    #[must_use]
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// A heading.
    #[must_use]
    pub fn heading(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What one is looking at: a key, the current stage.
    #[must_use]
    pub fn accent(self) -> Style {
        self.with(Color::Cyan, Modifier::BOLD)
    }

    /// The line under the cursor.
    #[must_use]
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Something that went wrong.
    #[must_use]
    pub fn bad(self) -> Style {
        self.with(Color::Red, Modifier::BOLD)
    }

    /// Something to look at.
    #[must_use]
    pub fn warning(self) -> Style {
        self.with(Color::Yellow, Modifier::BOLD)
    }

    /// Something that got better, or is done.
    #[must_use]
    pub fn good(self) -> Style {
        self.with(Color::Green, Modifier::empty())
    }

    /// The style of a level, by its position among `count` levels.
    #[must_use]
    pub fn level(self, level: usize, count: usize) -> Style {
        let at = scaled(level, count);
        let modifier = if at >= 3 { Modifier::BOLD } else { Modifier::empty() };
        self.with(LEVEL_COLOURS[at], modifier)
    }

    /// The sign of a level, one column wide.
    #[must_use]
    pub fn level_sign(self, level: usize, count: usize) -> &'static str {
        LEVEL_SIGNS[scaled(level, count)]
    }
}

/// A level among `count`, on the scale of the five signs.
fn scaled(level: usize, count: usize) -> usize {
    if count <= 1 { 0 } else { (level.min(count - 1) * (LEVEL_SIGNS.len() - 1)).div_ceil(count - 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_and_the_highest_level_have_the_outer_signs() {
        let theme = Theme { colour: false };
        for count in 2..8 {
            assert_eq!(theme.level_sign(0, count), "▁");
            assert_eq!(theme.level_sign(count - 1, count), "█");
        }
    }

    #[test]
    fn without_colour_no_style_has_one() {
        let theme = Theme { colour: false };
        for style in [theme.accent(), theme.bad(), theme.warning(), theme.good(), theme.level(4, 5)] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }
}
