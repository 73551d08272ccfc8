//! How the flow grid looks: fixed heads above and on the left, the flows between them with their inherent
//! risk, and below what is under the cursor.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::model::{Model, Session};
use super::super::super::theme::Theme;
use super::super::super::widgets::{form, lines};
use super::super::super::wording;
use super::GridScreen;
use crate::assessment::{Department, Use};
use crate::questionnaire::{Document, FeatureId};
use crate::risk;
use crate::text::{Message, Texts};
use unicode_width::UnicodeWidthStr as _;

/// Columns of the screen for each feature.
const CELL: usize = 5;

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
    let width = usize::from(area.width);
    let title = Span::styled(lines::cut(&texts.say(&title), width), theme.heading());
    let people = texts.say(&people(department, document, texts));
    // Behind the title where there is room, else below it.
    let mut fixed = if title.width() + 2 + people.width() <= width {
        vec![Line::from(vec![title, Span::raw("  "), Span::styled(people, theme.dim())])]
    } else {
        vec![Line::from(title), Line::styled(lines::cut(&people, width), theme.dim())]
    };
    let standing = session.standing.department(&department.id).map(|at| &session.standing.departments()[at]);
    let flow_risks = |feature: usize, category: usize| {
        standing.map(|one| risk::inherent(&session.scores, one, feature, category)).unwrap_or_default()
    };
    // Heads are short: the first letters of the feature; its whole name stands below the grid.
    for part in 0..2 {
        let corner = if part == 0 { seen_columns(&columns, document.features.len(), texts) } else { String::new() };
        let mut spans = vec![Span::styled(lines::fit(&corner, head_width + 1), theme.dim())];
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
                let (sign, style) = if flows {
                    let worst = flow_risks(column, at).into_iter().fold(0.0, f64::max);
                    let level = wording::level(&session.questionnaire, theme, texts, worst * 100.0);
                    (format!(" {0}{0} ", level.sign), level.style)
                } else {
                    (" ·  ".to_owned(), theme.dim())
                };
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
        if let Some(at) = screen.row.checked_sub(1).filter(|_| category.is_some()) {
            below.extend(inherent_lines(&flow_risks(screen.column, at), session, texts, theme, area.width));
        }
        let about = category.and_then(|one| one.about.as_ref()).or(feature.about.as_ref());
        if let Some(about) = about {
            let room = usize::from(area.height).saturating_sub(fixed.len() + below.len() + 6).clamp(0, 3);
            below.extend(cut_after(lines::wrap(about.get(language), area.width, "", theme.dim()), room, area.width));
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
    lines::draw(&fixed, 0, top, frame.buffer_mut());
    lines::draw(&rows, window.start, grid, frame.buffer_mut());
    lines::draw(&below, 0, bottom, frame.buffer_mut());
}

/// Which features are seen, where not all are: `‹ 3-12 of 19 ›`, with an arrow where there are more.
fn seen_columns(columns: &std::ops::Range<usize>, total: usize, texts: &Texts) -> String {
    if columns.len() >= total {
        return String::new();
    }
    let message =
        Message::new("grid-columns").with("first", columns.start + 1).with("last", columns.end).with("total", total);
    let more = |more: bool, sign: &'static str| if more { sign } else { " " };
    format!("{} {} {}", more(columns.start > 0, "‹"), texts.say(&message), more(columns.end < total, "›"))
}

/// The first `room` lines of a text, with an ellipsis where there is more of it.
fn cut_after(mut text: Vec<Line<'static>>, room: usize, width: u16) -> Vec<Line<'static>> {
    if text.len() > room {
        text.truncate(room);
        if let Some(last) = text.last_mut() {
            let words = format!("{last} …");
            let style = last.style;
            *last = Line::styled(lines::cut(&words, usize::from(width)), style);
        }
    }
    text
}

/// Who the department is: people, volume, accounts.
fn people(department: &Department, document: &Document, texts: &Texts) -> Message {
    let volume = department.volume.as_ref().and_then(|id| document.volume.iter().find(|band| band.id == *id));
    let volume = volume.map_or("·", |band| band.title.get(texts.language()));
    let message = Message::new("grid-people").with("people", f64::from(department.headcount)).with("volume", volume);
    match department.accounts {
        Some(accounts) => message.with(
            "accounts",
            Message::new("grid-accounts")
                .with("total", f64::from(accounts.total))
                .with("mainland", f64::from(accounts.mainland)),
        ),
        None => message.with("accounts", "·"),
    }
}

/// The inherent risk of the flow under the cursor, the worst first.
fn inherent_lines(risks: &[f64], session: &Session, texts: &Texts, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let document = session.questionnaire.document();
    let mut order: Vec<usize> = (0..risks.len()).filter(|at| risks[*at] > 0.0).collect();
    order.sort_by(|a, b| risks[*b].total_cmp(&risks[*a]));
    let name = |at: &usize| {
        format!("{} {}", document.risks[*at].title.get(texts.language()), texts.forms().decimals(risks[*at], 2))
    };
    let mut names = order.iter().map(name);
    let Some(worst) = names.next() else { return Vec::new() };
    let others: Vec<String> = names.take(3).collect();
    let message = Message::new("grid-inherent").with("worst", worst).with("others", texts.list(&others));
    let level = wording::level(&session.questionnaire, theme, texts, risks[order[0]] * 100.0);
    lines::wrap(&texts.say(&message), width, "", level.style)
}

/// A title on two lines of `width` columns: its first words, each cut; of Chinese, whose words are not apart, the
/// beginning goes on in the second line.
fn abbreviated(title: &str, width: usize) -> [String; 2] {
    let apart = |c: char| c.is_whitespace() || matches!(c, '(' | '/' | '（' | '）' | '、' | '，');
    let mut words = title.split(apart).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or("");
    let goes_on = first.width() > width && first.width() > first.chars().count();
    if let Some(second) = words.next().filter(|_| !goes_on) {
        return [plain_cut(first, width), plain_cut(second, width)];
    }
    let head = plain_cut(first, width);
    let rest = plain_cut(&first[head.len()..], width);
    debug_assert!(head.width() <= width);
    [head, rest]
}

/// The first columns of a text, without an ellipsis.
fn plain_cut(text: &str, width: usize) -> String {
    form::visible_part(text, 0, width)
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
        assert_eq!(abbreviated("聊天、群組", 4), ["聊天", "群組"]);
        assert_eq!(abbreviated("釘釘文檔、AI表格", 4), ["釘釘", "文檔"]);
        assert_eq!(abbreviated("AI聽記（逐字稿）", 4), ["AI聽", "記"]);
        assert_eq!(abbreviated("DING 提醒", 4), ["DING", "提醒"]);
    }
}
