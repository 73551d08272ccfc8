//! What a front end is shown of what is kept, and what it asks for: the organisations with their drafts and
//! reports, an open draft, a report that was read, an assessment to be started. Data alone: the wizard and plain
//! mode are given the same, whoever reads it from where.

use std::sync::Arc;

use super::compare::Chain;
use crate::assessment::{Assessment, Event, Interview};
use crate::canonical::Digest;
use crate::questionnaire::{OrganisationId, Questionnaire, SectorId, Text};
use crate::text::Message;

/// What it takes to start an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct StartRequest {
    /// An organisation that exists, or none: one is made from the name.
    pub organisation: Option<OrganisationId>,
    pub name: String,
    pub period: String,
    pub begin: Begin,
    /// What was entered besides, to be applied at once.
    pub events: Vec<Event>,
}

/// What an assessment begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Begin {
    /// The organisation's latest report, if it has one.
    #[default]
    Latest,
    /// One of its reports, by file name.
    Report(String),
    Nothing,
}

/// Which report: whose, and the name of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportName {
    pub organisation: OrganisationId,
    pub file: String,
}

/// An open draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    pub organisation: OrganisationId,
    pub assessment_id: String,
    pub questionnaire: Arc<Questionnaire>,
    pub assessment: Assessment,
    /// What its user should know, such as a torn tail that was dropped.
    pub notices: Vec<Message>,
    /// The organisation's reports, the newest last, to be compared with.
    pub reports: Vec<ReportEntry>,
}

/// A saved report that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedReport {
    pub organisation: OrganisationId,
    pub file: String,
    pub digest: Digest,
    /// What shows that it is not what was saved, if something does.
    pub changed: Option<Message>,
    pub saved_at: String,
    pub questionnaire: Arc<Questionnaire>,
    pub interview: Interview,
    /// The organisation's reports, the newest last, this one among them.
    pub reports: Vec<ReportEntry>,
    /// What else is known where a comparison begins with it; nothing where none does.
    pub chain: Chain,
}

/// An organisation on the home screen.
#[derive(Clone, Debug, PartialEq)]
pub struct OrganisationEntry {
    pub id: OrganisationId,
    pub name: String,
    /// Put away.
    pub archived: bool,
    /// What is known of it, for its next assessment.
    pub sectors: Vec<SectorId>,
    /// None where it is not known.
    pub headcount: Option<u32>,
    /// Who asked last.
    pub assessor: Option<String>,
    /// Unfinished assessments, the last one touched first.
    pub drafts: Vec<DraftEntry>,
    /// Saved reports, the newest last.
    pub reports: Vec<ReportEntry>,
}

/// An unfinished assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftEntry {
    pub assessment_id: String,
    pub period: String,
    /// How many minutes ago it was touched.
    pub minutes_ago: u64,
    /// How many of its visible questions are settled.
    pub settled: usize,
    pub visible: usize,
    /// How many planned actions are overdue.
    pub overdue: usize,
    /// Why it cannot be read, if it cannot.
    pub problem: Option<Message>,
}

/// A saved report.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportEntry {
    pub file: String,
    pub period: String,
    /// The day it was saved, `2026-11-24`.
    pub saved_on: String,
    pub headline: f64,
    /// The level's name.
    pub level: Text,
    /// How many of the actions planned in it are overdue.
    pub overdue: usize,
    /// Why it cannot be read, if it cannot.
    pub problem: Option<Message>,
}

/// A line of the home screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeEntry {
    Draft {
        organisation: usize,
        draft: usize,
    },
    Report {
        organisation: usize,
        report: usize,
    },
    /// An organisation with neither.
    Empty {
        organisation: usize,
    },
}

impl HomeEntry {
    /// The position of its organisation.
    #[must_use]
    pub fn organisation(self) -> usize {
        match self {
            Self::Draft { organisation, .. } | Self::Report { organisation, .. } | Self::Empty { organisation } => {
                organisation
            }
        }
    }
}

/// Everything that can be opened and has the search in its organisation's name, in the order in which
/// it is shown: unfinished assessments, then reports, those put away last and only where one searches.
#[must_use]
pub fn entries(organisations: &[OrganisationEntry], search: &str) -> Vec<HomeEntry> {
    let wanted = search.to_lowercase();
    let mut drafts: Vec<(u64, HomeEntry)> = Vec::new();
    let (mut reports, mut archived) = (Vec::new(), Vec::new());
    for (organisation, entry) in organisations.iter().enumerate() {
        if !entry.name.to_lowercase().contains(&wanted) || (entry.archived && wanted.is_empty()) {
            continue;
        }
        let own = if entry.archived { &mut archived } else { &mut reports };
        for (draft, one) in entry.drafts.iter().enumerate() {
            drafts.push((one.minutes_ago, HomeEntry::Draft { organisation, draft }));
        }
        if entry.reports.is_empty() && entry.drafts.is_empty() {
            own.push(HomeEntry::Empty { organisation });
        }
        for report in (0..entry.reports.len()).rev() {
            own.push(HomeEntry::Report { organisation, report });
        }
    }
    drafts.sort_by_key(|(minutes, _)| *minutes);
    drafts.into_iter().map(|(_, entry)| entry).chain(reports).chain(archived).collect()
}
