//! Going on from a damaged draft: every event that can be read and still applies, in a new draft. The
//! damaged one is left as it is.
//!
//! Only lines whose sum is right count: a line with a flipped bit may say another answer than the one
//! that was given, and an answer that is named as lost is better than a wrong one. The first line alone
//! is read even so, since without it there is no assessment.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::Store;
use super::draft::{self, Draft};
use super::error::StoreError;
use super::files;
use super::journal::{self, JournalError, Legible, Line};
use super::paths::AssessmentId;
use crate::assessment::{Assessment, Event, QuestionnaireRef, Refused, Started};
use crate::canonical::Digest;
use crate::questionnaire::{Document, OrganisationId, Questionnaire};
use crate::text::Message;

/// An event that could not be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Lost {
    /// The line of the journal, from 1.
    pub line: usize,
    pub legible: Legible,
    pub why: Why,
}

/// Why an event could not be kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// Its line is damaged, or says something that this program does not know.
    Illegible,
    /// An event with its number stands before it.
    Repeated,
    /// It no longer applies, because of what is lost.
    Refused(Refused),
}

impl Lost {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match (&self.why, &self.legible) {
            (Why::Refused(refused), _) => Message::new("recover-refused").with("why", refused.message()),
            (Why::Repeated, _) => Message::new("recover-repeated"),
            (Why::Illegible, Legible { question: Some(question), .. }) => {
                Message::new("recover-lost-question").with("question", question.as_str())
            }
            (Why::Illegible, Legible { kind: Some(kind), .. }) => {
                Message::new("recover-lost-kind").with("kind", kind.as_str())
            }
            (Why::Illegible, _) => Message::new("recover-lost"),
        };
        message.with("line", self.line.to_string())
    }
}

/// A draft that was made of what could be read of another.
#[derive(Debug)]
pub struct Recovered {
    pub draft: Draft,
    /// How many events were kept, the start among them.
    pub kept: usize,
    pub lost: Vec<Lost>,
    /// How many numbers are missing between good lines: events whose lines are gone.
    pub missing: u64,
    /// Whether name and period had to be guessed from a damaged first line.
    pub start_damaged: bool,
}

impl Store {
    /// Makes a new draft of what can be read of a damaged one. `spare` is a questionnaire that may stand
    /// in for the copy beside the journal, if it is the same one.
    ///
    /// # Errors
    /// [`StoreError`] if the journal is of a newer format, has nothing that can be read, or the
    /// questionnaire is damaged and `spare` is another.
    pub fn recover(
        &self,
        organisation: &OrganisationId,
        id: &AssessmentId,
        spare: Option<&Questionnaire>,
        now: DateTime<Utc>,
    ) -> Result<Recovered, StoreError> {
        let paths = self.existing(organisation, id)?;
        let bytes = files::read(&paths.journal)?;
        let error = |error| draft::unreadable(&paths, id, error);
        journal::check_format(&bytes).map_err(error)?;
        let mut lines = journal::lines(&bytes).map(journal::decode).enumerate().map(|(index, line)| (index + 1, line));
        let first = lines.next().map(|(_, line)| line);
        let (at, start, start_damaged) = match first {
            Some(Line::Good(entry)) if matches!(entry.event, Event::Started(_)) => (entry.at, entry.event, false),
            None => return Err(error(JournalError::NoStart)),
            Some(_) => (files::time(now), self.guessed_start(organisation, &bytes, &paths, now)?, true),
        };
        let Event::Started(started) = &start else {
            return Err(error(JournalError::NoStart));
        };
        let questionnaire = match (draft::read_questionnaire(&paths.questionnaire, &started.digest), spare) {
            (Ok(questionnaire), _) => questionnaire,
            (Err(_), Some(spare)) if *spare.digest() == started.digest => Arc::new(spare.clone()),
            (Err(error), _) => return Err(error),
        };
        let assessment = Assessment::start(&questionnaire, &start).map_err(draft::refused(&paths.journal, id, 1))?;
        let mut replay = Replay::new(assessment, (at, start));
        for (line, decoded) in lines {
            replay.line(&questionnaire, line, decoded);
        }
        let Replay { events, lost, missing, .. } = replay;
        let draft = self.create_from(&questionnaire, &events, now)?;
        Ok(Recovered { draft, kept: events.len(), lost, missing, start_damaged })
    }

