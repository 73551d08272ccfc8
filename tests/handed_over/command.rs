//! `farol export` as a user runs it: the report's own file, bundles, redacted copies, brands, and a browser that
//! prints, fails or is not there.

use assert_cmd::Command;
use serde_json::Value;

use crate::terminal::{Home, Ran};
use crate::{check_manifest, unpacked};

/// A home with a saved report, and the path of its file.
fn with_report() -> (Home, String) {
    let home = Home::new();
    home.ok("new --name lotus-hotel --period 2026-Q3 --questionnaire q1.json");
    home.ok("answer i1.json --assessment lotus-hotel-1");
    let finished = home.ok("finish lotus-hotel-1 --incomplete");
    let path = finished.lines().next().unwrap().to_owned();
    (home, path)
}

/// Runs farol with variables of the environment.
fn run_with(home: &Home, variables: &[(&str, &str)], arguments: &str) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_farol"))
        .env_clear()
        .envs(variables.iter().copied())
        .env("FAROL_HOME", home.path("data"))
        .current_dir(home.path(""))
        .args(arguments.split(' '))
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap() }
}

#[test]
fn json_is_the_reports_own_file_byte_for_byte() {
    let (home, path) = with_report();
    let own = home.read(&path);
    assert_eq!(home.ok("export lotus-hotel-1 --format json --out -"), own);
    assert_eq!(home.ok(&format!("export {path} --format json --out -")), own);
    assert_eq!(home.ok("export lotus-hotel-1 --format json --out out"), "out/2026-Q3_Lotus-Hotel_report_v1.0.json\n");
    assert_eq!(home.read("out/2026-Q3_Lotus-Hotel_report_v1.0.json"), own);
    let interview = home.ok("export i1.json --questionnaire q1.json --format json --out -");
    assert_eq!(interview, home.ok("show i1.json --questionnaire q1.json --json"));
}

#[test]
fn a_bundle_holds_what_was_named_or_everything() {
    let (home, path) = with_report();
    let written = home.ok("export lotus-hotel-1 --format md,zip,json,md --out out");
    let written: Vec<&str> = written.lines().collect();
    assert_eq!(
        written,
        [
            "out/2026-Q3_Lotus-Hotel_report_v1.0_en.md",
            "out/2026-Q3_Lotus-Hotel_report_v1.0.json",
            "out/2026-Q3_Lotus-Hotel_bundle_v1.0_en.zip"
        ]
    );
    let files = unpacked(&std::fs::read(home.path(written[2])).unwrap());
    assert_eq!(files[1].1, std::fs::read(home.path(written[0])).unwrap());
    let manifest = check_manifest(&files);
    let report: Value = serde_json::from_str(&home.read(&path)).unwrap();
    assert_eq!(manifest["report"], report["digest"]);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        ["manifest.json", "2026-Q3_Lotus-Hotel_report_v1.0_en.md", "2026-Q3_Lotus-Hotel_report_v1.0.json"]
    );
    assert_eq!(home.ok("export lotus-hotel-1 --format zip --out all").lines().count(), 1);
    let all = unpacked(&std::fs::read(home.path("all/2026-Q3_Lotus-Hotel_bundle_v1.0_en.zip")).unwrap());
    check_manifest(&all);
    for end in [".html", ".md", ".json"] {
        assert!(all[1..].iter().any(|(name, _)| name.ends_with(end)), "{end}");
    }
    assert!(!all.iter().any(|(name, _)| name.ends_with(".pdf")));
}

#[test]
fn a_redacted_copy_says_what_was_removed_and_scores_the_same() {
    let (home, _) = with_report();
    let ran = home.run("export lotus-hotel-1 --format html,json --redacted --out out");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.err.starts_with("Redacted copy. Removed: 4 names of the organisation and of departments"),
        "{}",
        ran.err
    );
    let page = home.read("out/2026-Q3_Organisation_report_redacted_v1.0_en.html");
    assert!(page.contains("Removed in this copy") && page.contains("Department 1"));
    assert!(!page.contains("Lotus"));
    let copy = "out/2026-Q3_Organisation_interview_redacted_v1.0.json";
    assert!(!home.read(copy).contains("otus"));
    let [copy, own] = [home.json(&format!("score {copy} --questionnaire q1.json")), home.json("score lotus-hotel-1")];
    assert_eq!(copy["organisation"], own["organisation"]);
    assert_eq!(copy["coverage"], own["coverage"]);
    assert_eq!(copy["departments"][0]["shares"], own["departments"][0]["shares"]);
}

