//! Comparison of two reports, or of an earlier report with the open assessment: by how much each score
//! changed, because of what, and what it was. One organisation at two times, or two organisations. In tabs,
//! as the result; every tab is a stack of pages. The comparison is made once, when the screen is.

mod acting;
mod answers;
mod departments;
mod drawn;
mod findings;
mod lists;
mod overview;
mod pages;
mod people;
mod place;
mod plan;
mod questionnaire;

use std::rc::Rc;
use std::sync::Arc;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::keymap::Context;
use super::super::message::OpenedReport;
use super::super::model::{Model, Session};
use super::super::widgets::{lines, tabs};
use super::Screen;
use crate::assessment::Interview;
use crate::questionnaire::{OrganisationId, Questionnaire};
use crate::report::compare::{Chain, Comparison, compare};
use crate::report::words::comparison::Sides;
use crate::risk::Side;
use crate::text::Message;
use drawn::Drawn;
use lists::Lists;
use pages::{Page, Visit};

pub use acting::act;

/// What one asks of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Overview,
    Departments,
    Findings,
    Answers,
    Plan,
    People,
}

impl Tab {
    /// All, in their order.
    pub const ALL: [Self; 6] =
        [Self::Overview, Self::Departments, Self::Findings, Self::Answers, Self::Plan, Self::People];

    fn title(self) -> Message {
        match self {
            Self::Overview => Message::new("tab-overview"),
            Self::Departments => Message::new("tab-departments"),
            Self::Findings => Message::new("tab-findings"),
            Self::Answers => Message::new("tab-compared-answers"),
            Self::Plan => Message::new("tab-plan"),
            Self::People => Message::new("tab-people"),
        }
    }
}

/// The two sides, what came of them, where one is in it, and the screen to go back to.
#[derive(Clone, Debug)]
pub struct CompareScreen {
    before: Rc<Compared>,
    after: Rc<Compared>,
    sides: Rc<Sides>,
    comparison: Rc<Comparison>,
    lists: Rc<Lists>,
    tab: Tab,
    /// Of each tab: the pages that were drilled into, never empty.
    visits: [Vec<Visit>; Tab::ALL.len()],
    /// Whether what is unchanged is listed too; else it is counted.
    pub unchanged: bool,
    /// Whether departments stand in the organisation's order; else what changed most comes first.
    as_entered: bool,
    back: Box<Screen>,
}

/// One side: what it takes to name its questions and departments.
#[derive(Clone, Debug)]
struct Compared {
    organisation: OrganisationId,
    questionnaire: Arc<Questionnaire>,
    interview: Interview,
}

impl Compared {
    fn side(&self) -> Side<'_> {
        Side::new(&self.questionnaire, &self.interview)
    }

    fn of_report(report: &OpenedReport) -> Self {
        Self {
            organisation: report.organisation.clone(),
            questionnaire: Arc::clone(&report.questionnaire),
            interview: report.interview.clone(),
        }
    }
}

impl CompareScreen {
    fn new(before: Compared, after: Compared, chain: &Chain, back: Screen) -> Self {
        let comparison = compare(&before.side(), &after.side(), chain);
        let ids = Some((&before.organisation, &after.organisation));
        let visit = Visit { page: Page::Whole, cursor: 0 };
        Self {
            sides: Rc::new(Sides::new(ids, &before.interview.organisation.name, &after.interview.organisation.name)),
            lists: Rc::new(Lists::new(&comparison, &before.interview, &after.interview)),
            comparison: Rc::new(comparison),
            before: Rc::new(before),
            after: Rc::new(after),
            tab: Tab::Overview,
            visits: std::array::from_fn(|_| vec![visit.clone()]),
            unchanged: false,
            as_entered: false,
            back: Box::new(back),
        }
    }

    /// Two reports.
    #[must_use]
    pub fn reports(before: &OpenedReport, after: &OpenedReport, back: Screen) -> Self {
        Self::new(Compared::of_report(before), Compared::of_report(after), &before.chain, back)
    }

    /// A report and the open assessment.
    #[must_use]
    pub fn live(before: &OpenedReport, session: &Session, back: Screen) -> Self {
        let after = Compared {
            organisation: session.organisation.clone(),
            questionnaire: Arc::clone(&session.questionnaire),
            interview: session.interview().clone(),
        };
        Self::new(Compared::of_report(before), after, &before.chain, back)
    }

    /// Whose comparison it is and of which times, for the title line of a window so wide.
    #[must_use]
    pub fn subject(&self, width: u16) -> (String, String) {
        let (before, after) = (&self.before.interview, &self.after.interview);
        match &*self.sides {
            Sides::One => (after.organisation.name.clone(), format!("{} → {}", before.period, after.period)),
            Sides::Two { earlier, later } => {
                let cut = |name: &str| lines::cut(name, usize::from(width / 5));
                (cut(earlier), format!("{} / {} · {}", before.period, cut(later), after.period))
            }
        }
    }

    /// Where keys mean something here, the innermost first.
    #[must_use]
    pub fn contexts(&self) -> &'static [Context] {
        match (self.tab, self.page()) {
            (Tab::Departments, Some(Page::Whole)) => &[Context::Compare, Context::Ordered],
            _ => &[Context::Compare],
        }
    }

    /// Whether one is in a page below the tab's own.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        self.visits().len() > 1
    }

    fn visits(&self) -> &[Visit] {
        &self.visits[self.tab as usize]
    }

    fn page(&self) -> Option<&Page> {
        self.visits().last().map(|visit| &visit.page)
    }

    fn cursor(&self) -> usize {
        self.visits().last().map_or(0, |visit| visit.cursor)
    }

    fn push(&mut self, page: Page) {
        self.visits[self.tab as usize].push(Visit { page, cursor: 0 });
    }
}

/// Draws the tabs and the page at hand.
pub fn draw(screen: &CompareScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let drawn = Drawn::new(screen, model, area.width, area.height);
    let titles: Vec<String> = Tab::ALL.iter().map(|tab| model.texts.say(&tab.title())).collect();
    let bar = tabs::line(&titles, screen.tab as usize, area.width, model.theme);
    frame.buffer_mut().set_line(area.x, area.y, &bar, area.width);
    let below = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area }.intersection(area);
    drawn.sheet().draw(screen.cursor(), model.theme, below, frame.buffer_mut());
}
