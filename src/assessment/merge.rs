//! The events that bring an interview to say what a file says. Place by place: what the file does not
//! mention stays. What the file has of earlier runs comes with it only into an interview in which nothing
//! was entered yet ([`past`]).

mod past;

use super::event::{DepartmentProfile, Event, OrganisationProfile, Setup, Successor};
use super::interview::{Answer, CarriedOver, Department, Interview, State, Use};
use super::place::Place;
use super::refused::Refused;
use super::returns::ReturnInput;
use super::succession::successors;
use crate::questionnaire::{DepartmentId, FeatureId, Id};

/// What a merge does.
#[derive(Debug, Default, PartialEq)]
pub struct Merge {
    /// In the order in which they can be applied.
    pub events: Vec<Event>,
    /// The report that the file goes on from, where the interview goes on from it now.
    pub carried_over: Option<CarriedOver>,
    /// Places that had no answer.
    pub added: Vec<Place>,
    /// Places whose answer was another, with both.
    pub replaced: Vec<(Place, Answer, Answer)>,
    /// Places whose answer was carried over, and still holds.
    pub confirmed: Vec<Place>,
    /// How many places say already what the file says.
    pub unchanged: usize,
    /// Departments that were not there.
    pub departments_added: Vec<DepartmentId>,
    /// Departments that new ones took the place of.
    pub departments_replaced: Vec<DepartmentId>,
    /// Departments of which something else than flows and answers was another.
    pub departments_changed: Vec<DepartmentId>,
    /// Flows whose frequency or data categories were others.
    pub uses_replaced: Vec<(DepartmentId, FeatureId)>,
    /// Inputs of the return that had not been entered.
    pub inputs_added: Vec<Id>,
    /// Inputs of the return that were others, with both.
    pub inputs_replaced: Vec<(Id, ReturnInput, ReturnInput)>,
}

/// What it takes to bring `current` to say what `given` says.
///
/// # Errors
/// [`Refused::OtherPast`] or [`Refused::RetiredElsewhere`] where the file has something of earlier runs that
/// the interview does not have and cannot take any more.
pub fn merge(current: &Interview, given: &Interview) -> Result<Merge, Refused> {
    let mut merge = Merge::default();
    set_up(current, given, &mut merge);
    if let Some(carried) = past::carried(current, given) {
        merge.all(given);
        merge.carried_over = Some(carried.from.clone());
        merge.events.push(Event::CarriedOver(Box::new(carried)));
        return Ok(merge);
    }
    let after = replaced(current, given, &mut merge);
    past::check(current, given, &merge)?;
    let current = after.as_ref().unwrap_or(current);
    for department in &given.departments {
        match current.department(&department.id) {
            None => add(department, &mut merge),
            Some(own) => change(own, department, &mut merge),
        }
    }
    for (question, answer) in &given.organisation.answers {
        merge.answer(current, Place::organisation(question.clone()), answer);
    }
    for department in &given.departments {
        for (question, answer) in &department.answers {
            merge.answer(current, Place::department(question.clone(), department.id.clone()), answer);
        }
    }
    let planned = given.plan.iter().filter(|one| !current.plan.contains(one));
    merge.events.extend(planned.cloned().map(Event::ActionPlanned));
    let accepted = given.accepted.iter().filter(|one| !current.accepted.contains(one));
    merge.events.extend(accepted.cloned().map(Event::FindingAccepted));
    returns(current, given, &mut merge);
    Ok(merge)
}

fn returns(current: &Interview, given: &Interview, merge: &mut Merge) {
    let (own, other) = (&current.returns, &given.returns);
    if other.years.is_some() && other.years != own.years {
        merge.events.push(Event::ReturnYearsChanged { years: other.years });
    }
    for (name, input) in &other.inputs {
        match own.inputs.get(name) {
            Some(before) if before == input => continue,
            Some(before) => merge.inputs_replaced.push((name.clone(), before.clone(), input.clone())),
            None => merge.inputs_added.push(name.clone()),
        }
        merge.events.push(Event::ReturnInputChanged { name: name.clone(), input: Some(input.clone()) });
    }
}

fn set_up(current: &Interview, given: &Interview, merge: &mut Merge) {
    let languages = if given.languages.is_empty() { &current.languages } else { &given.languages };
    let setup = |interview: &Interview, languages: &[String]| Setup {
        period: interview.period.clone(),
        assessor: interview.assessor.clone().or(current.assessor.clone()),
        languages: languages.to_vec(),
    };
    if setup(current, &current.languages) != setup(given, languages) {
        merge.events.push(Event::SetUp(setup(given, languages)));
    }
    let (own, other) = (&current.organisation, &given.organisation);
    let mut profile = OrganisationProfile::of(other);
    if profile.sectors.is_empty() {
        profile.sectors.clone_from(&own.sectors);
    }
    if profile != OrganisationProfile::of(own) {
        merge.events.push(Event::OrganisationChanged(profile));
    }
}

fn add(department: &Department, merge: &mut Merge) {
    merge.departments_added.push(department.id.clone());
    merge.events.push(Event::DepartmentAdded {
        department: department.id.clone(),
        profile: DepartmentProfile::of(department),
        uses: department.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect(),
    });
}

