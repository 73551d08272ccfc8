//! Handing over: gathers what belongs to a report or an assessment, makes the files that are wanted, and
//! writes them. The command and the wizard both do it here.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::pdf::{self, NoPdf};
use super::{PROGRAM, clock};
use crate::assessment::Interview;
use crate::export::brand::Brand;
use crate::export::bundle::{Made as Bundled, bundle};
use crate::export::format::{Making, file_name};
use crate::export::redacted::{Redaction, Removed};
use crate::export::source::{Choices, Earlier, Source};
use crate::export::{Failed, File, Format};
use crate::questionnaire::{OrganisationId, Questionnaire};
use crate::report::compare::{Chain, compare};
use crate::report::trend::Trend;
use crate::report::{Header, Report};
use crate::risk::{Evaluation, Side};
use crate::store::{Store, StoreError};
use crate::text::{Message, Texts};

/// A format that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Pure(Format),
    /// The HTML, printed by a browser that is on the machine.
    Pdf,
    /// One archive of all others that are named; by itself, of all but PDF.
    Zip,
}

impl Form {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Pure(Format::Html),
        Self::Pdf,
        Self::Pure(Format::Docx),
        Self::Pure(Format::Xlsx),
        Self::Pure(Format::Csv),
        Self::Pure(Format::Markdown),
        Self::Pure(Format::Ics),
        Self::Pure(Format::Json),
        Self::Zip,
    ];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pure(format) => format.name(),
            Self::Pdf => "pdf",
            Self::Zip => "zip",
        }
    }

    /// The format with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// What it is for.
    #[must_use]
    pub fn about(self) -> Message {
        match self {
            Self::Pure(Format::Html) => Message::new("format-html"),
            Self::Pure(Format::Markdown) => Message::new("format-md"),
            Self::Pure(Format::Docx) => Message::new("format-docx"),
            Self::Pure(Format::Xlsx) => Message::new("format-xlsx"),
            Self::Pure(Format::Csv) => Message::new("format-csv"),
            Self::Pure(Format::Ics) => Message::new("format-ics"),
            Self::Pure(Format::Json) => Message::new("format-json"),
            Self::Pdf => Message::new("format-pdf"),
            Self::Zip => Message::new("format-zip"),
        }
    }
}

/// What is handed over: a report, an assessment that is not finished, or an interview of a file.
#[derive(Debug)]
pub struct Matter {
    pub questionnaire: Arc<Questionnaire>,
    pub interview: Interview,
    /// What a report states of itself.
    pub header: Option<Header>,
    /// The organisation of the store whose it is; none of a file from elsewhere that is no report.
    pub organisation: Option<OrganisationId>,
    /// The bytes of the file of a report.
    pub file: Option<Vec<u8>>,
}

impl Matter {
    /// Why a report cannot be the one before; it is the same one, or of a later time.
    #[must_use]
    pub fn not_before(&self, report: &Report) -> Option<Message> {
        let is_same = self.header.as_ref().is_some_and(|own| own.digest == report.header.digest);
        let is_later = match &self.header {
            // Two of one second, as from a script, are told apart by their periods.
            Some(own) => (&own.saved_at, &own.period) < (&report.header.saved_at, &report.header.period),
            None => self.interview.period < report.interview.period,
        };
        let period = report.interview.period.as_str();
        if is_same {
            Some(Message::new("export-against-itself"))
        } else if is_later {
            Some(Message::new("export-against-later").with("period", period))
        } else {
            None
        }
    }
}

/// The report that it is compared with.
#[derive(Debug)]
pub enum Against {
    /// The one before, as the store has it.
    Before,
    Report(Box<Report>),
    Nothing,
}

/// A matter with everything that belongs to it.
#[derive(Debug)]
pub struct Gathered {
    matter: Matter,
    earlier: Option<(Report, Chain)>,
    trend: Option<Trend>,
    day: String,
    removed: Option<Removed>,
}

