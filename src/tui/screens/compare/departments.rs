//! Departments: the change of each that both sides have with its causes, those on one side only apart; and
//! the page of one, with its own waterfall and what changed in it.

use ratatui::text::{Line, Span};

use super::Compared;
use super::drawn::Drawn;
use super::pages::{Enter, Part, Row, Section, Sheet};
use crate::questionnaire::DepartmentId;
use crate::report::compare::{Attribution, ComparedDepartment, Scored};
use crate::report::words;
use crate::report::words::comparison::{Sides, shown_change};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

/// The width of a column of figures.
const COLUMN: usize = 8;

impl<'a> Drawn<'a> {
    pub fn departments(&'a self) -> Sheet<'a> {
        let lists = &self.screen.lists;
        let both = if self.screen.as_entered { &lists.both } else { &lists.most_changed };
        let change = &self.comparison.organisation;
        let whole = move |at: usize| match at.checked_sub(1).map(|at| both[at]) {
            None => self.changed(None, change.before, change.after, &change.attribution),
            Some(at) => {
                let one = &self.comparison.departments[at];
                let attribution = one.attribution.unwrap_or_default();
                self.changed(Some(at), one.before.unwrap_or(0.0), one.after.unwrap_or(0.0), &attribution)
            }
        };
        let mut sections = vec![Section::new(self.columns(), both.len() + 1, whole)];
        for list in [&lists.added, &lists.removed] {
            let side =
                list.first().and_then(|at| self.screen.sides.department(self.comparison.departments[*at].status));
            let Some(side) = side else { continue };
            let title = self.part_heading(&Message::new("tab-departments"), &side, list.len());
            sections.push(Section::new(title, list.len(), move |at| self.alone(list[at])));
        }
        Sheet::of_sections(Vec::new(), sections)
    }

    /// What a row of departments is called, before and after; the organisation itself.
    fn compared(&self, at: Option<usize>) -> String {
        let Some(one) = at.map(|at| &self.comparison.departments[at]) else { return self.whom(None) };
        let before = |id: &DepartmentId| {
            let earlier = self.screen.before.interview.department(id).map(|one| one.name.clone());
            earlier.unwrap_or_else(|| self.department(id))
        };
        words::compared_department(one, before, |id| self.department(id))
    }

    /// What each of those that were merged or split was or is alone.
    fn each(&self, one: &ComparedDepartment) -> Vec<Row> {
        let (was, is) = self.ends(20);
        let row = |label: &str, side: &Compared, own: &Scored| {
            let name = side.interview.department(&own.id).map_or_else(|| own.id.to_string(), |one| one.name.clone());
            Row::new(vec![Line::raw(format!(
                "{label}{colon}{name} {}",
                bars::points(own.headline, self.texts.forms()),
                colon = self.texts.forms().colon()
            ))])
        };
        let before = one.from.iter().map(|own| row(&was, &self.screen.before, own));
        let after = one.to.iter().map(|own| row(&is, &self.screen.after, own));
        before.chain(after).collect()
    }

    fn name_width(&self) -> usize {
        usize::from(self.width).saturating_sub(6 * COLUMN + 1).clamp(8, 40)
    }

    fn columns(&self) -> Line<'static> {
        let (before, after) = self.ends(COLUMN - 1);
        let columns = [
            before.into(),
            after.into(),
            self.texts.get("column-change"),
            self.texts.get("column-questionnaire"),
            self.texts.get("column-scope"),
            self.texts.get("column-safeguards"),
        ];
        let figures: String = columns.iter().map(|text| lines::right(text, COLUMN)).collect();
        let name = lines::fit(&self.texts.get("column-department"), self.name_width());
        Line::styled(format!("{name} {figures}"), self.theme.dim())
    }

