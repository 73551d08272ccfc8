//! What is handed over: a report, a comparison or a trend as bytes of some format.
//!
//! First a [`content::Deliverable`] is made: parts, tables and figures, in the words of one language. Each
//! format only dresses that, so that all say the same. Pure: the same report gives the same bytes; no file,
//! no clock.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

pub mod content;
