//! What farol keeps for its user beside the assessments: the settings file, whose words others read; and which hints
//! were seen how often, which tells nothing of any client.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::Store;
use super::error::{Doing, StoreError};
use super::files::{self, Existing};

/// The name of the file of settings.
const SETTINGS: &str = "config.toml";

/// The name of the file of hints, in the folder of the data.
const HINTS: &str = "hints.json";

/// The most bytes of either that are read.
const MOST: u64 = 1 << 20;

/// Where the settings lie: in the folder of `FAROL_HOME`, else in the platform's for configuration. None if there is
/// neither.
#[must_use]
pub fn settings_path(farol_home: Option<OsString>, platform: Option<PathBuf>) -> Option<PathBuf> {
    let home = farol_home.filter(|home| !home.is_empty()).map(PathBuf::from);
    home.or(platform).map(|folder| folder.join(SETTINGS))
}

/// The text of the settings; none where there is no file.
///
/// # Errors
/// Where the file is there and cannot be read, or is no UTF-8 text.
pub fn read_settings(path: &Path) -> Result<Option<String>, StoreError> {
    let bytes = match small(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        read => read.map_err(StoreError::io(Doing::Reading, path))?,
    };
    let text = String::from_utf8(bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error));
    text.map(Some).map_err(StoreError::io(Doing::Reading, path))
}

/// Writes the settings, whole and for the user only.
///
/// # Errors
/// Where it cannot be written.
pub fn write_settings(path: &Path, text: &str) -> Result<(), StoreError> {
    files::write(path, text.as_bytes(), Existing::Replace)
}

fn small(path: &Path) -> io::Result<Vec<u8>> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(MOST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Store {
    /// How often the hint of each screen was seen. What cannot be read is nothing: hints are shown again then.
    #[must_use]
    pub fn hints(&self) -> BTreeMap<String, u8> {
        small(&self.root.join(HINTS)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Keeps how often the hint of each screen was seen.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn keep_hints(&self, seen: &BTreeMap<String, u8>) -> Result<(), StoreError> {
        let text =
            serde_json::to_vec(seen).map_err(|error| StoreError::io(Doing::Writing, &self.root)(error.into()))?;
        files::write(&self.root.join(HINTS), &text, Existing::Replace)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn settings_lie_in_the_users_own_folder_before_the_platforms() {
        let platform = || Some(PathBuf::from("/c/farol"));
        for (home, expected) in
            [(Some("/h"), "/h/config.toml"), (Some(""), "/c/farol/config.toml"), (None, "/c/farol/config.toml")]
        {
            let found = settings_path(home.map(OsString::from), platform());
            assert_eq!(found, Some(PathBuf::from(expected)));
        }
        assert_eq!(settings_path(None, None), None);
    }

    #[test]
    fn what_is_kept_is_read_again_and_is_the_users_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/config.toml");
        assert_eq!(read_settings(&path).unwrap(), None);
        write_settings(&path, "mouse = true\n").unwrap();
        assert_eq!(read_settings(&path).unwrap().as_deref(), Some("mouse = true\n"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        std::fs::write(&path, b"\xff").unwrap();
        assert!(read_settings(&path).is_err());
        let store = Store::open(folder.path().to_owned());
        assert!(store.hints().is_empty());
        let seen = BTreeMap::from([("home".to_owned(), 2)]);
        store.keep_hints(&seen).unwrap();
        assert_eq!(store.hints(), seen);
        std::fs::write(folder.path().join(HINTS), "{").unwrap();
        assert!(store.hints().is_empty());
    }
}
