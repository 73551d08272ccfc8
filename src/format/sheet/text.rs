//! The rows of delimited text: its encoding by its mark or by what the bytes are, its delimiter as whoever reads
//! it found out. Knows nothing of what the cells mean.

use std::ops::ControlFlow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::{Bounds, NotASheet, Row, cell_name};
use crate::assessment::form::Written;

/// The encodings that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Big5,
    Gb18030,
    Windows1252,
}

/// The delimiters that are looked for.
pub const DELIMITERS: [char; 3] = [',', ';', '\t'];

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Big5, Self::Gb18030, Self::Windows1252];

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Big5 => "Big5",
            Self::Gb18030 => "GB18030",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// The encoding that a user names, in any case and under the names that programs have for it.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let known = encoding_rs::Encoding::for_label(name.trim().as_bytes())?;
        Self::ALL.into_iter().find(|one| one.codec() == known).or((known == encoding_rs::GBK).then_some(Self::Gb18030))
    }

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Big5 => encoding_rs::BIG5,
            Self::Gb18030 => encoding_rs::GB18030,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }

    /// The text of bytes without a mark; `None` where they are none in this encoding. A NUL stands in no list.
    fn decode(self, bytes: &[u8]) -> Option<String> {
        let text = self.codec().decode_without_bom_handling_and_without_replacement(bytes)?;
        (!text.contains('\0')).then(|| text.into_owned())
    }

    /// The line, from 1, of the first bytes that are no text in this encoding.
    fn wrong_line(self, bytes: &[u8]) -> usize {
        let (text, _) = self.codec().decode_without_bom_handling(bytes);
        let wrong = text.find(['\u{fffd}', '\0']).unwrap_or(text.len());
        text[..wrong].matches('\n').count() + 1
    }
}

/// Text, and the encoding that it was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    pub text: String,
    pub encoding: Encoding,
}

/// The text of bytes: in the encoding that is given, else in that of its mark, else UTF-8 where it is that, else
/// in the one that the bytes look like.
///
/// # Errors
/// [`NotASheet`] where the bytes are no text, or none in the encoding that is given.
pub fn decode(bytes: &[u8], given: Option<Encoding>) -> Result<Decoded, NotASheet> {
    let mark = encoding_rs::Encoding::for_bom(bytes);
    let bare = mark.map_or(bytes, |(_, length)| &bytes[length..]);
    let marked = mark.and_then(|(codec, _)| Encoding::ALL.into_iter().find(|one| one.codec() == codec));
    if let Some(encoding) = given.or(marked) {
        let text =
            encoding.decode(bare).ok_or_else(|| NotASheet::NotInEncoding(encoding, encoding.wrong_line(bare)))?;
        return Ok(Decoded { text, encoding });
    }
    if bytes.contains(&0) {
        return wide(bytes).ok_or(NotASheet::Binary);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text: text.to_owned(), encoding: Encoding::Utf8 }),
        // All is UTF-8 and says something beyond ASCII, but for the last character, which is not there whole.
        Err(error) if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() => Err(NotASheet::CutOff),
        Err(_) => guessed(bytes),
    }
}

/// UTF-16 without a mark: the byte order in which more ends of lines and of cells stand.
fn wide(bytes: &[u8]) -> Option<Decoded> {
    let ends = |low: usize| {
        let is_end = |pair: &&[u8]| pair[1 - low] == 0 && b"\r\n\t,;".contains(&pair[low]);
        bytes.chunks_exact(2).filter(is_end).count()
    };
    let (little, big) = (ends(0), ends(1));
    let encoding = if little >= big { Encoding::Utf16Le } else { Encoding::Utf16Be };
    let text = (little.max(big) > 0).then(|| encoding.decode(bytes)).flatten()?;
    Some(Decoded { text, encoding })
}

/// Text in one of the encodings from before UTF-8.
fn guessed(bytes: &[u8]) -> Result<Decoded, NotASheet> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let encoding = if guess == encoding_rs::BIG5 {
        Encoding::Big5
    } else if guess == encoding_rs::GBK || guess == encoding_rs::GB18030 {
        Encoding::Gb18030
    } else if guess == encoding_rs::WINDOWS_1252 {
        Encoding::Windows1252
    } else {
        return Err(NotASheet::UnknownEncoding);
    };
    let text = encoding.decode(bytes).ok_or(NotASheet::UnknownEncoding)?;
    // The control characters of windows-1252 stand in no list: it is what is left when nothing else fits.
    if text.chars().any(|c| c.is_control() && !"\r\n\t".contains(c)) {
        return Err(NotASheet::Binary);
    }
    Ok(Decoded { text, encoding })
}

/// The rows of a text in which something stands, as long as they are taken. A row has the number of the line that
/// it begins on.
///
/// # Errors
/// [`NotASheet::Beyond`] at the first row outside the bounds.
pub fn rows(
    text: &str,
    delimiter: char,
    bounds: Bounds,
    mut take: impl FnMut(&Row) -> ControlFlow<()>,
) -> Result<(), NotASheet> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(u8::try_from(delimiter).unwrap_or(b','));
    let mut reader = reader.from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row = Row::default();
    let (mut line, mut counted) = (1_u32, 0);
    // The text is UTF-8 and in memory: reading it cannot fail.
    while reader.read_record(&mut record).unwrap_or(false) {
        // Where the reader stood before it, from where empty lines and the rest of an end of line were skipped.
        let stood = record.position().map_or(0, |position| position.byte() as usize);
        let rest = text.get(stood..).unwrap_or_default();
        let begins = stood + rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        line = line.saturating_add(ends(text.get(counted..begins).unwrap_or_default()));
        counted = begins;
        row.number = line;
        row.cells.clear();
        let cells = record.iter().zip(0_u32..).filter(|(cell, _)| !cell.trim().is_empty());
        row.cells.extend(cells.map(|(cell, column)| (column, written(cell))));
        let last = row.cells.last().map_or(0, |(column, _)| *column);
        if row.number > bounds.rows || last >= bounds.columns {
            return Err(NotASheet::Beyond(cell_name(row.number - 1, last), bounds));
        }
        if !row.cells.is_empty() && take(&row).is_break() {
            break;
        }
    }
    Ok(())
}

