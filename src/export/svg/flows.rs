//! The flow map: nodes in columns as boxes with their names in them, and links as wide as they have flows.
//! A node is at least as high as its words, and grows with its links; the chart grows with its nodes.

use super::canvas::{Anchor, Canvas, WIDTH, position};
use super::levels::{Swatch, colour, legend};
use super::words::{FAINT, Fitted, HEAD, LINE, Pen, TEXT, finite};
use crate::export::content::{Flows, Link, Node};

/// Above and below the words of a node.
const PAD: f64 = 5.0;
const GAP: f64 = 7.0;
/// The part of a column that its boxes take.
const BOX: f64 = 0.64;
/// The words of a node.
const NAME: Pen = Pen { size: 11.5, ..TEXT };

/// A node where it is drawn.
struct Placed<'a> {
    node: &'a Node,
    x: f64,
    y: f64,
    height: f64,
    name: Fitted,
    outside: Option<Fitted>,
}

struct Layout<'a> {
    nodes: Vec<Placed<'a>>,
    /// The links that join nodes, with how wide they are.
    links: Vec<(&'a Link, f64)>,
    width: f64,
    bottom: f64,
}

pub(super) fn draw(canvas: &mut Canvas<'_>, flows: &Flows) {
    let columns = flows.columns.len().max(flows.nodes.iter().map(|node| node.column + 1).max().unwrap_or(1));
    let pitch = WIDTH / (position(columns) - 1.0 + BOX);
    let width = pitch * BOX;
    let heads: Vec<Fitted> = flows.columns.iter().map(|name| HEAD.fit(name, width, 2)).collect();
    let lines = heads.iter().map(|head| head.lines.len()).max().unwrap_or(0);
    let top = position(lines) * HEAD.size * LINE + 8.0;
    for (column, head) in heads.iter().enumerate() {
        let own = position(head.lines.len()) * HEAD.size * LINE;
        canvas.lines(HEAD, (position(column) * pitch, top - 8.0 - own / 2.0), Anchor::Start, head);
    }
    let layout = Layout::new(flows, (columns, pitch, width), top);
    draw_links(canvas, flows, &layout);
    for placed in &layout.nodes {
        draw_node(canvas, placed, width);
    }
    let y = layout.bottom + 14.0;
    let more = [(Swatch::Outside, flows.outside.as_str())];
    let any = flows.nodes.iter().any(|node| node.outside) || flows.links.iter().any(|link| link.outside);
    let height = legend(canvas, y, WIDTH, &flows.levels, if any { &more } else { &[] });
    canvas.resize(WIDTH, y + height + 4.0);
}

impl<'a> Layout<'a> {
    fn new(flows: &'a Flows, (columns, pitch, width): (usize, f64, f64), top: f64) -> Self {
        let links = widths(flows);
        let room = width - 16.0;
        let placed = flows.nodes.iter().enumerate().map(|(at, node)| {
            let name = NAME.fit(&node.name, room, 2);
            let outside = node.outside.then(|| FAINT.fit(&flows.outside, room, 1));
            let words = position(name.lines.len()) * NAME.size * LINE
                + outside.as_ref().map_or(0.0, |_| FAINT.size * LINE)
                + 2.0 * PAD;
            let side = |end: fn(&Link) -> usize| {
                links.iter().filter(|(link, _)| end(link) == at).map(|(_, width)| width).sum::<f64>() + 4.0
            };
            let height = words.max(side(|link| link.from)).max(side(|link| link.to));
            Placed { node, x: position(node.column) * pitch, y: 0.0, height, name, outside }
        });
        let mut layout = Self { nodes: placed.collect(), links, width, bottom: top };
        let tallest = (0..columns).map(|column| layout.tall(column)).fold(0.0, f64::max);
        for column in 0..columns {
            layout.stack(column, (top, tallest));
        }
        layout.bottom = top + tallest;
        layout
    }

    fn of(&self, column: usize) -> Vec<usize> {
        (0..self.nodes.len()).filter(|at| self.nodes[*at].node.column == column).collect()
    }

    fn tall(&self, column: usize) -> f64 {
        let of = self.of(column);
        of.iter().map(|at| self.nodes[*at].height).sum::<f64>() + GAP * position(of.len().saturating_sub(1))
    }

    /// Places the nodes of a column in the order of what they come from, so that fewer links cross, spread
    /// over the height.
    fn stack(&mut self, column: usize, (top, tallest): (f64, f64)) {
        let mut of = self.of(column);
        if column > 0 {
            let mut keyed: Vec<(f64, usize)> = of.iter().map(|at| (self.pull(*at), *at)).collect();
            keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
            of = keyed.into_iter().map(|(_, at)| at).collect();
        }
        let free = tallest - self.tall(column);
        // Few nodes beside many: apart, but not so far that the column falls to pieces.
        let apart = (free / (position(of.len()) + 1.0)).min(48.0);
        let mut y = top + (free - apart * position(of.len().saturating_sub(1))) / 2.0;
        for at in of {
            self.nodes[at].y = y;
            y += self.nodes[at].height + GAP + apart;
        }
    }

