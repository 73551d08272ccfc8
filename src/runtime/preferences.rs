//! The user's settings between their file and the wizard: what the file says becomes values and keys, or one message
//! on what is wrong with it; what the wizard changes goes back.

use std::path::Path;

use crate::format::diagnostics;
use crate::format::problem::{Diagnostics, Wrong};
use crate::format::settings::{self, SettingsFile};
use crate::format::source::SourceFile;
use crate::questionnaire::nearest;
use crate::store;
use crate::text::{Message, Texts};
use crate::tui::keymap::{Keymap, Refused, Wish};
use crate::tui::{Palette, Settings};

/// What the user prefers, as it was found.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    pub settings: Settings,
    pub keys: Keymap,
    /// Why the defaults count, if there is a file that cannot be used.
    pub wrong: Option<Message>,
}

/// Reads the settings; a file that is wrong anywhere counts for nothing, and it is said why.
#[must_use]
pub fn read(path: &Path) -> Preferences {
    let wrong = |wrong| Preferences { wrong: Some(wrong), ..Preferences::default() };
    let text = match store::read_settings(path) {
        Ok(Some(text)) => text,
        Ok(None) => return Preferences::default(),
        Err(error) => return wrong(Message::new("notice-settings-unread").with("why", error.message())),
    };
    let file = SourceFile { name: path.display().to_string(), text };
    let read = settings::read(&file).and_then(|read| {
        let keys = keys(&file, &read)?;
        Ok((read, keys))
    });
    match read {
        Ok((read, keys)) => Preferences { settings: values(&read), keys, wrong: None },
        Err(diagnostics) => wrong(located(Message::new("notice-settings-wrong"), &diagnostics)),
    }
}

/// Writes what the user prefers; what else the file says stays.
///
/// # Errors
/// Why it is not kept.
pub fn save(path: &Path, preferred: &Settings, texts: &Texts) -> Result<(), Message> {
    let text = store::read_settings(path).map_err(|error| error.message())?;
    let old = text.map(|text| SourceFile { name: path.display().to_string(), text });
    let auto = |word: Option<&str>| Some(word.unwrap_or("auto").to_owned());
    let wanted = SettingsFile {
        language: auto(preferred.language.as_deref()),
        theme: auto(preferred.theme.map(Palette::name)),
        glyphs: Some(if preferred.ascii { "ascii" } else { "unicode" }.to_owned()),
        mouse: Some(preferred.mouse),
        hints: Some(preferred.hints),
        keys: Vec::new(),
    };
    let written = settings::written(old.as_ref(), &wanted, texts)
        .map_err(|diagnostics| located(Message::new("notice-settings-not-kept"), &diagnostics))?;
    store::write_settings(path, &written).map_err(|error| error.message())
}

fn values(read: &SettingsFile) -> Settings {
    let default = Settings::default();
    Settings {
        language: read.language.clone().filter(|tag| tag != "auto"),
        theme: read.theme.as_deref().and_then(Palette::named),
        ascii: read.glyphs.as_deref() == Some("ascii"),
        mouse: read.mouse.unwrap_or(default.mouse),
        hints: read.hints.unwrap_or(default.hints),
    }
}

/// The keys that are wished for, or each wish that cannot be at its place in the file.
fn keys(file: &SourceFile, read: &SettingsFile) -> Result<Keymap, Diagnostics> {
    let wish = |entry: &settings::KeyEntry| Wish {
        context: entry.context.clone(),
        action: entry.action.clone(),
        keys: entry.keys.clone(),
    };
    let wishes: Vec<Wish> = read.keys.iter().map(wish).collect();
    Keymap::new(&wishes).map_err(|refused| {
        let located = refused.into_iter().filter_map(|(at, why)| read.keys.get(at).map(|entry| problem(entry, why)));
        settings::refused(file, located.collect())
    })
}

