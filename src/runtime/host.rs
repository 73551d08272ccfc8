//! Performs the effects that the wizard names, with the store and the clock, and brings back what came
//! of them as messages.

mod handing_over;
mod reading;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::clock::{self, Clock};
use super::{Desktop, example, preferences};
use crate::assessment::{Earlier, Event, Fate, OrganisationProfile, Started, carry_over};
use crate::questionnaire::{self, OrganisationId, Questionnaire, Text};
use crate::report::Report;
use crate::store::{Draft, Listed, ListedReport, Store, StoreError};
use crate::text::{Message, Texts};
use crate::tui::{Begin, DraftEntry, Effect, Msg, Opened, OrganisationEntry, ReportEntry, Settings, StartRequest};

/// The program and its version, as reports name them.
pub const PROGRAM: &str = concat!("farol ", env!("CARGO_PKG_VERSION"));

/// The world of the wizard: its files, its clock, and the draft that it holds.
#[derive(Debug)]
pub struct Host {
    store: Store,
    clock: Clock,
    desktop: Desktop,
    /// Where the settings are kept.
    settings: Option<PathBuf>,
    open: Option<Open>,
}

/// The draft that is held. Its assessment follows the events, so that a report is saved of what is on
/// the disk.
#[derive(Debug)]
struct Open {
    draft: Draft,
    /// Events that are not on the disk yet; kept after a failed write and tried again.
    waiting: Vec<Event>,
}

/// The shipped questionnaire.
#[must_use]
pub fn questionnaire() -> Arc<Questionnaire> {
    Arc::clone(questionnaire::shipped())
}

impl Host {
    /// The world in a folder, with nothing beside it.
    #[must_use]
    pub fn new(root: &Path, clock: Clock) -> Self {
        let (store, desktop) = (Store::open(root.to_owned()), Desktop::none());
        Self { store, clock, desktop, settings: None, open: None }
    }

    /// The same with a file for the settings.
    #[must_use]
    pub fn keeping_settings(self, settings: Option<PathBuf>) -> Self {
        Self { settings, ..self }
    }

    /// How often the hint of each screen was seen.
    #[must_use]
    pub fn hints(&self) -> BTreeMap<String, u8> {
        self.store.hints()
    }

    /// The same with what the machine has beside it.
    #[must_use]
    pub fn at(self, desktop: Desktop) -> Self {
        Self { desktop, ..self }
    }

    /// The day, `2026-11-24`.
    #[must_use]
    pub fn today(&self) -> String {
        clock::date((self.clock)())
    }

    fn now(&self) -> DateTime<Utc> {
        (self.clock)().to_utc()
    }

    /// Takes events to be written with the next [`flush`](Self::flush). Of visits that follow each other
    /// only the last counts.
    pub fn queue(&mut self, events: Vec<Event>) {
        let Some(open) = &mut self.open else { return };
        for event in events {
            let visit = |event: &Event| matches!(event, Event::Visited { .. });
            if visit(&event) && open.waiting.last().is_some_and(visit) {
                open.waiting.pop();
            }
            open.waiting.push(event);
        }
    }

    /// Whether events wait because they could not be written.
    #[must_use]
    pub fn is_behind(&self) -> bool {
        self.open.as_ref().is_some_and(|open| !open.waiting.is_empty())
    }

    /// Writes the waiting events, with one sync. Gives what the screen should say, if that changes.
    pub fn flush(&mut self) -> Option<Msg> {
        let now = (self.clock)();
        let open = self.open.as_mut()?;
        if open.waiting.is_empty() {
            return None;
        }
        match open.draft.append(now.to_utc(), &open.waiting) {
            Ok(()) => {
                let mut told = false;
                let Draft { questionnaire, assessment, .. } = &mut open.draft;
                for event in std::mem::take(&mut open.waiting) {
                    told |= event.must_be_synced();
                    // They were applied to the same state before; what was accepted then is now.
                    let _ = assessment.apply(questionnaire, &event);
                }
                told.then(|| Msg::Saved(now.format("%H:%M").to_string()))
            }
            Err(error) => Some(Msg::SaveFailed(error.message())),
        }
    }

