//! `farol` alone: the wizard, or plain mode.

use std::ffi::OsStr;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use crate::cli::{Context, Exit, Failure, data_dir};
use crate::runtime::{self, Ended, Options};
use crate::text::Message;
use crate::tui::{Given, Palette, Theme, background};

/// How the wizard looks, or that nothing is drawn.
#[derive(Debug, clap::Args)]
pub(super) struct Look {
    /// The colours of the wizard
    #[arg(long, value_enum, value_name = "COLOURS")]
    theme: Option<Colours>,

    /// Draw with signs of ASCII only
    #[arg(long)]
    ascii: bool,

    /// Ask one question at a time and draw nothing: for screen readers, slow links and pipes
    #[arg(long)]
    plain: bool,
}

impl Look {
    /// How a command draws: without colours, and with its own `--ascii` or that of the wizard.
    pub(super) fn plain(&self, ascii: bool) -> Theme {
        Theme { ascii: ascii || self.ascii, ..Theme::mono() }
    }

    /// What the command line and the environment say, which comes before the settings.
    fn given(&self) -> Given {
        let colours = std::env::var("COLORFGBG").ok();
        let background = colours.as_deref().and_then(background).unwrap_or_default();
        let palette = match self.theme {
            Some(Colours::Auto) => Some(background),
            Some(Colours::Dark) => Some(Palette::Dark),
            Some(Colours::Light) => Some(Palette::Light),
            Some(Colours::HighContrast) => Some(Palette::HighContrast),
            Some(Colours::Mono) => Some(Palette::Mono),
            None if !super::colour_wanted() => Some(Palette::Mono),
            None => None,
        };
        Given { palette, ascii: self.ascii, background }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Colours {
    /// For the terminal's background, where it tells of it in COLORFGBG
    Auto,
    /// For a dark background
    Dark,
    /// For a light background
    Light,
    /// Bright on black, whatever the terminal's own colours are
    HighContrast,
    /// No colours, as with NO_COLOR
    Mono,
}

/// Opens the wizard on the user's data, until the user quits.
pub(super) fn run(look: &Look, context: &Context) -> Result<Exit, Failure> {
    open(look, data_dir(context)?, None, context)
}

/// Opens the wizard on a folder, until the user quits; `notice` is said first.
pub(super) fn open(
    look: &Look,
    data_dir: PathBuf,
    notice: Option<Message>,
    context: &Context,
) -> Result<Exit, Failure> {
    let options = Options {
        data_dir,
        language: context.texts.language().to_owned(),
        preferences: context.preferences.clone(),
        settings_path: context.settings_path.clone(),
        given: look.given(),
        notice,
    };
    let ended = if is_plain(look) { runtime::run_plain(&options) } else { runtime::run(&options) };
    match ended {
        Ok(Ended::Quit) => Ok(Exit::Done),
        Ok(Ended::Interrupted) => Ok(Exit::Interrupted),
        Ok(Ended::Signal(signal)) => Ok(Exit::Signal(u8::try_from(signal).unwrap_or(0))),
        // What is not saved has been said.
        Ok(Ended::Unsaved) => Err(Failure::Told(Exit::Error)),
        Err(error) => Err(Failure::error(Message::new("cli-terminal").with("why", error.to_string()))),
    }
}

/// Whether plain mode is wanted, or nothing else can serve: a terminal that can draw nothing, or none.
fn is_plain(look: &Look) -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| is_on(&value));
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    look.plain || set("FAROL_PLAIN") || set("ACCESSIBLE") || dumb || !terminal
}

/// Whether a switch of the environment is on: anything but nothing, `0`, `false` and `no`.
fn is_on(value: &OsStr) -> bool {
    let value = value.to_string_lossy().to_lowercase();
    !matches!(value.as_str(), "" | "0" | "false" | "no")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_is_on_unless_it_says_no() {
        for (value, expected) in [("1", true), ("yes", true), ("", false), ("0", false), ("False", false)] {
            assert_eq!(is_on(OsStr::new(value)), expected, "{value:?}");
        }
    }
}
