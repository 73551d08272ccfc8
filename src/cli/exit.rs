//! How the program ends, for scripts.

use std::process::ExitCode;

/// The end of a command. The numbers are a promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done. Findings do not change it.
    Done,
    /// Something failed.
    Error,
    /// The command line cannot be understood.
    Usage,
    /// A gate failed: `--fail-on`.
    GateFailed,
    /// What was given to read is invalid.
    InvalidInput,
    /// Something that is needed is not there yet.
    Incomplete,
    /// Another process holds the lock.
    Locked,
    /// The passphrase is wrong, or there is nothing to decrypt.
    CannotBeDecrypted,
    /// Interrupted by the user.
    Interrupted,
    /// Ended by a signal, with its number: 128 and that.
    Signal(u8),
}

impl Exit {
    /// All of them, but for the signals.
    pub const ALL: [Self; 9] = [
        Self::Done,
        Self::Error,
        Self::Usage,
        Self::GateFailed,
        Self::InvalidInput,
        Self::Incomplete,
        Self::Locked,
        Self::CannotBeDecrypted,
        Self::Interrupted,
    ];

    /// The number that the shell sees.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Error => 1,
            Self::Usage => 2,
            Self::GateFailed => 3,
            Self::InvalidInput => 4,
            Self::Incomplete => 5,
            Self::Locked => 6,
            Self::CannotBeDecrypted => 7,
            Self::Interrupted => 130,
            Self::Signal(number) => 128 + (number & 0x7f),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        exit.code().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_that_are_promised() {
        assert_eq!(Exit::ALL.map(Exit::code), [0, 1, 2, 3, 4, 5, 6, 7, 130]);
    }
}
