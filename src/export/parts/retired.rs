//! The appendix of what is retired: answers to questions that are not asked any more, or asked otherwise, and what
//! else of earlier assessments the questionnaire has no place for. None of it scores.

use super::Maker;
use crate::assessment::{RetiredAnswer, State, WhyRetired};
use crate::export::content::{Block, Cell};
use crate::questionnaire::QuestionId;
use crate::report::words;

impl Maker<'_> {
    pub(super) fn retired(&self) -> Vec<Block> {
        let tables = [
            self.retired_answers(),
            self.retired_uses(),
            self.retired_actions(),
            self.retired_accepted(),
            self.retired_inputs(),
        ];
        let mut blocks: Vec<Block> = tables.into_iter().flatten().collect();
        if !blocks.is_empty() {
            blocks.insert(0, Block::Text(self.get("export-retired-read")));
        }
        blocks
    }

    fn retired_answers(&self) -> Option<Block> {
        let rows = self.source.interview.retired.answers.iter().map(|one| {
            let why = match one.why {
                WhyRetired::QuestionGone => self.get("export-retired-gone"),
                WhyRetired::NotComparable => self.get("export-retired-otherwise"),
                WhyRetired::Superseded => self.get("export-retired-merged"),
            };
            let period = one.answer.carried_over.as_ref().map_or("", |from| from.period.as_str());
            vec![
                Cell::text(self.whose(one.department_name.as_deref())),
                Cell::text(one.text.get(self.language())),
                Cell::text(self.retired_answer(one)),
                Cell::text(one.answer.note.clone().unwrap_or_default()),
                Cell::text(period),
                Cell::text(why),
            ]
        });
        let columns = vec![
            self.column("export-where-at", 14),
            self.column("export-question", 28),
            self.column("export-answer", 20),
            self.column("export-note", 16),
            self.column("export-period", 9),
            self.column("export-why-retired", 13),
        ];
        self.table(self.get("export-retired-answers"), columns, rows.collect())
    }

    /// What a retired answer says, in the words that were kept with it.
    fn retired_answer(&self, one: &RetiredAnswer) -> String {
        let answer = &one.answer;
        match (answer.state, &answer.reason) {
            (State::Answered, _) => {
                let labels = answer.options.iter().filter_map(|id| one.labels.get(id));
                let labels: Vec<&str> = labels.map(|label| label.get(self.language())).collect();
                if labels.is_empty() { words::typed(answer) } else { self.texts.list(&labels) }
            }
            (State::Unknown, _) => self.get("answer-unknown"),
            (State::NotApplicable, None) => self.get("answer-not-applicable"),
            (State::NotApplicable, Some(reason)) => {
                format!("{}{colon}{reason}", self.get("answer-not-applicable"), colon = self.texts.forms().colon())
            }
        }
    }

    fn retired_uses(&self) -> Option<Block> {
        let rows = self.source.interview.retired.uses.iter().map(|one| {
            let gone = one.title.get(self.language());
            vec![Cell::text(one.department_name.clone()), Cell::text(gone)]
        });
        let columns = vec![self.column("export-department", 40), self.column("export-feature", 60)];
        self.table(self.get("export-retired-uses"), columns, rows.collect())
    }

    fn retired_actions(&self) -> Option<Block> {
        let rows = self.source.interview.retired.plan.iter().map(|one| {
            vec![
                Cell::text(one.title.get(self.language())),
                Cell::text(one.planned.owner.clone().unwrap_or_default()),
                one.planned.due.clone().map_or(Cell::Empty, Cell::Date),
                Cell::text(self.planned_status(one.planned.status)),
                Cell::text(one.planned.reason.clone().unwrap_or_default()),
            ]
        });
        let columns = vec![
            self.column("export-action", 36),
            self.column("export-owner", 18),
            self.column("export-due", 11),
            self.column("export-status", 11),
            self.column("export-reason", 24),
        ];
        self.table(self.get("export-retired-plan"), columns, rows.collect())
    }

    fn retired_accepted(&self) -> Option<Block> {
        let retired = &self.source.interview.retired;
        // What was asked is kept with the answer, if that is retired too.
        let asked = |id: &QuestionId| {
            let own = retired.answers.iter().find(|answer| answer.question == *id);
            own.map_or_else(|| self.question(id), |own| own.text.get(self.language()).to_owned())
        };
        let name = |one: &crate::assessment::Accepted| match &one.department {
            None => self.whose(None),
            Some(id) => {
                let gone = retired.answers.iter().find(|answer| answer.department.as_ref() == Some(id));
                let gone = gone.and_then(|answer| answer.department_name.clone());
                let now = self.source.interview.department(id).map(|department| department.name.clone());
                now.or(gone).unwrap_or_else(|| id.to_string())
            }
        };
        let rows = retired.accepted.iter().map(|one| {
            vec![
                Cell::text(name(one)),
                Cell::text(asked(&one.question)),
                Cell::text(one.by.clone()),
                Cell::Date(one.until.clone()),
                Cell::text(one.reason.clone()),
            ]
        });
        let columns = vec![
            self.column("export-where-at", 16),
            self.column("export-question", 32),
            self.column("export-accepted-by", 16),
            self.column("export-accepted-until", 11),
            self.column("export-reason", 25),
        ];
        self.table(self.get("export-retired-accepted"), columns, rows.collect())
    }

    fn retired_inputs(&self) -> Option<Block> {
        let rows = self.source.interview.retired.inputs.iter().map(|(name, input)| {
            vec![
                Cell::text(name.as_str().replace('-', " ")),
                Cell::text(self.texts.number(input.low)),
                Cell::text(self.texts.number(input.likely)),
                Cell::text(self.texts.number(input.high)),
                Cell::text(input.source.clone().unwrap_or_default()),
            ]
        });
        let columns = vec![
            self.column("roi-input", 34),
            self.numbers("roi-low", 12),
            self.numbers("roi-likely", 12),
            self.numbers("roi-high", 12),
            self.column("roi-source", 30),
        ];
        self.table(self.get("export-retired-inputs"), columns, rows.collect())
    }

    /// Whose something was: a department by the name that it had, or the organisation.
    fn whose(&self, department: Option<&str>) -> String {
        department.map_or_else(|| self.get("export-organisation"), str::to_owned)
    }
}
