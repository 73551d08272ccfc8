//! `farol check`: whether a questionnaire is sound, and what is in it.

mod summary;

use std::io::IsTerminal as _;

use super::input::{self, Named};
use super::{Context, Exit, Failure, colour, output};
use crate::format::diagnostics;

/// Check a questionnaire: what is wrong with it, line by line, or what is in it.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// A folder of TOML files, a JSON file, `-` for JSON from stdin, or the id of the shipped one.
    #[arg(value_name = "QUESTIONNAIRE")]
    path: String,

    /// Print the canonical JSON, of which the digest is taken.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let texts = &context.texts;
    let read;
    let questionnaire = match input::questionnaire(&arguments.path)? {
        Named::Shipped(shipped) => shipped,
        Named::Written(written) => match written.read() {
            Ok(questionnaire) => {
                let warnings = written.warnings(&questionnaire);
                if !warnings.is_empty() {
                    output::say(&diagnostics::render(&warnings, texts, colour()));
                }
                read = questionnaire;
                &read
            }
            Err(wrong) => {
                output::say(&diagnostics::render(&wrong, texts, colour()));
                return Ok(Exit::InvalidInput);
            }
        },
    };
    if arguments.json {
        // Exactly the bytes of the digest; a terminal gets the end of its line.
        let mut bytes = questionnaire.canonical();
        if std::io::stdout().is_terminal() {
            bytes.push(b'\n');
        }
        output::write(&bytes)?;
    } else {
        output::write(summary::of(questionnaire, texts).as_bytes())?;
    }
    Ok(Exit::Done)
}
