//! The questionnaire that comes with the program. It was checked and turned into canonical JSON when the
//! program was built, so that starting reads no TOML and takes no digest.

use std::sync::{Arc, OnceLock};

use super::Questionnaire;

const CANONICAL: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.json"));
const DIGEST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/questionnaire.digest.json"));

/// The shipped questionnaire, read once.
#[expect(clippy::expect_used, reason = "build.rs made both files with the same code, or there is no program")]
pub fn shipped() -> &'static Arc<Questionnaire> {
    static SHIPPED: OnceLock<Arc<Questionnaire>> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let document = serde_json::from_slice(CANONICAL).expect("a document");
        let digest = serde_json::from_slice(DIGEST).expect("a digest");
        Arc::new(Questionnaire::with_digest(document, digest).expect("a valid questionnaire"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::canonical::Digest;

    #[test]
    fn it_is_canonical_and_its_digest_is_right() {
        assert_eq!(shipped().canonical(), CANONICAL);
        assert_eq!(*shipped().digest(), Digest::of(CANONICAL));
    }
}
