//! Looking for words in questions, answers, notes, reasons and evidence, and for departments. A hit goes to its
//! question.

use std::ops::Range;

use ratatui::Frame;
use ratatui::crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use super::Overlay;
use super::listed::{self, Listed};
use super::palette::{first_place, go_to_question};
use crate::assessment::{Answer, Place, State};
use crate::questionnaire::{DepartmentId, Scope};
use crate::text::{Message, Texts};
use crate::tui::keymap::Action;
use crate::tui::message::Effect;
use crate::tui::model::{Model, Session};
use crate::tui::screens::{Screen, interview, moved};
use crate::tui::widgets::matching::{find, fold};
use crate::tui::widgets::{lines, search};
use crate::tui::wording;

/// What is looked for, and where it was found.
#[derive(Clone, Debug, Default)]
pub struct Search {
    typed: String,
    hits: Vec<Hit>,
    cursor: usize,
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Hit {
    place: Place,
    what: What,
}

/// In which text it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// The name of the department.
    Department,
    Question,
    Answer,
    Note,
    /// Why it is not applicable.
    Reason,
    /// By position.
    Evidence(usize),
}

/// Opens the search.
pub fn open(model: &mut Model) {
    model.overlay = Some(Overlay::Search(Search::default()));
}

/// A key for what is looked for.
pub fn type_key(model: &mut Model, key: KeyEvent) {
    let Some(Overlay::Search(own)) = &mut model.overlay else { return };
    if search::type_key(&mut own.typed, key) {
        look(model);
    }
}

/// Text pasted in one piece.
pub fn paste(model: &mut Model, text: &str) {
    let Some(Overlay::Search(own)) = &mut model.overlay else { return };
    own.typed.push_str(&lines::pasted(text).replace('\n', " "));
    look(model);
}

fn look(model: &mut Model) {
    let (Some(Overlay::Search(own)), Some(session)) = (&mut model.overlay, &model.session) else { return };
    let here = match &model.screen {
        Screen::Interview(screen) => screen.place.department.clone(),
        Screen::Grid(screen) => Some(screen.department.clone()),
        _ => None,
    };
    own.cursor = 0;
    own.hits = hits(session, &fold(own.typed.trim()), here, &model.texts);
}

/// Departments by their name, then questions by their text, then what was answered, part by part.
fn hits(session: &Session, wanted: &[char], here: Option<DepartmentId>, texts: &Texts) -> Vec<Hit> {
    let mut all = Vec::new();
    if wanted.is_empty() {
        return all;
    }
    let language = texts.language();
    let holds = |text: &str| find(&fold(text), wanted).is_some();
    let questions = session.questionnaire.questions();
    let departments = &session.interview().departments;
    for (at, department) in departments.iter().enumerate().filter(|(_, department)| holds(&department.name)) {
        let place = first_place(session, Some(at), Some(&department.id));
        all.extend(place.map(|place| Hit { place, what: What::Department }));
    }
    // A question stands once, though every department is asked it: in the one at hand, else in the first.
    let first = departments.iter().position(|one| Some(&one.id) == here.as_ref());
    let order = || first.into_iter().chain(0..departments.len());
    for (at, question) in questions.iter().enumerate() {
        if holds(session.questionnaire.written(at).text.get(language)) {
            let part = match question.scope {
                Scope::Organisation => session.is_visible(at, None).then_some(None),
                Scope::Department => order().find(|part| session.is_visible(at, Some(*part))).map(Some),
            };
            let place = |part: Option<usize>| session.place(at, part.map(|part| departments[part].id.clone()));
            all.extend(part.map(|part| Hit { place: place(part), what: What::Question }));
        }
    }
    // By question and option, so that each label is folded once and not for every department.
    let labels: Vec<Vec<bool>> = (0..questions.len())
        .map(|at| {
            session.questionnaire.written(at).options.iter().map(|option| holds(option.label.get(language))).collect()
        })
        .collect();
    for part in session.parts() {
        let position = session.position(part.as_ref());
        for at in session.sequence(part.as_ref()) {
            let Some(answer) = session.interview().answer(&questions[at].id, part.as_ref()) else { continue };
            let chosen = |id| questions[at].option(id).is_some_and(|option| labels[at].get(option) == Some(&true));
            let answered = answer.state == State::Answered
                && (answer.options.iter().any(chosen) || answer.options.is_empty() && holds(&wording::typed(answer)));
            // An override stands in its department, and only there.
            if position.is_some() && session.standing.own(at, position).is_none() {
                continue;
            }
            let found = [
                answered.then_some(What::Answer),
                answer.note.as_deref().is_some_and(holds).then_some(What::Note),
                answer.reason.as_deref().is_some_and(holds).then_some(What::Reason),
            ];
            let evidence = answer.evidence.iter().enumerate().filter(|(_, one)| holds(&one.name));
            let found = found.into_iter().flatten().chain(evidence.map(|(number, _)| What::Evidence(number)));
            all.extend(found.map(|what| Hit { place: session.place(at, part.clone()), what }));
        }
    }
    all
}

