//! farol's binary: nothing but the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    farol::cli::run(std::env::args_os()).into()
}
