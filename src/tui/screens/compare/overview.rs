//! Overview: whether it is better or worse, because of what, and how much of each there is to be read.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Tab;
use super::drawn::Drawn;
use super::lists::moved;
use super::pages::{Enter, Page, Row, Section, Sheet};
use crate::report::compare::ComparedDepartment;
use crate::report::words::comparison::{Sides, questionnaires, shown_change};
use crate::risk::AnswerChange;
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

/// How many of the answers that did most stand here.
const MOST: usize = 5;

impl<'a> Drawn<'a> {
    pub fn overview(&'a self) -> Sheet<'a> {
        let change = &self.comparison.organisation;
        let mut head = Vec::new();
        if let Some(note) = self.screen.sides.note() {
            head.extend(self.prose(&note, self.theme.warning()));
        }
        head.extend(self.sentence(change.before, change.after, true));
        head.push(Line::default());
        head.extend(self.waterfall(change.before, change.after, &change.attribution));
        if *self.screen.sides == Sides::One {
            head.extend(self.causes());
        }
        let mut sections = vec![Section::plain(self.counts())];
        let most = &self.screen.lists.by_points;
        let moved = |at: &&usize| crate::risk::tenths(self.comparison.answers[**at].points) != 0;
        let count = most.iter().take(MOST).take_while(moved).count();
        let title = self.heading(&Message::new("compared-most"), 0);
        sections.push(Section::new(title, count, move |at| self.answer_row(most[at], true, true)));
        Sheet::of_sections(head, sections)
    }

    /// Better is lower: said in words, not by colour or sign alone.
    pub fn sentence(&self, before: f64, after: f64, organisation: bool) -> Vec<Line<'static>> {
        let (change, _) = shown_change(before, after, [0.0; 3]);
        let style = match change.signum() {
            0 => self.theme.text(),
            1 => self.theme.bad(),
            _ => self.theme.good(),
        };
        let message = match (&*self.screen.sides, organisation, change.signum()) {
            (Sides::One, true, 0) => Message::new("compare-same"),
            (Sides::One, true, 1) => Message::new("compare-worse"),
            (Sides::One, true, _) => Message::new("compare-better"),
            (Sides::One, false, 0) => Message::new("compare-department-same"),
            (Sides::One, false, 1) => Message::new("compare-department-worse"),
            (Sides::One, false, _) => Message::new("compare-department-better"),
            (Sides::Two { .. }, _, 0) => Message::new("compare-two-same"),
            (Sides::Two { .. }, false, _) => Message::new("compare-department-lower"),
            (Sides::Two { .. }, true, 1) => Message::new("compare-two-higher"),
            (Sides::Two { .. }, true, _) => Message::new("compare-two-lower"),
        };
        let message = message
            .with("before", bars::points(before, self.texts.forms()))
            .with("after", bars::points(after, self.texts.forms()));
        let message = match &*self.screen.sides {
            Sides::One => message,
            Sides::Two { earlier, later } => message.with("earlier", earlier.as_str()).with("later", later.as_str()),
        };
        self.prose(&message.with("change", bars::tenths_changed(change, self.texts.forms())), style)
    }

    /// One row for each tab: how many of each kind there are.
    fn counts(&self) -> Vec<Row> {
        let mut rows = vec![
            self.count(&Message::new("tab-departments"), self.departments_counted(), Enter::Tab(Tab::Departments)),
            self.count(&Message::new("red-flags"), self.red_flags_counted(), Enter::Tab(Tab::Findings)),
            self.count(&Message::new("tab-findings"), self.findings_counted(), Enter::Tab(Tab::Findings)),
            self.count(&Message::new("tab-compared-answers"), self.answers_counted(), Enter::Tab(Tab::Answers)),
            self.count(&Message::new("tab-plan"), self.plan_counted(), Enter::Tab(Tab::Plan)),
        ];
        if let Some(text) = self.assessors() {
            let head = self.label(&Message::new("tab-people"));
            let all = lines::wrap_behind(head, &text, self.width, self.theme.text());
            rows.push(Row::to(all, Enter::Tab(Tab::People)));
        }
        if !self.comparison.questionnaire.same {
            let all = self.prose(&questionnaires(&self.comparison.questionnaire), self.theme.warning());
            rows.push(Row::to(all, Enter::Page(Page::Questionnaire)));
        }
        rows
    }

