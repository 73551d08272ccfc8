//! The translations of one language, `texts.<language>.toml`: by id, they are put beside the English
//! texts of the document before it is checked.

use std::ops::Range;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::schema::{DOCUMENT, Field, QUESTION, Shape};
use super::toml::whole_file;
use crate::format::problem::{Diagnostic, Expected, Wrong};
use crate::format::source::{SourceFile, on_one_line};
use crate::questionnaire::{Path, Trouble, nearest};

/// Puts the texts of a file into the document.
pub(super) fn apply(
    document: &mut Value,
    language: &str,
    file: usize,
    source: &SourceFile,
    table: &DeTable<'_>,
    direct: &mut Vec<Diagnostic>,
) {
    let listed = document.get("languages").and_then(Value::as_array);
    if !listed.is_some_and(|tags| tags.iter().any(|tag| tag == language)) {
        let trouble = Trouble::LanguageNotListed { tag: language.to_owned() };
        direct.push(whole_file(file, Wrong::Trouble(trouble)));
        return;
    }
    let mut overlay = Overlay { language, file, source, direct };
    let Value::Object(root) = document else { return };
    let questions = table.get("questions");
    overlay.object(DOCUMENT, root, table, &Path::default(), questions.is_some());
    if let Some(questions) = questions {
        overlay.questions(root, questions);
    }
}

struct Overlay<'a> {
    language: &'a str,
    file: usize,
    source: &'a SourceFile,
    direct: &'a mut Vec<Diagnostic>,
}

impl Overlay<'_> {
    fn report(&mut self, span: &Range<usize>, path: &Path, wrong: Wrong) {
        let span = on_one_line(&self.source.text, span);
        self.direct.push(Diagnostic { file: self.file, span, path: path.clone(), wrong, related: None });
    }

    /// The questions of all sections, by id.
    fn questions(&mut self, root: &mut Map<String, Value>, written: &Spanned<DeValue<'_>>) {
        let sections = root.get_mut("sections").and_then(Value::as_array_mut);
        let questions = sections.into_iter().flatten().filter_map(|section| section.get_mut("questions"));
        let mut items: Vec<&mut Value> = questions.filter_map(Value::as_array_mut).flatten().collect();
        self.list(QUESTION, &mut items, written, &Path::default().key("questions"));
    }

    /// The fields of an object that are texts, or lists of things with texts.
    fn object(
        &mut self,
        fields: &'static [Field],
        base: &mut Map<String, Value>,
        table: &DeTable<'_>,
        path: &Path,
        questions: bool,
    ) {
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if questions && name == "questions" {
                continue;
            }
            let path = path.key(name);
            match fields.iter().find(|field| field.name == name).map(|field| &field.shape) {
                Some(Shape::Text) => self.text(base, name, key.span(), value, &path),
                Some(Shape::List(Shape::Object(fields))) => {
                    let items = base.get_mut(name).and_then(Value::as_array_mut);
                    self.list(fields, &mut items.into_iter().flatten().collect::<Vec<_>>(), value, &path);
                }
                _ => {
                    let known = fields
                        .iter()
                        .filter(|field| matches!(field.shape, Shape::Text | Shape::List(Shape::Object(_))));
                    let known = known.map(|field| field.name).chain(path.0.len().eq(&1).then_some("questions"));
                    let wrong = Wrong::UnknownKey { key: name.to_owned(), nearest: nearest(name, known) };
                    self.report(&key.span(), &path, wrong);
                }
            }
        }
    }

    /// Things with ids.
    fn list(
        &mut self,
        fields: &'static [Field],
        items: &mut [&mut Value],
        written: &Spanned<DeValue<'_>>,
        path: &Path,
    ) {
        let DeValue::Table(entries) = written.get_ref() else {
            self.report(&written.span(), path, Wrong::OtherType { expected: Expected::Table });
            return;
        };
        for (key, value) in entries {
            let id = key.get_ref().as_ref();
            let path = path.key(id);
            let known = |item: &Value| item.get("id").and_then(Value::as_str) == Some(id);
            let Some(item) = items.iter_mut().find(|item| known(item)) else {
                let ids = items.iter().filter_map(|item| item.get("id").and_then(Value::as_str));
                let trouble = Trouble::UnknownId { id: id.to_owned(), nearest: nearest(id, ids) };
                self.report(&key.span(), &path, Wrong::Trouble(trouble));
                continue;
            };
            match (&mut **item, value.get_ref()) {
                (Value::Object(base), DeValue::Table(table)) => self.object(fields, base, table, &path, false),
                _ => self.report(&value.span(), &path, Wrong::OtherType { expected: Expected::Table }),
            }
        }
    }

    fn text(
        &mut self,
        base: &mut Map<String, Value>,
        name: &str,
        key: Range<usize>,
        value: &Spanned<DeValue<'_>>,
        path: &Path,
    ) {
        let DeValue::String(text) = value.get_ref() else {
            self.report(&value.span(), path, Wrong::OtherType { expected: Expected::String });
            return;
        };
        let Some(known) = base.get_mut(name) else {
            self.report(&key, path, Wrong::NothingToTranslate);
            return;
        };
        if let Value::String(english) = known {
            let english = Value::String(std::mem::take(english));
            *known = Value::Object(Map::from_iter([("en".to_owned(), english)]));
        }
        let Value::Object(languages) = known else { return };
        if languages.contains_key(self.language) {
            let wrong = Wrong::TranslatedTwice { language: self.language.to_owned() };
            self.report(&key, path, wrong);
            return;
        }
        languages.insert(self.language.to_owned(), Value::String(text.to_string()));
    }
}