impl Gathered {
    /// Reads what belongs to a matter; `now` is where the user is. What the store does not have is left out.
    ///
    /// # Errors
    /// [`StoreError`] where the report before is there and cannot be read.
    pub fn new(
        store: &Store,
        matter: Matter,
        against: Against,
        now: DateTime<FixedOffset>,
    ) -> Result<Self, StoreError> {
        let saved = matter.header.as_ref().and_then(|header| clock::day(&header.saved_at, now));
        let day = saved.unwrap_or_else(|| clock::date(now));
        let report = match against {
            Against::Nothing => None,
            Against::Report(report) => Some(*report),
            Against::Before => before(store, &matter)?,
        };
        let earlier = report.map(|report| {
            let own = (&report.header.organisation.id, &report.header.digest);
            let digest = matter.header.as_ref().map(|header| &header.digest);
            let later = matter.organisation.as_ref().map(|organisation| (organisation, digest));
            let chain = store.chain(own, later, &matter.questionnaire, Some(day.clone()));
            // What cannot be read of the others says nothing.
            let chain = chain.unwrap_or_else(|_| Chain { day: Some(day.clone()), ..Chain::default() });
            (report, chain)
        });
        // What lies beside a report of the store; a report from elsewhere stands alone.
        let trend = matter.organisation.as_ref().and_then(|id| store.trend(id).ok()).and_then(|found| found.trend);
        Ok(Self { matter, earlier, trend, day, removed: None })
    }

    /// Takes names and free texts out of everything that goes into a deliverable.
    pub fn redact(&mut self) {
        let mut redaction = Redaction::default();
        let matter = &mut self.matter;
        matter.interview = redaction.interview(&matter.questionnaire, &matter.interview);
        matter.file = None;
        // What is told is what was taken out of the copy itself; a report before and the trend repeat its names.
        self.removed = Some(redaction.removed());
        if let Some(header) = &mut matter.header {
            *header = redaction.header(header);
        }
        if let Some((report, _)) = &mut self.earlier {
            *report = redaction.report(report);
        }
        self.trend = self.trend.as_ref().map(|trend| redaction.trend(trend));
    }

    /// All of it, ready to be put into words.
    #[must_use]
    pub fn source(&self) -> Source<'_> {
        let matter = &self.matter;
        let mut source = Source::unfinished(&matter.questionnaire, &matter.interview, self.day.clone());
        source.header = matter.header.as_ref();
        source.file = matter.file.as_deref();
        source.trend = self.trend.as_ref();
        source.removed = self.removed;
        source.earlier = self.earlier.as_ref().map(|(report, chain)| {
            let before = Side::new(&report.questionnaire, &report.interview);
            let Evaluation { standing, scores, .. } = source.evaluation.clone();
            let after = Side { questionnaire: &matter.questionnaire, interview: &matter.interview, standing, scores };
            Earlier { report, comparison: compare(&before, &after, chain) }
        });
        source
    }
}

/// The report before, as the store has it.
fn before(store: &Store, matter: &Matter) -> Result<Option<Report>, StoreError> {
    let Some(organisation) = &matter.organisation else { return Ok(None) };
    let Ok(listed) = store.reports(organisation) else { return Ok(None) };
    let found = match &matter.header {
        None => listed.iter().rfind(|one| one.header.is_ok()),
        Some(own) => own.previous.as_ref().and_then(|digest| {
            listed.iter().find(|one| one.header.as_ref().is_ok_and(|header| header.digest == *digest))
        }),
    };
    found.map(|one| store.read_report(&one.path)).transpose()
}

/// The languages in which it is handed over.
#[derive(Debug)]
pub struct Languages {
    pub texts: Vec<Texts>,
    /// The first two in one document, where the format is one that is read.
    pub side_by_side: bool,
}

impl Languages {
    /// Each in files of its own.
    pub fn apart<T: AsRef<str>>(tags: impl IntoIterator<Item = T>) -> Self {
        Self { texts: tags.into_iter().map(|tag| Texts::new(tag.as_ref())).collect(), side_by_side: false }
    }
}

