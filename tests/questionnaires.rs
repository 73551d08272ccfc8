//! Questionnaires as files, valid and invalid, with what is said about each: `tests/questionnaires/`.
//! The expected texts are snapshots in its folder `expected`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use farol::format::diagnostics::render;
use farol::format::problem::{Diagnostics, Wrong};
use farol::format::questionnaire::{Written, read_json, read_toml};
use farol::format::source::SourceFile;
use farol::questionnaire::Document;
use farol::text::Texts;
use proptest::prelude::*;

/// Every case of a kind: its name, and what it holds.
fn cases(kind: &str) -> Vec<(String, Written)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/questionnaires").join(kind);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), written(path))).collect()
}

fn written(path: &Path) -> Written {
    if path.is_file() {
        return Written::Json(source(path));
    }
    let mut paths: Vec<PathBuf> = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    Written::Toml(paths.iter().map(|path| source(path)).collect())
}

fn source(path: &Path) -> SourceFile {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    SourceFile { name, text: fs::read_to_string(path).unwrap() }
}

fn snapshot(name: &str, diagnostics: &Diagnostics) {
    let shown = render(diagnostics, &Texts::new("en"), false);
    insta::with_settings!({
        snapshot_path => "questionnaires/expected",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, { insta::assert_snapshot!(name, shown) });
}

#[test]
fn the_invalid_ones_are_refused_with_all_that_is_wrong() {
    let cases = cases("invalid");
    assert!(cases.len() >= 22);
    for (name, written) in cases {
        let wrong = written.read().expect_err(&name);
        assert!(wrong.items.iter().any(|item| !item.is_warning()), "{name}");
        snapshot(&name, &wrong);
    }
}

#[test]
fn the_valid_ones_are_read_and_warned_about() {
    for (name, written) in cases("valid") {
        let questionnaire = written.read().unwrap_or_else(|wrong| {
            panic!("{name}:\n{}", render(&wrong, &Texts::new("en"), false));
        });
        snapshot(&name, &written.warnings(&questionnaire));
    }
}

#[test]
fn every_kind_of_problem_is_shown_by_some_case() {
    let mut seen = BTreeSet::new();
    let mut note = |diagnostics: &Diagnostics| {
        for item in &diagnostics.items {
            let shown = match &item.wrong {
                Wrong::Trouble(trouble) => format!("{trouble:?}"),
                wrong => format!("{wrong:?}"),
            };
            seen.insert(shown.split([' ', '{', '(']).next().unwrap_or_default().to_owned());
        }
    };
    for (_, written) in cases("invalid") {
        note(&written.read().unwrap_err());
    }
    for (_, written) in cases("valid") {
        let questionnaire = written.read().unwrap();
        note(&written.warnings(&questionnaire));
    }
    let all = "Syntax OtherType NoNumber UnknownKey Missing NotOneOf NoCondition TwoConditions NoFile StrayFile \
        NothingToTranslate TranslatedTwice WrongFormat BadId Duplicate UnknownId EmptyList TooMany OutOfRange \
        NotAscending MinAboveMax BasisOrder NoEnglish EmptyText BadLanguage LanguageNotListed Needed NotAllowed \
        NoStrength CannotMitigate WeightOrFactor Overlap LooksAhead WrongKind NoBest TooManyOptions \
        OnlyInADepartment NeverAsked BadDate BadDuration ReasonMissing FewSafeguards NothingMitigates HoldsAtOnce \
        NeverHolds";
    let missing: Vec<&str> = all.split_whitespace().filter(|kind| !seen.contains(*kind)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

#[test]
fn from_toml_to_canonical_json_and_back_is_the_identity() {
    for (name, written) in cases("valid") {
        let questionnaire = written.read().unwrap();
        let canonical = String::from_utf8(questionnaire.canonical()).unwrap();
        let again = read_json(&name, &canonical).unwrap();
        assert_eq!(again.document(), questionnaire.document(), "{name}");
        assert_eq!(again.canonical(), canonical.as_bytes(), "{name}");
        assert_eq!(again.digest(), questionnaire.digest(), "{name}");
    }
}

#[test]
fn a_translation_stands_beside_the_english_text() {
    let (_, written) = cases("valid").into_iter().find(|(name, _)| name == "small").unwrap();
    let questionnaire = written.read().unwrap();
    let policy = questionnaire.written(0);
    assert_eq!(policy.text.get("pt"), "Existe uma política?");
    assert_eq!(policy.options[0].label.get("pt"), "Não");
    assert_eq!(policy.options[1].label.get("pt"), "Yes");
    assert_eq!(questionnaire.document().sections[0].title.get("pt"), "Principal");
}

/// What may be left out in the contract and what may not, as the types have it: the shape that files are
/// held against must say the same.
#[test]
fn a_field_is_needed_where_the_types_need_it() {
    let (_, small) = cases("valid").into_iter().find(|(name, _)| name == "small").unwrap();
    let whole: serde_json::Value = serde_json::from_slice(&small.read().unwrap().canonical()).unwrap();
    let mut pointers = Vec::new();
    collect(&whole, "", &mut pointers);
    assert!(pointers.len() > 200);
    for pointer in pointers {
        let mut less = whole.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        less.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
        let typed = serde_json::from_value::<Document>(less.clone()).is_ok();
        let shaped = match read_json("less", &less.to_string()) {
            Ok(_) => true,
            Err(wrong) => {
                !wrong.items.iter().any(|item| matches!(item.wrong, Wrong::Missing { .. } | Wrong::NoCondition))
            }
        };
        assert_eq!(typed, shaped, "without {pointer}");
    }
}

fn collect(value: &serde_json::Value, at: &str, pointers: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(members) => {
            for (key, member) in members {
                let pointer = format!("{at}/{key}");
                collect(member, &pointer, pointers);
                pointers.push(pointer);
            }
        }
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &format!("{at}/{index}"), pointers);
            }
        }
        _ => {}
    }
}

/// A damaged text: cut off, or with some other characters in it.
fn damaged(text: &str, cut: usize, changes: &[(usize, char)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, character) in changes {
        let at = at % characters.len();
        characters[at] = *character;
    }
    characters.truncate(cut % (2 * characters.len()));
    characters.into_iter().collect()
}

fn damage() -> impl Strategy<Value = (usize, Vec<(usize, char)>)> {
    let character =
        prop_oneof![prop::sample::select("\"'[]{}=,.#\n\\-0i ".chars().collect::<Vec<_>>()), any::<char>(),];
    (any::<usize>(), prop::collection::vec((any::<usize>(), character), 0..4))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_toml_is_read_or_refused_with_words((cut, changes) in damage(), file in 0..3_usize) {
        let (_, small) = cases("valid").into_iter().find(|(name, _)| name == "small").unwrap();
        let Written::Toml(mut files) = small else { unreachable!() };
        files[file].text = damaged(&files[file].text, cut, &changes);
        match read_toml(&files) {
            Ok(questionnaire) => {
                let _ = Written::Toml(files).warnings(&questionnaire);
            }
            Err(wrong) => prop_assert!(!render(&wrong, &Texts::new("en"), true).is_empty()),
        }
    }

    #[test]
    fn damaged_json_is_read_or_refused_with_words((cut, changes) in damage()) {
        let (_, small) = cases("valid").into_iter().find(|(name, _)| name == "small").unwrap();
        let json = String::from_utf8(small.read().unwrap().canonical()).unwrap();
        if let Err(wrong) = read_json("damaged", &damaged(&json, cut, &changes)) {
            prop_assert!(!wrong.is_empty());
            prop_assert!(!render(&wrong, &Texts::new("en"), false).is_empty());
        }
    }
}
