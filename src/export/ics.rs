//! A calendar file: the due dates of what is planned, what is to be looked at again (drills among it), and the
//! next assessment. Events of a whole day, for Outlook leaves tasks out; one reminder each, for it takes every
//! alarm for one. Nothing of what was answered or noted is in it, for calendars are shared.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::plain::{line, plain};
use super::source::Source;
use crate::text::{Message, Texts};

/// The longest line in octets, without its end.
const LINE: usize = 75;
/// The reminder: at nine in the morning, six days before.
const REMINDER: &str = "-P6DT15H";

/// The bytes of the file.
#[must_use]
pub fn ics(source: &Source<'_>, texts: &Texts) -> Vec<u8> {
    let name = Message::new("export-calendar").with("organisation", source.interview.organisation.name.as_str());
    let mut file = Lines::default();
    file.put("BEGIN", "VCALENDAR");
    file.put("VERSION", "2.0");
    file.put("PRODID", "-//farol//farol//EN");
    file.put("CALSCALE", "GREGORIAN");
    file.put("METHOD", "PUBLISH");
    file.put("X-WR-CALNAME", &escaped(&line(&texts.say(&name))));
    for event in events(source, texts) {
        file.event(&event, source.made_at());
    }
    file.put("END", "VCALENDAR");
    file.0.into_bytes()
}

/// A day in the calendar.
struct Event {
    /// What stays the same from run to run, so that a later file moves the event and makes no second one.
    id: String,
    day: NaiveDate,
    title: String,
    about: String,
}

fn events(source: &Source<'_>, texts: &Texts) -> Vec<Event> {
    let roadmap = source.roadmap();
    let organisation = &source.interview.organisation;
    let id = |what: &str, which: &str| format!("{what}.{which}.{}@farol", organisation.id);
    let name = organisation.name.as_str();
    let mut events = Vec::new();
    for item in roadmap.stages.iter().flat_map(|stage| stage.items.iter().map(move |item| (stage, item))) {
        let (stage, item) = item;
        let Some(planned) = item.planned.map(|at| &source.interview.plan[at]).filter(|one| one.waits()) else {
            continue;
        };
        let written = &source.document().actions[item.action];
        let title = Message::new("export-event-action")
            .with("action", written.title.get(texts.language()))
            .with("organisation", name);
        let about = Message::new("export-event-action-about")
            .with("stage", source.document().stages[stage.stage].title.get(texts.language()))
            .with("owner", planned.owner.as_deref().unwrap_or_else(|| written.role.get(texts.language())))
            .with("hours", texts.number(written.hours));
        events.push(Event {
            id: id("action", written.id.as_str()),
            day: item.due,
            title: texts.say(&title),
            about: texts.say(&about),
        });
    }
    // What comes back on the same day is one event: there can be a hundred questions.
    let mut days: BTreeMap<NaiveDate, Vec<&str>> = BTreeMap::new();
    for again in &roadmap.recurring {
        let question = source.questionnaire.written(again.question).text.get(texts.language());
        days.entry(again.due).or_default().push(question);
    }
    for (day, questions) in days {
        let title = Message::new("export-event-again").with("count", questions.len()).with("organisation", name);
        let about: Vec<String> = questions.iter().map(|question| format!("- {}", line(question))).collect();
        let about = format!("{}\n{}", texts.get("export-event-again-about"), about.join("\n"));
        events.push(Event { id: id("again", &day.to_string()), day, title: texts.say(&title), about });
    }
    if let Some((period, day)) = roadmap.next_run.as_ref().and_then(|period| Some((period, first_day(period)?))) {
        let title = Message::new("export-event-next").with("period", period.as_str()).with("organisation", name);
        let about = Message::new("export-event-next-about").with("period", source.interview.period.as_str());
        events.push(Event { id: id("run", period), day, title: texts.say(&title), about: texts.say(&about) });
    }
    events
}

/// The day on which a quarter begins, `2027-Q1`.
fn first_day(period: &str) -> Option<NaiveDate> {
    let (year, quarter) = period.split_once("-Q")?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, quarter.parse::<u32>().ok()?.checked_sub(1)? * 3 + 1, 1)
}

/// Minutes since 2020: which of two files of the same event is the later one.
fn sequence(made_at: DateTime<Utc>) -> i64 {
    const START: i64 = 1_577_836_800;
    ((made_at.timestamp() - START) / 60).clamp(0, i64::from(i32::MAX))
}

/// The lines of the file.
#[derive(Default)]
struct Lines(String);

impl Lines {
    /// A line, folded between characters where it is too long. The value is escaped already.
    fn put(&mut self, name: &str, value: &str) {
        let mut octets = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if octets + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    fn event(&mut self, event: &Event, made_at: DateTime<Utc>) {
        let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
        let title = escaped(&line(&event.title));
        self.put("BEGIN", "VEVENT");
        self.put("UID", &escaped(&event.id));
        self.put("SEQUENCE", &sequence(made_at).to_string());
        self.put("DTSTAMP", &made_at.format("%Y%m%dT%H%M%SZ").to_string());
        self.put("DTSTART;VALUE=DATE", &day(event.day));
        // The first day that is no longer of it.
        self.put("DTEND;VALUE=DATE", &day(event.day.checked_add_days(Days::new(1)).unwrap_or(event.day)));
        self.put("SUMMARY", &title);
        self.put("DESCRIPTION", &escaped(&event.about));
        // It takes no time of anybody's day.
        self.put("TRANSP", "TRANSPARENT");
        self.put("X-MICROSOFT-CDO-BUSYSTATUS", "FREE");
        self.put("BEGIN", "VALARM");
        self.put("ACTION", "DISPLAY");
        self.put("DESCRIPTION", &title);
        self.put("TRIGGER", REMINDER);
        self.put("END", "VALARM");
        self.put("END", "VEVENT");
    }
}

/// A text as the value of a property.
fn escaped(text: &str) -> String {
    let text = plain(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.trim().chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut lines = Lines::default();
        lines.put("SUMMARY", &"釘".repeat(60));
        assert!(lines.0.ends_with("\r\n"));
        let all: Vec<&str> = lines.0.trim_end().split("\r\n").collect();
        assert!(all.len() > 2);
        assert!(all.iter().all(|line| line.len() <= LINE), "{all:?}");
        assert!(all[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(lines.0.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "釘".repeat(60)));
    }

    #[test]
    fn values_hold_nothing_that_ends_them() {
        assert_eq!(escaped("a;b, c\\d\r\nBEGIN:VEVENT"), "a\\;b\\, c\\\\d\\nBEGIN:VEVENT");
    }

    #[test]
    fn quarters_begin_on_a_day() {
        for (period, day) in [("2027-Q1", Some("2027-01-01")), ("2026-Q4", Some("2026-10-01")), ("2026-Q0", None)] {
            assert_eq!(first_day(period).map(|day| day.to_string()).as_deref(), day, "{period}");
        }
    }

    #[test]
    fn a_later_file_has_a_higher_number() {
        let at = |text: &str| sequence(text.parse().unwrap());
        assert!(at("2026-11-24T10:00:00Z") < at("2026-11-24T10:01:00Z"));
        assert_eq!(at("1999-01-01T00:00:00Z"), 0);
    }
}
