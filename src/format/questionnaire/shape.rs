//! Holds a tree of values against the shape of the contract: types, unknown keys, missing fields.
//!
//! What does not fit is reported and replaced with something that does, so that the rest can still be
//! checked; the places of what was replaced are kept, and what follows only from them is not reported.

use serde_json::{Map, Value};

use super::schema::{ATOMS, Field, READINGS, Shape};
use crate::format::problem::{Expected, Wrong};
use crate::questionnaire::{Path, Problem, Step, Trouble, nearest};

/// How a file may write what the contract says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// By hand: plain English stands for a text, and an unknown key is a slip.
    Toml,
    /// The contract itself, in which fields may be added.
    Json,
}

/// What was found, at its place.
#[derive(Debug, PartialEq)]
pub(super) struct Finding {
    pub path: Path,
    pub wrong: Wrong,
}

pub(super) struct Shaper {
    style: Style,
    pub findings: Vec<Finding>,
    replaced: Vec<Path>,
}

impl Shaper {
    pub fn new(style: Style) -> Self {
        Self { style, findings: Vec::new(), replaced: Vec::new() }
    }

    /// Whether a problem of the whole says something of its own: it does not concern what was replaced,
    /// nor does it follow from an id or a question that may have been lost there.
    pub fn stands(&self, problem: &Problem) -> bool {
        if problem.trouble.may_follow_from_another() && self.replaced.iter().any(|place| may_hide(place, problem)) {
            return false;
        }
        let languages = Path::default().key("languages");
        let around = match problem.path.0.last() {
            Some(Step::Key(_)) if problem.path.0.len() > 1 => problem.path.parent(),
            _ => problem.path.clone(),
        };
        let ascending = matches!(problem.trouble, Trouble::NotAscending).then(|| around.parent());
        !self.replaced.iter().any(|place| {
            problem.path.is_inside(place)
                || place.is_inside(&problem.path)
                || place.parent() == around
                || matches!(problem.trouble, Trouble::LanguageNotListed { .. }) && place.is_inside(&languages)
                || ascending.as_ref().is_some_and(|list| place.is_inside(list))
        })
    }

    fn report(&mut self, path: &Path, wrong: Wrong) {
        self.findings.push(Finding { path: path.clone(), wrong });
    }

    fn wrong_type(&mut self, path: &Path, expected: Expected, shape: &Shape) -> Value {
        self.report(path, Wrong::OtherType { expected });
        self.replace(path, shape)
    }

    /// Something of the right shape for a place; what follows from it alone is not reported.
    pub fn replace(&mut self, path: &Path, shape: &Shape) -> Value {
        self.replaced.push(path.clone());
        placeholder(shape)
    }

    /// The value, or what stands for it.
    pub fn read(&mut self, shape: &Shape, value: Value, path: &Path) -> Value {
        match (shape, value) {
            (Shape::Text, Value::String(english)) if self.style == Style::Toml => text(english),
            (Shape::Text, Value::Object(languages)) => {
                let texts = languages.into_iter().map(|(tag, text)| {
                    let text = self.read(&Shape::String, text, &path.key(&tag));
                    (tag, text)
                });
                Value::Object(texts.collect())
            }
            (Shape::Text, _) => self.wrong_type(path, Expected::Text, shape),
            (Shape::String, value @ Value::String(_))
            | (Shape::Number, value @ Value::Number(_))
            | (Shape::Flag, value @ Value::Bool(_)) => value,
            (Shape::String, _) => self.wrong_type(path, Expected::String, shape),
            (Shape::Number, _) => self.wrong_type(path, Expected::Number, shape),
            (Shape::Flag, _) => self.wrong_type(path, Expected::TrueOrFalse, shape),
            (Shape::Whole, value) => match value.as_u64().filter(|number| *number <= u64::from(u32::MAX)) {
                Some(number) => Value::from(number),
                None => self.wrong_type(path, Expected::WholeNumber, shape),
            },
            (Shape::OneOf(known), Value::String(found)) => {
                if known.contains(&found.as_str()) {
                    return Value::String(found);
                }
                self.report(path, Wrong::NotOneOf { found, known });
                self.replace(path, shape)
            }
            (Shape::OneOf(_), _) => self.wrong_type(path, Expected::String, shape),
            (Shape::List(item), Value::Array(values)) => {
                let values = values.into_iter().enumerate();
                Value::Array(values.map(|(index, value)| self.read(item, value, &path.at(index))).collect())
            }
            (Shape::List(_), _) => self.wrong_type(path, Expected::List, shape),
            (Shape::Map(item), Value::Object(values)) => {
                let values = values.into_iter().map(|(key, value)| {
                    let value = self.read(item, value, &path.key(&key));
                    (key, value)
                });
                Value::Object(values.collect())
            }
            (Shape::Object(fields), Value::Object(values)) => Value::Object(self.object(fields, values, path)),
            (Shape::Map(_) | Shape::Object(_), _) => self.wrong_type(path, Expected::Table, shape),
            (Shape::Condition, Value::Object(values)) => self.condition(values, path),
            (Shape::Condition, _) => self.wrong_type(path, Expected::Condition, shape),
        }
    }

