//! What holds between two reports: the attribution adds up, mirrors, and is nothing where only ids differ
//! that are linked; each answer has the points that scoring it again gives; nothing changed from a report
//! to itself.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "laws/generate.rs"]
#[allow(dead_code, reason = "the laws of the risk model need more of it")]
mod generate;
#[path = "laws/versions.rs"]
mod versions;

use std::collections::BTreeSet;

use farol::assessment::{Branch, Interview, Lineage, Place, Replaced};
use farol::questionnaire::{DepartmentId, Questionnaire};
use farol::report::FiredFlag;
use farol::report::compare::{Chain, ComparedDepartment, ComparedFinding, Comparison, Status, compare};
use farol::report::versions::{Difference, Fate, Field, How, Versions, account, refused};
use farol::risk::{self, AnswerChange, Attribution, Parts, Side};
use generate::{NOTHING, Tape, document, interview, later, questionnaire, read, regrouped, tape};
use proptest::prelude::*;
use serde_json::Value;
use versions::{successor, with_other_ids};

/// Both sides of a change.
struct Two {
    interviews: [Value; 2],
    questionnaires: [Questionnaire; 2],
    read: [Interview; 2],
}

impl Two {
    fn new(documents: [Value; 2], interviews: [Value; 2]) -> Self {
        let questionnaires = [questionnaire(&documents[0]), questionnaire(&documents[1])];
        let read = [read(&interviews[0]), read(&interviews[1])];
        for side in 0..2 {
            assert_eq!(farol::assessment::check(&questionnaires[side], &read[side]), []);
        }
        Self { interviews, questionnaires, read }
    }

    /// Another interview, half of the time under another version of the questionnaire.
    fn drawn(tape: &mut Tape) -> Self {
        let before = document(tape, NOTHING);
        let first = interview(tape, &before);
        let (after, first_there) =
            if tape.chance(5) { successor(tape, &before, &first) } else { (before.clone(), first.clone()) };
        let second = later(tape, &after, &first_there);
        let second = if tape.chance(6) { regrouped(tape, &second) } else { second };
        Self::new([before, after], [first, second])
    }

    fn sides(&self) -> [Side<'_>; 2] {
        [0, 1].map(|at| Side::new(&self.questionnaires[at], &self.read[at]))
    }
}

fn lineage(one: &Side<'_>, other: &Side<'_>) -> Lineage {
    Lineage::new(one.interview, other.interview, &Replaced::default())
}

fn attribute(one: &Side<'_>, other: &Side<'_>) -> Attribution {
    risk::attribute(one, other, &lineage(one, other))
}

fn sum(parts: &Parts) -> f64 {
    parts.questionnaire + parts.scope + parts.safeguards
}

