//! The bounds within which a workbook is read. It is unpacked once to count what really is in it, whatever it
//! claims; and its parts are searched for the claims by whose size a reader of workbooks would take memory.
//! Knows nothing of what is read.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::NotASheet;

/// The most bytes of a file, 20 MiB.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;
/// The most bytes that it may unpack to, 64 MiB.
pub const MOST_UNZIPPED: u64 = 64 * 1024 * 1024;
/// How many times as large as the file its content may be, once it is large at all.
const MOST_RATIO: u64 = 100;
/// What is never refused for its ratio: a short sheet is mostly repetition.
const SMALL: u64 = 4 * 1024 * 1024;
/// The most parts of a workbook.
const MOST_PARTS: usize = 1_000;
/// The most digits of a claim that memory is taken for: up to 999,999, which is some 80 MB at the worst.
const MOST_DIGITS: usize = 6;
/// The claims: how many shared texts there are, and the number of a shared formula.
const CLAIMS: [&str; 2] = ["uniqueCount", "si"];

/// Whether a workbook can be read without harm.
///
/// # Errors
/// [`NotASheet`]: which bound it breaks.
pub(super) fn check(bytes: &[u8]) -> Result<(), NotASheet> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(NotASheet::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotASheet::NoWorkbook)?;
    if archive.len() > MOST_PARTS {
        return Err(NotASheet::Bomb);
    }
    if archive.index_for_name("word/document.xml").is_some() {
        return Err(NotASheet::Word);
    }
    let most = MOST_UNZIPPED.min(size.saturating_mul(MOST_RATIO).max(SMALL));
    let mut left = most;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| NotASheet::Damaged(error.to_string()))?;
        let name = part.name().map_or_else(|_| at.to_string(), |name| name.into_owned());
        let mut content = Vec::new();
        // One byte more than may be there tells that there is more.
        part.take(left + 1).read_to_end(&mut content).map_err(|error| NotASheet::Damaged(error.to_string()))?;
        left = left.checked_sub(content.len() as u64).ok_or(NotASheet::Bomb)?;
        if !is_harmless(&content) {
            return Err(NotASheet::Claims(name));
        }
    }
    Ok(())
}

/// Whether a part makes no claim that memory would be taken for. What is not UTF-8 could hide one, and no
/// program writes it so.
fn is_harmless(content: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(content) else { return !looks_like_xml(content) };
    let declared = text.trim_start_matches('\u{feff}').split_once("?>").map(|(head, _)| head.to_ascii_lowercase());
    let encoding = declared.filter(|head| head.starts_with("<?xml")).and_then(|head| {
        let (_, rest) = head.split_once("encoding")?;
        Some(rest.trim_start_matches([' ', '=', '"', '\'']).to_owned())
    });
    let as_written = encoding.is_none_or(|name| name.starts_with("utf-8") || name.starts_with("us-ascii"));
    as_written && !text.contains('\0') && CLAIMS.iter().all(|claim| !claims_much(text, claim))
}

/// Whether bytes that are no UTF-8 could be read as XML in another encoding: a picture begins otherwise.
fn looks_like_xml(content: &[u8]) -> bool {
    let start = content.trim_ascii_start();
    let marks: [&[u8]; 3] = [b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"];
    marks.iter().any(|mark| start.starts_with(mark)) || start.iter().take(4).any(|byte| *byte == b'<')
}

/// Whether an attribute has a number of more digits than any file needs.
fn claims_much(text: &str, attribute: &str) -> bool {
    text.match_indices(attribute).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let rest = text[at + attribute.len()..].trim_start();
        let value = rest.strip_prefix('=').map(|rest| rest.trim_start_matches([' ', '\t', '\r', '\n', '"', '\'', '+']));
        let digits = value.map_or(0, |value| {
            let number = value.trim_start_matches('0');
            number.bytes().take_while(u8::is_ascii_digit).count()
        });
        before.is_some_and(char::is_whitespace) && digits > MOST_DIGITS
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_found_however_they_are_written() {
        for text in [
            r#"<sst count="1" uniqueCount="1000000">"#,
            "<sst uniqueCount = '99999999999'>",
            r#"<f t="shared" si="4294967295"/>"#,
            "<f\nsi\t=\n'00001000000'/>",
        ] {
            assert!(!is_harmless(text.as_bytes()), "{text}");
        }
        for text in
            [r#"<sst count="1000000" uniqueCount="999999">"#, r#"<f si="7"/>"#, r#"<x osi="123456789"/>"#, "<t>si</t>"]
        {
            assert!(is_harmless(text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn what_could_hide_a_claim_is_refused() {
        let utf16: Vec<u8> = "<a/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert!(!is_harmless(&utf16));
        assert!(!is_harmless(b"\xff\xfe<a/>"));
        assert!(!is_harmless(br#"<?xml version="1.0" encoding="UTF-16"?><a/>"#));
        assert!(is_harmless(br#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a/>"#));
        assert!(is_harmless(b"\x89PNG\xff"));
    }
}
