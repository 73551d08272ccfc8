//! A draft: an assessment under way, as its journal and the questionnaire beside it hold it.
//!
//! The questionnaire is copied when a draft is made, so that a program which ships a newer one does not
//! change it. [`Store::read_draft`] looks; [`Store::open_draft`] holds the lock and may append.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Store;
use super::error::{Doing, StoreError};
use super::files::{self, Existing, time};
use super::journal::{self, Dropped, Journal};
use super::lock::{Holder, Lock};
use super::paths::{AssessmentId, DraftPaths};
use crate::assessment::{Assessment, Event, Refused, Started};
use crate::canonical::Digest;
use crate::questionnaire::{self, Document, OrganisationId, Questionnaire};

/// What is known of a draft apart from what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    pub organisation: OrganisationId,
    pub id: AssessmentId,
    /// How many events its journal has.
    pub events: u64,
    /// When the last one happened, as RFC 3339.
    pub changed: String,
    /// The end of the journal that could not be read; the user is told.
    pub dropped: Option<Dropped>,
}

/// A draft that was read, and may change any moment.
#[derive(Clone, Debug)]
pub struct Reading {
    pub facts: DraftFacts,
    pub questionnaire: Arc<Questionnaire>,
    pub assessment: Assessment,
}

/// A draft that this process holds.
#[derive(Debug)]
pub struct Draft {
    pub facts: DraftFacts,
    pub questionnaire: Arc<Questionnaire>,
    pub assessment: Assessment,
    pub(super) writer: Writer,
}

/// What appends to the journal of a draft. Holds the draft until it is dropped.
#[derive(Debug)]
pub(super) struct Writer {
    pub(super) paths: DraftPaths,
    pub(super) journal: Journal<std::fs::File>,
    pub(super) lock: Lock,
}

impl Draft {
    /// Appends events that were applied, in their order, with one sync for all: when this returns they
    /// outlive a power cut (the visits among them at the next sync).
    ///
    /// # Errors
    /// [`StoreError::Io`], a full disk for one; the journal is as it was, and the same call can be made
    /// again.
    pub fn append(&mut self, now: DateTime<Utc>, events: &[Event]) -> Result<(), StoreError> {
        // A file that was removed takes writes as if nothing had happened, and is gone with the program.
        let Writer { paths, journal, .. } = &mut self.writer;
        if !paths.journal.exists() {
            let gone = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(StoreError::io(Doing::Writing, &paths.journal)(gone));
        }
        journal.append(now, events).map_err(StoreError::io(Doing::Writing, &paths.journal))?;
        if !events.is_empty() {
            self.facts.events += events.len() as u64;
            self.facts.changed = time(now);
        }
        Ok(())
    }
}

impl Store {
    /// Makes the draft of a new assessment. Its organisation must be there.
    ///
    /// # Errors
    /// [`StoreError::Refused`] where `started` names another questionnaire than the one given, and why
    /// nothing could be written.
    pub fn create_draft(
        &self,
        questionnaire: &Questionnaire,
        started: Started,
        now: DateTime<Utc>,
    ) -> Result<Draft, StoreError> {
        self.organisation(&started.organisation)?;
        self.create_from(questionnaire, &[(time(now), Event::Started(started))], now)
    }

    /// Makes a draft with events that happened before, the start first.
    pub(super) fn create_from(
        &self,
        questionnaire: &Questionnaire,
        events: &[(String, Event)],
        now: DateTime<Utc>,
    ) -> Result<Draft, StoreError> {
        let (entries, lines) = written(events);
        let Some(Event::Started(Started { organisation, .. })) = entries.first().map(|entry| &entry.event) else {
            return Err(StoreError::Journal {
                path: self.root.clone(),
                draft: String::new(),
                error: Box::new(journal::JournalError::NoStart),
            });
        };
        let organisation = organisation.clone();
        files::make_folder(&self.drafts_folder(&organisation)?)?;
        let _numbering = self.lock_organisation(&organisation)?;
        let id = self.next_assessment(&organisation)?;
        let paths = self.draft_paths(&organisation, &id)?;
        let assessment = fold(questionnaire, &entries, &paths.journal, &id)?;
        let lock = Lock::take(&paths.lock, &Holder::this_process(now))?;
        files::write(&paths.questionnaire, &questionnaire.canonical(), Existing::Replace)?;
        files::write(&paths.journal, &lines, Existing::Keep)?;
        let read = journal::Read { entries, good: lines.len() as u64, unended: false, dropped: None };
        let questionnaire = Arc::new(questionnaire.clone());
        held(Reading { facts: facts(&organisation, &id, &read), questionnaire, assessment }, &read, paths, lock)
    }

    /// Opens a draft to go on with it. What is damaged at the end of its journal is cut off; the facts
    /// say what.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if another process has it open, [`StoreError::Journal`] if it is damaged in
    /// the middle, [`StoreError::OtherQuestionnaire`] if the questionnaire beside it was changed.
    pub fn open_draft(
        &self,
        organisation: &OrganisationId,
        id: &AssessmentId,
        now: DateTime<Utc>,
    ) -> Result<Draft, StoreError> {
        let paths = self.existing(organisation, id)?;
        let lock = Lock::take(&paths.lock, &Holder::this_process(now))?;
        let (reading, read) = load(organisation, id, &paths)?;
        held(reading, &read, paths, lock)
    }

    /// Reads a draft without holding it.
    ///
    /// # Errors
    /// As [`Store::open_draft`], but for the lock.
    pub fn read_draft(&self, organisation: &OrganisationId, id: &AssessmentId) -> Result<Reading, StoreError> {
        let paths = self.existing(organisation, id)?;
        Ok(load(organisation, id, &paths)?.0)
    }

