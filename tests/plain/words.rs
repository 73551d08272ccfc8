//! The words that do something.

use farol::plain::doubles;
use farol::questionnaire::Basis;
use farol::text::Texts;

use crate::talker::Talker;

#[test]
fn no_word_does_two_things() {
    for language in Texts::languages() {
        assert_eq!(doubles(&Texts::new(language)), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn a_word_goes_on_in_another_language_where_english_words_work_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut talker = Talker::at_a_question(folder.path());
    talker.line("language");
    talker.hears("Português");
    talker.line("3");
    talker.hears("Escreva o número da resposta.");
    assert!(!talker.last.contains("[en]"), "{}", talker.last);
    for (basis, line) in [(Basis::Seen, "2 vista"), (Basis::Tested, "2 tested")] {
        talker.line(line);
        let answer = talker.interview().organisation.answers.values().next().unwrap();
        assert_eq!(answer.basis(), basis, "{line}");
        talker.line(if basis == Basis::Seen { "atrás" } else { "back" });
    }
    // What an input method of Chinese makes wide is what it would be if it were narrow.
    talker.lines(&["língua", "2"]);
    talker.hears("請輸入答案的編號");
    talker.line("？");
    talker.hears("原因：");
    talker.line("３");
    assert_eq!(talker.interview().organisation.answers.values().next().unwrap().options.len(), 1);
    talker.lines(&["幫助", "ｑ"]);
    assert!(talker.ended);
}
