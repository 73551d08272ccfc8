//! Files that somebody hostile made, or that came to harm: each gets one clear message, takes no more memory than
//! it is allowed, and changes nothing.

use assert_cmd::Command;
use farol::format::departments::{Told, read};
use farol::format::sheet::text::Encoding;
use proptest::prelude::*;

use crate::terminal::Home;
use crate::workbook::{cell, rows, workbook, zipped};
use crate::{home, journal};

/// The most memory that a hostile file may take: address space in KiB, of which an idle farol takes some 30 MiB.
const MOST_MEMORY: u32 = 480 * 1024;

/// Imports a file in a process that is not given more memory; what it printed, said, and how it ended.
fn import(home: &Home, bytes: &[u8]) -> (String, String, Option<i32>) {
    std::fs::write(home.path("hostile"), bytes).unwrap();
    let farol = env!("CARGO_BIN_EXE_farol");
    let limited = format!("ulimit -v {MOST_MEMORY} && exec {farol} import departments hostile lotus-hotel-1 --yes");
    let mut command = if cfg!(target_os = "linux") { Command::new("/bin/sh") } else { Command::new(farol) };
    let command = if cfg!(target_os = "linux") {
        command.args(["-c", &limited])
    } else {
        command.args(["import", "departments", "hostile", "lotus-hotel-1", "--yes"])
    };
    let output = command.env_clear().env("FAROL_HOME", home.path("data")).current_dir(home.path(".")).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

/// A sheet of a list, with something behind its rows.
fn list(more: &str) -> String {
    rows(&[&["Department", "Headcount"], &["Spa", "2"]]).replace("</sheetData>", more)
}

fn plain(sheet: String) -> Vec<u8> {
    workbook(&[("Sheet1", sheet)], &[])
}

fn ole(name: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.extend(vec![0; 600]);
    bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// A MiB of bytes that cannot be packed, by which a file may unpack to more.
fn noise() -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as u8
    };
    (0..1 << 20).map(|_| next()).collect()
}

/// Twelve and more hostile files.
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let good = plain(list("</sheetData>"));
    let wide: String = (0..300).map(|column| format!("<c r=\"{}2\"><v>1</v></c>", column_name(column))).collect();
    let texts = format!("<sst uniqueCount=\"5\">{}</sst>", "<si><t/></si>".repeat(500_000));
    let shuffled = "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></sheetData>";
    vec![
        ("a bomb", workbook(&[("Sheet1", list("</sheetData>"))], &[("xl/bomb.xml", vec![b' '; 80 << 20])])),
        ("a bomb in the sheet", plain(list(&" ".repeat(8 << 20)))),
        ("ten million rows", plain(list("<row r=\"10000000\"><c r=\"A10000000\"><v>1</v></c></row></sheetData>"))),
        ("300 columns", plain(list(&format!("<row r=\"2\">{wide}</row></sheetData>")))),
        (
            "a claim of shared texts",
            workbook(
                &[("S", list("</sheetData>"))],
                &[("xl/sharedStrings.xml", b"<sst uniqueCount=\"99999999999\"/>".to_vec())],
            ),
        ),
        (
            "half a million shared texts",
            workbook(
                &[("S", rows(&[&["x"]]))],
                &[("xl/sharedStrings.xml", texts.into_bytes()), ("xl/noise.bin", noise())],
            ),
        ),
        (
            "a claim of a shared formula",
            plain(list(
                "<row r=\"3\"><c r=\"B3\"><f t=\"shared\" ref=\"B3\" si=\"99999999999\">1</f></c></row></sheetData>",
            )),
        ),
        (
            "merged cells",
            plain(
                rows(&[&["Department", "Headcount"], &["Spa", "2"], &["", "3"]])
                    + "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>",
            ),
        ),
        ("formulas", plain(rows(&[&["Department", "Headcount"], &["Spa", "=1+1"], &["=A2", "3"]]))),
        ("formulas in text", b"Department,Headcount\n=cmd|'/c calc'!A1,3\nSpa,=1+1\n".to_vec()),
        ("shuffled rows", plain(list(shuffled))),
        ("truncated", good[..good.len() / 2].to_vec()),
        ("broken XML", plain(list("<row r=\"3\"><c r=\"A3\"><v>"))),
        ("empty", Vec::new()),
        ("an empty workbook", plain("<sheetData/>".to_owned())),
        ("only names of columns", b"Department,Headcount\n".to_vec()),
        ("no names of columns", b"Spa,2\nPool,3\n".to_vec()),
        ("a zip of something else", zipped(&[("hello.txt", b"hello".to_vec())])),
        ("an old workbook", ole("Workbook")),
        ("a locked workbook", ole("EncryptedPackage")),
        ("a web page", b"\xef\xbb\xbf<html><table><tr><td>Department</td></tr></table></html>".to_vec()),
        ("a program", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0".to_vec()),
        (
            "another encoding",
            encoding_rs::EUC_KR.encode("부서,인원수\n프런트 데스크,12\n인사부,4\n재무부,3\n총무부,2\n").0.into_owned(),
        ),
        ("UTF-16 of half characters", b"\xff\xfeD\x00e\x00\x00\xd8,\x00".to_vec()),
        ("text that is cut off", "部門,人數\n前台,3\n人".as_bytes()[..25].to_vec()),
        ("a line without end", vec![b','; 5 << 20]),
        ("a cell without end", [b"Department,Headcount\n\"".to_vec(), vec![b'a'; 6 << 20]].concat()),
        ("too large", vec![b'a'; 21 << 20]),
        (
            "thousands of departments",
            (0..2_000)
                .map(|n| format!("D{n},1\n"))
                .fold("Department,Headcount\n".to_owned(), |all, row| all + &row)
                .into_bytes(),
        ),
    ]
}

