//! `farol roi` as a user runs it: inputs from the assessment and the command line, the same bytes for the
//! same seed, the vendor's example marked as what it is, and the report that keeps it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "the other commands need more of it")]
mod terminal;

use serde_json::{Value, json};
use terminal::Home;

/// A home with a quarter of the example company as a file.
fn home() -> Home {
    let home = Home::new();
    home.write("first.json", include_str!("../assets/example/2026-Q1.json"));
    home.write("third.json", include_str!("../assets/example/2026-Q3.json"));
    home
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let home = home();
    let run = |seed: u32| home.ok(&format!("roi third.json --seed {seed} --json"));
    assert_eq!(run(7), run(7));
    let (seven, eight): (Value, Value) =
        (serde_json::from_str(&run(7)).unwrap(), serde_json::from_str(&run(8)).unwrap());
    assert_eq!(seven["format"], "farol.return/1");
    assert_eq!(
        (&seven["seed"], &seven["generator"], &seven["draws"]),
        (&json!(7), &json!("splitmix64"), &json!(10_000))
    );
    assert_ne!(seven["result"]["net_benefit"], eight["result"]["net_benefit"]);
    assert_eq!(seven["result"]["sensitivity"], eight["result"]["sensitivity"]);
    let pay_back = &seven["result"]["pay_back_years"];
    assert!(pay_back["p10"].as_f64().unwrap() < pay_back["p50"].as_f64().unwrap());
    let short: Value = serde_json::from_str(&home.ok("roi third.json --years 1 --json")).unwrap();
    assert_eq!(short["result"]["pay_back_years"]["p90"], Value::Null, "not within the horizon");
}

#[test]
fn what_is_certain_can_be_reckoned_by_hand() {
    let home = home();
    let found = home.json(
        "roi first.json --years 4 --set hourly-rate=100 --set training-hours=1 --set headcount=10 \
         --set implementation-hours=30 --set implementation-cost=6000 --set audit-hours=20 --set other-benefits=1000",
    );
    // (20 × 100 + 1,000) × 4 = 12,000 for 30 × 100 + 6,000 + 10 × 100 = 10,000.
    let all = |value: Value| json!({"p10": value, "p50": value, "p90": value});
    assert_eq!(found["result"]["net_benefit"], all(json!(2_000)));
    assert_eq!(found["result"]["ratio"], all(json!(1.2)));
    assert_eq!(found["result"]["pay_back_years"], all(json!(3.333_333)));
    assert_eq!(found["result"]["histogram"], json!({"from": 2_000, "to": 2_000, "counts": [10_000]}));
}

