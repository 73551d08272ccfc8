//! Which texts name which keys. Texts say them as the table has them; where the user changed a key, they say the other
//! one ([`Keymap::say_in`]).

use super::{Action, Context, Keymap};
use crate::text::Texts;

/// By message: the actions whose keys it names, with where they count.
const NAMED: &[(&str, Context, Action)] = &{
    use Action as A;
    use Context as C;
    [
        ("basis", C::Interview, A::Basis),
        ("compared-shows-unchanged", C::Compare, A::Unchanged),
        ("departments-empty", C::Departments, A::New),
        ("departments-empty", C::Departments, A::Import),
        ("departments-too-many-people", C::Stage, A::PreviousStage),
        ("home-empty-example", C::Home, A::Edit),
        ("notice-asking", C::Carried, A::StillTrue),
        ("notice-asking", C::Carried, A::Ask),
        ("notice-complete-departments", C::Departments, A::Edit),
        ("notice-field-quit", C::Everywhere, A::Quit),
        ("notice-form-entered", C::Form, A::Save),
        ("notice-form-entered-quit", C::Form, A::Save),
        ("notice-form-entered-quit", C::Everywhere, A::Quit),
        ("notice-imported", C::Stage, A::Undo),
        ("notice-interrupt-form", C::Form, A::Save),
        ("notice-language", C::Everywhere, A::Language),
        ("notice-last-stage", C::Unsaved, A::Save),
        ("notice-planned", C::Planned, A::Edit),
        ("plan-by-hand", C::Plan, A::Goal),
        ("remark-carried-over", C::Carried, A::StillTrue),
        ("review-nothing", C::Review, A::Save),
        ("settings-file", C::Everywhere, A::Settings),
    ]
};

impl Keymap {
    /// Has texts say the keys that are in force.
    pub fn say_in(&self, texts: &mut Texts) {
        let table = Self::default();
        let names = NAMED
            .iter()
            .map(|(id, context, action)| (*id, table.name(*context, *action), self.name(*context, *action)));
        texts.put_names(names.filter(|(_, before, now)| before != now).collect());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::super::Wish;
    use super::*;
    use crate::text;

    /// Names of keys in a text: function keys, and letters with Ctrl.
    fn keys(text: &str) -> Vec<String> {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '+');
        let is_key = |word: &&str| {
            let number = word.strip_prefix('F').is_some_and(|rest| rest.parse::<u8>().is_ok());
            number || word.strip_prefix("Ctrl+").is_some_and(|rest| rest.len() == 1)
        };
        words.filter(is_key).map(str::to_owned).collect()
    }

    #[test]
    fn every_text_that_names_a_key_is_listed_with_what_the_key_does() {
        // Ctrl+C cannot be changed; how keys are written is no key of the table.
        let fixed = |id: &str, key: &str| key == "Ctrl+C" || id == "diagnostic-help-no-key";
        let table = Keymap::default();
        for language in Texts::languages() {
            let mut id = String::new();
            let mut found = Vec::new();
            for line in text::files(language).flat_map(str::lines) {
                if let Some((head, _)) =
                    line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
                {
                    id = head.to_owned();
                }
                if !line.starts_with('#') {
                    found.extend(keys(line).into_iter().filter(|key| !fixed(&id, key)).map(|key| (id.clone(), key)));
                }
            }
            found.sort();
            found.dedup();
            let mut listed: Vec<(String, String)> =
                NAMED.iter().map(|(id, context, action)| ((*id).to_owned(), table.name(*context, *action))).collect();
            listed.sort();
            assert_eq!(found, listed, "{language}");
        }
    }

    #[test]
    fn texts_say_the_keys_that_are_in_force() {
        let wish = |action: &str, key: &str| Wish {
            context: "carried".to_owned(),
            action: action.to_owned(),
            keys: vec![key.to_owned()],
        };
        let keymap = Keymap::new(&[wish("still-true", "F5"), wish("ask", "Ctrl+T")]).unwrap();
        let mut texts = Texts::new("en");
        assert!(texts.get("notice-asking").contains("Ctrl+T: still true. F5: everything"));
        keymap.say_in(&mut texts);
        assert!(texts.get("notice-asking").contains("F5: still true. Ctrl+T: everything"));
        Keymap::default().say_in(&mut texts);
        assert!(texts.get("notice-asking").contains("Ctrl+T: still true."));
    }
}
