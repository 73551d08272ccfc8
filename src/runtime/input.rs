//! What comes in: keys, pastes, resizes and signals, all waiting ones at once, on one thread without a
//! tick.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event};

use super::bursts::bursts;

/// Something that came in.
#[derive(Clone, Debug, PartialEq)]
pub enum Incoming {
    Terminal(Event),
    /// A text that came key by key, as no hand types it; it may hold ends of lines.
    Burst(String),
    /// The program is asked to end (TERM, INT, HUP); the signal's number.
    End(i32),
    /// The program is asked to stop for now (TSTP).
    Stop,
}

/// Where input comes from: the terminal, or a test's script.
pub trait Input {
    /// Waits until something comes in, or as long as the limit says, and gives everything that waits;
    /// `None` at the end of all input.
    ///
    /// # Errors
    /// Where the terminal does not answer.
    fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Vec<Incoming>>>;
}

/// "Is a key waiting now?" With its feature `use-dev-tty`, crossterm 0.29 answers a zero timeout with no
/// without looking.
const AT_ONCE: Duration = Duration::from_micros(20);

/// Reads all terminal events that wait already, behind those that were read.
fn drain(first: Option<Event>) -> io::Result<Vec<Incoming>> {
    let start = Instant::now();
    let mut batch = Vec::from_iter(first.map(|event| (start.elapsed(), Incoming::Terminal(event))));
    while event::poll(AT_ONCE)? {
        batch.push((start.elapsed(), Incoming::Terminal(event::read()?)));
    }
    Ok(bursts(batch))
}

#[cfg(unix)]
pub use with_signals::Terminal;

#[cfg(unix)]
mod with_signals {
    use std::io::{self, Read as _};
    use std::os::unix::net::UnixStream;
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};

    use super::{Incoming, Input, drain};

    /// The terminal's keys, and the signals that end or stop the program or tell of a new size. Signals
    /// arrive as bytes in pipes, so that one call waits for all of it.
    pub struct Terminal {
        pipes: Vec<(i32, UnixStream)>,
    }

    impl Terminal {
        /// Starts to listen.
        ///
        /// # Errors
        /// Where a pipe or a signal handler cannot be made.
        pub fn new() -> io::Result<Self> {
            let mut pipes = Vec::new();
            for signal in [SIGTERM, SIGINT, SIGHUP, SIGTSTP, SIGWINCH] {
                let (read, write) = UnixStream::pair()?;
                read.set_nonblocking(true)?;
                signal_hook::low_level::pipe::register(signal, write)?;
                pipes.push((signal, read));
            }
            Ok(Self { pipes })
        }

        /// The signals that came, in the order of the table.
        fn signals(&mut self) -> Vec<i32> {
            let mut came = Vec::new();
            for (signal, pipe) in &mut self.pipes {
                let mut bytes = [0; 16];
                if matches!(pipe.read(&mut bytes), Ok(count) if count > 0) {
                    came.push(*signal);
                }
            }
            came
        }
    }

    impl Input for Terminal {
        fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Vec<Incoming>>> {
            let mut incoming = Vec::new();
            let limit = limit.and_then(|limit| limit.try_into().ok());
            // Keys that came together with the last ones are in crossterm's own buffer: no file shows them.
            incoming.extend(drain(None)?);
            while incoming.is_empty() {
                let stdin = io::stdin();
                let mut files = vec![PollFd::new(&stdin, PollFlags::IN)];
                files.extend(self.pipes.iter().map(|(_, pipe)| PollFd::new(pipe, PollFlags::IN)));
                match poll(&mut files, limit.as_ref()) {
                    Ok(0) => return Ok(Some(Vec::new())),
                    Ok(_) | Err(rustix::io::Errno::INTR) => {}
                    Err(error) => return Err(error.into()),
                }
                let hung_up = files[0].revents().intersects(PollFlags::HUP | PollFlags::ERR);
                for signal in self.signals() {
                    match signal {
                        SIGTSTP => incoming.push(Incoming::Stop),
                        SIGWINCH => {}
                        signal => incoming.push(Incoming::End(signal)),
                    }
                }
                if hung_up && incoming.is_empty() {
                    incoming.push(Incoming::End(SIGHUP));
                }
                if !incoming.iter().any(|one| matches!(one, Incoming::End(_))) {
                    incoming.extend(drain(None)?);
                }
            }
            Ok(Some(incoming))
        }
    }
}

#[cfg(not(unix))]
pub use without_signals::Terminal;

#[cfg(not(unix))]
mod without_signals {
    use std::io;
    use std::time::Duration;

    use super::{Incoming, Input, drain};
    use crossterm::event;

    /// The terminal's keys.
    pub struct Terminal;

    impl Terminal {
        /// Starts to listen.
        ///
        /// # Errors
        /// None here.
        pub fn new() -> io::Result<Self> {
            Ok(Self)
        }
    }

    impl Input for Terminal {
        fn wait(&mut self, limit: Option<Duration>) -> io::Result<Option<Vec<Incoming>>> {
            if let Some(limit) = limit
                && !event::poll(limit)?
            {
                return Ok(Some(Vec::new()));
            }
            drain(Some(event::read()?)).map(Some)
        }
    }
}
