//! A folder of TOML files as one tree of values, and the places of its values in the files.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::overlay;
use super::place::{Found, Tree};
use super::schema::{SECTION, Shape};
use super::shape::{Finding, Shaper};
use crate::format::problem::{Diagnostic, Expected, Wrong};
use crate::format::source::{SourceFile, on_one_line, position};
use crate::questionnaire::{Path, Step, Trouble};

/// The file that holds everything but the questions.
const ROOT: &str = "questionnaire.toml";

/// After a slip the parser often stumbles on: more of its complaints than this help nobody.
const SYNTAX_ERRORS: usize = 5;

/// Where an item of the list of sections stands, and the name that it is, if it is one.
type SectionName = (Range<usize>, Option<String>);

/// The parsed files of a folder.
pub(super) struct Folder<'t> {
    files: &'t [SourceFile],
    /// By file; none where it is no TOML.
    tables: Vec<Option<Spanned<DeTable<'t>>>>,
    root: Option<usize>,
    /// The file of each section, if it is there and can be read.
    sections: Vec<Option<usize>>,
    /// The files that sections name, readable or not.
    named: Vec<usize>,
}

impl<'t> Folder<'t> {
    /// Parses all files, and finds those of the sections.
    pub fn parse(files: &'t [SourceFile], direct: &mut Vec<Diagnostic>) -> Self {
        let tables = files.iter().enumerate().map(|(file, source)| {
            let (table, errors) = DeTable::parse_recoverable(&source.text);
            let whole = errors.is_empty();
            direct.extend(syntax(file, &source.text, errors));
            whole.then_some(table)
        });
        let tables = tables.collect();
        let root = files.iter().position(|file| file.short_name() == ROOT);
        if root.is_none() {
            direct.push(whole_file(files.len(), Wrong::NoFile { name: ROOT.to_owned() }));
        }
        let mut folder = Self { files, tables, root, sections: Vec::new(), named: Vec::new() };
        folder.find_sections(direct);
        folder
    }

    fn find_sections(&mut self, direct: &mut Vec<Diagnostic>) {
        let Some((file, sections)) = self.section_list() else { return };
        let mut stems: Vec<(String, Range<usize>)> = Vec::new();
        let mut found = Vec::new();
        let path = Path::default().key("sections");
        for (index, item) in sections.into_iter().enumerate() {
            let (span, stem) = item;
            let span = on_one_line(&self.files[file].text, &span);
            let mut report = |wrong, related| {
                direct.push(Diagnostic { file, span: span.clone(), path: path.at(index), wrong, related });
            };
            let Some(stem) = stem else {
                report(Wrong::OtherType { expected: Expected::String }, None);
                found.push(None);
                continue;
            };
            if let Some((_, first)) = stems.iter().find(|(other, _)| *other == stem) {
                let trouble = Trouble::Duplicate { id: stem, first: path.clone() };
                report(Wrong::Trouble(trouble), Some((file, first.clone())));
                found.push(None);
                continue;
            }
            let name = format!("{stem}.toml");
            let position = self.files.iter().position(|file| file.short_name() == name && name != ROOT);
            if position.is_none() {
                report(Wrong::NoFile { name }, None);
            }
            self.named.extend(position);
            found.push(position.filter(|position| self.tables[*position].is_some()));
            stems.push((stem, span));
        }
        self.sections = found;
    }

    /// The file of the list of section names, and its items.
    fn section_list(&self) -> Option<(usize, Vec<SectionName>)> {
        let root = self.root?;
        let table = self.tables[root].as_ref()?.get_ref();
        let DeValue::Array(items) = table.get("sections")?.get_ref() else { return None };
        let items = items.iter().map(|item| {
            let name = if let DeValue::String(name) = item.get_ref() { Some(name.to_string()) } else { None };
            (item.span(), name)
        });
        Some((root, items.collect()))
    }

    /// The whole document, if its main file can be read.
    pub fn value(&self, shaper: &mut Shaper, direct: &mut Vec<Diagnostic>) -> Option<Value> {
        let root = self.root?;
        let table = self.tables[root].as_ref()?.get_ref();
        let path = Path::default();
        let mut document = convert_table(table, &path, shaper);
        if matches!(document.get("sections"), Some(Value::Array(_))) {
            let path = path.key("sections");
            let sections = self.sections.iter().enumerate().map(|(index, file)| {
                let path = path.at(index);
                match file.and_then(|file| self.tables[file].as_ref()) {
                    Some(table) => Value::Object(convert_table(table.get_ref(), &path, shaper)),
                    None => shaper.replace(&path, &Shape::Object(SECTION)),
                }
            });
            let sections = sections.collect();
            document.insert("sections".to_owned(), Value::Array(sections));
        }
        let mut document = Value::Object(document);
        for (file, source) in self.files.iter().enumerate() {
            if file == root || self.named.contains(&file) {
                continue;
            }
            let name = source.short_name();
            let language = name.strip_prefix("texts.").and_then(|rest| rest.strip_suffix(".toml"));
            match (language, &self.tables[file]) {
                (Some(language), Some(table)) => {
                    overlay::apply(&mut document, language, file, source, table.get_ref(), direct);
                }
                (Some(_), None) => {}
                // Where a section's name could not be read, its file may be this one.
                (None, _) if self.sections.iter().all(Option::is_some) => {
                    direct.push(whole_file(file, Wrong::StrayFile))
                }
                (None, _) => {}
            }
        }
        Some(document)
    }
}

