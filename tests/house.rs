//! What holds between the parts of the house: which module may use which, that the pure floors say so,
//! and that every message is there and used.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The floor of each module. A module may use those on lower floors, and itself; on floor 0 and on
/// floor 4 the modules do not see each other, except that everyone may use `text` and `canonical`.
const FLOORS: &[(&str, u8)] = &[
    ("canonical", 0),
    ("text", 0),
    ("questionnaire", 0),
    ("assessment", 1),
    ("risk", 2),
    ("report", 3),
    ("export", 4),
    ("format", 4),
    ("plain", 4),
    ("store", 4),
    ("tui", 4),
    ("runtime", 5),
    ("cli", 6),
    ("main", 6),
];

/// The modules that touch no file, clock, environment, process or hash map.
const PURE: &[&str] = &["canonical", "text", "questionnaire", "assessment", "risk", "report", "export", "plain", "tui"];

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.strip_prefix(root).unwrap().to_owned(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty());
    found
}

/// The module that a file belongs to: `src/tui/screens/home.rs` is `tui`'s.
fn module(path: &Path) -> String {
    let part = path.components().nth(1).unwrap().as_os_str().to_str().unwrap();
    part.trim_end_matches(".rs").to_owned()
}

#[test]
fn arrows_go_down() {
    let floors: BTreeMap<&str, u8> = FLOORS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (path, text) in sources("src") {
        let own = module(&path);
        if own == "lib" {
            continue;
        }
        let floor = *floors.get(own.as_str()).unwrap_or_else(|| panic!("{} has no floor", path.display()));
        for (number, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices("crate::").chain(line.match_indices("farol::")) {
                let rest = &line[at + 7..];
                let used: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
                let Some(other) = floors.get(used.as_str()) else { continue };
                let shared = matches!(used.as_str(), "text" | "canonical");
                let allowed =
                    used == own || *other < floor || (shared && own != used && floor > 0) || used == "canonical";
                let both_at_the_top = floor == 6 && *other == 6;
                if !allowed && !both_at_the_top {
                    wrong.push(format!("{}:{}: {own} uses {used}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_pure_floors_say_so() {
    for name in PURE {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/{name}.rs"))).unwrap();
        assert!(text.contains("#![deny(clippy::disallowed_methods, clippy::disallowed_types)]"), "{name}");
    }
}

#[test]
fn every_file_opens_with_what_it_is() {
    for (path, text) in sources("src") {
        assert!(text.starts_with("//! "), "{}", path.display());
    }
}

/// The ids that the message files of a language define.
fn defined(language: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for file in farol::text::files(language) {
        for line in file.lines() {
            let word: String = line.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
            if !word.is_empty() && line[word.len()..].trim_start().starts_with('=') {
                assert!(ids.insert(word.clone()), "{word} is defined twice");
            }
        }
    }
    ids
}

/// The ids that the code names: the first text of `Message::new(…)`, `.get(…)`, `label(…)`, `.column(…)` and `.numbers(…)`, also
/// where rustfmt put it on a line of its own.
fn named() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (_, text) in sources("src") {
        for start in ["Message::new(", ".get(", "label(", ".column(", ".numbers("] {
            for (at, _) in text.match_indices(start) {
                let rest = text[at + start.len()..].trim_start();
                if let Some(rest) = rest.strip_prefix('"') {
                    let id = &rest[..rest.find('"').unwrap()];
                    if !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
                        ids.insert(id.to_owned());
                    }
                }
            }
        }
    }
    ids
}

#[test]
fn every_message_is_there_and_used() {
    let (defined, named) = (defined("en"), named());
    // `.get("…")` is also how maps are read, with keys of one word; the ids that it names are said at
    // run time too, where a missing one fails every test that shows it.
    let missing: Vec<_> = named.difference(&defined).filter(|id| id.contains('-')).collect();
    let unused: Vec<_> = defined.difference(&named).collect();
    assert!(missing.is_empty(), "named in the code, but in no message file: {missing:?}");
    assert!(unused.is_empty(), "in a message file, but named nowhere: {unused:?}");
}
