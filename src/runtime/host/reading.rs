//! Reading for the wizard: reports to be looked at or compared, the one that an assessment began with, the trend
//! of an organisation, and lists of departments.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::importing::{import_path, read_within};
use super::{Host, file_name};
use crate::format::departments::{self, Told};
use crate::format::sheet::MOST_BYTES;
use crate::questionnaire::OrganisationId;
use crate::report;
use crate::report::compare::Chain;
use crate::report::trend::Run;
use crate::store::{ListedReport, StoreError, Trended};
use crate::text::Message;
use crate::tui::{Msg, OpenedReport, OpenedTrend, ReportName, TrendReport};

impl Host {
    /// Reads reports by their names: one, or two to be compared.
    pub(super) fn open_reports(&self, names: &[ReportName]) -> Result<Msg, StoreError> {
        let read = |ReportName { organisation, file }: &ReportName| {
            self.read_report(organisation, &self.store.reports(organisation)?, file)
        };
        let mut reports = names.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        let chain = self.chain(&reports)?;
        if let Some(earlier) = reports.first_mut() {
            earlier.chain = chain;
        }
        Ok(Msg::ReportsOpened(reports))
    }

    /// Reads the trend of an organisation.
    pub(super) fn read_trend(&self, organisation: OrganisationId) -> Result<Msg, StoreError> {
        let Trended { trend, files, unreadable } = self.store.trend(&organisation)?;
        let Some(trend) = trend else { return Ok(Msg::Failed(Message::new("notice-no-trend"))) };
        let report =
            |(path, run): (&PathBuf, &Run)| TrendReport { file: file_name(path), saved_on: self.day(&run.saved_at) };
        Ok(Msg::TrendRead(Box::new(OpenedTrend {
            reports: files.iter().zip(&trend.runs).map(report).collect(),
            unreadable: unreadable.iter().map(|(path, _)| file_name(path)).collect(),
            trend: Arc::new(trend),
            organisation,
        })))
    }

    /// Reads the report with a digest.
    pub(super) fn read_last(&self, organisation: &OrganisationId, digest: &str) -> Result<Msg, StoreError> {
        let listed = self.store.reports(organisation)?;
        let own = |one: &&ListedReport| one.header.as_ref().is_ok_and(|header| header.digest.as_str() == digest);
        let found = listed.iter().find(own).ok_or_else(|| StoreError::NotFound(digest.to_owned()))?;
        let report = self.read_report(organisation, &listed, &file_name(&found.path))?;
        Ok(Msg::LastRead(Box::new(report)))
    }

    /// Reads the list of departments in a file whose path was entered.
    pub(super) fn read_departments(&self, entered: &str) -> Msg {
        let path = import_path(entered, self.desktop.home.as_deref());
        let shown = path.display().to_string();
        let bytes = match read_within(&path, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Msg::Failed(Message::new("cli-no-file").with("path", shown));
            }
            Err(error) => {
                let message = Message::new("cli-cannot-read").with("path", shown);
                return Msg::Failed(message.with("why", error.to_string()));
            }
        };
        match departments::read(&bytes, &Told::default()) {
            Ok(list) => Msg::DepartmentsRead(Box::new(list)),
            Err(why) => Msg::Failed(Message::new("cli-in-file").with("path", shown).with("what", why.message())),
        }
    }

    /// Reads one of an organisation's reports, by its file's name.
    pub(super) fn read_report(
        &self,
        organisation: &OrganisationId,
        listed: &[ListedReport],
        file: &str,
    ) -> Result<OpenedReport, StoreError> {
        let found = listed.iter().find(|one| file_name(&one.path) == file);
        let path = &found.ok_or_else(|| StoreError::NotFound(file.to_owned()))?.path;
        let (report, verdict) = self.store.verified_report(path)?;
        Ok(OpenedReport {
            changed: verdict.discrepancies.first().map(report::Discrepancy::message),
            organisation: organisation.clone(),
            file: file.to_owned(),
            digest: report.header.digest.clone(),
            saved_at: report.header.saved_at.clone(),
            questionnaire: report.questionnaire,
            interview: report.interview,
            reports: self.report_entries(listed),
            chain: Chain::default(),
        })
    }

    /// What the organisation's other reports say where the first of these is compared with the second, or,
    /// if there is none, with the open assessment.
    fn chain(&self, opened: &[OpenedReport]) -> Result<Chain, StoreError> {
        let (earlier, other, later, questionnaire, day) = match (opened, &self.open) {
            ([earlier, later], _) => {
                let day = self.day(&later.saved_at);
                (earlier, &later.organisation, Some(&later.digest), &later.questionnaire, day)
            }
            ([earlier], Some(open)) => {
                (earlier, &open.draft.facts.organisation, None, &open.draft.questionnaire, self.today())
            }
            _ => return Ok(Chain::default()),
        };
        let earlier = (&earlier.organisation, &earlier.digest);
        self.store.chain(earlier, Some((other, later)), questionnaire, Some(day))
    }
}
