//! Set-up: the organisation, its sectors, the period and the assessor. Accepting it makes the draft, or
//! changes the one that is open.

use std::sync::Arc;

use super::super::keymap::Action;
use super::super::message::{Effect, OrganisationEntry, StartRequest};
use super::super::model::{Model, Session};
use super::super::update::go_home;
use super::super::widgets::form::{Field, Form, Value};
use super::overlay::{Item, Overlay, Picked, Picker, act_on_form};
use super::{DepartmentsScreen, Screen};
use crate::assessment::{Event, OrganisationProfile, Setup, is_quarter};
use crate::questionnaire::{OrganisationId, Questionnaire, SectorId};
use crate::text::{Message, Texts};

/// The fields, by position.
const NAME: usize = 0;
const SECTORS: usize = 1;
const HEADCOUNT: usize = 2;
const PERIOD: usize = 3;
const ASSESSOR: usize = 4;

/// The form, and the organisation that it is for, if there is one already.
#[derive(Clone, Debug)]
pub struct SetupScreen {
    pub form: Form,
    pub organisation: Option<OrganisationId>,
}

impl SetupScreen {
    /// The form for a new assessment; of an organisation that is there already, what is known of it is
    /// filled in.
    #[must_use]
    pub fn new(model: &Model, organisation: Option<&OrganisationEntry>) -> Self {
        let questionnaire = (model.questionnaire)();
        let name = organisation.map_or("", |one| one.name.as_str());
        let sectors = organisation.map_or(&[][..], |one| &one.sectors);
        let headcount = organisation.and_then(|one| one.headcount);
        let assessor = organisation.and_then(|one| one.assessor.as_deref()).unwrap_or_default();
        let form = form(&questionnaire, &model.texts, name, sectors, headcount, &model.period(), assessor);
        Self { form, organisation: organisation.map(|one| one.id.clone()) }
    }

    /// The form for the open assessment.
    #[must_use]
    pub fn again(session: &Session, texts: &Texts) -> Self {
        let interview = session.interview();
        let organisation = &interview.organisation;
        let form = form(
            &session.questionnaire,
            texts,
            &organisation.name,
            &organisation.sectors,
            Some(organisation.headcount),
            &interview.period,
            interview.assessor.as_deref().unwrap_or(""),
        );
        Self { form, organisation: Some(organisation.id.clone()) }
    }
}

fn form(
    questionnaire: &Arc<Questionnaire>,
    texts: &Texts,
    name: &str,
    sectors: &[SectorId],
    headcount: Option<u32>,
    period: &str,
    assessor: &str,
) -> Form {
    let known = &questionnaire.document().sectors;
    let titles = known.iter().map(|sector| sector.title.get(texts.language()).to_owned()).collect();
    let chosen = known.iter().map(|sector| sectors.contains(&sector.id)).collect();
    Form::new(vec![
        Field::text(Message::new("setup-name"), Message::new("setup-name-hint"), name),
        Field::several(Message::new("setup-sectors"), Message::new("setup-sectors-hint"), titles, chosen),
        Field::number(Message::new("setup-headcount"), Message::new("setup-headcount-hint"), headcount),
        Field::text(Message::new("setup-period"), Message::new("setup-period-hint"), period),
        Field::text(Message::new("setup-assessor"), Message::new("setup-assessor-hint"), assessor),
    ])
}

/// An action on the set-up screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Setup(screen) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Back if !screen.form.may_be_left() => {
            model.notice = Some(Message::new("notice-form-entered"));
            Vec::new()
        }
        Action::Back if model.session.is_some() => {
            model.screen = Screen::Departments(DepartmentsScreen::default());
            Vec::new()
        }
        Action::Back => go_home(model),
        Action::Save => accept(model),
        Action::Confirm if screen.form.focus == SECTORS => {
            open_sectors(model);
            Vec::new()
        }
        Action::Confirm if screen.form.at_last() => accept(model),
        _ => {
            act_on_form(&mut screen.form, action);
            Vec::new()
        }
    }
}

fn open_sectors(model: &mut Model) {
    let Screen::Setup(screen) = &model.screen else { return };
    if let Value::Several { options, chosen } = &screen.form.fields[SECTORS].value {
        let items = options.iter().zip(chosen);
        let items = items.map(|(label, chosen)| Item { label: label.clone(), chosen: *chosen, ..Item::default() });
        model.overlay = Some(Overlay::Picker(Picker::new(
            Message::new("setup-sectors"),
            items.collect(),
            true,
            Picked::Field(SECTORS),
        )));
    }
}

/// Accepts the form, or says in its fields what is wrong.
fn accept(model: &mut Model) -> Vec<Effect> {
    let questionnaire =
        model.session.as_ref().map_or_else(model.questionnaire, |session| Arc::clone(&session.questionnaire));
    let Screen::Setup(screen) = &mut model.screen else { return Vec::new() };
    let fields = &mut screen.form.fields;
    let name = fields[NAME].entered().to_owned();
    let headcount = fields[HEADCOUNT].entered().parse::<u32>().ok().filter(|count| *count > 0);
    let period = fields[PERIOD].entered().to_uppercase();
    fields[NAME].problem = name.is_empty().then(|| Message::new("setup-name-missing"));
    fields[HEADCOUNT].problem = headcount.is_none().then(|| Message::new("setup-headcount-missing"));
    fields[PERIOD].problem = (!is_quarter(&period)).then(|| Message::new("setup-period-wrong"));
    if let Some(wrong) = fields.iter().position(|field| field.problem.is_some()) {
        screen.form.focus = wrong;
        return Vec::new();
    }
    let sectors = match &fields[SECTORS].value {
        Value::Several { chosen, .. } => {
            let known = questionnaire.document().sectors.iter().zip(chosen);
            known.filter(|(_, chosen)| **chosen).map(|(sector, _)| sector.id.clone()).collect()
        }
        _ => Vec::new(),
    };
    let assessor = fields[ASSESSOR].optional();
    let profile = OrganisationProfile { name: name.clone(), sectors, headcount: headcount.unwrap_or(1) };
    let languages = vec![model.texts.language().to_owned()];
    let setup = Setup { period: period.clone(), assessor, languages };
    let events = vec![Event::OrganisationChanged(profile), Event::SetUp(setup)];
    if model.session.is_none() {
        let organisation = screen.organisation.clone();
        return vec![Effect::Start(StartRequest { organisation, name, period, events })];
    }
    let effects = events.into_iter().flat_map(|event| model.happen(event)).collect();
    model.screen = Screen::Departments(DepartmentsScreen::default());
    effects
}
