//! The language in which the user is spoken to: `--lang`, else the settings and the environment, else the system.

use crate::text::{self, Languages, Texts};

/// The languages that were asked for.
#[derive(Debug, clap::Args)]
pub(super) struct Speech {
    /// The language: en, zh-Hant or pt; several for an export, with commas between them
    #[arg(long, global = true, value_name = "LANGUAGES", value_delimiter = ',', value_parser = language)]
    lang: Vec<&'static str>,
}

impl Speech {
    /// The languages, the one that the user is spoken to in first; never none. `preferred` is that of the settings.
    pub(super) fn languages(&self, preferred: Option<&str>) -> Vec<&'static str> {
        let mut named = self.lang.clone();
        let mut seen = Vec::new();
        named.retain(|tag| {
            !seen.contains(tag) && {
                seen.push(tag);
                true
            }
        });
        if named.is_empty() { vec![of_the_environment(preferred)] } else { named }
    }
}

fn language(name: &str) -> Result<&'static str, String> {
    text::language(name).ok_or_else(|| Texts::languages().collect::<Vec<_>>().join(", "))
}

fn of_the_environment(preferred: Option<&str>) -> &'static str {
    let said = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let own = said("FAROL_LANG");
    let posix = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(said);
    // The system is not asked where the environment says it: that takes time on some.
    let plain = Languages { settings: preferred, own: own.as_deref(), posix: posix.as_deref(), system: None };
    if own.is_some() || preferred.is_some() || posix.as_deref().is_some_and(|name| text::language(name).is_some()) {
        return plain.chosen();
    }
    let system = sys_locale::get_locale();
    Languages { system: system.as_deref(), ..plain }.chosen()
}
