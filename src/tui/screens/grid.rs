//! The flow grid of a department: rows are data categories, columns are features, a cell is a data flow;
//! above them a row of frequencies.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::Effect;
use super::super::model::{Model, Session};
use super::super::widgets::lines;
use super::{DepartmentsScreen, Screen, moved};
use crate::assessment::{Event, Use};
use crate::questionnaire::{DataCategoryId, DepartmentId, FeatureId, ScaleId};
use crate::text::Message;

/// Which department, and the cursor.
#[derive(Clone, Debug)]
pub struct GridScreen {
    pub department: DepartmentId,
    /// 0 is the row of frequencies; the data categories follow.
    pub row: usize,
    pub column: usize,
}

/// Columns of the screen for each feature.
const CELL: usize = 5;

impl GridScreen {
    /// The grid of a department, with the cursor on the first frequency.
    #[must_use]
    pub fn new(department: DepartmentId) -> Self {
        Self { department, row: 0, column: 0 }
    }
}

/// An action on the grid.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(9).max(1);
    let (Screen::Grid(screen), Some(session)) = (&mut model.screen, &model.session) else { return Vec::new() };
    let document = session.questionnaire.document();
    let (rows, columns) = (document.data_categories.len() + 1, document.features.len());
    match action {
        Action::Left => screen.column = screen.column.saturating_sub(1),
        Action::Right => screen.column = (screen.column + 1).min(columns.saturating_sub(1)),
        Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last => {
            screen.row = moved(screen.row, rows, action, page);
        }
        Action::Toggle if screen.row > 0 => {
            let category = document.data_categories.get(screen.row - 1).map(|one| one.id.clone());
            let feature = document.features.get(screen.column).map(|one| one.id.clone());
            if let (Some(category), Some(feature)) = (category, feature) {
                let event = toggled(session, &screen.department, feature, &category);
                return model.happen(event);
            }
        }
        Action::Toggle | Action::Frequency => {
            if let Some(feature) = document.features.get(screen.column).map(|one| one.id.clone()) {
                let event = next_frequency(session, &screen.department, feature);
                return model.happen(event);
            }
        }
        Action::Next | Action::Previous => {
            let departments = &session.interview().departments;
            let at = departments.iter().position(|one| one.id == screen.department).unwrap_or(0);
            let to = if action == Action::Next { at + 1 } else { at.wrapping_sub(1) };
            match departments.get(to) {
                Some(department) => screen.department = department.id.clone(),
                None => model.screen = Screen::Departments(DepartmentsScreen { cursor: at }),
            }
        }
        Action::Back | Action::Confirm => {
            model.screen = Screen::Departments(DepartmentsScreen::on(session, &screen.department));
        }
        _ => {}
    }
    Vec::new()
}

fn current(session: &Session, department: &DepartmentId, feature: &FeatureId) -> Option<Use> {
    session.interview().department(department).and_then(|one| one.uses.get(feature)).cloned()
}

