//! The chain of an organisation's reports: a link that is missing, changed or forked is named.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod terminal;

use std::fs;
use std::path::PathBuf;

use farol::canonical::{self, Digest};
use farol::report::{ChainFault, ChainVerdict, Follows, Header, InFolder, chain};
use proptest::prelude::*;
use serde_json::{Value, json};
use terminal::{Home, steady};

fn digest(name: &str) -> Digest {
    Digest::of(name.as_bytes())
}

/// A report by its name, which is its period too, after another one.
fn header(name: &str, previous: Option<&str>, corrects: Option<&str>) -> Header {
    let value = json!({
        "digest": digest(name), "program": "farol", "organisation": {"id": "org", "name": "Org"}, "period": name,
        "saved_at": format!("2026-01-{:02}T00:00:00Z", name.bytes().map(|byte| u32::from(byte - b'a') + 1).sum::<u32>()),
        "corrects": corrects.map(digest), "previous": previous.map(digest),
        "questionnaire": {"id": "q", "version": "1"}, "level": {"en": "Low"},
        "results": {"organisation": {"headline": 1.0, "low": 1.0, "inherent": 1.0, "level": "low"}},
    });
    serde_json::from_value(value).unwrap()
}

/// The verdict on reports, each named with the one before it; `!` before a name is a file that cannot be read.
fn judged(reports: &[(&str, Option<&str>)]) -> ChainVerdict {
    let headers: Vec<Header> = reports.iter().map(|(name, previous)| header(name, *previous, None)).collect();
    let files = reports.iter().zip(&headers).map(|((name, _), header)| InFolder { name, header: Some(header) });
    chain(&"org".into(), &files.collect::<Vec<_>>())
}

fn names(all: &[farol::report::Named]) -> Vec<&str> {
    all.iter().map(|one| one.name.as_str()).collect()
}

#[test]
fn one_line_of_reports_holds_whatever_the_order_of_the_files() {
    for reports in [
        &[][..],
        &[("a", None)],
        &[("a", None), ("b", Some("a")), ("c", Some("b"))],
        &[("c", Some("b")), ("a", None), ("b", Some("a"))],
    ] {
        let verdict = judged(reports);
        assert_eq!(verdict.faults, [], "{reports:?}");
        assert_eq!(verdict.ends.len(), reports.len().min(1));
        assert!(verdict.ends.iter().all(|(end, _)| reports.len() == 1 || end.name == "c"));
    }
}

#[test]
fn a_missing_link_is_named_with_what_followed_it_and_what_it_may_have_become() {
    let verdict = judged(&[("a", None), ("c", Some("b"))]);
    let [ChainFault::Missing { digest: lost, followers, perhaps }] = verdict.faults.as_slice() else {
        panic!("{verdict:?}")
    };
    assert_eq!((lost, names(followers), names(perhaps)), (&digest("b"), vec!["c"], vec!["a"]));
    // The first one is gone: nothing that is there can have been it.
    let verdict = judged(&[("b", Some("a")), ("c", Some("b"))]);
    let [ChainFault::Missing { followers, perhaps, .. }] = verdict.faults.as_slice() else { panic!("{verdict:?}") };
    assert_eq!((names(followers), names(perhaps)), (vec!["b"], vec![]));
    // Changed and given another digest.
    let verdict = judged(&[("a", None), ("bb", Some("a")), ("d", Some("b"))]);
    let [ChainFault::Missing { followers, perhaps, .. }] = verdict.faults.as_slice() else { panic!("{verdict:?}") };
    assert_eq!((names(followers), names(perhaps)), (vec!["d"], vec!["bb"]));
}

#[test]
fn a_fork_is_named_with_its_branches() {
    let verdict = judged(&[("a", None), ("b", Some("a")), ("c", Some("a")), ("d", Some("c"))]);
    let [ChainFault::Forked { follows: Follows::Report(report), branches }] = verdict.faults.as_slice() else {
        panic!("{verdict:?}")
    };
    assert_eq!((report.name.as_str(), names(branches)), ("a", vec!["b", "c"]));
    assert_eq!(verdict.ends.iter().map(|(end, _)| end.name.as_str()).collect::<Vec<_>>(), ["b", "d"]);
    let verdict = judged(&[("a", None), ("b", None)]);
    assert!(matches!(verdict.faults.as_slice(), [ChainFault::Forked { follows: Follows::Nothing, .. }]));
    let verdict = judged(&[("b", Some("a")), ("c", Some("a"))]);
    assert!(matches!(
        verdict.faults.as_slice(),
        [ChainFault::Missing { .. }, ChainFault::Forked { follows: Follows::Missing(_), .. }]
    ));
}

