//! `farol export`: what is handed over, as files.

mod brand;
mod paper;

use std::path::{Path, PathBuf};

use super::subject::{self, Origin, Subject};
use super::{Context, Exit, Failure, desk, output};
use crate::export::content::PartId;
use crate::export::source::{Choices, Status};
use crate::export::{File, Format};
use crate::runtime::handover::{self, Against, Form, Gathered, Languages, Made, Matter};
use crate::runtime::{browser_here, clock};
use crate::store::{self, HandedOver, Store};
use crate::text::Message;

/// Write a report, or an unfinished assessment, as documents and tables.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// A report, an assessment, a file of one, an interview file, or `-`.
    #[arg(value_name = "REPORT|ASSESSMENT|INTERVIEW")]
    subject: String,

    /// For an interview file: the questionnaire that it is made with.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// The formats, with commas between them: html, pdf, docx, xlsx, csv, md, ics, json, zip. PDF is the HTML,
    /// printed by a browser that is on the machine; zip is one archive of all others that are named, by itself of
    /// all but PDF.
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = form, required = true)]
    format: Vec<Form>,

    /// The folder to write into; `-` writes the one file to stdout.
    #[arg(long, value_name = "DIR", default_value = ".")]
    out: String,

    /// Without names, notes, evidence, reasons and free texts: codes in their place, and the same scores.
    #[arg(long)]
    redacted: bool,

    /// The face of the consultant: a TOML file with name, logo, accent, footer, disclaimer and template.
    #[arg(long, value_name = "FILE")]
    brand: Option<String>,

    /// The two languages of --lang in one document, side by side; workbooks and tables stay in files of their own.
    #[arg(long)]
    side_by_side: bool,

    #[command(flatten)]
    paper: paper::Wanted,

    /// Replace files that are there.
    #[arg(long)]
    force: bool,

    /// Only these parts, with commas between them.
    #[arg(long, value_name = "PARTS", value_delimiter = ',', value_parser = part, conflicts_with = "without")]
    parts: Vec<PartId>,

    /// All parts but these.
    #[arg(long, value_name = "PARTS", value_delimiter = ',', value_parser = part)]
    without: Vec<PartId>,

    /// The report to compare with: its name or file, or `none`. The one before is taken where there is one.
    #[arg(long, value_name = "REPORT|none")]
    against: Option<String>,

    /// Mark it as final; a draft otherwise.
    #[arg(long = "final")]
    is_final: bool,

    /// The version of the document.
    #[arg(long, value_name = "VERSION", default_value = "1.0")]
    document_version: String,

    /// How it is classified, said on every page.
    #[arg(long, value_name = "WORD")]
    classification: Option<String>,

    /// Who made it, where that is not the assessor.
    #[arg(long, value_name = "NAME")]
    prepared_by: Option<String>,

    /// Who reviewed it.
    #[arg(long, value_name = "NAME")]
    reviewed_by: Option<String>,
}

fn form(name: &str) -> Result<Form, String> {
    Form::named(name).ok_or_else(|| Form::ALL.map(Form::name).join(", "))
}

fn part(name: &str) -> Result<PartId, String> {
    let found = PartId::ALL.into_iter().find(|part| part.name() == name);
    found.ok_or_else(|| PartId::ALL.map(PartId::name).join(", "))
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    check(arguments, context)?;
    let brand = arguments.brand.as_deref().map(|path| brand::read(path, context)).transpose()?.unwrap_or_default();
    let subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let store = desk::store(context)?;
    let matter = matter(subject);
    if arguments.is_final && matter.header.is_none() {
        return Err(usage(Message::new("cli-export-not-finished")));
    }
    let against = against(arguments, &matter, &store)?;
    let mut gathered = Gathered::new(&store, matter, against, clock())?;
    if arguments.redacted {
        gathered.redact();
    }
    let source = gathered.source();
    let paper = arguments.paper.paper(arguments.redacted)?;
    let choices = Choices { disclaimer: brand.disclaimer.clone(), paper, ..choices(arguments) };
    let side_by_side = arguments.side_by_side;
    let languages = Languages { side_by_side, ..Languages::apart(&context.languages) };
    let made = handover::make(&source, &choices, &brand, &arguments.format, &languages, browser_here);
    let Made { files, without_pdf } = made.map_err(|failed| Failure::invalid(failed.message()))?;
    let ended = if arguments.out == "-" {
        match (files.as_slice(), &without_pdf) {
            // Who asked for a PDF on stdout is not given something else.
            (_, Some(_)) => Ok(Exit::Done),
            ([one], None) => output::write(&one.bytes).map(|()| Exit::Done),
            (several, None) => Err(usage(Message::new("cli-export-one-to-stdout").with("count", several.len()))),
        }
    } else {
        write(&files, arguments, context)
    };
    if let Some(removed) = &source.removed {
        output::say(&context.texts.say(&handover::removed(removed, &context.texts)));
    }
    let chosen = !arguments.parts.is_empty() || !arguments.without.is_empty();
    if chosen && arguments.format.iter().any(has_no_parts) {
        output::say(&context.texts.get("cli-export-without-parts"));
    }
    match (ended?, without_pdf) {
        (exit, None) => Ok(exit),
        (_, Some(why)) if arguments.out == "-" => Err(Failure::error(why)),
        (_, Some(why)) => Err(Failure::error(Message::new("cli-export-no-pdf").with("why", why))),
    }
}

