//! Rows of cells from the bytes of a file: a workbook or delimited text. Files come from anywhere: they are looked
//! at within bounds first, and rows are then streamed, never laid out by the size that a file claims. No formula
//! is evaluated. Knows nothing of what the cells mean.

mod bounds;
pub mod text;
mod workbook;

use calamine::XlsxError;

use crate::assessment::form::Written;
use crate::text::Message;

pub use bounds::{MOST_BYTES, MOST_UNZIPPED};
pub use workbook::{Merged, Workbook};

/// How far a sheet may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    pub rows: u32,
    pub columns: u32,
}

/// A row: its number, from 1, and its cells in which something stands, by column from 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub number: u32,
    pub cells: Vec<(u32, Written)>,
}

impl Row {
    /// What stands in a column; [`Written::Nothing`] where nothing does.
    #[must_use]
    pub fn cell(&self, column: u32) -> &Written {
        self.cells.iter().find(|(own, _)| *own == column).map_or(&Written::Nothing, |(_, written)| written)
    }
}

/// What sort of file some bytes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    Workbook,
    Text,
}

/// Why a file gives no rows.
#[derive(Clone, Debug, PartialEq)]
pub enum NotASheet {
    Empty,
    /// More bytes than [`MOST_BYTES`].
    TooLarge,
    /// No zip archive, or one that ends too soon.
    NoWorkbook,
    /// It unpacks to more than [`MOST_UNZIPPED`], or to far more than it has.
    Bomb,
    /// What it claims of itself would take memory without end; the part that does so.
    Claims(String),
    /// A cell beyond the bounds.
    Beyond(String, Bounds),
    /// A row that comes after a later one.
    Disordered(u32),
    /// A workbook in the format before 2007.
    Legacy,
    /// A workbook that takes a password.
    Encrypted,
    /// A document of Word: the form to be written on, of which only the workbook comes back.
    Word,
    /// A file of another program, whose name is given as users know it.
    Other(&'static str),
    /// Neither a workbook nor text.
    Binary,
    /// Text that ends within a character.
    CutOff,
    /// Bytes that are no text of this encoding; the line of the first.
    NotInEncoding(text::Encoding, usize),
    /// Text of which nobody can say in which encoding it is.
    UnknownEncoding,
    /// No sheet has this name; those that there are.
    NoSuchSheet(String, Vec<String>),
    /// Anything else that is wrong with a workbook.
    Damaged(String),
}

impl NotASheet {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        const MIB: u64 = 1024 * 1024;
        match self {
            Self::Empty => Message::new("sheet-empty"),
            Self::Word => Message::new("sheet-word"),
            Self::TooLarge => Message::new("sheet-too-large").with("most", (MOST_BYTES / MIB) as usize),
            Self::NoWorkbook => Message::new("sheet-no-workbook"),
            Self::Bomb => Message::new("sheet-bomb").with("most", (MOST_UNZIPPED / MIB) as usize),
            Self::Claims(part) => Message::new("sheet-claims").with("part", part.as_str()),
            Self::Beyond(cell, bounds) => Message::new("sheet-beyond")
                .with("cell", cell.as_str())
                .with("rows", bounds.rows as usize)
                .with("columns", bounds.columns as usize),
            Self::Disordered(row) => Message::new("sheet-disordered").with("row", row.to_string()),
            Self::Legacy => Message::new("sheet-legacy"),
            Self::Encrypted => Message::new("sheet-encrypted"),
            Self::Other(what) => Message::new("sheet-other").with("what", *what),
            Self::Binary => Message::new("sheet-binary"),
            Self::CutOff => Message::new("sheet-cut-off"),
            Self::NotInEncoding(encoding, line) => {
                Message::new("sheet-not-in-encoding").with("encoding", encoding.name()).with("line", line.to_string())
            }
            Self::UnknownEncoding => Message::new("sheet-unknown-encoding"),
            Self::NoSuchSheet(name, sheets) => {
                Message::new("sheet-no-such-sheet").with("name", name.as_str()).with("sheets", sheets.join(", "))
            }
            Self::Damaged(why) => Message::new("sheet-damaged").with("why", why.as_str()),
        }
    }
}

impl From<XlsxError> for NotASheet {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::WorksheetNotFound(name) => Self::NoSuchSheet(name, Vec::new()),
            XlsxError::FileNotFound(_) => Self::NoWorkbook,
            other => Self::Damaged(other.to_string()),
        }
    }
}

/// What sort of file some bytes are, by what they begin with; whatever the file is called.
///
/// # Errors
/// [`NotASheet`] where it is a file of some other sort, or none.
pub fn kind(bytes: &[u8]) -> Result<FileKind, NotASheet> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(NotASheet::TooLarge);
    }
    let start = bytes.trim_ascii_start();
    if start.is_empty() {
        return Err(NotASheet::Empty);
    }
    // A compound file: a workbook before 2007, or the shell of an encrypted one.
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_encrypted = bytes.windows(encrypted.len()).any(|part| part == encrypted);
        return Err(if is_encrypted { NotASheet::Encrypted } else { NotASheet::Legacy });
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Ok(FileKind::Workbook);
    }
    let bare = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    let marks: [(&[u8], &'static str); 6] = [
        (b"%PDF", "PDF"),
        (b"<", "HTML or XML"),
        (b"{\\rtf", "RTF"),
        (b"\x89PNG", "PNG"),
        (b"\xff\xd8\xff", "JPEG"),
        (b"\x1f\x8b", "gzip"),
    ];
    match marks.iter().find(|(mark, _)| bare.starts_with(mark)) {
        Some((_, what)) => Err(NotASheet::Other(what)),
        None => Ok(FileKind::Text),
    }
}

/// What a cell is called, by its position from 0.
#[must_use]
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        letters.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    letters.reverse();
    format!("{}{}", letters.into_iter().collect::<String>(), u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_have_the_names_that_programs_give_them() {
        for (at, expected) in
            [((0, 0), "A1"), ((11, 4), "E12"), ((0, 25), "Z1"), ((0, 26), "AA1"), ((9, 16_383), "XFD10")]
        {
            assert_eq!(cell_name(at.0, at.1), expected);
        }
        assert!(cell_name(u32::MAX, u32::MAX).ends_with("4294967296"));
    }

    #[test]
    fn files_are_known_by_what_they_begin_with() {
        let encrypted: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
            .iter()
            .copied()
            .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for (bytes, expected) in [
            (&b"PK\x03\x04rest"[..], Ok(FileKind::Workbook)),
            (b"a,b\n", Ok(FileKind::Text)),
            (b"", Err(NotASheet::Empty)),
            (b" \r\n", Err(NotASheet::Empty)),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Err(NotASheet::Legacy)),
            (&encrypted, Err(NotASheet::Encrypted)),
            (b"%PDF-1.7", Err(NotASheet::Other("PDF"))),
            (b"\xef\xbb\xbf\n<table>", Err(NotASheet::Other("HTML or XML"))),
        ] {
            assert_eq!(kind(bytes), expected, "{bytes:?}");
        }
    }
}
