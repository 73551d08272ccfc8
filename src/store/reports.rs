//! Saved reports: written once, never changed, each naming the one before it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::draft::{Draft, DraftFacts, Writer, remove};
use super::error::{Doing, StoreError};
use super::files::{self, Existing};
use super::paths::AssessmentId;
use super::{ListedReport, Store};
use crate::assessment::OrganisationProfile;
use crate::canonical::Digest;
use crate::questionnaire::{Id, OrganisationId, Questionnaire};
use crate::report::compare::Chain;
use crate::report::{self, Contents, Header, Link, Report, Unreadable, Verdict};
use crate::risk;

/// A report that is safely on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub path: PathBuf,
    pub digest: Digest,
}

impl Store {
    /// Finishes a draft: saves its report after those of its organisation, and only then removes the
    /// draft. `program` is the program and its version, `corrects` the digest of a report that this one
    /// corrects.
    ///
    /// # Errors
    /// What went wrong, and the draft, which is still held. Nothing is lost then: either the report is
    /// not saved, or it is and the draft lies beside it; finishing again settles both.
    /// [`StoreError::AlreadyFinished`] if the assessment has a report with another interview.
    pub fn finish(
        &self,
        draft: Draft,
        program: &str,
        corrects: Option<&Digest>,
        now: DateTime<Utc>,
    ) -> Result<Kept, Box<(StoreError, Draft)>> {
        let kept = match self.save_report(&draft, program, corrects, now) {
            Err(error) => return Err(Box::new((error, draft))),
            Ok(kept) => kept,
        };
        let Draft { facts, assessment, writer: Writer { paths, journal, lock }, .. } = draft;
        drop(journal);
        // The report is what counts: what follows is done again, or shown, the next time.
        let profile = OrganisationProfile::of(&assessment.interview().organisation);
        let _ = self.update_organisation(&facts.organisation, &profile);
        let _ = remove(&paths, lock);
        Ok(kept)
    }

    /// Saves the report of a draft. Saving the same interview again gives the report that is there.
    fn save_report(
        &self,
        draft: &Draft,
        program: &str,
        corrects: Option<&Digest>,
        now: DateTime<Utc>,
    ) -> Result<Kept, StoreError> {
        let Draft { facts: DraftFacts { organisation, id, .. }, questionnaire, assessment, .. } = draft;
        let interview = assessment.interview();
        let _chain = self.lock_organisation(organisation)?;
        if let Some(path) = self.report_of(organisation, id)? {
            let report = self.read_report(&path)?;
            return if report.interview == *interview {
                Ok(Kept { path, digest: report.header.digest })
            } else {
                Err(StoreError::AlreadyFinished { path })
            };
        }
        let headers: Vec<Header> =
            self.reports(organisation)?.into_iter().filter_map(|report| report.header.ok()).collect();
        let evaluation = &risk::evaluate(questionnaire, interview);
        let contents = Contents { questionnaire, interview, evaluation, program, saved_at: now, corrects };
        let saved = report::save(&contents, head(&headers)).map_err(StoreError::NoCanonicalForm)?;
        let path = self.report_path(organisation, &interview.period, id)?;
        files::write(&path, &saved.bytes, Existing::Keep)?;
        Ok(Kept { path, digest: saved.digest })
    }

    fn report_of(&self, organisation: &OrganisationId, id: &AssessmentId) -> Result<Option<PathBuf>, StoreError> {
        Ok(self.report_paths(organisation)?.into_iter().find(|path| {
            let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            stem.strip_suffix(id.as_str()).is_some_and(|period| period.ends_with('-'))
        }))
    }

    /// The reports of an organisation, in the order in which they were saved; those that cannot be read
    /// stand first, with why.
    ///
    /// # Errors
    /// [`StoreError`] if the folder cannot be read.
    pub fn reports(&self, organisation: &OrganisationId) -> Result<Vec<ListedReport>, StoreError> {
        let paths = self.report_paths(organisation)?.into_iter();
        let mut reports: Vec<_> = paths.map(|path| ListedReport { header: read_header(&path), path }).collect();
        in_order(&mut reports, ListedReport::linked);
        Ok(reports)
    }

