//! Plan: tick an action and every score moves; or have the plan made for a goal. What is chosen gets an
//! owner, a due date and a status.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page};
use super::planning::{Candidate, Made, Planning};
use super::sheet::{Row, Sheet};
use crate::assessment::Planned;
use crate::questionnaire::Action;
use crate::risk::{Change, Goal, PlanBy};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

impl<'a> Drawn<'a> {
    /// The open actions with their ticks, under what the ticked ones make of the scores.
    pub fn plan(&'a self, planning: &'a Planning) -> Sheet<'a> {
        let mut head = self.plan_head(planning);
        head.extend(self.departments_moved(planning));
        let width = self.action_width();
        let columns = format!(
            "      {} {} {} {}",
            lines::fit(&self.texts.get("column-action"), width),
            lines::right(&self.texts.get("column-takes-off"), 9),
            lines::right(&self.texts.get("column-hours"), 6),
            lines::right(&self.texts.get("column-mop"), 9),
        );
        head.push(Line::styled(columns, self.theme.dim()));
        let settled = self.planned_and_settled(planning);
        let open = planning.rows.len();
        Sheet::new(head, (open + settled.len()).max(1), move |at| match planning.rows.get(at) {
            Some(row) => self.candidate(planning, row),
            None if open + settled.len() == 0 => Row::new(self.prose(&self.texts.get("plan-nothing-open"))),
            None => {
                let mut row = self.settled_action(settled[at - open]);
                if at == open {
                    let title = self.texts.get("plan-settled").to_string();
                    row.above = vec![Line::default(), Line::styled(title, self.theme.heading())];
                }
                row
            }
        })
    }

    fn action_width(&self) -> usize {
        usize::from(self.width).saturating_sub(31).max(12)
    }

    /// From which score to which, with how much work; how the ticks were made; the falling line.
    fn plan_head(&self, planning: &Planning) -> Vec<Line<'static>> {
        let Change { before, after } = planning.what_if.organisation();
        let mut first = vec![self.score(before), Span::raw(" → "), self.score(after)];
        let sum = Message::new("plan-sum")
            .with("count", planning.steps.len())
            .with("hours", self.texts.number(planning.what_if.hours()))
            .with("cost", self.texts.money(planning.what_if.cost_mop()));
        first.push(Span::raw(format!("  {}", self.texts.say(&sum))));
        let mut all = vec![Line::from(first)];
        let small = self.height < 20;
        let made = match &planning.made {
            Some(made) => Some(self.made(made)),
            None => (!small).then(|| self.texts.get("plan-by-hand").to_string()),
        };
        all.extend(made.into_iter().flat_map(|made| lines::wrap(&made, self.width, "", self.theme.dim())));
        all.extend(self.falling(planning).filter(|_| !small));
        all
    }

    /// The score after each step, as columns from the score before (full height) to the last.
    fn falling(&self, planning: &Planning) -> Option<Line<'static>> {
        const EIGHTHS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
        let before = planning.what_if.organisation().before;
        let last = planning.steps.last()?.after;
        let room = usize::from(self.width).saturating_sub(16).max(1);
        let each = planning.steps.len().div_ceil(room).max(1);
        let mut spans = vec![Span::raw(format!("{} ", bars::points(before, self.texts.forms())))];
        for step in planning.steps.chunks(each).filter_map(<[_]>::last) {
            let part = if before > last { (1.0 + 7.0 * (step.after - last) / (before - last)).round() } else { 8.0 };
            spans.push(Span::styled(EIGHTHS[(part as usize).clamp(1, 8) - 1], self.level(step.after).style));
        }
        spans.push(Span::raw(format!(" {}", bars::points(last, self.texts.forms()))));
        Some(Line::from(spans))
    }

    /// What the ticks were made for, and whether anything does better.
    fn made(&self, made: &Made) -> String {
        let goal = match made.goal {
            Goal::Everything => Message::new("plan-everything"),
            Goal::Hours(hours) => Message::new("plan-within-hours").with("hours", self.texts.number(hours)),
            Goal::Mop(cost) => Message::new("plan-within-mop").with("cost", self.texts.money(cost)),
            Goal::Below { level, department } => {
                let whom = department.map(|at| &self.interview.departments[at].id);
                let level = self.document().levels[level].title.get(self.language());
                Message::new("plan-below").with("level", level).with("whom", self.whom(whom))
            }
        };
        let by = match made.by {
            PlanBy::Hours => Message::new("plan-by-hours"),
            PlanBy::Mop => Message::new("plan-by-mop"),
        };
        let how = match (made.goal, made.reached, made.exact) {
            (_, false, _) => Message::new("plan-not-reached"),
            (Goal::Everything, _, _) => by,
            (_, _, true) => Message::new("plan-exact").with("by", by),
            (_, _, false) => Message::new("plan-greedy").with("by", by),
        };
        format!("{} {}", self.texts.say(&goal), self.texts.say(&how))
    }

    /// Every department before → after, the worst first; as many as fit.
    fn departments_moved(&self, planning: &Planning) -> Vec<Line<'static>> {
        let scored = &self.screen.evaluation.scores.departments;
        let mapped = self.screen.order().into_iter().filter(|at| scored[*at].mapped);
        let mut all = Vec::new();
        let mut line: Vec<Span<'static>> = Vec::new();
        let mut used = 0;
        let mut left = scored.iter().filter(|one| one.mapped).count();
        // As many lines as leave the actions most of the window.
        let most = usize::from(self.height / 5).clamp(1, 8);
        for at in mapped {
            let Change { before, after } = planning.what_if.department(at);
            let level = self.level(after);
            let name = lines::cut(&self.interview.departments[at].name, 18);
            let moved = if bars::points(before, self.texts.forms()) == bars::points(after, self.texts.forms()) {
                bars::points(after, self.texts.forms())
            } else {
                format!("{} → {}", bars::points(before, self.texts.forms()), bars::points(after, self.texts.forms()))
            };
            let name = Span::styled(format!("{name} "), self.theme.dim());
            let score = Span::styled(format!("{moved} {}   ", level.sign), level.style);
            let width = name.width() + score.width();
            if used > 0 && used + width > usize::from(self.width) {
                all.push(Line::from(std::mem::take(&mut line)));
                used = 0;
            }
            if all.len() == most {
                let more = self.texts.say(&Message::new("and-more").with("count", left));
                all.push(Line::styled(more, self.theme.dim()));
                return all;
            }
            used += width;
            left -= 1;
            line.extend([name, score]);
        }
        if !line.is_empty() {
            all.push(Line::from(line));
        }
        all
    }

    /// An open action: its tick, what it takes off, what it costs, and what is planned for it.
    fn candidate(&self, planning: &Planning, row: &Candidate) -> Row {
        let action = &self.document().actions[row.action];
        let step = planning.steps.iter().position(|step| step.action == row.action);
        let (mark, fall) = match step {
            Some(at) => {
                let before =
                    at.checked_sub(1).map_or(planning.what_if.organisation().before, |at| planning.steps[at].after);
                ("[x] ", before - planning.steps[at].after)
            }
            None => ("[ ] ", row.alone),
        };
        let text = format!(
            "{mark}{} {} {} {}",
            lines::fit(action.title.get(self.language()), self.action_width()),
            lines::right(&bars::change(-fall, self.texts.forms()), 9),
            lines::right(&self.texts.number(row.hours), 6),
            lines::right(&self.texts.money(row.cost_mop), 9),
        );
        let style = if step.is_some() { self.theme.heading() } else { self.theme.text() };
        let mut all = vec![Line::styled(text, style)];
        all.extend(self.planned(&action.id).map(|planned| self.planned_line(planned)));
        Row::to(all, Enter::Page(Page::Action(row.action)))
    }

    /// What is planned for an action.
    pub fn planned(&self, action: &crate::questionnaire::ActionId) -> Option<&'a Planned> {
        self.interview.plan.iter().find(|one| one.action == *action)
    }

    /// Status, owner, due date and reason in one line; what is overdue stands out.
    pub fn planned_line(&self, planned: &Planned) -> Line<'static> {
        let status = self.texts.say(&crate::report::words::status(planned.status));
        let mut parts = vec![status];
        parts.extend(planned.owner.clone());
        let over = planned.is_overdue(self.today);
        parts.extend(planned.due.as_ref().map(|due| {
            let message = if over { Message::new("plan-overdue") } else { Message::new("plan-due") };
            self.texts.say(&message.with("due", due.as_str()))
        }));
        parts.extend(planned.reason.clone());
        let text = lines::cut(&parts.join(" · "), usize::from(self.width).saturating_sub(4));
        let style = if over { self.theme.warning() } else { self.theme.dim() };
        Line::styled(format!("    {text}"), style)
    }

    /// Actions of the plan that would change nothing any more: done, or answered otherwise.
    fn planned_and_settled(&self, planning: &Planning) -> Vec<usize> {
        let actions = self.document().actions.iter().enumerate();
        let open = |at: usize| planning.rows.iter().any(|row| row.action == at);
        actions.filter(|(at, action)| !open(*at) && self.planned(&action.id).is_some()).map(|(at, _)| at).collect()
    }

    fn settled_action(&self, at: usize) -> Row {
        let action = &self.document().actions[at];
        let mut all = vec![Line::raw(format!("✓   {}", action.title.get(self.language())))];
        all.extend(self.planned(&action.id).map(|planned| self.planned_line(planned)));
        Row::to(all, Enter::Page(Page::Action(at)))
    }

    /// An action with what it does, what it costs and what is planned for it.
    pub fn action(&'a self, planning: Option<&'a Planning>, at: usize) -> Sheet<'a> {
        let action = &self.document().actions[at];
        let language = self.language();
        let mut head = lines::wrap(action.title.get(language), self.width, "", self.theme.heading());
        let cost = Message::new("hours-and-cost")
            .with("hours", self.texts.number(action.hours))
            .with("cost", self.texts.money(action.cost_mop));
        let stage = self.document().stages.iter().find(|stage| stage.id == action.stage);
        let stage = stage.map_or("", |stage| stage.title.get(language));
        let under = format!("{} · {} · {stage}", self.texts.say(&cost), action.role.get(language));
        head.push(Line::styled(under, self.theme.dim()));
        head.push(Line::default());
        let mut rows = Vec::new();
        match self.planned(&action.id) {
            Some(planned) => rows.push(Row::new(vec![self.planned_line(planned)])),
            None => {
                rows.push(Row::new(lines::wrap(&self.texts.get("plan-not-planned"), self.width, "", self.theme.dim())))
            }
        }
        if let Some(about) = &action.about {
            rows.extend(self.prose(about.get(language)).chunks(6).map(|some| Row::new(some.to_vec())));
        }
        if let Some(row) = planning.and_then(|planning| planning.rows.iter().find(|row| row.action == at)) {
            let alone = Message::new("plan-alone").with("points", bars::points(row.alone, self.texts.forms()));
            rows.push(Row::new(self.prose(&self.texts.say(&alone))));
        }
        let settles = self.settles(at, action);
        rows.extend(self.titled(&self.texts.get("plan-settles"), settles));
        Sheet::of(head, rows)
    }

    /// The places that an action settles, each with the answer that would stand there.
    fn settles(&self, at: usize, action: &Action) -> Vec<Row> {
        let evaluation = &self.screen.evaluation;
        let settled = crate::risk::settled(self.questionnaire, &evaluation.standing, &[at]);
        if settled.is_empty() {
            let each = action.settles.iter().filter_map(|one| self.questionnaire.position(&one.question));
            let text = |at| self.questionnaire.written(at).text.get(self.language()).to_owned();
            return each.map(|at| Row::new(self.prose(&format!("✓ {}", text(at))))).collect();
        }
        let row = |one: crate::risk::Settled| {
            let whom = self.whom(one.place.department.as_ref());
            let question = self.questionnaire.written(one.question).text.get(self.language());
            let answer =
                crate::tui::wording::answer(self.questionnaire, &one.place.question, Some(&one.answer), self.texts);
            let head = Span::styled(format!("{whom}{colon}", colon = self.texts.forms().colon()), self.theme.dim());
            let mut own = lines::wrap_behind(head, question, self.width, self.theme.text());
            own.extend(lines::wrap(&format!("→ {answer}"), self.width, "  ", self.theme.good()));
            let finding = evaluation.findings.iter().position(|finding| finding.place == one.place);
            Row { enter: finding.map(|at| Enter::Page(Page::Finding(at))), ..Row::new(own) }
        };
        settled.into_iter().map(row).collect()
    }
}
