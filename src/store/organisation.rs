//! What is kept of an organisation between its assessments: name, sectors, head count.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::PathBuf;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::{Doing, StoreError};
use super::files::{self, Existing};
use super::lock::{Holder, Lock};
use super::{Store, paths};
use crate::assessment::{Event, OrganisationProfile};
use crate::questionnaire::{OrganisationId, SectorId};

/// The format that this program reads and writes.
const FORMAT: &str = "farol.organisation/1";

/// An organisation, as `organisation.json` holds it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrganisationRecord {
    pub format: String,
    pub id: OrganisationId,
    pub name: String,
    #[serde(default)]
    pub sectors: Vec<SectorId>,
    /// At least 1.
    pub headcount: u32,
    /// Put away: shown last, and only where it is looked for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// Members that this program does not know; kept as they are.
    #[serde(flatten)]
    pub others: BTreeMap<String, serde_json::Value>,
}

impl Store {
    fn record_path(&self, id: &OrganisationId) -> Result<PathBuf, StoreError> {
        Ok(self.folder(id)?.join("organisation.json"))
    }

    /// Makes an organisation, with an id made of its name where that has Latin letters.
    ///
    /// # Errors
    /// [`StoreError::Io`] where nothing can be written.
    pub fn create_organisation(&self, profile: &OrganisationProfile) -> Result<OrganisationRecord, StoreError> {
        files::make_folder(&self.organisations_folder())?;
        let base = paths::from_latin(&profile.name);
        for number in 1_u32.. {
            let id = match (&base, number) {
                (Some(base), 1) => base.clone(),
                (Some(base), _) => format!("{base}-{number}"),
                (None, _) => format!("org-{number}"),
            };
            let id = OrganisationId::from(id);
            let folder = self.folder(&id)?;
            // The folder is the claim: of two processes only one makes it.
            match files::claim_folder(&folder) {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(StoreError::io(Doing::Writing, &folder)(error)),
            }
            let record = OrganisationRecord {
                format: FORMAT.to_owned(),
                id,
                name: profile.name.clone(),
                sectors: profile.sectors.clone(),
                headcount: profile.headcount,
                archived: false,
                others: BTreeMap::new(),
            };
            self.write_organisation(&record)?;
            return Ok(record);
        }
        Err(StoreError::NotFound(profile.name.clone()))
    }

    /// Reads an organisation.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], or why its file cannot be read.
    pub fn organisation(&self, id: &OrganisationId) -> Result<OrganisationRecord, StoreError> {
        let path = self.record_path(id)?;
        if !path.exists() {
            return Err(StoreError::NotFound(id.to_string()));
        }
        let record: OrganisationRecord = serde_json::from_slice(&files::read(&path)?)
            .map_err(|error| StoreError::Malformed { path: path.clone(), what: error.to_string() })?;
        match record {
            OrganisationRecord { format, .. } if format != FORMAT => {
                Err(StoreError::OtherFormat { path, found: format })
            }
            OrganisationRecord { id: own, .. } if own != *id => {
                Err(StoreError::Malformed { path, what: format!("its id is {own}") })
            }
            record => Ok(record),
        }
    }

    fn write_organisation(&self, record: &OrganisationRecord) -> Result<(), StoreError> {
        let path = self.record_path(&record.id)?;
        let mut bytes = serde_json::to_vec_pretty(record)
            .map_err(|error| StoreError::Malformed { path: path.clone(), what: error.to_string() })?;
        bytes.push(b'\n');
        files::write(&path, &bytes, Existing::Replace)
    }

    /// Keeps what an interview says of its organisation, for the next assessment. Members that this
    /// program does not know stay.
    ///
    /// # Errors
    /// As reading and writing.
    pub fn update_organisation(&self, id: &OrganisationId, profile: &OrganisationProfile) -> Result<(), StoreError> {
        let record = self.organisation(id)?;
        let OrganisationProfile { name, sectors, headcount } = profile.clone();
        let changed = OrganisationRecord { name, sectors, headcount, ..record.clone() };
        if changed == record { Ok(()) } else { self.write_organisation(&changed) }
    }

    /// Gives an organisation another name, in its drafts too. Saved reports keep theirs, and its id
    /// stays.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if one of its drafts is open, before anything has changed.
    pub fn rename_organisation(&self, id: &OrganisationId, name: &str, now: DateTime<Utc>) -> Result<(), StoreError> {
        let record = self.organisation(id)?;
        let mut drafts = Vec::new();
        for draft in self.draft_ids(id)? {
            drafts.push(self.open_draft(id, &draft, now)?);
        }
        self.write_organisation(&OrganisationRecord { name: name.to_owned(), ..record })?;
        for mut draft in drafts {
            let own = OrganisationProfile::of(&draft.assessment.interview().organisation);
            let profile = OrganisationProfile { name: name.to_owned(), ..own };
            draft.append(now, &[Event::OrganisationChanged(profile)])?;
        }
        Ok(())
    }

    /// Puts an organisation away, or takes it out again.
    ///
    /// # Errors
    /// As reading and writing.
    pub fn archive_organisation(&self, id: &OrganisationId, archived: bool) -> Result<(), StoreError> {
        let record = self.organisation(id)?;
        self.write_organisation(&OrganisationRecord { archived, ..record })
    }

    /// Deletes an organisation with its drafts and reports.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if one of its drafts is open, before anything has changed.
    pub fn delete_organisation(&self, id: &OrganisationId, now: DateTime<Utc>) -> Result<(), StoreError> {
        let folder = self.folder(id)?;
        if !folder.exists() {
            return Err(StoreError::NotFound(id.to_string()));
        }
        let holder = Holder::this_process(now);
        let mut locks = Vec::new();
        for draft in self.draft_ids(id)? {
            locks.push(Lock::take(&self.draft_paths(id, &draft)?.lock, &holder)?);
        }
        // Windows does not remove files that are open, these locks included.
        drop(locks);
        fs::remove_dir_all(&folder).map_err(StoreError::io(Doing::Deleting, &folder))?;
        // The index names it too; it is made again without.
        files::remove(&self.index_path())?;
        files::sync_folder(&self.organisations_folder()).map_err(StoreError::io(Doing::Deleting, &folder))
    }

    /// Held while the number of a draft is chosen or a report joins the chain: moments.
    pub(super) fn lock_organisation(&self, id: &OrganisationId) -> Result<Lock, StoreError> {
        let folder = self.folder(id)?;
        files::make_folder(&folder)?;
        Lock::wait_for(&folder.join(".lock"))
    }
}
