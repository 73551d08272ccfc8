//! What is handed over, of the example company: the same report gives the same bytes, all formats say the
//! same, and nothing that a name or a note holds does harm.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::collections::BTreeSet;

use farol::assessment::Interview;
use farol::export::brand::{Brand, Logo};
use farol::export::content::PartId;
use farol::export::source::{Choices, Earlier, Source, Status};
use farol::export::{Failed, Format, files};
use farol::questionnaire::shipped;
use farol::report::compare::{Chain, compare};
use farol::report::{Contents, Report, save};
use farol::risk::{self, Side};
use farol::text::Texts;

fn interview(quarter: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn made(interview: &Interview, choices: &Choices, format: Format) -> String {
    let source = Source::unfinished(shipped(), interview, "2026-11-24".to_owned());
    let made = files(&source, choices, &Brand::default(), format, &Texts::new("en")).unwrap();
    String::from_utf8(made[0].bytes.clone()).unwrap()
}

#[test]
fn the_same_assessment_gives_the_same_bytes() {
    let interview = interview(3);
    for format in [Format::Html, Format::Markdown] {
        let once = made(&interview, &Choices::default(), format);
        assert_eq!(once, made(&interview, &Choices::default(), format));
    }
}

#[test]
fn every_format_says_the_same_of_the_whole() {
    let interview = interview(3);
    for format in [Format::Html, Format::Markdown] {
        let said = made(&interview, &Choices::default(), format);
        for wanted in ["Casa da Lanterna stands at 48.3 of 100 in 2026-Q3: High.", "The worst risks", "House clinic"] {
            assert!(said.contains(wanted), "{}: {wanted}", format.name());
        }
    }
}

#[test]
fn parts_can_be_left_out_and_the_marks_are_said() {
    let parts = BTreeSet::from([PartId::Summary, PartId::Plan]);
    let choices =
        Choices { status: Status::Final, classification: Some("Confidential".to_owned()), parts, ..Choices::default() };
    let said = made(&interview(3), &choices, Format::Html);
    let sections: Vec<&str> = said
        .match_indices("<section id=\"")
        .map(|(at, text)| {
            let rest = &said[at + text.len()..];
            &rest[..rest.find('"').unwrap()]
        })
        .collect();
    assert_eq!(sections, ["summary", "plan"]);
    assert!(said.contains("Confidential") && !said.contains("draft\">"));
    assert!(made(&interview(3), &Choices::default(), Format::Html).contains("<span class=\"mark draft\">Draft</span>"));
}

/// Names and notes that do harm where somebody forgets about them.
const HOSTILE: [&str; 6] = [
    "=cmd|' /C calc'!A0",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "釘釘",
    "a\u{202e}b\u{2066}c",
    "{{ 7 * 191 }} {% raw %} | **x** `y`",
];

#[test]
fn hostile_names_go_through_unharmed_and_harmless() {
    for hostile in HOSTILE {
        let mut interview = interview(3);
        interview.organisation.name = hostile.to_owned();
        interview.departments[0].name = hostile.to_owned();
        for answer in interview.organisation.answers.values_mut() {
            answer.note = Some(hostile.to_owned());
        }
        let source = Source::unfinished(shipped(), &interview, "2026-11-24".to_owned());
        for format in Format::ALL {
            let all = files(&source, &Choices::default(), &Brand::default(), format, &Texts::new("en")).unwrap();
            for file in all {
                let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
                assert!(file.name.chars().all(plain) && !file.name.starts_with('.'), "{}", file.name);
            }
        }
        let html = made(&interview, &Choices::default(), Format::Html);
        assert!(
            !html.contains("<script") && !without_charts(&html).contains('\u{202e}') && !html.contains("1337"),
            "{hostile}"
        );
        let document = text_of(&html);
        let shown: String = hostile.chars().filter(|c| !matches!(c, '\u{202e}' | '\u{2066}')).collect();
        assert!(document.contains(&shown), "{hostile}");
    }
}

/// A page without its charts, whose labels are isolated instead.
fn without_charts(html: &str) -> String {
    let pieces = html.split("<svg").enumerate();
    let outside = pieces.map(|(at, piece)| if at == 0 { piece } else { piece.split_once("</svg>").unwrap().1 });
    outside.collect()
}

/// The text of a page, without its tags and with its entities read.
fn text_of(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
        ("&amp;", "&"),
    ];
    entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c))
}

