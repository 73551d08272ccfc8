//! The trend of an organisation, from the files of its reports.

use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::reports::{Linked, in_order};
use super::{Store, files};
use crate::canonical::Digest;
use crate::questionnaire::OrganisationId;
use crate::report::trend::{Excerpt, Reader, Run, Trend};

/// The trend of an organisation, and the reports that are not in it.
#[derive(Debug)]
pub struct Trended {
    /// None without any report that can be read.
    pub trend: Option<Trend>,
    /// The file of each of its runs, in its order.
    pub files: Vec<PathBuf>,
    /// Which reports cannot be read, and why.
    pub unreadable: Vec<(PathBuf, StoreError)>,
}

impl Store {
    /// The trend over all reports of an organisation. Each file is read once, and only what a trend needs
    /// is taken of it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], or why the folder cannot be read.
    pub fn trend(&self, organisation: &OrganisationId) -> Result<Trended, StoreError> {
        if !self.folder(organisation)?.is_dir() {
            return Err(StoreError::NotFound(organisation.to_string()));
        }
        let mut reader = Reader::default();
        let (mut found, mut unreadable) = (Vec::new(), Vec::new());
        for path in self.report_paths(organisation)? {
            let bytes = files::read(&path);
            match bytes.and_then(|bytes| reader.read(&bytes).map_err(StoreError::report(&path))) {
                Ok(excerpt) => found.push((path, excerpt)),
                Err(error) => unreadable.push((path, error)),
            }
        }
        in_order(&mut found, linked);
        let (paths, excerpts): (Vec<PathBuf>, Vec<Excerpt>) = found.into_iter().unzip();
        let digests: Vec<Digest> = excerpts.iter().map(|excerpt| excerpt.digest.clone()).collect();
        let trend = Trend::new(excerpts);
        let file = |run: &Run| digests.iter().position(|digest| *digest == run.digest).map(|at| paths[at].clone());
        let files = trend.iter().flat_map(|trend| &trend.runs).filter_map(file).collect();
        Ok(Trended { trend, files, unreadable })
    }
}

fn linked((path, excerpt): &(PathBuf, Excerpt)) -> (&Path, Option<Linked<'_>>) {
    let Excerpt { digest, previous, saved_at, .. } = excerpt;
    (path, Some(Linked { digest, previous: previous.as_ref(), saved_at }))
}
