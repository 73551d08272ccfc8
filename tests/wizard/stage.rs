//! A wizard in a folder of its own with a painted screen: keys in, text out.

use std::collections::VecDeque;
use std::io;
use std::path::Path;
use std::time::Duration;

use crossterm::event::{Event as Happening, KeyCode, KeyEvent, KeyModifiers};
use farol::assessment::{DepartmentProfile, Event, OrganisationProfile, Setup};
use farol::runtime::{Ended, Host, Incoming, Input, play};
use farol::text::Texts;
use farol::tui::{Begin, Effect, Model, Msg, StartRequest, Theme, update};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use unicode_width::UnicodeWidthStr as _;

/// A clock that stands still.
fn noon() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339("2026-11-24T12:00:00+08:00").unwrap()
}

/// Keys that come one by one, and then nothing any more.
struct Script(VecDeque<Happening>);

impl Input for Script {
    fn wait(&mut self, _limit: Option<Duration>) -> io::Result<Option<Vec<Incoming>>> {
        Ok(self.0.pop_front().map(|event| vec![Incoming::Terminal(event)]))
    }
}

pub struct Stage {
    pub model: Model,
    pub host: Host,
    pub terminal: Terminal<TestBackend>,
}

impl Stage {
    /// A wizard that was just started.
    pub fn new(folder: &Path, columns: u16, rows: u16) -> Self {
        Self::spoken("en", folder, columns, rows)
    }

    /// The same in a language.
    pub fn spoken(language: &str, folder: &Path, columns: u16, rows: u16) -> Self {
        let host = Host::new(folder, noon);
        let questionnaire = || farol::questionnaire::shipped().clone();
        let today = host.today();
        let model = Model::new(Texts::new(language), Theme::default(), (columns, rows), today, questionnaire);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut stage = Self { model, host, terminal };
        stage.perform(Effect::LoadHome);
        stage
    }

    /// Types keys: characters as they are, others by name in angle brackets (`<Enter>`, `<Ctrl+S>`).
    pub fn keys(&mut self, keys: &str) -> Ended {
        let mut script = Script(parse(keys).into_iter().map(Happening::Key).collect());
        let (ended, _) = play(&mut self.model, &mut self.host, &mut script, &mut self.terminal).unwrap();
        ended
    }

    /// Has the world do something, and the wizard know what came of it.
    pub fn perform(&mut self, effect: Effect) {
        for msg in self.host.perform(effect) {
            update(&mut self.model, msg);
        }
    }

    /// Has the world do things of which the wizard only sees its home again.
    pub fn aside(&mut self, effects: impl IntoIterator<Item = Effect>) {
        for msg in effects.into_iter().flat_map(|effect| self.host.perform(effect)) {
            if matches!(msg, Msg::HomeLoaded(_)) {
                update(&mut self.model, msg);
            }
        }
    }

    /// What is on the screen, without blanks at the ends of lines. Drawn anew: below a wide character that
    /// went, the test's terminal keeps what a real one has cleared.
    pub fn screen(&self) -> String {
        let area = self.terminal.backend().buffer().area;
        seen(&self.model, area.width, area.height)
    }

    /// Fails with the screen where it lacks a text.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        assert!(self.screen().contains(text), "no {text:?} on the screen:\n{}", self.screen());
    }
}

/// An assessment of a hotel, to be begun in a quarter: of an organisation that is there, or of a new one.
pub fn hotel_in(period: &str, organisation: Option<&str>, begin: Begin) -> StartRequest {
    let name = "Harbour View".to_owned();
    let profile = OrganisationProfile { name: name.clone(), sectors: vec!["hospitality".into()], headcount: 120 };
    let setup =
        Setup { period: period.to_owned(), assessor: Some("A. Tester".to_owned()), languages: vec!["en".to_owned()] };
    StartRequest {
        organisation: organisation.map(Into::into),
        name,
        period: period.to_owned(),
        begin,
        events: vec![Event::OrganisationChanged(profile), Event::SetUp(setup)],
    }
}

/// A department of which only this is known.
pub fn department(name: &str, headcount: u32) -> DepartmentProfile {
    let name = name.to_owned();
    DepartmentProfile { name, template: None, headcount, lead: None, volume: None, accounts: None }
}

/// What a model shows in a window, without blanks at the ends of lines.
pub fn seen(model: &Model, columns: u16, rows: u16) -> String {
    let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
    terminal.draw(|frame| farol::tui::view(model, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let mut text = String::new();
    for y in 0..rows {
        let mut line = String::new();
        let mut x = 0;
        while x < columns {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            // A wide character covers the cell after its own, whatever that holds.
            x += u16::try_from(symbol.width()).unwrap().max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// `ab<Enter><Ctrl+S>` as key events.
pub fn parse(keys: &str) -> Vec<KeyEvent> {
    let mut events = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let end = rest.find('>').expect("a key's name ends with >");
            events.push(named(&rest[1..end]));
            rest = &rest[end + 1..];
        } else {
            events.push(KeyEvent::from(KeyCode::Char(c)));
            rest = &rest[c.len_utf8()..];
        }
    }
    events
}

fn named(name: &str) -> KeyEvent {
    if let Some(letter) = name.strip_prefix("Ctrl+") {
        let letter = letter.chars().next().unwrap().to_ascii_lowercase();
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    if let Some(number) = name.strip_prefix('F').and_then(|number| number.parse().ok()) {
        return KeyEvent::from(KeyCode::F(number));
    }
    KeyEvent::from(match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "PgUp" => KeyCode::PageUp,
        "PgDn" => KeyCode::PageDown,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Del" => KeyCode::Delete,
        "Backspace" => KeyCode::Backspace,
        "Space" => KeyCode::Char(' '),
        other => panic!("no key {other}"),
    })
}
