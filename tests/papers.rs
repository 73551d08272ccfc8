//! The papers that fall out of the answers: nothing stands in them that no answer says, and every answer that
//! they show is named with how it is known.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use farol::assessment::Interview;
use farol::export::content::{Block, Cell, Deliverable, Table};
use farol::export::papers::mapping::Mapping;
use farol::export::papers::notification::Field;
use farol::export::papers::{FormOf, NoPaper, Paper, paper};
use farol::export::source::{Choices, Source, Status};
use farol::export::{html, markdown, shown};
use farol::questionnaire::shipped;
use farol::text::Texts;

fn interview(quarter: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn of(interview: &Interview, wanted: &Paper) -> Deliverable {
    let source = Source::unfinished(shipped(), interview, "2026-11-24".to_owned());
    paper(wanted, &source, &Choices::default(), &Texts::new("en")).unwrap()
}

const PAPERS: [Paper; 4] = [Paper::Notification, Paper::Register, Paper::Roles, Paper::Transfer];

fn tables(paper: &Deliverable) -> Vec<&Table> {
    let blocks = paper.parts.iter().flat_map(|part| &part.blocks);
    blocks.filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None }).collect()
}

fn rows(table: &Table) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| row.iter().map(|cell| shown(cell, farol::text::Forms::of("en"))).collect()).collect()
}

fn words(paper: &Deliverable) -> String {
    String::from_utf8(markdown::markdown(paper)).unwrap()
}

#[test]
fn every_id_of_the_mappings_is_in_the_shipped_questionnaire() {
    let mut about = 0;
    for mapping in Mapping::all() {
        let mapping = mapping.unwrap();
        let document = shipped().document();
        if mapping.questionnaire != document.id {
            continue;
        }
        about += 1;
        for id in mapping.questions() {
            assert!(shipped().position(id).is_some(), "no question {id}");
        }
        for id in mapping.features() {
            assert!(shipped().feature(id).is_some(), "no feature {id}");
        }
        for id in mapping.sources() {
            assert!(document.sources.iter().any(|source| source.id == *id), "no source {id}");
        }
        for id in &mapping.transfer.risks {
            assert!(shipped().risk(id).is_some(), "no risk {id}");
        }
        assert!(Field::ALL.iter().all(|field| mapping.notification.fields.contains_key(field)));
    }
    assert_eq!(about, 1);
}

#[test]
fn every_paper_is_a_draft_even_where_the_document_is_final() {
    let interview = interview(3);
    let source = Source::unfinished(shipped(), &interview, "2026-11-24".to_owned());
    let choices = Choices { status: Status::Final, ..Choices::default() };
    for wanted in PAPERS {
        let made = paper(&wanted, &source, &choices, &Texts::new("en")).unwrap();
        assert_eq!(made.draft.as_deref(), Some("Draft, to be checked by counsel"), "{wanted:?}");
        let anchors: Vec<&str> = made.parts.iter().map(|part| part.id.name()).collect();
        let mut once = anchors.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), anchors.len(), "{anchors:?}");
        assert!(tables(&made).iter().all(|table| table.rows.iter().all(|row| row.len() == table.columns.len())));
    }
}

#[test]
fn a_notification_has_ten_fields_for_every_department_with_flows() {
    let interview = interview(3);
    let made = of(&interview, &Paper::Notification);
    let mapped = interview.departments.iter().filter(|one| one.uses.values().any(|it| !it.data_categories.is_empty()));
    let blocks: Vec<&Table> = tables(&made)
        .into_iter()
        .filter(|table| table.columns.len() == 4 && table.columns[0].title == "Field")
        .collect();
    assert_eq!(blocks.len(), mapped.count());
    for table in blocks {
        let rows = rows(table);
        let fields: Vec<&String> = rows.iter().map(|row| &row[0]).filter(|field| !field.is_empty()).collect();
        assert_eq!(fields.len(), 10);
        for (number, field) in fields.iter().enumerate() {
            assert!(field.starts_with(&format!("{}. ", number + 1)), "{field}");
        }
        // Each entry says where it comes from; what nothing says is to be written.
        for row in &rows {
            assert!(!row[2].is_empty() && !row[3].is_empty(), "{row:?}");
            assert_eq!(row[2] == "To be written", row[3] == "Nothing says it", "{row:?}");
        }
        let purpose = rows.iter().find(|row| row[0].starts_with("2. ")).unwrap();
        assert_eq!(purpose[3], "Nothing says it");
    }
}

