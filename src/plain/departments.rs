//! Departments: added from templates or by hand, described one question at a time, removed.

use super::Plain;
use super::command::{Command, folded, number};
use super::field::Field;
use super::form::{Form, Then};
use super::setup::{headcount, headcount_wrong};
use super::stage::Stage;
use crate::assessment::{Accounts, Department, DepartmentProfile, Event, free_id, from_template};
use crate::questionnaire::{DepartmentId, DepartmentTemplate, TemplateId};
use crate::text::Message;

/// The fields, by position.
const NAME: usize = 0;
const HEADCOUNT: usize = 1;
const VOLUME: usize = 2;
const LEAD: usize = 3;
const ACCOUNTS: usize = 4;
const MAINLAND: usize = 5;

/// What is said once where the departments are listed.
const HOW: &str = "plain-how-departments";

impl Plain {
    /// Says which departments there are.
    pub(super) fn ask_departments(&mut self) {
        let Some(session) = &self.session else { return };
        let departments = &session.interview().departments;
        let (count, people) = (departments.len(), departments.iter().map(|one| u64::from(one.headcount)).sum::<u64>());
        let all = u64::from(session.interview().organisation.headcount);
        let lines: Vec<String> =
            departments.iter().enumerate().map(|(at, one)| self.department_line(at, one)).collect();
        self.gap();
        if count == 0 {
            return self.tell(Message::new("plain-departments-empty"));
        }
        self.tell(Message::new("plain-departments").with("count", count));
        self.list(lines);
        if people > all {
            let message = Message::new("plain-too-many-people").with("people", people.to_string());
            self.tell(message.with("all", all.to_string()));
        }
        self.explain(Message::new("plain-how-departments"));
    }

    fn department_line(&self, at: usize, department: &Department) -> String {
        let Some(session) = &self.session else { return String::new() };
        let bands = &session.questionnaire.document().volume;
        let volume = department.volume.as_ref().and_then(|id| bands.iter().find(|band| band.id == *id));
        let flows = department.uses.values().map(|one| one.data_categories.len()).sum::<usize>();
        let coverage = session.standing.coverage_of(&session.questionnaire, Some(at));
        let volume = match volume {
            Some(band) => Message::new("plain-data-on").with("volume", band.title.get(self.texts.language())),
            None => Message::new("plain-data-on-nobody-said"),
        };
        let message = Message::new("plain-department")
            .with("name", department.name.as_str())
            .with("people", department.headcount.to_string())
            .with("volume", volume)
            .with("flows", flows)
            .with("settled", coverage.settled())
            .with("visible", coverage.visible);
        self.texts.say(&message)
    }

    /// A command of the departments.
    pub(super) fn act_departments(&mut self, command: Command, rest: &str) {
        match command {
            Command::Add => return self.offer_templates(rest),
            Command::New => return self.describe(None, 0),
            Command::Due => return self.turn_due(),
            _ => {}
        }
        let Some(session) = &self.session else { return };
        let departments = &session.interview().departments;
        let at = match departments.len() {
            0 => return self.tell(Message::new("notice-no-departments")),
            count => number(rest, count),
        };
        let department = match at {
            Ok(number) => departments[number - 1].clone(),
            Err(_) => return self.tell(Message::new("plain-wrong-department").with("most", departments.len())),
        };
        match command {
            Command::Edit => self.describe(Some(&department), 0),
            Command::Flows => self.map_flows(&department.id),
            _ => {
                let label = Message::new("choice-remove-department")
                    .with("department", department.name.as_str())
                    .with("answers", department.answers.len());
                let options = [self.texts.get("choice-keep"), self.texts.get("choice-remove")];
                let options = options.map(|option| option.to_string()).into();
                let field = Field::one(label, options, Some(0));
                self.open(Form::new(vec![field], Then::Remove(department.id)));
            }
        }
    }

    /// Offers the templates of the organisation's sectors, or those with these words in their titles.
    fn offer_templates(&mut self, words: &str) {
        let Some(session) = &self.session else { return };
        let sectors = &session.interview().organisation.sectors;
        let own = |template: &&DepartmentTemplate| template.sectors.iter().any(|one| sectors.contains(one));
        let language = self.texts.language();
        let wanted = folded(words);
        let named = |one: &&DepartmentTemplate| folded(one.title.get(language)).contains(&wanted);
        let all = &session.questionnaire.document().department_templates;
        let mut templates: Vec<&DepartmentTemplate> = all.iter().filter(|one| own(one) && wanted.is_empty()).collect();
        if templates.is_empty() {
            templates = all.iter().filter(named).collect();
        }
        if templates.is_empty() && !all.is_empty() {
            return self.tell(Message::new("plain-no-template").with("text", words));
        }
        if templates.is_empty() {
            return self.describe(None, 0);
        }
        let titles = templates.iter().map(|one| one.title.get(language).to_owned()).collect();
        let ids: Vec<TemplateId> = templates.iter().map(|one| one.id.clone()).collect();
        let field = Field::several(Message::new("plain-templates"), titles, Vec::new());
        let field = field.hint(Message::new("plain-templates-hint"));
        self.open(Form::new(vec![field], Then::Templates(ids)));
    }

    /// Adds departments as their templates describe them; each is then described.
    pub(super) fn add_from_templates(&mut self, templates: &[TemplateId]) {
        let mut added = Vec::new();
        for id in templates {
            let Some(session) = &self.session else { return };
            let all = &session.questionnaire.document().department_templates;
            let Some(template) = all.iter().find(|template| template.id == *id) else { continue };
            let title = template.title.get(self.texts.language());
            let event = from_template(template, title, session.interview());
            if let Event::DepartmentAdded { department, .. } = &event {
                let department = department.clone();
                if self.happen(event) {
                    added.push(department);
                }
            }
        }
        self.described_next = Some(added);
        self.describe_next();
    }