#[test]
fn copies_strangers_and_lost_corrections_are_named() {
    let (a, b) = (header("a", None, None), header("b", Some("a"), Some("x")));
    let read = |name, header| InFolder { name, header };
    let files = [read("a", Some(&a)), read("copy", Some(&a)), read("b", Some(&b)), read("torn", None)];
    let verdict = chain(&"other".into(), &files);
    let faults = verdict.faults.as_slice();
    let [ChainFault::Missing { digest: lost, perhaps, .. }, ChainFault::Twice(same), strangers @ ..] = faults else {
        panic!("{verdict:?}")
    };
    assert_eq!((lost, names(perhaps), names(same)), (&digest("x"), vec!["torn"], vec!["a", "copy"]));
    assert_eq!(strangers.len(), 3);
    assert!(strangers.iter().all(|one| matches!(one, ChainFault::Stranger { .. })));
}

proptest! {
    /// Of a line of reports, whichever one is taken away is found, but for the last: its absence cannot be seen.
    #[test]
    fn whichever_report_is_taken_away_but_the_last_is_found(count in 1_usize..9, gone in 0_usize..9) {
        let names: Vec<String> = (0..count).map(|at| char::from(b'a' + at as u8).to_string()).collect();
        let all = names.iter().enumerate().map(|(at, name)| (name.as_str(), at.checked_sub(1).map(|at| names[at].as_str())));
        let left: Vec<_> = all.enumerate().filter(|(at, _)| *at != gone).map(|(_, one)| one).collect();
        let verdict = judged(&left);
        let found = verdict.faults.iter().any(|fault| matches!(fault, ChainFault::Missing { .. }));
        prop_assert_eq!(found, gone + 1 < count);
        prop_assert!(verdict.faults.len() <= 1);
    }
}

/// Saves reports of the worked example one after the other.
fn saved(home: &Home, periods: &[&str]) -> Vec<PathBuf> {
    periods.iter().map(|period| save(home, period)).collect()
}

fn save(home: &Home, period: &str) -> PathBuf {
    let mut interview: Value = serde_json::from_str(&home.read("i1.json")).unwrap();
    interview["period"] = json!(period);
    home.write("interview.json", &interview.to_string());
    let id = home
        .ok(&format!("new --name lotus-hotel --period {period} --from none --questionnaire q1.json"))
        .trim_end()
        .to_owned();
    home.ok(&format!("answer interview.json --assessment {id}"));
    PathBuf::from(home.ok(&format!("finish {id} --incomplete")).lines().next().unwrap())
}

