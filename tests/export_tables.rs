//! The Word document, the workbook, the CSV files and the calendar are opened again: what names, notes and
//! owners hold stands in them unharmed and does no harm; the same report gives the same bytes.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use farol::assessment::{Answer, Interview, State};
use farol::export::brand::{Brand, Logo};
use farol::export::content::PartId;
use farol::export::source::{Choices, Source};
use farol::export::{File, Format, files};
use farol::questionnaire::shipped;
use farol::text::Texts;

const FORMULA: &str = "=cmd|' /C calc'!A0";
const SCRIPT: &str = "<script>alert(1)</script>";
const FOLDER: &str = "../../etc/passwd";
const CHINESE: &str = "釘釘";
/// Right-to-left letters with their mark, and an override that would turn what follows.
const HEBREW: &str = "שלום\u{200f}";
const OVERRIDE: &str = "\u{202e}fdp.exe";

fn interview(quarter: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// The example with hostile names wherever somebody can type.
fn hostile() -> Interview {
    let mut interview = interview(3);
    interview.organisation.name = format!("{SCRIPT}{CHINESE}");
    interview.assessor = Some(FORMULA.to_owned());
    for (department, name) in interview.departments.iter_mut().zip([FORMULA, SCRIPT, FOLDER, CHINESE, HEBREW, OVERRIDE])
    {
        department.name = name.to_owned();
        department.lead = Some(FORMULA.to_owned());
        for answer in department.answers.values_mut() {
            answer.note = Some(format!("{FORMULA}\n{SCRIPT}\u{0}\t{FOLDER}"));
            answer.answered_by = Some(FORMULA.to_owned());
        }
    }
    for planned in &mut interview.plan {
        planned.owner = Some(FORMULA.to_owned());
    }
    interview
}

fn source(interview: &Interview) -> Source<'_> {
    Source::unfinished(shipped(), interview, "2026-11-24".to_owned())
}

fn made(interview: &Interview, format: Format) -> Vec<File> {
    let choices = Choices { classification: Some(FORMULA.to_owned()), ..Choices::default() };
    files(&source(interview), &choices, &Brand::default(), format, &Texts::new("en")).unwrap()
}

fn one(interview: &Interview, format: Format) -> Vec<u8> {
    let mut made = made(interview, format);
    assert_eq!(made.len(), 1);
    made.remove(0).bytes
}

/// The files in a ZIP file, with their text.
fn entries(bytes: &[u8]) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut entries = Vec::new();
    for at in 0..zip.len() {
        let mut entry = zip.by_index(at).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        entries.push((entry.name().unwrap().to_string(), text));
    }
    entries
}

fn entry(bytes: &[u8], name: &str) -> String {
    entries(bytes).into_iter().find(|(one, _)| one == name).unwrap_or_else(|| panic!("no {name}")).1
}

/// The texts of a Word document's paragraphs, each with its style.
fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let document = roxmltree::Document::parse(xml).unwrap();
    let named = |name: &'static str| move |node: &roxmltree::Node<'_, '_>| node.tag_name().name() == name;
    let paragraphs = document.descendants().filter(named("p")).map(|paragraph| {
        let style = paragraph.descendants().find(named("pStyle"));
        let style = style.and_then(|node| node.attributes().next().map(|one| one.value().to_owned()));
        let texts = paragraph.descendants().filter(named("t")).filter_map(|node| node.text());
        (style.unwrap_or_default(), texts.collect())
    });
    paragraphs.collect()
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let interview = hostile();
    for format in Format::ALL {
        assert_eq!(made(&interview, format), made(&interview, format), "{format:?}");
    }
}

#[test]
fn names_of_files_leave_no_folder() {
    let interview = hostile();
    for format in Format::ALL {
        for file in made(&interview, format) {
            assert!(file.name.chars().all(|c| c.is_alphanumeric() || "._-".contains(c)), "{}", file.name);
            assert!(file.name.contains(CHINESE) && !file.name.contains('/'), "{}", file.name);
            assert!(file.name.ends_with(&format!(".{}", format.name())), "{}", file.name);
        }
    }
}