#[test]
fn the_return_in_words() {
    let home = home();
    insta::assert_snapshot!(home.ok("roi third.json --seed 7"), @"
    Casa da Lanterna, 2026-Q3 (dingtalk-macau, version 1)
    Assessor: Outside consultant

    Return over 5 years if 7 of the 85 open actions are done: 119 hours, MOP 33,000

    Input                                Low     Likely       High  Unit           Status                   Source
    hourly-rate                          150        200        300  MOP an hour    entered                  Finance, by pay grade
    implementation-hours                 119        119        119  hours          not verified             planning estimates of the actions
    implementation-cost               33,000     33,000     33,000  MOP            not verified             planning estimates of the actions
    headcount                            165        165        165  people         entered                  head count of the organisation
    training-hours                         1          2          4  hours a head   entered                  Offer of a trainer
    audit-hours                           40         80        160  hours a year   entered                  Hours of the audit of 2025
    other-benefits                         0     20,000     60,000  MOP a year     entered                  One tender a year that asks for proof
    penalty-transfer-not-notified     20,000     40,000     60,000  MOP            verified                 Penalties of 2023: delivery platforms, transfers not notified
    base-rate-transfer-not-notified     0.01       0.05        0.2  chance a year  entered                  Judgement of the assessor
    penalty-direct-marketing         560,000    560,000    560,000  MOP            verified                 Penalties published in 2022: direct marketing
    base-rate-direct-marketing             0          0          0  chance a year  –                        not entered
    penalty-cybersecurity-lesser      50,000    100,000    150,000  MOP            from a secondary source  Fines of the Cybersecurity Law, as reported
    base-rate-cybersecurity-lesser         0          0          0  chance a year  –                        not entered
    penalty-cybersecurity-graver     150,000  2,575,000  5,000,000  MOP            from a secondary source  Fines of the Cybersecurity Law, as reported
    base-rate-cybersecurity-graver         0          0          0  chance a year  –                        not entered

                         P10     P50      P90
    Benefits by costs   1.03    1.65     2.52
    Net benefit, MOP   5,378  90,783  195,228
    Pay-back, years      2.0     3.0      4.8
    P10, P50, P90: what a tenth, half and nine tenths of the draws do not pass.

    At the likely values, MOP over 5 years:
      Expected penalties avoided      1,983
      Audit work saved             + 80,000
      Other benefits              + 100,000
      Implementation               − 56,800
      Training                     − 66,000
      Net benefit                  = 59,183

    Net benefit: how many of 10,000 draws from each MOP on, up to 355,717:
      −112,053      5  #
       −88,665     44  ##
       −65,276    114  ####
       −41,888    279  #########
       −18,499    541  ##################
         4,889    838  ###########################
        28,278  1,115  ####################################
        51,666  1,205  #######################################
        75,055  1,255  ########################################
        98,443  1,116  ####################################
       121,832    977  ################################
       145,220    807  ##########################
       168,609    635  #####################
       191,997    468  ###############
       215,386    310  ##########
       238,774    174  ######
       262,163     91  ###
       285,552     17  #
       308,940      7  #
       332,329      2  #

    What moves the net benefit: each input from its low to its high value, the others at their likely ones, MOP:
      other-benefits                   −40,817  →  259,183
      audit-hours                       19,183  →  139,183
      training-hours                    92,183  →   −6,817
      base-rate-transfer-not-notified   57,597  →   65,133
      hourly-rate                       61,633  →   54,283
      penalty-transfer-not-notified     58,192  →   60,175

    Counted as 0, since nobody entered it: base-rate-direct-marketing, base-rate-cybersecurity-lesser, base-rate-cybersecurity-graver.
    Seed 7, generator splitmix64, 10,000 draws.
    ");
}

#[test]
fn without_costs_there_is_no_result_and_its_own_code() {
    let home = home();
    let ran = home.run("roi first.json --json");
    assert_eq!(ran.code, 5);
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&found["result"], &found["missing"]), (&Value::Null, &json!(["hourly-rate", "training-hours"])));
    insta::assert_snapshot!(ran.err, @"farol: there is no result yet: without these a cost would be left out. Enter hourly-rate, training-hours in the assessment, or give them with --set NAME=LOW,LIKELY,HIGH.");
    for (arguments, said) in [
        ("--set hourly-rate", "is no input"),
        ("--set hourly-rate=1,2", "is no input"),
        ("--set hourly-rate=3,2,1", "low ≤ likely ≤ high"),
        ("--set base-rate-direct-marketing=1.5", "a chance at most 1"),
        ("--set wage=3", "The inputs are: hourly-rate"),
        ("--years 0", "--years"),
        ("--years 51", "--years"),
        ("--seed=-1", "--seed"),
        ("--example --years 3", "cannot be used with"),
    ] {
        let ran = home.run(&format!("roi third.json {arguments}"));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments}");
        assert!(ran.err.contains(said), "{arguments}: {}", ran.err);
    }
}

