//! Home: what there is to be opened. Unfinished assessments first, then each organisation with its
//! reports, the newest first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::{Effect, HomeEntry, OrganisationEntry, ReportEntry};
use super::super::model::Model;
use super::super::widgets::{bars, lines};
use super::overlay::{Item, Overlay, Picked, Picker};
use super::{Screen, SetupScreen, moved};
use crate::questionnaire::OrganisationId;
use crate::text::Message;

/// The position of the cursor among the entries.
#[derive(Clone, Debug, Default)]
pub struct HomeScreen {
    pub cursor: usize,
}

/// Everything that can be opened, in the order in which it is shown.
#[must_use]
pub fn entries(organisations: &[OrganisationEntry]) -> Vec<HomeEntry> {
    let mut drafts: Vec<(u64, HomeEntry)> = Vec::new();
    let mut reports = Vec::new();
    for (organisation, entry) in organisations.iter().enumerate() {
        for (draft, one) in entry.drafts.iter().enumerate() {
            drafts.push((one.minutes_ago, HomeEntry::Draft { organisation, draft }));
        }
        for report in (0..entry.reports.len()).rev() {
            reports.push(HomeEntry::Report { organisation, report });
        }
    }
    drafts.sort_by_key(|(minutes, _)| *minutes);
    drafts.into_iter().map(|(_, entry)| entry).chain(reports).collect()
}

/// Keeps the cursor on an entry after the list was read again.
pub fn clamp(model: &mut Model) {
    let count = entries(&model.organisations).len();
    if let Screen::Home(screen) = &mut model.screen {
        screen.cursor = screen.cursor.min(count.saturating_sub(1));
    }
}

/// An action on the home screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let all = entries(&model.organisations);
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let Screen::Home(screen) = &mut model.screen else { return Vec::new() };
    let under = all.get(screen.cursor).copied();
    match (action, under) {
        (Action::New, _) | (Action::Confirm, None) => {
            let organisation = under.map(|entry| match entry {
                HomeEntry::Draft { organisation, .. } | HomeEntry::Report { organisation, .. } => organisation,
            });
            let organisation = organisation.map(|at| model.organisations[at].clone());
            model.screen = Screen::Setup(SetupScreen::new(model, organisation.as_ref()));
            Vec::new()
        }
        (Action::Confirm, Some(HomeEntry::Draft { organisation, draft })) => {
            let entry = &model.organisations[organisation];
            let assessment = entry.drafts[draft].assessment_id.clone();
            vec![Effect::Open { organisation: entry.id.clone(), assessment }]
        }
        (Action::Confirm, Some(HomeEntry::Report { organisation, report })) => {
            let entry = &model.organisations[organisation];
            let files = vec![entry.reports[report].file.clone()];
            vec![Effect::OpenReports { organisation: entry.id.clone(), files }]
        }
        (Action::Compare, Some(HomeEntry::Report { organisation, report })) => {
            let entry = model.organisations[organisation].clone();
            let after = entry.reports[report].file.clone();
            choose_earlier(model, &entry.id, &entry.reports, Some(after));
            Vec::new()
        }
        (Action::Compare, _) => {
            model.notice = Some(Message::new("notice-compare-a-report"));
            Vec::new()
        }
        _ => {
            screen.cursor = moved(screen.cursor, all.len(), action, page);
            Vec::new()
        }
    }
}

/// Offers the reports before one (all of them for an open assessment), the newest first.
pub fn choose_earlier(
    model: &mut Model,
    organisation: &OrganisationId,
    reports: &[ReportEntry],
    after: Option<String>,
) {
    let end = after.as_ref().and_then(|file| reports.iter().position(|one| one.file == *file));
    let earlier: Vec<&ReportEntry> = reports[..end.unwrap_or(reports.len())].iter().rev().collect();
    if earlier.is_empty() {
        model.notice = Some(Message::new("notice-no-earlier-report"));
        return;
    }
    let items = earlier.iter().map(|report| Item {
        label: format!("{}  {}", report.period, report.saved_on),
        detail: format!("{} {}", bars::points(report.headline), report.level),
        ..Item::default()
    });
    let files = earlier.iter().map(|report| report.file.clone()).collect();
    let then = Picked::Compare { organisation: organisation.clone(), files, after };
    let picker = Picker::new(Message::new("pick-earlier-report"), items.collect(), false, then);
    model.overlay = Some(Overlay::Picker(picker));
}

