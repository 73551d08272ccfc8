//! What screens, commands and reports say in the same words: an answer, how it is known, a source's
//! status, articles, the inputs of the return. Gives texts; knows nothing of how they are drawn.

pub mod comparison;

use super::compare::{ComparedDepartment, Scored};
use crate::assessment::{Answer, Event, InputName, InputStatus, Interview, PlannedStatus, State, Unit};
use crate::questionnaire::{Basis, DepartmentId, QuestionId, Questionnaire, SourceStatus};
use crate::risk::{self, Input, Origin};
use crate::text::{Forms, Message, Texts};

/// A score or points with one decimal: the same rounding everywhere.
#[must_use]
pub fn score(value: f64, forms: Forms) -> String {
    forms.decimals(risk::tenths(value) as f64 / 10.0, 1)
}

/// A change with its sign and one decimal; none that rounds to nothing.
#[must_use]
pub fn change(value: f64, forms: Forms) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    let shown = forms.decimals(rounded, 1);
    if rounded > 0.0 { format!("+{shown}") } else { shown }
}

/// An answer in the words of the questionnaire that it was given under.
#[must_use]
pub fn answer(questionnaire: &Questionnaire, question: &QuestionId, answer: Option<&Answer>, texts: &Texts) -> String {
    let Some(answer) = answer else { return texts.get("answer-none").to_string() };
    match answer.state {
        State::Unknown => return texts.get("answer-unknown").to_string(),
        State::NotApplicable => return texts.get("answer-not-applicable").to_string(),
        State::Answered => {}
    }
    let written = questionnaire.position(question).map(|at| questionnaire.written(at));
    let label = |id: &crate::questionnaire::OptionId| {
        let option = written?.options.iter().find(|one| one.id == *id)?;
        Some(option.label.get(texts.language()))
    };
    let labels: Vec<&str> = answer.options.iter().filter_map(label).collect();
    if labels.is_empty() { typed(answer) } else { texts.list(&labels) }
}

/// What an answer to a number, text or date question says, as it was typed.
#[must_use]
pub fn typed(answer: &Answer) -> String {
    let number = answer.number.map(|number| number.to_string());
    number.or_else(|| answer.text.clone()).or_else(|| answer.date.clone()).unwrap_or_default()
}

/// What a row of compared departments is called, by the names that they have before and after: where some
/// took the place of others, both.
#[must_use]
pub fn compared_department(
    one: &ComparedDepartment,
    before: impl Fn(&DepartmentId) -> String,
    after: impl Fn(&DepartmentId) -> String,
) -> String {
    let names = |all: &[Scored], name: &dyn Fn(&DepartmentId) -> String| {
        all.iter().map(|one| name(&one.id)).collect::<Vec<_>>().join(" + ")
    };
    let (from, to) = (names(&one.from, &before), names(&one.to, &after));
    if to.is_empty() || from == to { after(&one.id) } else { format!("{from} → {to}") }
}

/// How an answer is known.
#[must_use]
pub fn basis(basis: Basis) -> Message {
    match basis {
        Basis::Stated => Message::new("basis-stated"),
        Basis::Seen => Message::new("basis-seen"),
        Basis::Tested => Message::new("basis-tested"),
    }
}

/// How far a source is verified.
#[must_use]
pub fn source_status(status: SourceStatus) -> Message {
    match status {
        SourceStatus::Verified => Message::new("status-verified"),
        SourceStatus::Secondary => Message::new("status-secondary"),
        SourceStatus::Unverified => Message::new("status-unverified"),
        SourceStatus::VendorClaim => Message::new("status-vendor-claim"),
    }
}

/// Articles of the law that the questionnaire is about are bare numbers; others are in words.
#[must_use]
pub fn articles(all: &[String], texts: &Texts) -> String {
    let (own, others): (Vec<&str>, Vec<&str>) =
        all.iter().map(String::as_str).partition(|one| one.starts_with(|c: char| c.is_ascii_digit()));
    let own = (!own.is_empty()).then(|| texts.say(&Message::new("articles").with("articles", texts.list(&own))));
    own.into_iter().chain(others.into_iter().map(str::to_owned)).collect::<Vec<_>>().join("; ")
}

/// What an input of the return is called.
#[must_use]
pub fn input(questionnaire: &Questionnaire, name: InputName) -> Message {
    let penalty = |message: Message, at: usize| {
        let id = questionnaire.document().penalties.get(at).map_or("", |penalty| penalty.id.as_str());
        message.with("penalty", id.replace('-', " "))
    };
    match name {
        InputName::HourlyRate => Message::new("input-hourly-rate"),
        InputName::ImplementationHours => Message::new("input-implementation-hours"),
        InputName::ImplementationCost => Message::new("input-implementation-cost"),
        InputName::Headcount => Message::new("input-headcount"),
        InputName::TrainingHours => Message::new("input-training-hours"),
        InputName::AuditHours => Message::new("input-audit-hours"),
        InputName::OtherBenefits => Message::new("input-other-benefits"),
        InputName::Penalty(at) => penalty(Message::new("input-penalty"), at),
        InputName::BaseRate(at) => penalty(Message::new("input-base-rate"), at),
    }
}

