//! `farol answer`: the answers of a file into an assessment.

use serde_json::json;

use super::{Context, Exit, Failure, desk, output, subject, words};
use crate::assessment::{self, Interview, Merge, merge};
use crate::questionnaire::Questionnaire;
use crate::text::{Message, Texts};

/// Put the answers of a file into an assessment, place by place. What the file does not mention stays.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// An interview (farol.interview/1), or `-` for one from stdin.
    #[arg(value_name = "FILE")]
    file: String,

    /// The assessment.
    #[arg(long, value_name = "ID")]
    assessment: String,

    /// Print what was added and replaced as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let given = subject::interview(&arguments.file, &subject::bytes(&arguments.file)?)?;
    let store = desk::store(context)?;
    let mut draft = desk::open(&store, &arguments.assessment, context)?;
    let organisation = &draft.facts.organisation;
    if given.organisation.id != *organisation {
        let message = Message::new("cli-answer-other-organisation")
            .with("given", given.organisation.id.as_str())
            .with("own", organisation.as_str());
        return Err(Failure::invalid(message));
    }
    let faults = assessment::check(&draft.questionnaire, &given);
    if !faults.is_empty() {
        return Err(subject::faulty(faults, context));
    }
    let merge = merge(draft.assessment.interview(), &given).map_err(|refused| Failure::invalid(refused.message()))?;
    for event in &merge.events {
        let applied = draft.assessment.apply(&draft.questionnaire, event);
        applied.map_err(|refused| Failure::invalid(refused.message()))?;
    }
    draft.append(desk::now(), &merge.events)?;
    let shown = if arguments.json {
        format!("{}\n", as_json(&merge))
    } else {
        as_text(&merge, &draft.questionnaire, draft.assessment.interview(), &context.texts)
    };
    output::write(shown.as_bytes())?;
    Ok(Exit::Done)
}

/// What a merge did, in words.
pub(super) fn as_text(merge: &Merge, questionnaire: &Questionnaire, interview: &Interview, texts: &Texts) -> String {
    let mut shown = String::new();
    let mut say = |message: Message| {
        shown.push_str(&texts.say(&message));
        shown.push('\n');
    };
    if let Some(from) = &merge.carried_over {
        say(Message::new("cli-answer-carried-over").with("period", from.period.as_str()));
    }
    for id in &merge.departments_added {
        say(Message::new("cli-answer-department-added")
            .with("department", words::whom(interview, Some(id.as_str()), texts)));
    }
    for id in &merge.departments_replaced {
        say(Message::new("cli-answer-department-replaced").with("department", id.as_str()));
    }
    for id in &merge.departments_changed {
        let department = words::whom(interview, Some(id.as_str()), texts);
        say(Message::new("cli-answer-department-changed").with("department", department));
    }
    for (id, feature) in &merge.uses_replaced {
        let department = words::whom(interview, Some(id.as_str()), texts);
        say(Message::new("cli-answer-use-replaced").with("department", department).with("feature", feature.as_str()));
    }
    for (place, before, after) in &merge.replaced {
        say(Message::new("cli-answer-replaced")
            .with("place", words::place(interview, place, texts))
            .with("before", words::answer(questionnaire, place, before, texts))
            .with("after", words::answer(questionnaire, place, after, texts)));
    }
    for (name, before, after) in &merge.inputs_replaced {
        say(Message::new("cli-answer-input-replaced")
            .with("input", name.as_str())
            .with("before", words::three(before))
            .with("after", words::three(after)));
    }
    if !merge.inputs_added.is_empty() {
        let names: Vec<&str> = merge.inputs_added.iter().map(|name| name.as_str()).collect();
        say(Message::new("cli-answer-inputs-added").with("inputs", names.join(", ")));
    }
    if !merge.confirmed.is_empty() {
        say(Message::new("cli-answer-confirmed").with("count", merge.confirmed.len()));
    }
    say(Message::new("cli-answer-done")
        .with("added", merge.added.len())
        .with("replaced", merge.replaced.len())
        .with("unchanged", merge.unchanged));
    shown
}

/// The same as JSON, `farol.answered/1`.
pub(super) fn as_json(merge: &Merge) -> serde_json::Value {
    let replaced: Vec<_> = merge.replaced.iter().map(|(place, before, after)| {
        json!({"question": place.question, "department": place.department, "before": before, "after": after})
    }).collect();
    let uses: Vec<_> = merge
        .uses_replaced
        .iter()
        .map(|(department, feature)| json!({"department": department, "feature": feature}))
        .collect();
    let inputs: Vec<_> = merge
        .inputs_replaced
        .iter()
        .map(|(name, before, after)| json!({"name": name, "before": before, "after": after}))
        .collect();
    json!({
        "format": "farol.answered/1",
        "carried_over": merge.carried_over,
        "added": merge.added,
        "replaced": replaced,
        "confirmed": merge.confirmed,
        "unchanged": merge.unchanged,
        "departments_added": merge.departments_added,
        "departments_replaced": merge.departments_replaced,
        "departments_changed": merge.departments_changed,
        "uses_replaced": uses,
        "inputs_added": merge.inputs_added,
        "inputs_replaced": inputs,
    })
}
