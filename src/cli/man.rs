//! `farol man`: the manual pages, made of the definition of the command line.

use std::path::Path;

use clap::CommandFactory as _;
use clap_mangen::Man;

use super::{Exit, Failure, output};
use crate::store;
use crate::text::Message;

/// Print the manual page, or write that of every command into a folder
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The folder for all pages; farol(1) goes to stdout otherwise.
    #[arg(long, value_name = "DIR")]
    out: Option<String>,

    /// Replace pages that are there.
    #[arg(long)]
    force: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments) -> Result<Exit, Failure> {
    let mut command = super::Arguments::command();
    command.build();
    let Some(folder) = &arguments.out else {
        return output::write(&page(&command)?).map(|()| Exit::Done);
    };
    let mut pages = vec![("farol.1".to_owned(), page(&command)?)];
    for one in command.get_subcommands() {
        pages.push((format!("farol-{}.1", one.get_name()), page(one)?));
    }
    let all = pages.iter().map(|(name, page)| (name.as_str(), page.as_slice()));
    let done = store::hand_over(Path::new(folder), all, arguments.force);
    let paths: String = done.written.iter().map(|path| format!("{}\n", path.display())).collect();
    output::write(paths.as_bytes())?;
    done.failed.map_or(Ok(Exit::Done), |failed| Err(failed.into()))
}

fn page(command: &clap::Command) -> Result<Vec<u8>, Failure> {
    let mut page = Vec::new();
    let made = Man::new(command.clone()).render(&mut page);
    made.map_err(|error| Failure::error(Message::new("cli-cannot-write").with("why", error.to_string())))?;
    Ok(page)
}
