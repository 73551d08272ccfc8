//! A form: fields that are asked one after the other and accepted together. What is known already is kept by an
//! empty line. Knows what it is for only by its [`Then`].

use super::Plain;
use super::command::{Command, quoted};
use super::field::{Field, Value};
use crate::assessment::Place;
use crate::questionnaire::{ActionId, DepartmentId, FeatureId, OrganisationId, TemplateId};
use crate::report::front::ReportName;
use crate::risk::{Goal, PlanBy};
use crate::text::Message;

/// How many options are said again, if they come again.
const LONG: usize = 6;

/// What becomes of a form that was filled in.
#[derive(Clone, Debug)]
pub(super) enum Then {
    /// Which organisation a new assessment is of; none for another one.
    NewOf(Vec<Option<OrganisationId>>),
    /// A new assessment, with the files of the reports that it can begin with; or the open one's set-up.
    SetUp {
        organisation: Option<OrganisationId>,
        reports: Vec<String>,
    },
    Templates(Vec<TemplateId>),
    /// A department that is there, or a new one.
    Department(Option<DepartmentId>),
    Remove(DepartmentId),
    /// Which features a department uses.
    Features(DepartmentId),
    /// Which of its features are looked at.
    Looked(DepartmentId, Vec<FeatureId>),
    /// How one is used, and which come after it.
    Feature(DepartmentId, Vec<FeatureId>),
    Jump(Vec<Place>),
    Differs(Vec<Place>),
    Reason(Place),
    Note(Place),
    Evidence(Place),
    WhyDepartment,
    Goals(Vec<Wish>),
    Budget(PlanBy),
    /// The departments that are mapped, by position.
    DepartmentGoal(Vec<usize>),
    Planned(ActionId),
    Compare(Vec<ReportName>),
    Finish,
    Language,
}

/// What a plan is made for, where a number is still to be entered.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wish {
    Goal(Goal, PlanBy),
    /// Within a budget.
    Within(PlanBy),
    /// A department below a level.
    Department,
}

/// Fields, and which of them is asked.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub fields: Vec<Field>,
    pub at: usize,
    pub then: Then,
}

impl Form {
    pub fn new(fields: Vec<Field>, then: Then) -> Self {
        Self { fields, at: 0, then }
    }

    /// The next field that is asked, or the one before.
    fn neighbour(&self, forward: bool) -> Option<usize> {
        let is_asked = |at: &usize| (self.fields[*at].asked)(&self.fields[..*at]);
        if forward { (self.at + 1..self.fields.len()).find(is_asked) } else { (0..self.at).rev().find(is_asked) }
    }
}

impl Plain {
    /// Asks the fields of a form, from its first.
    pub(super) fn open(&mut self, form: Form) {
        self.gap();
        self.go_on_with(form);
    }

    /// The same, below what was said.
    pub(super) fn go_on_with(&mut self, form: Form) {
        self.ask_field(&form);
        self.form = Some(form);
    }

    /// Asks the field at hand.
    fn ask_field(&mut self, form: &Form) {
        let field = &form.fields[form.at];
        let label = self.texts.say(&field.label);
        match &field.value {
            Value::Text(known) if known.is_empty() => self.line(label),
            Value::Text(known) => {
                let message = Message::new("plain-field-known").with("label", label).with("known", known.as_str());
                self.tell(message);
            }
            Value::Lines(_) => self.line(label),
            Value::One { options, chosen, .. } => {
                self.line(label);
                self.list_once(options);
                if let Some(at) = chosen {
                    self.tell(Message::new("plain-field-now").with("now", (at + 1).to_string()));
                }
            }
            Value::Several { options, chosen } => {
                self.line(label);
                self.list_once(options);
                if !chosen.is_empty() {
                    let now: Vec<String> = chosen.iter().map(|at| (at + 1).to_string()).collect();
                    self.tell(Message::new("plain-field-now").with("now", self.texts.list(&now)));
                }
            }
        }
        match (&field.value, form.at) {
            (Value::Lines(_), _) => {}
            (Value::Several { .. }, _) => self.explain(Message::new("plain-how-several")),
            (_, 0) => self.explain(Message::new("plain-how-field")),
            _ => {}
        }
    }

    /// Says a list of options; a long one that was said already since the stage was asked is not said again.
    fn list_once(&mut self, options: &[String]) {
        if options.len() > LONG && self.listed.iter().any(|one| one == options) {
            return self.tell(Message::new("plain-list-as-before").with("count", options.len()));
        }
        self.listed.push(options.to_vec());
        self.list(options);
    }

    /// A line for the field at hand.
    pub(super) fn fill(&mut self, mut form: Form, line: &str) {
        let lines = matches!(form.fields[form.at].value, Value::Lines(_));
        let command = if lines || quoted(line).is_some() { None } else { self.words.read(line) };
        let text = matches!(form.fields[form.at].value, Value::Text(_));
        match command {
            Some((Command::Back, "")) => {
                return match form.neighbour(false) {
                    Some(at) => self.go_on_with(Form { at, ..form }),
                    None => self.cancel(),
                };
            }
            Some((Command::Guidance, "")) => {
                let hint = form.fields[form.at].hint.clone();
                self.tell(hint.unwrap_or_else(|| Message::new("plain-how-field")));
                self.form = Some(form);
                return;
            }
            Some((Command::Again, "")) => {
                self.listed.clear();
                return self.go_on_with(form);
            }
            Some((Command::Help, "")) => {
                let how = if text { Message::new("plain-how-field") } else { Message::new("plain-how-choice") };
                self.tell(how);
                self.form = Some(form);
                return;
            }
            Some((Command::Quit, "")) => {
                self.form = Some(form);
                return self.quit();
            }
            _ => {}
        }
        if lines && line == "." {
            return self.accept(form);
        }
        let (before, rest) = form.fields.split_at_mut(form.at);
        if let Err(wrong) = rest[0].take(line, before) {
            self.tell(wrong);
            self.form = Some(form);
            return;
        }
        if lines {
            self.form = Some(form);
        } else if let Some(at) = form.neighbour(true) {
            self.go_on_with(Form { at, ..form });
        } else {
            self.accept(form);
        }
    }

    /// Leaves a form: nothing of it counts.
    fn cancel(&mut self) {
        self.described_next = None;
        self.tell(Message::new("plain-left-as-it-was"));
        self.ask();
    }
}
