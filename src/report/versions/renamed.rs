//! A questionnaire's JSON with the ids of a newer version in it, so that what only has another id does not
//! look changed wherever it is named.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::fates::Inheritance;

/// The ids of a newer version by those of the older.
pub(super) struct Renamed {
    features: BTreeMap<String, String>,
    data_categories: BTreeMap<String, String>,
    questions: BTreeMap<String, String>,
    /// By question and option, both of the older version.
    options: BTreeMap<(String, String), String>,
}

impl Renamed {
    pub fn new(inheritance: &Inheritance<'_>) -> Self {
        let (old, new) = (inheritance.old, inheritance.new);
        let (was, is) = (old.document(), new.document());
        let features = was.features.iter().filter(|one| new.feature(&one.id).is_none()).filter_map(|one| {
            let heir = is.features.iter().find(|heir| heir.replaces.contains(&one.id))?;
            Some((one.id.to_string(), heir.id.to_string()))
        });
        let categories = was.data_categories.iter().filter(|one| new.data_category(&one.id).is_none());
        let categories = categories.filter_map(|one| {
            let heir = is.data_categories.iter().find(|heir| heir.replaces.contains(&one.id))?;
            Some((one.id.to_string(), heir.id.to_string()))
        });
        let mut renamed = Self {
            features: features.collect(),
            data_categories: categories.collect(),
            questions: BTreeMap::new(),
            options: BTreeMap::new(),
        };
        for (at, question) in old.questions().iter().enumerate() {
            let heirs = inheritance.heirs(at);
            let same = heirs.iter().find(|heir| new.questions()[heir.question].id == question.id);
            let Some(heir) = same.or(heirs.first()) else { continue };
            let to = &new.questions()[heir.question];
            if to.id != question.id {
                renamed.questions.insert(question.id.to_string(), to.id.to_string());
            }
            for (option, here) in
                inheritance.across.counterparts(heir.question, at).unwrap_or_default().iter().enumerate()
            {
                if let Some(here) = here.first() {
                    let key = (question.id.to_string(), question.options[option].to_string());
                    renamed.options.insert(key, to.options[*here].to_string());
                }
            }
        }
        renamed
    }

    /// A value of the older version in the ids of the newer; `field` is the contract's name of it.
    pub fn value(&self, value: &Value, field: &str) -> Value {
        self.within(value, field, None)
    }

    /// `question` is the one whose options are named here.
    fn within(&self, value: &Value, field: &str, question: Option<&str>) -> Value {
        match value {
            Value::Array(items) => Value::Array(items.iter().map(|item| self.within(item, field, question)).collect()),
            Value::Object(members) => Value::Object(self.members(members, field)),
            Value::String(text) => Value::String(self.id(text, field, question).to_owned()),
            other => other.clone(),
        }
    }

    fn members(&self, members: &Map<String, Value>, field: &str) -> Map<String, Value> {
        let question = members.get("question").and_then(Value::as_str);
        let all = members.iter().map(|(name, value)| {
            // A template's features are the names of its members.
            let name = if field == "features" { self.id(name, field, None) } else { name };
            (name.to_owned(), self.within(value, name, question))
        });
        all.collect()
    }

    fn id<'a>(&'a self, id: &'a str, field: &str, question: Option<&str>) -> &'a str {
        let found = match (field, question) {
            ("features" | "uses", _) => self.features.get(id),
            ("data_categories" | "handles", _) => self.data_categories.get(id),
            ("question", _) => self.questions.get(id),
            ("is" | "options", Some(question)) => self.options.get(&(question.to_owned(), id.to_owned())),
            _ => None,
        };
        found.map_or(id, String::as_str)
    }
}
