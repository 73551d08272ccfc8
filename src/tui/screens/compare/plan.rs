//! Plan: what became of each planned action, and whether the risk really fell.

use std::rc::Rc;

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Row, Section, Sheet};
use super::{CompareScreen, Compared};
use crate::questionnaire::{Action, ActionId};
use crate::report::compare::{ComparedAction, Outcome};
use crate::report::words;
use crate::report::words::comparison::Sides;
use crate::risk::tenths;
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

impl CompareScreen {
    /// The action as it is written today, else as it was.
    fn written(&self, id: &ActionId) -> Option<&Action> {
        let find = |side: &'_ Compared| side.questionnaire.document().actions.iter().position(|one| one.id == *id);
        let (before, after) = (&self.before, &self.after);
        let own = find(after).map(|at| (after, at)).or_else(|| find(before).map(|at| (before, at)));
        own.and_then(|(side, at)| side.questionnaire.document().actions.get(at))
    }

    /// The changed answers, by position, to the questions that a planned action settles.
    pub(super) fn settled(&self, at: usize) -> Rc<[usize]> {
        let Some(action) = self.written(&self.comparison.actions[at].action) else { return Rc::new([]) };
        let settles = |at: &usize| {
            let answer = &self.comparison.answers[*at];
            let own =
                |id: &crate::questionnaire::QuestionId| *id == answer.question || Some(id) == answer.replaces.as_ref();
            action.settles.iter().any(|one| own(&one.question))
        };
        self.lists.by_points.iter().copied().filter(settles).collect()
    }
}

impl<'a> Drawn<'a> {
    pub fn plan(&'a self) -> Sheet<'a> {
        let actions = &self.comparison.actions;
        if actions.is_empty() {
            return Sheet::of(
                Vec::new(),
                vec![Row::new(self.prose(&Message::new("compared-nothing-planned"), self.theme.dim()))],
            );
        }
        let head = self.prose(&self.screen.sides.actions(), self.theme.heading());
        let head = head.into_iter().chain([Line::default()]).collect();
        Sheet::new(head, actions.len(), move |at| self.action_row(at))
    }

    fn title_of(&self, one: &ComparedAction) -> String {
        let written = self.screen.written(&one.action);
        written.map_or_else(|| one.action.to_string(), |action| action.title.get(self.texts.language()).to_owned())
    }

    fn action_row(&self, at: usize) -> Row {
        let one = &self.comparison.actions[at];
        let points = tenths(one.points);
        let style = match one.outcome {
            Outcome::Done => self.theme.good(),
            Outcome::Late | Outcome::DoneWithoutEffect => self.theme.warning(),
            Outcome::Dropped | Outcome::UnderWay | Outcome::NoLongerPlanned => self.theme.dim(),
        };
        let head = Span::styled(
            format!("{} ", lines::right(&bars::tenths_changed(points, self.texts.forms()), 6)),
            self.style(points),
        );
        let mut all = lines::wrap_behind(head, &self.title_of(one), self.width, self.theme.text());
        let mut parts = vec![self.say(&self.screen.sides.action(one))];
        if *self.screen.sides != Sides::One {
            parts.push(match (one.before, one.after) {
                (Some(only), None) | (None, Some(only)) => self.say(&words::status(only)),
                _ => self.statuses(one),
            });
        }
        parts.extend([&one.owner, &one.due, &one.reason].into_iter().flatten().cloned());
        all.extend(lines::wrap_behind(Span::raw(" ".repeat(7)), &parts.join(" · "), self.width, style));
        Row::to(all, Enter::Action(at))
    }

    /// How far it was before and is now.
    fn statuses(&self, one: &ComparedAction) -> String {
        let said = |status: Option<_>| match status {
            Some(status) => self.say(&words::status(status)),
            None => self.texts.get("compared-not-planned").to_string(),
        };
        format!("{} → {}", said(one.before), said(one.after))
    }

    /// A planned action: what became of it, and the answers that it settles.
    pub fn action(&'a self, at: usize, settled: &'a [usize]) -> Sheet<'a> {
        let one = &self.comparison.actions[at];
        let head = lines::wrap(&self.title_of(one), self.width, "", self.theme.heading());
        let mut rows = self.about(&self.texts.get("compared-outcome"), &self.say(&self.screen.sides.action(one)));
        rows.extend(self.about(&self.texts.get("compared-status"), &self.statuses(one)));
        let (owner, due, why) =
            (self.texts.get("compared-owner"), self.texts.get("compared-due"), self.texts.get("compared-why-not"));
        for (label, text) in [(owner, &one.owner), (due, &one.due), (why, &one.reason)] {
            rows.extend(text.iter().flat_map(|text| self.about(&label, text)));
        }
        let points = bars::tenths_changed(tenths(one.points), self.texts.forms());
        rows.extend(self.about(&self.texts.get("compared-action-points"), &points));
        let title = self.heading(&Message::new("compared-settled"), settled.len());
        let answers = Section::new(title, settled.len(), move |at| self.answer_row(settled[at], true, true));
        Sheet::of_sections(head, vec![Section::plain(rows), answers])
    }
}
