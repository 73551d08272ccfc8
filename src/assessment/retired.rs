//! What earlier assessments said and a newer questionnaire has no place for: kept and shown as retired,
//! never scored, and carried on from assessment to assessment. Each piece goes with the words that it
//! takes to read it, since the questionnaire that it was given under is not at hand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::interview::{Accepted, Answer, Planned, Use};
use super::returns::ReturnInput;
use crate::questionnaire::{DepartmentId, FeatureId, Id, Kind, OptionId, QuestionId, Text, WrittenQuestion};

/// Everything that is retired, the oldest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Retired {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<RetiredAnswer>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<RetiredUse>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<RetiredAction>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// Inputs of the return, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<Id, ReturnInput>,
}

/// An answer to a question that is not asked any more, or not in the same sense.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RetiredAnswer {
    pub question: QuestionId,
    /// None: the organisation's.
    pub department: Option<DepartmentId>,
    /// What the department was called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_name: Option<String>,
    pub why: WhyRetired,
    /// What was asked.
    pub text: Text,
    /// What an answer to it consisted of; none where it was retired before that was kept.
    #[serde(default, rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// What the chosen options say.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub labels: BTreeMap<OptionId, Text>,
    /// As it was given; its mark says in which report it stands.
    pub answer: Answer,
}

impl RetiredAnswer {
    /// The answer to a question as it was written then, without the rest of its questionnaire.
    pub(super) fn new(
        written: &WrittenQuestion,
        department: Option<(&DepartmentId, &str)>,
        why: WhyRetired,
        answer: Answer,
    ) -> Self {
        let chosen = written.options.iter().filter(|option| answer.options.contains(&option.id));
        Self {
            question: written.id.clone(),
            department: department.map(|(id, _)| id.clone()),
            department_name: department.map(|(_, name)| name.to_owned()),
            why,
            text: written.text.clone(),
            kind: Some(written.kind),
            labels: chosen.map(|option| (option.id.clone(), option.label.clone())).collect(),
            answer,
        }
    }
}

/// Why an answer has no place any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyRetired {
    /// No question stands for the one that it was given to.
    QuestionGone,
    /// A question does, but the answer says nothing about it: its type, its options, its range or whom it
    /// asks are others, or it is marked as not comparable.
    NotComparable,
    /// Questions or departments were merged, and the answer of another comes first.
    Superseded,
}

/// The use of a feature, as far as the feature or its data categories are gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetiredUse {
    pub department: DepartmentId,
    /// What the department was called.
    pub department_name: String,
    pub feature: FeatureId,
    pub title: Text,
    #[serde(flatten)]
    pub r#use: Use,
}

/// An action that the questionnaire does not have any more, as it was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetiredAction {
    pub title: Text,
    #[serde(flatten)]
    pub planned: Planned,
}

impl Retired {
    /// Whether nothing is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
            && self.uses.is_empty()
            && self.plan.is_empty()
            && self.accepted.is_empty()
            && self.inputs.is_empty()
    }
}
