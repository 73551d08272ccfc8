//! What every page of the result is drawn from, and what several of them show alike.

use ratatui::text::{Line, Span};

use super::ResultScreen;
use super::pages::{Enter, Page};
use super::sheet::{self, Row};
use crate::assessment::{Interview, Place};
use crate::questionnaire::{DepartmentId, Document, Questionnaire};
use crate::risk::{Finding, FindingKind};
use crate::text::{Message, Texts};
use crate::tui::model::Model;
use crate::tui::theme::Theme;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

/// The result, and the room for it.
pub struct Drawn<'a> {
    pub screen: &'a ResultScreen,
    pub texts: &'a Texts,
    pub theme: Theme,
    pub today: &'a str,
    pub questionnaire: &'a Questionnaire,
    pub interview: &'a Interview,
    /// Without the mark of the cursor and the scrollbar.
    pub width: u16,
    pub height: u16,
}

impl<'a> Drawn<'a> {
    /// Nothing where there is no subject.
    pub fn new(screen: &'a ResultScreen, model: &'a Model, width: u16, height: u16) -> Option<Self> {
        let (questionnaire, interview) = screen.subject(model)?;
        Some(Self {
            screen,
            texts: &model.texts,
            theme: model.theme,
            today: &model.today,
            questionnaire,
            interview,
            width: width.saturating_sub(4),
            height,
        })
    }

    pub fn language(&self) -> &str {
        self.texts.language()
    }

    pub fn document(&self) -> &'a Document {
        self.questionnaire.document()
    }

    pub fn level(&self, score: f64) -> wording::Level<'a> {
        wording::level(self.questionnaire, self.theme, self.texts, score)
    }

    pub fn score(&self, score: f64) -> Span<'static> {
        wording::score(self.questionnaire, self.theme, self.texts, score)
    }

    /// The name of a department, or the organisation's part.
    pub fn whom(&self, department: Option<&DepartmentId>) -> String {
        let named = department.and_then(|id| self.interview.department(id));
        named.map_or_else(|| self.texts.get("part-organisation").to_string(), |one| one.name.clone())
    }

    /// Lines of prose.
    pub fn prose(&self, text: &str) -> Vec<Line<'static>> {
        lines::wrap(text, self.width, "", self.theme.text())
    }

    /// Rows under a heading; no heading where there are none.
    pub fn titled(&self, heading: &str, rows: Vec<Row>) -> Vec<Row> {
        sheet::under(Line::styled(heading.to_owned(), self.theme.heading()), rows)
    }

    /// Where a row leads that is about a question: only an open assessment can be changed.
    pub fn question(&self, place: Place) -> Option<Enter> {
        self.screen.report.is_none().then_some(Enter::Question(place))
    }

    /// A paragraph behind its label, in pieces that fit any window.
    pub fn about(&self, label: &Message, text: &str) -> Vec<Row> {
        let head = Span::styled(format!("{} ", self.texts.say(label)), self.theme.dim());
        let all = lines::wrap_behind(head, text, self.width, self.theme.text());
        all.chunks(6).map(|some| Row::new(some.to_vec())).collect()
    }

    pub fn kind(&self, kind: FindingKind) -> Message {
        match kind {
            FindingKind::Missing => Message::new("finding-missing"),
            FindingKind::Unknown => Message::new("finding-unknown"),
            FindingKind::Unproved => Message::new("finding-unproved"),
        }
    }

    /// The sources with these ids, each with how far it is verified.
    pub fn sources(&self, ids: &[crate::questionnaire::Id]) -> Vec<Row> {
        let own = self.document().sources.iter().filter(|source| ids.contains(&source.id));
        let row = |source: &crate::questionnaire::Source| {
            let status = self.texts.say(&wording::source_status(source.status));
            let text = format!("{} [{status}] {}", source.title.get(self.language()), source.reference);
            self.about(&Message::new("source"), &text)
        };
        own.flat_map(row).collect()
    }

    /// A finding as a row of a list, with the points that it stands there for.
    pub fn finding_row(&self, at: usize, points: f64, with_whom: bool) -> Row {
        let finding = &self.screen.evaluation.findings[at];
        let written = self.questionnaire.written(finding.question);
        let mark = if self.answer(finding).is_some_and(|answer| answer.flagged) { "⚑" } else { " " };
        let levels = self.document().levels.len();
        let mut text = written.text.get(self.language()).to_owned();
        if with_whom {
            text = format!(
                "{}{colon}{text}",
                self.whom(finding.place.department.as_ref()),
                colon = self.texts.forms().colon()
            );
        }
        let points = format!(
            "{} {} ",
            lines::right(&bars::points(points, self.texts.forms()), 5),
            self.theme.level_sign(finding.level, levels)
        );
        let kind = lines::fit(&self.texts.say(&self.kind(finding.kind)), 9);
        let head = [
            Span::styled(points, self.theme.level(finding.level, levels)),
            Span::styled(format!("{kind}{mark} "), self.theme.dim()),
        ];
        Row::to(lines::wrap_behind_all(&head, &text, self.width, self.theme.text()), Enter::Page(Page::Finding(at)))
    }

    /// The answer of a finding, at its own place.
    pub fn answer(&self, finding: &Finding) -> Option<&'a crate::assessment::Answer> {
        self.interview.answer(&finding.place.question, finding.place.department.as_ref())
    }
}
