//! The languages: every message and every text of the shipped questionnaire is there in each, says something of its
//! own with the same placeholders, and calls a thing by the name that the glossary of the language gives it.

use std::collections::{BTreeMap, BTreeSet};

use farol::questionnaire::{shipped, texts};
use farol::text::{Texts, files};

/// The languages but English.
fn others() -> impl Iterator<Item = &'static str> {
    Texts::languages().skip(1)
}

/// The messages of a language as they are written, by id.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut all: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for line in files(language).flat_map(str::lines).filter(|line| !line.starts_with('#')) {
        match line.split_once(" =") {
            Some((id, text)) if id.starts_with(|c: char| c.is_ascii_lowercase()) => {
                last = id.to_owned();
                all.insert(last.clone(), text.trim().to_owned());
            }
            _ if !line.trim().is_empty() => {
                let text = all.get_mut(&last).unwrap();
                text.push('\n');
                text.push_str(line.trim_end());
            }
            _ => {}
        }
    }
    all
}

/// The placeholders of a message.
fn placeholders(text: &str) -> BTreeSet<String> {
    let name = |rest: &str| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_').collect();
    text.match_indices('$').map(|(at, _)| name(&text[at + 1..])).collect()
}

/// A message without its placeholders and the structure around them.
fn words(text: &str) -> String {
    let mut words = String::new();
    let mut inside = 0_usize;
    for c in text.chars() {
        match c {
            '{' => inside += 1,
            '}' => inside = inside.saturating_sub(1),
            c if inside == 0 => words.push(c),
            _ => {}
        }
    }
    words
}

#[test]
fn every_message_is_there_with_the_placeholders_of_the_english_one() {
    let english = messages("en");
    assert!(english.len() > 1000, "{}", english.len());
    for language in others() {
        let own = messages(language);
        let missing: Vec<_> = english.keys().filter(|id| !own.contains_key(*id)).collect();
        let unknown: Vec<_> = own.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{language}: without {missing:?}, and with {unknown:?}");
        for (id, text) in &english {
            assert_eq!(placeholders(text), placeholders(&own[id]), "{language}: {id}");
        }
    }
}

/// What is the same in every language: names, units, signs, file formats.
const SAME: &[&str] = &["language-"];

#[test]
fn no_message_is_left_in_english() {
    let english = messages("en");
    for language in others() {
        let own = messages(language);
        let left: Vec<&String> = english
            .iter()
            .filter(|(id, text)| {
                let plain = words(text);
                let said = plain.split(|c: char| !c.is_alphabetic()).filter(|word| word.len() > 3).count() > 1;
                own[*id] == **text && said && !SAME.iter().any(|same| id.starts_with(same))
            })
            .map(|(id, _)| id)
            .collect();
        assert!(left.is_empty(), "{language}: {left:?}");
    }
}

#[test]
fn every_text_of_the_shipped_questionnaire_is_translated() {
    let document = shipped().document();
    let tags: Vec<&str> = Texts::languages().collect();
    assert_eq!(document.languages, tags);
    let all = texts(document);
    assert!(all.len() > 1000);
    for (place, text) in all {
        for language in &tags {
            assert!(text.0.contains_key(*language), "{language}: {place}");
        }
    }
}

/// A term of a glossary: the English words, and the forms that one of must stand in the translation.
struct Term {
    english: String,
    forms: Vec<String>,
}

/// The glossary of a language, the longest terms first: "data subject" is said before "subject" is.
fn glossary(language: &str) -> Vec<Term> {
    let file = format!("{}/assets/text/{language}/glossary.toml", env!("CARGO_MANIFEST_DIR"));
    let read: toml::Table = std::fs::read_to_string(file).unwrap().parse().unwrap();
    let mut terms: Vec<Term> = read["terms"]
        .as_array()
        .unwrap()
        .iter()
        .map(|term| {
            let also = term.get("also").map(|also| also.as_array().unwrap().iter()).into_iter().flatten();
            let forms = std::iter::once(&term["term"]).chain(also);
            Term {
                english: term["en"].as_str().unwrap().to_lowercase(),
                forms: forms.map(|form| form.as_str().unwrap().to_lowercase()).collect(),
            }
        })
        .collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.english.len()));
    terms
}

/// A text without the names of commands: `farol score` is the same in every language.
fn without_commands(text: &str) -> String {
    let mut parts = text.split("farol ");
    let mut left = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        left.push_str(part.trim_start_matches(|c: char| c.is_ascii_lowercase()));
    }
    left
}

/// Takes a term out of an English text, in singular and in plural; whether it was there.
fn take_out(text: &mut String, term: &str) -> bool {
    let mut found = false;
    let mut from = 0;
    while let Some(at) = text[from..].find(term).map(|at| at + from) {
        let end = at + term.len();
        let end = if text[end..].starts_with('s') { end + 1 } else { end };
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
        // What follows `--` is an option's name.
        let before = text[..at].chars().next_back();
        let after = text[end..].chars().next().filter(|c| *c != '-');
        if letter(before) || letter(after) {
            from = at + text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        }
        found = true;
        text.replace_range(at..end, " ~ ");
        from = at;
    }
    found
}

#[test]
fn a_term_of_the_glossary_is_always_called_the_same() {
    let english = messages("en");
    for language in others() {
        let (own, terms) = (messages(language), glossary(language));
        assert!(terms.len() > 50, "{language}");
        let said = english.iter().map(|(id, text)| (id.clone(), words(text), own[id].clone()));
        let document = shipped().document();
        let asked = texts(document)
            .into_iter()
            .map(|(place, text)| (place.to_string(), text.get("en").to_owned(), text.get(language).to_owned()));
        let mut wrong = Vec::new();
        for (place, english, own) in said.chain(asked) {
            let (mut left, own) = (without_commands(&english.to_lowercase()), own.to_lowercase());
            for Term { english, forms } in &terms {
                if take_out(&mut left, english) && !forms.iter().any(|form| own.contains(form)) {
                    wrong.push(format!("{place}: {english} → {}: {own}", forms[0]));
                }
            }
        }
        assert!(wrong.is_empty(), "{language}: {} of\n{}", wrong.len(), wrong.join("\n"));
    }
}
