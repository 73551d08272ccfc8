//! What the screen and the command say of a comparison in the same words: of one organisation at two
//! times, or of two organisations, where nothing is new, closed or open again, but at one or at the other.

use crate::questionnaire::OrganisationId;
use crate::report::FiredFlag;
use crate::report::compare::{
    AcceptanceChange, ComparedAction, ComparedFinding, Findings, Outcome, Questionnaires, RedFlags, Status,
};
use crate::risk::{self, AnswerChange};
use crate::text::Message;

/// Whose the two sides of a comparison are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sides {
    /// One organisation's, at two times.
    One,
    /// Two organisations', by their names.
    Two { earlier: String, later: String },
}

/// Findings with the title under which they stand.
pub type Titled<'a> = (Message, &'a [ComparedFinding]);

impl Sides {
    /// Whose they are: by the ids, where both are known, else by the names.
    #[must_use]
    pub fn new(ids: Option<(&OrganisationId, &OrganisationId)>, earlier: &str, later: &str) -> Self {
        if ids.map_or(earlier == later, |(one, other)| one == other) {
            return Self::One;
        }
        Self::Two { earlier: earlier.to_owned(), later: later.to_owned() }
    }

    /// A message for one organisation, or for two with the names of both.
    fn or(&self, one: Message, two: Message) -> Message {
        match self {
            Self::One => one,
            Self::Two { earlier, later } => two.with("earlier", earlier.as_str()).with("later", later.as_str()),
        }
    }

    /// What is only on the later side.
    fn arrived(&self, one: Message) -> Message {
        self.or(one, Message::new("only-at-later"))
    }

    /// What is only on the earlier side.
    fn left(&self, one: Message) -> Message {
        self.or(one, Message::new("only-at-earlier"))
    }

    /// What comparing two organisations means; nothing of one.
    #[must_use]
    pub fn note(&self) -> Option<Message> {
        (*self != Self::One).then(|| self.or(Message::new("compared-two"), Message::new("compared-two")))
    }

    /// The findings in the order in which they are shown, without those that are as they were.
    #[must_use]
    pub fn findings<'a>(&self, findings: &'a Findings) -> [Titled<'a>; 5] {
        let new = self.or(Message::new("findings-new"), Message::new("findings-only-at-later"));
        let closed = self.or(Message::new("findings-closed"), Message::new("findings-only-at-earlier"));
        let worse = self.or(Message::new("findings-worse"), Message::new("findings-worse-at-later"));
        let better = self.or(Message::new("findings-better"), Message::new("findings-better-at-later"));
        [
            (new, &findings.new),
            (Message::new("findings-reopened"), &findings.reopened),
            (worse, &findings.worse),
            (better, &findings.better),
            (closed, &findings.closed),
        ]
    }

    /// How many findings are the same on both sides.
    #[must_use]
    pub fn findings_unchanged(&self, count: usize) -> Message {
        let same = self.or(Message::new("findings-unchanged"), Message::new("findings-at-both"));
        same.with("count", count)
    }

    /// How many answers are the same on both sides.
    #[must_use]
    pub fn answers_unchanged(&self, count: usize) -> Message {
        let same = self.or(Message::new("answers-unchanged"), Message::new("answers-at-both"));
        same.with("count", count)
    }

    /// The red flags that are new, gone and on both sides.
    #[must_use]
    pub fn red_flags<'a>(&self, flags: &'a RedFlags) -> [(Message, &'a [FiredFlag]); 3] {
        [
            (self.or(Message::new("flags-new"), Message::new("flags-only-at-later")), &flags.new),
            (self.or(Message::new("flags-gone"), Message::new("flags-only-at-earlier")), &flags.gone),
            (self.or(Message::new("flags-unchanged"), Message::new("flags-at-both")), &flags.unchanged),
        ]
    }

    /// On which side a department is; nothing where it is on both.
    #[must_use]
    pub fn department(&self, status: Status) -> Option<Message> {
        match status {
            Status::Both | Status::Merged | Status::Split | Status::Regrouped => None,
            Status::Added => Some(self.arrived(Message::new("department-added"))),
            Status::Removed => Some(self.left(Message::new("department-removed"))),
        }
    }

    /// How an answer changed.
    #[must_use]
    pub fn answer(&self, change: AnswerChange) -> Message {
        match change {
            AnswerChange::Changed => self.or(Message::new("answer-changed"), Message::new("answer-otherwise")),
            AnswerChange::NewlyAnswered => self.or(Message::new("answer-new"), Message::new("answered-at-later")),
            AnswerChange::Withdrawn => self.or(Message::new("answer-withdrawn"), Message::new("answered-at-earlier")),
            AnswerChange::Basis => Message::new("answer-basis"),
            AnswerChange::Confirmed => self.or(Message::new("answer-confirmed"), Message::new("answer-same")),
        }
    }

    /// What became of a planned action; of two organisations, at which it is planned.
    #[must_use]
    pub fn action(&self, action: &ComparedAction) -> Message {
        let one = match action.outcome {
            Outcome::Done => Message::new("outcome-done"),
            Outcome::DoneWithoutEffect => Message::new("outcome-without-effect"),
            Outcome::Late => Message::new("outcome-late"),
            Outcome::Dropped => Message::new("outcome-dropped"),
            Outcome::UnderWay => Message::new("outcome-under-way"),
            Outcome::NoLongerPlanned => Message::new("outcome-gone"),
        };
        match (action.before, action.after) {
            (None, _) => self.arrived(one),
            (_, None) => self.left(one),
            _ => self.or(one, Message::new("planned-at-both")),
        }
    }

    /// The title over the answers.
    #[must_use]
    pub fn answers(&self) -> Message {
        self.or(Message::new("answers-changed"), Message::new("answers-differ"))
    }

    /// The title over the notes.
    #[must_use]
    pub fn notes(&self) -> Message {
        self.or(Message::new("notes-changed"), Message::new("notes-differ"))
    }

    /// The title over the planned actions.
    #[must_use]
    pub fn actions(&self) -> Message {
        self.or(Message::new("compared-actions"), Message::new("compared-actions-two"))
    }

    /// What became of an acceptance.
    #[must_use]
    pub fn acceptance(&self, change: AcceptanceChange) -> Message {
        match change {
            AcceptanceChange::New => self.or(Message::new("acceptance-new"), Message::new("accepted-at-later")),
            AcceptanceChange::Unchanged => {
                self.or(Message::new("acceptance-unchanged"), Message::new("accepted-at-both"))
            }
            AcceptanceChange::Expired => self.or(Message::new("acceptance-expired"), Message::new("acceptance-over")),
            AcceptanceChange::Withdrawn => self.left(Message::new("acceptance-withdrawn")),
        }
    }
}

