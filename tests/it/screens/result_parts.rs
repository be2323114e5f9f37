//! Trying changes on the result, and choosing what goes on the page to take along.

use super::{pages::TOWARD_GROUP, player::Player};
use circle_or_chair::{
    front_end::Saved,
    tui::{
        message::Effect,
        model::{Line, Taking},
    },
};

fn at_the_result() -> Player {
    let mut player = Player::new(80, 24);
    player.begin().answer(TOWARD_GROUP).press("enter");
    player
}

/// The bar of one form with its number, as the page shows it.
fn bar(player: &Player, name: &str) -> String {
    let screen = player.screen();
    let line = screen
        .lines()
        .find(|line| line.trim_start().starts_with(name));
    line.unwrap_or_else(|| panic!("no bar of {name} on\n{screen}"))
        .to_owned()
}

#[test]
fn a_tried_change_moves_the_bars_and_leaves_the_answers_alone() {
    let mut player = at_the_result();
    let answers = player.answers().clone();
    player.press("tab tab").sees("[What if]").sees("< some >");
    let before = [bar(&player, "Group"), bar(&player, "One-to-one")];
    player.press("left").sees("< a little >").sees("was: some");
    let after = [bar(&player, "Group"), bar(&player, "One-to-one")];
    assert_ne!(before[0], after[0]);
    assert_ne!(before[1], after[1]);
    player.press("right").does_not_see("was: some");
    assert_eq!(bar(&player, "Group"), before[0]);
    player.press("right down right u").does_not_see("was:");
    assert_eq!(bar(&player, "Group"), before[0]);
    assert_eq!(player.answers(), &answers);
    player
        .press("esc")
        .sees("[Summary]")
        .does_not_see("You changed something");
}

#[test]
fn tab_goes_through_every_part_of_the_result_and_back() {
    let mut player = at_the_result();
    let parts = ["Summary", "Reasons", "What if", "Answers", "Take along"];
    for part in parts {
        player.sees(&format!("[{part}]")).press("tab");
    }
    player.sees("[Summary]");
    for part in parts.into_iter().rev() {
        player.press("back-tab").sees(&format!("[{part}]"));
    }
}

#[test]
fn three_questions_are_the_most_and_the_name_follows_the_form() {
    let mut player = at_the_result();
    player.press("t").sees("[x] Who is in the group");
    player
        .press("end")
        .sees("notes-2026-11-23.html")
        .press("home");
    player
        .press("down down down enter")
        .sees("3 questions are the most.");
    player
        .press("up enter down enter")
        .sees("[x] What does it cost");
    while player.model.taking.as_ref().map(Taking::line)
        != Some(Line::Format(circle_or_chair::report::Format::Text))
    {
        player.press("down");
    }
    player
        .press("enter end")
        .sees("notes-2026-11-23.txt")
        .press("enter");
    let Effect::Save(request) = player.effect.clone() else {
        panic!("nothing is to be saved\n{}", player.screen());
    };
    assert_eq!(
        (request.name.as_str(), request.replace),
        ("notes-2026-11-23.txt", false)
    );
    let page = String::from_utf8(request.bytes).expect("the page is text");
    assert!(
        page.contains("What does it cost, how often do you meet"),
        "{page}"
    );
    player
        .model
        .note_saved(Saved::Exists("It is there already.".to_owned()));
    player.sees("Press Y to replace it.").press("y");
    assert!(matches!(&player.effect, Effect::Save(request) if request.replace));
}