    /// Lets go of the open draft, and has the list know how far it is.
    pub fn close(&mut self) {
        if let Some(open) = self.open.take() {
            self.store.remember_draft(&open.draft);
        }
    }

    /// Performs an effect of the store. What it gives back is what the wizard should know.
    pub fn perform(&mut self, effect: Effect) -> Vec<Msg> {
        let outcome = match effect {
            Effect::LoadHome => self.load_home(),
            Effect::OpenExample { language } => return vec![self.open_example(&language)],
            Effect::Start(request) => self.start(request),
            Effect::Open { organisation, assessment } => self.open(&organisation, &assessment),
            Effect::Close => {
                let failed = self.flush().filter(|msg| matches!(msg, Msg::SaveFailed(_)));
                self.close();
                return failed.into_iter().collect();
            }
            Effect::Finish => self.finish(),
            Effect::OpenReports(names) => self.open_reports(&names),
            Effect::ReadTrend(organisation) => self.read_trend(organisation),
            Effect::Append(events) => {
                self.queue(events);
                return Vec::new();
            }
            Effect::ReadLast { organisation, report } => self.read_last(&organisation, &report),
            Effect::Rename { organisation, name } => {
                let done = self.store.rename_organisation(&organisation, &name, self.now());
                done.and_then(|()| self.load_home())
            }
            Effect::Archive { organisation, archived } => {
                let done = self.store.archive_organisation(&organisation, archived);
                done.and_then(|()| self.load_home())
            }
            Effect::DeleteDraft { organisation, assessment } => {
                let id = assessment.try_into().map_err(StoreError::UnsafeId);
                let done = id.and_then(|id| self.store.delete_draft(&organisation, &id, self.now()));
                done.and_then(|()| self.load_home())
            }
            Effect::DeleteOrganisation(organisation) => {
                let done = self.store.delete_organisation(&organisation, self.now());
                done.and_then(|()| self.load_home())
            }
            Effect::ReadDepartments(entered) => return vec![self.read_departments(&entered)],
            Effect::OfferExport(what) => return vec![self.offer(what)],
            Effect::Export(request) => self.hand_over(*request),
            Effect::OpenFile(path) => return self.open_file(&path).into_iter().collect(),
            Effect::Settings { settings, language } => return vec![self.keep_settings(&settings, &language)],
            Effect::KeepHints(seen) => {
                // That a hint comes once more is no harm.
                let _ = self.store.keep_hints(&seen);
                return Vec::new();
            }
            // What has to do with the terminal is the loop's.
            Effect::Suspend | Effect::EditOutside(_) | Effect::Mouse(_) | Effect::Interrupt | Effect::Quit => {
                return Vec::new();
            }
        };
        vec![outcome.unwrap_or_else(|error| Msg::Failed(error.message()))]
    }

    fn keep_settings(&self, settings: &Settings, language: &str) -> Msg {
        let Some(path) = &self.settings else { return Msg::SettingsKept(None) };
        match preferences::save(path, settings, &Texts::new(language)) {
            Ok(()) => Msg::SettingsKept(Some(path.display().to_string())),
            Err(why) => Msg::Failed(why),
        }
    }

    /// From here on the wizard works on the example.
    fn open_example(&mut self, language: &str) -> Msg {
        let root = example::folder_beside(self.store.root());
        match example::make(&root, language) {
            Ok(()) => self.store = Store::open(root),
            Err(failed) => return Msg::Failed(failed.message()),
        }
        self.load_home().unwrap_or_else(|error| Msg::Failed(error.message()))
    }

    fn load_home(&self) -> Result<Msg, StoreError> {
        let overview = self.store.overview()?;
        let now = self.now();
        Ok(Msg::HomeLoaded(overview.organisations.into_iter().map(|one| self.entry(one, now)).collect()))
    }

