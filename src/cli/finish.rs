//! `farol finish`: the report of an assessment.

use serde_json::json;

use super::{Context, Exit, Failure, desk, output, words};
use crate::assessment::{Interview, Standing};
use crate::questionnaire::Questionnaire;
use crate::runtime::PROGRAM;
use crate::text::Message;

/// Save the report of an assessment, and print where it lies and its digest.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The assessment.
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,

    /// Save it though questions are unanswered; they count as unknown.
    #[arg(long)]
    incomplete: bool,

    /// The report that this one corrects.
    #[arg(long, value_name = "REPORT")]
    corrects: Option<String>,

    /// Print the path and the digest as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let draft = desk::open(&store, &arguments.assessment, context)?;
    let missing = missing(&draft.questionnaire, draft.assessment.interview(), context);
    if !arguments.incomplete && !missing.is_empty() {
        for line in &missing {
            output::say(line);
        }
        let message = Message::new("cli-finish-incomplete").with("count", missing.len());
        return Err(Failure::Said(Exit::Incomplete, message));
    }
    let corrected = arguments.corrects.as_ref().map(|name| desk::report(&store, name)).transpose()?;
    let corrected = corrected.map(|path| store.read_report(&path)).transpose()?;
    let corrects = corrected.as_ref().map(|report| &report.header.digest);
    let kept = store.finish(draft, PROGRAM, corrects, desk::now()).map_err(|failed| failed.0)?;
    let shown = if arguments.json {
        format!("{}\n", json!({"path": kept.path, "digest": kept.digest}))
    } else {
        format!("{}\n{}\n", kept.path.display(), kept.digest)
    };
    output::write(shown.as_bytes())?;
    Ok(Exit::Done)
}

/// What is not answered yet, a line each.
fn missing(questionnaire: &Questionnaire, interview: &Interview, context: &Context) -> Vec<String> {
    if interview.departments.is_empty() {
        return vec![context.texts.get("cli-finish-no-departments").to_string()];
    }
    let places = Standing::new(questionnaire, interview).missing(questionnaire);
    places.iter().map(|place| words::place(interview, place, &context.texts)).collect()
}
