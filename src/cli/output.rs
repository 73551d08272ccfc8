//! Writing results and messages.

use std::io::{ErrorKind, IsTerminal as _, Write as _};

use serde::Serialize;

use super::Failure;
use crate::canonical;
use crate::text::Message;

/// Writes a result to stdout.
///
/// # Errors
/// [`Failure::Closed`] where nobody reads it any more, else why it could not be written.
pub fn write(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(|error| match error.kind() {
        ErrorKind::BrokenPipe => Failure::Closed,
        _ => Failure::error(Message::new("cli-cannot-write").with("why", error.to_string())),
    })
}

/// Writes a result to stdout as canonical JSON, on a line of its own.
///
/// # Errors
/// Those of [`write()`].
pub fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    let mut bytes = canonical::bytes(value)
        .map_err(|error| Failure::error(Message::new("cli-no-json").with("why", error.to_string())))?;
    bytes.push(b'\n');
    write(&bytes)
}

/// How many columns a result may have: those of the terminal, or 80 where it goes elsewhere.
#[must_use]
pub fn width() -> usize {
    let terminal = std::io::stdout().is_terminal().then(|| crossterm::terminal::size().ok()).flatten();
    terminal.map_or(80, |(columns, _)| usize::from(columns.max(20)))
}

/// Writes a message to stderr. If that cannot be done there is nobody left to tell.
pub fn say(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = err.write_all(text.as_bytes());
    let _ = err.write_all(if text.ends_with('\n') { b"" } else { b"\n" });
}
