//! The journal of a draft: one line an event, each with its number, its time and a checksum.
//!
//! ```text
//! {"format":"farol.journal/1","number":1,"at":"2026-11-24T10:42:03Z","event":{…},"sum":"9ae0daaf"}
//! {"number":2,"at":"2026-11-24T10:42:09Z","event":{…},"sum":"01d3f8b2"}
//! ```
//!
//! The sum is the CRC-32 of the line up to `,"sum"`. Reading judges each line by it: what is damaged
//! up to the end was never confirmed (or cannot be told from that) and is dropped with a notice; a good
//! line after a bad one means that something in the middle is lost, and only `farol recover` goes on
//! from there. Nothing here knows what an event does.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::files::time;
use crate::assessment::{Answer, Event, Place};
use crate::text::Message;

/// The format that this program reads and writes.
pub(super) const FORMAT: &str = "farol.journal/1";

#[derive(Serialize)]
struct LineOut<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'a str>,
    number: u64,
    at: &'a str,
    event: &'a Event,
}

#[derive(Deserialize)]
struct LineIn {
    number: u64,
    at: String,
    event: Event,
}

/// Nearly every line of a long journal is an answer or a visit. An enum is read by way of a copy of its
/// members; these two are read as what they are.
#[derive(Deserialize)]
struct AnsweredIn {
    number: u64,
    at: String,
    event: Answered,
}

#[derive(Deserialize)]
struct Answered {
    place: Place,
    answer: Box<Answer>,
}

#[derive(Deserialize)]
struct VisitedIn {
    number: u64,
    at: String,
    event: Visited,
}

#[derive(Deserialize)]
struct Visited {
    place: Place,
}

#[derive(Deserialize)]
struct FormatOnly {
    #[serde(default)]
    format: Option<String>,
}

/// Event of a journal, as it was written.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entry {
    pub(super) number: u64,
    /// When, as RFC 3339.
    pub(super) at: String,
    pub(super) event: Event,
}

/// What can be told of a line that is damaged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Legible {
    pub number: Option<u64>,
    /// The type of its event, `answered`.
    pub kind: Option<String>,
    /// The question that it is about.
    pub question: Option<String>,
}

/// The end of a journal that could not be read, and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    pub bytes: u64,
    pub lines: usize,
    /// Of the first of those lines.
    pub legible: Legible,
}

impl Dropped {
    /// The notice for the user.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match (&self.legible.question, &self.legible.kind) {
            (Some(question), _) => Message::new("journal-dropped-question").with("question", question.as_str()),
            (None, Some(kind)) => Message::new("journal-dropped-kind").with("kind", kind.as_str()),
            (None, None) => Message::new("journal-dropped"),
        };
        message.with("bytes", self.bytes.to_string()).with("lines", self.lines)
    }
}

/// Why a journal cannot be read as it is. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalError {
    /// Another format than `farol.journal/1`, maybe a newer one.
    OtherFormat(String),
    /// A damaged line with good ones after it.
    Damaged { line: usize, legible: Legible },
    /// A good line whose number does not follow the one before.
    Gap { line: usize, expected: u64, found: u64 },
    /// A good line whose event this program does not know.
    UnknownEvent { line: usize, kind: Option<String> },
    /// Not one line can be read.
    NoStart,
}

impl JournalError {
    /// Whether the journal is damaged, so that what can be read of it is worth recovering; else it is
    /// another program's, or nothing.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::Gap { .. })
    }

    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::OtherFormat(found) => Message::new("journal-other-format").with("found", found.as_str()),
            Self::Damaged { line, legible } => {
                let message = match &legible.question {
                    Some(question) => Message::new("journal-damaged-question").with("question", question.as_str()),
                    None => Message::new("journal-damaged"),
                };
                message.with("line", line.to_string())
            }
            Self::Gap { line, expected, found } => Message::new("journal-gap")
                .with("line", line.to_string())
                .with("expected", expected.to_string())
                .with("found", found.to_string()),
            Self::UnknownEvent { line, kind } => Message::new("journal-unknown-event")
                .with("line", line.to_string())
                .with("kind", kind.as_deref().unwrap_or("?")),
            Self::NoStart => Message::new("journal-no-start"),
        }
    }
}

