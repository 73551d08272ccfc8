//! What users read. Floor 0: every word on a screen, in an error or in a report comes from the message
//! files under `assets/text/`, found by message id; nothing above writes prose.
//!
//! A [`Message`] is a saying as data: an id and its arguments, so that the core can name what a user
//! is to be told without knowing the language. [`Texts`] holds one language and turns messages into
//! text.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod fold;
mod forms;
mod language;

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use fold::folded;
pub use forms::Forms;
pub use language::{Languages, language};

/// The message files of a language.
struct Files {
    language: &'static str,
    /// What every start reads.
    at_once: &'static [&'static str],
    /// What is read when one of its messages is asked for: the words of what is handed over, of what is read
    /// in, and of plain mode.
    when_asked: &'static [&'static str],
}

/// The message files of a language, in one folder.
macro_rules! files {
    ($language:literal) => {
        Files {
            language: $language,
            at_once: &[
                include_str!(concat!("../assets/text/", $language, "/core.ftl")),
                include_str!(concat!("../assets/text/", $language, "/questionnaire.ftl")),
                include_str!(concat!("../assets/text/", $language, "/cli.ftl")),
                include_str!(concat!("../assets/text/", $language, "/tui.ftl")),
                include_str!(concat!("../assets/text/", $language, "/store.ftl")),
            ],
            when_asked: &[
                include_str!(concat!("../assets/text/", $language, "/export.ftl")),
                include_str!(concat!("../assets/text/", $language, "/papers.ftl")),
                include_str!(concat!("../assets/text/", $language, "/import.ftl")),
                include_str!(concat!("../assets/text/", $language, "/help.ftl")),
                include_str!(concat!("../assets/text/", $language, "/plain.ftl")),
            ],
        }
    };
}

/// The languages, in the order in which they are offered. English is the first: what another does not say is
/// said in it.
const FILES: &[Files] = &[files!("en"), files!("zh-Hant"), files!("pt")];

/// A saying as data: a message id and its arguments.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    id: &'static str,
    arguments: Vec<(&'static str, Value)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
    /// Another message, put into the words of the same language.
    Message(Box<Message>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as f64)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

impl Message {
    /// The message with an id. Ids are written out where they are used: a test reads them there.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, arguments: Vec::new() }
    }

    /// The same with an argument more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.id
    }
}

/// The texts of one language.
pub struct Texts {
    files: &'static Files,
    bundle: FluentBundle<FluentResource>,
    /// Of the files that are read when asked for.
    rest: OnceCell<FluentBundle<FluentResource>>,
    /// All of English, read where this language does not say something.
    english: OnceCell<FluentBundle<FluentResource>>,
    /// Messages without arguments, formatted before: a screen asks for the same ones at every key.
    said: RefCell<BTreeMap<&'static str, Rc<str>>>,
    /// By message: a name that it gives a key, and the one that stands for it.
    names: Vec<(&'static str, String, String)>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("language", &self.files.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// The texts of a language, or of English where the language is not there.
    #[must_use]
    pub fn new(language: &str) -> Self {
        let files = FILES.iter().find(|files| files.language == language).unwrap_or(&FILES[0]);
        let (bundle, said) = (bundle(files.language, files.at_once), RefCell::new(BTreeMap::new()));
        Self { files, bundle, rest: OnceCell::new(), english: OnceCell::new(), said, names: Vec::new() }
    }

    /// The language tag, for the texts of a questionnaire.
    #[must_use]
    pub fn language(&self) -> &str {
        self.files.language
    }

    /// How it writes numbers, lists and days.
    #[must_use]
    pub fn forms(&self) -> Forms {
        Forms::of(self.files.language)
    }

    /// A number with its thousands apart, and with the decimals that it has, at most four.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        self.forms().number(value)
    }

    /// Money, whole.
    #[must_use]
    pub fn money(&self, value: f64) -> String {
        self.forms().money(value)
    }

    /// Some things one after the other.
    #[must_use]
    pub fn list<T: AsRef<str>>(&self, all: impl IntoIterator<Item = T>) -> String {
        self.forms().list(all)
    }