    /// Deletes a draft.
    ///
    /// # Errors
    /// [`StoreError::Locked`] if another process has it open.
    pub fn delete_draft(
        &self,
        organisation: &OrganisationId,
        id: &AssessmentId,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let paths = self.existing(organisation, id)?;
        let lock = Lock::take(&paths.lock, &Holder::this_process(now))?;
        remove(&paths, lock)
    }

    /// The files of a draft that is there.
    pub(super) fn existing(&self, organisation: &OrganisationId, id: &AssessmentId) -> Result<DraftPaths, StoreError> {
        let paths = self.draft_paths(organisation, id)?;
        if paths.journal.exists() { Ok(paths) } else { Err(StoreError::NotFound(id.to_string())) }
    }
}

/// The draft of files that were read, under their lock.
fn held(reading: Reading, read: &journal::Read, paths: DraftPaths, lock: Lock) -> Result<Draft, StoreError> {
    let Reading { facts, questionnaire, assessment } = reading;
    let journal = journal::open(&paths.journal)
        .and_then(|file| Journal::resume(file, read))
        .map_err(StoreError::io(Doing::Writing, &paths.journal))?;
    Ok(Draft { facts, questionnaire, assessment, writer: Writer { paths, journal, lock } })
}

/// Removes the files of a draft; the journal first, because without it there is no draft.
pub(super) fn remove(paths: &DraftPaths, lock: Lock) -> Result<(), StoreError> {
    files::remove(&paths.journal)?;
    files::remove(&paths.questionnaire)?;
    drop(lock);
    files::remove(&paths.lock)?;
    let folder = paths.journal.parent().unwrap_or(Path::new("."));
    files::sync_folder(folder).map_err(StoreError::io(Doing::Deleting, folder))
}

/// The questionnaire of a file, if its bytes have the digest that is asked for.
pub(super) fn read_questionnaire(path: &Path, digest: &Digest) -> Result<Arc<Questionnaire>, StoreError> {
    if let Some(known) = questionnaire::known(digest) {
        return Ok(known);
    }
    let bytes = files::read(path)?;
    if Digest::of(&bytes) != *digest {
        return Err(StoreError::OtherQuestionnaire { path: path.to_owned() });
    }
    let malformed = |what: String| StoreError::Malformed { path: path.to_owned(), what };
    let document: Document = serde_json::from_slice(&bytes).map_err(|error| malformed(error.to_string()))?;
    Questionnaire::with_digest(document, digest.clone())
        .map(Arc::new)
        .map_err(|problems| malformed(problems.first().map(|problem| problem.path.to_string()).unwrap_or_default()))
}

fn load(
    organisation: &OrganisationId,
    id: &AssessmentId,
    paths: &DraftPaths,
) -> Result<(Reading, journal::Read), StoreError> {
    let bytes = files::read(&paths.journal)?;
    let read = journal::read(&bytes).map_err(|error| unreadable(paths, id, error))?;
    let Some(Event::Started(Started { digest, .. })) = read.entries.first().map(|entry| &entry.event) else {
        return Err(unreadable(paths, id, journal::JournalError::NoStart));
    };
    let questionnaire = read_questionnaire(&paths.questionnaire, digest)?;
    let assessment = fold(&questionnaire, &read.entries, &paths.journal, id)?;
    Ok((Reading { facts: facts(organisation, id, &read), questionnaire, assessment }, read))
}

/// Events of other times as the lines of a new journal.
fn written(events: &[(String, Event)]) -> (Vec<journal::Entry>, Vec<u8>) {
    let mut lines = Vec::new();
    let mut entries = Vec::new();
    for ((at, event), number) in events.iter().zip(1..) {
        lines.extend_from_slice(&journal::encode(number, at, event));
        entries.push(journal::Entry { number, at: at.clone(), event: event.clone() });
    }
    (entries, lines)
}

/// A journal that cannot be read.
pub(super) fn unreadable(paths: &DraftPaths, id: &AssessmentId, error: journal::JournalError) -> StoreError {
    StoreError::Journal { path: paths.journal.clone(), draft: id.to_string(), error: Box::new(error) }
}

/// An event of a journal, by its number, that cannot happen.
pub(super) fn refused(path: &Path, id: &AssessmentId, number: u64) -> impl FnOnce(Refused) -> StoreError {
    let (path, draft) = (path.to_owned(), id.to_string());
    move |refused| StoreError::Refused { path, draft, number, refused: Box::new(refused) }
}

fn fold(
    questionnaire: &Questionnaire,
    entries: &[journal::Entry],
    path: &Path,
    id: &AssessmentId,
) -> Result<Assessment, StoreError> {
    let Some((first, rest)) = entries.split_first() else {
        return Err(StoreError::NotFound(id.to_string()));
    };
    let mut assessment = Assessment::start(questionnaire, &first.event).map_err(refused(path, id, 1))?;
    for entry in rest {
        assessment.apply(questionnaire, &entry.event).map_err(refused(path, id, entry.number))?;
    }
    Ok(assessment)
}

fn facts(organisation: &OrganisationId, id: &AssessmentId, read: &journal::Read) -> DraftFacts {
    DraftFacts {
        organisation: organisation.clone(),
        id: id.clone(),
        events: read.entries.len() as u64,
        changed: read.entries.last().map(|entry| entry.at.clone()).unwrap_or_default(),
        dropped: read.dropped.clone(),
    }
}