#[test]
fn where_an_answer_comes_from_is_said_with_its_basis_and_its_department() {
    let mut interview = interview(3);
    let id = interview.departments[0].id.clone();
    let own = interview.organisation.answers.get("notice-customers").unwrap().clone();
    let own = farol::assessment::Answer {
        basis: Some(farol::questionnaire::Basis::Tested),
        answered_at: Some("2026-09-03T10:00:00Z".to_owned()),
        ..own
    };
    interview.departments[0].answers.insert("notice-customers".into(), own);
    let made = of(&interview, &Paper::Notification);
    let name = interview.department(&id).unwrap().name.clone();
    let expected = format!(
        "3.7 Do collection forms tell customers, guests, pupils or patients where their data go? ({name}; tested; 2026-09-03)"
    );
    let found =
        tables(&made).iter().flat_map(|table| rows(table)).filter(|row| row.last().unwrap() == &expected).count();
    assert_eq!(found, 1);
}

#[test]
fn the_register_has_every_flow_once() {
    let interview = interview(3);
    let made = of(&interview, &Paper::Register);
    let flows: usize =
        interview.departments.iter().flat_map(|one| one.uses.values()).map(|it| it.data_categories.len()).sum();
    let found: usize =
        tables(&made).iter().filter(|table| table.columns.len() == 7).map(|table| table.rows.len()).sum();
    assert_eq!(found, flows);
    assert!(flows > 30);
    // Every question that is cited in brackets stands among the answers at the end.
    let used = tables(&made).into_iter().find(|table| table.caption.contains("rests on")).unwrap();
    let used: Vec<String> = rows(used).into_iter().map(|row| row[2].clone()).collect();
    for row in tables(&made).iter().filter(|table| table.columns.len() == 7).flat_map(|table| rows(table)) {
        for line in row[4].lines().chain(row[5].lines()).chain(row[6].lines()) {
            let Some((_, cited)) = line.rsplit_once('(') else { continue };
            let number = cited.split(',').next().unwrap();
            assert!(used.iter().any(|from| from.starts_with(&format!("{number} "))), "{line}");
        }
    }
}

#[test]
fn the_matrix_says_who_uses_what_how_often() {
    let interview = interview(3);
    let made = of(&interview, &Paper::Roles);
    let matrices: Vec<&Table> =
        tables(&made).into_iter().filter(|table| table.caption.starts_with("How often")).collect();
    let used: usize = interview.departments.iter().map(|one| one.uses.len()).sum();
    let said =
        matrices.iter().flat_map(|table| &table.rows).flat_map(|row| &row[2..]).filter(|cell| **cell != Cell::Empty);
    assert_eq!(said.count(), used);
    for table in matrices {
        assert_eq!(table.rows.len(), interview.departments.len());
        assert!(table.columns.len() <= 8);
    }
}

#[test]
fn a_transfer_assessment_shows_only_what_goes_outside_and_what_holds_or_misses() {
    let interview = interview(3);
    let made = of(&interview, &Paper::Transfer);
    let text = words(&made);
    for part in [
        "Circumstances",
        "Ground and notice",
        "Safeguards in place",
        "What is missing",
        "What is left",
        "To be judged",
        "Sources",
    ] {
        assert!(text.contains(&format!("\n## {part}\n")), "{part}");
    }
    let holds = tables(&made).into_iter().find(|table| table.caption.starts_with("The safeguards")).unwrap();
    let misses =
        tables(&made).into_iter().find(|table| table.caption.starts_with("Safeguards that are missing")).unwrap();
    assert!(!holds.rows.is_empty() && !misses.rows.is_empty());
    for row in &holds.rows {
        assert!(matches!(row[2], Cell::Number { value, .. } if value > 0.0 && value <= 100.0), "{row:?}");
    }
    // Without a flow there is nothing outside.
    let mut empty = interview;
    empty.departments.iter_mut().for_each(|one| one.uses.clear());
    assert!(words(&of(&empty, &Paper::Transfer)).contains("no data flow goes outside"));
}

#[test]
fn every_source_stands_with_its_status() {
    for wanted in PAPERS {
        let made = of(&interview(3), &wanted);
        let sources = tables(&made).into_iter().find(|table| table.caption.starts_with("The sources")).unwrap();
        for row in rows(sources) {
            assert!(
                ["verified", "from a secondary source", "not verified", "the vendor's claim"]
                    .contains(&row[2].as_str()),
                "{row:?}"
            );
        }
    }
}

