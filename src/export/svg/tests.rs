//! What holds for every chart, whatever is in it: well-formed, described, all labels apart and within it,
//! the same bytes again.

use proptest::prelude::*;

use super::words::{FAINT, HEAD, Pen, STRONG, TEXT};
use super::*;
use crate::export::content::{
    Bar, Bars, Falling, Flows, HeatMap, HeatRow, Histogram, Link, Node, TrendColumn, TrendLine, TrendRun, Waterfall,
};

/// A label where it is drawn: its corners in order.
struct Label {
    text: String,
    corners: [(f64, f64); 4],
}

/// Reads the labels of a chart from what was written.
fn labels(document: &roxmltree::Document<'_>) -> Vec<Label> {
    let number = |node: &roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
    let labels = texts.map(|node| {
        let text: String = node.children().filter(|child| child.is_text()).filter_map(|child| child.text()).collect();
        let class = node.attribute("class").unwrap();
        let size = number(&node, "font-size");
        let bold = class.split(' ').any(|one| one == "strong" || one == "head");
        let width = Pen { class: "", size, bold }.width(&text);
        let (x, y) = (number(&node, "x"), number(&node, "y"));
        let left = match node.attribute("text-anchor") {
            None => x,
            Some("middle") => x - width / 2.0,
            Some(_) => x - width,
        };
        // As high as a line of small letters, capitals and descenders is.
        let (top, bottom) = (y - 0.88 * size, y + 0.26 * size);
        let mut corners = [(left, top), (left + width, top), (left + width, bottom), (left, bottom)];
        if let Some(turn) = node.attribute("transform") {
            let turn = turn.strip_prefix("rotate(-45 ").unwrap().strip_suffix(')').unwrap();
            let (cx, cy) = turn.split_once(' ').unwrap();
            let (cx, cy) = (cx.parse::<f64>().unwrap(), cy.parse::<f64>().unwrap());
            let r = std::f64::consts::FRAC_1_SQRT_2;
            corners = corners.map(|(x, y)| (cx + r * (x - cx) + r * (y - cy), cy - r * (x - cx) + r * (y - cy)));
        }
        Label { text, corners }
    });
    labels.collect()
}

/// Whether two labels overlap by more than what rounding does: no side of either has them apart.
fn overlap(one: &Label, other: &Label) -> bool {
    let apart = |sides: &[(f64, f64); 4]| {
        (0..2).any(|at| {
            let (dx, dy) = (sides[at + 1].0 - sides[at].0, sides[at + 1].1 - sides[at].1);
            let length = dx.hypot(dy).max(1e-9);
            let shadow = |corners: &[(f64, f64); 4]| {
                let along = corners.map(|(x, y)| (x * dx + y * dy) / length);
                (along.iter().copied().fold(f64::MAX, f64::min), along.iter().copied().fold(f64::MIN, f64::max))
            };
            let (a, b) = (shadow(&one.corners), shadow(&other.corners));
            a.1 <= b.0 + 0.3 || b.1 <= a.0 + 0.3
        })
    };
    !apart(&one.corners) && !apart(&other.corners)
}

