//! Home: what there is to be opened. Unfinished assessments first, then each organisation with its
//! reports, the newest first.

use ratatui::Frame;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::{Effect, HomeEntry, OrganisationEntry, ReportEntry};
use super::super::model::Model;
use super::super::widgets::form::{Field, Form};
use super::super::widgets::{bars, lines};
use super::overlay::{Accepted, Choice, Chosen, FormOverlay, Item, Overlay, Picked, Picker};
use super::{Screen, SetupScreen, moved};
use crate::questionnaire::OrganisationId;
use crate::text::Message;

/// The position of the cursor among the entries that are shown, and what was typed to find one.
#[derive(Clone, Debug, Default)]
pub struct HomeScreen {
    pub cursor: usize,
    pub search: String,
}

impl HomeScreen {
    /// A key for the search.
    pub fn type_key(&mut self, key: KeyEvent) {
        match key.code {
            KeyCode::Backspace => drop(self.search.pop()),
            KeyCode::Char(c) if !c.is_control() && !key.modifiers.contains(KeyModifiers::CONTROL) => {
                self.search.push(c);
            }
            _ => return,
        }
        self.cursor = 0;
    }
}

/// Everything that can be opened and has the search in its organisation's name, in the order in which
/// it is shown: unfinished assessments, then reports, those put away last and only where one searches.
#[must_use]
pub fn entries(organisations: &[OrganisationEntry], search: &str) -> Vec<HomeEntry> {
    let wanted = search.to_lowercase();
    let mut drafts: Vec<(u64, HomeEntry)> = Vec::new();
    let (mut reports, mut archived) = (Vec::new(), Vec::new());
    for (organisation, entry) in organisations.iter().enumerate() {
        if !entry.name.to_lowercase().contains(&wanted) || (entry.archived && wanted.is_empty()) {
            continue;
        }
        let own = if entry.archived { &mut archived } else { &mut reports };
        for (draft, one) in entry.drafts.iter().enumerate() {
            drafts.push((one.minutes_ago, HomeEntry::Draft { organisation, draft }));
        }
        if entry.reports.is_empty() && entry.drafts.is_empty() {
            own.push(HomeEntry::Empty { organisation });
        }
        for report in (0..entry.reports.len()).rev() {
            own.push(HomeEntry::Report { organisation, report });
        }
    }
    drafts.sort_by_key(|(minutes, _)| *minutes);
    drafts.into_iter().map(|(_, entry)| entry).chain(reports).chain(archived).collect()
}

/// Keeps the cursor on an entry after the list was read again.
pub fn clamp(model: &mut Model) {
    if let Screen::Home(screen) = &mut model.screen {
        let count = entries(&model.organisations, &screen.search).len();
        screen.cursor = screen.cursor.min(count.saturating_sub(1));
    }
}

/// An action on the home screen.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let Screen::Home(screen) = &mut model.screen else { return Vec::new() };
    let all = entries(&model.organisations, &screen.search);
    let under = all.get(screen.cursor).copied();
    match (action, under) {
        (Action::Back, _) => {
            screen.search.clear();
            screen.cursor = 0;
        }
        (Action::Edit, None) if model.organisations.is_empty() => {
            model.notice = Some(Message::new("notice-example"));
            return vec![Effect::OpenExample];
        }
        (Action::New, _) | (Action::Confirm, None | Some(HomeEntry::Empty { .. })) => {
            let organisation = under.map(|entry| model.organisations[entry.organisation()].clone());
            model.screen = Screen::Setup(SetupScreen::new(model, organisation.as_ref()));
        }
        (Action::Confirm, Some(HomeEntry::Draft { organisation, draft })) => {
            let entry = &model.organisations[organisation];
            let assessment = entry.drafts[draft].assessment_id.clone();
            return vec![Effect::Open { organisation: entry.id.clone(), assessment }];
        }
        (Action::Confirm, Some(HomeEntry::Report { organisation, report })) => {
            let entry = &model.organisations[organisation];
            let files = vec![entry.reports[report].file.clone()];
            return vec![Effect::OpenReports { organisation: entry.id.clone(), files }];
        }
        (Action::Compare, Some(HomeEntry::Report { organisation, report })) => {
            let entry = model.organisations[organisation].clone();
            let after = entry.reports[report].file.clone();
            choose_earlier(model, &entry.id, &entry.reports, Some(after));
        }
        (Action::Compare, _) => model.notice = Some(Message::new("notice-compare-a-report")),
        (Action::Rename | Action::Archive | Action::Delete, None) => {
            model.notice = Some(Message::new("notice-nothing-here"));
        }
        (Action::Rename, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            let field = Field::text(Message::new("rename-name"), Message::new("rename-hint"), &own.name);
            model.overlay = Some(Overlay::Form(FormOverlay {
                title: Message::new("rename-title"),
                form: Form::new(vec![field]),
                then: Accepted::Rename(own.id.clone()),
            }));
        }
        (Action::Archive, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            return vec![Effect::Archive { organisation: own.id.clone(), archived: !own.archived }];
        }
        (Action::Delete, Some(HomeEntry::Draft { organisation, draft })) => {
            let own = &model.organisations[organisation];
            let (organisation, assessment) = (own.id.clone(), own.drafts[draft].assessment_id.clone());
            let whole = Chosen::DeleteOrganisation(organisation.clone(), own.name.clone());
            model.overlay = Some(Overlay::Choice(Choice {
                text: Message::new("choice-delete"),
                options: vec![
                    (Message::new("choice-keep"), Chosen::Nothing),
                    (Message::new("choice-delete-draft"), Chosen::DeleteDraft { organisation, assessment }),
                    (Message::new("choice-delete-organisation"), whole),
                ],
                cursor: 0,
            }));
        }
        (Action::Delete, Some(entry)) => {
            let own = &model.organisations[entry.organisation()];
            let (organisation, name) = (own.id.clone(), own.name.clone());
            ask_for_the_name(model, organisation, name);
        }
        _ => screen.cursor = moved(screen.cursor, all.len(), action, page),
    }
    Vec::new()
}

