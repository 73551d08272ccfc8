//! The signature page.

use super::Maker;
use crate::export::content::Block;
use crate::text::Message;

impl Maker<'_> {
    pub(super) fn signatures(&self) -> Vec<Block> {
        let digest = self.source.header.map(|header| header.digest.to_string());
        let mut blocks = vec![Block::Text(self.get("export-signing"))];
        if let Some(digest) = digest {
            blocks.push(Block::Small(self.say(&Message::new("export-signed-digest").with("digest", digest))));
        }
        blocks.push(Block::Signatures(vec![self.get("export-consultant"), self.get("export-representative")]));
        blocks.push(Block::Small(self.get("export-chop")));
        blocks
    }
}