    /// A start made of what else is known: the organisation's file, the questionnaire beside the journal,
    /// and the members of the damaged line that can still be read.
    fn guessed_start(
        &self,
        organisation: &OrganisationId,
        journal: &[u8],
        paths: &super::paths::DraftPaths,
        now: DateTime<Utc>,
    ) -> Result<Event, StoreError> {
        let bytes = files::read(&paths.questionnaire)?;
        let document: Document = serde_json::from_slice(&bytes)
            .map_err(|error| StoreError::Malformed { path: paths.questionnaire.clone(), what: error.to_string() })?;
        let first = String::from_utf8_lossy(journal::lines(journal).next().unwrap_or_default()).into_owned();
        let member = |name: &str| {
            let text = first.split_once(&format!("\"{name}\":\""))?.1.split_once('"')?.0;
            (!text.is_empty() && !text.contains(['\\', '\u{fffd}'])).then(|| text.to_owned())
        };
        let day = now.format("%Y-%m-%d").to_string();
        Ok(Event::Started(Started {
            questionnaire: QuestionnaireRef::of(&document),
            digest: Digest::of(&bytes),
            organisation: organisation.clone(),
            name: self.organisation(organisation)?.name,
            period: member("period").unwrap_or_default(),
            started: member("started").unwrap_or(day),
        }))
    }
}

/// One step of what was done, as far as undo goes: an event that was kept, or one that is lost.
#[derive(Clone, Copy, PartialEq)]
enum Step {
    Kept,
    Lost,
}

/// A replay that knows of the lost events, so that an undo never takes back another event than its own.
struct Replay {
    assessment: Assessment,
    events: Vec<(String, Event)>,
    lost: Vec<Lost>,
    missing: u64,
    /// The number of the last good line, and the damaged lines since.
    number: u64,
    damaged: Vec<Legible>,
    done: Vec<Step>,
    undone: Vec<Step>,
}

impl Replay {
    fn new(assessment: Assessment, start: (String, Event)) -> Self {
        Self {
            assessment,
            events: vec![start],
            lost: Vec::new(),
            missing: 0,
            number: 1,
            damaged: Vec::new(),
            done: Vec::new(),
            undone: Vec::new(),
        }
    }

    fn line(&mut self, questionnaire: &Questionnaire, line: usize, decoded: Line) {
        match decoded {
            Line::Good(entry) if entry.number <= self.number => {
                let legible = Legible { number: Some(entry.number), ..Legible::default() };
                self.lost.push(Lost { line, legible, why: Why::Repeated });
            }
            Line::Good(journal::Entry { number, at, event }) => {
                self.pass(questionnaire, number - self.number - 1);
                self.number = number;
                self.event(questionnaire, line, at, event);
            }
            Line::Damaged(legible) | Line::Unknown(legible) => {
                self.damaged.push(legible.clone());
                self.lost.push(Lost { line, legible, why: Why::Illegible });
            }
        }
    }

    /// Passes over the events that should stand before a good line: as many as its number says, however
    /// many pieces the damage left.
    fn pass(&mut self, questionnaire: &Questionnaire, count: u64) {
        let damaged = std::mem::take(&mut self.damaged);
        self.missing += count.saturating_sub(damaged.len() as u64);
        // Where a line is gone as a whole it was an answer, most likely. Deeper than this nobody undoes.
        let kinds = damaged.into_iter().map(|legible| legible.kind).chain(std::iter::repeat(None));
        for kind in kinds.take(usize::try_from(count.min(1000)).unwrap_or(1000)) {
            match kind.as_deref() {
                Some("visited") => {}
                Some("undone") => self.undo(questionnaire, None),
                Some("redone") => self.redo(questionnaire, None),
                _ => self.lose_a_step(),
            }
        }
    }

    fn event(&mut self, questionnaire: &Questionnaire, line: usize, at: String, event: Event) {
        match event {
            Event::Undone => self.undo(questionnaire, Some(at)),
            Event::Redone => self.redo(questionnaire, Some(at)),
            event => match self.assessment.apply(questionnaire, &event) {
                Ok(_) => {
                    if !matches!(event, Event::Visited { .. }) {
                        self.done.push(Step::Kept);
                        self.undone.clear();
                    }
                    self.events.push((at, event));
                }
                Err(refused) => {
                    self.lose_a_step();
                    self.lost.push(Lost { line, legible: Legible::default(), why: Why::Refused(refused) });
                }
            },
        }
    }

    fn lose_a_step(&mut self) {
        self.done.push(Step::Lost);
        self.undone.clear();
    }

    fn undo(&mut self, questionnaire: &Questionnaire, at: Option<String>) {
        let Some(step) = self.done.pop() else { return };
        self.undone.push(step);
        self.take(questionnaire, step, at, Event::Undone);
    }

    fn redo(&mut self, questionnaire: &Questionnaire, at: Option<String>) {
        let Some(step) = self.undone.pop() else { return };
        self.done.push(step);
        self.take(questionnaire, step, at, Event::Redone);
    }

    /// Undoes or redoes what was kept; what is lost is undone by being lost.
    fn take(&mut self, questionnaire: &Questionnaire, step: Step, at: Option<String>, event: Event) {
        if step == Step::Kept && self.assessment.apply(questionnaire, &event).is_ok() {
            let at = at.or_else(|| self.events.last().map(|(at, _)| at.clone())).unwrap_or_default();
            self.events.push((at, event));
        }
    }
}
