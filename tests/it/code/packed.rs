//! What a code holds, how long it is, and that no slip in it goes unseen.

use super::{built_in, code_of, some_answers};
use crate::scoring::drawn::drawn;
use crate::small;
use circle_or_chair::answers::{Answers, Picks, Reply};
use circle_or_chair::code::{self, Wrong};
use circle_or_chair::question_set::QuestionSet;
use proptest::prelude::*;
use std::fmt::Write;

const SIGNS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

proptest! {
    #[test]
    fn any_answers_to_any_set_come_back_out_of_their_code(drawn in drawn()) {
        let (set, answers) = drawn.load();
        if let Some(code) = code::of(&set, &answers) {
            prop_assert!(code.replace(' ', "").len() <= code::LONGEST);
            prop_assert_eq!(code::read(&set, &code), Ok(answers), "{}", code);
        }
    }

    #[test]
    fn a_code_is_as_short_as_all_that_can_be_said_allows(drawn in drawn()) {
        let (set, answers) = drawn.load();
        let mut states = 6 * 4_u128.pow(u32::try_from(set.considerations.len()).expect("few"));
        for question in set.all_questions() {
            let (most, options) = (set.pick(question), set.options(question).len());
            let picks = (1_u32..1 << options).filter(|bits| bits.count_ones() as usize <= most);
            let said = u128::try_from(3 + picks.count()).expect("few");
            states = states.saturating_mul(said);
        }
        if states < u128::MAX {
            let digits = (states - 1).ilog(32) + 1;
            let code = code_of(&set, &answers).replace(' ', "");
            prop_assert_eq!(code.len(), usize::try_from(5 + digits).expect("few"));
        }
    }

    #[test]
    fn whatever_is_typed_is_refused_or_read_without_a_slip(typed in "\\PC{0,80}") {
        let set = built_in();
        if let Ok(answers) = code::read(&set, &typed) {
            let typed: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
            let plain = typed.to_uppercase().replace('O', "0").replace(['I', 'L'], "1");
            prop_assert_eq!(code_of(&set, &answers).replace(' ', ""), plain);
        }
    }
}

#[test]
fn a_code_of_the_built_in_set_is_short_and_in_groups_of_four() {
    let set = built_in();
    let mut all = Answers::none_of(&set);
    for answers in [all.clone(), some_answers(&set)] {
        let code = code_of(&set, &answers);
        assert!(code.split(' ').all(|group| group.len() == 4), "{code}");
        assert!(code.replace(' ', "").len() <= 24, "{code}");
        assert_eq!(code::read(&set, &code), Ok(answers));
    }
    for question in set.all_questions() {
        let last = set.options(question).len() - 1;
        all.keep(question, Reply::Picked(Picks::one(last)));
    }
    assert_eq!(code::read(&set, &code_of(&set, &all)), Ok(all));
}

#[test]
fn every_wrong_character_and_every_swap_of_neighbours_is_found() {
    let set = built_in();
    // Where two neighbours changed places cannot always be told.
    let mut named = 0;
    for answers in [Answers::none_of(&set), some_answers(&set)] {
        let code = code_of(&set, &answers).replace(' ', "");
        for at in 0..code.len() {
            for sign in SIGNS.chars().filter(|sign| !code[at..].starts_with(*sign)) {
                let mut wrong = code.clone();
                wrong.replace_range(at..=at, &sign.to_string());
                let group = Wrong::Changed(Some(at / 4 + 1));
                assert_eq!(code::read(&set, &wrong), Err(group), "{code} {wrong}");
            }
        }
        for at in 0..code.len() - 1 {
            let (one, other) = (&code[at..=at], &code[at + 1..at + 2]);
            if one != other {
                let wrong = format!("{}{other}{one}{}", &code[..at], &code[at + 2..]);
                match code::read(&set, &wrong) {
                    Err(Wrong::Changed(None)) => {}
                    read => {
                        let group = Wrong::Changed(Some(at / 4 + 1));
                        assert_eq!(read, Err(group), "{code} {wrong}");
                        named += 1;
                    }
                }
            }
        }
    }
    assert!(named > 0);
}

