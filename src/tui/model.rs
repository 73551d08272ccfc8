//! The state of the wizard: as little of it as possible. What can be derived from the assessment
//! (progress, scores, red flags) is derived when it is drawn, or kept beside it by [`Session`] and
//! brought up to date by the one function that lets an event happen.

use std::sync::Arc;

use super::hints::Hints;
use super::keymap::Keymap;
use super::message::{Effect, Opened, OrganisationEntry, ReportEntry};
use super::screens::interview::reconfirming::{Asking, Last};
use super::screens::{HomeScreen, Overlay, Path, Screen};
use super::settings::{Given, Settings};
use super::theme::Theme;
use crate::assessment::{Assessment, Change, Coverage, Event, Fired, Interview, Place, Standing};
use crate::questionnaire::{DepartmentId, OrganisationId, Question, Questionnaire, Ternary};
use crate::risk::Scores;
use crate::text::{Message, Texts};

/// The least window in which the screens are of use: columns and rows.
pub const LEAST: (u16, u16) = (60, 16);

/// The whole state.
#[derive(Debug)]
pub struct Model {
    pub texts: Texts,
    pub theme: Theme,
    /// The keys that are in force.
    pub keys: Keymap,
    pub settings: Settings,
    /// What comes before the settings.
    pub given: Given,
    /// What screens say the first times.
    pub hints: Hints,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    pub screen: Screen,
    pub overlay: Option<Overlay>,
    /// Where the interview was entered from, to come back to.
    pub path: Path,
    /// What was just done or went wrong; gone with the next key.
    pub notice: Option<Message>,
    /// Whether an interrupt has asked already.
    pub interrupted: bool,
    pub organisations: Vec<OrganisationEntry>,
    pub session: Option<Session>,
    /// The row of the home screen that was opened last.
    pub home_row: usize,
    /// The day, `2026-11-24`: an argument, since there is no clock here.
    pub today: String,
    /// The questionnaire that a new assessment is started with.
    pub questionnaire: fn() -> Arc<Questionnaire>,
}

/// Whether what was entered is on the disk.
#[derive(Clone, Debug, PartialEq)]
pub enum Saved {
    /// Since this time of day.
    At(String),
    Saving,
    /// Not, and why; it is tried again with the next event.
    Not(Message),
}

/// The headlines of an organisation and its departments at some time.
#[derive(Clone, Debug, PartialEq)]
pub struct Headlines {
    pub organisation: f64,
    pub departments: Vec<(DepartmentId, f64)>,
}

impl Headlines {
    fn of(scores: &Scores) -> Self {
        let departments = scores.departments.iter().map(|one| (one.id.clone(), one.figures.headline)).collect();
        Self { organisation: scores.organisation.headline, departments }
    }

    /// That of a department, which most likely stands where it stood.
    #[must_use]
    pub fn department(&self, at: usize, id: &DepartmentId) -> Option<f64> {
        let own = |one: &&(DepartmentId, f64)| one.0 == *id;
        let found = self.departments.get(at).filter(own).or_else(|| self.departments.iter().find(own));
        found.map(|(_, headline)| *headline)
    }
}

/// An assessment that is being made.
#[derive(Debug)]
pub struct Session {
    pub organisation: OrganisationId,
    pub assessment_id: String,
    pub questionnaire: Arc<Questionnaire>,
    pub assessment: Assessment,
    pub standing: Standing,
    pub scores: Scores,
    /// How far the organisation's own part is, and each department's, in the interview's order.
    pub coverage: Vec<Coverage>,
    /// The red flags and the contradictions that hold.
    pub red_flags: Vec<Fired>,
    pub contradictions: Vec<Fired>,
    /// The report that it began with, where it was read; and whether only what needs asking comes.
    pub last: Option<Last>,
    pub asking: Option<Asking>,
    /// The scores before the last event that could change one.
    pub before: Option<Headlines>,
    pub reports: Vec<ReportEntry>,
    pub saved: Saved,
}

impl Session {
    /// The session of an open draft.
    #[must_use]
    pub fn new(opened: Opened) -> Self {
        let standing = Standing::new(&opened.questionnaire, opened.assessment.interview());
        let scores = Scores::new(&opened.questionnaire, &standing);
        let mut session = Self {
            organisation: opened.organisation,
            assessment_id: opened.assessment_id,
            questionnaire: opened.questionnaire,
            assessment: opened.assessment,
            standing,
            scores,
            coverage: Vec::new(),
            red_flags: Vec::new(),
            contradictions: Vec::new(),
            last: None,
            asking: None,
            before: None,
            reports: opened.reports,
            saved: Saved::At(String::new()),
        };
        session.cover();
        session
    }

    /// Derives what is shown beside the questions.
    fn cover(&mut self) {
        self.coverage =
            self.standing.parts().map(|part| self.standing.coverage_of(&self.questionnaire, part)).collect();
        self.red_flags = self.standing.fired(self.questionnaire.red_flags());
        self.contradictions = self.standing.fired(self.questionnaire.contradictions());
    }

    /// How far the organisation's own part (`None`) or a department's is, by position.
    #[must_use]
    pub fn coverage_of(&self, department: Option<usize>) -> Coverage {
        self.coverage.get(department.map_or(0, |at| at + 1)).copied().unwrap_or_default()
    }

