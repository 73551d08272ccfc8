//! `--brand`: the brand file and the files that it names, as the face of what is handed over.

use std::path::{Path, PathBuf};

use crate::cli::subject::bytes;
use crate::cli::{Context, Exit, Failure, colour, output};
use crate::export::brand::{Brand, Logo};
use crate::format::brand::{self as file, BrandFile, MOST_LOGO};
use crate::format::diagnostics;
use crate::format::problem::{Diagnostics, LogoTrouble, Wrong};
use crate::format::source::SourceFile;
use crate::text::Message;

/// The brand that a file holds.
pub(super) fn read(name: &str, context: &Context) -> Result<Brand, Failure> {
    let Ok(text) = String::from_utf8(bytes(name)?) else {
        return Err(Failure::invalid(Message::new("cli-no-utf8").with("path", name)));
    };
    let written = SourceFile { name: name.to_owned(), text };
    complete(&written).map_err(|wrong| {
        output::say(&diagnostics::render(&wrong, &context.texts, colour()));
        Failure::Told(Exit::InvalidInput)
    })
}

fn complete(written: &SourceFile) -> Result<Brand, Diagnostics> {
    let BrandFile { name, logo, accent, footer, disclaimer, template } = file::read(written)?;
    let logo = logo.map(|path| picture(written, &path)).transpose()?;
    let template = template.map(|path| page(written, path)).transpose()?;
    Ok(Brand { name, logo, accent, footer, disclaimer, template })
}

fn picture(written: &SourceFile, path: &str) -> Result<Logo, Diagnostics> {
    let wrong = |wrong| file::wrong_file(written, "logo", wrong);
    let size = std::fs::metadata(beside(written, path)).map_or(0, |found| found.len());
    let size = usize::try_from(size).unwrap_or(usize::MAX);
    if size > MOST_LOGO {
        return Err(wrong(Wrong::Logo(LogoTrouble::TooLarge { bytes: size })));
    }
    let bytes = named(written, path).map_err(&wrong)?;
    let media_type = file::logo(&bytes).map_err(|trouble| wrong(Wrong::Logo(trouble)))?;
    Ok(Logo { media_type, bytes })
}

fn page(written: &SourceFile, path: String) -> Result<(String, String), Diagnostics> {
    let wrong = |wrong| file::wrong_file(written, "template", wrong);
    let bytes = named(written, &path).map_err(&wrong)?;
    match String::from_utf8(bytes) {
        Ok(text) => Ok((path, text)),
        Err(_) => Err(wrong(Wrong::NoUtf8 { name: path })),
    }
}

fn named(written: &SourceFile, path: &str) -> Result<Vec<u8>, Wrong> {
    let read = std::fs::read(beside(written, path));
    read.map_err(|error| Wrong::CannotRead { name: path.to_owned(), why: error.to_string() })
}

/// A file that a brand names lies beside it, unless its path says otherwise.
fn beside(written: &SourceFile, path: &str) -> PathBuf {
    Path::new(&written.name).parent().unwrap_or(Path::new("")).join(path)
}