/// Draws the home screen.
pub fn draw(screen: &HomeScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let all = entries(&model.organisations);
    let width = area.width;
    let mut blocks: Vec<Vec<Line<'_>>> = Vec::new();
    if all.is_empty() {
        let mut text = vec![Line::default()];
        text.extend(lines::wrap(&texts.get("home-empty"), width.min(76), "", theme.text()));
        text.push(Line::default());
        text.extend(lines::wrap(&texts.get("home-empty-next"), width.min(76), "", theme.accent()));
        let window = 0..text.len().min(usize::from(area.height));
        lines::draw(&text, window, area, frame.buffer_mut());
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
                        Span::raw(format!("  {} ", lines::fit(&organisation.name, 36))),
                        Span::raw(lines::fit(&draft.period, 9)),
                        match &draft.problem {
                            Some(problem) => Span::styled(texts.say(problem), theme.bad()),
                            None => Span::raw(lines::fit(&texts.say(&progress), 11)),
                        },
                        Span::styled(
                            if draft.problem.is_none() { texts.say(&when) } else { String::new() },
                            theme.dim(),
                        ),
                    ],
                )
            }
            HomeEntry::Report { organisation, report } => {
                let own = &model.organisations[organisation];
                let one = &own.reports[report];
                let before = report.checked_sub(1).map(|at| own.reports[at].headline);
                let change = before.map(|before| bars::change(one.headline - before)).unwrap_or_default();
                (
                    own.name.clone(),
                    vec![
                        Span::raw(format!("  {} ", lines::fit(&one.period, 9))),
                        Span::styled(lines::fit(&one.saved_on, 12), theme.dim()),
                        Span::raw(lines::right(&bars::points(one.headline), 6)),
                        Span::raw(format!(" {}", lines::fit(&one.level, 14))),
                        Span::raw(lines::right(&change, 7)),
                    ],
                )
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
    lines::draw(&blocks.concat(), window, area, frame.buffer_mut());
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
    use super::*;
    use crate::tui::message::DraftEntry;

    fn organisation(name: &str, drafts: &[u64], reports: usize) -> OrganisationEntry {
        OrganisationEntry {
            id: name.into(),
            name: name.to_owned(),
            drafts: drafts
                .iter()
                .map(|minutes| DraftEntry {
                    assessment_id: minutes.to_string(),
                    period: "2026-Q4".to_owned(),
                    minutes_ago: *minutes,
                    settled: 3,
                    visible: 7,
                    problem: None,
                })
                .collect(),
            reports: (0..reports)
                .map(|number| ReportEntry {
                    file: number.to_string(),
                    period: "2026-Q3".to_owned(),
                    saved_on: "2026-09-30".to_owned(),
                    headline: 50.0,
                    level: "High".to_owned(),
                })
                .collect(),
        }
    }

    #[test]
    fn unfinished_ones_come_first_and_the_last_touched_of_them_at_the_top() {
        let all = entries(&[organisation("a", &[90], 2), organisation("b", &[5], 1)]);
        assert_eq!(
            all,
            [
                HomeEntry::Draft { organisation: 1, draft: 0 },
                HomeEntry::Draft { organisation: 0, draft: 0 },
                HomeEntry::Report { organisation: 0, report: 1 },
                HomeEntry::Report { organisation: 0, report: 0 },
                HomeEntry::Report { organisation: 1, report: 0 },
            ]
        );
    }
}
