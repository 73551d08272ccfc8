//! The user's settings, `config.toml`: read with every problem at its line, and written so that what farol does not
//! know of it stays as it is. What keys do is not known here: who calls tells what became of them.

mod writing;

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::problem::{Diagnostic, Diagnostics, Expected, Wrong};
use super::questionnaire::syntax;
use super::source::{SourceFile, on_one_line};
use crate::questionnaire::{Path, nearest};

pub use writing::written;

/// The languages that can be preferred; `auto` is that of the system.
pub const LANGUAGES: &[&str] = &["auto", "en", "zh-Hant", "pt"];

/// The themes; `auto` is what suits the terminal's background.
pub const THEMES: &[&str] = &["auto", "dark", "light", "high-contrast", "mono"];

/// The signs that are drawn with.
pub const GLYPHS: &[&str] = &["unicode", "ascii"];

const KEYS: [&str; 6] = ["language", "theme", "glyphs", "mouse", "hints", "keys"];

/// Settings as their file says them. Of what it does not say there is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SettingsFile {
    /// One of [`LANGUAGES`].
    pub language: Option<String>,
    /// One of [`THEMES`].
    pub theme: Option<String>,
    /// One of [`GLYPHS`].
    pub glyphs: Option<String>,
    pub mouse: Option<bool>,
    pub hints: Option<bool>,
    /// The keys that are wished for, in the order of the file.
    pub keys: Vec<KeyEntry>,
}

/// The keys that are wished for an action, `home.rename = ["F4", "Ctrl+K"]`, with where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    pub context: String,
    pub action: String,
    pub keys: Vec<String>,
    /// In bytes: of the context, of the action, of each key.
    pub context_at: Range<usize>,
    pub action_at: Range<usize>,
    pub keys_at: Vec<Range<usize>>,
}

/// Reads settings.
///
/// # Errors
/// All that is wrong with them.
pub fn read(file: &SourceFile) -> Result<SettingsFile, Diagnostics> {
    let (table, errors) = DeTable::parse_recoverable(&file.text);
    let items = syntax(0, &file.text, errors);
    if !items.is_empty() {
        return Err(Diagnostics { files: vec![file.clone()], items });
    }
    let mut settings = SettingsFile::default();
    let mut wrong = Vec::new();
    for (key, value) in table.get_ref() {
        let mut say = |found: Result<(), Wrong>| wrong.extend(found.err().map(|why| (value.span(), why)));
        match key.get_ref().as_ref() {
            "language" => say(word(value.get_ref(), LANGUAGES, &mut settings.language)),
            "theme" => say(word(value.get_ref(), THEMES, &mut settings.theme)),
            "glyphs" => say(word(value.get_ref(), GLYPHS, &mut settings.glyphs)),
            "mouse" => say(yes(value.get_ref(), &mut settings.mouse)),
            "hints" => say(yes(value.get_ref(), &mut settings.hints)),
            "keys" => match value.get_ref() {
                DeValue::Table(contexts) => keys(contexts, &mut settings.keys, &mut wrong),
                _ => say(Err(Wrong::OtherType { expected: Expected::Table })),
            },
            other => {
                let nearest = nearest(other, KEYS.into_iter());
                wrong.push((key.span(), Wrong::UnknownKey { key: other.to_owned(), nearest }));
            }
        }
    }
    // Tables come by name; problems, and wishes of which the later is to blame, as they are read.
    settings.keys.sort_by_key(|entry| entry.action_at.start);
    if wrong.is_empty() { Ok(settings) } else { Err(refused(file, wrong)) }
}

/// What is wrong with settings, each thing at its place in the file.
#[must_use]
pub fn refused(file: &SourceFile, mut wrong: Vec<(Range<usize>, Wrong)>) -> Diagnostics {
    wrong.sort_by_key(|(span, _)| span.start);
    let item = |(span, wrong): (Range<usize>, Wrong)| {
        let span = on_one_line(&file.text, &span);
        Diagnostic { file: 0, span, path: Path::default(), wrong, related: None }
    };
    Diagnostics { files: vec![file.clone()], items: wrong.into_iter().map(item).collect() }
}

