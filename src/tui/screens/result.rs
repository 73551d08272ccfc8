//! Result: the heat map of departments and risks, the worst first, with red flags; and behind each
//! department why its score is what it is. Of an open assessment, or of a saved report.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::super::keymap::Action;
use super::super::message::{Effect, OpenedReport};
use super::super::model::{Model, Session};
use super::super::update::go_home;
use super::super::widgets::{bars, form, lines};
use super::{ReviewScreen, Screen, home, moved, review};
use crate::assessment::Interview;
use crate::questionnaire::{DepartmentId, Questionnaire};
use crate::risk::{self, DepartmentRisk, Evaluation, Finding, FindingKind};
use crate::text::{Message, Texts};

/// What is shown, and where one is in it.
#[derive(Clone, Debug)]
pub struct ResultScreen {
    /// The saved report, or none: the open assessment.
    pub report: Option<Box<OpenedReport>>,
    pub evaluation: Box<Evaluation>,
    /// The department that is looked into, by position in the interview; none: the heat map.
    pub department: Option<usize>,
    /// The row of the heat map.
    pub cursor: usize,
    /// The first line of a department's page.
    pub scroll: usize,
}

impl ResultScreen {
    /// The result of the open assessment as it stands.
    #[must_use]
    pub fn live(session: &Session) -> Self {
        Self::new(None, risk::evaluate(&session.questionnaire, session.interview()))
    }

    /// The result of a saved report.
    #[must_use]
    pub fn of_report(report: OpenedReport) -> Self {
        let evaluation = risk::evaluate(&report.questionnaire, &report.interview);
        Self::new(Some(Box::new(report)), evaluation)
    }

    fn new(report: Option<Box<OpenedReport>>, evaluation: Evaluation) -> Self {
        Self { report, evaluation: Box::new(evaluation), department: None, cursor: 0, scroll: 0 }
    }

    /// The positions of the departments, the worst first.
    fn order(&self) -> Vec<usize> {
        let departments = &self.evaluation.scores.departments;
        let mut order: Vec<usize> = (0..departments.len()).collect();
        order.sort_by(|a, b| departments[*b].figures.headline.total_cmp(&departments[*a].figures.headline));
        order
    }

    fn subject<'a>(&'a self, model: &'a Model) -> Option<(&'a Questionnaire, &'a Interview)> {
        match &self.report {
            Some(report) => Some((&report.questionnaire, &report.interview)),
            None => model.session.as_ref().map(|session| (&*session.questionnaire, session.interview())),
        }
    }
}

/// An action on the result.
pub fn act(model: &mut Model, action: Action) -> Vec<Effect> {
    let page = usize::from(model.size.1).saturating_sub(6).max(1);
    let lines = page_lines(model);
    let Screen::Result(screen) = &mut model.screen else { return Vec::new() };
    match (action, screen.department) {
        (Action::Back, Some(_)) => {
            screen.department = None;
            screen.scroll = 0;
        }
        (Action::Back, None) if screen.report.is_some() => return go_home(model),
        (Action::Back, None) => model.screen = Screen::Review(ReviewScreen::default()),
        (Action::Confirm, None) => screen.department = screen.order().get(screen.cursor).copied(),
        (Action::Save, _) if screen.report.is_none() => review::ask_to_finish(model),
        (Action::Save, _) => model.notice = Some(Message::new("notice-saved-already")),
        (Action::Compare, _) => match (&screen.report, &model.session) {
            (Some(report), _) => {
                let (organisation, reports) = (report.organisation.clone(), report.reports.clone());
                let after = Some(report.file.clone());
                home::choose_earlier(model, &organisation, &reports, after);
            }
            (None, Some(session)) => {
                let (organisation, reports) = (session.organisation.clone(), session.reports.clone());
                home::choose_earlier(model, &organisation, &reports, None);
            }
            (None, None) => {}
        },
        (_, None) => {
            let flags = 2 * screen.evaluation.red_flags.len();
            screen.cursor = moved(screen.cursor, screen.evaluation.scores.departments.len() + flags, action, page);
        }
        (_, Some(_)) => screen.scroll = moved(screen.scroll, lines.saturating_sub(page), action, page),
    }
    Vec::new()
}

