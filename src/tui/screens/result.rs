//! Result: what the client asks after the interview, as one place with tabs. Every tab is a stack of
//! pages: Enter drills down, Esc comes back to where one was. Of an open assessment, or of a saved report;
//! everything is read from one [`Evaluation`].

mod departments;
mod drawn;
mod entries;
mod findings;
mod flows;
mod overview;
mod plan;
mod planned;
mod planning;
mod red_flags;
mod returns;
mod roadmap;
mod sheet;

use std::rc::Rc;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::keymap::{Action, Context};
use super::super::message::{Effect, OpenedReport};
use super::super::model::{Model, Session};
use super::super::update::go_home;
use super::{ReviewScreen, Screen, home, moved, review, visit_from};
use crate::assessment::{Interview, Place};
use crate::questionnaire::Questionnaire;
use crate::risk::{self, DEFAULT_SEED, Evaluation, FlowRisk, Improvement, Return, Roadmap, ShownRisk, VendorExample};
use crate::text::{Message, Texts};
use drawn::Drawn;
use findings::Listed;
use flows::{FlowMap, Node};
use planning::Planning;
use sheet::Sheet;

pub use entries::{accept_horizon, accept_input};
pub use findings::{Criterion, accept, set_filter};
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

/// A page of a tab.
#[derive(Clone, Debug)]
pub enum Page {
    /// The tab's own.
    Whole,
    /// All red flags.
    RedFlags,
    /// A red flag, by its position in the evaluation.
    RedFlag(usize),
    /// Why the score of a department is what it is.
    Department(Rc<Why>),
    /// The findings of a department, the one that would change its score most first.
    DepartmentFindings(usize),
    /// Where the points of a risk come from in a department, with every flow of it.
    Risk { why: Rc<Why>, risk: usize },
    /// What holds a flow of a risk down, and what does not: by its position among the risk's.
    Flow { why: Rc<Why>, risk: usize, flow: usize },
    /// A finding, by its position in the evaluation.
    Finding(usize),
    /// A remediation action, by its position in the questionnaire.
    Action(usize),
    /// The flows through all of these nodes, by position in the map.
    Flows { nodes: Vec<Node>, shown: Rc<[usize]> },
    /// A flow of the map, by position.
    MappedFlow { at: usize, why: Rc<Why> },
    /// The return as a vendor claims it.
    VendorExample(Rc<VendorExample>),
}

/// Why a department, by position, has its score: every flow, and all points as they are shown.
#[derive(Debug)]
pub struct Why {
    pub department: usize,
    pub flows: Vec<FlowRisk>,
    /// By risk.
    pub shown: Vec<ShownRisk>,
}

impl Why {
    fn new(evaluation: &Evaluation, questionnaire: &Questionnaire, department: usize) -> Self {
        let Evaluation { standing, scores, .. } = evaluation;
        let flows = risk::explain(questionnaire, standing, scores, department);
        let shown = risk::shown(&scores.departments[department], &flows);
        Self { department, flows, shown }
    }
}

/// Where Enter leads.
#[derive(Clone, Debug)]
pub enum Enter {
    Page(Page),
    /// To the page of a department, by position.
    Department(usize),
    /// To the question, where the assessment is open.
    Question(Place),
    /// To the flows through a node, among those that are shown.
    Node(Node),
    /// To a flow of the map, by position.
    Flow(usize),
    /// To the form of an input of the return, by position; of its horizon.
    Input(usize),
    Horizon,
    /// To the return as a vendor claims it.
    VendorExample,
}

/// A page, and the row at which one is in it.
#[derive(Clone, Debug)]
struct Visit {
    page: Page,
    cursor: usize,
}

/// What is shown, and where one is in it.
#[derive(Clone, Debug)]
pub struct ResultScreen {
    /// The saved report, or none: the open assessment.
    pub report: Option<Box<OpenedReport>>,
    pub evaluation: Box<Evaluation>,
    tab: Tab,
    /// Of each tab: the pages that were drilled into, never empty.
    visits: [Vec<Visit>; Tab::ALL.len()],
    /// Whether departments stand in the organisation's order; else the worst first.
    as_entered: bool,
    listed: Listed,
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

