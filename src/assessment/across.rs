//! Reading an interview across: what was said under one questionnaire, as it stands under another that
//! replaces it, or that it replaces (scoring.md, "Why did it change?").
//!
//! Everything that has the same id on both sides, or is linked by `replaces` in either document, stands
//! for each other. Split: every successor takes the answer; read back, the first that has one. Merge: the
//! first replaced question that has an answer; read back, all of them take it. A question comes before
//! those that it replaces; the others in the order of their document.

use super::interview::{Answer, Department, Interview, Use};
use super::standing::{DepartmentStanding, Given, Standing, Used};
use crate::questionnaire::{DataCategoryId, DepartmentId, Kind, Questionnaire, Scope, WrittenOption, WrittenQuestion};

/// The way from one questionnaire to another.
#[derive(Clone, Debug)]
pub struct Across<'a> {
    from: &'a Questionnaire,
    to: &'a Questionnaire,
    /// Of each question of `to`: where its answer comes from.
    questions: Vec<Vec<Source>>,
    /// Of each feature of `to`: those of `from` that it stands for.
    features: Vec<Vec<usize>>,
    /// Of each data category of `from`: those of `to` that stand for it, a bit for each.
    data_categories: Vec<u128>,
    usage: Vec<Option<usize>>,
    volume: Vec<Option<usize>>,
    sectors: Vec<Option<usize>>,
}

/// A question of the one questionnaire from which one of the other takes its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its position in the questionnaire that is read from.
    pub question: usize,
    carries: Carries,
}

impl Source {
    /// Whether its answers say anything about the question.
    #[must_use]
    pub fn is_comparable(&self) -> bool {
        self.carries != Carries::Nothing
    }
}

/// An answer that was found for a question, in the questionnaire that is read from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The question that it was given to, and the department at which it stands; none: the organisation.
    pub question: usize,
    pub department: Option<usize>,
    /// What it says under the questionnaire read to; nothing where it cannot be carried across.
    pub given: Option<Given>,
}

/// An answer that a question takes from an earlier interview.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Taken {
    /// The positions there of the question that it was given to, and of the department at which it stands.
    pub(super) question: usize,
    pub(super) department: Option<usize>,
    /// What it says here; nothing where it cannot be carried across.
    pub(super) answer: Option<Answer>,
}

/// What of an answer can be carried across.
#[derive(Clone, Debug, PartialEq)]
enum Carries {
    /// Nothing: its type differs, or it is marked as not comparable.
    Nothing,
    /// A number, text or date as it is.
    Value,
    /// Of each option: those that stand for it, the likeliest first.
    Options(Vec<Vec<usize>>),
}

impl<'a> Across<'a> {
    /// The way from one questionnaire to another; which of the two is the later makes no difference.
    #[must_use]
    pub fn new(from: &'a Questionnaire, to: &'a Questionnaire) -> Self {
        let (old, new) = (from.document(), to.document());
        let questions = to.questions().iter().enumerate().map(|(at, _)| sources(from, to, at)).collect();
        let features = new.features.iter().map(|one| {
            let replaced = |other: &usize| old.features[*other].replaces.contains(&one.id);
            linked(&one.id, &one.replaces, |id| from.feature(id), (0..old.features.len()).filter(replaced))
        });
        let data_categories = old.data_categories.iter().map(|one| {
            let replaced = |other: &usize| new.data_categories[*other].replaces.contains(&one.id);
            let all = 0..new.data_categories.len();
            let found = linked(&one.id, &one.replaces, |id| to.data_category(id), all.filter(replaced));
            found.into_iter().fold(0, |bits, at| bits | 1 << at)
        });
        let usage = old.usage.iter().map(|band| new.usage.iter().position(|other| other.id == band.id));
        let volume = old.volume.iter().map(|band| new.volume.iter().position(|other| other.id == band.id));
        Self {
            from,
            to,
            questions,
            features: features.collect(),
            data_categories: data_categories.collect(),
            usage: usage.collect(),
            volume: volume.collect(),
            sectors: old.sectors.iter().map(|sector| to.sector(&sector.id)).collect(),
        }
    }

