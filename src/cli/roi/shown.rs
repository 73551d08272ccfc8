//! The return in words and plain characters.

use super::super::show;
use super::super::subject::Subject;
use super::super::table::layout;
use crate::assessment::{InputStatus, Unit};
use crate::questionnaire::Questionnaire;
use crate::risk::{DRAWS, GENERATOR, Histogram, Input, Origin, Outcome, PayBack, Ratio, Return, ReturnParts, Spread};
use crate::text::{Message, Texts};

/// How wide the longest bar of a histogram is.
const BAR: usize = 40;

/// The whole return.
pub(super) fn text(subject: &Subject, found: &Return, texts: &Texts) -> String {
    let questionnaire = &*subject.questionnaire;
    let mut parts = vec![show::heading(subject, texts), plan(found, texts), inputs(questionnaire, found, texts)];
    if let Some(outcome) = &found.outcome {
        parts.push(percentiles(outcome, texts));
        parts.push(format!("{}\n{}", likely_title(found, texts), layout(&likely(&[outcome.likely], texts), &[0])));
        parts.push(histogram(&outcome.histogram, texts));
        if !outcome.swings.is_empty() {
            parts.push(swings(questionnaire, outcome, texts));
        }
    }
    let zero: Vec<String> = found.not_entered().map(|name| name.id(questionnaire).to_string()).collect();
    let mut notes = String::new();
    if !zero.is_empty() {
        notes = format!("{}\n", texts.say(&Message::new("cli-roi-not-entered").with("inputs", zero.join(", "))));
    }
    let seed = Message::new("cli-roi-seed").with("seed", found.seed.to_string());
    notes.push_str(&texts.say(&seed.with("generator", GENERATOR).with("draws", number(DRAWS as f64))));
    notes.push('\n');
    parts.push(notes);
    parts.join("\n")
}

fn plan(found: &Return, texts: &Texts) -> String {
    let message = Message::new("cli-roi-plan")
        .with("years", found.years as usize)
        .with("actions", found.improvement.actions.len())
        .with("open", found.improvement.open)
        .with("hours", number(found.improvement.hours))
        .with("cost", money(found.improvement.cost_mop));
    format!("{}\n", texts.say(&message))
}

/// Every input with its three points, unit, status and source.
fn inputs(questionnaire: &Questionnaire, found: &Return, texts: &Texts) -> String {
    let head = [
        texts.get("cli-roi-input"),
        texts.get("cli-roi-low"),
        texts.get("cli-roi-likely"),
        texts.get("cli-roi-high"),
        texts.get("cli-roi-unit"),
        texts.get("cli-roi-status"),
        texts.get("cli-roi-source"),
    ];
    let mut rows = vec![head.map(|text| text.to_string()).to_vec()];
    for input in &found.inputs {
        let points = match input.estimate {
            Some(one) => [one.low(), one.likely(), one.high()].map(number),
            None => ["–", "–", "–"].map(str::to_owned),
        };
        let mut row = vec![input.name.id(questionnaire).to_string()];
        row.extend(points);
        row.push(unit(input.name.unit(), texts));
        row.push(
            input.origin.status(questionnaire).map_or_else(|| "–".to_owned(), |status| self::status(status, texts)),
        );
        row.push(source(questionnaire, input, texts));
        rows.push(row);
    }
    layout(&rows, &[0, 4, 5, 6])
}

fn unit(unit: Unit, texts: &Texts) -> String {
    let text = match unit {
        Unit::Mop => texts.get("unit-mop"),
        Unit::MopPerHour => texts.get("unit-mop-per-hour"),
        Unit::MopPerYear => texts.get("unit-mop-per-year"),
        Unit::Hours => texts.get("unit-hours"),
        Unit::HoursPerHead => texts.get("unit-hours-per-head"),
        Unit::HoursPerYear => texts.get("unit-hours-per-year"),
        Unit::People => texts.get("unit-people"),
        Unit::ChancePerYear => texts.get("unit-chance-per-year"),
    };
    text.to_string()
}

/// How far something is verified.
pub(super) fn status(status: InputStatus, texts: &Texts) -> String {
    let text = match status {
        InputStatus::Verified => texts.get("status-verified"),
        InputStatus::Secondary => texts.get("status-secondary"),
        InputStatus::Unverified => texts.get("status-unverified"),
        InputStatus::VendorClaim => texts.get("cli-roi-vendor-claim"),
        InputStatus::Entered => texts.get("cli-roi-entered"),
    };
    text.to_string()
}

fn source(questionnaire: &Questionnaire, input: &Input, texts: &Texts) -> String {
    match &input.origin {
        Origin::Entered { source: None, .. } => String::new(),
        Origin::Entered { source: Some(text), .. } => titled(questionnaire, text, texts),
        Origin::Organisation => texts.get("cli-roi-from-organisation").to_string(),
        Origin::Plan => texts.get("cli-roi-from-plan").to_string(),
        Origin::Questionnaire { source } => {
            let source = questionnaire.document().sources.get(*source);
            source.map_or_else(String::new, |source| source.title.get(texts.language()).to_owned())
        }
        Origin::Nothing => texts.get("cli-roi-nothing").to_string(),
    }
}

