//! How everything looks, in one place: the styles and the glyphs. ANSI colours on the terminal's own background,
//! except for the theme of high contrast, which brings its own; and none at all where the user wants none. Nothing
//! is told by colour alone.

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
    /// White on black and bright colours, whatever the terminal's own are; nothing dim.
    HighContrast,
    /// None: bold, dim and reversed only (`NO_COLOR`).
    Mono,
}

impl Palette {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Dark, Self::Light, Self::HighContrast, Self::Mono];

    /// Its name on the command line and in the settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::Mono => "mono",
        }
    }

    /// The palette of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// The green of the 6x6x6 colours of 256 that can be read on white.
const DARK_GREEN: u8 = 22;

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
            (Palette::Dark, Role::Warning | Role::Level(2)) => Color::LightYellow,
            (Palette::Dark, Role::Good | Role::Level(0 | 1)) => Color::Green,
            (Palette::Dark, Role::Bad | Role::Level(_)) => Color::LightRed,
            (Palette::Light, Role::Accent) => Color::Blue,
            (Palette::Light, Role::Warning | Role::Level(2)) => Color::Magenta,
            // The green of the sixteen is too pale for paper. Terminals without the others leave it black.
            (Palette::Light, Role::Good | Role::Level(0 | 1)) => Color::Indexed(DARK_GREEN),
            (Palette::Light, Role::Bad | Role::Level(_)) => Color::Red,
            (Palette::HighContrast, Role::Accent) => Color::LightCyan,
            (Palette::HighContrast, Role::Warning | Role::Level(2)) => Color::LightYellow,
            (Palette::HighContrast, Role::Good | Role::Level(0 | 1)) => Color::LightGreen,
            (Palette::HighContrast, Role::Bad | Role::Level(_)) => Color::LightRed,
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

    /// Replaces the signs of a drawn screen, where only ASCII will do; and paints what has no colour of its own,
    /// where the theme brings its own.
    pub fn finish(self, buffer: &mut Buffer) {
        if self.palette == Palette::HighContrast {
            for cell in &mut buffer.content {
                let bare = |colour: Color, own| if colour == Color::Reset { own } else { colour };
                (cell.fg, cell.bg) = (bare(cell.fg, Color::White), bare(cell.bg, Color::Black));
                cell.modifier -= Modifier::DIM;
            }
        }
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
        if self.palette == Palette::HighContrast { Style::new() } else { Style::new().add_modifier(Modifier::DIM) }
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
        match self.palette {
            Palette::HighContrast => Style::new().fg(Color::Black).bg(Color::LightYellow).add_modifier(Modifier::BOLD),
            _ => Style::new().add_modifier(Modifier::REVERSED),
        }
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

    /// What a colour is on the screen: by the defaults of xterm, of Windows Terminal, of the Linux console.
    fn seen(colour: Color, terminal: usize) -> [u8; 3] {
        const SIXTEEN: [[[u8; 3]; 16]; 3] = [
            [
                [0, 0, 0],
                [205, 0, 0],
                [0, 205, 0],
                [205, 205, 0],
                [0, 0, 238],
                [205, 0, 205],
                [0, 205, 205],
                [229, 229, 229],
                [127, 127, 127],
                [255, 0, 0],
                [0, 255, 0],
                [255, 255, 0],
                [92, 92, 255],
                [255, 0, 255],
                [0, 255, 255],
                [255, 255, 255],
            ],
            [
                [12, 12, 12],
                [197, 15, 31],
                [19, 161, 14],
                [193, 156, 0],
                [0, 55, 218],
                [136, 23, 152],
                [58, 150, 221],
                [204, 204, 204],
                [118, 118, 118],
                [231, 72, 86],
                [22, 198, 12],
                [249, 241, 165],
                [59, 120, 255],
                [180, 0, 158],
                [97, 214, 214],
                [242, 242, 242],
            ],
            [
                [0, 0, 0],
                [170, 0, 0],
                [0, 170, 0],
                [170, 85, 0],
                [0, 0, 170],
                [170, 0, 170],
                [0, 170, 170],
                [170, 170, 170],
                [85, 85, 85],
                [255, 85, 85],
                [85, 255, 85],
                [255, 255, 85],
                [85, 85, 255],
                [255, 85, 255],
                [85, 255, 255],
                [255, 255, 255],
            ],
        ];
        let at = match colour {
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::White => 15,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightCyan => 14,
            Color::Indexed(DARK_GREEN) => return [0, 95, 0],
            other => unreachable!("no theme has {other:?}"),
        };
        SIXTEEN[terminal][at]
    }

    /// The contrast of two colours (WCAG 2.2, 1.4.3).
    fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
        let luminance = |colour: [u8; 3]| {
            let linear = colour.map(|part| {
                let part = f64::from(part) / 255.0;
                if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            });
            0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        };
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn everything_can_be_read_on_its_background() {
        let (black, white) = ([0, 0, 0], [255, 255, 255]);
        for (palette, paper) in [(Palette::Dark, black), (Palette::Light, white), (Palette::HighContrast, black)] {
            let theme = Theme { palette, ascii: false };
            let levels = (0..5).map(|level| theme.level(level, 5));
            let all = [theme.accent(), theme.bad(), theme.warning(), theme.good()].into_iter().chain(levels);
            for (number, style) in all.chain([theme.selected(), theme.text()]).enumerate() {
                let Some(own) = style.fg else { continue };
                for terminal in 0..3 {
                    let below = style.bg.map_or(paper, |below| seen(below, terminal));
                    let found = contrast(seen(own, terminal), below);
                    assert!(found >= 4.5, "{palette:?}, style {number}, terminal {terminal}: {found:.2}");
                }
            }
        }
    }

    #[test]
    fn high_contrast_leaves_no_cell_without_its_colours() {
        let theme = Theme { palette: Palette::HighContrast, ascii: false };
        let mut buffer = Buffer::with_lines(["text", "dim", "cursor"]);
        buffer.set_style(ratatui::layout::Rect::new(0, 1, 3, 1), Style::new().add_modifier(Modifier::DIM));
        buffer.set_style(ratatui::layout::Rect::new(0, 2, 6, 1), theme.selected());
        theme.finish(&mut buffer);
        for cell in &buffer.content {
            assert!(cell.fg != Color::Reset && cell.bg != Color::Reset && !cell.modifier.contains(Modifier::DIM));
            for terminal in 0..3 {
                assert!(contrast(seen(cell.fg, terminal), seen(cell.bg, terminal)) >= 4.5);
            }
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
