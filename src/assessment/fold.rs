//! The fold: how each event changes an assessment, what it refuses, and how it is undone.

use super::event::{DepartmentProfile, Event, Started};
use super::importing::imported;
use super::interview::{Accepted, Answer, Department, Interview, Organisation, Planned, State, Use};
use super::place::Place;
use super::refused::Refused;
use super::returns::ReturnEntries;
use super::succession::succeed;
use super::validate;
use crate::canonical::Digest;
use crate::questionnaire::{DepartmentId, FeatureId, Questionnaire};

/// What an event changed, for whoever keeps something derived.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Nothing that a score or a condition reads.
    Nothing,
    /// One department alone.
    Department(DepartmentId),
    /// The organisation, or which departments there are.
    Everything,
}

/// An interview that is being made.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    interview: Interview,
    digest: Digest,
    at: Option<Place>,
    done: Vec<Step>,
    undone: Vec<Step>,
}

/// An event that happened, with what it takes to take it back.
#[derive(Clone, Debug, PartialEq)]
struct Step {
    event: Event,
    before: Before,
}

/// The part of the interview that an event touched, as it was before.
#[derive(Clone, Debug, PartialEq)]
enum Before {
    Interview(Box<Interview>),
    Organisation(Box<Organisation>),
    Setup {
        period: String,
        assessor: Option<String>,
        languages: Vec<String>,
    },
    /// The department that stands at a position, or none: one is to be removed from there.
    DepartmentAt(usize, Option<Box<Department>>),
    /// A department that goes from one position to another.
    Order {
        from: usize,
        to: usize,
    },
    Profile(DepartmentId, DepartmentProfile),
    Uses(DepartmentId, Vec<(FeatureId, Use)>),
    Answer(Place, Option<Box<Answer>>),
    Plan(Vec<Planned>),
    Accepted(Vec<Accepted>),
    Returns(ReturnEntries),
}

impl Assessment {
    /// The assessment that a first event starts.
    ///
    /// # Errors
    /// [`Refused`] where the event is no start, or names another questionnaire than the one given.
    pub fn start(questionnaire: &Questionnaire, event: &Event) -> Result<Self, Refused> {
        let Event::Started(Started { questionnaire: reference, digest, organisation, name, period, started }) = event
        else {
            return Err(Refused::NotTheStart);
        };
        if digest != questionnaire.digest() {
            return Err(Refused::OtherQuestionnaire(reference.to_string()));
        }
        let organisation = Organisation {
            id: organisation.clone(),
            name: name.clone(),
            sectors: Vec::new(),
            headcount: 1,
            answers: std::collections::BTreeMap::new(),
        };
        let interview =
            Interview { started: Some(started.clone()), ..Interview::new(reference.clone(), period, organisation) };
        Ok(Self { interview, digest: digest.clone(), at: None, done: Vec::new(), undone: Vec::new() })
    }

    /// The state.
    #[must_use]
    pub fn interview(&self) -> &Interview {
        &self.interview
    }

    /// The digest of the questionnaire that it folds under.
    #[must_use]
    pub fn digest(&self) -> &Digest {
        &self.digest
    }

    /// The place that the assessor visited last.
    #[must_use]
    pub fn at(&self) -> Option<&Place> {
        self.at.as_ref()
    }

    /// The event that an undo would take back.
    #[must_use]
    pub fn undoable(&self) -> Option<&Event> {
        self.done.last().map(|step| &step.event)
    }

    /// The event that a redo would do again.
    #[must_use]
    pub fn redoable(&self) -> Option<&Event> {
        self.undone.last().map(|step| &step.event)
    }

    /// Lets an event happen.
    ///
    /// # Errors
    /// [`Refused`], and then nothing has changed.
    pub fn apply(&mut self, questionnaire: &Questionnaire, event: &Event) -> Result<Change, Refused> {
        match event {
            Event::Started(_) => Err(Refused::NotTheStart),
            Event::Visited { place } => {
                validate::place(questionnaire, &self.interview, place).map_err(Refused::Fault)?;
                self.at = Some(place.clone());
                Ok(Change::Nothing)
            }
            Event::Undone => {
                let step = self.done.pop().ok_or(Refused::Nothing)?;
                let (before, change) = self.exchange(step.before);
                self.undone.push(Step { event: step.event, before });
                Ok(change)
            }
            Event::Redone => {
                let step = self.undone.pop().ok_or(Refused::Nothing)?;
                let (before, change) = self.exchange(step.before);
                self.done.push(Step { event: step.event, before });
                Ok(change)
            }
            _ => {
                let after = self.after(questionnaire, event)?;
                let (before, change) = self.exchange(after);
                self.done.push(Step { event: event.clone(), before });
                self.undone.clear();
                Ok(change)
            }
        }
    }

