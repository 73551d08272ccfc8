//! The wizard as its users meet it: scripts of keys through the real loop, on real files, with the
//! shipped questionnaire.

mod stage;
mod typist;

mod compare;
mod departments;
mod finding;
mod handover;
mod importing;
mod languages;
mod main_job;
mod next_run;
mod preferences;
mod screens;
mod second_quarter;
mod steps;
mod trend;
