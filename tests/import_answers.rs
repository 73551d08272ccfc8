//! The form that goes out on paper or as a workbook, and what is read back from it: through the command, from
//! files as office programs write them and as somebody hostile would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "common/terminal.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod terminal;

use std::io::{Cursor, Read as _, Write as _};

use calamine::{DataType as _, Reader as _, Xlsx};
use farol::assessment::form::{Row, Words, Written, answer};
use farol::assessment::{Answer, Interview, Organisation, Place, QuestionnaireRef, State};
use farol::questionnaire::{Kind, Scope, shipped};
use farol::text::Texts;
use proptest::prelude::*;
use serde_json::{Value, json};
use terminal::{Home, Ran};

const FORM: &str = "2026-Q3_Lotus-Hotel_form-store_v1.0_en.xlsx";

/// A home with an assessment that is answered as far as the example goes, and the form of one department.
fn home(form: &str) -> Home {
    let home = Home::new();
    home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    home.ok(&format!("export lotus-hotel-1 --paper form --format xlsx {form}"));
    home
}

/// The parts of a workbook, each with its bytes.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let read = |at: usize, archive: &mut zip::ZipArchive<Cursor<&[u8]>>| {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..archive.len()).map(|at| read(at, &mut archive)).collect()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A workbook with a part changed.
fn changed(bytes: &[u8], part: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    let own = parts.iter_mut().find(|(name, _)| name == part).unwrap();
    own.1 = change(String::from_utf8(own.1.clone()).unwrap()).into_bytes();
    zipped(&parts)
}

/// The number of the row of a question.
fn row_of(bytes: &[u8], question: &str) -> u32 {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheet = workbook.worksheet_range("Form").unwrap();
    let found = (0..sheet.height() as u32)
        .find(|row| sheet.get_value((*row, 0)).and_then(|cell| cell.as_string()).is_some_and(|id| id == question));
    found.unwrap_or_else(|| panic!("{question} does not stand on the form")) + 1
}

/// The form with cells filled in: question, column, and what the cell holds as XML.
fn filled(bytes: &[u8], cells: &[(&str, char, String)]) -> Vec<u8> {
    let rows: Vec<u32> = cells.iter().map(|(question, ..)| row_of(bytes, question)).collect();
    changed(bytes, "xl/worksheets/sheet1.xml", |mut sheet| {
        for ((_, column, content), row) in cells.iter().zip(rows) {
            let start = sheet.find(&format!("<c r=\"{column}{row}\"")).unwrap();
            let end = start + sheet[start..].find("/>").unwrap() + 2;
            sheet.replace_range(start..end, &format!("<c r=\"{column}{row}\"{content}</c>"));
        }
        sheet
    })
}

fn text(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is>")
}

fn number(number: f64) -> String {
    format!("><v>{number}</v>")
}

fn bytes(home: &Home) -> Vec<u8> {
    std::fs::read(home.path(FORM)).unwrap()
}

/// Imports a workbook.
fn import(home: &Home, bytes: &[u8], more: &str) -> Ran {
    std::fs::write(home.path("filled.xlsx"), bytes).unwrap();
    home.run(format!("import answers filled.xlsx {more}").trim_end())
}

fn answers(home: &Home, department: &str) -> Value {
    let shown = home.json("show lotus-hotel-1");
    let found = shown["departments"].as_array().unwrap().iter().find(|one| one["id"] == department).unwrap();
    found["answers"].clone()
}

