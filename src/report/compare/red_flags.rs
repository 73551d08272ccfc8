//! Red flags that are new and gone. A red flag is known by its id; the same one of another questionnaire is
//! the same one.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::results::FiredFlag;
use crate::risk::Side;

/// The red flags of two sides, each list in the order of its questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct RedFlags {
    pub new: Vec<FiredFlag>,
    pub gone: Vec<FiredFlag>,
    pub unchanged: Vec<FiredFlag>,
}

impl RedFlags {
    pub(super) fn new(earlier: &Side<'_>, later: &Side<'_>) -> Self {
        let (before, after) = (raised(earlier), raised(later));
        let key = |flag: &FiredFlag| (flag.id.clone(), flag.department.clone());
        let (was, is): (BTreeSet<_>, BTreeSet<_>) = (before.iter().map(key).collect(), after.iter().map(key).collect());
        let (unchanged, new) = after.into_iter().partition(|flag| was.contains(&key(flag)));
        let gone = before.into_iter().filter(|flag| !is.contains(&key(flag))).collect();
        Self { new, gone, unchanged }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}

fn raised(side: &Side<'_>) -> Vec<FiredFlag> {
    let rules = side.questionnaire.red_flags();
    let fired = side.standing.fired(rules).into_iter();
    fired.map(|one| FiredFlag { id: rules[one.rule].id.clone(), department: one.department }).collect()
}
