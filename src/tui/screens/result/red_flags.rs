//! The red flags: the list, and what each is about.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page};
use super::sheet::{Row, Sheet};
use crate::assessment::{Fired, Place};
use crate::questionnaire::Scope;
use crate::text::Message;
use crate::tui::widgets::lines;
use crate::tui::wording;

impl<'a> Drawn<'a> {
    /// All red flags, the organisation's own first.
    pub fn all_red_flags(&'a self) -> Sheet<'a> {
        let order = self.red_flags_first();
        let title = Line::styled(format!("{} ({})", self.texts.get("red-flags"), order.len()), self.theme.bad());
        Sheet::new(vec![title, Line::default()], order.len(), move |at| self.red_flag_row(order[at]))
    }

    /// The positions of the red flags that hold, the organisation's own first.
    pub fn red_flags_first(&self) -> Vec<usize> {
        let all = &self.screen.evaluation.red_flags;
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_key(|at| all[*at].department.is_some());
        order
    }

    /// A red flag as a row of a list.
    pub fn red_flag_row(&self, at: usize) -> Row {
        let fired = &self.screen.evaluation.red_flags[at];
        let flag = &self.document().red_flags[fired.rule];
        let head = Span::styled(
            format!("! {}{colon}", self.whom(fired.department.as_ref()), colon = self.texts.forms().colon()),
            self.theme.bad(),
        );
        let articles = wording::articles(&flag.articles, self.texts);
        let text = format!("{} ({articles})", flag.title.get(self.language()));
        let lines = lines::wrap_behind(head, &text, self.width, self.theme.text());
        Row::to(lines, Enter::Page(Page::RedFlag(at)))
    }

    /// What a red flag is about.
    pub fn red_flag(&'a self, at: usize) -> Sheet<'a> {
        let fired = &self.screen.evaluation.red_flags[at];
        let flag = &self.document().red_flags[fired.rule];
        let language = self.language();
        let mut head = lines::wrap(flag.title.get(language), self.width, "", self.theme.bad());
        head.push(Line::styled(self.whom(fired.department.as_ref()), self.theme.dim()));
        head.push(Line::default());
        let mut rows = Vec::new();
        if let Some(enter) = self.red_flag_place(fired).and_then(|place| self.question(place)) {
            rows.push(Row::to(vec![Line::raw(self.texts.get("go-to-question").to_string())], enter));
        }
        if let Some(about) = &flag.about {
            rows.extend(self.prose(about.get(language)).chunks(6).map(|some| Row::new(some.to_vec())));
        }
        rows.extend(self.about(&Message::new("law"), &wording::articles(&flag.articles, self.texts)));
        rows.extend(self.sources(&flag.sources));
        Sheet::of(head, rows)
    }

    /// The question that the condition of a red flag reads last.
    fn red_flag_place(&self, fired: &Fired) -> Option<Place> {
        let at = self.questionnaire.red_flags()[fired.rule].when.questions().into_iter().max()?;
        let question = &self.questionnaire.questions()[at];
        let of_department = question.scope == Scope::Department;
        let own = |id: &_| of_department || self.interview.answer(&question.id, Some(id)).is_some();
        match fired.department.clone().filter(own) {
            // A question of the departments, for the organisation: any of them may be the one.
            None if of_department => None,
            department => Some(Place { question: question.id.clone(), department }),
        }
    }
}
