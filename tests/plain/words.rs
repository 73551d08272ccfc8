//! The words that do something.

use farol::plain::doubles;
use farol::text::Texts;

#[test]
fn no_word_does_two_things() {
    for language in Texts::languages() {
        assert_eq!(doubles(&Texts::new(language)), Vec::<String>::new(), "{language}");
    }
}
