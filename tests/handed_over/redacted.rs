//! A redacted copy: nothing that somebody wrote is left in it, and every figure is.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use farol::assessment::{Interview, check};
use farol::export::brand::Brand;
use farol::export::redacted::{Names, Redaction, Removed};
use farol::export::source::{Choices, Earlier, Source};
use farol::export::{Format, files};
use farol::questionnaire::shipped;
use farol::report::compare::{Chain, compare};
use farol::report::trend::{Reader, Trend};
use farol::report::{Contents, Report, Results, save};
use farol::risk::{self, Side};
use farol::text::Texts;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::generate::{Tape, renamed, tape};

static EXAMPLES: LazyLock<[Value; 2]> = LazyLock::new(|| {
    [2, 3].map(|quarter| {
        let path = format!("{}/assets/example/2026-Q{quarter}.json", env!("CARGO_MANIFEST_DIR"));
        serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
    })
});

/// Words that stand nowhere in the questionnaire, and the ids of departments among them.
#[derive(Debug)]
struct Words {
    words: Vec<String>,
    used: Vec<String>,
}

impl Words {
    fn any(&mut self, tape: &mut Tape) -> Value {
        let word = tape.of(&self.words);
        self.used.push(word.clone());
        json!(word)
    }

    /// Whatever somebody may write beside an answer.
    fn beside(&mut self, tape: &mut Tape, answer: &mut Value) {
        for key in ["note", "reason", "answered_by"] {
            if tape.chance(5) || !answer[key].is_null() {
                answer[key] = self.any(tape);
            }
        }
        if tape.chance(3) || !answer["evidence"].is_null() {
            answer["evidence"] = json!([{"name": self.any(tape), "sha256": self.any(tape), "seen_on": "2026-11-24"}]);
        }
    }

    /// The example with other words wherever there may be any.
    fn interview(&mut self, tape: &mut Tape, example: &Value) -> Value {
        let mut interview = example.clone();
        let count = interview["departments"].as_array().unwrap().len();
        for at in 0..count {
            let own = format!("zq-dept-{at}");
            let id = std::mem::replace(&mut interview["departments"][at]["id"], json!(own));
            self.used.push(own.clone());
            // A template may have the same id: that of the department is put in where it stands.
            for accepted in interview["accepted"].as_array_mut().unwrap() {
                if accepted["department"] == id {
                    accepted["department"] = json!(own);
                }
            }
        }
        interview["assessor"] = self.any(tape);
        interview["organisation"]["name"] = self.any(tape);
        interview["organisation"]["id"] = json!("zq-organisation");
        self.used.push("zq-organisation".to_owned());
        for question in ["tenders", "retention-limits"] {
            interview["organisation"]["answers"][question] = json!({"state": "answered", "text": self.any(tape)});
        }
        for at in 0..count {
            let department = &mut interview["departments"][at];
            department["name"] = self.any(tape);
            department["lead"] = self.any(tape);
        }
        let organisation = interview["organisation"]["answers"].as_object_mut().unwrap();
        organisation.values_mut().for_each(|answer| self.beside(tape, answer));
        for at in 0..count {
            let answers = interview["departments"][at]["answers"].as_object_mut().unwrap();
            answers.values_mut().for_each(|answer| self.beside(tape, answer));
        }
        for planned in interview["plan"].as_array_mut().unwrap() {
            planned["owner"] = self.any(tape);
            planned["reason"] = self.any(tape);
        }
        for accepted in interview["accepted"].as_array_mut().unwrap() {
            accepted["by"] = self.any(tape);
            accepted["reason"] = self.any(tape);
        }
        for (_, input) in interview.pointer_mut("/return/inputs").and_then(Value::as_object_mut).into_iter().flatten() {
            input["source"] = self.any(tape);
        }
        let answer = json!({"state": "answered", "text": self.any(tape), "note": self.any(tape)});
        interview["retired"] = json!({
            "answers": [{"question": "gone", "department": "zq-gone", "department_name": self.any(tape), "why": "question-gone",
                         "text": {"en": "What?"}, "answer": answer}],
            "uses": [{"department": "zq-gone", "department_name": self.any(tape), "feature": "gone", "title": {"en": "F"}, "data_categories": []}],
            "plan": [{"title": {"en": "A"}, "action": "gone", "owner": self.any(tape), "status": "dropped", "reason": self.any(tape)}],
            "accepted": [{"question": "gone", "department": "zq-gone", "by": self.any(tape), "reason": self.any(tape), "until": "2026-12-31"}],
            "inputs": {"gone": {"low": 1, "likely": 2, "high": 3, "source": self.any(tape)}}});
        self.used.push("zq-gone".to_owned());
        interview
    }
}

