//! Review: what is still open before a report is saved. Enter goes there.

use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::super::widgets::lines;
use super::interview::part_name;
use super::overlay::{Choice, Chosen, Overlay};
use super::{ResultScreen, Screen, go_to_interview, home, moved, visit_from};
use crate::assessment::{Place, Why, review};
use crate::text::Message;

/// The rows that lead somewhere, as they were when the review was entered or something was undone in it,
/// and the position of the cursor among them.
#[derive(Clone, Debug)]
pub struct ReviewScreen {
    pub cursor: usize,
    rows: Rc<[(Why, Place)]>,
}

impl ReviewScreen {
    /// The review as it stands, at its first row.
    #[must_use]
    pub fn new(session: &Session) -> Self {
        Self { cursor: 0, rows: review(&session.questionnaire, session.interview(), &session.standing).into() }
    }

    /// The same place in the review as it stands now.
    #[must_use]
    pub fn again(&self, session: &Session) -> Self {
        let now = Self::new(session);
        Self { cursor: self.cursor.min(now.rows.len().saturating_sub(1)), ..now }
    }
}

/// An action on the review.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let (Screen::Review(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    match action {
        Action::Back => go_to_interview(model),
        Action::Next => {
            model.screen = Screen::Result(Box::new(ResultScreen::live(session, &model.today)));
            Vec::new()
        }
        Action::Compare => {
            let (organisation, reports) = (session.organisation.clone(), session.reports.clone());
            home::choose_to_compare(model, &organisation, &reports, None);
            Vec::new()
        }
        Action::Save => {
            ask_to_finish(model);
            Vec::new()
        }
        Action::Confirm => match screen.rows.get(screen.cursor) {
            Some((_, place)) => {
                let place = place.clone();
                visit_from(model, place)
            }
            None => Vec::new(),
        },
        _ => {
            screen.cursor = moved(screen.cursor, screen.rows.len(), action, page);
            Vec::new()
        }
    }
}

/// Asks whether the report is to be saved, and says what is missing.
pub fn ask_to_finish(model: &mut Model) {
    let Some(session) = &model.session else { return };
    if session.interview().departments.is_empty() {
        model.notice = Some(Message::new("notice-no-departments"));
        return;
    }
    let missing = session.standing.missing(&session.questionnaire).len();
    let text = if missing == 0 {
        Message::new("choice-finish")
    } else {
        Message::new("choice-finish-incomplete").with("missing", missing)
    };
    model.overlay = Some(Overlay::Choice(Choice {
        text,
        options: vec![
            (Message::new("choice-finish-yes"), Chosen::Finish),
            (Message::new("choice-finish-review"), Chosen::Review),
            (Message::new("choice-stay"), Chosen::Nothing),
        ],
        cursor: usize::from(missing > 0),
    }));
}

/// Draws the review.
pub fn draw(screen: &ReviewScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let language = texts.language();
    let Some(session) = &model.session else { return };
    let rows = &screen.rows;
    let width = area.width.saturating_sub(2);
    let coverage = session.total_coverage();
    let summary = Message::new("review-summary")
        .with("answered", coverage.answered)
        .with("visible", coverage.visible)
        .with("unknown", coverage.unknown)
        .with("notapplicable", coverage.not_applicable)
        .with("unanswered", coverage.unanswered);
    let mut first = lines::wrap(&texts.say(&summary), width, "", theme.text());
    let unmapped = session.scores.departments.iter().filter(|one| !one.mapped).count();
    if unmapped > 0 {
        let unmapped = Message::new("unmapped").with("count", unmapped);
        first.extend(lines::wrap(&texts.say(&unmapped), width, "", theme.warning()));
    }
    if rows.is_empty() {
        first.push(Line::default());
        first.extend(lines::wrap(&texts.get("review-nothing"), width, "", theme.good()));
        lines::draw(&first, 0, area, frame.buffer_mut());
        return;
    }
    let mut blocks = Vec::new();
    // Only rows that can be seen are put into words: a firm may have thousands open.
    let height = usize::from(area.height);
    let cursor = screen.cursor.min(rows.len() - 1);
    let near = cursor.saturating_sub(height)..(cursor + height).min(rows.len());
    let mut heading = near.start.checked_sub(1).map(|before| title_of(rows[before].0));
    if heading.is_some() {
        first.clear();
    }
    for (at, (why, place)) in rows.iter().enumerate().take(near.end).skip(near.start) {
        let mut block = std::mem::take(&mut first);
        let title = title_of(*why);
        if heading.as_ref() != Some(&title) {
            let same = |other: &Why| std::mem::discriminant(other) == std::mem::discriminant(why);
            let count = rows.iter().filter(|(other, _)| same(other)).count();
            block.push(Line::default());
            block.push(Line::styled(format!("{} ({count})", texts.say(&title)), theme.heading()));
            heading = Some(title);
        }
        let part = part_name(session, place.department.as_ref(), texts);
        let head = Span::styled(format!("  {} ", lines::fit(&part, 16)), theme.dim());
        let text = match why {
            Why::Contradiction(rule) => {
                session.questionnaire.document().contradictions[*rule].title.get(language).to_owned()
            }
            _ => session
                .question(place)
                .map(|(position, _)| session.questionnaire.written(position).text.get(language).to_owned())
                .unwrap_or_default(),
        };
        let own = lines::wrap_behind(head, &text, width, theme.text());
        block.extend(own.into_iter().map(|line| if at == cursor { line.style(theme.selected()) } else { line }));
        blocks.push(block);
    }
    let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
    let window = lines::window(&heights, cursor - near.start, height);
    let seen: Vec<Line<'_>> = blocks.concat().drain(window).collect();
    lines::draw(&seen, 0, area, frame.buffer_mut());
    if rows.len() > near.len() || heights.iter().sum::<usize>() > height {
        lines::scrollbar(cursor, rows.len().max(height + 1), area, frame.buffer_mut());
    }
}

/// What the rows of a reason stand under.
fn title_of(why: Why) -> Message {
    match why {
        Why::Contradiction(_) => Message::new("review-contradictions"),
        Why::Unanswered => Message::new("review-unanswered"),
        Why::Unknown => Message::new("review-unknown"),
        Why::NoReason => Message::new("review-no-reason"),
        Why::Flagged => Message::new("review-flagged"),
        Why::Unconfirmed => Message::new("review-unconfirmed"),
    }
}
