//! The example company: invented, three quarters of a hotel with a clinic and the beginning of a fourth
//! (`assets/example/README.md`). Made by the program itself, from interview files, in a folder of its
//! own; the same bytes every time. Knows no screen and no command.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::assessment::{Interview, OrganisationProfile, Started, merge};
use crate::questionnaire::{self, Questionnaire};
use crate::store::{Draft, Store, StoreError};
use crate::text::Message;

/// The quarters that are finished, each with when its report was saved.
const FINISHED: [(&str, &str); 3] = [
    ("2026-02-20T10:30:00Z", include_str!("../../assets/example/2026-Q1.json")),
    ("2026-05-22T08:15:00Z", include_str!("../../assets/example/2026-Q2.json")),
    ("2026-09-11T09:00:00Z", include_str!("../../assets/example/2026-Q3.json")),
];

/// The quarter that is under way, with when it was left.
const UNDER_WAY: (&str, &str) = ("2026-10-12T15:40:00Z", include_str!("../../assets/example/2026-Q4.json"));

/// What stands in them, in the other languages.
const TRANSLATIONS: [(&str, &str); 2] = [
    ("zh-Hant", include_str!("../../assets/example/texts.zh-Hant.toml")),
    ("pt", include_str!("../../assets/example/texts.pt.toml")),
];

/// The program that reports of the example name: not this version, so that their bytes stay.
const PROGRAM: &str = "farol example";

/// Why the example could not be made.
#[derive(Debug)]
pub enum Failed {
    /// The store could not do it.
    Store(StoreError),
    /// The folder holds other organisations; nothing was written.
    OtherData(PathBuf),
    /// The example itself is damaged: a mistake in the program.
    Broken,
}

impl Failed {
    /// What a user is told.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::OtherData(root) => Message::new("demo-other-data").with("path", root.display().to_string()),
            Self::Broken => Message::new("demo-broken"),
        }
    }
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

/// Makes the example in a folder and a language: three reports, and a draft for the quarter after. An example that
/// is there stays as it is, in its language; one whose making was cut short is made to the end.
///
/// # Errors
/// [`Failed`] where nothing can be written, or where the folder holds other data.
pub fn make(root: &Path, language: &str) -> Result<(), Failed> {
    let store = Store::open(root.to_owned());
    let words = Words::of(language)?;
    let finished = FINISHED.map(|quarter| Quarter::read(quarter, &words));
    let finished: Vec<Quarter> = finished.into_iter().collect::<Result<_, _>>()?;
    let first = finished.first().ok_or(Failed::Broken)?;
    let made = made(&store, first)?;
    if made >= finished.len() {
        return Ok(());
    }
    let questionnaire = questionnaire::shipped();
    if store.organisation_ids()?.is_empty() {
        let own = &first.interview.organisation;
        // The id is made of the name, and is the same in every language.
        let named = OrganisationProfile { name: own.id.to_string(), ..OrganisationProfile::of(own) };
        let record = store.create_organisation(&named)?;
        store.update_organisation(&record.id, &OrganisationProfile::of(own))?;
    }
    for quarter in finished.iter().skip(made) {
        let draft = quarter.draft(&store, questionnaire)?;
        store.finish(draft, PROGRAM, None, quarter.at).map_err(|failed| failed.0)?;
    }
    Quarter::read(UNDER_WAY, &words)?.draft(&store, questionnaire).map(drop)
}

/// How many reports of the example are in the store.
fn made(store: &Store, first: &Quarter) -> Result<usize, Failed> {
    let id = &first.interview.organisation.id;
    let ids = store.organisation_ids()?;
    if ids.is_empty() {
        return Ok(0);
    }
    if !ids.contains(id) {
        return Err(Failed::OtherData(store.root().to_owned()));
    }
    // An organisation of the user's may have the same id. The example is known by its own first moment.
    let reports = store.reports(id)?;
    let saved = reports.iter().find_map(|report| report.header.as_ref().ok()).map(|header| header.saved_at.clone());
    let began = match (saved, store.draft_ids(id)?.first()) {
        (Some(saved), _) => saved,
        (None, Some(draft)) => store.read_draft(id, draft)?.facts.changed,
        (None, None) => return Ok(0),
    };
    let ours = began.parse().is_ok_and(|began: DateTime<Utc>| began == first.at);
    if ours { Ok(reports.len()) } else { Err(Failed::OtherData(store.root().to_owned())) }
}

/// What stands in the interviews, in another language.
#[derive(Default)]
struct Words(BTreeMap<String, String>);

/// The file that holds it.
#[derive(serde::Deserialize)]
struct Translation {
    texts: Vec<Translated>,
}

#[derive(serde::Deserialize)]
struct Translated {
    en: String,
    text: String,
}

impl Words {
    fn of(language: &str) -> Result<Self, Failed> {
        let Some((_, file)) = TRANSLATIONS.iter().find(|(tag, _)| *tag == language) else { return Ok(Self::default()) };
        let read: Translation = toml::from_str(file).map_err(|_| Failed::Broken)?;
        Ok(Self(read.texts.into_iter().map(|one| (one.en, one.text)).collect()))
    }

    /// Puts every text that is known into the language. Ids and days are no texts, and stay.
    fn translate(&self, value: &mut Value) {
        match value {
            Value::String(text) => {
                if let Some(translated) = self.0.get(text) {
                    text.clone_from(translated);
                }
            }
            Value::Array(all) => all.iter_mut().for_each(|one| self.translate(one)),
            Value::Object(all) => all.values_mut().for_each(|one| self.translate(one)),
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }
}

/// A quarter of the example, with the moment at which all of it is said to happen.
struct Quarter {
    interview: Interview,
    at: DateTime<Utc>,
}

impl Quarter {
    fn read((at, interview): (&str, &str), words: &Words) -> Result<Self, Failed> {
        let mut interview = serde_json::from_str(interview).map_err(|_| Failed::Broken)?;
        words.translate(&mut interview);
        let interview = serde_json::from_value(interview).map_err(|_| Failed::Broken)?;
        Ok(Self { interview, at: at.parse().map_err(|_| Failed::Broken)? })
    }

    /// The draft that says what the interview says: a new one, or the one of a making that was cut short.
    fn draft(&self, store: &Store, questionnaire: &Questionnaire) -> Result<Draft, Failed> {
        let own = &self.interview.organisation;
        let mut begun = None;
        for id in store.draft_ids(&own.id)? {
            let period = store.read_draft(&own.id, &id)?.assessment.interview().period.clone();
            begun = begun.or((period == self.interview.period).then_some(id));
        }
        let mut draft = match begun {
            Some(begun) => store.open_draft(&own.id, &begun, self.at)?,
            None => store.create_draft(questionnaire, self.started(questionnaire), self.at)?,
        };
        let merge = merge(draft.assessment.interview(), &self.interview).map_err(|_| Failed::Broken)?;
        let events = merge.events;
        for event in &events {
            draft.assessment.apply(questionnaire, event).map_err(|_| Failed::Broken)?;
        }
        draft.append(self.at, &events)?;
        Ok(draft)
    }

    fn started(&self, questionnaire: &Questionnaire) -> Started {
        let Interview { organisation: own, period, started, .. } = &self.interview;
        Started::new(questionnaire, own.id.clone(), &own.name, period, started.as_deref().unwrap_or_default())
    }
}
