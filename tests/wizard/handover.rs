//! Handing over by keys: formats, whom it is for, the folder; what is there is not replaced unasked.

use crate::stage::Stage;

/// The example company, with the cursor on its last report.
fn example(folder: &std::path::Path) -> Stage {
    let mut stage = Stage::new(&folder.join("farol"), 80, 24);
    stage.keys("<Ctrl+E><Down>");
    stage.sees("2026-Q3");
    stage
}

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|one| one.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_report_is_handed_over_by_keys_and_nothing_is_replaced_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let mut stage = example(folder.path());
    stage.keys("<Ctrl+O>");
    stage.sees("Export as");
    insta::assert_snapshot!("formats-80x24", stage.screen());
    // HTML and Markdown, for those who do the work.
    stage.keys("<Space>mark<Down>");
    stage.keys("<Esc><Down><Down><Down><Down><Down><Space><Enter>");
    stage.sees("Export: html, md");
    stage.keys(&format!("<Tab><Right><Right><Tab><Tab><Tab><Tab><Ctrl+U>{}", out.display()));
    let shown = stage.screen().replace(&*out.display().to_string(), "FOLDER");
    assert!(shown.contains("who does the work"), "{shown}");
    stage.keys("<Ctrl+S>");
    stage.sees("2 files are");
    assert_eq!(
        names(&out),
        ["2026-Q3_Casa-da-Lanterna_report_v1.0_en.html", "2026-Q3_Casa-da-Lanterna_report_v1.0_en.md"]
    );
    let page = std::fs::read_to_string(out.join(&names(&out)[0])).unwrap();
    assert!(page.contains("id=\"plan\"") && !page.contains("id=\"answers\""));
    assert!(page.contains("<dd>Draft</dd>"), "it is final only where that is said");

    // Again: it is asked before anything is replaced.
    std::fs::write(out.join(&names(&out)[1]), "mine").unwrap();
    let again = format!(
        "<Enter><Ctrl+O><Down><Down><Down><Down><Down><Space><Enter><Tab><Tab><Tab><Tab><Tab><Ctrl+U>{}<Ctrl+S>",
        out.display()
    );
    stage.keys(&again);
    stage.sees("Nothing was written");
    stage.keys("<Enter>");
    assert_eq!(std::fs::read_to_string(out.join(&names(&out)[1])).unwrap(), "mine");
    stage.keys(again.trim_start_matches("<Enter>"));
    stage.keys("<Down><Enter>");
    stage.sees("One file is");
    assert_ne!(std::fs::read_to_string(out.join(&names(&out)[1])).unwrap(), "mine");

    // Final is a choice.
    stage.keys(&format!(
        "<Enter><Ctrl+O><Enter><Tab><Tab><Right><Tab><Tab><Tab><Ctrl+U>{}/final<Ctrl+S>",
        out.display()
    ));
    stage.sees("One file is");
    let last = out.join("final");
    let page = std::fs::read_to_string(last.join(&names(&last)[0])).unwrap();
    assert!(page.contains("<dd>Final</dd>"));
}

#[test]
fn an_unfinished_assessment_is_handed_over_as_a_draft_and_redacted_where_that_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let mut stage = example(folder.path());
    stage.keys("<Home><Ctrl+O><Enter>");
    stage.sees("Export: html");
    // There is nothing but a draft to be chosen.
    stage.keys(&format!("<Tab><Tab><Right><Tab><Right><Tab><Tab><Ctrl+U>{}<Enter>", out.display()));
    stage.sees("One file is");
    stage.sees("Removed:");
    let page = std::fs::read_to_string(out.join(&names(&out)[0])).unwrap();
    assert!(page.contains("<dd>Draft</dd>"));
    assert!(!page.contains("Casa da Lanterna") && !names(&out)[0].contains("Casa"), "{:?}", names(&out));
}

#[test]
fn a_folder_that_cannot_be_made_is_said() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("file"), "").unwrap();
    let mut stage = example(folder.path());
    stage.keys(&format!("<Ctrl+O><Enter><Tab><Tab><Tab><Tab><Tab><Ctrl+U>{}/file/x<Ctrl+S>", folder.path().display()));
    stage.sees("Nothing was written");
    stage.keys("<Esc><Ctrl+O><Enter><Tab><Tab><Tab><Tab><Tab><Ctrl+U><Ctrl+S>");
    stage.sees("Enter a folder.");
}

#[test]
fn a_paper_is_handed_over_instead_of_the_report() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let mut stage = example(folder.path());
    stage.keys("<Ctrl+O><Enter><Right><Right>");
    stage.sees("data-flow register");
    stage.keys(&format!("<Tab><Tab><Tab><Tab><Tab><Ctrl+U>{}<Enter>", out.display()));
    stage.sees("One file is");
    assert_eq!(names(&out), ["2026-Q3_Casa-da-Lanterna_register_v1.0_en.html"]);
    // What a paper is not made in is said.
    stage.keys("<Esc><Ctrl+O><Down><Down><Down><Enter><Right>");
    stage.keys(&format!("<Tab><Tab><Tab><Tab><Tab><Ctrl+U>{}<Enter>", out.display()));
    stage.sees("Nothing was written");
}