    /// A page as another evaluation has it.
    fn still_there(&self, page: &Page, now: &Evaluation, questionnaire: &Questionnaire) -> Option<Page> {
        let department = |at: usize| {
            let id = &self.evaluation.scores.departments.get(at)?.id;
            now.standing.department(id)
        };
        let why = |old: &Why| department(old.department).map(|at| Rc::new(Why::new(now, questionnaire, at)));
        match page {
            Page::Whole => Some(Page::Whole),
            Page::RedFlags => Some(Page::RedFlags),
            Page::RedFlag(at) => {
                let old = &self.evaluation.red_flags[*at];
                now.red_flags.iter().position(|one| one == old).map(Page::RedFlag)
            }
            Page::Department(old) => why(old).map(Page::Department),
            Page::DepartmentFindings(at) => department(*at).map(Page::DepartmentFindings),
            Page::Risk { why: old, risk } => why(old).map(|why| Page::Risk { why, risk: *risk }),
            Page::Flow { why: old, risk, flow } => why(old)
                .filter(|why| why.shown[*risk].flows.len() > *flow)
                .map(|why| Page::Flow { why, risk: *risk, flow: *flow }),
            Page::Action(at) => Some(Page::Action(*at)),
            // What the map says is asked again from its whole.
            Page::Flows { .. } | Page::MappedFlow { .. } | Page::VendorExample(_) => None,
            Page::Finding(at) => {
                let place = &self.evaluation.findings[*at].place;
                now.findings.iter().position(|one| one.place == *place).map(Page::Finding)
            }
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
        match &self.report {
            Some(report) => Some((&report.questionnaire, &report.interview)),
            None => model.session.as_ref().map(|session| (&*session.questionnaire, session.interview())),
        }
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
            (Some(Page::Whole), Tab::Plan) => &[Context::Plan, Context::Planned],
            (Some(Page::Whole), Tab::Roadmap) => &[Context::Planned],
            (Some(Page::Whole | Page::Flows { .. }), Tab::Flows) => &[Context::Flows],
            (Some(Page::Whole), Tab::Return) => &[Context::Return],
            _ => &[],
        };
        let saved = self.report.is_some();
        let here = own
            .iter()
            .copied()
            .filter(|one| !(saved && matches!(one, Context::Finding | Context::Planned | Context::Return)));
        here.chain([Context::Result]).collect()
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

/// The page at hand.
fn sheet<'a>(drawn: &'a Drawn<'a>) -> Sheet<'a> {
    let screen = drawn.screen;
    match screen.visits().last().map(|visit| &visit.page) {
        None | Some(Page::Whole) => match screen.tab {
            Tab::Overview => drawn.overview(),
            Tab::Departments => drawn.departments(),
            Tab::Findings => drawn.findings(),
            Tab::Flows => screen.map.as_ref().map_or_else(Sheet::empty, |map| {
                let all = screen.all_flows.as_deref().unwrap_or_default();
                drawn.flow_map(map, &[], all, screen.column)
            }),
            Tab::Return => screen.returns.as_ref().map_or_else(Sheet::empty, |found| drawn.returns(found)),
            Tab::Plan => screen.planning.as_ref().map_or_else(Sheet::empty, |planning| drawn.plan(planning)),
            Tab::Roadmap => screen.roadmap.as_ref().map_or_else(Sheet::empty, |roadmap| drawn.roadmap(roadmap)),
        },
        Some(Page::Flows { nodes, shown }) => {
            screen.map.as_ref().map_or_else(Sheet::empty, |map| drawn.flow_map(map, nodes, shown, screen.column))
        }
        Some(Page::MappedFlow { at, why }) => {
            screen.map.as_ref().map_or_else(Sheet::empty, |map| drawn.mapped_flow(map, *at, why))
        }
        Some(Page::VendorExample(example)) => drawn.vendor_example(example),
        Some(Page::Action(at)) => drawn.action(screen.planning.as_ref(), *at),
        Some(Page::RedFlags) => drawn.all_red_flags(),
        Some(Page::RedFlag(at)) => drawn.red_flag(*at),
        Some(Page::Department(why)) => drawn.department(why),
        Some(Page::DepartmentFindings(at)) => drawn.department_findings(*at),
        Some(Page::Risk { why, risk }) => drawn.risk(why, *risk),
        Some(Page::Flow { why, risk, flow }) => drawn.flow(why, *risk, *flow),
        Some(Page::Finding(at)) => drawn.finding(*at),
    }
}

/// An action on the result.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(8).max(1);
    let Screen::Result(screen) = &model.screen else { return Vec::new() };
    let Some(drawn) = Drawn::new(screen, model, model.size.0.saturating_sub(2), model.size.1) else {
        return Vec::new();
    };
    let sheet = sheet(&drawn);
    let cursor = screen.visits().last().map_or(0, |visit| visit.cursor);
    let (count, enter) = (sheet.count, (action == Action::Confirm).then(|| sheet.row(cursor).enter).flatten());
    drop(sheet);
    match action {
        Action::Confirm => enter_into(model, enter),
        Action::Back => back(model),
        Action::Save if screen.report.is_none() => {
            review::ask_to_finish(model);
            Vec::new()
        }
        Action::Save => {
            model.notice = Some(Message::new("notice-saved-already"));
            Vec::new()
        }
        Action::Compare => {
            compare(model);
            Vec::new()
        }
        Action::Next | Action::Previous | Action::Pick(_) => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            let (at, last) = (screen.tab as usize, Tab::ALL.len());
            let to = match action {
                Action::Next => (at + 1) % last,
                Action::Previous => (at + last - 1) % last,
                Action::Pick(number) => usize::from(number).wrapping_sub(1),
                _ => at,
            };
            screen.tab = Tab::ALL.get(to).copied().unwrap_or(screen.tab);
            prepare(model);
            Vec::new()
        }
        Action::Toggle | Action::Goal | Action::Edit => planned::act(model, action),
        Action::Delete if matches!(screen.tab, Tab::Plan | Tab::Roadmap) => planned::act(model, action),
        Action::Delete if screen.tab == Tab::Return => match input_at(screen, model) {
            Some(at) => entries::clear(model, at),
            None => Vec::new(),
        },
        Action::Left | Action::Right if screen.tab == Tab::Flows => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            let step = if action == Action::Right { 1 } else { flows::COLUMNS - 1 };
            screen.column = (screen.column + step) % flows::COLUMNS;
            Vec::new()
        }
        Action::Order | Action::Filter | Action::Left | Action::Right | Action::Accept | Action::Delete => {
            findings::act(model, action)
        }
        _ => {
            let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
            let at = screen.at();
            at.cursor = moved(at.cursor, count, action, page);
            Vec::new()
        }
    }
}

