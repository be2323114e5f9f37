//! Going through the result, trying changes, and choosing what goes on the page to take along.

use super::pages::TOWARD_GROUP;
use super::player::Player;
use circle_or_chair::journey::{Effect, Request, Saved};
use circle_or_chair::keyboard::Input;

const PARTS: [&str; 5] = ["Summary", "Reasons", "What if", "Answers", "Take along"];

fn at_the_result() -> Player {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP).press("enter");
    player
}

#[track_caller]
fn request(player: &Player) -> Request {
    match &player.effect {
        Effect::Save(request) => request.clone(),
        _ => panic!("nothing is to be saved\n{}", player.screen()),
    }
}

/// The bar of one form with its number, as the page shows it.
fn bar(player: &Player, name: &str) -> String {
    let screen = player.screen();
    let mut lines = screen.lines();
    let line = lines.find(|line| line.trim_start().starts_with(name));
    line.unwrap_or_else(|| panic!("no bar of {name} on\n{screen}"))
        .to_owned()
}

#[test]
fn a_tried_change_moves_the_bars_and_leaves_the_answers_alone() {
    let mut player = at_the_result();
    let answers = player.answers();
    player.press("3").sees("[What if]").sees("< Some >");
    let before = [bar(&player, "Group"), bar(&player, "One-to-one")];
    player
        .press("left")
        .sees("< A little >")
        .sees("was: Some")
        .sees("[What if]");
    let after = [bar(&player, "Group"), bar(&player, "One-to-one")];
    assert_ne!(before[0], after[0]);
    assert_ne!(before[1], after[1]);
    player.press("right").does_not_see("was: Some");
    assert_eq!(bar(&player, "Group"), before[0]);
    player.press("right down space u").does_not_see("was:");
    assert_eq!(bar(&player, "Group"), before[0]);
    assert_eq!(player.answers(), answers);
    player
        .press("esc")
        .sees("[Summary]")
        .does_not_see("You changed something");
}

#[test]
fn tab_left_right_and_digits_go_through_every_part_of_the_result() {
    let mut player = at_the_result();
    for keys in ["tab", "right"] {
        for part in PARTS {
            player.sees(&format!("[{part}]"));
            // Where a value is in focus, Right changes it.
            player.press(if part == "What if" { "tab" } else { keys });
        }
    }
    player
        .sees("[Summary]")
        .press("back-tab")
        .sees("[Take along]");
    player
        .press("left")
        .sees("[Answers]")
        .press("1")
        .sees("[Summary]");
    for (digit, part) in ('1'..='5').zip(PARTS) {
        player.press(&digit.to_string()).sees(&format!("[{part}]"));
    }
    player
        .press("v")
        .sees("[Answers]")
        .press("t")
        .sees("[Take along]");
    player
        .press("m")
        .sees("You can read these")
        .press("esc")
        .sees("[Take along]");
    player
        .press("esc")
        .sees("[Summary]")
        .press("esc")
        .sees("Your answers");
}

#[test]
fn three_questions_are_the_most_and_s_saves_from_every_part() {
    for part in ["1", "2", "3", "4", "5"] {
        let mut player = at_the_result();
        player.press(part).press("s");
        let request = request(&player);
        assert_eq!(
            (&*request.name, request.replace),
            ("notes-2026-11-23.html", false)
        );
        player.saved(Saved::There(vec!["Saved as it is.".to_owned()]));
        player.sees("[Take along]").sees("Saved as it is.");
    }
    let mut player = at_the_result();
    player.press("5 enter");
    let page = request(&player);
    player.saved(Saved::Exists("It is there already.".to_owned()));
    player.sees("It is there already.").press("y");
    assert!(request(&player).replace);
    let boxes = |player: &Player| player.screen().matches("[x]").count();
    player.resize(80, 90);
    assert_eq!(boxes(&player), 3);
    let line = player
        .page()
        .lines()
        .position(|(_, line)| line.mark == circle_or_chair::page::Mark::Box(false));
    player
        .press("home")
        .press(&"down ".repeat(line.expect("a fourth question")));
    player.press("space").sees("3 questions are the most");
    assert_eq!(boxes(&player), 3);
    player.press("up up enter");
    assert_eq!(boxes(&player), 2);
    player.press("s");
    assert!(
        request(&player).bytes != page.bytes,
        "a question less is another page"
    );
}

#[test]
fn a_name_is_typed_with_its_own_keys_and_esc_leaves_it_as_it_was() {
    let mut player = at_the_result();
    player
        .press("5 down enter")
        .sees("Esc cancel")
        .sees("notes-2026-11-23.html");
    player.press("x y z 1").sees("notes-2026-11-23.htmlxyz1");
    player
        .press("esc")
        .sees("notes-2026-11-23.html")
        .does_not_see("xyz1");
    player.press("home down enter ctrl-u").does_not_see("notes");
    player.take(Input::Paste("qhé".to_owned()));
    player
        .press("left delete a home b end backspace")
        .sees("bqh");
    let (_, cursor) = player.paint();
    player.press("left");
    assert_eq!(
        player.paint().1.x,
        cursor.x - 1,
        "the cursor is where one types"
    );
    player
        .press("f1")
        .sees("988")
        .press("esc")
        .sees("bqh")
        .press("enter");
    player.sees("[Take along]").sees("bqh.html").press("s");
    assert_eq!(request(&player).name, "bqh.html");
}

#[test]
fn whoever_saved_once_is_told_what_stays_whatever_came_after() {
    let stays = "The page you saved stays where it is.";
    let mut player = at_the_result();
    player.press("q").does_not_see(stays).press("n s");
    player.saved(Saved::There(vec!["Saved as it is.".to_owned()]));
    player.press("q").sees(stays).press("n s");
    player.saved(Saved::Exists("It is there already.".to_owned()));
    player.press("q").sees(stays).press("n");
    // Another name, and another answer, make another page; the first one is still there.
    player
        .press("5 down enter x enter q")
        .sees(stays)
        .press("n");
    player.press("4 down enter s enter q").sees(stays);
}
