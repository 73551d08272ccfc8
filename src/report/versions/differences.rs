//! What differs between two versions, thing by thing and field by field. The fields are those of the
//! contract, compared as JSON, so that none can be forgotten; their names are what an author wrote.

use serde::Serialize;
use serde_json::{Map, Value};

use super::fates::Inheritance;
use super::renamed::Renamed;
use crate::questionnaire::{Id, Questionnaire};

/// A sort of thing that a questionnaire holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Thing {
    /// One of the document's own fields, by its name: norm, ceiling, basis …
    Model,
    Usage,
    Volume,
    Level,
    Location,
    Risk,
    DataCategory,
    Feature,
    Sector,
    DepartmentTemplate,
    Section,
    Question,
    /// An option of a question or a band of a number question, as `question/option`.
    Option,
    RedFlag,
    Contradiction,
    Action,
    Stage,
    Penalty,
    Source,
}

/// The contract's lists, without the questions.
const LISTS: [(Thing, &str); 17] = [
    (Thing::Usage, "usage"),
    (Thing::Volume, "volume"),
    (Thing::Level, "levels"),
    (Thing::Location, "locations"),
    (Thing::Risk, "risks"),
    (Thing::DataCategory, "data_categories"),
    (Thing::Feature, "features"),
    (Thing::Sector, "sectors"),
    (Thing::DepartmentTemplate, "department_templates"),
    (Thing::Section, "sections"),
    (Thing::Question, "questions"),
    (Thing::RedFlag, "red_flags"),
    (Thing::Contradiction, "contradictions"),
    (Thing::Action, "actions"),
    (Thing::Stage, "stages"),
    (Thing::Penalty, "penalties"),
    (Thing::Source, "sources"),
];

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// It stands for nothing of the older version.
    Added,
    /// Nothing stands for it in the newer version.
    Removed,
    /// It stands for others under an id of its own; its fields may differ too.
    Replaced,
    /// Some of its fields differ.
    Changed,
}

/// A field that differs: absent is null. Ids before are written as the newer version has them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Field {
    pub field: String,
    pub before: Value,
    pub after: Value,
}

impl Field {
    /// Whether only words differ, which nothing is reckoned from.
    #[must_use]
    pub fn is_text(&self) -> bool {
        let text = |value: &Value| value.as_object().is_some_and(|members| members.contains_key("en"));
        text(&self.before) || text(&self.after)
    }
}

/// A difference between two versions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    pub what: Thing,
    pub how: How,
    /// In the newer version; of what is gone, in the older.
    pub id: Id,
    /// What it stands for, under other ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<Id>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Field>,
}

/// What is compared elsewhere, or says how things are linked.
const APART: [&str; 5] = ["id", "replaces", "questions", "options", "bands"];

/// Everything that differs.
pub(super) fn all(old: &Questionnaire, new: &Questionnaire) -> Vec<Difference> {
    let inheritance = Inheritance::new(old, new);
    let renamed = Renamed::new(&inheritance);
    // A document is written without fail: it was read from the same shape.
    let document = |of: &Questionnaire| serde_json::to_value(of.document()).unwrap_or_default();
    let (was, is) = (document(old), document(new));
    let mut found = model(&was, &is);
    for (what, list) in LISTS {
        listed(what, &things(&was, list), &things(&is, list), &renamed, &mut found);
        if what == Thing::Question {
            options(&inheritance, &was, &is, &renamed, &mut found);
        }
    }
    found
}

/// The document's own fields.
fn model(was: &Value, is: &Value) -> Vec<Difference> {
    let (Some(was), Some(is)) = (was.as_object(), is.as_object()) else { return Vec::new() };
    let own =
        |field: &str| !["id", "version", "format"].contains(&field) && !LISTS.iter().any(|(_, list)| *list == field);
    let differing = fields(was, is, own).into_iter();
    let one = |field: Field| Difference {
        what: Thing::Model,
        how: How::Changed,
        id: field.field.as_str().into(),
        replaces: Vec::new(),
        fields: vec![field],
    };
    differing.map(one).collect()
}

type Members = Map<String, Value>;

/// The things of a list; questions of all sections.
fn things<'a>(document: &'a Value, list: &str) -> Vec<&'a Members> {
    let items = |value: &'a Value, list: &str| value[list].as_array().into_iter().flatten();
    if list == "questions" {
        return items(document, "sections").flat_map(|one| items(one, list)).filter_map(Value::as_object).collect();
    }
    items(document, list).filter_map(Value::as_object).collect()
}

fn id(thing: &Members) -> &str {
    thing.get("id").and_then(Value::as_str).unwrap_or_default()
}

fn names(thing: &Members, other: &Members) -> bool {
    let replaces = thing.get("replaces").and_then(Value::as_array);
    replaces.is_some_and(|all| all.iter().any(|one| one == id(other)))
}