/// Everything that holds for every chart.
fn check(figure: &Figure) {
    let written = svg(figure, "figure-1", Forms::of("en"));
    assert_eq!(written, svg(figure, "figure-1", Forms::of("en")), "the same bytes again");
    let document = roxmltree::Document::parse(&written).unwrap_or_else(|error| panic!("{error}\n{written}"));
    let root = document.root_element();
    let child =
        |name: &str| root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name))).unwrap();
    assert_eq!(root.attribute("role"), Some("img"));
    assert_eq!(root.attribute("aria-labelledby"), Some("figure-1-title figure-1-desc"));
    assert_eq!(child("title").attribute("id"), Some("figure-1-title"));
    assert!(!child("title").text().unwrap().is_empty());
    assert_eq!(child("desc").attribute("id"), Some("figure-1-desc"));
    assert!(!child("desc").text().unwrap().is_empty());
    let view: Vec<f64> = root.attribute("viewBox").unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    for node in document.descendants() {
        for attribute in node.attributes() {
            let name = attribute.name();
            assert!(name != "style" && !name.starts_with("on"), "{name}");
            if ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "width", "height"].contains(&name) {
                let value = attribute.value();
                assert!(!value.contains("NaN") && !value.contains("inf") && !value.contains("-0 "), "{name}={value}");
            }
            if ["width", "height", "r"].contains(&name) {
                assert!(attribute.value().parse::<f64>().unwrap() >= 0.0);
            }
        }
    }
    let labels = labels(&document);
    assert!(!labels.is_empty());
    for (at, label) in labels.iter().enumerate() {
        for (x, y) in label.corners {
            let within = x >= -0.3 && y >= -0.3 && x <= view[2] + 0.3 && y <= view[3] + 0.3;
            assert!(within, "{:?} at {x} {y} is beyond {view:?}", label.text);
        }
        for other in &labels[at + 1..] {
            let (one, two) = (&label.text, &other.text);
            assert!(!overlap(label, other), "{one:?} {:?} overlaps {two:?} {:?}", label.corners, other.corners);
        }
    }
    let file = standalone(figure, Forms::of("en"));
    let parsed = roxmltree::Document::parse(&file).unwrap();
    assert_eq!(
        parsed.root_element().attribute("width").unwrap().parse::<f64>().unwrap(),
        size(figure, Forms::of("en")).0
    );
    assert!(!file.contains("var("), "programs that make pictures do not know it");
}

fn figure(chart: Chart) -> Figure {
    Figure { title: "A <title> & more".to_owned(), description: "What \"is\" to be seen".to_owned(), chart }
}

/// Names of 1 to 80 signs: long words, many words, Chinese, and what must be harmless.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z]{1,80}",
        "[A-Za-z]{1,12}( [A-Za-z&/-]{1,12}){0,5}",
        "[部門財務行政資料人力資源（）、]{1,80}",
        "[MW@%]{1,80}",
        "[A-Z部門א\u{202e}\u{2069}\u{200f}<>&'\"\u{0}\u{7}\u{fffe}é]{1,80}",
    ]
}

fn names(most: usize) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(name(), 1..=most)
}

/// A score, and now and then what none should be.
fn score() -> impl Strategy<Value = f64> {
    prop_oneof![20 => 0.0..=100.0, 1 => Just(0.0), 1 => Just(100.0), 1 => Just(f64::NAN), 1 => Just(f64::INFINITY), 1 => Just(-7.5)]
}

fn bands() -> impl Strategy<Value = Vec<(f64, String)>> {
    prop_oneof![
        Just(
            [(0.0, "Minimal"), (12.0, "Low"), (25.0, "Medium"), (45.0, "High"), (65.0, "Critical")]
                .map(|(from, word)| (from, word.to_owned()))
                .to_vec()
        ),
        (prop::collection::vec(0.0..100.0, 1..8), names(8)).prop_map(|(mut starts, words)| {
            starts.sort_by(f64::total_cmp);
            starts.into_iter().zip(words).collect()
        }),
    ]
}

fn heat_map() -> impl Strategy<Value = Chart> {
    (names(60), names(16), names(6), score(), any::<bool>()).prop_map(|(rows, columns, levels, value, mapped)| {
        let cell = |at: usize| (at % 5 != 3).then_some((value, at % levels.len()));
        let rows = rows.into_iter().enumerate().map(|(at, name)| {
            let total = if mapped || at % 3 > 0 { cell(at % 3) } else { None };
            let says = total.is_none().then(|| name.clone());
            HeatRow { name, total, cells: (0..columns.len()).map(|column| cell(at + column)).collect(), says }
        });
        Chart::HeatMap(HeatMap { rows: rows.collect(), columns: columns.clone(), levels: levels.clone() })
    })
}

