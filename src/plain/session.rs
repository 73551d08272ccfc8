//! The open assessment with what follows from it, brought up to date by the one function that lets an event
//! happen. Scores are worked out where they are asked for.

use std::sync::Arc;

use super::reconfirming::Last;
use crate::assessment::{Answer, Assessment, Change, Coverage, Event, Fired, Interview, Place, Standing};
use crate::questionnaire::{OrganisationId, Question, Questionnaire, Ternary, WrittenQuestion};
use crate::report::front::{Opened, ReportEntry};
use crate::text::Message;

/// An assessment that is being made.
#[derive(Debug)]
pub(super) struct Session {
    pub organisation: OrganisationId,
    pub questionnaire: Arc<Questionnaire>,
    pub assessment: Assessment,
    pub standing: Standing,
    /// The organisation's reports, the newest last.
    pub reports: Vec<ReportEntry>,
    /// The report that it began with, where it was read.
    pub last: Option<Last>,
    /// Where only what needs asking comes: the places that were passed over.
    pub asking: Option<Vec<Place>>,
    red_flags: Vec<Fired>,
    contradictions: Vec<Fired>,
}

/// What holds since the last event and did not before.
#[derive(Debug, Default)]
pub(super) struct Arisen {
    pub red_flags: Vec<Fired>,
    pub contradictions: Vec<Fired>,
}

impl Session {
    pub fn new(opened: Opened) -> Self {
        let Opened { organisation, questionnaire, assessment, reports, .. } = opened;
        let standing = Standing::new(&questionnaire, assessment.interview());
        let red_flags = standing.fired(questionnaire.red_flags());
        let contradictions = standing.fired(questionnaire.contradictions());
        let (last, asking) = (None, None);
        Self { organisation, questionnaire, assessment, standing, reports, last, asking, red_flags, contradictions }
    }

    pub fn interview(&self) -> &Interview {
        self.assessment.interview()
    }

    pub fn coverage(&self) -> Coverage {
        self.standing.coverage(&self.questionnaire)
    }

    /// Lets an event happen. Gives what arises from it.
    ///
    /// # Errors
    /// Why it was refused, in words for the user; nothing has changed then.
    pub fn happen(&mut self, event: &Event) -> Result<Arisen, Message> {
        let change = self.assessment.apply(&self.questionnaire, event).map_err(|refused| refused.message())?;
        match &change {
            Change::Nothing => return Ok(Arisen::default()),
            Change::Department(id) => {
                self.standing.refresh_department(&self.questionnaire, self.assessment.interview(), id);
            }
            Change::Everything => self.standing = Standing::new(&self.questionnaire, self.assessment.interview()),
        }
        let arisen = |known: &mut Vec<Fired>, now: Vec<Fired>| {
            let before = std::mem::replace(known, now);
            known.iter().filter(|one| !before.contains(one)).cloned().collect()
        };
        let red_flags = self.standing.fired(self.questionnaire.red_flags());
        let contradictions = self.standing.fired(self.questionnaire.contradictions());
        Ok(Arisen {
            red_flags: arisen(&mut self.red_flags, red_flags),
            contradictions: arisen(&mut self.contradictions, contradictions),
        })
    }

    /// A question by its place: its position, what is asked, and its words.
    pub fn question(&self, place: &Place) -> Option<(usize, &Question, &WrittenQuestion)> {
        let at = self.questionnaire.position(&place.question)?;
        Some((at, &self.questionnaire.questions()[at], self.questionnaire.written(at)))
    }

    /// The answer that stands at a place itself.
    pub fn answer(&self, place: &Place) -> Option<&Answer> {
        self.interview().answer(&place.question, place.department.as_ref())
    }

    /// The position of the department of a place.
    pub fn department(&self, place: &Place) -> Option<usize> {
        place.department.as_ref().and_then(|id| self.standing.department(id))
    }

    /// Whether a place depends on something that is still open.
    pub fn is_pending(&self, place: &Place, question: usize) -> bool {
        self.standing.asked(question, self.department(place)) == Ternary::Undecided
    }

    /// All visible places, in the order of the interview.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        self.standing.parts().flat_map(move |part| {
            let at = self.standing.places(&self.questionnaire, part);
            at.map(move |question| self.standing.place(&self.questionnaire, question, part))
        })
    }

    /// Where a place stands in the order of the interview; also one that is not visible.
    pub fn rank(&self, place: &Place) -> (Option<usize>, usize) {
        (self.department(place), self.questionnaire.position(&place.question).unwrap_or(0))
    }

    /// The next visible place, or the one before.
    pub fn neighbour(&self, place: &Place, forward: bool) -> Option<Place> {
        let own = self.rank(place);
        if forward {
            self.places().find(|one| self.rank(one) > own)
        } else {
            self.places().take_while(|one| self.rank(one) < own).last()
        }
    }
}
