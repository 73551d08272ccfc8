//! How everything looks, in one place: the styles and the glyphs. 16 ANSI colours on the terminal's own
//! background, and none at all where the user wants none; nothing is told by colour alone.

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

/// How everything looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    pub palette: Palette,
    /// Only signs of ASCII, for terminals that draw the others at another width, or not at all.
    pub ascii: bool,
}

/// Which colours there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// For a dark background.
    #[default]
    Dark,
    /// For a light one: nothing pale on it.
    Light,
    /// None: bold, dim and reversed only (`NO_COLOR`).
    Mono,
}

/// What a colour is for.
#[derive(Clone, Copy)]
enum Role {
    Accent,
    Bad,
    Warning,
    Good,
    /// A level, on the scale of the five signs.
    Level(usize),
}

/// The signs of the score levels, the lowest first.
const LEVEL_SIGNS: [&str; 5] = ["▁", "▃", "▅", "▇", "█"];

/// The lines of the score levels, the lowest first.
const LINE_WEIGHTS: [&str; 5] = ["┈", "─", "━", "═", "█"];

/// Signs that are not ASCII, with what stands for each where only ASCII will do. Texts in other scripts
/// stay as they are.
const IN_ASCII: &[(&str, &str)] = &[
    ("▁", "."),
    ("▂", "."),
    ("▃", "-"),
    ("▄", "="),
    ("▆", "*"),
    ("▅", "+"),
    ("▇", "*"),
    ("█", "#"),
    ("▉", "#"),
    ("▊", "#"),
    ("▋", "#"),
    ("▌", "="),
    ("▍", "="),
    ("▎", "-"),
    ("▏", "-"),
    ("▐", "="),
    ("│", "|"),
    ("▲", "^"),
    ("┃", "#"),
    ("─", "-"),
    ("┈", "."),
    ("━", "="),
    ("═", "#"),
    ("┬", "+"),
    ("├", "+"),
    ("└", "+"),
    ("╭", "+"),
    ("╮", "+"),
    ("╰", "+"),
    ("╯", "+"),
    ("·", "."),
    ("…", "~"),
    ("→", ">"),
    ("←", "<"),
    ("↑", "^"),
    ("↓", "v"),
    ("›", ">"),
    ("‹", "<"),
    ("✓", "v"),
    ("⚑", "P"),
    ("•", "*"),
    ("≠", "#"),
    ("§", "S"),
    ("−", "-"),
    ("‘", "'"),
    ("’", "'"),
    ("“", "\""),
    ("”", "\""),
    ("–", "-"),
    ("—", "-"),
];

impl Theme {
    /// No colours.
    #[must_use]
    pub fn mono() -> Self {
        Self { palette: Palette::Mono, ascii: false }
    }

    fn with(self, role: Role, modifier: Modifier) -> Style {
        let style = Style::new().add_modifier(modifier);
        let colour = match (self.palette, role) {
            (Palette::Mono, _) => return style,
            (Palette::Dark, Role::Accent) => Color::Cyan,
            (Palette::Light, Role::Accent) => Color::Blue,
            (_, Role::Bad) => Color::Red,
            (Palette::Dark, Role::Warning) => Color::Yellow,
            (Palette::Light, Role::Warning) => Color::Magenta,
            (_, Role::Good | Role::Level(0 | 1)) => Color::Green,
            (Palette::Dark, Role::Level(2)) => Color::Yellow,
            (Palette::Light, Role::Level(2)) => Color::Magenta,
            (Palette::Dark, Role::Level(3)) => Color::LightRed,
            (_, Role::Level(_)) => Color::Red,
        };
        style.fg(colour)
    }

    /// A line of text with its signs replaced, where only ASCII will do.
    #[must_use]
    pub fn signs(self, text: &str) -> String {
        if !self.ascii {
            return text.to_owned();
        }
        let sign = |c: char| {
            IN_ASCII
                .iter()
                .find(|(sign, _)| sign.starts_with(c))
                .map_or(c, |(_, ascii)| ascii.chars().next().unwrap_or(c))
        };
        text.chars().map(sign).collect()
    }

    /// Replaces the signs of a drawn screen, where only ASCII will do.
    pub fn finish(self, buffer: &mut Buffer) {
        if !self.ascii {
            return;
        }
        for cell in &mut buffer.content {
            if !cell.symbol().is_ascii()
                && let Some((_, ascii)) = IN_ASCII.iter().find(|(sign, _)| *sign == cell.symbol())
            {
                cell.set_symbol(ascii);
            }
        }
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
        self.with(Role::Accent, Modifier::BOLD)
    }

    /// The line under the cursor.
    #[must_use]
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Something that went wrong.
    #[must_use]
    pub fn bad(self) -> Style {
        self.with(Role::Bad, Modifier::BOLD)
    }

    /// Something to look at.
    #[must_use]
    pub fn warning(self) -> Style {
        self.with(Role::Warning, Modifier::BOLD)
    }

    /// Something that got better, or is done.
    #[must_use]
    pub fn good(self) -> Style {
        self.with(Role::Good, Modifier::empty())
    }

    /// The style of a level, by its position among `count` levels.
    #[must_use]
    pub fn level(self, level: usize, count: usize) -> Style {
        let at = scaled(level, count);
        let modifier = if at >= 3 { Modifier::BOLD } else { Modifier::empty() };
        self.with(Role::Level(at), modifier)
    }

    /// The line of a level, the heavier the worse; one column wide.
    #[must_use]
    pub fn line_weight(self, level: usize, count: usize) -> &'static str {
        LINE_WEIGHTS[scaled(level, count)]
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
        let theme = Theme::mono();
        for count in 2..8 {
            assert_eq!(theme.level_sign(0, count), "▁");
            assert_eq!(theme.level_sign(count - 1, count), "█");
        }
    }

    #[test]
    fn without_colour_no_style_has_one() {
        let theme = Theme::mono();
        for style in [theme.accent(), theme.bad(), theme.warning(), theme.good(), theme.level(4, 5)] {
            assert_eq!((style.fg, style.bg), (None, None));
        }
    }

    #[test]
    fn in_ascii_every_sign_is_ascii_and_other_scripts_stay() {
        let mut buffer = Buffer::with_lines(["│ 雲錄製 → ▅ ✓"]);
        Theme { ascii: true, ..Theme::default() }.finish(&mut buffer);
        let text: String = buffer.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert_eq!(text.replace(' ', ""), "|雲錄製>+v");
        for (sign, ascii) in IN_ASCII {
            assert!(!sign.is_ascii() && ascii.is_ascii() && ascii.len() == 1, "{sign}");
        }
    }
}