fn listed(what: Thing, was: &[&Members], is: &[&Members], renamed: &Renamed, found: &mut Vec<Difference>) {
    let linked = |old: &Members, new: &Members| id(old) == id(new) || names(new, old) || names(old, new);
    for new in is {
        let sources: Vec<&&Members> = was.iter().filter(|old| linked(old, new)).collect();
        let same = sources.iter().find(|old| id(old) == id(new));
        let Some(old) = same.or(sources.first()) else {
            found.push(Difference {
                what,
                how: How::Added,
                id: id(new).into(),
                replaces: Vec::new(),
                fields: Vec::new(),
            });
            continue;
        };
        let replaces = sources.iter().map(|old| id(old)).filter(|old| *old != id(new)).map(Id::from).collect();
        push(what, id(new).into(), replaces, differing(old, new, renamed), found);
    }
    let gone = was.iter().filter(|old| !is.iter().any(|new| linked(old, new)));
    found.extend(gone.map(|old| Difference {
        what,
        how: How::Removed,
        id: id(old).into(),
        replaces: Vec::new(),
        fields: Vec::new(),
    }));
}

fn push(what: Thing, id: Id, replaces: Vec<Id>, fields: Vec<Field>, found: &mut Vec<Difference>) {
    if !replaces.is_empty() || !fields.is_empty() {
        let how = if replaces.is_empty() { How::Changed } else { How::Replaced };
        found.push(Difference { what, how, id, replaces, fields });
    }
}

/// The fields that differ, but for those that only name renamed things.
fn differing(old: &Members, new: &Members, renamed: &Renamed) -> Vec<Field> {
    let old: Members = old.iter().map(|(field, value)| (field.clone(), renamed.value(value, field))).collect();
    fields(&old, new, |field| !APART.contains(&field))
}

fn fields(was: &Members, is: &Members, wanted: impl Fn(&str) -> bool) -> Vec<Field> {
    let mut names: Vec<&String> = was.keys().chain(is.keys()).filter(|name| wanted(name)).collect();
    names.sort();
    names.dedup();
    let value = |members: &Members, name: &String| members.get(name).cloned().unwrap_or_default();
    let all =
        names.into_iter().map(|name| Field { field: name.clone(), before: value(was, name), after: value(is, name) });
    all.filter(|field| !same(&field.before, &field.after)).collect()
}

/// Whether two values say the same: absent lists are empty ones.
fn same(before: &Value, after: &Value) -> bool {
    let nothing = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    before == after || nothing(before) && nothing(after)
}

/// Options and bands, question by question of the newer version, where answers can be compared at all.
fn options(inheritance: &Inheritance<'_>, was: &Value, is: &Value, renamed: &Renamed, found: &mut Vec<Difference>) {
    let (was, is) = (things(was, "questions"), things(is, "questions"));
    let parts = |question: &'_ Members| -> Vec<Members> {
        let lists = ["options", "bands"].into_iter().filter_map(|list| question.get(list)?.as_array());
        lists.flatten().filter_map(Value::as_object).cloned().collect()
    };
    let name = |question: &Members, option: &Members| Id::from(format!("{}/{}", id(question), id(option)));
    let simple = |how, id| Difference { what: Thing::Option, how, id, replaces: Vec::new(), fields: Vec::new() };
    for (at, new) in is.iter().enumerate() {
        let sources = inheritance.across.sources(at).iter().filter(|source| source.is_comparable());
        let sources: Vec<(usize, Vec<Members>)> =
            sources.map(|source| (source.question, parts(was[source.question]))).collect();
        if sources.is_empty() {
            continue;
        }
        let after = parts(new);
        // Bands have no counterparts but their ids: answers hold numbers.
        let stands = |source: usize, there: usize, before: &Members, here: usize| {
            let counterparts = inheritance.across.counterparts(at, source);
            counterparts.map_or_else(|| id(before) == id(&after[here]), |all| all[there].contains(&here))
        };
        for (here, option) in after.iter().enumerate() {
            let all = sources.iter().flat_map(|(source, before)| {
                let linked = before.iter().enumerate().filter(|(there, one)| stands(*source, *there, one, here));
                linked.map(|(_, one)| (was[*source], one)).collect::<Vec<_>>()
            });
            let linked: Vec<(&Members, &Members)> = all.collect();
            let same = linked.iter().find(|(_, one)| id(one) == id(option));
            let Some((_, first)) = same.or(linked.first()) else {
                found.push(simple(How::Added, name(new, option)));
                continue;
            };
            let others = linked.iter().filter(|(_, one)| id(one) != id(option));
            let replaces = others.map(|(question, one)| name(question, one)).collect();
            push(Thing::Option, name(new, option), replaces, differing(first, option, renamed), found);
        }
        for (source, before) in &sources {
            let met = |there: usize, one: &Members| (0..after.len()).any(|here| stands(*source, there, one, here));
            let gone = before.iter().enumerate().filter(|(there, one)| !met(*there, one));
            found.extend(gone.map(|(_, one)| simple(How::Removed, name(was[*source], one))));
        }
    }
}
