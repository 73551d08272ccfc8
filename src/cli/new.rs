//! `farol new`: the draft of an assessment.

mod carried;

use serde_json::json;

use super::{Context, Exit, Failure, desk, output, subject};
use crate::assessment::{Assessment, Carried, Event, OrganisationProfile, Refused, Setup, Started};
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

    /// The report to begin with: its name or file, `latest` or `none`. The latest one is taken where there is
    /// one that was made with the same questionnaire, whatever its version.
    #[arg(long, value_name = "REPORT|latest|none")]
    from: Option<String>,

    /// Print the ids and what was carried over as JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
pub fn run(arguments: &Arguments, context: &Context) -> Result<Exit, Failure> {
    let store = desk::store(context)?;
    let questionnaire = subject::questionnaire(arguments.questionnaire.as_deref(), context)?;
    let known = known(&store, &arguments.name)?;
    let report = carried::report(&store, arguments, known.as_ref(), &questionnaire, context)?;
    let begun = report.map(|report| carried::begin(&report, &questionnaire));
    let profile = profile(arguments, known.as_ref(), begun.as_ref().map(|(carried, _)| carried));
    let period = arguments.period.clone().unwrap_or_else(desk::quarter);
    let mut events = Vec::new();
    if let Some((carried, _)) = &begun {
        events.push(Event::CarriedOver(Box::new(carried.clone())));
    }
    events.push(Event::OrganisationChanged(profile.clone()));
    if let Some(assessor) = &arguments.assessor {
        let languages = begun.as_ref().map(|(carried, _)| carried.languages.clone()).unwrap_or_default();
        events.push(Event::SetUp(Setup { period: period.clone(), assessor: Some(assessor.clone()), languages }));
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
    if let Some((carried, account)) = &begun {
        carried::say(carried, account, id, context);
    }
    let shown = if arguments.json {
        let mut shown = json!({"assessment": id.as_str(), "organisation": draft.facts.organisation});
        if let Some((carried, account)) = &begun {
            shown["carried_over"] = carried::as_json(carried, account);
        }
        format!("{shown}\n")
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

/// What was given, else what the report says, else what is known of the organisation.
fn profile(
    arguments: &Arguments,
    known: Option<&OrganisationRecord>,
    carried: Option<&Carried>,
) -> OrganisationProfile {
    let given: Vec<SectorId> = arguments.sector.iter().map(|sector| SectorId::from(sector.as_str())).collect();
    let sectors = carried.map(|carried| &carried.sectors).or(known.map(|record| &record.sectors));
    let headcount = carried.map(|carried| carried.headcount).or(known.map(|record| record.headcount));
    OrganisationProfile {
        name: known.map_or_else(|| arguments.name.clone(), |record| record.name.clone()),
        sectors: if given.is_empty() { sectors.cloned().unwrap_or_default() } else { given },
        headcount: arguments.headcount.or(headcount).unwrap_or(1),
    }
}

fn applied(questionnaire: &Questionnaire, started: Started, events: &[Event]) -> Result<(), Refused> {
    let mut assessment = Assessment::start(questionnaire, &Event::Started(started))?;
    events.iter().try_for_each(|event| assessment.apply(questionnaire, event).map(drop))
}
