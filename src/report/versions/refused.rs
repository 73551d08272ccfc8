//! What a newer version would lose without its author having said so, each at its place in the newer
//! document. The author's ways of saying so are `replaces`, and `comparable = false` with its reason.

use super::fates::{Heir, Inheritance};
use crate::questionnaire::{Kind, Path, Problem, Questionnaire, Scope, Trouble, WrittenQuestion, nearest};

/// Everything that would be lost silently (errors), and what an author should look at (warnings).
#[must_use]
pub fn refused(old: &Questionnaire, new: &Questionnaire) -> Vec<Problem> {
    let judge = Judge { inheritance: Inheritance::new(old, new) };
    let mut problems = judge.identity();
    for question in 0..old.questions().len() {
        judge.question(question, &mut problems);
    }
    judge.flows(&mut problems);
    problems
}

struct Judge<'a> {
    inheritance: Inheritance<'a>,
}

impl Judge<'_> {
    /// Whether these are two versions of one questionnaire.
    fn identity(&self) -> Vec<Problem> {
        let (old, new) = (self.inheritance.old.document(), self.inheritance.new.document());
        let mut problems = Vec::new();
        if old.id != new.id {
            let trouble = Trouble::OtherQuestionnaire { id: old.id.to_string() };
            problems.push(Problem { path: Path::default().key("id"), trouble });
        } else if old.version == new.version && self.inheritance.old.digest() != self.inheritance.new.digest() {
            let trouble = Trouble::SameVersion { version: new.version.clone() };
            problems.push(Problem { path: Path::default().key("version"), trouble });
        }
        problems
    }

    fn question(&self, question: usize, problems: &mut Vec<Problem>) {
        let Inheritance { old, new, .. } = &self.inheritance;
        let was = old.written(question);
        let heirs = self.inheritance.heirs(question);
        let id = || was.id.to_string();
        let Some(first) = heirs.first() else {
            let written = new.document().sections.iter().flat_map(|section| &section.questions);
            let named = written.flat_map(|one| one.replaces.iter().map(|id| id.as_str()));
            let unknown = named.filter(|name| old.position(&(*name).into()).is_none());
            let trouble = Trouble::QuestionGone { question: id(), nearest: nearest(was.id.as_str(), unknown) };
            return problems.push(Problem { path: self.section(question), trouble });
        };
        let mut refuse = |heir: usize, field: &str, trouble| {
            problems.push(Problem { path: self.path(heir).key(field), trouble });
        };
        let same = heirs.iter().find(|heir| new.questions()[heir.question].id == was.id);
        if let Some(same) = same {
            let is = new.written(same.question);
            if was.kind != is.kind && was.scope != is.scope {
                return refuse(same.question, "id", Trouble::Reused { question: id() });
            }
        }
        // One that is there under its own id has to carry its answers on by itself.
        let carried = same.map_or_else(|| heirs.iter().any(|heir| heir.carries), |same| same.carries);
        let heir = same.unwrap_or(first);
        let is = new.written(heir.question);
        let said = |at: usize| says_so(was, new.written(at));
        let said = same.map_or_else(|| heirs.iter().any(|heir| said(heir.question)), |same| said(same.question));
        if !carried && !said {
            let reaches = was.scope == Scope::Organisation || is.scope == Scope::Department || is.overridable;
            let (field, trouble) = match (was.kind == is.kind, reaches) {
                (false, _) => ("type", Trouble::Retyped { question: id() }),
                (true, false) => ("scope", Trouble::Rescoped { question: id() }),
                (true, true) => ("id", Trouble::MarkGone { question: id() }),
            };
            return refuse(heir.question, field, trouble);
        }
        let carrier = heirs.iter().find(|heir| heir.carries);
        if let Some(carrier) = carrier {
            for option in self.inheritance.lost(question) {
                let trouble = Trouble::OptionGone { question: id(), option: was.options[option].id.to_string() };
                refuse(carrier.question, "options", trouble);
            }
        }
        if let Some((carrier, field)) = self.narrowed(question) {
            refuse(carrier, field, Trouble::Narrowed { question: id() });
        }
        if let Some(carrier) = carrier {
            for option in self.alone(question) {
                let trouble = Trouble::StandsAlone { question: id(), option: was.options[option].id.to_string() };
                refuse(carrier.question, "options", trouble);
            }
        }
        let overridable = |at: usize| new.written(at).overridable || new.written(at).scope == Scope::Department;
        if was.overridable && !heirs.iter().any(|heir| heir.carries && overridable(heir.question)) && carried {
            refuse(heir.question, "scope", Trouble::OverridesGone { question: id() });
        }
    }

    /// Where numbers that a question of the older version permits fit nowhere: the first question that would
    /// carry them on, and which of its limits is in the way.
    fn narrowed(&self, question: usize) -> Option<(usize, &'static str)> {
        let was = self.inheritance.old.written(question);
        let narrower = |heir: &Heir| {
            let is = self.inheritance.new.written(heir.question);
            let above = is.min.is_some_and(|least| was.min.is_none_or(|before| least > before));
            let below = is.max.is_some_and(|most| was.max.is_none_or(|before| most < before));
            if above { Some((heir.question, "min")) } else { below.then_some((heir.question, "max")) }
        };
        let carriers = self.inheritance.heirs(question).iter().filter(|heir| heir.carries);
        let all: Option<Vec<_>> = carriers.map(narrower).collect();
        all.filter(|_| was.kind == Kind::Number)?.into_iter().next()
    }

    /// The options of the older version that could be chosen beside others, and could nowhere now.
    fn alone(&self, question: usize) -> Vec<usize> {
        let Inheritance { old, new, across, .. } = &self.inheritance;
        let was = &old.questions()[question];
        if was.kind != Kind::Multiple {
            return Vec::new();
        }
        let carried: Vec<_> = self
            .inheritance
            .heirs(question)
            .iter()
            .filter(|heir| heir.carries)
            .filter_map(|heir| Some((heir.question, across.counterparts(heir.question, question)?)))
            .collect();
        let beside: Vec<usize> = (0..was.options.len()).filter(|at| !was.exclusive[*at]).collect();
        // Together they say more than one thing, of which one stands alone.
        let torn = |heir: usize, one: &[usize], other: &[usize]| {
            let alone = |at: &usize| new.questions()[heir].exclusive[*at];
            let (first, same) = (one.first(), one.iter().chain(other).all(|at| Some(at) == one.first()));
            first.is_some() && !other.is_empty() && !same && one.iter().any(alone)
        };
        let lost = |one: usize, other: usize| {
            !carried.is_empty()
                && carried.iter().all(|(heir, counterparts)| torn(*heir, &counterparts[one], &counterparts[other]))
        };
        let is_lost = |one: &usize| beside.iter().any(|other| one != other && lost(*one, *other));
        beside.iter().copied().filter(is_lost).collect()
    }

    /// Features and data categories without which flows are left out.
    fn flows(&self, problems: &mut Vec<Problem>) {
        let (old, new) = (self.inheritance.old.document(), self.inheritance.new.document());
        let features = old.features.iter().filter(|was| {
            let stands = |is: &crate::questionnaire::Feature| {
                is.id == was.id || is.replaces.contains(&was.id) || was.replaces.contains(&is.id)
            };
            !new.features.iter().any(stands)
        });
        problems.extend(features.map(|was| Problem {
            path: Path::default().key("features"),
            trouble: Trouble::FlowsGone { id: was.id.to_string() },
        }));
        let categories = old.data_categories.iter().filter(|was| {
            let stands = |is: &crate::questionnaire::DataCategory| {
                is.id == was.id || is.replaces.contains(&was.id) || was.replaces.contains(&is.id)
            };
            !new.data_categories.iter().any(stands)
        });
        problems.extend(categories.map(|was| Problem {
            path: Path::default().key("data_categories"),
            trouble: Trouble::FlowsGone { id: was.id.to_string() },
        }));
    }

    /// The place of a question of the newer version.
    fn path(&self, question: usize) -> Path {
        let (section, index) = self.inheritance.new.questions()[question].place;
        Path::default().key("sections").at(section).key("questions").at(index)
    }

    /// Where a question of the older version would stand: its section, if the newer one has it.
    fn section(&self, question: usize) -> Path {
        let Inheritance { old, new, .. } = &self.inheritance;
        let id = &old.document().sections[old.questions()[question].place.0].id;
        let sections = Path::default().key("sections");
        match new.document().sections.iter().position(|section| section.id == *id) {
            Some(at) => sections.at(at).key("id"),
            None => sections,
        }
    }
}

/// Whether the newer question says that answers to the older one cannot be compared with it. A mark that
/// was there before says so of an older change.
fn says_so(was: &WrittenQuestion, is: &WrittenQuestion) -> bool {
    let mark = |one: &WrittenQuestion| (one.comparable == Some(false)).then(|| one.not_comparable.clone());
    mark(is).is_some() && (was.id != is.id || mark(was) != mark(is))
}
