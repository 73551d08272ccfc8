//! Taking a step back, and doing it again: what it was is said, and one stands where it was.

use super::Plain;
use super::stage::Stage;
use crate::assessment::{Event, Place};
use crate::report::words;
use crate::text::Message;

impl Plain {
    pub(super) fn undo(&mut self) {
        let event = self.session.as_ref().and_then(|session| session.assessment.undoable().cloned());
        match event {
            None => self.tell(Message::new("notice-nothing-to-undo")),
            Some(event) if self.happen(Event::Undone) => self.after_undo(&event, Message::new("notice-undone")),
            Some(_) => {}
        }
    }

    pub(super) fn redo(&mut self) {
        let event = self.session.as_ref().and_then(|session| session.assessment.redoable().cloned());
        match event {
            None => self.tell(Message::new("notice-nothing-to-redo")),
            Some(event) if self.happen(Event::Redone) => self.after_undo(&event, Message::new("notice-redone")),
            Some(_) => {}
        }
    }

    /// Says what was undone, and goes to where it was.
    fn after_undo(&mut self, event: &Event, notice: Message) {
        let Some(session) = &self.session else { return };
        let what = words::event(&session.questionnaire, session.interview(), event, &self.texts);
        let gone = |place: &Place| {
            let department = place.department.as_ref();
            department.is_some_and(|id| session.interview().department(id).is_none())
        };
        let lost = matches!(&self.stage, Stage::Interview(asking) if gone(&asking.place));
        self.tell(notice.with("what", what));
        if let Event::Answered { place, .. } | Event::Confirmed { place, .. } | Event::Withdrawn { place } = event {
            return self.visit(place.clone());
        }
        match &self.stage {
            Stage::Interview(_) if lost => self.stage = Stage::Departments,
            Stage::Review(_) => return self.go_to_review(),
            _ => {}
        }
        self.ask();
    }
}
