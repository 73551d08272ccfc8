//! Where one is, what is asked there, and what the words that lead elsewhere do.

use super::command::{Command, Words};
use super::field::Field;
use super::form::{Form, Then};
use super::interview::Asking;
use super::{Effect, Plain};
use crate::assessment::{Place, Why};
use crate::report::front::HomeEntry;
use crate::text::{Message, Texts};

/// What is asked when no form stands in front of it. Lists are as they were said: a number means what it
/// meant there.
#[derive(Debug)]
pub(super) enum Stage {
    /// For an effect.
    Waiting,
    Home(Vec<HomeEntry>),
    Departments,
    Interview(Asking),
    Review(Vec<(Why, Place)>),
    /// The findings that were named, by their places; and how many were.
    Result {
        findings: Vec<Place>,
        named: usize,
    },
    /// The actions of the plan, by position, and the lines of those that were not named yet.
    Plan {
        actions: Vec<usize>,
        rest: Vec<String>,
    },
    /// The lines of a comparison that were not said yet.
    Compared(Vec<String>),
}

/// What can be done everywhere in an assessment.
const EVERYWHERE: [Command; 15] = [
    Command::Setup,
    Command::Departments,
    Command::Interview,
    Command::Review,
    Command::Result,
    Command::Plan,
    Command::Compare,
    Command::Save,
    Command::Home,
    Command::State,
    Command::Undo,
    Command::Redo,
    Command::Again,
    Command::Language,
    Command::Quit,
];

impl Stage {
    /// What can be done here besides.
    fn own_commands(&self) -> &'static [Command] {
        match self {
            Self::Waiting => &[],
            Self::Compared(_) => &[Command::More, Command::Back],
            Self::Home(_) => &[Command::New, Command::Example, Command::Jump],
            Self::Departments => {
                &[Command::Add, Command::New, Command::Edit, Command::Flows, Command::Remove, Command::Due]
            }
            Self::Interview(_) => &[
                Command::Guidance,
                Command::Unknown,
                Command::NotApplicable,
                Command::StillTrue,
                Command::Pass,
                Command::Back,
                Command::Jump,
                Command::Open,
                Command::Basis,
                Command::Note,
                Command::Evidence,
                Command::Flag,
                Command::Differs,
                Command::Withdraw,
                Command::Due,
            ],
            Self::Review(_) => &[Command::Open, Command::Back],
            Self::Result { .. } => &[Command::Why, Command::More, Command::Back],
            Self::Plan { .. } => {
                &[Command::Add, Command::Edit, Command::Remove, Command::Goal, Command::More, Command::Back]
            }
        }
    }
}

impl Plain {
    /// Asks what the stage asks.
    pub(super) fn ask(&mut self) {
        self.listed.clear();
        match &self.stage {
            Stage::Waiting => {}
            Stage::Home(_) => self.ask_home(),
            Stage::Departments => self.ask_departments(),
            Stage::Interview(_) => self.ask_question(),
            Stage::Review(_) => self.ask_review(),
            Stage::Result { .. } => self.ask_result(),
            Stage::Plan { .. } => self.ask_plan(None),
            Stage::Compared(_) => self.tell_more_compared(),
        }
    }

    /// A line where no form is open.
    pub(super) fn act(&mut self, line: &str) {
        let quoted = super::command::quoted(line).is_some();
        let command = if quoted { None } else { self.words.read(line) };
        let command = command.filter(|(command, rest)| !self.is_answer(line, *command, rest));
        let Some((command, rest)) = command else { return self.act_line(line) };
        let rest = rest.to_owned();
        match command {
            Command::Help => self.help(),
            Command::Quit => self.quit(),
            Command::Language => self.offer_languages(),
            Command::Again => {
                self.announced = None;
                self.ask();
            }
            Command::Home => self.go_home(),
            Command::New if matches!(self.stage, Stage::Home(_)) => self.new_assessment(),
            Command::Compare => self.choose_to_compare(),
            Command::Goal if self.subject().is_some() => self.offer_goals(),
            Command::Result if self.subject().is_some() => self.go_to_result(),
            Command::Plan if self.subject().is_some() => {
                self.ask_plan(None);
            }
            _ if self.act_here(command, &rest) => {}
            _ if self.session.is_some() => self.go(command),
            _ if EVERYWHERE.contains(&command) => self.tell(Message::new("plain-nothing-open")),
            _ => self.not_here(),
        }
    }

    /// What a line that is no command means here.
    fn act_line(&mut self, line: &str) {
        match &self.stage {
            Stage::Waiting => {}
            Stage::Home(_) => self.choose_home(line),
            Stage::Departments if line.is_empty() => self.go_to_interview(),
            Stage::Interview(_) => self.answer(line),
            Stage::Review(_) => self.choose_review(line),
            Stage::Result { .. } => self.choose_finding(line),
            Stage::Plan { .. } => self.choose_action(line),
            Stage::Departments | Stage::Compared(_) => self.not_here(),
        }
    }

