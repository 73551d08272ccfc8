//! `farol trend`: how an organisation moved from run to run, or where all of them stand.

mod clients;
mod shown;

use serde::Serialize;

use super::wizard::Look;
use super::{Context, Exit, Failure, desk, output};
use crate::report::trend::Trend;
use crate::store::{StoreError, Trended};
use crate::text::Message;

/// Show how an organisation moved over all its reports
///
/// Score, departments, risks, coverage, findings and plan from run to run, in the order in which the reports
/// were saved; a correction counts in the place of what it corrects. With --all, a line for each
/// organisation.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The organisation, by its id.
    #[arg(value_name = "ORGANISATION", required_unless_present = "all")]
    organisation: Option<String>,

    /// A line for each organisation.
    #[arg(long, conflicts_with = "organisation")]
    all: bool,

    /// Draw with signs of ASCII only.
    #[arg(long)]
    ascii: bool,

    /// Print JSON (farol.trend/1; with --all, farol.trends/1).
    #[arg(long)]
    json: bool,
}

/// A report that cannot be read, and so is in no trend.
#[derive(Debug, Serialize)]
struct Unreadable {
    file: String,
    says: String,
}

#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    trend: &'a Trend,
    unreadable: &'a [Unreadable],
}

/// Runs the command.
pub fn run(arguments: &Arguments, look: &Look, context: &Context) -> Result<Exit, Failure> {
    let theme = look.plain(arguments.ascii);
    match &arguments.organisation {
        None => clients::run(arguments.json, theme, context),
        Some(id) => {
            let Trended { trend, unreadable, .. } = desk::store(context)?.trend(&id.as_str().into())?;
            let unreadable: Vec<Unreadable> =
                unreadable.iter().map(|(path, error)| Unreadable::new(path, error, context)).collect();
            let none = || Failure::Said(Exit::Incomplete, Message::new("cli-trend-none").with("id", id.as_str()));
            for one in &unreadable {
                let left_out = Message::new("cli-trend-left-out").with("what", one.says.as_str());
                output::say(&context.texts.say(&Message::new("cli-failed").with("what", left_out)));
            }
            let trend = trend.ok_or_else(none)?;
            if arguments.json {
                output::json(&Printed { trend: &trend, unreadable: &unreadable })?;
            } else {
                let shown = shown::Shown { trend: &trend, texts: &context.texts, theme, width: output::width() };
                output::write(theme.signs(&shown.text()).as_bytes())?;
            }
            Ok(Exit::Done)
        }
    }
}

impl Unreadable {
    fn new(path: &std::path::Path, error: &StoreError, context: &Context) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Self { file, says: context.texts.say(&error.message()) }
    }
}