impl Tree for Folder<'_> {
    fn find(&self, path: &Path) -> Found {
        let file = self.root.unwrap_or(0);
        let (file, steps) = match &path.0[..] {
            [Step::Key(key), Step::Index(index), rest @ ..] if key == "sections" => {
                match self.sections.get(*index).copied().flatten() {
                    Some(file) => (file, rest),
                    None => (file, &path.0[..]),
                }
            }
            all => (file, all),
        };
        let Some(table) = self.tables.get(file).and_then(Option::as_ref) else {
            return Found { file, ..Found::default() };
        };
        let mut found = Found { file, id: id_of(table.get_ref()), ..Found::default() };
        let mut inside = Inside::Table(table.get_ref());
        for step in steps {
            let next = match (&inside, step) {
                (Inside::Table(table), Step::Key(name)) => {
                    table.get_key_value(name.as_str()).map(|(key, value)| (Some(key.span()), value))
                }
                (Inside::Value(DeValue::Table(table)), Step::Key(name)) => {
                    table.get_key_value(name.as_str()).map(|(key, value)| (Some(key.span()), value))
                }
                (Inside::Value(DeValue::Array(items)), Step::Index(index)) => {
                    items.get(*index).map(|item| (None, item))
                }
                _ => None,
            };
            let Some((key, value)) = next else { break };
            let id = if let DeValue::Table(table) = value.get_ref() { id_of(table) } else { None };
            let is_list = matches!(value.get_ref(), DeValue::Array(_));
            found = Found { file, key, value: value.span(), id, is_list };
            inside = Inside::Value(value.get_ref());
        }
        found
    }
}

enum Inside<'a, 't> {
    Table(&'a DeTable<'t>),
    Value(&'a DeValue<'t>),
}

fn id_of(table: &DeTable<'_>) -> Option<Range<usize>> {
    table.get("id").map(Spanned::span)
}

/// A complaint about a file as a whole.
pub(super) fn whole_file(file: usize, wrong: Wrong) -> Diagnostic {
    Diagnostic { file, span: 0..0, path: Path::default(), wrong, related: None }
}

/// What is no TOML, once a line.
pub(in super::super) fn syntax(file: usize, text: &str, errors: Vec<toml::de::Error>) -> Vec<Diagnostic> {
    let mut lines: Vec<usize> = Vec::new();
    let mut found = Vec::new();
    let mut errors: Vec<_> = errors.into_iter().map(|error| (error.span().unwrap_or(0..0), error)).collect();
    errors.sort_by_key(|(span, _)| span.start);
    for (span, error) in errors {
        let line = position(text, span.start).line;
        if !lines.contains(&line) && found.len() < SYNTAX_ERRORS {
            lines.push(line);
            let wrong = Wrong::Syntax { detail: error.message().to_owned() };
            let span = on_one_line(text, &span);
            found.push(Diagnostic { file, span, path: Path::default(), wrong, related: None });
        }
    }
    found
}

fn convert_table(table: &DeTable<'_>, path: &Path, shaper: &mut Shaper) -> Map<String, Value> {
    let entries = table.iter().map(|(key, value)| {
        let key = key.get_ref().to_string();
        let value = convert(value.get_ref(), &path.key(&key), shaper);
        (key, value)
    });
    entries.collect()
}

/// A TOML value as JSON has it. Dates become what they are written as.
fn convert(value: &DeValue<'_>, path: &Path, shaper: &mut Shaper) -> Value {
    let number = match value {
        DeValue::String(text) => return Value::String(text.to_string()),
        DeValue::Boolean(flag) => return Value::Bool(*flag),
        DeValue::Datetime(date) => return Value::String(date.to_string()),
        DeValue::Array(items) => {
            let items = items.iter().enumerate();
            return Value::Array(items.map(|(index, item)| convert(item.get_ref(), &path.at(index), shaper)).collect());
        }
        DeValue::Table(table) => return Value::Object(convert_table(table, path, shaper)),
        DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix()).ok().map(Value::from),
        DeValue::Float(float) => {
            let number = float.as_str().parse::<f64>().ok();
            number.and_then(serde_json::Number::from_f64).map(Value::Number)
        }
    };
    number.unwrap_or_else(|| {
        shaper.findings.push(Finding { path: path.clone(), wrong: Wrong::NoNumber });
        shaper.replace(path, &Shape::Number)
    })
}