    /// The organisation, or a department that goes on: also those that were merged or split, together.
    fn changed(&self, at: Option<usize>, before: f64, after: f64, attribution: &Attribution) -> Row {
        let Attribution { questionnaire, scope, safeguards } = *attribution;
        let (change, parts) = shown_change(before, after, [questionnaire, scope, safeguards]);
        let figure = |text: String| lines::right(&text, COLUMN);
        let name = self.compared(at);
        let style = if at.is_none() { self.theme.heading() } else { self.theme.text() };
        // The names of several take lines of their own rather than be cut.
        let together = at.is_some_and(|at| self.comparison.departments[at].status.is_together());
        let mut all = Vec::new();
        let name = if together {
            all = lines::wrap(&name, self.width, "", style);
            String::new()
        } else {
            name
        };
        let name = format!("{} ", lines::fit(&name, self.name_width()));
        let mut spans = vec![
            Span::styled(name, style),
            Span::raw(figure(bars::points(before, self.texts.forms()))),
            Span::raw(figure(bars::points(after, self.texts.forms()))),
            Span::styled(figure(bars::tenths_changed(change, self.texts.forms())), self.style(change)),
        ];
        spans.extend(
            parts.map(|part| Span::styled(figure(bars::tenths_changed(part, self.texts.forms())), self.theme.dim())),
        );
        all.push(Line::from(spans));
        Row::to(all, Enter::Part(at))
    }

    /// A department that is on one side only, with its score there.
    fn alone(&self, at: usize) -> Row {
        let one = &self.comparison.departments[at];
        let score = bars::points(one.before.or(one.after).unwrap_or(0.0), self.texts.forms());
        let name = lines::fit(&self.compared(Some(at)), self.name_width());
        let text = format!("{name} {}", lines::right(&score, COLUMN));
        Row::to(vec![Line::raw(text)], Enter::Part(Some(at)))
    }

    /// The organisation itself or a department: why its score changed, and what changed in it.
    pub fn part(&'a self, part: &'a Part) -> Sheet<'a> {
        let one = part.at.map(|at| &self.comparison.departments[at]);
        let mut title = self.compared(part.at);
        if let Some(side) = one.and_then(|one| self.screen.sides.department(one.status)) {
            title.push_str(&format!(" · {}", self.say(&side)));
        }
        let mut head = vec![Line::styled(title, self.theme.heading())];
        let organisation = &self.comparison.organisation;
        let scores = match one {
            None => Some((organisation.before, organisation.after, organisation.attribution)),
            Some(one) => {
                one.before.zip(one.after).map(|(before, after)| (before, after, one.attribution.unwrap_or_default()))
            }
        };
        match (scores, one) {
            (Some((before, after, attribution)), _) => {
                head.extend(self.sentence(before, after, one.is_none()));
                head.extend(self.waterfall(before, after, &attribution));
            }
            (None, one) => {
                let score = one.and_then(|one| one.before.or(one.after)).unwrap_or(0.0);
                let message = Message::new("compare-only-one").with("score", bars::points(score, self.texts.forms()));
                head.extend(self.prose(&message, self.theme.text()));
            }
        }
        let mut sections = Vec::new();
        let together = one.filter(|one| one.status.is_together());
        if let Some(one) = together {
            head.extend(self.prose(&Message::new("departments-together"), self.theme.dim()));
            sections.push(Section::plain(self.each(one)));
        }
        let with_whom = together.is_some();
        sections.extend(self.red_flag_sections(Some(&part.red_flags)));
        let answers = |title: Message, own: &'a [usize]| {
            let title = self.heading(&title, own.len());
            Section::new(title, own.len(), move |at| self.answer_row(own[at], with_whom, true))
        };
        let (own, organisations) = match *self.screen.sides {
            Sides::One => (Message::new("compared-own-answers"), Message::new("compared-organisation-answers")),
            Sides::Two { .. } => {
                (Message::new("compared-own-answers-two"), Message::new("compared-organisation-answers-two"))
            }
        };
        sections.push(answers(own, &part.answers));
        sections.extend(self.finding_sections(Some(&part.findings)));
        sections.push(answers(organisations, &part.organisation));
        Sheet::of_sections(head, sections)
    }
}
