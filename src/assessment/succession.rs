//! Departments that take the place of others: several merged into one, one split into several. The new
//! ones begin with the answers of those that they replace, which are gone then; what cannot stand
//! anywhere is retired, never deleted.

use std::collections::{BTreeMap, BTreeSet};

use super::event::Successor;
use super::fold::set_profile;
use super::interview::{Accepted, Answer, Department, Interview};
use super::refused::Refused;
use super::retired::{RetiredAnswer, WhyRetired};
use super::validate;
use crate::questionnaire::{DepartmentId, QuestionId, Questionnaire};

/// The interview with these departments in the place of those that they replace, where the first of those
/// stood.
///
/// # Errors
/// [`Refused`] where one replaces none that is there, has an id that is taken, or does not fit.
pub(super) fn succeed(
    questionnaire: &Questionnaire,
    interview: &Interview,
    by: &[Successor],
) -> Result<Interview, Refused> {
    let replaced: BTreeSet<&DepartmentId> = by.iter().flat_map(|one| &one.replaces).collect();
    if let Some(id) = replaced.iter().find(|id| interview.department(id).is_none()) {
        return Err(Refused::NoDepartment((*id).clone()));
    }
    let mut taken = BTreeSet::new();
    let mut successors: Vec<Department> = Vec::new();
    for one in by {
        let id = &one.department;
        let is_free = interview.department(id).is_none() || replaced.contains(id);
        let is_new = successors.iter().all(|other| other.id != *id);
        if !id.is_safe() || !is_free || !is_new || one.replaces.is_empty() {
            return Err(Refused::BadDepartment(id.clone()));
        }
        let department = successor(interview, one, &mut taken);
        validate::department(questionnaire, &department).map_err(Refused::Fault)?;
        successors.push(department);
    }
    let mut after = interview.clone();
    let first = interview.departments.iter().position(|one| replaced.contains(&one.id)).unwrap_or_default();
    after.departments.retain(|one| !replaced.contains(&one.id));
    after.departments.splice(first..first, successors);
    after.accepted = accepted(interview, by, &replaced);
    let left = interview.departments.iter().filter(|one| replaced.contains(&one.id));
    for department in left {
        let answers = department.answers.iter().filter(|(question, _)| !taken.contains(&(&department.id, *question)));
        for (question, answer) in answers {
            let Some(position) = questionnaire.position(question) else { continue };
            let whose = Some((&department.id, department.name.as_str()));
            let written = questionnaire.written(position);
            after.retired.answers.push(RetiredAnswer::new(written, whose, WhyRetired::Superseded, answer.clone()));
        }
    }
    Ok(after)
}

/// The new departments, with the answers that they begin with.
pub(super) fn successors<'a>(interview: &'a Interview, by: &'a [Successor]) -> impl Iterator<Item = Department> + 'a {
    by.iter().map(|one| successor(interview, one, &mut BTreeSet::new()))
}

/// A new department: of each question, the answer of the first replaced one that has any. Those of the
/// others that say the same lend it their notes and evidence.
fn successor<'a>(
    interview: &'a Interview,
    one: &'a Successor,
    taken: &mut BTreeSet<(&'a DepartmentId, &'a QuestionId)>,
) -> Department {
    let mut answers: BTreeMap<QuestionId, Answer> = BTreeMap::new();
    for department in one.replaces.iter().filter_map(|id| interview.department(id)) {
        for (question, answer) in &department.answers {
            match answers.get_mut(question) {
                None => drop(answers.insert(question.clone(), answer.clone())),
                Some(first) if first.says(answer) => join(first, answer),
                Some(_) => continue,
            }
            taken.insert((&department.id, question));
        }
    }
    let mut department = Department {
        replaces: origins(interview, one),
        uses: one.uses.iter().cloned().collect(),
        answers,
        ..Department::new(one.department.clone())
    };
    set_profile(&mut department, one.profile.clone());
    department
}

/// The departments that a new one took the place of, as the report before knows them: one that was itself
/// merged or split in this assessment is not in it, but those are that it took the place of.
fn origins(interview: &Interview, one: &Successor) -> Vec<DepartmentId> {
    let mut origins: Vec<DepartmentId> = Vec::new();
    for id in &one.replaces {
        let known = interview.department(id).map_or(&[][..], |department| &department.replaces);
        let own = if known.is_empty() { std::slice::from_ref(id) } else { known };
        let new: Vec<_> = own.iter().filter(|id| **id != one.department && !origins.contains(id)).cloned().collect();
        origins.extend(new);
    }
    origins
}

/// Adds to an answer what is said beside another that says the same.
fn join(first: &mut Answer, other: &Answer) {
    let notes: Vec<&str> = [&first.note, &other.note].into_iter().flatten().map(String::as_str).collect();
    first.note = match notes.as_slice() {
        [] => None,
        [one, other] if one != other => Some(format!("{one}\n{other}")),
        [one, ..] => Some((*one).to_owned()),
    };
    let new: Vec<_> = other.evidence.iter().filter(|one| !first.evidence.contains(one)).cloned().collect();
    first.evidence.extend(new);
    first.flagged |= other.flagged;
}

/// The acceptances, those of replaced departments with every department that replaces them.
fn accepted(interview: &Interview, by: &[Successor], replaced: &BTreeSet<&DepartmentId>) -> Vec<Accepted> {
    let mut accepted: Vec<Accepted> = Vec::new();
    for one in &interview.accepted {
        match &one.department {
            Some(id) if replaced.contains(id) => {
                for successor in by.iter().filter(|successor| successor.replaces.contains(id)) {
                    let department = Some(successor.department.clone());
                    if !accepted.iter().any(|own| own.question == one.question && own.department == department) {
                        accepted.push(Accepted { department, ..one.clone() });
                    }
                }
            }
            _ => accepted.push(one.clone()),
        }
    }
    accepted
}
