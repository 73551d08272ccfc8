//! The terminal: taken over when the wizard starts, given back as it was however it ends.

use std::io::{self, Write as _};

use crossterm::cursor::Show;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::execute;
use ratatui::DefaultTerminal;

use crate::text::Texts;

/// The terminal while the wizard has it. Dropping it gives it back, on an error and on unwinding too.
pub struct Screen {
    pub terminal: DefaultTerminal,
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
        let screen = Self { terminal };
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(screen)
    }

    /// Gives the terminal back for a while, lets `pause` stop the program, and takes it again.
    ///
    /// # Errors
    /// Where the terminal does not answer.
    pub fn step_aside(&mut self, pause: impl FnOnce() -> io::Result<()>) -> io::Result<()> {
        restore();
        pause()?;
        crossterm::terminal::enable_raw_mode()?;
        execute!(io::stdout(), crossterm::terminal::EnterAlternateScreen, EnableBracketedPaste)?;
        let size = self.terminal.size()?;
        self.terminal.resize(ratatui::layout::Rect::from((ratatui::layout::Position::ORIGIN, size)))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back. Errors are of no use to anybody here: there is nothing left to draw on.
fn restore() {
    let _ = execute!(io::stdout(), DisableBracketedPaste, Show);
    ratatui::restore();
    let _ = io::stdout().flush();
}

/// Says after a crash where it was and that nothing is lost. To be installed before the terminal is taken over.
pub fn crash_handler() {
    std::panic::set_hook(Box::new(|info| {
        let _ = execute!(io::stdout(), DisableBracketedPaste);
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