fn usage(message: Message) -> Failure {
    Failure::Said(Exit::Usage, message)
}

/// What can be said of the arguments before anything is read.
fn check(arguments: &Arguments, context: &Context) -> Result<(), Failure> {
    if arguments.side_by_side && context.languages.len() != 2 {
        return Err(usage(Message::new("cli-export-two-languages")));
    }
    if arguments.out.is_empty() {
        return Err(usage(Message::new("cli-export-no-folder")));
    }
    if PartId::ALL.iter().all(|part| arguments.without.contains(part)) {
        return Err(usage(Message::new("cli-export-no-part")));
    }
    let version = &arguments.document_version;
    if version.trim().is_empty() || version.chars().any(char::is_control) {
        return Err(usage(Message::new("cli-export-version")));
    }
    Ok(())
}

/// Whether a format is always the whole: the report's own file, and a calendar.
fn has_no_parts(form: &Form) -> bool {
    matches!(form, Form::Pure(Format::Json | Format::Ics))
}

/// What the command was given, as it is handed over.
fn matter(subject: Subject) -> Matter {
    let organisation = subject.organisation().cloned();
    let Subject { questionnaire, interview, origin, file } = subject;
    let header = if let Origin::Report(header) = origin { Some(*header) } else { None };
    Matter { questionnaire, interview, header, organisation, file }
}

fn against(arguments: &Arguments, matter: &Matter, store: &Store) -> Result<Against, Failure> {
    let read = |path: &Path| {
        let report = store.read_report(path)?;
        matter.not_before(&report).map_or_else(|| Ok(Against::Report(Box::new(report))), |why| Err(usage(why)))
    };
    match arguments.against.as_deref() {
        None => Ok(Against::Before),
        Some("none") => Ok(Against::Nothing),
        Some(name) if subject::is_file(name) => read(Path::new(name)),
        Some(name) => read(&desk::report(store, name)?),
    }
}

fn choices(arguments: &Arguments) -> Choices {
    let mut parts: std::collections::BTreeSet<PartId> = match arguments.parts.is_empty() {
        true => PartId::ALL.into(),
        false => arguments.parts.iter().copied().collect(),
    };
    parts.retain(|part| !arguments.without.contains(part));
    Choices {
        status: if arguments.is_final { Status::Final } else { Status::Draft },
        version: arguments.document_version.clone(),
        classification: arguments.classification.clone(),
        reviewed_by: arguments.reviewed_by.clone(),
        prepared_by: arguments.prepared_by.clone(),
        parts,
        disclaimer: None,
        paper: None,
    }
}

/// Writes the files and says where they are; what was not written is said too.
fn write(made: &[File], arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let folder = PathBuf::from(&arguments.out);
    let taken = store::taken(&folder, made.iter().map(|file| file.name.as_str()));
    if !taken.is_empty() && !arguments.force {
        let there: Vec<String> = taken.iter().map(|path| path.display().to_string()).collect();
        return Err(Failure::error(Message::new("cli-export-there").with("paths", there.join(", "))));
    }
    let all = made.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    let HandedOver { written, failed, not_tried } = store::hand_over(&folder, all, arguments.force);
    let paths: String = written.iter().map(|path| format!("{}\n", path.display())).collect();
    output::write(paths.as_bytes())?;
    let Some(failed) = failed else { return Ok(Exit::Done) };
    if !not_tried.is_empty() {
        let message = Message::new("cli-export-not-tried").with("names", not_tried.join(", "));
        output::say(&context.texts.say(&message));
    }
    Err(failed.into())
}
