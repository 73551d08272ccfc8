//! How two questionnaires differ, as far as answers and scores are concerned. Texts do not count.

use serde::Serialize;

use crate::assessment::Across;
use crate::questionnaire::{
    DataCategoryId, Document, FeatureId, Id, Mitigates, QuestionId, Questionnaire, WrittenQuestion,
};

/// The differences between an earlier questionnaire and a later one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Questionnaires {
    /// Whether they are the same, to the byte.
    pub same: bool,
    /// Questions of the later one that stand for none of the earlier.
    pub added: Vec<QuestionId>,
    /// Questions of the earlier one that none of the later stands for.
    pub removed: Vec<QuestionId>,
    /// Questions that stand for each other under two ids: the earlier, the later.
    pub replaced: Vec<[QuestionId; 2]>,
    /// Questions of the later one to which an answer before says nothing.
    pub not_comparable: Vec<QuestionId>,
    /// Questions of the later one that count otherwise than those that they stand for.
    pub rescored: Vec<QuestionId>,
    /// What else of the risk model differs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reweighted: Vec<Reweighted>,
}

/// Something beside the questions that counts otherwise, is new or is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reweighted {
    pub what: What,
    /// Its id; of the model's own numbers, their name.
    pub id: Id,
}

/// What counts otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// norm, ceiling or basis.
    Model,
    Usage,
    Volume,
    Risk,
    DataCategory,
    Feature,
}

impl Questionnaires {
    pub(super) fn new(earlier: &Questionnaire, later: &Questionnaire) -> Self {
        let mut differences = Self {
            same: std::ptr::eq(earlier, later) || earlier.digest() == later.digest(),
            added: Vec::new(),
            removed: Vec::new(),
            replaced: Vec::new(),
            not_comparable: Vec::new(),
            rescored: Vec::new(),
            reweighted: Vec::new(),
        };
        if differences.same {
            return differences;
        }
        let across = Across::new(earlier, later);
        let mut stood_for = vec![false; earlier.questions().len()];
        for (at, question) in later.questions().iter().enumerate() {
            let sources = across.sources(at);
            if sources.is_empty() {
                differences.added.push(question.id.clone());
            }
            for source in sources {
                stood_for[source.question] = true;
                let old = &earlier.questions()[source.question].id;
                if *old != question.id {
                    differences.replaced.push([old.clone(), question.id.clone()]);
                }
            }
            if sources.iter().any(|source| !source.is_comparable()) {
                differences.not_comparable.push(question.id.clone());
            }
            let otherwise = |old| counts_otherwise(&across, (earlier, old), (later, at));
            if sources.iter().any(|source| otherwise(source.question)) {
                differences.rescored.push(question.id.clone());
            }
        }
        let gone = earlier.questions().iter().zip(stood_for).filter(|(_, stood_for)| !stood_for);
        differences.removed = gone.map(|(question, _)| question.id.clone()).collect();
        differences.reweighted = reweighted(earlier.document(), later.document());
        differences
    }

    pub(super) fn is_empty(&self) -> bool {
        let ids = [&self.added, &self.removed, &self.not_comparable, &self.rescored];
        self.replaced.is_empty() && self.reweighted.is_empty() && ids.iter().all(|list| list.is_empty())
    }
}

/// Whether the same answer to two questions that stand for each other counts otherwise.
fn counts_otherwise(across: &Across<'_>, old: (&Questionnaire, usize), new: (&Questionnaire, usize)) -> bool {
    let (was, is) = (old.0.written(old.1), new.0.written(new.1));
    let strengths = |(of, at): (&Questionnaire, usize)| of.questions()[at].strengths.clone();
    let options = match across.counterparts(new.1, old.1) {
        Some(counterparts) => {
            let (before, after) = (strengths(old), strengths(new));
            before.len() != after.len()
                || counterparts
                    .iter()
                    .zip(&before)
                    .any(|(here, before)| here.is_empty() || here.iter().any(|at| after[*at] != *before))
        }
        None => false,
    };
    let bands = |one: &WrittenQuestion| one.bands.iter().map(|band| (band.from, band.strength)).collect::<Vec<_>>();
    was.kind == is.kind
        && (options
            || bands(was) != bands(is)
            || was.combine != is.combine
            || mitigates(&was.mitigates, old.0.document(), new.0.document())
                != mitigates(&is.mitigates, new.0.document(), new.0.document()))
}

