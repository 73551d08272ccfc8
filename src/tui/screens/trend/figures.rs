//! The figures of the run under the cursor, each with its change since the run before, and what that run
//! moved most.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::super::theme::Theme;
use super::super::super::widgets::{bars, lines};
use super::{Measure, TrendScreen};
use crate::report::trend::{DepartmentRun, DepartmentTrend, Run};
use crate::text::{Message, Texts};

/// How many departments are named that moved.
const NAMED: usize = 6;

/// Which way of a change is the good one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Better {
    Lower,
    Higher,
    Neither,
}

impl Better {
    /// The style of a change, as it is shown.
    pub fn style(self, change: &str, theme: Theme) -> Style {
        let fell = change.starts_with('-');
        match self {
            _ if change.is_empty() || matches!(change, "0" | "0.0") => theme.dim(),
            Self::Neither => theme.dim(),
            Self::Lower if fell => theme.good(),
            Self::Higher if !fell => theme.good(),
            Self::Lower | Self::Higher => theme.warning(),
        }
    }
}

/// What the lines are made of.
pub(super) struct Figures<'a> {
    pub screen: &'a TrendScreen,
    pub texts: &'a Texts,
    pub theme: Theme,
    pub width: u16,
}

impl Figures<'_> {
    /// The figures of the measure at hand.
    pub fn lines(&self) -> Vec<Line<'static>> {
        let Some(run) = self.screen.at() else { return Vec::new() };
        match self.screen.measure {
            Measure::Score => self.whole(run),
            Measure::Coverage => self.coverage(),
            Measure::Findings => self.findings(),
            Measure::Plan => self.plan(run),
            Measure::Departments | Measure::Risks => Vec::new(),
        }
    }

    /// The run in one line: when, and what to know before comparing it with the one before.
    pub fn heading(&self) -> Line<'static> {
        let Some(run) = self.screen.at() else { return Line::default() };
        let saved = self.screen.opened.reports.get(self.screen.run).map_or("", |one| one.saved_on.as_str());
        let mut spans = vec![Span::styled(run.period.clone(), self.theme.heading())];
        if let (true, Some(before)) = (run.questionnaire_changed, self.screen.before()) {
            let (own, other) = (&run.questionnaire, &before.questionnaire);
            let with = if own.id != other.id {
                Message::new("trend-questionnaire").with("now", own.id.as_str()).with("before", other.id.as_str())
            } else if own.version != other.version {
                let now = Message::new("trend-questionnaire").with("now", own.version.as_str());
                now.with("before", other.version.as_str())
            } else {
                Message::new("trend-same-version").with("version", own.version.as_str())
            };
            spans.push(Span::styled(format!(" · ≠ {}", self.texts.say(&with)), self.theme.warning()));
        }
        let mut parts = vec![Message::new("trend-saved").with("day", saved)];
        if let Some(gap) = &run.no_run_before {
            parts.push(Message::new("trend-after-a-gap").with("count", gap.quarters));
        }
        if !run.replaced.is_empty() {
            parts.push(Message::new("trend-corrected").with("count", run.replaced.len()));
        }
        let mut used: usize = spans.iter().map(Span::width).sum();
        for part in parts {
            let span = Span::styled(format!(" · {}", self.texts.say(&part)), self.theme.dim());
            used += span.width();
            if used > usize::from(self.width) {
                break;
            }
            spans.push(span);
        }
        Line::from(spans)
    }

    fn label(&self) -> usize {
        usize::from(self.width).saturating_sub(40).clamp(20, 32)
    }

    /// A figure, its change, and more words on it.
    fn row(&self, label: &Message, value: String, change: &str, better: Better, more: Span<'static>) -> Line<'static> {
        Line::from(vec![
            Span::raw(format!("  {}", lines::fit(&self.texts.say(label), self.label()))),
            Span::raw(lines::right(&value, 8)),
            Span::styled(lines::right(change, 8), better.style(change, self.theme)),
            Span::raw("  "),
            more,
        ])
    }

    /// A figure with one decimal.
    fn points(&self, label: Message, of: impl Fn(&Run) -> f64, better: Better, more: Span<'static>) -> Line<'static> {
        let now = self.screen.at().map(&of).unwrap_or_default();
        let change =
            self.screen.before().map_or_else(String::new, |before| bars::change(now - of(before), self.texts.forms()));
        self.row(&label, bars::points(now, self.texts.forms()), &change, better, more)
    }

    /// A number of things.
    fn count(&self, label: Message, of: impl Fn(&Run) -> usize, better: Better, more: Span<'static>) -> Line<'static> {
        let now = self.screen.at().map(&of).unwrap_or_default();
        let change = self.screen.before().map_or_else(String::new, |before| counted(of(before), now));
        self.row(&label, now.to_string(), &change, better, more)
    }

    fn more(&self, message: &Message) -> Span<'static> {
        Span::styled(self.texts.say(message), self.theme.dim())
    }

    fn whole(&self, run: &Run) -> Vec<Line<'static>> {
        let none = Span::raw("");
        let coverage = &run.coverage;
        let settled = Message::new("trend-of-visible").with("visible", coverage.visible);
        let worth = Message::new("trend-worth").with("points", bars::points(run.findings.points, self.texts.forms()));
        let mut all = vec![
            self.points(Message::new("trend-score"), |run| run.organisation.headline, Better::Lower, self.level(run)),
            self.points(Message::new("trend-at-best"), |run| run.organisation.low, Better::Lower, none.clone()),
            self.points(Message::new("trend-inherent"), |run| run.organisation.inherent, Better::Neither, none.clone()),
            self.count(Message::new("trend-red-flags"), |run| run.red_flags, Better::Lower, none.clone()),
            self.count(Message::new("trend-to-mend"), |run| run.findings.open, Better::Lower, self.more(&worth)),
            self.count(
                Message::new("trend-settled"),
                |run| run.coverage.settled(),
                Better::Higher,
                self.more(&settled),
            ),
        ];
        if let Some(moved) = self.moved() {
            let head = Span::styled(format!("  {} ", self.texts.get("trend-moved")), self.theme.dim());
            all.extend(lines::wrap_behind(head, &moved, self.width.saturating_sub(2), self.theme.text()));
        }
        all
    }

    fn coverage(&self) -> Vec<Line<'static>> {
        let count = |label: Message, of: fn(&Run) -> usize, better| self.count(label, of, better, Span::raw(""));
        let carried = self.more(&Message::new("trend-not-confirmed"));
        vec![
            count(Message::new("trend-visible"), |run| run.coverage.visible, Better::Neither),
            count(Message::new("trend-settled"), |run| run.coverage.settled(), Better::Higher),
            self.count(Message::new("trend-carried-over"), |run| run.coverage.carried_over, Better::Lower, carried),
            count(Message::new("trend-answered"), |run| run.coverage.answered, Better::Higher),
            count(Message::new("trend-unknown"), |run| run.coverage.unknown, Better::Lower),
            count(Message::new("trend-not-applicable"), |run| run.coverage.not_applicable, Better::Neither),
            count(Message::new("trend-unanswered"), |run| run.coverage.unanswered, Better::Lower),
        ]
    }

    fn findings(&self) -> Vec<Line<'static>> {
        let count = |label: Message, of: fn(&Run) -> usize, better| self.count(label, of, better, Span::raw(""));
        vec![
            count(Message::new("trend-to-mend"), |run| run.findings.open, Better::Lower),
            self.points(Message::new("trend-points"), |run| run.findings.points, Better::Lower, Span::raw("")),
            count(Message::new("trend-red-flags"), |run| run.red_flags, Better::Lower),
            count(Message::new("trend-accepted"), |run| run.findings.accepted, Better::Neither),
            count(Message::new("trend-unproved"), |run| run.findings.unproved, Better::Lower),
        ]
    }

    fn plan(&self, run: &Run) -> Vec<Line<'static>> {
        let count = |label: Message, of: fn(&Run) -> usize, better| self.count(label, of, better, Span::raw(""));
        let mut all = vec![
            count(Message::new("trend-planned"), |run| run.plan.planned, Better::Neither),
            count(Message::new("trend-waiting"), |run| run.plan.waiting, Better::Neither),
            count(Message::new("trend-overdue"), |run| run.plan.overdue, Better::Lower),
            count(Message::new("trend-done"), |run| run.plan.done, Better::Higher),
            count(Message::new("trend-fell"), |run| run.plan.fell, Better::Higher),
            count(Message::new("trend-dropped"), |run| run.plan.dropped, Better::Neither),
        ];
        if !run.plan.unmoved.is_empty() {
            all.push(Line::styled(format!("  {}", self.texts.get("trend-unmoved")), self.theme.warning()));
        }
        for id in &run.plan.unmoved {
            let written = run.ruler.actions.iter().find(|action| action.id == *id);
            let title = written.map_or(id.as_str(), |action| action.title.get(self.texts.language()));
            all.extend(lines::wrap(title, self.width.saturating_sub(2), "    ", self.theme.text()));
        }
        all
    }

    fn level(&self, run: &Run) -> Span<'static> {
        level(run, &run.organisation.level, self.theme, self.texts)
    }

    /// What the departments did since the run before: which moved most, which are new, which are gone. None
    /// for the first run.
    fn moved(&self) -> Option<String> {
        let at = self.screen.run;
        let before = at.checked_sub(1)?;
        let mut moved: Vec<(&DepartmentTrend, f64)> = Vec::new();
        let (mut added, mut gone) = (Vec::new(), Vec::new());
        for one in &self.screen.trend().departments {
            match (one.runs.get(before)?, one.runs.get(at)?) {
                (DepartmentRun::Mapped(before), DepartmentRun::Mapped(now)) => {
                    moved.push((one, now.headline - before.headline));
                }
                (DepartmentRun::Absent, DepartmentRun::Absent) => {}
                (DepartmentRun::Absent, _) => added.push(one),
                (_, DepartmentRun::Absent) => gone.push(one),
                _ => {}
            }
        }
        moved.retain(|(_, change)| bars::change(*change, self.texts.forms()) != "0.0");
        moved.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let shown = |(one, change): &(&DepartmentTrend, f64)| {
            format!("{} {}", one.name, bars::change(*change, self.texts.forms()))
        };
        let mut parts: Vec<String> = moved.iter().take(NAMED).map(shown).collect();
        if moved.len() > NAMED {
            parts.push(self.texts.say(&Message::new("trend-more").with("count", moved.len() - NAMED)));
        }
        let named = |message: fn() -> Message, one: &&DepartmentTrend| {
            self.texts.say(&message().with("name", one.name.as_str()))
        };
        parts.extend(added.iter().map(|one| named(|| Message::new("trend-added"), one)));
        parts.extend(gone.iter().map(|one| named(|| Message::new("trend-removed"), one)));
        Some(if parts.is_empty() { self.texts.get("trend-none-moved").to_string() } else { parts.join(" · ") })
    }
}

/// A level of a run as sign, word and colour.
pub(super) fn level(run: &Run, id: &crate::questionnaire::Id, theme: Theme, texts: &Texts) -> Span<'static> {
    match run.level(id) {
        None => Span::raw(id.to_string()),
        Some((at, count, title)) => Span::styled(
            format!("{} {}", theme.level_sign(at, count), title.get(texts.language())),
            theme.level(at, count),
        ),
    }
}

/// By how much a number changed, with its sign.
fn counted(before: usize, now: usize) -> String {
    match now.checked_sub(before) {
        Some(0) => "0".to_owned(),
        Some(more) => format!("+{more}"),
        None => format!("-{}", before - now),
    }
}
