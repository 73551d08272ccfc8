//! A list of departments by keys: it is shown before anything happens, and one undo takes it back.

use farol::tui::{Begin, Effect};

use crate::stage::{Stage, hotel_in};

const CONTACTS: &str = "员工UserID,部门,姓名,手机号\nu-1,前台,Chan Tai Man,+853-66123456\nu-2,前台,Ana Lima,13800138000\n\
    u-3,\"前台,人事\",Wong Sio Mei,+853-66123457\nu-4,,Lao Chi Hang,+853-66123458\n";

fn stage(folder: &std::path::Path, columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::new(&folder.join("farol"), columns, rows);
    stage.perform(Effect::Start(hotel_in("2026-Q4", None, Begin::Latest)));
    stage.keys("");
    stage
}

fn list(folder: &std::path::Path, text: &str) -> String {
    let path = folder.join("list.csv");
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

fn names(stage: &Stage) -> Vec<(String, u32, Option<u32>)> {
    let departments = &stage.model.session.as_ref().unwrap().interview().departments;
    departments.iter().map(|one| (one.name.clone(), one.headcount, one.accounts.map(|own| own.mainland))).collect()
}

#[test]
fn a_list_is_shown_accepted_and_taken_back_with_one_undo() {
    for (columns, rows) in [(80, 24), (120, 40)] {
        let folder = tempfile::tempdir().unwrap();
        let mut stage = stage(folder.path(), columns, rows);
        stage.sees("F4 to import a list");
        stage.keys("<Ctrl+N>人事<Tab>4<Ctrl+S><F4>");
        stage.sees("Import departments");
        insta::assert_snapshot!(format!("import-path-{columns}x{rows}"), stage.screen());
        let path = list(folder.path(), CONTACTS);
        stage.keys(&format!("{path}<Enter>"));
        stage.sees("Import: what would change");
        insta::assert_snapshot!(format!("import-preview-{columns}x{rows}"), stage.screen());
        assert_eq!(names(&stage), [("人事".to_owned(), 4, None)]);
        stage.keys("<F1>");
        stage.sees("change nothing");
        stage.keys("<Esc><Enter>");
        stage.sees("Imported: 1 added, 1 changed. F9 takes it back.");
        assert_eq!(names(&stage), [("人事".to_owned(), 1, Some(0)), ("前台".to_owned(), 3, Some(1))]);
        stage.keys("<F9>");
        stage.sees("Undone: the import (1 added, 1 changed)");
        assert_eq!(names(&stage), [("人事".to_owned(), 4, None)]);
        stage.keys("<Ctrl+R>");
        assert_eq!(names(&stage).len(), 2);
        // What is on the disk says the same, and nobody is in it.
        let mut folders = vec![folder.path().join("farol")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let bytes = std::fs::read(&path).unwrap();
                let text = String::from_utf8_lossy(&bytes);
                for personal in ["Chan Tai Man", "Ana Lima", "66123456", "13800138000", "u-1"] {
                    assert!(!text.contains(personal), "{personal} in {}", path.display());
                }
            }
        }
    }
}

#[test]
fn esc_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path(), 80, 24);
    let path = list(folder.path(), CONTACTS);
    stage.keys(&format!("i'{path}'<Enter>"));
    stage.sees("Import: what would change");
    stage.keys("<Esc>");
    stage.sees("No departments yet");
    assert!(names(&stage).is_empty());
    // The same again where all is as it was already.
    stage.keys(&format!("<F4>{path}<Enter><Enter><F4>{path}<Enter>"));
    stage.sees("There is nothing to change.");
    stage.keys("<Enter>");
    stage.sees("There is nothing to change.");
    assert_eq!(names(&stage).len(), 2);
}

#[test]
fn a_path_can_be_mended() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path(), 80, 24);
    stage.keys("<F4><Enter>");
    stage.sees("Enter the path of the list");
    stage.keys("nowhere.csv<Enter>");
    stage.sees("there is no file nowhere.csv");
    stage.sees("Import departments");
    let path = list(folder.path(), "Date,Amount\n1,2\n");
    stage.keys(&format!("<Ctrl+U>{path}<Enter>"));
    stage.sees("no row names the columns");
    list(folder.path(), "Department,People\nSpa,2\n");
    stage.keys("<Enter>");
    stage.sees("added  Spa");
}

#[test]
fn a_long_list_is_scrolled_to_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = stage(folder.path(), 80, 24);
    let rows: String = (1..=60).map(|number| format!("Team {number},{number}\n")).collect();
    let path = list(folder.path(), &format!("Department,People\n{rows}"));
    stage.keys(&format!("<F4>{path}<Enter>"));
    assert!(!stage.screen().contains("Enter puts this"));
    stage.keys("<End>");
    stage.sees("Enter puts this into the assessment");
    // One step back from the end is one line.
    stage.keys("<Down><Down><Up>");
    assert!(!stage.screen().contains("Enter puts this"), "{}", stage.screen());
    stage.keys("<PgDn>");
    stage.sees("Enter puts this into the assessment");
    stage.keys("<Home>");
    stage.sees("Team 1 ");
    stage.keys("<Enter>");
    assert_eq!(names(&stage).len(), 60);
    // The same with departments there: the strip of scores takes a line.
    stage.keys(&format!("<F4>{path}<Enter><End><Up>"));
    assert!(!stage.screen().contains("nothing to change"), "{}", stage.screen());
}
