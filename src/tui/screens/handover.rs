//! Handing over: which formats, for whom, marked how, into which folder; then what was written, and what
//! was not. Names what is wanted and makes nothing itself.

use super::super::message::{Audience, Effect, ExportOffer, ExportRequest, Exportable, HandedOver, ReportName};
use super::super::model::Model;
use super::super::widgets::form::{Field, Form, Value};
use super::overlay::{Accepted, Choice, Chosen, FormOverlay, Item, Overlay, Picked, Picker};
use super::{Screen, home};
use crate::text::{Message, Texts};
use crate::tui::message::HomeEntry;

/// The fields of the form, by position.
const DOCUMENT: usize = 0;
const AUDIENCE: usize = 1;
const STATUS: usize = 2;
const NAMES: usize = 3;
const LANGUAGES: usize = 4;
const FOLDER: usize = 5;

/// What was chosen before the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    what: Exportable,
    formats: Vec<String>,
    papers: Vec<String>,
}

/// Asks for what can be made of what is on the screen.
pub fn ask(model: &mut Model) -> Vec<Effect> {
    match exportable(model) {
        Some(what) => vec![Effect::OfferExport(what)],
        None => {
            model.notice = Some(Message::new("notice-nothing-to-export"));
            Vec::new()
        }
    }
}

/// The report or assessment that is on the screen or under the cursor.
fn exportable(model: &Model) -> Option<Exportable> {
    match &model.screen {
        Screen::Home(screen) => {
            let entries = home::entries(&model.organisations, &screen.search);
            match *entries.get(screen.cursor)? {
                HomeEntry::Report { organisation, report } => {
                    let own = &model.organisations[organisation];
                    let file = own.reports[report].file.clone();
                    Some(Exportable::Report(ReportName { organisation: own.id.clone(), file }))
                }
                HomeEntry::Draft { organisation, draft } => {
                    let own = &model.organisations[organisation];
                    let assessment = own.drafts[draft].assessment_id.clone();
                    Some(Exportable::Draft { organisation: own.id.clone(), assessment })
                }
                HomeEntry::Empty { .. } => None,
            }
        }
        Screen::Result(screen) => match &screen.report {
            Some(report) => Some(Exportable::Report(ReportName {
                organisation: report.organisation.clone(),
                file: report.file.clone(),
            })),
            None => {
                let session = model.session.as_ref()?;
                let (organisation, assessment) = (session.organisation.clone(), session.assessment_id.clone());
                Some(Exportable::Draft { organisation, assessment })
            }
        },
        _ => None,
    }
}

/// Shows the formats that there are.
pub fn offered(model: &mut Model, offer: ExportOffer) {
    let items = offer.formats.iter().map(|(name, about)| Item {
        label: name.to_uppercase(),
        detail: model.texts.say(about),
        ..Item::default()
    });
    let items = items.collect();
    let then = Picked::Export(Box::new(offer));
    model.overlay = Some(Overlay::Picker(Picker::new(Message::new("pick-formats"), items, true, then)));
}

/// Asks for whom it is made and where it goes.
pub fn open_form(model: &mut Model, offer: ExportOffer, chosen: &[usize]) {
    let texts = &model.texts;
    let formats: Vec<String> =
        chosen.iter().filter_map(|at| offer.formats.get(*at)).map(|(name, _)| name.clone()).collect();
    let finished = matches!(offer.what, Exportable::Report(_));
    let options = |ids: &[std::rc::Rc<str>]| ids.iter().map(ToString::to_string).collect::<Vec<_>>();
    let audience =
        options(&[texts.get("audience-everything"), texts.get("audience-board"), texts.get("audience-owners")]);
    // What is not finished is a draft, whatever is said of it.
    let status = [texts.get("export-draft"), texts.get("export-final")];
    let status = options(if finished { &status } else { &status[..1] });
    let names = options(&[texts.get("names-shown"), texts.get("names-redacted")]);
    let report = texts.get("handover-report").to_string();
    let languages = Texts::languages().map(|tag| texts.say(&language_name(tag)));
    let languages = languages.chain([texts.get("handover-every-language").to_string()]).collect();
    let own = Texts::languages().position(|tag| tag == texts.language());
    let documents = offer.papers.iter().map(|(_, about)| texts.say(about));
    let documents = std::iter::once(report).chain(documents).collect();
    let form = Form::new(vec![
        Field::one(Message::new("handover-document"), Message::new("handover-document-hint"), documents, Some(0)),
        Field::one(Message::new("handover-audience"), Message::new("handover-audience-hint"), audience, Some(0)),
        Field::one(Message::new("export-status"), Message::new("handover-status-hint"), status, Some(0)),
        Field::one(Message::new("handover-names"), Message::new("handover-names-hint"), names, Some(0)),
        Field::one(Message::new("handover-languages"), Message::new("handover-languages-hint"), languages, own),
        Field::text(Message::new("handover-folder"), Message::new("handover-folder-hint"), &offer.folder),
    ]);
    let title = Message::new("handover-title").with("formats", formats.join(", "));
    let papers = offer.papers.into_iter().map(|(name, _)| name).collect();
    let then = Accepted::Export(Box::new(Wanted { what: offer.what, formats, papers }));
    model.overlay = Some(Overlay::Form(FormOverlay { title, form, then }));
}