    /// Where the answer to a question (by its position in the questionnaire read to) comes from, in the
    /// order in which they are tried.
    #[must_use]
    pub fn sources(&self, question: usize) -> &[Source] {
        &self.questions[question]
    }

    /// Of each option of a source, the options of the question that stand for it, the likeliest first. None
    /// where there are no options, or nothing is carried across.
    #[must_use]
    pub fn counterparts(&self, question: usize, source: usize) -> Option<&[Vec<usize>]> {
        let source = self.questions[question].iter().find(|one| one.question == source)?;
        match &source.carries {
            Carries::Options(counterparts) => Some(counterparts),
            Carries::Nothing | Carries::Value => None,
        }
    }

    /// The first source of a question that has an answer at a place, with the department at which that
    /// stands and what `own` gives for it there.
    pub(super) fn find<D: Copy, T>(
        &self,
        question: usize,
        department: Option<D>,
        own: impl Fn(usize, Option<D>) -> Option<T>,
    ) -> Option<(&Source, Option<D>, T)> {
        let to = &self.to.questions()[question];
        self.questions[question].iter().find_map(|source| {
            let at = |department| own(source.question, department).map(|given| (source, department, given));
            match (self.from.questions()[source.question].scope, to.scope, department) {
                (Scope::Organisation, Scope::Organisation, None) => at(None),
                (_, _, None) => None,
                (_, Scope::Organisation, _) if !to.overridable => None,
                (Scope::Organisation, Scope::Department, Some(_)) => at(department).or_else(|| at(None)),
                (_, _, Some(_)) => at(department),
            }
        })
    }

    /// The first source of a question that has an answer at a place, by its position, with the department
    /// at which that stands, and what it says here: nothing where it cannot be carried across. None where
    /// there is no answer to carry.
    #[must_use]
    pub fn given(&self, standing: &Standing, question: usize, department: Option<usize>) -> Option<Found> {
        let (source, department, given) = self.find(question, department, |at, part| standing.own(at, part))?;
        Some(Found { question: source.question, department, given: self.carried(source, question, given) })
    }

    /// The same of several departments that go on in one: that of the first which can be carried across,
    /// else of the first that has any.
    #[must_use]
    pub fn given_of(&self, standing: &Standing, question: usize, departments: &[Option<usize>]) -> Option<Found> {
        let found = || departments.iter().filter_map(|department| self.given(standing, question, *department));
        found().find(|one| one.given.is_some()).or_else(|| found().next())
    }

    /// An answer to a source as one to the question.
    fn carried(&self, source: &Source, question: usize, given: Given) -> Option<Given> {
        match &source.carries {
            Carries::Nothing => None,
            Carries::Value => Some(given),
            Carries::Options(counterparts) => {
                let chosen = (0..counterparts.len()).filter(|at| given.options >> at & 1 == 1);
                let options = self.options(question, chosen.map(|at| counterparts[at].as_slice()))?;
                Some(Given { options: options.into_iter().fold(0, |bits, at| bits | 1 << at), ..given })
            }
        }
    }

