//! `farol export`: what is handed over, as files.

mod brand;
mod paper;

use std::path::PathBuf;

use chrono::DateTime;
use clap::ValueEnum as _;

use super::subject::{self, Origin, Subject};
use super::{Context, Exit, Failure, desk, output};
use crate::export::brand::Brand;
use crate::export::bundle::{Made as Bundled, bundle};
use crate::export::content::PartId;
use crate::export::format::file_name;
use crate::export::papers::Paper;
use crate::export::redacted::{Redaction, Removed};
use crate::export::source::{Choices, Earlier, Source, Status};
use crate::export::{File, Format, files};
use crate::report::Report;
use crate::report::compare::{Chain, compare};
use crate::report::trend::Trend;
use crate::risk::Side;
use crate::runtime::{PROGRAM, clock, pdf};
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

    /// The formats, with commas between them.
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', required = true)]
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

/// A format on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    Html,
    Md,
    /// The report's own file; of what is not finished, the interview
    Json,
    /// The HTML, printed by a browser that is on the machine
    Pdf,
    /// A workbook to be filled in: of the form alone
    Xlsx,
    /// All others that are named in one archive; by itself, all but PDF
    Zip,
}

impl Form {
    /// The format that makes it by itself; none of PDF and the bundle, which are made of the others, and of the
    /// workbook of a form.
    fn format(self) -> Option<Format> {
        match self {
            Self::Html => Some(Format::Html),
            Self::Md => Some(Format::Markdown),
            Self::Json => Some(Format::Json),
            Self::Pdf | Self::Xlsx | Self::Zip => None,
        }
    }
}

fn part(name: &str) -> Result<PartId, String> {
    let found = PartId::ALL.into_iter().find(|part| part.name() == name);
    found.ok_or_else(|| PartId::ALL.map(PartId::name).join(", "))
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let brand = arguments.brand.as_deref().map(|path| brand::read(path, context)).transpose()?.unwrap_or_default();
    let mut subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let mut gathered = Gathered::of(&subject, arguments, context)?;
    if arguments.redacted {
        gathered.redact(&mut subject);
    }
    let source = gathered.source(&subject);
    let choices = Choices { disclaimer: brand.disclaimer.clone(), ..choices(arguments) };
    let paper = arguments.paper.paper(arguments.redacted)?;
    let making = Making { source: &source, choices: &choices, brand: &brand, paper: paper.as_ref(), context };
    let Made { files, without_pdf } = making.all(&arguments.format)?;
    let ended = if arguments.out == "-" {
        match (files.as_slice(), &without_pdf) {
            // Who asked for a PDF on stdout is not given something else.
            (_, Some(_)) => Ok(Exit::Done),
            ([one], None) => output::write(&one.bytes).map(|()| Exit::Done),
            (several, None) => {
                let message = Message::new("cli-export-one-to-stdout").with("count", several.len());
                Err(Failure::Said(Exit::Usage, message))
            }
        }
    } else {
        write(&files, arguments, context)
    };
    if let Some(removed) = &source.removed {
        let kinds: Vec<String> = removed.messages().iter().map(|kind| context.texts.say(kind)).collect();
        let message = Message::new("cli-export-removed").with("kinds", kinds.join(", "));
        output::say(&context.texts.say(&message));
    }
    match (ended?, without_pdf) {
        (exit, None) => Ok(exit),
        (_, Some(why)) => Err(Failure::error(why)),
    }
}

/// What a format is made with.
struct Making<'a> {
    source: &'a Source<'a>,
    choices: &'a Choices,
    brand: &'a Brand,
    /// The paper that is wanted instead of the report.
    paper: Option<&'a Paper>,
    context: &'a Context,
}

/// What was made, and why there is no PDF where one was wanted.
struct Made {
    files: Vec<File>,
    without_pdf: Option<Message>,
}

