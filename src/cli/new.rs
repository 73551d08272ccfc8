//! `farol new`: the draft of an assessment.

use serde_json::json;

use super::{Context, Exit, Failure, desk, output, subject};
use crate::assessment::{Assessment, Event, OrganisationProfile, Refused, Setup, Started};
use crate::questionnaire::{Questionnaire, SectorId};
use crate::store::{OrganisationRecord, Store};

/// Start an assessment, and print its id.
#[derive(clap::Args, Debug)]
pub struct Arguments {
    /// The name of the organisation, or its id. One that is not there yet is made.
    #[arg(long)]
    name: String,

    /// A sector of the organisation, by its id; may be given several times.
    #[arg(long, value_name = "SECTOR")]
    sector: Vec<String>,

    /// How many people work there.
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    headcount: Option<u32>,

    /// What it covers; the current quarter where it is not given.
    #[arg(long, value_name = "2026-Q4")]
    period: Option<String>,

    /// Who asks.
    #[arg(long)]
    assessor: Option<String>,

    /// The questionnaire: a folder, a JSON file, `-`, or the id of the shipped one.
    #[arg(long, value_name = "ID|PATH")]
    questionnaire: Option<String>,

    /// Print the ids as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let questionnaire = subject::questionnaire(arguments.questionnaire.as_deref(), context)?;
    let known = known(&store, &arguments.name)?;
    let profile = profile(arguments, known.as_ref());
    let period = arguments.period.clone().unwrap_or_else(desk::quarter);
    let mut events = vec![Event::OrganisationChanged(profile.clone())];
    if let Some(assessor) = &arguments.assessor {
        let setup = Setup { period: period.clone(), assessor: Some(assessor.clone()), languages: Vec::new() };
        events.push(Event::SetUp(setup));
    }
    // All is tried before anything is written, so that a mistyped sector leaves no empty organisation.
    let started = |organisation| Started::new(&questionnaire, organisation, &profile.name, &period, &desk::today());
    let trial = started("org-1".into());
    applied(&questionnaire, trial, &events).map_err(|refused| Failure::invalid(refused.message()))?;
    let organisation = match known {
        Some(record) => record.id,
        None => store.create_organisation(&profile)?.id,
    };
    let mut draft = store.create_draft(&questionnaire, started(organisation), desk::now())?;
    draft.append(desk::now(), &events)?;
    let id = &draft.facts.id;
    let shown = if arguments.json {
        format!("{}\n", json!({"assessment": id.as_str(), "organisation": draft.facts.organisation}))
    } else {
        format!("{id}\n")
    };
    output::write(shown.as_bytes())?;
    Ok(Exit::Done)
}

/// The organisation that has this id or name.
fn known(store: &Store, name: &str) -> Result<Option<OrganisationRecord>, Failure> {
    let mut by_name = None;
    for id in store.organisation_ids()? {
        let record = store.organisation(&id);
        match record {
            Ok(record) if id.as_str() == name => return Ok(Some(record)),
            Ok(record) if record.name == name => by_name = by_name.or(Some(record)),
            // Another organisation's file that is damaged is of no matter here.
            Ok(_) => {}
            Err(error) if id.as_str() == name => return Err(error.into()),
            Err(_) => {}
        }
    }
    Ok(by_name)
}

/// What was given, and else what is known of the organisation.
fn profile(arguments: &Arguments, known: Option<&OrganisationRecord>) -> OrganisationProfile {
    let given: Vec<SectorId> = arguments.sector.iter().map(|sector| SectorId::from(sector.as_str())).collect();
    let before = known.map(|record| record.sectors.clone()).unwrap_or_default();
    OrganisationProfile {
        name: known.map_or_else(|| arguments.name.clone(), |record| record.name.clone()),
        sectors: if given.is_empty() { before } else { given },
        headcount: arguments.headcount.or(known.map(|record| record.headcount)).unwrap_or(1),
    }
}

fn applied(questionnaire: &Questionnaire, started: Started, events: &[Event]) -> Result<(), Refused> {
    let mut assessment = Assessment::start(questionnaire, &Event::Started(started))?;
    events.iter().try_for_each(|event| assessment.apply(questionnaire, event).map(drop))
}