    /// The options that stand for the chosen ones; none where one has no counterpart, or where they cannot
    /// stand together.
    fn options<'b>(&self, question: usize, chosen: impl Iterator<Item = &'b [usize]>) -> Option<Vec<usize>> {
        let asked = &self.to.questions()[question];
        let mut options = Vec::new();
        for counterparts in chosen {
            let first = counterparts.first()?;
            let taken = if asked.kind == Kind::Single { std::slice::from_ref(first) } else { counterparts };
            options.extend(taken.iter().copied().filter(|at| !options.contains(at)).collect::<Vec<_>>());
        }
        let alone = asked.kind == Kind::Single || options.iter().any(|at| asked.exclusive[*at]);
        (!alone || options.len() < 2).then_some(options)
    }

    /// The answer of an earlier interview at a place, as it stands here, with the position of the question
    /// that it was given to. None where there is none, or where it cannot be carried across.
    #[must_use]
    pub fn answer(
        &self,
        interview: &Interview,
        question: usize,
        department: Option<&DepartmentId>,
    ) -> Option<(usize, Answer)> {
        let department = match department {
            None => None,
            Some(id) => Some((0, interview.department(id)?)),
        };
        let taken = self.take(interview, question, department)?;
        Some((taken.question, taken.answer?))
    }

    /// The answer of an earlier interview that a question takes at a place; of a department, which goes
    /// with its position. None where there is none to take.
    pub(super) fn take(
        &self,
        interview: &Interview,
        question: usize,
        department: Option<(usize, &Department)>,
    ) -> Option<Taken> {
        let own = |at, part: Option<(usize, &Department)>| own(self.from, interview, at, part.map(|it| it.1)).cloned();
        let (source, part, answer) = self.find(question, department, own)?;
        let carried = match &source.carries {
            Carries::Nothing => None,
            Carries::Value => Some(Vec::new()),
            Carries::Options(counterparts) => {
                let from = &self.from.questions()[source.question];
                let chosen: Option<Vec<usize>> = answer.options.iter().map(|id| from.option(id)).collect();
                chosen
                    .and_then(|chosen| self.options(question, chosen.into_iter().map(|at| counterparts[at].as_slice())))
            }
        };
        let to = &self.to.questions()[question];
        let options = carried.map(|positions| positions.into_iter().map(|at| to.options[at].clone()).collect());
        Some(Taken {
            question: source.question,
            department: part.map(|(at, _)| at),
            answer: options.map(|options| Answer { options, ..answer }),
        })
    }

    /// The features of a department of an earlier interview that a feature here takes its use from, the
    /// first that is used, with that use as it stands here. A data category that has no counterpart is left
    /// out; a band that is not there counts as not given.
    pub(super) fn used(&self, feature: usize, department: &Department) -> Option<(usize, Use)> {
        let (old, new) = (self.from.document(), self.to.document());
        let found = |at: &usize| department.uses.get(&old.features[*at].id).map(|one| (*at, one));
        let (at, one) = self.features[feature].iter().find_map(found)?;
        let frequency = one.frequency.clone().filter(|id| new.usage.iter().any(|band| band.id == *id));
        let mut data_categories: Vec<DataCategoryId> = Vec::new();
        for id in &one.data_categories {
            let here = self.category(id);
            let here = (0..new.data_categories.len()).filter(|at| here >> at & 1 == 1);
            for category in here.map(|at| &new.data_categories[at].id) {
                if !data_categories.contains(category) {
                    data_categories.push(category.clone());
                }
            }
        }
        Some((at, Use { frequency, data_categories }))
    }

    /// A bit for each data category here that stands for one there.
    pub(super) fn category(&self, id: &DataCategoryId) -> u128 {
        self.from.data_category(id).map_or(0, |at| self.data_categories[at])
    }

    /// A bit for each sector here, of those there.
    pub(crate) fn sectors(&self, bits: u128) -> u128 {
        self.sectors.iter().enumerate().fold(0, |all, (at, here)| match here {
            Some(here) if bits >> at & 1 == 1 => all | 1 << here,
            _ => all,
        })
    }

    /// A department's scope as it stands here, without answers. A flow whose feature or data category has
    /// no counterpart is left out; a band that is not there counts as not given.
    pub(crate) fn scope(&self, department: &DepartmentStanding) -> DepartmentStanding {
        let uses = self.features.iter().map(|sources| sources.iter().find_map(|at| department.uses[*at]));
        let used = |used: Used| Used {
            usage: used.usage.and_then(|band| self.usage[band]),
            data_categories: self
                .data_categories
                .iter()
                .enumerate()
                .filter(|(at, _)| used.data_categories >> at & 1 == 1)
                .fold(0, |all, (_, here)| all | here),
        };
        DepartmentStanding {
            id: department.id.clone(),
            headcount: department.headcount,
            volume: department.volume.and_then(|band| self.volume[band]),
            template: department.template.clone(),
            mainland_accounts: department.mainland_accounts,
            uses: uses.map(|found| found.map(used)).collect(),
            answers: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// The answers of the organisation, or of a department (by its position there), as they stand here.
    pub(crate) fn answers(&self, standing: &Standing, department: Option<usize>) -> Vec<Option<Given>> {
        let all = 0..self.questions.len();
        all.map(|question| self.given(standing, question, department).and_then(|found| found.given)).collect()
    }
}

/// The answer to a question (by position) that stands at the organisation, or at a department itself.
pub(super) fn own<'i>(
    questionnaire: &Questionnaire,
    interview: &'i Interview,
    question: usize,
    department: Option<&'i Department>,
) -> Option<&'i Answer> {
    let answers = department.map_or(&interview.organisation.answers, |department| &department.answers);
    answers.get(&questionnaire.questions()[question].id)
}

