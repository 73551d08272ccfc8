//! The wizard's screens, as a pure state machine.
//!
//! A key becomes a [`Msg`] ([`keymap::message`]), [`update()`] changes the [`Model`] and names
//! [`Effect`]s, [`view()`] draws the model. Nothing here touches a file, the clock or the terminal: the
//! runtime performs effects and brings their outcomes back as messages. A test can therefore say what
//! a key does without a terminal, and what a screen shows without a key.

#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod hints;
pub mod keymap;
mod message;
mod model;
mod pointer;
mod screens;
mod settings;
mod theme;
mod update;
mod view;
mod widgets;
mod wording;

pub use hints::Hints;
pub use message::{
    Audience, Begin, DraftEntry, Effect, ExportOffer, ExportRequest, Exportable, HandedOver, HomeEntry, Msg, Opened,
    OpenedReport, OpenedTrend, OrganisationEntry, ReportEntry, ReportName, StartRequest, TrendReport,
};
pub use model::{Model, Saved, Session};
pub use screens::Screen;
pub use settings::{Given, Settings, background};
pub use theme::{Palette, Theme};
pub use update::update;
pub use view::view;
pub use widgets::bars::bar;
pub use widgets::chart::{Look, Point, chart, sparkline};