#[test]
fn every_chain_is_walked_and_what_it_proves_is_said() {
    let home = Home::new();
    let ran = home.run("verify --all");
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    saved(&home, &["2026-Q1", "2026-Q2"]);
    home.ok("new --name Nobody-yet --period 2026-Q2");
    insta::assert_snapshot!(steady(&home, &home.ok("verify --all")), @"
    Lotus Hotel (lotus-hotel): its 2 reports are right, and one chain.
      Last: 2026-Q2-lotus-hotel-2.json (2026-Q2), SHA-256 DIGEST

    Nobody-yet (nobody-yet): no report yet.

    What this proves of an organisation that is right:
      - every report that is there is, byte for byte, what was saved
      - its figures follow from the questionnaire and the answers in it
      - if the digest of the last report is the one on the signed paper, no report before it was changed, removed or put in between
    What this does not prove:
      - who wrote it, and when: compare the digest with the one on the signed paper
      - that the answers are true
      - that no report is missing after the last one, or that the whole chain was not written anew: compare its digest with the one on the signed paper
    ");
    let json = home.json("verify --all");
    assert_eq!((&json["format"], &json["holds"]), (&json!("farol.chains/1"), &json!(true)));
    assert_eq!(json["organisations"][0]["reports"].as_array().unwrap().len(), 2);
    let ends = json["organisations"][0]["chain"]["ends"].as_array().unwrap();
    assert_eq!((ends.len(), &ends[0]["period"]), (1, &json!("2026-Q2")));
    assert_eq!(home.run("verify").code, 2);
    assert_eq!(home.run("verify --all lotus-hotel-1").code, 2);
}

#[test]
fn a_byte_that_was_changed_is_named_with_its_file_and_period() {
    let home = Home::new();
    let paths = saved(&home, &["2026-Q1", "2026-Q2", "2026-Q3"]);
    let text = fs::read_to_string(&paths[1]).unwrap();
    fs::write(&paths[1], text.replacen("no own records", "no own Records", 1)).unwrap();
    let ran = home.run("verify --all");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(steady(&home, ran.out.split("\n\n").next().unwrap()), @"
    Lotus Hotel (lotus-hotel), 3 reports, is not right:
      2026-Q2-lotus-hotel-2.json (2026-Q2): The digest of the report is DIGEST, but the file says DIGEST: one of the two was changed.
      2026-Q2-lotus-hotel-2.json (2026-Q2): Changed since it was saved: interview.
      Last: 2026-Q3-lotus-hotel-3.json (2026-Q3), SHA-256 DIGEST
    ");
}

#[test]
fn a_report_that_was_changed_and_given_another_digest_breaks_the_chain() {
    let home = Home::new();
    let paths = saved(&home, &["2026-Q1", "2026-Q2", "2026-Q3"]);
    let mut file: Value = serde_json::from_slice(&fs::read(&paths[1]).unwrap()).unwrap();
    file["report"]["interview"]["assessor"] = json!("Somebody else");
    let members = file["report"].as_object().unwrap().clone();
    let digests =
        members.iter().map(|(name, value)| (name.clone(), json!(Digest::of(&canonical::bytes(value).unwrap()))));
    file["parts"] = digests.collect::<serde_json::Map<_, _>>().into();
    file["digest"] = json!(Digest::of(&canonical::bytes(&file["report"]).unwrap()));
    let mut bytes = canonical::bytes(&file).unwrap();
    bytes.push(b'\n');
    fs::write(&paths[1], bytes).unwrap();
    let ran = home.run("verify --all");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(steady(&home, ran.out.split("\n\n").next().unwrap()), @"
    Lotus Hotel (lotus-hotel), 3 reports, is not right:
      A link is missing: the report DIGEST, which 2026-Q3-lotus-hotel-3.json (2026-Q3) names, is not there. It was removed, or changed: it may be what is now 2026-Q2-lotus-hotel-2.json (2026-Q2).
      Last: 2026-Q3-lotus-hotel-3.json (2026-Q3), SHA-256 DIGEST
      Last: 2026-Q2-lotus-hotel-2.json (2026-Q2), SHA-256 DIGEST
    ");
}

#[test]
fn two_laptops_that_each_save_a_report_fork_the_chain() {
    let home = Home::new();
    let paths = saved(&home, &["2026-Q1"]);
    let folder = paths[0].parent().unwrap();
    let first = save(&home, "2026-Q2");
    // The other laptop has only what was copied to it before.
    let kept = home.path("kept.json");
    fs::rename(&first, &kept).unwrap();
    save(&home, "2026-Q3");
    fs::rename(&kept, folder.join("2026-Q2-lotus-hotel-9.json")).unwrap();
    let ran = home.run("verify --all");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(steady(&home, ran.out.split("\n\n").next().unwrap()), @"
    Lotus Hotel (lotus-hotel), 3 reports, is not right:
      The chain forks after 2026-Q1-lotus-hotel-1.json (2026-Q1): it is followed by 2026-Q2-lotus-hotel-9.json (2026-Q2), 2026-Q3-lotus-hotel-2.json (2026-Q3). Two machines may each have saved one.
      Last: 2026-Q2-lotus-hotel-9.json (2026-Q2), SHA-256 DIGEST
      Last: 2026-Q3-lotus-hotel-2.json (2026-Q3), SHA-256 DIGEST
    ");
    let json: Value = serde_json::from_str(&home.run("verify --all --json").out).unwrap();
    let organisation = &json["organisations"][0];
    assert_eq!(organisation["chain"]["faults"][0]["kind"], "chain-forked");
    assert!(organisation["reports"].as_array().unwrap().iter().all(|one| one["holds"] == json!(true)));
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_are_judged() {
    let home = Home::new();
    let paths = saved(&home, &["2026-Q1", "2026-Q2", "2026-Q3"]);
    fs::write(&paths[1], "{").unwrap();
    fs::create_dir(paths[0].with_file_name("a-folder.json")).unwrap();
    let ran = home.run("verify --all --json");
    assert_eq!((ran.code, ran.err.as_str()), (4, ""));
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let reports = json["organisations"][0]["reports"].as_array().unwrap();
    let holds = |name: &str| &reports.iter().find(|one| one["name"] == name).unwrap()["holds"];
    assert_eq!(holds("a-folder.json"), &json!(false));
    assert_eq!(holds("2026-Q2-lotus-hotel-2.json"), &json!(false));
    assert_eq!(holds("2026-Q3-lotus-hotel-3.json"), &json!(true));
    let faults = json["organisations"][0]["chain"]["faults"].as_array().unwrap();
    assert_eq!((faults.len(), &faults[0]["kind"]), (1, &json!("chain-missing-perhaps")));
    assert!(faults[0]["says"].as_str().unwrap().contains("2026-Q2-lotus-hotel-2.json"), "{}", faults[0]);
}
