//! A code in line mode: typed as a line, and both answers told in sentences.

use super::{built_in, code_of, some_answers};
use crate::speech::talk::{TO_THE_QUESTIONS, type_in, type_lines};
use circle_or_chair::answers::Answers;

#[test]
fn a_typed_code_brings_the_answers_back() {
    let set = built_in();
    let code = code_of(&set, &some_answers(&set)).to_lowercase();
    let said = type_lines(&format!("I have a code\n1\n{code}\nreview\n"));
    said.has("What your answers show");
    assert_eq!(said.answer("Aims"), {
        let aims = set.options(set.find("aims").expect("the aims"));
        format!("{}; {}", aims[0].1, aims[3].1)
    });
}

#[test]
fn what_is_wrong_is_said_and_a_word_does_what_it_does() {
    let said = type_lines("I have a code\n1\n\n1234\nreview\n0000 0000 0000 000U\nback\n");
    said.has("Type the code, or \"back\" to go back.")
        .has("Nothing is typed yet. Type the code first.")
        .has("it has 4 letters and digits, and 16 are needed.")
        .has("In group 4 stands \"U\"");
    let said = type_lines("I have a code\n1\n1234\n");
    assert!(!said.text.contains("was not saved"), "{}", said.text);
}

#[test]
fn both_answers_are_told_in_sentences_at_any_width() {
    let set = built_in();
    let code = code_of(&set, &some_answers(&set));
    let to_result = format!("{TO_THE_QUESTIONS}review\nresult\ntake\n");
    for width in [80, 40] {
        let lines = format!("{to_result}compare with another code\n{code}\n");
        let said = type_in(0, &lines, width);
        said.has("Two sets of answers side by side")
            .has("answers differ.")
            .has("Your own lean Answers now: no answer yet The other code: Toward neither");
    }
    let none = code_of(&set, &Answers::none_of(&set));
    let lines = format!("{to_result}compare with another code\n{none}\n");
    type_lines(&lines).has("All answers are the same.");
}
