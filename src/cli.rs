//! The command line: one file a command, and what they share.
//!
//! Results go to stdout, messages to stderr, and every end has its exit code ([`Exit`]). A command gets
//! its own arguments and a [`Context`]; it returns how it ended, or a [`Failure`] that is said here.

mod answer;
mod check;
mod completions;
mod delete;
mod demo;
mod desk;
mod diff;
mod exit;
mod export;
mod finish;
mod flows;
mod help;
mod import;
mod input;
mod list;
mod man;
mod new;
mod output;
mod plan;
mod reconfirm;
mod recover;
mod roi;
mod schema;
mod score;
mod show;
mod speech;
mod subject;
mod table;
mod trend;
mod verify;
mod wizard;
mod words;

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use self::exit::Exit;
use crate::runtime::preferences::{self, Preferences};
use crate::text::{Message, Texts};

/// The version, and what the program was built of.
const LONG_VERSION: &str = concat!(
    env!("CARGO_PKG_VERSION"),
    "\nbuilt for ",
    env!("FAROL_TARGET"),
    " (",
    env!("FAROL_PROFILE"),
    ") by ",
    env!("FAROL_COMPILER"),
    "\nquestionnaire ",
    env!("FAROL_QUESTIONNAIRE"),
    "\nwrites farol.report/1, farol.interview/1, farol.questionnaire/1, farol.score/1, farol.comparison/1",
    "\nlicence ",
    env!("CARGO_PKG_LICENSE"),
);

/// Data-protection assessments in the terminal: which departments are at risk, why, and what to do.
#[derive(Debug, Parser)]
#[command(name = "farol", version, long_version = LONG_VERSION, disable_help_subcommand = true)]
struct Arguments {
    /// Keep organisations and assessments in this folder.
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,

    #[command(flatten)]
    speech: speech::Speech,

    #[command(flatten)]
    look: wizard::Look,

    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    New(new::Arguments),
    List(list::Arguments),
    Show(show::Arguments),
    Answer(answer::Arguments),
    Finish(finish::Arguments),
    Score(score::Arguments),
    Plan(plan::Arguments),
    Diff(diff::Arguments),
    Trend(trend::Arguments),
    Export(export::Arguments),
    Import(import::Arguments),
    Roi(roi::Arguments),
    Verify(verify::Arguments),
    Recover(recover::Arguments),
    Delete(delete::Arguments),
    Demo(demo::Arguments),
    Check(check::Arguments),
    Schema(schema::Arguments),
    Help(help::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

/// What all commands have.
#[derive(Debug)]
pub struct Context {
    /// The language in which the user is spoken to.
    pub texts: Texts,
    /// The languages that were asked for, that one first.
    pub languages: Vec<&'static str>,
    /// What the user prefers, and the file that says so, if there is a place for one.
    pub preferences: Preferences,
    pub settings_path: Option<PathBuf>,
    /// The data folder that was named on the command line.
    pub data_dir: Option<PathBuf>,
}

/// Why a command could not do what it was asked.
#[derive(Debug)]
pub enum Failure {
    /// It ends with a message.
    Said(Exit, Message),
    /// It ends, and why has been said.
    Told(Exit),
    /// Nobody reads the output any more.
    Closed,
}

impl Failure {
    /// What was given cannot be used.
    fn invalid(message: Message) -> Self {
        Self::Said(Exit::InvalidInput, message)
    }

    /// Something failed.
    fn error(message: Message) -> Self {
        Self::Said(Exit::Error, message)
    }
}

/// Runs farol with the arguments of a command line, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are results, wrong usage is not; whether they can be written changes nothing.
            let _ = error.print();
            return if error.use_stderr() { Exit::Usage } else { Exit::Done };
        }
    };
    let settings_path = settings_path();
    let preferences = settings_path.as_deref().map(preferences::read).unwrap_or_default();
    let languages = arguments.speech.languages(preferences.settings.language.as_deref());
    let texts = Texts::new(languages.first().copied().unwrap_or_default());
    let context = Context { texts, languages, preferences, settings_path, data_dir: arguments.data_dir };
    let ended = match arguments.command {
        None => wizard::run(&arguments.look, &context),
        Some(Command::New(arguments)) => new::run(&arguments, &context),
        Some(Command::List(arguments)) => list::run(&arguments, &context),
        Some(Command::Show(arguments)) => show::run(&arguments, &context),
        Some(Command::Answer(arguments)) => answer::run(&arguments, &context),
        Some(Command::Finish(arguments)) => finish::run(&arguments, &context),
        Some(Command::Score(arguments)) => score::run(&arguments, &context),
        Some(Command::Plan(arguments)) => plan::run(&arguments, &context),
        Some(Command::Diff(arguments)) => diff::run(&arguments, &context),
        Some(Command::Trend(trend)) => trend::run(&trend, &arguments.look, &context),
        Some(Command::Export(arguments)) => export::run(&arguments, &context),
        Some(Command::Import(arguments)) => import::run(&arguments, &context),
        Some(Command::Roi(arguments)) => roi::run(&arguments, &context),
        Some(Command::Verify(arguments)) => verify::run(&arguments, &context),
        Some(Command::Recover(arguments)) => recover::run(&arguments, &context),
        Some(Command::Delete(arguments)) => delete::run(&arguments, &context),
        Some(Command::Demo(demo)) => demo::run(&demo, &arguments.look, &context),
        Some(Command::Check(arguments)) => check::run(&arguments, &context),
        Some(Command::Schema(arguments)) => schema::run(&arguments),
        Some(Command::Help(arguments)) => help::run(&arguments, &context),
        Some(Command::Completions(arguments)) => completions::run(&arguments),
        Some(Command::Man(arguments)) => man::run(&arguments),
    };
    match ended {
        Ok(exit) => exit,
        // As with `| head`: who reads has had enough, and that is no error.
        Err(Failure::Closed) => Exit::Done,
        Err(Failure::Told(exit)) => exit,
        Err(Failure::Said(exit, message)) => {
            let said = Message::new("cli-failed").with("what", message);
            output::say(&context.texts.say(&said));
            exit
        }
    }
}

/// Whether messages may be coloured: on a terminal, unless the environment says no.
fn colour() -> bool {
    std::io::stderr().is_terminal() && colour_wanted()
}

/// Whether the environment allows colours.
fn colour_wanted() -> bool {
    let no = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    !no && !dumb
}

/// The file of the user's settings: below `FAROL_HOME`, else in the platform's folder for them.
fn settings_path() -> Option<PathBuf> {
    let platform = directories::ProjectDirs::from("", "", "farol").map(|dirs| dirs.config_dir().to_owned());
    crate::store::settings_path(std::env::var_os("FAROL_HOME"), platform)
}

/// The folder of the user's data: `--data-dir`, else `FAROL_HOME`, else the platform's.
fn data_dir(context: &Context) -> Result<PathBuf, Failure> {
    let platform = directories::ProjectDirs::from("", "", "farol").map(|dirs| dirs.data_dir().to_owned());
    let found = crate::store::root(context.data_dir.clone(), std::env::var_os("FAROL_HOME"), platform);
    found.ok_or_else(|| Failure::error(Message::new("cli-no-home")))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_definition_of_the_arguments_is_sound() {
        Arguments::command().debug_assert();
    }
}
