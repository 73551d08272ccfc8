//! What the machine has beside the data: the user's documents, a browser that prints, programs that open
//! files. A test has none of it, so that nothing outside its folder is written or started.

use std::io;
use std::path::{Path, PathBuf};

use super::pdf::{self, NoPdf};

/// What the machine has beside the data.
#[derive(Clone, Debug)]
pub struct Desktop {
    /// The home of the user.
    pub home: Option<PathBuf>,
    /// The folder of the user's documents; none on a server.
    pub documents: Option<PathBuf>,
    /// The browser that prints.
    pub browser: fn() -> Result<PathBuf, NoPdf>,
    /// Opens a file with the program that the system has for it; that may not be there.
    pub open: fn(&str) -> io::Result<()>,
}

impl Desktop {
    /// That of this machine.
    #[must_use]
    pub fn here() -> Self {
        let dirs = directories::UserDirs::new();
        let home = dirs.as_ref().map(|dirs| dirs.home_dir().to_owned());
        let documents = dirs.and_then(|dirs| dirs.document_dir().map(Path::to_owned));
        Self { home, documents, browser: browser_here, open: |path| open::that_detached(path) }
    }

    /// None of it.
    #[must_use]
    pub fn none() -> Self {
        Self {
            home: None,
            documents: None,
            browser: || Err(NoPdf::NoBrowser),
            open: |_| Err(io::Error::from(io::ErrorKind::Unsupported)),
        }
    }
}

/// The browser of this machine.
///
/// # Errors
/// Those of [`pdf::browser`].
pub fn browser_here() -> Result<PathBuf, NoPdf> {
    pdf::browser(|name| std::env::var_os(name))
}