#[test]
fn what_is_filled_in_is_answered() {
    let home = home("--department store");
    let form = filled(
        &bytes(&home),
        &[
            ("export-limits", 'E', text("2. Managers")),
            ("export-limits", 'F', text("seen")),
            ("export-limits", 'H', text("settings.png; list of admins")),
            ("sharing-habits", 'E', text("1; Links with expiry")),
            ("sharing-habits", 'G', text("asked the head <of store>")),
            ("leak-controls", 'E', text("I DON'T KNOW")),
            ("retention-days", 'E', number(365.0)),
            ("clean-up", 'E', text("Not applicable")),
            ("clean-up", 'G', text("nothing is kept")),
            ("residency", 'E', text("part")),
        ],
    );
    let ran = import(&home, &form, "--dry-run");
    insta::assert_snapshot!(ran.out, @"
    6 answers added, 0 replaced, 0 the same as before.
    Nothing was written: this was a dry run.
    ");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(answers(&home, "store"), json!({}));
    let ran = import(&home, &form, "");
    insta::assert_snapshot!(ran.out, @"6 answers added, 0 replaced, 0 the same as before.");
    let found = answers(&home, "store");
    assert_eq!(found["export-limits"]["options"], json!(["managers"]));
    assert_eq!(found["export-limits"]["basis"], json!("seen"));
    assert_eq!(found["export-limits"]["evidence"], json!([{"name": "settings.png"}, {"name": "list of admins"}]));
    assert_eq!(found["sharing-habits"]["options"], json!(["inside-only", "links-with-expiry"]));
    assert_eq!(found["sharing-habits"]["note"], json!("asked the head <of store>"));
    assert_eq!(found["leak-controls"]["state"], json!("unknown"));
    assert_eq!(found["retention-days"]["number"], json!(365));
    assert_eq!(found["clean-up"]["state"], json!("not-applicable"));
    assert_eq!(found["clean-up"]["reason"], json!("nothing is kept"));
    assert_eq!(found["residency"]["options"], json!(["part"]), "an override");

    // The same form again changes nothing, and an empty one neither.
    let ran = import(&home, &form, "--assessment lotus-hotel-1");
    insta::assert_snapshot!(ran.out, @"0 answers added, 0 replaced, 6 the same as before.");
    let ran = import(&home, &bytes(&home), "");
    insta::assert_snapshot!(ran.out, @"0 answers added, 0 replaced, 0 the same as before.");

    // Another answer is said to replace the one that was there, and what stood beside it stays.
    let form = filled(&bytes(&home), &[("export-limits", 'E', text("Admins"))]);
    let ran = import(&home, &form, "--json");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&said["dry_run"], &said["unread"]), (&json!(false), &json!([])));
    assert_eq!(said["replaced"][0]["question"], json!("export-limits"));
    assert_eq!(answers(&home, "store")["export-limits"]["evidence"][0]["name"], json!("settings.png"));
}

#[test]
fn what_cannot_be_read_is_named_and_nothing_is_written() {
    let home = home("--department store");
    let form = bytes(&home);
    let wrong = filled(
        &form,
        &[
            ("export-limits", 'E', text("Everybody")),
            ("sharing-habits", 'E', "><f>1+1</f><v>2</v>".to_owned()),
            ("leak-controls", 'G', text("a note alone")),
            ("retention-days", 'E', number(0.0)),
            ("clean-up", 'E', text("Monthly")),
            ("clean-up", 'F', text("rumoured")),
            ("residency", 'E', text("All")),
        ],
    );
    let ran = import(&home, &wrong, "");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    insta::assert_snapshot!(ran.err, @"
    Form!E7: “Everybody” is none of the options
    Form!E8: =1+1 is a formula; write the answer itself
    Form!E9: something is said beside the question, but no answer is chosen; “I don't know” is one too
    Form!E10: 0 is outside 1 to 36500
    Form!F11: “rumoured” is none of stated, seen and tested
    farol: 5 cells cannot be read, so nothing was written. Mend the form, or take the other rows with --skip-wrong.
    ");
    assert_eq!(answers(&home, "store"), json!({}));
    // The same as JSON, which is whole though nothing was written.
    let ran = import(&home, &wrong, "--json");
    assert_eq!(ran.code, 4, "{}", ran.err);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["written"], told["unread"].as_array().unwrap().len()), (&json!(false), 5));

    let ran = import(&home, &wrong, "--skip-wrong");
    assert_eq!(ran.code, 0);
    insta::assert_snapshot!(ran.out, @"One answer added, 0 replaced, 0 the same as before.");
    assert_eq!(answers(&home, "store").as_object().unwrap().len(), 1);
}

