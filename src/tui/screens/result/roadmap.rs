//! Roadmap: the stages with their dates, what is to be done in each and by whom, and what comes back.

use chrono::NaiveDate;
use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page};
use super::sheet::{Row, Sheet};
use crate::assessment::PlannedStatus;
use crate::risk::{Recurring, Roadmap, RoadmapItem, RoadmapStage};
use crate::text::Message;
use crate::tui::widgets::lines;

impl<'a> Drawn<'a> {
    /// The stages, one below the other; then what recurs.
    pub fn roadmap(&'a self, roadmap: &'a Roadmap) -> Sheet<'a> {
        let items = roadmap.stages.iter().flat_map(|stage| &stage.items);
        let overdue = items.clone().filter(|item| item.overdue).count();
        let planned = items.clone().filter(|item| item.planned.is_some()).count();
        let head = Message::new("roadmap-head")
            .with("start", roadmap.start.to_string())
            .with("planned", planned)
            .with("open", items.count() - planned)
            .with("overdue", overdue)
            .with("next", roadmap.next_run.as_deref().unwrap_or("·"));
        let style = if overdue > 0 { self.theme.warning() } else { self.theme.dim() };
        let mut head = lines::wrap(&self.texts.say(&head), self.width, "", style);
        head.push(Line::styled(self.texts.get("roadmap-marks").to_string(), self.theme.dim()));
        let mut rows = Vec::new();
        for stage in &roadmap.stages {
            let own: Vec<Row> = if stage.items.is_empty() {
                vec![Row::new(vec![Line::styled(self.texts.get("roadmap-nothing").to_string(), self.theme.dim())])]
            } else {
                stage.items.iter().map(|item| self.roadmap_item(item)).collect()
            };
            rows.extend(self.titled(&self.stage(stage), own));
        }
        let again = roadmap.recurring.iter().map(|one| self.recurring(one)).collect();
        rows.extend(self.titled(&self.texts.get("roadmap-recurring"), again));
        Sheet::of(head, rows)
    }

    /// A stage with its dates and its hours.
    fn stage(&self, stage: &RoadmapStage) -> String {
        let actions = &self.document().actions;
        let hours: f64 = stage.items.iter().filter(|item| item.fall > 0.0).map(|item| actions[item.action].hours).sum();
        let title = self.document().stages[stage.stage].title.get(self.language());
        let message = Message::new("roadmap-stage")
            .with("title", title)
            .with("from", stage.from.to_string())
            .with("until", stage.until.to_string())
            .with("hours", self.texts.number(hours));
        self.texts.say(&message)
    }

    fn roadmap_item(&self, item: &RoadmapItem) -> Row {
        let action = &self.document().actions[item.action];
        let planned = item.planned.map(|at| &self.interview.plan[at]);
        let done = planned.is_some_and(|one| one.status == PlannedStatus::Done);
        let mark = match (done, item.overdue, item.critical) {
            (true, _, _) => "✓ ",
            (false, true, _) => "▲ ",
            (false, false, true) => "! ",
            (false, false, false) => "· ",
        };
        let style = match (done, item.overdue, item.critical) {
            (true, _, _) => self.theme.good(),
            (false, true, _) => self.theme.warning(),
            (false, false, true) => self.theme.bad(),
            (false, false, false) => self.theme.text(),
        };
        let who =
            planned.and_then(|one| one.owner.clone()).unwrap_or_else(|| action.role.get(self.language()).to_owned());
        let room = usize::from(self.width);
        let who_width = (room / 4).clamp(8, 24);
        let title = room.saturating_sub(who_width + 22).max(12);
        let text = format!(
            "{mark}{} {} {} {}",
            item.due,
            lines::fit(action.title.get(self.language()), title),
            lines::right(&self.texts.number(action.hours), 5),
            lines::fit(&who, who_width),
        );
        let mut own = vec![Line::styled(text, style)];
        own.extend(planned.map(|planned| self.planned_line(planned)));
        Row::to(own, Enter::Page(Page::Action(item.action)))
    }

    fn recurring(&self, one: &Recurring) -> Row {
        let text = self.questionnaire.written(one.question).text.get(self.language());
        let over = NaiveDate::parse_from_str(self.today, "%Y-%m-%d").is_ok_and(|today| one.due < today);
        let style = if over { self.theme.warning() } else { self.theme.text() };
        let places = if one.places > 1 { format!("{} × ", one.places) } else { String::new() };
        let head = Span::styled(format!("{} {places}", one.due), style);
        let own = lines::wrap_behind(head, text, self.width, self.theme.text());
        let finding = self.screen.evaluation.findings.iter().position(|finding| finding.place == one.oldest);
        let enter = self.question(one.oldest.clone()).or_else(|| finding.map(|at| Enter::Page(Page::Finding(at))));
        Row { enter, ..Row::new(own) }
    }
}
