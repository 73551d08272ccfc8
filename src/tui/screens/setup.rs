//! Set-up: the organisation, its sectors, the period and the assessor. Accepting it makes the draft, or
//! changes the one that is open.

use std::sync::Arc;

use super::super::keymap::Action;
use super::super::message::{Begin, Effect, OrganisationEntry, ReportEntry, StartRequest};
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
/// Only where a new assessment has reports to begin with.
const BEGIN: usize = 5;

/// The form, and the organisation that it is for, if there is one already.
#[derive(Clone, Debug)]
pub struct SetupScreen {
    pub form: Form,
    pub organisation: Option<OrganisationId>,
    /// The files of the reports that it can begin with, the newest first.
    reports: Vec<String>,
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
        let mut form = form(&questionnaire, &model.texts, name, sectors, headcount, &model.period(), assessor);
        let reports = organisation.map_or(&[][..], |one| &one.reports);
        let reports: Vec<&ReportEntry> = reports.iter().rev().filter(|report| report.problem.is_none()).collect();
        if !reports.is_empty() {
            form.fields.push(begin_field(&reports, &model.texts));
        }
        let reports = reports.iter().map(|report| report.file.clone()).collect();
        Self { form, organisation: organisation.map(|one| one.id.clone()), reports }
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
        Self { form, organisation: Some(organisation.id.clone()), reports: Vec::new() }
    }

    /// What was chosen to begin with.
    fn begin(&self) -> Begin {
        let chosen = self.form.fields.get(BEGIN).and_then(Field::chosen);
        match chosen {
            None | Some(0) => Begin::Latest,
            Some(at) => self.reports.get(at).cloned().map_or(Begin::Nothing, Begin::Report),
        }
    }
}

/// Puts the choices of the form into the words of another language; what was entered and chosen stays.
pub fn reword(model: &mut Model) {
    let Screen::Setup(screen) = &model.screen else { return };
    let fresh = match &model.session {
        Some(session) => SetupScreen::again(session, &model.texts),
        None => {
            let own = screen.organisation.as_ref();
            SetupScreen::new(model, own.and_then(|id| model.organisations.iter().find(|one| one.id == *id)))
        }
    };
    if let Screen::Setup(screen) = &mut model.screen {
        screen.form.reword(fresh.form);
    }
}

/// The field for the report to begin with: the newest first, and none of them last.
fn begin_field(reports: &[&ReportEntry], texts: &Texts) -> Field {
    let named = reports.iter().map(|report| {
        let message = Message::new("setup-begin-report");
        texts.say(&message.with("period", report.period.as_str()).with("day", report.saved_on.as_str()))
    });
    let options = named.chain([texts.get("setup-begin-nothing").to_string()]).collect();
    Field::one(Message::new("setup-begin"), Message::new("setup-begin-hint"), options, Some(0))
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
        let (organisation, begin) = (screen.organisation.clone(), screen.begin());
        return vec![Effect::Start(StartRequest { organisation, name, period, begin, events })];
    }
    let effects = events.into_iter().flat_map(|event| model.happen(event)).collect();
    model.screen = Screen::Departments(DepartmentsScreen::default());
    effects
}
