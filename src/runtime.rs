//! The wizard at work: the one loop that reads keys, lets messages happen, draws, and performs effects.
//!
//! A round: take everything that waits → update for each → draw ("saving") → append the batch with one
//! sync → draw "saved". Nothing else wakes the program. The loop is the same for a terminal and for a
//! test's script of keys and painted screen.

mod bursts;
mod clock;
mod desktop;
pub mod example;
pub mod handover;
mod host;
mod importing;
mod input;
mod outside;
pub mod pdf;
mod plain;
pub mod preferences;
mod terminal;

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, MouseButton, MouseEventKind};
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

pub use clock::{Clock, clock, date, day};
pub use desktop::{Desktop, browser_here};
pub use host::{Host, PROGRAM};
pub use importing::{import_path, read_within};
pub use input::{Incoming, Input};
pub use plain::{Said, Talk, run_plain};
pub use terminal::{Screen, crash_handler};

use crate::text::{Message, Texts};
use crate::tui::{Effect, Given, Hints, Model, Msg, keymap, update, view};
use preferences::Preferences;

/// How long after a failed save it is tried again, if no key comes before.
const RETRY: Duration = Duration::from_secs(2);

/// How the loop ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The user quit, or the input ended.
    Quit,
    /// The user pressed Ctrl+C twice.
    Interrupted,
    /// A signal asked for it.
    Signal(i32),
    /// The input of plain mode ended, and the last answers could not be written.
    Unsaved,
}

/// What the wizard needs to know from outside.
#[derive(Clone, Debug)]
pub struct Options {
    pub data_dir: PathBuf,
    pub language: String,
    /// What the user prefers, and where it is kept, if there is a place.
    pub preferences: Preferences,
    pub settings_path: Option<PathBuf>,
    /// What comes before it.
    pub given: Given,
    /// What is said first, if there is something to say.
    pub notice: Option<Message>,
}

/// What the loop is left for, to be gone on with afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aside {
    /// The program stops until its shell lets it go on.
    Stop,
    /// A text is edited in the user's own editor.
    Edit(String),
    /// The mouse is taken, or given back.
    Mouse(bool),
}

/// Opens the wizard in the terminal, until the user quits.
///
/// # Errors
/// Where the terminal does not answer. It is given back as it was all the same.
pub fn run(options: &Options) -> io::Result<Ended> {
    let host = Host::new(&options.data_dir, clock).at(Desktop::here());
    let mut host = host.keeping_settings(options.settings_path.clone());
    let mut input = input::Terminal::new()?;
    crash_handler();
    let mut screen = Screen::take()?;
    let size = screen.terminal.size()?;
    let Preferences { settings, keys, wrong } = options.preferences.clone();
    let mut model = Model::new(
        Texts::new(&options.language),
        options.given.theme(&settings),
        (size.width, size.height),
        host.today(),
        host::questionnaire,
    );
    if settings.mouse {
        screen.take_mouse(true)?;
    }
    (model.settings, model.given) = (settings, options.given);
    model.use_keys(keys);
    model.hints = Hints::new(host.hints());
    perform(&mut model, &mut host, Effect::LoadHome);
    model.notice = model.notice.or(wrong).or_else(|| options.notice.clone());
    loop {
        match play(&mut model, &mut host, &mut input, &mut screen.terminal)? {
            (ended, None) => {
                // The terminal first: what follows keeps nobody waiting.
                drop(screen);
                host.close();
                return Ok(ended);
            }
            (_, Some(Aside::Mouse(take))) => {
                screen.take_mouse(take)?;
                continue;
            }
            (_, Some(Aside::Stop)) => screen.step_aside(stop_here)?,
            (_, Some(Aside::Edit(text))) => {
                let editor = outside::editor(|name| std::env::var_os(name));
                let edited = screen.step_aside(|| Ok(outside::edit(&text, &editor, &options.data_dir)))?;
                update(&mut model, Msg::EditedOutside(edited));
            }
        }
        let size = screen.terminal.size()?;
        update(&mut model, Msg::Resized(size.width, size.height));
    }
}

/// Stops the program until its shell lets it go on.
#[cfg(unix)]
fn stop_here() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

#[cfg(not(unix))]
fn stop_here() -> io::Result<()> {
    Ok(())
}

