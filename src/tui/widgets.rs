//! What several screens draw with: wrapped prose, scrolling lists, pages, tabs, forms, bars. They take values and
//! give lines; none knows the model.

pub mod bars;
pub mod chart;
pub mod form;
pub mod lines;
pub mod matching;
pub mod search;
pub mod sheet;
pub mod tabs;
pub mod waterfall;
