//! A code on the full screen: shown, typed, compared, and put on the page only if that is ticked.

use super::{built_in, code_of, some_answers};
use crate::screens::pages::{TOWARD_GROUP, TOWARD_ONE_TO_ONE};
use crate::screens::player::{Player, Start};
use crate::small;
use crate::speech::talk::flat;
use circle_or_chair::answers::Answers;
use circle_or_chair::journey::Effect;
use circle_or_chair::keyboard::{Input, Key};

/// A person at their result.
fn at_result(answers: &str, columns: u16, rows: u16) -> Player {
    let mut player = Player::new(columns, rows);
    player.begin().answer(answers).press("home enter");
    player
}

/// The code on the page to take along.
#[track_caller]
fn shown_code(player: &Player) -> String {
    let mut player = player.clone();
    player.resize(80, 300).press("t");
    let screen = player.screen();
    let is_code = |line: &&str| {
        let is_group = |group: &str| group.len() == 4 && group.to_uppercase() == group;
        line.len() == 19 && line.split(' ').all(is_group)
    };
    let code = screen.lines().map(str::trim).find(is_code);
    code.unwrap_or_else(|| panic!("no code on\n{screen}"))
        .to_owned()
}

/// Moves to the line with this label, and presses Enter.
#[track_caller]
fn choose(player: &mut Player, label: &str) {
    let line = player
        .page()
        .lines()
        .position(|(_, line)| line.label == label);
    let line = line.unwrap_or_else(|| panic!("no line {label:?} on\n{}", player.screen()));
    player.press("home");
    for _ in 0..line {
        player.press("down");
    }
    player.press("enter");
}

/// From the first page to the field for a code, past the question that comes before everything.
#[track_caller]
fn open_field(player: &mut Player) {
    choose(player, "I have a code");
    player
        .press("1 enter")
        .sees("Type the code you wrote down.");
}

fn type_code(player: &mut Player, code: &str) {
    player
        .take(Input::Key(Key::Ctrl('u')))
        .take(Input::Paste(code.to_owned()))
        .press("enter");
}

fn saved(player: &mut Player) -> String {
    player.press("s");
    match &player.effect {
        Effect::Save(request) => flat(&String::from_utf8_lossy(&request.bytes)),
        other => panic!("nothing is saved: {other:?}"),
    }
}

#[test]
fn a_code_opens_the_result_again_and_every_answer_can_be_changed() {
    let before = at_result(TOWARD_GROUP, 80, 60);
    let code = shown_code(&before);
    let mut player = Player::new(80, 60);
    open_field(&mut player);
    type_code(&mut player, &code.to_lowercase());
    player.sees("What your answers show");
    assert_eq!(player.answers(), before.answers());
    player
        .press("4 down enter")
        .sees("Question 1 of")
        .press("1 enter");
    assert_ne!(player.answers(), before.answers());
    player
        .press("1")
        .sees("You changed something.")
        .press("esc")
        .sees("Are you safe right now?")
        .press("esc")
        .sees("I have a code");
}

#[test]
fn whoever_comes_back_is_asked_whether_they_are_safe_before_anything_else() {
    let code = shown_code(&at_result(TOWARD_GROUP, 80, 60));
    let mut player = Player::new(80, 60);
    choose(&mut player, "I have a code");
    player.sees("Are you safe right now?").press("3 enter");
    player
        .sees("getting safe comes first")
        .sees("If you still want to go on, press O.")
        .press("o")
        .sees("Type the code you wrote down.");
    type_code(&mut player, &code);
    player
        .sees("What your answers show")
        .sees("Getting safe comes first.");
}