fn word(value: &DeValue<'_>, known: &'static [&'static str], into: &mut Option<String>) -> Result<(), Wrong> {
    match value {
        DeValue::String(text) if known.contains(&text.as_ref()) => {
            *into = Some(text.to_string());
            Ok(())
        }
        DeValue::String(text) => Err(Wrong::NotOneOf { found: text.to_string(), known }),
        _ => Err(Wrong::OtherType { expected: Expected::String }),
    }
}

fn yes(value: &DeValue<'_>, into: &mut Option<bool>) -> Result<(), Wrong> {
    match value {
        DeValue::Boolean(yes) => {
            *into = Some(*yes);
            Ok(())
        }
        _ => Err(Wrong::OtherType { expected: Expected::TrueOrFalse }),
    }
}

/// The table of keys: contexts, in each of them actions, for each of these a key or several.
fn keys(contexts: &DeTable<'_>, into: &mut Vec<KeyEntry>, wrong: &mut Vec<(Range<usize>, Wrong)>) {
    for (context, actions) in contexts {
        let DeValue::Table(actions) = actions.get_ref() else {
            wrong.push((actions.span(), Wrong::OtherType { expected: Expected::Table }));
            continue;
        };
        for (action, value) in actions {
            let listed: Vec<_> = match value.get_ref() {
                DeValue::Array(all) => all.iter().collect(),
                _ => vec![value],
            };
            let mut entry = KeyEntry {
                context: context.get_ref().to_string(),
                action: action.get_ref().to_string(),
                keys: Vec::new(),
                context_at: context.span(),
                action_at: action.span(),
                keys_at: Vec::new(),
            };
            for one in listed {
                match one.get_ref() {
                    DeValue::String(name) => {
                        entry.keys.push(name.to_string());
                        entry.keys_at.push(one.span());
                    }
                    _ => wrong.push((one.span(), Wrong::OtherType { expected: Expected::String })),
                }
            }
            into.push(entry);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile { name: "config.toml".to_owned(), text: text.to_owned() }
    }

    #[test]
    fn settings_say_what_stands_in_their_file() {
        let text = "language = \"pt\"\ntheme = \"high-contrast\"\nglyphs = \"ascii\"\nmouse = true\nhints = false\n\n\
                    [keys]\nhome.rename = [\"F4\", \"Ctrl+K\"]\ninterview.note = \"F12\"\n";
        let settings = read(&file(text)).unwrap();
        assert_eq!(settings.language.as_deref(), Some("pt"));
        assert_eq!(settings.theme.as_deref(), Some("high-contrast"));
        assert_eq!((settings.mouse, settings.hints), (Some(true), Some(false)));
        let keys: Vec<_> =
            settings.keys.iter().map(|one| format!("{}.{} {}", one.context, one.action, one.keys.join(" "))).collect();
        assert_eq!(keys, ["home.rename F4 Ctrl+K", "interview.note F12"]);
        assert_eq!(&text[settings.keys[0].keys_at[1].clone()], "\"Ctrl+K\"");
        assert_eq!(read(&file("")).unwrap(), SettingsFile::default());
    }

    #[test]
    fn what_is_wrong_is_said_at_its_line() {
        let text = "theme = \"drak\"\nmouse = 1\nthem = 2\n\n[keys]\nhome = 3\ngrid.toggle = [\"F4\", 5]\n";
        let wrong = read(&file(text)).unwrap_err();
        let said: Vec<_> =
            wrong.items.iter().map(|item| (wrong.place(item).1.line, wrong.place(item).1.column)).collect();
        assert_eq!(said, [(1, 9), (2, 9), (3, 1), (6, 8), (7, 22)]);
        assert!(matches!(&wrong.items[0].wrong, Wrong::NotOneOf { found, .. } if found == "drak"));
        let nearest = Some("theme".to_owned());
        assert_eq!(wrong.items[2].wrong, Wrong::UnknownKey { key: "them".to_owned(), nearest });
        assert!(matches!(read(&file("theme = ")).unwrap_err().items[0].wrong, Wrong::Syntax { .. }));
    }
}
