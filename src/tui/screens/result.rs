//! Result: what the client asks after the interview, as one place with tabs. Every tab is a stack of
//! pages: Enter drills down, Esc comes back to where one was. Of an open assessment, or of a saved report;
//! everything is read from one [`Evaluation`].

mod accepting;
mod acting;
mod departments;
mod drawn;
mod entries;
mod findings;
mod flows;
mod listed;
mod overview;
mod pages;
mod plan;
mod planned;
mod planning;
mod red_flags;
mod returns;
mod roadmap;
mod sheet;

use std::collections::BTreeMap;
use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::keymap::Context;
use super::super::message::OpenedReport;
use super::super::model::{Model, Session};
use super::super::widgets::tabs;
use super::TrendScreen;
use crate::assessment::Interview;
use crate::questionnaire::{DepartmentId, Questionnaire};
use crate::risk::{self, DEFAULT_SEED, Evaluation, Improvement, Return, Roadmap};
use crate::text::Message;
use drawn::Drawn;
use flows::FlowMap;
use listed::Listed;
use pages::{Page, Visit, sheet};
use planning::Planning;

pub use accepting::{accept, set_filter};
pub use acting::act;
pub use entries::{accept_horizon, accept_input};
pub use listed::Criterion;
pub use planned::{Wish, accept as accept_plan, accept_budget, wish};

/// What the client asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Overview,
    Departments,
    Findings,
    Flows,
    Plan,
    Return,
    Roadmap,
}

impl Tab {
    /// All, in their order.
    pub const ALL: [Self; 7] =
        [Self::Overview, Self::Departments, Self::Findings, Self::Flows, Self::Plan, Self::Return, Self::Roadmap];

    fn title(self) -> Message {
        match self {
            Self::Overview => Message::new("tab-overview"),
            Self::Departments => Message::new("tab-departments"),
            Self::Findings => Message::new("tab-findings"),
            Self::Flows => Message::new("tab-flows"),
            Self::Plan => Message::new("tab-plan"),
            Self::Return => Message::new("tab-return"),
            Self::Roadmap => Message::new("tab-roadmap"),
        }
    }
}

/// What is shown, and where one is in it.
#[derive(Clone, Debug)]
pub struct ResultScreen {
    /// The saved report, or none: the open assessment.
    pub report: Option<Box<OpenedReport>>,
    /// The trend that the report was opened from, to come back to.
    pub trend: Option<Box<TrendScreen>>,
    pub evaluation: Box<Evaluation>,
    tab: Tab,
    /// Of each tab: the pages that were drilled into, never empty.
    visits: [Vec<Visit>; Tab::ALL.len()],
    /// Whether departments stand in the organisation's order; else the worst first.
    as_entered: bool,
    listed: Listed,
    /// How many findings are to be mended in each department, by position.
    to_mend: Vec<usize>,
    /// Made when its tab is first looked at.
    planning: Option<Planning>,
    /// The same; and again after the plan was changed.
    roadmap: Option<Roadmap>,
    /// The same; and again after something was entered for it.
    returns: Option<Box<Return>>,
    /// The flows, and the column of the cursor among them.
    map: Option<Rc<FlowMap>>,
    all_flows: Option<Rc<[usize]>>,
    column: usize,
}

impl ResultScreen {
    /// The result of the open assessment as it stands.
    #[must_use]
    pub fn live(session: &Session, today: &str) -> Self {
        let evaluation = risk::evaluate(&session.questionnaire, session.interview());
        Self::new(&session.questionnaire, session.interview(), evaluation, today)
    }

    /// The result of a saved report.
    #[must_use]
    pub fn of_report(report: OpenedReport, today: &str) -> Self {
        let evaluation = risk::evaluate(&report.questionnaire, &report.interview);
        let mut screen = Self::new(&report.questionnaire, &report.interview, evaluation, today);
        screen.report = Some(Box::new(report));
        screen
    }

    fn new(questionnaire: &Questionnaire, interview: &Interview, evaluation: Evaluation, today: &str) -> Self {
        let visit = Visit { page: Page::Whole, cursor: 0 };
        let mut screen = Self {
            report: None,
            trend: None,
            to_mend: to_mend(&evaluation),
            evaluation: Box::new(evaluation),
            tab: Tab::Overview,
            visits: std::array::from_fn(|_| vec![visit.clone()]),
            as_entered: false,
            listed: Listed::default(),
            planning: None,
            roadmap: None,
            returns: None,
            map: None,
            all_flows: None,
            column: 0,
        };
        screen.listed.refresh(&screen.evaluation, interview, questionnaire, today);
        screen
    }

    /// The same place in the result as it stands now: as deep in it as what was looked at is still there.
    #[must_use]
    pub fn again(&self, session: &Session, today: &str) -> Self {
        let mut screen = Self::live(session, today);
        screen.tab = self.tab;
        screen.as_entered = self.as_entered;
        screen.listed = self.listed.clone();
        screen.listed.refresh(&screen.evaluation, session.interview(), &session.questionnaire, today);
        screen.planning = self.planning.as_ref().map(|planning| {
            let interview = session.interview();
            planning.again(&session.questionnaire, interview, &screen.evaluation)
        });
        screen.visits = std::array::from_fn(|tab| {
            let same = |visit: &Visit| {
                let page = self.still_there(&visit.page, &screen.evaluation, &session.questionnaire)?;
                Some(Visit { page, cursor: visit.cursor })
            };
            self.visits[tab].iter().map_while(same).collect()
        });
        screen.prepare(&session.questionnaire, session.interview(), today);
        screen
    }

