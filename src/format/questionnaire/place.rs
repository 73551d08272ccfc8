//! From a place in the document to the bytes that a message points at.

use std::ops::Range;

use crate::format::problem::Wrong;
use crate::format::source::on_one_line;
use crate::questionnaire::{Path, Step, Trouble};

/// Something that knows where a document's values stand.
pub(super) trait Tree {
    /// What stands at a place, or at the nearest one around it.
    fn find(&self, path: &Path) -> Found;
}

/// A value in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    pub file: usize,
    /// The key before it.
    pub key: Option<Range<usize>>,
    pub value: Range<usize>,
    /// Of an object: the value of its `id`.
    pub id: Option<Range<usize>>,
    pub is_list: bool,
}

/// The file, and the span on one line, that show what is wrong at a place.
pub(super) fn of<'t>(
    found: &Found,
    wrong: &Wrong,
    path: &Path,
    text: impl Fn(usize) -> &'t str,
) -> (usize, Range<usize>) {
    let text = text(found.file);
    let is_about_the_key = match wrong {
        Wrong::UnknownKey { .. } | Wrong::TwoConditions { .. } => true,
        Wrong::Trouble(Trouble::UnknownId { id, .. }) => path.0.last() == Some(&Step::Key(id.clone())),
        Wrong::Trouble(Trouble::FewSafeguards { .. } | Trouble::LanguageNotListed { .. }) => true,
        _ => false,
    };
    let long = text.get(found.value.clone()).is_some_and(|value| value.contains('\n'));
    let span = match (&found.key, &found.id) {
        (Some(key), _) if is_about_the_key => key,
        (_, Some(id)) => id,
        (Some(key), None) if long || found.is_list && key.start == found.value.start => key,
        _ => &found.value,
    };
    (found.file, on_one_line(text, span))
}
