//! Home: what there is to be opened, numbered; unfinished assessments first, as in the wizard.

use super::command::{Command, number};
use super::field::Field;
use super::form::{Form, Then};
use super::stage::Stage;
use super::{Effect, Plain};
use crate::questionnaire::OrganisationId;
use crate::report::front::{DraftEntry, HomeEntry, OrganisationEntry, ReportEntry, ReportName, entries};
use crate::text::Message;

/// How many lines of the list are said; the others are found by their names.
const MOST: usize = 20;

impl Plain {
    /// What can be opened and has this in its organisation's name.
    pub(super) fn home_entries(&self, search: &str) -> Vec<HomeEntry> {
        entries(&self.organisations, search)
    }

    /// Says what there is.
    pub(super) fn ask_home(&mut self) {
        let Stage::Home(entries) = &self.stage else { return };
        if self.organisations.is_empty() {
            self.tell(Message::new("plain-home-empty"));
            return;
        }
        let shown: Vec<String> = entries.iter().take(MOST).map(|entry| self.home_line(*entry)).collect();
        let (count, more) = (entries.len(), entries.len().saturating_sub(MOST));
        self.gap();
        self.tell(Message::new("plain-home").with("count", count));
        self.list(shown);
        if more > 0 {
            self.tell(Message::new("plain-home-more").with("count", more));
        }
        self.explain(Message::new("plain-how-home"));
    }

    fn home_line(&self, entry: HomeEntry) -> String {
        let own = &self.organisations[entry.organisation()];
        let what = match entry {
            HomeEntry::Draft { draft, .. } => self.draft_line(&own.drafts[draft]),
            HomeEntry::Report { report, .. } => self.report_line(&own.reports[report]),
            HomeEntry::Empty { .. } => self.texts.get("plain-home-nothing").to_string(),
        };
        format!("{}{colon}{what}", own.name, colon = self.texts.forms().colon())
    }

    fn draft_line(&self, draft: &DraftEntry) -> String {
        if let Some(problem) = &draft.problem {
            return self.texts.say(problem);
        }
        let ago = match draft.minutes_ago {
            0 => Message::new("ago-now"),
            minutes @ 1..60 => Message::new("ago-minutes").with("count", minutes as usize),
            minutes @ 60..2880 => Message::new("ago-hours").with("count", (minutes / 60) as usize),
            minutes => Message::new("ago-days").with("count", (minutes / 1440) as usize),
        };
        let message = Message::new("plain-home-draft").with("period", draft.period.as_str()).with("ago", ago);
        self.texts.say(&message.with("settled", draft.settled).with("visible", draft.visible))
    }

    /// A report in a list.
    pub(super) fn report_line(&self, report: &ReportEntry) -> String {
        if let Some(problem) = &report.problem {
            return self.texts.say(problem);
        }
        let message = Message::new("plain-home-report")
            .with("period", report.period.as_str())
            .with("day", report.saved_on.as_str())
            .with("score", self.score(report.headline))
            .with("level", report.level.get(self.texts.language()));
        let overdue = (report.overdue > 0).then(|| Message::new("home-plan-overdue").with("count", report.overdue));
        let overdue = overdue.map(|message| format!("; {}", self.texts.say(&message)));
        self.texts.say(&message) + &overdue.unwrap_or_default()
    }

    /// Opens what was chosen.
    pub(super) fn choose_home(&mut self, line: &str) {
        let Stage::Home(entries) = &self.stage else { return };
        if self.organisations.is_empty() {
            return if line.is_empty() { self.new_assessment() } else { self.tell(Message::new("plain-home-empty")) };
        }
        if entries.is_empty() {
            return self.tell(Message::new("plain-wrong-word"));
        }
        let at = match number(line, entries.len()) {
            Ok(number) => number - 1,
            Err(wrong) => return self.tell(wrong),
        };
        let entry = entries[at];
        let own = &self.organisations[entry.organisation()];
        let organisation = own.id.clone();
        let effect = match entry {
            HomeEntry::Draft { draft, .. } => {
                Effect::Open { organisation, assessment: own.drafts[draft].assessment_id.clone() }
            }
            HomeEntry::Report { report, .. } => {
                let file = own.reports[report].file.clone();
                Effect::OpenReports(vec![ReportName { organisation, file }])
            }
            HomeEntry::Empty { .. } => return self.set_up(Some(&organisation)),
        };
        self.stage = Stage::Waiting;
        self.effect(effect);
    }

    /// A command of the home.
    pub(super) fn act_home(&mut self, command: Command, rest: &str) {
        match command {
            Command::Example if self.organisations.is_empty() => {
                self.tell(Message::new("notice-example"));
                self.stage = Stage::Waiting;
                self.effect(Effect::OpenExample { language: self.texts.language().to_owned() });
            }
            Command::Example => self.tell(Message::new("plain-no-example")),
            Command::Jump => {
                let found = self.home_entries(rest);
                if found.is_empty() {
                    return self.tell(Message::new("plain-home-not-found").with("text", rest));
                }
                self.stage = Stage::Home(found);
                self.ask();
            }
            _ => self.new_assessment(),
        }
    }

    /// A new assessment: of which organisation is asked where there are any, not guessed.
    pub(super) fn new_assessment(&mut self) {
        let known: Vec<&OrganisationEntry> = self.organisations.iter().filter(|one| !one.archived).collect();
        if known.is_empty() {
            return self.set_up(None);
        }
        let next = |one: &&OrganisationEntry| {
            self.texts.say(&Message::new("choice-next-assessment").with("name", one.name.as_str()))
        };
        let another = self.texts.get("choice-another-organisation").to_string();
        let options = known.iter().map(next).chain([another]).collect();
        let ids: Vec<Option<OrganisationId>> = known.iter().map(|one| Some(one.id.clone())).chain([None]).collect();
        let field = Field::one(Message::new("choice-new"), options, None);
        self.open(Form::new(vec![field], Then::NewOf(ids)));
    }
}