/// Makes ready what the tab at hand shows.
fn prepare(model: &mut Model) {
    let Screen::Result(screen) = &mut model.screen else { return };
    match (screen.report.take(), &model.session) {
        (Some(report), _) => {
            screen.prepare(&report.questionnaire, &report.interview, &model.today);
            screen.report = Some(report);
        }
        (None, Some(session)) => screen.prepare(&session.questionnaire, session.interview(), &model.today),
        (None, None) => {}
    }
}

/// The input of the return under the cursor.
fn input_at(screen: &ResultScreen, model: &Model) -> Option<usize> {
    let drawn = Drawn::new(screen, model, model.size.0, model.size.1)?;
    match sheet(&drawn).row(screen.visits().last()?.cursor).enter? {
        Enter::Input(at) => Some(at),
        _ => None,
    }
}

/// The plan was changed: what shows it is made again.
fn plan_changed(model: &mut Model) {
    if let Screen::Result(screen) = &mut model.screen {
        screen.roadmap = None;
        screen.returns = None;
    }
    prepare(model);
}

fn enter_into(model: &mut Model, enter: Option<Enter>) -> Vec<Effect> {
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    match enter {
        Some(Enter::Page(page)) => {
            screen.push(page);
            Vec::new()
        }
        Some(Enter::Department(at)) => {
            let report = screen.report.as_ref().map(|report| &*report.questionnaire);
            let open = model.session.as_ref().map(|session| &*session.questionnaire);
            if let Some(questionnaire) = report.or(open) {
                let why = Why::new(&screen.evaluation, questionnaire, at);
                screen.push(Page::Department(Rc::new(why)));
            }
            Vec::new()
        }
        Some(Enter::Question(place)) => visit_from(model, place),
        Some(Enter::Node(node)) => {
            let before = match screen.visits().last().map(|visit| &visit.page) {
                Some(Page::Flows { nodes, .. }) => nodes.clone(),
                _ => Vec::new(),
            };
            // What is shown only already cannot be narrowed to again.
            if let Some(map) = screen.map.clone().filter(|_| !before.contains(&node)) {
                let nodes: Vec<Node> = before.into_iter().chain([node]).collect();
                let shown = map.through(&nodes);
                screen.push(Page::Flows { nodes, shown });
            }
            Vec::new()
        }
        Some(Enter::Flow(at)) => {
            let report = screen.report.as_ref().map(|report| &*report.questionnaire);
            let open = model.session.as_ref().map(|session| &*session.questionnaire);
            if let (Some(questionnaire), Some(map)) = (report.or(open), &screen.map) {
                let why = Why::new(&screen.evaluation, questionnaire, map.flows[at].department);
                screen.push(Page::MappedFlow { at, why: Rc::new(why) });
            }
            Vec::new()
        }
        Some(Enter::Input(_) | Enter::Horizon) if screen.report.is_some() => {
            model.notice = Some(Message::new("notice-saved-already"));
            Vec::new()
        }
        Some(Enter::Input(at)) => {
            entries::offer_input(model, at);
            Vec::new()
        }
        Some(Enter::Horizon) => {
            entries::offer_horizon(model);
            Vec::new()
        }
        Some(Enter::VendorExample) => {
            let (questionnaire, interview) = match (&screen.report, &model.session) {
                (Some(report), _) => (&*report.questionnaire, &report.interview),
                (None, Some(session)) => (&*session.questionnaire, session.interview()),
                (None, None) => return Vec::new(),
            };
            let improvement = screen.returns.as_ref().map(|found| &found.improvement);
            let example = improvement
                .and_then(|improvement| VendorExample::new(questionnaire, interview, improvement, DEFAULT_SEED));
            match example {
                Some(example) => screen.push(returns::example_page(example)),
                None => model.notice = Some(Message::new("notice-no-vendor-example")),
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Out of a page, out of a filter, out of the result.
fn back(model: &mut Model) -> Vec<Effect> {
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    if screen.is_inside() {
        screen.visits[screen.tab as usize].pop();
        return Vec::new();
    }
    if screen.tab == Tab::Findings && screen.listed.is_filtered() {
        set_filter(model, Vec::new());
        return Vec::new();
    }
    if screen.report.is_some() {
        return go_home(model);
    }
    model.screen = Screen::Review(ReviewScreen::default());
    Vec::new()
}

fn compare(model: &mut Model) {
    let Screen::Result(screen) = &model.screen else { return };
    let (organisation, reports, after) = match (&screen.report, &model.session) {
        (Some(report), _) => (report.organisation.clone(), report.reports.clone(), Some(report.file.clone())),
        (None, Some(session)) => (session.organisation.clone(), session.reports.clone(), None),
        (None, None) => return,
    };
    home::choose_earlier(model, &organisation, &reports, after);
}

/// Draws the tabs and the page at hand.
pub fn draw(screen: &ResultScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(drawn) = Drawn::new(screen, model, area.width, area.height) else { return };
    let bar = tabs(screen, &model.texts, area.width, model);
    frame.buffer_mut().set_line(area.x, area.y, &bar, area.width);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    let cursor = screen.visits().last().map_or(0, |visit| visit.cursor);
    sheet(&drawn).draw(cursor, model.theme, below, frame.buffer_mut());
}

/// The tabs in one line, the one at hand marked; with their digits where there is room.
fn tabs(screen: &ResultScreen, texts: &Texts, width: u16, model: &Model) -> Line<'static> {
    let titles: Vec<String> = Tab::ALL.iter().map(|tab| texts.say(&tab.title())).collect();
    let all: usize = titles.iter().map(|title| Span::raw(title.as_str()).width() + 2).sum();
    let digits = all + 2 * titles.len() <= usize::from(width);
    let pad = if all <= usize::from(width) { " " } else { "" };
    let piece = |(at, title): (usize, String)| {
        let text = if digits { format!(" {} {title} ", at + 1) } else { format!(" {title}{pad}") };
        if at == screen.tab as usize {
            Span::styled(text, model.theme.selected().patch(model.theme.heading()))
        } else {
            Span::styled(text, model.theme.dim())
        }
    };
    titles.into_iter().enumerate().map(piece).collect()
}
