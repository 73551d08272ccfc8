//! The draft of a notification of processing: the ten things that it contains, once for each purpose. What a
//! department does with data is one purpose until somebody says otherwise: a block for each department with
//! data flows. What no answer tells stands as an empty field with what belongs there.

use serde::Deserialize;

use super::mapping::NotificationMap;
use super::said::Said;
use super::{Papers, part};
use crate::export::content::{Block, Cell, Part};
use crate::questionnaire::QuestionId;
use crate::report::words;
use crate::risk::MappedFlow;
use crate::text::Message;

/// What a notification contains, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    Controller,
    Purpose,
    Categories,
    Recipients,
    Processor,
    Combination,
    Retention,
    Rights,
    Transfers,
    Security,
}

impl Field {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Controller,
        Self::Purpose,
        Self::Categories,
        Self::Recipients,
        Self::Processor,
        Self::Combination,
        Self::Retention,
        Self::Rights,
        Self::Transfers,
        Self::Security,
    ];

    /// What it is called, and what belongs into it.
    fn messages(self) -> (Message, Message) {
        match self {
            Self::Controller => (Message::new("paper-controller"), Message::new("paper-controller-holds")),
            Self::Purpose => (Message::new("paper-purpose"), Message::new("paper-purpose-holds")),
            Self::Categories => (Message::new("paper-categories"), Message::new("paper-categories-holds")),
            Self::Recipients => (Message::new("paper-recipients"), Message::new("paper-recipients-holds")),
            Self::Processor => (Message::new("paper-processor"), Message::new("paper-processor-holds")),
            Self::Combination => (Message::new("paper-combination"), Message::new("paper-combination-holds")),
            Self::Retention => (Message::new("paper-retention"), Message::new("paper-retention-holds")),
            Self::Rights => (Message::new("paper-rights"), Message::new("paper-rights-holds")),
            Self::Transfers => (Message::new("paper-transfers"), Message::new("paper-transfers-holds")),
            Self::Security => (Message::new("paper-security"), Message::new("paper-security-holds")),
        }
    }
}

/// Something that a field says, and where it comes from.
type Line = (String, String);

