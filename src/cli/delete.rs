//! `farol delete`: the end of an organisation with all its files. It takes typing the name.

use std::io::{BufRead as _, IsTerminal as _};

use super::{Context, Exit, Failure, desk, output};
use crate::text::Message;

/// Delete an organisation with all its assessments and reports, after its name is typed.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The organisation, by its id.
    #[arg(value_name = "ORGANISATION")]
    organisation: String,
}

/// Runs the command: reads the name from standard input.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let record = store.organisation(&arguments.organisation.as_str().into())?;
    if std::io::stdin().is_terminal() {
        let ask = Message::new("cli-delete-ask").with("name", record.name.as_str());
        output::say(&context.texts.say(&ask));
    }
    let mut typed = String::new();
    let read = std::io::stdin().lock().read_line(&mut typed);
    if read.is_err() || typed.trim() != record.name.trim() {
        let wrong = Message::new("cli-delete-wrong").with("name", record.name.as_str());
        return Err(Failure::Said(Exit::Error, wrong));
    }
    store.delete_organisation(&record.id, desk::now())?;
    let done = Message::new("cli-deleted").with("name", record.name.as_str());
    output::say(&context.texts.say(&done));
    Ok(Exit::Done)
}
