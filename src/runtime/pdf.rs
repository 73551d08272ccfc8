//! The HTML of a deliverable in print: a browser that is on the machine makes the PDF, offline, in a profile
//! of its own that is gone afterwards. Knows nothing of what stands on the page.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::text::Message;

/// How long a browser may take.
pub const LIMIT: Duration = Duration::from_secs(60);

/// How often it is looked whether the browser has ended.
const LOOK: Duration = Duration::from_millis(50);

/// The variable that names the browser.
const NAMED: &str = "FAROL_BROWSER";

/// What the browsers are called on the search path. Any that is made of Chromium prints in the same way.
const NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
];

/// Where they are where they are not on the search path: below a folder that a variable names, or anywhere.
const PLACES: &[(Option<&str>, &str)] = &[
    (Some("ProgramFiles"), "Google/Chrome/Application/chrome.exe"),
    (Some("ProgramFiles(x86)"), "Google/Chrome/Application/chrome.exe"),
    (Some("LOCALAPPDATA"), "Google/Chrome/Application/chrome.exe"),
    (Some("ProgramFiles"), "Microsoft/Edge/Application/msedge.exe"),
    (Some("ProgramFiles(x86)"), "Microsoft/Edge/Application/msedge.exe"),
    (None, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    (None, "/Applications/Chromium.app/Contents/MacOS/Chromium"),
    (None, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
];

/// Why there is no PDF.
#[derive(Debug)]
pub enum NoPdf {
    /// No browser that could print was found.
    NoBrowser,
    /// The browser that was named is not there.
    NotThere(PathBuf),
    /// It could not be started, or files could not be made for it.
    Io { browser: PathBuf, why: io::Error },
    /// It took longer than it may, and was ended.
    TooLong { browser: PathBuf, seconds: u64 },
    /// It ended as if all were well, without a PDF and without a word.
    Nothing { browser: PathBuf },
    /// It ended without a PDF; what it said last.
    Failed { browser: PathBuf, said: String },
}

impl NoPdf {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::NoBrowser => Message::new("export-no-browser"),
            Self::NotThere(browser) => Message::new("export-browser-not-there").with("path", path(browser)),
            Self::Io { browser, why } => {
                Message::new("export-browser-not-started").with("path", path(browser)).with("why", why.to_string())
            }
            Self::TooLong { browser, seconds } => {
                Message::new("export-browser-too-long").with("path", path(browser)).with("seconds", seconds.to_string())
            }
            Self::Nothing { browser } => Message::new("export-browser-nothing").with("path", path(browser)),
            Self::Failed { browser, said } => {
                Message::new("export-browser-failed").with("path", path(browser)).with("said", said.as_str())
            }
        }
    }
}

/// The browser that prints: the one that `FAROL_BROWSER` names, else the first that is found on the search path
/// or in the usual places.
///
/// # Errors
/// [`NoPdf::NoBrowser`] and [`NoPdf::NotThere`].
pub fn browser(variable: impl Fn(&str) -> Option<OsString>) -> Result<PathBuf, NoPdf> {
    if let Some(named) = variable(NAMED).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        // A bare name is one of the search path.
        let bare = named.components().count() == 1 && !named.is_file();
        let found = if bare { on_the_path(&named, &variable) } else { Some(named.clone()) };
        return found.filter(|path| path.is_file()).ok_or(NoPdf::NotThere(named));
    }
    let on_the_path = NAMES.iter().filter_map(|name| on_the_path(Path::new(name), &variable));
    let usual = PLACES.iter().filter_map(|(below, path)| match below {
        Some(below) => variable(below).map(|folder| PathBuf::from(folder).join(path)),
        None => Some(PathBuf::from(path)),
    });
    on_the_path.chain(usual).find(|path| path.is_file()).ok_or(NoPdf::NoBrowser)
}

fn on_the_path(name: &Path, variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let path = variable("PATH")?;
    let file = name.with_extension(std::env::consts::EXE_EXTENSION);
    std::env::split_paths(&path).map(|folder| folder.join(&file)).find(|file| file.is_file())
}