fn close(found: f64, expected: f64, what: &str) -> Result<(), TestCaseError> {
    prop_assert!((found - expected).abs() < 1e-9, "{what}: {found}, not {expected}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Law 7.
    #[test]
    fn ids_that_are_linked_change_no_score(mut tape in tape()) {
        let before = document(&mut tape, NOTHING);
        let first = interview(&mut tape, &before);
        let (after, second) = with_other_ids(&mut tape, &before, &first);
        let two = Two::new([before, after], [first, second]);
        let [one, other] = two.sides();
        prop_assert_eq!(&one.scores, &other.scores);
        for found in [attribute(&one, &other), attribute(&other, &one)] {
            let departments: Vec<_> = one.scores.departments.iter().map(|it| (it.id.clone(), Parts::default())).collect();
            let nothing = Attribution { organisation: Parts::default(), departments, answers: Vec::new(), acting_together: 0.0 };
            prop_assert_eq!(found, nothing);
        }
        let compared = compare(&one, &other, &Chain::default());
        prop_assert!(compared.findings.new.is_empty() && compared.findings.closed.is_empty());
        prop_assert_eq!(&compared.questionnaire.rescored, &[]);
        prop_assert_eq!(&compared.questionnaire.reweighted, &[]);
        let [old, new] = &two.questionnaires;
        let renamed = |one: &Difference| one.how == How::Replaced && one.fields.iter().all(Field::is_text);
        let versions = Versions::new(old, new);
        prop_assert!(versions.differences.iter().all(renamed), "{:?}", versions.differences);
        prop_assert!(versions.answers.iter().all(|one| one.fate <= Fate::Translated && one.lost.is_empty()));
        prop_assert_eq!(refused(old, new), []);
        for one in account(old, new, &two.read[0]) {
            prop_assert!(one.fate <= Fate::Translated && one.by.len() == 1, "{one:?}");
        }
    }

    #[test]
    fn the_attribution_adds_up_to_the_change_and_mirrors(mut tape in tape()) {
        let two = Two::drawn(&mut tape);
        let [one, other] = two.sides();
        let (there, back) = (attribute(&one, &other), attribute(&other, &one));
        close(sum(&there.organisation), other.scores.organisation.headline - one.scores.organisation.headline, "all")?;
        let [forth, again] = [lineage(&one, &other), lineage(&other, &one)];
        prop_assert_eq!(forth.branches().len(), there.departments.len());
        for (branch, (id, parts)) in forth.branches().iter().zip(&there.departments) {
            close(sum(parts), other.headline_of(&branch.after) - one.headline_of(&branch.before), id.as_str())?;
            let same = |back: &Branch| back.before == branch.after && back.after == branch.before;
            let mirrored = back.departments[again.branches().iter().position(same).unwrap()].1;
            for (part, mirrored) in [
                (parts.questionnaire, mirrored.questionnaire),
                (parts.scope, mirrored.scope),
                (parts.safeguards, mirrored.safeguards),
            ] {
                close(mirrored, -part, "a part of a department, mirrored")?;
            }
        }
        for (part, mirrored) in [
            (there.organisation.questionnaire, back.organisation.questionnaire),
            (there.organisation.scope, back.organisation.scope),
            (there.organisation.safeguards, back.organisation.safeguards),
        ] {
            close(mirrored, -part, "mirrored")?;
        }
        let each: f64 = there.answers.iter().map(|answer| answer.points).sum();
        close(each + there.acting_together, there.organisation.safeguards, "answers")?;
    }

    #[test]
    fn an_answer_has_the_points_that_scoring_it_again_gives(mut tape in tape()) {
        let document = document(&mut tape, NOTHING);
        let first = interview(&mut tape, &document);
        let second = later(&mut tape, &document, &first);
        let second = if tape.chance(5) { regrouped(&mut tape, &second) } else { second };
        let two = Two::new([document.clone(), document], [first, second]);
        let [one, other] = two.sides();
        for answer in attribute(&one, &other).answers {
            let mut with = two.interviews[1].clone();
            let was = answer.source.map(|(_, department)| match department {
                None => &two.interviews[0]["organisation"]["answers"],
                Some(at) => &two.interviews[0]["departments"][at]["answers"],
            });
            let now = match answer.department {
                None => &mut with["organisation"]["answers"],
                Some(at) => &mut with["departments"][at]["answers"],
            };
            let id = answer.place.question.as_str();
            match was.map(|answers| &answers[id]) {
                Some(before) => now[id] = before.clone(),
                None => drop(now.as_object_mut().unwrap().remove(id)),
            }
            let again = risk::evaluate(&two.questionnaires[1], &read(&with)).scores.organisation.headline;
            close(answer.points, other.scores.organisation.headline - again, id)?;
        }
    }

    #[test]
    fn nothing_changed_from_a_report_to_itself(mut tape in tape()) {
        let document = document(&mut tape, NOTHING);
        let interview = interview(&mut tape, &document);
        let interview = if tape.chance(5) { regrouped(&mut tape, &interview) } else { interview };
        let two = Two::new([document.clone(), document], [interview.clone(), interview]);
        let [one, other] = two.sides();
        let compared = compare(&one, &other, &Chain::default());
        prop_assert!(compared.is_empty(), "{compared:?}");
    }

    #[test]
    fn a_comparison_mirrors(mut tape in tape()) {
        let two = Two::drawn(&mut tape);
        let [one, other] = two.sides();
        let (there, back) = (compare(&one, &other, &Chain::default()), compare(&other, &one, &Chain::default()));
        prop_assert_eq!(there.organisation.change, -back.organisation.change);
        // Of departments that were merged or split, several places stand for one the other way round.
        let together: BTreeSet<DepartmentId> = there
            .departments
            .iter()
            .filter(|row| row.status.is_together() || !row.from.is_empty())
            .flat_map(|row| row.from.iter().chain(&row.to).map(|one| one.id.clone()))
            .collect();
        let apart = |id: &Option<DepartmentId>| id.as_ref().is_none_or(|id| !together.contains(id));
        let counts = |one: &Comparison| {
            let found = &one.findings;
            let count = |list: &[ComparedFinding]| list.iter().filter(|one| apart(&one.department)).count();
            let moved = (count(&found.worse), count(&found.better), count(&found.as_they_were));
            (found.new.len(), found.closed.len(), moved)
        };
        let (new, closed, (worse, better, unchanged)) = counts(&back);
        prop_assert_eq!(counts(&there), (closed, new, (better, worse, unchanged)));
        for row in there.departments.iter().filter(|row| row.change.is_some()) {
            let same = |other: &&ComparedDepartment| {
                if row.from.is_empty() { other.id == row.id } else { other.to == row.from }
            };
            let mirrored = back.departments.iter().find(same).unwrap();
            prop_assert_eq!((row.before, row.after, &row.from), (mirrored.after, mirrored.before, &mirrored.to));
            prop_assert_eq!(row.change, mirrored.change.map(|change| if change == 0.0 { 0.0 } else { -change }));
        }
        let both = |one: &Comparison, status| one.departments.iter().filter(|it| it.status == status).count();
        prop_assert_eq!(both(&there, Status::Merged), both(&back, Status::Split));
        prop_assert_eq!(both(&there, Status::Regrouped), both(&back, Status::Regrouped));
        let with = |one: &Comparison, status| {
            let mut ids: Vec<_> = one.departments.iter().filter(|it| it.status == status).map(|it| it.id.clone()).collect();
            ids.sort();
            ids
        };
        let kept = |one: &Comparison| with(one, Status::Both).into_iter().filter(|id| !together.contains(id)).collect::<Vec<_>>();
        prop_assert_eq!(kept(&there), kept(&back));
        prop_assert_eq!(with(&there, Status::Added), with(&back, Status::Removed));
        let flags = |list: &[FiredFlag]| {
            list.iter().map(|one| (one.id.clone(), one.department.clone())).collect::<BTreeSet<_>>()
        };
        let kept = |list: &[FiredFlag]| {
            flags(list).into_iter().filter(|(_, department)| apart(department)).collect::<Vec<_>>()
        };
        prop_assert_eq!(flags(&there.red_flags.new), flags(&back.red_flags.gone));
        prop_assert_eq!(flags(&there.red_flags.gone), flags(&back.red_flags.new));
        prop_assert_eq!(kept(&there.red_flags.unchanged), kept(&back.red_flags.unchanged));
        for one in [&there, &back] {
            let parts = one.organisation.attribution;
            let sum = parts.questionnaire + parts.scope + parts.safeguards;
            // Each of the four is rounded to 6 decimals.
            prop_assert!((sum - one.organisation.change).abs() < 2.5e-6, "{one:?}");
        }
        prop_assert_eq!(&there.questionnaire.removed, &back.questionnaire.added);
        prop_assert_eq!(there.questionnaire.rescored.len(), back.questionnaire.rescored.len());
        prop_assert_eq!(there.questionnaire.not_comparable.len(), back.questionnaire.not_comparable.len());
        if there.questionnaire.same {
            let changed = |place: &Place| {
                there.answers.iter().any(|one| one.question == place.question && one.department == place.department)
            };
            prop_assert!(!there.unchanged.answers.iter().any(changed));
            let notes = |one: &Comparison| one.notes.iter().filter(|one| apart(&one.department)).count();
            prop_assert_eq!(notes(&there), notes(&back));
            let mirrored = |kind| match kind {
                AnswerChange::NewlyAnswered => AnswerChange::Withdrawn,
                AnswerChange::Withdrawn => AnswerChange::NewlyAnswered,
                other => other,
            };
            let answers = |one: &Comparison, kind: &dyn Fn(AnswerChange) -> AnswerChange| {
                // Confirming an answer is no change the other way round.
                let all = one.answers.iter().filter(|one| one.kind != AnswerChange::Confirmed && apart(&one.department));
                let all = all.map(|one| (one.department.clone(), one.question.clone(), kind(one.kind)));
                all.collect::<BTreeSet<_>>()
            };
            prop_assert_eq!(answers(&there, &|kind| kind), answers(&back, &mirrored));
        }
    }
}
