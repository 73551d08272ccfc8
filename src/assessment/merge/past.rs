//! What a file has of earlier runs: the report that it goes on from, and what is retired. An interview in which
//! nothing was entered yet takes it as a whole, as it would have been carried over. Into any other it cannot
//! come, so a file that has more of it than the interview is refused: nothing is dropped silently.

use super::super::carry_over::Carried;
use super::super::event::Event;
use super::super::interview::Interview;
use super::super::refused::Refused;
use super::super::retired::{RetiredAnswer, WhyRetired};
use super::Merge;

/// Everything that a file says, where it goes on from a report and nothing was entered yet.
pub(super) fn carried(current: &Interview, given: &Interview) -> Option<Carried> {
    let from = given.carried_over.clone().filter(|_| current.is_blank())?;
    let organisation = &given.organisation;
    let sectors = if organisation.sectors.is_empty() { &current.organisation.sectors } else { &organisation.sectors };
    Some(Carried {
        from,
        assessor: given.assessor.clone(),
        languages: given.languages.clone(),
        sectors: sectors.clone(),
        headcount: organisation.headcount,
        answers: organisation.answers.clone(),
        departments: given.departments.clone(),
        plan: given.plan.clone(),
        accepted: given.accepted.clone(),
        returns: given.returns.clone(),
        retired: given.retired.clone(),
    })
}

/// Whether the interview has, or will have by the merge, all that the file has of earlier runs.
pub(super) fn check(current: &Interview, given: &Interview, merge: &Merge) -> Result<(), Refused> {
    if let Some(given) = given.carried_over.as_ref().filter(|given| current.carried_over.as_ref() != Some(given)) {
        return Err(Refused::OtherPast { given: given.period.clone() });
    }
    let (own, other) = (&current.retired, &given.retired);
    let answers = other.answers.iter().filter(|one| !own.answers.contains(one) && !superseded(one, merge)).count();
    let uses = other.uses.iter().filter(|one| !own.uses.contains(one)).count();
    let plan = other.plan.iter().filter(|one| !own.plan.contains(one)).count();
    let accepted = other.accepted.iter().filter(|one| !own.accepted.contains(one)).count();
    let inputs = other.inputs.iter().filter(|(name, input)| own.inputs.get(*name) != Some(*input)).count();
    match answers + uses + plan + accepted + inputs {
        0 => Ok(()),
        count => Err(Refused::RetiredElsewhere(count)),
    }
}

/// Whether an answer is retired by the merge itself, with the department that it stood at.
fn superseded(one: &RetiredAnswer, merge: &Merge) -> bool {
    let replaced = |event: &Event| match event {
        Event::DepartmentsReplaced { by } => {
            by.iter().any(|successor| one.department.as_ref().is_some_and(|id| successor.replaces.contains(id)))
        }
        _ => false,
    };
    one.why == WhyRetired::Superseded && merge.events.iter().any(replaced)
}