/// The title of a source of the questionnaire, or the words themselves.
pub(super) fn titled(questionnaire: &Questionnaire, text: &str, texts: &Texts) -> String {
    let sources = &questionnaire.document().sources;
    let known = sources.iter().find(|source| source.id.as_str() == text);
    known.map_or_else(|| text.to_owned(), |source| source.title.get(texts.language()).to_owned())
}

fn percentiles(outcome: &Outcome, texts: &Texts) -> String {
    let row = |name: &str, shown: [String; 3]| {
        let mut row = vec![name.to_owned()];
        row.extend(shown);
        row
    };
    let three = |Spread { p10, p50, p90 }: Spread<Ratio>| [p10, p50, p90].map(|one| ratio(one, texts));
    let Spread { p10, p50, p90 } = outcome.net_benefit;
    let pay_back = [outcome.pay_back.p10, outcome.pay_back.p50, outcome.pay_back.p90].map(|one| match one {
        PayBack::After(years) => format!("{years:.1}"),
        PayBack::NotInTime => texts.get("cli-roi-not-in-time").to_string(),
    });
    let rows = [
        row("", ["P10", "P50", "P90"].map(str::to_owned)),
        row(&texts.get("cli-roi-ratio"), three(outcome.ratio)),
        row(&texts.get("cli-roi-net"), [p10, p50, p90].map(money)),
        row(&texts.get("cli-roi-pay-back"), pay_back),
    ];
    format!("{}{}\n", layout(&rows, &[0]), texts.get("cli-roi-percentiles"))
}

/// Benefits by costs.
pub(super) fn ratio(ratio: Ratio, texts: &Texts) -> String {
    match ratio {
        Ratio::Of(ratio) => format!("{ratio:.2}"),
        Ratio::NoCost => texts.get("cli-roi-no-cost").to_string(),
    }
}

fn likely_title(found: &Return, texts: &Texts) -> String {
    texts.say(&Message::new("cli-roi-likely-title").with("years", found.years as usize))
}

/// Both sides at the likely values, a column for each of these.
pub(super) fn likely(columns: &[ReturnParts], texts: &Texts) -> Vec<Vec<String>> {
    let row = |name: std::rc::Rc<str>, sign: &str, of: fn(&ReturnParts) -> f64| {
        let shown = columns.iter().map(|parts| format!("{sign} {}", money(of(parts))).trim_start().to_owned());
        std::iter::once(format!("  {name}")).chain(shown).collect()
    };
    vec![
        row(texts.get("cli-roi-penalties-avoided"), "", |parts| parts.penalties_avoided),
        row(texts.get("cli-roi-audit-work"), "+", |parts| parts.audit_work),
        row(texts.get("cli-roi-other-benefits"), "+", |parts| parts.other_benefits),
        row(texts.get("cli-roi-implementation"), "−", |parts| parts.implementation),
        row(texts.get("cli-roi-training"), "−", |parts| parts.training),
        row(texts.get("cli-roi-net-line"), "=", ReturnParts::net),
    ]
}

fn histogram(found: &Histogram, texts: &Texts) -> String {
    let most = found.counts.iter().copied().max().unwrap_or(0).max(1);
    let step = (found.to - found.from) / found.counts.len() as f64;
    let rows = found.counts.iter().enumerate().map(|(at, count)| {
        let from = found.from + step * at as f64;
        // What fell into a step at all is seen.
        let length = (*count as usize * BAR).div_ceil(most as usize);
        vec![format!("  {}", money(from)), number(f64::from(*count)), "#".repeat(length)]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let title = Message::new("cli-roi-histogram").with("draws", number(DRAWS as f64)).with("to", money(found.to));
    format!("{}\n{}", texts.say(&title), layout(&rows, &[2]))
}

fn swings(questionnaire: &Questionnaire, outcome: &Outcome, texts: &Texts) -> String {
    let rows = outcome.swings.iter().map(|swing| {
        let name = format!("  {}", swing.input.id(questionnaire));
        vec![name, money(swing.at_low), "→".to_owned(), money(swing.at_high)]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    format!("{}\n{}", texts.get("cli-roi-sensitivity"), layout(&rows, &[0]))
}

/// MOP, whole.
pub(super) fn money(value: f64) -> String {
    number(value.round())
}

/// A number with its thousands apart, and with the decimals that it has, at most four.
pub(super) fn number(value: f64) -> String {
    let shown = format!("{:.4}", value.abs());
    let (whole, rest) = shown.split_once('.').unwrap_or((&shown, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let rest = rest.trim_end_matches('0');
    if !rest.is_empty() {
        grouped = format!("{grouped}.{rest}");
    }
    if value < 0.0 && grouped != "0" { format!("−{grouped}") } else { grouped }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_their_thousands_apart() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.00001, "0"),
            (0.05, "0.05"),
            (999.0, "999"),
            (1_000.0, "1,000"),
            (-1_234_567.5, "−1,234,567.5"),
        ] {
            assert_eq!(number(value), expected);
        }
        assert_eq!(money(-0.4), "0");
    }
}
