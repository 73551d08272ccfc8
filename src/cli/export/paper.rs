//! `farol export --paper`: a paper that falls out of the answers, instead of the report.

use super::super::{Exit, Failure};
use crate::export::papers::{FormOf, Paper};
use crate::text::Message;

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
