//! What may be typed, what is said to anything else, and every way out.

use super::talk::{Said, TO_THE_QUESTIONS, flat, tagged, type_bytes, type_in, type_lines};
use circle_or_chair::journey::Ending;

const FIRST: &str = "Talking in a group";

/// These lines at the first question, then the result.
fn with_first(lines: &str) -> String {
    format!("{TO_THE_QUESTIONS}{lines}review\nresult\n")
}

fn first_answer(lines: &str) -> String {
    type_lines(&with_first(lines)).answer(FIRST)
}

/// These lines, at the question with the aims.
fn at_aims(lines: &str) -> Said {
    let before = "skip\n".repeat(8);
    type_lines(&format!("{TO_THE_QUESTIONS}{before}{lines}"))
}

#[test]
fn a_number_its_words_and_a_command_each_answer() {
    assert_eq!(first_answer("3\n"), "Mostly OK");
    assert_eq!(first_answer("  3.  \r\n"), "Mostly OK");
    assert_eq!(first_answer("MOSTLY ok\n"), "Mostly OK");
    assert_eq!(first_answer("5\n"), "not sure");
    assert_eq!(first_answer("Not  Sure\n"), "not sure");
    assert_eq!(first_answer("n\n"), "not sure");
    assert_eq!(first_answer("s\n"), "skipped");
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
        "1 less",
        "what if",
        "keep going",
    ] {
        let said = type_lines(&format!("{TO_THE_QUESTIONS}{wrong}\n"));
        assert!(!said.text.contains("Question 2 of"), "{wrong} went on");
        let last = said.text.split("Your answer: ").nth(3).expect("a reply");
        assert!(flat(last).contains("number"), "{wrong}: {last}");
    }
    type_lines(&format!("{TO_THE_QUESTIONS}\n")).has("Nothing is chosen yet.");
    type_lines("back\n").has("This is the first page.");
    type_lines(&with_first("result\n")).has("\"result\" does nothing on this page.");
}

#[test]
fn several_answers_go_on_one_line() {
    let aims = |lines: &str| at_aims(&format!("{lines}review\nresult\n")).answer("Aims");
    let both = "Feel less alone with this; Learn ways to cope";
    for way in [
        "1 3\n",
        "1,3\n",
        "3, 1\n",
        "1 1 3\n",
        "1 2 3\n1 3\n",
        "1 7\n1 3\n",
        "1 9\n1 3\n",
        "1 3\nback\n\n",
    ] {
        assert_eq!(aims(way), both, "{way:?}");
    }
    assert_eq!(aims("7\n"), "not sure");
    at_aims("1 2 3\n").has("You typed 3 numbers, and 2 is the most here.");
    at_aims("1 7\n").has("\"Not sure\" stands by itself.");
    at_aims("1 9\n").has("There is no line 9 here.");
}

#[test]
fn how_much_each_part_counts_is_one_page_of_steps() {
    let weigh = |lines: &str| {
        let skipped = "skip\n".repeat(3);
        at_aims(&format!("{skipped}{lines}\nreview\nresult\n")).answer("What counts for you")
    };
    let says =
        |first: &str| format!("Comfort sharing: {first}; Support and attention: Some; Goals: Some");
    assert_eq!(weigh("1\n"), says("A lot"));
    for less in [
        "1 less\n",
        "1 -\n",
        "1-\n",
        "1 LESS\n",
        "1\n1 less\n1 less\n",
    ] {
        assert_eq!(weigh(less), says("A little"), "{less}");
    }
    assert_eq!(weigh("skip\n"), says("Some"));
    // The words stop at either end; the number alone goes on around it.
    assert_eq!(weigh("1 less\n1 less\n"), says("A little"));
    assert_eq!(weigh("1 more\n1 more\n"), says("A lot"));
    assert_eq!(weigh("1\n1\n"), says("A little"));
    assert_eq!(weigh("1 more\n1 less\n4\n"), says("Some"));
}

#[test]
fn going_back_keeps_answers_and_enter_alone_keeps_one() {
    let said = type_lines(&with_first("3\nback\n\n"));
    said.has("You chose before: Mostly OK. Press Enter alone to keep it.");
    assert_eq!(said.answer(FIRST), "Mostly OK");
}

#[test]
fn after_no_and_not_sure_only_the_deliberate_words_go_on() {
    for answer in ["2", "3", "not sure", "no"] {
        for tried in ["", "1", "yes", "k", "keep", "skip", "go on", "next"] {
            let said = type_lines(&format!("1\n{answer}\n{tried}\n"));
            said.has("getting safe comes first");
            assert!(!said.text.contains("Question 1"), "{answer}, {tried}");
        }
        let lines = format!("1\n{answer}\nkeep going\nreview\nresult\n");
        type_lines(&lines).has("Getting safe comes first. The choice below can wait.");
    }
    let said = type_lines("1\n4\n1\nreview\nresult\n");
    assert!(!said.text.contains("Getting safe comes first."));
}

#[test]
fn help_lines_come_at_every_prompt() {
    let parts = [
        "",
        "reasons\n",
        "what if\n",
        "answers\n",
        "take along\n",
        "take\nname\n",
    ];
    let parts = parts.map(|part| with_first("3\n") + part);
    let pages = [
        "",
        "1\n",
        "1\n2\n",
        TO_THE_QUESTIONS,
        "2\n",
        "2\n1\n",
        "words\n",
        "q\n",
    ];
    let review = format!("{TO_THE_QUESTIONS}review\n");
    let pages = pages.into_iter().chain([&*review]);
    for page in pages.chain(parts.iter().map(String::as_str)) {
        for word in ["lines", "l", "help", "h"] {
            let said = type_lines(&format!("{page}{word}\n"));
            let last = said.text.rsplit("Your answer: ").nth(1).expect("a reply");
            assert!(flat(last).contains("988 Lifeline"), "{page}{word}: {last}");
        }
    }
}

