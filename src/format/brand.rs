//! A consultant's brand file: TOML with the name, the logo, the colour, the footer, the disclaimer and the
//! template of what is handed over. What is wrong with it is said at its line. Reading is pure: who calls reads
//! the files, also those that a brand names.

mod picture;

pub use picture::logo;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{Diagnostic, Diagnostics, Expected, Wrong};
use super::questionnaire::syntax;
use super::source::{SourceFile, on_one_line};
use crate::questionnaire::{Path, Trouble, nearest};

/// The most bytes of a logo: it is put into every file.
pub const MOST_LOGO: usize = 1 << 20;

/// The least contrast with white paper of text in the accent colour (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;

const KEYS: [&str; 6] = ["name", "logo", "accent", "footer", "disclaimer", "template"];

/// A brand as its file says it. Logo and template are names of files, beside the brand file or with a path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrandFile {
    pub name: Option<String>,
    pub logo: Option<String>,
    pub accent: Option<String>,
    pub footer: Option<String>,
    pub disclaimer: Option<String>,
    pub template: Option<String>,
}

/// Reads a brand file.
///
/// # Errors
/// All that is wrong with it.
pub fn read(file: &SourceFile) -> Result<BrandFile, Diagnostics> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let mut items = syntax(0, &file.text, errors);
    if !items.is_empty() {
        return Err(Diagnostics { files: vec![file.clone()], items });
    }
    let mut brand = BrandFile::default();
    for (key, value) in table.get_ref() {
        let name = key.get_ref().as_ref();
        let place = match name {
            "name" => &mut brand.name,
            "logo" => &mut brand.logo,
            "accent" => &mut brand.accent,
            "footer" => &mut brand.footer,
            "disclaimer" => &mut brand.disclaimer,
            "template" => &mut brand.template,
            other => {
                let nearest = nearest(other, KEYS.into_iter());
                items.push(at(file, name, key.span(), Wrong::UnknownKey { key: other.to_owned(), nearest }));
                continue;
            }
        };
        match value.get_ref() {
            DeValue::String(text) => *place = Some(text.to_string()),
            _ => items.push(at(file, name, value.span(), Wrong::OtherType { expected: Expected::String })),
        }
    }
    for (key, text) in brand.entries() {
        let wrong = match (key, text) {
            (_, text) if text.trim().is_empty() => Some(Wrong::Trouble(Trouble::EmptyText)),
            ("accent", text) => colour(text),
            _ => None,
        };
        items.extend(wrong.map(|wrong| at(file, key, span(&table, key), wrong)));
    }
    items.sort_by_key(|item| item.span.start);
    if items.is_empty() { Ok(brand) } else { Err(Diagnostics { files: vec![file.clone()], items }) }
}

/// What is wrong with a file that a brand names, at the line that names it.
#[must_use]
pub fn wrong_file(file: &SourceFile, key: &str, wrong: Wrong) -> Diagnostics {
    let (table, _) = DeTable::parse_recoverable(&file.text);
    Diagnostics { files: vec![file.clone()], items: vec![at(file, key, span(&table, key), wrong)] }
}

impl BrandFile {
    /// The keys that are there, with what they say.
    fn entries(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [&self.name, &self.logo, &self.accent, &self.footer, &self.disclaimer, &self.template];
        KEYS.into_iter().zip(all).filter_map(|(key, text)| text.as_deref().map(|text| (key, text)))
    }
}

fn colour(text: &str) -> Option<Wrong> {
    let Some(parts) = parts(text) else { return Some(Wrong::NoColour { found: text.to_owned() }) };
    // Relative luminance of sRGB, and its contrast with white (WCAG 2.2).
    let linear = parts.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    let luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    let contrast = 1.05 / (luminance + 0.05);
    (contrast < LEAST_CONTRAST).then_some(Wrong::PaleColour)
}

/// Red, green and blue of `#1f4e79`.
fn parts(text: &str) -> Option<[u8; 3]> {
    let digits =
        text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let part = |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
    Some([part(0)?, part(2)?, part(4)?])
}

fn at(file: &SourceFile, key: &str, span: std::ops::Range<usize>, wrong: Wrong) -> Diagnostic {
    let span = on_one_line(&file.text, &span);
    Diagnostic { file: 0, span, path: Path::default().key(key), wrong, related: None }
}

/// Where the value of a key stands.
fn span(table: &Spanned<DeTable<'_>>, key: &str) -> std::ops::Range<usize> {
    table.get_ref().get(key).map_or(0..0, Spanned::span)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile { name: "brand.toml".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_brand_says_what_stands_in_its_file() {
        let brand = read(&file("name = \"Guia\"\naccent = \"#1F4E79\"\nlogo = \"g.svg\"\n")).unwrap();
        assert_eq!(
            (brand.name.unwrap(), brand.accent.unwrap(), brand.logo.unwrap()),
            ("Guia".into(), "#1F4E79".into(), "g.svg".into())
        );
        assert_eq!(read(&file("")).unwrap(), BrandFile::default());
    }

    #[test]
    fn what_is_wrong_is_said_at_its_line() {
        let text = "name = 1\naccent = \"red\"\n\nfoter = \"x\"\nlogo = \"\"\n";
        let wrong = read(&file(text)).unwrap_err();
        let said: Vec<(usize, usize)> = wrong
            .items
            .iter()
            .map(|item| {
                let place = wrong.place(item).1;
                (place.line, place.column)
            })
            .collect();
        assert_eq!(said, [(1, 8), (2, 10), (4, 1), (5, 8)]);
        assert_eq!(wrong.items[1].wrong, Wrong::NoColour { found: "red".to_owned() });
        assert_eq!(
            wrong.items[2].wrong,
            Wrong::UnknownKey { key: "foter".to_owned(), nearest: Some("footer".to_owned()) }
        );
        let syntax = read(&file("name = \"a\"\nlogo = [\n")).unwrap_err();
        assert!(matches!(syntax.items[0].wrong, Wrong::Syntax { .. }));
    }

    #[test]
    fn a_colour_can_be_read_on_white_paper() {
        for (text, expected) in
            [("#1f4e79", true), ("#000000", true), ("#ffff00", false), ("#777777", false), ("#767676", true)]
        {
            assert_eq!(colour(text).is_none(), expected, "{text}");
        }
        for text in ["", "#fff", "1f4e79", "#gggggg", "#1f4e7 ", "#é1f4e", "#+1+1+1"] {
            assert!(matches!(colour(text), Some(Wrong::NoColour { .. })), "{text}");
        }
    }
}
