//! The eight mixtures of two sides: one's questionnaire, one's scope and one's answers, scored.

use std::borrow::Cow;

use super::Side;
use crate::assessment::{Across, Branch, DepartmentStanding, Given, Lineage, Standing};
use crate::risk::model::Model;
use crate::risk::side::together;
use crate::risk::work::{Whole, Work};

/// The scores of a mixture.
#[derive(Clone, Debug)]
pub(super) struct Scored {
    pub organisation: f64,
    /// Of the departments that go on, each branch together.
    pub branches: Vec<f64>,
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
    lineage: &'a Lineage,
    same_questionnaire: bool,
    forward: &'a Across<'a>,
}

impl<'a, 'b> Mixtures<'a, 'b> {
    pub(super) fn new(
        earlier: &'a Side<'b>,
        later: &'a Side<'b>,
        forward: &'a Across<'a>,
        lineage: &'a Lineage,
    ) -> Self {
        let same_questionnaire = std::ptr::eq(earlier.questionnaire, later.questionnaire)
            || earlier.questionnaire.digest() == later.questionnaire.digest();
        Self { sides: [earlier, later], lineage, same_questionnaire, forward }
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
        let Side { scores, .. } = self.sides[side];
        let branches = self.branches(&scores.model, &scores.works, side);
        Scored { organisation: scores.organisation.headline, branches }
    }

    /// The headline of each branch in the scope of one side.
    fn branches(&self, model: &Model, works: &[Work], scope: usize) -> Vec<f64> {
        let of = |branch: &Branch| together(model, works, if scope == 0 { &branch.before } else { &branch.after });
        self.lineage.branches().iter().map(of).collect()
    }

    /// The answers of a department of one side as the departments of the other that it is linked to have them:
    /// of each question, that of the first that has any. None where it is linked to none.
    fn partners_answers(&self, scope: usize, at: usize, seen: &Seen<'_>) -> Option<Vec<Option<Given>>> {
        let partners = if scope == 0 { self.lineage.after(at) } else { self.lineage.before(at) };
        let (first, others) = partners.split_first()?;
        let mut answers = seen.answers[*first].to_vec();
        for other in others {
            answers.iter_mut().zip(seen.answers[*other].iter()).for_each(|(own, other)| *own = own.or(*other));
        }
        Some(answers)
    }

    /// The questionnaire of one side, the scope of one and the safeguards of one, all seen under that
    /// questionnaire.
    fn mixture(&self, questionnaire: usize, seen: &[Seen<'_>; 2], scope: usize, safeguards: usize) -> Scored {
        let here = &seen[scope];
        let departments = here.departments.iter().enumerate().map(|(at, one)| {
            // A department that only this side has keeps its answers: they belong to the scope.
            let other = (scope != safeguards).then(|| self.partners_answers(scope, at, &seen[safeguards])).flatten();
            DepartmentStanding {
                id: one.id.clone(),
                template: one.template.clone(),
                uses: one.uses.clone(),
                answers: other.unwrap_or_else(|| here.answers[at].to_vec()),
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
        let branches = self.branches(model, &works, scope);
        Scored { organisation: model.score(Whole::new(&works).mean()), branches }
    }
}