/// What an id is linked to: the same id, then what it replaces, then what replaces it.
fn linked<I>(
    id: &I,
    replaces: &[I],
    find: impl Fn(&I) -> Option<usize>,
    replaced_by: impl Iterator<Item = usize>,
) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for at in std::iter::once(id).chain(replaces).filter_map(find).chain(replaced_by) {
        if !found.contains(&at) {
            found.push(at);
        }
    }
    found
}

fn sources(from: &Questionnaire, to: &Questionnaire, question: usize) -> Vec<Source> {
    let new = to.written(question);
    let replaced = |at: &usize| from.written(*at).replaces.contains(&new.id);
    let others = (0..from.questions().len()).filter(replaced);
    let found = linked(&new.id, &new.replaces, |id| from.position(id), others);
    found.into_iter().map(|at| Source { question: at, carries: carries(from.written(at), new) }).collect()
}

fn carries(old: &WrittenQuestion, new: &WrittenQuestion) -> Carries {
    if old.kind != new.kind || !comparable(old, new) {
        return Carries::Nothing;
    }
    match new.kind {
        Kind::Number | Kind::Text | Kind::Date => Carries::Value,
        Kind::Single | Kind::Multiple => Carries::Options(
            old.options
                .iter()
                .map(|one| {
                    let stands_for =
                        |other: &WrittenOption| names(&other.replaces, old, one) || names(&one.replaces, new, other);
                    let same = new.options.iter().position(|other| other.id == one.id);
                    let all = new.options.iter().enumerate();
                    let replacing = all.filter(|(at, other)| Some(*at) != same && stands_for(other)).map(|(at, _)| at);
                    same.into_iter().chain(replacing).collect()
                })
                .collect(),
        ),
    }
}

/// Whether a list of replaced options names an option of a question.
fn names(replaces: &[String], question: &WrittenQuestion, option: &WrittenOption) -> bool {
    replaces.iter().any(|name| match name.split_once('/') {
        Some((of, id)) => of == question.id.as_str() && id == option.id.as_str(),
        None => name == option.id.as_str(),
    })
}

/// Whether the answers to two questions that stand for each other can be compared. A mark says that the
/// question differs from the one before it; one that both sides carry was there before either.
fn comparable(old: &WrittenQuestion, new: &WrittenQuestion) -> bool {
    let mark = |one: &WrittenQuestion| (one.comparable == Some(false)).then(|| one.not_comparable.clone());
    if old.id == new.id {
        mark(old) == mark(new)
    } else {
        let replaced = new.replaces.contains(&old.id) && mark(new).is_some();
        let replacing = old.replaces.contains(&new.id) && mark(old).is_some();
        !replaced && !replacing
    }
}