/// Deleting an organisation takes typing its name.
pub fn ask_for_the_name(model: &mut Model, organisation: OrganisationId, name: String) {
    let hint = Message::new("delete-hint").with("name", name.as_str());
    model.overlay = Some(Overlay::Form(FormOverlay {
        title: Message::new("delete-title"),
        form: Form::new(vec![Field::text(Message::new("delete-name"), hint, "")]),
        then: Accepted::Delete(organisation, name),
    }));
}

/// Accepts the new name of an organisation, or its end.
pub fn accept(model: &mut Model) -> Vec<Effect> {
    let Some(Overlay::Form(overlay)) = &mut model.overlay else { return Vec::new() };
    let entered = overlay.form.fields[0].entered().to_owned();
    let effect = match &overlay.then {
        Accepted::Rename(organisation) if !entered.is_empty() => {
            Effect::Rename { organisation: organisation.clone(), name: entered }
        }
        Accepted::Delete(organisation, name) if entered == name.trim() => {
            Effect::DeleteOrganisation(organisation.clone())
        }
        Accepted::Delete(_, name) => {
            overlay.form.fields[0].problem = Some(Message::new("delete-wrong").with("name", name.as_str()));
            return Vec::new();
        }
        _ => {
            overlay.form.fields[0].problem = Some(Message::new("setup-name-missing"));
            return Vec::new();
        }
    };
    model.overlay = None;
    vec![effect]
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
    let all = entries(&model.organisations, &screen.search);
    let (area, width) = draw_search(screen, model, area, frame);
    let mut blocks: Vec<Vec<Line<'_>>> = Vec::new();
    if all.is_empty() && !screen.search.is_empty() {
        let text = lines::wrap(&texts.get("home-nothing-found"), width, "", theme.text());
        let window = 0..text.len().min(usize::from(area.height));
        lines::draw(&text, window, area, frame.buffer_mut());
        return;
    }
    if all.is_empty() {
        let mut text = vec![Line::default()];
        text.extend(lines::wrap(&texts.get("home-empty"), width.min(76), "", theme.text()));
        text.push(Line::default());
        text.extend(lines::wrap(&texts.get("home-empty-next"), width.min(76), "", theme.accent()));
        text.extend(lines::wrap(&texts.get("home-empty-example"), width.min(76), "", theme.accent()));
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
                    heading_of(own, model),
                    vec![
                        Span::raw(format!("  {} ", lines::fit(&one.period, 9))),
                        Span::styled(lines::fit(&one.saved_on, 12), theme.dim()),
                        Span::raw(lines::right(&bars::points(one.headline), 6)),
                        Span::raw(format!(" {}", lines::fit(&one.level, 14))),
                        Span::raw(lines::right(&change, 7)),
                    ],
                )
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
    lines::draw(&blocks.concat(), window, area, frame.buffer_mut());
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
    frame.set_cursor_position(Position::new(top.x + column, top.y));
    frame.buffer_mut().set_line(top.x, top.y, &line, top.width);
    (rest, rest.width)
}

/// An organisation's name, with when it is to be assessed again.
fn heading_of(organisation: &OrganisationEntry, model: &Model) -> String {
    let mut text = organisation.name.clone();
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

/// The quarter after one, both as `2026-Q4`.
fn next_quarter(period: &str) -> Option<String> {
    let (year, quarter) = period.split_once("-Q")?;
    let (year, quarter): (u32, u32) = (year.parse().ok()?, quarter.parse().ok()?);
    Some(if quarter >= 4 { format!("{}-Q1", year + 1) } else { format!("{year}-Q{}", quarter + 1) })
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
            archived: false,
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
        let all = entries(&[organisation("a", &[90], 2), organisation("b", &[5], 1)], "");
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

    #[test]
    fn those_put_away_are_found_only_by_searching() {
        let away = OrganisationEntry { archived: true, ..organisation("Harbour", &[], 1) };
        let all = [organisation("a", &[], 1), away];
        assert_eq!(entries(&all, "").len(), 1);
        assert_eq!(entries(&all, "hAR"), [HomeEntry::Report { organisation: 1, report: 0 }]);
        assert_eq!(entries(&all, "x"), []);
    }

    #[test]
    fn quarters_follow_each_other() {
        assert_eq!(next_quarter("2026-Q3").as_deref(), Some("2026-Q4"));
        assert_eq!(next_quarter("2026-Q4").as_deref(), Some("2027-Q1"));
        assert_eq!(next_quarter("soon"), None);
    }
}