fn change(own: &Department, given: &Department, merge: &mut Merge) {
    let profile = filled(given, own);
    if profile != DepartmentProfile::of(own) {
        merge.departments_changed.push(given.id.clone());
        merge.events.push(Event::DepartmentChanged { department: given.id.clone(), profile });
    }
    for (feature, one) in &given.uses {
        let before = own.uses.get(feature);
        let one =
            Use { frequency: one.frequency.clone().or(before.and_then(|use_| use_.frequency.clone())), ..one.clone() };
        if before == Some(&one) {
            continue;
        }
        if before.is_some() {
            merge.uses_replaced.push((given.id.clone(), feature.clone()));
        }
        merge.events.push(Event::UseChanged {
            department: given.id.clone(),
            feature: feature.clone(),
            r#use: Some(one),
        });
    }
}

/// What a file says of a department; where it says nothing, what is known.
fn filled(given: &Department, known: &Department) -> DepartmentProfile {
    let (given, known) = (DepartmentProfile::of(given), DepartmentProfile::of(known));
    DepartmentProfile {
        template: given.template.or(known.template),
        lead: given.lead.or(known.lead),
        volume: given.volume.or(known.volume),
        accounts: given.accounts.or(known.accounts),
        ..given
    }
}

/// Lets new departments take the place of those that they say they replace, as far as these are there.
/// One that the file holds as well goes on beside them. Gives the interview with the new ones in it; none
/// where nothing is replaced.
fn replaced(current: &Interview, given: &Interview, merge: &mut Merge) -> Option<Interview> {
    let is_there = |id: &&DepartmentId| current.department(id).is_some();
    let mut by = Vec::new();
    for one in given.departments.iter().filter(|one| !is_there(&&one.id)) {
        let replaces: Vec<DepartmentId> = one.replaces.iter().filter(is_there).cloned().collect();
        if !replaces.is_empty() {
            merge.departments_added.push(one.id.clone());
            let uses = one.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect();
            let profile = DepartmentProfile::of(one);
            by.push(Successor { department: one.id.clone(), profile, uses, replaces });
        }
    }
    if by.is_empty() {
        return None;
    }
    let replaced = |id: &DepartmentId| by.iter().any(|one: &Successor| one.replaces.contains(id));
    let (gone, left): (Vec<_>, Vec<_>) = current.departments.iter().partition(|one| replaced(&one.id));
    for one in gone {
        if given.department(&one.id).is_none() {
            merge.departments_replaced.push(one.id.clone());
            continue;
        }
        let uses = one.uses.iter().map(|(feature, one)| (feature.clone(), one.clone())).collect();
        let (department, profile) = (one.id.clone(), DepartmentProfile::of(one));
        by.push(Successor { replaces: vec![department.clone()], department, profile, uses });
    }
    let departments = left.into_iter().cloned().chain(successors(current, &by)).collect();
    merge.events.push(Event::DepartmentsReplaced { by });
    Some(Interview { departments, ..current.clone() })
}

impl Merge {
    /// Everything that a file says is new.
    fn all(&mut self, given: &Interview) {
        let organisation = given.organisation.answers.keys().cloned().map(Place::organisation);
        let departments = given
            .departments
            .iter()
            .flat_map(|one| one.answers.keys().map(|question| Place::department(question.clone(), one.id.clone())));
        self.added = organisation.chain(departments).collect();
        self.departments_added = given.departments.iter().map(|one| one.id.clone()).collect();
        self.inputs_added = given.returns.inputs.keys().cloned().collect();
    }

    fn answer(&mut self, current: &Interview, place: Place, answer: &Answer) {
        let own = current.answer(&place.question, place.department.as_ref());
        let event = match own {
            Some(own) if own == answer => {
                self.unchanged += 1;
                return;
            }
            Some(own) if holds(own, answer) => {
                self.confirmed.push(place.clone());
                confirm(own, answer, place)
            }
            Some(own) => {
                // What says something else was not carried over, whatever the file says.
                let carried_over = answer.carried_over.clone().filter(|_| own.says(answer));
                let answer = Answer { carried_over, ..answer.clone() };
                self.replaced.push((place.clone(), own.clone(), answer.clone()));
                Event::Answered { place, answer: Box::new(answer) }
            }
            None => {
                self.added.push(place.clone());
                Event::Answered { place, answer: Box::new(answer.clone()) }
            }
        };
        self.events.push(event);
    }
}

/// Whether an answer that was carried over is given again as it was, known as well as it was or better.
fn holds(own: &Answer, given: &Answer) -> bool {
    let as_good = own.state != State::Answered || given.basis.is_none_or(|basis| basis >= own.basis());
    own.carried_over.is_some() && given.carried_over.is_none() && own.says(given) && as_good
}

/// The event that confirms an answer. What the file says beside it counts; where it says nothing, what was
/// said before stays.
fn confirm(own: &Answer, given: &Answer, place: Place) -> Event {
    let basis = given.basis.unwrap_or(own.basis());
    let confirmed = own.confirmed(basis, None);
    let answer = Answer {
        note: given.note.clone().or(own.note.clone()),
        reason: given.reason.clone().or(own.reason.clone()),
        evidence: if given.evidence.is_empty() { own.evidence.clone() } else { given.evidence.clone() },
        flagged: given.flagged || own.flagged,
        answered_by: given.answered_by.clone().or(own.answered_by.clone()),
        answered_at: given.answered_at.clone(),
        ..confirmed.clone()
    };
    if answer == confirmed {
        Event::Confirmed { place, basis }
    } else {
        Event::Answered { place, answer: Box::new(answer) }
    }
}
