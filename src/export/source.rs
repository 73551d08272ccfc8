//! What a deliverable is made of: a report or an unfinished assessment with everything that follows from
//! it, and what the consultant says about the document itself.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime, Utc};

use super::content::PartId;
use super::papers::Paper;
use super::redacted::Removed;
use crate::assessment::{self, Interview};
use crate::questionnaire::{DepartmentId, Document, Questionnaire};
use crate::report::compare::Comparison;
use crate::report::trend::Trend;
use crate::report::{Header, Report};
use crate::risk::{self, Evaluation, Goal, Improvement, Plan, PlanBy, Return, Roadmap};
use crate::text::{Message, Texts};

/// What a deliverable is made of.
#[derive(Debug)]
pub struct Source<'a> {
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    /// What the report states of itself; none of an assessment that is not finished.
    pub header: Option<&'a Header>,
    /// The bytes of the report's own file.
    pub file: Option<&'a [u8]>,
    pub evaluation: Evaluation,
    /// Where something was entered for it.
    pub returns: Option<Return>,
    /// The report that it is compared with, if there is one.
    pub earlier: Option<Earlier<'a>>,
    /// All runs of the organisation, if there are several.
    pub trend: Option<&'a Trend>,
    /// The day for which it is made, `2026-11-24`: that on which the report was saved.
    pub day: String,
    /// What was taken out of a redacted copy; none of what is whole.
    pub removed: Option<Removed>,
    plan: OnceCell<Plan>,
    roadmap: OnceCell<Roadmap>,
}

/// An earlier report, and what changed since.
#[derive(Debug)]
pub struct Earlier<'a> {
    pub report: &'a Report,
    pub comparison: Comparison,
}

/// What the consultant says about the document, and which of its parts are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    pub status: Status,
    /// Of the document, `1.0`.
    pub version: String,
    pub classification: Option<String>,
    pub reviewed_by: Option<String>,
    /// Who made it, where it is not the assessor.
    pub prepared_by: Option<String>,
    pub parts: BTreeSet<PartId>,
    /// The paper that is made instead of the report.
    pub paper: Option<Paper>,
    /// The consultant's own words on what the document is worth, in place of the usual ones.
    pub disclaimer: Option<String>,
}

/// How far a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Draft,
    Final,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            status: Status::Draft,
            version: "1.0".to_owned(),
            classification: None,
            reviewed_by: None,
            prepared_by: None,
            parts: PartId::ALL.into(),
            paper: None,
            disclaimer: None,
        }
    }
}

impl<'a> Source<'a> {
    /// A saved report by itself.
    #[must_use]
    pub fn of(report: &'a Report, day: String) -> Self {
        Self { header: Some(&report.header), ..Self::unfinished(&report.questionnaire, &report.interview, day) }
    }

    /// An assessment that is not finished.
    #[must_use]
    pub fn unfinished(questionnaire: &'a Questionnaire, interview: &'a Interview, day: String) -> Self {
        let evaluation = risk::evaluate(questionnaire, interview);
        let returns = (!interview.returns.is_empty()).then(|| {
            let Evaluation { standing, scores, .. } = &evaluation;
            let improvement = Improvement::of_plan(questionnaire, interview, standing, scores);
            let headcount = interview.organisation.headcount;
            risk::returns(questionnaire, headcount, &interview.returns, improvement, risk::DEFAULT_SEED)
        });
        Self {
            questionnaire,
            interview,
            header: None,
            file: None,
            evaluation,
            returns,
            earlier: None,
            trend: None,
            day,
            removed: None,
            plan: OnceCell::new(),
            roadmap: OnceCell::new(),
        }
    }

    /// Everything that is open in the order in which it is best done.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        self.plan.get_or_init(|| {
            let Evaluation { standing, scores, .. } = &self.evaluation;
            let planned = &self.interview.plan;
            risk::plan(self.questionnaire, standing, scores, planned, Goal::Everything, PlanBy::Hours)
        })
    }

    /// What is to be done and what comes back, as of the day.
    #[must_use]
    pub fn roadmap(&self) -> &Roadmap {
        self.roadmap.get_or_init(|| {
            let today = assessment::day(&self.day).unwrap_or_default();
            risk::roadmap(self.questionnaire, self.interview, &self.evaluation, today)
        })
    }

    /// When it was made: the time at which the report was saved, else the first second of its day. No clock is
    /// asked, so that the same report gives the same bytes.
    #[must_use]
    pub fn made_at(&self) -> DateTime<Utc> {
        let saved = self.header.and_then(|header| DateTime::parse_from_rfc3339(&header.saved_at).ok());
        let day = || assessment::day(&self.day).unwrap_or_default().and_time(NaiveTime::MIN).and_utc();
        saved.map_or_else(day, |saved| saved.to_utc())
    }

    /// Who made it, if anybody is named.
    #[must_use]
    pub fn made_by<'b>(&'b self, choices: &'b Choices) -> Option<&'b str> {
        choices.prepared_by.as_deref().or(self.interview.assessor.as_deref())
    }

    /// The questionnaire as written.
    #[must_use]
    pub fn document(&self) -> &'a Document {
        self.questionnaire.document()
    }

    /// What the questionnaire is called, with its id and version.
    #[must_use]
    pub fn made_with(&self, texts: &Texts) -> String {
        let document = self.document();
        let message = Message::new("export-questionnaire-titled")
            .with("title", document.title.get(texts.language()))
            .with("id", document.id.as_str())
            .with("version", document.version.as_str());
        texts.say(&message)
    }

    /// The name of a department, or the word for the organisation.
    #[must_use]
    pub fn whom(&self, department: Option<&DepartmentId>, texts: &Texts) -> String {
        match department {
            None => texts.get("export-organisation").to_string(),
            Some(id) => {
                let named = self.interview.departments.iter().find(|one| one.id == *id);
                named.map_or_else(|| id.to_string(), |one| one.name.clone())
            }
        }
    }
}