#[test]
fn small_letters_other_blanks_and_letters_that_look_like_digits_are_understood() {
    let set = built_in();
    let answers = some_answers(&set);
    let code = code_of(&set, &answers);
    for typed in [
        code.to_lowercase(),
        code.replace(' ', ""),
        code.replace(' ', "-"),
        format!("  {}\t", code.replace(' ', " \u{2013} ")),
        code.replace('0', "O").replace('1', "l"),
        code.replace('0', "o").replace('1', "I"),
    ] {
        assert_eq!(code::read(&set, &typed).as_ref(), Ok(&answers), "{typed}");
    }
}

#[test]
fn what_is_no_code_says_where_it_stops_making_sense() {
    let set = built_in();
    let code = code_of(&set, &some_answers(&set));
    let read = |typed: &str| code::read(&set, typed).expect_err("it is no code");
    assert_eq!(read(" - "), Wrong::Nothing);
    assert_eq!(read(&code[..7]), Wrong::Length(6, 16));
    assert_eq!(read(&format!("{code} 7")), Wrong::Length(17, 16));
    let unknown = code.replacen(' ', " U", 1);
    assert_eq!(read(&unknown), Wrong::Sign(2, 'U'));
}

/// A mark and its check alone hold nothing, though one in a thousand of them is whole.
#[test]
fn five_signs_are_too_short_and_never_a_code_of_other_questions() {
    let set = built_in();
    for first in SIGNS.chars() {
        for last in SIGNS.chars() {
            let read = code::read(&set, &format!("000 {first}{last}"));
            assert_eq!(read, Err(Wrong::Length(5, 16)));
        }
    }
}

#[test]
fn a_number_above_all_that_can_be_said_is_no_code() {
    let set = built_in();
    let above = code::mark_of(&set) + "ZZZZZZZZZZZ";
    for first in SIGNS.chars() {
        for last in SIGNS.chars() {
            let read = code::read(&set, &format!("{above}{first}{last}"));
            assert!(matches!(read, Err(Wrong::Changed(_))), "{read:?}");
        }
    }
}

/// The small set with this many questions more, each with nine options.
fn long(questions: usize) -> QuestionSet {
    let mut more = String::new();
    for index in 0..questions {
        let _ = write!(
            more,
            "[[considerations.questions]]\nid = \"q{index}\"\nshort = \"Short\"\nask = \"Ask?\"\n\
             why = \"Why.\"\nscale = \"ease\"\nbears_on = \"group\"\n\n"
        );
    }
    let text = small::with("[[availability]]", &(more + "[[availability]]"));
    let (text, _) = text.split_once("[[cases]]").expect("cases");
    small::load(text)
}

#[test]
fn a_code_that_would_be_too_long_is_not_offered() {
    let offered = |questions| code::is_offered(&long(questions));
    let most = (0..200).take_while(|more| offered(*more)).count() - 1;
    let set = long(most);
    let code = code_of(&set, &Answers::none_of(&set));
    assert_eq!(code.replace(' ', "").len(), code::LONGEST);
    let longer = long(most + 1);
    assert_eq!(code::of(&longer, &Answers::none_of(&longer)), None);
}

#[test]
fn other_words_change_nothing_and_another_structure_is_told_by_its_mark() {
    let set = small::load(small::TEXT);
    let mut answers = Answers::none_of(&set);
    answers.keep(
        set.find("many").expect("a question"),
        Reply::Picked(Picks::one(1)),
    );
    let code = code_of(&set, &answers);
    let said = small::load(&small::with("How is it with many?", "And with many?"));
    assert_eq!(code::read(&said, &code), Ok(answers));
    for text in [
        small::with("id = \"quiet\"", "id = \"calm\""),
        small::with("pick = 2", "pick = 3"),
        small::with("id = \"place\"", "id = \"room\""),
        small::TEXT.replace("id = \"small\"", "id = \"other\""),
    ] {
        let other = small::load(&text);
        let marks = Wrong::OtherSet(code::mark_of(&set), code::mark_of(&other));
        assert_eq!(code::read(&other, &code), Err(marks), "{text}");
    }
}
