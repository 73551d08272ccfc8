//! `farol import`: what others filled in or listed, into an assessment.

mod answers;
mod departments;

use std::io::Read as _;
use std::path::Path;

use super::{Context, Exit, Failure};
use crate::format::sheet::{MOST_BYTES, NotASheet};
use crate::runtime::read_within;
use crate::text::Message;

/// Read what was filled in or listed elsewhere.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    Answers(answers::Arguments),
    Departments(departments::Arguments),
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    match &arguments.what {
        What::Answers(arguments) => answers::run(arguments, context),
        What::Departments(arguments) => departments::run(arguments, context),
    }
}

/// The bytes of a file, or of stdin for `-`; no more than may be read of one.
fn bytes(file: &str) -> Result<Vec<u8>, Failure> {
    let read = if file == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(MOST_BYTES + 1).read_to_end(&mut bytes).map(|_| bytes)
    } else {
        read_within(Path::new(file), MOST_BYTES)
    };
    let bytes = read.map_err(|error| {
        let message = match error.kind() {
            std::io::ErrorKind::NotFound => Message::new("cli-no-file"),
            _ => Message::new("cli-cannot-read").with("why", error.to_string()),
        };
        Failure::error(message.with("path", shown(file)))
    })?;
    if bytes.len() as u64 > MOST_BYTES { Err(in_file(file, NotASheet::TooLarge.message())) } else { Ok(bytes) }
}

/// What is wrong with a file.
fn in_file(file: &str, what: Message) -> Failure {
    Failure::invalid(Message::new("cli-in-file").with("path", shown(file)).with("what", what))
}

fn shown(file: &str) -> &str {
    if file == "-" { "<stdin>" } else { file }
}