#[test]
fn a_page_one_comes_back_to_is_said_in_short_and_again_says_all_of_it() {
    let said = type_lines(&with_first("3\nhelp\nback\n"));
    let whys = said.text.matches("Why this is asked").count();
    // The safety question and two questions.
    assert_eq!(whys, 3, "{}", said.text);
    let said = type_lines(&with_first("3\nhelp\nback\nagain\n"));
    assert_eq!(said.text.matches("Why this is asked").count(), 4);
    let said = type_lines(&(with_first("3\n") + "help\nback\n"));
    said.has("This is the page in short.");
}

#[test]
fn a_country_is_heard_alone_when_it_is_chosen_and_keeps_its_number() {
    let heard = |lines: &str| {
        let said = type_lines(lines);
        let replies = said.text.split("Your answer: ").map(flat);
        replies.collect::<Vec<_>>()
    };
    let replies = heard("1\n3\n2\n4\n1\n1\nagain\n");
    let on = "If you still want to go on, type \"keep going\". This is the page in short. To hear \
              all of it, type \"again\".";
    let begins = [
        (3, "2 Canada: in an emergency, call 911."),
        (4, "4 Ireland: in an emergency, call 112 or 999."),
        (5, "1 United States: in an emergency, call 911."),
    ];
    for (reply, begin) in begins {
        let said = &replies[reply];
        assert!(said.starts_with(begin) && said.ends_with(on), "{said}");
        assert_eq!(said.matches("in an emergency").count(), 1, "{said}");
        assert!(!said.contains("Which country"), "{said}");
    }
    assert_eq!(replies[6], "1 That changed nothing here.");
    assert!(replies[7].contains("1. United States (chosen) 2. Canada 3."));
    // Over another page, and where the page comes back.
    let replies = heard("help\n2\nback\nhelp\n");
    assert!(replies[2].starts_with("2 Canada: in an emergency, call 911."));
    let said = &replies[4];
    assert!(said.contains("Canada: in an emergency"), "{said}");
    assert!(!said.contains("United States: in"), "{said}");
}

#[test]
fn a_change_says_what_it_changed() {
    let said = type_lines(&(with_first("3\n") + "what if\n4\n5 less\nput back\n"));
    let last = |back: usize| {
        said.text
            .rsplit("Your answer: ")
            .nth(back)
            .expect("a reply")
    };
    let put_back = flat(last(1));
    assert!(
        put_back.contains("4. Talking in a group: Mostly OK"),
        "{put_back}"
    );
    assert!(!put_back.contains("Kept private"), "{put_back}");
    let tried = flat(last(3));
    assert!(
        tried.contains("4. Talking in a group: I'd feel at ease (was: Mostly OK)"),
        "{tried}"
    );
}

#[test]
fn the_end_of_the_input_leaves_and_answers_nothing() {
    let result = with_first("3\n");
    for lines in ["", "1\n", TO_THE_QUESTIONS, "1\n1\n3\n3\n", &result] {
        let said = type_lines(lines);
        assert_eq!(said.ending, Ending::Left, "{lines:?}");
        said.has("Nothing was answered for you.")
            .has("The text above stays in this window");
    }
}

#[test]
fn leaving_is_asked_once_and_can_be_taken_back() {
    for word in ["leave", "q", "quit", "LEAVE"] {
        let said = type_lines(&format!("{TO_THE_QUESTIONS}{word}\n2\n3\n"));
        said.has("Question 2 of");
        for yes in ["1", "q", "yes, leave"] {
            let said = type_lines(&format!("{TO_THE_QUESTIONS}{word}\n{yes}\n3\n"));
            said.has("You left. Nothing was saved.");
            assert!(!said.text.contains("Question 2 of"));
        }
    }
}

#[test]
fn changing_an_answer_shows_what_came_of_it() {
    let said = type_lines(&(with_first("4\n") + "answers\n2\n1\nresult\n"));
    said.has("You changed something.");
    assert_eq!(said.answer(FIRST), "Too hard right now");
}

#[test]
fn the_language_changes_at_any_time_and_answers_stay() {
    let lines = "3\nespañol\n3\nEnglish\nlanguage\nespañol\nidioma\nenglish\n";
    let said = type_lines(&(with_first(lines) + "español\nreview\nresult\n"));
    said.has("Desde aquí esto habla español.")
        .has("Pregunta 2 de")
        .has("Usted eligió: ")
        .has("Question 3 of")
        .has("¿Qué quiere hacer ahora?");
    let spanish = tagged("es");
    type_in(spanish, "english\n1\n", 80).has("Are you safe right now?");
    // Whole English words are understood in every language.
    type_in(spanish, "1\n1\nskip\nreview\nresult\nwhat if\n", 80).has("Pruebe cambios aquí");
}

#[test]
fn no_input_is_too_long_or_too_strange() {
    let endless = vec![0_u8; 3 * 1024 * 1024];
    assert_eq!(type_bytes(0, &endless, 80).ending, Ending::Left);
    let mut long = vec![b'1'; 100_000];
    long.extend_from_slice(b"\n1\n1\n3\n");
    type_bytes(0, &long, 80).has("You chose: Mostly OK");
    let said = type_bytes(0, b"1\n1\n\x1b[2J\x00\xff\xfe\x07\x9b31m\n3\n", 80);
    said.has("You chose: Mostly OK");
    // `yes 1` goes round for ever.
    type_lines(&"1\n".repeat(20_000)).has("The input has ended");
}
