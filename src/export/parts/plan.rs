//! The action plan: what is to be done in which stage, by whom, until when, what it costs and what it takes
//! off the score; and how the score falls along it.

use super::{Maker, tenths};
use crate::assessment::{Planned, PlannedStatus};
use crate::export::content::{Block, Cell, Chart, Falling, Figure};
use crate::questionnaire::Action;
use crate::risk::{self, RoadmapItem, RoadmapStage};
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn plan(&self) -> Vec<Block> {
        let source = self.source;
        let roadmap = source.roadmap();
        let mut blocks = Vec::new();
        let plan = source.plan();
        if !plan.steps.is_empty() && self.is_mapped() {
            let title = |at: usize| source.document().actions[at].title.get(self.language()).to_owned();
            let said = Message::new("export-falling-steps")
                .with("before", self.points(plan.organisation.before))
                .with("after", self.points(plan.organisation.after))
                .with("actions", plan.steps.len());
            blocks.push(Block::Figure(Figure {
                title: self.get("export-falling-title"),
                description: self.say(&said),
                chart: Chart::Falling(Falling {
                    now: (self.get("export-now"), tenths(plan.organisation.before)),
                    steps: plan
                        .steps
                        .iter()
                        .map(|step| (title(step.action), tenths(step.organisation.after)))
                        .collect(),
                    bands: self.bands(),
                }),
            }));
        }
        if !self.is_mapped() {
            blocks.push(Block::Text(self.get("export-plan-unranked")));
        } else if roadmap.stages.iter().any(|stage| !stage.items.is_empty()) {
            blocks.push(Block::Text(self.get("export-plan-points")));
        }
        for stage in &roadmap.stages {
            let written = &source.document().stages[stage.stage];
            let heading = Message::new("export-stage")
                .with("stage", written.title.get(self.language()))
                .with("from", stage.from.to_string())
                .with("until", stage.until.to_string());
            let heading = self.say(&heading);
            let rows: Vec<Vec<Cell>> = self.listed(stage).map(|item| self.action(item)).collect();
            if let Some(table) = self.table(heading.clone(), self.action_columns(), rows) {
                blocks.extend([Block::Heading(heading), table]);
            }
        }
        blocks.extend(self.dropped_actions());
        blocks.extend(self.recurring(roadmap));
        blocks
    }

    /// What was dropped from the plan: each action as written and as it was planned.
    pub(super) fn dropped(&self) -> impl Iterator<Item = (&Action, &Planned)> {
        let dropped = self.source.interview.plan.iter().filter(|one| one.status == PlannedStatus::Dropped);
        let actions = &self.source.document().actions;
        dropped.filter_map(|one| Some((actions.iter().find(|action| action.id == one.action)?, one)))
    }

    fn dropped_actions(&self) -> Vec<Block> {
        let rows = self.dropped().map(|(written, planned)| {
            vec![
                Cell::text(written.title.get(self.language())),
                Cell::text(planned.owner.clone().unwrap_or_default()),
                Cell::text(planned.reason.clone().unwrap_or_else(|| self.get("export-no-reason"))),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns =
            vec![self.column("export-action", 40), self.column("export-owner", 20), self.column("export-reason", 40)];
        let title = self.get("export-dropped-actions");
        let table = self.table(title.clone(), columns, rows);
        let with = |table| vec![Block::Heading(title), Block::Text(self.get("export-dropped-read")), table];
        table.map_or_else(Vec::new, with)
    }

    /// The actions of a stage. Without data flows none takes anything off, so only what is planned is left.
    pub(super) fn listed<'r>(&self, stage: &'r RoadmapStage) -> impl Iterator<Item = &'r RoadmapItem> + use<'r> {
        let mapped = self.is_mapped();
        stage.items.iter().filter(move |item| mapped || item.planned.is_some())
    }

    /// What an action takes off alone; nothing where nothing can be told.
    pub(super) fn points_alone(&self, item: &RoadmapItem) -> Cell {
        if self.is_mapped() { Cell::tenth(tenths(item.fall)) } else { Cell::Empty }
    }

    fn action_columns(&self) -> Vec<crate::export::content::Column> {
        vec![
            self.column("export-action", 32),
            self.column("export-owner", 16),
            self.column("export-due", 10),
            self.column("export-status", 10),
            self.numbers("export-hours", 8),
            self.numbers("export-mop", 10),
            self.numbers("export-points-alone", 8),
        ]
    }

    fn action(&self, item: &RoadmapItem) -> Vec<Cell> {
        let written = &self.source.document().actions[item.action];
        let planned = item.planned.map(|at| &self.source.interview.plan[at]);
        let mut title = written.title.get(self.language()).to_owned();
        if item.critical {
            title = self.say(&Message::new("export-critical").with("action", title));
        }
        vec![
            Cell::text(title),
            Cell::text(self.owner(item)),
            Cell::Date(item.due.to_string()),
            Cell::text(match (planned.map(|one| one.status), item.overdue) {
                (_, true) => self.get("export-overdue"),
                (None, _) => self.get("export-not-planned"),
                (Some(status), _) => self.planned_status(status),
            }),
            Cell::whole(written.hours),
            Cell::whole(written.cost_mop),
            self.points_alone(item),
        ]
    }

    /// Who is to do an action: who was named, else whose role it is.
    pub(super) fn owner(&self, item: &RoadmapItem) -> &str {
        let named = item.planned.and_then(|at| self.source.interview.plan[at].owner.as_deref());
        named.unwrap_or_else(|| self.source.document().actions[item.action].role.get(self.language()))
    }

    pub(super) fn planned_status(&self, status: PlannedStatus) -> String {
        match status {
            PlannedStatus::Open => self.get("export-open"),
            PlannedStatus::Doing => self.get("export-doing"),
            PlannedStatus::Done => self.get("export-done"),
            PlannedStatus::Dropped => self.get("export-dropped"),
        }
    }

    /// What is to be looked at again, and the next run.
    fn recurring(&self, roadmap: &risk::Roadmap) -> Vec<Block> {
        let rows = roadmap.recurring.iter().map(|one| {
            vec![
                Cell::text(self.source.questionnaire.written(one.question).text.get(self.language())),
                Cell::whole(one.places as f64),
                Cell::Date(one.due.to_string()),
            ]
        });
        let rows: Vec<Vec<Cell>> = rows.collect();
        let columns = vec![
            self.column("export-question", 66),
            self.numbers("export-places", 14),
            self.column("export-again-by", 20),
        ];
        let mut blocks = Vec::new();
        if let Some(table) = self.table(self.get("export-recurring"), columns, rows) {
            blocks.extend([Block::Heading(self.get("export-recurring")), table]);
        }
        if let Some(next) = &roadmap.next_run {
            blocks.push(Block::Text(self.say(&Message::new("export-next-run").with("period", next.as_str()))));
        }
        blocks
    }
}
