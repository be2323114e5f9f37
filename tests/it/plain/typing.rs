//! What may be typed, what is said to anything else, and every way out.

use super::talk::{TO_THE_QUESTIONS, times, type_bytes, type_in, type_lines};
use circle_or_chair::{
    answers::{Picks, Reply},
    front_end::Ending,
    question_set::QuestionRef,
};

/// Every question skipped, to the result.
fn with_first(lines: &str) -> String {
    format!("{TO_THE_QUESTIONS}{lines}{}20\n", times(18, "skip"))
}

fn first_reply(lines: &str) -> Reply {
    type_lines(&with_first(lines))
        .answers()
        .reply(QuestionRef::Scored(0))
}

#[test]
fn a_number_its_words_and_a_command_each_answer() {
    assert_eq!(first_reply("3\n"), Reply::Picked(Picks::one(2)));
    assert_eq!(first_reply("  3.  \r\n"), Reply::Picked(Picks::one(2)));
    assert_eq!(first_reply("MOSTLY ok\n"), Reply::Picked(Picks::one(2)));
    assert_eq!(first_reply("5\n"), Reply::NotSure);
    assert_eq!(first_reply("Not  Sure\n"), Reply::NotSure);
    assert_eq!(first_reply("n\n"), Reply::NotSure);
    assert_eq!(first_reply("s\n"), Reply::Skipped);
}

#[test]
fn what_is_no_answer_changes_nothing_and_says_what_is_expected() {
    for wrong in [
        "0",
        "7",
        "99999999999999999999999",
        "1 2",
        "-1",
        "yes",
        "??",
        "1e1",
        "keep going",
    ] {
        let said = type_lines(&format!("{TO_THE_QUESTIONS}{wrong}\n"));
        said.has("from 1 to 6");
        assert!(!said.text.contains("Question 2 of"), "{wrong} went on");
    }
    type_lines(&format!("{TO_THE_QUESTIONS}\n")).has("Nothing is chosen yet.");
    type_lines("back\n").has("This is the first page.");
}

#[test]
fn several_answers_go_on_one_line() {
    let eight = times(8, "skip");
    let to_aims =
        |lines: &str| format!("{TO_THE_QUESTIONS}{eight}{lines}{}20\n", times(10, "skip"));
    let aims = |lines: &str| {
        let said = type_lines(&to_aims(lines));
        said.answers().reply(QuestionRef::Scored(8))
    };
    let both = Reply::Picked(Picks::one(0).with(2));
    for way in [
        "1 3\n",
        "1,3\n",
        "3, 1\n",
        "1 1 3\n",
        "1 2 3\n1 3\n",
        "1 7\n1 3\n",
        "1 9\n1 3\n",
    ] {
        assert_eq!(aims(way), both, "{way:?}");
    }
    assert_eq!(aims("7\n"), Reply::NotSure);
}

#[test]
fn going_back_keeps_answers_and_enter_alone_keeps_one() {
    let said = type_lines(&format!(
        "{TO_THE_QUESTIONS}3\nback\n\n{}20\n",
        times(18, "skip")
    ));
    said.has("You chose before: Mostly OK. Press Enter alone to keep it.");
    let reply = said.answers().reply(QuestionRef::Scored(0));
    assert_eq!(reply, Reply::Picked(Picks::one(2)));
}

#[test]
fn after_no_and_not_sure_only_the_deliberate_words_go_on() {
    for answer in ["2", "3", "not sure", "no"] {
        for tried in ["", "1", "yes", "k", "keep", "skip", "go on"] {
            let said = type_lines(&format!("1\n{answer}\n{tried}\n"));
            said.has("getting safe comes first");
            assert!(!said.text.contains("Question 1"), "{answer}, {tried}");
        }
        let said = type_lines(&format!("1\n{answer}\nkeep going\n{}20\n", times(19, "s")));
        said.has("Getting safe comes first. The choice below can wait.");
    }
    let said = type_lines(&format!("1\n4\n1\n{}20\n", times(19, "s")));
    assert!(!said.text.contains("Getting safe comes first."));
}

#[test]
fn help_lines_come_at_every_prompt() {
    let pages = [
        "",
        "1\n",
        "1\n2\n",
        TO_THE_QUESTIONS,
        "2\n",
        "2\n1\n",
        "q\n",
    ];
    let result = with_first("3\n");
    let review = format!("{TO_THE_QUESTIONS}review\n");
    for page in pages.into_iter().chain([&*result, &*review]) {
        for word in ["lines", "l", "help", "h"] {
            let said = type_lines(&format!("{page}{word}\n"));
            said.has("United States: in an emergency, call 911.")
                .has("988 Lifeline: call or text 988");
        }
    }
}

#[test]
fn the_end_of_the_input_leaves_and_answers_nothing() {
    for lines in ["", "1\n", TO_THE_QUESTIONS, "1\n1\n3\n3\n"] {
        let said = type_lines(lines);
        assert!(matches!(said.ending, Ending::Left), "{lines:?}");
        said.has("Nothing was answered for you.")
            .has("The text above stays in this window");
    }
    // A result that was seen stays a result.
    assert!(matches!(
        type_lines(&with_first("3\n")).ending,
        Ending::Finished(_)
    ));
}

#[test]
fn leaving_is_asked_once_and_can_be_taken_back() {
    for word in ["leave", "q", "quit", "LEAVE"] {
        let said = type_lines(&format!("{TO_THE_QUESTIONS}{word}\n2\n3\n"));
        said.has("Question 2 of 19");
        let said = type_lines(&format!("{TO_THE_QUESTIONS}{word}\n1\n3\n"));
        said.has("You left. Nothing was saved.");
        assert!(!said.text.contains("Question 2 of"));
    }
}

#[test]
fn changing_an_answer_shows_what_came_of_it() {
    let lines = format!(
        "{TO_THE_QUESTIONS}{}20\n",
        times(8, "4") + "1\n" + &times(10, "4")
    );
    let said = type_lines(&(lines + "1\n1\n1\n20\n"));
    said.has("You changed something.");
}

#[test]
fn the_language_changes_at_any_time_and_answers_stay() {
    let lines = format!(
        "{TO_THE_QUESTIONS}3\nespañol\n3\nEnglish\nlanguage\nidioma\n{}20\nlanguage\n",
        times(17, "s")
    );
    let said = type_lines(&lines);
    said.has("Desde aquí esto habla español.")
        .has("Pregunta 2 de 19")
        .has("Usted eligió: Más o menos bien")
        .has("Question 3 of 19")
        .has("¿Qué quiere hacer ahora?");
    for question in [0, 1] {
        let reply = said.answers().reply(QuestionRef::Scored(question));
        assert_eq!(reply, Reply::Picked(Picks::one(2)));
    }
    type_in(1, "3\n1\n", 80).has("Are you safe right now?");
}

#[test]
fn no_input_is_too_long_or_too_strange() {
    let endless = vec![0_u8; 3 * 1024 * 1024];
    assert!(matches!(type_bytes(0, &endless, 80).ending, Ending::Left));
    let mut long = vec![b'1'; 100_000];
    long.extend_from_slice(b"\n1\n1\n3\n");
    type_bytes(0, &long, 80).has("You chose: Mostly OK");
    let said = type_bytes(0, b"1\n1\n\x1b[2J\x00\xff\xfe\x07\x9b31m\n3\n", 80);
    said.has("You chose: Mostly OK");
    // `yes 1` asks for the review and back for ever.
    let said = type_lines(&times(20_000, "1"));
    said.has("The input has ended");
}
