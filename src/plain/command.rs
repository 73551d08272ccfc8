//! The words that do something: what each is called, in which language, and what it is for. Knows no stage.

use std::rc::Rc;

use crate::questionnaire::Basis;
use crate::report::words;
use crate::text::{Message, Texts};

/// Something that a word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Command {
    Guidance,
    Back,
    Jump,
    Note,
    Evidence,
    Basis,
    Unknown,
    NotApplicable,
    StillTrue,
    Pass,
    Open,
    Flag,
    Differs,
    Withdraw,
    Due,
    Undo,
    Redo,
    Again,
    State,
    Setup,
    Departments,
    Interview,
    Review,
    Result,
    Why,
    Plan,
    Goal,
    Compare,
    Save,
    Home,
    New,
    Add,
    Edit,
    Flows,
    Remove,
    Example,
    Language,
    More,
    Help,
    Quit,
}

impl Command {
    /// All of them, in the order in which help names them.
    pub const ALL: [Self; 40] = [
        Self::Guidance,
        Self::Unknown,
        Self::NotApplicable,
        Self::StillTrue,
        Self::Pass,
        Self::Back,
        Self::Jump,
        Self::Open,
        Self::Basis,
        Self::Note,
        Self::Evidence,
        Self::Flag,
        Self::Differs,
        Self::Withdraw,
        Self::Due,
        Self::New,
        Self::Add,
        Self::Edit,
        Self::Flows,
        Self::Remove,
        Self::Example,
        Self::Why,
        Self::Goal,
        Self::More,
        Self::Undo,
        Self::Redo,
        Self::Again,
        Self::State,
        Self::Setup,
        Self::Departments,
        Self::Interview,
        Self::Review,
        Self::Result,
        Self::Plan,
        Self::Compare,
        Self::Save,
        Self::Home,
        Self::Language,
        Self::Help,
        Self::Quit,
    ];

    /// Its words, with commas between them.
    pub fn words(self, texts: &Texts) -> Rc<str> {
        match self {
            Self::Guidance => texts.get("plain-word-guidance"),
            Self::Back => texts.get("plain-word-back"),
            Self::Jump => texts.get("plain-word-jump"),
            Self::Note => texts.get("plain-word-note"),
            Self::Evidence => texts.get("plain-word-evidence"),
            Self::Basis => texts.get("plain-word-basis"),
            Self::Unknown => texts.get("plain-word-unknown"),
            Self::NotApplicable => texts.get("plain-word-not-applicable"),
            Self::StillTrue => texts.get("plain-word-still-true"),
            Self::Pass => texts.get("plain-word-pass"),
            Self::Open => texts.get("plain-word-open"),
            Self::Flag => texts.get("plain-word-flag"),
            Self::Differs => texts.get("plain-word-differs"),
            Self::Withdraw => texts.get("plain-word-withdraw"),
            Self::Due => texts.get("plain-word-due"),
            Self::Undo => texts.get("plain-word-undo"),
            Self::Redo => texts.get("plain-word-redo"),
            Self::Again => texts.get("plain-word-again"),
            Self::State => texts.get("plain-word-state"),
            Self::Setup => texts.get("plain-word-setup"),
            Self::Departments => texts.get("plain-word-departments"),
            Self::Interview => texts.get("plain-word-interview"),
            Self::Review => texts.get("plain-word-review"),
            Self::Result => texts.get("plain-word-result"),
            Self::Why => texts.get("plain-word-why"),
            Self::Plan => texts.get("plain-word-plan"),
            Self::Goal => texts.get("plain-word-goal"),
            Self::Compare => texts.get("plain-word-compare"),
            Self::Save => texts.get("plain-word-save"),
            Self::Home => texts.get("plain-word-home"),
            Self::New => texts.get("plain-word-new"),
            Self::Add => texts.get("plain-word-add"),
            Self::Edit => texts.get("plain-word-edit"),
            Self::Flows => texts.get("plain-word-flows"),
            Self::Remove => texts.get("plain-word-remove"),
            Self::Example => texts.get("plain-word-example"),
            Self::Language => texts.get("plain-word-language"),
            Self::More => texts.get("plain-word-more"),
            Self::Help => texts.get("plain-word-help"),
            Self::Quit => texts.get("plain-word-quit"),
        }
    }

