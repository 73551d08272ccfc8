//! Trend: how an organisation moved over all its reports. A chart of one measure at a time, a cursor on a
//! run, and below the chart what that run states and by how much it changed since the one before it.
//! Reads what the runtime read; nothing is scored here.

mod figures;
mod listed;
mod measure;
mod picture;

use std::rc::Rc;

use super::super::keymap::Action;
use super::super::message::{Effect, OpenedTrend, ReportName, TrendReport};
use super::super::model::Model;
use super::super::widgets::tabs;
use super::{Screen, moved};
use crate::questionnaire::OrganisationId;
use crate::report::trend::{Run, Trend};
use crate::text::Message;

pub use measure::Measure;
pub use picture::draw;

/// The trend, what of it is charted, and where one is.
#[derive(Clone, Debug)]
pub struct TrendScreen {
    opened: Rc<OpenedTrend>,
    measure: Measure,
    /// The run under the cursor, by its position.
    pub run: usize,
    /// The department and the risk that are picked, by their position in the trend.
    department: usize,
    risk: usize,
    /// The first line of the figures that is shown.
    scroll: usize,
    back: Box<Screen>,
}

impl TrendScreen {
    fn trend(&self) -> &Trend {
        &self.opened.trend
    }

    fn at(&self) -> Option<&Run> {
        self.trend().runs.get(self.run)
    }

    /// The run before the one under the cursor.
    fn before(&self) -> Option<&Run> {
        self.trend().runs.get(self.run.checked_sub(1)?)
    }

    /// Whose trend it is, and from when to when, for the title line.
    #[must_use]
    pub fn subject(&self) -> (String, String) {
        let runs = &self.trend().runs;
        let period = |run: Option<&Run>| run.map(|run| run.period.clone()).unwrap_or_default();
        let (from, to) = (period(runs.first()), period(runs.last()));
        let periods = if from == to { to } else { format!("{from} – {to}") };
        (self.trend().organisation.name.clone(), periods)
    }

    /// How many rows there are to pick from, and which is picked; none where the figures of a run are shown.
    fn rows(&mut self) -> Option<(&mut usize, usize)> {
        let count = match self.measure {
            Measure::Departments => self.opened.trend.departments.len(),
            Measure::Risks => self.opened.trend.risks.len(),
            _ => return None,
        };
        Some((if self.measure == Measure::Risks { &mut self.risk } else { &mut self.department }, count))
    }

    fn show(&mut self, measure: Measure) {
        self.measure = measure;
        self.scroll = 0;
    }
}

/// Asks for the trend of an organisation that has `reports` reports.
pub fn read(model: &mut Model, organisation: OrganisationId, reports: usize) -> Vec<Effect> {
    if reports < 2 {
        model.notice = Some(Message::new("notice-trend-takes-two"));
        return Vec::new();
    }
    vec![Effect::ReadTrend(organisation)]
}

/// Shows a trend that was read, at its last run.
pub fn open(model: &mut Model, opened: OpenedTrend) {
    if let Some(first) = opened.unreadable.first() {
        let left_out = Message::new("notice-trend-left-out").with("count", opened.unreadable.len());
        model.notice = Some(left_out.with("file", first.as_str()));
    }
    let back = std::mem::replace(&mut model.screen, Screen::Home(super::HomeScreen::default()));
    model.overlay = None;
    model.screen = Screen::Trend(Box::new(TrendScreen {
        run: opened.trend.runs.len().saturating_sub(1),
        opened: Rc::new(opened),
        measure: Measure::Score,
        department: 0,
        risk: 0,
        scroll: 0,
        back: Box::new(back),
    }));
}

/// An action on the trend.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let Screen::Trend(screen) = &model.screen else { return Vec::new() };
    let room = picture::room(screen, model);
    let Screen::Trend(screen) = &mut model.screen else { return Vec::new() };
    match action {
        Action::Back => {
            let back = std::mem::replace(&mut *screen.back, Screen::Home(super::HomeScreen::default()));
            model.screen = back;
        }
        Action::Confirm => return open_reports(screen, &[screen.run]),
        Action::Compare => match screen.run.checked_sub(1) {
            Some(before) => return open_reports(screen, &[before, screen.run]),
            None => model.notice = Some(Message::new("notice-first-run")),
        },
        Action::Next | Action::Previous | Action::Pick(_) => {
            if let Some(measure) = tabs::turned(&Measure::ALL, screen.measure as usize, action) {
                screen.show(measure);
            }
        }
        Action::Left => screen.run = screen.run.saturating_sub(1),
        Action::Right => screen.run = moved(screen.run, screen.trend().runs.len(), Action::Down, 1),
        _ => pick(screen, action, &room),
    }
    Vec::new()
}

/// Up and down: among the departments or the risks, else among the runs; a page turns the figures there.
fn pick(screen: &mut TrendScreen, action: Action, room: &picture::Room) {
    let page = usize::from(room.panel.height).saturating_sub(1).max(1);
    if let Some((at, count)) = screen.rows() {
        *at = moved(*at, count, action, page);
    } else if matches!(action, Action::PageUp | Action::PageDown) {
        screen.scroll = moved(screen.scroll, (room.lines + 1).saturating_sub(room.panel.height.into()), action, page);
    } else {
        screen.run = moved(screen.run, screen.trend().runs.len(), action, 1);
    }
}

fn open_reports(screen: &TrendScreen, runs: &[usize]) -> Vec<Effect> {
    let organisation = &screen.opened.organisation;
    let reports = runs.iter().filter_map(|run| screen.opened.reports.get(*run));
    let name = |one: &TrendReport| ReportName { organisation: organisation.clone(), file: one.file.clone() };
    vec![Effect::OpenReports(reports.map(name).collect())]
}
