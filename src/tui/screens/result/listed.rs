//! Which findings stand on the list: which of the three lists, in which order, through which filter.

use crate::assessment::Interview;
use crate::questionnaire::Questionnaire;
use crate::risk::{self, Evaluation, Finding, FindingKind};
use crate::text::Message;

/// Which findings are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// Missing or unknown, and not accepted.
    #[default]
    ToMend,
    /// In place, but not tested: the shopping list for the next visit.
    AskToSee,
    Accepted,
}

impl List {
    pub const ALL: [Self; 3] = [Self::ToMend, Self::AskToSee, Self::Accepted];

    pub fn title(self) -> Message {
        match self {
            Self::ToMend => Message::new("findings-to-mend"),
            Self::AskToSee => Message::new("findings-ask-to-see"),
            Self::Accepted => Message::new("findings-accepted"),
        }
    }
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// By what they are worth to the organisation.
    #[default]
    Worth,
    /// By the level of the departments that they touch.
    Level,
    /// By department, the organisation's own first.
    Department,
    /// As they are asked.
    Questionnaire,
}

/// What a filter lets through: of the criteria of a kind one must hold, of each kind that is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criterion {
    Unknown,
    Flagged,
    Organisation,
    Department(usize),
    Risk(usize),
    Section(usize),
}

impl Criterion {
    fn holds(
        self,
        finding: &Finding,
        interview: &Interview,
        evaluation: &Evaluation,
        questionnaire: &Questionnaire,
    ) -> bool {
        match self {
            Self::Unknown => finding.kind == FindingKind::Unknown,
            Self::Flagged => interview
                .answer(&finding.place.question, finding.place.department.as_ref())
                .is_some_and(|answer| answer.flagged),
            Self::Organisation => finding.place.department.is_none(),
            Self::Department(at) => {
                let id = &evaluation.scores.departments[at].id;
                finding.department_gains.iter().any(|(own, _)| own == id)
            }
            Self::Risk(at) => questionnaire.questions()[finding.question].mitigates.iter().any(|one| one.risk == at),
            Self::Section(at) => questionnaire.questions()[finding.question].place.0 == at,
        }
    }

    /// Criteria of one kind widen the filter, those of different kinds narrow it.
    fn kind(self) -> u8 {
        match self {
            Self::Unknown => 0,
            Self::Flagged => 1,
            Self::Organisation | Self::Department(_) => 2,
            Self::Risk(_) => 3,
            Self::Section(_) => 4,
        }
    }
}

/// Which findings stand on the list, in their order.
#[derive(Clone, Debug, Default)]
pub struct Listed {
    pub list: List,
    pub order: Order,
    pub filter: Vec<Criterion>,
    /// By their position in the evaluation.
    pub shown: Vec<usize>,
    /// How many there are in each list, whatever the filter.
    pub counts: [usize; 3],
}

impl Listed {
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty()
    }

    /// Lists the findings again.
    pub fn refresh(
        &mut self,
        evaluation: &Evaluation,
        interview: &Interview,
        questionnaire: &Questionnaire,
        today: &str,
    ) {
        let departments = evaluation.scores.departments.len();
        self.filter.retain(|one| !matches!(one, Criterion::Department(at) if *at >= departments));
        let list = |finding: &Finding| match finding.kind {
            _ if !risk::acceptance(interview, &finding.place, today).is_open() => List::Accepted,
            FindingKind::Unproved => List::AskToSee,
            FindingKind::Missing | FindingKind::Unknown => List::ToMend,
        };
        let through = |finding: &Finding| {
            (0..5).all(|kind| {
                let mut own = self.filter.iter().filter(|one| one.kind() == kind).peekable();
                own.peek().is_none() || own.any(|one| one.holds(finding, interview, evaluation, questionnaire))
            })
        };
        let mut counts = [0; 3];
        let mut shown = Vec::new();
        for (at, finding) in evaluation.findings.iter().enumerate() {
            let own = list(finding);
            counts[own as usize] += 1;
            if own == self.list && through(finding) {
                shown.push(at);
            }
        }
        let of = |at: &usize| &evaluation.findings[*at];
        match self.order {
            Order::Worth => {}
            Order::Level => shown.sort_by_key(|at| std::cmp::Reverse(of(at).level)),
            Order::Department => shown.sort_by_key(|at| of(at).department),
            Order::Questionnaire => shown.sort_by_key(|at| (of(at).question, of(at).department)),
        }
        (self.counts, self.shown) = (counts, shown);
    }
}
