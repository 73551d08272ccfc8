//! `farol completions`: what a shell needs to complete the command line.

use clap::CommandFactory as _;
use clap_complete::Shell;

use super::{Exit, Failure, output};

/// Print the completions of a shell, to be put where it looks for them
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// Which shell.
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let mut completions = Vec::new();
    clap_complete::generate(arguments.shell, &mut super::Arguments::command(), "farol", &mut completions);
    output::write(&completions).map(|()| Exit::Done)
}