/// What a language calls itself.
pub fn language_name(tag: &str) -> Message {
    match tag {
        "zh-Hant" => Message::new("language-zh-hant"),
        "pt" => Message::new("language-pt"),
        _ => Message::new("language-en"),
    }
}

/// Accepts the form: what is wanted goes out.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(FormOverlay { form, then: Accepted::Export(what), .. })) = &mut model.overlay else {
        return Vec::new();
    };
    let folder = form.fields[FOLDER].entered().to_owned();
    if folder.is_empty() {
        form.fields[FOLDER].problem = Some(Message::new("handover-folder-missing"));
        form.focus = FOLDER;
        return Vec::new();
    }
    let chosen = |at: usize| match &form.fields[at].value {
        Value::One { chosen, .. } => chosen.unwrap_or(0),
        _ => 0,
    };
    let Wanted { what, formats, papers } = (**what).clone();
    let paper = chosen(DOCUMENT).checked_sub(1).and_then(|at| papers.get(at).cloned());
    let every = Texts::languages();
    let request = ExportRequest {
        languages: match every.clone().nth(chosen(LANGUAGES)) {
            Some(tag) => vec![tag.to_owned()],
            None => every.map(str::to_owned).collect(),
        },
        what,
        formats,
        paper,
        audience: [Audience::Everything, Audience::Board, Audience::Owners][chosen(AUDIENCE).min(2)],
        is_final: chosen(STATUS) == 1,
        redacted: chosen(NAMES) == 1,
        folder,
        replace: false,
    };
    model.overlay = None;
    model.notice = Some(Message::new("notice-exporting"));
    vec![Effect::Export(Box::new(request))]
}

/// Says what was written; asks where something is there already.
pub fn handed_over(model: &mut Model, done: HandedOver) {
    model.notice = None;
    let list = |all: &[String]| all.join("\n");
    if !done.there.is_empty() {
        let again = ExportRequest { replace: true, ..done.request };
        model.overlay = Some(Overlay::Choice(Choice {
            text: Message::new("handover-there").with("paths", list(&done.there)),
            options: vec![
                (Message::new("choice-keep"), Chosen::Nothing),
                (Message::new("choice-replace"), Chosen::Export(Box::new(again))),
            ],
            cursor: 0,
        }));
        return;
    }
    let mut options = vec![(Message::new("choice-close"), Chosen::Nothing)];
    options.extend(done.written.iter().map(|path| {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        (Message::new("choice-open-file").with("name", name), Chosen::OpenFile(path.clone()))
    }));
    let text = match (&done.failed, done.written.is_empty()) {
        (None, _) => {
            let done_in = Message::new("handover-done").with("count", done.written.len());
            let done_in = done_in.with("folder", done.request.folder.as_str());
            match &done.removed {
                None => done_in,
                Some(removed) => {
                    Message::new("handover-redacted").with("done", done_in).with("removed", removed.clone())
                }
            }
        }
        (Some(why), true) => Message::new("handover-failed").with("why", why.clone()),
        (Some(why), false) => {
            Message::new("handover-partly").with("written", list(&done.written)).with("why", why.clone())
        }
    };
    model.overlay = Some(Overlay::Choice(Choice { text, options, cursor: 0 }));
}
