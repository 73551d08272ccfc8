//! `farol export --paper`: a paper that falls out of the answers, instead of the report.

use clap::ValueEnum as _;

use super::super::{Exit, Failure};
use super::Form;
use crate::export::brand::Brand;
use crate::export::format::{dressed, file_name};
use crate::export::papers::{self, FormOf, NoPaper, Paper};
use crate::export::source::{Choices, Source};
use crate::export::{File, Format};
use crate::text::{Message, Texts};

/// Which paper.
#[derive(clap::Args, Debug)]
pub(super) struct Wanted {
    /// A paper made of the same answers, instead of the report.
    #[arg(long, value_name = "PAPER", conflicts_with_all = ["parts", "without", "is_final"])]
    paper: Option<Kind>,

    /// The department whose form it is; the organisation's part otherwise.
    #[arg(long, value_name = "ID", requires = "paper")]
    department: Option<String>,

    /// Of the form: only the questions that are open.
    #[arg(long, requires = "paper")]
    open_only: bool,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum Kind {
    /// The draft of a notification under Article 23, a block for each purpose.
    Notification,
    /// The data-flow register.
    Register,
    /// The role-permission matrix.
    Roles,
    /// The skeleton of a transfer risk assessment.
    Transfer,
    /// A form to be filled in and read back by `farol import answers`.
    Form,
}

impl Wanted {
    /// The paper that is wanted, if one is.
    ///
    /// # Errors
    /// What belongs to the form alone, where it is none; a form without names, which could not come back.
    pub(super) fn paper(&self, redacted: bool) -> Result<Option<Paper>, Failure> {
        let Some(kind) = self.paper else { return Ok(None) };
        if !matches!(kind, Kind::Form) && (self.department.is_some() || self.open_only) {
            return Err(Failure::Said(Exit::Usage, Message::new("paper-only-form")));
        }
        if matches!(kind, Kind::Form) && redacted {
            return Err(Failure::Said(Exit::Usage, Message::new("paper-form-redacted")));
        }
        Ok(Some(match kind {
            Kind::Notification => Paper::Notification,
            Kind::Register => Paper::Register,
            Kind::Roles => Paper::Roles,
            Kind::Transfer => Paper::Transfer,
            Kind::Form => Paper::Form(FormOf {
                department: self.department.as_deref().map(Into::into),
                open_only: self.open_only,
            }),
        }))
    }
}

/// What the file is of, in its name.
pub(super) fn what(paper: Option<&Paper>) -> String {
    match paper {
        None => "report".to_owned(),
        Some(paper @ Paper::Form(FormOf { department: Some(id), .. })) => format!("{}-{id}", paper.name()),
        Some(paper) => paper.name().to_owned(),
    }
}

/// Whether something is made in a format: the report is no workbook, a paper has no file of its own, and only
/// the form is filled in.
pub(super) fn is_made(paper: Option<&Paper>, form: Form) -> bool {
    match form {
        Form::Html | Form::Md | Form::Pdf | Form::Zip => true,
        Form::Json => paper.is_none(),
        Form::Xlsx => matches!(paper, Some(Paper::Form(_))),
    }
}

/// The file of a paper.
pub(super) fn file(
    paper: Option<&Paper>,
    source: &Source<'_>,
    choices: &Choices,
    brand: &Brand,
    form: Form,
    texts: &Texts,
) -> Result<File, Failure> {
    let what = what(paper);
    let Some(paper) = paper else { return Err(not_made(&what, form)) };
    let refused = |why: NoPaper| Failure::invalid(why.message());
    let end = form.format().map_or("xlsx", Format::name);
    let made = match (form.format(), paper) {
        (None, Paper::Form(of)) => Some(papers::sheet(of, source, texts).map_err(refused)?),
        (None, _) => None,
        (Some(format), _) => {
            let content = papers::paper(paper, source, choices, texts).map_err(refused)?;
            dressed(&content, brand, format, texts).map_err(|failed| Failure::invalid(failed.message()))?
        }
    };
    let Some(bytes) = made else { return Err(not_made(&what, form)) };
    Ok(File { name: file_name(source, choices, &what, texts.language(), end), bytes })
}

fn not_made(what: &str, form: Form) -> Failure {
    let name = form.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned());
    Failure::Said(Exit::Usage, Message::new("paper-no-format").with("what", what).with("format", name))
}
