//! `farol schema`: the published JSON Schema of a file that farol writes.

use super::{Exit, Failure, output};
use crate::format::schemas::Schema;

/// Print the JSON Schema of a file that farol reads or writes.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Of which file.
    #[arg(value_name = "NAME")]
    name: Name,
}

/// The name of a schema on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Name {
    /// farol.report/1, with all that a report embeds
    Report,
    /// farol.questionnaire/1
    Questionnaire,
    /// farol.interview/1
    Interview,
    /// farol.score/1
    Score,
    /// farol.return/1
    Return,
    /// farol.comparison/1
    Comparison,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let schema = match arguments.name {
        Name::Report => Schema::Report,
        Name::Questionnaire => Schema::Questionnaire,
        Name::Interview => Schema::Interview,
        Name::Score => Schema::Score,
        Name::Return => Schema::Return,
        Name::Comparison => Schema::Comparison,
    };
    output::write(schema.text().as_bytes()).map(|()| Exit::Done)
}
