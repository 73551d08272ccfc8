//! How what was typed is found in a text: case and marks do not count. In a command its letters may stand apart;
//! Chinese has no words, so there it stands in one piece.

use std::ops::Range;

use crate::text::folded;

/// A text as it is looked for, character by character.
#[must_use]
pub fn fold(text: &str) -> Vec<char> {
    text.chars().map(folded).collect()
}

/// Where a folded text holds another one, in characters; the first place. Nothing is found by nothing.
#[must_use]
pub fn find(text: &[char], wanted: &[char]) -> Option<Range<usize>> {
    let at = text.windows(wanted.len().max(1)).position(|part| part == wanted)?;
    Some(at..at + wanted.len())
}

/// How well a folded text answers to what was typed: every word of it must be found. The higher the better.
#[must_use]
pub fn score(text: &[char], typed: &[char], apart: bool) -> Option<u32> {
    typed.split(|c| c.is_whitespace()).filter(|word| !word.is_empty()).map(|word| word_score(text, word, apart)).sum()
}

fn word_score(text: &[char], word: &[char], apart: bool) -> Option<u32> {
    if let Some(found) = find(text, word) {
        let all = (0..text.len()).filter(|at| begins(text, *at));
        let at_word = all.clone().any(|at| text[at..].starts_with(word));
        return Some(if found.start == 0 {
            400
        } else if at_word {
            300
        } else {
            200
        });
    }
    if !apart || word.iter().any(|c| is_chinese(*c)) {
        return None;
    }
    let starts = (0..text.len()).filter(|at| text[*at] == word[0]);
    starts.filter_map(|at| scattered(text, word, at)).max()
}

/// The worth of a word whose letters stand apart, the first of them at a place: the beginnings of words and
/// neighbours count for much, what lies between against it. None where they lie too far apart to be meant.
fn scattered(text: &[char], word: &[char], first: usize) -> Option<u32> {
    const BEGINNING: i32 = 8;
    const NEIGHBOUR: i32 = 5;
    let (mut at, mut worth) = (first, 0);
    for (number, wanted) in word.iter().enumerate() {
        let next = at + text.get(at..)?.iter().position(|c| c == wanted)?;
        let gap = i32::try_from(next - at).unwrap_or(i32::MAX);
        worth += if begins(text, next) {
            BEGINNING
        } else if number > 0 && gap == 0 {
            NEIGHBOUR
        } else {
            1
        };
        worth -= gap.min(100);
        at = next + 1;
    }
    let least = 3 * i32::try_from(word.len()).unwrap_or(i32::MAX);
    u32::try_from(worth).ok().filter(|_| worth >= least)
}

/// Whether a word begins at a place.
fn begins(text: &[char], at: usize) -> bool {
    at == 0 || !text[at - 1].is_alphanumeric()
}

fn is_chinese(c: char) -> bool {
    c >= '\u{2e80}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str, typed: &str) -> Option<u32> {
        score(&fold(text), &fold(typed), true)
    }

    #[test]
    fn what_is_typed_is_found_whatever_its_case_and_marks() {
        for (text, typed) in [
            ("Save report", "SAVE"),
            ("Conceição", "conceicao"),
            ("Guia da Conceicao", "conceição"),
            ("雲端錄製是否關閉", "錄製"),
            ("Next flagged question", "question next"),
            ("Save report", "sr"),
            ("Not applicable, with the reason", "napp"),
            ("anything", ""),
        ] {
            assert!(points(text, typed).is_some(), "{typed} in {text}");
        }
    }

    #[test]
    fn letters_that_lie_far_apart_are_not_meant() {
        for (text, typed) in [
            ("Save report", "xyz"),
            ("Which of these safeguards are in place for the export of contacts?", "note"),
            ("雲端錄製是否關閉", "雲製"),
            ("Save report", "save twice"),
        ] {
            assert_eq!(points(text, typed), None, "{typed} in {text}");
        }
        assert_eq!(score(&fold("Save report"), &fold("sr"), false), None);
    }

    #[test]
    fn the_nearer_the_better() {
        let all = ["undo", "do it", "Re-do", "d is old"];
        let worth: Vec<_> = all.map(|text| points(text, "do")).to_vec();
        assert!(worth[1] > worth[2] && worth[2] > worth[0] && worth[0] > worth[3], "{worth:?}");
    }

    #[test]
    fn a_place_is_counted_in_characters() {
        assert_eq!(find(&fold("Água e Luz"), &fold("LUZ")), Some(7..10));
        assert_eq!(find(&fold("a"), &[]), None);
        assert_eq!(find(&[], &fold("a")), None);
    }
}
