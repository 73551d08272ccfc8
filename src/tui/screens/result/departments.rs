//! Departments: the list, and why the score of one is what it is: its risks, their flows, and what holds
//! each flow down. What is shown adds up to what it is a part of.

use std::rc::Rc;

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::{Enter, Page, Why};
use super::sheet::{Row, Sheet};
use crate::assessment::Place;
use crate::questionnaire::Scope;
use crate::risk::{self, FlowRisk};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};
use crate::tui::wording;

/// How many findings stand on a department's own page.
const FIRST_FINDINGS: usize = 3;

impl<'a> Drawn<'a> {
    /// All departments with their figures; in a narrow window without the least that they could be.
    pub fn departments(&'a self) -> Sheet<'a> {
        let narrow = self.width < 62;
        let score_width = if narrow { 15 } else { 18 };
        let numbers = move |low: &str, inherent: &str, findings: &str| {
            let low = if narrow { String::new() } else { lines::right(low, 8) };
            format!("{low}{}{}", lines::right(inherent, 10), lines::right(findings, 10))
        };
        let name = usize::from(self.width).saturating_sub(score_width + if narrow { 22 } else { 30 }).clamp(10, 40);
        let head = format!(
            "  {} {}{}",
            lines::fit(&self.texts.get("column-department"), name),
            lines::fit(&self.texts.get("column-score"), score_width),
            numbers(
                &self.texts.get("column-low"),
                &self.texts.get("column-inherent"),
                &self.texts.get("column-findings")
            ),
        );
        let order = self.screen.order();
        let findings = &self.screen.to_mend;
        Sheet::new(vec![Line::styled(head, self.theme.dim())], order.len(), move |at| {
            let department = order[at];
            let risk = &self.screen.evaluation.scores.departments[department];
            let named = lines::fit(&self.interview.departments[department].name, name);
            let mut spans = vec![Span::raw(format!("{named} "))];
            if risk.mapped {
                let level = self.level(risk.figures.headline);
                let points = lines::right(&bars::points(risk.figures.headline, self.texts.forms()), 5);
                let score = format!("{points} {} {}", level.sign, level.word);
                spans.push(Span::styled(lines::fit(&score, score_width), level.style));
                let [low, inherent] =
                    [risk.figures.low, risk.figures.inherent].map(|value| bars::points(value, self.texts.forms()));
                spans.push(Span::raw(numbers(&low, &inherent, &findings[department].to_string())));
            } else {
                spans.push(Span::styled(self.texts.get("not-mapped").to_string(), self.theme.dim()));
            }
            Row::to(vec![Line::from(spans)], Enter::Department(department))
        })
    }

    fn department_head(&self, at: usize) -> Vec<Line<'static>> {
        let risk = &self.screen.evaluation.scores.departments[at];
        let name = Span::styled(format!("{}  ", self.interview.departments[at].name), self.theme.heading());
        if !risk.mapped {
            let not = Span::styled(self.texts.get("not-mapped").to_string(), self.theme.dim());
            return vec![Line::from(vec![name, not])];
        }
        vec![Line::from(vec![name, self.score(risk.figures.headline)])]
    }

