//! `farol` alone: the wizard.

use std::path::PathBuf;

use crate::cli::{Context, Exit, Failure, data_dir};
use crate::runtime::{self, Ended, Options, RunError};
use crate::text::Message;
use crate::tui::{Palette, Theme};

/// How the wizard looks.
#[derive(Debug, clap::Args)]
pub(super) struct Look {
    /// The colours of the wizard
    #[arg(long, value_enum, default_value_t = Colours::Dark, value_name = "COLOURS")]
    theme: Colours,

    /// Draw with signs of ASCII only
    #[arg(long)]
    ascii: bool,
}

impl Look {
    /// How a command draws: without colours, and with its own `--ascii` or that of the wizard.
    pub(super) fn plain(&self, ascii: bool) -> Theme {
        Theme { ascii: ascii || self.ascii, ..Theme::mono() }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Colours {
    /// For a dark background
    Dark,
    /// For a light background
    Light,
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
    let palette = match look.theme {
        _ if !super::colour_wanted() => Palette::Mono,
        Colours::Dark => Palette::Dark,
        Colours::Light => Palette::Light,
        Colours::Mono => Palette::Mono,
    };
    let options = Options {
        data_dir,
        language: context.texts.language().to_owned(),
        theme: Theme { palette, ascii: look.ascii },
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
