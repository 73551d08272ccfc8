//! Set-up, one question at a time: the organisation, its sectors, people, the quarter, who asks, and what the
//! assessment begins with. And what happens when an assessment is opened.

use super::field::Field;
use super::form::{Form, Then};
use super::interview::Asking;
use super::session::Session;
use super::stage::Stage;
use super::{Effect, Plain};
use crate::assessment::{Event, OrganisationProfile, Setup, is_quarter};
use crate::questionnaire::{OrganisationId, Questionnaire, SectorId};
use crate::report::front::{Begin, Opened, ReportEntry, StartRequest};
use crate::text::Message;

/// The fields, by position.
const NAME: usize = 0;
const SECTORS: usize = 1;
const HEADCOUNT: usize = 2;
const PERIOD: usize = 3;
const ASSESSOR: usize = 4;
/// Only where a new assessment has reports to begin with.
const BEGIN: usize = 5;

/// A whole number of 1 or more.
pub(super) fn headcount(text: &str) -> Option<u32> {
    text.parse::<u32>().ok().filter(|count| *count > 0)
}

pub(super) fn headcount_wrong(text: &str, _: &[Field]) -> Option<Message> {
    headcount(text).is_none().then(|| Message::new("setup-headcount-missing"))
}

/// What is known of an organisation before its set-up.
struct Known<'a> {
    name: &'a str,
    sectors: &'a [SectorId],
    headcount: Option<u32>,
    period: String,
    assessor: &'a str,
}

impl Plain {
    /// Sets a new assessment up, of an organisation that is there or of another one.
    pub(super) fn set_up(&mut self, organisation: Option<&OrganisationId>) {
        let own = organisation.and_then(|id| self.organisations.iter().find(|one| one.id == *id));
        let known = Known {
            name: own.map_or("", |one| one.name.as_str()),
            sectors: own.map_or(&[], |one| &one.sectors),
            headcount: own.and_then(|one| one.headcount),
            period: self.period(),
            assessor: own.and_then(|one| one.assessor.as_deref()).unwrap_or_default(),
        };
        let mut fields = self.set_up_fields(&(self.questionnaire)(), &known);
        let reports: Vec<&ReportEntry> =
            own.into_iter().flat_map(|one| one.reports.iter().rev()).filter(|one| one.problem.is_none()).collect();
        if !reports.is_empty() {
            let named = reports.iter().map(|report| {
                let message = Message::new("setup-begin-report").with("period", report.period.as_str());
                self.texts.say(&message.with("day", report.saved_on.as_str()))
            });
            let options = named.chain([self.texts.get("setup-begin-nothing").to_string()]).collect();
            let field = Field::one(Message::new("plain-setup-begin"), options, Some(0));
            fields.push(field.hint(Message::new("plain-setup-begin-hint")));
        }
        let reports = reports.iter().map(|report| report.file.clone()).collect();
        self.open(Form::new(fields, Then::SetUp { organisation: organisation.cloned(), reports }));
    }

    /// The set-up of the open assessment once more.
    pub(super) fn set_up_again(&mut self) {
        let Some(session) = &self.session else { return };
        let interview = session.interview();
        let known = Known {
            name: &interview.organisation.name,
            sectors: &interview.organisation.sectors,
            headcount: Some(interview.organisation.headcount),
            period: interview.period.clone(),
            assessor: interview.assessor.as_deref().unwrap_or_default(),
        };
        let fields = self.set_up_fields(&session.questionnaire, &known);
        self.open(Form::new(fields, Then::SetUp { organisation: None, reports: Vec::new() }));
    }

