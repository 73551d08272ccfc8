//! `farol help`: what is worth knowing beside the commands, by topic, in the language of the user.

use clap::CommandFactory as _;

use super::{Context, Exit, Failure, output};
use crate::text::{Message, Texts};
use crate::tui::keymap;

/// How wide the text is where no terminal says it.
const WIDTH: usize = 80;

/// Explain a topic, or a command
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// scoring, questionnaire, files, keys, exit-codes, languages, or a command.
    #[arg(value_name = "TOPIC")]
    topic: Option<String>,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let texts = &context.texts;
    let text = match arguments.topic.as_deref() {
        None => texts.get("help-topics").to_string(),
        Some("scoring") => texts.get("help-scoring").to_string(),
        Some("questionnaire") => texts.get("help-questionnaire").to_string(),
        Some("files") => texts.get("help-files").to_string(),
        Some("keys") => keys(context),
        Some("exit-codes") => texts.get("help-exit-codes").to_string(),
        Some("languages") => texts.get("help-languages").to_string(),
        Some(name) => return of_a_command(name, texts),
    };
    let lines: Vec<String> = text.lines().map(wrapped).collect();
    output::write(format!("{}\n", lines.join("\n")).as_bytes()).map(|()| Exit::Done)
}

/// A line within the width; what goes on stands below its beginning.
fn wrapped(line: &str) -> String {
    let own: String = line.chars().take_while(|c| *c == ' ').collect();
    let indent = if own.is_empty() { own } else { format!("{own}  ") };
    textwrap::fill(line, textwrap::Options::new(WIDTH).subsequent_indent(&indent))
}

/// The help of a command, as `--help` prints it.
fn of_a_command(name: &str, texts: &Texts) -> Result<Exit, Failure> {
    let mut command = super::Arguments::command();
    command.build();
    match command.find_subcommand_mut(name) {
        Some(found) => output::write(format!("{}", found.render_long_help()).as_bytes()).map(|()| Exit::Done),
        None => {
            let message =
                Message::new("help-no-topic").with("name", name).with("topics", texts.get("help-topics").to_string());
            Err(Failure::Said(Exit::Usage, message))
        }
    }
}

/// The keys that are in force everywhere and in an open assessment; the others are shown by F1 where they count.
fn keys(context: &Context) -> String {
    let texts = &context.texts;
    let mut shown = format!("{}\n", texts.get("help-keys"));
    for binding in keymap::BINDINGS.iter().filter(|one| !one.label.is_empty()) {
        if matches!(binding.context, keymap::Context::Everywhere | keymap::Context::Stage) {
            let name = context.preferences.keys.name(binding.context, binding.action);
            shown.push_str(&format!("  {name:<10} {}\n", texts.get(binding.label)));
        }
    }
    shown.trim_end().to_owned()
}