#[test]
fn without_a_browser_there_is_the_html_and_a_reason() {
    let (home, _) = with_report();
    let variables = [("FAROL_BROWSER", "/nowhere/chrome")];
    let ran = run_with(&home, &variables, "export lotus-hotel-1 --format pdf --out out");
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out, "out/2026-Q3_Lotus-Hotel_report_v1.0_en.html\n");
    assert!(ran.err.contains("FAROL_BROWSER names /nowhere/chrome"), "{}", ran.err);
    assert!(ran.err.contains("The HTML is there"), "{}", ran.err);
    let nothing = run_with(&home, &variables, "export lotus-hotel-1 --format pdf --out -");
    assert_eq!((nothing.code, nothing.out.as_str()), (1, ""));
    assert!(!nothing.err.contains("The HTML is there"), "{}", nothing.err);
}

#[test]
fn languages_stand_in_files_of_their_own_or_side_by_side() {
    let (home, path) = with_report();
    let own = home.read(&path);
    let written = home
        .run("export lotus-hotel-1 --lang en,zh-MO,pt-PT --format md,json,csv --without plan,answers --out out")
        .out;
    let written: Vec<&str> = written.lines().collect();
    assert_eq!(written.len(), 7, "the report's own file holds all languages: {written:?}");
    for (language, word) in [("en", "Summary"), ("zh-Hant", "摘要"), ("pt", "Síntese")] {
        let page = home.read(format!("out/2026-Q3_Lotus-Hotel_report_v1.0_{language}.md"));
        assert!(page.contains(&format!("## {word}\n")), "{language}: {page}");
        let tables = home.read(format!("out/2026-Q3_Lotus-Hotel_findings_v1.0_{language}.csv"));
        assert_eq!(tables.lines().count(), home.read("out/2026-Q3_Lotus-Hotel_findings_v1.0_en.csv").lines().count());
    }
    assert_eq!(home.read("out/2026-Q3_Lotus-Hotel_report_v1.0.json"), own);

    let written = home.ok("export lotus-hotel-1 --lang zh-Hant,pt --side-by-side --format md,html,docx,csv --out both");
    let pages: Vec<&str> = written.lines().filter(|path| path.contains("_zh-Hant-pt.")).collect();
    assert_eq!(pages.len(), 3, "{written}");
    let page = home.read("both/2026-Q3_Lotus-Hotel_report_v1.0_zh-Hant-pt.md");
    assert!(page.contains("## 摘要 / Síntese\n"), "{page}");
    let page = home.read("both/2026-Q3_Lotus-Hotel_report_v1.0_zh-Hant-pt.html");
    assert!(page.contains("<div class=\"beside\">") && page.contains("<div lang=\"pt\">"));

    let one = home.run("export lotus-hotel-1 --lang pt --side-by-side --format md --out out2");
    assert_eq!(one.code, 2);
    assert!(one.err.contains("duas línguas"), "{}", one.err);
    let none = home.run("export lotus-hotel-1 --lang de --format md --out out2");
    assert_eq!(none.code, 2);
    assert!(none.err.contains("en, zh-Hant, pt"), "{}", none.err);
}

