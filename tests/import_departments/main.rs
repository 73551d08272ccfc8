//! Departments imported from lists: through the command, from files as offices and the platform write them, and
//! as somebody hostile would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "../common/terminal.rs"]
#[allow(dead_code, reason = "not every test needs all of it")]
mod terminal;

mod hostile;
mod lists;
mod privacy;
mod workbook;

use terminal::{Home, Ran};

/// A home with an assessment that has one department, `人事` with 4 people.
fn home() -> Home {
    let home = Home::new();
    home.ok("new --name lotus-hotel --sector hotel --headcount 46 --period 2026-Q3 --questionnaire q1.json");
    home.write("first.csv", "部門,人數\n人事,4\n");
    home.ok("import departments first.csv lotus-hotel-1 --yes");
    home
}

/// Imports a file.
fn import(home: &Home, name: &str, bytes: &[u8], more: &str) -> Ran {
    std::fs::write(home.path(name), bytes).unwrap();
    home.run(format!("import departments {name} lotus-hotel-1 {more}").trim_end())
}

/// The departments of the assessment: id, name, people, mainland accounts of all.
fn departments(home: &Home) -> Vec<(String, String, u64, String)> {
    let shown = home.json("show lotus-hotel-1");
    let one = |one: &serde_json::Value| {
        let accounts = &one["accounts"];
        let accounts =
            if accounts.is_null() { String::new() } else { format!("{}/{}", accounts["mainland"], accounts["total"]) };
        let text = |name: &str| one[name].as_str().unwrap().to_owned();
        (text("id"), text("name"), one["headcount"].as_u64().unwrap(), accounts)
    };
    shown["departments"].as_array().unwrap().iter().map(one).collect()
}

/// The bytes of the journal.
fn journal(home: &Home) -> Vec<u8> {
    std::fs::read(home.path("data/organisations/lotus-hotel/drafts/lotus-hotel-1.journal")).unwrap()
}
