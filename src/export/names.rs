//! What exported files are called: `2026-Q4_Casa-da-Lanterna_report_v1.0_en.html`. Letters and digits of every
//! script, `.`, `-` and `_` alone, so that a name leaves no folder, opens on every system, and reads as it is written.

use super::source::{Choices, Source};

/// The most bytes of a name: with the folders before it, every system still opens it.
const MOST: usize = 120;

/// What Windows takes for devices, whatever follows the first dot.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// The name of a file that holds `what`, in a language or in none, with its ending.
#[must_use]
pub fn file_name(source: &Source<'_>, choices: &Choices, what: &str, language: &str, end: &str) -> String {
    let interview = source.interview;
    let redacted = source.removed.map(|_| "redacted".to_owned());
    let name = slug(&interview.organisation.name).or_else(|| slug(interview.organisation.id.as_str()));
    let version = slug(&choices.version).map(|version| format!("v{version}"));
    joined([slug(&interview.period), name, slug(what), redacted, version, slug(language)], end)
}

/// The parts of a name, period, organisation and version among them, in at most [`MOST`] bytes: the longest of those
/// three gives way.
fn joined(mut parts: [Option<String>; 6], end: &str) -> String {
    let length = |parts: &[Option<String>; 6]| parts.iter().flatten().map(|part| part.len() + 1).sum::<usize>();
    // Each part has a sign after it, the last one the dot.
    while length(&parts) + end.len() > MOST {
        let gives = [1, 0, 4].into_iter().max_by_key(|at| (parts[*at].as_ref().map_or(0, String::len), *at == 1));
        let Some(longest) = gives.and_then(|at| parts[at].as_mut()) else { break };
        longest.pop();
        let kept = longest.trim_end_matches(['-', '.']).len();
        longest.truncate(kept);
        parts.iter_mut().for_each(|part| *part = part.take().filter(|part| !part.is_empty()));
    }
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join("_");
    let device = if is_device(&name) { "_" } else { "" };
    format!("{device}{name}.{end}")
}

/// A word of letters and digits, of whatever script, as they are; none where nothing is left of it. What is between
/// them becomes one hyphen; what cannot be seen is left out.
fn slug(text: &str) -> Option<String> {
    let mut slug = String::new();
    for c in text.chars().filter(|c| !is_unseen(*c)) {
        let kept = c.is_alphanumeric() || (is_mark(c) && slug.ends_with(char::is_alphanumeric));
        if kept || (c == '.' && !slug.is_empty() && !slug.ends_with('.')) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let kept = slug.trim_end_matches(['-', '.']).len();
    slug.truncate(kept);
    (!slug.is_empty()).then_some(slug)
}

/// An accent that stands for itself after its letter, as some systems write it.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// What joins letters or turns their direction, and is no letter itself.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Whether Windows would take a name for a device: `CON`, `COM1`, also with an ending of any kind.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).to_ascii_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let numbered = port.is_some_and(|port| {
        let mut digits = port.chars();
        matches!((digits.next(), digits.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
    });
    numbered || DEVICES.contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_files_are_plain_words() {
        for (text, expected) in [
            ("Casa da Lanterna", Some("Casa-da-Lanterna")),
            ("../../etc/passwd", Some("etc-passwd")),
            ("=cmd|' /C calc'!A0", Some("cmd-C-calc-A0")),
            ("v1.0", Some("v1.0")),
            ("a..b", Some("a.-b")),
            ("釘釘", Some("釘釘")),
            ("澳門（釘釘）有限公司", Some("澳門-釘釘-有限公司")),
            ("Pão de Açúcar, Lda.", Some("Pão-de-Açúcar-Lda")),
            ("Cafe\u{301} Sol", Some("Cafe\u{301}-Sol")),
            ("\u{301}a", Some("a")),
            ("\u{202e}fdp.\u{200f}exe\u{202c}", Some("fdp.exe")),
            ("שלום\u{200f}", Some("שלום")),
            (".hidden", Some("hidden")),
            ("a\0b\nc", Some("a-b-c")),
            ("1.0\u{7}", Some("1.0")),
            ("\u{1b}[31m", Some("31m")),
            ("...", None),
            ("\u{202e}\t", None),
            ("", None),
        ] {
            assert_eq!(slug(text).as_deref(), expected, "{text:?}");
        }
    }

    fn named(period: &str, name: &str, what: &str, version: &str) -> String {
        let version = slug(version).map(|version| format!("v{version}"));
        joined([slug(period), slug(name), Some(what.to_owned()), None, version, slug("en")], "html")
    }

    #[test]
    fn no_name_is_that_of_a_device() {
        for device in ["CON", "nul", "Aux", "prn", "COM1", "lpt9", "COM²"] {
            assert!(is_device(device) && is_device(&format!("{device}.x.html")), "{device}");
            let name = named("", &format!("{device}.a"), "report", "");
            assert_eq!(name, format!("_{device}.a_report_en.html"));
            assert!(!is_device(&name));
        }
        for name in ["CONSOLE", "COM10", "COM", "2026-Q4_CON_report"] {
            assert!(!is_device(name), "{name}");
        }
    }

    #[test]
    fn a_long_name_gives_way_at_a_whole_character() {
        let name = named("2026-Q4", &"釘".repeat(90), "report", "1.0");
        assert_eq!(name, format!("2026-Q4_{}_report_v1.0_en.html", "釘".repeat(30)));
        assert!(name.len() <= MOST && name.len() > MOST - 3);
        let name = named("2026-Q4", "Guia", "report", &"9.".repeat(200));
        assert!(name.len() <= MOST && name.starts_with("2026-Q4_Guia_report_v9.9") && name.ends_with("9_en.html"));
        let longest = format!("form-{}", "d".repeat(64));
        let name = named("2026-Q4", &"釘".repeat(90), &longest, "1.0");
        assert!(name.len() <= MOST && name.contains(&longest) && name.contains("釘"), "{name}");
    }

    #[test]
    fn an_empty_version_is_left_out() {
        assert_eq!(named("2026-Q4", "Guia", "report", ""), "2026-Q4_Guia_report_en.html");
        assert_eq!(named("2026-Q4", "Guia", "report", "\u{7}\n"), "2026-Q4_Guia_report_en.html");
        assert_eq!(named("2026-Q4", "Guia", "report", "2/../x"), "2026-Q4_Guia_report_v2-.-x_en.html");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_gives_a_safe_name(period in any::<String>(), name in any::<String>(), version in any::<String>()) {
            let name = named(&period, &name, "report", &version);
            let plain = |c: char| c.is_alphanumeric() || is_mark(c) || matches!(c, '.' | '-' | '_');
            prop_assert!(name.chars().all(plain) && !name.starts_with('.') && name.len() <= MOST, "{}", name);
            prop_assert!(!is_device(&name));
        }
    }
}
