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
use super::draft::{Draft, DraftFacts, Reading};
use super::error::StoreError;
use super::files::{self, Existing};
use super::organisation::OrganisationRecord;
use super::paths::AssessmentId;
use super::reports::{in_order, read_header};
use crate::assessment::{Assessment, Coverage, Standing};
use crate::questionnaire::{Id, OrganisationId, Questionnaire};
use crate::report::Header;

/// What the index was written with. Another program may count otherwise.
const MADE_BY: &str = concat!("farol.index/5 ", env!("CARGO_PKG_VERSION"));

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
    /// The due dates of what is planned and still to be done, `2026-11-24`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub due_dates: Vec<String>,
}

/// A report, or why it cannot be read.
#[derive(Debug)]
pub struct ListedReport {
    pub path: PathBuf,
    pub header: Result<Header, StoreError>,
}

/// The index: what was made of each file, by its path below the root.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
struct Index {
    made_by: String,
    drafts: Entries<DraftSummary>,
    reports: Entries<Header>,
}

type Entries<T> = BTreeMap<String, Entry<T>>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Entry<T> {
    stamp: Stamp,
    what: T,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    size: u64,
    /// Since 1970.
    seconds: u64,
    nanoseconds: u32,
}

impl Stamp {
    fn of(path: &Path) -> Option<Self> {
        let meta = fs::metadata(path).ok()?;
        let since = meta.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self { size: meta.len(), seconds: since.as_secs(), nanoseconds: since.subsec_nanos() })
    }
}

/// What was kept of a file that has not changed since, else what reading gives; into the new entries.
fn kept<T: Clone>(
    root: &Path,
    path: &Path,
    (old, new): (&Entries<T>, &mut Entries<T>),
    read: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let stamp = Stamp::of(path);
    let name = name_of(root, path);
    let what = match old.get(&name).filter(|entry| Some(entry.stamp) == stamp) {
        Some(entry) => entry.what.clone(),
        None => read()?,
    };
    if let Some(stamp) = stamp {
        new.insert(name, Entry { stamp, what: what.clone() });
    }
    Ok(what)
}

impl Store {
    /// All that there is, for the home screen and `farol list`. Files that cannot be read stand in it
    /// with why.
    ///
    /// # Errors
    /// [`StoreError::Io`] if a folder is there but cannot be read.
    pub fn overview(&self) -> Result<Overview, StoreError> {
        let old = self.index().unwrap_or_default();
        let mut new = Index { made_by: MADE_BY.to_owned(), ..Index::default() };
        let mut organisations = Vec::new();
        for id in self.organisation_ids()? {
            organisations.push(self.listed(id, &old, &mut new)?);
        }
        if (&old.drafts, &old.reports) != (&new.drafts, &new.reports) {
            self.keep(&new);
        }
        Ok(Overview { organisations })
    }

    fn listed(&self, id: OrganisationId, old: &Index, new: &mut Index) -> Result<Listed, StoreError> {
        let mut drafts = Vec::new();
        for draft in self.draft_ids(&id)? {
            let journal = self.draft_paths(&id, &draft)?.journal;
            let summary = kept(&self.root, &journal, (&old.drafts, &mut new.drafts), || {
                let Reading { facts, questionnaire, assessment } = self.read_draft(&id, &draft)?;
                Ok(summary(&facts, &questionnaire, &assessment))
            });
            drafts.push(ListedDraft { id: draft, summary });
        }
        let changed = |draft: &ListedDraft| draft.summary.as_ref().ok().map(|summary| summary.changed.clone());
        drafts.sort_by_key(|draft| std::cmp::Reverse(changed(draft)));
        let mut reports = Vec::new();
        for path in self.report_paths(&id)? {
            let header = kept(&self.root, &path, (&old.reports, &mut new.reports), || read_header(&path));
            reports.push(ListedReport { path, header });
        }
        in_order(&mut reports, ListedReport::linked);
        Ok(Listed { record: self.organisation(&id), id, drafts, reports })
    }

    /// Notes in the index what a list shows of a draft, by whoever has it in hand: the next list need not
    /// read its journal again. Derived: where it cannot be written, the journal is read.
    pub fn remember_draft(&self, draft: &Draft) {
        let Some(mut index) = self.index() else { return };
        let journal = &draft.writer.paths.journal;
        let Some(stamp) = Stamp::of(journal) else { return };
        let what = summary(&draft.facts, &draft.questionnaire, &draft.assessment);
        index.drafts.insert(name_of(&self.root, journal), Entry { stamp, what });
        self.keep(&index);
    }

    /// Where the index is.
    pub(super) fn index_path(&self) -> PathBuf {
        self.root.join("index.json")
    }

    /// The index, if this program wrote it.
    fn index(&self) -> Option<Index> {
        let index: Index = serde_json::from_slice(&fs::read(self.index_path()).ok()?).ok()?;
        (index.made_by == MADE_BY).then_some(index)
    }

    /// Writes the index. Derived: a store that cannot be written is shown all the same.
    fn keep(&self, index: &Index) {
        let _ = serde_json::to_vec(index).map(|bytes| files::write(&self.index_path(), &bytes, Existing::Replace));
    }
}

/// The name of a file in the index.
fn name_of(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// What a list shows of a draft.
fn summary(facts: &DraftFacts, questionnaire: &Questionnaire, assessment: &Assessment) -> DraftSummary {
    let interview = assessment.interview();
    DraftSummary {
        name: interview.organisation.name.clone(),
        period: interview.period.clone(),
        questionnaire: interview.questionnaire.id.clone(),
        coverage: Standing::new(questionnaire, interview).coverage(questionnaire),
        departments: interview.departments.len(),
        events: facts.events,
        changed: facts.changed.clone(),
        due_dates: interview.due_dates().map(str::to_owned).collect(),
    }
}
