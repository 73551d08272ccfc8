//! The published JSON Schemas (draft 2020-12) of the files that farol reads and writes, as they stand under
//! `assets/schemas`. Written by hand, so that they read well; the tests hold what the program writes to them.

/// A file that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Schema {
    Report,
    Questionnaire,
    Interview,
    Score,
    Return,
    Comparison,
}

impl Schema {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Report, Self::Questionnaire, Self::Interview, Self::Score, Self::Return, Self::Comparison];

    /// The schema, with those that it refers to among its `$defs`: it needs no other file.
    #[must_use]
    pub fn text(self) -> String {
        self.refers_to().iter().fold(self.own().to_owned(), |text, other| with_definition(&text, other.own()))
    }

    fn own(self) -> &'static str {
        match self {
            Self::Report => include_str!("../../assets/schemas/report.json"),
            Self::Questionnaire => include_str!("../../assets/schemas/questionnaire.json"),
            Self::Interview => include_str!("../../assets/schemas/interview.json"),
            Self::Score => include_str!("../../assets/schemas/score.json"),
            Self::Return => include_str!("../../assets/schemas/return.json"),
            Self::Comparison => include_str!("../../assets/schemas/comparison.json"),
        }
    }

    fn refers_to(self) -> &'static [Self] {
        match self {
            Self::Report => &[Self::Questionnaire, Self::Interview, Self::Score, Self::Return],
            Self::Comparison => &[Self::Interview, Self::Score],
            Self::Questionnaire | Self::Interview | Self::Score | Self::Return => &[],
        }
    }
}

/// A schema with another among its definitions, which end it: put in as text, so that its members stay in the
/// order in which they read well. Which one it is, its `$id` says.
fn with_definition(schema: &str, other: &str) -> String {
    let schema = schema.trim_end();
    let open = schema.strip_suffix("\n  }\n}").unwrap_or(schema);
    let id = other.split("\"$id\": \"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    format!("{open},\n    \"{id}\": {}\n  }}\n}}\n", other.trim_end().replace('\n', "\n    "))
}
