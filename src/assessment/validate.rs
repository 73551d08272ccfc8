//! Whether values fit the questionnaire: what the fold refuses, and all the faults of an interview that
//! came from elsewhere.

use super::interview::{Answer, Department, FORMAT, Interview, Organisation, Planned, QuestionnaireRef, State};
use super::place::Place;
use super::returns::{InputName, MOST_YEARS, ReturnInput};
use crate::questionnaire::{ActionId, DepartmentId, Id, Kind, Questionnaire, Scope};
use crate::text::Message;

/// One thing that is wrong with an interview, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub at: Site,
    pub kind: FaultKind,
}

/// Where in an interview.
#[derive(Clone, Debug, PartialEq)]
pub enum Site {
    Interview,
    Organisation,
    Department(DepartmentId),
    Answer(Place),
    Plan(ActionId),
    Return,
    ReturnInput(Id),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum FaultKind {
    /// Another format than `farol.interview/1`, maybe a newer one.
    WrongFormat(String),
    /// Made with another questionnaire than the one at hand.
    OtherQuestionnaire(String),
    /// The questionnaire does not have this id.
    UnknownId(String),
    /// Two departments with the same id.
    DuplicateDepartment,
    /// An id that may not become part of a path.
    UnsafeId(String),
    /// A head count of 0.
    NoHeadcount,
    /// More mainland accounts than accounts.
    TooManyAccounts,
    /// A department question answered for the organisation.
    NotForTheOrganisation,
    /// An organisation question answered for a department, though it is not overridable.
    NotOverridable,
    /// "answered" without an option, number, text or date.
    Empty,
    /// A value of another sort than the question asks for.
    WrongValue,
    /// More than one option of a single choice, or another one beside an option that stands alone.
    TooManyOptions,
    /// A number outside the question's range, or not finite.
    NumberOutOfRange(f64),
    /// A date that is none.
    BadDate(String),
    /// Three points that are no estimate of this input.
    BadEstimate,
    /// A horizon outside 1 to [`MOST_YEARS`] years.
    BadYears(u32),
}

impl Fault {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let site = match &self.at {
            Site::Interview => Message::new("site-interview"),
            Site::Organisation => Message::new("site-organisation"),
            Site::Department(id) => Message::new("site-department").with("department", id.as_str()),
            Site::Return => Message::new("site-return"),
            Site::ReturnInput(id) => Message::new("site-return-input").with("input", id.as_str()),
            Site::Plan(id) => Message::new("site-plan").with("action", id.as_str()),
            Site::Answer(Place { question, department: None }) => {
                Message::new("site-answer-organisation").with("question", question.as_str())
            }
            Site::Answer(Place { question, department: Some(id) }) => Message::new("site-answer-department")
                .with("question", question.as_str())
                .with("department", id.as_str()),
        };
        let what = match &self.kind {
            FaultKind::WrongFormat(found) => Message::new("fault-wrong-format").with("found", found.as_str()),
            FaultKind::OtherQuestionnaire(which) => {
                Message::new("fault-other-questionnaire").with("which", which.as_str())
            }
            FaultKind::UnknownId(id) => Message::new("fault-unknown-id").with("id", id.as_str()),
            FaultKind::DuplicateDepartment => Message::new("fault-duplicate-department"),
            FaultKind::UnsafeId(id) => Message::new("fault-unsafe-id").with("id", id.as_str()),
            FaultKind::NoHeadcount => Message::new("fault-no-headcount"),
            FaultKind::TooManyAccounts => Message::new("fault-too-many-accounts"),
            FaultKind::NotForTheOrganisation => Message::new("fault-not-for-the-organisation"),
            FaultKind::NotOverridable => Message::new("fault-not-overridable"),
            FaultKind::Empty => Message::new("fault-empty"),
            FaultKind::WrongValue => Message::new("fault-wrong-value"),
            FaultKind::TooManyOptions => Message::new("fault-too-many-options"),
            FaultKind::NumberOutOfRange(number) => {
                Message::new("fault-number-out-of-range").with("number", number.to_string())
            }
            FaultKind::BadEstimate => Message::new("fault-bad-estimate"),
            FaultKind::BadYears(years) => {
                Message::new("fault-bad-years").with("years", *years as usize).with("most", MOST_YEARS as usize)
            }
            FaultKind::BadDate(text) => Message::new("fault-bad-date").with("text", text.as_str()),
        };
        Message::new("fault").with("site", site).with("what", what)
    }
}

