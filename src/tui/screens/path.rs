//! Where one came from on the way to a question: the result, the review, another question. Esc goes back
//! the same way. Bounded, and forgotten with the stage.

use super::{ResultScreen, ReviewScreen, Screen, visit};
use crate::assessment::Place;
use crate::text::Message;
use crate::tui::message::Effect;
use crate::tui::model::Model;

/// How many steps are remembered; the oldest are forgotten.
const MOST: usize = 16;

/// Somewhere to come back to.
#[derive(Clone, Debug)]
enum Stop {
    Result(Box<ResultScreen>),
    Review(ReviewScreen),
    Question(Place),
}

/// The way taken, the last step at its end.
#[derive(Clone, Debug, Default)]
pub struct Path(Vec<Stop>);

impl Path {
    /// Forgets the way: another stage begins.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn push(&mut self, stop: Stop) {
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(stop);
    }
}

/// Goes to a question from the screen at hand, and remembers that one.
pub fn visit_from(model: &mut Model, place: Place) -> Vec<Effect> {
    let (stop, notice) = match &model.screen {
        Screen::Result(screen) => (Stop::Result(screen.clone()), Message::new("notice-back-to-result")),
        Screen::Review(screen) => (Stop::Review(screen.clone()), Message::new("notice-back-to-review")),
        Screen::Interview(screen) if screen.place != place => {
            (Stop::Question(screen.place.clone()), Message::new("notice-back-to-question"))
        }
        _ => return visit(model, place),
    };
    model.path.push(stop);
    let effects = visit(model, place);
    model.notice = Some(notice);
    effects
}

/// Goes back by one step; none where there is nothing to go back to.
pub fn back(model: &mut Model) -> Option<Vec<Effect>> {
    let session = model.session.as_ref()?;
    let there = |place: &Place| {
        let department = place.department.as_ref();
        session.question(place).is_some() && department.is_none_or(|id| session.interview().department(id).is_some())
    };
    let stop = std::iter::from_fn(|| model.path.0.pop()).find(|stop| match stop {
        Stop::Question(place) => there(place),
        Stop::Result(_) | Stop::Review(_) => true,
    })?;
    model.screen = match stop {
        Stop::Result(screen) => Screen::Result(Box::new(screen.again(session, &model.today))),
        Stop::Review(screen) => Screen::Review(screen.again(session)),
        Stop::Question(place) => return Some(visit(model, place)),
    };
    Some(Vec::new())
}
