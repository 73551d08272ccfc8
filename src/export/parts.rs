//! Makes the parts of a deliverable from its source, one file for each. Here is what they share, with
//! the papers too: the words of levels, scores and questions.

mod answers;
mod change;
mod control;
mod departments;
mod findings;
mod flow_map;
mod heat_map;
pub(super) mod lists;
mod method;
mod plan;
mod retired;
mod returns;
mod signatures;
mod summary;
mod trend;

use super::content::{Block, Cell, Column, Deliverable, Level, Part, PartId, Table};
use super::source::{Choices, Source, Status};
use crate::assessment::Coverage;
use crate::questionnaire::QuestionId;
use crate::report::words;
use crate::risk;
use crate::text::{Message, Texts};

/// The content of a deliverable in the language of the texts.
#[must_use]
pub fn deliverable(source: &Source<'_>, choices: &Choices, texts: &Texts) -> Deliverable {
    let maker = Maker { source, choices, texts };
    let period = source.interview.period.as_str();
    let name = source.interview.organisation.name.as_str();
    let title = Message::new("export-title").with("name", name).with("period", period);
    let subtitle =
        Message::new("export-by-the-questionnaire").with("title", source.document().title.get(texts.language()));
    let about = Message::new("export-subtitle").with("name", name).with("period", period);
    Deliverable {
        language: texts.language().to_owned(),
        title: texts.say(&title),
        subtitle: texts.say(&subtitle),
        about: texts.say(&about),
        draft: (choices.status == Status::Draft).then(|| texts.get("export-draft").to_string()),
        classification: choices.classification.clone(),
        parts: choices.parts.iter().filter_map(|id| maker.part(*id)).collect(),
    }
}

/// What every part is made with.
pub(super) struct Maker<'a> {
    pub source: &'a Source<'a>,
    pub choices: &'a Choices,
    pub texts: &'a Texts,
}

impl Maker<'_> {
    /// A part; none where there is nothing to be said in it.
    fn part(&self, id: PartId) -> Option<Part> {
        let (title, blocks) = match id {
            PartId::OfPaper(_) => return None,
            PartId::Control => (self.get("export-control"), self.control()),
            PartId::Summary => (self.get("export-summary"), self.summary()),
            PartId::HeatMap => (self.get("export-heat-map"), self.heat_map()),
            PartId::FlowMap => (self.get("export-flow-map"), self.flow_map()),
            PartId::Departments => (self.get("export-departments"), self.departments()),
            PartId::RedFlags => (self.get("export-red-flags"), self.red_flags()),
            PartId::Findings => (self.get("export-findings"), self.findings()),
            PartId::Plan => (self.get("export-plan"), self.plan()),
            PartId::Return => (self.get("export-return"), self.returns()),
            PartId::Change => (self.get("export-change"), self.change()),
            PartId::Trend => (self.get("export-trend"), self.trend()),
            PartId::Method => (self.get("export-method"), self.method()),
            PartId::Sources => (self.get("export-sources"), self.sources()),
            PartId::Answers => (self.get("export-answers"), self.answers()),
            PartId::Evidence => (self.get("export-evidence"), self.evidence()),
            PartId::NotApplicable => (self.get("export-not-applicable"), self.not_applicable()),
            PartId::Retired => (self.get("export-retired"), self.retired()),
            PartId::Interviews => (self.get("export-interviews"), self.interviews()),
            PartId::Glossary => (self.get("export-glossary"), self.glossary()),
            PartId::Signatures => (self.get("export-signatures"), self.signatures()),
        };
        (!blocks.is_empty()).then_some(Part { id, title, blocks })
    }

    pub(super) fn language(&self) -> &str {
        self.texts.language()
    }

    pub(super) fn get(&self, id: &'static str) -> String {
        self.texts.get(id).to_string()
    }

    pub(super) fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Whether any department has data flows: without any, there is no risk to be told of.
    fn is_mapped(&self) -> bool {
        self.source.evaluation.scores.departments.iter().any(|one| one.mapped)
    }

    /// The level that a score reaches.
    pub(super) fn level(&self, score: f64) -> Level {
        let levels = &self.source.document().levels;
        let position = risk::level(self.source.questionnaire, score);
        let word = levels.get(position).map_or("", |level| level.title.get(self.language())).to_owned();
        Level { position, count: levels.len(), word }
    }

    /// A score of 0 to 100 with its level.
    pub(super) fn score(&self, score: f64) -> Cell {
        Cell::Level { value: Some(tenths(score)), decimals: 1, level: self.level(score) }
    }

    /// What the levels are called, the lowest first.
    fn level_words(&self) -> Vec<String> {
        let levels = &self.source.document().levels;
        levels.iter().map(|level| level.title.get(self.language()).to_owned()).collect()
    }

    /// Where each level begins and what it is called.
    fn bands(&self) -> Vec<(f64, String)> {
        let levels = &self.source.document().levels;
        levels.iter().map(|level| (level.from, level.title.get(self.language()).to_owned())).collect()
    }

    /// The words of a question; its id where the questionnaire does not have it.
    pub(super) fn question(&self, id: &QuestionId) -> String {
        let questionnaire = self.source.questionnaire;
        let found = questionnaire.position(id).map(|at| questionnaire.written(at).text.get(self.language()));
        found.map_or_else(|| id.to_string(), str::to_owned)
    }

    /// A moment, `2026-11-24T09:00:00Z`, in running text.
    fn moment(&self, at: &str) -> String {
        match at.split_once('T') {
            Some((day, time)) => {
                let minutes: String = time.chars().take(5).collect();
                let zone = if time.ends_with('Z') { " UTC" } else { "" };
                format!("{} {minutes}{zone}", self.texts.forms().day(day))
            }
            None => self.texts.forms().day(at),
        }
    }

    /// A score or points, with one decimal.
    pub(super) fn points(&self, value: f64) -> String {
        words::score(value, self.texts.forms())
    }

    /// A change, with its sign and one decimal.
    pub(super) fn signed(&self, value: f64) -> String {
        words::change(value, self.texts.forms())
    }

    /// A score in words: `61.4 of 100, high`.
    pub(super) fn in_words(&self, score: f64) -> String {
        let message = Message::new("export-score-words").with("score", self.points(score));
        self.say(&message.with("level", self.level(score).word))
    }

    /// How much is known, in words.
    fn covered(&self, coverage: Coverage) -> String {
        let message = Message::new("export-covered")
            .with("answered", coverage.answered)
            .with("visible", coverage.visible)
            .with("unknown", coverage.unknown)
            .with("unanswered", coverage.unanswered)
            .with("carried", coverage.carried_over);
        self.say(&message)
    }

    /// A table, or nothing where it has no rows.
    pub(super) fn table(&self, caption: String, columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Option<Block> {
        (!rows.is_empty()).then_some(Block::Table(Table { caption, columns, rows }))
    }

    pub(super) fn column(&self, id: &'static str, width: u16) -> Column {
        Column { title: self.get(id), width, numbers: false }
    }

    pub(super) fn numbers(&self, id: &'static str, width: u16) -> Column {
        Column { title: self.get(id), width, numbers: true }
    }
}

/// A score as it is shown, to the tenth: the same rounding everywhere.
fn tenths(score: f64) -> f64 {
    risk::tenths(score) as f64 / 10.0
}
