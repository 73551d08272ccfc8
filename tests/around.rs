//! What lies around the work: help by topic, completions, manual pages, and what the version says.

#[allow(dead_code, reason = "what other tests need of it")]
#[path = "common/terminal.rs"]
mod terminal;

use terminal::Home;

const TOPICS: [&str; 6] = ["scoring", "questionnaire", "files", "keys", "exit-codes", "languages"];

#[test]
fn every_topic_is_explained_in_every_language() {
    let home = Home::new();
    let list = home.ok("help");
    for topic in TOPICS {
        assert!(list.contains(&format!("\n  {topic} ")), "{list}");
        let said = ["en", "zh-Hant", "pt"].map(|language| home.ok(&format!("--lang {language} help {topic}")));
        assert!(said.iter().all(|text| text.len() > 100 && !text.contains("[en]")), "{said:?}");
        assert!(said[0] != said[1] && said[0] != said[2]);
        assert!(said[0].lines().all(|line| line.chars().count() <= 80), "{}", said[0]);
    }
    for exit in farol::cli::Exit::ALL.iter().filter(|exit| exit.code() != 7) {
        assert!(home.ok("help exit-codes").contains(&format!("{} ", exit.code())));
    }
    assert!(home.ok("help export").contains("--side-by-side"));
    let none = home.run("help weather");
    assert_eq!(none.code, 2);
    assert!(none.err.contains("no topic and no command weather") && none.err.contains("exit-codes"), "{}", none.err);
}

#[test]
fn every_shell_completes_every_command() {
    let home = Home::new();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let completions = home.ok(&format!("completions {shell}"));
        for command in ["new", "import", "export", "verify", "completions"] {
            assert!(completions.contains(command), "{shell}: {command}");
        }
    }
    assert_eq!(home.run("completions tcsh").code, 2);
}

#[test]
fn there_is_a_manual_page_for_every_command() {
    let home = Home::new();
    let page = home.ok("man");
    assert!(page.contains(".TH farol 1") && page.contains("farol\\-export"), "{page}");
    let written = home.ok("man --out pages");
    assert!(written.lines().count() > 15, "{written}");
    let page = home.read("pages/farol-export.1");
    assert!(page.contains("side\\-by\\-side"), "{page}");
    // What is there is not replaced unasked.
    assert_eq!(home.run("man --out pages").code, 1);
    assert_eq!(home.run("man --out pages --force").code, 0);
}

#[test]
fn the_version_says_what_the_program_was_built_of() {
    let home = Home::new();
    let short = home.ok("-V");
    assert_eq!(short, format!("farol {}\n", env!("CARGO_PKG_VERSION")));
    let long = home.ok("--version");
    let digest = farol::questionnaire::shipped().digest().as_str().to_owned();
    assert!(long.starts_with(short.trim_end()), "{long}");
    for fact in [digest.as_str(), "rustc 1.", "farol.report/1", std::env::consts::ARCH] {
        assert!(long.contains(fact), "{fact}: {long}");
    }
}
