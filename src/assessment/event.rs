//! What can happen to an assessment. Plain data: a journal line holds one, the wizard makes one of an
//! answer, a test compares one with another.

use serde::{Deserialize, Serialize};

use super::carry_over::Carried;
use super::interview::{Accepted, Accounts, Answer, Department, Organisation, Planned, QuestionnaireRef, Use};
use super::place::Place;
use super::returns::ReturnInput;
use crate::canonical::Digest;
use crate::questionnaire::{
    ActionId, Basis, DepartmentId, FeatureId, Id, OrganisationId, Questionnaire, ScaleId, SectorId, TemplateId,
};

/// One event of an assessment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Event {
    /// The first one, and only the first.
    Started(Started),
    /// A report was carried over: what it says, as it stands under this questionnaire. Only before anything
    /// else was entered; undone as a whole.
    CarriedOver(Box<Carried>),
    /// Period, assessor and languages were entered.
    SetUp(Setup),
    /// Name, sectors and head count of the organisation were entered.
    OrganisationChanged(OrganisationProfile),
    /// A department was added, at the end.
    DepartmentAdded { department: DepartmentId, profile: DepartmentProfile, uses: Vec<(FeatureId, Use)> },
    /// What is known of a department, apart from its flows, was entered.
    DepartmentChanged { department: DepartmentId, profile: DepartmentProfile },
    /// A department was removed, with its answers.
    DepartmentRemoved { department: DepartmentId },
    /// Departments took the place of others, with their answers: a merge or a split.
    DepartmentsReplaced { by: Vec<Successor> },
    /// A list was imported: departments were added at the end, and what is known of others was changed.
    DepartmentsImported {
        added: Vec<(DepartmentId, DepartmentProfile)>,
        changed: Vec<(DepartmentId, DepartmentProfile)>,
    },
    /// A department was moved to another position (from 0).
    DepartmentMoved { department: DepartmentId, to: usize },
    /// The use of a feature by a department was entered; `None`: it does not use it.
    UseChanged { department: DepartmentId, feature: FeatureId, r#use: Option<Use> },
    /// All uses of a department were entered at once: a filled grid.
    UsesReplaced { department: DepartmentId, uses: Vec<(FeatureId, Use)> },
    /// A question was answered; the whole answer, with basis, note and the rest.
    Answered { place: Place, answer: Box<Answer> },
    /// An answer that was carried over still holds, on the same basis or a better one.
    Confirmed { place: Place, basis: Basis },
    /// An answer was taken back: the question is unanswered again, the override gone.
    Withdrawn { place: Place },
    /// An action was chosen into the plan, or what is planned for it changed.
    ActionPlanned(Planned),
    /// An action was taken out of the plan.
    ActionUnplanned { action: ActionId },
    /// A finding was accepted.
    FindingAccepted(Accepted),
    /// A finding is not accepted any more.
    AcceptanceWithdrawn { place: Place },
    /// An input of the return was entered; `None`: it is as if it never had been.
    ReturnInputChanged { name: Id, input: Option<ReturnInput> },
    /// The horizon of the return was entered, in years; `None`: the usual one.
    ReturnYearsChanged { years: Option<u32> },
    /// The last event that was not undone is undone.
    Undone,
    /// The last event that was undone is done again.
    Redone,
    /// The assessor went to a question. Changes no answer and cannot be undone.
    Visited { place: Place },
}

/// How an assessment starts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Started {
    pub questionnaire: QuestionnaireRef,
    /// The digest of that questionnaire.
    pub digest: Digest,
    pub organisation: OrganisationId,
    pub name: String,
    pub period: String,
    /// The day, `2026-11-24`.
    pub started: String,
}

impl Started {
    /// The start of an assessment that is made with a questionnaire; `started` is the day.
    #[must_use]
    pub fn new(
        questionnaire: &Questionnaire,
        organisation: OrganisationId,
        name: &str,
        period: &str,
        started: &str,
    ) -> Self {
        Self {
            questionnaire: QuestionnaireRef::of(questionnaire.document()),
            digest: questionnaire.digest().clone(),
            organisation,
            name: name.to_owned(),
            period: period.to_owned(),
            started: started.to_owned(),
        }
    }
}

/// What is entered when an assessment is set up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    pub period: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessor: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
}

/// What is entered of an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationProfile {
    pub name: String,
    pub sectors: Vec<SectorId>,
    pub headcount: u32,
}

impl OrganisationProfile {
    /// What an interview says of its organisation.
    #[must_use]
    pub fn of(organisation: &Organisation) -> Self {
        Self {
            name: organisation.name.clone(),
            sectors: organisation.sectors.clone(),
            headcount: organisation.headcount,
        }
    }
}

/// A department that takes the place of others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Successor {
    /// May be the id of one that it replaces.
    pub department: DepartmentId,
    pub profile: DepartmentProfile,
    pub uses: Vec<(FeatureId, Use)>,
    /// The departments whose answers it takes: of each question, that of the first that has one.
    pub replaces: Vec<DepartmentId>,
}

/// What is entered of a department, apart from its flows and answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DepartmentProfile {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateId>,
    /// At least 1.
    pub headcount: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volume: Option<ScaleId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounts: Option<Accounts>,
}

impl DepartmentProfile {
    /// What an interview says of a department.
    #[must_use]
    pub fn of(department: &Department) -> Self {
        Self {
            name: department.name.clone(),
            template: department.template.clone(),
            headcount: department.headcount,
            lead: department.lead.clone(),
            volume: department.volume.clone(),
            accounts: department.accounts,
        }
    }
}

impl Event {
    /// Whether it must be on the disk before the screen says "saved". Going to a question need not: it
    /// survives the program, and if the machine itself fails only the cursor is lost.
    #[must_use]
    pub fn must_be_synced(&self) -> bool {
        !matches!(self, Self::Visited { .. })
    }
}
