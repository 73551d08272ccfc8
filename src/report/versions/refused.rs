//! What a newer version would lose without its author having said so, each at its place in the newer
//! document. The author's ways of saying so are `replaces`, and `comparable = false` with its reason.

use super::fates::Inheritance;
use crate::questionnaire::{Path, Problem, Questionnaire, Scope, Trouble, WrittenQuestion, nearest};

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
        let overridable = |at: usize| new.written(at).overridable || new.written(at).scope == Scope::Department;
        if was.overridable && !heirs.iter().any(|heir| heir.carries && overridable(heir.question)) && carried {
            refuse(heir.question, "scope", Trouble::OverridesGone { question: id() });
        }
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