/// What was made, and why there is no PDF where one was wanted.
#[derive(Debug)]
pub struct Made {
    pub files: Vec<File>,
    pub without_pdf: Option<Message>,
}

/// The files of all formats, each made once in each of the languages. A bundle comes last and holds the others; by itself it holds
/// every format that needs no other program, and is the one file.
///
/// # Errors
/// [`Failed`], which names what is to be mended. Without the browser that prints there is no PDF, and why is said.
pub fn make(
    source: &Source<'_>,
    choices: &Choices,
    brand: &Brand,
    forms: &[Form],
    languages: &Languages,
    browser: fn() -> Result<PathBuf, NoPdf>,
) -> Result<Made, Failed> {
    let alone = forms.iter().all(|form| *form == Form::Zip);
    let pure = |form: &Form| matches!(form, Form::Pure(_));
    let named = |form: &Form| *form != Form::Zip && forms.contains(form);
    let wanted: Vec<Form> = Form::ALL.into_iter().filter(|form| if alone { pure(form) } else { named(form) }).collect();
    let texts = &languages.texts;
    let making: Vec<Making> = texts.iter().map(|texts| Making::new(source, choices, brand, texts)).collect();
    let both: Vec<Making> = match (languages.side_by_side, texts.as_slice()) {
        (true, [first, second, ..]) => vec![Making::new(source, choices, brand, first).beside(second)],
        _ => Vec::new(),
    };
    let mut made = Made { files: Vec::new(), without_pdf: None };
    let each = wanted.iter().flat_map(|form| {
        let each = match form {
            // The report's own file holds every language.
            Form::Pure(Format::Json) => making.get(..1).unwrap_or_default(),
            Form::Pure(Format::Html | Format::Docx | Format::Markdown) | Form::Pdf if !both.is_empty() => &both,
            _ => &making,
        };
        each.iter().map(move |making| (form, making))
    });
    for (form, making) in each {
        match form {
            Form::Pure(format) => {
                let own = making.files(*format)?;
                if own.is_empty() && !alone {
                    return Err(match &choices.paper {
                        None => Failed::NoPart,
                        Some(paper) => Failed::NotMade { paper: paper.name(), format: *format },
                    });
                }
                made.files.extend(own);
            }
            _ => {
                let pages = making.files(Format::Html)?;
                print(&mut made, pages, wanted.contains(&Form::Pure(Format::Html)), browser);
            }
        }
    }
    if forms.contains(&Form::Zip) {
        let from = Bundled {
            program: PROGRAM,
            report: source.header.map(|header| &header.digest),
            redacted: source.removed.is_some(),
        };
        let bytes = bundle(&made.files, from)?;
        if alone {
            made.files.clear();
        }
        let tags: Vec<&str> = texts.iter().map(Texts::language).collect();
        made.files.push(File { name: file_name(source, choices, "bundle", &tags.join("-"), "zip"), bytes });
    }
    Ok(made)
}

/// What a redacted copy no longer holds, in words.
#[must_use]
pub fn removed(removed: &Removed, texts: &Texts) -> Message {
    let kinds: Vec<String> = removed.messages().iter().map(|kind| texts.say(kind)).collect();
    Message::new("export-is-redacted").with("kinds", texts.list(&kinds))
}

/// The HTML in print. Where that fails the HTML is there in its stead.
fn print(made: &mut Made, pages: Vec<File>, html_too: bool, browser: fn() -> Result<PathBuf, NoPdf>) {
    for page in pages {
        match browser().and_then(|browser| pdf::print(&page.bytes, &browser, pdf::LIMIT)) {
            Ok(bytes) => {
                let name = Path::new(&page.name).with_extension("pdf").to_string_lossy().into_owned();
                made.files.push(File { name, bytes });
            }
            Err(why) => {
                made.without_pdf = Some(why.message());
                made.files.extend((!html_too).then_some(page));
            }
        }
    }
}
