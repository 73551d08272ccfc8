//! farol as a user runs it: in an environment with nothing but a home, which is also where it stands.

use std::path::{Path, PathBuf};

use assert_cmd::Command;
use serde_json::Value;

/// A home with the worked example in it: `q1.json`, `q2.json`, `i1.json` and `i2.json`, the interviews
/// being about the organisation `lotus-hotel`.
pub struct Home {
    folder: tempfile::TempDir,
}

/// What a command printed, said, and how it ended.
#[derive(Debug)]
pub struct Ran {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Home {
    pub fn new() -> Self {
        let home = Self { folder: tempfile::tempdir().unwrap() };
        let mut example: Value = serde_json::from_str(include_str!("../data/scoring-example.json")).unwrap();
        for number in [0, 1] {
            let interview = &mut example["interviews"][number];
            interview["organisation"]["id"] = "lotus-hotel".into();
            interview["organisation"]["name"] = "Lotus Hotel".into();
            home.write(&format!("i{}.json", number + 1), &interview.to_string());
            home.write(&format!("q{}.json", number + 1), &example["questionnaires"][number].to_string());
        }
        home
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    pub fn read(&self, path: impl AsRef<Path>) -> String {
        std::fs::read_to_string(self.path(path.as_ref().to_str().unwrap())).unwrap()
    }

    /// Runs farol with arguments, separated by spaces, and text for its stdin.
    pub fn with_input(&self, arguments: &str, input: &str) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_farol"))
            .env_clear()
            .env("FAROL_HOME", self.path("data"))
            .current_dir(self.folder.path())
            .args(arguments.split(' '))
            .write_stdin(input)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap() }
    }

    pub fn run(&self, arguments: &str) -> Ran {
        self.with_input(arguments, "")
    }

    /// Runs farol, and gives what it printed.
    pub fn ok(&self, arguments: &str) -> String {
        let ran = self.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "farol {arguments}");
        ran.out
    }

    /// Runs farol with `--json`, and gives the value that it printed.
    pub fn json(&self, arguments: &str) -> Value {
        serde_json::from_str(&self.ok(&format!("{arguments} --json"))).unwrap()
    }
}

/// A text without what differs from run to run: times, digests and the home.
pub fn steady(home: &Home, text: &str) -> String {
    let mut shown = String::new();
    for word in text.replace(home.folder.path().to_str().unwrap(), "~").split_inclusive([' ', '\n', ',', ':']) {
        let bare = word.trim_end_matches([' ', '\n', ',', ':']);
        if bare.len() == 64 && bare.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            shown.push_str(&word.replace(bare, "DIGEST"));
        } else {
            shown.push_str(word);
        }
    }
    shown
}
