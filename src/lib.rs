//! farol: a terminal wizard for data-protection assessments.
//!
//! A pure core (questionnaire, assessment, risk, report) with thin hands around it (files, terminal,
//! command line). `docs/architecture.md` has the map of the floors and what holds between them.

#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod assessment;
pub mod canonical;
pub mod cli;
pub mod export;
pub mod format;
pub mod plain;
pub mod questionnaire;
pub mod report;
pub mod risk;
pub mod runtime;
pub mod store;
pub mod text;
pub mod tui;