/// A wish that is refused as a problem of the file, with its place.
fn problem(entry: &settings::KeyEntry, why: Refused) -> (std::ops::Range<usize>, Wrong) {
    let unknown = |key: &str, known: &[String]| {
        let nearest = nearest(key, known.iter().map(String::as_str));
        Wrong::UnknownKey { key: key.to_owned(), nearest }
    };
    let key = |at: usize| entry.keys.get(at).cloned().unwrap_or_default();
    let key_at = |at: usize| entry.keys_at.get(at).cloned().unwrap_or_else(|| entry.action_at.clone());
    match why {
        Refused::NoContext(known) => (entry.context_at.clone(), unknown(&entry.context, &known)),
        Refused::NoAction(known) => (entry.action_at.clone(), unknown(&entry.action, &known)),
        Refused::NoKey(at) => (key_at(at), Wrong::NoKey { found: key(at) }),
        Refused::Taken(at, by) => (key_at(at), Wrong::KeyTaken { key: key(at), by }),
        Refused::OnlyText => (entry.action_at.clone(), Wrong::OnlyText),
    }
}

/// The first thing that is wrong, with its place; the others are told of when that is mended.
fn located(message: Message, diagnostics: &Diagnostics) -> Message {
    let Some(first) = diagnostics.items.first() else { return message };
    let (file, place) = diagnostics.place(first);
    let help = diagnostics::help(first).unwrap_or_else(|| Message::new("plain").with("text", ""));
    message
        .with("file", file)
        .with("line", place.line.to_string())
        .with("column", place.column.to_string())
        .with("what", diagnostics::what(&first.wrong))
        .with("help", help)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;
    use crate::tui::keymap::{Action, Context};

    fn said(text: &str) -> Preferences {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, text).unwrap();
        read(&path)
    }

    #[test]
    fn what_the_file_says_counts() {
        let found = said("theme = \"light\"\nlanguage = \"auto\"\n[keys]\nhome.rename = \"Ctrl+K\"\n");
        assert_eq!(found.wrong, None);
        assert_eq!(found.settings, Settings { theme: Some(Palette::Light), ..Settings::default() });
        assert_eq!(found.keys.name(Context::Home, Action::Rename), "Ctrl+K");
        assert_eq!(read(Path::new("/nowhere/config.toml")).wrong, None);
    }

    #[test]
    fn a_file_that_is_wrong_counts_for_nothing_and_it_is_said_where_and_why() {
        let texts = Texts::new("en");
        for (text, expected) in [
            (
                "mouse = true\n[keys]\nhome.rename = [\"Ctrl+K\", \"F5\"]\n",
                "line 3, column 26: F5 does something else here already: home.compare",
            ),
            (
                "mouse = true\n[keys]\nhome.renam = \"F4\"\n",
                "line 3, column 6: there is no field renam here. Did you mean rename?",
            ),
            (
                "mouse = true\n[keys.hoem]\nrename = \"F4\"\n",
                "line 2, column 7: there is no field hoem here. Did you mean home?",
            ),
            ("mouse = true\nkeys.home.rename = \"Hyper+1\"\n", "line 2, column 20: Hyper+1 is no key that can be used"),
            ("mouse = true\nkeys.grid.fill-row = \"r\"\n", "line 2, column 11: at least one key must be"),
            ("mouse = true\ntheme = \"drak\"\n", "line 2, column 9: drak is not one of the words"),
            ("mouse = true\ntheme = \n", "line 2"),
        ] {
            let found = said(text);
            assert_eq!((found.settings, found.keys), (Settings::default(), Keymap::default()));
            let told = texts.say(&found.wrong.unwrap());
            assert!(told.contains(expected) && told.contains("config.toml"), "{told}");
        }
    }

    #[test]
    fn what_is_saved_is_read_again_and_the_keys_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "# mine\n[keys]\nhome.rename = \"Ctrl+K\" # handy\n").unwrap();
        let texts = Texts::new("en");
        let wanted = Settings {
            language: Some("pt".to_owned()),
            theme: Some(Palette::HighContrast),
            ascii: true,
            mouse: true,
            hints: false,
        };
        save(&path, &wanted, &texts).unwrap();
        let found = read(&path);
        assert_eq!((found.settings, found.wrong), (wanted, None));
        assert_eq!(found.keys.name(Context::Home, Action::Rename), "Ctrl+K");
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains("# mine") && text.contains("# handy"), "{text}");
        std::fs::write(&path, "theme = 1\n").unwrap();
        assert!(texts.say(&save(&path, &Settings::default(), &texts).unwrap_err()).contains("line 1"));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "theme = 1\n");
    }
}
