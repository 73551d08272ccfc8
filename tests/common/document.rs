//! The least questionnaire: one of everything, so that a test adds only what it is about.

use serde_json::{Value, json};

/// A text in the one language of the questionnaire.
pub fn text(words: &str) -> Value {
    json!({"en": words})
}

/// A questionnaire with these questions in its one section.
pub fn document(questions: &[Value]) -> Value {
    json!({
        "format": "farol.questionnaire/1", "id": "q", "version": "1", "title": text("Q"), "languages": ["en"],
        "basis": {"stated": 1, "seen": 1, "tested": 1},
        "usage": [{"id": "daily", "weight": 1, "title": text("D")}],
        "volume": [{"id": "some", "weight": 1, "title": text("S")}],
        "levels": [{"id": "all", "from": 0, "title": text("A")}],
        "locations": [{"id": "here", "outside": false, "title": text("H")}],
        "risks": [{"id": "leak", "weight": 1, "title": text("L")}],
        "data_categories": [{"id": "names", "sensitivity": 1, "special": false, "title": text("N")}],
        "features": [{"id": "chat", "location": "here", "exposure": {"leak": 1}, "title": text("C")}],
        "sections": [{"id": "all", "title": text("All"), "questions": questions}],
    })
}
