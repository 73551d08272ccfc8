//! A longer text in the user's own editor: in a file of its own in a private folder, both gone afterwards.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::Command;

use crate::text::Message;

/// The name of the file: editors choose by it how they show a text.
const NAME: &str = "note.txt";

/// The most bytes that are read back.
const MOST: u64 = 1 << 20;

/// The user's editor: `VISUAL`, else `EDITOR`, else one that every system has.
#[must_use]
pub fn editor(variable: impl Fn(&str) -> Option<OsString>) -> OsString {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(variable).find(|named| !named.is_empty());
    named.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.into())
}

/// The text as the editor left it. The file lies below `folder`, for the user only.
///
/// # Errors
/// Why there is none: the editor cannot be started, or says that it failed; or the file cannot be made or read.
pub fn edit(text: &str, editor: &OsStr, folder: &Path) -> Result<String, Message> {
    let file_failed = |error: io::Error| Message::new("outside-file").with("why", error.to_string());
    // For the user only: swap files and copies that the editor makes lie in it, too.
    let mut builder = tempfile::Builder::new();
    builder.prefix(".farol-note-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    let own = builder.tempdir_in(folder).map_err(file_failed)?;
    let path = own.path().join(NAME);
    write(&path, text).map_err(file_failed)?;
    let status = command(editor, &path).status().map_err(|error| {
        let name = editor.to_string_lossy().into_owned();
        Message::new("outside-not-started").with("editor", name).with("why", error.to_string())
    })?;
    if !status.success() {
        return Err(Message::new("outside-failed").with("why", status.to_string()));
    }
    read(&path).map_err(file_failed)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(text.as_bytes())
}

fn read(path: &Path) -> io::Result<String> {
    use std::io::Read as _;
    let mut text = String::new();
    fs::File::open(path)?.take(MOST).read_to_string(&mut text)?;
    // Editors end a file with a line; a note does not.
    Ok(text.trim_end_matches(['\r', '\n']).replace("\r\n", "\n"))
}

/// The variable may hold options, and names with quotes: the shell reads it, as git has it.
#[cfg(unix)]
fn command(editor: &OsStr, path: &Path) -> Command {
    let mut script = editor.to_owned();
    script.push(" \"$@\"");
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(script).arg("farol").arg(path);
    command
}

#[cfg(not(unix))]
fn command(editor: &OsStr, path: &Path) -> Command {
    let text = editor.to_string_lossy();
    let mut words = text.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or("notepad"));
    command.args(words).arg(path);
    command
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;
    use crate::text::Texts;

    #[test]
    fn the_text_comes_back_as_the_editor_left_it_and_nothing_stays() {
        let folder = tempfile::tempdir().unwrap();
        // An editor with an option, that says what may be read by whom.
        let script = "f() { stat -c %a \"$2\" \"$(dirname \"$2\")\" >>\"$2\"; echo \"$1\" >>\"$2\"; }; f --wait";
        let edited = edit("One\n二", OsStr::new(script), folder.path()).unwrap();
        assert_eq!(edited, "One\n二600\n700\n--wait");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn an_editor_that_fails_is_said_and_nothing_stays() {
        let folder = tempfile::tempdir().unwrap();
        let texts = Texts::new("en");
        for (editor, expected) in [("false", "exit status: 1"), ("no-such-editor-here", "exit status: 127")] {
            let why = texts.say(&edit("text", OsStr::new(editor), folder.path()).unwrap_err());
            assert!(why.contains(expected), "{why}");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        }
        let why = edit("text", OsStr::new("true"), &folder.path().join("gone")).unwrap_err();
        assert!(texts.say(&why).contains("could not be handed"));
        let no_text = edit("text", OsStr::new("f() { printf '\\377' >\"$1\"; }; f"), folder.path()).unwrap_err();
        assert!(texts.say(&no_text).contains("could not be handed"));
    }

    #[test]
    fn the_editor_is_the_one_that_is_named() {
        let with = |visual: Option<&str>, editor: Option<&str>| {
            let (visual, own) = (visual.map(OsString::from), editor.map(OsString::from));
            super::editor(move |name| if name == "VISUAL" { visual.clone() } else { own.clone() })
        };
        assert_eq!(with(Some("a"), Some("b")), "a");
        assert_eq!(with(Some(""), Some("b")), "b");
        assert_eq!(with(None, None), "vi");
    }
}