    /// Why a department's score is what it is.
    pub fn department(&'a self, why: &Rc<Why>) -> Sheet<'a> {
        let at = why.department;
        let evaluation = &self.screen.evaluation;
        let risk = &evaluation.scores.departments[at];
        let head = self.department_head(at);
        if !risk.mapped {
            return Sheet::of(head, vec![Row::new(self.prose(&self.texts.get("not-mapped-why")))]);
        }
        let band = self.texts.say(&wording::band(risk.figures, self.texts.forms()));
        let mut rows = vec![Row::new(lines::wrap(&band, self.width, "", self.theme.dim()))];
        let own = |at: &usize| evaluation.red_flags[*at].department.as_ref().is_none_or(|id| *id == risk.id);
        let flags: Vec<Row> = self.red_flags_first().into_iter().filter(own).map(|at| self.red_flag_row(at)).collect();
        rows.extend(self.titled(&format!("{} ({})", self.texts.get("red-flags"), flags.len()), flags));
        rows.extend(self.titled(&self.texts.get("shares"), self.shares(why)));
        let findings = self.gains_of(at);
        if !findings.is_empty() {
            let first = findings.iter().take(FIRST_FINDINGS).map(|(at, gain)| self.finding_row(*at, *gain, false));
            rows.extend(self.titled(&self.texts.get("would-change-most"), first.collect()));
            let all = self.texts.say(&self.how_many(&findings));
            rows.push(Row::to(vec![Line::raw(all)], Enter::Page(Page::DepartmentFindings(at))));
        }
        Sheet::of(head, rows)
    }

    /// The points of each risk, the greatest first; they add up to the score.
    fn shares(&self, why: &Rc<Why>) -> Vec<Row> {
        let department = &self.screen.evaluation.scores.departments[why.department];
        let mut order: Vec<usize> = (0..department.risks.len()).collect();
        order.sort_by(|a, b| department.shares[*b].total_cmp(&department.shares[*a]));
        let name = usize::from(self.width / 2).clamp(12, 40);
        let room = usize::from(self.width).saturating_sub(name + 10);
        let most = department.shares.iter().copied().fold(0.0, f64::max);
        let row = |risk: usize| {
            let level = self.level(department.risks[risk] * 100.0);
            let line = Line::from(vec![
                Span::raw(format!("{} ", lines::fit(self.document().risks[risk].title.get(self.language()), name))),
                Span::raw(format!("{} ", lines::right(&bars::tenths(why.shown[risk].points, self.texts.forms()), 5))),
                Span::styled(bars::bar(department.shares[risk], most, room), level.style),
            ]);
            Row::to(vec![line], Enter::Page(Page::Risk { why: Rc::clone(why), risk }))
        };
        order.into_iter().map(row).collect()
    }

    /// The findings that count for a department, each with what it would take off its score.
    fn gains_of(&self, at: usize) -> Vec<(usize, f64)> {
        let evaluation = &self.screen.evaluation;
        let id = &evaluation.scores.departments[at].id;
        let gain = |(position, finding): (usize, &risk::Finding)| {
            let own = finding.department_gains.iter().find(|(other, _)| other == id);
            own.map(|(_, gain)| (position, *gain))
        };
        let mut gains: Vec<(usize, f64)> = evaluation.findings.iter().enumerate().filter_map(gain).collect();
        gains.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        gains
    }

    /// How many of some findings are to be mended, and how many only to be proved.
    fn how_many(&self, findings: &[(usize, f64)]) -> Message {
        let unproved =
            |(at, _): &&(usize, f64)| self.screen.evaluation.findings[*at].kind == risk::FindingKind::Unproved;
        let see = findings.iter().filter(unproved).count();
        Message::new("all-findings").with("mend", findings.len() - see).with("see", see)
    }

    /// The findings that count for a department.
    pub fn department_findings(&'a self, at: usize) -> Sheet<'a> {
        let gains = self.gains_of(at);
        let mut head = self.department_head(at);
        let title = self.texts.say(&self.how_many(&gains));
        head.push(Line::styled(title, self.theme.dim()));
        Sheet::new(head, gains.len(), move |row| self.finding_row(gains[row].0, gains[row].1, false))
    }

    /// The flows under a risk of a department; their points add up to those of the risk.
    pub fn risk(&'a self, why: &'a Rc<Why>, risk: usize) -> Sheet<'a> {
        let scored = &self.screen.evaluation.scores.departments[why.department];
        let about = &self.document().risks[risk];
        let shown = &why.shown[risk];
        let mut order: Vec<usize> = (0..shown.flows.len()).collect();
        let flow = |at: usize| &why.flows[shown.flows[at].at];
        order.sort_by(|a, b| flow(*b).points.total_cmp(&flow(*a).points));
        let level = self.level(scored.risks[risk] * 100.0);
        let name = &self.interview.departments[why.department].name;
        let title = format!("{name}{colon}{}  ", about.title.get(self.language()), colon = self.texts.forms().colon());
        let points = Message::new("points-of-score")
            .with("points", bars::tenths(shown.points, self.texts.forms()))
            .with("score", bars::points(scored.figures.headline, self.texts.forms()));
        let mut head = vec![Line::from(vec![
            Span::styled(title, self.theme.heading()),
            Span::styled(format!("{:.0} {} {}", scored.risks[risk] * 100.0, level.sign, level.word), level.style),
        ])];
        let articles = wording::articles(&about.articles, self.texts);
        let under = format!("{}  {articles}", self.texts.say(&points));
        head.extend(lines::wrap(&under, self.width, "", self.theme.dim()));
        head.push(Line::default());
        let most = order.iter().map(|at| flow(*at).inherent).fold(0.0, f64::max);
        Sheet::new(head, order.len(), move |row| {
            let at = order[row];
            let line = self.flow_line(&why.flows[shown.flows[at].at], shown.flows[at].points, most);
            Row::to(vec![line], Enter::Page(Page::Flow { why: Rc::clone(why), risk, flow: at }))
        })
    }

    /// A flow: its points, what passes through what, and how much of its inherent risk is left.
    fn flow_line(&self, flow: &FlowRisk, points: i64, most: f64) -> Line<'static> {
        let room = usize::from(self.width / 4).clamp(8, 24);
        let name = usize::from(self.width).saturating_sub(room + 8);
        let whole = bars::bar(flow.inherent, most, room);
        let left = bars::bar(flow.residual, most, room);
        let held = whole.chars().count().saturating_sub(left.chars().count());
        let level = self.level(flow.residual * 100.0);
        Line::from(vec![
            Span::raw(format!("{} ", lines::right(&bars::tenths(points, self.texts.forms()), 5))),
            Span::raw(format!("{} ", lines::fit(&self.flow_name(flow.feature, flow.data_category), name))),
            Span::styled(left, level.style),
            Span::styled("·".repeat(held), self.theme.dim()),
        ])
    }

