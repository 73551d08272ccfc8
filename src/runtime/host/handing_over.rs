//! The wizard's part of handing over: what is offered, made, written and opened.

use std::path::PathBuf;

use super::{Host, file_name};
use crate::export::brand::Brand;
use crate::export::content::PartId;
use crate::export::papers::Paper;
use crate::export::source::{Choices, Status};
use crate::runtime::handover::{self, Against, Form, Gathered, Languages, Made, Matter};
use crate::store::{self, Reading, StoreError};
use crate::text::Message;
use crate::tui::{Audience, ExportOffer, ExportRequest, Exportable, HandedOver, Msg};

impl Host {
    /// What can be made, and where it would go.
    pub(super) fn offer(&self, what: Exportable) -> Msg {
        let formats = Form::ALL.map(|form| (form.name().to_owned(), form.about()));
        // Beside the data where there is no folder for documents, as on a server.
        let folder = self.desktop.documents.as_deref().unwrap_or(self.store.root()).join("farol");
        let papers = Paper::SHOWN.map(|paper| (paper.name().to_owned(), paper.about()));
        let (formats, papers) = (formats.into(), papers.into());
        Msg::ExportOffered(ExportOffer { what, formats, papers, folder: folder.display().to_string() })
    }

    /// Makes the files and writes them, all of them or, where something is there already, none.
    pub(super) fn hand_over(&mut self, request: ExportRequest) -> Result<Msg, StoreError> {
        if let Some(failed @ Msg::SaveFailed(_)) = self.flush() {
            return Ok(failed);
        }
        let mut gathered = Gathered::new(&self.store, self.matter(&request.what)?, Against::Before, (self.clock)())?;
        if request.redacted {
            gathered.redact();
        }
        let source = gathered.source();
        let choices = Choices {
            status: if request.is_final { Status::Final } else { Status::Draft },
            paper: request.paper.as_deref().and_then(Paper::named),
            parts: PartId::ALL.into_iter().filter(|part| is_for(request.audience, *part)).collect(),
            ..Choices::default()
        };
        let forms: Vec<Form> = request.formats.iter().filter_map(|name| Form::named(name)).collect();
        let languages = Languages::apart(&request.languages);
        let brand = Brand::default();
        let made = match handover::make(&source, &choices, &brand, &forms, &languages, self.desktop.browser) {
            Ok(made) => made,
            Err(failed) => return Ok(told(request, Some(failed.message()))),
        };
        let Made { files, without_pdf } = made;
        let folder = PathBuf::from(&request.folder);
        let there = store::taken(&folder, files.iter().map(|file| file.name.as_str()));
        if !there.is_empty() && !request.replace {
            let there = there.iter().map(|path| path.display().to_string()).collect();
            return Ok(Msg::HandedOver(Box::new(HandedOver {
                request,
                written: Vec::new(),
                there,
                removed: None,
                failed: None,
            })));
        }
        let all = files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
        let done = store::hand_over(&folder, all, request.replace);
        let written = done.written.iter().map(|path| path.display().to_string()).collect();
        let failed = done.failed.map(|error| error.message()).or(without_pdf);
        let removed =
            source.removed.zip(languages.texts.first()).map(|(removed, texts)| handover::removed(&removed, texts));
        Ok(Msg::HandedOver(Box::new(HandedOver { request, written, there: Vec::new(), removed, failed })))
    }

    /// Opens a file that was written.
    pub(super) fn open_file(&self, path: &str) -> Option<Msg> {
        let failed = (self.desktop.open)(path).err()?;
        Some(Msg::Failed(Message::new("notice-cannot-open").with("path", path).with("why", failed.to_string())))
    }

    /// The report or the assessment that is handed over.
    fn matter(&self, what: &Exportable) -> Result<Matter, StoreError> {
        match what {
            Exportable::Report(name) => {
                let listed = self.store.reports(&name.organisation)?;
                let found = listed.iter().find(|one| file_name(&one.path) == name.file);
                let path = &found.ok_or_else(|| StoreError::NotFound(name.file.clone()))?.path;
                let (report, file) = self.store.read_report_file(path)?;
                Ok(Matter {
                    questionnaire: report.questionnaire,
                    interview: report.interview,
                    header: Some(report.header),
                    organisation: Some(name.organisation.clone()),
                    file: Some(file),
                })
            }
            Exportable::Draft { organisation, assessment } => {
                let id = assessment.clone().try_into().map_err(StoreError::UnsafeId)?;
                let Reading { questionnaire, assessment, .. } = self.store.read_draft(organisation, &id)?;
                let interview = assessment.interview().clone();
                let organisation = Some(organisation.clone());
                Ok(Matter { questionnaire, interview, header: None, organisation, file: None })
            }
        }
    }
}

fn told(request: ExportRequest, failed: Option<Message>) -> Msg {
    Msg::HandedOver(Box::new(HandedOver { request, written: Vec::new(), there: Vec::new(), removed: None, failed }))
}

/// Whether a part is for these readers.
fn is_for(audience: Audience, part: PartId) -> bool {
    match audience {
        Audience::Everything => true,
        Audience::Board => {
            part <= PartId::Departments
                || (PartId::Return..=PartId::Method).contains(&part)
                || part == PartId::Signatures
        }
        Audience::Owners => {
            matches!(part, PartId::Control | PartId::RedFlags | PartId::Findings | PartId::Plan | PartId::Glossary)
        }
    }
}
