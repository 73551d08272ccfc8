//! The state of an interview: the contract `farol.interview/1`, field for field.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use super::answer::{Answer, CarriedOver, Evidence, State};
use super::retired::Retired;
use super::returns::ReturnEntries;
use crate::questionnaire::{
    ActionId, DataCategoryId, DepartmentId, Document, FeatureId, Id, OrganisationId, QuestionId, ScaleId, SectorId,
    TemplateId,
};

/// The format that this program reads and writes.
pub const FORMAT: &str = "farol.interview/1";

fn format() -> String {
    FORMAT.to_owned()
}

/// Scope and answers, without results.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interview {
    #[serde(default = "format")]
    pub format: String,
    pub questionnaire: QuestionnaireRef,
    /// The quarter, `2026-Q4`.
    pub period: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessor: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// The day it was started, `2026-11-24`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<String>,
    pub organisation: Organisation,
    pub departments: Vec<Department>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<Planned>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accepted: Vec<Accepted>,
    /// What was entered for the return.
    #[serde(default, rename = "return", skip_serializing_if = "ReturnEntries::is_empty")]
    pub returns: ReturnEntries,
    /// The report that it began with; none where it began with nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_over: Option<CarriedOver>,
    /// What earlier assessments said and has no place under this questionnaire.
    #[serde(default, skip_serializing_if = "Retired::is_empty")]
    pub retired: Retired,
}

/// Which questionnaire an interview is made with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionnaireRef {
    pub id: Id,
    pub version: String,
}

impl QuestionnaireRef {
    /// The reference to a questionnaire.
    #[must_use]
    pub fn of(document: &Document) -> Self {
        Self { id: document.id.clone(), version: document.version.clone() }
    }
}

impl std::fmt::Display for QuestionnaireRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.id, self.version)
    }
}

/// The organisation, with the answers that count for all its departments.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    #[serde(default)]
    pub sectors: Vec<SectorId>,
    pub headcount: u32,
    #[serde(default)]
    pub answers: BTreeMap<QuestionId, Answer>,
}

/// A department, with its data flows and its answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Department {
    pub id: DepartmentId,
    pub name: String,
    /// The departments of the report before that it took the place of, where it is a new one: several that
    /// were merged, or one that was split.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<DepartmentId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateId>,
    /// At least 1.
    pub headcount: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// How many people's data it holds; not given counts as the heaviest band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<ScaleId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Accounts>,
    /// The features that it uses, with the data categories that pass through each.
    #[serde(default)]
    pub uses: BTreeMap<FeatureId, Use>,
    /// Answers to department questions, and overrides of organisation questions.
    #[serde(default)]
    pub answers: BTreeMap<QuestionId, Answer>,
}

impl Department {
    /// A department of which nothing is known yet.
    #[must_use]
    pub fn new(id: DepartmentId) -> Self {
        Self {
            id,
            name: String::new(),
            replaces: Vec::new(),
            template: None,
            headcount: 1,
            lead: None,
            volume: None,
            accounts: None,
            uses: BTreeMap::new(),
            answers: BTreeMap::new(),
        }
    }
}

/// The platform accounts of a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accounts {
    pub total: u32,
    /// Those whose phone number starts with +86.
    pub mainland: u32,
}

/// The use of a feature by a department: a row of its flow grid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Use {
    /// Not given counts as the heaviest band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<ScaleId>,
    #[serde(default)]
    pub data_categories: Vec<DataCategoryId>,
}

/// An action chosen into the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub action: ActionId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    pub status: PlannedStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Planned {
    /// Whether it is still to be done.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self.status, PlannedStatus::Open | PlannedStatus::Doing)
    }

    /// Whether it should have been done before a day, written as 2026-11-24.
    #[must_use]
    pub fn is_overdue(&self, today: &str) -> bool {
        self.waits() && self.due.as_deref().is_some_and(|due| due < today)
    }
}

/// How far a planned action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlannedStatus {
    Open,
    Doing,
    Done,
    Dropped,
}

/// A finding that somebody accepts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accepted {
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    pub by: String,
    pub reason: String,
    pub until: String,
}

impl Interview {
    /// An interview of which nothing is known yet but whose it is and what it covers.
    #[must_use]
    pub fn new(questionnaire: QuestionnaireRef, period: &str, organisation: Organisation) -> Self {
        Self {
            format: FORMAT.to_owned(),
            questionnaire,
            period: period.to_owned(),
            assessor: None,
            languages: Vec::new(),
            started: None,
            organisation,
            departments: Vec::new(),
            plan: Vec::new(),
            accepted: Vec::new(),
            returns: ReturnEntries::default(),
            carried_over: None,
            retired: Retired::default(),
        }
    }

    /// Whether nothing was entered yet but what the organisation is.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.organisation.answers.is_empty()
            && self.departments.is_empty()
            && self.plan.is_empty()
            && self.accepted.is_empty()
            && self.returns.is_empty()
            && self.carried_over.is_none()
            && self.retired.is_empty()
    }

    /// The due dates of what is planned and still to be done.
    pub fn due_dates(&self) -> impl Iterator<Item = &str> {
        self.plan.iter().filter(|one| one.waits()).filter_map(|one| one.due.as_deref())
    }

    /// A department by its id.
    #[must_use]
    pub fn department(&self, id: &DepartmentId) -> Option<&Department> {
        self.departments.iter().find(|department| department.id == *id)
    }

    /// A department by its id, to be changed. Only the fold changes one.
    pub(super) fn department_mut(&mut self, id: &DepartmentId) -> Option<&mut Department> {
        self.departments.iter_mut().find(|department| department.id == *id)
    }

    /// The answer that stands at a place itself; not the organisation's where a department has none.
    #[must_use]
    pub fn answer(&self, question: &QuestionId, department: Option<&DepartmentId>) -> Option<&Answer> {
        match department {
            None => self.organisation.answers.get(question),
            Some(id) => self.department(id)?.answers.get(question),
        }
    }
}