#[test]
fn a_word_document_has_real_headings_tables_and_comments() {
    let bytes = one(&interview(3), Format::Docx);
    for (name, text) in entries(&bytes) {
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let document = entry(&bytes, "word/document.xml");
    let paragraphs = paragraphs(&document);
    let of = |style: &str| paragraphs.iter().filter(|(one, _)| one == style).map(|(_, text)| text.as_str()).collect();
    let first: Vec<&str> = of("Heading1");
    assert_eq!(first[..3], ["About this document", "Summary", "Heat map"]);
    let listed: Vec<&str> = of("TOC1");
    assert_eq!(listed, first, "the table of contents leads to every part");
    let second: Vec<&str> = of("Heading2");
    assert!(second.contains(&"Front desk"), "{second:?}");
    let title: Vec<&str> = of("Title");
    assert_eq!(title, ["Data-protection assessment of Casa da Lanterna, 2026-Q3"]);
    let below: Vec<&str> = of("Subtitle");
    assert_eq!(below, ["By the questionnaire “DingTalk under Macau Law 8/2005”"]);
    assert!(entry(&bytes, "word/header1.xml").contains("Casa da Lanterna, 2026-Q3"));
    let tables = document.matches("<w:tblStyle w:val=\"ReportTable\"/>").count();
    assert!(tables > 10);
    assert_eq!(document.matches("<w:tblHeader/>").count(), tables, "each table's heads come again");
    let places: Vec<&str> = of("ConsultantComment");
    assert!(!places.is_empty());
    assert_eq!(document.matches("<w:commentReference ").count(), places.len());
    assert_eq!(entry(&bytes, "word/comments.xml").matches("<w:comment ").count(), places.len());
}

#[test]
fn a_word_document_names_styles_and_places_that_are_there() {
    let bytes = one(&interview(3), Format::Docx);
    let styles = entry(&bytes, "word/styles.xml");
    let document = entry(&bytes, "word/document.xml");
    let values = |xml: &str, begin: &str| -> BTreeSet<String> {
        xml.split(begin).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let there = values(&styles, "w:styleId=\"");
    for used in
        ["<w:pStyle w:val=\"", "<w:tblStyle w:val=\"", "<w:rStyle w:val=\""].map(|begin| values(&document, begin))
    {
        assert!(used.is_subset(&there), "{:?}", used.difference(&there));
    }
    let anchors = values(&document, "w:anchor=\"");
    assert!(anchors.is_subset(&values(&document, "w:name=\"")));
    assert!(styles.contains("w:eastAsia=\"Microsoft JhengHei\"") && styles.contains("w:ascii=\"Calibri\""));
    assert!(!styles.contains("{{"), "a place of the style sheet was not filled");
    let core = entry(&bytes, "docProps/core.xml");
    assert!(core.contains("2026-11-24T00:00:00Z</dcterms:created>"), "{core}");
}

#[test]
fn whatever_is_typed_stands_in_a_word_document_as_it_is() {
    let bytes = one(&hostile(), Format::Docx);
    let document = entry(&bytes, "word/document.xml");
    let paragraphs = paragraphs(&document);
    for text in [FORMULA, SCRIPT, FOLDER, CHINESE, HEBREW, "fdp.exe"] {
        assert!(paragraphs.iter().any(|(style, said)| style == "Heading2" && said == text), "{text}");
    }
    assert!(!document.contains("<script") && !document.contains('\u{202e}'));
    let header = entry(&bytes, "word/header1.xml");
    assert!(header.contains("&lt;script&gt;") && header.contains("Draft"), "{header}");
}

#[test]
fn a_logo_stands_in_the_head_of_a_word_document_where_it_can() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x02\x58\0\0\0\x78\x08\x06\0\0\0".to_vec();
    let jpeg = b"\xff\xd8\xff\xc0\0\x0b\x08\0\x50\x01\x2c\x03".to_vec();
    for (media_type, bytes, end) in [
        ("image/png", png, Some("png")),
        ("image/jpeg", jpeg, Some("jpeg")),
        ("image/svg+xml", b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), None),
        ("image/png", vec![1, 2, 3], None),
    ] {
        let logo = Some(Logo { media_type, bytes: bytes.clone() });
        let brand = Brand { name: Some("Guia & Co.".to_owned()), logo, ..Brand::default() };
        let interview = interview(3);
        let made = files(&source(&interview), &Choices::default(), &brand, Format::Docx, &Texts::new("en")).unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(&made[0].bytes)).unwrap();
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            zip.by_name(name).ok()?.read_to_end(&mut bytes).unwrap();
            Some(bytes)
        };
        let mut text = |name: &str| read(name).map(|bytes| String::from_utf8(bytes).unwrap());
        let header = text("word/header1.xml").unwrap();
        roxmltree::Document::parse(&header).unwrap();
        assert!(header.contains("Guia &amp; Co."), "seen, or heard instead of the logo");
        let types = text("[Content_Types].xml").unwrap();
        let relations = text("word/_rels/header1.xml.rels");
        match end {
            Some(end) => {
                let wanted = format!("<Default Extension=\"{end}\" ContentType=\"{media_type}\"/>");
                assert!(types.contains(&wanted), "{types}");
                assert!(header.contains("<a:blip r:embed=\"rId1\"/>") && header.contains("<wp:extent cx=\"1"));
                assert!(relations.unwrap().contains(&format!("Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/logo.{end}\"")));
                assert_eq!(read(&format!("word/media/logo.{end}")).unwrap(), bytes);
            }
            None => assert!(!header.contains("drawing") && relations.is_none() && !types.contains("image/")),
        }
    }
}

