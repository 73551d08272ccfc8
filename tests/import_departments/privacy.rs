//! The platform's contacts: counted, and nobody's name, number or address is anywhere afterwards.

use serde_json::{Value, json};

use crate::workbook::{rows, workbook};
use crate::{departments, home, import, journal};

/// What must be nowhere afterwards.
const PERSONAL: [&str; 12] = [
    "Chan Tai Man",
    "陳大文",
    "李小龍",
    "Ana Lima",
    "66123456",
    "13800138000",
    "13900139000",
    "ana@lotus.mo",
    "u-001",
    "u-002",
    "W-77",
    "somebody@lotus.mo",
];

/// An export: titles first, several departments in a cell, a row that slipped, somebody twice.
fn contacts() -> Vec<Vec<&'static str>> {
    vec![
        vec!["填写须知：1. 部门：上下级部门间用‘-’隔开，多部门用英文的“,”隔开"],
        vec![
            "员工UserID",
            "部门",
            "职位",
            "姓名",
            "性别",
            "工号",
            "是否此部门主管(是/否)",
            "手机号",
            "邮箱",
            "办公地点",
        ],
        vec![
            "u-001",
            "莲花酒店-前台",
            "经理",
            "Chan Tai Man",
            "男",
            "W-77",
            "是",
            "+853-66123456",
            "somebody@lotus.mo",
            "Macau",
        ],
        vec!["u-002", "莲花酒店-前台,莲花酒店-人事", "", "陳大文", "", "", "", "13800138000", "", ""],
        vec!["u-003", "莲花酒店-人事", "", "李小龍", "", "", "", "+86-13900139000", "", ""],
        vec!["u-004", "莲花酒店-行政-车队", "", "Ana Lima", "", "", "", "", "ana@lotus.mo", ""],
        vec!["u-002", "莲花酒店-前台", "", "陳大文", "", "", "", "13800138000", "", ""],
        vec!["u-005", "ana@lotus.mo", "", "", "", "", "", "", "", ""],
        vec!["u-006", "", "", "Ana Lima", "", "", "", "", "", ""],
    ]
}

fn text() -> String {
    let line = |row: &Vec<&str>| row.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",");
    contacts().iter().map(line).collect::<Vec<_>>().join("\r\n")
}

#[test]
fn contacts_are_counted_and_nobody_is_kept() {
    let home = home();
    let ran = import(&home, "contacts.csv", text().as_bytes(), "");
    insta::assert_snapshot!(ran.out, @"
    The platform's contacts, from text in UTF-8 with commas; the columns are named in row 2.

             Department  People  +86/accounts
    added    前台             2           1/2
    changed  人事         4 → 2       · → 2/2
    added    行政-车队        1             ·

    People were only counted: no name, number or address of anybody is kept.
    Every department lies below “莲花酒店”, which is left out of their names.
    Dial codes: +86: 3, +853: 1.
    2 numbers without a code have the form of mainland mobile numbers and count as +86.
    One account has no number, or one whose dial code is not known; the accounts of its department stay as they were.
    One row names somebody again who is counted in that department already.
    Left out: row 9 names no department.
    Left out: row 8 has an address or a number of a person where a department should stand.
    2 added, 1 changed, 0 unchanged; 2 rows left out.
    Nothing was changed. Accept it with --yes.
    ");
    let as_json = import(&home, "contacts.csv", text().as_bytes(), "--json --yes");
    let said: Value = serde_json::from_str(&as_json.out).unwrap();
    assert_eq!(said["departments"][0]["dial_codes"], json!({"codes": {"853": 1, "86": 1}, "by_form": 1, "unknown": 0}));
    assert_eq!(
        departments(&home).into_iter().map(|(_, name, people, accounts)| (name, people, accounts)).collect::<Vec<_>>(),
        [
            ("人事".to_owned(), 2, "2/2".to_owned()),
            ("前台".to_owned(), 2, "1/2".to_owned()),
            ("行政-车队".to_owned(), 1, String::new()),
        ]
    );
    let shown = home.ok("show lotus-hotel-1 --json");
    for personal in PERSONAL {
        let journal = String::from_utf8(journal(&home)).unwrap();
        for (where_, text) in [("preview", &ran.out), ("json", &as_json.out), ("journal", &journal), ("show", &shown)] {
            assert!(!text.contains(personal), "{personal} in the {where_}: {text}");
        }
    }
    // Nor anywhere else in the user's data.
    let mut folders = vec![home.path("data")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let text = String::from_utf8_lossy(&bytes);
                assert!(PERSONAL.iter().all(|personal| !text.contains(personal)), "{}", path.display());
            }
        }
    }
}

#[test]
fn a_workbook_of_contacts_gives_the_same() {
    let home = home();
    let all = contacts();
    let all: Vec<&[&str]> = all.iter().map(Vec::as_slice).collect();
    let book = workbook(&[("员工信息表", rows(&all))], &[]);
    let from_text: Value = serde_json::from_str(&import(&home, "a.csv", text().as_bytes(), "--json").out).unwrap();
    let from_book: Value = serde_json::from_str(&import(&home, "a.xlsx", &book, "--json").out).unwrap();
    for part in ["kind", "departments", "left_out", "repeated", "root"] {
        assert_eq!(from_text[part], from_book[part], "{part}");
    }
    assert_eq!(from_book["from"], json!({"sheet": "员工信息表"}));
}

#[test]
fn what_is_wrong_with_a_row_quotes_nobody() {
    let home = home();
    let list = "Department,Headcount,Lead,Phone\nSpa,Ana Lima 66123456,Ana Lima,66123456\n+853 6612 3456,3,Ana Lima,66123456\nana@lotus.mo,3,,\n";
    let ran = import(&home, "list.csv", list.as_bytes(), "");
    assert_eq!((ran.code, ran.out.as_str()), (4, ""));
    insta::assert_snapshot!(ran.err, @"farol: list.csv: no department can be read from it: rows 3, 4 have an address or a number of a person where a department should stand; the head count of row 2 is no whole number of people, at least 1");
    // Phones of a list that is not of the platform's accounts say nothing of them.
    let list = "Name,Department,Mobile\nAna Lima,Spa,+86 13800138000\nAna Lima,Spa,+853 66123456\n";
    let ran = import(&home, "list.csv", list.as_bytes(), "--yes");
    insta::assert_snapshot!(ran.out, @"
    A list of people, from text in UTF-8 with commas; the columns are named in row 1.

           Department  People
    added  Spa              2

    People were only counted: no name, number or address of anybody is kept.
    Not in the list, and left as it is: 人事.
    1 added, 0 changed, 0 unchanged; no row left out.
    It is in the assessment; one undo in the wizard takes it back.
    ");
    assert_eq!(departments(&home)[1], ("spa".to_owned(), "Spa".to_owned(), 2, String::new()));
}
