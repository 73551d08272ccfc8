//! The wizard on a pseudo-terminal: bytes in, what a real terminal shows out.

use std::io::{Read as _, Write as _};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take before the test gives up.
pub const PATIENCE: Duration = Duration::from_secs(20);

fn nonzero(number: u16) -> NonZero<u16> {
    NonZero::new(number).unwrap()
}

pub struct Terminal {
    pub master: Box<dyn MasterPty + Send>,
    pub child: Box<dyn Child + Send + Sync>,
    writer: Box<dyn std::io::Write + Send>,
    bytes: Receiver<Vec<u8>>,
    pub screen: vt100::Parser,
    pub all: Vec<u8>,
}

impl Terminal {
    pub fn start(command: CommandBuilder) -> Self {
        let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        let mut reader = pair.master.try_clone_reader().unwrap();
        let writer = pair.master.take_writer().unwrap();
        let (sender, bytes) = channel();
        thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(count) = reader.read(&mut buffer) {
                if count == 0 || sender.send(buffer[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        let screen = vt100::Parser::new(nonzero(24), nonzero(80), 0);
        Self { master: pair.master, child, writer, bytes, screen, all: Vec::new() }
    }

    pub fn take(&mut self, wait: Duration) {
        if let Ok(bytes) = self.bytes.recv_timeout(wait) {
            self.screen.process(&bytes);
            self.all.extend(bytes);
        }
    }

    /// Takes what is on its way, until nothing more comes.
    pub fn take_all(&mut self) {
        while let Ok(bytes) = self.bytes.recv_timeout(Duration::from_millis(100)) {
            self.screen.process(&bytes);
            self.all.extend(bytes);
        }
    }

    #[track_caller]
    pub fn wait_for(&mut self, text: &str) {
        let since = Instant::now();
        while !self.screen.screen().contents().contains(text) {
            assert!(since.elapsed() < PATIENCE, "no {text:?}:\n{}", self.screen.screen().contents());
            self.take(Duration::from_millis(50));
        }
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.writer.write_all(bytes).unwrap();
        self.writer.flush().unwrap();
    }

    /// Waits for the end and gives the exit code; 128 and more for a signal.
    #[track_caller]
    pub fn wait_for_end(&mut self) -> u32 {
        let since = Instant::now();
        loop {
            self.take(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                self.take_all();
                return status.exit_code();
            }
            assert!(since.elapsed() < PATIENCE, "it does not end:\n{}", self.screen.screen().contents());
        }
    }

    /// Fails unless the terminal is as it was: the main screen, a cursor, no paste mode, cooked input.
    #[track_caller]
    pub fn is_restored(&self) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "still on the alternate screen");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still bracketed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still taken");
        // The modes as text, so that the test need not name the crate that portable-pty reads them with.
        let modes = format!("{:?}", self.master.get_termios().expect("the modes of the terminal"));
        assert!(modes.contains("ICANON") && modes.contains("ECHO"), "input is still raw: {modes}");
    }
}