/// How many lines end in a text; an end is `\n`, `\r\n` or, from very old machines, `\r`.
fn ends(text: &str) -> u32 {
    let returns = text.matches('\r').count() - text.matches("\r\n").count();
    u32::try_from(text.matches('\n').count() + returns).unwrap_or(u32::MAX)
}

/// A cell of text. What a spreadsheet would take for a formula is one here too, and as little evaluated.
fn written(cell: &str) -> Written {
    let cell = cell.trim();
    if cell.starts_with('=') { Written::Formula(cell.to_owned()) } else { Written::Text(cell.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            other => other.codec().encode(text).0.into_owned(),
        }
    }

    const TRADITIONAL: &str = "部門,人數\n人力資源部,4\n財務部,3\n前台,12\n";
    const SIMPLIFIED: &str = "部门,人数\n人力资源部,4\n财务部,3\n前台,12\n";
    const PORTUGUESE: &str = "Departamento;Número de pessoas\nRecepção;12\nFinanças;3\n";

    #[test]
    fn an_encoding_is_known_by_its_mark_or_by_the_bytes() {
        let marks: [(Encoding, &[u8]); 3] =
            [(Encoding::Utf8, b"\xef\xbb\xbf"), (Encoding::Utf16Le, b"\xff\xfe"), (Encoding::Utf16Be, b"\xfe\xff")];
        for text in [TRADITIONAL, SIMPLIFIED, PORTUGUESE] {
            for (encoding, mark) in marks {
                let bare = encoded(text, encoding);
                let marked = [mark, &bare].concat();
                for bytes in [&bare, &marked] {
                    assert_eq!(decode(bytes, None), Ok(Decoded { text: text.to_owned(), encoding }), "{text}");
                }
            }
        }
        for (text, encoding) in [
            (TRADITIONAL, Encoding::Big5),
            (SIMPLIFIED, Encoding::Gb18030),
            (TRADITIONAL, Encoding::Gb18030),
            (PORTUGUESE, Encoding::Windows1252),
            ("Department,Headcount\n人力資源部,4\n財務部,3\n", Encoding::Big5),
            ("Department,Headcount\n人力资源部,4\n财务部,3\n", Encoding::Gb18030),
            ("部門,人數\n前台,12\n", Encoding::Big5),
            ("部门,人数\n前台,12\n", Encoding::Gb18030),
        ] {
            let bytes = encoded(text, encoding);
            let decoded = Decoded { text: text.to_owned(), encoding };
            assert_eq!(decode(&bytes, None), Ok(decoded.clone()), "{text} in {encoding:?}");
            assert_eq!(decode(&bytes, Some(encoding)), Ok(decoded));
        }
    }

    #[test]
    fn an_encoding_that_is_named_must_fit() {
        for (name, expected) in [
            ("big5", Some(Encoding::Big5)),
            ("GBK", Some(Encoding::Gb18030)),
            ("gb2312", Some(Encoding::Gb18030)),
            ("utf-16", Some(Encoding::Utf16Le)),
            ("latin1", Some(Encoding::Windows1252)),
            ("UTF8", Some(Encoding::Utf8)),
            ("shift_jis", None),
            ("what", None),
        ] {
            assert_eq!(Encoding::named(name), expected, "{name}");
        }
        let bytes = encoded("部门,人数\nA,1\n财务部,3\n", Encoding::Gb18030);
        assert_eq!(decode(&bytes, Some(Encoding::Utf8)), Err(NotASheet::NotInEncoding(Encoding::Utf8, 1)));
        let text = encoded(TRADITIONAL, Encoding::Utf8);
        assert_eq!(decode(&text[..text.len() - 5], None), Err(NotASheet::CutOff));
        assert_eq!(decode(b"a\0\x01b\0\0\0", None), Err(NotASheet::Binary));
        assert_eq!(decode(b"\x80\x81\x82\xff\x00\x01\xfe", None), Err(NotASheet::Binary));
    }

    #[test]
    fn rows_have_the_numbers_of_their_lines() {
        let bounds = Bounds { rows: 10, columns: 3 };
        let mut seen = Vec::new();
        let mut read = |text: &str| {
            rows(text, ',', bounds, |row| {
                seen.push((row.number, row.cells.len()));
                ControlFlow::Continue(())
            })
        };
        assert_eq!(read("a,b\r\n\r\n\"c\nd\",,e\n,,\nf"), Ok(()));
        assert_eq!(read("a\rb\rc"), Ok(()));
        assert_eq!(read("a,,,,,\n"), Ok(()));
        assert_eq!(read("a,,,b\n"), Err(NotASheet::Beyond("D1".to_owned(), bounds)));
        assert_eq!(read(&"a\n".repeat(11)), Err(NotASheet::Beyond("A11".to_owned(), bounds)));
        assert_eq!(seen[..7], [(1, 2), (3, 2), (6, 1), (1, 1), (2, 1), (3, 1), (1, 1)]);
    }
}
