//! The ids of a questionnaire and of an interview, each its own type, so that a question's id is never
//! taken for an option's. Cheap to copy: a shared string.

use std::{borrow::Borrow, fmt, sync::Arc};

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Reads a text straight into the form that ids share: files are full of them.
struct Shared;

impl Visitor<'_> for Shared {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<Arc<str>, E> {
        Ok(text.into())
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self(text.into())
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Shared).map(Self)
            }
        }
    )*};
}

ids! {
    /// A question of a questionnaire.
    QuestionId,
    /// An option of a question, or a band of a number question.
    OptionId,
    /// A risk.
    RiskId,
    /// A feature of the platform.
    FeatureId,
    /// A data category.
    DataCategoryId,
    /// A sector of business.
    SectorId,
    /// A department template.
    TemplateId,
    /// A band of a scale: how often a feature is used, or how many people's data are held.
    ScaleId,
    /// A remediation action.
    ActionId,
    /// An organisation, made by the program; part of a path, so checked when read from a file.
    OrganisationId,
    /// A department of an organisation, made by the program.
    DepartmentId,
    /// Any other id of a questionnaire: its own, a level, a location, a section, a stage, a source …
    Id,
}

/// Whether a text can be the id of something in a questionnaire: kebab-case ASCII.
#[must_use]
pub fn is_kebab_case(text: &str) -> bool {
    !text.is_empty()
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

impl OrganisationId {
    /// Whether this id may become part of a path; see `safe_in_a_path`.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        safe_in_a_path(self.as_str())
    }
}

impl DepartmentId {
    /// Whether this id is one that the program could have made; see `safe_in_a_path`.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        safe_in_a_path(self.as_str())
    }
}

/// Whether a text may be part of a path: 1 to 64 characters of `a-z 0-9 -`, and no name that Windows
/// keeps for a device (`con`, `nul`, `com1` …).
#[must_use]
pub fn safe_in_a_path(text: &str) -> bool {
    let fits = (1..=64).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    let device = matches!(text, "con" | "prn" | "aux" | "nul")
        || ["com", "lpt"].iter().any(|port| {
            text.strip_prefix(port).is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|b| b.is_ascii_digit()))
        });
    fits && !device
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kebab_case() {
        for (text, expected) in [
            ("hr", true),
            ("smart-hr-2", true),
            ("", false),
            ("-a", false),
            ("a--b", false),
            ("A", false),
            ("é", false),
        ] {
            assert_eq!(is_kebab_case(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_may_be_part_of_a_path() {
        for (text, expected) in [
            ("org-1", true),
            ("..", false),
            ("a/b", false),
            ("con", false),
            ("com7", false),
            ("com10", true),
            ("", false),
            (&"a".repeat(65), false),
        ] {
            assert_eq!(safe_in_a_path(text), expected, "{text:?}");
        }
    }
}
