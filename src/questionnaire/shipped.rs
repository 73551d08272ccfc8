//! The questionnaire that comes with the program. It was checked and turned into canonical JSON when the
//! program was built, so that starting reads no TOML and takes no digest.

use std::sync::{Arc, OnceLock};

use super::Questionnaire;
use crate::canonical::Digest;

const CANONICAL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.json"));
const DIGEST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.digest.json"));

/// The shipped questionnaire, read once.
#[expect(clippy::expect_used, reason = "build.rs made both files with the same code, or there is no program")]
pub fn shipped() -> &'static Arc<Questionnaire> {
    static SHIPPED: OnceLock<Arc<Questionnaire>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let document = serde_json::from_slice(CANONICAL).expect("a document");
        let digest = serde_json::from_slice(DIGEST).expect("a digest");
        Arc::new(Questionnaire::checked_before(document, digest))
    })
}

/// The questionnaire with a digest, if the program has it: what was made with the shipped one need not
/// be read from its file and checked again.
#[must_use]
pub fn known(digest: &Digest) -> Option<Arc<Questionnaire>> {
    let own = DIGEST.strip_prefix(b"\"").and_then(|rest| rest.strip_suffix(b"\""));
    (own == Some(digest.as_str().as_bytes())).then(|| Arc::clone(shipped()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_canonical_and_its_digest_is_right() {
        assert_eq!(shipped().canonical(), CANONICAL);
        assert_eq!(*shipped().digest(), Digest::of(CANONICAL));
    }

    /// What is embedded was checked by the same code; this is that check.
    #[test]
    fn it_is_valid_and_the_same_when_it_is_checked_again() {
        let document = shipped().document().clone();
        assert_eq!(Questionnaire::with_digest(document, shipped().digest().clone()).as_ref(), Ok(&**shipped()));
    }

    #[test]
    fn it_is_known_by_its_digest() {
        assert!(known(shipped().digest()).is_some());
        assert!(known(&Digest::of(b"another")).is_none());
    }
}
