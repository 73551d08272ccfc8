//! Reports: what is saved is read again, the kept figures are those of the worked example, and a
//! changed byte anywhere is found and named.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use farol::assessment::{Interview, ReturnInput};
use farol::canonical::{self, Digest};
use farol::questionnaire::{Document, Questionnaire};
use farol::report::{self, Contents, Discrepancy, Link, Report, Results, Saved, Unreadable, save, verify};
use farol::risk;
use farol::text::Texts;
use proptest::prelude::*;
use serde_json::{Value, json};

fn example() -> Value {
    serde_json::from_str(include_str!("data/scoring-example.json")).unwrap()
}

fn questionnaire(number: usize) -> Questionnaire {
    let document: Document = serde_json::from_value(example()["questionnaires"][number].take()).unwrap();
    Questionnaire::new(document).unwrap()
}

fn interview(number: usize) -> Interview {
    serde_json::from_value(example()["interviews"][number].take()).unwrap()
}

fn saved_of(questionnaire: &Questionnaire, interview: &Interview, previous: Option<&Digest>) -> Saved {
    let contents = Contents {
        questionnaire,
        interview,
        evaluation: &risk::evaluate(questionnaire, interview),
        program: "farol 0.1.0",
        saved_at: "2026-11-24T10:42:03Z".parse().unwrap(),
        corrects: None,
    };
    save(&contents, previous).unwrap()
}

fn saved(number: usize) -> Saved {
    saved_of(&questionnaire(number), &interview(number), None)
}

/// A report with as little in it as a questionnaire permits.
fn small() -> Vec<u8> {
    let mut document = example()["questionnaires"][0].take();
    let first = document["sections"][0]["questions"][0].take();
    document["sections"][0]["questions"] = json!([first]);
    for list in ["red_flags", "contradictions", "actions", "penalties", "department_templates", "stages", "sectors"] {
        document[list] = json!([]);
    }
    for (list, count) in [("usage", 1), ("volume", 1), ("levels", 2), ("data_categories", 1), ("features", 1)] {
        document[list].as_array_mut().unwrap().truncate(count);
    }
    let mut interview = example()["interviews"][0].take();
    interview["departments"].as_array_mut().unwrap().truncate(1);
    interview["organisation"]["sectors"] = json!([]);
    interview["organisation"]["answers"] =
        json!({"residency": {"state": "answered", "options": ["part"], "note": "é"}});
    let department = &mut interview["departments"][0];
    department["answers"] = json!({});
    department["volume"] = json!("under-50");
    department["uses"] = json!({"chat": {"frequency": "daily", "data_categories": ["contact"]}});
    let questionnaire = Questionnaire::new(serde_json::from_value(document).unwrap()).unwrap();
    saved_of(&questionnaire, &serde_json::from_value(interview).unwrap(), None).bytes
}

/// The file of a report after a change that knows how digests are made.
fn forged(bytes: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(bytes).unwrap();
    change(&mut file["report"]);
    let members = file["report"].as_object().unwrap().clone();
    file["parts"] = members
        .iter()
        .map(|(name, value)| (name.clone(), json!(Digest::of(&canonical::bytes(value).unwrap()))))
        .collect::<serde_json::Map<_, _>>()
        .into();
    file["digest"] = json!(Digest::of(&canonical::bytes(&file["report"]).unwrap()));
    let mut bytes = canonical::bytes(&file).unwrap();
    bytes.push(b'\n');
    bytes
}

#[test]
fn the_results_are_those_of_the_worked_example() {
    for number in [0, 1] {
        let questionnaire = questionnaire(number);
        let results = Results::new(&questionnaire, &risk::evaluate(&questionnaire, &interview(number)));
        let mut results = serde_json::to_value(&results).unwrap();
        let expected = &example()["results"][number];
        assert_eq!(results["organisation"], expected["organisation"]);
        for (own, other) in
            results["departments"].as_array().unwrap().iter().zip(expected["departments"].as_array().unwrap())
        {
            for (key, value) in own.as_object().unwrap() {
                assert_eq!(*value, other[key], "{key} of {}", own["id"]);
            }
        }
        for finding in results["findings"].as_array_mut().unwrap() {
            // The example leaves the level out.
            assert!(finding.as_object_mut().unwrap().remove("level").is_some_and(|level| level.is_string()));
        }
        assert_eq!(results["findings"], expected["findings"]);
        assert_eq!(results["red_flags"], expected["red_flags"]);
        assert_eq!(results["coverage"], expected["coverage"]);
    }
}