fn column_name(column: usize) -> String {
    let (high, low) = (column / 26, column % 26);
    let letter = |at: usize| char::from(b'A' + at as u8);
    if high == 0 { letter(low).to_string() } else { format!("{}{}", letter(high - 1), letter(low)) }
}

#[test]
fn each_gets_one_message_and_changes_nothing() {
    let home = home();
    let before = journal(&home);
    let mut said = String::new();
    for (name, bytes) in files() {
        let (out, err, code) = import(&home, &bytes);
        assert_eq!((code, out.as_str()), (Some(4), ""), "{name}: {err}");
        assert_eq!(err.lines().count(), 1, "{name}: {err}");
        assert_eq!(journal(&home), before, "{name}");
        said.push_str(&format!("{name}: {}", err.trim_start_matches("farol: hostile: ")));
    }
    insta::assert_snapshot!(said, @"
    a bomb: it unpacks to more than 64 MiB, or to far more than it is; it was not read further
    a bomb in the sheet: it unpacks to more than 64 MiB, or to far more than it is; it was not read further
    ten million rows: cell A10000000 lies beyond what is read: 200000 rows and 256 columns
    300 columns: cell IW2 lies beyond what is read: 200000 rows and 256 columns
    a claim of shared texts: its part xl/sharedStrings.xml claims a size that no such file has; it was not read further
    half a million shared texts: no row names the columns: one for the department, and one for the head count or for people
    a claim of a shared formula: its part xl/worksheets/sheet1.xml claims a size that no such file has; it was not read further
    merged cells: A2 to A3 are merged cells; split them in the spreadsheet, so that each row says what is its own
    formulas: no department can be read from it: rows 2, 3 have a formula where a value is needed; none is evaluated
    formulas in text: no department can be read from it: rows 2, 3 have a formula where a value is needed; none is evaluated
    shuffled rows: the workbook is damaged: its row 3 comes after a later one
    truncated: this is no workbook (.xlsx), or it is cut off
    broken XML: the workbook is damaged: Xml error: ill-formed document: start tag not closed: `</v>` not found before end of input
    empty: the file is empty
    an empty workbook: no row names the columns: one for the department, and one for the head count or for people
    only names of columns: nothing stands below the names of the columns in row 1
    no names of columns: no row names the columns: one for the department, and one for the head count or for people
    a zip of something else: this is no workbook (.xlsx), or it is cut off
    an old workbook: this is a workbook in the old format (.xls); save it as .xlsx or as CSV and import that
    a locked workbook: this workbook is protected by a password; save it without one and import that
    a web page: this is a file of another sort (HTML or XML); save the list as .xlsx or as CSV and import that
    a program: this is neither a workbook (.xlsx) nor text with a separator (CSV)
    another encoding: it cannot be told in which encoding the text is; save the file as UTF-8, or name it with --encoding of the command farol import
    UTF-16 of half characters: line 1 is no text in UTF-16LE; save the file as UTF-8, or name its encoding with --encoding of the command farol import
    text that is cut off: the text ends in the middle of a character: the file is cut off
    a line without end: no row names the columns: one for the department, and one for the head count or for people
    a cell without end: no department can be read from it: what row 2 has for a department is longer than a name
    too large: the file is larger than 20 MiB; it was not read
    thousands of departments: it names more than 1000 departments: is that the column of the departments?
    ");
}

#[test]
fn a_claim_of_size_alone_does_no_harm() {
    let home = home();
    let sheet = format!("<dimension ref=\"A1:XFD10000000\"/>{}", list("</sheetData>"));
    let (out, err, code) = import(&home, &plain(sheet));
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("added  Spa"), "{out}");
    // Nor does a cell that is written twenty thousand times over.
    let again = cell("A2", "Spa").repeat(20_000);
    let sheet = rows(&[&["Department", "Headcount"]])
        .replace("</sheetData>", &format!("<row r=\"2\">{again}<c r=\"B2\"><v>3</v></c></row></sheetData>"));
    let (_, err, code) = import(&home, &plain(sheet));
    assert_eq!((code, err.as_str()), (Some(0), ""));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), encoding in prop::option::of(prop::sample::select(Encoding::ALL.to_vec()))) {
        let _ = read(&bytes, &Told { sheet: None, encoding });
    }

    #[test]
    fn no_list_panics(cells in prop::collection::vec("[ -~\n\r\t\"=,;|部門人數0-9+E@.\u{202e}]{0,9}", 0..40), delimiter in prop::sample::select(vec![",", ";", "\t"])) {
        let rows: Vec<String> = cells.chunks(3).map(|row| row.join(delimiter)).collect();
        let text = format!("員工UserID{delimiter}部門{delimiter}手機號\n{}", rows.join("\n"));
        if let Ok(list) = read(text.as_bytes(), &Told::default()) {
            prop_assert!(list.departments.iter().all(|one| !one.name.is_empty() && one.headcount.is_none_or(|count| count > 0)));
            for one in &list.departments {
                let phones = one.phones.clone().unwrap_or_default();
                prop_assert_eq!(Some(phones.total()), one.headcount);
            }
        }
    }

    #[test]
    fn no_change_of_a_workbook_panics(at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>()) {
        let mut bytes = plain(list("</sheetData>"));
        let at = at.index(bytes.len());
        bytes[at] = byte;
        let _ = read(&bytes, &Told::default());
        bytes.truncate(cut.index(bytes.len()));
        let _ = read(&bytes, &Told::default());
    }
}
