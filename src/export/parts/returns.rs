//! The return: what goes in with its source and status, what comes out with its range.

use super::Maker;
use crate::assessment::{InputName, Planned};
use crate::export::content::{Block, Cell, Chart, Figure, Histogram};
use crate::report::words;
use crate::risk::{Change, DRAWS, GENERATOR, Origin, Outcome, PayBack, Ratio, Return, WhatIf};
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn returns(&self) -> Vec<Block> {
        let Some(found) = &self.source.returns else { return Vec::new() };
        let mut blocks = Vec::new();
        match &found.outcome {
            // No risk falls where none is known: all that came out would be the costs.
            _ if !self.is_mapped() => blocks.push(Block::Text(self.get("export-return-unknown"))),
            Some(outcome) => {
                blocks.push(Block::Text(self.return_of(found)));
                blocks.extend(self.outcome(found, outcome));
            }
            None => {
                let missing: Vec<String> = found.missing().map(|name| self.input_name(name)).collect();
                let message = Message::new("export-return-missing").with("inputs", self.texts.list(&missing));
                blocks.extend([Block::Text(self.return_of(found)), Block::Text(self.say(&message))]);
            }
        }
        let rows = found.inputs.iter().map(|input| {
            let questionnaire = self.source.questionnaire;
            let shown =
                |value: Option<f64>| Cell::text(value.map_or_else(String::new, |value| self.texts.number(value)));
            let status = input.origin.status(questionnaire);
            vec![
                Cell::text(self.input_name(input.name)),
                shown(input.estimate.map(|one| one.low())),
                shown(input.estimate.map(|one| one.likely())),
                shown(input.estimate.map(|one| one.high())),
                Cell::text(self.say(&words::unit(input.name.unit()))),
                Cell::text(status.map_or_else(String::new, |status| self.say(&words::input_status(status)))),
                Cell::text(words::input_source(questionnaire, input, self.texts)),
            ]
        });
        let columns = vec![
            self.column("roi-input", 24),
            self.numbers("roi-low", 10),
            self.numbers("roi-likely", 10),
            self.numbers("roi-high", 10),
            self.column("roi-unit", 12),
            self.column("roi-status", 12),
            self.column("roi-source", 22),
        ];
        blocks.extend(self.table(self.get("export-return-inputs"), columns, rows.collect()));
        let seed = Message::new("roi-seed").with("seed", found.seed.to_string());
        let seed = seed.with("generator", GENERATOR).with("draws", self.texts.number(DRAWS as f64));
        blocks.push(Block::Small(self.say(&seed)));
        blocks
    }

    fn input_name(&self, name: InputName) -> String {
        self.say(&words::input(self.source.questionnaire, name))
    }

    /// Which actions the return is of, what they do to the score, and what of their work and money it counts: what
    /// was entered goes before the estimates.
    pub(super) fn return_of(&self, found: &Return) -> String {
        let input = |name| found.inputs.iter().find(|input| input.name == name);
        let likely = |name| input(name).and_then(|one| one.estimate).map_or(0.0, |estimate| estimate.likely());
        let costs = [InputName::ImplementationHours, InputName::ImplementationCost];
        let entered = costs.iter().any(|name| input(*name).is_some_and(|one| one.origin != Origin::Plan));
        let change = self.return_change(found);
        let message = match self.is_of_plan(found) {
            true => Message::new("export-return-of-plan"),
            false => Message::new("export-return-of-all"),
        };
        let message = message
            .with("actions", found.improvement.actions.len())
            .with("hours", self.texts.money(likely(costs[0])))
            .with("mop", self.texts.money(likely(costs[1])))
            .with("entered", usize::from(entered))
            .with("before", self.points(change.before))
            .with("after", self.points(change.after));
        self.say(&message)
    }

    /// Whether the return is of what was planned; of everything that is open otherwise.
    fn is_of_plan(&self, found: &Return) -> bool {
        let actions = &self.source.document().actions;
        found.improvement.actions.iter().any(|at| {
            let planned = self.source.interview.plan.iter().find(|one| one.action == actions[*at].id);
            planned.is_some_and(Planned::waits)
        })
    }

    /// The organisation's score before and after the actions that the return is of.
    fn return_change(&self, found: &Return) -> Change {
        let evaluation = &self.source.evaluation;
        let mut what_if = WhatIf::new(self.source.questionnaire, &evaluation.standing, &evaluation.scores);
        found.improvement.actions.iter().for_each(|action| {
            what_if.toggle(*action);
        });
        what_if.organisation()
    }

    /// What comes out, in one sentence that names the actions; nothing where something is missing.
    pub(super) fn return_in_words(&self) -> Option<String> {
        let found = self.source.returns.as_ref()?;
        let outcome = found.outcome.as_ref()?;
        let message = Message::new("export-return-brings")
            .with("years", found.years as usize)
            .with("actions", found.improvement.actions.len())
            .with("low", self.texts.money(outcome.net_benefit.p10))
            .with("likely", self.texts.money(outcome.net_benefit.p50))
            .with("high", self.texts.money(outcome.net_benefit.p90));
        Some(self.say(&message))
    }

    fn outcome(&self, found: &Return, outcome: &Outcome) -> Vec<Block> {
        let ratio = |one: Ratio| match one {
            Ratio::Of(ratio) => self.texts.number((ratio * 100.0).round() / 100.0),
            Ratio::NoCost => self.get("roi-no-cost"),
        };
        let pay_back = |one: PayBack| match one {
            PayBack::After(years) => self.texts.number((years * 10.0).round() / 10.0),
            PayBack::NotInTime => self.get("roi-not-in-time"),
        };
        let row = |title: String, values: [String; 3]| {
            std::iter::once(Cell::text(title)).chain(values.map(Cell::text)).collect::<Vec<_>>()
        };
        let (net, by, back) = (outcome.net_benefit, outcome.ratio, outcome.pay_back);
        let rows = vec![
            row(self.get("roi-net"), [net.p10, net.p50, net.p90].map(|value| self.texts.money(value))),
            row(self.get("roi-ratio"), [by.p10, by.p50, by.p90].map(ratio)),
            row(self.get("roi-pay-back"), [back.p10, back.p50, back.p90].map(pay_back)),
        ];
        let columns = vec![
            self.column("export-result", 40),
            self.numbers("export-p10", 20),
            self.numbers("export-p50", 20),
            self.numbers("export-p90", 20),
        ];
        let mut blocks: Vec<Block> = self.return_in_words().map(Block::Text).into_iter().collect();
        let title = Message::new("roi-likely-title").with("years", found.years as usize);
        blocks.extend(self.table(self.get("export-return-result"), columns, rows));
        let parts = outcome.likely;
        let amount = |value: f64| Cell::whole(value.round());
        blocks.push(Block::Heading(self.say(&title)));
        blocks.push(Block::Facts(vec![
            (self.get("roi-penalties-avoided"), amount(parts.penalties_avoided)),
            (self.get("roi-audit-work"), amount(parts.audit_work)),
            (self.get("roi-other-benefits"), amount(parts.other_benefits)),
            (self.get("roi-implementation"), amount(parts.implementation)),
            (self.get("roi-training"), amount(parts.training)),
            (self.get("roi-net-line"), amount(parts.net())),
        ]));
        blocks.push(Block::Figure(Figure {
            title: self.get("export-histogram-title"),
            description: self.return_in_words().unwrap_or_default(),
            chart: Chart::Histogram(Histogram {
                from: outcome.histogram.from,
                to: outcome.histogram.to,
                counts: outcome.histogram.counts.clone(),
                marks: vec![
                    (net.p10, self.get("export-p10")),
                    (net.p50, self.get("export-p50")),
                    (net.p90, self.get("export-p90")),
                ],
                unit: self.get("unit-mop"),
            }),
        }));
        blocks
    }
}
