//! `farol check`: whether a questionnaire is sound, what is in it, and what it changes.

mod against;
mod summary;

use std::io::IsTerminal as _;

use super::input::{self, Named};
use super::{Context, Exit, Failure, colour, output};
use crate::format::diagnostics;
use crate::format::questionnaire::Written;
use crate::format::source::SourceFile;
use crate::questionnaire::shipped;

/// Check a questionnaire: what is wrong with it, line by line, or what is in it.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// A folder of TOML files, a JSON file, `-` for JSON from stdin, or the id of the shipped one, which is taken where
    /// none is named.
    #[arg(value_name = "QUESTIONNAIRE")]
    path: Option<String>,

    /// Say what it changes beside an older version, and what becomes of answers in reports; refuse what
    /// would lose some silently. The older one: as above, or a report made with it.
    #[arg(long, value_name = "OLD")]
    against: Option<String>,

    /// Print the canonical JSON, of which the digest is taken; with --against, farol.versions/1.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let texts = &context.texts;
    let path = arguments.path.as_deref().unwrap_or_else(|| shipped().document().id.as_str());
    let (read, given);
    let (questionnaire, written) = match input::questionnaire(path)? {
        Named::Shipped(shipped) => (shipped, None),
        Named::Written(written) => match written.read() {
            Ok(questionnaire) => {
                let warnings = written.warnings(&questionnaire);
                if !warnings.is_empty() {
                    output::say(&diagnostics::render(&warnings, texts, colour()));
                }
                (read, given) = (questionnaire, written);
                (&read, Some(&given))
            }
            Err(wrong) => {
                output::say(&diagnostics::render(&wrong, texts, colour()));
                return Ok(Exit::InvalidInput);
            }
        },
    };
    if let Some(older) = &arguments.against {
        // The shipped one stands in no file of the user's: its places are those of its canonical JSON.
        let as_json = || {
            Written::Json(SourceFile {
                name: path.to_owned(),
                text: String::from_utf8_lossy(&questionnaire.canonical()).into_owned(),
            })
        };
        let own;
        let written = match written {
            Some(written) => written,
            None => {
                own = as_json();
                &own
            }
        };
        return against::run(questionnaire, written, older, arguments.json, context);
    }
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
