//! Files and folders for the user only, written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use std::thread;
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use tempfile::NamedTempFile;

use super::error::{Doing, StoreError};

/// What a write does where the file is there already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    Replace,
    Keep,
}

/// Makes a folder and those above it, for the user only.
pub(super) fn make_folder(path: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(StoreError::io(Doing::Writing, path))
}

/// Makes one folder, for the user only; an error if it is there.
pub(super) fn claim_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(false);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// The bytes of a file.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    fs::read(path).map_err(StoreError::io(Doing::Reading, path))
}

/// The names of what lies in a folder, sorted; nothing where there is no folder.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(Doing::Reading, folder)(error)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry.map_err(StoreError::io(Doing::Reading, folder))?;
        // A name that is not Unicode is none of farol's.
        names.extend(entry.file_name().into_string().ok());
    }
    names.sort_unstable();
    Ok(names)
}

/// Writes a file whole: a temporary file in the same folder, synced, renamed, the folder synced.
/// A reader sees the old file or the new one, never a part.
pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), StoreError> {
    let folder = path.parent().unwrap_or(Path::new("."));
    make_folder(folder)?;
    let written = || -> io::Result<()> {
        let mut file = NamedTempFile::with_prefix_in(".farol-", folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        match existing {
            Existing::Replace => put(file, path)?,
            Existing::Keep => put_beside(file, path)?,
        }
        sync_folder(folder)
    };
    written().map_err(StoreError::io(Doing::Writing, path))
}

/// Renames into place. Windows refuses while a virus scanner or an indexer looks at the file (errors 5
/// and 32), so it is tried again for up to 200 ms; the file is never removed first.
fn put(mut file: NamedTempFile, path: &Path) -> io::Result<()> {
    let mut pause = Duration::from_millis(5);
    let mut left = Duration::from_millis(200);
    loop {
        match file.persist(path) {
            Ok(_) => return Ok(()),
            Err(failed) if cfg!(windows) && busy(&failed.error) && left >= pause => {
                file = failed.file;
                thread::sleep(pause);
                left -= pause;
                pause *= 2;
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

fn busy(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32))
}

/// Renames into place unless something is there.
fn put_beside(file: NamedTempFile, path: &Path) -> io::Result<()> {
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => Err(failed.error),
        // A file system without hard links, as on many USB sticks. The organisation's lock is held.
        Err(failed) if !path.exists() => put(failed.file, path),
        Err(failed) => Err(failed.error),
    }
}

/// Makes a rename, or the making or removing of a file, survive a power cut.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) {
        match File::open(folder)?.sync_all() {
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {}
            done => done?,
        }
    }
    Ok(())
}

/// Removes a file; that it is not there is as good.
pub(super) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(Doing::Deleting, path)(error)),
        _ => Ok(()),
    }
}

/// A time as files hold it.
pub(super) fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
