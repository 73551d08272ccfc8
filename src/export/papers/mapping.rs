//! Which answers of a questionnaire feed which field of the papers. That is said by a file for each
//! questionnaire and not by the code: the code knows fields, the file knows questions. It is no part of the
//! questionnaire itself, whose format is a contract that papers must not widen. Knows no answer.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::notification::Field;
use crate::questionnaire::{FeatureId, Id, QuestionId, Questionnaire, RiskId};

/// The files that come with the program.
const FILES: &[&str] = &[include_str!("../../../assets/papers/dingtalk-macau.toml")];

/// What a file says.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mapping {
    /// The questionnaire that it is about.
    pub questionnaire: Id,
    pub notification: NotificationMap,
    pub register: RegisterMap,
    pub roles: RolesMap,
    pub transfer: TransferMap,
}

/// Of the draft of a notification.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotificationMap {
    pub sources: Vec<Id>,
    /// What is said about notifications that were made.
    pub status: Vec<QuestionId>,
    pub fields: BTreeMap<Field, Vec<QuestionId>>,
}

/// Of the data-flow register.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RegisterMap {
    pub sources: Vec<Id>,
    pub ground_outside: Vec<QuestionId>,
    pub ground_special: Vec<QuestionId>,
    pub ground: Vec<QuestionId>,
    pub keeping: Vec<Of>,
    pub recipients: Vec<Of>,
}

/// Questions that say something of some flows.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Of {
    /// The features whose flows they are about; of all features where none is named.
    #[serde(default)]
    pub features: Vec<FeatureId>,
    /// Only of flows with special data.
    #[serde(default)]
    pub special: bool,
    pub questions: Vec<QuestionId>,
}

/// Of the role-permission matrix.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RolesMap {
    pub sources: Vec<Id>,
    pub administrators: Vec<QuestionId>,
    pub access: Vec<QuestionId>,
}

/// Of the transfer risk assessment.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferMap {
    pub sources: Vec<Id>,
    /// The risks that a transfer makes: what mitigates them is a safeguard of the transfer.
    pub risks: Vec<RiskId>,
    pub circumstances: Vec<QuestionId>,
    pub ground: Vec<QuestionId>,
}

impl Mapping {
    /// What is known of a questionnaire; none where no file is about it.
    #[must_use]
    pub fn of(questionnaire: &Questionnaire) -> Option<Self> {
        let id = &questionnaire.document().id;
        Self::all().filter_map(Result::ok).find(|mapping| mapping.questionnaire == *id)
    }

    /// All of them, or why one cannot be read.
    pub fn all() -> impl Iterator<Item = Result<Self, toml::de::Error>> {
        FILES.iter().map(|text| toml::from_str(text))
    }

    /// Every question that it names.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionId> {
        let Self { notification, register, roles, transfer, .. } = self;
        let fields = notification.fields.values().flatten().chain(&notification.status);
        let of = register.keeping.iter().chain(&register.recipients).flat_map(|of| &of.questions);
        let grounds = register.ground_outside.iter().chain(&register.ground_special).chain(&register.ground);
        let roles = roles.administrators.iter().chain(&roles.access);
        fields.chain(of).chain(grounds).chain(roles).chain(&transfer.circumstances).chain(&transfer.ground)
    }

    /// Every source that it names.
    pub fn sources(&self) -> impl Iterator<Item = &Id> {
        let Self { notification, register, roles, transfer, .. } = self;
        notification.sources.iter().chain(&register.sources).chain(&roles.sources).chain(&transfer.sources)
    }

    /// Every feature that it names.
    pub fn features(&self) -> impl Iterator<Item = &FeatureId> {
        self.register.keeping.iter().chain(&self.register.recipients).flat_map(|of| &of.features)
    }
}