/// The first interview of the example with inputs of the return, saved.
fn with_return() -> Vec<u8> {
    let mut interview = interview(0);
    interview.returns.years = Some(3);
    for (name, low, likely, high) in
        [("hourly-rate", 150.0, 200.0, 300.0), ("training-hours", 1.0, 2.0, 3.0), ("other-benefits", 0.0, 500.0, 9e3)]
    {
        interview.returns.inputs.insert(name.into(), ReturnInput::entered(low, likely, high));
    }
    saved_of(&questionnaire(0), &interview, None).bytes
}

#[test]
fn the_return_is_kept_and_follows_from_what_was_entered() {
    assert!(Report::read(&saved(0).bytes).unwrap().returns.is_none(), "nothing was entered");
    let bytes = with_return();
    assert_eq!(verify(&bytes, None).discrepancies, []);
    let report = Report::read(&bytes).unwrap();
    let found = report.returns.unwrap();
    assert_eq!((found.years, found.generator.as_str(), found.missing), (3, "splitmix64", vec![]));
    assert_eq!(found.result.unwrap().histogram.counts.iter().sum::<u32>(), 10_000);

    type Change = fn(&mut Value);
    let changes: [(&str, Change); 5] = [
        ("return.result.net_benefit.p50", |report| report["return"]["result"]["net_benefit"]["p50"] = json!(1)),
        ("return.result.net_benefit.p90", |report| report["return"]["seed"] = json!(2)),
        ("return.generator", |report| report["return"]["generator"] = json!("dice")),
        ("return", |report| drop(report.as_object_mut().unwrap().remove("return"))),
        ("return", |report| drop(report["interview"].as_object_mut().unwrap().remove("return"))),
    ];
    for (place, change) in changes {
        let found = verify(&forged(&bytes, change), None).discrepancies;
        let told: Vec<String> = found.iter().map(|one| Texts::new("en").say(&one.message())).collect();
        let named = |one: &Discrepancy| matches!(one, Discrepancy::Figure { path, .. } if path.to_string() == place);
        assert!(found.iter().any(named), "{place}: {told:?}");
    }
}

#[test]
fn the_file_is_its_canonical_bytes_and_reads_back() {
    for number in [0, 1] {
        let saved = saved(number);
        let value: Value = serde_json::from_slice(&saved.bytes).unwrap();
        let mut expected = canonical::bytes(&value).unwrap();
        expected.push(b'\n');
        assert_eq!(saved.bytes, expected);
        assert_eq!(value["digest"], json!(saved.digest));
        let report = Report::read(&saved.bytes).unwrap();
        assert_eq!(report.interview, interview(number));
        assert_eq!(report.questionnaire.document(), questionnaire(number).document());
        assert_eq!(report.questionnaire.digest(), questionnaire(number).digest());
        assert_eq!(report.header.digest, saved.digest);
        let again = save(
            &Contents {
                questionnaire: &report.questionnaire,
                interview: &report.interview,
                evaluation: &risk::evaluate(&report.questionnaire, &report.interview),
                program: &report.header.program,
                saved_at: report.header.saved_at.parse().unwrap(),
                corrects: None,
            },
            report.header.previous.as_ref(),
        );
        assert_eq!(again.unwrap(), saved);
    }
}

#[test]
fn what_was_saved_verifies() {
    for number in [0, 1] {
        let saved = saved(number);
        let verdict = verify(&saved.bytes, Some(&[]));
        assert_eq!(verdict.discrepancies, []);
        assert_eq!(verdict.digest, Some(saved.digest));
        assert!(!verdict.unproved.is_empty());
    }
    assert_eq!(verify(&small(), None).discrepancies, []);
}