    /// The report of an organisation that was saved last with any version of a questionnaire: what its next
    /// assessment begins with.
    ///
    /// # Errors
    /// [`StoreError`] if the folder cannot be read.
    pub fn latest_report(
        &self,
        organisation: &OrganisationId,
        questionnaire: &Id,
    ) -> Result<Option<PathBuf>, StoreError> {
        let own = |one: &ListedReport| one.header.as_ref().is_ok_and(|it| it.questionnaire.id == *questionnaire);
        Ok(self.reports(organisation)?.into_iter().rfind(own).map(|one| one.path))
    }

    /// Reads a report, of the store or from elsewhere.
    ///
    /// # Errors
    /// [`StoreError::Report`] if it is none, or of a newer format.
    pub fn read_report(&self, path: &Path) -> Result<Report, StoreError> {
        self.read_report_file(path).map(|(report, _)| report)
    }

    /// Reads a report, and gives the bytes of its file too.
    ///
    /// # Errors
    /// As [`Store::read_report`].
    pub fn read_report_file(&self, path: &Path) -> Result<(Report, Vec<u8>), StoreError> {
        let bytes = files::read(path)?;
        let report = Report::read(&bytes).map_err(StoreError::report(path))?;
        Ok((report, bytes))
    }

    /// Reads a report, and verifies it by itself, without those beside it.
    ///
    /// # Errors
    /// As [`Store::read_report`].
    pub fn verified_report(&self, path: &Path) -> Result<(Report, Verdict), StoreError> {
        let (report, bytes) = self.read_report_file(path)?;
        Ok((report, report::verify(&bytes, None)))
    }

    /// The reports of an organisation around a comparison, in the order in which they were saved: those
    /// before the earlier one, and those between it and the later one, or all after it where no later one
    /// is named. None where these are no two reports in that order. Those that cannot be read are left out.
    ///
    /// # Errors
    /// [`StoreError`] if the folder cannot be read.
    pub fn around(
        &self,
        organisation: &OrganisationId,
        earlier: &Digest,
        later: Option<&Digest>,
    ) -> Result<(Vec<Report>, Vec<Report>), StoreError> {
        let listed = self.reports(organisation)?;
        let position = |digest: &Digest| {
            listed.iter().position(|one| one.header.as_ref().is_ok_and(|header| header.digest == *digest))
        };
        let end = later.map_or(Some(listed.len()), position);
        let (Some(start), Some(end)) = (position(earlier), end) else { return Ok((Vec::new(), Vec::new())) };
        if start >= end {
            return Ok((Vec::new(), Vec::new()));
        }
        let read = |reports: &[ListedReport]| {
            reports.iter().filter_map(|one| self.read_report(&one.path).ok()).collect::<Vec<_>>()
        };
        Ok((read(&listed[..start]), read(&listed[start + 1..end])))
    }

    /// What an organisation's other reports say where one of them is compared with another, or with what is
    /// not finished (no digest). Those of another organisation, and what is from elsewhere, say nothing.
    /// `day` is that of the later side.
    ///
    /// # Errors
    /// Those of [`Store::around`].
    pub fn chain(
        &self,
        (organisation, earlier): (&OrganisationId, &Digest),
        later: Option<(&OrganisationId, Option<&Digest>)>,
        questionnaire: &Questionnaire,
        day: Option<String>,
    ) -> Result<Chain, StoreError> {
        let (before, between) = match later {
            Some((other, later)) if other == organisation => self.around(organisation, earlier, later)?,
            _ => (Vec::new(), Vec::new()),
        };
        Ok(Chain::new(questionnaire, &before, &between, day))
    }

