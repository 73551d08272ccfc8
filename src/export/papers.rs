//! Papers that fall out of the same answers: the draft of a notification, the data-flow register, the
//! role-permission matrix, the skeleton of a transfer risk assessment, and a form to be filled in. Each is a
//! [`Deliverable`] as a report is, so it comes in every format that dresses one. All are drafts, and each
//! field says which answers it came from, or that nothing says it.

mod conditions;
pub mod form;
mod form_sheet;
pub mod mapping;
pub mod notification;
mod register;
mod roles;
mod said;
mod transfer;

use super::content::{Block, Cell, Deliverable, Part, PartId};
use super::parts::Maker;
use super::source::{Choices, Source};
use crate::questionnaire::{DepartmentId, Id};
use crate::report::words;
use crate::risk::{self, MappedFlow};
use crate::text::{Message, Texts};
use mapping::Mapping;

pub use form_sheet::sheet;

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    Notification,
    Register,
    Roles,
    Transfer,
    Form(FormOf),
}

/// Whose form, and which questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormOf {
    /// None: the organisation's part.
    pub department: Option<DepartmentId>,
    /// Only what is open.
    pub open_only: bool,
}

impl Paper {
    /// Those that need nothing else to be said; a form is of one department.
    pub const SHOWN: [Self; 4] = [Self::Notification, Self::Register, Self::Roles, Self::Transfer];

    /// The paper with a name, of those.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::SHOWN.into_iter().find(|paper| paper.name() == name)
    }

    /// What it is.
    #[must_use]
    pub fn about(&self) -> Message {
        match self {
            Self::Notification => Message::new("paper-is-notification"),
            Self::Register => Message::new("paper-is-register"),
            Self::Roles => Message::new("paper-is-roles"),
            Self::Transfer => Message::new("paper-is-transfer"),
            Self::Form(_) => Message::new("paper-is-form"),
        }
    }

    /// Its name on the command line and in the names of files.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Register => "register",
            Self::Roles => "roles",
            Self::Transfer => "transfer",
            Self::Form(_) => "form",
        }
    }

    /// What its file is of, in the file's name.
    #[must_use]
    pub fn file(&self) -> String {
        match self {
            Self::Form(FormOf { department: Some(id), .. }) => format!("{}-{id}", self.name()),
            _ => self.name().to_owned(),
        }
    }
}

/// Why a paper cannot be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPaper {
    /// No file says which answers of this questionnaire belong into it.
    NoMapping {
        questionnaire: Id,
    },
    NoDepartment(DepartmentId),
    /// The file of the form could not be made.
    Sheet(String),
}

impl NoPaper {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoMapping { questionnaire } => {
                Message::new("paper-no-mapping").with("questionnaire", questionnaire.as_str())
            }
            Self::NoDepartment(id) => Message::new("paper-no-department").with("id", id.as_str()),
            Self::Sheet(why) => Message::new("paper-no-sheet").with("why", why.as_str()),
        }
    }
}

/// What every paper is made with.
struct Papers<'a> {
    maker: Maker<'a>,
    mapping: Option<Mapping>,
    flows: Vec<MappedFlow>,
}

/// The content of a paper in the language of the texts.
///
/// # Errors
/// [`NoPaper`], which says what is missing.
pub fn paper(paper: &Paper, source: &Source<'_>, choices: &Choices, texts: &Texts) -> Result<Deliverable, NoPaper> {
    let mapping = Mapping::of(source.questionnaire);
    if mapping.is_none() && matches!(paper, Paper::Notification | Paper::Transfer) {
        return Err(NoPaper::NoMapping { questionnaire: source.document().id.clone() });
    }
    let flows = risk::flow_map(source.questionnaire, &source.evaluation.standing, &source.evaluation.scores);
    let papers = Papers { maker: Maker { source, choices, texts }, mapping, flows };
    let (title, parts) = match paper {
        Paper::Notification => (Message::new("paper-notification"), papers.notification()),
        Paper::Register => (Message::new("paper-register"), papers.register()),
        Paper::Roles => (Message::new("paper-roles"), papers.roles()),
        Paper::Transfer => (Message::new("paper-transfer"), papers.transfer()),
        Paper::Form(of) => return form::form(of, source, choices, texts),
    };
    Ok(deliverable(source, choices, texts, texts.say(&title), Message::new("paper-draft"), parts))
}

/// The parts with title and marks. A paper is a draft whatever was chosen: only counsel can make it more.
fn deliverable(
    source: &Source<'_>,
    choices: &Choices,
    texts: &Texts,
    title: String,
    mark: Message,
    parts: Vec<Part>,
) -> Deliverable {
    let interview = source.interview;
    let about = Message::new("export-subtitle")
        .with("name", interview.organisation.name.as_str())
        .with("period", interview.period.as_str());
    let about = texts.say(&about);
    Deliverable {
        language: texts.language().to_owned(),
        title,
        subtitle: about.clone(),
        about,
        draft: Some(texts.say(&mark)),
        classification: choices.classification.clone(),
        parts: parts.into_iter().filter(|part| !part.blocks.is_empty()).collect(),
    }
}

/// A part of a paper.
fn part(anchor: &'static str, title: String, blocks: Vec<Block>) -> Part {
    Part { id: PartId::OfPaper(anchor), title, blocks }
}

impl Papers<'_> {
    /// A data category with a mark where it is special.
    fn category(&self, at: usize) -> String {
        let category = &self.maker.source.document().data_categories[at];
        let title = category.title.get(self.maker.language());
        if !category.special {
            return title.to_owned();
        }
        let articles = words::articles(&category.articles, self.maker.texts);
        if articles.is_empty() {
            return self.maker.say(&Message::new("paper-special-bare").with("category", title));
        }
        self.maker.say(&Message::new("paper-special").with("category", title).with("articles", articles))
    }

    /// How it is known where the data of a flow lies.
    fn whereabouts_from(&self, flow: &MappedFlow) -> String {
        let source = self.maker.source;
        let Some(moved) = flow.whereabouts.moved else { return self.maker.get("paper-from-default") };
        let id = &source.questionnaire.questions()[moved.question].id;
        let said = self.said(id, moved.department.or(Some(flow.department)));
        said.map_or_else(String::new, |said| said.from)
    }

    /// Sources of the questionnaire, with how far each is verified.
    fn sources(&self, ids: &[Id]) -> Part {
        let all = &self.maker.source.document().sources;
        let rows = ids.iter().filter_map(|id| all.iter().find(|one| one.id == *id)).map(|one| {
            vec![
                Cell::text(one.title.get(self.maker.language())),
                Cell::text(one.reference.clone()),
                Cell::text(self.maker.say(&words::source_status(one.status))),
                Cell::Date(one.checked.clone()),
            ]
        });
        let columns = vec![
            self.maker.column("export-source", 34),
            self.maker.column("export-reference", 38),
            self.maker.column("export-status", 16),
            self.maker.column("export-checked", 12),
        ];
        let table = self.maker.table(self.maker.get("paper-sources-table"), columns, rows.collect());
        let blocks = table.map(|table| vec![Block::Text(self.maker.get("paper-sources-read")), table]);
        part("sources", self.maker.get("export-sources"), blocks.unwrap_or_default())
    }
}
