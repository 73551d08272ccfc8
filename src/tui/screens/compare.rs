//! Comparison of two reports, or of an earlier report with the open assessment.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::{Effect, OpenedReport};
use super::super::model::{Model, Session};
use super::super::widgets::{bars, lines};
use super::{Screen, moved};
use crate::assessment::Interview;
use crate::questionnaire::Questionnaire;
use crate::risk::{Scores, evaluate};
use crate::text::Message;

/// The two sides, the first line that is shown, and the screen to go back to.
#[derive(Clone, Debug)]
pub struct CompareScreen {
    before: Side,
    after: Side,
    scroll: usize,
    back: Box<Screen>,
}

#[derive(Clone, Debug)]
struct Side {
    period: String,
    names: Vec<String>,
    scores: Scores,
}

impl Side {
    fn new(questionnaire: &Questionnaire, interview: &Interview) -> Self {
        Self {
            period: interview.period.clone(),
            names: interview.departments.iter().map(|one| one.name.clone()).collect(),
            scores: evaluate(questionnaire, interview).scores,
        }
    }
}

impl CompareScreen {
    /// Two reports.
    #[must_use]
    pub fn reports(before: &OpenedReport, after: &OpenedReport, back: Screen) -> Self {
        Self {
            before: Side::new(&before.questionnaire, &before.interview),
            after: Side::new(&after.questionnaire, &after.interview),
            scroll: 0,
            back: Box::new(back),
        }
    }

    /// A report and the open assessment.
    #[must_use]
    pub fn live(before: &OpenedReport, session: &Session, back: Screen) -> Self {
        Self {
            before: Side::new(&before.questionnaire, &before.interview),
            after: Side::new(&session.questionnaire, session.interview()),
            scroll: 0,
            back: Box::new(back),
        }
    }
}

/// An action on the comparison.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let Screen::Compare(screen) = &mut model.screen else { return Vec::new() };
    if action == Action::Back {
        let back = (*screen.back).clone();
        model.screen = back;
        return Vec::new();
    }
    let count = screen.after.names.len() + screen.before.names.len();
    screen.scroll = moved(screen.scroll, count, action, page);
    Vec::new()
}

/// Draws the comparison.
pub fn draw(screen: &CompareScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let title = Message::new("compare-title")
        .with("before", screen.before.period.as_str())
        .with("after", screen.after.period.as_str());
    let mut all = vec![Line::styled(texts.say(&title), theme.heading()), Line::default()];
    let name = usize::from(area.width).saturating_sub(34).clamp(10, 40);
    let row = |label: &str, before: Option<f64>, after: Option<f64>| {
        let points = |score: Option<f64>| lines::right(&score.map_or_else(|| "·".to_owned(), bars::points), 7);
        let change = before.zip(after).map(|(before, after)| after - before);
        let style = match change {
            Some(change) if change < -0.05 => theme.good(),
            Some(change) if change > 0.05 => theme.warning(),
            _ => theme.text(),
        };
        Line::from(vec![
            Span::raw(format!("  {} {}{}", lines::fit(label, name), points(before), points(after))),
            Span::styled(lines::right(&change.map(bars::change).unwrap_or_default(), 8), style),
        ])
    };
    let (before, after) = (&screen.before.scores, &screen.after.scores);
    all.push(row(
        &texts.get("part-organisation"),
        Some(before.organisation.headline),
        Some(after.organisation.headline),
    ));
    for (one, name) in after.departments.iter().zip(&screen.after.names) {
        let earlier = before.departments.iter().find(|other| other.id == one.id);
        all.push(row(name, earlier.map(|one| one.figures.headline), Some(one.figures.headline)));
    }
    for (one, name) in before.departments.iter().zip(&screen.before.names) {
        if !after.departments.iter().any(|other| other.id == one.id) {
            all.push(row(name, Some(one.figures.headline), None));
        }
    }
    let height = usize::from(area.height);
    let first = screen.scroll.min(all.len().saturating_sub(height));
    lines::draw(&all, first..(first + height).min(all.len()), area, frame.buffer_mut());
}
