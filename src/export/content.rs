//! The content of a deliverable, whatever its format: parts with headings, texts, tables and figures, in
//! the words of one language. Knows nothing of how it is dressed.

/// The content of a deliverable.
#[derive(Clone, Debug, PartialEq)]
pub struct Deliverable {
    /// The language tag of its words.
    pub language: String,
    pub title: String,
    /// Below the title: what else says which document it is.
    pub subtitle: String,
    /// Whom it is about, and the period: said on every page.
    pub about: String,
    /// Said on every page where it is not final.
    pub draft: Option<String>,
    /// The classification, said on every page.
    pub classification: Option<String>,
    pub parts: Vec<Part>,
}

/// The parts of a deliverable, in the order in which they stand. Each can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartId {
    /// A part of a paper, by its anchor. It is none of a report, and comes with the whole paper or not at all.
    OfPaper(&'static str),
    Control,
    Summary,
    HeatMap,
    FlowMap,
    Departments,
    RedFlags,
    Findings,
    Plan,
    Return,
    Change,
    Trend,
    Method,
    Sources,
    Answers,
    Evidence,
    NotApplicable,
    Retired,
    Interviews,
    Glossary,
    Signatures,
}

impl PartId {
    /// All of a report, in their order.
    pub const ALL: [Self; 20] = [
        Self::Control,
        Self::Summary,
        Self::HeatMap,
        Self::FlowMap,
        Self::Departments,
        Self::RedFlags,
        Self::Findings,
        Self::Plan,
        Self::Return,
        Self::Change,
        Self::Trend,
        Self::Method,
        Self::Sources,
        Self::Answers,
        Self::Evidence,
        Self::NotApplicable,
        Self::Retired,
        Self::Interviews,
        Self::Glossary,
        Self::Signatures,
    ];

    /// Its name on the command line and as an anchor.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OfPaper(anchor) => anchor,
            Self::Control => "control",
            Self::Summary => "summary",
            Self::HeatMap => "heat-map",
            Self::FlowMap => "flow-map",
            Self::Departments => "departments",
            Self::RedFlags => "red-flags",
            Self::Findings => "findings",
            Self::Plan => "plan",
            Self::Return => "return",
            Self::Change => "change",
            Self::Trend => "trend",
            Self::Method => "method",
            Self::Sources => "sources",
            Self::Answers => "answers",
            Self::Evidence => "evidence",
            Self::NotApplicable => "not-applicable",
            Self::Retired => "retired",
            Self::Interviews => "interviews",
            Self::Glossary => "glossary",
            Self::Signatures => "signatures",
        }
    }

    /// Whether it belongs to the appendices, which begin on a page of their own.
    #[must_use]
    pub fn is_appendix(self) -> bool {
        self >= Self::Answers
    }
}

/// A part.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub id: PartId,
    pub title: String,
    pub blocks: Vec<Block>,
}

/// What a part is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading within the part.
    Heading(String),
    /// What is read if nothing else is.
    Lead(String),
    Text(String),
    /// Fine print.
    Small(String),
    List(Vec<String>),
    /// Names with what they stand for.
    Facts(Vec<(String, Cell)>),
    Table(Table),
    Figure(Figure),
    /// A place for the consultant's own words, with what belongs there.
    Comment(String),
    /// Lines to sign on, each with who signs.
    Signatures(Vec<String>),
    /// The same in two languages, in two columns; `language` is the tag of the second. No such block is in another.
    Beside {
        first: Vec<Block>,
        second: Vec<Block>,
        language: String,
    },
}

/// A table. All rows have as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows, in words that stand alone.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub title: String,
    /// Its part of the width, against those of the others.
    pub width: u16,
    /// Whether it holds numbers, which stand to the right.
    pub numbers: bool,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Empty,
    Text(String),
    /// A number, shown with so many decimals.
    Number {
        value: f64,
        decimals: u8,
    },
    /// A score or a risk with the level that it reaches; the value is shown with so many decimals.
    Level {
        value: Option<f64>,
        decimals: u8,
        level: Level,
    },
    /// A date, `2026-11-24`.
    Date(String),
}