    /// How far the interview is.
    #[must_use]
    pub fn total_coverage(&self) -> Coverage {
        self.coverage.iter().fold(Coverage::default(), |mut sum, one| {
            sum += *one;
            sum
        })
    }

    /// Lets an event happen: the one way in which the wizard changes an assessment.
    ///
    /// # Errors
    /// Why it was refused, in words for the user; nothing has changed then.
    pub fn happen(&mut self, event: Event) -> Result<Vec<Effect>, Message> {
        let change = self.assessment.apply(&self.questionnaire, &event).map_err(|refused| refused.message())?;
        let interview = self.assessment.interview();
        match &change {
            Change::Nothing => {}
            Change::Department(id) => {
                self.before = Some(Headlines::of(&self.scores));
                let elsewhere = self.standing.refresh_department(&self.questionnaire, interview, id);
                match self.standing.department(id) {
                    Some(at) if !elsewhere => self.scores.refresh(&self.questionnaire, &self.standing, at),
                    _ => self.scores.refresh_all(&self.questionnaire, &self.standing),
                }
            }
            Change::Everything => {
                self.before = Some(Headlines::of(&self.scores));
                self.standing = Standing::new(&self.questionnaire, interview);
                self.scores.refresh_all(&self.questionnaire, &self.standing);
            }
        }
        if change != Change::Nothing {
            self.cover();
        }
        if event.must_be_synced() {
            self.saved = Saved::Saving;
        }
        Ok(vec![Effect::Append(vec![event])])
    }

    /// The state of the interview.
    #[must_use]
    pub fn interview(&self) -> &Interview {
        self.assessment.interview()
    }

    /// The position of a department in the interview, `None` for the organisation's own part.
    #[must_use]
    pub fn position(&self, department: Option<&DepartmentId>) -> Option<usize> {
        department.and_then(|id| self.standing.department(id))
    }

    /// The visible questions of a part, by position, in their order.
    pub fn sequence(&self, department: Option<&DepartmentId>) -> Vec<usize> {
        self.standing.places(&self.questionnaire, self.position(department)).collect()
    }

    /// Whether a question, by position, is visible in a part.
    #[must_use]
    pub fn is_visible(&self, question: usize, department: Option<usize>) -> bool {
        let stands = self.standing.stands(&self.questionnaire, question, department);
        stands && self.standing.asked(question, department) != Ternary::False
    }

    /// The parts of the interview: the organisation, then its departments.
    pub fn parts(&self) -> impl Iterator<Item = Option<DepartmentId>> {
        std::iter::once(None).chain(self.interview().departments.iter().map(|one| Some(one.id.clone())))
    }

    /// A question by its place.
    #[must_use]
    pub fn question(&self, place: &Place) -> Option<(usize, &Question)> {
        let position = self.questionnaire.position(&place.question)?;
        Some((position, &self.questionnaire.questions()[position]))
    }

    /// The first place of the interview that is visible.
    #[must_use]
    pub fn first_place(&self) -> Option<Place> {
        self.parts().find_map(|part| {
            let first = self.sequence(part.as_ref()).first().copied()?;
            Some(self.place(first, part))
        })
    }

    /// The place of a question in a part.
    #[must_use]
    pub fn place(&self, position: usize, department: Option<DepartmentId>) -> Place {
        Place { question: self.questionnaire.questions()[position].id.clone(), department }
    }
}

impl Model {
    /// The wizard as it starts: the home screen, still empty.
    #[must_use]
    pub fn new(
        texts: Texts,
        theme: Theme,
        size: (u16, u16),
        today: String,
        questionnaire: fn() -> Arc<Questionnaire>,
    ) -> Self {
        Self {
            texts,
            theme,
            keys: Keymap::default(),
            settings: Settings::default(),
            given: Given { palette: None, ascii: false, background: theme.palette },
            hints: Hints::default(),
            size,
            screen: Screen::Home(HomeScreen::default()),
            overlay: None,
            path: Path::default(),
            notice: None,
            interrupted: false,
            organisations: Vec::new(),
            session: None,
            home_row: 0,
            today,
            questionnaire,
        }
    }

    /// Has these keys count, in what is done and in what is said.
    pub fn use_keys(&mut self, keys: Keymap) {
        keys.say_in(&mut self.texts);
        self.keys = keys;
    }

    /// Lets an event happen in the open assessment and shows why, if it is refused.
    pub fn happen(&mut self, event: Event) -> Vec<Effect> {
        let Some(session) = &mut self.session else { return Vec::new() };
        match session.happen(event) {
            Ok(effects) => effects,
            Err(message) => {
                self.notice = Some(message);
                Vec::new()
            }
        }
    }

    /// Whether the window is smaller than the screens need. Then nothing is shown, and no key changes
    /// anything.
    #[must_use]
    pub fn is_too_small(&self) -> bool {
        self.size.0 < LEAST.0 || self.size.1 < LEAST.1
    }

    /// The quarter of today, `2026-Q4`.
    #[must_use]
    pub fn period(&self) -> String {
        let month: u32 = self.today.get(5..7).and_then(|text| text.parse().ok()).unwrap_or(1);
        format!("{}-Q{}", self.today.get(..4).unwrap_or("2026"), month.saturating_sub(1) / 3 + 1)
    }
}
