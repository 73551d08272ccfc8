//! Which language: what was asked for, else what the environment says, else what the system says. Knows the tags
//! of the languages there are, and reads no environment itself.

/// What may say a language, the first that says one first.
#[derive(Clone, Copy, Debug, Default)]
pub struct Languages<'a> {
    /// Of the settings; `auto` says nothing.
    pub settings: Option<&'a str>,
    /// `FAROL_LANG`.
    pub own: Option<&'a str>,
    /// `LC_ALL`, else `LC_MESSAGES`, else `LANG`.
    pub posix: Option<&'a str>,
    /// Of the system, where the environment says nothing.
    pub system: Option<&'a str>,
}

impl Languages<'_> {
    /// The tag of the language in which the user is spoken to; English where nothing names one of those there are.
    #[must_use]
    pub fn chosen(&self) -> &'static str {
        // An empty variable says nothing; POSIX' plain locale is English, whatever the system says.
        let said = [self.own, self.settings, self.posix, self.system].into_iter().flatten();
        let mut said = said.filter(|name| !name.is_empty() && *name != "auto");
        said.find_map(|name| if matches!(name, "C" | "POSIX") { Some("en") } else { language(name) }).unwrap_or("en")
    }
}

/// The tag of the language that a locale stands for: `zh-MO`, `zh_HK.UTF-8` and every other Chinese are Traditional
/// Chinese, as no other is there; `pt_PT`, `pt-MO` and `pt-BR` are Portuguese. None of a language that is not there.
#[must_use]
pub fn language(locale: &str) -> Option<&'static str> {
    let primary = locale.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    match primary.as_str() {
        "en" => Some("en"),
        "zh" | "yue" => Some("zh-Hant"),
        "pt" => Some("pt"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_stands_for_a_language() {
        for (locale, expected) in [
            ("zh-MO", Some("zh-Hant")),
            ("zh_HK.UTF-8", Some("zh-Hant")),
            ("zh-TW", Some("zh-Hant")),
            ("zh-Hant", Some("zh-Hant")),
            ("ZH", Some("zh-Hant")),
            ("pt_PT@euro", Some("pt")),
            ("pt-MO", Some("pt")),
            ("en_GB.UTF-8", Some("en")),
            ("de_AT", None),
            ("C.UTF-8", None),
            ("", None),
        ] {
            assert_eq!(language(locale), expected, "{locale}");
        }
    }

    #[test]
    fn the_first_that_says_a_language_there_is_decides() {
        let none = Languages::default();
        assert_eq!(none.chosen(), "en");
        let system = Languages { system: Some("pt-PT"), ..none };
        assert_eq!(system.chosen(), "pt");
        assert_eq!(Languages { posix: Some("zh_MO.UTF-8"), ..system }.chosen(), "zh-Hant");
        assert_eq!(Languages { posix: Some("C"), ..system }.chosen(), "en");
        assert_eq!(Languages { posix: Some("de_DE.UTF-8"), ..system }.chosen(), "pt");
        assert_eq!(Languages { settings: Some("auto"), posix: Some(""), ..system }.chosen(), "pt");
        assert_eq!(Languages { settings: Some("en"), posix: Some("zh_MO"), ..system }.chosen(), "en");
        assert_eq!(Languages { own: Some("zh-HK"), settings: Some("en"), ..system }.chosen(), "zh-Hant");
    }
}
