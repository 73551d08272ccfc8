//! The pages of the result, what each is drawn from, and where Enter leads from one to the next.

use std::rc::Rc;

use super::drawn::Drawn;
use super::flows::{FlowMap, Node};
use super::sheet::Sheet;
use super::{ResultScreen, Tab};
use crate::assessment::Place;
use crate::questionnaire::Questionnaire;
use crate::risk::{self, Evaluation, FlowRisk, MappedFlow, ShownRisk, VendorExample};

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
    pub fn new(evaluation: &Evaluation, questionnaire: &Questionnaire, department: usize) -> Self {
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
pub struct Visit {
    pub page: Page,
    pub cursor: usize,
}

impl ResultScreen {
    /// A page as another evaluation has it.
    pub(super) fn still_there(&self, page: &Page, now: &Evaluation, questionnaire: &Questionnaire) -> Option<Page> {
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
            Page::VendorExample(_) => None,
            Page::Flows { nodes, .. } => {
                let same = |node: &Node| match node {
                    Node::Department(at) => department(*at).map(Node::Department),
                    other => Some(*other),
                };
                let nodes: Vec<Node> = nodes.iter().map(same).collect::<Option<_>>()?;
                let shown = FlowMap::new(questionnaire, now).through(&nodes);
                Some(Page::Flows { nodes, shown })
            }
            Page::MappedFlow { at, why: old } => {
                let why = why(old)?;
                let flow = &self.map.as_ref()?.flows[*at];
                let same = |other: &MappedFlow| {
                    (other.department, other.data_category, other.feature)
                        == (why.department, flow.data_category, flow.feature)
                };
                let at = FlowMap::new(questionnaire, now).flows.iter().position(same)?;
                Some(Page::MappedFlow { at, why })
            }
            Page::Finding(at) => {
                let place = &self.evaluation.findings[*at].place;
                now.findings.iter().position(|one| one.place == *place).map(Page::Finding)
            }
        }
    }
}

/// The page at hand.
pub fn sheet<'a>(drawn: &'a Drawn<'a>) -> Sheet<'a> {
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