    /// What it does.
    pub fn about(self) -> Message {
        match self {
            Self::Guidance => Message::new("plain-about-guidance"),
            Self::Back => Message::new("plain-about-back"),
            Self::Jump => Message::new("plain-about-jump"),
            Self::Note => Message::new("plain-about-note"),
            Self::Evidence => Message::new("plain-about-evidence"),
            Self::Basis => Message::new("plain-about-basis"),
            Self::Unknown => Message::new("plain-about-unknown"),
            Self::NotApplicable => Message::new("plain-about-not-applicable"),
            Self::StillTrue => Message::new("plain-about-still-true"),
            Self::Pass => Message::new("plain-about-pass"),
            Self::Open => Message::new("plain-about-open"),
            Self::Flag => Message::new("plain-about-flag"),
            Self::Differs => Message::new("plain-about-differs"),
            Self::Withdraw => Message::new("plain-about-withdraw"),
            Self::Due => Message::new("plain-about-due"),
            Self::Undo => Message::new("plain-about-undo"),
            Self::Redo => Message::new("plain-about-redo"),
            Self::Again => Message::new("plain-about-again"),
            Self::State => Message::new("plain-about-state"),
            Self::Setup => Message::new("plain-about-setup"),
            Self::Departments => Message::new("plain-about-departments"),
            Self::Interview => Message::new("plain-about-interview"),
            Self::Review => Message::new("plain-about-review"),
            Self::Result => Message::new("plain-about-result"),
            Self::Why => Message::new("plain-about-why"),
            Self::Plan => Message::new("plain-about-plan"),
            Self::Goal => Message::new("plain-about-goal"),
            Self::Compare => Message::new("plain-about-compare"),
            Self::Save => Message::new("plain-about-save"),
            Self::Home => Message::new("plain-about-home"),
            Self::New => Message::new("plain-about-new"),
            Self::Add => Message::new("plain-about-add"),
            Self::Edit => Message::new("plain-about-edit"),
            Self::Flows => Message::new("plain-about-flows"),
            Self::Remove => Message::new("plain-about-remove"),
            Self::Example => Message::new("plain-about-example"),
            Self::Language => Message::new("plain-about-language"),
            Self::More => Message::new("plain-about-more"),
            Self::Help => Message::new("plain-about-help"),
            Self::Quit => Message::new("plain-about-quit"),
        }
    }
}

/// The words of all commands, and those that say how something is known: those of the language, and the
/// English ones.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    commands: Vec<(String, Command)>,
    bases: Vec<(String, Basis)>,
}

impl Words {
    pub fn new(texts: &Texts) -> Self {
        let mut words = Self::default();
        words.learn(texts);
        if texts.language() != "en" {
            words.learn(&Texts::new("en"));
        }
        words
    }

    fn learn(&mut self, texts: &Texts) {
        for command in Command::ALL {
            for word in command.words(texts).split(',') {
                let word = folded(word);
                // A word of the language at hand stays what it is there.
                if !self.commands.iter().any(|(known, _)| *known == word) {
                    self.commands.push((word, command));
                }
            }
        }
        for basis in [Basis::Stated, Basis::Seen, Basis::Tested] {
            self.bases.push((folded(&texts.say(&words::basis(basis))), basis));
        }
    }

    /// The basis that a word stands for.
    pub fn basis(&self, word: &str) -> Option<Basis> {
        let word = folded(word);
        self.bases.iter().find(|(known, _)| *known == word).map(|(_, basis)| *basis)
    }

    /// The command that a line begins with, and the rest of the line. A stroke before the word changes nothing.
    pub fn read<'a>(&self, line: &'a str) -> Option<(Command, &'a str)> {
        let line = line.strip_prefix(['/', '／']).unwrap_or(line);
        let (first, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let word = folded(first);
        let found = self.commands.iter().find(|(known, _)| *known == word)?;
        Some((found.1, rest.trim()))
    }
}

/// A text with narrow signs in place of the wide ones that input methods of Chinese make.
fn narrow(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    };
    text.chars().map(narrow).collect()
}

/// A text as it is compared: in small narrow letters, with single spaces.
pub(super) fn folded(text: &str) -> String {
    narrow(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a language that stand for two commands: none, or which.
#[must_use]
pub fn doubles(texts: &Texts) -> Vec<String> {
    let all = Command::ALL.map(|command| command.words(texts));
    let mut words: Vec<String> = all.iter().flat_map(|words| words.split(',')).map(folded).collect();
    words.sort();
    words.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].clone()).collect()
}

/// The text in quotation marks, which is no command whatever it says.
pub(super) fn quoted(line: &str) -> Option<&str> {
    let marks = [('"', '"'), ('“', '”'), ('「', '」'), ('«', '»')];
    let inside = |(open, close): (char, char)| line.strip_prefix(open)?.strip_suffix(close);
    marks.into_iter().find_map(inside).map(str::trim)
}

/// The numbers that a line names, from 1 to `most`, each once and in their order: `1 3`, `1,3`, `2-4`.
///
/// # Errors
/// What would be right.
pub(super) fn numbers(line: &str, most: usize) -> Result<Vec<usize>, Message> {
    let wrong = || Message::new("plain-wrong-number").with("most", most);
    let mut found = Vec::new();
    for piece in narrow(line).split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、')) {
        let piece = piece.trim_end_matches(['.', ')']);
        if piece.is_empty() {
            continue;
        }
        let (from, to) = piece.split_once('-').unwrap_or((piece, piece));
        let [from, to] = [from, to].map(|part| part.parse::<usize>().ok());
        let (Some(from), Some(to)) = (from, to) else { return Err(wrong()) };
        if from == 0 || to > most || from > to {
            return Err(wrong());
        }
        found.extend(from..=to);
    }
    if found.is_empty() {
        return Err(wrong());
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// The one number that a line names.
///
/// # Errors
/// What would be right.
pub(super) fn number(line: &str, most: usize) -> Result<usize, Message> {
    match numbers(line, most)?.as_slice() {
        [one] => Ok(*one),
        _ => Err(Message::new("plain-wrong-only-one").with("most", most)),
    }
}