#[test]
fn a_form_has_every_question_that_can_come_up_with_boxes_and_conditions() {
    let interview = interview(3);
    let form = |department: Option<&str>, open_only: bool| {
        of(&interview, &Paper::Form(FormOf { department: department.map(Into::into), open_only }))
    };
    let text = words(&form(None, false));
    for (at, asked) in shipped().questions().iter().enumerate() {
        let written = shipped().written(at);
        let sector = matches!(asked.id.as_str(), "amcm-outsourcing" | "dicj-permission");
        let here = asked.scope == farol::questionnaire::Scope::Organisation && !sector;
        let heading = format!(" {}\n", written.text.get("en"));
        assert_eq!(text.contains(&heading), here, "{}", asked.id);
        if here {
            for option in &written.options {
                assert!(
                    text.contains(&format!("- ☐ {}\n", option.label.get("en").replace('*', "\\*"))),
                    "{}",
                    asked.id
                );
            }
        }
    }
    assert!(
        text.contains("**Only if the answer to 2.9 “On which ground do personal data leave Macau?” is “"),
        "{text}"
    );
    // A department is asked what its flows let come up, and what it may do otherwise.
    let text = words(&form(Some("clinic"), false));
    assert!(text.contains("On which ground does the department use sensitive data?"));
    assert!(text.contains("Only if this department does otherwise than the organisation."));
    assert!(!words(&form(Some("finance"), false)).contains("How are guardians involved"));
    // Of an open one only what is open: less than the whole.
    let (all, open) = (form(None, false), form(None, true));
    let headings = |paper: &Deliverable| {
        paper.parts.iter().flat_map(|part| &part.blocks).filter(|block| matches!(block, Block::Heading(_))).count()
    };
    assert!(headings(&open) < headings(&all) && headings(&open) > 0);
    assert!(words(&open).contains("Said so far: I don't know."));
}

#[test]
fn a_questionnaire_that_no_file_is_about_has_the_papers_that_need_none() {
    let example: serde_json::Value = serde_json::from_str(include_str!("data/scoring-example.json")).unwrap();
    let document = serde_json::from_value(example["questionnaires"][0].clone()).unwrap();
    let questionnaire = farol::questionnaire::Questionnaire::new(document).unwrap();
    let interview: Interview = serde_json::from_value(example["interviews"][0].clone()).unwrap();
    let source = Source::unfinished(&questionnaire, &interview, "2026-11-24".to_owned());
    let made = |wanted| paper(&wanted, &source, &Choices::default(), &Texts::new("en"));
    assert!(matches!(made(Paper::Notification), Err(NoPaper::NoMapping { .. })));
    assert!(matches!(made(Paper::Transfer), Err(NoPaper::NoMapping { .. })));
    assert!(words(&made(Paper::Register).unwrap()).contains("Nothing says it"));
    assert!(made(Paper::Roles).is_ok());
    assert!(made(Paper::Form(FormOf::default())).is_ok());
}

#[test]
fn names_that_would_do_harm_do_none() {
    let mut interview = interview(3);
    interview.departments[0].name = "<script>alert(1)</script>".to_owned();
    interview.organisation.name = "=cmd|' /C calc'!A0 釘釘 \u{202e}x".to_owned();
    for wanted in PAPERS
        .into_iter()
        .chain([Paper::Form(FormOf { department: Some(interview.departments[0].id.clone()), open_only: false })])
    {
        let made = of(&interview, &wanted);
        let page = html::html(&made, &Default::default(), &Texts::new("en")).unwrap();
        let page = String::from_utf8(page).unwrap();
        assert!(!page.contains("<script") && !page.contains('\u{202e}') && page.contains("釘釘"), "{wanted:?}");
    }
}

#[test]
fn a_period_is_a_period_and_what_does_not_apply_is_not_called_unknown() {
    let mut interview = interview(3);
    let answers = &mut interview.organisation.answers;
    let mut none = answers["chat-days"].clone();
    none.state = farol::assessment::State::NotApplicable;
    (none.number, none.reason) = (None, Some("No cloud copy.".to_owned()));
    answers.insert("chat-days".into(), none);
    answers.insert("recording-days".into(), serde_json::from_str(r#"{"state": "unknown"}"#).unwrap());
    let register = of(&interview, &Paper::Register);
    let kept: Vec<(String, String)> = tables(&register)
        .iter()
        .filter(|table| table.columns.len() == 7)
        .flat_map(|table| rows(table))
        .map(|row| (row[1].clone(), row[5].clone()))
        .collect();
    let of_feature = |title: &str| &kept.iter().find(|(feature, _)| feature == title).unwrap().1;
    assert_eq!(of_feature("Chat, groups"), "Not applicable: No cloud copy. (9.3, does not apply)");
    assert_eq!(of_feature("Cloud recording"), "I don't know (9.4, not known)");
    assert_eq!(of_feature("Drive (files)"), "No period is said (9.1, seen)");
    assert!(kept.iter().all(|(_, kept)| !kept.contains("by type of content")));
}

#[test]
fn no_paper_shows_the_ids_of_questions() {
    for wanted in PAPERS.into_iter().chain([Paper::Form(FormOf::default())]) {
        let said = words(&of(&interview(3), &wanted));
        for question in shipped().questions() {
            // Words of one part are words of the language as well.
            let id = question.id.as_str();
            let shown = said.match_indices(id).any(|(at, _)| {
                let beside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
                !beside(said[..at].chars().next_back()) && !beside(said[at + id.len()..].chars().next())
            });
            assert!(!id.contains('-') || !shown, "{wanted:?}: {id}");
        }
    }
}
