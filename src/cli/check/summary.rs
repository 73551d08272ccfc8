//! What is in a questionnaire, as tables of plain text.

use std::collections::BTreeSet;

use crate::cli::table::layout;
use crate::questionnaire::{By, Document, Kind, Questionnaire, sure_safeguards, texts};
use crate::text::{Message, Texts};

/// The whole summary.
pub fn of(questionnaire: &Questionnaire, texts: &Texts) -> String {
    let document = questionnaire.document();
    let title = Message::new("check-title")
        .with("title", document.title.get(texts.language()))
        .with("id", document.id.as_str())
        .with("version", document.version.as_str());
    let digest = Message::new("check-digest").with("digest", questionnaire.digest().as_str());
    let mut shown = format!("{}\n{}\n", texts.say(&title), texts.say(&digest));
    let table = |rows: Vec<Vec<String>>| layout(&rows, &[0]);
    shown.push_str(&format!("\n{}", table(sections(questionnaire, texts))));
    shown.push_str(&format!("\n{}{}\n", table(languages(document, texts)), texts.say(&translated(document))));
    shown.push_str(&format!("\n{}", table(risks(questionnaire, texts))));
    let unused = unused(document, texts);
    if !unused.is_empty() {
        shown.push('\n');
        shown.push_str(&unused);
    }
    shown
}

/// Questions by section and type.
fn sections(questionnaire: &Questionnaire, texts: &Texts) -> Vec<Vec<String>> {
    const KINDS: [Kind; 5] = [Kind::Single, Kind::Multiple, Kind::Number, Kind::Text, Kind::Date];
    let mut rows = vec![vec![
        texts.get("check-section").to_string(),
        texts.get("check-questions").to_string(),
        texts.get("check-single").to_string(),
        texts.get("check-multiple").to_string(),
        texts.get("check-number").to_string(),
        texts.get("check-text").to_string(),
        texts.get("check-date").to_string(),
    ]];
    let mut total = [0; KINDS.len()];
    let row = |name: String, counts: [usize; KINDS.len()]| {
        let all = counts.iter().sum::<usize>();
        [name, all.to_string()].into_iter().chain(counts.map(|count| count.to_string())).collect()
    };
    for section in &questionnaire.document().sections {
        let counts = KINDS.map(|kind| section.questions.iter().filter(|question| question.kind == kind).count());
        for (total, count) in total.iter_mut().zip(counts) {
            *total += count;
        }
        rows.push(row(section.title.get(texts.language()).to_owned(), counts));
    }
    rows.push(row(texts.get("check-total").to_string(), total));
    rows
}

/// How many languages there are, and how much of all that they should say they do; 100 % only where nothing lacks.
fn translated(document: &Document) -> Message {
    let all = self::texts(document);
    let there = |tag: &String| all.iter().filter(|(_, text)| text.0.contains_key(tag)).count();
    let there: usize = document.languages.iter().map(there).sum();
    let percent = 100 * there / (all.len() * document.languages.len()).max(1);
    Message::new("check-languages").with("count", document.languages.len()).with("percent", percent)
}

/// How many of the texts there are in each language.
fn languages(document: &Document, texts: &Texts) -> Vec<Vec<String>> {
    let all = self::texts(document);
    let mut rows = vec![vec![
        texts.get("check-language").to_string(),
        texts.get("check-translated").to_string(),
        texts.get("check-of").to_string(),
    ]];
    for tag in &document.languages {
        let there = all.iter().filter(|(_, text)| text.0.contains_key(tag)).count();
        rows.push(vec![tag.clone(), there.to_string(), all.len().to_string()]);
    }
    rows
}

/// How each risk is covered.
fn risks(questionnaire: &Questionnaire, texts: &Texts) -> Vec<Vec<String>> {
    let document = questionnaire.document();
    let mut rows = vec![vec![
        texts.get("check-risk").to_string(),
        texts.get("check-safeguards").to_string(),
        texts.get("check-sure").to_string(),
        texts.get("check-factors").to_string(),
    ]];
    for (position, risk) in document.risks.iter().enumerate() {
        let with = |wanted: fn(&By) -> bool| {
            let questions = questionnaire.questions().iter();
            questions.filter(|one| one.mitigates.iter().any(|one| one.risk == position && wanted(&one.by))).count()
        };
        let exposed = document.features.iter().enumerate();
        let exposed = exposed.filter(|(_, feature)| feature.exposure.get(&risk.id).is_some_and(|part| *part > 0.0));
        let sure = exposed.map(|(feature, _)| sure_safeguards(questionnaire, feature, position).len()).min();
        rows.push(vec![
            risk.title.get(texts.language()).to_owned(),
            with(|by| matches!(by, By::Weight(_))).to_string(),
            sure.map_or_else(|| "-".to_owned(), |sure| sure.to_string()),
            with(|by| matches!(by, By::Factor(_))).to_string(),
        ]);
    }
    rows
}

/// What nothing refers to.
fn unused(document: &Document, texts: &Texts) -> String {
    let questions = || document.sections.iter().flat_map(|section| &section.questions);
    let mut locations: BTreeSet<&str> = document.features.iter().map(|one| one.location.as_str()).collect();
    let relocations = questions().flat_map(|one| &one.options).filter_map(|option| option.relocates.as_ref());
    locations.extend(relocations.map(|one| one.location.as_str()));
    let mut sources: BTreeSet<&str> =
        document.features.iter().flat_map(|one| &one.sources).map(|id| id.as_str()).collect();
    sources.extend(questions().flat_map(|one| &one.sources).map(|id| id.as_str()));
    sources.extend(document.red_flags.iter().flat_map(|one| &one.sources).map(|id| id.as_str()));
    sources.extend(document.penalties.iter().map(|one| one.source.as_str()));
    let templates = || document.department_templates.iter();
    let usage: BTreeSet<&str> = templates().flat_map(|one| one.features.values()).map(|id| id.as_str()).collect();
    let sectors: BTreeSet<&str> = templates().flat_map(|one| &one.sectors).map(|id| id.as_str()).collect();
    let stages: BTreeSet<&str> = document.actions.iter().map(|one| one.stage.as_str()).collect();
    let mut shown = String::new();
    let mut list = |line: fn(String) -> Message, ids: Vec<&str>| {
        if !ids.is_empty() {
            shown.push_str(&texts.say(&line(ids.join(", "))));
            shown.push('\n');
        }
    };
    list(
        |ids| Message::new("check-unused-locations").with("ids", ids),
        document.locations.iter().map(|one| one.id.as_str()).filter(|id| !locations.contains(id)).collect(),
    );
    list(
        |ids| Message::new("check-unused-sources").with("ids", ids),
        document.sources.iter().map(|one| one.id.as_str()).filter(|id| !sources.contains(id)).collect(),
    );
    if !document.department_templates.is_empty() {
        list(
            |ids| Message::new("check-unused-usage").with("ids", ids),
            document.usage.iter().map(|one| one.id.as_str()).filter(|id| !usage.contains(id)).collect(),
        );
        list(
            |ids| Message::new("check-sectors-without-template").with("ids", ids),
            document.sectors.iter().map(|one| one.id.as_str()).filter(|id| !sectors.contains(id)).collect(),
        );
    }
    list(
        |ids| Message::new("check-templates-without-sector").with("ids", ids),
        templates().filter(|one| one.sectors.is_empty()).map(|one| one.id.as_str()).collect(),
    );
    list(
        |ids| Message::new("check-unused-stages").with("ids", ids),
        document.stages.iter().map(|one| one.id.as_str()).filter(|id| !stages.contains(id)).collect(),
    );
    shown
}