    fn label(&self, title: &Message) -> Span<'static> {
        Span::styled(lines::fit(&self.say(title), 13), self.theme.heading())
    }

    fn count(&self, title: &Message, counts: Vec<(usize, Message)>, enter: Enter) -> Row {
        let named = counts.into_iter().filter(|(count, _)| *count > 0);
        let all: Vec<String> = named.map(|(count, what)| format!("{count} {}", self.say(&what))).collect();
        let (text, style) = match all.is_empty() {
            true => (self.texts.get("count-none").to_string(), self.theme.dim()),
            false => (self.texts.list(&all), Style::new()),
        };
        Row::to(lines::wrap_behind(self.label(title), &text, self.width, style), enter)
    }

    /// What is only on the later side, and what only on the earlier.
    fn only(&self, later: Message, earlier: Message) -> [Message; 2] {
        match &*self.screen.sides {
            Sides::One => [later, earlier],
            Sides::Two { earlier, later } => [
                Message::new("count-only-later").with("later", later.as_str()),
                Message::new("count-only-earlier").with("earlier", earlier.as_str()),
            ],
        }
    }

    fn same(&self, one: Message) -> Message {
        if *self.screen.sides == Sides::One { one } else { Message::new("count-at-both") }
    }

    fn departments_counted(&self) -> Vec<(usize, Message)> {
        let departments = &self.comparison.departments;
        let [new, gone] = self.only(Message::new("count-new"), Message::new("department-removed"));
        let with = |sign: i64| {
            let own = |(at, one): &(usize, &ComparedDepartment)| {
                one.change.is_some() && moved(self.comparison, *at).signum() == sign
            };
            departments.iter().enumerate().filter(own).count()
        };
        let [worse, better] = match *self.screen.sides {
            Sides::One => [Message::new("count-worse"), Message::new("count-better")],
            Sides::Two { .. } => [Message::new("count-higher"), Message::new("count-lower")],
        };
        vec![
            (with(1), worse),
            (with(-1), better),
            (with(0), self.same(Message::new("count-as-they-were"))),
            (self.screen.lists.added.len(), new),
            (self.screen.lists.removed.len(), gone),
        ]
    }

    fn red_flags_counted(&self) -> Vec<(usize, Message)> {
        let flags = &self.comparison.red_flags;
        let [new, gone] = self.only(Message::new("count-new"), Message::new("count-gone"));
        let same = self.same(Message::new("count-as-before"));
        vec![(flags.new.len(), new), (flags.gone.len(), gone), (flags.unchanged.len(), same)]
    }

    fn findings_counted(&self) -> Vec<(usize, Message)> {
        let findings = &self.comparison.findings;
        let [new, closed] = self.only(Message::new("count-new"), Message::new("count-closed"));
        vec![
            (findings.new.len(), new),
            (findings.reopened.len(), Message::new("count-reopened")),
            (findings.worse.len(), Message::new("count-worse")),
            (findings.better.len(), Message::new("count-better")),
            (findings.closed.len(), closed),
            (findings.unchanged, self.same(Message::new("count-as-they-were"))),
        ]
    }

    fn answers_counted(&self) -> Vec<(usize, Message)> {
        let lists = &self.screen.lists.answers;
        let kind = |(kind, own): &(AnswerChange, Vec<usize>)| (own.len(), self.screen.sides.answer(*kind));
        let unchanged = &self.comparison.unchanged.answers;
        let mut all: Vec<(usize, Message)> = lists.iter().map(kind).collect();
        all.push((unchanged.len(), self.same(Message::new("count-as-they-were"))));
        if !self.comparison.notes.is_empty() {
            let count = self.comparison.notes.len();
            let notes = match *self.screen.sides {
                Sides::One => Message::new("count-notes"),
                Sides::Two { .. } => Message::new("count-notes-differ"),
            };
            all.push((count, notes.with("count", count)));
        }
        all
    }

    fn plan_counted(&self) -> Vec<(usize, Message)> {
        let mut counts: Vec<(usize, Message)> = Vec::new();
        for what in self.comparison.actions.iter().map(|one| self.screen.sides.action(one)) {
            match counts.iter_mut().find(|(_, other)| *other == what) {
                Some((count, _)) => *count += 1,
                None => counts.push((1, what)),
            }
        }
        counts
    }
}