/// The event that adds a flow or takes it out. A feature without a flow and without a frequency is not
/// used.
fn toggled(session: &Session, department: &DepartmentId, feature: FeatureId, category: &DataCategoryId) -> Event {
    let mut one = current(session, department, &feature).unwrap_or_default();
    match one.data_categories.iter().position(|id| id == category) {
        Some(at) => drop(one.data_categories.remove(at)),
        None => one.data_categories.push(category.clone()),
    }
    let unused = one.data_categories.is_empty() && one.frequency.is_none();
    Event::UseChanged { department: department.clone(), feature, r#use: (!unused).then_some(one) }
}

/// The event that goes on to the next frequency: none, then each band, then not used, if nothing flows.
fn next_frequency(session: &Session, department: &DepartmentId, feature: FeatureId) -> Event {
    let bands: Vec<&ScaleId> = session.questionnaire.document().usage.iter().map(|band| &band.id).collect();
    let now = current(session, department, &feature);
    let flows = now.as_ref().map(|one| one.data_categories.clone()).unwrap_or_default();
    let at =
        now.as_ref().and_then(|one| one.frequency.as_ref()).and_then(|id| bands.iter().position(|band| *band == id));
    let next = match at {
        None => bands.first(),
        Some(at) => bands.get(at + 1),
    };
    let one = Use { frequency: next.map(|id| (*id).clone()), data_categories: flows };
    let unused = one.frequency.is_none() && one.data_categories.is_empty();
    Event::UseChanged { department: department.clone(), feature, r#use: (!unused).then_some(one) }
}

/// Draws the grid: two rows of column heads, the frequencies, the categories, and what is under the cursor.
pub fn draw(screen: &GridScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let (texts, theme) = (&model.texts, model.theme);
    let language = texts.language();
    let Some(session) = &model.session else { return };
    let Some(department) = session.interview().department(&screen.department) else { return };
    let document = session.questionnaire.document();
    let head_width = usize::from(area.width / 3).clamp(12, 34);
    let visible = (usize::from(area.width).saturating_sub(head_width + 1) / CELL).max(1);
    let columns = lines::window(&vec![1; document.features.len()], screen.column, visible);
    let used = |feature: &FeatureId| department.uses.get(feature);
    let mark = |row: usize, column: usize, style: Style| {
        if (row, column) == (screen.row, screen.column) { style.patch(theme.selected()) } else { style }
    };

    let title = Message::new("grid-title").with("department", department.name.as_str());
    let mut fixed = vec![Line::styled(texts.say(&title), theme.heading())];
    // Heads are short: the first letters of the feature; its whole name stands below the grid.
    for part in 0..2 {
        let mut spans = vec![Span::raw(" ".repeat(head_width + 1))];
        for column in columns.clone() {
            let words = abbreviated(document.features[column].title.get(language), CELL - 1);
            let style = if column == screen.column { theme.accent() } else { theme.text() };
            spans.push(Span::styled(lines::fit(&words[part], CELL), style));
        }
        fixed.push(Line::from(spans));
    }
    let row_head = |text: &str, row: usize| {
        let style = if row == screen.row { theme.accent() } else { theme.text() };
        Span::styled(format!("{} ", lines::fit(text, head_width)), style)
    };
    let mut spans = vec![row_head(&texts.get("grid-frequency"), 0)];
    for column in columns.clone() {
        let one = used(&document.features[column].id);
        let text = match one {
            None => "·".to_owned(),
            Some(Use { frequency: None, .. }) => "?".to_owned(),
            Some(Use { frequency: Some(id), .. }) => {
                let band = document.usage.iter().find(|band| band.id == *id);
                plain_cut(band.map_or("?", |band| band.title.get(language)), CELL - 1)
            }
        };
        let style = if one.is_some() { theme.text() } else { theme.dim() };
        spans.push(Span::styled(lines::fit(&text, CELL - 1), mark(0, column, style)));
        spans.push(Span::raw(" "));
    }
    fixed.push(Line::from(spans));

    let rows: Vec<Line<'_>> = document
        .data_categories
        .iter()
        .enumerate()
        .map(|(at, category)| {
            let title = category.title.get(language);
            let title = if category.special { format!("§ {title}") } else { title.to_owned() };
            let mut spans = vec![row_head(&title, at + 1)];
            for column in columns.clone() {
                let flows =
                    used(&document.features[column].id).is_some_and(|one| one.data_categories.contains(&category.id));
                let (sign, style) = if flows { (" ██ ", theme.accent()) } else { (" ·  ", theme.dim()) };
                spans.push(Span::styled(sign, mark(at + 1, column, style)));
                spans.push(Span::raw(" "));
            }
            Line::from(spans)
        })
        .collect();

    let mut below = vec![Line::default()];
    if let Some(feature) = document.features.get(screen.column) {
        let category = screen.row.checked_sub(1).and_then(|at| document.data_categories.get(at));
        let cell = match category {
            Some(category) => format!("{} → {}", category.title.get(language), feature.title.get(language)),
            None => feature.title.get(language).to_owned(),
        };
        below.push(Line::styled(lines::cut(&cell, usize::from(area.width)), theme.heading()));
        let about = category.and_then(|one| one.about.as_ref()).or(feature.about.as_ref());
        if let Some(about) = about {
            let room = usize::from(area.height).saturating_sub(fixed.len() + below.len() + 6).clamp(0, 3);
            below.extend(lines::wrap(about.get(language), area.width, "", theme.dim()).into_iter().take(room));
        }
    }
    let height = usize::from(area.height);
    let middle = height.saturating_sub(fixed.len() + below.len()).max(1);
    let window = lines::window(&vec![1; rows.len()], screen.row.saturating_sub(1), middle);
    let [top, grid, bottom] = ratatui::layout::Layout::vertical([
        ratatui::layout::Constraint::Length(u16::try_from(fixed.len()).unwrap_or(0)),
        ratatui::layout::Constraint::Length(u16::try_from(middle.min(rows.len())).unwrap_or(0)),
        ratatui::layout::Constraint::Min(0),
    ])
    .areas(area);
    lines::draw(&fixed, 0..fixed.len().min(usize::from(top.height)), top, frame.buffer_mut());
    lines::draw(&rows, window, grid, frame.buffer_mut());
    lines::draw(&below, 0..below.len().min(usize::from(bottom.height)), bottom, frame.buffer_mut());
}

/// A title on two lines of `width` columns: its first words, each cut.
fn abbreviated(title: &str, width: usize) -> [String; 2] {
    use unicode_width::UnicodeWidthStr as _;
    let mut words = title.split(|c: char| c.is_whitespace() || c == '(' || c == '/').filter(|word| !word.is_empty());
    let first = words.next().unwrap_or("");
    if let Some(second) = words.next() {
        return [plain_cut(first, width), plain_cut(second, width)];
    }
    let head = plain_cut(first, width);
    let rest = plain_cut(&first[head.len()..], width);
    debug_assert!(head.width() <= width);
    [head, rest]
}

/// The first columns of a text, without an ellipsis.
fn plain_cut(text: &str, width: usize) -> String {
    super::super::widgets::form::visible_part(text, 0, width)
}

#[cfg(test)]
mod tests {
    use super::abbreviated;

    #[test]
    fn heads_stand_on_two_lines() {
        assert_eq!(abbreviated("Cloud recording", 4), ["Clou", "reco"]);
        assert_eq!(abbreviated("Attendance", 4), ["Atte", "ndan"]);
        assert_eq!(abbreviated("DING", 4), ["DING", ""]);
        assert_eq!(abbreviated("雲錄製", 4), ["雲錄", "製"]);
    }
}
