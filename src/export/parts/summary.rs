//! The summary of one page: one sentence on the whole, what changed, the worst, what is good, the money,
//! and the decision that is asked for.

use super::Maker;
use crate::export::content::{Block, Cell};
use crate::risk::{self, FindingKind};
use crate::text::Message;

/// How many risks, strengths and actions are named.
const FIRST: usize = 3;

impl Maker<'_> {
    pub(super) fn summary(&self) -> Vec<Block> {
        let source = self.source;
        let scores = &source.evaluation.scores;
        let organisation = scores.organisation;
        let mapped = scores.departments.iter().filter(|one| one.mapped).count();
        let name = source.interview.organisation.name.as_str();
        if mapped == 0 {
            return vec![Block::Lead(self.say(&Message::new("export-nothing-mapped").with("name", name)))];
        }
        let lead = Message::new("export-lead")
            .with("name", name)
            .with("period", source.interview.period.as_str())
            .with("score", self.points(organisation.headline))
            .with("level", self.level(organisation.headline).word);
        let band = Message::new("export-band")
            .with("low", self.points(organisation.low))
            .with("high", self.points(organisation.headline))
            .with("inherent", self.points(organisation.inherent));
        let mut blocks = vec![Block::Lead(self.say(&lead)), Block::Text(self.say(&band))];
        blocks.extend(self.since().map(Block::Text));
        blocks.push(Block::Facts(self.counts()));
        blocks.push(Block::Heading(self.get("export-worst-risks")));
        blocks.push(Block::List(self.worst_risks()));
        let strengths = self.strengths();
        if !strengths.is_empty() {
            blocks.push(Block::Heading(self.get("export-strengths")));
            blocks.push(Block::List(strengths));
        }
        blocks.extend(self.decision());
        blocks.push(Block::Comment(self.get("export-comment-summary")));
        blocks
    }

    /// The change since the report that it is compared with, in words.
    fn since(&self) -> Option<String> {
        let earlier = self.source.earlier.as_ref()?;
        let change = earlier.comparison.organisation.change;
        let period = earlier.report.header.period.as_str();
        let message = match self.signed(change).as_str() {
            "0.0" => Message::new("export-since-same"),
            _ if change > 0.0 => Message::new("export-since-worse").with("points", self.points(change)),
            _ => Message::new("export-since-better").with("points", self.points(-change)),
        };
        Some(self.say(&message.with("period", period)))
    }

    /// How many departments reach each level, and how much is known.
    fn counts(&self) -> Vec<(String, Cell)> {
        let evaluation = &self.source.evaluation;
        let mut facts = Vec::new();
        for (position, level) in self.source.document().levels.iter().enumerate().rev() {
            let own = evaluation.scores.departments.iter().filter(|one| one.mapped);
            let count = own.filter(|one| self.level(one.figures.headline).position == position).count();
            if count > 0 {
                let title = Message::new("export-departments-at").with("level", level.title.get(self.language()));
                facts.push((self.say(&title), Cell::whole(count as f64)));
            }
        }
        let coverage = evaluation.coverage;
        facts.push((self.get("export-red-flags"), Cell::whole(evaluation.red_flags.len() as f64)));
        facts.push((self.get("export-coverage"), Cell::text(self.covered(coverage))));
        facts
    }

    /// The risks with the most points of the organisation, each with the department that carries most of it.
    fn worst_risks(&self) -> Vec<String> {
        let scores = &self.source.evaluation.scores;
        let document = self.source.document();
        let heads = |at: usize| f64::from(self.source.interview.departments[at].headcount);
        let mut weighed: Vec<(usize, f64)> = (0..document.risks.len())
            .map(|risk| {
                let own = scores.departments.iter().enumerate().filter(|(_, one)| one.mapped);
                (risk, own.map(|(at, one)| heads(at) * one.shares[risk]).sum())
            })
            .collect();
        weighed.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let shown = weighed.into_iter().filter(|(_, points)| *points > 0.0).take(FIRST).filter_map(|(risk, _)| {
            let departments = scores.departments.iter().enumerate().filter(|(_, one)| one.mapped);
            let (at, _) = departments.max_by(|a, b| a.1.risks[risk].total_cmp(&b.1.risks[risk]))?;
            let written = &document.risks[risk];
            let message = Message::new("export-worst-risk")
                .with("risk", written.title.get(self.language()))
                .with("department", self.source.interview.departments[at].name.as_str())
                .with("about", written.about.as_ref().map_or("", |about| about.get(self.language())));
            Some(self.say(&message).trim().to_owned())
        });
        shown.collect()
    }

    /// The safeguards that hold most points down: what is in place and works.
    fn strengths(&self) -> Vec<String> {
        let evaluation = &self.source.evaluation;
        let questionnaire = self.source.questionnaire;
        let mut held = vec![0.0; questionnaire.questions().len()];
        for (at, department) in self.source.interview.departments.iter().enumerate() {
            for flow in risk::explain(questionnaire, &evaluation.standing, &evaluation.scores, at) {
                for one in &flow.safeguards {
                    held[one.question] += one.points * f64::from(department.headcount);
                }
            }
        }
        // What is a finding anywhere is no strength, however much it holds elsewhere.
        let faults = evaluation.findings.iter().filter(|one| one.kind != FindingKind::Unproved);
        faults.for_each(|one| held[one.question] = 0.0);
        let mut order: Vec<usize> = (0..held.len()).filter(|at| held[*at] > 0.0).collect();
        order.sort_by(|a, b| held[*b].total_cmp(&held[*a]).then(a.cmp(b)));
        order.truncate(FIRST);
        let said = order.into_iter().map(|at| {
            let id = &questionnaire.questions()[at].id;
            let answer = self.source.interview.answer(id, None);
            let text = questionnaire.written(at).text.get(self.language());
            match answer {
                Some(_) => format!("{text} {}", self.answer(id, answer)),
                None => text.to_owned(),
            }
        });
        said.collect()
    }

    /// What the plan costs and brings, and the decision that is asked for.
    fn decision(&self) -> Vec<Block> {
        let plan = self.source.plan();
        if plan.steps.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(self.get("export-money"))];
        let costs = Message::new("export-all-costs")
            .with("actions", plan.steps.len())
            .with("hours", self.texts.money(plan.hours))
            .with("mop", self.texts.money(plan.cost_mop))
            .with("before", self.points(plan.organisation.before))
            .with("after", self.points(plan.organisation.after));
        blocks.push(Block::Text(self.say(&costs)));
        if let (Some(found), Some(brings)) = (&self.source.returns, self.return_in_words()) {
            blocks.extend([Block::Text(self.return_of(found)), Block::Text(brings)]);
        }
        blocks.push(Block::Heading(self.get("export-decision")));
        let document = self.source.document();
        let first = plan.steps.iter().take(FIRST).map(|step| {
            let message = Message::new("export-first-action")
                .with("action", document.actions[step.action].title.get(self.language()))
                .with("points", self.points(step.organisation.fall()))
                .with("hours", self.texts.money(step.hours))
                .with("mop", self.texts.money(step.cost_mop));
            self.say(&message)
        });
        blocks.push(Block::Text(self.get("export-begin-with")));
        blocks.push(Block::List(first.collect()));
        blocks
    }
}