    /// A command of the stage at hand. Gives whether it is one.
    fn act_here(&mut self, command: Command, rest: &str) -> bool {
        if !self.stage.own_commands().contains(&command) {
            return false;
        }
        match &self.stage {
            Stage::Waiting => return false,
            Stage::Compared(_) if command == Command::Back => self.return_to_result(),
            Stage::Compared(_) => self.tell_more_compared(),
            Stage::Home(_) => self.act_home(command, rest),
            Stage::Departments => self.act_departments(command, rest),
            Stage::Interview(_) => self.act_interview(command, rest),
            Stage::Review(_) if command == Command::Open => self.next_open(),
            Stage::Review(_) => self.go_to_interview(),
            Stage::Result { .. } => self.act_result(command),
            Stage::Plan { .. } => self.act_plan(command, rest),
        }
        true
    }

    /// A command that leads elsewhere in the open assessment.
    fn go(&mut self, command: Command) {
        match command {
            Command::Setup => self.set_up_again(),
            Command::Departments => {
                self.stage = Stage::Departments;
                self.ask();
            }
            Command::Interview => self.go_to_interview(),
            Command::Review => self.go_to_review(),
            Command::Save => self.ask_to_finish(),
            Command::State => self.tell_state(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            _ => self.not_here(),
        }
    }

    fn not_here(&mut self) {
        match &self.stage {
            Stage::Departments => self.tell(Message::new("plain-wrong-departments")),
            _ => self.tell(Message::new("plain-wrong-word")),
        }
    }

    /// What can be done here: each command with its words.
    fn help(&mut self) {
        match &self.stage {
            Stage::Interview(_) => self.tell(Message::new("plain-help-interview")),
            Stage::Home(entries) if !entries.is_empty() => self.tell(Message::new("plain-help-home")),
            _ => {}
        }
        let own = self.stage.own_commands();
        let open = self.session.is_some() || self.report.is_some();
        let everywhere = EVERYWHERE
            .iter()
            .filter(|one| !own.contains(one) && (open || matches!(one, Command::Language | Command::Quit)));
        for command in own.iter().chain(everywhere) {
            let words = command.words(&self.texts).to_string();
            let about = self.texts.say(&command.about());
            self.tell(Message::new("plain-help").with("words", words).with("about", about));
        }
    }

    /// How far the interview is.
    pub(super) fn progress(&self) -> Option<Message> {
        let coverage = self.session.as_ref()?.coverage();
        Some(Message::new("plain-progress").with("settled", coverage.settled()).with("visible", coverage.visible))
    }

    fn tell_state(&mut self) {
        let Some(session) = &self.session else { return };
        let scores = crate::risk::Scores::new(&session.questionnaire, &session.standing);
        let scored = self.scored(&session.questionnaire, scores.organisation);
        if let Some(progress) = self.progress() {
            self.tell(progress);
        }
        self.line(scored);
        let saved = match &self.unsaved {
            None => Message::new("plain-all-saved"),
            Some(why) => Message::new("plain-not-saved").with("why", why.clone()),
        };
        self.tell(saved);
    }

    /// Lets go of what is open, and says what there is.
    fn go_home(&mut self) {
        if let Some(why) = self.unsaved.clone().filter(|_| !self.warned) {
            self.warned = true;
            return self.tell(Message::new("plain-leave-unsaved").with("why", why));
        }
        self.leave();
        self.effect(Effect::LoadHome);
    }

    pub(super) fn leave(&mut self) {
        if self.session.take().is_some() {
            self.effect(Effect::Close);
        }
        self.report = None;
        self.announced = None;
        self.unsaved = None;
        self.warned = false;
        self.stage = Stage::Waiting;
    }

    /// Ends; asks first if something is not on the disk.
    pub(super) fn quit(&mut self) {
        if let Some(why) = self.unsaved.clone().filter(|_| !self.warned) {
            self.warned = true;
            return self.tell(Message::new("plain-leave-unsaved").with("why", why));
        }
        self.keep_note();
        self.tell(Message::new("plain-goodbye"));
        self.effect(Effect::Quit);
    }

    /// Asks whether the report is to be saved, and says what is missing.
    fn ask_to_finish(&mut self) {
        let Some(session) = &self.session else { return };
        if session.interview().departments.is_empty() {
            return self.tell(Message::new("notice-no-departments"));
        }
        let missing = session.standing.missing(&session.questionnaire).len();
        let label = match missing {
            0 => Message::new("choice-finish"),
            _ => Message::new("choice-finish-incomplete").with("missing", missing),
        };
        let options = [
            self.texts.get("choice-finish-yes"),
            self.texts.get("choice-finish-review"),
            self.texts.get("choice-stay"),
        ];
        let options = options.map(|option| option.to_string()).into();
        self.open(Form::new(vec![Field::one(label, options, None)], Then::Finish));
    }

    /// Asks in which language to go on.
    fn offer_languages(&mut self) {
        let names = Texts::languages().map(|tag| match tag {
            "zh-Hant" => self.texts.get("language-zh-hant"),
            "pt" => self.texts.get("language-pt"),
            _ => self.texts.get("language-en"),
        });
        let names = names.map(|name| name.to_string()).collect();
        let own = Texts::languages().position(|tag| tag == self.texts.language());
        self.open(Form::new(vec![Field::one(Message::new("plain-language"), names, own)], Then::Language));
    }

    /// Goes on in another language: what was explained is explained in it.
    pub(super) fn speak(&mut self, at: usize) {
        self.texts = Texts::new(Texts::languages().nth(at).unwrap_or_default());
        self.words = Words::new(&self.texts);
        self.explained.clear();
        self.announced = None;
        self.ask();
    }
}