fn workbook(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
    calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap()
}

#[test]
fn a_workbook_has_its_sheets_and_no_formula() {
    let bytes = one(&hostile(), Format::Xlsx);
    for (name, text) in entries(&bytes) {
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        // Formulas stand in cells as `f`; rules of a sheet have them elsewhere.
        assert!(!document.descendants().any(|node| node.tag_name().name() == "f"), "{name} has a formula");
        assert!(!name.contains("externalLink"), "{name}");
    }
    let mut workbook = workbook(bytes);
    let names = workbook.sheet_names();
    for name in ["Summary", "Heat map", "Red flags", "Findings", "Plan", "Answers", "Lists"] {
        assert!(names.iter().any(|one| one == name), "{name}: {names:?}");
    }
    let mut texts = BTreeSet::new();
    for name in names {
        let range = workbook.worksheet_range(&name).unwrap();
        texts.extend(range.used_cells().filter_map(|(_, _, cell)| match cell {
            Data::String(text) => Some(text.clone()),
            _ => None,
        }));
    }
    for text in [FORMULA, SCRIPT, FOLDER, CHINESE, HEBREW, "fdp.exe"] {
        assert!(texts.contains(text), "{text}");
    }
}

#[test]
fn a_workbook_has_numbers_as_numbers_and_dates_as_dates() {
    let bytes = one(&interview(3), Format::Xlsx);
    let xml = entries(&bytes);
    let sheets: Vec<&String> =
        xml.iter().filter(|(name, _)| name.contains("worksheets/")).map(|(_, text)| text).collect();
    assert!(sheets.iter().any(|sheet| sheet.contains("<dataValidation ") && sheet.contains("<conditionalFormatting ")));
    let mut workbook = workbook(bytes);
    let heat = workbook.worksheet_range("Heat map").unwrap();
    assert!(heat.rows().skip(1).all(|row| row[1..].iter().all(|cell| matches!(cell, Data::Float(_)))));
    let plan = workbook.worksheet_range("Plan").unwrap();
    assert!(plan.rows().count() > 20);
    for row in plan.rows().skip(1) {
        assert!(matches!(row[3], Data::DateTime(_)), "{row:?}");
        assert!(matches!(row[5], Data::Float(_)), "{row:?}");
    }
    let answers = workbook.worksheet_range("Answers").unwrap();
    let asked = source(&interview(3)).evaluation.standing.coverage(shipped()).visible;
    assert!(answers.rows().count() > asked, "all that is asked, below the heads");
}

