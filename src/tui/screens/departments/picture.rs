//! What the departments screen looks like: one row for each, with its people, flows, answers and score.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::super::super::model::{Model, Session};
use super::super::super::widgets::{bars, lines};
use super::super::super::wording;
use super::DepartmentsScreen;
use crate::assessment::Department;
use crate::text::{Message, Texts};

/// Draws the departments screen.
pub fn draw(screen: &DepartmentsScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let Some(session) = &model.session else { return };
    let departments = &session.interview().departments;
    if departments.is_empty() {
        let text = lines::wrap(&texts.get("departments-empty"), area.width.min(76), "", theme.text());
        lines::draw(&text, 0, area, frame.buffer_mut());
        return;
    }
    let warning =
        too_many_people(session).map(|message| lines::wrap(&texts.say(&message), area.width, "", theme.warning()));
    let [area, below] = Layout::vertical([
        Constraint::Min(2),
        Constraint::Length(warning.as_ref().map_or(0, |lines| u16::try_from(lines.len() + 1).unwrap_or(u16::MAX))),
    ])
    .areas(area);
    let document = session.questionnaire.document();
    let volume_of = |department: &Department| {
        let id = department.volume.as_ref();
        let band = id.and_then(|id| document.volume.iter().find(|band| band.id == *id));
        band.map_or("·", |band| band.title.get(texts.language()))
    };
    let unmapped = session.scores.departments.iter().any(|one| !one.mapped);
    let score_width = texts.get("column-score").width().max(if unmapped { texts.get("not-mapped").width() } else { 7 });
    let room = usize::from(area.width).saturating_sub(OTHERS + score_width);
    let (name_width, volume_width) = widths(departments, volume_of, texts, room);
    let head = format!(
        "  {} {} {} {} {}  {}",
        lines::fit(&texts.get("column-department"), name_width),
        lines::right(&texts.get("column-headcount"), 7),
        lines::fit(&texts.get("column-volume"), volume_width),
        lines::right(&texts.get("column-flows"), 6),
        lines::right(&texts.get("column-answered"), 9),
        texts.get("column-score"),
    );
    let mut all = vec![Line::styled(head, theme.dim())];
    for (at, department) in departments.iter().enumerate() {
        let flows: usize = department.uses.values().map(|one| one.data_categories.len()).sum();
        let coverage = session.coverage_of(Some(at));
        let risk = &session.scores.departments[at];
        let level = wording::level(&session.questionnaire, theme, texts, risk.figures.headline);
        let score = if risk.mapped {
            let points = lines::right(&bars::points(risk.figures.headline, texts.forms()), 5);
            Span::styled(format!("{points} {}", level.sign), level.style)
        } else {
            Span::styled(texts.get("not-mapped").to_string(), theme.dim())
        };
        let line = Line::from(vec![
            Span::raw(format!(
                "  {} {} {} {} {}  ",
                lines::fit(&department.name, name_width),
                lines::right(&department.headcount.to_string(), 7),
                lines::fit(volume_of(department), volume_width),
                lines::right(&flows.to_string(), 6),
                lines::right(&format!("{}/{}", coverage.settled(), coverage.visible), 9),
            )),
            score,
        ]);
        all.push(if at == screen.cursor { line.style(theme.selected()) } else { line });
    }
    let window = lines::window(&vec![1; all.len()], screen.cursor + 1, usize::from(area.height));
    lines::draw(&all, window.start, area, frame.buffer_mut());
    if let Some(warning) = warning {
        let below = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
        lines::draw(&warning, 0, below, frame.buffer_mut());
    }
}

/// The columns of people, flows and answers, with the blanks between all of them.
const OTHERS: usize = 7 + 6 + 9 + 8;

/// How wide the names and the volumes are in the room that is left for the two: each as wide as it needs,
/// where that is enough.
fn widths<'a>(
    departments: &'a [Department],
    volume_of: impl Fn(&'a Department) -> &'a str,
    texts: &Texts,
    room: usize,
) -> (usize, usize) {
    let own = |text: &str| text.width();
    let names = departments.iter().map(|one| own(&one.name)).max().unwrap_or(0);
    let volumes = departments.iter().map(|one| own(volume_of(one))).max().unwrap_or(0);
    let (names, volumes) =
        (names.max(own(&texts.get("column-department"))), volumes.max(own(&texts.get("column-volume"))));
    let volume = volumes.min(room.saturating_sub(names).max(14)).min(room.saturating_sub(14));
    (names.min(room.saturating_sub(volume)).max(14), volume)
}

/// Says so where the departments have more people together than the organisation.
fn too_many_people(session: &Session) -> Option<Message> {
    let interview = session.interview();
    let people: u64 = interview.departments.iter().map(|one| u64::from(one.headcount)).sum();
    let all = interview.organisation.headcount;
    (people > u64::from(all))
        .then(|| Message::new("departments-too-many-people").with("people", people as f64).with("all", f64::from(all)))
}
