//! What follows from an interview: which questions are asked where, what counts as their answer, how
//! far the interview is, and which conditions of red flags and contradictions hold.
//!
//! Everything here works on positions and plain numbers, so that it can be made again at every key,
//! also for hundreds of departments. Questions are taken in their order: a condition only looks back.

mod asking;
mod holds;
mod progress;

pub use holds::Fired;
pub use progress::Coverage;

use super::interview::{Answer, Department, Interview, State};
use crate::questionnaire::{Basis, DepartmentId, Question, Questionnaire, TemplateId, Ternary};

/// An answer as conditions and scores read it. `Copy`: there is one for every place of an interview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    pub state: State,
    pub basis: Basis,
    /// The chosen options, a bit for each position.
    pub options: u128,
    pub number: Option<f64>,
    pub carried_over: bool,
}

impl Given {
    /// An answer to a question as it is read.
    #[must_use]
    pub fn new(question: &Question, answer: &Answer) -> Self {
        let options = answer.options.iter().filter_map(|id| question.option(id)).fold(0, |bits, at| bits | 1 << at);
        Self {
            state: answer.state,
            basis: answer.basis(),
            options,
            number: answer.number,
            carried_over: answer.carried_over.is_some(),
        }
    }
}

/// The use of a feature by a department.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Used {
    /// The position of its frequency band, if it was given.
    pub usage: Option<usize>,
    /// The data categories that pass through it, a bit for each position.
    pub data_categories: u128,
}

/// What stands for one department.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentStanding {
    pub id: DepartmentId,
    pub headcount: u32,
    /// The position of its volume band, if it was given.
    pub volume: Option<usize>,
    pub template: Option<TemplateId>,
    /// Whether it has mainland accounts, if its accounts were given.
    pub mainland_accounts: Option<bool>,
    /// By feature.
    pub uses: Vec<Option<Used>>,
    /// Its own answers, by question; of organisation questions, the overrides.
    pub answers: Vec<Option<Given>>,
    /// Whether each question is asked here; for organisation questions, as in the organisation.
    pub asked: Vec<Ternary>,
}

impl DepartmentStanding {
    /// Whether it has a data flow at all.
    #[must_use]
    pub fn is_mapped(&self) -> bool {
        self.uses.iter().flatten().any(|used| used.data_categories != 0)
    }
}

/// What follows from an interview.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// A bit for each sector position.
    sectors: u128,
    /// The organisation's answers, by question.
    organisation: Vec<Option<Given>>,
    /// Whether each organisation question is asked; `False` for department questions.
    asked: Vec<Ternary>,
    departments: Vec<DepartmentStanding>,
}

impl Standing {
    /// What follows from an interview under its questionnaire.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, interview: &Interview) -> Self {
        let mut standing = Self {
            sectors: 0,
            organisation: Vec::new(),
            asked: Vec::new(),
            departments: interview.departments.iter().map(|one| of_department(questionnaire, one)).collect(),
        };
        standing.read_organisation(questionnaire, interview);
        standing.ask(questionnaire);
        standing
    }

    /// Brings it up to date after one department alone changed. Gives whether that could change what is
    /// asked elsewhere: then the other departments' scores are out of date as well.
    pub fn refresh_department(
        &mut self,
        questionnaire: &Questionnaire,
        interview: &Interview,
        id: &DepartmentId,
    ) -> bool {
        let own = self.departments.iter().position(|one| one.id == *id);
        match (own, interview.department(id)) {
            (Some(at), Some(department)) if self.departments.len() == interview.departments.len() => {
                // What was asked there stays to be compared with; each question is decided before it is read.
                let asked = std::mem::take(&mut self.departments[at].asked);
                self.departments[at] = DepartmentStanding { asked, ..of_department(questionnaire, department) };
                self.ask_again(questionnaire, Some(at), 0..questionnaire.questions().len())
            }
            _ => {
                *self = Self::new(questionnaire, interview);
                true
            }
        }
    }

    /// What follows from parts that were read before, whatever interview they come from.
    pub(crate) fn assemble(
        questionnaire: &Questionnaire,
        sectors: u128,
        organisation: Vec<Option<Given>>,
        departments: Vec<DepartmentStanding>,
    ) -> Self {
        let mut standing = Self { sectors, organisation, asked: Vec::new(), departments };
        standing.ask(questionnaire);
        standing
    }

    fn read_organisation(&mut self, questionnaire: &Questionnaire, interview: &Interview) {
        let organisation = &interview.organisation;
        let sectors = organisation.sectors.iter().filter_map(|id| questionnaire.sector(id));
        self.sectors = sectors.fold(0, |bits, at| bits | 1 << at);
        self.organisation = questionnaire
            .questions()
            .iter()
            .map(|question| organisation.answers.get(&question.id).map(|answer| Given::new(question, answer)))
            .collect();
    }

    /// A bit for each sector of the organisation.
    pub(crate) fn sectors(&self) -> u128 {
        self.sectors
    }

    /// The departments, in the interview's order.
    #[must_use]
    pub fn departments(&self) -> &[DepartmentStanding] {
        &self.departments
    }

    /// The position of a department.
    #[must_use]
    pub fn department(&self, id: &DepartmentId) -> Option<usize> {
        self.departments.iter().position(|one| one.id == *id)
    }

    /// Whether a question is asked, for the organisation or for a department (by position).
    #[must_use]
    pub fn asked(&self, question: usize, department: Option<usize>) -> Ternary {
        match department {
            None => self.asked[question],
            Some(at) => self.departments[at].asked[question],
        }
    }

    /// What counts as the answer for the organisation or for a department: the department's own, else
    /// the organisation's.
    #[must_use]
    pub fn given(&self, question: usize, department: Option<usize>) -> Option<Given> {
        department.and_then(|at| self.departments[at].answers[question]).or(self.organisation[question])
    }

    /// The answer that stands at a place itself.
    #[must_use]
    pub fn own(&self, question: usize, department: Option<usize>) -> Option<Given> {
        match department {
            None => self.organisation[question],
            Some(at) => self.departments[at].answers[question],
        }
    }
}

fn of_department(questionnaire: &Questionnaire, department: &Department) -> DepartmentStanding {
    let document = questionnaire.document();
    let mut uses = vec![None; document.features.len()];
    for (id, one) in &department.uses {
        if let Some(feature) = questionnaire.feature(id) {
            let usage = one.frequency.as_ref();
            let categories = one.data_categories.iter().filter_map(|id| questionnaire.data_category(id));
            uses[feature] = Some(Used {
                usage: usage.and_then(|id| document.usage.iter().position(|band| band.id == *id)),
                data_categories: categories.fold(0, |bits, at| bits | 1 << at),
            });
        }
    }
    let mut answers = vec![None; questionnaire.questions().len()];
    // Both are in the order of the ids, so one walk beside the other finds them all.
    let mut positions = questionnaire.positions().peekable();
    for (id, answer) in &department.answers {
        while positions.next_if(|(other, _)| *other < id).is_some() {}
        if let Some((_, position)) = positions.next_if(|(other, _)| *other == id) {
            answers[position] = Some(Given::new(&questionnaire.questions()[position], answer));
        }
    }
    DepartmentStanding {
        id: department.id.clone(),
        headcount: department.headcount,
        volume: department.volume.as_ref().and_then(|id| document.volume.iter().position(|band| band.id == *id)),
        template: department.template.clone(),
        mainland_accounts: department.accounts.map(|accounts| accounts.mainland > 0),
        uses,
        answers,
        asked: vec![Ternary::False; questionnaire.questions().len()],
    }
}