/// Plays rounds until the wizard ends, or is left for a while.
///
/// # Errors
/// Where the input or the screen fails.
pub fn play<B: Backend>(
    model: &mut Model,
    host: &mut Host,
    input: &mut impl Input,
    terminal: &mut Terminal<B>,
) -> io::Result<(Ended, Option<Aside>)>
where
    B::Error: Send + Sync + 'static,
{
    draw(model, terminal)?;
    loop {
        // What could not be saved is tried again now and then; else nothing wakes the program but input.
        let Some(incoming) = input.wait(host.is_behind().then_some(RETRY))? else {
            host.flush();
            return Ok((Ended::Quit, None));
        };
        let came = !incoming.is_empty();
        let mut incoming = VecDeque::from(incoming);
        let mut ended = None;
        let mut resized = false;
        while let Some(one) = incoming.pop_front() {
            let msg = match one {
                Incoming::End(signal) => {
                    ended = Some((Ended::Signal(signal), None));
                    for effect in update(model, Msg::Ending) {
                        perform(model, host, effect);
                    }
                    break;
                }
                Incoming::Stop => {
                    ended = Some((Ended::Quit, Some(Aside::Stop)));
                    continue;
                }
                // Windows tells of releases too.
                Incoming::Terminal(Event::Key(key)) if key.kind == KeyEventKind::Release => continue,
                Incoming::Terminal(Event::Key(key)) => keymap::message(model, key),
                Incoming::Terminal(Event::Paste(text)) => Some(Msg::Paste(text)),
                Incoming::Burst(text) => {
                    // The end of its last line is what Enter is in a field, and nothing where there is none.
                    if text.ends_with('\n') && keymap::takes_text(model) {
                        incoming.push_front(Incoming::Terminal(Event::Key(KeyEvent::from(KeyCode::Enter))));
                    }
                    Some(Msg::Paste(text.trim_end_matches('\n').to_owned()))
                }
                Incoming::Terminal(Event::Mouse(mouse)) => match mouse.kind {
                    MouseEventKind::ScrollUp => keymap::message(model, KeyEvent::from(KeyCode::Up)),
                    MouseEventKind::ScrollDown => keymap::message(model, KeyEvent::from(KeyCode::Down)),
                    MouseEventKind::Down(MouseButton::Left) => Some(Msg::Clicked(mouse.column, mouse.row)),
                    _ => None,
                },
                Incoming::Terminal(Event::Resize(columns, rows)) => {
                    resized = true;
                    Some(Msg::Resized(columns, rows))
                }
                Incoming::Terminal(_) => None,
            };
            let Some(msg) = msg else { continue };
            // Effects other than appending change what the next key means: they are performed at once.
            for effect in update(model, msg) {
                match effect {
                    Effect::Quit => ended = ended.or(Some((Ended::Quit, None))),
                    Effect::Interrupt => ended = ended.or(Some((Ended::Interrupted, None))),
                    Effect::Suspend => ended = ended.or(Some((Ended::Quit, Some(Aside::Stop)))),
                    Effect::EditOutside(text) => ended = ended.or(Some((Ended::Quit, Some(Aside::Edit(text))))),
                    Effect::Mouse(take) => ended = ended.or(Some((Ended::Quit, Some(Aside::Mouse(take))))),
                    effect => {
                        // A browser takes its time to print: that it is at work is seen first.
                        if matches!(effect, Effect::Export(_)) {
                            draw(model, terminal)?;
                        }
                        perform(model, host, effect);
                    }
                }
            }
        }
        if resized {
            // What the terminal made of the old picture is not known, even if the size is the same again.
            // (`Terminal::clear` would ask it where its cursor is, and wait.)
            let size = terminal.size().map_err(io::Error::other)?;
            terminal.resize(Rect::from((Position::ORIGIN, size))).map_err(io::Error::other)?;
        }
        if ended.is_none() && came {
            draw(model, terminal)?;
        }
        if let Some(msg) = host.flush() {
            update(model, msg);
            if ended.is_none() {
                draw(model, terminal)?;
            }
        }
        if let Some(ended) = ended {
            return Ok(ended);
        }
    }
}

fn draw<B: Backend>(model: &Model, terminal: &mut Terminal<B>) -> io::Result<()>
where
    B::Error: Send + Sync + 'static,
{
    terminal.draw(|frame| view(model, frame)).map(drop).map_err(io::Error::other)
}

/// Performs an effect, and what follows from its outcome.
fn perform(model: &mut Model, host: &mut Host, effect: Effect) {
    let mut waiting = vec![effect];
    while let Some(effect) = waiting.pop() {
        for msg in host.perform(effect) {
            waiting.extend(update(model, msg));
        }
    }
}
