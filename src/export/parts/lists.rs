//! Findings, actions and answers as one list each, for programs that sort and filter: what a document says in
//! several tables stands here in one, with the ids that tell two rows of different runs to be the same.

use super::Maker;
use crate::assessment::{Answer, Place, Planned, State, day};
use crate::export::content::{Cell, Table};
use crate::export::source::{Choices, Source};
use crate::questionnaire::Action;
use crate::report::words;
use crate::risk::{self, Acceptance, FindingKind};
use crate::text::Texts;

/// The positions of the columns of the list of actions that are more than text.
pub(in crate::export) const OWNER: usize = 2;
pub(in crate::export) const DUE: usize = 3;
pub(in crate::export) const STATUS: usize = 4;

/// The list of findings: what is to be mended first, then what is in place but not tested.
pub(in crate::export) fn findings(source: &Source<'_>, choices: &Choices, texts: &Texts) -> Table {
    Maker { source, choices, texts }.finding_list()
}

/// The list of actions, in the order of the roadmap; those that were dropped last.
pub(in crate::export) fn actions(source: &Source<'_>, choices: &Choices, texts: &Texts) -> Table {
    Maker { source, choices, texts }.action_list()
}

/// The list of all questions with their answers, the organisation's first.
pub(in crate::export) fn answers(source: &Source<'_>, choices: &Choices, texts: &Texts) -> Table {
    Maker { source, choices, texts }.answer_list()
}

/// All statuses that an action can have, in words.
pub(in crate::export) fn statuses(source: &Source<'_>, choices: &Choices, texts: &Texts) -> Statuses {
    use crate::assessment::PlannedStatus::{Doing, Done, Dropped, Open};
    let maker = Maker { source, choices, texts };
    let [open, doing, done, dropped] = [Open, Doing, Done, Dropped].map(|status| maker.planned_status(status));
    Statuses { not_planned: maker.get("export-not-planned"), open, doing, done, dropped }
}

/// The words of the statuses.
pub(in crate::export) struct Statuses {
    pub not_planned: String,
    pub open: String,
    pub doing: String,
    pub done: String,
    pub dropped: String,
}

