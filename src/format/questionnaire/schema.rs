//! The shape of the contract `farol.questionnaire/1` as data: which fields there are, of which type, and
//! which must be there. A test holds it against the types that it describes.

/// The type of a value.
#[derive(Debug)]
pub(super) enum Shape {
    /// A text by language.
    Text,
    String,
    Number,
    /// A whole number, at least 0.
    Whole,
    Flag,
    OneOf(&'static [&'static str]),
    List(&'static Shape),
    /// From ids to values.
    Map(&'static Shape),
    Object(&'static [Field]),
    Condition,
}

/// A field of an object.
#[derive(Debug)]
pub(super) struct Field {
    pub name: &'static str,
    pub shape: Shape,
    pub required: bool,
}

const fn must(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: true }
}

const fn may(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: false }
}

const STRINGS: Shape = Shape::List(&Shape::String);

/// A whole questionnaire.
pub(super) const DOCUMENT: &[Field] = &[
    must("format", Shape::String),
    must("id", Shape::String),
    must("version", Shape::String),
    must("title", Shape::Text),
    must("languages", STRINGS),
    may("norm", Shape::Number),
    may("ceiling", Shape::Number),
    must("basis", Shape::Object(BASIS)),
    must("usage", Shape::List(&Shape::Object(SCALE))),
    must("volume", Shape::List(&Shape::Object(SCALE))),
    must("levels", Shape::List(&Shape::Object(LEVEL))),
    must("locations", Shape::List(&Shape::Object(LOCATION))),
    must("risks", Shape::List(&Shape::Object(RISK))),
    must("data_categories", Shape::List(&Shape::Object(DATA_CATEGORY))),
    must("features", Shape::List(&Shape::Object(FEATURE))),
    may("sectors", Shape::List(&Shape::Object(SECTOR))),
    may("department_templates", Shape::List(&Shape::Object(TEMPLATE))),
    must("sections", Shape::List(&Shape::Object(SECTION))),
    may("red_flags", Shape::List(&Shape::Object(RED_FLAG))),
    may("contradictions", Shape::List(&Shape::Object(CONTRADICTION))),
    may("actions", Shape::List(&Shape::Object(ACTION))),
    may("stages", Shape::List(&Shape::Object(STAGE))),
    may("penalties", Shape::List(&Shape::Object(PENALTY))),
    may("sources", Shape::List(&Shape::Object(SOURCE))),
];

const BASIS: &[Field] = &[must("stated", Shape::Number), must("seen", Shape::Number), must("tested", Shape::Number)];

const SCALE: &[Field] = &[must("id", Shape::String), must("weight", Shape::Number), must("title", Shape::Text)];

const LEVEL: &[Field] = &[must("id", Shape::String), must("from", Shape::Number), must("title", Shape::Text)];

const LOCATION: &[Field] = &[must("id", Shape::String), must("title", Shape::Text), must("outside", Shape::Flag)];

const RISK: &[Field] = &[
    must("id", Shape::String),
    must("weight", Shape::Number),
    must("title", Shape::Text),
    may("articles", STRINGS),
    may("about", Shape::Text),
];

const DATA_CATEGORY: &[Field] = &[
    must("id", Shape::String),
    must("sensitivity", Shape::Number),
    must("special", Shape::Flag),
    must("title", Shape::Text),
    may("articles", STRINGS),
    may("about", Shape::Text),
    may("replaces", STRINGS),
];

const FEATURE: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    must("location", Shape::String),
    must("exposure", Shape::Map(&Shape::Number)),
    may("about", Shape::Text),
    may("sources", STRINGS),
    may("replaces", STRINGS),
];

const SECTOR: &[Field] = &[must("id", Shape::String), must("title", Shape::Text), may("about", Shape::Text)];

const TEMPLATE: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    must("sectors", STRINGS),
    must("features", Shape::Map(&Shape::String)),
    must("data_categories", STRINGS),
];

