//! Keys that no hand presses: a terminal that knows no bracketed paste sends a pasted text key by key. Such a burst
//! becomes a text again, so that none of its letters is taken for a command. The times are arguments.

use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::input::Incoming;

/// Keys that are read this close to each other waited already, or were never pressed one by one.
const CLOSE: Duration = Duration::from_millis(10);

/// The fewest keys of a burst. While the disk is slow, a fast hand presses some keys that wait together; they are
/// meant one by one.
const LEAST: usize = 8;

/// What came in, with the time of each; bursts of letters as texts.
#[must_use]
pub fn bursts(batch: Vec<(Duration, Incoming)>) -> Vec<Incoming> {
    let mut all = Vec::with_capacity(batch.len());
    let mut run: Vec<(Incoming, char)> = Vec::new();
    let mut last = Duration::ZERO;
    for (at, incoming) in batch {
        // Windows tells of releases between the keys.
        if is_release(&incoming) {
            continue;
        }
        let sign = sign(&incoming);
        if sign.is_none() || at.saturating_sub(last) > CLOSE {
            end(&mut run, &mut all);
        }
        last = at;
        match sign {
            // A text does not begin with an end of a line: that was pressed before it.
            Some(c) if c != '\n' || !run.is_empty() => run.push((incoming, c)),
            _ => all.push(incoming),
        }
    }
    end(&mut run, &mut all);
    all
}

/// Ends a run: long enough it is a text, else it is its keys.
fn end(run: &mut Vec<(Incoming, char)>, all: &mut Vec<Incoming>) {
    let letters = run.iter().filter(|(_, c)| *c != '\n').count();
    if letters >= LEAST {
        all.push(Incoming::Burst(run.drain(..).map(|(_, c)| c).collect()));
    } else {
        all.extend(run.drain(..).map(|(incoming, _)| incoming));
    }
}

/// The sign of a key that may be part of a text.
fn sign(incoming: &Incoming) -> Option<char> {
    let Incoming::Terminal(Event::Key(KeyEvent { code, modifiers, .. })) = incoming else { return None };
    let plain = (*modifiers - KeyModifiers::SHIFT).is_empty();
    match code {
        KeyCode::Char(c) if plain => Some(*c),
        KeyCode::Enter if plain => Some('\n'),
        _ => None,
    }
}

fn is_release(incoming: &Incoming) -> bool {
    matches!(incoming, Incoming::Terminal(Event::Key(key)) if key.kind == KeyEventKind::Release)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode) -> Incoming {
        Incoming::Terminal(Event::Key(KeyEvent::from(code)))
    }

    fn typed(text: &str, apart: u64) -> Vec<(Duration, Incoming)> {
        let code = |c| if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
        text.chars().enumerate().map(|(at, c)| (Duration::from_millis(at as u64 * apart), key(code(c)))).collect()
    }

    fn burst(text: &str) -> Incoming {
        Incoming::Burst(text.to_owned())
    }

    #[test]
    fn letters_that_come_at_once_are_a_text() {
        assert_eq!(bursts(typed("2. See the list\n1. 備份", 0)), [burst("2. See the list\n1. 備份")]);
        assert_eq!(bursts(typed("12345678", 10)), [burst("12345678")]);
        assert_eq!(bursts(typed("a note, all of it\n", 0)), [burst("a note, all of it\n")]);
    }

    #[test]
    fn what_a_hand_can_press_stays_keys() {
        for (text, apart) in [("12345678", 11), ("1234567", 0), ("111\n\n\n\n\n\n\n\n", 0), ("", 0)] {
            let keys: Vec<_> = typed(text, apart);
            assert_eq!(bursts(keys.clone()), keys.into_iter().map(|(_, one)| one).collect::<Vec<_>>(), "{text:?}");
        }
    }

    #[test]
    fn other_keys_end_a_text_and_the_enter_before_it_is_none_of_it() {
        let mut batch = typed("\nHarbour View", 0);
        batch.push((Duration::ZERO, key(KeyCode::Tab)));
        batch.extend(typed("120", 0));
        let expected = [key(KeyCode::Enter), burst("Harbour View"), key(KeyCode::Tab), key(KeyCode::Char('1'))];
        assert_eq!(bursts(batch)[..4], expected);
    }

    #[test]
    fn releases_between_the_keys_are_no_end() {
        let release = |c| KeyEvent { kind: KeyEventKind::Release, ..KeyEvent::from(KeyCode::Char(c)) };
        let both = |(at, one)| [(at, one), (at, Incoming::Terminal(Event::Key(release('x'))))];
        assert_eq!(bursts(typed("123456789", 1).into_iter().flat_map(both).collect()), [burst("123456789")]);
    }
}