    /// The fields of an object.
    pub fn object(
        &mut self,
        fields: &'static [Field],
        mut values: Map<String, Value>,
        path: &Path,
    ) -> Map<String, Value> {
        let mut read = Map::new();
        for field in fields {
            let path = path.key(field.name);
            match values.remove(field.name) {
                // JSON writes what is not there as null now and then.
                Some(Value::Null) if !field.required => {}
                Some(value) => {
                    read.insert(field.name.to_owned(), self.read(&field.shape, value, &path));
                }
                None if field.required => {
                    self.report(&path, Wrong::Missing { key: field.name.to_owned() });
                    read.insert(field.name.to_owned(), self.replace(&path, &field.shape));
                }
                None => {}
            }
        }
        if self.style == Style::Toml {
            for key in values.keys() {
                let missing = fields.iter().map(|field| field.name).filter(|name| !read.contains_key(*name));
                // What was meant counts as there.
                let meant = self.unknown(key, missing, path);
                self.replaced.extend(meant.map(|meant| path.key(&meant)));
            }
        }
        read
    }

    fn unknown<'a>(&mut self, key: &str, known: impl Iterator<Item = &'a str>, path: &Path) -> Option<String> {
        let nearest = nearest(key, known);
        self.report(&path.key(key), Wrong::UnknownKey { key: key.to_owned(), nearest: nearest.clone() });
        nearest
    }

    /// A condition says exactly one thing; a key that is not known could mean anything, so it is refused
    /// in JSON too.
    fn condition(&mut self, mut values: Map<String, Value>, path: &Path) -> Value {
        let question = values.remove("question");
        let sayings = if question.is_some() { READINGS } else { ATOMS };
        let mut said: Vec<(&'static str, &Shape, Value)> = Vec::new();
        for (name, shape) in sayings {
            if let Some(value) = values.remove(*name) {
                said.push((name, shape, value));
            }
        }
        let others = if question.is_some() { ATOMS } else { READINGS };
        if let Some((first, ..)) = said.first()
            && let Some(second) = said
                .get(1)
                .map(|(name, ..)| *name)
                .or_else(|| others.iter().map(|(name, _)| *name).find(|name| values.contains_key(*name)))
        {
            let wrong = Wrong::TwoConditions { first: (*first).to_owned(), second: second.to_owned() };
            self.report(&path.key(second), wrong);
            for (name, shape, value) in said {
                self.read(shape, value, &path.key(name));
            }
            return self.replace(path, &Shape::Condition);
        }
        for key in values.keys() {
            let known = ATOMS.iter().chain(READINGS).map(|(name, _)| *name).chain(["question"]);
            if ATOMS.iter().chain(READINGS).all(|(name, _)| name != key) {
                self.unknown(key, known, path);
            }
        }
        let Some((name, shape, value)) = said.pop() else {
            let lone = READINGS.iter().find(|(name, _)| values.contains_key(*name));
            match lone {
                Some(_) => self.report(&path.key("question"), Wrong::Missing { key: "question".to_owned() }),
                None if values.is_empty() || question.is_some() => self.report(path, Wrong::NoCondition),
                None => {}
            }
            return self.replace(path, &Shape::Condition);
        };
        if !values.is_empty() {
            return self.replace(path, &Shape::Condition);
        }
        let mut read = Map::new();
        if let Some(question) = question {
            read.insert("question".to_owned(), self.read(&Shape::String, question, &path.key("question")));
        }
        read.insert(name.to_owned(), self.read(shape, value, &path.key(name)));
        Value::Object(read)
    }
}

/// Whether a place that was replaced may have held what a problem misses.
fn may_hide(place: &Path, problem: &Problem) -> bool {
    let Some(Step::Key(list)) = place.0.first() else { return true };
    if !matches!(problem.trouble, Trouble::UnknownId { .. }) {
        return list == "sections";
    }
    let ids = match place.0.last() {
        Some(Step::Key(name)) => matches!(name.as_str(), "id" | "questions" | "options") || place.0.len() == 1,
        _ => true,
    };
    ids && looked_up(&problem.path).contains(&list.as_str())
}

/// The lists in which the id at a place is looked up.
fn looked_up(path: &Path) -> &'static [&'static str] {
    let keys: Vec<&str> =
        path.0.iter().rev().filter_map(|step| if let Step::Key(name) = step { Some(&**name) } else { None }).collect();
    match keys[..] {
        ["risk", ..] | [_, "exposure", ..] => &["risks"],
        ["location", ..] => &["locations"],
        ["features" | "uses", ..] => &["features"],
        [_, "features", "department_templates"] => &["features", "usage"],
        ["data_categories" | "handles", ..] => &["data_categories"],
        ["sources" | "source", ..] => &["sources"],
        ["sectors" | "sector", ..] => &["sectors"],
        ["template", ..] => &["department_templates"],
        ["stage", ..] => &["stages"],
        _ => &["sections"],
    }
}

fn text(english: String) -> Value {
    Value::Object(Map::from_iter([("en".to_owned(), Value::String(english))]))
}

/// Something of the right shape.
fn placeholder(shape: &Shape) -> Value {
    match shape {
        Shape::Text => text("-".to_owned()),
        Shape::String => Value::String("-".to_owned()),
        Shape::Number | Shape::Whole => Value::from(1),
        Shape::Flag => Value::Bool(false),
        Shape::OneOf(known) => Value::from(known.first().copied().unwrap_or("-")),
        Shape::List(_) => Value::Array(Vec::new()),
        Shape::Map(_) => Value::Object(Map::new()),
        Shape::Object(fields) => {
            let required = fields.iter().filter(|field| field.required);
            Value::Object(required.map(|field| (field.name.to_owned(), placeholder(&field.shape))).collect())
        }
        Shape::Condition => serde_json::json!({"sector": []}),
    }
}
