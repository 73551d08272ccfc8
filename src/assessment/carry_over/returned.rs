//! Answers that were retired since their question was gone, and stand again where a newer questionnaire asks it
//! again: under its own id, or as what another question replaces.
//!
//! Only where the report's questionnaire does not ask it: where it was asked and nobody answered, an older
//! answer would hide that. What was superseded stays retired, since the answer that came first stands.

use std::collections::BTreeMap;

use super::super::interview::{Answer, Department};
use super::super::place::Place;
use super::super::retired::{RetiredAnswer, WhyRetired};
use super::super::validate;
use super::Carrying;
use super::account::{AccountedAnswer, Fate};
use crate::questionnaire::{DepartmentId, OptionId, QuestionId, Scope, WrittenQuestion};

impl Carrying<'_> {
    /// Puts retired answers where their questions are asked again, takes them out of what is retired, and says
    /// where they stand.
    pub(super) fn returned(
        &mut self,
        answers: &mut BTreeMap<QuestionId, Answer>,
        departments: &mut [Department],
    ) -> Vec<AccountedAnswer> {
        let mut stands: BTreeMap<usize, Vec<Place>> = BTreeMap::new();
        for (position, asked) in self.to.questions().iter().enumerate() {
            let written = self.to.written(position);
            let asked_before = self.across.sources(position).iter().any(|source| source.is_comparable());
            if asked_before || written.comparable == Some(false) {
                continue;
            }
            let parts = std::iter::once((None, &mut *answers));
            let parts = parts.chain(departments.iter_mut().map(|one| (Some(&one.id), &mut one.answers)));
            for (department, part) in parts {
                let place = Place { question: asked.id.clone(), department: department.cloned() };
                if let Some((at, answer)) = self.retired_for(position, &place) {
                    part.insert(asked.id.clone(), self.marked(answer));
                    stands.entry(at).or_default().push(place);
                }
            }
        }
        let accounted = stands.iter().map(|(at, places)| {
            let RetiredAnswer { question, department, .. } = &self.retired.answers[*at];
            let place = Place { question: question.clone(), department: department.clone() };
            AccountedAnswer { place, fate: Fate::Returned, places: places.clone() }
        });
        let accounted = accounted.collect();
        let mut at = 0..;
        self.retired.answers.retain(|_| at.next().is_none_or(|at| !stands.contains_key(&at)));
        accounted
    }

    /// The retired answer that a question takes at a place, by its position, as it stands there: that to the
    /// question itself before those that it replaces, the last one that was retired.
    fn retired_for(&self, position: usize, place: &Place) -> Option<(usize, Answer)> {
        let asked = &self.to.questions()[position];
        match (&place.department, asked.scope) {
            (None, Scope::Department) => return None,
            (Some(_), Scope::Organisation) if !asked.overridable => return None,
            _ => {}
        }
        let written = self.to.written(position);
        // What was asked once for the organisation is asked of each department now.
        let wider = place.department.is_some() && asked.scope == Scope::Department;
        let whose = std::iter::once(place.department.as_ref()).chain(wider.then_some(None));
        let whose: Vec<Option<&DepartmentId>> = whose.collect();
        let gone = |id: &&QuestionId| self.earlier.questionnaire.position(id).is_none();
        let found = std::iter::once(&written.id).chain(&written.replaces).filter(gone).find_map(|id| {
            whose.iter().find_map(|department| {
                self.retired.answers.iter().rposition(|one| {
                    one.question == *id && one.department.as_ref() == *department && one.why != WhyRetired::Superseded
                })
            })
        })?;
        let retired = &self.retired.answers[found];
        if retired.kind.is_some_and(|kind| kind != asked.kind) {
            return None;
        }
        let options: Option<Vec<OptionId>> =
            retired.answer.options.iter().map(|id| option(written, &retired.question, id)).collect();
        let answer = Answer { options: options?, ..retired.answer.clone() };
        validate::answer(self.to, place, &answer).is_ok().then_some((found, answer))
    }
}

/// The option that stands for one of a retired question: the same id, else one that replaces it.
fn option(written: &WrittenQuestion, question: &QuestionId, id: &OptionId) -> Option<OptionId> {
    let named = |name: &String| match name.split_once('/') {
        Some((of, option)) => of == question.as_str() && option == id.as_str(),
        None => name == id.as_str(),
    };
    let same = written.options.iter().find(|one| one.id == *id);
    same.or_else(|| written.options.iter().find(|one| one.replaces.iter().any(named))).map(|one| one.id.clone())
}
