//! The formats, what their files are called, and the one way to make them.

use super::brand::Brand;
use super::content::Deliverable;
use super::html::BadTemplate;
use super::source::{Choices, Source};
use super::{deliverable, html, markdown};
use crate::canonical;
use crate::text::{Message, Texts};

/// A format that a deliverable is made in by itself. PDF is the HTML in print, and a bundle holds what was made:
/// those two are made of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Html,
    Markdown,
    /// The report's own file, byte for byte; of an assessment that is not finished, its interview.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Html, Self::Markdown, Self::Json];

    /// Its name on the command line, which is the end of its files' names too.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// A plain name, safe on every system: no folder is in it.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// Why a format could not be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failed {
    Template(BadTemplate),
    /// The interview holds what JSON cannot write.
    NoJson(String),
    /// No archive holds the files.
    NoBundle(String),
}

impl Failed {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Template(bad) => bad.message(),
            Self::NoJson(why) => Message::new("export-no-json").with("why", why.as_str()),
            Self::NoBundle(why) => Message::new("export-no-bundle").with("why", why.as_str()),
        }
    }
}

/// The files of a format, in the language of the texts.
///
/// # Errors
/// [`Failed`], which names what is to be mended.
pub fn files(
    source: &Source<'_>,
    choices: &Choices,
    brand: &Brand,
    format: Format,
    texts: &Texts,
) -> Result<Vec<File>, Failed> {
    if format == Format::Json {
        return json(source, choices).map(|file| vec![file]);
    }
    let made = dressed(&deliverable(source, choices, texts), brand, format, texts)?;
    let name = file_name(source, choices, "report", texts.language(), format.name());
    Ok(made.map(|bytes| File { name, bytes }).into_iter().collect())
}

/// A deliverable in a format, in the language of the texts; none in a format that dresses no deliverable.
///
/// # Errors
/// [`Failed`], which names what is to be mended.
pub fn dressed(content: &Deliverable, brand: &Brand, format: Format, texts: &Texts) -> Result<Option<Vec<u8>>, Failed> {
    match format {
        Format::Html => html::html(content, brand, texts).map(Some).map_err(Failed::Template),
        Format::Markdown => Ok(Some(markdown::markdown(content))),
        Format::Json => Ok(None),
    }
}

/// The report's own file, which is the same in every language; else the interview, canonical, on one line.
fn json(source: &Source<'_>, choices: &Choices) -> Result<File, Failed> {
    let end = Format::Json.name();
    if let Some(file) = source.file {
        return Ok(File { name: file_name(source, choices, "report", "", end), bytes: file.to_vec() });
    }
    let mut bytes = canonical::bytes(source.interview).map_err(|error| Failed::NoJson(error.to_string()))?;
    bytes.push(b'\n');
    Ok(File { name: file_name(source, choices, "interview", "", end), bytes })
}

/// `2026-Q4_casa-da-lanterna_report_v1.0_en.html`: letters, digits, `.`, `-` and `_` alone, so that it
/// leaves no folder and opens on every system.
#[must_use]
pub fn file_name(source: &Source<'_>, choices: &Choices, what: &str, language: &str, end: &str) -> String {
    let interview = source.interview;
    let redacted = source.removed.map(|_| "redacted".to_owned());
    let name = slug(&interview.organisation.name)
        .unwrap_or_else(|| slug(interview.organisation.id.as_str()).unwrap_or_default());
    let parts = [
        slug(&interview.period),
        Some(name),
        Some(what.to_owned()),
        redacted,
        slug(&format!("v{}", choices.version)),
        slug(language),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    format!("{}.{end}", parts.join("_"))
}

/// A word of plain letters; none where nothing is left of it.
fn slug(text: &str) -> Option<String> {
    let mut slug = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || (c == '.' && !slug.is_empty() && !slug.ends_with('.')) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug: String = slug.chars().take(48).collect();
    let slug = slug.trim_end_matches(['-', '.']).to_owned();
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain_words() {
        for (text, expected) in [
            ("Casa da Lanterna", Some("Casa-da-Lanterna")),
            ("../../etc/passwd", Some("etc-passwd")),
            ("=cmd|' /C calc'!A0", Some("cmd-C-calc-A0")),
            ("v1.0", Some("v1.0")),
            ("a..b", Some("a.-b")),
            ("釘釘", None),
            ("", None),
        ] {
            assert_eq!(slug(text).as_deref(), expected, "{text}");
        }
    }
}