/// One changed byte must be found, and whoever reads the messages must learn where.
fn assert_found(bytes: &[u8], at: usize) {
    let verdict = verify(bytes, None);
    assert!(!verdict.discrepancies.is_empty(), "a change of byte {at} went unnoticed");
    let places = verdict.discrepancies.iter().any(|one| match one {
        Discrepancy::NotCanonical { .. } | Discrepancy::Part(_) | Discrepancy::PartDigest(_) => true,
        Discrepancy::Digest { .. } | Discrepancy::PartsDisagree(_) | Discrepancy::DuplicateKey { .. } => true,
        Discrepancy::Unreadable(why) => !matches!(why, Unreadable::Questionnaire(_)),
        _ => false,
    });
    assert!(places, "byte {at}: {:?}", verdict.discrepancies);
    let texts = Texts::new("en");
    assert!(verdict.discrepancies.iter().all(|one| !texts.say(&one.message()).is_empty()));
}

#[test]
fn every_changed_byte_of_a_small_report_is_found() {
    let bytes = small();
    for at in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[at] ^= if at % 2 == 0 { 0x01 } else { 0x20 };
        assert_found(&changed, at);
    }
    for at in (0..bytes.len()).step_by(7) {
        assert_ne!(verify(&bytes[..at], None).discrepancies, [], "cut at {at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_changed_byte_of_a_report_is_found(number in 0_usize..2, place in 0.0..1.0_f64, to in any::<u8>()) {
        let mut bytes = saved(number).bytes;
        let at = ((bytes.len() - 1) as f64 * place) as usize;
        prop_assume!(bytes[at] != to);
        bytes[at] = to;
        assert_found(&bytes, at);
    }
}

#[test]
fn a_changed_part_is_named() {
    let text = String::from_utf8(saved(0).bytes).unwrap();
    for (from, to, part) in [
        (
            "\"period\":\"2026-Q3\",\"questionnaire\":{\"id\"",
            "\"period\":\"2026-Q2\",\"questionnaire\":{\"id\"",
            "interview",
        ),
        ("\"sensitivity\":0.25", "\"sensitivity\":0.26", "questionnaire"),
        ("\"headline\":48.386584", "\"headline\":38.386584", "results"),
        ("farol 0.1.0", "farol 0.1.1", "program"),
    ] {
        assert!(text.contains(from), "{from}");
        let found = verify(text.replacen(from, to, 1).as_bytes(), None).discrepancies;
        assert!(found.contains(&Discrepancy::Part(part.to_owned())), "{part}: {found:?}");
        assert!(found.iter().any(|one| matches!(one, Discrepancy::Digest { .. })));
    }
}

#[test]
fn a_figure_that_does_not_follow_is_found_even_if_all_digests_are_right() {
    let bytes = saved(0).bytes;
    let figures = |bytes: &[u8]| -> Vec<String> {
        let found = verify(bytes, None).discrepancies.into_iter();
        found
            .map(|one| match one {
                Discrepancy::Figure { path, stored, computed } => format!("{path}: {stored} / {computed}"),
                other => panic!("{other:?}"),
            })
            .collect()
    };
    let lower = forged(&bytes, |report| report["results"]["organisation"]["headline"] = json!(40));
    assert_eq!(figures(&lower), ["results.organisation.headline: 40.0 / 48.386584"]);
    let level = forged(&bytes, |report| report["results"]["departments"][0]["level"] = json!("low"));
    assert_eq!(figures(&level), ["results.departments[0].level: low / critical"]);
    let fewer = forged(&bytes, |report| drop(report["results"]["red_flags"].as_array_mut().unwrap().pop()));
    assert_eq!(figures(&fewer).len(), 1);
    let last_bits = forged(&bytes, |report| report["results"]["organisation"]["headline"] = json!(48.386585));
    assert!(figures(&last_bits).is_empty());
}