/// How the questionnaires differ, in one sentence.
#[must_use]
pub fn questionnaires(changes: &Questionnaires) -> Message {
    Message::new("questionnaire-changed")
        .with("added", changes.added.len())
        .with("removed", changes.removed.len())
        .with("replaced", changes.replaced.len())
        .with("rescored", changes.rescored.len())
        .with("notcomparable", changes.not_comparable.len())
}

/// A change of a score as it is shown, in tenths: between the two scores as they are shown, and split
/// into its parts so that they add up to it.
#[must_use]
pub fn shown_change(before: f64, after: f64, parts: [f64; 3]) -> (i64, [i64; 3]) {
    let change = risk::tenths(after) - risk::tenths(before);
    let shown = risk::shown_points(change, &parts);
    (change, std::array::from_fn(|at| shown.get(at).copied().unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ids_say_whose_the_sides_are_and_names_only_without_them() {
        let (here, there): (OrganisationId, OrganisationId) = ("here".into(), "there".into());
        let (one, other) = ("Harbour View", "Harbour View Hotel");
        assert_eq!(Sides::new(Some((&here, &here)), one, other), Sides::One, "renamed");
        assert_eq!(Sides::new(None, one, one), Sides::One);
        let two = Sides::Two { earlier: one.to_owned(), later: other.to_owned() };
        assert_eq!(Sides::new(None, one, other), two);
        assert_ne!(Sides::new(Some((&here, &there)), one, one), Sides::One, "two firms of one name");
    }

    proptest! {
        #[test]
        fn a_change_is_what_is_between_the_scores_shown_and_its_parts_add_up_to_it(
            before in 0.0..100.0_f64,
            parts in prop::array::uniform3(-30.0..30.0_f64),
        ) {
            let after = before + parts.iter().sum::<f64>();
            let (change, shown) = shown_change(before, after, parts);
            prop_assert_eq!(change, risk::tenths(after) - risk::tenths(before));
            prop_assert_eq!(shown.iter().sum::<i64>(), change);
            for (part, shown) in parts.iter().zip(shown) {
                prop_assert!((part * 10.0 - shown as f64).abs() < 2.0, "{part} as {shown}");
            }
        }
    }
}
