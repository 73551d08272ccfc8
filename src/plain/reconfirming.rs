//! The quarter after: what was carried over is confirmed with a word, and only what needs asking comes, the
//! most pressing first.

use std::sync::Arc;

use super::session::Session;
use super::{Effect, Plain};
use crate::assessment::{Asked, Event, Interview, LastRun, Place, Reason, day, reconfirm};
use crate::questionnaire::Questionnaire;
use crate::report::front::OpenedReport;
use crate::risk;
use crate::text::Message;

/// What the assessment began with, as far as it says what to ask.
#[derive(Debug)]
pub(super) struct Last {
    questionnaire: Arc<Questionnaire>,
    interview: Interview,
    faults: risk::Faults,
}

impl Plain {
    /// What needs asking, the most pressing first.
    fn asked(&self, session: &Session) -> Vec<Asked> {
        let last = session.last.as_ref().map(|last| LastRun {
            questionnaire: &last.questionnaire,
            interview: &last.interview,
            red_flags: &last.faults.red_flags,
            findings: &last.faults.findings,
        });
        let today = day(&self.today).unwrap_or_default();
        reconfirm(&session.questionnaire, session.interview(), &session.standing, last.as_ref(), today).asked
    }

    /// From here on only what needs asking comes; or everything again.
    pub(super) fn turn_due(&mut self) {
        let Some(session) = &mut self.session else { return };
        if session.asking.take().is_some() {
            return self.tell(Message::new("notice-asking-everything"));
        }
        let Some(report) = session.interview().carried_over.as_ref().map(|from| from.report.clone()) else {
            return self.tell(Message::new("notice-nothing-carried-over"));
        };
        session.asking = Some(Vec::new());
        if session.last.is_none() {
            let organisation = session.organisation.clone();
            return self.effect(Effect::ReadLast { organisation, report });
        }
        self.go_to_first_due();
    }

    /// The report before was read.
    pub(super) fn last_read(&mut self, report: OpenedReport) {
        let Some(session) = &mut self.session else { return };
        let faults = risk::faults(&report.questionnaire, &report.interview);
        session.last = Some(Last { questionnaire: report.questionnaire, interview: report.interview, faults });
        if session.asking.is_some() {
            self.go_to_first_due();
        }
    }

    fn go_to_first_due(&mut self) {
        let Some(session) = &self.session else { return };
        let all = self.asked(session);
        let count = all.len();
        match all.into_iter().next() {
            Some(first) => {
                self.tell(Message::new("plain-due").with("count", count));
                self.visit(first.place);
            }
            None => self.asked_through(),
        }
    }

    /// After a question: what is most pressing of what was not passed over.
    pub(super) fn next_due(&mut self, place: &Place) {
        let Some(session) = &self.session else { return };
        let all = self.asked(session);
        let Some(skipped) = self.session.as_mut().and_then(|session| session.asking.as_mut()) else { return };
        if all.iter().any(|one| one.place == *place) && !skipped.contains(place) {
            skipped.push(place.clone());
        }
        match all.into_iter().find(|one| !skipped.contains(&one.place)) {
            Some(next) => self.visit(next.place),
            None => self.asked_through(),
        }
    }

    fn asked_through(&mut self) {
        if let Some(session) = &mut self.session {
            session.asking = None;
        }
        self.tell(Message::new("notice-asked-through"));
        self.go_to_review();
    }

    /// The answer that was carried over still holds, on its basis or on the better one that was chosen.
    pub(super) fn still_true(&mut self, place: &Place) {
        let super::Stage::Interview(asking) = &self.stage else { return };
        let chosen = asking.basis.unwrap_or_default();
        let own = self.session.as_ref().and_then(|session| session.answer(place));
        let Some(answer) = own.filter(|answer| answer.carried_over.is_some()) else {
            return self.tell(Message::new("notice-nothing-to-confirm"));
        };
        let basis = chosen.max(answer.basis());
        if self.happen(Event::Confirmed { place: place.clone(), basis }) {
            self.next(place);
        }
    }

    /// Why a place is asked, where only what needs asking comes.
    pub(super) fn reason(&self, session: &Session, place: &Place) -> Option<Reason> {
        session.asking.as_ref()?;
        Some(self.asked(session).into_iter().find(|one| one.place == *place)?.reason)
    }
}

/// Why a question is asked, in words.
pub(super) fn why_asked(reason: Reason) -> Message {
    match reason {
        Reason::RedFlag => Message::new("asked-red-flag"),
        Reason::Finding => Message::new("asked-finding"),
        Reason::ActionDone => Message::new("asked-action-done"),
        Reason::TooOld => Message::new("asked-too-old"),
        Reason::QuestionChanged => Message::new("asked-question-changed"),
        Reason::ScopeChanged => Message::new("asked-scope-changed"),
        Reason::OnlyStated => Message::new("asked-only-stated"),
        Reason::Rest => Message::new("asked-rest"),
    }
}
