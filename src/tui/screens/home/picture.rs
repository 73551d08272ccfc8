//! How the home screen looks.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use super::super::super::message::{HomeEntry, OrganisationEntry};
use super::super::super::model::Model;
use super::super::super::widgets::{bars, lines};
use super::super::place_caret;
use super::{HomeScreen, entries};
use crate::assessment::next_quarter;
use crate::text::{Message, Texts};

/// Draws the home screen.
pub fn draw(screen: &HomeScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let all = entries(&model.organisations, &screen.search);
    let (area, width) = draw_search(screen, model, area, frame);
    let mut blocks: Vec<Vec<Line<'_>>> = Vec::new();
    if all.is_empty() && !screen.search.is_empty() {
        let text = lines::wrap(&texts.get("home-nothing-found"), width, "", theme.text());
        lines::draw(&text, 0, area, frame.buffer_mut());
        return;
    }
    if all.is_empty() {
        let mut text = vec![Line::default()];
        text.extend(lines::wrap(&texts.get("home-empty"), width.min(76), "", theme.text()));
        text.push(Line::default());
        text.extend(lines::wrap(&texts.get("home-empty-next"), width.min(76), "", theme.accent()));
        text.extend(lines::wrap(&texts.get("home-empty-example"), width.min(76), "", theme.accent()));
        lines::draw(&text, 0, area, frame.buffer_mut());
        return;
    }
    let mut heading = None;
    for (position, entry) in all.iter().enumerate() {
        let mut block = Vec::new();
        let (title, line) = match *entry {
            HomeEntry::Draft { organisation, draft } => {
                let organisation = &model.organisations[organisation];
                let draft = &organisation.drafts[draft];
                let when = ago(draft.minutes_ago);
                let progress = Message::new("progress").with("settled", draft.settled).with("visible", draft.visible);
                (
                    texts.get("home-unfinished").to_string(),
                    vec![
                        Span::raw(format!(
                            "  {} ",
                            lines::fit(&organisation.name, usize::from(width).saturating_sub(56).clamp(16, 36))
                        )),
                        Span::raw(lines::fit(&draft.period, 9)),
                        match &draft.problem {
                            Some(problem) => Span::styled(texts.say(problem), theme.bad()),
                            None => Span::raw(lines::fit(&texts.say(&progress), 11)),
                        },
                        Span::styled(
                            if draft.problem.is_none() { texts.say(&when) } else { String::new() },
                            theme.dim(),
                        ),
                        Span::styled(overdue(draft.overdue, texts), theme.warning()),
                    ],
                )
            }
            HomeEntry::Report { organisation, report } => {
                let own = &model.organisations[organisation];
                let one = &own.reports[report];
                let before = report.checked_sub(1).map(|at| &own.reports[at]).filter(|before| before.problem.is_none());
                let before = before.map(|before| before.headline);
                let change =
                    before.map(|before| bars::change(one.headline - before, texts.forms())).unwrap_or_default();
                let spans = match &one.problem {
                    Some(_) => {
                        let unreadable = Message::new("home-unreadable").with("file", one.file.as_str());
                        vec![Span::styled(format!("  {}", texts.say(&unreadable)), theme.bad())]
                    }
                    None => vec![
                        Span::raw(format!("  {} ", lines::fit(&one.period, 9))),
                        Span::styled(lines::fit(&one.saved_on, 12), theme.dim()),
                        Span::raw(lines::right(&bars::points(one.headline, texts.forms()), 6)),
                        Span::raw(format!(" {}", lines::fit(one.level.get(texts.language()), 14))),
                        Span::raw(lines::right(&change, 7)),
                    ],
                };
                (heading_of(own, model), spans)
            }
            HomeEntry::Empty { organisation } => {
                let own = &model.organisations[organisation];
                (heading_of(own, model), vec![Span::styled("  ·", theme.dim())])
            }
        };
        if heading.as_ref() != Some(&title) {
            if position > 0 {
                block.push(Line::default());
            }
            block.push(Line::styled(lines::cut(&title, usize::from(width)), theme.heading()));
            heading = Some(title);
        }
        let line = Line::from(line);
        block.push(if position == screen.cursor { line.style(theme.selected()) } else { line });
        blocks.push(block);
    }
    let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
    let window = lines::window(&heights, screen.cursor, usize::from(area.height));
    lines::draw(&blocks.concat(), window.start, area, frame.buffer_mut());
}

/// The line of the search, where something was typed; gives the room that is left.
fn draw_search(screen: &HomeScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) -> (Rect, u16) {
    if screen.search.is_empty() {
        return (area, area.width);
    }
    let [top, rest] = Layout::vertical([Constraint::Length(2), Constraint::Min(0)]).areas(area);
    let head = format!("{} ", model.texts.get("home-search"));
    let text = lines::cut(&screen.search, usize::from(top.width / 2));
    let line = Line::from(vec![Span::styled(head, model.theme.dim()), Span::styled(text, model.theme.accent())]);
    let column = u16::try_from(line.width()).unwrap_or(0).min(top.width.saturating_sub(1));
    frame.buffer_mut().set_line(top.x, top.y, &line, top.width);
    place_caret(Some(Position::new(top.x + column, top.y)), model, frame);
    (rest, rest.width)
}

/// An organisation's name, with when it is to be assessed again.
fn heading_of(organisation: &OrganisationEntry, model: &Model) -> String {
    let mut text = organisation.name.clone();
    if let (Some(report), true) = (organisation.reports.last(), organisation.drafts.is_empty()) {
        text.push_str(&overdue(report.overdue, &model.texts));
    }
    if organisation.archived {
        text.push_str(&format!(" · {}", model.texts.get("home-archived")));
    } else if let (Some(report), true) = (organisation.reports.last(), organisation.drafts.is_empty()) {
        let message = match (next_quarter(&report.period), model.period()) {
            (Some(due), now) if due == now => Message::new("home-due"),
            (Some(due), now) if due < now => Message::new("home-overdue").with("period", due),
            (Some(due), _) => Message::new("home-next").with("period", due),
            (None, _) => return text,
        };
        text.push_str(&format!(" · {}", model.texts.say(&message)));
    }
    text
}

/// How many planned actions are overdue; nothing where none is.
fn overdue(count: usize, texts: &Texts) -> String {
    if count == 0 {
        String::new()
    } else {
        format!(" · {}", texts.say(&Message::new("home-plan-overdue").with("count", count)))
    }
}

/// How long ago, in the largest unit that fits.
fn ago(minutes: u64) -> Message {
    match minutes {
        0 => Message::new("ago-now"),
        1..60 => Message::new("ago-minutes").with("count", minutes as f64),
        60..1440 => Message::new("ago-hours").with("count", (minutes / 60) as f64),
        _ => Message::new("ago-days").with("count", (minutes / 1440) as f64),
    }
}

#[cfg(test)]
mod tests {
    use super::next_quarter;

    #[test]
    fn quarters_follow_each_other() {
        assert_eq!(next_quarter("2026-Q3").as_deref(), Some("2026-Q4"));
        assert_eq!(next_quarter("2026-Q4").as_deref(), Some("2027-Q1"));
        assert_eq!(next_quarter("soon"), None);
    }
}
