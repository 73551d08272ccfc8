//! Lists as offices write them: languages, orders, titles, encodings, delimiters; what is added, changed, merged
//! and left out, and why.

use serde_json::{Value, json};

use crate::workbook::{rows, workbook};
use crate::{departments, home, import, journal};

const LIST: &str = "Lotus Hotel\n\nAs of,September\nNo. of staff,Remarks,Department\n12,,Front desk\n3,x,Finance\n6,,人事\n2,,finance \n,,Spa\n-1,,Pool\n17,,Total\n5,,\n";

#[test]
fn a_list_is_shown_and_nothing_happens_before_it_is_accepted() {
    let home = home();
    let before = journal(&home);
    let ran = import(&home, "list.csv", LIST.as_bytes(), "");
    insta::assert_snapshot!(ran.out, @"
    A list of departments, from text in UTF-8 with commas; the columns are named in row 4.

             Department  People
    added    Front desk      12
    added    Finance          5
    changed  人事         4 → 6

    “Finance” stands in rows 6, 8: they are added up.
    Left out: row 12 names no department.
    Left out: row 11 adds others up.
    Left out: row 9 has no head count.
    Left out: the head count of row 10 is no whole number of people, at least 1.
    2 added, 1 changed, 0 unchanged; 4 rows left out.
    Nothing was changed. Accept it with --yes.
    ");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(journal(&home), before);
    let ran = import(&home, "list.csv", LIST.as_bytes(), "--accept");
    assert!(ran.out.ends_with("It is in the assessment; one undo in the wizard takes it back.\n"), "{}", ran.out);
    assert_eq!(
        departments(&home),
        [
            ("dept-6ac380cb".to_owned(), "人事".to_owned(), 6, String::new()),
            ("front-desk".to_owned(), "Front desk".to_owned(), 12, String::new()),
            ("finance".to_owned(), "Finance".to_owned(), 5, String::new()),
        ]
    );
    // It is one event, and the same list again is none.
    let lines = |journal: &[u8]| journal.split(|byte| *byte == b'\n').count();
    assert_eq!(lines(&journal(&home)), lines(&before) + 1);
    let after = journal(&home);
    let ran = import(&home, "list.csv", LIST.as_bytes(), "--yes");
    assert!(ran.out.ends_with("There is nothing to change.\n"), "{}", ran.out);
    assert_eq!(journal(&home), after);
}

#[test]
fn the_same_in_json() {
    let home = home();
    let ran = import(&home, "list.csv", "Department;People\nSpa;2\nSpa;1\n人事;4\n;3\n".as_bytes(), "--json");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(
        said,
        json!({
            "format": "farol.departments-import/1",
            "kind": "departments",
            "from": {"encoding": "UTF-8", "delimiter": ";"},
            "header_row": 1,
            "departments": [
                {"id": "spa", "name": "Spa", "fate": "added", "before": null,
                 "after": {"headcount": 3, "accounts": null}, "merged_rows": [2, 3], "dial_codes": null},
                {"id": "dept-6ac380cb", "name": "人事", "fate": "unchanged",
                 "before": {"headcount": 4, "accounts": null}, "after": {"headcount": 4, "accounts": null},
                 "merged_rows": [], "dial_codes": null},
            ],
            "left_out": [{"row": 5, "why": "no-department"}],
            "repeated": 0,
            "root": null,
            "not_listed": [],
            "accepted": false,
        })
    );
    assert_eq!(departments(&home).len(), 1);
    let ran = import(&home, "list.csv", b"Department;People\nSpa;2\n", "--json --yes");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&said["accepted"], &said["not_listed"]), (&json!(true), &json!(["人事"])));
    assert_eq!(departments(&home).len(), 2);
}