fn bars() -> impl Strategy<Value = Chart> {
    (prop::collection::vec((name(), score(), score()), 1..60), bands()).prop_map(|(rows, bands)| {
        let bar = |(at, (name, low, value)): (usize, _)| Bar { name, low, value, level: at % bands.len() };
        Chart::Bars(Bars { rows: rows.into_iter().enumerate().map(bar).collect(), bands })
    })
}

fn flows() -> impl Strategy<Value = Chart> {
    let links = prop::collection::vec((0..80_usize, 0..80_usize, prop_oneof![0.0..30.0, Just(f64::NAN)]), 1..90);
    (prop::collection::vec((0..4_usize, name(), any::<bool>()), 1..60), names(4), links, name(), names(5)).prop_map(
        |(nodes, columns, links, outside, levels)| {
            let node = |(column, name, outside)| Node { column, name, outside };
            let link = |(from, to, flows)| Link { from, to, flows, level: from % levels.len(), outside: to % 3 == 0 };
            Chart::Flows(Flows {
                nodes: nodes.into_iter().map(node).collect(),
                links: links.into_iter().map(link).collect(),
                columns,
                outside,
                levels,
            })
        },
    )
}

fn waterfall() -> impl Strategy<Value = Chart> {
    (score(), prop::collection::vec((name(), -9.0..9.0), 0..60), score(), name()).prop_map(
        |(before, steps, after, name)| {
            Chart::Waterfall(Waterfall { before: (name.clone(), before), steps, after: (name, after) })
        },
    )
}

fn falling() -> impl Strategy<Value = Chart> {
    (prop::collection::vec((name(), score()), 0..=60), bands(), score())
        .prop_map(|(steps, bands, now)| Chart::Falling(Falling { now: ("Now".to_owned(), now), steps, bands }))
}

fn trend() -> impl Strategy<Value = Chart> {
    let run = prop::option::of((score(), score(), any::<bool>()));
    (prop::collection::vec((prop_oneof![Just("2026-Q4".to_owned()), name()], run), 1..=40), bands(), name()).prop_map(
        |(columns, bands, mark)| {
            let column = |(label, run): (String, Option<(f64, f64, bool)>)| {
                let run = run.map(|(headline, low, questionnaire_changed)| TrendRun {
                    headline,
                    low,
                    level: label.len() % bands.len(),
                    questionnaire_changed,
                });
                TrendColumn { label, run }
            };
            Chart::Trend(TrendLine { columns: columns.into_iter().map(column).collect(), bands, mark })
        },
    )
}