fn report(interview: &Interview, previous: Option<&farol::canonical::Digest>) -> (Report, Vec<u8>) {
    let contents = Contents {
        questionnaire: shipped(),
        interview,
        evaluation: &risk::evaluate(shipped(), interview),
        program: "farol 0.1.0",
        saved_at: "2026-11-24T10:42:03Z".parse().unwrap(),
        corrects: None,
    };
    let bytes = save(&contents, previous).unwrap().bytes;
    (Report::read(&bytes).unwrap(), bytes)
}

/// The bytes of every format, of a later report with an earlier one and the trend of both.
fn exported(reports: &[Report; 2], trend: &Trend, removed: Option<Removed>) -> Vec<String> {
    let [earlier, later] = reports;
    let [before, after] = [earlier, later].map(|one| Side::new(&one.questionnaire, &one.interview));
    let chain = Chain::new(shipped(), &[], &[], Some("2026-11-24".to_owned()));
    let mut source = Source::of(later, "2026-11-24".to_owned());
    source.earlier = Some(Earlier { report: earlier, comparison: compare(&before, &after, &chain) });
    source.trend = Some(trend);
    source.removed = removed;
    let texts = Texts::new("en");
    let made = Format::ALL
        .into_iter()
        .flat_map(|format| files(&source, &Choices::default(), &Brand::default(), format, &texts).unwrap());
    made.map(|file| format!("{}\n{}", file.name, read(&file.bytes))).collect()
}

