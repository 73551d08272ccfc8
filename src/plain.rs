//! Plain mode: the same job as the wizard's, without drawing. Lines come in, lines go out; one question at a
//! time, for a screen reader, a slow link, a terminal that can do nothing, or a pipe of answers.
//!
//! A pure state machine beside the wizard, over the same [`assessment`](crate::assessment) events:
//! [`Plain::say`] takes a line that was entered, [`Plain::told`] what became of an [`Effect`]; both give a
//! [`Reply`]. What is asked at the moment is a `Stage`, or in front of it a `Form`: questions that come one
//! after the other and are accepted together. It must not know files, the clock, the terminal or the wizard.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod accepting;
mod answering;
mod beside;
mod command;
mod compare;
mod departments;
mod field;
mod flows;
mod form;
mod goals;
mod home;
mod interview;
mod moving;
mod plan;
mod reasons;
mod reconfirming;
mod result;
mod review;
mod session;
mod setup;
mod stage;
mod undoing;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::assessment::{Event, Interview, Place, Reason};
use crate::questionnaire::{DepartmentId, OrganisationId, Questionnaire};
use crate::report::front::{Opened, OpenedReport, OrganisationEntry, ReportName, StartRequest};
use crate::report::words;
use crate::text::{Message, Texts};
use command::Words;
use form::Form;
use session::Session;
use stage::Stage;

pub use command::doubles;

/// Something that the runtime is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read what there is to be opened; comes back as [`Told::Home`].
    LoadHome,
    /// Go to the example company in a language, in a folder of its own; comes back as [`Told::Home`].
    OpenExample { language: String },
    /// Make a draft, open it and append these events; comes back as [`Told::Opened`].
    Start(StartRequest),
    /// Open a draft; comes back as [`Told::Opened`].
    Open { organisation: OrganisationId, assessment: String },
    /// Append events to the open draft, before the reply is said.
    Append(Vec<Event>),
    /// Let go of the open draft.
    Close,
    /// Make the open draft a report; comes back as [`Told::Finished`].
    Finish,
    /// Read reports, one to be looked at or two to be compared; comes back as [`Told::Reports`].
    OpenReports(Vec<ReportName>),
    /// Read the report that the open assessment began with; comes back as [`Told::Last`].
    ReadLast { organisation: OrganisationId, report: String },
    /// End the program.
    Quit,
}

/// What became of an effect.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Home(Vec<OrganisationEntry>),
    Opened(Box<Opened>),
    Reports(Vec<OpenedReport>),
    Last(Box<OpenedReport>),
    /// The draft has become a report, in a file.
    Finished {
        path: String,
        report: Box<OpenedReport>,
    },
    /// The events are on the disk.
    Saved,
    /// They are not; they are kept and tried again with the next line.
    SaveFailed(Message),
    /// An effect could not be performed.
    Failed(Message),
}

/// What is said, and what is asked of the runtime, in that order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reply {
    /// A paragraph each, without line breaks.
    pub lines: Vec<String>,
    pub effects: Vec<Effect>,
}

/// The state: as little of it as possible.
#[derive(Debug)]
pub struct Plain {
    texts: Texts,
    words: Words,
    /// The day, `2026-11-24`: an argument, since there is no clock here.
    today: String,
    /// The questionnaire that a new assessment is started with.
    questionnaire: fn() -> Arc<Questionnaire>,
    organisations: Vec<OrganisationEntry>,
    session: Option<Session>,
    /// The saved report that is looked at.
    report: Option<Box<OpenedReport>>,
    stage: Stage,
    /// What is asked in front of the stage.
    form: Option<Form>,
    /// Departments that are still to be described, of those just added; none where none were.
    described_next: Option<Vec<DepartmentId>>,
    /// The part and the section that were announced last.
    announced: Option<(Option<DepartmentId>, usize)>,
    /// Why the question before was asked, where only what needs asking comes.
    reason: Option<Reason>,
    /// The lists of options that were said since the stage was asked.
    listed: Vec<Vec<String>>,
    /// What is explained once.
    explained: BTreeSet<&'static str>,
    /// Why the last events are not on the disk, if they are not.
    unsaved: Option<Message>,
    /// Whether quitting has said already what would be lost.
    warned: bool,
    reply: Reply,
}