fn histogram() -> impl Strategy<Value = Chart> {
    let amount = || prop_oneof![8 => -9e9..9e9, 4 => -50.0..50.0, 1 => Just(f64::NAN), 1 => Just(f64::MAX)];
    let marks = prop::collection::vec((amount(), name()), 0..5);
    (amount(), amount(), prop::collection::vec(0..5000_u32, 0..60), marks, name())
        .prop_map(|(from, to, counts, marks, unit)| Chart::Histogram(Histogram { from, to, counts, marks, unit }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_labels_of_a_heat_map_are_apart(chart in heat_map()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_bars_are_apart(chart in bars()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_a_flow_map_are_apart(chart in flows()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_a_waterfall_are_apart(chart in waterfall()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_a_falling_line_are_apart(chart in falling()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_a_trend_are_apart(chart in trend()) {
        check(&figure(chart));
    }

    #[test]
    fn the_labels_of_a_histogram_are_apart(chart in histogram()) {
        check(&figure(chart));
    }
}

#[test]
fn overlapping_labels_are_found() {
    let document = |second: &str| {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text class=\"text\" x=\"10\" y=\"20\" font-size=\"12\">Finance\
             </text><text class=\"text\" {second} font-size=\"12\">Sales</text></svg>"
        )
    };
    for (second, expected) in [
        ("x=\"30\" y=\"24\"", true),
        ("x=\"10\" y=\"36\"", false),
        ("x=\"200\" y=\"20\"", false),
        ("x=\"4\" y=\"40\" transform=\"rotate(-45 4 40)\"", true),
        ("x=\"80\" y=\"40\" transform=\"rotate(-45 80 40)\"", false),
    ] {
        let text = document(second);
        let parsed = roxmltree::Document::parse(&text).unwrap();
        let labels = labels(&parsed);
        assert_eq!(overlap(&labels[0], &labels[1]), expected, "{second}");
    }
}

#[test]
fn what_is_cut_is_kept_whole() {
    let name = "Department of <very> long names & of much administration, with everything that belongs to it";
    let chart = Chart::Bars(Bars {
        rows: vec![Bar { name: name.to_owned(), low: 10.0, value: 40.0, level: 0 }],
        bands: vec![(0.0, "Low".to_owned())],
    });
    let written = svg(&figure(chart), "a", Forms::of("en"));
    assert!(written.contains("<title>Department of &lt;very&gt; long names &amp; of much"), "{written}");
    assert!(written.contains("everything that belongs to it</title>"));
    assert!(!written.contains("<very>"));
}

#[test]
fn ids_are_harmless_and_differ_from_figure_to_figure() {
    let chart = Chart::Flows(Flows {
        columns: vec!["Department".to_owned(), "Location".to_owned()],
        nodes: vec![
            Node { column: 0, name: "Finance".to_owned(), outside: false },
            Node { column: 1, name: "Mainland".to_owned(), outside: true },
        ],
        links: vec![Link { from: 0, to: 1, flows: 3.0, level: 0, outside: true }],
        outside: "outside".to_owned(),
        levels: vec!["Low".to_owned()],
    });
    let written = svg(&figure(chart), "a\"><b", Forms::of("en"));
    assert!(written.contains("id=\"a&quot;&gt;&lt;b-hatch\"") && written.contains("url(#a&quot;&gt;&lt;b-hatch)"));
    assert!(written.contains(">outside</text>"), "it is told by a word, not by a pattern alone");
}

#[test]
fn pieces_hold_every_row_once() {
    let row = |at: usize| Bar { name: at.to_string(), low: 0.0, value: 1.0, level: 0 };
    let whole = figure(Chart::Bars(Bars { rows: (0..45).map(row).collect(), bands: vec![(0.0, "Low".to_owned())] }));
    let pieces = pieces(&whole, 20);
    let rows: Vec<_> = pieces
        .iter()
        .flat_map(|piece| match &piece.chart {
            Chart::Bars(bars) => bars.rows.iter().map(|row| row.name.clone()).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(pieces.len(), 3);
    assert_eq!(rows, (0..45).map(|at| at.to_string()).collect::<Vec<_>>());
    assert_eq!(super::pieces(&whole, 45), [whole]);
}

#[test]
fn every_class_of_a_chart_has_a_rule() {
    let runner = &mut proptest::test_runner::TestRunner::deterministic();
    let charts = [
        heat_map().boxed(),
        bars().boxed(),
        flows().boxed(),
        waterfall().boxed(),
        falling().boxed(),
        trend().boxed(),
        histogram().boxed(),
    ];
    for strategy in charts {
        for _ in 0..10 {
            let chart = strategy.new_tree(runner).unwrap().current();
            let written = svg(&figure(chart), "a", Forms::of("en"));
            let document = roxmltree::Document::parse(&written).unwrap();
            for class in
                document.descendants().filter_map(|node| node.attribute("class")).flat_map(|all| all.split(' '))
            {
                let named = |rule: &str| rule.starts_with(|next: char| !next.is_alphanumeric());
                let found = css().split(&format!(".{class}")).skip(1).any(named);
                assert!(found, "{class}");
            }
        }
    }
}

#[test]
fn pens_agree_with_what_the_checks_take_for_bold() {
    for pen in [TEXT, STRONG, FAINT, HEAD, levels::pen_on(0)] {
        let bold = pen.class.split(' ').any(|one| one == "strong" || one == "head");
        assert_eq!(pen.bold, bold, "{}", pen.class);
    }
}
