//! The keys that are in force: those of the table, and the other ones that the user's settings put in their
//! place. Settings name a context and an action in words with `-`, as they are called here.

use std::collections::BTreeMap;

use super::{Action, BINDINGS, Binding, Context, Key};

/// The keys that are in force.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    /// By the position of the binding in the table.
    changed: BTreeMap<usize, Vec<Key>>,
}

/// What the settings wish: these keys, by their names, for an action in a context.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub context: String,
    pub action: String,
    pub keys: Vec<String>,
}

/// Why a wish is refused; a key by its position in the wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No such context; those that there are.
    NoContext(Vec<String>),
    /// Nothing that can be done there is called so; what is.
    NoAction(Vec<String>),
    NoKey(usize),
    /// The key does something else there already, by context and action.
    Taken(usize, String),
    /// An input method may swallow all of its keys.
    OnlyText,
}

/// A name of the code as settings write it: `NextUnanswered` is `next-unanswered`.
fn written(name: &str) -> String {
    let mut text = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !text.is_empty() {
            text.push('-');
        }
        text.push(c.to_ascii_lowercase());
    }
    text
}

/// What can be given other keys. Digits pick by what stands beside them, and Ctrl+C must always end the program.
#[must_use]
pub fn can_change(binding: &Binding) -> bool {
    !matches!(binding.action, Action::Pick(_) | Action::Interrupt)
}

/// The name of a binding in the settings: `interview.next-unanswered`.
#[must_use]
pub fn name_of(binding: &Binding) -> String {
    format!("{}.{}", written(&format!("{:?}", binding.context)), written(&format!("{:?}", binding.action)))
}

/// Whether keys of both contexts may be at hand together.
#[must_use]
pub fn together(one: Context, other: Context) -> bool {
    use Context as C;
    const STAGES: [C; 9] = [
        C::Departments,
        C::Grid,
        C::Interview,
        C::InterviewField,
        C::Carried,
        C::Review,
        C::Result,
        C::Form,
        C::Unsaved,
    ];
    const INTERVIEWS: [C; 2] = [C::Interview, C::InterviewField];
    const RESULTS: [C; 11] = [
        C::Result,
        C::Ordered,
        C::Findings,
        C::Finding,
        C::Plan,
        C::Flows,
        C::Return,
        C::Planned,
        C::Ticks,
        C::Unsaved,
        C::Saved,
    ];
    // Of a tab of the result only its own are at hand.
    const FINDINGS: [C; 2] = [C::Findings, C::Finding];
    const OTHERS: [C; 5] = [C::Plan, C::Planned, C::Ticks, C::Flows, C::Return];
    let pair = |a: &[C], b: &[C]| (a.contains(&one) && b.contains(&other)) || (a.contains(&other) && b.contains(&one));
    one == other
        || pair(&[C::Everywhere], &[other, one])
        || pair(&[C::Stage], &STAGES)
        || pair(&[C::Stage], &RESULTS)
        || pair(&[C::Carried], &INTERVIEWS)
        || pair(&[C::Compare], &[C::Ordered])
        || (pair(&RESULTS, &RESULTS)
            && !pair(&FINDINGS, &OTHERS)
            && !pair(&[C::Ordered], &OTHERS)
            && !pair(&[C::Unsaved], &[C::Saved])
            && !(pair(&[C::Flows, C::Return], &OTHERS)))
}

impl Keymap {
    /// Every binding with the keys that are in force.
    pub fn bindings(&self) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        BINDINGS
            .iter()
            .enumerate()
            .map(|(at, binding)| (binding, self.changed.get(&at).map_or(binding.keys, Vec::as_slice)))
    }

    /// Those of a context.
    pub fn of(&self, context: Context) -> impl Iterator<Item = (&'static Binding, &[Key])> {
        self.bindings().filter(move |(binding, _)| binding.context == context)
    }

    /// The key to name for an action, as users read it.
    #[must_use]
    pub fn name(&self, context: Context, action: Action) -> String {
        let found = self.of(context).find(|(binding, keys)| binding.action == action && !keys.is_empty());
        found.and_then(|(_, keys)| keys.first()).map(ToString::to_string).unwrap_or_default()
    }

    /// The keys as some wishes have them. What is wished for the interview counts where its answer is typed, too,
    /// unless that is wished for by itself.
    ///
    /// # Errors
    /// Each wish that is refused, by position, and why. Then none counts.
    pub fn new(wishes: &[Wish]) -> Result<Self, Vec<(usize, Refused)>> {
        let mut keymap = Self::default();
        let mut refused = Vec::new();
        // By binding: which wish gave it its keys.
        let mut given = BTreeMap::new();
        for (number, wish) in wishes.iter().enumerate() {
            match keys_of(wish) {
                Ok(keys) => {
                    let own = format!("{}.{}", wish.context, wish.action);
                    let twin = (wish.context == "interview").then(|| format!("interview-field.{}", wish.action));
                    let twin = twin
                        .filter(|twin| !wishes.iter().any(|one| format!("{}.{}", one.context, one.action) == *twin));
                    for name in std::iter::once(own).chain(twin) {
                        keymap.give(&name, &keys, number, &mut given);
                    }
                }
                Err(why) => refused.push((number, why)),
            }
        }
        for (at, wish) in &given {
            refused.extend(keymap.clash(*at, &given).map(|why| (*wish, why)));
        }
        refused.sort_by_key(|(wish, _)| *wish);
        refused.dedup_by_key(|(wish, _)| *wish);
        if refused.is_empty() { Ok(keymap) } else { Err(refused) }
    }

    /// Gives the first binding of a name the keys, and takes them from others of that name.
    fn give(&mut self, name: &str, keys: &[Key], wish: usize, given: &mut BTreeMap<usize, usize>) {
        let mut keys = keys.to_vec();
        for (at, _) in BINDINGS.iter().enumerate().filter(|(_, binding)| name_of(binding) == name) {
            given.insert(at, wish);
            self.changed.insert(at, std::mem::take(&mut keys));
        }
    }

    /// What has one of the keys of a binding already. Between two wishes the later one is to blame.
    fn clash(&self, at: usize, given: &BTreeMap<usize, usize>) -> Option<Refused> {
        let own = &BINDINGS[at];
        let keys = self.changed.get(&at)?;
        let others = self.bindings().enumerate().filter(|(other, (binding, _))| {
            let earlier = given.get(other).is_none_or(|wish| given.get(&at).is_some_and(|own| wish <= own));
            *other != at && earlier && together(own.context, binding.context)
        });
        others.into_iter().find_map(|(_, (binding, theirs))| {
            let key = keys.iter().position(|key| theirs.contains(key))?;
            Some(Refused::Taken(key, name_of(binding)))
        })
    }
}