impl Plain {
    /// Plain mode as it starts; its first effect reads what there is to be opened.
    #[must_use]
    pub fn new(texts: Texts, today: String, questionnaire: fn() -> Arc<Questionnaire>) -> Self {
        Self {
            words: Words::new(&texts),
            texts,
            today,
            questionnaire,
            organisations: Vec::new(),
            session: None,
            report: None,
            stage: Stage::Waiting,
            form: None,
            described_next: None,
            announced: None,
            reason: None,
            listed: Vec::new(),
            explained: BTreeSet::new(),
            unsaved: None,
            warned: false,
            reply: Reply::default(),
        }
    }

    /// What is said first, after a notice if there is one.
    pub fn begin(&mut self, notice: Option<Message>) -> Reply {
        self.tell(Message::new("plain-welcome"));
        if let Some(notice) = notice {
            self.tell(notice);
        }
        self.effect(Effect::LoadHome);
        std::mem::take(&mut self.reply)
    }

    /// A line was entered.
    pub fn say(&mut self, line: &str) -> Reply {
        let line: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
        match self.form.take() {
            Some(form) => self.fill(form, line.trim()),
            None => self.act(line.trim()),
        }
        std::mem::take(&mut self.reply)
    }

    /// Something became of an effect.
    pub fn told(&mut self, told: Told) -> Reply {
        match told {
            Told::Home(organisations) => {
                self.organisations = organisations;
                self.stage = Stage::Home(self.home_entries(""));
                self.ask();
            }
            Told::Opened(opened) => self.opened(*opened),
            Told::Reports(reports) => self.reports_opened(reports),
            Told::Last(report) => self.last_read(*report),
            Told::Finished { path, report } => self.finished(&path, report),
            Told::Saved => {
                self.warned = false;
                if self.unsaved.take().is_some() {
                    self.tell(Message::new("plain-saved-again"));
                }
            }
            Told::SaveFailed(why) => {
                if self.unsaved.as_ref() != Some(&why) {
                    self.tell(Message::new("plain-not-saved").with("why", why.clone()));
                    self.unsaved = self.session.is_some().then_some(why);
                }
            }
            Told::Failed(why) => {
                self.tell(why);
                if matches!(self.stage, Stage::Waiting) {
                    self.effect(Effect::LoadHome);
                }
            }
        }
        std::mem::take(&mut self.reply)
    }

    /// What was said but not yet finished becomes part of the assessment: before the input ends.
    pub fn end(&mut self) -> Reply {
        self.keep_note();
        std::mem::take(&mut self.reply)
    }

    /// Its texts.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The open assessment's interview, if one is open.
    #[must_use]
    pub fn interview(&self) -> Option<&Interview> {
        self.session.as_ref().map(Session::interview)
    }

    /// The question that is asked, if one is.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        match &self.stage {
            Stage::Interview(asking) if self.form.is_none() => Some(&asking.place),
            _ => None,
        }
    }

    fn effect(&mut self, effect: Effect) {
        self.reply.effects.push(effect);
    }

    /// Says a message.
    fn tell(&mut self, message: Message) {
        let text = self.texts.say(&message);
        self.line(text);
    }

    /// Says a text; one of several lines as several.
    fn line(&mut self, text: impl AsRef<str>) {
        let safe = |line: &str| line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>();
        self.reply.lines.extend(text.as_ref().split('\n').map(|line| safe(line.trim_end())));
    }

    /// Sets a block apart.
    fn gap(&mut self) {
        if self.reply.lines.last().is_none_or(|line| !line.is_empty()) {
            self.reply.lines.push(String::new());
        }
    }

    /// Points with one decimal.
    fn score(&self, points: f64) -> String {
        words::score(points, self.texts.forms())
    }

    /// A change of points, with its sign.
    fn change(&self, points: f64) -> String {
        words::change(points, self.texts.forms())
    }

    /// Says a numbered list.
    fn list<T: AsRef<str>>(&mut self, items: impl IntoIterator<Item = T>) {
        for (at, item) in items.into_iter().enumerate() {
            self.line(format!("{}. {}", at + 1, item.as_ref()));
        }
    }

    /// Says what is explained once and no more.
    fn explain(&mut self, message: Message) {
        if self.explained.insert(message.id()) {
            self.tell(message);
        }
    }

    /// Lets an event happen in the open assessment, or says why not. Gives whether it did.
    fn happen(&mut self, event: Event) -> bool {
        let Some(session) = &mut self.session else { return false };
        match session.happen(&event) {
            Ok(arisen) => {
                self.effect(Effect::Append(vec![event]));
                self.tell_arisen(&arisen);
                true
            }
            Err(why) => {
                self.tell(why);
                false
            }
        }
    }
}