#[test]
fn the_page_forbids_everything_that_it_does_not_bring_itself() {
    let html = made(&interview(3), &Choices::default(), Format::Html);
    let policy = &html[html.find("Content-Security-Policy").unwrap()..];
    let policy = &policy[..policy.find("\">").unwrap()];
    assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
    for outside in ["http://", "https://", "<script", " style=", " onload="] {
        let found = html
            .match_indices(outside)
            .filter(|(at, _)| html[..*at].ends_with("src=\"") || outside.starts_with([' ', '<']));
        assert_eq!(found.count(), 0, "{outside}");
    }
}

#[test]
fn a_brand_puts_its_face_on_the_page() {
    let interview = interview(3);
    let source = Source::unfinished(shipped(), &interview, "2026-11-24".to_owned());
    let texts = Texts::new("en");
    let brand = Brand {
        name: Some("Lighthouse & Co".to_owned()),
        logo: Some(Logo { media_type: "image/png", bytes: vec![1, 2, 3] }),
        accent: Some("#aa3300".to_owned()),
        footer: Some("Rua <1>".to_owned()),
        ..Brand::default()
    };
    let page = files(&source, &Choices::default(), &brand, Format::Html, &texts).unwrap();
    let page = String::from_utf8(page[0].bytes.clone()).unwrap();
    for wanted in ["data:image/png;base64,AQID", "--accent:#aa3300", "Rua &lt;1&gt;", "Lighthouse &amp; Co"] {
        assert!(page.contains(wanted), "{wanted}");
    }
    let template = Some(("own.html".to_owned(), "line one\n{{ title }\n".to_owned()));
    let broken = Brand { template, ..Brand::default() };
    let failed = files(&source, &Choices::default(), &broken, Format::Html, &texts);
    let Err(Failed::Template(bad)) = failed else { panic!("{failed:?}") };
    assert_eq!((bad.name.as_str(), bad.line), ("own.html", 2));
}

#[test]
fn without_data_flows_nothing_is_called_well() {
    let mut interview = interview(3);
    interview.departments.clear();
    interview.accepted.clear();
    let said = made(&interview, &Choices::default(), Format::Markdown);
    assert!(said.contains("so its risk cannot be judged"));
    assert!(said.contains("No data flows were entered yet") && !said.contains("There is nothing to mend"));
    assert!(!said.contains("How the score falls"));
}

#[test]
fn without_data_flows_nothing_is_ranked() {
    let mut interview = interview(3);
    interview.departments.iter_mut().for_each(|department| department.uses.clear());
    let said = made(&interview, &Choices::default(), Format::Markdown);
    let plan = part(&said, "Action plan");
    assert!(
        plan.contains("none can be ranked") && !plan.contains("not planned") && !plan.contains("| 0.0 |"),
        "{plan}"
    );
    assert!(plan.contains("| Find a ground for each use of sensitive data, or stop it | Spa manager |"), "{plan}");
    assert!(part(&said, "Red flags").contains("some red flags can be told only from them"));
    let returns = part(&said, "Return");
    assert!(returns.contains("there is no return to be told") && !returns.contains("What comes out"), "{returns}");
    let source = Source::unfinished(shipped(), &interview, "2026-11-24".to_owned());
    let tables = files(&source, &Choices::default(), &Brand::default(), Format::Csv, &Texts::new("en")).unwrap();
    let actions = String::from_utf8(tables[1].bytes.clone()).unwrap();
    let plan = &interview.plan;
    assert_eq!(actions.lines().count(), 1 + plan.len(), "what is planned, below its heads");
    assert!(!actions.contains(",0.0,"));
    interview.plan.clear();
    assert!(!part(&made(&interview, &Choices::default(), Format::Markdown), "Action plan").contains("| Action |"));
}

/// The part of a page in Markdown, from its heading to the next.
fn part<'a>(said: &'a str, title: &str) -> &'a str {
    let from = said.find(&format!("\n## {title}\n")).unwrap_or_else(|| panic!("no part {title}")) + 1;
    said[from..].find("\n## ").map_or(&said[from..], |until| &said[from..from + until])
}

