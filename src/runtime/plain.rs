//! Plain mode at work: the loop that reads lines, has them said, performs effects with the same host as the
//! wizard's, and writes what comes back. What a line entered is on the disk before its reply is written.

use std::collections::VecDeque;
use std::io::{self, BufRead, ErrorKind, IsTerminal as _, Write};

use super::host::{self, Host};
use super::{Desktop, Ended, Options, clock, terminal};
use crate::plain::{Effect, Plain, Reply, Told};
use crate::text::{Message, Texts};
use crate::tui::{self, Msg};

/// The widest that lines are on a terminal, in columns.
const WIDEST: u16 = 76;

/// Talks in lines on standard input and output, until the user quits or the input ends.
///
/// # Errors
/// Where the input cannot be read, or the output cannot be written. That nobody reads it is none.
pub fn run_plain(options: &Options) -> io::Result<Ended> {
    terminal::plain_crash_handler();
    let host = Host::new(&options.data_dir, clock).at(Desktop::here());
    let (input, output) = (io::stdin(), io::stdout());
    let mut talk = Talk::new(host, Texts::new(&options.language));
    talk.prompt = input.is_terminal() && output.is_terminal();
    talk.is_wrapped = output.is_terminal();
    let ended = talk.run(options.notice.clone(), &mut input.lock(), &mut output.lock());
    talk.host.close();
    match ended {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(Ended::Quit),
        ended => ended,
    }
}

/// Plain mode with the world that it works on.
#[derive(Debug)]
pub struct Talk {
    pub plain: Plain,
    pub host: Host,
    /// Whether a sign shows that a line is waited for: where somebody types it.
    prompt: bool,
    /// Whether lines are as long as the terminal is wide, at most.
    is_wrapped: bool,
}

/// What is said, and whether it was the last.
#[derive(Debug, Default)]
pub struct Said {
    pub lines: Vec<String>,
    pub quit: bool,
}

impl Talk {
    /// Plain mode over a host, for a pipe.
    #[must_use]
    pub fn new(host: Host, texts: Texts) -> Self {
        let plain = Plain::new(texts, host.today(), host::questionnaire);
        Self { plain, host, prompt: false, is_wrapped: false }
    }

    /// What is said first, after a notice if there is one.
    pub fn begin(&mut self, notice: Option<Message>) -> Said {
        let reply = self.plain.begin(notice);
        self.settle(reply)
    }

    /// What is said to a line.
    pub fn say(&mut self, line: &str) -> Said {
        let reply = self.plain.say(line);
        self.settle(reply)
    }

    /// Talks until the user quits or the input ends; a notice is said first.
    ///
    /// # Errors
    /// Where the input cannot be read, or the output cannot be written.
    pub fn run(
        &mut self,
        notice: Option<Message>,
        input: &mut impl BufRead,
        output: &mut impl Write,
    ) -> io::Result<Ended> {
        let mut said = self.begin(notice);
        loop {
            self.write(&said.lines, !said.quit, output)?;
            if said.quit {
                return Ok(if self.host.is_behind() { Ended::Unsaved } else { Ended::Quit });
            }
            match read(input)? {
                Some(line) => said = self.say(&line),
                None => {
                    let (ended, lines) = self.end();
                    self.write(&lines, false, output)?;
                    return Ok(ended);
                }
            }
        }
    }

    /// The input ended: what was said counts, and whether it is saved is said.
    fn end(&mut self) -> (Ended, Vec<String>) {
        let reply = self.plain.end();
        let mut lines = self.settle(reply).lines;
        let (ended, message) = match self.host.flush() {
            Some(Msg::SaveFailed(why)) => (Ended::Unsaved, Message::new("plain-ended-unsaved").with("why", why)),
            _ => (Ended::Quit, Message::new("plain-ended")),
        };
        lines.push(self.plain.texts().say(&message));
        (ended, lines)
    }