fn keys_of(wish: &Wish) -> Result<Vec<Key>, Refused> {
    let context = |binding: &&Binding| written(&format!("{:?}", binding.context)) == wish.context;
    let mut known: Vec<String> =
        BINDINGS.iter().filter(|one| can_change(one)).map(|one| written(&format!("{:?}", one.context))).collect();
    known.dedup();
    if !known.contains(&wish.context) {
        return Err(Refused::NoContext(known));
    }
    let own = BINDINGS.iter().filter(context).filter(|one| can_change(one));
    let mut actions: Vec<String> = own.map(|one| written(&format!("{:?}", one.action))).collect();
    actions.dedup();
    if !actions.contains(&wish.action) {
        return Err(Refused::NoAction(actions));
    }
    let mut keys = Vec::new();
    for (at, name) in wish.keys.iter().enumerate() {
        keys.push(Key::named(name).ok_or(Refused::NoKey(at))?);
    }
    if keys.iter().all(|key| key.is_text()) { Err(Refused::OnlyText) } else { Ok(keys) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use super::*;

    fn wish(name: &str, keys: &[&str]) -> Wish {
        let (context, action) = name.split_once('.').unwrap();
        Wish {
            context: context.to_owned(),
            action: action.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
        }
    }

    #[test]
    fn without_wishes_the_table_holds() {
        let keymap = Keymap::new(&[]).unwrap();
        assert!(keymap.bindings().all(|(binding, keys)| binding.keys == keys));
        assert_eq!(keymap.name(Context::Home, Action::Rename), "F4");
    }

    #[test]
    fn a_wish_takes_the_place_of_the_keys_that_were_there() {
        let keymap = Keymap::new(&[wish("home.rename", &["Ctrl+K", "F11"])]).unwrap();
        assert_eq!(keymap.name(Context::Home, Action::Rename), "Ctrl+K");
        assert!(!keymap.of(Context::Home).any(|(_, keys)| keys.contains(&Key::named("F4").unwrap())));
    }

    #[test]
    fn two_keys_can_be_exchanged() {
        let both = [wish("home.compare", &["F6"]), wish("home.trend", &["F5"])];
        let keymap = Keymap::new(&both).unwrap();
        assert_eq!(keymap.name(Context::Home, Action::Trend), "F5");
        let one = Keymap::new(&both[..1]).unwrap_err();
        assert_eq!(one, [(0, Refused::Taken(0, "home.trend".to_owned()))]);
    }

    #[test]
    fn what_is_wished_for_the_interview_counts_where_one_types() {
        let keymap = Keymap::new(&[wish("interview.note", &["F11"])]).unwrap();
        assert_eq!(keymap.name(Context::InterviewField, Action::Note), "F11");
        let apart = [wish("interview.note", &["F11"]), wish("interview-field.note", &["Ctrl+K"])];
        assert_eq!(Keymap::new(&apart).unwrap().name(Context::InterviewField, Action::Note), "Ctrl+K");
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_place() {
        for (name, keys, expected) in [
            ("home.rename", &["F5"][..], Refused::Taken(0, "home.compare".to_owned())),
            ("home.rename", &["Ctrl+K", "F1"], Refused::Taken(1, "everywhere.help".to_owned())),
            ("grid.toggle", &["F9"], Refused::Taken(0, "stage.undo".to_owned())),
            ("home.rename", &["Ctrl+K", "Alt+x"], Refused::NoKey(1)),
            ("home.rename", &[], Refused::OnlyText),
            ("grid.fill-row", &["r"], Refused::OnlyText),
        ] {
            assert_eq!(Keymap::new(&[wish(name, keys)]).unwrap_err(), [(0, expected)], "{name}");
        }
        assert!(
            matches!(&Keymap::new(&[wish("hom.rename", &["F4"])]).unwrap_err()[0].1, Refused::NoContext(known) if known.contains(&"home".to_owned()))
        );
        for action in ["renam", "pick", "interrupt"] {
            let why = Keymap::new(&[wish(&format!("everywhere.{action}"), &["F11"])]).unwrap_err();
            assert!(matches!(why[0].1, Refused::NoAction(_)), "{action}");
        }
    }
}
