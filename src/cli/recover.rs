//! `farol recover`: going on from a damaged draft.

use serde_json::json;

use super::{Context, Exit, Failure, desk, output};
use crate::questionnaire;
use crate::text::Message;

/// Make a new assessment of what can be read of a damaged one, which stays as it is.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The damaged assessment.
    #[arg(value_name = "ASSESSMENT")]
    assessment: String,

    /// Print the id of the new assessment and what was lost as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let (organisation, id) = desk::draft(&store, &arguments.assessment)?;
    let recovered = store.recover(&organisation, &id, Some(questionnaire::shipped()), desk::now())?;
    let texts = &context.texts;
    let mut notices: Vec<String> = recovered.lost.iter().map(|lost| texts.say(&lost.message())).collect();
    if recovered.missing > 0 {
        notices.push(texts.say(&Message::new("recover-missing").with("count", recovered.missing as usize)));
    }
    if recovered.start_damaged {
        notices.push(texts.get("recover-start-damaged").to_string());
    }
    let new = &recovered.draft.facts.id;
    if arguments.json {
        let value = json!({"assessment": new, "kept": recovered.kept, "lost": notices});
        output::write(format!("{value}\n").as_bytes())?;
    } else {
        for notice in notices {
            output::say(&notice);
        }
        output::say(&texts.say(&Message::new("recover-done").with("kept", recovered.kept)));
        output::write(format!("{new}\n").as_bytes())?;
    }
    Ok(Exit::Done)
}
