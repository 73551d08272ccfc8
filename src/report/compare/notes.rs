//! Notes that changed, as the difference of their words. A note stays with its answer, so it is read across
//! even where the answer itself cannot be compared.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

use super::ComparedAnswer;
use crate::assessment::{Across, Answer, Lineage, Place};
use crate::questionnaire::{DepartmentId, QuestionId, Ternary};
use crate::risk::Side;

/// A note that changed, was added or was taken away.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedNote {
    /// In the later questionnaire.
    pub question: QuestionId,
    pub department: Option<DepartmentId>,
    pub before: Option<String>,
    pub after: Option<String>,
    /// What stands in either, in its order.
    pub words: Vec<Words>,
}

/// Some words of a note that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    pub on: On,
    pub text: String,
}

/// On which sides words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum On {
    Both,
    Before,
    After,
}

/// What is asked and stands on both sides, and did not change.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Unchanged {
    /// The places of answers that say the same, on the same basis.
    pub answers: Vec<Place>,
}

/// The notes that changed at places that both sides have, and the answers that did not, each the
/// organisation's first, then each department's, in the order of the later questionnaire.
pub(super) fn compared(
    earlier: &Side<'_>,
    later: &Side<'_>,
    lineage: &Lineage,
    changed: &[ComparedAnswer],
) -> (Vec<ComparedNote>, Unchanged) {
    let across = Across::new(earlier.questionnaire, later.questionnaire);
    let changed: std::collections::BTreeSet<(Option<&DepartmentId>, &QuestionId)> =
        changed.iter().map(|one| (one.department.as_ref(), &one.question)).collect();
    let (mut notes, mut unchanged) = (Vec::new(), Unchanged::default());
    let all = (0..later.standing.departments().len()).map(Some);
    for at in std::iter::once(None).chain(all) {
        let sources = at.map_or_else(|| vec![None], |at| lineage.before(at).iter().copied().map(Some).collect());
        if sources.is_empty() {
            continue;
        }
        let department = at.map(|at| &later.standing.departments()[at].id);
        for (position, question) in later.questionnaire.questions().iter().enumerate() {
            let found = across.given_of(&earlier.standing, position, &sources);
            let before = found.and_then(|found| earlier.answer(found.question, found.department));
            let after = later.answer(position, at);
            let place = || Place { question: question.id.clone(), department: department.cloned() };
            notes.extend(note(place, before, after));
            let asked = later.standing.asked(position, at) != Ternary::False;
            if asked && before.is_some() && after.is_some() && !changed.contains(&(department, &question.id)) {
                unchanged.answers.push(place());
            }
        }
    }
    (notes, unchanged)
}

fn note(place: impl Fn() -> Place, before: Option<&Answer>, after: Option<&Answer>) -> Option<ComparedNote> {
    let note = |answer: Option<&Answer>| answer.and_then(|answer| answer.note.clone()).filter(|note| !note.is_empty());
    let (before, after) = (note(before), note(after));
    (before != after).then(|| {
        let Place { question, department } = place();
        let words = words(before.as_deref().unwrap_or_default(), after.as_deref().unwrap_or_default());
        ComparedNote { question, department, before, after, words }
    })
}

/// The words of two texts, what stands only before ahead of what stands only after. Single spaces that both
/// happen to have tear nothing apart, and texts that share less than a third are told whole: a patchwork
/// of chance matches cannot be read.
fn words(before: &str, after: &str) -> Vec<Words> {
    let mut all: Vec<Words> = Vec::new();
    let (mut gone, mut new, mut gap) = (String::new(), String::new(), String::new());
    let diff = TextDiff::from_words(before, after);
    for change in diff.iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal if change.value().trim().is_empty() => gap.push_str(change.value()),
            ChangeTag::Equal => {
                settle(&mut all, &mut gone, &mut new);
                push(&mut all, On::Both, &std::mem::take(&mut gap));
                push(&mut all, On::Both, change.value());
            }
            tag => {
                let gap = std::mem::take(&mut gap);
                if gone.is_empty() && new.is_empty() {
                    push(&mut all, On::Both, &gap);
                } else {
                    gone.push_str(&gap);
                    new.push_str(&gap);
                }
                if tag == ChangeTag::Delete { &mut gone } else { &mut new }.push_str(change.value());
            }
        }
    }
    settle(&mut all, &mut gone, &mut new);
    push(&mut all, On::Both, &gap);
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let shared: usize = all.iter().filter(|one| one.on == On::Both).map(|one| letters(&one.text)).sum();
    if shared * 3 < letters(before).max(letters(after)) {
        all.clear();
        push(&mut all, On::Before, before);
        push(&mut all, On::After, after);
    }
    all
}

/// Puts what stands on one side only behind the others.
fn settle(all: &mut Vec<Words>, gone: &mut String, new: &mut String) {
    push(all, On::Before, &std::mem::take(gone));
    push(all, On::After, &std::mem::take(new));
}

fn push(all: &mut Vec<Words>, on: On, text: &str) {
    match all.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.on == on => last.text.push_str(text),
        _ => all.push(Words { on, text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_differ_by_words_and_lose_none() {
        for (before, after, expected) in [
            ("", "New.", "+New."),
            ("Gone.", "", "-Gone."),
            ("Ask Ana in May.", "Ask Rui in May.", "=Ask |-Ana|+Rui|= in May."),
            ("一 二", "一 三", "=一 |-二|+三"),
            ("Ask her boss in May.", "Ask Rui or Bo in May.", "=Ask |-her boss|+Rui or Bo|= in May."),
            ("Only those who joined last.", "All of the desk.", "-Only those who joined last.|+All of the desk."),
        ] {
            let found = words(before, after);
            let shown = |one: &Words| format!("{}{}", ["=", "-", "+"][one.on as usize], one.text);
            assert_eq!(found.iter().map(shown).collect::<Vec<_>>().join("|"), expected);
            let of =
                |gone: On| found.iter().filter(|one| one.on != gone).map(|one| one.text.as_str()).collect::<String>();
            assert_eq!((of(On::After), of(On::Before)), (before.to_owned(), after.to_owned()));
        }
    }
}
