//! One frame: the title line, the screen, the live strip of scores, the footer, and what lies over them.
//! Reads the model and changes nothing.

use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Clear, Widget as _};
use unicode_width::UnicodeWidthStr as _;

use super::keymap::{self, Action, Binding, Context};
use super::model::{LEAST, Model, Saved, Session};
use super::screens::{self, Overlay, Screen, overlay};
use super::widgets::{bars, lines};
use super::wording;
use crate::text::Message;

/// Draws everything.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    draw(model, frame);
    model.theme.finish(frame.buffer_mut());
}

fn draw(model: &Model, frame: &mut Frame<'_>) {
    let area = frame.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        let message = Message::new("too-small")
            .with("columns", f64::from(LEAST.0))
            .with("rows", f64::from(LEAST.1))
            .with("width", f64::from(area.width))
            .with("height", f64::from(area.height));
        let text = lines::wrap(&model.texts.say(&message), area.width, "", model.theme.text());
        lines::draw(&text, 0, area, frame.buffer_mut());
        return;
    }
    let strip = u16::from(shows_strip(model));
    let [title, hint, middle, live, footer] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(1),
        Constraint::Min(1),
        Constraint::Length(strip),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_title(model, title, frame);
    draw_hint(model, hint, frame);
    let inside = Rect { x: middle.x + 1, width: middle.width.saturating_sub(2), ..middle };
    screens::draw(model, inside, frame);
    if let (1, Some(session)) = (strip, &model.session) {
        draw_strip(model, session, live, frame);
    }
    draw_footer(model, footer, frame);
    if let Some(over) = &model.overlay {
        overlay::draw(over, model, middle, frame);
    }
}

fn shows_strip(model: &Model) -> bool {
    let screen = matches!(model.screen, Screen::Interview(_) | Screen::Grid(_) | Screen::Departments(_));
    screen && model.session.as_ref().is_some_and(|session| !session.scores.departments.is_empty())
}

/// Left: the program, the organisation and the screen. Right: progress, and whether all is saved.
fn draw_title(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let mut right = Vec::new();
    let mut left = vec![Span::styled(" farol ", theme.accent())];
    let subject = match (&model.screen, &model.session) {
        (Screen::Result(screen), _) if screen.report.is_some() => screen
            .report
            .as_ref()
            .map(|report| (report.interview.organisation.name.clone(), report.interview.period.clone())),
        (Screen::Trend(screen), _) => Some(screen.subject()),
        (Screen::Compare(screen), _) => Some(screen.subject(area.width)),
        (Screen::Home(_), _) => None,
        (_, Some(session)) => Some((session.interview().organisation.name.clone(), session.interview().period.clone())),
        (_, None) => None,
    };
    if let Some((name, period)) = subject {
        left.push(Span::styled(lines::cut(&name, usize::from(area.width / 3)), theme.heading()));
        left.push(Span::raw(format!(" · {period}")));
    }
    let dot = if left.len() > 1 { " · " } else { "" };
    left.push(Span::styled(format!("{dot}{}", texts.say(&model.screen.title())), theme.text()));
    if let Some(session) = &model.session {
        let coverage = session.total_coverage();
        let progress = match coverage.carried_over {
            0 => Message::new("progress").with("settled", coverage.settled()),
            waiting => Message::new("progress-confirmed").with("confirmed", coverage.settled() - waiting),
        };
        let progress = progress.with("visible", coverage.visible);
        right.push(Span::styled(texts.say(&progress), theme.dim()));
        let (saved, style) = match &session.saved {
            Saved::At(time) if time.is_empty() => (texts.get("saved").to_string(), theme.dim()),
            Saved::At(time) => (texts.say(&Message::new("saved-at").with("time", time.as_str())), theme.good()),
            Saved::Saving => (texts.get("saving").to_string(), theme.dim()),
            Saved::Not(_) => (texts.get("not-saved").to_string(), theme.bad()),
        };
        right.push(Span::styled(format!("  {saved} "), style));
    }
    let right = Line::from(right);
    let width = u16::try_from(right.width()).unwrap_or(u16::MAX).min(area.width);
    frame.buffer_mut().set_line(area.x, area.y, &Line::from(left), area.width.saturating_sub(width + 1));
    frame.buffer_mut().set_line(area.right() - width, area.y, &right, width);
}

