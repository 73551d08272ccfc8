//! Canonical JSON (RFC 8785) and digests (SHA-256): the one way in which farol turns a value into
//! bytes that are compared, signed or kept. Floor 0: knows nothing of what the value means.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// Why a value has no canonical form: it holds a map whose keys are no strings, or fails to write
/// itself. Numbers that JSON cannot write become `null`; whoever keeps numbers checks them first.
#[derive(Debug, thiserror::Error)]
#[error("this value has no canonical JSON form: {0}")]
pub struct NoCanonicalForm(#[from] serde_json::Error);

/// The canonical bytes of a value: keys by code point, no space, shortest numbers (RFC 8785).
///
/// # Errors
/// [`NoCanonicalForm`] for a value that JSON cannot hold.
pub fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, NoCanonicalForm> {
    Ok(serde_json_canonicalizer::to_vec(value)?)
}

/// A SHA-256 digest, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// The digest of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let hash = Sha256::digest(bytes);
        let mut hex = String::with_capacity(64);
        for byte in hash {
            for nibble in [byte >> 4, byte & 15] {
                hex.push(char::from(b"0123456789abcdef"[usize::from(nibble)]));
            }
        }
        Self(hex)
    }

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first 16 digits, for screens and covers.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.get(..16).unwrap_or(&self.0)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_numbers_are_short() {
        let value = serde_json::json!({"b": 1.0, "a": [0.5, 1e21, "é\n"]});
        let text = String::from_utf8(bytes(&value).unwrap()).unwrap();
        assert_eq!(text, "{\"a\":[0.5,1e+21,\"é\\n\"],\"b\":1}");
    }

    #[test]
    fn a_map_without_names_is_refused() {
        assert!(bytes(&std::collections::BTreeMap::from([((1, 2), 3)])).is_err());
    }

    #[test]
    fn the_digest_is_that_of_sha256sum() {
        assert_eq!(Digest::of(b"abc").as_str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
