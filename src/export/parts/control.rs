//! The control block: what document this is, of whom, by whom, and how it can be checked.

use super::Maker;
use crate::export::content::{Block, Cell};
use crate::export::plain::line;
use crate::export::source::Status;

impl Maker<'_> {
    pub(super) fn control(&self) -> Vec<Block> {
        let (source, choices) = (self.source, self.choices);
        let interview = source.interview;
        let status = match choices.status {
            Status::Draft => self.get("export-draft"),
            Status::Final => self.get("export-final"),
        };
        let made_by = choices.prepared_by.clone().or_else(|| interview.assessor.clone());
        let mut facts = vec![
            (self.get("export-client"), Some(interview.organisation.name.clone())),
            (self.get("export-period"), Some(interview.period.clone())),
            (self.get("export-version"), Some(line(&choices.version)).filter(|version| !version.is_empty())),
            (self.get("export-status"), Some(status)),
            (self.get("export-classification"), choices.classification.clone()),
            (self.get("export-prepared-by"), made_by),
            (self.get("export-reviewed-by"), choices.reviewed_by.clone()),
            (self.get("export-made-with"), Some(source.made_with(self.texts))),
        ];
        if let Some(header) = source.header {
            facts.extend([
                (self.get("export-saved-at"), Some(self.moment(&header.saved_at))),
                (self.get("export-program"), Some(header.program.clone())),
                (self.get("export-digest"), Some(header.digest.to_string())),
            ]);
        }
        if let Some(removed) = source.removed {
            let kinds: Vec<String> = removed.messages().iter().map(|kind| self.say(kind)).collect();
            facts.push((self.get("export-removed"), Some(self.texts.list(&kinds))));
        }
        let facts = facts.into_iter().filter_map(|(name, value)| Some((name, Cell::text(value?))));
        let mut blocks = vec![Block::Facts(facts.collect())];
        blocks.push(Block::Small(match (source.header, source.removed) {
            (Some(_), None) => self.get("export-how-to-check"),
            (Some(_), Some(_)) => self.get("export-how-to-check-a-copy"),
            (None, _) => self.get("export-not-saved"),
        }));
        blocks
    }
}
