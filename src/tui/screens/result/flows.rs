//! Flows: where the data goes, department → data category → feature → location, in aligned columns. The
//! weight of the line shows the residual risk; what lies outside is marked by a sign. Enter on a node
//! shows only its flows, Enter on the risk shows the flow.

use std::rc::Rc;

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page, Why};
use super::sheet::{Row, Sheet};
use crate::questionnaire::Basis;
use crate::risk::{self, Evaluation, MappedFlow, Relocation, Whereabouts};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

/// Something that flows go through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Node {
    Department(usize),
    DataCategory(usize),
    Feature(usize),
    Location(usize),
}

impl Node {
    fn holds(self, flow: &MappedFlow) -> bool {
        match self {
            Self::Department(at) => flow.department == at,
            Self::DataCategory(at) => flow.data_category == at,
            Self::Feature(at) => flow.feature == at,
            Self::Location(at) => flow.whereabouts.location == at,
        }
    }
}

/// The columns: four nodes, then the risk of the flow itself.
pub const COLUMNS: usize = 5;

/// All flows: departments with the worst first, and within one what is worst first, kept together.
#[derive(Debug)]
pub struct FlowMap {
    pub flows: Vec<MappedFlow>,
}

impl FlowMap {
    pub fn new(questionnaire: &crate::questionnaire::Questionnaire, evaluation: &Evaluation) -> Self {
        let mut flows = risk::flow_map(questionnaire, &evaluation.standing, &evaluation.scores);
        let departments = evaluation.scores.departments.len();
        let categories = questionnaire.document().data_categories.len();
        let mut worst = vec![0.0_f64; departments * categories];
        for flow in &flows {
            let own = &mut worst[flow.department * categories + flow.data_category];
            *own = own.max(flow.residual);
        }
        let score = |at: usize| evaluation.scores.departments[at].figures.headline;
        flows.sort_by(|a, b| {
            let branch = |flow: &MappedFlow| worst[flow.department * categories + flow.data_category];
            score(b.department)
                .total_cmp(&score(a.department))
                .then(a.department.cmp(&b.department))
                .then(branch(b).total_cmp(&branch(a)))
                .then(a.data_category.cmp(&b.data_category))
                .then(b.residual.total_cmp(&a.residual))
        });
        Self { flows }
    }

    /// The positions of the flows through all of some nodes.
    pub fn through(&self, nodes: &[Node]) -> Rc<[usize]> {
        let all = self.flows.iter().enumerate();
        all.filter(|(_, flow)| nodes.iter().all(|node| node.holds(flow))).map(|(at, _)| at).collect()
    }
}

impl<'a> Drawn<'a> {
    /// The map of some flows, with the cursor on a column.
    pub fn flow_map(&'a self, map: &'a FlowMap, nodes: &[Node], shown: &'a [usize], column: usize) -> Sheet<'a> {
        let mut head = self.flow_map_head(map, nodes, shown);
        let widths = self.flow_widths();
        let titles = [
            self.texts.get("column-department"),
            self.texts.get("column-data"),
            self.texts.get("column-feature"),
            self.texts.get("column-location"),
        ];
        let [one, two, three, four] = titles;
        let columns = format!(
            "  {}   {}   {} {} {}",
            lines::fit(&one, widths[0]),
            lines::fit(&two, widths[1]),
            lines::fit(&three, widths[2]),
            lines::fit(&self.texts.get("column-risk"), 8),
            lines::fit(&four, widths[3]),
        );
        head.push(Line::styled(columns, self.theme.dim()));
        if shown.is_empty() {
            return Sheet::of(head, vec![Row::new(self.prose(&self.texts.get("flows-none")))]);
        }
        let cursor = self.screen.visits().last().map_or(0, |visit| visit.cursor).min(shown.len() - 1);
        let top = cursor.saturating_sub(usize::from(self.height));
        Sheet::new(head, shown.len(), move |row| {
            let flow = &map.flows[shown[row]];
            // At the top of the window a branch is named again.
            let before = row.checked_sub(1).filter(|_| row != top).map(|at| &map.flows[shown[at]]);
            let after = shown.get(row + 1).map(|at| &map.flows[*at]);
            let here = (row == cursor).then_some(column);
            let enter = match column {
                0 => Enter::Node(Node::Department(flow.department)),
                1 => Enter::Node(Node::DataCategory(flow.data_category)),
                2 => Enter::Node(Node::Feature(flow.feature)),
                3 => Enter::Flow(shown[row]),
                _ => Enter::Node(Node::Location(flow.whereabouts.location)),
            };
            // Whether another branch of the department follows, so that its trunk goes on.
            let same = |at: &&usize| map.flows[**at].department == flow.department;
            let mut rest = shown[row + 1..].iter().take_while(same);
            let goes_on = rest.any(|at| map.flows[*at].data_category != flow.data_category);
            let line = self.map_line(flow, before, after, goes_on, here);
            Row { own_mark: true, ..Row::to(vec![line], enter) }
        })
    }

    /// How many flows there are, and what is known of where they lie.
    fn flow_map_head(&self, map: &FlowMap, nodes: &[Node], shown: &[usize]) -> Vec<Line<'static>> {
        let mut all = Vec::new();
        if !nodes.is_empty() {
            let names: Vec<String> = nodes.iter().map(|node| self.node(*node)).collect();
            let only = Message::new("flows-only").with("nodes", names.join(" · "));
            all.extend(lines::wrap(&self.texts.say(&only), self.width, "", self.theme.heading()));
        }
        let flows = || shown.iter().map(|at| &map.flows[*at]);
        let outside = flows().filter(|flow| flow.whereabouts.outside).count();
        let moved = flows().filter(|flow| flow.whereabouts.moved.is_some()).count();
        let proved = flows().filter(|flow| is_proved(&flow.whereabouts)).count();
        let text = Message::new("flows-summary")
            .with("flows", shown.len())
            .with("outside", outside)
            .with("moved", moved)
            .with("proved", proved)
            .with("said", moved - proved);
        all.extend(lines::wrap(&self.texts.say(&text), self.width, "", self.theme.dim()));
        all
    }