/// An action on the search.
pub fn act(model: &mut Model, action: Action, page: usize) -> Vec<Effect> {
    let Some(Overlay::Search(own)) = &mut model.overlay else { return Vec::new() };
    match action {
        Action::Back if !own.typed.is_empty() => *own = Search::default(),
        Action::Back => model.overlay = None,
        Action::Confirm => {
            let Some(hit) = own.hits.get(own.cursor).cloned() else { return Vec::new() };
            model.overlay = None;
            return go_to_question(model, hit.place);
        }
        // Half as many rows, since each hit has two.
        _ => own.cursor = moved(own.cursor, own.hits.len(), action, (page / 2).max(1)),
    }
    Vec::new()
}

/// Draws the search: of each hit the words around it, and where it is.
pub(super) fn draw(own: &Search, model: &Model, area: Rect, frame: &mut Frame<'_>) {
    let Some(session) = &model.session else { return };
    let title = Message::new("search-title");
    let told = match (own.hits.len(), own.typed.trim()) {
        (_, "") => model.texts.get("search-in").to_string(),
        (0, _) => model.texts.get("search-nothing").to_string(),
        (count, _) => {
            model.texts.say(&Message::new("search-count").with("number", own.cursor + 1).with("count", count))
        }
    };
    let list = Listed {
        title: &title,
        typed: &own.typed,
        told,
        cursor: own.cursor,
        count: own.hits.len(),
        rows: 2,
        height: usize::from(area.height),
    };
    let wanted = fold(own.typed.trim());
    let rows = |at: usize, width| rows_of(&own.hits[at], &wanted, session, model, width);
    listed::draw(&list, rows, model, area, frame);
}

fn rows_of(hit: &Hit, wanted: &[char], session: &Session, model: &Model, width: u16) -> Vec<Line<'static>> {
    let (texts, theme) = (&model.texts, model.theme);
    let part = interview::part_name(session, hit.place.department.as_ref(), texts);
    let answer = session.interview().answer(&hit.place.question, hit.place.department.as_ref());
    let question = || {
        let position = session.questionnaire.position(&hit.place.question);
        position.map_or("", |at| session.questionnaire.written(at).text.get(texts.language())).to_owned()
    };
    let text = match hit.what {
        What::Department => part.clone(),
        What::Question => question(),
        What::Answer => wording::answer(&session.questionnaire, &hit.place.question, answer, texts),
        What::Note => answer.and_then(|answer| answer.note.clone()).unwrap_or_default(),
        What::Reason => answer.and_then(|answer| answer.reason.clone()).unwrap_or_default(),
        What::Evidence(at) => evidence(answer, at),
    };
    let kind = match hit.what {
        What::Department => Message::new("palette-department"),
        What::Question => Message::new("palette-question"),
        What::Answer => Message::new("search-answer"),
        What::Note => Message::new("search-note"),
        What::Reason => Message::new("search-reason"),
        What::Evidence(_) => Message::new("search-evidence"),
    };
    let mut below = format!("  {} · {part}", texts.say(&kind));
    if !matches!(hit.what, What::Department | What::Question) {
        below = format!("{below} · {}", question());
    }
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let (before, found, after) = around(&text, wanted, usize::from(width).saturating_sub(1));
    let mark = theme.accent().add_modifier(Modifier::UNDERLINED);
    let first = Line::from(vec![Span::raw(before), Span::styled(found, mark), Span::raw(after)]);
    vec![first, Line::styled(lines::cut(&below, usize::from(width).saturating_sub(1)), theme.dim())]
}

fn evidence(answer: Option<&Answer>, at: usize) -> String {
    answer.and_then(|answer| answer.evidence.get(at)).map(|one| one.name.clone()).unwrap_or_default()
}

/// What was found with the words around it, in `width` columns, in three pieces.
fn around(text: &str, wanted: &[char], width: usize) -> (String, String, String) {
    let chars: Vec<char> = text.chars().collect();
    let found = find(&fold(text), wanted).unwrap_or(0..0);
    let columns = |range: Range<usize>| chars[range].iter().map(|c| c.width().unwrap_or(0)).sum::<usize>();
    // A third of the room before it, where all does not fit.
    let mut from = 0;
    if text.width() > width {
        let before = width.saturating_sub(columns(found.clone())) / 3;
        while columns(from..found.start) > before {
            from += 1;
        }
    }
    let piece = |range: Range<usize>| chars[range].iter().collect::<String>();
    let mut before = piece(from..found.start);
    if from > 0 {
        before.insert(0, '…');
    }
    let own = lines::cut(&piece(found.clone()), width.saturating_sub(before.width()));
    let after = lines::cut(&piece(found.end..chars.len()), width.saturating_sub(before.width() + own.width()));
    (before, own, after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_stands_among_the_words_around_it() {
        let text = "The backup of group chats lies with the provider, and nobody here has asked where.";
        for (wanted, width, expected) in [
            ("GROUP", 30, ("…ckup of ", "group", " chats lies wit…")),
            ("the", 20, ("", "The", " backup of group…")),
            ("where.", 20, ("…ked ", "where.", "")),
        ] {
            let (before, found, after) = around(text, &fold(wanted), width);
            assert_eq!((before.as_str(), found.as_str(), after.as_str()), expected, "{wanted}");
            assert!(before.width() + found.width() + after.width() <= width, "{wanted}");
        }
        let (before, found, after) = around("群組聊天的備份存放在供應商", &fold("備份"), 16);
        assert_eq!((before.as_str(), found.as_str(), after.as_str()), ("…天的", "備份", "存放在…"));
    }
}