impl Making<'_> {
    /// The files of all formats, each made once. With a bundle among them it is the one file, and holds the others;
    /// by itself it holds every format that needs no other program.
    fn all(&self, forms: &[Form]) -> Result<Made, Failure> {
        let bundled = forms.contains(&Form::Zip);
        let mut wanted: Vec<Form> = Vec::new();
        let named = forms.iter().copied().filter(|form| *form != Form::Zip);
        let every = Form::value_variants().iter().copied();
        let every = every.filter(|form| !matches!(form, Form::Zip | Form::Pdf) && paper::is_made(self.paper, *form));
        let alone = forms.iter().all(|form| *form == Form::Zip);
        let all: Vec<Form> = if alone { every.collect() } else { named.collect() };
        for form in all {
            if !wanted.contains(&form) {
                wanted.push(form);
            }
        }
        let mut made = Made { files: Vec::new(), without_pdf: None };
        for form in &wanted {
            match (form, form.format()) {
                (Form::Pdf, _) => self.pdf(&mut made, wanted.contains(&Form::Html))?,
                (_, Some(format)) if self.paper.is_none() => made.files.extend(self.files(format)?),
                _ => made.files.push(self.paper(*form)?),
            }
        }
        if bundled {
            let from = Bundled {
                program: PROGRAM,
                report: self.source.header.map(|header| &header.digest),
                redacted: self.source.removed.is_some(),
            };
            let bytes = bundle(&made.files, from).map_err(|failed| Failure::error(failed.message()))?;
            let what = file_name(self.source, self.choices, "bundle", self.context.texts.language(), "zip");
            made.files = vec![File { name: what, bytes }];
        }
        Ok(made)
    }

    fn files(&self, format: Format) -> Result<Vec<File>, Failure> {
        files(self.source, self.choices, self.brand, format, &self.context.texts)
            .map_err(|failed| Failure::invalid(failed.message()))
    }

    /// The paper that is wanted, in one format.
    fn paper(&self, form: Form) -> Result<File, Failure> {
        paper::file(self.paper, self.source, self.choices, self.brand, form, &self.context.texts)
    }

    /// The pages that a PDF is made of.
    fn pages(&self) -> Result<Vec<File>, Failure> {
        match self.paper {
            None => self.files(Format::Html),
            Some(_) => Ok(vec![self.paper(Form::Html)?]),
        }
    }

    /// The HTML in print. Where that fails the HTML is there in its stead.
    fn pdf(&self, made: &mut Made, html_too: bool) -> Result<(), Failure> {
        for mut page in self.pages()? {
            let browser = pdf::browser(|name| std::env::var_os(name));
            match browser.and_then(|browser| pdf::print(&page.bytes, &browser, pdf::LIMIT)) {
                Ok(bytes) => {
                    let what = paper::what(self.paper);
                    page.name = file_name(self.source, self.choices, &what, self.context.texts.language(), "pdf");
                    page.bytes = bytes;
                    made.files.push(page);
                }
                Err(why) => {
                    made.without_pdf = Some(why.message());
                    made.files.extend((!html_too).then_some(page));
                }
            }
        }
        Ok(())
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

/// What belongs to a subject besides itself.
struct Gathered {
    earlier: Option<(Report, Chain)>,
    trend: Option<Trend>,
    day: String,
    removed: Option<Removed>,
}

impl Gathered {
    fn of(subject: &Subject, arguments: &Arguments, context: &Context) -> Result<Self, Failure> {
        let day = match &subject.origin {
            Origin::Report(header) => local_day(&header.saved_at).unwrap_or_else(desk::today),
            Origin::Draft(_) | Origin::File => desk::today(),
        };
        let store = desk::store(context)?;
        let organisation = match &subject.origin {
            Origin::Report(header) => Some(&header.organisation.id),
            Origin::Draft(facts) => Some(&facts.organisation),
            Origin::File => None,
        };
        let report = match arguments.against.as_deref() {
            Some("none") => None,
            Some(name) if subject::is_file(name) => Some(store.read_report(std::path::Path::new(name))?),
            Some(name) => Some(store.read_report(&desk::report(&store, name)?)?),
            None => before(&store, subject)?,
        };
        let chain = |report: &Report| chain(&store, report, subject, &day);
        let earlier = report.map(|report| {
            let chain = chain(&report);
            (report, chain)
        });
        // What lies beside a report of the store; a report from elsewhere stands alone.
        let trend = organisation.and_then(|id| store.trend(id).ok()).and_then(|found| found.trend);
        Ok(Self { earlier, trend, day, removed: None })
    }

    /// Takes names and free texts out of everything that goes into a deliverable.
    fn redact(&mut self, subject: &mut Subject) {
        let mut redaction = Redaction::default();
        subject.interview = redaction.interview(&subject.questionnaire, &subject.interview);
        subject.file = None;
        // What is told is what was taken out of the copy itself; a report before and the trend repeat its names.
        self.removed = Some(redaction.removed());
        if let Origin::Report(header) = &mut subject.origin {
            **header = redaction.header(header);
        }
        if let Some((report, _)) = &mut self.earlier {
            *report = redaction.report(report);
        }
        self.trend = self.trend.as_ref().map(|trend| redaction.trend(trend));
    }

    fn source<'a>(&'a self, subject: &'a Subject) -> Source<'a> {
        let mut source = Source::unfinished(&subject.questionnaire, &subject.interview, self.day.clone());
        if let Origin::Report(header) = &subject.origin {
            source.header = Some(header);
        }
        source.file = subject.file.as_deref();
        source.trend = self.trend.as_ref();
        source.removed = self.removed;
        source.earlier = self.earlier.as_ref().map(|(report, chain)| {
            let before = Side::new(&report.questionnaire, &report.interview);
            let after = Side::new(&subject.questionnaire, &subject.interview);
            Earlier { report, comparison: compare(&before, &after, chain) }
        });
        source
    }
}

/// The report before, as the store has it.
fn before(store: &Store, subject: &Subject) -> Result<Option<Report>, Failure> {
    let (organisation, previous) = match &subject.origin {
        Origin::Report(header) => (&header.organisation.id, header.previous.clone()),
        Origin::Draft(facts) => (&facts.organisation, None),
        Origin::File => return Ok(None),
    };
    let Ok(listed) = store.reports(organisation) else { return Ok(None) };
    let found = match (&subject.origin, previous) {
        (Origin::Draft(_), _) => listed.iter().rfind(|one| one.header.is_ok()),
        (_, Some(digest)) => listed.iter().find(|one| one.header.as_ref().is_ok_and(|header| header.digest == digest)),
        (_, None) => None,
    };
    Ok(found.map(|one| store.read_report(&one.path)).transpose()?)
}

fn chain(store: &Store, earlier: &Report, subject: &Subject, day: &str) -> Chain {
    let own = &earlier.header;
    let later = match &subject.origin {
        Origin::Report(header) if header.organisation.id == own.organisation.id => Some(Some(&header.digest)),
        Origin::Draft(facts) if facts.organisation == own.organisation.id => Some(None),
        _ => None,
    };
    let around = later.and_then(|later| store.around(&own.organisation.id, &own.digest, later).ok());
    let (before, between) = around.unwrap_or_default();
    Chain::new(&subject.questionnaire, &before, &between, Some(day.to_owned()))
}

/// The day of an RFC 3339 time, where the user is.
fn local_day(time: &str) -> Option<String> {
    let time = DateTime::parse_from_rfc3339(time).ok()?;
    Some(time.with_timezone(&clock().timezone()).format("%Y-%m-%d").to_string())
}