#[test]
fn the_vendors_example_is_marked_and_stands_beside_what_is_sourced() {
    let home = home();
    let arguments = "roi first.json --example --set hourly-rate=200 --set training-hours=2 --set audit-hours=10 \
                     --set base-rate-transfer-not-notified=0.1";
    insta::assert_snapshot!(home.ok(arguments), @"
    Casa da Lanterna, 2026-Q1 (dingtalk-macau, version 1)
    Assessor: Outside consultant

    An example from a vendor's article: 500 people, 5 years, MOP 1,800,000 (MOP 720 for each of them a year).
    Status: a vendor's unproved claim. Source: A vendor's article, only the origin of the topic.
    Taken as all benefits together. The costs, the risks and the plan are those of this assessment.

                                   as claimed  without the claim
      Expected penalties avoided            0             16,089
      Audit work saved                    + 0           + 10,000
      Other benefits              + 1,800,000                + 0
      Implementation                − 945,000          − 945,000
      Training                      − 200,000          − 200,000
      Net benefit                   = 655,000       = −1,118,911
      Benefits by costs                  1.57               0.02

    MOP 1,800,000 is as much as so many of one of these penalties, each at the most that its source gives (MOP):
      transfer-not-notified     60,000  30.0  verified                 Penalties of 2023: delivery platforms, transfers not notified
      direct-marketing         560,000   3.2  verified                 Penalties published in 2022: direct marketing
      cybersecurity-lesser     150,000  12.0  from a secondary source  Fines of the Cybersecurity Law, as reported
      cybersecurity-graver   5,000,000   0.4  from a secondary source  Fines of the Cybersecurity Law, as reported

    Counted as 0, since nobody entered it: other-benefits, base-rate-direct-marketing, base-rate-cybersecurity-lesser, base-rate-cybersecurity-graver.
    ");
    let found = home.json(arguments);
    assert_eq!(found["format"], "farol.return-example/1");
    let status = |of: &str, name: &str| {
        let inputs = found[of]["inputs"].as_array().unwrap();
        inputs.iter().find(|input| input["name"] == name).unwrap()["status"].clone()
    };
    assert_eq!(status("claimed", "other-benefits"), "vendor-claim");
    assert_eq!(status("sourced", "other-benefits"), Value::Null, "nobody entered any");
    assert_eq!(found["claimed"]["result"]["likely"]["other_benefits"], 1_800_000);
    for part in ["penalties_avoided", "audit_work"] {
        assert_eq!(found["claimed"]["result"]["likely"][part], 0, "the claim is all benefits together");
        assert!(found["sourced"]["result"]["likely"][part].as_f64().unwrap() > 0.0);
    }
    assert_eq!(found["sourced"]["result"]["likely"]["other_benefits"], 0);
    assert_eq!(found["needed"][0], json!({"penalty": "transfer-not-notified", "most_mop": 60_000, "times": 30}));

    let ran = Home::new().run("roi i1.json --questionnaire q1.json --example");
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("made with another"), "{}", ran.err);
}

#[test]
fn what_was_entered_is_kept_in_the_report_and_reckoned_again() {
    let home = Home::new();
    home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    let mut interview = home.json("show lotus-hotel-1");
    assert!(interview.get("return").is_none());
    let point = |value: f64| json!({"low": value, "likely": value, "high": value});
    interview["return"] = json!({"years": 2, "inputs": {"hourly-rate": point(100.0), "training-hours": point(1.0)}});
    home.write("entered.json", &interview.to_string());
    let said = home.ok("answer entered.json --assessment lotus-hotel-1");
    assert!(said.contains("Entered for the return: hourly-rate, training-hours"), "{said}");
    assert_eq!(home.json("show lotus-hotel-1")["return"]["years"], 2);

    interview["return"]["inputs"]["hourly-rate"] =
        json!({"low": 90, "likely": 100, "high": 120, "status": "unverified"});
    home.write("entered.json", &interview.to_string());
    let said = home.ok("answer entered.json --assessment lotus-hotel-1");
    assert!(said.contains("hourly-rate, 100 / 100 / 100 → 90 / 100 / 120"), "{said}");

    let before = home.json("roi lotus-hotel-1");
    assert_eq!((&before["years"], &before["seed"]), (&json!(2), &json!(1)));
    home.ok("finish lotus-hotel-1 --incomplete");
    assert_eq!(home.json("roi lotus-hotel-1"), before);
    assert_eq!(home.json("verify lotus-hotel-1")["reports"][0]["holds"], true);
    let name = home.json("list")["organisations"][0]["reports"][0]["digest"].as_str().unwrap().to_owned();
    let file = home.path("data/organisations/lotus-hotel/reports/2026-Q3-lotus-hotel-1.json");
    let report: Value = serde_json::from_str(&home.read(file)).unwrap();
    assert_eq!(report["digest"], json!(name));
    assert_eq!(report["report"]["return"], before);
}