    fn entry(&self, listed: Listed, now: DateTime<Utc>) -> OrganisationEntry {
        let drafts = listed.drafts.iter().map(|draft| match &draft.summary {
            Ok(summary) => DraftEntry {
                assessment_id: draft.id.to_string(),
                period: summary.period.clone(),
                minutes_ago: minutes_since(&summary.changed, now),
                settled: summary.coverage.settled(),
                visible: summary.coverage.visible,
                overdue: self.overdue(&summary.due_dates),
                problem: None,
            },
            Err(error) => DraftEntry {
                assessment_id: draft.id.to_string(),
                period: String::new(),
                minutes_ago: 0,
                settled: 0,
                visible: 0,
                overdue: 0,
                problem: Some(error.message()),
            },
        });
        let drafts: Vec<_> = drafts.collect();
        let record = listed.record.ok();
        let last = listed.reports.iter().rev().find_map(|report| report.header.as_ref().ok());
        OrganisationEntry {
            name: record.as_ref().map_or_else(|| listed.id.to_string(), |record| record.name.clone()),
            archived: record.as_ref().is_some_and(|record| record.archived),
            sectors: record.as_ref().map(|record| record.sectors.clone()).unwrap_or_default(),
            headcount: record.map(|record| record.headcount),
            assessor: last.and_then(|header| header.assessor.clone()),
            drafts,
            reports: self.report_entries(&listed.reports),
            id: listed.id,
        }
    }

    /// The reports as lists show them; those that cannot be read with why.
    fn report_entries(&self, reports: &[ListedReport]) -> Vec<ReportEntry> {
        let entry = |report: &ListedReport| match &report.header {
            Ok(header) => ReportEntry {
                file: file_name(&report.path),
                period: header.period.clone(),
                saved_on: self.day(&header.saved_at),
                headline: header.results.organisation.headline,
                level: header.level.clone(),
                overdue: self.overdue(&header.due_dates),
                problem: None,
            },
            Err(error) => ReportEntry {
                file: file_name(&report.path),
                period: String::new(),
                saved_on: String::new(),
                headline: 0.0,
                level: Text::default(),
                overdue: 0,
                problem: Some(error.message()),
            },
        };
        reports.iter().map(entry).collect()
    }

    /// How many of some due dates have passed.
    fn overdue(&self, due_dates: &[String]) -> usize {
        let Some(first) = due_dates.iter().min() else { return 0 };
        let today = self.today();
        if *first < today { due_dates.iter().filter(|due| **due < today).count() } else { 0 }
    }

    /// The day of an RFC 3339 time, where the user is.
    fn day(&self, time: &str) -> String {
        clock::day(time, (self.clock)()).unwrap_or_default()
    }

    fn start(&mut self, request: StartRequest) -> Result<Msg, StoreError> {
        let questionnaire = Arc::clone(questionnaire::shipped());
        let profile = request.events.iter().find_map(|event| match event {
            Event::OrganisationChanged(profile) => Some(profile.clone()),
            _ => None,
        });
        let profile = profile.unwrap_or(OrganisationProfile { name: request.name, sectors: Vec::new(), headcount: 1 });
        let organisation = match request.organisation {
            Some(id) => {
                self.store.update_organisation(&id, &profile)?;
                id
            }
            None => self.store.create_organisation(&profile)?.id,
        };
        let started = Started::new(&questionnaire, organisation, &profile.name, &request.period, &self.today());
        let mut draft = self.store.create_draft(&questionnaire, started, self.now())?;
        let (begun, notice) = self.begin(&mut draft, request.begin)?;
        let events: Vec<Event> = begun.into_iter().chain(request.events).collect();
        draft.append(self.now(), &events)?;
        for event in &events {
            // The form saw to it that they fit; what was carried over is there already.
            let _ = draft.assessment.apply(&questionnaire, event);
        }
        self.hold(draft, notice.into_iter().collect())
    }

