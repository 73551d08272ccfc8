//! The example company: invented, three quarters of a hotel with a clinic (`assets/example/README.md`).
//! Made by the program itself, from interview files, in a folder of its own; the same bytes every time.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use crate::assessment::{Interview, OrganisationProfile, QuestionnaireRef, Started};
use crate::questionnaire;
use crate::risk;
use crate::store::{Finishing, Store, StoreError};

/// The interviews, each with when its report was saved.
const QUARTERS: [(&str, &str); 3] = [
    ("2026-02-20T10:30:00Z", include_str!("../../assets/example/2026-Q1.json")),
    ("2026-05-22T08:15:00Z", include_str!("../../assets/example/2026-Q2.json")),
    ("2026-09-11T09:00:00Z", include_str!("../../assets/example/2026-Q3.json")),
];

/// The program that reports of the example name: not this version, so that their bytes stay.
const PROGRAM: &str = "farol example";

/// Why the example could not be made.
#[derive(Debug)]
pub enum Failed {
    /// The store could not do it.
    Store(StoreError),
    /// The example itself is damaged: a mistake in the program.
    Broken,
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// The folder of the example beside a folder of data: its name with `-example`.
#[must_use]
pub fn folder_beside(data: &Path) -> PathBuf {
    let name = data.file_name().map_or_else(|| "farol".to_owned(), |name| name.to_string_lossy().into_owned());
    data.with_file_name(format!("{name}-example"))
}

/// Makes the example in a folder, unless something is there already.
///
/// # Errors
/// [`Failed`] where nothing can be written.
pub fn make(root: &Path) -> Result<(), Failed> {
    let store = Store::open(root.to_owned());
    if !store.organisation_ids()?.is_empty() {
        return Ok(());
    }
    let questionnaire = questionnaire::shipped();
    let mut organisation = None;
    for (saved_at, interview) in QUARTERS {
        let interview: Interview = serde_json::from_str(interview).map_err(|_| Failed::Broken)?;
        let now: DateTime<Utc> = saved_at.parse().map_err(|_| Failed::Broken)?;
        let own = &interview.organisation;
        let id = match &organisation {
            Some(id) => Clone::clone(id),
            None => {
                let profile = OrganisationProfile {
                    name: own.name.clone(),
                    sectors: own.sectors.clone(),
                    headcount: own.headcount,
                };
                organisation.insert(store.create_organisation(&profile)?.id).clone()
            }
        };
        let document = questionnaire.document();
        let started = Started {
            questionnaire: QuestionnaireRef { id: document.id.clone(), version: document.version.clone() },
            digest: questionnaire.digest().clone(),
            organisation: id,
            name: own.name.clone(),
            period: interview.period.clone(),
            started: interview.started.clone().unwrap_or_default(),
        };
        let mut draft = store.create_draft(questionnaire, started, now)?;
        let events = interview.events();
        draft.writer.append(now, &events)?;
        for event in &events {
            draft.assessment.apply(questionnaire, event).map_err(|_| Failed::Broken)?;
        }
        let made = draft.assessment.interview();
        let evaluation = risk::evaluate(questionnaire, made);
        let finishing = Finishing {
            questionnaire,
            interview: made,
            evaluation: &evaluation,
            program: PROGRAM,
            corrects: None,
            now,
        };
        store.finish(draft.writer, &finishing).map_err(|failed| failed.0)?;
    }
    Ok(())
}