impl Maker<'_> {
    fn finding_list(&self) -> Table {
        let all = &self.source.evaluation.findings;
        let (unproved, faults): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.kind == FindingKind::Unproved);
        let kinds = [(self.get("export-kind-fault"), faults), (self.get("export-kind-unproved"), unproved)];
        let rows = kinds.into_iter().flat_map(|(kind, list)| list.into_iter().map(move |one| (kind.clone(), one)));
        let rows = rows.enumerate().map(|(at, (kind, one))| {
            let mut row = self.finding(at, one);
            row.insert(1, Cell::text(kind));
            let reason = match risk::acceptance(self.source.interview, &one.place, &self.source.day) {
                Acceptance::Accepted(accepted) => accepted.reason.as_str(),
                Acceptance::Open | Acceptance::Expired(_) => "",
            };
            row.extend([Cell::text(reason), Cell::text(one.place.question.as_str())]);
            row
        });
        let mut columns = self.finding_columns();
        columns.insert(1, self.column("export-kind", 12));
        columns.extend([self.column("export-reason", 20), self.column("export-question-id", 16)]);
        Table { caption: self.get("export-list-findings"), columns, rows: rows.collect() }
    }

    fn action_list(&self) -> Table {
        let source = self.source;
        let columns = vec![
            self.column("export-action", 38),
            self.column("export-stage-name", 18),
            self.column("export-owner", 20),
            self.column("export-due", 10),
            self.column("export-status", 10),
            self.numbers("export-hours", 8),
            self.numbers("export-mop", 10),
            self.numbers("export-points-alone", 8),
            self.column("export-settles-red-flag", 9),
            self.column("export-reason", 20),
            self.column("export-action-id", 20),
        ];
        let mut rows = Vec::new();
        for stage in &source.roadmap().stages {
            let title = source.document().stages[stage.stage].title.get(self.language());
            rows.extend(self.listed(stage).map(|item| {
                let written = &source.document().actions[item.action];
                let planned = item.planned.map(|at| &source.interview.plan[at]);
                let status =
                    planned.map_or_else(|| self.get("export-not-planned"), |one| self.planned_status(one.status));
                vec![
                    Cell::text(written.title.get(self.language())),
                    Cell::text(title),
                    Cell::text(self.owner(item)),
                    Cell::Date(item.due.to_string()),
                    Cell::text(status),
                    Cell::whole(written.hours),
                    Cell::whole(written.cost_mop),
                    self.points_alone(item),
                    Cell::text(if item.critical { self.get("export-yes") } else { String::new() }),
                    Cell::text(planned.and_then(|one| one.reason.as_deref()).unwrap_or_default()),
                    Cell::text(written.id.as_str()),
                ]
            }));
        }
        rows.extend(self.dropped().map(|(written, planned)| self.dropped_row(written, planned)));
        Table { caption: self.get("export-list-plan"), columns, rows }
    }

    /// A dropped action, which no roadmap holds, with its reason.
    fn dropped_row(&self, written: &Action, planned: &Planned) -> Vec<Cell> {
        let stages = &self.source.document().stages;
        let stage = stages.iter().find(|stage| stage.id == written.stage);
        vec![
            Cell::text(written.title.get(self.language())),
            Cell::text(stage.map_or("", |stage| stage.title.get(self.language()))),
            Cell::text(planned.owner.clone().unwrap_or_default()),
            planned.due.clone().map_or(Cell::Empty, Cell::Date),
            Cell::text(self.planned_status(planned.status)),
            Cell::whole(written.hours),
            Cell::whole(written.cost_mop),
            Cell::Empty,
            Cell::Empty,
            Cell::text(planned.reason.clone().unwrap_or_default()),
            Cell::text(written.id.as_str()),
        ]
    }

    fn answer_list(&self) -> Table {
        let columns = vec![
            self.column("export-where-at", 16),
            self.column("export-section", 16),
            self.column("export-question", 40),
            self.column("export-answer", 26),
            self.column("export-known", 9),
            self.column("export-note", 30),
            self.column("export-reason", 20),
            self.column("export-evidence-name", 20),
            self.column("export-flagged", 8),
            self.column("export-answered-by", 16),
            self.column("export-answered-on", 10),
            self.column("export-question-id", 18),
        ];
        let rows = self.places().map(|(_, place, answer)| self.listed_answer(&place, answer)).collect();
        Table { caption: self.get("export-list-answers"), columns, rows }
    }

    fn listed_answer(&self, place: &Place, answer: Option<&Answer>) -> Vec<Cell> {
        let questionnaire = self.source.questionnaire;
        let section = questionnaire.position(&place.question).map(|at| questionnaire.questions()[at].place.0);
        let section = section.and_then(|at| self.source.document().sections.get(at));
        let said = |one: fn(&Answer) -> Option<&String>| Cell::text(answer.and_then(one).cloned().unwrap_or_default());
        let basis = answer.filter(|answer| answer.state == State::Answered);
        let basis = basis.map(|answer| self.say(&words::basis(answer.basis())));
        let evidence: Vec<&str> =
            answer.iter().flat_map(|answer| &answer.evidence).map(|one| one.name.as_str()).collect();
        let flagged = answer.is_some_and(|answer| answer.flagged);
        let on = answer.and_then(|answer| day(answer.answered_at.as_deref()?));
        vec![
            Cell::text(self.source.whom(place.department.as_ref(), self.texts)),
            Cell::text(section.map_or("", |section| section.title.get(self.language()))),
            Cell::text(self.question(&place.question)),
            Cell::text(self.answer(&place.question, answer)),
            Cell::text(basis.unwrap_or_default()),
            Cell::text(self.noted(answer)),
            said(|answer| answer.reason.as_ref()),
            Cell::text(evidence.join("\n")),
            Cell::text(if flagged { self.get("export-yes") } else { String::new() }),
            said(|answer| answer.answered_by.as_ref()),
            on.map_or(Cell::Empty, |on| Cell::Date(on.to_string())),
            Cell::text(place.question.as_str()),
        ]
    }
}
