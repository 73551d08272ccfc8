//! The pages of a comparison, what each is made of, and where Enter leads from one to the next. What a page
//! looks for in the comparison is found when it is entered.

use std::rc::Rc;

use super::drawn::Drawn;
use super::{CompareScreen, Compared, Tab};
use crate::assessment::{Answer, Place};
use crate::questionnaire::{DepartmentId, Id, QuestionId};
use crate::report::compare::{ComparedFinding, Scored};
use crate::tui::widgets::sheet;

/// A page of the comparison.
pub type Sheet<'a> = sheet::Sheet<'a, Enter>;

/// A row of such a page.
pub type Row = sheet::Row<Enter>;

/// Rows of it under a heading.
pub type Section<'a> = sheet::Section<'a, Enter>;

/// A page of a tab.
#[derive(Clone, Debug)]
pub enum Page {
    /// The tab's own.
    Whole,
    /// The organisation itself or a department.
    Part(Rc<Part>),
    /// A question at one of them, then and now.
    Place(Rc<Spot>),
    /// A planned action, by its position.
    Action { at: usize, settled: Rc<[usize]> },
    /// A red flag; of the earlier questionnaire where it is gone.
    RedFlag { id: Id, department: Option<DepartmentId>, earlier: bool },
    /// How the questionnaires differ.
    Questionnaire,
}

/// Where Enter leads.
#[derive(Clone, Debug)]
pub enum Enter {
    Page(Page),
    Tab(Tab),
    /// To the organisation itself, or to a row of departments by its position.
    Part(Option<usize>),
    Place(Place),
    /// To a planned action, by its position.
    Action(usize),
}

/// A page, and the row at which one is in it.
#[derive(Clone, Debug)]
pub struct Visit {
    pub page: Page,
    pub cursor: usize,
}

/// What is compared of the organisation itself or of a row of departments, by position in the lists of the
/// comparison.
#[derive(Debug)]
pub struct Part {
    /// Its position among the departments; none: the organisation itself.
    pub at: Option<usize>,
    /// Its own changed answers, and the organisation's where it is a department that goes on.
    pub answers: Vec<usize>,
    pub organisation: Vec<usize>,
    /// In the order of [`crate::report::words::comparison::Sides::findings`].
    pub findings: [Vec<usize>; 5],
    /// New ones, and those that are gone.
    pub red_flags: [Vec<usize>; 2],
}

impl Part {
    /// Of the organisation itself, or of a row of departments: one, or those that were merged or split.
    pub fn new(screen: &CompareScreen, at: Option<usize>) -> Self {
        let comparison = &screen.comparison;
        let row = at.map(|at| &comparison.departments[at]);
        let own = |other: Option<&DepartmentId>| match (row, other) {
            (None, other) => other.is_none(),
            (Some(row), Some(id)) => row.id == *id || row.from.iter().chain(&row.to).any(|one| one.id == *id),
            (Some(_), None) => false,
        };
        let by_points = || screen.lists.by_points.iter().copied();
        let answers = by_points().filter(|at| own(comparison.answers[*at].department.as_ref())).collect();
        let goes_on = row.is_some_and(|row| row.change.is_some());
        let organisation = by_points().filter(|at| goes_on && comparison.answers[*at].department.is_none()).collect();
        let findings = screen.sides.findings(&comparison.findings).map(|(_, list)| {
            let own = list.iter().enumerate().filter(|(_, one)| own(one.department.as_ref()));
            own.map(|(at, _)| at).collect()
        });
        let flags = [&comparison.red_flags.new, &comparison.red_flags.gone];
        let red_flags = flags.map(|list| {
            let own = list.iter().enumerate().filter(|(_, one)| own(one.department.as_ref()));
            own.map(|(at, _)| at).collect()
        });
        Self { at, answers, organisation, findings, red_flags }
    }
}

/// A question at a place, then and now.
#[derive(Debug)]
pub struct Spot {
    pub place: Place,
    /// The question that stood for it before.
    pub earlier: QuestionId,
    pub before: Option<Answer>,
    pub after: Option<Answer>,
    /// Whether both say the same, on the same basis.
    pub same: bool,
    /// By position: its changed answer, and its changed note.
    pub answer: Option<usize>,
    pub note: Option<usize>,
    pub finding: Option<ComparedFinding>,
}

impl Spot {
    /// What is known of a place of the later questionnaire; of a closed finding, of the earlier.
    pub fn new(screen: &CompareScreen, place: Place) -> Self {
        let comparison = &screen.comparison;
        let here = |question: &QuestionId, department: Option<&DepartmentId>| {
            *question == place.question && department == place.department.as_ref()
        };
        let answer = comparison.answers.iter().position(|one| here(&one.question, one.department.as_ref()));
        let note = comparison.notes.iter().position(|one| here(&one.question, one.department.as_ref()));
        let same = comparison.unchanged.answers.contains(&place);
        let findings = screen.sides.findings(&comparison.findings);
        let lists = findings.iter().map(|(_, list)| *list).chain([&*comparison.findings.as_they_were]);
        let finding = lists.flatten().find(|one| here(&one.question, one.department.as_ref())).cloned();
        let pair = |at: usize| comparison.questionnaire.replaced.iter().find(|pair| pair[at] == place.question);
        let earlier = pair(1).map_or(&place.question, |pair| &pair[0]).clone();
        let later = pair(0).map_or(&place.question, |pair| &pair[1]);
        // Where a department took the place of another, its answer stands at the other on that side.
        let row = comparison
            .departments
            .iter()
            .find(|one| one.from.iter().chain(&one.to).any(|own| Some(&own.id) == place.department.as_ref()));
        let whose = |side: &Compared, others: Option<&Vec<Scored>>| match &place.department {
            Some(id) if side.interview.department(id).is_none() => {
                others.and_then(|others| others.first()).map_or_else(|| id.clone(), |one| one.id.clone()).into()
            }
            same => same.clone(),
        };
        let was = whose(&screen.before, row.map(|row| &row.from));
        let is = whose(&screen.after, row.map(|row| &row.to));
        let now = screen.after.interview.answer(later, is.as_ref()).cloned();
        let (earlier, before, after) = match answer.map(|at| &comparison.answers[at]) {
            Some(one) => (one.replaces.clone().unwrap_or(earlier), one.before.clone(), one.after.clone()),
            None if same => (place.question.clone(), now.clone(), now),
            None => {
                let before = screen.before.interview.answer(&earlier, was.as_ref()).cloned();
                (earlier, before, now)
            }
        };
        Self { place, earlier, before, after, same, answer, note, finding }
    }
}

impl<'a> Drawn<'a> {
    /// The page at hand.
    pub fn sheet(&'a self) -> Sheet<'a> {
        match self.screen.page() {
            None | Some(Page::Whole) => match self.screen.tab {
                Tab::Overview => self.overview(),
                Tab::Departments => self.departments(),
                Tab::Findings => self.findings(),
                Tab::Answers => self.answers(),
                Tab::Plan => self.plan(),
                Tab::People => self.people(),
            },
            Some(Page::Part(part)) => self.part(part),
            Some(Page::Place(spot)) => self.place(spot),
            Some(Page::Action { at, settled }) => self.action(*at, settled),
            Some(Page::RedFlag { id, department, earlier }) => self.red_flag(id, department.as_ref(), *earlier),
            Some(Page::Questionnaire) => self.questionnaire(),
        }
    }
}