pub(super) const SECTION: &[Field] =
    &[must("id", Shape::String), must("title", Shape::Text), must("questions", Shape::List(&Shape::Object(QUESTION)))];

const SCOPES: Shape = Shape::OneOf(&["organisation", "department"]);

pub(super) const QUESTION: &[Field] = &[
    must("id", Shape::String),
    must("scope", SCOPES),
    must("type", Shape::OneOf(&["single", "multiple", "number", "text", "date"])),
    must("text", Shape::Text),
    must("why", Shape::Text),
    may("guidance", Shape::Text),
    may("evidence", Shape::Text),
    may("sources", STRINGS),
    may("overridable", Shape::Flag),
    may("options", Shape::List(&Shape::Object(OPTION))),
    may("bands", Shape::List(&Shape::Object(BAND))),
    may("min", Shape::Number),
    may("max", Shape::Number),
    may("unit", Shape::Text),
    may("combine", Shape::OneOf(&["sum", "worst", "best"])),
    may("enable_when", Shape::Condition),
    may("mitigates", Shape::List(&Shape::Object(MITIGATES))),
    may("valid_for", Shape::String),
    may("replaces", STRINGS),
    may("comparable", Shape::Flag),
    may("not_comparable", Shape::Text),
];

const OPTION: &[Field] = &[
    must("id", Shape::String),
    must("label", Shape::Text),
    may("strength", Shape::Number),
    may("exclusive", Shape::Flag),
    may("relocates", Shape::Object(RELOCATES)),
    may("replaces", STRINGS),
];

const RELOCATES: &[Field] = &[must("features", STRINGS), must("location", Shape::String)];

const BAND: &[Field] = &[must("id", Shape::String), must("from", Shape::Number), may("strength", Shape::Number)];

const MITIGATES: &[Field] = &[
    must("risk", Shape::String),
    may("weight", Shape::Number),
    may("factor", Shape::Number),
    may("features", STRINGS),
    may("data_categories", STRINGS),
];

const RED_FLAG: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    may("articles", STRINGS),
    must("scope", SCOPES),
    must("when", Shape::Condition),
    may("about", Shape::Text),
    may("sources", STRINGS),
];

const CONTRADICTION: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    must("scope", SCOPES),
    must("when", Shape::Condition),
    may("about", Shape::Text),
];

const ACTION: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    must("settles", Shape::List(&Shape::Object(SETTLES))),
    must("hours", Shape::Number),
    must("cost_mop", Shape::Number),
    must("stage", Shape::String),
    must("role", Shape::Text),
    may("about", Shape::Text),
];

const SETTLES: &[Field] = &[must("question", Shape::String), may("options", STRINGS), may("number", Shape::Number)];

const STAGE: &[Field] = &[must("id", Shape::String), must("title", Shape::Text), must("days", Shape::Whole)];

const PENALTY: &[Field] = &[
    must("id", Shape::String),
    must("articles", STRINGS),
    must("min_mop", Shape::Number),
    must("max_mop", Shape::Number),
    must("source", Shape::String),
    may("about", Shape::Text),
];

const SOURCE: &[Field] = &[
    must("id", Shape::String),
    must("title", Shape::Text),
    must("reference", Shape::String),
    must("status", Shape::OneOf(&["verified", "secondary", "unverified", "vendor-claim"])),
    must("checked", Shape::String),
];

/// The questions of a condition, each with the keys that may stand beside `question`.
pub(super) const READINGS: &[(&str, Shape)] =
    &[("is", STRINGS), ("above", Shape::Number), ("below", Shape::Number), ("answered", Shape::Flag)];

/// What a condition can say without a question.
pub(super) const ATOMS: &[(&str, Shape)] = &[
    ("all", Shape::List(&Shape::Condition)),
    ("any", Shape::List(&Shape::Condition)),
    ("not", Shape::Condition),
    ("any_department", Shape::Condition),
    ("uses", STRINGS),
    ("handles", STRINGS),
    ("template", STRINGS),
    ("mainland_accounts", Shape::Flag),
    ("sector", STRINGS),
];
