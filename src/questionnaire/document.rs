//! A questionnaire as it is written: the contract `farol.questionnaire/1`, field for field. Nothing is
//! checked here beyond the types; [`Questionnaire::new`](super::Questionnaire::new) does that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ids::{
    ActionId, DataCategoryId, FeatureId, Id, OptionId, QuestionId, RiskId, ScaleId, SectorId, TemplateId,
};

/// The format that this program reads and writes.
pub const FORMAT: &str = "farol.questionnaire/1";

/// A text that a user reads, by language tag. English is always there in a valid questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<String, String>);

impl Text {
    /// An English text.
    #[must_use]
    pub fn english(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([("en".to_owned(), text.into())]))
    }

    /// The text in a language, or in English where it is not translated.
    #[must_use]
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).or_else(|| self.0.get("en")).map_or("", String::as_str)
    }
}

fn is_false(value: &bool) -> bool {
    !*value
}

fn three() -> f64 {
    3.0
}

fn nine_tenths() -> f64 {
    0.9
}

/// A whole questionnaire as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    pub format: String,
    pub id: Id,
    pub version: String,
    pub title: Text,
    pub languages: Vec<String>,
    /// The p of the power mean, at least 1.
    #[serde(default = "three")]
    pub norm: f64,
    /// The most that the ordinary safeguards of a risk remove together, above 0 and at most 1.
    #[serde(default = "nine_tenths")]
    pub ceiling: f64,
    pub basis: BasisFactors,
    pub usage: Vec<Scale>,
    pub volume: Vec<Scale>,
    pub levels: Vec<Level>,
    pub locations: Vec<Location>,
    pub risks: Vec<Risk>,
    pub data_categories: Vec<DataCategory>,
    pub features: Vec<Feature>,
    #[serde(default)]
    pub sectors: Vec<Sector>,
    #[serde(default)]
    pub department_templates: Vec<Department>,
    pub sections: Vec<Section>,
    #[serde(default)]
    pub red_flags: Vec<RedFlag>,
    #[serde(default)]
    pub contradictions: Vec<Contradiction>,
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub stages: Vec<Stage>,
    #[serde(default)]
    pub penalties: Vec<Penalty>,
    #[serde(default)]
    pub sources: Vec<Source>,
}

/// How much an answer counts by how it is known: factors in (0, 1], stated <= seen <= tested.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BasisFactors {
    pub stated: f64,
    pub seen: f64,
    pub tested: f64,
}

/// How an answer is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Somebody said so.
    #[default]
    Stated,
    /// A document or a screen was shown.
    Seen,
    /// The assessor tried it.
    Tested,
}

impl BasisFactors {
    /// The factor of a basis.
    #[must_use]
    pub fn of(&self, basis: Basis) -> f64 {
        match basis {
            Basis::Stated => self.stated,
            Basis::Seen => self.seen,
            Basis::Tested => self.tested,
        }
    }
}

/// A band of the usage or of the volume scale; the weight is in (0, 1].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Scale {
    pub id: ScaleId,
    pub weight: f64,
    pub title: Text,
}

/// A score band: from its bound (0 to 100) up to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Level {
    pub id: Id,
    pub from: f64,
    pub title: Text,
}

/// A place where data lies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Location {
    pub id: Id,
    pub title: Text,
    /// Outside the territory of the law.
    pub outside: bool,
}

/// A risk to people's data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Risk {
    pub id: RiskId,
    pub weight: f64,
    pub title: Text,
    #[serde(default)]
    pub articles: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// A kind of personal data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataCategory {
    pub id: DataCategoryId,
    /// In (0, 1].
    pub sensitivity: f64,
    /// Sensitive data in the sense of the law.
    pub special: bool,
    pub title: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<DataCategoryId>,
}

/// A feature of the platform.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Feature {
    pub id: FeatureId,
    pub title: Text,
    /// Where its data lies by default.
    pub location: Id,
    /// How far the feature, left at its default, lets each risk happen: 0 to 1, absent is 0.
    pub exposure: BTreeMap<RiskId, f64>,
    /// What it is, and what is known of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<FeatureId>,
}

/// A sector of business.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sector {
    pub id: SectorId,
    pub title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// A department that organisations of some sectors usually have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Department {
    pub id: TemplateId,
    pub title: Text,
    pub sectors: Vec<SectorId>,
    /// The features that it usually uses, each with its usual frequency.
    pub features: BTreeMap<FeatureId, ScaleId>,
    pub data_categories: Vec<DataCategoryId>,
}

