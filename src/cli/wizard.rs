//! `farol` alone: the wizard.

use crate::cli::{Context, Exit, Failure, data_dir};
use crate::runtime::{self, Ended, Options, RunError};
use crate::text::Message;

/// Opens the wizard, until the user quits.
pub(super) fn run(context: &Context) -> Result<Exit, Failure> {
    let options = Options {
        data_dir: data_dir(context)?,
        language: context.texts.language().to_owned(),
        colour: super::colour_wanted(),
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
