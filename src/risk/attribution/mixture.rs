//! The eight mixtures of two sides: one's questionnaire, one's scope and one's answers, scored.

use std::borrow::Cow;

use super::Side;
use crate::assessment::{Across, DepartmentStanding, Given, Standing};
use crate::risk::work::{Whole, Work};

/// The scores of a mixture.
#[derive(Clone, Debug)]
pub(super) struct Scored {
    pub organisation: f64,
    /// Of the departments that both sides have.
    pub departments: Vec<f64>,
}

/// What one side looks like under one questionnaire: its own, or the other's, read across.
struct Seen<'a> {
    sectors: u128,
    /// Without answers.
    departments: Cow<'a, [DepartmentStanding]>,
    organisation_answers: Vec<Option<Given>>,
    answers: Vec<Cow<'a, [Option<Given>]>>,
}

impl<'a> Seen<'a> {
    fn own(side: &'a Side<'_>) -> Self {
        let standing = &side.standing;
        let questions = 0..side.questionnaire.questions().len();
        Self {
            sectors: standing.sectors(),
            departments: Cow::Borrowed(standing.departments()),
            organisation_answers: questions.map(|question| standing.own(question, None)).collect(),
            answers: standing.departments().iter().map(|one| Cow::Borrowed(one.answers.as_slice())).collect(),
        }
    }

    fn across(side: &Side<'_>, across: &Across<'_>) -> Self {
        let standing = &side.standing;
        let departments = standing.departments();
        Self {
            sectors: across.sectors(standing.sectors()),
            departments: departments.iter().map(|one| across.scope(one)).collect(),
            organisation_answers: across.answers(standing, None),
            answers: (0..departments.len()).map(|at| Cow::Owned(across.answers(standing, Some(at)))).collect(),
        }
    }
}

pub(super) struct Mixtures<'a, 'b> {
    sides: [&'a Side<'b>; 2],
    /// Positions in the earlier and in the later side of the departments that both have.
    pairs: &'a [(usize, usize)],
    /// Of each department of each side: its position in the other.
    partners: [Vec<Option<usize>>; 2],
    same_questionnaire: bool,
    forward: &'a Across<'a>,
}

impl<'a, 'b> Mixtures<'a, 'b> {
    pub(super) fn new(
        earlier: &'a Side<'b>,
        later: &'a Side<'b>,
        forward: &'a Across<'a>,
        pairs: &'a [(usize, usize)],
    ) -> Self {
        let mut partners =
            [vec![None; earlier.standing.departments().len()], vec![None; later.standing.departments().len()]];
        for (before, after) in pairs {
            partners[0][*before] = Some(*after);
            partners[1][*after] = Some(*before);
        }
        let same_questionnaire = std::ptr::eq(earlier.questionnaire, later.questionnaire)
            || earlier.questionnaire.digest() == later.questionnaire.digest();
        Self { sides: [earlier, later], pairs, partners, same_questionnaire, forward }
    }

    /// The eight, numbered as in [`super::shapley`].
    pub(super) fn scored(&self) -> [Scored; 8] {
        let [earlier, later] = self.sides;
        let unmixed = [self.of_side(0), self.of_side(1)];
        if self.same_questionnaire {
            let seen = [Seen::own(earlier), Seen::own(later)];
            let (scope, safeguards) = (self.mixture(0, &seen, 1, 0), self.mixture(0, &seen, 0, 1));
            return std::array::from_fn(|number| match number >> 1 {
                0 => unmixed[0].clone(),
                1 => scope.clone(),
                2 => safeguards.clone(),
                _ => unmixed[1].clone(),
            });
        }
        let back = Across::new(later.questionnaire, earlier.questionnaire);
        let seen =
            [[Seen::own(earlier), Seen::across(later, &back)], [Seen::across(earlier, self.forward), Seen::own(later)]];
        std::array::from_fn(|number| match number {
            0 => unmixed[0].clone(),
            7 => unmixed[1].clone(),
            _ => {
                let (questionnaire, scope, safeguards) = (number & 1, number >> 1 & 1, number >> 2);
                self.mixture(questionnaire, &seen[questionnaire], scope, safeguards)
            }
        })
    }

    /// A side as it is.
    fn of_side(&self, side: usize) -> Scored {
        let scores = &self.sides[side].scores;
        let position = |pair: &(usize, usize)| if side == 0 { pair.0 } else { pair.1 };
        Scored {
            organisation: scores.organisation.headline,
            departments: self.pairs.iter().map(|pair| scores.departments[position(pair)].figures.headline).collect(),
        }
    }

    /// The questionnaire of one side, the scope of one and the safeguards of one, all seen under that
    /// questionnaire.
    fn mixture(&self, questionnaire: usize, seen: &[Seen<'_>; 2], scope: usize, safeguards: usize) -> Scored {
        let here = &seen[scope];
        let departments = here.departments.iter().enumerate().map(|(at, one)| {
            // A department that only this side has keeps its answers: they belong to the scope.
            let (from, position) = match self.partners[scope][at] {
                Some(partner) if scope != safeguards => (safeguards, partner),
                _ => (scope, at),
            };
            DepartmentStanding {
                id: one.id.clone(),
                template: one.template.clone(),
                uses: one.uses.clone(),
                answers: seen[from].answers[position].to_vec(),
                asked: Vec::new(),
                ..*one
            }
        });
        let side = self.sides[questionnaire];
        let organisation = seen[safeguards].organisation_answers.clone();
        let standing = Standing::assemble(side.questionnaire, here.sectors, organisation, departments.collect());
        let model = &side.scores.model;
        let count = standing.departments().len();
        let works: Vec<Work> = (0..count).map(|at| Work::new(model, side.questionnaire, &standing, at)).collect();
        let position = |pair: &(usize, usize)| if scope == 0 { pair.0 } else { pair.1 };
        Scored {
            organisation: model.score(Whole::new(&works).mean()),
            departments: self.pairs.iter().map(|pair| model.score(works[position(pair)].mean)).collect(),
        }
    }
}
