//! A copy without names and free texts: what is counted stays, so that the scores are the same; who and what is
//! told in words becomes a code or is left out. The same name gives the same code throughout a copy.

use std::collections::{BTreeMap, BTreeSet};

use crate::assessment::{Accepted, Answer, Department, Evidence, Interview, Planned, ReturnInput, is_date};
use crate::questionnaire::{DepartmentId, Id, OrganisationId, QuestionId, Questionnaire};
use crate::report::trend::Trend;
use crate::report::{Header, Report};
use crate::text::Message;

/// What stands in place of a text that has to be there.
const REMOVED: &str = "(removed)";

/// The name and the id of an organisation in a copy.
const ORGANISATION: (&str, &str) = ("Organisation", "organisation");

/// How many names were replaced, and at how many places: the same name may stand at several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Names {
    pub different: usize,
    pub places: usize,
}

/// What was replaced or left out, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// The name of the organisation, and those of departments.
    pub names: Names,
    /// The names of leads, assessors, owners, and of those who answered or accepted.
    pub people: Names,
    pub notes: usize,
    /// Names of evidence, with its digests.
    pub evidence: Names,
    /// Why something is not applicable, accepted or dropped.
    pub reasons: usize,
    /// Answers to text questions.
    pub texts: usize,
    /// Where inputs of the return come from, in words.
    pub sources: usize,
}

impl Removed {
    /// What a reader is told of it, kind by kind; nothing of a kind of which there was none.
    #[must_use]
    pub fn messages(&self) -> Vec<Message> {
        // Places are said where they are more than names.
        let names = |message: Message, Names { different, places }: Names| {
            (message.with("places", if places > different { places } else { 0 }), different)
        };
        let kinds = [
            names(Message::new("export-removed-names"), self.names),
            names(Message::new("export-removed-people"), self.people),
            (Message::new("export-removed-notes"), self.notes),
            names(Message::new("export-removed-evidence"), self.evidence),
            (Message::new("export-removed-reasons"), self.reasons),
            (Message::new("export-removed-texts"), self.texts),
            (Message::new("export-removed-sources"), self.sources),
        ];
        let there = kinds.into_iter().filter(|(_, count)| *count > 0);
        there.map(|(message, count)| message.with("count", count)).collect()
    }
}

/// Makes copies that belong together: a department or a person has the same code in all of them.
#[derive(Debug, Default)]
pub struct Redaction {
    departments: BTreeMap<DepartmentId, usize>,
    /// Names of organisations and departments.
    names: BTreeSet<String>,
    people: BTreeMap<String, usize>,
    evidence: BTreeMap<String, usize>,
    removed: Removed,
}

/// The number of a name, from 1: the next one where it is new.
fn number<K: Ord + Clone>(known: &mut BTreeMap<K, usize>, name: &K) -> usize {
    let next = known.len() + 1;
    *known.entry(name.clone()).or_insert(next)
}

/// A day stays, or the day of a time: an older file may hold any words there.
fn only_a_day(day: &mut Option<String>) {
    *day = day.take().and_then(|text| text.get(..10).filter(|day| is_date(day)).map(str::to_owned));
}

impl Redaction {
    /// What was replaced or left out until now.
    #[must_use]
    pub fn removed(&self) -> Removed {
        let Removed { names, people, evidence, .. } = self.removed;
        Removed {
            names: Names { different: self.names.len(), ..names },
            people: Names { different: self.people.len(), ..people },
            evidence: Names { different: self.evidence.len(), ..evidence },
            ..self.removed
        }
    }

    /// The copy of an interview: its results are those of the original, up to the ids of departments.
    #[must_use]
    pub fn interview(&mut self, questionnaire: &Questionnaire, interview: &Interview) -> Interview {
        let mut copy = interview.clone();
        copy.organisation.id = OrganisationId::from(ORGANISATION.1);
        self.name(&mut copy.organisation.name, ORGANISATION.0);
        self.person(&mut copy.assessor);
        only_a_day(&mut copy.started);
        // Those that are there have the first numbers, in their order.
        for department in &copy.departments {
            self.department_code(&department.id);
        }
        self.answers(&mut copy.organisation.answers);
        for department in &mut copy.departments {
            self.department(department);
        }
        copy.plan.iter_mut().for_each(|planned| self.planned(planned));
        copy.accepted.iter_mut().for_each(|accepted| self.accepted(accepted));
        self.inputs(questionnaire, &mut copy.returns.inputs);
        let retired = &mut copy.retired;
        for one in &mut retired.answers {
            if let (Some(name), None) = (&mut one.department_name, &one.department) {
                self.name(name, ORGANISATION.0);
            }
            if let Some(id) = &mut one.department {
                self.named(id, one.department_name.as_mut());
            }
            self.answer(&mut one.answer);
        }
        for one in &mut retired.uses {
            self.named(&mut one.department, Some(&mut one.department_name));
        }
        retired.plan.iter_mut().for_each(|one| self.planned(&mut one.planned));
        retired.accepted.iter_mut().for_each(|accepted| self.accepted(accepted));
        self.inputs(questionnaire, &mut retired.inputs);
        copy
    }