/// What a file says: of a document or a workbook, every part of its archive.
fn read(bytes: &[u8]) -> String {
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return String::from_utf8_lossy(bytes).into_owned();
    };
    let mut text = String::new();
    for at in 0..zip.len() {
        zip.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

/// The results, with the departments' ids by which the copy knows them.
fn results(interview: &Interview, codes: &Interview) -> Value {
    let found = Results::new(shipped(), &risk::evaluate(shipped(), interview));
    let pairs = interview.departments.iter().zip(&codes.departments);
    pairs.fold(serde_json::to_value(found).unwrap(), |found, (own, code)| {
        renamed(&found, own.id.as_str(), code.id.as_str())
    })
}

fn words() -> impl Strategy<Value = Words> {
    let word = prop_oneof!["[a-z]{0,12}", "[釘區 ]{1,6}", "[A-Z][a-z]{2,6} [a-z]{3,9}"];
    prop::collection::vec(word, 4..24).prop_map(|words| Words {
        words: words.iter().enumerate().map(|(at, word)| format!("Zq{at}x{}", word.trim_end())).collect(),
        used: Vec::new(),
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_somebody_wrote_is_left_and_every_figure_is(mut tape in tape(), mut words in words()) {
        let [earlier, later] = [0, 1].map(|at| {
            let interview = words.interview(&mut tape, &EXAMPLES[at]);
            serde_json::from_value::<Interview>(interview).unwrap()
        });
        prop_assert_eq!(check(shipped(), &later), []);
        let (earlier, first) = report(&earlier, None);
        let (later, second) = report(&later, Some(&earlier.header.digest));
        let mut reader = Reader::default();
        let trend = Trend::new([&first, &second].map(|bytes| reader.read(bytes).unwrap()).into()).unwrap();

        let mut redaction = Redaction::default();
        let copied = redaction.report(&later);
        let removed = redaction.removed();
        let reports = [redaction.report(&earlier), copied];
        let copy = exported(&reports, &redaction.trend(&trend), Some(removed));
        let whole = exported(&[earlier, later.clone()], &trend, None).concat();

        let mut found = 0;
        for word in words.used.iter().filter(|word| word.chars().count() > 2) {
            found += usize::from(whole.contains(word.as_str()));
            for one in &copy {
                prop_assert!(!one.contains(word.as_str()), "{word} is left");
            }
        }
        prop_assert!(found > 20, "what is whole holds the words");

        let copied = &reports[1].interview;
        prop_assert_eq!(check(shipped(), copied), []);
        prop_assert_eq!(results(&later.interview, copied), results(copied, copied));
        let again = Redaction::default().interview(shipped(), &later.interview);
        prop_assert_eq!(&again, copied, "the same report gives the same copy");
    }
}

#[test]
fn the_same_name_has_the_same_code_and_what_was_removed_is_counted() {
    let interview: Interview = serde_json::from_value(json!({
        "questionnaire": {"id": "dingtalk-macau", "version": "1"}, "period": "2026-Q4", "assessor": "Ana",
        "organisation": {"id": "lotus", "name": "Lotus", "headcount": 9, "answers": {
            "a": {"state": "answered", "options": ["x"], "note": "Ask Rui.", "answered_by": "Rui",
                  "evidence": [{"name": "Lotus.pdf", "sha256": "0"}, {"name": "b.pdf", "seen_on": "2026-11-24"}]},
            "b": {"state": "answered", "text": "Rui keeps it.", "answered_by": "Ana", "evidence": [{"name": "b.pdf"}]}}},
        "departments": [
            {"id": "sales", "name": "Sales", "headcount": 4, "lead": "Rui", "replaces": ["old"]},
            {"id": "hr", "name": "HR", "headcount": 5}],
        "plan": [{"action": "p", "owner": "Rui", "due": "when Ana is back", "status": "dropped", "reason": "Too dear."}],
        "accepted": [{"question": "a", "department": "hr", "by": "Ana", "reason": "For now.", "until": "2026-12-31"}],
        "return": {"inputs": {"x": {"low": 1, "likely": 1, "high": 1, "source": "Finance"},
                              "y": {"low": 1, "likely": 1, "high": 1, "source": shipped().document().sources[0].id}}}
    }))
    .unwrap();
    let mut redaction = Redaction::default();
    let copy = serde_json::to_value(redaction.interview(shipped(), &interview)).unwrap();
    let answers = &copy["organisation"]["answers"];
    assert_eq!(copy["assessor"], "Person 1");
    assert_eq!(answers["a"]["answered_by"], "Person 2");
    assert_eq!(answers["b"]["answered_by"], "Person 1");
    assert_eq!(answers["b"]["text"], "(removed)");
    assert_eq!(
        answers["a"]["evidence"],
        json!([{"name": "Evidence 1"}, {"name": "Evidence 2", "seen_on": "2026-11-24"}])
    );
    assert_eq!(answers["b"]["evidence"], json!([{"name": "Evidence 2"}]));
    let [sales, hr] = [0, 1].map(|at| &copy["departments"][at]);
    assert_eq!(
        (&sales["id"], &sales["name"], &sales["lead"]),
        (&json!("department-1"), &json!("Department 1"), &json!("Person 2"))
    );
    assert_eq!((&sales["replaces"], &hr["name"]), (&json!(["department-3"]), &json!("Department 2")));
    assert_eq!(
        copy["plan"][0],
        json!({"action": "p", "owner": "Person 2", "status": "dropped", "reason": "(removed)"})
    );
    assert_eq!(copy["accepted"][0]["department"], "department-2");
    assert_eq!(copy["return"]["inputs"]["x"]["source"], Value::Null);
    assert_eq!(copy["return"]["inputs"]["y"]["source"], json!(shipped().document().sources[0].id));
    let names = |different, places| Names { different, places };
    let removed = redaction.removed();
    let (names, people, evidence) = (names(3, 3), names(2, 6), names(2, 3));
    assert_eq!(removed, Removed { names, people, notes: 1, evidence, reasons: 2, texts: 1, sources: 1 });
    let told: Vec<String> = removed.messages().iter().map(|one| Texts::new("en").say(one)).collect();
    assert_eq!(
        told[..4],
        [
            "3 names of the organisation and of departments",
            "2 names of persons in 6 places",
            "1 note",
            "2 names of evidence in 3 places"
        ]
    );
}
