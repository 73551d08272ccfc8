//! What the commands share that work on the user's data: the store, the clock, and their errors.

use std::path::PathBuf;

use chrono::{DateTime, Datelike as _, Utc};

use super::{Context, Exit, Failure, data_dir, output};
use crate::questionnaire::OrganisationId;
use crate::runtime::{clock, date};
use crate::store::{AssessmentId, Draft, DraftFacts, Found, Store, StoreError};
use crate::text::Message;

/// The store in the user's data folder.
pub(super) fn store(context: &Context) -> Result<Store, Failure> {
    Ok(Store::open(data_dir(context)?))
}

/// The time.
pub(super) fn now() -> DateTime<Utc> {
    clock().to_utc()
}

/// The day, `2026-11-24`, where the user is.
pub(super) fn today() -> String {
    date(clock())
}

/// The quarter, `2026-Q4`, where the user is.
pub(super) fn quarter() -> String {
    let today = clock();
    format!("{}-Q{}", today.year(), today.month0() / 3 + 1)
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let exit = match &error {
            StoreError::Locked { .. } => Exit::Locked,
            StoreError::UnsafeId(_)
            | StoreError::Journal { .. }
            | StoreError::OtherQuestionnaire { .. }
            | StoreError::Malformed { .. }
            | StoreError::OtherFormat { .. }
            | StoreError::Refused { .. }
            | StoreError::Report { .. } => Exit::InvalidInput,
            StoreError::Io { .. }
            | StoreError::NoFolder(_)
            | StoreError::NotFound(_)
            | StoreError::Ambiguous { .. }
            | StoreError::AlreadyFinished { .. }
            | StoreError::NoCanonicalForm(_) => Exit::Error,
        };
        Self::Said(exit, error.message())
    }
}

/// The draft that a name stands for; a finished assessment is none.
pub(super) fn draft(store: &Store, name: &str) -> Result<(OrganisationId, AssessmentId), Failure> {
    match store.find(name)? {
        Found::Draft(organisation, id) => Ok((organisation, id)),
        Found::Report(_, path) => Err(Failure::error(
            Message::new("cli-is-finished").with("name", name).with("path", path.display().to_string()),
        )),
    }
}

/// The draft that a name stands for, to go on with it; says what had to be cut off its end.
pub(super) fn open(store: &Store, name: &str, context: &Context) -> Result<Draft, Failure> {
    let (organisation, id) = draft(store, name)?;
    let draft = store.open_draft(&organisation, &id, now())?;
    say_dropped(&draft.facts, context);
    Ok(draft)
}

/// Says what could not be read at the end of a journal.
pub(super) fn say_dropped(facts: &DraftFacts, context: &Context) {
    if let Some(dropped) = &facts.dropped {
        output::say(&context.texts.say(&dropped.message()));
    }
}

/// The file of the report that a name stands for.
pub(super) fn report(store: &Store, name: &str) -> Result<PathBuf, Failure> {
    match store.find(name)? {
        Found::Report(_, path) => Ok(path),
        Found::Draft(..) => Err(Failure::error(Message::new("cli-no-report").with("name", name))),
    }
}

/// Says several messages, and ends.
pub(super) fn told(exit: Exit, context: &Context, messages: impl IntoIterator<Item = Message>) -> Failure {
    for message in messages {
        output::say(&context.texts.say(&Message::new("cli-failed").with("what", message)));
    }
    Failure::Told(exit)
}
