//! `farol export`: what is handed over, as files.

use std::path::PathBuf;

use chrono::DateTime;

use super::subject::{self, Origin, Subject};
use super::{Context, Exit, Failure, desk, output};
use crate::export::brand::Brand;
use crate::export::content::PartId;
use crate::export::source::{Choices, Earlier, Source, Status};
use crate::export::{File, Format, files};
use crate::report::Report;
use crate::report::compare::{Chain, compare};
use crate::report::trend::Trend;
use crate::risk::Side;
use crate::runtime::clock;
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
    Docx,
    Xlsx,
    Csv,
    Ics,
}

impl Form {
    fn format(self) -> Format {
        match self {
            Self::Html => Format::Html,
            Self::Md => Format::Markdown,
            Self::Docx => Format::Docx,
            Self::Xlsx => Format::Xlsx,
            Self::Csv => Format::Csv,
            Self::Ics => Format::Ics,
        }
    }
}

fn part(name: &str) -> Result<PartId, String> {
    let found = PartId::ALL.into_iter().find(|part| part.name() == name);
    found.ok_or_else(|| PartId::ALL.map(PartId::name).join(", "))
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let subject = subject::subject(&arguments.subject, arguments.questionnaire.as_deref(), context)?;
    let gathered = Gathered::of(&subject, arguments, context)?;
    let source = gathered.source(&subject);
    let choices = choices(arguments);
    let brand = Brand::default();
    let mut made: Vec<File> = Vec::new();
    for form in &arguments.format {
        let own = files(&source, &choices, &brand, form.format(), &context.texts);
        made.extend(own.map_err(|failed| Failure::invalid(failed.message()))?);
    }
    if arguments.out == "-" {
        return match made.as_slice() {
            [one] => output::write(&one.bytes).map(|()| Exit::Done),
            several => {
                let message = Message::new("cli-export-one-to-stdout").with("count", several.len());
                Err(Failure::Said(Exit::Usage, message))
            }
        };
    }
    write(&made, arguments, context)
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
        Ok(Self { earlier, trend, day })
    }

    fn source<'a>(&'a self, subject: &'a Subject) -> Source<'a> {
        let mut source = Source::unfinished(&subject.questionnaire, &subject.interview, self.day.clone());
        if let Origin::Report(header) = &subject.origin {
            source.header = Some(header);
        }
        source.trend = self.trend.as_ref();
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
