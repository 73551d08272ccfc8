//! What a remediation action may say of the questions that it settles.

use super::Checker;
use crate::questionnaire::document::{Action, Document, Kind, Settles, WrittenQuestion};
use crate::questionnaire::problem::{Path, Range, Trouble};

impl Checker {
    /// One action. That its questions and options exist is looked up elsewhere.
    pub(super) fn action(&mut self, document: &Document, action: &Action, path: &Path) {
        self.range(path.key("hours"), action.hours, Range::AboveZero);
        self.range(path.key("cost_mop"), action.cost_mop, Range::AtLeastZero);
        let list = path.key("settles");
        self.not_empty(&list, &action.settles);
        let settled = action.settles.iter().enumerate();
        self.unique(settled.map(|(index, one)| (one.question.to_string(), list.at(index).key("question"))));
        for (index, one) in action.settles.iter().enumerate() {
            let path = list.at(index);
            if let Some(options) = &one.options {
                self.not_empty(&path.key("options"), options);
                self.distinct(&path.key("options"), options);
            }
            if one.options.is_some() && one.number.is_some() {
                self.report(path.key("number"), Trouble::NotAllowed { what: "number" });
            }
            let all = document.sections.iter().flat_map(|section| &section.questions);
            if let Some(question) = all.into_iter().find(|question| question.id == one.question) {
                self.settles(question, one, &path);
            }
        }
    }

    fn settles(&mut self, question: &WrittenQuestion, one: &Settles, path: &Path) {
        let id = question.id.to_string();
        let chooses = matches!(question.kind, Kind::Single | Kind::Multiple);
        match (&one.options, one.number) {
            (Some(_), _) if !chooses => self.report(path.key("options"), Trouble::WrongKind { question: id }),
            (Some(options), _) => {
                let alone = question.kind == Kind::Single
                    || question.options.iter().any(|option| option.exclusive && options.contains(&option.id));
                if alone && options.len() > 1 {
                    self.report(path.key("options"), Trouble::TooManyOptions { question: id });
                }
            }
            (None, Some(_)) if question.kind != Kind::Number => {
                self.report(path.key("number"), Trouble::WrongKind { question: id });
            }
            (None, Some(number)) => {
                if !question.permits(number) {
                    let range = Range::OfTheQuestion;
                    self.report(path.key("number"), Trouble::OutOfRange { value: number, range });
                }
            }
            (None, None) => {
                let scored = question.options.iter().any(|one| one.strength.is_some())
                    || question.bands.iter().any(|one| one.strength.is_some());
                if !scored {
                    self.report(path.key("question"), Trouble::NoBest { question: id });
                }
            }
        }
    }
}