/// What the screen is for, the first times; and how it goes away.
fn draw_hint(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(hint) = model.hints.shown(&model.screen, &model.keys) else { return };
    let end = format!("  {}", model.texts.get("hint-hide"));
    let room = usize::from(area.width).saturating_sub(end.width() + 3);
    let line = Line::from(vec![
        Span::styled(" › ", model.theme.accent()),
        Span::raw(lines::cut(&model.texts.say(&hint), room)),
        Span::styled(end, model.theme.dim()),
    ]);
    frame.buffer_mut().set_line(area.x, area.y, &line, area.width);
}

/// The score of the organisation and of each department, and what the last answer did to it.
fn draw_strip(model: &Model, session: &Session, area: Rect, frame: &mut Frame<'_>) {
    let theme = model.theme;
    let mut spans = vec![Span::raw(" ")];
    let mut room = usize::from(area.width).saturating_sub(1);
    let mut piece = |name: &str, now: f64, before: Option<f64>| {
        let level = wording::level(&session.questionnaire, theme, &model.texts, now);
        let changed = before
            .filter(|before| bars::points(*before, model.texts.forms()) != bars::points(now, model.texts.forms()));
        let text = match changed {
            Some(before) => {
                format!("{} → {}", bars::points(before, model.texts.forms()), bars::points(now, model.texts.forms()))
            }
            None => bars::points(now, model.texts.forms()),
        };
        let name = Span::styled(format!("{} ", lines::cut(name, 16)), theme.dim());
        let score = Span::styled(format!("{text} {}   ", level.sign), level.style);
        let width = name.width() + score.width();
        // Only whole pieces: half a number is a wrong one.
        if width <= room + 3 {
            spans.extend([name, score]);
        }
        room = room.saturating_sub(width);
    };
    let before = session.before.as_ref();
    let organisation = &session.scores.organisation;
    let name = model.texts.get("part-organisation");
    if session.scores.departments.iter().any(|one| one.mapped) {
        piece(&name, organisation.headline, before.map(|before| before.organisation));
    }
    let earlier = |at: usize| before.and_then(|before| before.department(at, &session.scores.departments[at].id));
    // The department at hand first, then those that changed, then the others.
    let own = match &model.screen {
        Screen::Interview(screen) => screen.place.department.clone(),
        Screen::Grid(screen) => Some(screen.department.clone()),
        _ => None,
    };
    let own = own.and_then(|id| session.standing.department(&id));
    let others = || (0..session.scores.departments.len()).filter(|at| Some(*at) != own);
    let changed = |at: &usize| earlier(*at).is_some_and(|it| it != session.scores.departments[*at].figures.headline);
    let order = own.into_iter().chain(others().filter(changed)).chain(others().filter(|at| !changed(at)));
    for at in order.take(usize::from(area.width) / 12) {
        let one = &session.scores.departments[at];
        if one.mapped {
            piece(&session.interview().departments[at].name, one.figures.headline, earlier(at));
        }
    }
    frame.buffer_mut().set_line(area.x, area.y, &Line::from(spans), area.width);
}

/// The keys at the right of the footer: on to the next stage or out of the program, and help.
fn help(model: &Model) -> String {
    let key = |context, action| model.keys.name(context, action);
    let help = format!(" {} {} ", key(Context::Everywhere, Action::Help), model.texts.get("key-help-short"));
    match (&model.screen, keymap::contexts(model).as_slice()) {
        (Screen::Home(_), [Context::Home, ..]) => {
            format!(" {} {} {help}", key(Context::Everywhere, Action::Quit), model.texts.get("key-quit-short"))
        }
        (Screen::Result(_), _) => help,
        (_, contexts) if contexts.contains(&Context::Stage) => {
            format!(" {} {} {help}", key(Context::Stage, Action::NextStage), model.texts.get("key-next-stage-short"))
        }
        _ => help,
    }
}