/// A line, judged by itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Good(Entry),
    /// Its sum is right, but its event is none that this program knows.
    Unknown(Legible),
    Damaged(Legible),
}

/// The bytes of a line, with its newline.
pub(super) fn encode(number: u64, at: &str, event: &Event) -> Vec<u8> {
    let format = (number == 1).then_some(FORMAT);
    let mut line = serde_json::to_vec(&LineOut { format, number, at, event }).unwrap_or_default();
    line.pop();
    let sum = hex(crc32fast::hash(&line));
    line.extend_from_slice(b",\"sum\":\"");
    line.extend_from_slice(&sum);
    line.extend_from_slice(b"\"}\n");
    line
}

/// Eight hexadecimal digits, without an allocation: there is one sum a line.
fn hex(sum: u32) -> [u8; 8] {
    let mut digits = [0; 8];
    for (digit, nibble) in digits.iter_mut().zip((0..8).rev()) {
        *digit = b"0123456789abcdef"[(sum >> (nibble * 4) & 15) as usize];
    }
    digits
}

/// `,"sum":"01234567"}`
const SUM_LENGTH: usize = 18;

/// Whether the sum at the end of a line (without newline) is that of the line.
fn is_intact(line: &[u8]) -> bool {
    let Some((body, sum)) = line.len().checked_sub(SUM_LENGTH).and_then(|at| line.split_at_checked(at)) else {
        return false;
    };
    let digits = sum.strip_prefix(b",\"sum\":\"").and_then(|rest| rest.strip_suffix(b"\"}"));
    digits.is_some_and(|digits| digits == hex(crc32fast::hash(body)))
}

pub(super) fn decode(line: &[u8]) -> Line {
    if !is_intact(line) {
        return Line::Damaged(legible(line));
    }
    entry(line).map_or_else(|_| Line::Unknown(legible(line)), Line::Good)
}

fn entry(line: &[u8]) -> serde_json::Result<Entry> {
    // The members stand in the order in which they were written; a text of a user cannot come first.
    let kind = line.split(|byte| *byte == b'{').nth(2).unwrap_or_default();
    if kind.starts_with(b"\"type\":\"answered\",") {
        let AnsweredIn { number, at, event: Answered { place, answer } } = serde_json::from_slice(line)?;
        return Ok(Entry { number, at, event: Event::Answered { place, answer } });
    }
    if kind.starts_with(b"\"type\":\"visited\",") {
        let VisitedIn { number, at, event: Visited { place } } = serde_json::from_slice(line)?;
        return Ok(Entry { number, at, event: Event::Visited { place } });
    }
    let LineIn { number, at, event } = serde_json::from_slice(line)?;
    Ok(Entry { number, at, event })
}

/// What a damaged line still says, found by the names of its members.
fn legible(line: &[u8]) -> Legible {
    let text = String::from_utf8_lossy(line);
    let after = |name: &str| text.split_once(name).map(|(_, rest)| rest);
    let word = |name: &str| {
        let word = after(name)?.split_once('"')?.0;
        let fits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
        fits.then(|| word.to_owned())
    };
    let number = after("\"number\":").and_then(|rest| rest.split_once(',')?.0.parse().ok());
    Legible { number, kind: word("\"type\":\""), question: word("\"question\":\"") }
}

/// What a journal says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Read {
    pub(super) entries: Vec<Entry>,
    /// How many bytes of the file count, and whether the last line lacks its newline.
    pub(super) good: u64,
    pub(super) unended: bool,
    pub(super) dropped: Option<Dropped>,
}

/// The lines of a journal, without their newlines; what follows the last newline is one if it is not
/// empty.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.strip_suffix(b"\n").unwrap_or(bytes).split(|byte| *byte == b'\n').filter(move |_| !bytes.is_empty())
}

/// Refuses a journal of another format, whatever its lines look like.
pub(super) fn check_format(bytes: &[u8]) -> Result<(), JournalError> {
    let first = lines(bytes).next().unwrap_or_default();
    match serde_json::from_slice::<FormatOnly>(first) {
        // A sum that is right says that this is what was written, and not a flipped bit.
        Ok(FormatOnly { format: Some(found) }) if found != FORMAT && (is_intact(first) || newer(&found)) => {
            Err(JournalError::OtherFormat(found))
        }
        _ => Ok(()),
    }
}