/// The bytes of the PDF.
///
/// # Errors
/// [`NoPdf`]; nothing is left behind either way.
pub fn print(html: &[u8], browser: &Path, limit: Duration) -> Result<Vec<u8>, NoPdf> {
    let io = |why| NoPdf::Io { browser: browser.to_owned(), why };
    let folder = tempfile::Builder::new().prefix("farol-").tempdir().map_err(io)?;
    let at = |name: &str| folder.path().join(name);
    let (page, pdf, said) = (at("page.html"), at("page.pdf"), at("said"));
    fs::write(&page, html).map_err(io)?;
    let mut command = Command::new(browser);
    command.args(arguments(&at("profile"), &page, &pdf));
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(File::create(&said).map_err(io)?);
    group(&mut command);
    let mut child = command.spawn().map_err(io)?;
    let ended = wait(&mut child, limit);
    // Its helpers may outlive it, and hold the folder.
    end(&mut child);
    let Some(status) = ended.map_err(io)? else {
        return Err(NoPdf::TooLong { browser: browser.to_owned(), seconds: limit.as_secs() });
    };
    match fs::read(&pdf) {
        Ok(bytes) if status.success() && bytes.starts_with(b"%PDF-") => Ok(bytes),
        _ if status.success() && last_line(&said).is_none() => Err(NoPdf::Nothing { browser: browser.to_owned() }),
        _ => {
            let said = last_line(&said).unwrap_or_else(|| status.to_string());
            Err(NoPdf::Failed { browser: browser.to_owned(), said })
        }
    }
}

fn arguments(profile: &Path, page: &Path, pdf: &Path) -> Vec<OsString> {
    let with = |name: &str, path: &Path| {
        let mut argument = OsString::from(name);
        argument.push(path);
        argument
    };
    let mut arguments: Vec<OsString> = [
        "--headless",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-breakpad",
        "--no-first-run",
        "--no-default-browser-check",
        // Offline: no name of a machine is found.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        // The page numbers are the style's; dates and paths belong on no page.
        "--no-pdf-header-footer",
        "--generate-pdf-document-outline",
    ]
    .map(OsString::from)
    .into();
    if as_root() {
        // Chromium refuses to start as root with its sandbox, as in a container. The page is farol's own, holds no
        // script and forbids all.
        arguments.push("--no-sandbox".into());
    }
    arguments.push(with("--user-data-dir=", profile));
    arguments.push(with("--print-to-pdf=", pdf));
    arguments.push(url(page).into());
    arguments
}

#[cfg(unix)]
fn as_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn as_root() -> bool {
    false
}

/// Puts the browser into a group of its own, so that its helpers end with it.
#[cfg(unix)]
fn group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn group(_: &mut Command) {}

/// Ends the browser with its helpers; nothing is done about those that have ended.
fn end(child: &mut Child) {
    #[cfg(unix)]
    if let Some(id) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process_group(id, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
    let _ = child.wait();
}

/// How it ended; none if it has not, within the limit.
fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() >= end {
            return Ok(None);
        }
        std::thread::sleep(LOOK);
    }
}

/// What the browser said last.
fn last_line(said: &Path) -> Option<String> {
    let said = fs::read(said).unwrap_or_default();
    let said = String::from_utf8_lossy(&said);
    let line = said.lines().rev().find(|line| !line.trim().is_empty());
    line.map(|line| line.chars().filter(|c| !c.is_control()).take(300).collect())
}

