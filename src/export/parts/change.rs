//! The change since the report before: what made it, for the organisation and each department, and what
//! became of findings, answers and planned actions.

use super::{Maker, tenths};
use crate::assessment::{Answer, Interview};
use crate::export::content::{Block, Cell, Chart, Column, Figure, Waterfall};
use crate::export::source::Earlier;
use crate::questionnaire::{DepartmentId, QuestionId};
use crate::report::compare::{Attribution, ComparedDepartment, ComparedFinding, Outcome, Scored, Status};
use crate::report::words;
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn change(&self) -> Vec<Block> {
        let Some(earlier) = &self.source.earlier else { return Vec::new() };
        let comparison = &earlier.comparison;
        let change = comparison.organisation;
        let period = earlier.report.header.period.clone();
        let said = Message::new("export-change-said")
            .with("period", period.as_str())
            .with("before", self.points(change.before))
            .with("after", self.points(change.after))
            .with("questionnaire", self.signed(change.attribution.questionnaire))
            .with("scope", self.signed(change.attribution.scope))
            .with("safeguards", self.signed(change.attribution.safeguards));
        let said = self.say(&said);
        let Attribution { questionnaire, scope, safeguards } = change.attribution;
        let mut blocks = vec![
            Block::Text(said.clone()),
            Block::Figure(Figure {
                title: self.get("export-waterfall-title"),
                description: said,
                chart: Chart::Waterfall(Waterfall {
                    before: (period, change.before),
                    steps: vec![
                        (self.get("export-by-questionnaire"), questionnaire),
                        (self.get("export-by-scope"), scope),
                        (self.get("export-by-safeguards"), safeguards),
                    ],
                    after: (self.source.interview.period.clone(), change.after),
                }),
            }),
        ];
        blocks.extend(self.changed_departments(earlier));
        blocks.extend(self.changed_findings(earlier));
        blocks.extend(self.changed_answers(earlier));
        blocks.extend(self.planned_before(earlier));
        blocks
    }

    /// The name of a department, also of one that is gone.
    fn whom_then(&self, earlier: &Earlier<'_>, department: Option<&DepartmentId>) -> String {
        let known = |id: &DepartmentId| self.source.interview.department(id).is_some();
        match department.filter(|id| !known(id)).and_then(|id| earlier.report.interview.department(id)) {
            Some(gone) => gone.name.clone(),
            None => self.source.whom(department, self.texts),
        }
    }

    /// The name that a department had.
    fn whom_before(&self, earlier: &Earlier<'_>, id: &DepartmentId) -> String {
        let own = earlier.report.interview.department(id);
        own.map_or_else(|| self.whom_then(earlier, Some(id)), |own| own.name.clone())
    }

    fn changed_departments(&self, earlier: &Earlier<'_>) -> Option<Block> {
        let mapped = |interview: &Interview, id: &DepartmentId| {
            let uses = interview.department(id).map(|department| &department.uses);
            uses.is_some_and(|uses| uses.values().any(|one| !one.data_categories.is_empty()))
        };
        // Those that were merged or split have a score together if any of them has one.
        let score = |interview: &Interview, one: &ComparedDepartment, own: &[Scored], value: Option<f64>| {
            let mut ids = own.iter().map(|one| &one.id).chain(own.is_empty().then_some(&one.id));
            match value {
                Some(value) if ids.any(|id| mapped(interview, id)) => self.score(value),
                Some(_) => Cell::text(self.get("export-not-mapped")),
                None => Cell::Empty,
            }
        };
        let rows = earlier.comparison.departments.iter().map(|one| {
            let part = |value: Option<f64>| Cell::text(value.map(|value| self.signed(value)).unwrap_or_default());
            let by = one.attribution;
            let then = |id: &DepartmentId| self.whom_before(earlier, id);
            vec![
                Cell::text(words::compared_department(one, then, |id| self.whom_then(earlier, Some(id)))),
                score(&earlier.report.interview, one, &one.from, one.before),
                score(self.source.interview, one, &one.to, one.after),
                match one.status {
                    Status::Added => Cell::text(self.get("export-department-new")),
                    Status::Removed => Cell::text(self.get("export-department-gone")),
                    _ => part(one.change),
                },
                part(by.map(|by| by.questionnaire)),
                part(by.map(|by| by.scope)),
                part(by.map(|by| by.safeguards)),
            ]
        });
        let columns = vec![
            self.column("export-department", 26),
            self.column("export-before", 14),
            self.column("export-after", 14),
            self.numbers("export-change-points", 10),
            self.numbers("export-by-questionnaire", 12),
            self.numbers("export-by-scope", 12),
            self.numbers("export-by-safeguards", 12),
        ];
        self.table(self.get("export-departments-compared"), columns, rows.collect())
    }

    fn changed_findings(&self, earlier: &Earlier<'_>) -> Vec<Block> {
        let findings = &earlier.comparison.findings;
        let mut rows = Vec::new();
        for (kind, list) in [
            (self.get("export-finding-new"), &findings.new),
            (self.get("export-finding-reopened"), &findings.reopened),
            (self.get("export-finding-worse"), &findings.worse),
            (self.get("export-finding-better"), &findings.better),
            (self.get("export-finding-closed"), &findings.closed),
        ] {
            rows.extend(list.iter().map(|one| self.compared_finding(earlier, &kind, one)));
        }
        let columns = vec![
            self.column("export-what-happened", 14),
            self.column("export-where-at", 20),
            self.column("export-question", 46),
            self.numbers("export-points-before", 10),
            self.numbers("export-points-after", 10),
        ];
        let mut blocks = vec![Block::Heading(self.get("export-findings-compared"))];
        let unchanged = Message::new("export-findings-unchanged").with("count", findings.unchanged);
        blocks.extend(self.table(self.get("export-findings-compared"), columns, rows));
        blocks.push(Block::Text(self.say(&unchanged)));
        blocks
    }

    fn compared_finding(&self, earlier: &Earlier<'_>, kind: &str, one: &ComparedFinding) -> Vec<Cell> {
        let value = |value: Option<f64>| value.map_or(Cell::Empty, |value| Cell::tenth(tenths(value)));
        vec![
            Cell::text(kind),
            Cell::text(self.whom_then(earlier, one.department.as_ref())),
            Cell::text(self.question_then(earlier, &one.question)),
            value(one.before),
            value(one.after),
        ]
    }

    /// A question in the words of the questionnaire that has it, the later one first.
    fn question_then(&self, earlier: &Earlier<'_>, id: &QuestionId) -> String {
        let own = [self.source.questionnaire, &earlier.report.questionnaire];
        let found = own.into_iter().find_map(|one| Some((one, one.position(id)?)));
        found.map_or_else(|| id.to_string(), |(one, at)| one.written(at).text.get(self.language()).to_owned())
    }

    fn changed_answers(&self, earlier: &Earlier<'_>) -> Vec<Block> {
        let comparison = &earlier.comparison;
        let rows = comparison.answers.iter().map(|one| {
            let then = one.replaces.as_ref().unwrap_or(&one.question);
            let before = words::answer(&earlier.report.questionnaire, then, one.before.as_ref(), self.texts);
            let with_basis = |said: String, answer: Option<&Answer>| match answer {
                Some(answer) if answer.state == crate::assessment::State::Answered => {
                    format!("{said} ({})", self.say(&words::basis(answer.basis())))
                }
                _ => said,
            };
            vec![
                Cell::text(self.whom_then(earlier, one.department.as_ref())),
                Cell::text(self.question_then(earlier, &one.question)),
                Cell::text(with_basis(before, one.before.as_ref())),
                Cell::text(with_basis(self.answer(&one.question, one.after.as_ref()), one.after.as_ref())),
                Cell::text(self.signed(one.points)),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns: Vec<Column> = vec![
            self.column("export-where-at", 16),
            self.column("export-question", 34),
            self.column("export-before", 20),
            self.column("export-after", 20),
            self.numbers("export-points", 10),
        ];
        let title = self.get("export-answers-compared");
        match self.table(title.clone(), columns, rows) {
            Some(table) => vec![Block::Heading(title), table],
            None => Vec::new(),
        }
    }

    /// What became of what was planned.
    fn planned_before(&self, earlier: &Earlier<'_>) -> Vec<Block> {
        let document = self.source.document();
        let rows = earlier.comparison.actions.iter().map(|one| {
            let title = document.actions.iter().find(|action| action.id == one.action);
            let title = title.map_or_else(|| one.action.to_string(), |one| one.title.get(self.language()).to_owned());
            vec![
                Cell::text(title),
                Cell::text(one.owner.clone().unwrap_or_default()),
                one.due.clone().map_or(Cell::Empty, Cell::Date),
                Cell::text(match one.outcome {
                    Outcome::Done => self.get("export-outcome-done"),
                    Outcome::DoneWithoutEffect => self.get("export-outcome-no-effect"),
                    Outcome::Late => self.get("export-outcome-late"),
                    Outcome::Dropped => self.get("export-dropped"),
                    Outcome::UnderWay => self.get("export-outcome-under-way"),
                    Outcome::NoLongerPlanned => self.get("export-outcome-not-planned"),
                }),
                Cell::text(self.signed(one.points)),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = vec![
            self.column("export-action", 40),
            self.column("export-owner", 20),
            self.column("export-due", 12),
            self.column("export-what-happened", 18),
            self.numbers("export-points", 10),
        ];
        let title = self.get("export-plan-compared");
        match self.table(title.clone(), columns, rows) {
            Some(table) => vec![Block::Heading(title), table],
            None => Vec::new(),
        }
    }
}
