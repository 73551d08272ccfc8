//! Overview: the organisation's score, its red flags, and the heat map of departments and risks.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page};
use super::sheet::{Row, Sheet};
use crate::questionnaire::{Basis, Level, Ternary};
use crate::text::Message;
use crate::tui::widgets::{bars, form, lines};
use crate::tui::wording;

/// How many red flags stand above the heat map, where there is room.
const FIRST_FLAGS: usize = 3;

impl<'a> Drawn<'a> {
    /// The heat map under the summary.
    pub fn overview(&'a self) -> Sheet<'a> {
        let mut head = self.summary();
        let flags = self.red_flags_first();
        if self.height >= 20 {
            for fired in flags.iter().take(FIRST_FLAGS).map(|at| &self.screen.evaluation.red_flags[*at]) {
                let title = self.document().red_flags[fired.rule].title.get(self.language());
                let text = format!(
                    "! {}{colon}{title}",
                    self.whom(fired.department.as_ref()),
                    colon = self.texts.forms().colon()
                );
                head.push(Line::styled(lines::cut(&text, usize::from(self.width)), self.theme.bad()));
            }
        }
        head.push(Line::default());
        head.extend(self.heads());
        let order = self.screen.order();
        let count = order.len();
        let more = usize::from(!flags.is_empty());
        Sheet::new(head, count + 1 + more, move |at| match order.get(at) {
            Some(department) => Row::to(vec![self.heat(*department)], Enter::Department(*department)),
            None if at == count => Row::new(vec![Line::default(), self.legend()]),
            None => {
                let text = self.texts.say(&Message::new("all-red-flags").with("count", flags.len()));
                Row::to(vec![Line::styled(text, self.theme.bad())], Enter::Page(Page::RedFlags))
            }
        })
    }

    fn summary(&self) -> Vec<Line<'static>> {
        let evaluation = &self.screen.evaluation;
        let name = lines::cut(&self.interview.organisation.name, usize::from(self.width / 2));
        let first = Line::from(vec![
            Span::styled(format!("{name}  "), self.theme.heading()),
            self.score(evaluation.scores.organisation.headline),
        ]);
        let coverage = &evaluation.coverage;
        let covered = Message::new("coverage")
            .with("answered", coverage.answered)
            .with("visible", coverage.visible)
            .with("unknown", coverage.unknown)
            .with("notapplicable", coverage.not_applicable)
            .with("unanswered", coverage.unanswered)
            .with("stated", self.stated())
            .with("flags", evaluation.red_flags.len());
        let mut all = vec![first];
        let band = self.texts.say(&wording::band(evaluation.scores.organisation, self.texts.forms()));
        all.extend(lines::wrap(&band, self.width, "", self.theme.dim()));
        all.extend(lines::wrap(&self.texts.say(&covered), self.width, "", self.theme.dim()));
        let unmapped = evaluation.scores.departments.iter().filter(|one| !one.mapped).count();
        if unmapped > 0 {
            let unmapped = self.texts.say(&Message::new("unmapped").with("count", unmapped));
            all.extend(lines::wrap(&unmapped, self.width, "", self.theme.warning()));
        }
        all
    }

    /// What share of the answers that count is only stated, in whole percent.
    fn stated(&self) -> String {
        let standing = &self.screen.evaluation.standing;
        let (mut stated, mut all) = (0_usize, 0_usize);
        for part in standing.parts() {
            for question in standing.places(self.questionnaire, part) {
                let answered = standing.asked(question, part) == Ternary::True;
                let given = standing.own(question, part).filter(|_| answered);
                if let Some(given) = given.filter(|one| one.state == crate::assessment::State::Answered) {
                    all += 1;
                    stated += usize::from(given.basis == Basis::Stated);
                }
            }
        }
        format!("{} %", (100 * stated + all / 2).checked_div(all).unwrap_or(0))
    }

    /// What the signs mean.
    fn legend(&self) -> Line<'static> {
        let levels = &self.document().levels;
        let sign = |(at, level): (usize, &Level)| {
            let sign = self.theme.level_sign(at, levels.len());
            let text = format!("{sign} {}   ", level.title.get(self.language()));
            Span::styled(text, self.theme.level(at, levels.len()))
        };
        levels.iter().enumerate().map(sign).collect()
    }

    /// Columns for each risk of the heat map: fewer where there are few.
    fn cell(&self) -> usize {
        if self.width >= 74 { 6 } else { 4 }
    }

    fn name_width(&self) -> usize {
        let risks = self.document().risks.len();
        usize::from(self.width).saturating_sub(risks * self.cell() + 10).clamp(10, 40)
    }

    fn heads(&self) -> Vec<Line<'static>> {
        let titles = self.document().risks.iter().map(|risk| risk.title.get(self.language()));
        let words = titles.map(|title| title.split_whitespace().filter(|word| word.chars().count() > 2));
        let words: Vec<Vec<&str>> = words.map(Iterator::collect).collect();
        let room = self.cell() - 1;
        let line = |part: usize| {
            let mut text = " ".repeat(self.name_width() + 12);
            for title in &words {
                let word = form::visible_part(title.get(part).copied().unwrap_or(""), 0, room);
                text.push_str(&lines::fit(&word, room));
                text.push(' ');
            }
            Line::styled(text, self.theme.dim())
        };
        vec![line(0), line(1)]
    }

    fn heat(&self, department: usize) -> Line<'static> {
        let risk = &self.screen.evaluation.scores.departments[department];
        let name = &self.interview.departments[department].name;
        let flagged = self.screen.evaluation.red_flags.iter().any(|flag| flag.department.as_ref() == Some(&risk.id));
        let mark = if flagged { "!" } else { " " };
        let name = format!("{} ", lines::fit(name, self.name_width()));
        let mut spans = vec![Span::styled(mark, self.theme.bad()), Span::raw(name)];
        if !risk.mapped {
            spans.push(Span::styled(self.texts.get("not-mapped").to_string(), self.theme.dim()));
            return Line::from(spans);
        }
        let level = self.level(risk.figures.headline);
        let points = lines::right(&bars::points(risk.figures.headline, self.texts.forms()), 5);
        spans.push(Span::styled(format!("{points} {} ", level.sign), level.style));
        for one in &risk.risks {
            let level = self.level(one * 100.0);
            let number = lines::right(&format!("{:.0}", one * 100.0), self.cell() - 2);
            spans.push(Span::styled(format!("{number}{} ", level.sign), level.style));
        }
        Line::from(spans)
    }
}
