//! The quarter after: what was carried over is confirmed with one key, and only what needs asking comes,
//! the most pressing first, with how many are left.

use chrono::NaiveDate;

use super::super::super::message::{Effect, OpenedReport};
use super::super::super::model::{Model, Saved, Session};
use super::super::{Screen, visit};
use super::moving::{go, to_review};
use super::own_answer;
use crate::assessment::{Asked, Event, Interview, LastRun, Place, Reason, reconfirm};
use crate::questionnaire::Questionnaire;
use crate::risk;
use crate::text::Message;

/// What the assessment began with, as far as it says what to ask.
#[derive(Debug)]
pub struct Last {
    questionnaire: std::sync::Arc<Questionnaire>,
    interview: Interview,
    faults: risk::Faults,
}

impl Last {
    /// What a report says.
    #[must_use]
    pub fn new(report: OpenedReport) -> Self {
        let faults = risk::faults(&report.questionnaire, &report.interview);
        Self { questionnaire: report.questionnaire, interview: report.interview, faults }
    }
}

/// That only what needs asking comes.
#[derive(Debug, Default)]
pub struct Asking {
    /// What needs asking, as it was when one went on last.
    list: Vec<Asked>,
    /// What was passed over: it does not come again by itself.
    skipped: Vec<Place>,
    /// At which minute of the day it began, and how many were left then.
    began: Option<(u32, usize)>,
}

/// What needs asking, the most pressing first.
#[must_use]
pub fn asked(session: &Session, today: &str) -> Vec<Asked> {
    let last = session.last.as_ref().map(|last| LastRun {
        questionnaire: &last.questionnaire,
        interview: &last.interview,
        red_flags: &last.faults.red_flags,
        findings: &last.faults.findings,
    });
    let today = NaiveDate::parse_from_str(today, "%Y-%m-%d").unwrap_or_default();
    reconfirm(&session.questionnaire, session.interview(), &session.standing, last.as_ref(), today).asked
}

/// From here on only what needs asking comes; or everything again.
pub fn turn(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    if session.asking.take().is_some() {
        model.notice = Some(Message::new("notice-asking-everything"));
        return Vec::new();
    }
    let Some(report) = session.interview().carried_over.as_ref().map(|from| from.report.clone()) else {
        model.notice = Some(Message::new("notice-nothing-carried-over"));
        return Vec::new();
    };
    session.asking = Some(Asking::default());
    if session.last.is_none() {
        return vec![Effect::ReadLast { organisation: session.organisation.clone(), report }];
    }
    to_first(model)
}

/// The report before was read.
pub fn last_read(model: &mut Model, report: OpenedReport) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    session.last = Some(Last::new(report));
    if session.asking.is_some() { to_first(model) } else { Vec::new() }
}

/// To what is most pressing.
fn to_first(model: &mut Model) -> Vec<Effect> {
    let Some(session) = &mut model.session else { return Vec::new() };
    let all = asked(session, &model.today);
    let now = minute(&session.saved);
    let first = all.first().map(|one| one.place.clone());
    if let Some(asking) = &mut session.asking {
        asking.began = now.map(|now| (now, all.len()));
        asking.list = all;
    }
    match first {
        Some(first) => {
            let effects = visit(model, first);
            model.notice = Some(Message::new("notice-asking"));
            effects
        }
        None => {
            to_review(model);
            Vec::new()
        }
    }
}

/// After a question: what is most pressing of what was not passed over. None where everything comes.
pub fn next(model: &mut Model, place: &Place) -> Option<Vec<Effect>> {
    let session = model.session.as_mut()?;
    session.asking.as_ref()?;
    let all = asked(session, &model.today);
    let now = minute(&session.saved);
    let asking = session.asking.as_mut()?;
    if asking.began.is_none() {
        asking.began = now.map(|now| (now, all.len()));
    }
    if all.iter().any(|one| one.place == *place) && !asking.skipped.contains(place) {
        asking.skipped.push(place.clone());
    }
    let to = all.iter().find(|one| !asking.skipped.contains(&one.place)).map(|one| one.place.clone());
    asking.list = all;
    Some(match to {
        Some(to) => visit(model, to),
        None => {
            session.asking = None;
            to_review(model);
            model.notice = Some(Message::new("notice-asked-through"));
            Vec::new()
        }
    })
}

/// The answer that was carried over still holds, on its basis or on the better one that was chosen.
pub fn still_true(model: &mut Model, place: &Place) -> Vec<Effect> {
    let (Screen::Interview(screen), Some(session)) = (&model.screen, &model.session) else { return Vec::new() };
    let Some(answer) = own_answer(session, place).filter(|answer| answer.carried_over.is_some()) else {
        model.notice = Some(Message::new("notice-nothing-to-confirm"));
        return Vec::new();
    };
    let basis = screen.basis.unwrap_or_default().max(answer.basis());
    let mut effects = model.happen(Event::Confirmed { place: place.clone(), basis });
    if !effects.is_empty() {
        effects.extend(go(model, place, true));
    }
    effects
}

/// Why a place is asked, where only what needs asking comes.
#[must_use]
pub fn reason(session: &Session, place: &Place) -> Option<(Message, Message)> {
    let asking = session.asking.as_ref()?;
    let all = &asking.list;
    let left = Message::new("asking-left").with("count", all.len());
    let minutes = minute(&session.saved).zip(asking.began).and_then(|(now, (began, count))| {
        let done = count.saturating_sub(all.len());
        let spent = now.checked_sub(began).filter(|spent| *spent >= 2 && done > 0)?;
        Some((f64::from(spent) / done as f64 * all.len() as f64).ceil() as usize)
    });
    let left = match minutes {
        Some(minutes) => Message::new("asking-left-minutes").with("count", all.len()).with("minutes", minutes),
        None => left,
    };
    let why = match all.iter().find(|one| one.place == *place)?.reason {
        Reason::RedFlag => Message::new("asked-red-flag"),
        Reason::Finding => Message::new("asked-finding"),
        Reason::ActionDone => Message::new("asked-action-done"),
        Reason::TooOld => Message::new("asked-too-old"),
        Reason::QuestionChanged => Message::new("asked-question-changed"),
        Reason::ScopeChanged => Message::new("asked-scope-changed"),
        Reason::OnlyStated => Message::new("asked-only-stated"),
        Reason::Rest => Message::new("asked-rest"),
    };
    Some((left, why))
}

/// The minute of the day at which something was saved last.
fn minute(saved: &Saved) -> Option<u32> {
    let Saved::At(time) = saved else { return None };
    let (hours, minutes) = time.split_once(':')?;
    Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
}