/// How many lines the page of the department at hand has.
fn page_lines(model: &Model) -> usize {
    let Screen::Result(screen) = &model.screen else { return 0 };
    let (Some(department), Some((questionnaire, interview))) = (screen.department, screen.subject(model)) else {
        return 0;
    };
    let width = model.size.0.saturating_sub(4);
    Drawn { screen, model, questionnaire, interview, width }.department(department).len()
}

/// Draws the heat map or a department.
pub fn draw(screen: &ResultScreen, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some((questionnaire, interview)) = screen.subject(model) else { return };
    let drawn = Drawn { screen, model, questionnaire, interview, width: area.width.saturating_sub(2) };
    match screen.department {
        None => {
            let mut top = drawn.summary();
            top.extend(drawn.heads());
            let order = screen.order();
            let rows: Vec<Line<'_>> =
                order.iter().enumerate().map(|(at, department)| drawn.row(at, *department)).collect();
            let below = drawn.red_flags(None);
            let height = usize::from(area.height);
            let reserved = below.len().min(height / 3) + 2;
            let middle = height.saturating_sub(top.len() + reserved).max(1);
            let window = lines::window(&vec![1; rows.len()], screen.cursor.min(rows.len().saturating_sub(1)), middle);
            // Past the last department the cursor goes on reading.
            let past = (screen.cursor + 1).saturating_sub(rows.len());
            let room = height.saturating_sub(top.len() + window.len() + 2);
            let below = below[past.min(below.len().saturating_sub(room))..].to_vec();
            let mut all = top;
            all.extend(rows[window].iter().cloned());
            all.push(Line::default());
            all.push(drawn.legend());
            all.extend(below);
            lines::draw(&all, 0..all.len().min(height), area, frame.buffer_mut());
        }
        Some(department) => {
            let all = drawn.department(department);
            let height = usize::from(area.height);
            let first = screen.scroll.min(all.len().saturating_sub(height));
            lines::draw(&all, first..(first + height).min(all.len()), area, frame.buffer_mut());
        }
    }
}

/// Articles of the law that the questionnaire is about are bare numbers; others are in words.
fn articles(all: &[String], texts: &Texts) -> String {
    let (own, others): (Vec<&str>, Vec<&str>) =
        all.iter().map(String::as_str).partition(|one| one.starts_with(|c: char| c.is_ascii_digit()));
    let own = (!own.is_empty()).then(|| texts.say(&Message::new("articles").with("articles", own.join(", "))));
    own.into_iter().chain(others.into_iter().map(str::to_owned)).collect::<Vec<_>>().join("; ")
}

struct Drawn<'a> {
    screen: &'a ResultScreen,
    model: &'a Model,
    questionnaire: &'a Questionnaire,
    interview: &'a Interview,
    width: u16,
}