    fn node(&self, node: Node) -> String {
        let document = self.document();
        let language = self.language();
        match node {
            Node::Department(at) => self.interview.departments[at].name.clone(),
            Node::DataCategory(at) => document.data_categories[at].title.get(language).to_owned(),
            Node::Feature(at) => document.features[at].title.get(language).to_owned(),
            Node::Location(at) => document.locations[at].title.get(language).to_owned(),
        }
    }

    /// The widths of department, data category, feature and location.
    fn flow_widths(&self) -> [usize; 4] {
        let room = usize::from(self.width).saturating_sub(18);
        let [department, category, feature] = [room * 18 / 100, room * 26 / 100, room * 24 / 100].map(|one| one.max(8));
        [department, category, feature, room.saturating_sub(department + category + feature).max(8)]
    }

    /// A flow: what it shares with the flow above is not named again, but connected.
    fn map_line(
        &self,
        flow: &MappedFlow,
        before: Option<&MappedFlow>,
        after: Option<&MappedFlow>,
        goes_on: bool,
        here: Option<usize>,
    ) -> Line<'static> {
        let widths = self.flow_widths();
        let same_department = |other: Option<&MappedFlow>| other.is_some_and(|one| one.department == flow.department);
        let same_category = |other: Option<&MappedFlow>| {
            other.is_some_and(|one| one.department == flow.department && one.data_category == flow.data_category)
        };
        let level = self.level(flow.residual);
        let cell = |at: usize, node: Node, again: bool| {
            let text = if again && here != Some(at) { String::new() } else { self.node(node) };
            let style = if here == Some(at) { self.theme.selected() } else { self.theme.text() };
            Span::styled(lines::fit(&text, widths[at]), style)
        };
        let mark = Span::styled(if here.is_some() { "› " } else { "  " }, self.theme.accent());
        let first = cell(0, Node::Department(flow.department), same_department(before));
        let one = connector(same_department(before), goes_on, same_category(before));
        let second = cell(1, Node::DataCategory(flow.data_category), same_category(before));
        let two = connector(same_category(before), same_category(after), false);
        let third = cell(2, Node::Feature(flow.feature), false);
        let weight =
            self.theme.line_weight(risk::level(self.questionnaire, flow.residual), self.document().levels.len());
        let risk = format!("{weight}{weight}{}{weight}{weight}", level.sign);
        let risk_style = if here == Some(3) { self.theme.selected() } else { level.style };
        let place = &flow.whereabouts;
        let sign = if place.outside { "!" } else { " " };
        let known = match (&place.moved, is_proved(place)) {
            (None, _) => " ",
            (Some(_), true) => "✓",
            (Some(_), false) => "?",
        };
        let title = self.document().locations[place.location].title.get(self.language());
        let room = widths[3].saturating_sub(1);
        // What is in brackets says more; where there is no room for it, the rest says enough.
        let title = if Span::raw(title).width() > room { title.split(" (").next().unwrap_or(title) } else { title };
        let style = match (here == Some(4), place.outside) {
            (true, _) => self.theme.selected(),
            (false, true) => self.theme.text().add_modifier(Modifier::BOLD),
            (false, false) => self.theme.dim(),
        };
        Line::from(vec![
            mark,
            first,
            Span::styled(format!(" {one} "), self.theme.dim()),
            second,
            Span::styled(format!(" {two} "), self.theme.dim()),
            third,
            Span::raw(" "),
            Span::styled(risk, risk_style),
            Span::styled(format!(" {sign}{known}"), self.theme.warning()),
            Span::styled(lines::fit(title, room), style),
        ])
    }

    /// A flow: where its data lies and how that is known, and its points under each risk.
    pub fn mapped_flow(&'a self, map: &'a FlowMap, at: usize, why: &Rc<Why>) -> Sheet<'a> {
        let flow = &map.flows[at];
        let place = &flow.whereabouts;
        let name = &self.interview.departments[flow.department].name;
        let title = format!(
            "{name}{colon}{}",
            self.flow_name(flow.feature, flow.data_category),
            colon = self.texts.forms().colon()
        );
        let mut head = lines::wrap(&title, self.width, "", self.theme.heading());
        head.push(Line::from(vec![
            self.score(flow.residual),
            Span::styled(
                format!(
                    "  {}",
                    self.texts.say(
                        &Message::new("flow-inherent").with("score", bars::points(flow.inherent, self.texts.forms()))
                    )
                ),
                self.theme.dim(),
            ),
        ]));
        let location = &self.document().locations[place.location];
        let where_it_lies =
            if place.outside { Message::new("flow-lies-outside") } else { Message::new("flow-lies-inside") };
        let text = self.texts.say(&where_it_lies.with("location", location.title.get(self.language())));
        let style = if place.outside { self.theme.warning() } else { self.theme.good() };
        let mut rows = vec![Row::new(lines::wrap(&text, self.width, "", style))];
        match &place.moved {
            Some(moved) => rows.push(self.relocation(flow.department, moved)),
            None => {
                rows.push(Row::new(lines::wrap(&self.texts.get("flow-by-default"), self.width, "", self.theme.dim())))
            }
        }
        let overruled = place.overruled.iter().map(|one| self.relocation(flow.department, one)).collect();
        rows.extend(self.titled(&self.texts.get("flow-overruled"), overruled));
        rows.extend(self.flow_risks(flow, why));
        let feature = &self.document().features[flow.feature];
        if let Some(about) = &feature.about {
            rows.extend(self.about(&Message::new("about-feature"), about.get(self.language())));
        }
        rows.extend(self.sources(&feature.sources));
        Sheet::of(head, rows)
    }

    /// An answer that says where data lies, with how it is known; leads to it.
    fn relocation(&self, department: usize, moved: &Relocation) -> Row {
        let id = &self.questionnaire.questions()[moved.question].id;
        let whose = moved.department.map(|_| self.interview.departments[department].id.clone());
        let answer = self.interview.answer(id, whose.as_ref());
        let text = Message::new("flow-moved")
            .with("question", self.questionnaire.written(moved.question).text.get(self.language()))
            .with("answer", wording::answer(self.questionnaire, id, answer, self.texts))
            .with("basis", wording::basis(moved.basis))
            .with("location", self.document().locations[moved.location].title.get(self.language()));
        let place = crate::assessment::Place { question: id.clone(), department: whose };
        let finding = self.screen.evaluation.findings.iter().position(|one| one.place == place);
        let enter = finding.map(|at| Enter::Page(Page::Finding(at))).or_else(|| self.question(place));
        Row { enter, ..Row::new(self.prose(&self.texts.say(&text))) }
    }

    /// The points of a flow under each risk that it has.
    fn flow_risks(&self, flow: &MappedFlow, why: &Rc<Why>) -> Vec<Row> {
        let mut rows = Vec::new();
        for shown in &why.shown {
            let own = shown.flows.iter().position(|one| {
                let exact = &why.flows[one.at];
                (exact.feature, exact.data_category) == (flow.feature, flow.data_category)
            });
            let Some(at) = own else { continue };
            let points = lines::right(&bars::tenths(shown.flows[at].points, self.texts.forms()), 5);
            let title = self.document().risks[shown.risk].title.get(self.language());
            let enter = Page::Flow { why: Rc::clone(why), risk: shown.risk, flow: at };
            rows.push(Row::to(vec![Line::raw(format!("{points} {title}"))], Enter::Page(enter)));
        }
        self.titled(&self.texts.get("shares"), rows)
    }
}

/// Whether where the data lies was seen or tested, not only said.
fn is_proved(place: &Whereabouts) -> bool {
    place.moved.is_some_and(|moved| moved.basis >= Basis::Seen)
}

/// The sign between a node and those that branch off it.
fn connector(above: bool, below: bool, same: bool) -> &'static str {
    match (above, below, same) {
        (true, true, true) => "│",
        (true, false, true) => " ",
        (false, false, _) => "─",
        (false, true, _) => "┬",
        (true, true, false) => "├",
        (true, false, false) => "└",
    }
}
