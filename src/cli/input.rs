//! What a command is to read: a questionnaire from a folder, a file, stdin, or the program itself.

use std::io::{ErrorKind, Read as _};
use std::path::Path;

use super::Failure;
use crate::format::questionnaire::Written;
use crate::format::source::SourceFile;
use crate::questionnaire::{self, Questionnaire};
use crate::text::Message;

/// A questionnaire that a user named.
#[derive(Debug)]
pub enum Named {
    /// It comes with the program.
    Shipped(&'static Questionnaire),
    /// It is to be read.
    Written(Written),
}

/// The questionnaire that a user named: `-` for JSON from stdin, the id of the shipped one, a folder of
/// TOML files (or its `questionnaire.toml`), or a JSON file.
///
/// # Errors
/// Why it could not be read from where it stands.
pub fn questionnaire(name: &str) -> Result<Named, Failure> {
    let shipped = questionnaire::shipped();
    if name == shipped.document().id.as_str() {
        return Ok(Named::Shipped(shipped));
    }
    if name == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| unreadable("<stdin>", &error))?;
        return Ok(Named::Written(Written::Json(file("<stdin>".to_owned(), bytes)?)));
    }
    let path = Path::new(name);
    let main = path.file_name().is_some_and(|name| name == "questionnaire.toml");
    if path.is_dir() {
        folder(path)
    } else if main && path.is_file() {
        folder(path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new(".")))
    } else {
        Ok(Named::Written(Written::Json(read(path)?)))
    }
}

/// The TOML files of a folder, by name.
fn folder(path: &Path) -> Result<Named, Failure> {
    let name = path.display().to_string();
    let entries = std::fs::read_dir(path).map_err(|error| unreadable(&name, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(&name, &error))?.path();
        if entry.extension().is_some_and(|extension| extension == "toml") && entry.is_file() {
            paths.push(entry);
        }
    }
    paths.sort();
    if paths.is_empty() {
        return Err(Failure::invalid(Message::new("cli-no-questionnaire-here").with("path", name)));
    }
    let files: Result<Vec<_>, _> = paths.iter().map(|path| read(path)).collect();
    files.map(|files| Named::Written(Written::Toml(files)))
}

fn read(path: &Path) -> Result<SourceFile, Failure> {
    let name = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|error| unreadable(&name, &error))?;
    file(name, bytes)
}

fn file(name: String, bytes: Vec<u8>) -> Result<SourceFile, Failure> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok(SourceFile { name, text }),
        Err(_) => Err(Failure::invalid(Message::new("cli-no-utf8").with("path", name))),
    }
}

fn unreadable(path: &str, error: &std::io::Error) -> Failure {
    if error.kind() == ErrorKind::NotFound {
        return Failure::error(Message::new("cli-not-found").with("path", path));
    }
    Failure::error(Message::new("cli-cannot-read").with("path", path).with("why", error.to_string()))
}