/// All faults of an interview under a questionnaire; none if it can be scored.
#[must_use]
pub fn check(questionnaire: &Questionnaire, interview: &Interview) -> Vec<Fault> {
    let mut faults = Vec::new();
    if interview.format != FORMAT {
        faults.push(Fault { at: Site::Interview, kind: FaultKind::WrongFormat(interview.format.clone()) });
        return faults;
    }
    let own = &interview.questionnaire;
    if *own != QuestionnaireRef::of(questionnaire.document()) {
        faults.push(Fault { at: Site::Interview, kind: FaultKind::OtherQuestionnaire(own.to_string()) });
    }
    faults.extend(organisation(questionnaire, &interview.organisation).err());
    for (question, given) in &interview.organisation.answers {
        faults.extend(answered(questionnaire, interview, Place::organisation(question.clone()), given).err());
    }
    for (position, one) in interview.departments.iter().enumerate() {
        if interview.departments[..position].iter().any(|other| other.id == one.id) {
            faults.push(Fault { at: Site::Department(one.id.clone()), kind: FaultKind::DuplicateDepartment });
        }
        faults.extend(department(questionnaire, one).err());
        for (question, given) in &one.answers {
            let place = Place::department(question.clone(), one.id.clone());
            faults.extend(answered(questionnaire, interview, place, given).err());
        }
    }
    faults.extend(return_years(interview.returns.years).err());
    let inputs = interview.returns.inputs.iter();
    faults.extend(inputs.filter_map(|(name, input)| return_input(questionnaire, name, input).err()));
    faults.extend(interview.plan.iter().filter_map(|one| planned(questionnaire, one).err()));
    faults
}

fn answered(questionnaire: &Questionnaire, interview: &Interview, place: Place, given: &Answer) -> Result<(), Fault> {
    self::place(questionnaire, interview, &place)?;
    answer(questionnaire, &place, given)
}

/// Whether a planned action is one of the questionnaire.
pub(super) fn planned(questionnaire: &Questionnaire, planned: &Planned) -> Result<(), Fault> {
    let known = questionnaire.document().actions.iter().any(|action| action.id == planned.action);
    let kind = FaultKind::UnknownId(planned.action.to_string());
    if known { Ok(()) } else { Err(Fault { at: Site::Plan(planned.action.clone()), kind }) }
}

/// Whether an input of the return has a name that there is and a value that it can have.
pub(super) fn return_input(questionnaire: &Questionnaire, name: &Id, input: &ReturnInput) -> Result<(), Fault> {
    let fault = |kind| Err(Fault { at: Site::ReturnInput(name.clone()), kind });
    match InputName::parse(questionnaire, name.as_str()) {
        None => fault(FaultKind::UnknownId(name.to_string())),
        Some(known) if input.estimate(known).is_none() => fault(FaultKind::BadEstimate),
        Some(_) => Ok(()),
    }
}

/// Whether a horizon is one.
pub(super) fn return_years(years: Option<u32>) -> Result<(), Fault> {
    match years {
        Some(years) if !(1..=MOST_YEARS).contains(&years) => {
            Err(Fault { at: Site::Return, kind: FaultKind::BadYears(years) })
        }
        _ => Ok(()),
    }
}

/// Whether an organisation's id, sectors and head count fit.
pub(super) fn organisation(questionnaire: &Questionnaire, organisation: &Organisation) -> Result<(), Fault> {
    let fault = |kind| Err(Fault { at: Site::Organisation, kind });
    if !organisation.id.is_safe() {
        return fault(FaultKind::UnsafeId(organisation.id.to_string()));
    }
    if organisation.headcount == 0 {
        return fault(FaultKind::NoHeadcount);
    }
    match organisation.sectors.iter().find(|sector| questionnaire.sector(sector).is_none()) {
        Some(sector) => fault(FaultKind::UnknownId(sector.to_string())),
        None => Ok(()),
    }
}

