//! Everything that was made as one ZIP archive, with a manifest by which each file can be checked. The same
//! files give the same bytes: the time of every entry is the first that a ZIP archive knows.

use std::io::{Cursor, Write as _};

use serde::Serialize;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::format::{Failed, File};
use crate::canonical::{self, Digest};

/// The format of the manifest.
pub const MANIFEST_FORMAT: &str = "farol.manifest/1";

/// The name of the manifest within the archive.
pub const MANIFEST: &str = "manifest.json";

/// Where what is bundled comes from.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    /// The program and its version, `farol 0.1.0`.
    pub program: &'a str,
    /// The digest of the report; none of an assessment that is not finished.
    pub report: Option<&'a Digest>,
    /// Whether names and texts were taken out.
    pub redacted: bool,
}

#[derive(Serialize)]
struct Manifest<'a> {
    format: &'static str,
    program: &'a str,
    report: Option<&'a Digest>,
    redacted: bool,
    files: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    name: &'a str,
    size: usize,
    sha256: Digest,
}

/// The bytes of the archive: the manifest, then the files in their order.
///
/// # Errors
/// [`Failed::NoBundle`] where two files have the same name, or one is larger than an archive can hold.
pub fn bundle(files: &[File], made: Made<'_>) -> Result<Vec<u8>, Failed> {
    let Made { program, report, redacted } = made;
    let entries = files.iter();
    let entries = entries.map(|File { name, bytes }| Entry { name, size: bytes.len(), sha256: Digest::of(bytes) });
    let manifest = Manifest { format: MANIFEST_FORMAT, program, report, redacted, files: entries.collect() };
    let mut manifest = canonical::bytes(&manifest).map_err(|error| Failed::NoJson(error.to_string()))?;
    manifest.push(b'\n');
    let all = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    archive(std::iter::once((MANIFEST, manifest.as_slice())).chain(all))
        .map_err(|error| Failed::NoBundle(error.to_string()))
}

fn archive<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>, zip::result::ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(name, options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