/// A level, by its position among all of them, the lowest first; and its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    pub position: usize,
    pub count: usize,
    pub word: String,
}

impl Level {
    /// Which of five colours it has, from 0, however many levels a questionnaire has.
    #[must_use]
    pub fn fifth(&self) -> usize {
        (self.position * 4 / self.count.saturating_sub(1).max(1)).min(4)
    }
}

impl Cell {
    /// A text; nothing for an empty one.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// A number with one decimal.
    #[must_use]
    pub fn tenth(value: f64) -> Self {
        Self::Number { value, decimals: 1 }
    }

    /// A whole number.
    #[must_use]
    pub fn whole(value: f64) -> Self {
        Self::Number { value, decimals: 0 }
    }
}

/// A chart with what it says in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub title: String,
    /// What is to be seen, for those who do not see it.
    pub description: String,
    pub chart: Chart,
}

/// The figures of a chart, with its labels.
#[derive(Clone, Debug, PartialEq)]
pub enum Chart {
    HeatMap(HeatMap),
    Bars(Bars),
    Flows(Flows),
    Waterfall(Waterfall),
    Falling(Falling),
    Trend(TrendLine),
    Histogram(Histogram),
}

/// Rows by columns of levels: departments by risks.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatMap {
    pub columns: Vec<String>,
    pub rows: Vec<HeatRow>,
    /// What the levels are called, the lowest first.
    pub levels: Vec<String>,
}

/// A row of a heat map. A cell has a value on the scale 0 to 100 and the position of its level.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatRow {
    pub name: String,
    /// None where the department is not mapped; `says` tells so then.
    pub total: Option<(f64, usize)>,
    pub cells: Vec<Option<(f64, usize)>>,
    pub says: Option<String>,
}

/// Scores as bars on the scale 0 to 100, each from its least (what would be left if everything open were
/// at its best) to its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    pub rows: Vec<Bar>,
    /// Where each level begins and what it is called, the lowest first.
    pub bands: Vec<(f64, String)>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    pub name: String,
    pub low: f64,
    pub value: f64,
    pub level: usize,
}

/// Where data goes: nodes in columns, links between neighbouring columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Flows {
    /// What the columns are called.
    pub columns: Vec<String>,
    pub nodes: Vec<Node>,
    pub links: Vec<Link>,
    /// How what lies outside is called.
    pub outside: String,
    pub levels: Vec<String>,
}

/// A node of the flow map.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub column: usize,
    pub name: String,
    /// Whether it is a location outside.
    pub outside: bool,
}

/// A link from a node to one of the next column, by their positions among the nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub from: usize,
    pub to: usize,
    /// How many flows it stands for.
    pub flows: f64,
    /// The level of the worst of them.
    pub level: usize,
    pub outside: bool,
}

/// From a score to another by steps, which add up.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    pub before: (String, f64),
    /// Below 0: the score fell because of it.
    pub steps: Vec<(String, f64)>,
    pub after: (String, f64),
}

/// A score that falls action by action.
#[derive(Clone, Debug, PartialEq)]
pub struct Falling {
    pub now: (String, f64),
    /// Each action with the score after it.
    pub steps: Vec<(String, f64)>,
    pub bands: Vec<(f64, String)>,
}

/// A score from run to run.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendLine {
    pub columns: Vec<TrendColumn>,
    pub bands: Vec<(f64, String)>,
    /// What the mark of a changed questionnaire means.
    pub mark: String,
}

/// A period of a trend.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendColumn {
    pub label: String,
    /// None where there was no run.
    pub run: Option<TrendRun>,
}

/// A run of a trend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendRun {
    pub headline: f64,
    pub low: f64,
    pub level: usize,
    pub questionnaire_changed: bool,
}

/// How often an amount came out, in equal steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    pub from: f64,
    pub to: f64,
    pub counts: Vec<u32>,
    /// Amounts that are marked, with what they are.
    pub marks: Vec<(f64, String)>,
    /// What the amounts are counted in.
    pub unit: String,
}