impl Drawn<'_> {
    fn language(&self) -> &str {
        self.model.texts.language()
    }

    /// A score with its level as sign, word and colour.
    fn score(&self, score: f64) -> Vec<Span<'static>> {
        let levels = &self.questionnaire.document().levels;
        let level = risk::level(self.questionnaire, score);
        let style = self.model.theme.level(level, levels.len());
        let sign = self.model.theme.level_sign(level, levels.len());
        let word = levels[level].title.get(self.language()).to_owned();
        vec![Span::styled(format!("{} {sign} {word}", bars::points(score)), style)]
    }

    fn summary(&self) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let evaluation = &self.screen.evaluation;
        let figures = evaluation.scores.organisation;
        let mut first = vec![Span::styled(
            format!("{}  ", lines::cut(&self.interview.organisation.name, usize::from(self.width / 2))),
            theme.heading(),
        )];
        first.extend(self.score(figures.headline));
        let band = Message::new("score-band")
            .with("low", bars::points(figures.low))
            .with("high", bars::points(figures.headline))
            .with("inherent", bars::points(figures.inherent));
        let coverage = &evaluation.coverage;
        let coverage = Message::new("coverage")
            .with("answered", coverage.answered)
            .with("visible", coverage.visible)
            .with("unknown", coverage.unknown)
            .with("unanswered", coverage.unanswered)
            .with("flags", evaluation.red_flags.len());
        let mut all = vec![Line::from(first)];
        all.extend(lines::wrap(&texts.say(&band), self.width, "", theme.dim()));
        all.extend(lines::wrap(&texts.say(&coverage), self.width, "", theme.dim()));
        let unmapped = evaluation.scores.departments.iter().filter(|one| !one.mapped).count();
        if unmapped > 0 {
            let unmapped = Message::new("unmapped").with("count", unmapped);
            all.extend(lines::wrap(&texts.say(&unmapped), self.width, "", theme.warning()));
        }
        all.push(Line::default());
        all
    }

    /// What the signs mean.
    fn legend(&self) -> Line<'static> {
        let theme = self.model.theme;
        let levels = &self.questionnaire.document().levels;
        let sign = |(at, level): (usize, &crate::questionnaire::Level)| {
            let text = format!("{} {}   ", theme.level_sign(at, levels.len()), level.title.get(self.language()));
            Span::styled(text, theme.level(at, levels.len()))
        };
        std::iter::once(Span::raw("  ")).chain(levels.iter().enumerate().map(sign)).collect()
    }

    /// Columns for each risk of the heat map: fewer where there are few.
    fn cell(&self) -> usize {
        if self.width >= 76 { 6 } else { 4 }
    }

    fn name_width(&self) -> usize {
        let risks = self.questionnaire.document().risks.len();
        usize::from(self.width).saturating_sub(risks * self.cell() + 11).clamp(10, 40)
    }

    fn heads(&self) -> Vec<Line<'static>> {
        let theme = self.model.theme;
        let name = self.name_width();
        let titles: Vec<&str> =
            self.questionnaire.document().risks.iter().map(|risk| risk.title.get(self.language())).collect();
        (0..2)
            .map(|part| {
                let mut text = format!("{} ", " ".repeat(name + 9));
                for title in &titles {
                    let words: Vec<&str> = title.split_whitespace().filter(|word| word.chars().count() > 2).collect();
                    let room = self.cell() - 1;
                    let word = form::visible_part(words.get(part).copied().unwrap_or(""), 0, room);
                    text.push_str(&lines::fit(&word, room));
                    text.push(' ');
                }
                Line::styled(text, theme.dim())
            })
            .collect()
    }

    fn row(&self, at: usize, department: usize) -> Line<'static> {
        let theme = self.model.theme;
        let risk = &self.screen.evaluation.scores.departments[department];
        let levels = self.questionnaire.document().levels.len();
        let name = &self.interview.departments[department].name;
        let flagged = self.screen.evaluation.red_flags.iter().any(|flag| flag.department.as_ref() == Some(&risk.id));
        let mark = if flagged { "!" } else { " " };
        let mut spans =
            vec![Span::styled(mark, theme.bad()), Span::raw(format!("{} ", lines::fit(name, self.name_width())))];
        if risk.mapped {
            let level = risk::level(self.questionnaire, risk.figures.headline);
            let text = format!(
                "{} {} ",
                lines::right(&bars::points(risk.figures.headline), 5),
                theme.level_sign(level, levels)
            );
            spans.push(Span::styled(text, theme.level(level, levels)));
            for one in &risk.risks {
                let level = risk::level(self.questionnaire, one * 100.0);
                let number = lines::right(&format!("{:.0}", one * 100.0), self.cell() - 2);
                let text = format!("{number}{} ", theme.level_sign(level, levels));
                spans.push(Span::styled(text, theme.level(level, levels)));
            }
        } else {
            spans.push(Span::styled(self.model.texts.get("not-mapped").to_string(), theme.dim()));
        }
        let line = Line::from(spans);
        if at == self.screen.cursor { line.style(theme.selected()) } else { line }
    }

    /// The red flags: of everyone for the heat map, of one department for its page.
    fn red_flags(&self, only: Option<&DepartmentId>) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let document = self.questionnaire.document();
        let mut all = Vec::new();
        for fired in &self.screen.evaluation.red_flags {
            if only.is_some() && fired.department.is_some() && fired.department.as_ref() != only {
                continue;
            }
            if all.is_empty() {
                all.push(Line::default());
                all.push(Line::styled(texts.get("red-flags").to_string(), theme.bad()));
            }
            let flag = &document.red_flags[fired.rule];
            let whom = fired.department.as_ref().and_then(|id| self.interview.department(id));
            let whom = whom.map_or_else(|| texts.get("part-organisation").to_string(), |one| one.name.clone());
            let articles = articles(&flag.articles, texts);
            let head = Span::styled(format!("  ! {whom}: "), theme.bad());
            let text = format!("{} ({articles})", flag.title.get(self.language()));
            all.extend(lines::wrap_behind(head, &text, self.width, theme.text()));
        }
        all
    }

    /// Why a department's score is what it is.
    fn department(&self, at: usize) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let risk = &self.screen.evaluation.scores.departments[at];
        let mut first = vec![Span::styled(format!("{}  ", self.interview.departments[at].name), theme.heading())];
        if !risk.mapped {
            first.push(Span::styled(texts.get("not-mapped").to_string(), theme.dim()));
            let mut all = vec![Line::from(first), Line::default()];
            all.extend(lines::wrap(&texts.get("not-mapped-why"), self.width, "", theme.text()));
            return all;
        }
        first.extend(self.score(risk.figures.headline));
        let band = Message::new("score-band")
            .with("low", bars::points(risk.figures.low))
            .with("high", bars::points(risk.figures.headline))
            .with("inherent", bars::points(risk.figures.inherent));
        let mut all = vec![Line::from(first)];
        all.extend(lines::wrap(&texts.say(&band), self.width, "", theme.dim()));
        all.extend(self.red_flags(Some(&risk.id)));
        all.push(Line::default());
        all.push(Line::styled(texts.get("shares").to_string(), theme.heading()));
        all.extend(self.shares(risk));
        all.extend(self.findings(&risk.id));
        all
    }

    fn shares(&self, risk: &DepartmentRisk) -> Vec<Line<'static>> {
        let theme = self.model.theme;
        let document = self.questionnaire.document();
        let levels = document.levels.len();
        let shown = risk::rounded(&risk.shares, 1);
        let mut order: Vec<usize> = (0..risk.risks.len()).collect();
        order.sort_by(|a, b| risk.shares[*b].total_cmp(&risk.shares[*a]));
        let name = usize::from(self.width / 2).clamp(12, 36);
        let room = usize::from(self.width).saturating_sub(name + 12);
        let most = risk.shares.iter().copied().fold(0.0, f64::max);
        let line = |at: usize| {
            let level = risk::level(self.questionnaire, risk.risks[at] * 100.0);
            Line::from(vec![
                Span::raw(format!("  {} ", lines::fit(document.risks[at].title.get(self.language()), name))),
                Span::raw(format!("{} ", lines::right(&bars::points(shown[at]), 5))),
                Span::styled(bars::bar(risk.shares[at], most, room), theme.level(level, levels)),
            ])
        };
        order.into_iter().map(line).collect()
    }

    /// The findings that count for a department, the one that would change most first.
    fn findings(&self, department: &DepartmentId) -> Vec<Line<'static>> {
        let (texts, theme) = (&self.model.texts, self.model.theme);
        let gain =
            |finding: &Finding| finding.department_gains.iter().find(|(id, _)| id == department).map(|(_, gain)| *gain);
        let own = self.screen.evaluation.findings.iter();
        let mut own: Vec<(&Finding, f64)> = own.filter_map(|one| gain(one).map(|gain| (one, gain))).collect();
        own.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut all = Vec::new();
        for (kinds, title) in [
            (&[FindingKind::Missing, FindingKind::Unknown][..], Message::new("findings")),
            (&[FindingKind::Unproved][..], Message::new("unproved")),
        ] {
            let rows: Vec<_> = own.iter().filter(|(one, _)| kinds.contains(&one.kind)).collect();
            if rows.is_empty() {
                continue;
            }
            all.push(Line::default());
            all.push(Line::styled(format!("{} ({})", texts.say(&title), rows.len()), theme.heading()));
            for (finding, gain) in rows {
                let written = self.questionnaire.written(finding.question);
                let kind = match finding.kind {
                    FindingKind::Missing => Message::new("finding-missing"),
                    FindingKind::Unknown => Message::new("finding-unknown"),
                    FindingKind::Unproved => Message::new("finding-unproved"),
                };
                let head = format!("  {} {} ", lines::right(&bars::points(*gain), 5), lines::fit(&texts.say(&kind), 9));
                let head = Span::styled(head, theme.dim());
                all.extend(lines::wrap_behind(head, written.text.get(self.language()), self.width, theme.text()));
            }
        }
        all
    }
}