#[test]
fn what_cannot_be_meant_is_refused_before_anything_is_written() {
    let (home, path) = with_report();
    home.write("file", "");
    let all = farol::export::content::PartId::ALL.map(farol::export::content::PartId::name).join(",");
    for (arguments, code, said) in [
        ("export i1.json --questionnaire q1.json --format html --final --out out", 2, "is not finished"),
        ("export lotus-hotel-1 --format html --against lotus-hotel-1 --out out", 2, "is the same report"),
        (&*format!("export lotus-hotel-1 --format html --out out --without {all}"), 2, "Keep one"),
        ("export lotus-hotel-1 --format html --out=", 2, "--out names no folder"),
        ("export lotus-hotel-1 --format html --out out --document-version=", 2, "wants a word or a number"),
        ("export lotus-hotel-1 --format html --out out --document-version=1\t2", 2, "wants a word or a number"),
        ("export lotus-hotel-1 --format csv --out -", 2, "one part with --parts"),
        ("export lotus-hotel-1 --format html --out file", 1, "file is a file, and a folder is wanted"),
        ("export lotus-hotel-1 --format html --out file/x", 1, "file is a file, and a folder is wanted"),
    ] {
        let ran = home.run(&arguments.replace("\\t", "\t"));
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{arguments}: {}", ran.err);
        assert!(ran.err.contains(said), "{arguments}: {}", ran.err);
    }
    assert!(!home.path("out").exists());
    // A later report is none to compare with.
    assert_eq!(home.run("new --name lotus-hotel --period 2026-Q4 --from lotus-hotel-1").code, 0);
    home.ok("finish lotus-hotel-2 --incomplete");
    let ran = home.run(&format!("export {path} --format html --out out --against lotus-hotel-2"));
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("2026-Q4 is the later one"), "{}", ran.err);
    assert_eq!(home.run("export lotus-hotel-2 --format html --out out --against lotus-hotel-1").code, 0);
    // What is always whole says so where parts are chosen.
    let ran = home.run("export lotus-hotel-1 --format json,md --parts summary --out parts");
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.err.contains("always whole"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn the_browser_that_is_named_prints() {
    use std::os::unix::fs::PermissionsExt as _;
    let (home, _) = with_report();
    let script = r#"#!/bin/sh
for argument in "$@"; do case "$argument" in --print-to-pdf=*) pdf="${argument#*=}" ;; file://*) page="${argument#file://}" ;; esac; done
(echo %PDF-1.4; cat "$page") >"$pdf"
"#;
    home.write("browser", script);
    std::fs::set_permissions(home.path("browser"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let browser = home.path("browser");
    let variables = [("FAROL_BROWSER", browser.to_str().unwrap()), ("PATH", "/usr/bin:/bin")];
    let ran = run_with(&home, &variables, "export lotus-hotel-1 --format pdf,html --out out");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let page = home.read("out/2026-Q3_Lotus-Hotel_report_v1.0_en.html");
    assert_eq!(home.read("out/2026-Q3_Lotus-Hotel_report_v1.0_en.pdf"), format!("%PDF-1.4\n{page}"));
    let zip = run_with(&home, &variables, "export lotus-hotel-1 --format pdf,zip --out zip");
    assert_eq!(zip.code, 0);
    let files = unpacked(&std::fs::read(home.path(zip.out.lines().last().unwrap())).unwrap());
    assert!(files[1].0.ends_with("_en.pdf") && files.len() == 2);
}

#[test]
fn a_brand_dresses_the_page_and_what_is_wrong_with_it_is_said_at_its_line() {
    let (home, _) = with_report();
    std::fs::create_dir(home.path("own")).unwrap();
    home.write("own/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
    home.write("own/brand.toml", "name = \"Guia & Co.\"\nlogo = \"logo.svg\"\naccent = \"#7a1f3d\"\nfooter = \"Guia\"\ndisclaimer = \"As heard.\"\n");
    let page = home.ok("export lotus-hotel-1 --format html --brand own/brand.toml --out -");
    for expected in ["data:image/svg+xml;base64,", "--accent:#7a1f3d", "Guia &amp; Co.", "As heard."] {
        assert!(page.contains(expected), "{expected}");
    }
    home.write("own/page.html", "<p>{{ title }}\n{% if %}");
    for (brand, expected) in [
        ("name = \"x\"\naccent = red\n", "bad.toml:2:10"),
        ("logo = \"none.png\"\n", "none.png cannot be read"),
        ("\nlogo = \"bad.toml\"\n", "bad.toml:2:8"),
        ("colour = \"#000000\"\n", "there is no field colour here"),
        ("template = \"page.html\"\n", "page.html"),
    ] {
        home.write("own/bad.toml", brand);
        let ran = home.run("export lotus-hotel-1 --format html --brand own/bad.toml --out -");
        assert_eq!((ran.code, ran.out.as_str()), (4, ""), "{brand}");
        assert!(ran.err.contains(expected), "{brand}: {}", ran.err);
    }
}