/// What a question mitigates, in one order, with features and data categories called as in a later document.
fn mitigates(written: &[Mitigates], own: &Document, later: &Document) -> Vec<String> {
    let feature = |id: &FeatureId| {
        let replaces = |one: &FeatureId| own.features.iter().any(|old| old.id == *id && old.replaces.contains(one));
        let all = later.features.iter();
        named(all.map(|one| (&one.id, one.replaces.contains(id) || replaces(&one.id))), id)
    };
    let category = |id: &DataCategoryId| {
        let replaces =
            |one: &DataCategoryId| own.data_categories.iter().any(|old| old.id == *id && old.replaces.contains(one));
        let all = later.data_categories.iter();
        named(all.map(|one| (&one.id, one.replaces.contains(id) || replaces(&one.id))), id)
    };
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let all = written.iter().map(|one| {
        let features = one.features.as_ref().map(|ids| sorted(ids.iter().map(feature).collect()));
        let categories = one.data_categories.as_ref().map(|ids| sorted(ids.iter().map(category).collect()));
        format!("{} {:?} {:?} {features:?} {categories:?}", one.risk, one.weight, one.factor)
    });
    sorted(all.collect())
}

/// What an id is called among others, of each of which is known whether it is linked: by itself if it is
/// there, else by the first that is linked.
fn named<'a, I: PartialEq + ToString + 'a>(all: impl Iterator<Item = (&'a I, bool)>, id: &'a I) -> String {
    let mut found = id;
    for (one, linked) in all {
        if one == id {
            return id.to_string();
        }
        if linked && found == id {
            found = one;
        }
    }
    found.to_string()
}

/// What beside the questions counts otherwise, is new or is gone.
fn reweighted(earlier: &Document, later: &Document) -> Vec<Reweighted> {
    let mut found = Vec::new();
    let mut differ = |what, id: &str| found.push(Reweighted { what, id: id.into() });
    if earlier.norm != later.norm {
        differ(What::Model, "norm");
    }
    if earlier.ceiling != later.ceiling {
        differ(What::Model, "ceiling");
    }
    if earlier.basis != later.basis {
        differ(What::Model, "basis");
    }
    let usage = |of: &Document| of.usage.iter().map(|one| one_of(&one.id, &[], one.weight)).collect::<Vec<_>>();
    let volume = |of: &Document| of.volume.iter().map(|one| one_of(&one.id, &[], one.weight)).collect::<Vec<_>>();
    let risks = |of: &Document| of.risks.iter().map(|one| one_of(&one.id, &[], one.weight)).collect::<Vec<_>>();
    let categories = |of: &Document| {
        let all = of.data_categories.iter();
        all.map(|one| one_of(&one.id, &one.replaces, one.sensitivity)).collect::<Vec<_>>()
    };
    let features = |of: &Document| {
        let exposed = |one: &crate::questionnaire::Feature| {
            one.exposure.iter().filter(|(_, exposure)| **exposure > 0.0).map(|(id, to)| (id.clone(), *to)).collect()
        };
        of.features.iter().map(|one| one_of::<_, Vec<_>>(&one.id, &one.replaces, exposed(one))).collect::<Vec<_>>()
    };
    differing(&usage(earlier), &usage(later)).iter().for_each(|id| differ(What::Usage, id));
    differing(&volume(earlier), &volume(later)).iter().for_each(|id| differ(What::Volume, id));
    differing(&risks(earlier), &risks(later)).iter().for_each(|id| differ(What::Risk, id));
    differing(&categories(earlier), &categories(later)).iter().for_each(|id| differ(What::DataCategory, id));
    differing(&features(earlier), &features(later)).iter().for_each(|id| differ(What::Feature, id));
    found
}

/// Something with an id, the ids that it replaces, and how it counts.
struct One<V> {
    id: String,
    replaces: Vec<String>,
    value: V,
}

fn one_of<I: ToString, V>(id: &I, replaces: &[I], value: V) -> One<V> {
    One { id: id.to_string(), replaces: replaces.iter().map(ToString::to_string).collect(), value }
}

/// The ids of those that count otherwise than what they stand for, or stand for nothing; then of those
/// that nothing stands for.
fn differing<V: PartialEq>(earlier: &[One<V>], later: &[One<V>]) -> Vec<String> {
    let stands_for = |new: &One<V>, old: &One<V>| {
        new.id == old.id || new.replaces.contains(&old.id) || old.replaces.contains(&new.id)
    };
    let changed = later.iter().filter(|new| {
        let mut old = earlier.iter().filter(|old| stands_for(new, old)).peekable();
        old.peek().is_none() || old.any(|old| old.value != new.value)
    });
    let gone = earlier.iter().filter(|old| !later.iter().any(|new| stands_for(new, old)));
    changed.chain(gone).map(|one| one.id.clone()).collect()
}
