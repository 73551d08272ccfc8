//! Text to values: questionnaire, brand and settings files, with every problem at its line and column; forms that were
//! filled in, with every problem at its cell; and the published schemas of what farol writes.
//!
//! A questionnaire is written as a folder of TOML files or as one canonical JSON file. Either becomes a
//! tree of JSON values, which is checked against the shape of the contract, turned into a
//! [`Document`](crate::questionnaire::Document), and checked again as a whole. What is wrong is
//! collected with its place in the document; only at the end is each place looked up in the text.
//!
//! Forms and lists of departments are read from workbooks and delimited text, within bounds that no file can
//! widen.
//!
//! Reading is pure: files are read by who calls. What reads questionnaires is compiled into `build.rs`
//! too, so it uses no more than `canonical` and `questionnaire`.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod brand;
pub mod departments;
pub mod diagnostics;
pub mod form;
pub mod problem;
pub mod questionnaire;
pub mod schemas;
pub mod settings;
pub mod sheet;
pub mod source;
