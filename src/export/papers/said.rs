//! What the answers say, each with the place it comes from: question, for whom, basis and day. Knows no
//! field of any paper.

use super::Papers;
use super::conditions::number;
use crate::assessment::{Answer, State};
use crate::export::content::{Block, Cell, Column};
use crate::questionnaire::{Basis, QuestionId, Scope, Ternary};
use crate::report::words;
use crate::text::Message;

/// What one answer says, and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    /// The position of its question, and of the department whose own answer it is.
    pub question: usize,
    pub department: Option<usize>,
    /// How it is known; none where nothing was answered.
    pub basis: Option<Basis>,
    pub answer: String,
    /// The question, for whom it was answered, how that is known, and when.
    pub from: String,
    /// The number of the question with the basis: where there is room for no more.
    pub short: String,
}

impl Papers<'_> {
    /// What is said about a question for a department (or the organisation): nothing where it is not asked
    /// there, or where the questionnaire does not have it.
    pub(super) fn said(&self, id: &QuestionId, department: Option<usize>) -> Option<Said> {
        let source = self.maker.source;
        let question = source.questionnaire.position(id)?;
        if source.questionnaire.questions()[question].scope == Scope::Department && department.is_none() {
            return None;
        }
        if source.evaluation.standing.asked(question, department) == Ternary::False {
            return None;
        }
        let own = department.and_then(|at| Some((at, source.interview.departments[at].answers.get(id)?)));
        let (at, answer) = match own {
            Some((at, answer)) => (Some(at), Some(answer)),
            None => {
                let asked_here = source.questionnaire.questions()[question].scope == Scope::Department;
                (department.filter(|_| asked_here), source.interview.organisation.answers.get(id))
            }
        };
        let basis = answer.filter(|answer| answer.state == State::Answered).map(Answer::basis);
        let known = match (basis, answer.map(|answer| answer.state)) {
            (Some(basis), _) => self.maker.say(&words::basis(basis)),
            (None, Some(State::NotApplicable)) => self.maker.get("paper-not-applicable"),
            (None, Some(_)) => self.maker.get("paper-known-nothing"),
            (None, None) => self.maker.get("paper-not-answered"),
        };
        Some(Said {
            question,
            department: at,
            basis,
            answer: self.answer(id, answer),
            from: self.from(question, at, answer, &known),
            short: format!("{}, {known}", number(source.questionnaire, question)),
        })
    }

    /// What several questions say, in their order.
    pub(super) fn all_said<'q>(
        &self,
        ids: impl IntoIterator<Item = &'q QuestionId>,
        department: Option<usize>,
    ) -> Vec<Said> {
        ids.into_iter().filter_map(|id| self.said(id, department)).collect()
    }

    /// What several questions say everywhere: once for the organisation, once for each department that
    /// answers for itself.
    pub(super) fn said_everywhere<'q>(&self, ids: impl IntoIterator<Item = &'q QuestionId>) -> Vec<Said> {
        let mut all = Vec::new();
        for id in ids {
            all.extend(self.said(id, None));
            for at in 0..self.maker.source.interview.departments.len() {
                all.extend(self.said(id, Some(at)).filter(|said| said.department == Some(at)));
            }
        }
        all
    }

    fn answer(&self, id: &QuestionId, answer: Option<&Answer>) -> String {
        let said = words::answer(self.maker.source.questionnaire, id, answer, self.maker.texts);
        let reason = answer.filter(|answer| answer.state == State::NotApplicable);
        match reason.and_then(|answer| answer.reason.as_deref()) {
            Some(reason) => format!("{said}{colon}{reason}", colon = self.maker.texts.forms().colon()),
            None => self.with_unit(id, answer, said),
        }
    }

    fn with_unit(&self, id: &QuestionId, answer: Option<&Answer>, said: String) -> String {
        let number = answer.is_some_and(|answer| answer.state == State::Answered && answer.number.is_some());
        let questionnaire = self.maker.source.questionnaire;
        let written = questionnaire.position(id).map(|at| questionnaire.written(at));
        match written.and_then(|written| written.unit.as_ref()) {
            Some(unit) if number => format!("{said} {}", unit.get(self.maker.language())),
            _ => said,
        }
    }

    fn from(&self, question: usize, department: Option<usize>, answer: Option<&Answer>, known: &str) -> String {
        let source = self.maker.source;
        let whom = source.whom(department.map(|at| &source.interview.departments[at].id), self.maker.texts);
        let day = answer.and_then(|answer| answer.answered_at.as_deref()).map(|at| at.get(..10).unwrap_or(at));
        let day = day.map_or_else(|| self.maker.get("paper-no-day"), str::to_owned);
        let message = Message::new("paper-said-at")
            .with("question", self.numbered(question))
            .with("whom", whom)
            .with("known", known);
        self.maker.say(&message.with("day", if answer.is_some() { day } else { "–".to_owned() }))
    }

    /// A question in its words, after its number: what a reader of the form finds it by.
    pub(super) fn numbered(&self, question: usize) -> String {
        let questionnaire = self.maker.source.questionnaire;
        let text = questionnaire.written(question).text.get(self.maker.language());
        format!("{} {text}", number(questionnaire, question))
    }

    /// A table of what is said: question, for whom, answer, how it is known and when.
    pub(super) fn said_table(&self, caption: String, all: &[Said]) -> Option<Block> {
        let source = self.maker.source;
        let rows = all.iter().map(|said| {
            let department = said.department.map(|at| &source.interview.departments[at].id);
            vec![
                Cell::text(source.whom(department, self.maker.texts)),
                Cell::text(said.answer.clone()),
                Cell::text(said.from.clone()),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        self.maker.table(caption, self.said_columns(), rows)
    }

    fn said_columns(&self) -> Vec<Column> {
        vec![
            self.maker.column("paper-whom", 18),
            self.maker.column("paper-says", 32),
            self.maker.column("paper-where-from", 50),
        ]
    }
}
