//! Files that leave the store: what is handed over, in a folder that the user chose.

use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::files::{self, Existing};

/// What became of some files.
#[derive(Debug, Default)]
pub struct HandedOver {
    pub written: Vec<PathBuf>,
    /// The one that could not be written and why; those after it were not tried.
    pub failed: Option<StoreError>,
    pub not_tried: Vec<String>,
}

/// Those of some names that a folder holds already.
#[must_use]
pub fn taken<'a>(folder: &Path, names: impl IntoIterator<Item = &'a str>) -> Vec<PathBuf> {
    names.into_iter().map(|name| folder.join(name)).filter(|path| path.symlink_metadata().is_ok()).collect()
}

/// Writes files into a folder, which is made where it is not there; each whole or not at all, for the user
/// only. What is there is replaced only if that is asked. A name that is more than a name is refused: no file
/// leaves the folder.
#[must_use]
pub fn hand_over<'a>(folder: &Path, all: impl IntoIterator<Item = (&'a str, &'a [u8])>, replace: bool) -> HandedOver {
    let mut done = HandedOver::default();
    let existing = if replace { Existing::Replace } else { Existing::Keep };
    if let Some(there) = folder.ancestors().find(|path| path.exists()).filter(|path| !path.is_dir()) {
        done.failed = Some(StoreError::NoFolder(there.to_owned()));
    }
    for (name, bytes) in all {
        if done.failed.is_some() {
            done.not_tried.push(name.to_owned());
            continue;
        }
        let path = folder.join(name);
        let plain = Path::new(name).file_name().is_some_and(|own| own == name);
        let written =
            if plain { files::write(&path, bytes, existing) } else { Err(StoreError::UnsafeId(name.to_owned())) };
        match written {
            Ok(()) => done.written.push(path),
            Err(error) => done.failed = Some(error),
        }
    }
    done
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn nothing_leaves_the_folder_and_nothing_is_replaced_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("out");
        for name in ["../x", "/tmp/x", "a/b", "..", ""] {
            let done = hand_over(&out, [(name, &b"1"[..])], true);
            assert!(done.written.is_empty() && done.failed.is_some(), "{name}");
        }
        assert!(hand_over(&out, [("a", &b"1"[..])], false).failed.is_none());
        let again = hand_over(&out, [("a", &b"2"[..]), ("b", &b"2"[..])], false);
        assert!(again.failed.is_some());
        assert_eq!(again.not_tried, ["b"]);
        assert_eq!(taken(&out, ["a", "b"]), [out.join("a")]);
        assert!(hand_over(&out, [("a", &b"3"[..])], true).failed.is_none());
        for below in ["a", "a/b", "a/b/c"] {
            let done = hand_over(&out.join(below), [("x", &b"4"[..])], true);
            assert!(matches!(&done.failed, Some(StoreError::NoFolder(path)) if *path == out.join("a")), "{done:?}");
            assert_eq!(done.not_tried, ["x"]);
        }
        assert_eq!(std::fs::read(out.join("a")).unwrap(), b"3");
    }
}