#[test]
fn each_sum_of_money_says_which_actions_it_is_of() {
    let mut interview = interview(3);
    let waiting = interview.plan.iter().filter(|one| one.waits()).count();
    let said = made(&interview, &Choices::default(), Format::Markdown);
    let planned = "The return is of 7 actions only, those that are planned and still to be done. Together they take 119 hours and MOP 33,000, by the questionnaire's planning estimates, and bring the score from 48.3 to ";
    assert_eq!(waiting, 7);
    let summary = part(&said, "Summary");
    assert!(
        summary.contains(
            "All 80 actions that are open, neither done nor dropped, together take 968 hours and MOP 518,000"
        )
    );
    for one in [summary, part(&said, "Return")] {
        assert!(
            one.contains(planned) && one.contains("Over 5 years these 7 actions bring a net benefit of MOP "),
            "{one}"
        );
    }
    // What was entered goes before the estimates.
    let own = serde_json::from_str(r#"{"low": 150, "likely": 200, "high": 250}"#).unwrap();
    interview.returns.inputs.insert("implementation-hours".into(), own);
    let said = made(&interview, &Choices::default(), Format::Markdown);
    assert!(part(&said, "Return").contains("Together they take 200 hours and MOP 33,000, as entered, and bring"));
    interview.plan.clear();
    interview.returns.inputs.remove("implementation-hours");
    let said = made(&interview, &Choices::default(), Format::Markdown);
    let open = "so the return is of all 85 actions that are open, neither done nor dropped. Together they take ";
    assert!(part(&said, "Summary").contains(open) && part(&said, "Return").contains(open), "{said}");
}

#[test]
fn the_points_of_an_action_say_whether_others_are_done_before_it() {
    let said = made(&interview(3), &Choices::default(), Format::Markdown);
    let action = "List, encrypt and move the firm's own backups";
    let summary = part(&said, "Summary");
    assert!(summary.contains("are counted after the ones before it"));
    assert!(summary.contains(&format!("{action}: 1.4 points less")), "{summary}");
    let plan = part(&said, "Action plan");
    assert!(
        plan.contains("| Hours | MOP | Points alone |") && plan.contains("Points alone are what an action takes off")
    );
    let row = plan.lines().find(|line| line.starts_with(&format!("| {action} |"))).unwrap();
    assert!(row.ends_with("| 1.3 |"), "{row}");
}

#[test]
fn reasons_and_what_is_no_longer_asked_are_told() {
    let mut interview = interview(3);
    interview.retired = serde_json::from_value(serde_json::json!({
        "answers": [
            {"question": "gone", "department": "old", "department_name": "Old wing", "why": "question-gone",
             "text": {"en": "Who waters the plants?"}, "labels": {"rui": {"en": "Rui does"}},
             "answer": {"state": "answered", "options": ["rui"], "note": "On Fridays.",
                        "carried_over": {"report": "x", "period": "2026-Q1"}}},
            {"question": "other", "department": null, "why": "not-comparable", "text": {"en": "How many?"},
             "answer": {"state": "not-applicable", "reason": "No pots."}}],
        "uses": [{"department": "old", "department_name": "Old wing", "feature": "fax", "title": {"en": "Fax"}}],
        "plan": [{"title": {"en": "Buy a can"}, "action": "can", "status": "dropped", "reason": "Rains enough."}],
        "accepted": [{"question": "gone", "department": "old", "by": "Ana", "reason": "Cactus.", "until": "2026-12-31"}],
        "inputs": {"water-bill": {"low": 1, "likely": 2, "high": 3, "source": "The bill"}}
    }))
    .unwrap();
    let said = made(&interview, &Choices::default(), Format::Markdown);
    let findings = part(&said, "Findings");
    let accepted = &findings[findings.find("### Accepted findings").unwrap()..];
    let row = "| General manager | 2026-12-31 | accepted | The provider offers no storage in Macau. Asked again before";
    assert!(accepted.contains(row), "{accepted}");
    let plan = part(&said, "Action plan");
    assert!(plan.contains("### Dropped actions"));
    assert!(plan.contains("| IT manager | The provider offers no storage in Macau (letter of 21 April). |"), "{plan}");
    let retired = part(&said, "No longer asked");
    for row in [
        "| Old wing | Who waters the plants? | Rui does | On Fridays. | 2026-Q1 | not asked any more |",
        "| The organisation | How many? | Not applicable: No pots. |  |  | asked otherwise now |",
        "| Old wing | Fax |",
        "| Buy a can |  |  | dropped | Rains enough. |",
        "| Old wing | Who waters the plants? | Ana | 2026-12-31 | Cactus. |",
        "| water bill | 1 | 2 | 3 | The bill |",
    ] {
        assert!(retired.contains(row), "{row}\n{retired}");
    }
    // The tables for other programs have them too.
    let source = Source::unfinished(shipped(), &interview, "2027-01-01".to_owned());
    let tables = files(&source, &Choices::default(), &Brand::default(), Format::Csv, &Texts::new("en")).unwrap();
    let plan = String::from_utf8(tables[1].bytes.clone()).unwrap();
    assert!(plan.contains(
        ",dropped,60,120000,,,The provider offers no storage in Macau (letter of 21 April).,storage-messages\r\n"
    ));
    // Its day has passed.
    let files = files(&source, &Choices::default(), &Brand::default(), Format::Markdown, &Texts::new("en")).unwrap();
    assert!(
        String::from_utf8_lossy(&files[0].bytes).contains("| 2026-12-31 | its day has passed: it counts as open |")
    );
}

/// The report that an interview gives.
fn report(interview: &Interview) -> Report {
    let contents = Contents {
        questionnaire: shipped(),
        interview,
        evaluation: &risk::evaluate(shipped(), interview),
        program: "farol 0.1.0",
        saved_at: "2026-11-24T10:42:03Z".parse().unwrap(),
        corrects: None,
    };
    Report::read(&save(&contents, None).unwrap().bytes).unwrap()
}

/// What became of the departments from an interview to another, row by row.
fn compared(earlier: &Interview, later: &Interview) -> Vec<String> {
    let report = report(earlier);
    let mut source = Source::unfinished(shipped(), later, "2026-11-24".to_owned());
    let [before, after] = [earlier, later].map(|interview| Side::new(shipped(), interview));
    let chain = Chain::new(shipped(), &[], &[], None);
    source.earlier = Some(Earlier { report: &report, comparison: compare(&before, &after, &chain) });
    let files = files(&source, &Choices::default(), &Brand::default(), Format::Markdown, &Texts::new("en")).unwrap();
    let said = String::from_utf8(files[0].bytes.clone()).unwrap();
    let change = part(&said, "Change since last time");
    let table = &change[change.find("Departments, before and after").unwrap()..];
    table.lines().skip(4).take_while(|line| line.starts_with('|')).map(str::to_owned).collect()
}

#[test]
fn departments_that_came_went_or_were_put_together_are_called_so() {
    let earlier = interview(3);
    let mut later = earlier.clone();
    let gone = later.departments.remove(0);
    let mut new = later.departments[0].clone();
    new.id = "annex".into();
    new.name = "Annex".to_owned();
    let mut empty = new.clone();
    empty.id = "attic".into();
    empty.name = "Attic".to_owned();
    empty.uses.clear();
    // What replaces two others.
    let [first, second] = [later.departments.remove(0), later.departments.remove(0)];
    let mut merged = first.clone();
    merged.id = "merged".into();
    merged.name = "Back office".to_owned();
    merged.replaces = vec![first.id.clone(), second.id.clone()];
    later.departments.extend([new, empty, merged]);
    later.accepted.clear();
    let rows = compared(&earlier, &later);
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{name}: {rows:#?}"));
    assert!(row("| Annex |").contains("| new |"), "{rows:#?}");
    assert_eq!(row("| Attic |"), "| Attic |  | not mapped | new |  |  |  |");
    assert!(row(&format!("| {} |", gone.name)).ends_with(" |  | gone |  |  |  |"), "{rows:#?}");
    let both = row("→ Back office |");
    assert!(both.contains(&first.name) && both.contains(&second.name) && !both.contains("| new |"), "{both}");
}

#[test]
fn a_version_that_says_nothing_is_not_told() {
    for (version, told) in [("", None), ("\u{7}\n ", None), ("2\u{7}\nb", Some("- Version: 2 b\n"))] {
        let choices = Choices { version: version.to_owned(), ..Choices::default() };
        let said = made(&interview(3), &choices, Format::Markdown);
        let control = part(&said, "About this document");
        assert_eq!(control.contains("- Version"), told.is_some(), "{control}");
        assert!(told.is_none_or(|told| control.contains(told)), "{control}");
    }
}

#[test]
fn the_highest_level_reaches_up_to_the_end_of_the_scale() {
    let said = made(&interview(3), &Choices::default(), Format::Markdown);
    let method = part(&said, "Method, scales and limits");
    assert!(method.contains("- High: from 45.0 to below 65.0\n- Critical: from 65.0 to 100.0\n"), "{method}");
}

#[test]
fn a_table_below_a_heading_that_says_the_same_does_not_say_it_again() {
    let heading = "Risk assessment: 2026-08-31 to 2026-09-30";
    let page = made(&interview(3), &Choices::default(), Format::Html);
    assert_eq!(page.matches(&format!("<h3>{heading}</h3>")).count(), 1);
    assert_eq!(page.matches(&format!("<caption class=\"said\">{heading}</caption>")).count(), 1, "heard, not seen");
    assert!(page.contains("<caption>Findings, the one that is worth most first</caption>"));
    let said = made(&interview(3), &Choices::default(), Format::Markdown);
    assert_eq!(said.matches(heading).count(), 1);
}