    /// `Health data → Group chat`.
    pub fn flow_name(&self, feature: usize, data_category: usize) -> String {
        let category = self.document().data_categories[data_category].title.get(self.language());
        let feature = self.document().features[feature].title.get(self.language());
        format!("{category} → {feature}")
    }

    /// What holds a flow down under a risk, in points that add up, and what would hold it down further.
    pub fn flow(&'a self, why: &'a Rc<Why>, risk: usize, flow: usize) -> Sheet<'a> {
        let shown = &why.shown[risk].flows[flow];
        let exact = &why.flows[shown.at];
        let name = &self.interview.departments[why.department].name;
        let title = format!(
            "{name}{colon}{}",
            self.document().risks[risk].title.get(self.language()),
            colon = self.texts.forms().colon()
        );
        let mut head = vec![Line::styled(title, self.theme.heading())];
        head.push(Line::raw(self.flow_name(exact.feature, exact.data_category)));
        let left = Message::new("flow-left")
            .with("points", bars::tenths(shown.points, self.texts.forms()))
            .with("inherent", self.texts.forms().decimals(exact.inherent, 2))
            .with("residual", self.texts.forms().decimals(exact.residual, 2))
            .with("held", bars::tenths(shown.held, self.texts.forms()));
        head.extend(lines::wrap(&self.texts.say(&left), self.width, "", self.theme.dim()));
        let mut order: Vec<usize> = (0..exact.safeguards.len()).collect();
        order.sort_by(|a, b| exact.safeguards[*b].points.total_cmp(&exact.safeguards[*a].points));
        let each = order.into_iter().map(|at| (exact.safeguards[at].question, shown.safeguards[at]));
        let mut holding: Vec<Row> =
            each.map(|(question, points)| self.safeguard(why.department, question, points)).collect();
        if holding.is_empty() {
            holding.push(Row::new(self.prose(&self.texts.get("flow-nothing-holds"))));
        }
        let mut missing: Vec<_> = exact.missing.iter().collect();
        missing.sort_by(|a, b| b.gain.total_cmp(&a.gain));
        let each = missing.into_iter().map(|one| (one.question, risk::tenths(one.gain)));
        let missing = each.map(|(question, points)| self.safeguard(why.department, question, points)).collect();
        let mut rows = self.titled(&self.texts.get("flow-held"), holding);
        rows.extend(self.titled(&self.texts.get("flow-missing"), missing));
        Sheet::of(head, rows)
    }

    /// A safeguard with what it does; leads to what is known of it.
    fn safeguard(&self, department: usize, question: usize, points: i64) -> Row {
        let id = &self.screen.evaluation.scores.departments[department].id;
        let asked = &self.questionnaire.questions()[question];
        let own = self.interview.answer(&asked.id, Some(id)).is_some() || asked.scope == Scope::Department;
        let place = Place { question: asked.id.clone(), department: own.then(|| id.clone()) };
        let answer = self.interview.answer(&place.question, place.department.as_ref());
        let said = wording::answer(self.questionnaire, &asked.id, answer, self.texts);
        let text = self.questionnaire.written(question).text.get(self.language());
        let head = Span::raw(format!(
            "{} ",
            lines::right(
                &if points == 0 {
                    "0.0".to_owned()
                } else {
                    format!("−{}", bars::tenths(points, self.texts.forms()))
                },
                6
            )
        ));
        let mut own = lines::wrap_behind(head, text, self.width, self.theme.text());
        own.extend(lines::wrap(&said, self.width, "       ", self.theme.dim()));
        let finding = self.screen.evaluation.findings.iter().position(|one| one.place == place);
        let enter = finding.map(|at| Enter::Page(Page::Finding(at))).or_else(|| self.question(place));
        Row { enter, ..Row::new(own) }
    }
}