    /// The tags of all languages there are.
    pub fn languages() -> impl Iterator<Item = &'static str> + Clone {
        FILES.iter().map(|files| files.language)
    }

    /// Has messages, by their ids, name keys otherwise: the name that stands in the text, and the one to say instead.
    pub fn put_names(&mut self, names: Vec<(&'static str, String, String)>) {
        self.names = names;
        self.said.borrow_mut().clear();
    }

    /// A text with its keys named as they are to be. In one pass, so that two can be exchanged.
    fn named(&self, id: &str, text: String) -> String {
        let own: Vec<_> = self.names.iter().filter(|(message, ..)| *message == id).collect();
        if own.is_empty() {
            return text;
        }
        let mut rest = text.as_str();
        let mut said = String::new();
        while let Some(c) = rest.chars().next() {
            let whole = |name: &str| {
                let behind = rest.strip_prefix(name)?;
                (!name.is_empty() && !behind.starts_with(|c: char| c.is_ascii_alphanumeric())).then_some(behind)
            };
            let found = own.iter().find_map(|(_, name, instead)| Some((whole(name)?, instead)));
            match found {
                Some((behind, instead)) => {
                    said.push_str(instead);
                    rest = behind;
                }
                None => {
                    said.push(c);
                    rest = &rest[c.len_utf8()..];
                }
            }
        }
        said + rest
    }

    /// A message without arguments.
    #[must_use]
    pub fn get(&self, id: &'static str) -> Rc<str> {
        if let Some(text) = self.said.borrow().get(id) {
            return Rc::clone(text);
        }
        let text: Rc<str> = self.format(id, None).into();
        self.said.borrow_mut().insert(id, Rc::clone(&text));
        text
    }

    /// A message in words.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        if message.arguments.is_empty() {
            return self.get(message.id).to_string();
        }
        let mut arguments = FluentArgs::with_capacity(message.arguments.len());
        for (name, value) in &message.arguments {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.clone()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Message(message) => FluentValue::from(self.say(message)),
            };
            arguments.set(*name, value);
        }
        self.format(message.id, Some(&arguments))
    }

    fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> String {
        let rest = || self.rest.get_or_init(|| bundle(self.files.language, self.files.when_asked));
        let own = if self.bundle.has_message(id) { &self.bundle } else { rest() };
        if let Some(text) = formatted(own, id, arguments) {
            return self.named(id, text);
        }
        let english = self.english.get_or_init(|| {
            let all: Vec<&str> = files(FILES[0].language).collect();
            bundle(FILES[0].language, &all)
        });
        let Some(text) = formatted(english, id, arguments) else {
            debug_assert!(false, "no message {id}");
            return id.to_owned();
        };
        format!("{UNTRANSLATED}{}", self.named(id, text))
    }
}

/// What stands before a text that is there in English only.
pub const UNTRANSLATED: &str = "[en] ";

/// The text of a message of a bundle, if it has it.
fn formatted(bundle: &FluentBundle<FluentResource>, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "message {id}: {errors:?}");
    Some(text)
}

/// The messages of some files.
fn bundle(language: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    // By itself the tag stands for Brazil, where nought is singular.
    let locale = if language == "pt" { "pt-PT" } else { language };
    let identifier: LanguageIdentifier = locale.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![identifier]);
    bundle.set_use_isolating(false);
    for file in files {
        let resource = match FluentResource::try_new((*file).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// The source text of every message file of a language, for the test that finds missing and unused ones.
pub fn files(language: &str) -> impl Iterator<Item = &'static str> {
    let own = FILES.iter().filter(move |files| files.language == language);
    own.flat_map(|files| files.at_once.iter().chain(files.when_asked)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_language_does_not_say_is_said_in_english_and_marked() {
        static PART: Files = Files { language: "pt", at_once: &["language-pt = Língua\n"], when_asked: &[] };
        let (bundle, said) = (bundle(PART.language, PART.at_once), RefCell::new(BTreeMap::new()));
        let texts =
            Texts { files: &PART, bundle, rest: OnceCell::new(), english: OnceCell::new(), said, names: Vec::new() };
        assert_eq!(&*texts.get("language-pt"), "Língua");
        assert_eq!(&*texts.get("language-en"), "[en] English");
        assert_eq!(
            texts.say(&Message::new("progress").with("settled", 1_usize).with("visible", 2_usize)),
            "[en] 1 of 2"
        );
    }
}
