//! Checks the questionnaire that comes with the program and embeds its canonical JSON and digest, with
//! the very code that reads questionnaires at run time. A problem in it stops the build, at its line.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

use farol::{canonical, format, questionnaire};

#[path = "src"]
#[allow(dead_code, unused_imports, reason = "the build needs a part of what the library offers")]
mod farol {
    pub mod canonical;
    pub mod questionnaire;

    pub mod format {
        pub mod problem;
        pub mod questionnaire;
        pub mod source;
    }
}

const FOLDER: &str = "questionnaires/dingtalk-macau";

fn main() -> io::Result<()> {
    println!("cargo::rustc-cfg=shipped");
    println!("cargo::rerun-if-changed={FOLDER}");
    let files = read(&Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join(FOLDER))?;
    match format::questionnaire::read_toml(&files) {
        Ok(questionnaire) => {
            facts(&questionnaire);
            let out = env::var("OUT_DIR").unwrap_or_default();
            fs::write(Path::new(&out).join("questionnaire.json"), questionnaire.canonical())?;
            fs::write(
                Path::new(&out).join("questionnaire.digest.json"),
                canonical::bytes(questionnaire.digest()).map_err(io::Error::other)?,
            )
        }
        Err(wrong) => {
            for item in &wrong.items {
                let (file, position) = wrong.place(item);
                let (line, column) = (position.line, position.column);
                println!("cargo::error={FOLDER}/{file}:{line}:{column}: {}: {:?}", item.path, item.wrong);
            }
            Ok(())
        }
    }
}

/// What `farol --version` says of the build.
fn facts(questionnaire: &questionnaire::Questionnaire) {
    let said = |name: &str| env::var(name).unwrap_or_default();
    let compiler = Command::new(said("RUSTC")).arg("--version").output();
    let compiler = compiler.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    let document = questionnaire.document();
    for (name, value) in [
        ("TARGET", said("TARGET")),
        ("PROFILE", said("PROFILE")),
        ("COMPILER", compiler),
        ("QUESTIONNAIRE", format!("{} {} {}", document.id, document.version, questionnaire.digest().as_str())),
    ] {
        println!("cargo::rustc-env=FAROL_{name}={value}");
    }
}

/// The TOML files of a folder, by name.
fn read(folder: &Path) -> io::Result<Vec<format::source::SourceFile>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    let files = paths.iter().map(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(format::source::SourceFile { name, text: fs::read_to_string(path)? })
    });
    files.collect()
}