fn newer(found: &str) -> bool {
    let number = |format: &str| format.strip_prefix("farol.journal/").and_then(|number| number.parse::<u32>().ok());
    number(found) > number(FORMAT)
}

/// Reads a journal.
pub(super) fn read(bytes: &[u8]) -> Result<Read, JournalError> {
    check_format(bytes)?;
    let mut entries: Vec<Entry> = Vec::new();
    let mut good = 0;
    let mut at = 0;
    // The first damaged line since the last good one.
    let mut bad: Option<(usize, Legible)> = None;
    let mut count = 0;
    for (index, line) in lines(bytes).enumerate() {
        count = index + 1;
        at += line.len() as u64 + 1;
        match decode(line) {
            Line::Damaged(legible) => {
                bad.get_or_insert((count, legible));
            }
            Line::Unknown(legible) => return Err(JournalError::UnknownEvent { line: count, kind: legible.kind }),
            Line::Good(_) if let Some((line, legible)) = bad => {
                return Err(JournalError::Damaged { line, legible });
            }
            Line::Good(entry) => {
                let expected = entries.len() as u64 + 1;
                if entry.number != expected {
                    return Err(JournalError::Gap { line: count, expected, found: entry.number });
                }
                entries.push(entry);
                good = at;
            }
        }
    }
    if entries.is_empty() {
        return Err(JournalError::NoStart);
    }
    let length = bytes.len() as u64;
    let unended = good > length;
    let dropped = bad.map(|(first, legible)| Dropped { bytes: length - good, lines: count + 1 - first, legible });
    Ok(Read { entries, good: good.min(length), unended, dropped })
}

/// What a journal is written to.
pub(super) trait Disk {
    /// Writes all of the bytes from this offset on.
    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()>;
    fn sync(&mut self) -> io::Result<()>;
    fn truncate(&mut self, length: u64) -> io::Result<()>;
}

impl Disk for File {
    fn write_at(&mut self, offset: u64, bytes: &[u8]) -> io::Result<()> {
        self.seek(SeekFrom::Start(offset))?;
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }

    fn truncate(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }
}

/// A journal that is appended to. Whoever has one holds the draft's lock.
#[derive(Debug)]
pub(super) struct Journal<D> {
    disk: D,
    /// The length up to which every byte is confirmed.
    good: u64,
    /// The number of the next event.
    next: u64,
    /// Whether bytes of a failed write may stand behind `good`.
    dirty: bool,
}

impl<D: Disk> Journal<D> {
    /// Goes on after what was read: what was dropped is cut off, a missing newline is added.
    pub(super) fn resume(disk: D, read: &Read) -> io::Result<Self> {
        let next = read.entries.len() as u64 + 1;
        let mut journal = Self { disk, good: read.good, next, dirty: read.dropped.is_some() };
        journal.clean()?;
        if read.unended {
            journal.write(b"\n", true)?;
        }
        Ok(journal)
    }

    /// Appends events that happened at a time; they are on the disk when this returns, with one sync
    /// for all. After an error none of them is there, and the same call can be made again.
    pub(super) fn append(&mut self, at: DateTime<Utc>, events: &[Event]) -> io::Result<()> {
        let at = time(at);
        let mut bytes = Vec::new();
        for (number, event) in (self.next..).zip(events) {
            bytes.extend_from_slice(&encode(number, &at, event));
        }
        if bytes.is_empty() {
            return Ok(());
        }
        self.clean()?;
        self.write(&bytes, events.iter().any(Event::must_be_synced))?;
        self.next += events.len() as u64;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8], sync: bool) -> io::Result<()> {
        self.dirty = true;
        let written = self.disk.write_at(self.good, bytes).and_then(|()| if sync { self.disk.sync() } else { Ok(()) });
        if let Err(error) = written {
            // If this fails too, it is done before the next write.
            let _ = self.clean();
            return Err(error);
        }
        self.dirty = false;
        self.good += bytes.len() as u64;
        Ok(())
    }

    fn clean(&mut self) -> io::Result<()> {
        if self.dirty {
            self.disk.truncate(self.good)?;
            self.dirty = false;
        }
        Ok(())
    }
}

/// Opens the file of a journal for appending.
pub(super) fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).open(path)
}

#[cfg(test)]
mod tests;
