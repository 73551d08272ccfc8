//! What leaves farol: bundles that can be checked, copies that hold no name, and the command that writes them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "handed_over/command.rs"]
mod command;
#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws need more of it")]
mod generate;
#[path = "handed_over/redacted.rs"]
mod redacted;
#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod terminal;

use std::io::{Cursor, Read as _};

use farol::canonical::Digest;
use farol::export::File;
use farol::export::bundle::{MANIFEST, Made, bundle};
use serde_json::{Value, json};

/// The files of an archive, in their order.
fn unpacked(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(archive)).unwrap();
    let count = archive.len();
    let read = |at: usize| {
        let mut file = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        (file.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

/// That the manifest of an archive says what the other files are.
fn check_manifest(files: &[(String, Vec<u8>)]) -> Value {
    let (name, manifest) = &files[0];
    assert_eq!(name, MANIFEST);
    let manifest: Value = serde_json::from_slice(manifest).unwrap();
    assert_eq!(manifest["format"], "farol.manifest/1");
    let own = files[1..]
        .iter()
        .map(|(name, bytes)| json!({"name": name, "size": bytes.len(), "sha256": Digest::of(bytes).as_str()}));
    assert_eq!(manifest["files"], own.collect::<Value>());
    manifest
}

#[test]
fn a_bundle_holds_its_files_and_says_what_they_are() {
    let file = |name: &str, bytes: &[u8]| File { name: name.to_owned(), bytes: bytes.to_vec() };
    let files = [file("a.html", b"<p>"), file("b.json", &[0; 70_000]), file("c.csv", b"")];
    let digest = Digest::of(b"a report");
    let made = Made { program: "farol 0.1.0", report: Some(&digest), redacted: false };
    let archive = bundle(&files, made).unwrap();
    assert_eq!(archive, bundle(&files, made).unwrap(), "the same files give the same bytes");
    let found = unpacked(&archive);
    let manifest = check_manifest(&found);
    assert_eq!((&manifest["report"], &manifest["redacted"]), (&json!(digest.as_str()), &json!(false)));
    let all = found[1..].iter().map(|(name, bytes)| File { name: name.clone(), bytes: bytes.clone() });
    assert_eq!(all.collect::<Vec<File>>(), files);
    assert!(bundle(&[file("a", b""), file("a", b"1")], made).is_err(), "two files have one name");
}
