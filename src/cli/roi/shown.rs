//! The return in words and plain characters.

use super::super::show;
use super::super::subject::Subject;
use super::super::table::layout;
use crate::questionnaire::Questionnaire;
use crate::report::words;
use crate::risk::{DRAWS, GENERATOR, Histogram, Outcome, PayBack, Ratio, Return, ReturnParts, Spread};
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
        notes = format!("{}\n", texts.say(&Message::new("roi-not-entered").with("inputs", texts.list(&zero))));
    }
    let seed = Message::new("roi-seed").with("seed", found.seed.to_string());
    notes.push_str(&texts.say(&seed.with("generator", GENERATOR).with("draws", texts.number(DRAWS as f64))));
    notes.push('\n');
    parts.push(notes);
    parts.join("\n")
}

fn plan(found: &Return, texts: &Texts) -> String {
    let message = Message::new("roi-plan")
        .with("years", found.years as usize)
        .with("actions", found.improvement.actions.len())
        .with("open", found.improvement.open)
        .with("hours", texts.number(found.improvement.hours))
        .with("cost", texts.money(found.improvement.cost_mop));
    format!("{}\n", texts.say(&message))
}

/// Every input with its three points, unit, status and source.
fn inputs(questionnaire: &Questionnaire, found: &Return, texts: &Texts) -> String {
    let head = [
        texts.get("roi-input"),
        texts.get("roi-low"),
        texts.get("roi-likely"),
        texts.get("roi-high"),
        texts.get("roi-unit"),
        texts.get("roi-status"),
        texts.get("roi-source"),
    ];
    let mut rows = vec![head.map(|text| text.to_string()).to_vec()];
    for input in &found.inputs {
        let points = match input.estimate {
            Some(one) => [one.low(), one.likely(), one.high()].map(|value| texts.number(value)),
            None => ["–", "–", "–"].map(str::to_owned),
        };
        let mut row = vec![input.name.id(questionnaire).to_string()];
        row.extend(points);
        row.push(texts.say(&words::unit(input.name.unit())));
        row.push(
            input
                .origin
                .status(questionnaire)
                .map_or_else(|| "–".to_owned(), |status| texts.say(&words::input_status(status))),
        );
        row.push(words::input_source(questionnaire, input, texts));
        rows.push(row);
    }
    layout(&rows, &[0, 4, 5, 6])
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
        PayBack::After(years) => texts.forms().decimals(years, 1),
        PayBack::NotInTime => texts.get("roi-not-in-time").to_string(),
    });
    let rows = [
        row("", ["P10", "P50", "P90"].map(str::to_owned)),
        row(&texts.get("roi-ratio"), three(outcome.ratio)),
        row(&texts.get("roi-net"), [p10, p50, p90].map(|value| texts.money(value))),
        row(&texts.get("roi-pay-back"), pay_back),
    ];
    format!("{}{}\n", layout(&rows, &[0]), texts.get("roi-percentiles"))
}

/// Benefits by costs.
pub(super) fn ratio(ratio: Ratio, texts: &Texts) -> String {
    match ratio {
        Ratio::Of(ratio) => texts.forms().decimals(ratio, 2),
        Ratio::NoCost => texts.get("roi-no-cost").to_string(),
    }
}

fn likely_title(found: &Return, texts: &Texts) -> String {
    texts.say(&Message::new("roi-likely-title").with("years", found.years as usize))
}

/// Both sides at the likely values, a column for each of these.
pub(super) fn likely(columns: &[ReturnParts], texts: &Texts) -> Vec<Vec<String>> {
    let row = |name: std::rc::Rc<str>, sign: &str, of: fn(&ReturnParts) -> f64| {
        let shown = columns.iter().map(|parts| format!("{sign} {}", texts.money(of(parts))).trim_start().to_owned());
        std::iter::once(format!("  {name}")).chain(shown).collect()
    };
    vec![
        row(texts.get("roi-penalties-avoided"), "", |parts| parts.penalties_avoided),
        row(texts.get("roi-audit-work"), "+", |parts| parts.audit_work),
        row(texts.get("roi-other-benefits"), "+", |parts| parts.other_benefits),
        row(texts.get("roi-implementation"), "−", |parts| parts.implementation),
        row(texts.get("roi-training"), "−", |parts| parts.training),
        row(texts.get("roi-net-line"), "=", ReturnParts::net),
    ]
}

fn histogram(found: &Histogram, texts: &Texts) -> String {
    let most = found.counts.iter().copied().max().unwrap_or(0).max(1);
    let step = (found.to - found.from) / found.counts.len() as f64;
    let rows = found.counts.iter().enumerate().map(|(at, count)| {
        let from = found.from + step * at as f64;
        // What fell into a step at all is seen.
        let length = (*count as usize * BAR).div_ceil(most as usize);
        vec![format!("  {}", texts.money(from)), texts.number(f64::from(*count)), "#".repeat(length)]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let title =
        Message::new("roi-histogram").with("draws", texts.number(DRAWS as f64)).with("to", texts.money(found.to));
    format!("{}\n{}", texts.say(&title), layout(&rows, &[2]))
}

fn swings(questionnaire: &Questionnaire, outcome: &Outcome, texts: &Texts) -> String {
    let rows = outcome.swings.iter().map(|swing| {
        let name = format!("  {}", swing.input.id(questionnaire));
        vec![name, texts.money(swing.at_low), "→".to_owned(), texts.money(swing.at_high)]
    });
    let rows: Vec<Vec<String>> = rows.collect();
    format!("{}\n{}", texts.get("roi-sensitivity"), layout(&rows, &[0]))
}
