//! Where things lie, and which names may become part of a path.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::{Store, files};
use crate::questionnaire::OrganisationId;
use crate::text::folded;

/// The folder of the user's data: the one given on the command line, else the one of `FAROL_HOME`,
/// else the platform's. None if there is none of the three.
#[must_use]
pub fn root(data_dir: Option<PathBuf>, farol_home: Option<OsString>, platform: Option<PathBuf>) -> Option<PathBuf> {
    let home = farol_home.filter(|home| !home.is_empty()).map(PathBuf::from);
    data_dir.or(home).or(platform)
}

/// The id of an assessment: its organisation's, `-`, and a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct AssessmentId(String);

impl AssessmentId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for AssessmentId {
    type Error = String;

    /// Refuses a text that may not become part of a path.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let safe = is_safe(&text);
        if safe { Ok(Self(text)) } else { Err(text) }
    }
}

impl From<AssessmentId> for String {
    fn from(id: AssessmentId) -> Self {
        id.0
    }
}

impl fmt::Display for AssessmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_safe(text: &str) -> bool {
    OrganisationId::from(text).is_safe()
}

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    Draft(OrganisationId, AssessmentId),
    Report(OrganisationId, PathBuf),
}

/// The files of a draft.
#[derive(Clone, Debug)]
pub(super) struct DraftPaths {
    pub(super) journal: PathBuf,
    pub(super) questionnaire: PathBuf,
    pub(super) lock: PathBuf,
}

impl Store {
    /// The folder that it lies in.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    pub(super) fn organisations_folder(&self) -> PathBuf {
        self.root.join("organisations")
    }

    /// The folder of an organisation.
    pub(super) fn folder(&self, organisation: &OrganisationId) -> Result<PathBuf, StoreError> {
        if !organisation.is_safe() {
            return Err(StoreError::UnsafeId(organisation.to_string()));
        }
        Ok(self.organisations_folder().join(organisation.as_str()))
    }

    pub(super) fn drafts_folder(&self, organisation: &OrganisationId) -> Result<PathBuf, StoreError> {
        Ok(self.folder(organisation)?.join("drafts"))
    }

    pub(super) fn reports_folder(&self, organisation: &OrganisationId) -> Result<PathBuf, StoreError> {
        Ok(self.folder(organisation)?.join("reports"))
    }

    pub(super) fn draft_paths(
        &self,
        organisation: &OrganisationId,
        id: &AssessmentId,
    ) -> Result<DraftPaths, StoreError> {
        let folder = self.drafts_folder(organisation)?;
        Ok(DraftPaths {
            journal: folder.join(format!("{id}.journal")),
            questionnaire: folder.join(format!("{id}.questionnaire.json")),
            lock: folder.join(format!("{id}.lock")),
        })
    }

    /// The ids of the organisations, sorted.
    ///
    /// # Errors
    /// [`StoreError::Io`] if the folder is there but cannot be read.
    pub fn organisation_ids(&self) -> Result<Vec<OrganisationId>, StoreError> {
        let names = files::names(&self.organisations_folder())?;
        Ok(names.into_iter().map(OrganisationId::from).filter(OrganisationId::is_safe).collect())
    }

    /// The ids of an organisation's drafts.
    ///
    /// # Errors
    /// [`StoreError`] if the id is no id, or the folder cannot be read.
    pub fn draft_ids(&self, organisation: &OrganisationId) -> Result<Vec<AssessmentId>, StoreError> {
        let names = files::names(&self.drafts_folder(organisation)?)?;
        let ids =
            names.iter().filter_map(|name| AssessmentId::try_from(name.strip_suffix(".journal")?.to_owned()).ok());
        let mut ids: Vec<AssessmentId> = ids.collect();
        ids.sort_by_key(|id| (number_of(id.as_str()), id.clone()));
        Ok(ids)
    }

    /// The files of an organisation's reports.
    ///
    /// # Errors
    /// [`StoreError`] if the id is no id, or the folder cannot be read.
    pub fn report_paths(&self, organisation: &OrganisationId) -> Result<Vec<PathBuf>, StoreError> {
        let folder = self.reports_folder(organisation)?;
        let names = files::names(&folder)?;
        let saved = names.into_iter().filter(|name| name.ends_with(".json") && !name.starts_with('.'));
        Ok(saved.map(|name| folder.join(name)).collect())
    }

    /// An id that no assessment of an organisation has, in its drafts or reports.
    pub(super) fn next_assessment(&self, organisation: &OrganisationId) -> Result<AssessmentId, StoreError> {
        let drafts = self.draft_ids(organisation)?.into_iter().map(|id| number_of(id.as_str()));
        let reports = self.report_paths(organisation)?;
        let reports = reports.iter().filter_map(|path| path.file_stem()?.to_str()).map(number_of);
        let next = drafts.chain(reports).max().unwrap_or(0) + 1;
        // The number must fit into the 64 characters beside the organisation's id.
        let id = organisation.as_str();
        let text = format!("{}-{next}", id.get(..id.len().min(56)).unwrap_or(id));
        AssessmentId::try_from(text).map_err(StoreError::UnsafeId)
    }

    /// The file of the report of an assessment.
    pub(super) fn report_path(
        &self,
        organisation: &OrganisationId,
        period: &str,
        id: &AssessmentId,
    ) -> Result<PathBuf, StoreError> {
        Ok(self.reports_folder(organisation)?.join(format!("{}-{id}.json", in_a_name(period))))
    }

    /// What a user means by a name: the id of an assessment, or of a report its assessment's id, its
    /// file's name or the beginning of its digest (8 digits or more).
    ///
    /// # Errors
    /// [`StoreError::NotFound`] and [`StoreError::Ambiguous`], and those of reading.
    pub fn find(&self, name: &str) -> Result<Found, StoreError> {
        let mut found = Vec::new();
        for organisation in self.organisation_ids()? {
            let drafts = self.draft_ids(&organisation)?;
            found.extend(
                drafts.into_iter().filter(|id| id.as_str() == name).map(|id| Found::Draft(organisation.clone(), id)),
            );
            let stem = name.strip_suffix(".json").unwrap_or(name);
            for path in self.report_paths(&organisation)? {
                let own = path.file_stem().and_then(|own| own.to_str()).unwrap_or_default();
                if own == stem
                    || own.strip_suffix(name).is_some_and(|rest| rest.ends_with('-') && is_own(name, &organisation))
                {
                    found.push(Found::Report(organisation.clone(), path));
                }
            }
        }
        if found.is_empty() && name.len() >= 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            for organisation in self.organisation_ids()? {
                let reports = self.reports(&organisation)?.into_iter();
                let digests = reports
                    .filter(|report| report.header.as_ref().is_ok_and(|it| it.digest.as_str().starts_with(name)));
                found.extend(digests.map(|report| Found::Report(organisation.clone(), report.path)));
            }
        }
        match found.as_slice() {
            [] => Err(StoreError::NotFound(name.to_owned())),
            [one] => Ok(one.clone()),
            // A draft beside its own report: finishing was cut short. The report is what counts.
            [Found::Draft(..), report @ Found::Report(..)] => Ok(report.clone()),
            several => {
                let names = several.iter().map(|one| match one {
                    Found::Draft(_, id) => id.to_string(),
                    Found::Report(_, path) => path.display().to_string(),
                });
                Err(StoreError::Ambiguous { name: name.to_owned(), found: names.collect() })
            }
        }
    }
}

