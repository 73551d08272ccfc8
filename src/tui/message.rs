//! What can happen to the wizard, and what it asks of the world. Plain data, so that a test can compare.

use std::collections::BTreeMap;
use std::sync::Arc;

use ratatui::crossterm::event::KeyEvent;

use super::keymap::Action;
use super::settings::Settings;
use crate::assessment::{DepartmentList, Event};
use crate::questionnaire::OrganisationId;
use crate::report::trend::Trend;
use crate::text::Message;

pub use crate::report::front::{
    Begin, DraftEntry, HomeEntry, Opened, OpenedReport, OrganisationEntry, ReportEntry, ReportName, StartRequest,
};

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// A key that is bound to something here.
    Act(Action),
    /// A key for the text field that has the focus.
    Type(KeyEvent),
    /// Text pasted in one piece.
    Paste(String),
    /// The window has a new size: columns, rows.
    Resized(u16, u16),
    /// What there is to be opened was read.
    HomeLoaded(Vec<OrganisationEntry>),
    /// A draft is open, and locked for this window.
    Opened(Box<Opened>),
    /// Saved reports were read: one to be looked at, or two (before, after) to be compared.
    ReportsOpened(Vec<OpenedReport>),
    /// The reports of an organisation were read for its trend.
    TrendRead(Box<OpenedTrend>),
    /// The report that the open assessment began with was read.
    LastRead(Box<OpenedReport>),
    /// A list of departments was read.
    DepartmentsRead(Box<DepartmentList>),
    /// What can be made of a report or an assessment.
    ExportOffered(ExportOffer),
    /// What became of what was to be handed over.
    HandedOver(Box<HandedOver>),
    /// The events handed over are on the disk, at this time of day.
    Saved(String),
    /// They are not; they are kept and tried again with the next ones.
    SaveFailed(Message),
    /// The draft has become a report.
    Finished { path: String, report: Box<OpenedReport> },
    /// The settings are kept in this file; none where there is no place for them.
    SettingsKept(Option<String>),
    /// What became of a longer text in the user's own editor.
    EditedOutside(Result<String, Message>),
    /// A button of the mouse was pressed here: column, row.
    Clicked(u16, u16),
    /// The program is about to be ended from outside.
    Ending,
    /// An effect could not be performed.
    Failed(Message),
}

/// Something that the runtime is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read what there is to be opened; comes back as [`Msg::HomeLoaded`].
    LoadHome,
    /// Go to the example company in a language, in a folder of its own; comes back as [`Msg::HomeLoaded`].
    OpenExample { language: String },
    /// Make a draft, open it and append these events; comes back as [`Msg::Opened`].
    Start(StartRequest),
    /// Open a draft; comes back as [`Msg::Opened`].
    Open { organisation: OrganisationId, assessment: String },
    /// Append events to the open draft; comes back as [`Msg::Saved`] or [`Msg::SaveFailed`].
    Append(Vec<Event>),
    /// Let go of the open draft.
    Close,
    /// Make the open draft a report; comes back as [`Msg::Finished`].
    Finish,
    /// Read reports; comes back as [`Msg::ReportsOpened`].
    OpenReports(Vec<ReportName>),
    /// Read all reports of an organisation for its trend; comes back as [`Msg::TrendRead`].
    ReadTrend(OrganisationId),
    /// Read the report that the open assessment began with, by its digest; comes back as
    /// [`Msg::LastRead`].
    ReadLast { organisation: OrganisationId, report: String },
    /// Read the list of departments in a file, as it was entered; comes back as [`Msg::DepartmentsRead`].
    ReadDepartments(String),
    /// Ask what can be made of something; comes back as [`Msg::ExportOffered`].
    OfferExport(Exportable),
    /// Make files and write them; comes back as [`Msg::HandedOver`].
    Export(Box<ExportRequest>),
    /// Open a file that was written with the program that the system has for it.
    OpenFile(String),
    /// Give an organisation another name; comes back as [`Msg::HomeLoaded`].
    Rename { organisation: OrganisationId, name: String },
    /// Put an organisation away, or take it out again.
    Archive { organisation: OrganisationId, archived: bool },
    /// Delete an unfinished assessment.
    DeleteDraft { organisation: OrganisationId, assessment: String },
    /// Delete an organisation with all its files.
    DeleteOrganisation(OrganisationId),
    /// Keep what the user prefers, in a file with comments in this language where there is none yet; comes back as [`Msg::SettingsKept`].
    Settings { settings: Settings, language: String },
    /// Take the mouse from the terminal, or give it back.
    Mouse(bool),
    /// Keep which hints were seen how often.
    KeepHints(BTreeMap<String, u8>),
    /// Have a text edited in the user's own editor; comes back as [`Msg::EditedOutside`].
    EditOutside(String),
    /// Stop the program for now (Ctrl+Z), and draw again when it goes on.
    Suspend,
    /// End the program.
    Quit,
    /// End it because of Ctrl+C.
    Interrupt,
}

/// The trend of an organisation, from its reports.
#[derive(Clone, Debug)]
pub struct OpenedTrend {
    pub organisation: OrganisationId,
    pub trend: Arc<Trend>,
    /// The report of each run, in the order of the trend.
    pub reports: Vec<TrendReport>,
    /// The files that cannot be read, and so are left out.
    pub unreadable: Vec<String>,
}

/// The report of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendReport {
    pub file: String,
    /// The day it was saved, `2026-11-24`.
    pub saved_on: String,
}

/// What was read of the same reports is the same.
impl PartialEq for OpenedTrend {
    fn eq(&self, other: &Self) -> bool {
        let digests = |own: &Self| own.trend.runs.iter().map(|run| run.digest.clone()).collect::<Vec<_>>();
        self.organisation == other.organisation
            && self.reports == other.reports
            && self.unreadable == other.unreadable
            && digests(self) == digests(other)
    }
}

/// What can be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exportable {
    Report(ReportName),
    /// An assessment that is not finished.
    Draft {
        organisation: OrganisationId,
        assessment: String,
    },
}

/// What can be made of it.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportOffer {
    pub what: Exportable,
    /// The formats by their names on the command line, each with what it is for.
    pub formats: Vec<(String, Message)>,
    /// The papers that can be made instead of the report, likewise.
    pub papers: Vec<(String, Message)>,
    /// The folder that is proposed.
    pub folder: String,
}

/// What is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportRequest {
    pub what: Exportable,
    pub formats: Vec<String>,
    /// A paper instead of the report.
    pub paper: Option<String>,
    pub audience: Audience,
    pub is_final: bool,
    pub redacted: bool,
    /// The languages, by their tags; each makes files of its own.
    pub languages: Vec<String>,
    pub folder: String,
    /// Whether files that are there are replaced.
    pub replace: bool,
}

/// For whom a document is, which decides on its parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Audience {
    #[default]
    Everything,
    /// Who decides: the whole and the change, without the appendices.
    Board,
    /// Who does the work: red flags, findings and the plan.
    Owners,
}

/// What became of what was wanted.
#[derive(Clone, Debug, PartialEq)]
pub struct HandedOver {
    pub request: ExportRequest,
    /// The paths of the files.
    pub written: Vec<String>,
    /// Those that were there already; nothing was written then.
    pub there: Vec<String>,
    /// What a redacted copy no longer holds.
    pub removed: Option<Message>,
    pub failed: Option<Message>,
}