/// A section of questions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    pub id: Id,
    pub title: Text,
    pub questions: Vec<WrittenQuestion>,
}

/// Whether a question is asked once for the organisation or once per department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Organisation,
    Department,
}

/// What an answer consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Single,
    Multiple,
    Number,
    Text,
    Date,
}

/// How the strengths of several chosen options count together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Combine {
    Sum,
    Worst,
    Best,
}

/// A question as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenQuestion {
    pub id: QuestionId,
    pub scope: Scope,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub text: Text,
    pub why: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Text>,
    #[serde(default)]
    pub sources: Vec<Id>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub overridable: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<WrittenOption>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bands: Vec<Band>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<Combine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enable_when: Option<WrittenCondition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mitigates: Vec<Mitigates>,
    /// How long an answer stays good, an ISO 8601 duration in days: `P90D`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_for: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<QuestionId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparable: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_comparable: Option<Text>,
}

/// The days of a duration as it is written, `P90D`: 1 to 99,999.
pub(super) fn days(text: &str) -> Option<u32> {
    let days = text.strip_prefix('P')?.strip_suffix('D')?;
    let formed = (1..=5).contains(&days.len()) && days.bytes().all(|byte| byte.is_ascii_digit());
    days.parse().ok().filter(|days| formed && *days > 0)
}

impl WrittenQuestion {
    /// For how many days an answer to it holds; none where it holds for ever.
    #[must_use]
    pub fn valid_days(&self) -> Option<u32> {
        self.valid_for.as_deref().and_then(days)
    }

    /// Whether a number stands within its bounds.
    #[must_use]
    pub fn permits(&self, number: f64) -> bool {
        number.is_finite() && self.min.is_none_or(|min| number >= min) && self.max.is_none_or(|max| number <= max)
    }
}

/// An option as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenOption {
    pub id: OptionId,
    pub label: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<f64>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub exclusive: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relocates: Option<Relocates>,
    /// The options that this one stands for: an option id of the replaced question, or `question/option`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
}

/// The features whose data an answer moves, and where to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relocates {
    pub features: Vec<FeatureId>,
    pub location: Id,
}

/// A band of a number question: from its bound up to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    pub id: OptionId,
    pub from: f64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<f64>,
}

/// That a safeguard mitigates a risk: exactly one of weight and factor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mitigates {
    pub risk: RiskId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<FeatureId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_categories: Option<Vec<DataCategoryId>>,
}

/// A condition as written, with ids.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum WrittenCondition {
    All { all: Vec<WrittenCondition> },
    Any { any: Vec<WrittenCondition> },
    Not { not: Box<WrittenCondition> },
    AnyDepartment { any_department: Box<WrittenCondition> },
    Is { question: QuestionId, is: Vec<OptionId> },
    Above { question: QuestionId, above: f64 },
    Below { question: QuestionId, below: f64 },
    Answered { question: QuestionId, answered: bool },
    Uses { uses: Vec<FeatureId> },
    Handles { handles: Vec<DataCategoryId> },
    Template { template: Vec<TemplateId> },
    MainlandAccounts { mainland_accounts: bool },
    Sector { sector: Vec<SectorId> },
}

/// Something that is reported whatever the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RedFlag {
    pub id: Id,
    pub title: Text,
    #[serde(default)]
    pub articles: Vec<String>,
    pub scope: Scope,
    pub when: WrittenCondition,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Id>,
}

/// Answers that do not go together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contradiction {
    pub id: Id,
    pub title: Text,
    pub scope: Scope,
    pub when: WrittenCondition,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// A remediation action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Action {
    pub id: ActionId,
    pub title: Text,
    pub settles: Vec<Settles>,
    /// Work, in hours, above 0.
    pub hours: f64,
    /// Money, in MOP, at least 0.
    pub cost_mop: f64,
    pub stage: Id,
    pub role: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// A question that an action settles: at the named answer, or at its best.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settles {
    pub question: QuestionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<OptionId>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<f64>,
}

/// A stage of the roadmap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    pub id: Id,
    pub title: Text,
    pub days: u32,
}

/// A penalty, with the source that carries its status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Penalty {
    pub id: Id,
    pub articles: Vec<String>,
    pub min_mop: f64,
    pub max_mop: f64,
    pub source: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}

/// An entry of the source ledger.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    pub id: Id,
    pub title: Text,
    pub reference: String,
    pub status: SourceStatus,
    /// When it was last checked, `YYYY-MM-DD`.
    pub checked: String,
}

/// How far a source is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceStatus {
    Verified,
    Secondary,
    Unverified,
    VendorClaim,
}
