//! Return: is the plan worth its money? The result in ranges, every input with its source and status to
//! be changed, what moves it, and the vendor's example beside it.

use ratatui::text::{Line, Span};

use super::drawn::Drawn;
use super::pages::Enter;
use super::sheet::{Row, Sheet};
use crate::assessment::{InputName, InputStatus};
use crate::report::words;
use crate::risk::{
    DRAWS, GENERATOR, Histogram, Input, Outcome, PayBack, Ratio, Return, ReturnParts, Spread, Swing, VendorExample,
};
use crate::text::Message;
use crate::tui::widgets::{bars, lines};

/// The width of a column of money.
const COLUMN: usize = 20;

impl<'a> Drawn<'a> {
    /// The result above, its inputs below, then how it comes about.
    pub fn returns(&'a self, found: &'a Return) -> Sheet<'a> {
        let plan = Message::new("roi-plan")
            .with("years", found.years as usize)
            .with("actions", found.improvement.actions.len())
            .with("open", found.improvement.open)
            .with("hours", self.texts.number(found.improvement.hours))
            .with("cost", self.texts.money(found.improvement.cost_mop));
        let mut head = lines::wrap(&self.texts.say(&plan), self.width, "", self.theme.heading());
        match &found.outcome {
            Some(outcome) => head.extend(self.percentiles(outcome)),
            None => {
                let names: Vec<String> =
                    found.missing().map(|name| self.texts.say(&words::input(self.questionnaire, name))).collect();
                let missing = Message::new("return-missing").with("inputs", self.texts.list(&names));
                head.extend(lines::wrap(&self.texts.say(&missing), self.width, "", self.theme.warning()));
            }
        }
        let years = Message::new("return-horizon").with("years", found.years as usize);
        let years = Row::to(vec![Line::raw(self.texts.say(&years))], Enter::Horizon);
        let mut rows = vec![years];
        let inputs = found.inputs.iter().enumerate().map(|(at, input)| self.input(at, input)).collect();
        rows.extend(self.titled(&self.input_heads(), inputs));
        if let Some(outcome) = &found.outcome {
            let title = self.texts.say(&Message::new("roi-likely-title").with("years", found.years as usize));
            rows.extend(self.titled(&title, self.likely(&[outcome.likely])));
            rows.extend(self.titled(&self.texts.get("roi-sensitivity"), self.swings(&outcome.swings)));
            rows.extend(self.histogram(&outcome.histogram));
        }
        rows.extend(self.return_notes(found));
        let example = self.prose(&self.texts.get("return-example"));
        rows.push(Row { above: vec![Line::default()], ..Row::to(example, Enter::VendorExample) });
        Sheet::of(head, rows)
    }

    fn percentiles(&self, outcome: &Outcome) -> Vec<Line<'static>> {
        let column = (usize::from(self.width).saturating_sub(20) / 3).saturating_sub(1).clamp(8, 16);
        let row = |name: &str, shown: [String; 3]| {
            let [p10, p50, p90] = shown.map(|one| format!(" {}", lines::right(&one, column)));
            format!("{}{p10}{p50}{p90}", lines::fit(name, 20))
        };
        let ratios = [outcome.ratio.p10, outcome.ratio.p50, outcome.ratio.p90].map(|one| self.ratio(one));
        let Spread { p10, p50, p90 } = outcome.net_benefit;
        let back = [outcome.pay_back.p10, outcome.pay_back.p50, outcome.pay_back.p90].map(|one| match one {
            PayBack::After(years) => self.texts.forms().decimals(years, 1),
            PayBack::NotInTime => self.texts.get("roi-not-in-time").to_string(),
        });
        vec![
            Line::styled(row("", ["P10", "P50", "P90"].map(str::to_owned)), self.theme.dim()),
            Line::styled(row(&self.texts.get("roi-ratio"), ratios), self.theme.heading()),
            Line::raw(row(&self.texts.get("roi-net"), [p10, p50, p90].map(|value| self.texts.money(value)))),
            Line::raw(row(&self.texts.get("roi-pay-back"), back)),
        ]
    }

    fn ratio(&self, ratio: Ratio) -> String {
        match ratio {
            Ratio::Of(ratio) => self.texts.forms().decimals(ratio, 2),
            Ratio::NoCost => self.texts.get("roi-no-cost").to_string(),
        }
    }

    fn input_width(&self) -> usize {
        usize::from(self.width).saturating_sub(32).clamp(20, 44)
    }

    fn input_heads(&self) -> String {
        format!(
            "{} {} {} {}",
            lines::fit(&self.texts.get("roi-input"), self.input_width()),
            lines::right(&self.texts.get("roi-low"), 9),
            lines::right(&self.texts.get("roi-likely"), 9),
            lines::right(&self.texts.get("roi-high"), 9),
        )
    }

    /// An input with its three points, and below them unit, status and source.
    fn input(&self, at: usize, input: &Input) -> Row {
        let name = self.texts.say(&words::input(self.questionnaire, input.name));
        let points = match input.estimate {
            Some(one) => [one.low(), one.likely(), one.high()].map(|value| self.texts.number(value)),
            None => ["–", "–", "–"].map(str::to_owned),
        };
        let [low, likely, high] = points.map(|one| lines::right(&one, 9));
        let style = if input.estimate.is_none() { self.theme.warning() } else { self.theme.text() };
        let first = Line::styled(format!("{} {low} {likely} {high}", lines::fit(&name, self.input_width())), style);
        let mut parts = vec![self.texts.say(&words::unit(input.name.unit()))];
        parts.extend(input.origin.status(self.questionnaire).map(|one| self.texts.say(&words::input_status(one))));
        parts.push(words::input_source(self.questionnaire, input, self.texts));
        parts.retain(|part| !part.is_empty());
        let below = lines::cut(&parts.join(" · "), usize::from(self.width).saturating_sub(2));
        let mut own = vec![first, Line::styled(format!("  {below}"), self.theme.dim())];
        if let InputName::Penalty(penalty) = input.name {
            let about = self.document().penalties.get(penalty).and_then(|one| one.about.as_ref());
            let about = about.map_or("", |text| text.get(self.language()));
            own.extend(
                (!about.is_empty())
                    .then(|| lines::wrap(about, self.width, "  ", self.theme.dim()))
                    .into_iter()
                    .flatten(),
            );
        }
        Row::to(own, Enter::Input(at))
    }

    /// Both sides of the formula at the likely values, a column for each of these.
    fn likely(&self, columns: &[ReturnParts]) -> Vec<Row> {
        let line = |name: &str, sign: &str, of: fn(&ReturnParts) -> f64| {
            let mut shown = lines::fit(name, 32);
            for parts in columns {
                shown.push_str(&lines::right(&format!("{sign} {}", self.texts.money(of(parts))), COLUMN));
            }
            Row::new(vec![Line::raw(shown)])
        };
        vec![
            line(&self.texts.get("roi-penalties-avoided"), "", |parts| parts.penalties_avoided),
            line(&self.texts.get("roi-audit-work"), "+", |parts| parts.audit_work),
            line(&self.texts.get("roi-other-benefits"), "+", |parts| parts.other_benefits),
            line(&self.texts.get("roi-implementation"), "−", |parts| parts.implementation),
            line(&self.texts.get("roi-training"), "−", |parts| parts.training),
            line(&self.texts.get("roi-net-line"), "=", ReturnParts::net),
        ]
    }

    /// From which net benefit to which each input moves it, as a bar as wide as the swing.
    fn swings(&self, swings: &[Swing]) -> Vec<Row> {
        let widest = swings.iter().map(|one| (one.at_high - one.at_low).abs()).fold(0.0, f64::max);
        let name = usize::from(self.width).saturating_sub(46).clamp(16, 40);
        let room = usize::from(self.width).saturating_sub(name + 30).max(4);
        let row = |one: &Swing| {
            let label = self.texts.say(&words::input(self.questionnaire, one.input));
            let text = format!(
                "{} {} → {} ",
                lines::fit(&label, name),
                lines::right(&self.texts.money(one.at_low), 12),
                lines::right(&self.texts.money(one.at_high), 12),
            );
            let bar = bars::bar((one.at_high - one.at_low).abs(), widest, room);
            Row::new(vec![Line::from(vec![Span::raw(text), Span::styled(bar, self.theme.accent())])])
        };
        swings.iter().map(row).collect()
    }

    /// How many draws fell where; a step of the histogram a line.
    fn histogram(&self, found: &Histogram) -> Vec<Row> {
        let most = f64::from(found.counts.iter().copied().max().unwrap_or(0));
        let step = (found.to - found.from) / found.counts.len().max(1) as f64;
        let room = usize::from(self.width).saturating_sub(24).max(8);
        let row = |(at, count): (usize, &u32)| {
            let from = found.from + step * at as f64;
            let style = if from + step / 2.0 < 0.0 { self.theme.bad() } else { self.theme.good() };
            Row::new(vec![Line::from(vec![
                Span::raw(format!(
                    "{} {} ",
                    lines::right(&self.texts.money(from), 14),
                    lines::right(&count.to_string(), 6)
                )),
                Span::styled(bars::bar(f64::from(*count), most, room), style),
            ])])
        };
        let title = Message::new("roi-histogram")
            .with("draws", self.texts.number(DRAWS as f64))
            .with("to", self.texts.money(found.to));
        let rows = found.counts.iter().enumerate().map(row).collect();
        self.titled(&self.texts.say(&title), rows)
    }

    fn return_notes(&self, found: &Return) -> Vec<Row> {
        let mut rows = Vec::new();
        let zero: Vec<String> =
            found.not_entered().map(|name| self.texts.say(&words::input(self.questionnaire, name))).collect();
        if !zero.is_empty() {
            let text = self.texts.say(&Message::new("roi-not-entered").with("inputs", self.texts.list(&zero)));
            rows.push(Row::new(lines::wrap(&text, self.width, "", self.theme.warning())));
        }
        if found.outcome.is_some() {
            rows.push(Row::new(lines::wrap(&self.texts.get("roi-percentiles"), self.width, "", self.theme.dim())));
            let seed = Message::new("roi-seed")
                .with("seed", found.seed.to_string())
                .with("generator", GENERATOR)
                .with("draws", self.texts.number(DRAWS as f64));
            rows.push(Row::new(lines::wrap(&self.texts.say(&seed), self.width, "", self.theme.dim())));
        }
        if let Some(first) = rows.first_mut() {
            first.above = vec![Line::default()];
        }
        rows
    }

    /// The vendor's example: as claimed, and what the same organisation gets without the claim.
    pub fn vendor_example(&'a self, example: &'a VendorExample) -> Sheet<'a> {
        let years = example.claimed.years;
        let title = Message::new("roi-example")
            .with("people", self.texts.number(example.people()))
            .with("years", years as usize)
            .with("mop", self.texts.money(example.worth()))
            .with("each", self.texts.money(example.worth() / example.people() / f64::from(years)))
            .with("status", words::input_status(InputStatus::VendorClaim))
            .with("source", words::source_titled(self.questionnaire, example.source(), self.texts));
        let mut rows: Vec<Row> = self.texts.say(&title).lines().map(|line| Row::new(self.prose(line.trim()))).collect();
        match (&example.claimed.outcome, &example.sourced.outcome) {
            (Some(claimed), Some(sourced)) => {
                let mut own = self.likely(&[claimed.likely, sourced.likely]);
                let mut ratios = lines::fit(&self.texts.get("roi-ratio"), 32);
                for one in [claimed, sourced] {
                    ratios.push_str(&lines::right(&self.ratio(one.likely.ratio()), COLUMN));
                }
                own.push(Row::new(vec![Line::styled(ratios, self.theme.heading())]));
                let heads = [self.texts.get("roi-claimed"), self.texts.get("roi-sourced")];
                let [claim, without] = heads.map(|one| lines::right(&one, COLUMN));
                rows.extend(self.titled(&format!("{}{claim}{without}", " ".repeat(32)), own));
            }
            _ => {
                let names: Vec<String> = example
                    .sourced
                    .missing()
                    .map(|name| self.texts.say(&words::input(self.questionnaire, name)))
                    .collect();
                let missing = Message::new("return-missing").with("inputs", self.texts.list(&names));
                rows.push(Row::new(lines::wrap(&self.texts.say(&missing), self.width, "", self.theme.warning())));
            }
        }
        let needed = self.document().penalties.iter().zip(&example.needed).map(|(penalty, (most, times))| {
            let source = self.document().sources.iter().find(|source| source.id == penalty.source);
            let head = format!(
                "{} {} {}",
                lines::fit(&penalty.id.as_str().replace('-', " "), 34),
                lines::right(&self.texts.money(*most), 10),
                lines::right(&times.map_or_else(|| "–".to_owned(), |times| self.texts.forms().decimals(times, 1)), 9),
            );
            let from = source.map_or_else(String::new, |source| {
                let status = self.texts.say(&words::source_status(source.status));
                format!("{} [{status}]", source.title.get(self.language()))
            });
            let about = penalty.about.as_ref().map_or("", |text| text.get(self.language()));
            let mut own = vec![Line::raw(head)];
            if !about.is_empty() {
                own.extend(lines::wrap(about, self.width, "  ", self.theme.dim()));
            }
            own.extend(lines::wrap(&from, self.width, "  ", self.theme.dim()));
            Row::new(own)
        });
        let title = self.texts.say(&Message::new("roi-needed").with("mop", self.texts.money(example.worth())));
        let needed: Vec<Row> = needed.collect();
        let mut needed = needed.into_iter();
        if let Some(mut first) = needed.next() {
            first.above = vec![Line::default()];
            first.above.extend(lines::wrap(&title, self.width, "", self.theme.heading()));
            rows.push(first);
        }
        rows.extend(needed);
        Sheet::of(Vec::new(), rows)
    }
}