    fn set_up_fields(&self, questionnaire: &Questionnaire, known: &Known<'_>) -> Vec<Field> {
        let sectors = &questionnaire.document().sectors;
        let titles = sectors.iter().map(|sector| sector.title.get(self.texts.language()).to_owned()).collect();
        let chosen = (0..sectors.len()).filter(|at| known.sectors.contains(&sectors[*at].id)).collect();
        let people = known.headcount.map(|count| count.to_string()).unwrap_or_default();
        vec![
            Field::text(Message::new("plain-setup-name"), known.name)
                .hint(Message::new("setup-name-hint"))
                .checked(|text, _| text.is_empty().then(|| Message::new("setup-name-missing"))),
            Field::several(Message::new("plain-setup-sectors"), titles, chosen)
                .hint(Message::new("plain-setup-sectors-hint")),
            Field::text(Message::new("plain-setup-headcount"), people)
                .hint(Message::new("setup-headcount-hint"))
                .checked(headcount_wrong),
            Field::text(Message::new("plain-setup-period"), known.period.as_str())
                .hint(Message::new("setup-period-hint"))
                .checked(|text, _| (!is_quarter(&text.to_uppercase())).then(|| Message::new("setup-period-wrong"))),
            Field::text(Message::new("plain-setup-assessor"), known.assessor)
                .hint(Message::new("plain-setup-assessor-hint")),
        ]
    }

    /// The quarter of today, `2026-Q4`.
    fn period(&self) -> String {
        let month: u32 = self.today.get(5..7).and_then(|text| text.parse().ok()).unwrap_or(1);
        format!("{}-Q{}", self.today.get(..4).unwrap_or("2026"), month.saturating_sub(1) / 3 + 1)
    }

    /// Accepts the set-up: makes the draft, or changes the one that is open.
    pub(super) fn accept_set_up(&mut self, fields: &[Field], organisation: Option<OrganisationId>, reports: &[String]) {
        let questionnaire = self.session.as_ref().map(|session| session.questionnaire.clone());
        let questionnaire = questionnaire.unwrap_or_else(self.questionnaire);
        let known = &questionnaire.document().sectors;
        let profile = OrganisationProfile {
            name: fields[NAME].entered().to_owned(),
            sectors: fields[SECTORS].all_chosen().iter().map(|at| known[*at].id.clone()).collect(),
            headcount: headcount(fields[HEADCOUNT].entered()).unwrap_or(1),
        };
        let (name, period) = (profile.name.clone(), fields[PERIOD].entered().to_uppercase());
        let languages = vec![self.texts.language().to_owned()];
        let setup = Setup { period: period.clone(), assessor: fields[ASSESSOR].optional(), languages };
        let events = vec![Event::OrganisationChanged(profile), Event::SetUp(setup)];
        if self.session.is_some() {
            for event in events {
                self.happen(event);
            }
            self.stage = Stage::Departments;
            return self.ask();
        }
        let begin = match fields.get(BEGIN).and_then(Field::chosen) {
            None | Some(0) => Begin::Latest,
            Some(at) => reports.get(at).cloned().map_or(Begin::Nothing, Begin::Report),
        };
        self.stage = Stage::Waiting;
        self.effect(Effect::Start(StartRequest { organisation, name, period, begin, events }));
    }

    /// An assessment is open: it goes on where one was, or at its departments where it is fresh.
    pub(super) fn opened(&mut self, opened: Opened) {
        for notice in opened.notices.clone() {
            self.tell(notice);
        }
        let session = Session::new(opened);
        let interview = session.interview();
        let title = Message::new("plain-opened")
            .with("name", interview.organisation.name.as_str())
            .with("period", interview.period.as_str());
        let coverage = session.coverage();
        let fresh = interview.departments.is_empty() || coverage.settled() == coverage.carried_over;
        self.stage = match session.assessment.at() {
            Some(place) => Stage::Interview(Asking::at(place.clone())),
            None => Stage::Departments,
        };
        let waits = coverage.carried_over > 0;
        let is_new = session.assessment.at().is_none();
        self.session = Some(session);
        self.report = None;
        self.announced = None;
        self.tell(title);
        if waits {
            self.tell(Message::new("plain-how-due"));
        }
        if is_new && !fresh {
            return self.go_to_interview();
        }
        self.ask();
    }
}
