//! `farol` alone: the wizard.

use std::path::PathBuf;

use crate::cli::{Context, Exit, Failure, data_dir};
use crate::runtime::{self, Ended, Options, RunError};
use crate::text::Message;
use crate::tui::{Given, Palette, Theme, background};

/// How the wizard looks.
#[derive(Debug, clap::Args)]
pub(super) struct Look {
    /// The colours of the wizard
    #[arg(long, value_enum, value_name = "COLOURS")]
    theme: Option<Colours>,

    /// Draw with signs of ASCII only
    #[arg(long)]
    ascii: bool,
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
    match runtime::run(&options) {
        Ok(Ended::Quit) => Ok(Exit::Done),
        Ok(Ended::Interrupted) => Ok(Exit::Interrupted),
        Ok(Ended::Signal(signal)) => Ok(Exit::Signal(u8::try_from(signal).unwrap_or(0))),
        Err(RunError::NoTerminal) => Err(Failure::Said(Exit::Usage, Message::new("cli-no-terminal"))),
        Err(RunError::Terminal(error)) => {
            Err(Failure::error(Message::new("cli-terminal").with("why", error.to_string())))
        }
    }
}
