//! Files that a user names to be read in: where they are, and no more of them than can be of use.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

/// The bytes of a file, and one more than `most` where there are more.
///
/// # Errors
/// Those of the system; and where it is no file: a pipe or a device may never end.
pub fn read_within(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    // Looked at before it is opened: opening a pipe waits for whoever writes to it.
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The path that a user entered: without the quotes and backslashes that a terminal puts in when a file is dropped
/// on it, and with `~` as the home.
#[must_use]
pub fn import_path(entered: &str, home: Option<&Path>) -> PathBuf {
    let entered = entered.trim();
    let entered = entered.strip_prefix("file://").unwrap_or(entered);
    let quoted = ['\'', '"'].into_iter().find_map(|quote| entered.strip_prefix(quote)?.strip_suffix(quote));
    let plain = match quoted {
        Some(plain) => plain.to_owned(),
        None if cfg!(windows) || Path::new(entered).exists() => entered.to_owned(),
        None => entered.replace("\\ ", " ").replace("\\(", "(").replace("\\)", ")").replace("\\'", "'"),
    };
    match (plain.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(plain),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    #[test]
    fn no_more_is_read_than_can_be_of_use() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list");
        std::fs::write(&path, "12345").unwrap();
        assert_eq!(read_within(&path, 5).unwrap(), b"12345");
        assert_eq!(read_within(&path, 3).unwrap(), b"1234");
        assert!(read_within(folder.path(), 5).is_err());
        assert!(read_within(&folder.path().join("none"), 5).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn what_never_ends_is_not_begun() {
        assert!(read_within(Path::new("/dev/zero"), 5).is_err());
    }

    #[test]
    fn paths_are_taken_as_terminals_paste_them() {
        let home = Path::new("/home/ana");
        for (entered, expected) in [
            (" /tmp/a.csv ", "/tmp/a.csv"),
            ("'/tmp/a b.csv'", "/tmp/a b.csv"),
            ("\"a.csv\"", "a.csv"),
            ("~/a.csv", "/home/ana/a.csv"),
            ("'~/a.csv'", "/home/ana/a.csv"),
            ("file:///tmp/a.csv", "/tmp/a.csv"),
        ] {
            assert_eq!(import_path(entered, Some(home)), Path::new(expected), "{entered}");
        }
        #[cfg(unix)]
        assert_eq!(import_path("/none/a\\ b\\(1\\).csv", None), Path::new("/none/a b(1).csv"));
    }
}