    /// The touched part of the interview as an event leaves it.
    fn after(&self, questionnaire: &Questionnaire, event: &Event) -> Result<Before, Refused> {
        let interview = &self.interview;
        Ok(match event {
            Event::CarriedOver(carried) => {
                if !interview.is_blank() {
                    return Err(Refused::NotBlank);
                }
                let after = carried.as_ref().clone().into_interview(interview);
                match validate::check(questionnaire, &after).into_iter().next() {
                    Some(fault) => return Err(Refused::Fault(fault)),
                    None => Before::Interview(Box::new(after)),
                }
            }
            Event::DepartmentsReplaced { by } => Before::Interview(Box::new(succeed(questionnaire, interview, by)?)),
            Event::DepartmentsImported { added, changed } => {
                Before::Interview(Box::new(imported(questionnaire, interview, added, changed)?))
            }
            Event::SetUp(setup) => Before::Setup {
                period: setup.period.clone(),
                assessor: setup.assessor.clone(),
                languages: setup.languages.clone(),
            },
            Event::OrganisationChanged(profile) => {
                let mut organisation = interview.organisation.clone();
                organisation.name.clone_from(&profile.name);
                organisation.sectors.clone_from(&profile.sectors);
                organisation.headcount = profile.headcount;
                validate::organisation(questionnaire, &organisation).map_err(Refused::Fault)?;
                Before::Organisation(Box::new(organisation))
            }
            Event::DepartmentAdded { department, profile, uses } => {
                if !department.is_safe() || interview.department(department).is_some() {
                    return Err(Refused::BadDepartment(department.clone()));
                }
                let uses = uses.iter().cloned().collect();
                let mut added = Department { uses, ..Department::new(department.clone()) };
                set_profile(&mut added, profile.clone());
                validate::department(questionnaire, &added).map_err(Refused::Fault)?;
                Before::DepartmentAt(interview.departments.len(), Some(Box::new(added)))
            }
            Event::DepartmentRemoved { department } => Before::DepartmentAt(self.position(department)?, None),
            Event::DepartmentMoved { department, to } => {
                let from = self.position(department)?;
                Before::Order { from, to: (*to).min(interview.departments.len() - 1) }
            }
            Event::DepartmentChanged { department, profile } => {
                let mut changed = interview.departments[self.position(department)?].clone();
                set_profile(&mut changed, profile.clone());
                validate::department(questionnaire, &changed).map_err(Refused::Fault)?;
                Before::Profile(department.clone(), profile.clone())
            }
            Event::UseChanged { department, feature, r#use } => {
                let mut changed = interview.departments[self.position(department)?].clone();
                match r#use {
                    Some(one) => drop(changed.uses.insert(feature.clone(), one.clone())),
                    None => drop(changed.uses.remove(feature)),
                }
                validate::department(questionnaire, &changed).map_err(Refused::Fault)?;
                Before::Uses(department.clone(), changed.uses.into_iter().collect())
            }
            Event::UsesReplaced { department, uses } => {
                let mut changed = interview.departments[self.position(department)?].clone();
                changed.uses = uses.iter().cloned().collect();
                validate::department(questionnaire, &changed).map_err(Refused::Fault)?;
                Before::Uses(department.clone(), uses.clone())
            }
            Event::Answered { place, answer } => {
                validate::place(questionnaire, interview, place).map_err(Refused::Fault)?;
                validate::answer(questionnaire, place, answer).map_err(Refused::Fault)?;
                Before::Answer(place.clone(), Some(answer.clone()))
            }
            Event::Confirmed { place, basis } => {
                validate::place(questionnaire, interview, place).map_err(Refused::Fault)?;
                let own = interview.answer(&place.question, place.department.as_ref());
                let own = own.filter(|answer| answer.carried_over.is_some());
                let own = own.ok_or_else(|| Refused::NothingToConfirm(place.clone()))?;
                if own.state == State::Answered && *basis < own.basis() {
                    return Err(Refused::WeakerBasis(place.clone()));
                }
                let confirmed = own.confirmed(*basis, interview.assessor.as_deref());
                Before::Answer(place.clone(), Some(Box::new(confirmed)))
            }
            Event::Withdrawn { place } => {
                validate::place(questionnaire, interview, place).map_err(Refused::Fault)?;
                Before::Answer(place.clone(), None)
            }
            Event::ActionPlanned(planned) => {
                validate::planned(questionnaire, planned).map_err(Refused::Fault)?;
                let mut plan = interview.plan.clone();
                match plan.iter_mut().find(|one| one.action == planned.action) {
                    Some(one) => *one = planned.clone(),
                    None => plan.push(planned.clone()),
                }
                Before::Plan(plan)
            }
            Event::ActionUnplanned { action } => {
                Before::Plan(interview.plan.iter().filter(|one| one.action != *action).cloned().collect())
            }
            Event::FindingAccepted(one) => {
                let place = Place { question: one.question.clone(), department: one.department.clone() };
                validate::place(questionnaire, interview, &place).map_err(Refused::Fault)?;
                let mut accepted = without(&interview.accepted, &place);
                accepted.push(one.clone());
                Before::Accepted(accepted)
            }
            Event::AcceptanceWithdrawn { place } => Before::Accepted(without(&interview.accepted, place)),
            Event::ReturnInputChanged { name, input } => {
                let mut returns = interview.returns.clone();
                match input {
                    Some(input) => {
                        validate::return_input(questionnaire, name, input).map_err(Refused::Fault)?;
                        returns.inputs.insert(name.clone(), input.clone());
                    }
                    None => drop(returns.inputs.remove(name)),
                }
                Before::Returns(returns)
            }
            Event::ReturnYearsChanged { years } => {
                validate::return_years(*years).map_err(Refused::Fault)?;
                Before::Returns(ReturnEntries { years: *years, ..interview.returns.clone() })
            }
            Event::Started(_) | Event::Visited { .. } | Event::Undone | Event::Redone => {
                return Err(Refused::NotTheStart);
            }
        })
    }

    /// Puts a part into the interview and gives back what was there.
    fn exchange(&mut self, part: Before) -> (Before, Change) {
        let interview = &mut self.interview;
        match part {
            Before::Interview(other) => {
                (Before::Interview(Box::new(std::mem::replace(interview, *other))), Change::Everything)
            }
            Before::Organisation(organisation) => {
                let before = std::mem::replace(&mut interview.organisation, *organisation);
                (Before::Organisation(Box::new(before)), Change::Everything)
            }
            Before::Setup { period, assessor, languages } => {
                let before = Before::Setup {
                    period: std::mem::replace(&mut interview.period, period),
                    assessor: std::mem::replace(&mut interview.assessor, assessor),
                    languages: std::mem::replace(&mut interview.languages, languages),
                };
                (before, Change::Nothing)
            }
            Before::DepartmentAt(position, Some(department)) => {
                interview.departments.insert(position, *department);
                (Before::DepartmentAt(position, None), Change::Everything)
            }
            Before::DepartmentAt(position, None) => {
                let removed = interview.departments.remove(position);
                (Before::DepartmentAt(position, Some(Box::new(removed))), Change::Everything)
            }
            Before::Order { from, to } => {
                let moved = interview.departments.remove(from);
                interview.departments.insert(to, moved);
                (Before::Order { from: to, to: from }, Change::Everything)
            }
            Before::Profile(id, profile) => {
                let Some(department) = interview.department_mut(&id) else {
                    return (Before::Profile(id, profile), Change::Nothing);
                };
                let before = DepartmentProfile::of(department);
                set_profile(department, profile);
                (Before::Profile(id.clone(), before), Change::Department(id))
            }
            Before::Uses(id, uses) => {
                let Some(department) = interview.department_mut(&id) else {
                    return (Before::Uses(id, uses), Change::Nothing);
                };
                let before = std::mem::replace(&mut department.uses, uses.into_iter().collect());
                (Before::Uses(id.clone(), before.into_iter().collect()), Change::Department(id))
            }
            Before::Answer(place, answer) => {
                let change = place.department.clone().map_or(Change::Everything, Change::Department);
                let answers = match &place.department {
                    None => &mut interview.organisation.answers,
                    Some(id) => match interview.department_mut(id) {
                        Some(department) => &mut department.answers,
                        None => return (Before::Answer(place, answer), Change::Nothing),
                    },
                };
                let before = match answer {
                    Some(answer) => answers.insert(place.question.clone(), *answer),
                    None => answers.remove(&place.question),
                };
                (Before::Answer(place, before.map(Box::new)), change)
            }
            Before::Plan(plan) => (Before::Plan(std::mem::replace(&mut interview.plan, plan)), Change::Nothing),
            Before::Accepted(accepted) => {
                (Before::Accepted(std::mem::replace(&mut interview.accepted, accepted)), Change::Nothing)
            }
            Before::Returns(returns) => {
                (Before::Returns(std::mem::replace(&mut interview.returns, returns)), Change::Nothing)
            }
        }
    }

    fn position(&self, id: &DepartmentId) -> Result<usize, Refused> {
        let found = self.interview.departments.iter().position(|department| department.id == *id);
        found.ok_or_else(|| Refused::NoDepartment(id.clone()))
    }
}

fn without(accepted: &[Accepted], place: &Place) -> Vec<Accepted> {
    let stands = |one: &&Accepted| one.question != place.question || one.department != place.department;
    accepted.iter().filter(stands).cloned().collect()
}

pub(super) fn set_profile(department: &mut Department, profile: DepartmentProfile) {
    department.name = profile.name;
    department.template = profile.template;
    department.headcount = profile.headcount;
    department.lead = profile.lead;
    department.volume = profile.volume;
    department.accounts = profile.accounts;
}