#[test]
fn a_row_that_was_moved_or_made_is_not_taken() {
    let home = home("--department store");
    let form = bytes(&home);
    let (limits, last) = (row_of(&form, "export-limits"), row_of(&form, "residency"));
    let moved = changed(
        &filled(&form, &[("export-limits", 'E', text("Admins"))]),
        "xl/worksheets/sheet1.xml",
        |sheet| {
            let id = sheet.find(&format!("<c r=\"A{limits}\"")).unwrap();
            let end = id + sheet[id..].find("</c>").unwrap() + 4;
            let sheet = format!("{}{}", &sheet[..id], &sheet[end..]);
            let made = format!(
                "<row r=\"{}\"><c r=\"A{0}\" t=\"inlineStr\"><is><t>leak-controls</t></is></c><c r=\"K{0}\"><v>1</v></c></row></sheetData>",
                last + 5
            );
            sheet.replace("</sheetData>", &made)
        },
    );
    let ran = import(&home, &moved, "");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(ran.err, @"
    Form!E7: this row belongs to no question: its hidden id is gone
    Form!A18: the question “leak-controls” stands on the form twice; this row was not read
    Form!K18: it stands beside the form and belongs to no question
    farol: 3 cells cannot be read, so nothing was written. Mend the form, or take the other rows with --skip-wrong.
    ");
}

#[test]
fn a_form_belongs_to_its_organisation_questionnaire_and_department() {
    let home = home("--department store");
    let form = bytes(&home);
    let about = |change: &dyn Fn(String) -> String| changed(&form, "xl/sharedStrings.xml", change);
    let mut said = String::new();
    for (form, more) in [
        (about(&|texts| texts.replace("<t>lotus-hotel</t>", "<t>other</t>")), "--assessment lotus-hotel-1"),
        (about(&|texts| texts.replace("<t>lotus-hotel</t>", "<t>../../etc</t>")), ""),
        (about(&|texts| texts.replace("<t>example</t>", "<t>another</t>")), ""),
        (about(&|texts| texts.replace("<t>store</t>", "<t>nobody</t>")), ""),
        (about(&|texts| texts.replace("<t>2026-Q3</t>", "<t>2020-Q1</t>")), ""),
        (about(&|texts| texts.replace("<t>farol.form/1</t>", "<t>farol.form/9</t>")), ""),
    ] {
        let ran = import(&home, &form, more);
        assert_ne!(ran.code, 0);
        assert_eq!(ran.out, "");
        said.push_str(&ran.err);
    }
    insta::assert_snapshot!(said, @"
    farol: the form is about the organisation “other”, the assessment about “lotus-hotel”
    farol: “../../etc” has no unfinished assessment of 2026-Q3; name one with --assessment
    farol: the form was made with the questionnaire another 1, the assessment with example 1; export the form again
    farol: the form is for the department “nobody”, which the assessment does not have
    farol: “lotus-hotel” has no unfinished assessment of 2020-Q1; name one with --assessment
    farol: filled.xlsx: this form is of the format “farol.form/9”, which this program does not read
    ");
    assert_eq!(answers(&home, "store"), json!({}));
}

#[test]
fn hostile_files_get_one_clear_message() {
    let home = home("--department store");
    let form = bytes(&home);
    let sheet = "xl/worksheets/sheet1.xml";
    let dimension = |claimed: &str| changed(&form, sheet, |text| text.replace("<dimension ref=\"A1:", claimed));
    // A claim of size alone does no harm: cells are streamed.
    let ran = import(&home, &dimension("<dimension ref=\"A1:XFD1048576\"/><x y=\""), "");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));

    let bomb = || {
        let mut parts = parts(&form);
        parts.push(("xl/bomb.xml".to_owned(), vec![b' '; 80 * 1024 * 1024]));
        zipped(&parts)
    };
    let row = |row: u32| {
        changed(&form, sheet, |text| {
            let cell = format!("<row r=\"{row}\"><c r=\"E{row}\"><v>1</v></c></row></sheetData>");
            text.replace("</sheetData>", &cell)
        })
    };
    let other = zipped(&[("hello.txt".to_owned(), b"hello".to_vec())]);
    let plain_workbook = changed(&form, "xl/workbook.xml", |text| text.replace("\"Form\"", "\"Sheet1\""));
    let mut said = String::new();
    for (name, file) in [
        ("not a zip", b"Date,Name\n".to_vec()),
        ("empty", Vec::new()),
        ("truncated", form[..form.len() / 2].to_vec()),
        ("a zip of something else", other),
        ("another workbook", plain_workbook),
        ("a bomb", bomb()),
        (
            "a shared formula's number",
            changed(&form, sheet, |text| {
                text.replace("</sheetData>", "<row r=\"90\"><c r=\"E90\"><f t=\"shared\" ref=\"E90\" si=\"99999999999\">1</f></c></row></sheetData>")
            }),
        ),
        (
            "shared texts",
            changed(&form, "xl/sharedStrings.xml", |text| text.replace("uniqueCount=\"", "uniqueCount=\"999999999999")),
        ),
        ("too far down", row(10_000_000)),
        ("too far down by one", row(20_001)),
        ("broken XML", changed(&form, sheet, |text| text.replace("</sheetData>", "<row><c r=\"E9\"><v>"))),
        ("too large", vec![0; 21 * 1024 * 1024]),
    ] {
        let ran = import(&home, &file, "");
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{name}: {}", ran.err);
        assert_eq!(ran.err.lines().count(), 1, "{name}: {}", ran.err);
        said.push_str(&format!("{name}: {}", ran.err));
    }
    insta::assert_snapshot!(said, @"
    not a zip: farol: filled.xlsx: this is no workbook (.xlsx), or it is cut off
    empty: farol: filled.xlsx: this is no workbook (.xlsx), or it is cut off
    truncated: farol: filled.xlsx: this is no workbook (.xlsx), or it is cut off
    a zip of something else: farol: filled.xlsx: this is no workbook (.xlsx), or it is cut off
    another workbook: farol: filled.xlsx: this workbook is no form of farol: its sheets “Form” and “farol” are not there
    a bomb: farol: filled.xlsx: it unpacks to more than 64 MiB, or to far more than it is; it was not read further
    a shared formula's number: farol: filled.xlsx: its part xl/worksheets/sheet1.xml claims a size that no such file has; it was not read further
    shared texts: farol: filled.xlsx: its part xl/sharedStrings.xml claims a size that no such file has; it was not read further
    too far down: farol: filled.xlsx: cell E10000000 lies beyond what is read: 20000 rows and 64 columns
    too far down by one: farol: filled.xlsx: cell E20001 lies beyond what is read: 20000 rows and 64 columns
    broken XML: farol: filled.xlsx: the workbook is damaged: Xml error: ill-formed document: start tag not closed: `</v>` not found before end of input
    too large: farol: filled.xlsx: the file is larger than 20 MiB; it was not read
    ");
    assert_eq!(answers(&home, "store"), json!({}));
}

#[test]
fn the_organisations_form_and_an_open_one() {
    let home = home("--open-only");
    let name = "2026-Q3_Lotus-Hotel_form_v1.0_en.xlsx";
    let form = std::fs::read(home.path(name)).unwrap();
    let standing = |id: &str| std::panic::catch_unwind(|| row_of(&form, id)).is_ok();
    // "ground" is unknown; "notified" waits for it; "residency" is answered.
    assert!(standing("ground") && standing("notified") && standing("recording-backup"));
    assert!(!standing("residency") && !standing("alternative-hr"));
    let form = filled(&form, &[("ground", 'E', text("2. Consent")), ("notified", 'E', text("Yes"))]);
    let ran = import(&home, &form, "");
    insta::assert_snapshot!(ran.out, @"
    Replaced in Organisation: ground: Unknown → Consent (stated)
    One answer added, 1 replaced, 0 the same as before.
    ");
    assert_eq!(home.json("show lotus-hotel-1")["organisation"]["answers"]["ground"]["options"], json!(["consent"]));
}

#[test]
fn a_form_is_the_same_bytes_again() {
    let home = home("--department store");
    let first = bytes(&home);
    home.ok("export lotus-hotel-1 --paper form --format xlsx --department store --force");
    assert_eq!(first, bytes(&home));
}

#[test]
fn only_the_form_is_a_workbook_and_only_it_has_a_department() {
    let home = home("--department store");
    let mut said = String::new();
    for arguments in [
        "--paper register --format xlsx",
        "--paper register --format md --department hr",
        "--paper form --format md --department nobody",
        "--paper notification --format md",
        "--format md --department hr",
    ] {
        let ran = home.run(&format!("export lotus-hotel-1 {arguments}"));
        assert_ne!(ran.code, 0, "{arguments}");
        said.push_str(&ran.err.lines().next().unwrap_or_default().replace("farol: ", ""));
        said.push('\n');
    }
    insta::assert_snapshot!(said, @"
    “register” is not made as xlsx; as a workbook there is only the form (--paper form)
    --department and --open-only are for the form alone: --paper form
    there is no department “nobody” in it; farol show lists the departments
    farol does not know which answers of the questionnaire “example” belong into this paper. The papers register, roles and form can be made of any questionnaire.
    error: the following required arguments were not provided:
    ");
}

fn blank() -> Interview {
    let organisation = Organisation {
        id: "org".into(),
        name: String::new(),
        sectors: Vec::new(),
        headcount: 1,
        answers: Default::default(),
    };
    let mut interview = Interview::new(QuestionnaireRef::of(shipped().document()), "2026-Q4", organisation);
    interview.departments.push(farol::assessment::Department::new("dept".into()));
    interview
}

fn place(question: usize) -> Place {
    let asked = &shipped().questions()[question];
    match asked.scope {
        Scope::Organisation => Place::organisation(asked.id.clone()),
        Scope::Department => Place::department(asked.id.clone(), "dept"),
    }
}

proptest! {
    /// Whatever can be chosen from the list of a form is read back as what was meant, by its number with its
    /// words, by its words alone, and in any mix of them.
    #[test]
    fn every_option_reads_back(question in 0..shipped().questions().len(), picks in proptest::collection::vec(any::<prop::sample::Index>(), 1..4), alone in any::<bool>()) {
        let asked = &shipped().questions()[question];
        let written = shipped().written(question);
        prop_assume!(matches!(asked.kind, Kind::Single | Kind::Multiple));
        let mut chosen: Vec<usize> = picks.iter().map(|pick| pick.index(asked.options.len())).collect();
        chosen.dedup();
        if asked.kind == Kind::Single || chosen.iter().any(|at| asked.exclusive[*at]) {
            chosen.truncate(1);
        }
        chosen.sort_unstable();
        chosen.dedup();
        if chosen.len() > 1 {
            chosen.retain(|at| !asked.exclusive[*at]);
        }
        let label = |at: &usize| {
            let label = written.options[*at].label.get("en");
            if alone { label.to_owned() } else { format!("{}. {label}", at + 1) }
        };
        let cell = chosen.iter().map(label).collect::<Vec<_>>().join("\n");
        let row = Row { answer: Written::Text(cell), ..Row::default() };
        let read = answer(shipped(), &blank(), &place(question), &row, None, &Words::all());
        let expected = Answer::choosing(chosen.iter().map(|at| asked.options[*at].clone()));
        prop_assert_eq!(read, Ok(Some(expected)));
    }

    /// Nothing that can be typed makes it panic or give an answer that the questionnaire does not permit.
    #[test]
    fn anything_can_be_typed(question in 0..shipped().questions().len(), typed in ".{0,40}", basis in "[a-z]{0,7}") {
        let row = Row { answer: Written::Text(typed), basis: Written::Text(basis), ..Row::default() };
        let place = place(question);
        if let Ok(Some(read)) = answer(shipped(), &blank(), &place, &row, Some("somebody"), &Words::all()) {
            let given = farol::assessment::form::given(&blank(), place.department.as_ref(), vec![(place.question.clone(), read)]);
            prop_assert_eq!(farol::assessment::check(shipped(), &given), vec![]);
        }
    }
}

#[test]
fn the_words_of_a_form_are_those_of_the_screen() {
    let texts = Texts::new("en");
    let row = |word: &str| Row { answer: Written::Text(word.to_owned()), ..Row::default() };
    for (word, state) in [("answer-unknown", State::Unknown), ("answer-not-applicable", State::NotApplicable)] {
        let word = texts.say(&farol::text::Message::new(word));
        let read = answer(shipped(), &blank(), &place(0), &row(&word), None, &Words::all()).unwrap().unwrap();
        assert_eq!(read.state, state);
    }
}

#[test]
fn the_form_as_a_document_is_called_what_it_is() {
    let home = home("--department store");
    home.ok("export lotus-hotel-1 --paper form --format docx --out out");
    let name = std::fs::read_dir(home.path("out")).unwrap().next().unwrap().unwrap().path();
    let ran = home.run(&format!("import answers {}", name.display()));
    assert_eq!(ran.code, 4);
    assert!(ran.err.contains("this is a Word document"), "{}", ran.err);
}
