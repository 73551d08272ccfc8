//! The formats, what their files are called, and the one way to make them.

use std::cell::OnceCell;

use super::beside::beside;
use super::brand::Brand;
use super::content::{Deliverable, PartId, Table};
use super::html::BadTemplate;
pub use super::names::file_name;
use super::papers::{NoPaper, Paper};
use super::parts::lists;
use super::source::{Choices, Source};
use super::{csv, deliverable, docx, html, ics, markdown, papers, xlsx};
use crate::canonical;
use crate::text::{Message, Texts};

/// A format that a deliverable is made in by itself. PDF is the HTML in print, and a bundle holds what was made:
/// those two are made of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Html,
    Markdown,
    Docx,
    Xlsx,
    Csv,
    Ics,
    /// The report's own file, byte for byte; of an assessment that is not finished, its interview.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Html, Self::Markdown, Self::Docx, Self::Xlsx, Self::Csv, Self::Ics, Self::Json];

    /// Its name on the command line, which is the end of its files' names too.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Ics => "ics",
            Self::Json => "json",
        }
    }
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// A plain name, safe on every system: no folder is in it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why a format could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failed {
    Template(BadTemplate),
    /// The interview holds what JSON cannot write.
    NoJson(String),
    /// No archive holds the files.
    NoBundle(String),
    /// What writes the files of an office program said why it cannot.
    Office {
        format: Format,
        why: String,
    },
    /// None of the parts that were chosen goes into the format.
    NoPart,
    /// The paper cannot be made of this.
    Paper(NoPaper),
    /// The paper is not made in the format.
    NotMade {
        paper: &'static str,
        format: Format,
    },
}

impl Failed {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Template(bad) => bad.message(),
            Self::NoJson(why) => Message::new("export-no-json").with("why", why.as_str()),
            Self::NoBundle(why) => Message::new("export-no-bundle").with("why", why.as_str()),
            Self::Office { format, why } => {
                Message::new("export-office-failed").with("format", format.name()).with("why", why.as_str())
            }
            Self::NoPart => Message::new("export-no-tables"),
            Self::Paper(why) => why.message(),
            Self::NotMade { paper, format } => {
                Message::new("paper-no-format").with("what", *paper).with("format", format.name())
            }
        }
    }
}

/// The files of a format, in the language of the texts; none where no part that was chosen goes into it.
///
/// # Errors
/// [`Failed`], which names what is to be mended.
pub fn files(
    source: &Source<'_>,
    choices: &Choices,
    brand: &Brand,
    format: Format,
    texts: &Texts,
) -> Result<Vec<File>, Failed> {
    Making::new(source, choices, brand, texts).files(format)
}

/// What the files of several formats are made of; the content that they dress is made once.
pub struct Making<'a> {
    source: &'a Source<'a>,
    choices: &'a Choices,
    brand: &'a Brand,
    texts: &'a Texts,
    /// The language that stands beside it.
    beside: Option<&'a Texts>,
    content: OnceCell<Result<Deliverable, NoPaper>>,
}

impl<'a> Making<'a> {
    /// Nothing is made yet.
    #[must_use]
    pub fn new(source: &'a Source<'a>, choices: &'a Choices, brand: &'a Brand, texts: &'a Texts) -> Self {
        Self { source, choices, brand, texts, beside: None, content: OnceCell::new() }
    }

    /// With another language beside it, in the formats that are read: HTML, PDF, Word and Markdown.
    #[must_use]
    pub fn beside(self, other: &'a Texts) -> Self {
        Self { beside: Some(other), ..self }
    }

    /// The files of a format, as [`files`] gives them.
    ///
    /// # Errors
    /// [`Failed`].
    pub fn files(&self, format: Format) -> Result<Vec<File>, Failed> {
        let Self { source, choices, texts, .. } = *self;
        let named = |what: &str, bytes| {
            let language = match (self.beside, format) {
                (Some(other), Format::Html | Format::Markdown | Format::Docx) => {
                    format!("{}-{}", texts.language(), other.language())
                }
                _ => texts.language().to_owned(),
            };
            vec![File { name: file_name(source, choices, what, &language, format.name()), bytes }]
        };
        let what = choices.paper.as_ref().map_or_else(|| "report".to_owned(), Paper::file);
        Ok(match (format, &choices.paper) {
            (Format::Html | Format::Markdown | Format::Docx, _) => named(&what, self.dressed(format)?),
            (Format::Xlsx, Some(Paper::Form(of))) => {
                named(&what, papers::sheet(of, source, texts).map_err(Failed::Paper)?)
            }
            (_, Some(_)) => {
                self.content()?;
                Vec::new()
            }
            (Format::Xlsx, None) => {
                let made = xlsx::xlsx(source, choices, self.brand, texts);
                named("workbook", made.map_err(|error| Failed::Office { format, why: error.to_string() })?)
            }
            (Format::Csv, None) => {
                tables(source, choices, texts).flat_map(|(what, table)| named(what, csv::csv(&table))).collect()
            }
            (Format::Ics, None) => named("calendar", ics::ics(source, texts)),
            (Format::Json, None) => vec![json(source, choices)?],
        })
    }

    /// The report or the paper, in words.
    fn content(&self) -> Result<&Deliverable, Failed> {
        let made = |texts| match &self.choices.paper {
            Some(paper) => papers::paper(paper, self.source, self.choices, texts),
            None => Ok(deliverable(self.source, self.choices, texts)),
        };
        let content = self.content.get_or_init(|| match self.beside {
            None => made(self.texts),
            Some(other) => Ok(beside(&made(self.texts)?, &made(other)?)),
        });
        content.as_ref().map_err(|why| Failed::Paper(why.clone()))
    }

    /// It in a format that dresses it.
    fn dressed(&self, format: Format) -> Result<Vec<u8>, Failed> {
        let content = self.content()?;
        match format {
            Format::Html => html::html(content, self.brand, self.texts).map_err(Failed::Template),
            Format::Docx => {
                let origin = docx::Origin { at: self.source.made_at(), by: self.source.made_by(self.choices) };
                let made = docx::docx(content, &origin, self.brand, self.texts);
                made.map_err(|error| Failed::Office { format, why: error.to_string() })
            }
            _ => Ok(markdown::markdown(content)),
        }
    }
}

/// The tables that stand in files of their own, with what these are called.
fn tables<'a>(
    source: &'a Source<'_>,
    choices: &'a Choices,
    texts: &'a Texts,
) -> impl Iterator<Item = (&'static str, Table)> {
    type Made = fn(&Source<'_>, &Choices, &Texts) -> Table;
    let all: [(PartId, Made); 3] =
        [(PartId::Findings, lists::findings), (PartId::Plan, lists::actions), (PartId::Answers, lists::answers)];
    let chosen = all.into_iter().filter(|(part, _)| choices.parts.contains(part));
    chosen.map(|(part, made)| (part.name(), made(source, choices, texts)))
}

/// The report's own file, which is the same in every language; else the interview, canonical, on one line.
fn json(source: &Source<'_>, choices: &Choices) -> Result<File, Failed> {
    let end = Format::Json.name();
    if let Some(file) = source.file {
        return Ok(File { name: file_name(source, choices, "report", "", end), bytes: file.to_vec() });
    }
    let mut bytes = canonical::bytes(source.interview).map_err(|error| Failed::NoJson(error.to_string()))?;
    bytes.push(b'\n');
    Ok(File { name: file_name(source, choices, "interview", "", end), bytes })
}
