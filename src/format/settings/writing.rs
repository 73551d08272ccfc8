//! Settings written back: a value takes the place of the one before it, and nothing else of the file changes.
//! Where there is no file, one that says what each line is for.

use toml::de::{DeTable, DeValue};

use super::super::problem::Diagnostics;
use super::{SettingsFile, read};
use crate::format::source::SourceFile;
use crate::text::{Message, Texts};

/// The file with the settings that it is to say; what these leave open stays as it is. Without a file, one with every
/// setting at its default.
///
/// # Errors
/// What is wrong with the file: then it is not for farol to change.
pub fn written(old: Option<&SourceFile>, settings: &SettingsFile, texts: &Texts) -> Result<String, Diagnostics> {
    let mut text = match old {
        Some(old) => {
            read(old)?;
            old.text.clone()
        }
        None => template(texts),
    };
    let quoted = |word: &Option<String>| word.as_ref().map(|word| format!("\"{word}\""));
    let changes = [
        ("language", quoted(&settings.language)),
        ("theme", quoted(&settings.theme)),
        ("glyphs", quoted(&settings.glyphs)),
        ("mouse", settings.mouse.map(|yes| yes.to_string())),
        ("hints", settings.hints.map(|yes| yes.to_string())),
    ];
    for (key, value) in changes {
        if let Some(value) = value {
            set(&mut text, key, &value);
        }
    }
    Ok(text)
}

/// Puts a value in the place of the one that a key has, else on a line of its own behind the others: before the first
/// table, where it would be that table's.
fn set(text: &mut String, key: &str, value: &str) {
    let (table, _) = DeTable::parse_recoverable(text);
    let simple = |value: &DeValue<'_>| !matches!(value, DeValue::Table(_));
    if let Some(found) = table.get_ref().get(key) {
        let span = found.span();
        drop(table);
        text.replace_range(span, value);
        return;
    }
    let ends = table.get_ref().iter().filter(|(_, value)| simple(value.get_ref())).map(|(_, value)| value.span().end);
    let last = ends.max();
    drop(table);
    let at = last.map_or(0, |end| text[end..].find('\n').map_or(text.len(), |line| end + line + 1));
    let line = format!("{key} = {value}\n");
    let before = if at > 0 && !text[..at].ends_with('\n') { "\n" } else { "" };
    text.insert_str(at, &format!("{before}{line}"));
}

/// The file where there is none.
fn template(texts: &Texts) -> String {
    let mut text = String::new();
    let mut part = |comment: Message, line: &str| {
        for one in textwrap::wrap(&texts.say(&comment), 100) {
            text.push_str(&format!("# {one}\n"));
        }
        text.push_str(&format!("{line}\n"));
    };
    part(Message::new("settings-file"), "");
    part(Message::new("settings-file-language"), "language = \"auto\"\n");
    part(Message::new("settings-file-theme"), "theme = \"auto\"\n");
    part(Message::new("settings-file-glyphs"), "glyphs = \"unicode\"\n");
    part(Message::new("settings-file-mouse"), "mouse = false\n");
    part(Message::new("settings-file-hints"), "hints = true\n");
    part(Message::new("settings-file-keys"), "[keys]\n# home.rename = [\"F4\", \"Ctrl+K\"]");
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    fn file(text: &str) -> SourceFile {
        SourceFile { name: "config.toml".to_owned(), text: text.to_owned() }
    }

    fn light() -> SettingsFile {
        SettingsFile { theme: Some("light".to_owned()), mouse: Some(true), ..SettingsFile::default() }
    }

    #[test]
    fn a_value_takes_the_place_of_the_one_before_and_all_else_stays() {
        let texts = Texts::new("en");
        for (before, after) in [
            ("theme = 'dark' # as at home\nmouse=false\n", "theme = \"light\" # as at home\nmouse=true\n"),
            (
                "# mine\nhints = false\n\n[keys]\nhome.rename = \"F4\"\n",
                "# mine\nhints = false\ntheme = \"light\"\nmouse = true\n\n[keys]\nhome.rename = \"F4\"\n",
            ),
            ("[keys]\n", "theme = \"light\"\nmouse = true\n[keys]\n"),
            ("keys.home.rename = \"F4\"", "theme = \"light\"\nmouse = true\nkeys.home.rename = \"F4\""),
            ("hints = true", "hints = true\ntheme = \"light\"\nmouse = true\n"),
            ("", "theme = \"light\"\nmouse = true\n"),
        ] {
            let found = written(Some(&file(before)), &light(), &texts).unwrap();
            assert_eq!(found, after);
            let again = read(&file(&found)).unwrap();
            assert_eq!((again.theme.as_deref(), again.mouse), (Some("light"), Some(true)));
            assert_eq!(again.keys.len(), read(&file(before)).unwrap().keys.len());
        }
    }

    #[test]
    fn where_there_is_no_file_one_is_made_that_says_what_it_may_say() {
        let text = written(None, &light(), &Texts::new("en")).unwrap();
        let settings = read(&file(&text)).unwrap();
        assert_eq!((settings.theme.as_deref(), settings.hints), (Some("light"), Some(true)));
        assert!(text.lines().filter(|line| line.starts_with('#')).count() > 6, "{text}");
    }

    #[test]
    fn a_file_that_is_wrong_is_not_changed() {
        for text in ["theme = \"drak\"\n", "theme = "] {
            assert!(written(Some(&file(text)), &light(), &Texts::new("en")).is_err());
        }
    }
}
