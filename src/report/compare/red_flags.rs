//! Red flags that are new and gone. A red flag is known by its id; the same one of another questionnaire is
//! the same one.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::results::FiredFlag;
use crate::assessment::Lineage;
use crate::questionnaire::{DepartmentId, Id};
use crate::risk::Side;

/// The red flags of two sides, each list in the order of its questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RedFlags {
    pub new: Vec<FiredFlag>,
    pub gone: Vec<FiredFlag>,
    pub unchanged: Vec<FiredFlag>,
}

impl RedFlags {
    pub(super) fn new(earlier: &Side<'_>, later: &Side<'_>, lineage: &Lineage) -> Self {
        let (before, after) = (raised(earlier), raised(later));
        let (was, is) = (Raised::new(earlier, &before), Raised::new(later, &after));
        let (unchanged, new) =
            after.iter().cloned().partition(|flag| was.any(flag, is.position(flag), |at| lineage.before(at)));
        let is_gone = |flag: &&FiredFlag| !is.any(flag, was.position(flag), |at| lineage.after(at));
        let gone = before.iter().filter(is_gone).cloned().collect();
        Self { new, gone, unchanged }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

/// What one side raised, to be looked up by what departments of the other go on in.
struct Raised<'a> {
    positions: BTreeMap<&'a DepartmentId, usize>,
    flags: BTreeSet<(&'a Id, Option<usize>)>,
}

impl<'a> Raised<'a> {
    fn new(side: &Side<'a>, flags: &'a [FiredFlag]) -> Self {
        let positions: BTreeMap<_, _> =
            side.interview.departments.iter().enumerate().map(|(at, one)| (&one.id, at)).collect();
        let mut raised = Self { positions, flags: BTreeSet::new() };
        raised.flags = flags.iter().map(|flag| (&flag.id, raised.position(flag))).collect();
        raised
    }

    /// At which of this side's departments a flag of it is.
    fn position(&self, flag: &FiredFlag) -> Option<usize> {
        self.positions.get(flag.department.as_ref()?).copied()
    }

    /// Whether a flag of the other side, raised at a department there, was raised here too.
    fn any<'l>(&self, flag: &FiredFlag, there: Option<usize>, linked: impl Fn(usize) -> &'l [usize]) -> bool {
        match there {
            None => self.flags.contains(&(&flag.id, None)),
            Some(at) => linked(at).iter().any(|own| self.flags.contains(&(&flag.id, Some(*own)))),
        }
    }
}

fn raised(side: &Side<'_>) -> Vec<FiredFlag> {
    let rules = side.questionnaire.red_flags();
    let fired = side.standing.fired(rules).into_iter();
    fired.map(|one| FiredFlag { id: rules[one.rule].id.clone(), department: one.department }).collect()
}
