//! The departments of two sides with their headlines. Those that were merged or split are held against each
//! other together, by the mean that the model takes of departments: what each of them was alone, nobody
//! measured.

use serde::Serialize;

use super::super::results::rounded;
use super::{Attribution, Change, change};
use crate::assessment::{Branch, Descent, Lineage};
use crate::questionnaire::DepartmentId;
use crate::risk::{Parts, Side};

/// On which sides a department is, and how it went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// On both, also where its id is another now.
    Both,
    Added,
    Removed,
    /// It took the place of several.
    Merged,
    /// Several took the place of one.
    Split,
    /// Several took the place of several.
    Regrouped,
}

impl Status {
    /// Whether several departments are measured together.
    #[must_use]
    pub fn is_together(self) -> bool {
        matches!(self, Self::Merged | Self::Split | Self::Regrouped)
    }
}

/// A department with its headline before and after. Change and attribution where it goes on; those that were
/// merged or split are one row, whose headlines are those of the departments together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedDepartment {
    /// The first one, of several.
    pub id: DepartmentId,
    pub status: Status,
    /// The departments before and after, each with its own headline, unless it is one under one id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Scored>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<Scored>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
}

/// A department with its own headline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scored {
    pub id: DepartmentId,
    pub headline: f64,
}

/// In the order of the later interview; those that are gone last, in that of the earlier.
pub(super) fn compared(
    earlier: &Side<'_>,
    later: &Side<'_>,
    lineage: &Lineage,
    attributed: &[(DepartmentId, Parts)],
) -> Vec<ComparedDepartment> {
    let alone = |side: &Side<'_>, at: usize, status| {
        let Scored { id, headline } = scored(side, at);
        let on = |own| (status == own).then_some(headline);
        let (before, after) = (on(Status::Removed), on(Status::Added));
        ComparedDepartment {
            id,
            status,
            from: Vec::new(),
            to: Vec::new(),
            before,
            after,
            change: None,
            attribution: None,
        }
    };
    let mut both = lineage.branches().iter().zip(attributed).peekable();
    let mut compared = Vec::with_capacity(later.interview.departments.len());
    for at in 0..later.interview.departments.len() {
        if lineage.before(at).is_empty() {
            compared.push(alone(later, at, Status::Added));
        } else if let Some((branch, (_, parts))) = both.next_if(|(branch, _)| branch.after.first() == Some(&at)) {
            compared.push(together(earlier, later, branch, *parts));
        }
    }
    let gone = (0..earlier.interview.departments.len()).filter(|at| lineage.after(*at).is_empty());
    compared.extend(gone.map(|at| alone(earlier, at, Status::Removed)));
    compared
}

fn together(earlier: &Side<'_>, later: &Side<'_>, branch: &Branch, parts: Parts) -> ComparedDepartment {
    let Change { before, after, change, attribution } =
        change(earlier.headline_of(&branch.before), later.headline_of(&branch.after), parts);
    let mut from: Vec<Scored> = branch.before.iter().map(|at| scored(earlier, *at)).collect();
    let mut to: Vec<Scored> = branch.after.iter().map(|at| scored(later, *at)).collect();
    let id = to[0].id.clone();
    if matches!((from.as_slice(), to.as_slice()), ([one], [other]) if one.id == other.id) {
        from.clear();
        to.clear();
    }
    let status = match branch.descent() {
        Descent::Same => Status::Both,
        Descent::Merged => Status::Merged,
        Descent::Split => Status::Split,
        Descent::Regrouped => Status::Regrouped,
    };
    let (before, after) = (Some(before), Some(after));
    ComparedDepartment { id, status, from, to, before, after, change: Some(change), attribution: Some(attribution) }
}

fn scored(side: &Side<'_>, at: usize) -> Scored {
    let department = &side.scores.departments[at];
    Scored { id: department.id.clone(), headline: rounded(department.figures.headline) }
}