/// Whether an assessment's id was made for this organisation.
fn is_own(id: &str, organisation: &OrganisationId) -> bool {
    let own = organisation.as_str();
    let number = id.strip_prefix(own.get(..own.len().min(56)).unwrap_or(own)).and_then(|rest| rest.strip_prefix('-'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The number at the end of an id, 0 where there is none.
pub(super) fn number_of(id: &str) -> u64 {
    id.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// A period as part of a file's name; what it really is stands in the report.
fn in_a_name(period: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric();
    let text: String = period.chars().take(32).map(|c| if fits(c) { c } else { '-' }).collect();
    if text.chars().any(fits) { text } else { "report".to_owned() }
}

/// An id made of a name: its Latin letters and digits in lower case, joined by `-`; else none.
pub(super) fn from_latin(name: &str) -> Option<String> {
    let mut id = String::new();
    for c in name.chars().map(folded) {
        if c.is_ascii_alphanumeric() {
            id.push(c);
        } else if !id.ends_with('-') && !id.is_empty() && c != '\'' {
            id.push('-');
        }
    }
    let id = id.get(..id.len().min(40)).unwrap_or_default().trim_end_matches('-').to_owned();
    (id.len() >= 2 && is_safe(&id)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_comes_before_the_environment_before_the_platform() {
        let path = |text: &str| Some(PathBuf::from(text));
        let env = |text: &str| Some(OsString::from(text));
        for (flag, home, platform, expected) in [
            (path("/a"), env("/b"), path("/c"), path("/a")),
            (None, env("/b"), path("/c"), path("/b")),
            (None, env(""), path("/c"), path("/c")),
            (None, None, None, None),
        ] {
            assert_eq!(root(flag, home, platform), expected);
        }
    }

    #[test]
    fn ids_are_made_of_latin_names() {
        for (name, expected) in [
            ("Lotus Hotel, Ltd.", Some("lotus-hotel-ltd")),
            ("O'Neil & Sons", Some("oneil-sons")),
            ("Farmácia Conceição", Some("farmacia-conceicao")),
            ("澳門酒店", None),
            ("澳門 ABC", Some("abc")),
            ("con", None),
            ("A", None),
        ] {
            assert_eq!(from_latin(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn a_period_becomes_part_of_a_file_name() {
        for (period, expected) in [("2026-Q4", "2026-Q4"), ("../../x", "------x"), ("", "report"), ("年", "report")] {
            assert_eq!(in_a_name(period), expected, "{period}");
        }
    }

    #[test]
    fn an_id_that_could_leave_its_folder_is_refused() {
        let store = Store::open(PathBuf::from("/nowhere"));
        let error = store.draft_ids(&OrganisationId::from("../x")).unwrap_err();
        assert!(matches!(error, StoreError::UnsafeId(_)));
        assert!(AssessmentId::try_from("a/b".to_owned()).is_err());
    }
}
