//! `farol show --flows`: where the data goes. The flow map in words, and as JSON (farol.flows/1).

use serde_json::{Value, json};

use super::subject::Subject;
use super::table::layout;
use super::{show, words};
use crate::assessment::Standing;
use crate::questionnaire::{Basis, Questionnaire};
use crate::risk::{MappedFlow, Relocation, Scores, flow_map, level};
use crate::text::{Message, Texts};

/// The flow map of a subject.
pub(super) fn flows(subject: &Subject) -> Vec<MappedFlow> {
    let standing = Standing::new(&subject.questionnaire, &subject.interview);
    flow_map(&subject.questionnaire, &standing, &Scores::new(&subject.questionnaire, &standing))
}

/// The flow map as a table for each department, and how much of it lies outside and how that is known.
pub(super) fn as_text(subject: &Subject, flows: &[MappedFlow], texts: &Texts) -> String {
    let mut shown = show::heading(subject, texts);
    if flows.is_empty() {
        return format!("{shown}\n{}\n", texts.get("cli-flows-none"));
    }
    // One layout for all, so that the columns stand under each other.
    let mut rows = vec![header(texts)];
    rows.extend(flows.iter().map(|flow| row(subject, flow, texts)));
    // Within a department, a data category is named once.
    for at in (2..rows.len()).rev() {
        let (one, before) = (&flows[at - 1], &flows[at - 2]);
        if (one.department, one.data_category) == (before.department, before.data_category) {
            rows[at][0] = " ".to_owned();
        }
    }
    let table = layout(&rows, &[0, 1, 2, 3, 4, 6]);
    let mut lines = table.lines();
    shown.push_str(&format!("\n{}\n", lines.next().unwrap_or_default()));
    for some in flows.chunk_by(|one, other| one.department == other.department) {
        shown.push_str(&format!("\n{}\n", subject.interview.departments[some[0].department].name));
        for line in lines.by_ref().take(some.len()) {
            shown.push_str(line);
            shown.push('\n');
        }
        shown.push_str(&overruled(subject, some, texts));
    }
    shown.push('\n');
    shown.push_str(&texts.say(&summary(flows)));
    shown.push('\n');
    shown
}

fn header(texts: &Texts) -> Vec<String> {
    let category = format!("  {}", texts.get("cli-flows-data-category"));
    let others = [
        texts.get("cli-flows-feature"),
        texts.get("cli-flows-location"),
        "".into(),
        texts.get("cli-flows-known"),
        texts.get("cli-score-score"),
        texts.get("cli-score-level"),
        texts.get("cli-score-inherent"),
    ];
    std::iter::once(category).chain(others.iter().map(ToString::to_string)).collect()
}

fn row(subject: &Subject, flow: &MappedFlow, texts: &Texts) -> Vec<String> {
    let questionnaire = &subject.questionnaire;
    let document = questionnaire.document();
    let language = texts.language();
    let place = &flow.whereabouts;
    let known = place.moved.map_or_else(
        || texts.get("cli-flows-by-default").to_string(),
        |moved| format!("{} ({})", words::basis(moved.basis, texts), questionnaire.questions()[moved.question].id),
    );
    vec![
        format!("  {}", document.data_categories[flow.data_category].title.get(language)),
        document.features[flow.feature].title.get(language).to_owned(),
        document.locations[place.location].title.get(language).to_owned(),
        if place.outside { texts.get("cli-flows-outside").to_string() } else { String::new() },
        known,
        words::score(flow.residual, texts.forms()),
        words::level(questionnaire, level(questionnaire, flow.residual), texts),
        words::score(flow.inherent, texts.forms()),
    ]
}

/// The answers of a department that name another location for a feature than the one that counts.
fn overruled(subject: &Subject, flows: &[MappedFlow], texts: &Texts) -> String {
    let document = subject.questionnaire.document();
    let mut said: Vec<(usize, Relocation)> = Vec::new();
    for flow in flows {
        let own = flow.whereabouts.overruled.iter().map(|one| (flow.feature, *one));
        said.extend(own.filter(|one| !said.contains(one)).collect::<Vec<_>>());
    }
    said.sort_by_key(|(feature, one)| (*feature, one.question));
    let mut shown = String::new();
    for (feature, one) in said {
        let message = Message::new("cli-flows-overruled")
            .with("feature", document.features[feature].title.get(texts.language()))
            .with("question", subject.questionnaire.questions()[one.question].id.as_str())
            .with("basis", words::basis(one.basis, texts).to_string())
            .with("location", document.locations[one.location].title.get(texts.language()));
        shown.push_str(&format!("  {}\n", texts.say(&message)));
    }
    shown
}

fn summary(flows: &[MappedFlow]) -> Message {
    let known = |basis: Option<Basis>| {
        flows.iter().filter(|flow| flow.whereabouts.moved.map(|moved| moved.basis) == basis).count()
    };
    Message::new("cli-flows-summary")
        .with("flows", flows.len())
        .with("outside", flows.iter().filter(|flow| flow.whereabouts.outside).count())
        .with("tested", known(Some(Basis::Tested)))
        .with("seen", known(Some(Basis::Seen)))
        .with("stated", known(Some(Basis::Stated)))
        .with("default", known(None))
}

/// The shape that is documented in docs/formats.md.
pub(super) fn as_json(subject: &Subject, flows: &[MappedFlow]) -> Value {
    let questionnaire: &Questionnaire = &subject.questionnaire;
    let document = questionnaire.document();
    let department = |at: usize| &subject.interview.departments[at].id;
    let said = |one: &Relocation| {
        json!({
            "question": questionnaire.questions()[one.question].id,
            "department": one.department.map(department),
            "location": document.locations[one.location].id,
            "basis": one.basis,
        })
    };
    let shown = flows.iter().map(|flow| {
        let place = &flow.whereabouts;
        json!({
            "department": department(flow.department),
            "data_category": document.data_categories[flow.data_category].id,
            "feature": document.features[flow.feature].id,
            "location": document.locations[place.location].id,
            "outside": place.outside,
            "default_location": document.features[flow.feature].location,
            "moved_by": place.moved.as_ref().map(said),
            "overruled": place.overruled.iter().map(said).collect::<Value>(),
            "inherent": words::kept(flow.inherent),
            "residual": words::kept(flow.residual),
            "level": document.levels[level(questionnaire, flow.residual)].id,
        })
    });
    json!({"format": "farol.flows/1", "flows": shown.collect::<Value>()})
}
