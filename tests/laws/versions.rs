//! Later versions of a generated questionnaire, with an interview as it stands under them.

use serde_json::{Value, json};

use crate::generate::{self, Tape, renamed};

/// The document with some ids replaced, and the interview under it.
pub fn with_other_ids(tape: &mut Tape, document: &Value, interview: &Value) -> (Value, Value) {
    let (mut document, mut interview) = (document.clone(), interview.clone());
    let mut links = Vec::new();
    for list in ["features", "data_categories"] {
        for at in 0..document[list].as_array().unwrap().len() {
            links.push(format!("/{list}/{at}"));
        }
    }
    for at in 0..generate::questions(&document).len() {
        let question = format!("/sections/0/questions/{at}");
        let options = document.pointer(&question).unwrap()["options"].as_array().map_or(0, Vec::len);
        links.extend((0..options).map(|option| format!("{question}/options/{option}")));
        links.push(question);
    }
    for link in tape.some(&links) {
        let old = document.pointer(&link).unwrap()["id"].as_str().unwrap().to_owned();
        let new = format!("{}-{old}", tape.of(&["a", "z"]));
        document = renamed(&document, &old, &new);
        interview = renamed(&interview, &old, &new);
        document.pointer_mut(&link).unwrap()["replaces"] = json!([old]);
    }
    document["version"] = json!("2");
    interview["questionnaire"]["version"] = json!("2");
    (document, interview)
}

/// A later version: other ids, other numbers, a question less, one that cannot be compared.
pub fn successor(tape: &mut Tape, document: &Value, interview: &Value) -> (Value, Value) {
    let (mut document, mut interview) = with_other_ids(tape, document, interview);
    document["risks"][0]["weight"] = json!(tape.of(&[1.0, 2.0]));
    document["features"][0]["exposure"]["r0"] = json!(tape.of(&[0.8, 0.0, 0.9]));
    let questions = document["sections"][0]["questions"].as_array_mut().unwrap();
    if tape.chance(3) && questions.len() > 1 {
        let gone = questions.pop().unwrap()["id"].as_str().unwrap().to_owned();
        interview["organisation"]["answers"].as_object_mut().unwrap().remove(&gone);
        for department in interview["departments"].as_array_mut().unwrap() {
            department["answers"].as_object_mut().unwrap().remove(&gone);
        }
    }
    let at = tape.below(questions.len());
    if tape.chance(3) {
        questions[at]["comparable"] = json!(false);
        questions[at]["not_comparable"] = json!({"en": "Asked otherwise."});
    }
    if tape.chance(3) && questions[at]["options"].is_array() {
        questions[at]["options"][0]["strength"] = json!(0.7);
    }
    (document, interview)
}