    /// Carries a report of the organisation over into a blank draft, if there is one to begin with. Gives the
    /// event, which was applied, and what the user should know. A report that cannot be read keeps nobody
    /// from beginning with nothing.
    fn begin(&self, draft: &mut Draft, begin: Begin) -> Result<(Option<Event>, Option<Message>), StoreError> {
        let Draft { facts, questionnaire, assessment, .. } = draft;
        let nothing = |why| Ok((None, Some(Message::new("notice-not-carried-over").with("why", why))));
        let path = match begin {
            Begin::Latest => self.store.latest_report(&facts.organisation, &questionnaire.document().id)?,
            Begin::Report(file) => {
                let reports = self.store.reports(&facts.organisation)?;
                let found = reports.into_iter().find(|one| file_name(&one.path) == file);
                let Some(found) = found else { return nothing(StoreError::NotFound(file).message()) };
                Some(found.path)
            }
            Begin::Nothing => None,
        };
        let Some(path) = path else { return Ok((None, None)) };
        let (report, verdict) = match self.store.verified_report(&path) {
            Ok(read) => read,
            Err(error) => return nothing(error.message()),
        };
        let Report { header, questionnaire: own, interview, .. } = &report;
        let (carried, account) =
            carry_over(&Earlier { questionnaire: own, interview, report: &header.digest }, questionnaire);
        let event = Event::CarriedOver(Box::new(carried));
        if let Err(refused) = assessment.apply(questionnaire, &event) {
            return nothing(refused.message());
        }
        let stands = account.count(Fate::Kept) + account.count(Fate::Translated) + account.count(Fate::Returned);
        let notice = match verdict.discrepancies.first() {
            Some(first) => Message::new("notice-carried-over-changed").with("why", first.message()),
            None => Message::new("notice-carried-over")
                .with("stands", stands)
                .with("retired", account.count(Fate::Retired) + account.count(Fate::NotComparable)),
        };
        Ok((Some(event), Some(notice.with("period", header.period.as_str()))))
    }

    fn open(&mut self, organisation: &OrganisationId, assessment: &str) -> Result<Msg, StoreError> {
        self.close();
        let id = assessment.to_owned().try_into().map_err(StoreError::UnsafeId)?;
        let draft = self.store.open_draft(organisation, &id, self.now())?;
        let notices = draft.facts.dropped.iter().map(crate::store::Dropped::message).collect();
        self.hold(draft, notices)
    }

    fn hold(&mut self, draft: Draft, notices: Vec<Message>) -> Result<Msg, StoreError> {
        let opened = Opened {
            organisation: draft.facts.organisation.clone(),
            assessment_id: draft.facts.id.to_string(),
            questionnaire: Arc::clone(&draft.questionnaire),
            assessment: draft.assessment.clone(),
            notices,
            reports: self.report_entries(&self.store.reports(&draft.facts.organisation)?),
        };
        self.open = Some(Open { draft, waiting: Vec::new() });
        Ok(Msg::Opened(Box::new(opened)))
    }

    /// Saves the report of the open draft. Nothing that is not on the disk becomes part of it.
    fn finish(&mut self) -> Result<Msg, StoreError> {
        if let Some(failed @ Msg::SaveFailed(_)) = self.flush() {
            return Ok(failed);
        }
        let Some(Open { draft, waiting }) = self.open.take() else {
            return Ok(Msg::Failed(Message::new("notice-nothing-open")));
        };
        let organisation = draft.facts.organisation.clone();
        match self.store.finish(draft, PROGRAM, None, self.now()) {
            Ok(kept) => {
                let listed = self.store.reports(&organisation)?;
                let report = self.read_report(&organisation, &listed, &file_name(&kept.path))?;
                Ok(Msg::Finished { path: kept.path.display().to_string(), report: Box::new(report) })
            }
            Err(failed) => {
                let (error, draft) = *failed;
                self.open = Some(Open { draft, waiting });
                Err(error)
            }
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn minutes_since(time: &str, now: DateTime<Utc>) -> u64 {
    let since = DateTime::parse_from_rfc3339(time).map(|time| now.signed_duration_since(time).num_minutes());
    u64::try_from(since.unwrap_or(0)).unwrap_or(0)
}
