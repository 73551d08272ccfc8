//! `farol demo`: the example company, in a folder of its own.

use super::{Context, Exit, Failure, data_dir, output, wizard};
use crate::runtime::example::{self, Failed};
use crate::text::Message;

/// Look around in an example: an invented hotel with a clinic, three quarters of it
///
/// It lies in a folder of its own, never among your data: the one that --data-dir names, else the one
/// beside your data whose name ends in -example.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Only make it, and print the folder.
    #[arg(long)]
    no_open: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, look: &wizard::Look, context: &Context) -> Result<Exit, Failure> {
    let root = match &context.data_dir {
        Some(folder) => folder.clone(),
        None => example::folder_beside(&data_dir(context)?),
    };
    example::make(&root, context.texts.language()).map_err(|failed| match failed {
        Failed::Store(error) => Failure::from(error),
        failed => Failure::error(failed.message()),
    })?;
    if arguments.no_open {
        output::write(format!("{}\n", root.display()).as_bytes())?;
        return Ok(Exit::Done);
    }
    wizard::open(look, root, Some(Message::new("notice-example")), context)
}