    /// The mean height of the nodes that its links come from.
    fn pull(&self, at: usize) -> f64 {
        let (mut sum, mut weight) = (0.0, 0.0);
        for (link, width) in self.links.iter().filter(|(link, _)| link.to == at) {
            let from = &self.nodes[link.from];
            sum += (from.y + from.height / 2.0) * width;
            weight += width;
        }
        if weight > 0.0 { sum / weight } else { f64::MAX }
    }
}

/// The links whose nodes are there, with their widths: so that the busiest column grows with the nodes,
/// but not without end.
fn widths(flows: &Flows) -> Vec<(&Link, f64)> {
    let nodes = &flows.nodes;
    let joined = |link: &&Link| {
        let ends = nodes.get(link.from).zip(nodes.get(link.to));
        ends.is_some_and(|(from, to)| from.column < to.column) && link.flows > 0.0 && link.flows.is_finite()
    };
    let links: Vec<&Link> = flows.links.iter().filter(joined).collect();
    let columns = nodes.iter().map(|node| node.column).max().unwrap_or(0);
    let leaving = |column: usize| links.iter().filter(move |link| nodes[link.from].column == column);
    let sums = (0..=columns).map(|column| leaving(column).map(|link| link.flows).sum::<f64>());
    let busiest = sums.fold(1.0, f64::max);
    let most = (0..=columns).map(|column| nodes.iter().filter(|node| node.column == column).count()).max();
    let height = (position(most.unwrap_or(1)) * 26.0).clamp(240.0, 640.0);
    links.into_iter().map(|link| (link, (finite(link.flows / busiest) * height).max(1.0))).collect()
}

fn draw_links(canvas: &mut Canvas<'_>, flows: &Flows, layout: &Layout<'_>) {
    let count = layout.links.len();
    let middle = |at: usize| layout.nodes[at].y + layout.nodes[at].height / 2.0;
    // Where each link leaves and arrives: those of a node one below the other, in the order of their other
    // ends.
    let mut ends = vec![(0.0, 0.0); count];
    for (at, placed) in layout.nodes.iter().enumerate() {
        for leaves in [true, false] {
            let own = |link: &Link| if leaves { link.from } else { link.to };
            let other = |link: &Link| if leaves { link.to } else { link.from };
            let mut of: Vec<usize> = (0..count).filter(|one| own(layout.links[*one].0) == at).collect();
            of.sort_by(|a, b| middle(other(layout.links[*a].0)).total_cmp(&middle(other(layout.links[*b].0))));
            let sum: f64 = of.iter().map(|one| layout.links[*one].1).sum();
            let mut y = placed.y + (placed.height - sum) / 2.0;
            for one in of {
                let width = layout.links[one].1;
                let place = if leaves { &mut ends[one].0 } else { &mut ends[one].1 };
                *place = y + width / 2.0;
                y += width;
            }
        }
    }
    // The worst last, so that they are on top.
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|one| layout.links[*one].0.level);
    for one in order {
        let (link, width) = layout.links[one];
        let (from, to) = (&layout.nodes[link.from], &layout.nodes[link.to]);
        let class = format!("link k{}", colour(link.level, flows.levels.len()));
        let title = format!("{} → {}: {}", from.node.name, to.node.name, canvas.forms.number(link.flows));
        let (start, end) = ((from.x + layout.width, ends[one].0), (to.x, ends[one].1));
        canvas.ribbon(&class, start, end, width, &title);
        if link.outside {
            canvas.curve("way outside", start, end);
        }
    }
}

fn draw_node(canvas: &mut Canvas<'_>, placed: &Placed<'_>, width: f64) {
    let (at, size) = ((placed.x, placed.y), (width, placed.height));
    canvas.rect("node", at, size, 4.0);
    let lines = position(placed.name.lines.len()) * NAME.size * LINE;
    let below = placed.outside.as_ref().map_or(0.0, |_| FAINT.size * LINE);
    let middle = placed.y + placed.height / 2.0;
    if let Some(outside) = &placed.outside {
        // The pattern is beside the words, not behind them.
        canvas.hatched((placed.x, placed.y), (6.0, placed.height), 0.0);
        canvas.rect("node outside", at, size, 4.0);
        canvas.lines(FAINT, (placed.x + 10.0, middle + lines / 2.0), Anchor::Start, outside);
    }
    canvas.lines(NAME, (placed.x + 10.0, middle - below / 2.0), Anchor::Start, &placed.name);
}