#[test]
fn a_wrong_code_says_where_and_changes_nothing() {
    let set = built_in();
    let code = code_of(&set, &some_answers(&set));
    let small = small::load(small::TEXT);
    let other = code_of(&small, &Answers::none_of(&small));
    let mut player = Player::new(80, 24);
    open_field(&mut player);
    player.press("enter").sees("Nothing is typed yet.");
    type_code(&mut player, &code[..9]);
    player.sees("The code is too short: it has 8 letters and digits");
    let last = if code.ends_with('7') { "8" } else { "7" };
    type_code(&mut player, &format!("{}{last}", &code[..code.len() - 1]));
    player.sees("Something in group 4 is not as it was.");
    type_code(&mut player, "U");
    player.sees("In group 1 stands \"U\", which is in no code.");
    type_code(&mut player, &other);
    player
        .sees("This code is for other questions")
        .sees("Nothing was changed.");
    let screen = player.text();
    assert!(
        screen.contains(&format!("begins with {}.", &other[..3])),
        "{screen}"
    );
    assert!(screen.contains(&*set.title), "{screen}");
    player.press("esc esc").sees("I have a code");
    player.begin().sees("Question 1 of");
}

#[test]
fn a_code_of_the_built_in_set_is_named_where_other_questions_are_asked() {
    let set = built_in();
    let code = code_of(&set, &some_answers(&set));
    let start = Start {
        set: small::load(small::TEXT),
        ..Start::default()
    };
    let mut player = Player::with(start, 100, 30);
    open_field(&mut player);
    type_code(&mut player, &code);
    let screen = player.text();
    assert!(
        screen.contains(&format!("This code is for \"{}\"", set.title)),
        "{screen}"
    );
    assert!(screen.contains("A code for \"A small set\""), "{screen}");
}

#[test]
fn the_code_is_on_the_page_only_if_it_is_ticked() {
    let mut player = at_result(TOWARD_GROUP, 80, 200);
    let code = shown_code(&player);
    player.press("t");
    assert!(!saved(&mut player).contains(&code));
    choose(&mut player, "Put the code on the page");
    for form in [
        "Plain text",
        "Markdown",
        "A page for a browser, good to print",
        "JSON, for programs",
    ] {
        choose(&mut player, form);
        let page = saved(&mut player);
        assert!(page.contains(&code), "{form}: {code}\n{page}");
    }
    choose(&mut player, "Put the code on the page");
    assert!(!saved(&mut player).contains(&code));
}

#[test]
fn my_answers_are_a_form_of_the_file_that_says_what_it_holds() {
    let mut player = at_result(TOWARD_GROUP, 80, 200);
    player.press("t");
    choose(&mut player, "My answers, to open again");
    player
        .sees("This file holds your answers and no more.")
        .sees("notes-2026-11-23.toml")
        .does_not_see("Room for your notes");
    let file = saved(&mut player);
    assert!(file.contains("hear-others = \"a-lot\""), "{file}");
    assert!(file.contains("lean = \"group\""), "{file}");
}

#[test]
fn two_sets_of_answers_stand_side_by_side_or_one_below_the_other() {
    let code = shown_code(&at_result(TOWARD_ONE_TO_ONE, 80, 60));
    let mut player = at_result(TOWARD_GROUP, 80, 200);
    player.press("t");
    choose(&mut player, "Compare with another code");
    type_code(&mut player, &code);
    let differ = "answers differ.";
    player
        .sees("Two sets of answers side by side")
        .sees(differ)
        .sees("How well it fits: Group");
    let has_both = |line: &str| line.contains("Answers now") && line.contains("The other code");
    assert!(player.screen().lines().any(has_both), "{}", player.screen());
    player.resize(40, 200).sees(differ).sees("The other code");
    assert!(
        !player.screen().lines().any(has_both),
        "{}",
        player.screen()
    );
    // It goes on the page only if it is ticked, and stays while answers change.
    player.resize(80, 200).press("esc");
    choose(&mut player, "Plain text");
    assert!(!saved(&mut player).contains(differ));
    choose(&mut player, "Put the comparison on a second page");
    for form in [
        "Plain text",
        "Markdown",
        "A page for a browser, good to print",
        "JSON, for programs",
    ] {
        choose(&mut player, form);
        let page = saved(&mut player);
        assert!(
            page.contains(differ) && page.contains("The other code"),
            "{form}\n{page}"
        );
    }
    choose(&mut player, "See the comparison again");
    player
        .sees(differ)
        .press("esc")
        .sees("See the comparison again");
    let own = shown_code(&player);
    choose(&mut player, "Compare with another code");
    type_code(&mut player, &own);
    player.sees("All answers are the same.");
}