#[test]
fn a_text_longer_than_a_cell_is_cut_with_a_mark() {
    let mut interview = interview(3);
    let long = "釘".repeat(40_000);
    let answer = Answer { note: Some(long), ..Answer::new(State::Unknown) };
    let id = interview.organisation.answers.keys().next().unwrap().clone();
    interview.organisation.answers.insert(id, answer);
    let mut workbook = workbook(one(&interview, Format::Xlsx));
    let answers = workbook.worksheet_range("Answers").unwrap();
    let cut = answers.used_cells().find_map(|(_, _, cell)| match cell {
        Data::String(text) if text.starts_with("釘釘釘") => Some(text.clone()),
        _ => None,
    });
    let cut = cut.unwrap();
    assert!(cut.encode_utf16().count() <= 32_767 && cut.ends_with("characters more]"), "{}", cut.len());
}

#[test]
fn csv_files_open_in_spreadsheets_without_a_formula() {
    let all = made(&hostile(), Format::Csv);
    let names: Vec<&str> = all.iter().filter_map(|file| file.name.split('_').nth(2)).collect();
    assert_eq!(names, ["findings", "plan", "answers"]);
    for file in &all {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let text = text.strip_prefix('\u{feff}').expect("the mark of UTF-8");
        assert!(text.ends_with("\r\n"));
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let mut rows = 0;
        for row in reader.records() {
            let row = row.unwrap();
            rows += 1;
            for cell in &row {
                let number = cell.parse::<f64>().is_ok();
                assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
            }
        }
        assert!(rows > 10, "{}", file.name);
    }
    let answers = String::from_utf8(all[2].bytes.clone()).unwrap();
    for text in [format!("'{FORMULA}"), SCRIPT.to_owned(), FOLDER.to_owned(), CHINESE.to_owned(), HEBREW.to_owned()] {
        assert!(answers.contains(&text), "{text}");
    }
}

#[test]
fn csv_files_are_those_of_the_parts_chosen() {
    let interview = interview(3);
    let with = |parts: &[PartId]| {
        let choices = Choices { parts: parts.iter().copied().collect(), ..Choices::default() };
        files(&source(&interview), &choices, &Brand::default(), Format::Csv, &Texts::new("en"))
    };
    assert_eq!(with(&[PartId::Plan, PartId::Summary]).unwrap().len(), 1);
    assert!(with(&[PartId::Summary]).unwrap().is_empty());
}

/// The lines of a calendar, put together again.
fn lines(bytes: Vec<u8>) -> Vec<String> {
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])));
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn a_calendar_has_an_event_for_what_is_due() {
    let interview = interview(3);
    let lines = lines(one(&interview, Format::Ics));
    assert_eq!(lines[..2], ["BEGIN:VCALENDAR", "VERSION:2.0"]);
    assert!(lines.contains(&"METHOD:PUBLISH".to_owned()));
    let count = |begin: &str| lines.iter().filter(|line| line.starts_with(begin)).count();
    let waiting = interview.plan.iter().filter(|one| one.waits()).count();
    assert!(waiting > 0);
    assert_eq!(count("UID:action."), waiting);
    assert!(count("UID:again.") > 0);
    assert_eq!(count("UID:run.2026-Q4."), 1);
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20261001".to_owned()), "the next quarter");
    let events = count("BEGIN:VEVENT");
    for once in [
        "UID:",
        "SEQUENCE:",
        "DTSTAMP:20261124T000000Z",
        "DTSTART;",
        "DTEND;",
        "BEGIN:VALARM",
        "TRIGGER:-P",
        "ACTION:DISPLAY",
    ] {
        assert_eq!(count(once), events, "{once}");
    }
    let ids: BTreeSet<&String> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(ids.len(), events, "each event has an id of its own");
}

#[test]
fn a_calendar_holds_no_notes_and_no_lines_of_others() {
    let mut interview = hostile();
    interview.organisation.name = format!("A;B,C\\D\r\nEND:VCALENDAR{SCRIPT}{CHINESE}");
    for planned in &mut interview.plan {
        planned.reason = Some("Internal: do not pass on".to_owned());
    }
    let lines = lines(one(&interview, Format::Ics));
    assert_eq!(lines.iter().filter(|line| *line == "END:VCALENDAR").count(), 1);
    assert!(lines.iter().any(|line| line.contains("A\\;B\\,C\\\\D END:VCALENDAR<script>") && line.contains(CHINESE)));
    assert!(lines.iter().any(|line| line.contains(FORMULA)), "the owner");
    assert!(!lines.iter().any(|line| line.contains("Internal") || line.contains("etc/passwd")));
}