/// Bytes of a text in an encoding that programs save in.
fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let narrow = |codec: &'static encoding_rs::Encoding| {
        let (bytes, _, unmappable) = codec.encode(text);
        assert!(!unmappable);
        bytes.into_owned()
    };
    match encoding {
        "UTF-8" => text.as_bytes().to_vec(),
        "UTF-8 with a mark" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        "UTF-16LE" => wide(u16::to_le_bytes),
        "UTF-16LE with a mark" => [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
        "UTF-16BE with a mark" => [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat(),
        "Big5" => narrow(encoding_rs::BIG5),
        "GB18030" => narrow(encoding_rs::GB18030),
        "windows-1252" => narrow(encoding_rs::WINDOWS_1252),
        other => panic!("no encoding {other}"),
    }
}

#[test]
fn every_encoding_is_read_with_every_delimiter() {
    let home = home();
    let traditional = "集團人手一覽\n人數\t部門\n12\t前台\n3\t財務部\n";
    let simplified = "部门\t人数\n前台\t12\n财务部\t3\n";
    let portuguese = "Departamento\tN.º de pessoas\nRecepção\t12\nFinanças\t3\n";
    for (text, names, encodings) in [
        (
            traditional,
            ["前台", "財務部"],
            &[
                "UTF-8",
                "UTF-8 with a mark",
                "UTF-16LE",
                "UTF-16LE with a mark",
                "UTF-16BE with a mark",
                "Big5",
                "GB18030",
            ][..],
        ),
        (simplified, ["前台", "财务部"], &["UTF-8", "UTF-16LE with a mark", "GB18030"]),
        (portuguese, ["Recepção", "Finanças"], &["UTF-8", "UTF-16BE with a mark", "windows-1252"]),
    ] {
        for encoding in encodings {
            for delimiter in [",", ";", "\t"] {
                for ends in ["\n", "\r\n"] {
                    let text = text.replace('\t', delimiter).replace('\n', ends);
                    let ran = import(&home, "list.csv", &encoded(&text, encoding), "--json");
                    let said: Value = serde_json::from_str(&ran.out)
                        .unwrap_or_else(|_| panic!("{encoding} {delimiter}: {}", ran.err));
                    let named = encoding.trim_end_matches(" with a mark");
                    assert_eq!(said["from"], json!({"encoding": named, "delimiter": delimiter}));
                    let found = said["departments"].as_array().unwrap();
                    let found: Vec<_> = found
                        .iter()
                        .map(|one| (one["name"].as_str().unwrap(), one["after"]["headcount"].as_u64().unwrap()))
                        .collect();
                    assert_eq!(found, [(names[0], 12), (names[1], 3)], "{encoding} {delimiter:?} {ends:?}");
                }
            }
        }
    }
}

#[test]
fn an_encoding_that_is_named_is_taken() {
    let home = home();
    let bytes = encoded("部門,人數\n前台,12\n", "Big5");
    let ran = import(&home, "list.csv", &bytes, "--encoding big5");
    assert!(ran.out.contains("from text in Big5 with commas"), "{}", ran.out);
    let ran = import(&home, "list.csv", &bytes, "--encoding utf-8");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    insta::assert_snapshot!(ran.err, @"farol: list.csv: line 1 is no text in UTF-8; save the file as UTF-8, or name its encoding with --encoding of the command farol import");
    let ran = import(&home, "list.csv", &bytes, "--encoding klingon");
    assert_eq!(ran.code, 2);
    insta::assert_snapshot!(ran.err, @"farol: “klingon” is none of the encodings that are read: UTF-8, UTF-16LE, UTF-16BE, Big5, GB18030, windows-1252");
}

#[test]
fn a_workbook_gives_the_first_sheet_that_holds_a_list_or_the_one_that_is_named() {
    let home = home();
    let notes = rows(&[&["Prepared by", "somebody"]]);
    let hotel = rows(&[&["Lotus Hotel"], &[], &["部门", "", "人数"], &["前台", "x", "12"], &["财务", "", "3"]]);
    let club = rows(&[&["Headcount", "Department"], &["9", "Club"]]);
    let book = workbook(&[("Notes", notes), ("Hotel", hotel), ("Club", club)], &[]);
    let ran = import(&home, "list.xlsx", &book, "");
    insta::assert_snapshot!(ran.out, @"
    A list of departments, from the sheet “Hotel”; the columns are named in row 3.

           Department  People
    added  前台            12
    added  财务             3

    Not in the list, and left as it is: 人事.
    2 added, 0 changed, 0 unchanged; no row left out.
    Nothing was changed. Accept it with --yes.
    ");
    let ran = import(&home, "list.xlsx", &book, "--sheet Club --json");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&said["from"], &said["departments"][0]["name"]), (&json!({"sheet": "Club"}), &json!("Club")));
    let ran = import(&home, "list.xlsx", &book, "--sheet Spa");
    assert_eq!(ran.code, 4);
    insta::assert_snapshot!(ran.err, @"farol: list.xlsx: the workbook has no sheet “Spa”; it has: Notes, Hotel, Club");
}

#[test]
fn a_list_without_head_counts_keeps_those_that_are_known() {
    let home = home();
    let ran = import(&home, "list.csv", "部門\n前台\n人事\n".as_bytes(), "--yes");
    insta::assert_snapshot!(ran.out, @"
    A list of departments, from text in UTF-8 with commas; the columns are named in row 1.

               Department  People
    added      前台             1
    unchanged  人事             4

    The list has no head counts: a new department begins with 1, the others keep theirs.
    1 added, 0 changed, 1 unchanged; no row left out.
    It is in the assessment; one undo in the wizard takes it back.
    ");
    assert_eq!(departments(&home).iter().map(|one| one.2).collect::<Vec<_>>(), [4, 1]);
}

#[test]
fn what_the_command_cannot_do_is_said() {
    let home = home();
    let mut said = String::new();
    for arguments in [
        "import departments none.csv lotus-hotel-1",
        "import departments . lotus-hotel-1",
        "import departments first.csv nothing-1",
        "import departments first.csv",
    ] {
        let ran = home.run(arguments);
        said.push_str(&format!("{}: {}\n", ran.code, ran.err.lines().next().unwrap()));
    }
    insta::assert_snapshot!(said, @"
    1: farol: there is no file none.csv.
    1: farol: . could not be read: not a regular file
    1: farol: There is no assessment, report or organisation nothing-1. Run farol list to see what there is.
    2: error: the following required arguments were not provided:
    ");
    // From stdin nothing can be asked: it is shown, or accepted beforehand.
    let ran = home.with_input("import departments - lotus-hotel-1 --yes", "Department,People\nSpa,2\n");
    assert_eq!((ran.code, departments(&home).len()), (0, 2));
}