/// What an input of the return is counted in.
#[must_use]
pub fn unit(unit: Unit) -> Message {
    match unit {
        Unit::Mop => Message::new("unit-mop"),
        Unit::MopPerHour => Message::new("unit-mop-per-hour"),
        Unit::MopPerYear => Message::new("unit-mop-per-year"),
        Unit::Hours => Message::new("unit-hours"),
        Unit::HoursPerHead => Message::new("unit-hours-per-head"),
        Unit::HoursPerYear => Message::new("unit-hours-per-year"),
        Unit::People => Message::new("unit-people"),
        Unit::ChancePerYear => Message::new("unit-chance-per-year"),
    }
}

/// How far an input of the return is verified.
#[must_use]
pub fn input_status(status: InputStatus) -> Message {
    match status {
        InputStatus::Verified => Message::new("status-verified"),
        InputStatus::Secondary => Message::new("status-secondary"),
        InputStatus::Unverified => Message::new("status-unverified"),
        InputStatus::VendorClaim => Message::new("roi-vendor-claim"),
        InputStatus::Entered => Message::new("roi-entered"),
    }
}

/// Where an input of the return comes from; nothing where somebody entered it without saying.
#[must_use]
pub fn input_source(questionnaire: &Questionnaire, input: &Input, texts: &Texts) -> String {
    match &input.origin {
        Origin::Entered { source: None, .. } => String::new(),
        Origin::Entered { source: Some(text), .. } => source_titled(questionnaire, text, texts),
        Origin::Organisation => texts.get("roi-from-organisation").to_string(),
        Origin::Plan => texts.get("roi-from-plan").to_string(),
        Origin::Questionnaire { source } => {
            let source = questionnaire.document().sources.get(*source);
            source.map_or_else(String::new, |source| source.title.get(texts.language()).to_owned())
        }
        Origin::Nothing => texts.get("roi-nothing").to_string(),
    }
}

/// The title of a source of the questionnaire, or the words themselves.
#[must_use]
pub fn source_titled(questionnaire: &Questionnaire, text: &str, texts: &Texts) -> String {
    let sources = &questionnaire.document().sources;
    let known = sources.iter().find(|source| source.id.as_str() == text);
    known.map_or_else(|| text.to_owned(), |source| source.title.get(texts.language()).to_owned())
}

/// By whom and until when a finding was accepted.
#[must_use]
pub fn accepted(by: &str, until: &str) -> Message {
    Message::new("accepted-until").with("by", by).with("until", until)
}

/// How far a planned action is.
#[must_use]
pub fn status(status: PlannedStatus) -> Message {
    match status {
        PlannedStatus::Open => Message::new("plan-open"),
        PlannedStatus::Doing => Message::new("plan-doing"),
        PlannedStatus::Done => Message::new("plan-done"),
        PlannedStatus::Dropped => Message::new("plan-dropped"),
    }
}

/// An event in the words of the user: `Cloud recording, Front desk → Off`.
#[must_use]
pub fn event(questionnaire: &Questionnaire, interview: &Interview, event: &Event, texts: &Texts) -> Message {
    let name = |id: &DepartmentId| interview.department(id).map_or_else(|| id.to_string(), |one| one.name.clone());
    match event {
        Event::Answered { place, .. } | Event::Confirmed { place, .. } | Event::Withdrawn { place } => {
            let question = questionnaire.position(&place.question).map_or_else(
                || place.question.to_string(),
                |position| questionnaire.written(position).text.get(texts.language()).to_owned(),
            );
            let now = interview.answer(&place.question, place.department.as_ref());
            let now = answer(questionnaire, &place.question, now, texts);
            let part = place.department.as_ref().map(name);
            let part = part.map_or(Message::new("part-organisation"), |text| Message::new("plain").with("text", text));
            Message::new("event-answer").with("question", question).with("part", part).with("now", now)
        }
        Event::DepartmentAdded { profile, .. } => {
            Message::new("event-department-added").with("department", profile.name.as_str())
        }
        Event::DepartmentRemoved { department } => {
            Message::new("event-department-removed").with("department", name(department))
        }
        Event::DepartmentChanged { department, .. } | Event::DepartmentMoved { department, .. } => {
            Message::new("event-department-changed").with("department", name(department))
        }
        Event::UseChanged { department, .. } | Event::UsesReplaced { department, .. } => {
            Message::new("event-flows").with("department", name(department))
        }
        Event::ActionPlanned(_) | Event::ActionUnplanned { .. } => Message::new("event-plan"),
        Event::FindingAccepted(_) | Event::AcceptanceWithdrawn { .. } => Message::new("event-accepted"),
        Event::ReturnInputChanged { .. } | Event::ReturnYearsChanged { .. } => Message::new("event-return"),
        Event::CarriedOver(carried) => Message::new("event-carried-over").with("period", carried.from.period.as_str()),
        Event::DepartmentsReplaced { by } => {
            let names: Vec<&str> = by.iter().map(|one| one.profile.name.as_str()).collect();
            Message::new("event-departments-replaced").with("departments", texts.list(&names))
        }
        Event::DepartmentsImported { added, changed } => {
            Message::new("event-departments-imported").with("added", added.len()).with("changed", changed.len())
        }
        Event::SetUp(_) | Event::OrganisationChanged(_) => Message::new("event-set-up"),
        Event::Started(_) | Event::Undone | Event::Redone | Event::Visited { .. } => Message::new("event-other"),
    }
}