    /// Performs what a reply asks for and what follows from it, and saves.
    fn settle(&mut self, reply: Reply) -> Said {
        let Reply { lines, effects } = reply;
        let mut said = Said { lines, quit: false };
        let mut waiting = VecDeque::from(effects);
        let mut flushed = false;
        while !(waiting.is_empty() && flushed) {
            let messages = match waiting.pop_front() {
                Some(Effect::Quit) => {
                    said.quit = true;
                    continue;
                }
                Some(effect) => self.host.perform(effect.into()),
                None => {
                    flushed = true;
                    self.host.flush().into_iter().collect()
                }
            };
            for told in messages.into_iter().filter_map(told) {
                let reply = self.plain.told(told);
                said.lines.extend(reply.lines);
                flushed &= reply.effects.is_empty();
                waiting.extend(reply.effects);
            }
        }
        said
    }

    /// Writes lines in one go, wrapped on a terminal.
    fn write(&self, lines: &[String], goes_on: bool, output: &mut impl Write) -> io::Result<()> {
        let columns = self.is_wrapped.then(columns).flatten();
        let mut text = String::new();
        for line in lines {
            match columns {
                Some(columns) => wrap(line, columns, &mut text),
                None => text.push_str(line),
            }
            text.push('\n');
        }
        if self.prompt && goes_on {
            text.push_str("> ");
        }
        output.write_all(text.as_bytes())?;
        output.flush()
    }
}

/// The columns of the terminal, at the moment.
fn columns() -> Option<u16> {
    crossterm::terminal::size().ok().map(|(columns, _)| columns).filter(|columns| *columns > 0)
}

/// A line in so many columns. What follows a number stands below its text; a path stays in one piece.
fn wrap(line: &str, columns: u16, into: &mut String) {
    if !line.contains(char::is_whitespace) && line.contains(['/', '\\']) {
        return into.push_str(line);
    }
    let width = usize::from(columns.saturating_sub(1).clamp(20, WIDEST));
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let indent = if digits > 0 && line[digits..].starts_with(". ") { " ".repeat(digits + 2) } else { String::new() };
    let options =
        textwrap::Options::new(width).subsequent_indent(&indent).word_splitter(textwrap::WordSplitter::NoHyphenation);
    into.push_str(&textwrap::wrap(line, options).join("\n"));
}

/// The next line of the input, whatever its bytes; none at its end.
fn read(input: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if input.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let line = String::from_utf8_lossy(&bytes);
    Ok(Some(line.trim_start_matches('\u{feff}').trim_end_matches(['\n', '\r']).to_owned()))
}

impl From<Effect> for tui::Effect {
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::LoadHome => Self::LoadHome,
            Effect::OpenExample { language } => Self::OpenExample { language },
            Effect::Start(request) => Self::Start(request),
            Effect::Open { organisation, assessment } => Self::Open { organisation, assessment },
            Effect::Append(events) => Self::Append(events),
            Effect::Close => Self::Close,
            Effect::Finish => Self::Finish,
            Effect::OpenReports(names) => Self::OpenReports(names),
            Effect::ReadLast { organisation, report } => Self::ReadLast { organisation, report },
            Effect::Quit => Self::Quit,
        }
    }
}

/// What plain mode is told of what the host brings back; what it never asked for is not for it.
fn told(msg: Msg) -> Option<Told> {
    Some(match msg {
        Msg::HomeLoaded(organisations) => Told::Home(organisations),
        Msg::Opened(opened) => Told::Opened(opened),
        Msg::ReportsOpened(reports) => Told::Reports(reports),
        Msg::LastRead(report) => Told::Last(report),
        Msg::Finished { path, report } => Told::Finished { path, report },
        Msg::Saved(_) => Told::Saved,
        Msg::SaveFailed(why) => Told::SaveFailed(why),
        Msg::Failed(why) => Told::Failed(why),
        _ => return None,
    })
}
