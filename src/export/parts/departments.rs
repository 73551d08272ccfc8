//! Each department: its score with the band, why it is so, and what would change it most.

use super::Maker;
use crate::export::content::{Block, Cell};
use crate::risk;
use crate::text::Message;

/// How many risks and answers are named of each department.
const FIRST: usize = 3;

impl Maker<'_> {
    pub(super) fn departments(&self) -> Vec<Block> {
        self.order().into_iter().flat_map(|at| self.department(at)).collect()
    }

    fn department(&self, at: usize) -> Vec<Block> {
        let source = self.source;
        let (department, risk) = (&source.interview.departments[at], &source.evaluation.scores.departments[at]);
        let mut blocks = vec![Block::Heading(department.name.clone())];
        let coverage = source.evaluation.standing.coverage_of(source.questionnaire, Some(at));
        let mut facts = Vec::new();
        if risk.mapped {
            let band = Message::new("export-band-short")
                .with("low", self.points(risk.figures.low))
                .with("high", self.points(risk.figures.headline))
                .with("inherent", self.points(risk.figures.inherent));
            facts.push((self.get("export-score"), self.score(risk.figures.headline)));
            facts.push((self.get("export-band-name"), Cell::text(self.say(&band))));
        }
        facts.push((self.get("export-people"), Cell::whole(f64::from(department.headcount))));
        if let Some(lead) = &department.lead {
            facts.push((self.get("export-lead-name"), Cell::text(lead.clone())));
        }
        facts.push((self.get("export-coverage"), Cell::text(self.covered(coverage))));
        blocks.push(Block::Facts(facts));
        if risk.mapped {
            blocks.extend(self.why(at));
        } else {
            blocks.push(Block::Text(self.get("export-not-mapped-why")));
        }
        blocks
    }

    /// The risks with the most points, and the answers that would change the score most.
    fn why(&self, at: usize) -> Vec<Block> {
        let source = self.source;
        let risk = &source.evaluation.scores.departments[at];
        let document = source.document();
        let mut order: Vec<usize> = (0..risk.shares.len()).filter(|one| risk.shares[*one] > 0.0).collect();
        order.sort_by(|a, b| risk.shares[*b].total_cmp(&risk.shares[*a]).then(a.cmp(b)));
        let shares = order.iter().take(FIRST).map(|one| {
            let message = Message::new("export-share")
                .with("risk", document.risks[*one].title.get(self.language()))
                .with("points", self.points(risk.shares[*one]));
            self.say(&message)
        });
        let mut blocks = vec![Block::Text(self.get("export-comes-from")), Block::List(shares.collect())];
        let most = risk::worth_most(&source.evaluation.findings, &risk.id, FIRST);
        let most: Vec<String> = most
            .into_iter()
            .map(|(finding, gain)| {
                let id = &finding.place.question;
                let message = Message::new("export-would-change")
                    .with("question", self.question(id))
                    .with("answer", self.answer(id, self.given(&finding.place)))
                    .with("points", self.points(gain));
                self.say(&message)
            })
            .collect();
        if !most.is_empty() {
            blocks.push(Block::Text(self.get("export-would-change-most")));
            blocks.push(Block::List(most));
        }
        blocks
    }
}