    /// What a report states of itself, without whose it is. Its digest stays that of the report.
    #[must_use]
    pub fn header(&mut self, header: &Header) -> Header {
        let mut copy = header.clone();
        copy.organisation.id = OrganisationId::from(ORGANISATION.1);
        ORGANISATION.0.clone_into(&mut copy.organisation.name);
        self.person(&mut copy.assessor);
        copy
    }

    /// An earlier report. Its results are left as they are: nothing that is handed over is made of them.
    #[must_use]
    pub fn report(&mut self, report: &Report) -> Report {
        let interview = self.interview(&report.questionnaire, &report.interview);
        Report { header: self.header(&report.header), interview, ..report.clone() }
    }

    /// All runs of an organisation.
    #[must_use]
    pub fn trend(&mut self, trend: &Trend) -> Trend {
        let mut copy = trend.clone();
        copy.organisation.id = OrganisationId::from(ORGANISATION.1);
        ORGANISATION.0.clone_into(&mut copy.organisation.name);
        for department in &mut copy.departments {
            self.named(&mut department.id, Some(&mut department.name));
        }
        for risk in &mut copy.risks {
            for run in risk.runs.iter_mut().flatten() {
                run.department = self.department_code(&run.department).0;
            }
        }
        copy
    }

    fn department(&mut self, department: &mut Department) {
        self.named(&mut department.id, Some(&mut department.name));
        for id in &mut department.replaces {
            *id = self.department_code(id).0;
        }
        self.person(&mut department.lead);
        self.answers(&mut department.answers);
    }

    /// A department's id and name.
    fn named(&mut self, id: &mut DepartmentId, name: Option<&mut String>) {
        let (code, shown) = self.department_code(id);
        *id = code;
        if let Some(name) = name {
            self.name(name, &shown);
        }
    }

    /// What a department is called in the copies: `department-1`, `Department 1`.
    fn department_code(&mut self, id: &DepartmentId) -> (DepartmentId, String) {
        let number = number(&mut self.departments, id);
        (DepartmentId::from(format!("department-{number}")), format!("Department {number}"))
    }

    fn name(&mut self, name: &mut String, code: &str) {
        if !name.is_empty() {
            self.removed.names.places += 1;
            self.names.insert(std::mem::take(name));
        }
        code.clone_into(name);
    }

    fn person(&mut self, name: &mut Option<String>) {
        if let Some(name) = name {
            *name = self.person_code(name);
        }
    }

    fn person_code(&mut self, name: &String) -> String {
        self.removed.people.places += 1;
        format!("Person {}", number(&mut self.people, name))
    }

    fn answers(&mut self, answers: &mut BTreeMap<QuestionId, Answer>) {
        answers.values_mut().for_each(|answer| self.answer(answer));
    }

    fn answer(&mut self, answer: &mut Answer) {
        self.removed.notes += usize::from(answer.note.take().is_some());
        self.reason(&mut answer.reason);
        if let Some(text) = &mut answer.text {
            REMOVED.clone_into(text);
            self.removed.texts += 1;
        }
        for Evidence { name, sha256, seen_on } in &mut answer.evidence {
            *name = format!("Evidence {}", number(&mut self.evidence, name));
            only_a_day(seen_on);
            // By the digest, whoever has the document would know it.
            *sha256 = None;
            self.removed.evidence.places += 1;
        }
        self.person(&mut answer.answered_by);
        only_a_day(&mut answer.answered_at);
    }

    fn reason(&mut self, reason: &mut Option<String>) {
        if let Some(reason) = reason {
            REMOVED.clone_into(reason);
            self.removed.reasons += 1;
        }
    }

    fn planned(&mut self, planned: &mut Planned) {
        self.person(&mut planned.owner);
        only_a_day(&mut planned.due);
        self.reason(&mut planned.reason);
    }

    fn accepted(&mut self, accepted: &mut Accepted) {
        if let Some(id) = &mut accepted.department {
            *id = self.department_code(id).0;
        }
        accepted.by = self.person_code(&accepted.by);
        REMOVED.clone_into(&mut accepted.reason);
        self.removed.reasons += 1;
        if !is_date(&accepted.until) {
            REMOVED.clone_into(&mut accepted.until);
        }
    }

    /// A source of the questionnaire stays: it is public.
    fn inputs(&mut self, questionnaire: &Questionnaire, inputs: &mut BTreeMap<Id, ReturnInput>) {
        let sources = &questionnaire.document().sources;
        for input in inputs.values_mut() {
            let own = input.source.take_if(|source| sources.iter().all(|one| one.id.as_str() != source.as_str()));
            self.removed.sources += usize::from(own.is_some());
        }
    }
}
