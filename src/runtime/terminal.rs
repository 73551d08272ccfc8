//! The terminal: taken over when the wizard starts, given back as it was however it ends.

use std::io::{self, Write as _};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use crossterm::execute;
use ratatui::DefaultTerminal;

use crate::text::Texts;

/// The terminal while the wizard has it. Dropping it gives it back, on an error and on unwinding too.
pub struct Screen {
    pub terminal: DefaultTerminal,
    /// Whether the mouse is taken as well.
    mouse: bool,
}

impl Screen {
    /// Takes the terminal over: raw mode, the alternate screen, pastes in one piece.
    ///
    /// # Errors
    /// Where the terminal does not answer.
    pub fn take() -> io::Result<Self> {
        // Colours are the theme's affair: left to itself, crossterm 0.29 answers NO_COLOR by taking
        // bold and reversed text away as well.
        crossterm::style::force_color_output(true);
        let terminal = ratatui::try_init()?;
        let screen = Self { terminal, mouse: false };
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(screen)
    }

    /// Takes the mouse from the terminal, which marks text with it, or gives it back.
    ///
    /// # Errors
    /// Where the terminal does not answer.
    pub fn take_mouse(&mut self, take: bool) -> io::Result<()> {
        self.mouse = take;
        if take { execute!(io::stdout(), EnableMouseCapture) } else { execute!(io::stdout(), DisableMouseCapture) }
    }

    /// Gives the terminal back for a while, lets `pause` stop the program or another one have it, and takes it again.
    ///
    /// # Errors
    /// Where the terminal does not answer.
    pub fn step_aside<T>(&mut self, pause: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        restore();
        let paused = pause()?;
        crossterm::terminal::enable_raw_mode()?;
        execute!(io::stdout(), crossterm::terminal::EnterAlternateScreen, EnableBracketedPaste)?;
        let size = self.terminal.size()?;
        self.terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))?;
        if self.mouse {
            self.take_mouse(true)?;
        }
        Ok(paused)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Errors are of no use to anybody here: there is nothing left to draw on.
fn restore() {
    let _ = execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste, Show);
    ratatui::restore();
    let _ = io::stdout().flush();
}

/// Says after a crash where it was and that nothing is lost. To be installed before the terminal is taken over.
pub fn crash_handler() {
    std::panic::set_hook(Box::new(|info| {
        let _ = execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste);
        say_crash(info);
    }));
}

/// The same where the terminal is not taken over: without a sequence that one might read aloud.
pub fn plain_crash_handler() {
    std::panic::set_hook(Box::new(say_crash));
}

/// Never says what was entered: the message of a panic may quote it, so it is left out.
fn say_crash(info: &std::panic::PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let _ = writeln!(io::stderr(), "{} ({place})", Texts::new("en").get("crashed"));
}