impl Papers<'_> {
    pub(super) fn notification(&self) -> Vec<Part> {
        let Some(mapping) = self.mapping.as_ref().map(|mapping| &mapping.notification) else { return Vec::new() };
        let read = vec![
            Block::Lead(self.maker.get("paper-notification-what")),
            Block::Text(self.contents(mapping)),
            Block::Text(self.maker.get("paper-notification-purposes")),
            Block::Text(self.maker.get("paper-how-read")),
        ];
        let status = self.said_everywhere(&mapping.status);
        let status = self.said_table(self.maker.get("paper-notification-status-table"), &status);
        vec![
            part("about", self.maker.get("paper-about"), read),
            part("status", self.maker.get("paper-notification-status"), status.into_iter().collect()),
            part("purposes", self.maker.get("paper-notification-blocks"), self.purposes()),
            self.sources(&mapping.sources),
        ]
    }

    /// What says what a notification contains: the first source, with how far it is verified.
    fn contents(&self, mapping: &NotificationMap) -> String {
        let sources = &self.maker.source.document().sources;
        let first = mapping.sources.iter().find_map(|id| sources.iter().find(|one| one.id == *id));
        first.map_or_else(String::new, |source| {
            let message = Message::new("paper-notification-contents")
                .with("title", source.title.get(self.maker.language()))
                .with("reference", source.reference.as_str())
                .with("status", words::source_status(source.status));
            self.maker.say(&message)
        })
    }

    /// A block for each department with data flows.
    fn purposes(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (at, department) in self.maker.source.interview.departments.iter().enumerate() {
            let flows: Vec<&MappedFlow> = self.flows.iter().filter(|flow| flow.department == at).collect();
            if flows.is_empty() {
                continue;
            }
            let rows = Field::ALL.iter().enumerate().flat_map(|(number, field)| self.field(number, *field, at, &flows));
            let columns = vec![
                self.maker.column("paper-field", 17),
                self.maker.column("paper-holds", 21),
                self.maker.column("paper-says", 30),
                self.maker.column("paper-where-from", 32),
            ];
            let caption = Message::new("paper-notification-table").with("department", department.name.as_str());
            blocks.push(Block::Heading(department.name.clone()));
            blocks.extend(self.maker.table(self.maker.say(&caption), columns, rows.collect()));
            blocks.push(Block::Comment(self.maker.get("paper-notification-comment")));
        }
        if blocks.is_empty() {
            blocks.push(Block::Text(self.maker.get("paper-no-flows")));
        }
        blocks
    }

    /// A field: what belongs there, and a row for each thing that is said.
    fn field(&self, number: usize, field: Field, department: usize, flows: &[&MappedFlow]) -> Vec<Vec<Cell>> {
        let mut lines = self.known(field, department, flows);
        let questions = self.mapping.as_ref().and_then(|mapping| mapping.notification.fields.get(&field));
        let questions: &[QuestionId] = questions.map_or(&[], Vec::as_slice);
        lines.extend(
            self.all_said(questions, Some(department)).into_iter().map(|Said { answer, from, .. }| (answer, from)),
        );
        if lines.is_empty() {
            lines.push((self.maker.get("paper-to-write"), self.maker.get("paper-nothing-says")));
        }
        let (title, holds) = field.messages();
        let title = format!("{}. {}", number + 1, self.maker.say(&title));
        let head = [Cell::text(title), Cell::text(self.maker.say(&holds))];
        let heads = std::iter::once(head).chain(std::iter::repeat([Cell::Empty, Cell::Empty]));
        heads
            .zip(lines)
            .map(|(head, (says, from))| head.into_iter().chain([Cell::text(says), Cell::text(from)]).collect())
            .collect()
    }

    /// What is known without any question: from the set-up and from the flow grid.
    fn known(&self, field: Field, department: usize, flows: &[&MappedFlow]) -> Vec<Line> {
        let source = self.maker.source;
        let interview = source.interview;
        let own = &interview.departments[department];
        let language = self.maker.language();
        let document = source.document();
        let from_grid = || self.maker.say(&Message::new("paper-from-grid").with("department", own.name.as_str()));
        match field {
            Field::Controller => {
                let sectors = document.sectors.iter().filter(|one| interview.organisation.sectors.contains(&one.id));
                let sectors: Vec<&str> = sectors.map(|one| one.title.get(language)).collect();
                let said = match sectors.is_empty() {
                    true => Message::new("paper-controller-bare"),
                    false => Message::new("paper-controller-said").with("sectors", self.maker.texts.list(&sectors)),
                };
                let said = said
                    .with("name", interview.organisation.name.as_str())
                    .with("headcount", f64::from(interview.organisation.headcount));
                vec![(self.maker.say(&said), self.maker.get("paper-from-setup"))]
            }
            Field::Categories => self.categories(department, flows, from_grid()),
            Field::Transfers => {
                let mut lines: Vec<Line> = Vec::new();
                for flow in flows.iter().filter(|flow| flow.whereabouts.outside) {
                    let said = Message::new("paper-goes-to")
                        .with("feature", document.features[flow.feature].title.get(language))
                        .with("location", document.locations[flow.whereabouts.location].title.get(language));
                    let line = (self.maker.say(&said), self.whereabouts_from(flow));
                    if !lines.contains(&line) {
                        lines.push(line);
                    }
                }
                if lines.is_empty() {
                    lines.push((self.maker.get("paper-nothing-outside"), from_grid()));
                }
                lines
            }
            Field::Purpose
            | Field::Recipients
            | Field::Processor
            | Field::Combination
            | Field::Retention
            | Field::Rights
            | Field::Security => Vec::new(),
        }
    }

    /// The data categories of a department, those that are special marked, and how many people's data it holds.
    fn categories(&self, department: usize, flows: &[&MappedFlow], from: String) -> Vec<Line> {
        let source = self.maker.source;
        let own = &source.interview.departments[department];
        let mut positions: Vec<usize> = flows.iter().map(|flow| flow.data_category).collect();
        positions.sort_unstable();
        positions.dedup();
        let mut lines: Vec<Line> = positions.iter().map(|at| (self.category(*at), from.clone())).collect();
        let bands = &source.document().volume;
        let band = own.volume.as_ref().and_then(|id| bands.iter().find(|band| band.id == *id));
        if let Some(band) = band {
            let said = Message::new("paper-people").with("band", band.title.get(self.maker.language()));
            let from = Message::new("paper-from-department").with("department", own.name.as_str());
            lines.push((self.maker.say(&said), self.maker.say(&from)));
        }
        lines
    }
}