    /// Asks after the next of those just added, or says which departments there are now.
    fn describe_next(&mut self) {
        let Some(waiting) = &mut self.described_next else { return self.ask() };
        if waiting.is_empty() {
            self.described_next = None;
            return self.ask();
        }
        let next = waiting.remove(0);
        let department = self.session.as_ref().and_then(|session| session.interview().department(&next)).cloned();
        match department {
            Some(department) => self.describe(Some(&department), HEADCOUNT),
            None => self.describe_next(),
        }
    }

    /// After one department was changed: says how it stands now, and not again which others there are.
    pub(super) fn describe_done(&mut self, id: &DepartmentId) {
        if self.described_next.is_some() {
            return self.describe_next();
        }
        let Some(session) = &self.session else { return };
        let departments = &session.interview().departments;
        match departments.iter().position(|one| one.id == *id) {
            Some(at) if self.explained.contains(HOW) => {
                let line = self.department_line(at, &departments[at]);
                self.line(format!("{}. {line}", at + 1));
            }
            _ => self.ask(),
        }
    }

    /// Asks what is known of a department, or of a new one, from a field on.
    fn describe(&mut self, department: Option<&Department>, from: usize) {
        let Some(session) = &self.session else { return };
        let known = department.map(DepartmentProfile::of);
        let bands = &session.questionnaire.document().volume;
        let titles = bands.iter().map(|band| band.title.get(self.texts.language()).to_owned()).collect();
        let volume = known.as_ref().and_then(|one| one.volume.as_ref());
        let chosen = volume.and_then(|id| bands.iter().position(|band| band.id == *id));
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let accounts = known.as_ref().and_then(|one| one.accounts);
        let fields = vec![
            Field::text(Message::new("plain-department-name"), known.as_ref().map_or("", |one| one.name.as_str()))
                .hint(Message::new("department-name-hint"))
                .checked(|text, _| text.is_empty().then(|| Message::new("department-name-missing"))),
            Field::text(Message::new("plain-department-headcount"), number(known.as_ref().map(|one| one.headcount)))
                .hint(Message::new("department-headcount-hint"))
                .checked(headcount_wrong),
            Field::one(Message::new("plain-department-volume"), titles, chosen)
                .hint(Message::new("plain-department-volume-hint"))
                .may_be_open(),
            Field::text(
                Message::new("plain-department-lead"),
                known.as_ref().and_then(|one| one.lead.as_deref()).unwrap_or_default(),
            )
            .hint(Message::new("department-lead-hint")),
            Field::text(Message::new("plain-department-accounts"), number(accounts.map(|one| one.total)))
                .hint(Message::new("department-accounts-hint"))
                .checked(|text, _| wrong_number(text)),
            Field::text(Message::new("plain-department-mainland"), number(accounts.map(|one| one.mainland)))
                .hint(Message::new("plain-department-mainland-hint"))
                .asked_if(|before| !before[ACCOUNTS].entered().is_empty())
                .checked(too_many),
        ];
        let form = Form { at: from, ..Form::new(fields, Then::Department(department.map(|one| one.id.clone()))) };
        self.gap();
        if let Some(department) = department {
            self.tell(Message::new("plain-describe").with("department", department.name.as_str()));
        }
        self.go_on_with(form);
    }

    /// Accepts what was entered of a department.
    pub(super) fn accept_department(&mut self, fields: &[Field], edited: Option<DepartmentId>) {
        let Some(session) = &self.session else { return };
        let interview = session.interview();
        let before = edited.as_ref().and_then(|id| interview.department(id));
        let bands = &session.questionnaire.document().volume;
        let total = fields[ACCOUNTS].entered().parse().ok();
        let mainland = fields[MAINLAND].entered().parse().unwrap_or(0);
        let profile = DepartmentProfile {
            name: fields[NAME].entered().to_owned(),
            template: before.and_then(|one| one.template.clone()),
            headcount: headcount(fields[HEADCOUNT].entered()).unwrap_or(1),
            lead: fields[LEAD].optional(),
            volume: fields[VOLUME].chosen().map(|at| bands[at].id.clone()),
            accounts: total.map(|total| Accounts { total, mainland }),
        };
        match edited {
            Some(department) => {
                if before.map(DepartmentProfile::of).as_ref() != Some(&profile) {
                    self.happen(Event::DepartmentChanged { department: department.clone(), profile });
                }
                self.describe_done(&department);
            }
            None => {
                let department = free_id(&profile.name, interview, &[]);
                let added = Event::DepartmentAdded { department: department.clone(), profile, uses: Vec::new() };
                if self.happen(added) {
                    return self.map_flows(&department);
                }
                self.ask();
            }
        }
    }

    pub(super) fn remove_department(&mut self, department: DepartmentId, wanted: bool) {
        if wanted {
            self.happen(Event::DepartmentRemoved { department });
        }
        self.stage = Stage::Departments;
        self.ask();
    }
}

fn wrong_number(text: &str) -> Option<Message> {
    let wrong = !text.is_empty() && text.parse::<u32>().is_err();
    wrong.then(|| Message::new("plain-wrong-count"))
}

/// The accounts with +86 are some of the accounts in all.
fn too_many(text: &str, before: &[Field]) -> Option<Message> {
    let total = before.get(ACCOUNTS).and_then(|field| field.entered().parse::<u32>().ok()).unwrap_or(0);
    let more = text.parse::<u32>().is_ok_and(|mainland| mainland > total);
    wrong_number(text).or_else(|| more.then(|| Message::new("department-mainland-wrong")))
}
