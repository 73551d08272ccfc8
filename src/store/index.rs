//! What the home screen shows, read once and kept: `index.json` in the root of the data.
//!
//! Each entry goes with the size and the time of change of the file that it was made of; it is made
//! again where these differ. The index can be deleted at any time, and one that cannot be read or
//! written is as good as none.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::Store;
use super::draft::Reading;
use super::error::StoreError;
use super::files::{self, Existing};
use super::organisation::OrganisationRecord;
use super::paths::AssessmentId;
use super::reports::{in_order, read_header};
use crate::assessment::{Assessment, Coverage, Standing};
use crate::questionnaire::{Id, OrganisationId, Questionnaire};
use crate::report::Header;

/// What the index was written with. Another program may count otherwise.
const MADE_BY: &str = concat!("farol.index/2 ", env!("CARGO_PKG_VERSION"));

/// All organisations, with their drafts and reports.
#[derive(Debug, Default)]
pub struct Overview {
    pub organisations: Vec<Listed>,
}

/// An organisation with its drafts and reports.
#[derive(Debug)]
pub struct Listed {
    pub id: OrganisationId,
    pub record: Result<OrganisationRecord, StoreError>,
    /// The one that changed last first.
    pub drafts: Vec<ListedDraft>,
    /// In the order in which they were saved.
    pub reports: Vec<ListedReport>,
}

/// A draft, or why it cannot be read.
#[derive(Debug)]
pub struct ListedDraft {
    pub id: AssessmentId,
    pub summary: Result<DraftSummary, StoreError>,
}

/// What a list shows of a draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftSummary {
    /// The name of the organisation as the draft has it.
    pub name: String,
    pub period: String,
    /// The id of its questionnaire.
    pub questionnaire: Id,
    pub coverage: Coverage,
    pub departments: usize,
    pub events: u64,
    /// When its last event happened, as RFC 3339.
    pub changed: String,
}

/// A report, or why it cannot be read.
#[derive(Debug)]
pub struct ListedReport {
    pub path: PathBuf,
    pub header: Result<Header, StoreError>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Index {
    made_by: String,
    /// By path below the root.
    entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry {
    stamp: Stamp,
    what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    size: u64,
    /// Since 1970.
    seconds: u64,
    nanoseconds: u32,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Draft(DraftSummary),
    Report(Box<Header>),
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        let since = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self { size: meta.len(), seconds: since.as_secs(), nanoseconds: since.subsec_nanos() })
    }
}

/// The old index, and the new one that comes about while listing.
struct Cache<'a> {
    root: &'a Path,
    old: BTreeMap<String, Entry>,
    new: BTreeMap<String, Entry>,
}

impl Cache<'_> {
    /// What was kept of a file that has not changed since; else what reading gives.
    fn get(&mut self, path: &Path, read: impl FnOnce() -> Result<What, StoreError>) -> Result<What, StoreError> {
        let stamp = Stamp::of(path);
        let name = name_of(self.root, path);
        let kept = self.old.get(&name).filter(|entry| Some(entry.stamp) == stamp).map(|entry| entry.what.clone());
        let what = match kept {
            Some(what) => what,
            None => read()?,
        };
        if let Some(stamp) = stamp {
            self.new.insert(name, Entry { stamp, what: what.clone() });
        }
        Ok(what)
    }
}

impl Store {
    /// All that there is, for the home screen and `farol list`. Files that cannot be read stand in it
    /// with why.
    ///
    /// # Errors
    /// [`StoreError::Io`] if a folder is there but cannot be read.
    pub fn overview(&self) -> Result<Overview, StoreError> {
        let path = self.root.join("index.json");
        let old = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Index>(&bytes).ok());
        let old = old.filter(|index| index.made_by == MADE_BY).map(|index| index.entries).unwrap_or_default();
        let mut cache = Cache { root: &self.root, old, new: BTreeMap::new() };
        let mut organisations = Vec::new();
        for id in self.organisation_ids()? {
            organisations.push(self.listed(id, &mut cache)?);
        }
        let Cache { old, new, .. } = cache;
        if old != new {
            let index = Index { made_by: MADE_BY.to_owned(), entries: new };
            // Derived: a store that cannot be written is shown all the same.
            let _ = serde_json::to_vec(&index).map(|bytes| files::write(&path, &bytes, Existing::Replace));
        }
        Ok(Overview { organisations })
    }

    fn listed(&self, id: OrganisationId, cache: &mut Cache<'_>) -> Result<Listed, StoreError> {
        let mut drafts = Vec::new();
        for draft in self.draft_ids(&id)? {
            let journal = self.draft_paths(&id, &draft)?.journal;
            let kept = cache.get(&journal, || Ok(What::Draft(summary(&self.read_draft(&id, &draft)?))));
            let summary = kept.and_then(|what| match what {
                What::Draft(summary) => Ok(summary),
                What::Report(_) => Ok(summary(&self.read_draft(&id, &draft)?)),
            });
            drafts.push(ListedDraft { id: draft, summary });
        }
        let changed = |draft: &ListedDraft| draft.summary.as_ref().ok().map(|summary| summary.changed.clone());
        drafts.sort_by_key(|draft| std::cmp::Reverse(changed(draft)));
        let mut reports = Vec::new();
        for path in self.report_paths(&id)? {
            let header = cache.get(&path, || Ok(What::Report(Box::new(read_header(&path)?))));
            let header = header.and_then(|what| match what {
                What::Report(header) => Ok(*header),
                What::Draft(_) => read_header(&path),
            });
            reports.push(ListedReport { path, header });
        }
        in_order(&mut reports);
        Ok(Listed { record: self.organisation(&id), id, drafts, reports })
    }
}

impl Store {
    /// Notes in the index what a list shows of a draft, by whoever has it in hand: the next list need not
    /// read its journal again. Derived: where it cannot be written, the journal is read.
    pub fn remember_draft(&self, organisation: &OrganisationId, id: &AssessmentId, summary: DraftSummary) {
        let Ok(paths) = self.draft_paths(organisation, id) else { return };
        let path = self.root.join("index.json");
        let index = fs::read(&path).ok().and_then(|bytes| serde_json::from_slice::<Index>(&bytes).ok());
        let Some(mut index) = index.filter(|index| index.made_by == MADE_BY) else { return };
        let Some(stamp) = Stamp::of(&paths.journal) else { return };
        index.entries.insert(name_of(&self.root, &paths.journal), Entry { stamp, what: What::Draft(summary) });
        let _ = serde_json::to_vec(&index).map(|bytes| files::write(&path, &bytes, Existing::Replace));
    }
}

/// The name of a file in the index.
fn name_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

impl DraftSummary {
    /// What a list shows of an assessment.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, assessment: &Assessment, events: u64, changed: String) -> Self {
        let interview = assessment.interview();
        Self {
            name: interview.organisation.name.clone(),
            period: interview.period.clone(),
            questionnaire: interview.questionnaire.id.clone(),
            coverage: Standing::new(questionnaire, interview).coverage(questionnaire),
            departments: interview.departments.len(),
            events,
            changed,
        }
    }
}

/// What a list shows of a draft that was read.
fn summary(reading: &Reading) -> DraftSummary {
    let facts = &reading.facts;
    DraftSummary::new(&reading.questionnaire, &reading.assessment, facts.events, facts.changed.clone())
}
