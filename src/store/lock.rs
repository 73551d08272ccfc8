//! Who has a draft open. The lock is the operating system's, on a file beside the journal (on Windows
//! a locked file cannot be read), so that it goes with the process, however that ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek as _, Write as _};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::{Doing, StoreError};
use super::files::time;

/// A process that holds a lock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub pid: u32,
    pub host: String,
    /// Since when, as RFC 3339.
    pub since: String,
}

impl Holder {
    /// This process.
    #[must_use]
    pub fn this_process(now: DateTime<Utc>) -> Self {
        Self { pid: std::process::id(), host: host(), since: time(now) }
    }
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// A lock that is held until it is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes a lock, or says who holds it.
    pub(super) fn take(path: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let mut file = open(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let by = fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
                return Err(StoreError::Locked { path: path.to_owned(), by });
            }
            // A file system without locks, as on some network shares: working there is worth more.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(StoreError::io(Doing::Writing, path)(error)),
        }
        // Who holds it is a courtesy: that it cannot be written (a full disk) takes nothing away.
        let written = serde_json::to_vec(holder).unwrap_or_default();
        let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(&written));
        Ok(Self { _file: file })
    }

    /// Takes a lock that others hold for moments only, and waits for them.
    pub(super) fn wait_for(path: &Path) -> Result<Self, StoreError> {
        let file = open(path)?;
        match file.lock() {
            Err(error) if error.kind() != io::ErrorKind::Unsupported => {
                Err(StoreError::io(Doing::Writing, path)(error))
            }
            _ => Ok(Self { _file: file }),
        }
    }
}

fn open(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(StoreError::io(Doing::Writing, path))
}
