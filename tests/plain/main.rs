//! Plain mode as its users meet it: lines in, lines out, on real files, with the shipped questionnaire; and the
//! same interview in it and in the wizard.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "the helpers of tests")]

#[path = "../wizard/stage.rs"]
#[allow(dead_code, reason = "the wizard's own tests use the rest")]
mod stage;
#[path = "../wizard/typist.rs"]
#[allow(dead_code, reason = "the wizard's own tests use the rest")]
mod typist;

mod talker;

mod any;
mod binary;
mod both;
mod interview;
mod job;
mod next_run;
mod words;
