//! Comparison of two reports, or of an earlier report with the open assessment: by how much each score
//! changed, because of what, and which findings and answers it was.

mod page;

use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::super::keymap::Action;
use super::super::message::{Effect, OpenedReport};
use super::super::model::{Model, Session};
use super::super::widgets::lines;
use super::{Screen, moved};
use crate::assessment::Interview;
use crate::questionnaire::Questionnaire;
use crate::report::compare::{Chain, Comparison, compare};
use crate::risk::Side;

/// The two sides, what came of them, the first line that is shown, and the screen to go back to.
#[derive(Clone, Debug)]
pub struct CompareScreen {
    before: Compared,
    after: Compared,
    comparison: Box<Comparison>,
    scroll: usize,
    back: Box<Screen>,
}

/// One side: what it takes to name its questions and departments.
#[derive(Clone, Debug)]
struct Compared {
    questionnaire: Arc<Questionnaire>,
    interview: Interview,
}

impl Compared {
    fn side(&self) -> Side<'_> {
        Side::new(&self.questionnaire, &self.interview)
    }

    fn of_report(report: &OpenedReport) -> Self {
        Self { questionnaire: Arc::clone(&report.questionnaire), interview: report.interview.clone() }
    }
}

impl CompareScreen {
    fn new(before: Compared, after: Compared, chain: &Chain, back: Screen) -> Self {
        let comparison = Box::new(compare(&before.side(), &after.side(), chain));
        Self { before, after, comparison, scroll: 0, back: Box::new(back) }
    }

    /// Two reports.
    #[must_use]
    pub fn reports(before: &OpenedReport, after: &OpenedReport, back: Screen) -> Self {
        Self::new(Compared::of_report(before), Compared::of_report(after), &before.chain, back)
    }

    /// A report and the open assessment.
    #[must_use]
    pub fn live(before: &OpenedReport, session: &Session, back: Screen) -> Self {
        let after =
            Compared { questionnaire: Arc::clone(&session.questionnaire), interview: session.interview().clone() };
        Self::new(Compared::of_report(before), after, &before.chain, back)
    }
}

/// An action on the comparison.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let count = match &model.screen {
        Screen::Compare(screen) => all_lines(screen, model, model.size.0.saturating_sub(2)).len(),
        _ => 0,
    };
    let Screen::Compare(screen) = &mut model.screen else { return Vec::new() };
    if action == Action::Back {
        let back = (*screen.back).clone();
        model.screen = back;
        return Vec::new();
    }
    screen.scroll = moved(screen.scroll, count.saturating_sub(page), action, page);
    Vec::new()
}

/// Draws the comparison.
pub fn draw(screen: &CompareScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let all = all_lines(screen, model, area.width);
    let height = usize::from(area.height);
    let first = screen.scroll.min(all.len().saturating_sub(height));
    lines::draw(&all, first, area, frame.buffer_mut());
}

fn all_lines(screen: &CompareScreen, model: &Model, width: u16) -> Vec<Line<'static>> {
    page::Page { screen, texts: &model.texts, theme: model.theme, width: width.saturating_sub(2) }.lines()
}