    /// The reports beside a report of this store; none for a file that lies elsewhere.
    ///
    /// # Errors
    /// [`StoreError`] if the folder cannot be read.
    pub fn chain_of(&self, path: &Path) -> Result<Option<Vec<Link>>, StoreError> {
        let real = |path: &Path| path.canonicalize().map_err(StoreError::io(Doing::Reading, path));
        let path = real(path)?;
        for organisation in self.organisation_ids()? {
            let folder = self.reports_folder(&organisation)?;
            if folder.exists() && path.parent() == Some(real(&folder)?.as_path()) {
                let links = self.reports(&organisation)?.into_iter().filter_map(|report| {
                    let Header { digest, previous, .. } = report.header.ok()?;
                    let name = report.path.file_name()?.to_string_lossy().into_owned();
                    (path.file_name() != report.path.file_name()).then_some(Link { name, digest, previous })
                });
                return Ok(Some(links.collect()));
            }
        }
        Ok(None)
    }
}

pub(super) fn read_header(path: &Path) -> Result<Header, StoreError> {
    Header::read(&files::read(path)?).map_err(StoreError::report(path))
}

impl ListedReport {
    pub(super) fn linked(&self) -> (&Path, Option<Linked<'_>>) {
        (&self.path, self.header.as_ref().ok().map(Linked::from))
    }
}

impl StoreError {
    pub(super) fn report(path: &Path) -> impl FnOnce(Unreadable) -> Self {
        let path = path.to_owned();
        move |error| Self::Report { path, error }
    }
}

/// What the order of reports goes by.
pub(super) struct Linked<'a> {
    pub(super) digest: &'a Digest,
    pub(super) previous: Option<&'a Digest>,
    pub(super) saved_at: &'a str,
}

impl<'a> From<&'a Header> for Linked<'a> {
    fn from(header: &'a Header) -> Self {
        Self { digest: &header.digest, previous: header.previous.as_ref(), saved_at: &header.saved_at }
    }
}

/// Whether a report can be read, how many stand before it, and when it was saved.
type Rank = (bool, Option<usize>, Option<DateTime<Utc>>);

/// Sorts reports: each after the one that it names as previous, and else by time. `of` gives the file of a
/// report, and its links where it can be read.
pub(super) fn in_order<T>(reports: &mut [T], of: impl Fn(&T) -> (&Path, Option<Linked<'_>>)) {
    let links: Vec<Option<Linked<'_>>> = reports.iter().map(|one| of(one).1).collect();
    let positions: BTreeMap<&str, usize> =
        links.iter().enumerate().filter_map(|(at, link)| Some((link.as_ref()?.digest.as_str(), at))).collect();
    let before: Vec<Option<usize>> =
        links.iter().map(|link| positions.get(link.as_ref()?.previous?.as_str()).copied()).collect();
    // How many reports stand before each; one that nobody follows back to a beginning ends a walk early.
    let mut depths: Vec<Option<usize>> = vec![None; reports.len()];
    for start in 0..reports.len() {
        let mut path = vec![start];
        while let Some(at) = path.last().and_then(|at| before[*at].filter(|_| depths[*at].is_none()))
            && path.len() <= reports.len()
        {
            path.push(at);
        }
        for at in path.into_iter().rev() {
            let own = before[at].and_then(|before| depths[before]).map_or(0, |depth| depth + 1);
            depths[at].get_or_insert(own);
        }
    }
    let mut keys: BTreeMap<PathBuf, Rank> = BTreeMap::new();
    for ((one, link), depth) in reports.iter().zip(&links).zip(depths) {
        let at = link.as_ref().and_then(|link| link.saved_at.parse().ok());
        keys.insert(of(one).0.to_owned(), (link.is_some(), depth, at));
    }
    reports.sort_by(|a, b| {
        let (a, b) = (of(a).0, of(b).0);
        keys.get(a).cmp(&keys.get(b)).then_with(|| a.cmp(b))
    });
}

/// The digest of the report that was saved last: the one that no other follows.
fn head(headers: &[Header]) -> Option<&Digest> {
    let followed: BTreeSet<&str> =
        headers.iter().filter_map(|header| Some(header.previous.as_ref()?.as_str())).collect();
    headers.iter().map(|header| &header.digest).rfind(|digest| !followed.contains(digest.as_str()))
}