    /// Makes ready what the tab at hand shows.
    fn prepare(&mut self, questionnaire: &Questionnaire, interview: &Interview, today: &str) {
        let evaluation = &*self.evaluation;
        match self.tab {
            Tab::Plan if self.planning.is_none() => {
                self.planning = Some(Planning::new(questionnaire, interview, evaluation));
            }
            Tab::Roadmap if self.roadmap.is_none() => {
                let today = chrono::NaiveDate::parse_from_str(today, "%Y-%m-%d").unwrap_or_default();
                self.roadmap = Some(risk::roadmap(questionnaire, interview, evaluation, today));
            }
            Tab::Flows if self.map.is_none() => {
                let map = FlowMap::new(questionnaire, evaluation);
                self.all_flows = Some(map.through(&[]));
                self.map = Some(Rc::new(map));
            }
            Tab::Return if self.returns.is_none() => {
                let Evaluation { standing, scores, .. } = evaluation;
                let improvement = Improvement::of_plan(questionnaire, interview, standing, scores);
                let headcount = interview.organisation.headcount;
                let found = risk::returns(questionnaire, headcount, &interview.returns, improvement, DEFAULT_SEED);
                self.returns = Some(Box::new(found));
            }
            _ => {}
        }
    }

    /// The positions of the departments in the order in which they are shown.
    fn order(&self) -> Vec<usize> {
        let departments = &self.evaluation.scores.departments;
        let mut order: Vec<usize> = (0..departments.len()).collect();
        if !self.as_entered {
            order.sort_by(|a, b| departments[*b].figures.headline.total_cmp(&departments[*a].figures.headline));
        }
        order
    }

    fn subject<'a>(&'a self, model: &'a Model) -> Option<(&'a Questionnaire, &'a Interview)> {
        subject_of(self.report.as_deref(), model.session.as_ref())
    }

    fn visits(&self) -> &[Visit] {
        &self.visits[self.tab as usize]
    }

    /// Whether one is in a page below the tab's own.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.visits().len() > 1
    }

    /// Where keys mean something here, the innermost first. What changes the assessment is left out where
    /// the report is saved.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        let own: &[Context] = match (self.visits().last().map(|visit| &visit.page), self.tab) {
            (Some(Page::Finding(_)), _) => &[Context::Finding],
            (Some(Page::Action(_)), _) => &[Context::Planned],
            (Some(Page::Whole), Tab::Overview | Tab::Departments) => &[Context::Ordered],
            (Some(Page::Whole), Tab::Findings) => &[Context::Findings, Context::Ordered, Context::Finding],
            (Some(Page::Whole), Tab::Plan) => &[Context::Plan, Context::Ticks, Context::Planned],
            (Some(Page::Whole), Tab::Roadmap) => &[Context::Planned],
            (Some(Page::Whole | Page::Flows { .. }), Tab::Flows) => &[Context::Flows],
            (Some(Page::Whole), Tab::Return) => &[Context::Return],
            _ => &[],
        };
        let changes =
            |one: &Context| matches!(one, Context::Finding | Context::Planned | Context::Ticks | Context::Return);
        let saved = self.report.is_some();
        let here = own.iter().copied().filter(|one| !(saved && changes(one)));
        here.chain([Context::Result, if saved { Context::Saved } else { Context::Unsaved }]).collect()
    }

    fn at(&mut self) -> &mut Visit {
        let visits = &mut self.visits[self.tab as usize];
        if visits.is_empty() {
            visits.push(Visit { page: Page::Whole, cursor: 0 });
        }
        let last = visits.len() - 1;
        &mut visits[last]
    }

    fn push(&mut self, page: Page) {
        self.visits[self.tab as usize].push(Visit { page, cursor: 0 });
    }
}

/// Whose result it is: the questionnaire and the interview of the saved report, else of the open assessment.
/// Takes the parts of the model, so that the screen can be changed beside them.
fn subject_of<'a>(
    report: Option<&'a OpenedReport>,
    session: Option<&'a Session>,
) -> Option<(&'a Questionnaire, &'a Interview)> {
    match report {
        Some(report) => Some((&report.questionnaire, &report.interview)),
        None => session.map(|session| (&*session.questionnaire, session.interview())),
    }
}

/// How many findings, of those to be mended, count for each department.
fn to_mend(evaluation: &Evaluation) -> Vec<usize> {
    let departments = evaluation.scores.departments.iter().enumerate();
    let known: BTreeMap<&DepartmentId, usize> = departments.map(|(at, one)| (&one.id, at)).collect();
    let mut counts = vec![0; known.len()];
    let faults = evaluation.findings.iter().filter(|one| one.kind != risk::FindingKind::Unproved);
    for at in faults.flat_map(|one| &one.department_gains).filter_map(|(id, _)| known.get(id)) {
        counts[*at] += 1;
    }
    counts
}

/// Draws the tabs and the page at hand.
pub fn draw(screen: &ResultScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(drawn) = Drawn::new(screen, model, area.width, area.height) else { return };
    let titles: Vec<String> = Tab::ALL.iter().map(|tab| model.texts.say(&tab.title())).collect();
    let bar = tabs::line(&titles, screen.tab as usize, area.width, model.theme);
    frame.buffer_mut().set_line(area.x, area.y, &bar, area.width);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    let cursor = screen.visits().last().map_or(0, |visit| visit.cursor);
    sheet(&drawn).draw(cursor, model.theme, below, frame.buffer_mut());
}
