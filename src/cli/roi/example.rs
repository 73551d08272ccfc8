//! The example of a vendor's article in words and as JSON.

use serde_json::json;

use super::super::show;
use super::super::table::layout;
use super::super::{Context, Exit, Failure, output};
use super::shown::{likely, ratio};
use super::{Base, ended};
use crate::assessment::InputStatus;
use crate::questionnaire::Questionnaire;
use crate::report::{ReturnResult, words};
use crate::risk::VendorExample;
use crate::text::{Message, Texts};

/// Shows it.
pub(super) fn run(base: &Base<'_>, as_json: bool, context: &Context) -> Result<Exit, Failure> {
    let questionnaire = &*base.subject.questionnaire;
    let example = VendorExample::new(questionnaire, &base.subject.interview, &base.improvement, base.seed);
    let example = example.ok_or_else(|| Failure::invalid(Message::new("cli-roi-no-example")))?;
    if as_json {
        super::json(&as_value(&example, questionnaire))?;
    } else {
        output::write(text(&example, base, &context.texts).as_bytes())?;
    }
    Ok(ended(base.subject, &example.sourced, context))
}

fn text(example: &VendorExample, base: &Base<'_>, texts: &Texts) -> String {
    let questionnaire = &*base.subject.questionnaire;
    let years = example.claimed.years;
    let title = Message::new("roi-example")
        .with("people", texts.number(example.people()))
        .with("years", years as usize)
        .with("mop", texts.money(example.worth()))
        .with("each", texts.money(example.worth() / example.people() / f64::from(years)))
        .with("status", words::input_status(InputStatus::VendorClaim))
        .with("source", words::source_titled(questionnaire, example.source(), texts));
    let mut parts = vec![show::heading(base.subject, texts), format!("{}\n", texts.say(&title))];
    if let (Some(claimed), Some(sourced)) = (&example.claimed.outcome, &example.sourced.outcome) {
        let head = ["", &texts.get("roi-claimed"), &texts.get("roi-sourced")].map(str::to_owned);
        let mut rows = vec![head.to_vec()];
        rows.extend(likely(&[claimed.likely, sourced.likely], texts));
        let mut ratios = vec![format!("  {}", texts.get("roi-ratio"))];
        ratios.extend([claimed, sourced].map(|one| ratio(one.likely.ratio(), texts)));
        rows.push(ratios);
        parts.push(layout(&rows, &[0]));
    }
    let document = questionnaire.document();
    let rows = document.penalties.iter().zip(&example.needed).map(|(penalty, (most, times))| {
        let source = document.sources.iter().find(|source| source.id == penalty.source);
        vec![
            format!("  {}", penalty.id),
            texts.money(*most),
            times.map_or_else(|| "–".to_owned(), |times| texts.forms().decimals(times, 1)),
            source.map_or_else(String::new, |source| texts.say(&words::input_status(source.status.into()))),
            source.map_or_else(String::new, |source| source.title.get(texts.language()).to_owned()),
        ]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let needed = texts.say(&Message::new("roi-needed").with("mop", texts.money(example.worth())));
    parts.push(format!("{needed}\n{}", layout(&rows, &[0, 3, 4])));
    let zero: Vec<String> = example.sourced.not_entered().map(|name| name.id(questionnaire).to_string()).collect();
    if !zero.is_empty() {
        let message = Message::new("roi-not-entered").with("inputs", texts.list(&zero));
        parts.push(format!("{}\n", texts.say(&message)));
    }
    parts.join("\n")
}

fn as_value(example: &VendorExample, questionnaire: &Questionnaire) -> serde_json::Value {
    let penalties = questionnaire.document().penalties.iter().zip(&example.needed);
    let needed: Vec<_> = penalties
        .map(|(penalty, (most, times))| {
            let times = times.map(|times| (times * 1e6).round() / 1e6);
            json!({"penalty": penalty.id, "most_mop": most, "times": times})
        })
        .collect();
    json!({
        "format": "farol.return-example/1",
        "claim": example.claim,
        "claimed": ReturnResult::new(questionnaire, &example.claimed),
        "sourced": ReturnResult::new(questionnaire, &example.sourced),
        "needed": needed,
    })
}