/// Whether a key has something to do with this, or nothing, over the screen; footer and palette leave the others out.
pub(super) fn does_something(model: &Model, over: Option<&Overlay>, binding: &Binding) -> bool {
    match (binding.action, over, &model.screen) {
        (Action::Toggle, Some(Overlay::Picker(picker)), _) => picker.several,
        (Action::Settings, over, _) => over.is_none(),
        (
            Action::New | Action::Compare | Action::Export | Action::Rename | Action::Archive | Action::Delete,
            None,
            Screen::Home(_),
        ) => !model.organisations.is_empty(),
        (Action::Edit, None, Screen::Home(_)) => model.organisations.is_empty(),
        (Action::Trend, None, Screen::Home(screen)) => screen.has_trend(&model.organisations),
        (Action::Trend, None, Screen::Result(screen)) => {
            screen.report.as_ref().is_some_and(|report| report.reports.len() > 1)
        }
        (Action::Compare, None, Screen::Trend(screen)) => screen.run > 0,
        // Of an empty list, Enter adds.
        (Action::Next | Action::Add | Action::Edit | Action::Delete, None, Screen::Departments(_)) => {
            has_departments(model)
        }
        // Space does the same on that row.
        (Action::Frequency, None, Screen::Grid(screen)) => screen.row > 0,
        _ => true,
    }
}

fn has_departments(model: &Model) -> bool {
    model.session.as_ref().is_some_and(|session| !session.interview().departments.is_empty())
}

/// What the footer calls a key: what it does just now, in a word or two.
fn label_of(model: &Model, binding: &Binding) -> Rc<str> {
    match (binding.action, &model.overlay, &model.screen) {
        (Action::Edit, None, Screen::Home(_)) => model.texts.get("key-example-short"),
        (Action::Confirm, None, Screen::Home(_)) if model.organisations.is_empty() => {
            model.texts.get("key-new-assessment")
        }
        (Action::Confirm, None, Screen::Departments(_)) if !has_departments(model) => {
            model.texts.get("key-add-templates")
        }
        (Action::Unchanged, None, Screen::Compare(screen)) if screen.unchanged => model.texts.get("key-only-changes"),
        (Action::Toggle, None, Screen::Grid(screen)) if screen.row == 0 => model.texts.get("key-frequency"),
        _ => model.texts.get(binding.label),
    }
}

/// A notice, whole: what does not fit the footer goes over the lines above it.
fn draw_notice(text: &str, style: Style, footer: Rect, frame: &mut Frame<'_>) {
    let all = lines::wrap(text, footer.width.saturating_sub(2), "", style);
    let height = u16::try_from(all.len()).unwrap_or(1).min(footer.y);
    let y = (footer.y + 1).saturating_sub(height);
    let own = Rect { y, height, ..footer };
    Clear.render(own, frame.buffer_mut());
    let inside = Rect { x: own.x + 1, width: own.width.saturating_sub(2), ..own };
    lines::draw(&all, 0, inside, frame.buffer_mut());
}

/// What was just done or went wrong; else the keys that matter here.
fn draw_footer(model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    if let Some(notice) = &model.notice {
        draw_notice(&texts.say(notice), theme.warning(), area, frame);
        return;
    }
    if let Some(Session { saved: Saved::Not(why), .. }) = &model.session {
        draw_notice(&texts.say(why), theme.bad(), area, frame);
        return;
    }
    let contexts = keymap::contexts(model);
    let help = if matches!(model.overlay, Some(Overlay::Help { .. })) { String::new() } else { help(model) };
    let room = usize::from(area.width).saturating_sub(help.width() + 1);
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    let over = model.overlay.as_ref();
    let here = |binding: &Binding| {
        contexts.contains(&binding.context) && binding.in_footer && does_something(model, over, binding)
    };
    for (binding, keys) in model.keys.bindings().filter(|(binding, _)| here(binding)) {
        let Some(key) = keys.first() else { continue };
        let (key, label) = (key.to_string(), label_of(model, binding));
        let width = key.width() + label.width() + 3;
        // Nothing stands behind the last one.
        if used + width > room + 2 {
            break;
        }
        used += width;
        spans.push(Span::styled(key, theme.accent()));
        spans.push(Span::styled(format!(" {label}  "), theme.dim()));
    }
    frame.buffer_mut().set_line(area.x, area.y, &Line::from(spans), area.width);
    if !help.is_empty() {
        let x = area.right().saturating_sub(u16::try_from(help.width()).unwrap_or(0));
        frame.buffer_mut().set_string(x, area.y, help, theme.dim());
    }
}