#[test]
fn an_answer_changed_with_all_digests_made_again_changes_the_figures() {
    let forged = forged(&saved(0).bytes, |report| {
        report["interview"]["organisation"]["answers"]["residency"]["options"] = json!(["all"]);
    });
    let found = verify(&forged, None).discrepancies;
    assert!(found.iter().any(|one| matches!(one, Discrepancy::Figure { .. })), "{found:?}");
}

#[test]
fn a_heading_and_an_interview_that_do_not_fit_are_found() {
    let bytes = saved(0).bytes;
    let other = forged(&bytes, |report| report["period"] = json!("2026-Q4"));
    assert_eq!(verify(&other, None).discrepancies, [Discrepancy::Heading("period")]);
    let other = forged(&bytes, |report| report["organisation"]["name"] = json!("Other"));
    assert_eq!(verify(&other, None).discrepancies, [Discrepancy::Heading("organisation")]);
    let unknown = forged(&bytes, |report| {
        report["interview"]["organisation"]["answers"]["residency"]["options"] = json!(["moon"]);
    });
    assert!(matches!(verify(&unknown, None).discrepancies.as_slice(), [Discrepancy::Interview(_)]));
    let invalid = forged(&bytes, |report| report["questionnaire"]["norm"] = json!(0));
    assert!(matches!(verify(&invalid, None).discrepancies.as_slice(), [Discrepancy::Questionnaire(_)]));
}

#[test]
fn a_key_twice_is_found_at_its_place() {
    let text = String::from_utf8(saved(0).bytes).unwrap();
    let twice = text.replacen(
        "\"period\":\"2026-Q3\",\"previous\"",
        "\"period\":\"2026-Q3\",\"period\":\"2026-Q3\",\"previous\"",
        1,
    );
    let found = verify(twice.as_bytes(), None).discrepancies;
    let path = found.iter().find_map(|one| match one {
        Discrepancy::DuplicateKey { path, .. } => Some(path.to_string()),
        _ => None,
    });
    assert_eq!(path.as_deref(), Some("report.period"));
}

#[test]
fn a_newer_format_is_refused_whatever_is_in_it() {
    let newer = br#"{"report":{"format":"farol.report/2"}}"#;
    let expected = Unreadable::OtherFormat("farol.report/2".to_owned());
    assert_eq!(Report::read(newer).unwrap_err(), expected);
    assert_eq!(report::Header::read(newer).unwrap_err(), expected);
    let newer = forged(&saved(0).bytes, |report| report["format"] = json!("farol.report/2"));
    assert_eq!(Report::read(&newer).unwrap_err(), expected);
    assert_eq!(verify(&newer, None).discrepancies, [Discrepancy::Unreadable(expected)]);
    assert!(matches!(Report::read(b"{}").unwrap_err(), Unreadable::NotAReport { .. }));
    assert!(matches!(Report::read(b"farol").unwrap_err(), Unreadable::NotJson { line: 1, .. }));
}

#[test]
fn a_chain_that_is_broken_or_forks_is_found() {
    let first = saved(0);
    let second = saved_of(&questionnaire(1), &interview(1), Some(&first.digest));
    let link = |name: &str, saved: &Saved, previous: Option<&Digest>| Link {
        name: name.to_owned(),
        digest: saved.digest.clone(),
        previous: previous.cloned(),
    };
    let own = link("a", &first, None);
    assert_eq!(verify(&second.bytes, Some(std::slice::from_ref(&own))).discrepancies, []);
    assert_eq!(verify(&second.bytes, None).discrepancies, []);
    assert_eq!(verify(&second.bytes, Some(&[])).discrepancies, [Discrepancy::ChainBroken(first.digest.clone())]);
    let other = link("b", &saved(1), Some(&first.digest));
    assert_eq!(
        verify(&second.bytes, Some(&[own, other])).discrepancies,
        [Discrepancy::ChainForked(vec!["b".to_owned()])]
    );
}