/// Whether a department's id, head count, accounts and flows fit.
pub(super) fn department(questionnaire: &Questionnaire, department: &Department) -> Result<(), Fault> {
    let fault = |kind| Err(Fault { at: Site::Department(department.id.clone()), kind });
    let document = questionnaire.document();
    if !department.id.is_safe() {
        return fault(FaultKind::UnsafeId(department.id.to_string()));
    }
    if department.headcount == 0 {
        return fault(FaultKind::NoHeadcount);
    }
    if department.accounts.is_some_and(|accounts| accounts.mainland > accounts.total) {
        return fault(FaultKind::TooManyAccounts);
    }
    if let Some(template) = &department.template
        && !document.department_templates.iter().any(|known| known.id == *template)
    {
        return fault(FaultKind::UnknownId(template.to_string()));
    }
    if let Some(volume) = &department.volume
        && !document.volume.iter().any(|known| known.id == *volume)
    {
        return fault(FaultKind::UnknownId(volume.to_string()));
    }
    for (feature, one) in &department.uses {
        if questionnaire.feature(feature).is_none() {
            return fault(FaultKind::UnknownId(feature.to_string()));
        }
        if let Some(frequency) = &one.frequency
            && !document.usage.iter().any(|known| known.id == *frequency)
        {
            return fault(FaultKind::UnknownId(frequency.to_string()));
        }
        if let Some(unknown) = one.data_categories.iter().find(|id| questionnaire.data_category(id).is_none()) {
            return fault(FaultKind::UnknownId(unknown.to_string()));
        }
    }
    Ok(())
}

/// Whether a question may be answered at a place.
pub(super) fn place(questionnaire: &Questionnaire, interview: &Interview, place: &Place) -> Result<(), Fault> {
    let fault = |kind| Err(Fault { at: Site::Answer(place.clone()), kind });
    let Some(position) = questionnaire.position(&place.question) else {
        return fault(FaultKind::UnknownId(place.question.to_string()));
    };
    let question = &questionnaire.questions()[position];
    match (&place.department, question.scope) {
        (None, Scope::Department) => fault(FaultKind::NotForTheOrganisation),
        (Some(_), Scope::Organisation) if !question.overridable => fault(FaultKind::NotOverridable),
        (Some(id), _) if interview.department(id).is_none() => fault(FaultKind::UnknownId(id.to_string())),
        _ => Ok(()),
    }
}

/// Whether an answer is one that the question permits.
pub(super) fn answer(questionnaire: &Questionnaire, place: &Place, answer: &Answer) -> Result<(), Fault> {
    let fault = |kind| Err(Fault { at: Site::Answer(place.clone()), kind });
    let Some(position) = questionnaire.position(&place.question) else {
        return fault(FaultKind::UnknownId(place.question.to_string()));
    };
    let question = &questionnaire.questions()[position];
    if answer.state != State::Answered {
        return Ok(());
    }
    let written = questionnaire.written(position);
    let given = (!answer.options.is_empty(), answer.number.is_some(), answer.text.is_some(), answer.date.is_some());
    match (question.kind, given) {
        (_, (false, false, false, false)) => fault(FaultKind::Empty),
        (Kind::Single | Kind::Multiple, (true, false, false, false)) => {
            let mut positions = Vec::new();
            for id in &answer.options {
                match question.option(id) {
                    Some(option) if !positions.contains(&option) => positions.push(option),
                    Some(_) => return fault(FaultKind::TooManyOptions),
                    None => return fault(FaultKind::UnknownId(id.to_string())),
                }
            }
            let alone = question.kind == Kind::Single || positions.iter().any(|option| question.exclusive[*option]);
            if alone && positions.len() > 1 { fault(FaultKind::TooManyOptions) } else { Ok(()) }
        }
        (Kind::Number, (false, true, false, false)) => {
            let number = answer.number.unwrap_or(f64::NAN);
            if written.permits(number) { Ok(()) } else { fault(FaultKind::NumberOutOfRange(number)) }
        }
        (Kind::Text, (false, false, true, false)) => Ok(()),
        (Kind::Date, (false, false, false, true)) => {
            let text = answer.date.clone().unwrap_or_default();
            if is_date(&text) { Ok(()) } else { fault(FaultKind::BadDate(text)) }
        }
        _ => fault(FaultKind::WrongValue),
    }
}

/// Whether a text is a day as an answer holds it, `2026-11-24`.
#[must_use]
pub fn is_date(text: &str) -> bool {
    text.len() == 10 && chrono::NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}
