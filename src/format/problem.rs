//! What can be wrong with a file, as data. The words are in `diagnostics`.

use std::ops::Range;

use super::source::{Position, SourceFile, position};
use crate::questionnaire::{Path, Trouble};

/// What a value should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text by language, or (in TOML) plain English.
    Text,
    String,
    Number,
    /// A whole number, at least 0.
    WholeNumber,
    TrueOrFalse,
    List,
    Table,
    Condition,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Wrong {
    /// No TOML, or no JSON; in the words of the parser.
    Syntax { detail: String },
    /// A value of another type than belongs here.
    OtherType { expected: Expected },
    /// A number that JSON cannot write (`inf`, `nan`), or that is too large.
    NoNumber,
    /// A key that the contract does not have.
    UnknownKey { key: String, nearest: Option<String> },
    /// A field without which nothing works.
    Missing { key: String },
    /// A word that is not one of those that are known here.
    NotOneOf { found: String, known: &'static [&'static str] },
    /// A condition that says nothing.
    NoCondition,
    /// A condition that says two things at once.
    TwoConditions { first: String, second: String },
    /// A file that must be there.
    NoFile { name: String },
    /// A file that belongs to no section and to no language.
    StrayFile,
    /// A translation of something that has no English text.
    NothingToTranslate,
    /// A text that is given twice in one language.
    TranslatedTwice { language: String },
    /// A breach of a rule of the contract.
    Trouble(Trouble),
    /// No colour as `#1f4e79`.
    NoColour { found: String },
    /// A colour in which nothing can be read on white.
    PaleColour,
    /// A file that is named here cannot be read.
    CannotRead { name: String, why: String },
    /// A file that is named here is no UTF-8 text.
    NoUtf8 { name: String },
    /// No key that a terminal could tell of.
    NoKey { found: String },
    /// A key that does something else there already.
    KeyTaken { key: String, by: String },
    /// Keys of which an input method may swallow every one.
    OnlyText,
    /// A logo that cannot be put into a document.
    Logo(LogoTrouble),
}

/// Why a logo cannot be put into a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoTrouble {
    /// Neither PNG nor JPEG nor SVG.
    NoPicture,
    TooLarge {
        bytes: usize,
    },
    /// An SVG that does something, or takes something from elsewhere.
    Script,
}

/// One thing that is wrong, where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The position of its file; that after the last one where it is of the folder.
    pub file: usize,
    /// In bytes, on one line of the file.
    pub span: Range<usize>,
    /// The place in the document; that of the whole where it is of a file.
    pub path: Path,
    pub wrong: Wrong,
    /// Another place that has to do with it: file and span.
    pub related: Option<(usize, Range<usize>)>,
}

impl Diagnostic {
    /// Whether it is only a warning.
    #[must_use]
    pub fn is_warning(&self) -> bool {
        matches!(&self.wrong, Wrong::Trouble(trouble) if trouble.is_warning())
    }
}

/// What is wrong with the files of a questionnaire, in the order of files and lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diagnostics {
    pub files: Vec<SourceFile>,
    pub items: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The file and the line and column of one of its items.
    #[must_use]
    pub fn place(&self, item: &Diagnostic) -> (&str, Position) {
        match self.files.get(item.file) {
            Some(file) => (&file.name, position(&file.text, item.span.start)),
            None => ("", Position { line: 1, column: 1 }),
        }
    }
}
