//! The side pane of the interview: parts and sections with how far they are and their marks.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use super::super::super::model::{Model, Session};
use super::super::super::widgets::lines;
use super::InterviewScreen;
use crate::assessment::State;
use crate::questionnaire::{DepartmentId, Question};

/// How many visible questions of a section are settled in a part, and how many there are.
#[must_use]
pub fn section_progress(session: &Session, department: Option<usize>, section: usize) -> (usize, usize) {
    let places = session.standing.places(&session.questionnaire, department);
    let own = places.filter(|at| session.questionnaire.questions()[*at].place.0 == section);
    own.fold((0, 0), |(settled, visible), at| {
        (settled + usize::from(session.standing.settled(at, department)), visible + 1)
    })
}

/// The marks of a section: flagged for follow-up, unknown answers.
fn section_marks(session: &Session, department: Option<usize>, section: usize) -> String {
    let id = department.map(|at| &session.interview().departments[at].id);
    let questions = session.questionnaire.questions().iter().filter(|question| question.place.0 == section);
    let mut marks = [false; 2];
    for question in questions {
        if let Some(answer) = session.interview().answer(&question.id, id) {
            marks[0] |= answer.flagged;
            marks[1] |= answer.state == State::Unknown;
        }
    }
    let signs = marks.into_iter().zip(["⚑ ", "? "]);
    signs.filter(|(holds, _)| *holds).map(|(_, sign)| sign).collect()
}

/// Draws the side pane: the organisation and its departments, with the sections of the part at hand.
pub(super) fn draw_parts(
    screen: &InterviewScreen,
    model: &Model,
    session: &Session,
    question: &Question,
    area: Rect,
    frame: &mut Frame<'_>,
) {
    let theme = model.theme;
    let document = session.questionnaire.document();
    let width = usize::from(area.width);
    let row = |indent: &str, text: &str, marks: &str, settled: usize, visible: usize| {
        let count = if settled == visible { "✓".to_owned() } else { format!("{settled}/{visible}") };
        let count = format!("{marks}{count}");
        let room = width.saturating_sub(indent.width() + count.width() + 1);
        format!("{indent}{} {count}", lines::fit(text, room))
    };
    let own = session.position(screen.place.department.as_ref());
    let sections: Vec<(usize, usize, usize)> = (0..document.sections.len())
        .map(|section| (section, section_progress(session, own, section)))
        .filter(|(_, (_, visible))| *visible > 0)
        .map(|(section, (settled, visible))| (section, settled, visible))
        .collect();
    let flagged = |department: Option<&DepartmentId>| {
        session.red_flags.iter().any(|fired| fired.department.as_ref() == department)
    };
    // The organisation, then the departments; the sections stand below the part at hand.
    let first_section = own.map_or(0, |at| at + 1) + 1;
    let total = 1 + session.interview().departments.len() + sections.len();
    let here = sections.iter().position(|(section, ..)| *section == question.place.0).unwrap_or(0);
    let window = lines::window(&vec![1; total], first_section + here, usize::from(area.height));
    let line = |number: usize| {
        if let Some((section, settled, visible)) = number.checked_sub(first_section).and_then(|at| sections.get(at)) {
            let here = *section == question.place.0;
            let title = document.sections[*section].title.get(model.texts.language());
            let marks = section_marks(session, own, *section);
            let text = row(if here { "› " } else { "  " }, title, &marks, *settled, *visible);
            return Line::styled(text, if here { theme.accent() } else { theme.dim() });
        }
        let part = if number < first_section { number } else { number - sections.len() };
        let department = part.checked_sub(1);
        let coverage = session.coverage_of(department);
        let name = match department {
            Some(at) => session.interview().departments[at].name.clone(),
            None => model.texts.get("part-organisation").to_string(),
        };
        let id = department.map(|at| &session.interview().departments[at].id);
        let mut marks = String::new();
        if flagged(id) {
            marks.push_str("! ");
        }
        if coverage.unknown > 0 {
            marks.push_str("? ");
        }
        let text = row("", &name, &marks, coverage.settled(), coverage.visible);
        Line::styled(text, if department == own { theme.heading() } else { theme.text() })
    };
    let visible: Vec<Line<'_>> = window.map(line).collect();
    lines::draw(&visible, 0, area, frame.buffer_mut());
}
