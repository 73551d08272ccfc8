//! What the user prefers, as values; and what it comes to, with what the command line and the environment say.

use super::theme::{Palette, Theme};

/// What the user prefers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The tag of a language; none: that of the system.
    pub language: Option<String>,
    /// None: what the terminal says of its background.
    pub theme: Option<Palette>,
    /// Only signs of ASCII.
    pub ascii: bool,
    /// Whether the mouse is farol's, and no longer the terminal's.
    pub mouse: bool,
    /// Whether a screen says at first what it is for.
    pub hints: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { language: None, theme: None, ascii: false, mouse: false, hints: true }
    }
}

/// What was decided elsewhere, and what is known of the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// What the command line names, or the environment: it comes before the settings.
    pub palette: Option<Palette>,
    /// Whether the command line wants ASCII.
    pub ascii: bool,
    /// What suits the terminal's background.
    pub background: Palette,
}

impl Given {
    /// How everything looks: the command line before the environment before the settings before the system.
    #[must_use]
    pub fn theme(&self, settings: &Settings) -> Theme {
        let palette = self.palette.or(settings.theme).unwrap_or(self.background);
        Theme { palette, ascii: self.ascii || settings.ascii }
    }
}

/// What suits a background that a terminal tells of in `COLORFGBG`: `15;0` is light on dark, of the 16 colours. None
/// where it says nothing that is known.
#[must_use]
pub fn background(colours: &str) -> Option<Palette> {
    match colours.rsplit_once(';')?.1.parse::<u8>().ok()? {
        0..=6 | 8 => Some(Palette::Dark),
        7 | 9..=15 => Some(Palette::Light),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_settings_before_the_terminal() {
        let settings = |theme| Settings { theme, ..Settings::default() };
        for (given, preferred, expected) in [
            (Some(Palette::Mono), Some(Palette::Light), Palette::Mono),
            (None, Some(Palette::HighContrast), Palette::HighContrast),
            (None, None, Palette::Light),
        ] {
            let given = Given { palette: given, ascii: false, background: Palette::Light };
            assert_eq!(given.theme(&settings(preferred)).palette, expected);
        }
        let ascii = Given { ascii: true, ..Given::default() };
        assert!(ascii.theme(&Settings::default()).ascii);
    }

    #[test]
    fn a_terminal_tells_of_its_background() {
        for (text, expected) in [
            ("15;0", Some(Palette::Dark)),
            ("0;15", Some(Palette::Light)),
            ("0;default;7", Some(Palette::Light)),
            ("12;8", Some(Palette::Dark)),
            ("15;default", None),
            ("", None),
            ("7", None),
            ("0;99", None),
        ] {
            assert_eq!(background(text), expected, "{text}");
        }
    }
}