/// The address of a file.
fn url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut url = String::from(if path.starts_with('/') { "file://" } else { "file:///" });
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~:".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test")]

    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A browser that is a script; `$pdf` is the file that it is to write, `$profile` its profile.
    fn fake(folder: &Path, script: &str) -> PathBuf {
        let path = folder.join("chromium");
        let head = r#"#!/bin/sh
for argument in "$@"; do case "$argument" in
--print-to-pdf=*) pdf="${argument#*=}" ;; --user-data-dir=*) profile="${argument#*=}" ;; file://*) page="${argument#file://}" ;;
esac; done
"#;
        fs::write(&path, format!("{head}{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    /// Prints; where another test's process holds the script open that was just written, again.
    fn printed(html: &[u8], browser: &Path, limit: Duration) -> Result<Vec<u8>, NoPdf> {
        loop {
            match print(html, browser, limit) {
                Err(NoPdf::Io { why, .. }) if why.kind() == io::ErrorKind::ExecutableFileBusy => {}
                other => return other,
            }
        }
    }

    #[test]
    fn a_browser_prints_the_page_in_a_profile_that_is_gone_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let told = folder.path().join("told");
        let script = format!("mkdir $profile; echo $profile >{}; (echo %PDF-1.4; cat $page) >$pdf", told.display());
        let pdf = printed(b"<p>hello", &fake(folder.path(), &script), LIMIT).unwrap();
        assert_eq!(pdf, b"%PDF-1.4\n<p>hello");
        let profile = fs::read_to_string(told).unwrap();
        assert!(!Path::new(profile.trim()).exists());
    }

    #[test]
    fn a_browser_that_fails_is_named_with_what_it_said() {
        let folder = tempfile::tempdir().unwrap();
        for (script, expected) in [
            ("echo first >&2; echo no room >&2; exit 1", "no room"),
            ("exit 3", "exit status: 3"),
            ("echo %PDF-1.4 >$pdf; exit 7", "exit status: 7"),
        ] {
            match printed(b"", &fake(folder.path(), script), LIMIT) {
                Err(NoPdf::Failed { said, .. }) => assert_eq!(said, expected, "{script}"),
                other => panic!("{script}: {other:?}"),
            }
        }
        for script in [":", "echo no pdf >$pdf"] {
            let nothing = printed(b"", &fake(folder.path(), script), LIMIT);
            assert!(matches!(nothing, Err(NoPdf::Nothing { .. })), "{script}: {nothing:?}");
        }
        let missing = printed(b"", &folder.path().join("nothing"), LIMIT);
        assert!(matches!(missing, Err(NoPdf::Io { .. })), "{missing:?}");
    }

    #[test]
    fn a_browser_that_takes_too_long_is_ended_with_its_helpers() {
        let folder = tempfile::tempdir().unwrap();
        let helper = folder.path().join("helper");
        let script = format!("sleep 600 & echo $! >{}; wait", helper.display());
        let browser = fake(folder.path(), &script);
        let ended = printed(b"", &browser, Duration::from_secs(3));
        assert!(matches!(ended, Err(NoPdf::TooLong { seconds: 3, .. })), "{ended:?}");
        let helper: i32 = fs::read_to_string(helper).unwrap().trim().parse().unwrap();
        let there = || fs::read_to_string(format!("/proc/{helper}/stat")).is_ok_and(|state| !state.contains(") Z "));
        let gone = (0..200).any(|_| {
            std::thread::sleep(LOOK);
            !there()
        });
        assert!(gone, "the helper is still there");
    }

    #[test]
    fn the_browser_is_the_one_that_is_named_or_the_first_that_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let own = fake(folder.path(), ":");
        let path = folder.path().as_os_str().to_owned();
        let search = |named: Option<&str>| {
            let (path, named) = (path.clone(), named.map(OsString::from));
            browser(move |name| match name {
                "PATH" => Some(path.clone()),
                NAMED => named.clone(),
                _ => None,
            })
        };
        assert_eq!(search(None).unwrap(), own);
        assert_eq!(search(Some("chromium")).unwrap(), own);
        assert_eq!(search(Some("")).unwrap(), own);
        assert!(matches!(search(Some("/nowhere/chrome")), Err(NoPdf::NotThere(_))));
        assert!(matches!(search(Some("opera")), Err(NoPdf::NotThere(_))));
    }

    #[test]
    fn an_address_holds_what_a_path_may() {
        for (path, expected) in [
            ("/tmp/a b/個.html", "file:///tmp/a%20b/%E5%80%8B.html"),
            ("C:\\Users\\x#1\\p.html", "file:///C:/Users/x%231/p.html"),
        ] {
            assert_eq!(url(Path::new(path)), expected);
        }
    }
}
