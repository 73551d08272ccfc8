//! Hints for the first time: one line under the title says what a screen is for. It goes away for good after a few
//! times, or with Esc.

use std::collections::BTreeMap;

use super::keymap::{Action, Context, Keymap};
use super::screens::Screen;
use crate::text::Message;

/// How often a hint is shown.
const TIMES: u8 = 3;

/// How often the hint of each screen was seen, and whether one is shown now.
#[derive(Clone, Debug, Default)]
pub struct Hints {
    /// None where it is not known: then no hint is shown.
    seen: Option<BTreeMap<String, u8>>,
    /// The screen that was entered last.
    at: &'static str,
    shown: bool,
}

/// The name of a screen, and its hint.
fn of(screen: &Screen) -> (&'static str, Message) {
    match screen {
        Screen::Home(_) => ("home", Message::new("hint-home")),
        Screen::Setup(_) => ("setup", Message::new("hint-setup")),
        Screen::Departments(_) => ("departments", Message::new("hint-departments")),
        Screen::Grid(_) => ("grid", Message::new("hint-grid")),
        Screen::Interview(_) => ("interview", Message::new("hint-interview")),
        Screen::Review(_) => ("review", Message::new("hint-review")),
        Screen::Result(_) => ("result", Message::new("hint-result")),
        Screen::Compare(_) => ("compare", Message::new("hint-compare")),
        Screen::Trend(_) => ("trend", Message::new("hint-trend")),
    }
}

impl Hints {
    /// With what was seen before.
    #[must_use]
    pub fn new(seen: BTreeMap<String, u8>) -> Self {
        Self { seen: Some(seen), ..Self::default() }
    }

    /// Counts a screen that was just entered. Gives what is to be kept, if that changed.
    pub(super) fn enter(&mut self, screen: &Screen, wanted: bool) -> Option<BTreeMap<String, u8>> {
        let (name, _) = of(screen);
        if std::mem::replace(&mut self.at, name) == name {
            return None;
        }
        self.shown = false;
        let seen = self.seen.as_mut().filter(|_| wanted)?;
        let times = seen.entry(name.to_owned()).or_default();
        if *times >= TIMES {
            return None;
        }
        *times += 1;
        self.shown = true;
        Some(seen.clone())
    }

    /// The hint that is shown.
    #[must_use]
    pub(super) fn shown(&self, screen: &Screen, keys: &Keymap) -> Option<Message> {
        let (name, hint) = of(screen);
        let key = keys.name(Context::Everywhere, Action::Palette);
        (self.shown && self.at == name).then(|| hint.with("key", key))
    }

    /// Hides the hint that is shown, for good. Gives what is to be kept, if there was one.
    pub(super) fn hide(&mut self) -> Option<BTreeMap<String, u8>> {
        if !std::mem::take(&mut self.shown) {
            return None;
        }
        let seen = self.seen.as_mut()?;
        seen.insert(self.at.to_owned(), TIMES);
        Some(seen.clone())
    }
}
