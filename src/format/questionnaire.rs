//! Reading a questionnaire: a folder of TOML files, or its canonical JSON.
//!
//! In TOML, `questionnaire.toml` holds everything but the questions. Its `sections` names the section
//! files, each `<name>.toml` with `id`, `title` and `questions`. `texts.<language>.toml` adds the
//! translations, by id: `[questions.some-id.options.some-option] label = "…"`. All other fields are
//! those of the contract; a text is a string in English, or a table of languages.

mod json;
mod overlay;
mod place;
mod schema;
mod shape;
mod toml;

use serde_json::Value;

use self::place::Tree;
use self::schema::{DOCUMENT, Shape};
use self::shape::{Finding, Shaper, Style};
pub(super) use self::toml::syntax;
use super::problem::{Diagnostic, Diagnostics, Wrong};
use super::source::SourceFile;
use crate::questionnaire::{Document, FORMAT, Path, Problem, Questionnaire, Trouble};

/// A questionnaire as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// The TOML files of a folder.
    Toml(Vec<SourceFile>),
    /// A file of the contract.
    Json(SourceFile),
}

impl Written {
    /// Reads it.
    ///
    /// # Errors
    /// All that is wrong with it, each with its line and column.
    pub fn read(&self) -> Result<Questionnaire, Diagnostics> {
        match self {
            Self::Toml(files) => read_toml(files),
            Self::Json(file) => read_json(&file.name, &file.text),
        }
    }

    /// What should be looked at in the questionnaire that was read from here.
    #[must_use]
    pub fn warnings(&self, questionnaire: &Questionnaire) -> Diagnostics {
        self.located(questionnaire.warnings())
    }

    /// Problems of the questionnaire that was read from here, each with its line.
    #[must_use]
    pub fn located(&self, problems: Vec<Problem>) -> Diagnostics {
        let findings: Vec<Finding> = problems.into_iter().map(Finding::from).collect();
        match self {
            Self::Toml(files) => {
                let mut ignored = Vec::new();
                let folder = toml::Folder::parse(files, &mut ignored);
                finish(files.clone(), Vec::new(), findings, &folder)
            }
            Self::Json(file) => finish(vec![file.clone()], Vec::new(), findings, &json::Text(&file.text)),
        }
    }
}

/// Reads the TOML files of a folder.
///
/// # Errors
/// All that is wrong with them.
pub fn read_toml(files: &[SourceFile]) -> Result<Questionnaire, Diagnostics> {
    let mut direct = Vec::new();
    let folder = toml::Folder::parse(files, &mut direct);
    let mut shaper = Shaper::new(Style::Toml);
    let read = folder.value(&mut shaper, &mut direct).map(|value| document(value, &mut shaper));
    settle(read, direct, shaper, files.to_vec(), &folder)
}

/// Reads a file of the contract.
///
/// # Errors
/// All that is wrong with it.
pub fn read_json(name: &str, text: &str) -> Result<Questionnaire, Diagnostics> {
    let files = vec![SourceFile { name: name.to_owned(), text: text.to_owned() }];
    let mut shaper = Shaper::new(Style::Json);
    let (read, direct) = match serde_json::from_str::<Value>(text) {
        Ok(value) => (Some(document(value, &mut shaper)), Vec::new()),
        Err(error) => (None, vec![json::syntax(text, &error)]),
    };
    settle(read, direct, shaper, files, &json::Text(text))
}

/// What was read, if nothing is wrong.
fn settle(
    read: Option<Option<Questionnaire>>,
    direct: Vec<Diagnostic>,
    shaper: Shaper,
    files: Vec<SourceFile>,
    tree: &impl Tree,
) -> Result<Questionnaire, Diagnostics> {
    match read.flatten() {
        Some(questionnaire) if direct.is_empty() && shaper.findings.is_empty() => Ok(questionnaire),
        _ => Err(finish(files, direct, shaper.findings, tree)),
    }
}

/// From a tree of values to a questionnaire; what is wrong goes to the shaper's findings.
fn document(value: Value, shaper: &mut Shaper) -> Option<Questionnaire> {
    let root = Path::default();
    if let Some(found) = value.get("format").and_then(Value::as_str)
        && found != FORMAT
    {
        // Another format may have another shape: nothing else can be said.
        let trouble = Trouble::WrongFormat { found: found.to_owned() };
        shaper.findings = vec![Finding { path: root.key("format"), wrong: Wrong::Trouble(trouble) }];
        return None;
    }
    let value = shaper.read(&Shape::Object(DOCUMENT), value, &root);
    let document: Document = match serde_json::from_value(value) {
        Ok(document) => document,
        Err(error) => {
            shaper.findings.push(Finding { path: root, wrong: Wrong::Syntax { detail: error.to_string() } });
            return None;
        }
    };
    match Questionnaire::new(document) {
        Ok(questionnaire) => Some(questionnaire),
        Err(problems) => {
            let own: Vec<Finding> =
                problems.into_iter().filter(|problem| shaper.stands(problem)).map(Finding::from).collect();
            shaper.findings.extend(own);
            None
        }
    }
}

impl From<Problem> for Finding {
    fn from(problem: Problem) -> Self {
        Self { path: problem.path, wrong: Wrong::Trouble(problem.trouble) }
    }
}

/// Looks every place up, and puts all in the order of files and lines.
fn finish(files: Vec<SourceFile>, direct: Vec<Diagnostic>, findings: Vec<Finding>, tree: &impl Tree) -> Diagnostics {
    let text = |file: usize| files.get(file).map_or("", |file| file.text.as_str());
    let mut items = direct;
    items.extend(findings.into_iter().map(|Finding { path, wrong }| {
        let (file, span) = place::of(&tree.find(&path), &wrong, &path, text);
        let related = match &wrong {
            Wrong::Trouble(trouble) => trouble.related().map(|other| place::of(&tree.find(other), &wrong, other, text)),
            _ => None,
        };
        Diagnostic { file, span, path, wrong, related }
    }));
    items.sort_by_key(|item| (item.file, item.span.start, item.span.end));
    items.dedup();
    Diagnostics { files, items }
}

#[cfg(test)]
mod tests;
