//! The counselor's pages: what they say, what opens them, and that the ready page is the same for everyone.

use crate::screens::player::Player;
use crate::speech::talk::spoken;
use circle_or_chair::action::Action;
use circle_or_chair::hand_over::confine::Layers;
use circle_or_chair::hand_over::desk::{Desk, Wish};
use circle_or_chair::hand_over::found::{Found, look};
use circle_or_chair::journey::Keeps;
use circle_or_chair::keyboard::Moment;
use circle_or_chair::page::{Block, Page};
use std::num::NonZeroU32;

const WHOLE: Layers = Layers {
    files: true,
    calls: true,
};

fn desk() -> Desk {
    let journey = Player::new(80, 24).journey;
    Desk::new(journey, Vec::new(), NonZeroU32::new(5))
}

fn ready(pin: &str) -> Desk {
    let mut desk = desk();
    act(&mut desk, Action::GoOn);
    for _ in 0..2 {
        type_pin(&mut desk, pin);
    }
    desk
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "it reads as what a person does"
)]
fn act(desk: &mut Desk, action: Action) -> Wish {
    desk.act(&action, Moment::from_secs(1000))
}

/// Types a PIN one character at a time, as the screen hands it on, and keeps it.
fn type_pin(desk: &mut Desk, pin: &str) -> Wish {
    for character in pin.chars() {
        let shown = desk.page().field().map(|field| field.text.clone());
        let shown = shown.unwrap_or_default();
        act(desk, Action::Type(format!("{shown}{character}")));
    }
    act(desk, Action::KeepName)
}

fn says(page: &Page, text: &str) -> bool {
    format!("{page:?}").contains(text)
}

#[test]
fn enter_and_enter_lead_to_the_ready_page() {
    let mut desk = desk();
    act(&mut desk, Action::GoOn);
    act(&mut desk, Action::KeepName);
    assert!(says(&desk.page(), "This is ready for you"));
}

#[test]
fn a_pin_is_shown_as_dots_and_never_stands_on_a_page() {
    let mut desk = desk();
    act(&mut desk, Action::GoOn);
    for character in "24é68".chars() {
        let shown = desk.page().field().map(|field| field.text.clone());
        let shown = shown.unwrap_or_default();
        act(&mut desk, Action::Type(format!("{shown}{character}")));
        assert!(!says(&desk.page(), "24") && !says(&desk.page(), "68"));
    }
    assert_eq!(
        desk.page().field().map(|field| field.text.as_str()),
        Some("•••••")
    );
}

#[test]
fn a_pin_that_is_mended_while_it_is_typed_is_the_mended_one() {
    let mut desk = desk();
    act(&mut desk, Action::GoOn);
    for shown in ["1", "•2", "••9", "••", "••3", "•••4"] {
        act(&mut desk, Action::Type(shown.to_owned()));
    }
    // A character in the middle, and one that goes at the start.
    act(&mut desk, Action::Type("••x••".to_owned()));
    act(&mut desk, Action::KeepName);
    type_pin(&mut desk, "12x34");
    assert!(says(&desk.page(), "This is ready for you"));
}

#[test]
fn two_pins_that_differ_are_asked_for_again() {
    let mut desk = desk();
    act(&mut desk, Action::GoOn);
    type_pin(&mut desk, "2468");
    type_pin(&mut desk, "2469");
    assert!(says(&desk.page(), "not the same"));
    type_pin(&mut desk, "2468");
    type_pin(&mut desk, "2468");
    assert!(says(&desk.page(), "This is ready for you"));
}

#[test]
fn nothing_but_the_pin_ends_it() {
    let mut desk = ready("2468");
    for action in [Action::Leave, Action::Vanish] {
        assert_eq!(act(&mut desk, action), Wish::Nothing);
        assert!(says(&desk.page(), "Type the PIN"));
        for action in [
            Action::LeaveNow,
            Action::Leave,
            Action::Vanish,
            Action::KeepName,
        ] {
            assert_eq!(act(&mut desk, action), Wish::Nothing);
        }
        assert_eq!(type_pin(&mut desk, "2469"), Wish::Nothing);
        assert!(says(&desk.page(), "not the PIN"));
        act(&mut desk, Action::Back);
    }
    act(&mut desk, Action::Leave);
    assert_eq!(type_pin(&mut desk, "2468"), Wish::End);
}

#[test]
fn without_a_pin_one_question_ends_it() {
    let mut desk = ready("");
    act(&mut desk, Action::Leave);
    assert!(says(&desk.page(), "End this"));
    assert_eq!(act(&mut desk, Action::LeaveNow), Wish::End);
}

#[test]
fn the_ready_page_is_the_same_for_everyone() {
    let mut desk = ready("2468");
    let first = Page {
        turn: 0,
        ..desk.page()
    };
    for _ in 0..3 {
        assert_eq!(act(&mut desk, Action::Begin), Wish::Serve);
        desk.given_back();
        assert!(says(&desk.page(), "give the laptop back"));
        act(&mut desk, Action::GoOn);
        act(&mut desk, Action::Help);
        act(&mut desk, Action::Back);
        act(&mut desk, Action::Leave);
        type_pin(&mut desk, "1");
        act(&mut desk, Action::Back);
        let again = Page {
            turn: 0,
            ..desk.page()
        };
        assert_eq!(again, first);
    }
}

#[test]
fn what_was_left_with_the_counselor_is_not_called_erased() {
    for (keeps, says_so) in [
        (Keeps::Nothing, [false, false]),
        (Keeps::Folder, [true, false]),
        (Keeps::Printer, [false, true]),
    ] {
        let mut desk = ready("").with_pages(keeps);
        act(&mut desk, Action::Begin);
        desk.given_back();
        let sentences = ["If you left a page", "If you printed a page"];
        assert_eq!(
            sentences.map(|sentence| says(&desk.page(), sentence)),
            says_so
        );
    }
}

#[test]
fn after_a_clients_last_page_the_counselors_language_is_spoken() {
    for (action, then) in [
        (Action::GoOn, "This is ready for you"),
        (Action::Leave, "End this"),
    ] {
        let mut desk = ready("");
        desk.speak(1, spoken(1));
        desk.given_back();
        assert!(!says(&desk.page(), "give the laptop back"));
        assert_eq!(act(&mut desk, action), Wish::Speak(0));
        desk.speak(0, spoken(0));
        assert!(says(&desk.page(), then));
    }
}

#[test]
fn help_lines_are_one_key_away_and_lead_nowhere_else() {
    let mut desk = ready("2468");
    act(&mut desk, Action::Help);
    assert!(says(&desk.page(), "988"));
    for action in [
        Action::Begin,
        Action::LeaveNow,
        Action::Leave,
        Action::Vanish,
    ] {
        assert_eq!(act(&mut desk, action), Wish::Nothing);
    }
    act(&mut desk, Action::Back);
    assert!(says(&desk.page(), "This is ready for you"));
}

#[test]
fn help_opens_from_the_first_page_too_and_goes_away_by_itself() {
    let mut desk = desk();
    assert!(!desk.is_passing());
    let first = desk.page();
    act(&mut desk, Action::Help);
    assert!(desk.is_passing(), "help stays open for ever");
    let help = desk.page();
    assert_ne!(help.turn, first.turn, "it is taken for the same page");
    assert_eq!(act(&mut desk, Action::Speak(1)), Wish::Speak(1));
    act(&mut desk, Action::Back);
    assert!(!desk.is_passing());
    assert_ne!(desk.page().turn, help.turn);
}

#[test]
fn the_page_that_asks_for_the_pin_goes_away_by_itself_and_says_how_long_to_wait() {
    let mut desk = ready("2468");
    assert!(!desk.is_passing());
    act(&mut desk, Action::Leave);
    assert!(desk.is_passing());
    type_pin(&mut desk, "1");
    assert!(!says(&desk.page(), "too often"), "{:?}", desk.page());
    for _ in 0..4 {
        type_pin(&mut desk, "1");
    }
    assert!(says(&desk.page(), "too often"), "{:?}", desk.page());
    assert_eq!(type_pin(&mut desk, "2468"), Wish::Nothing);
}

#[test]
fn what_weakens_it_is_found_and_said() {
    let nothing = |_: &str| None;
    assert_eq!(look(nothing, &["bash".to_owned()], WHOLE), []);
    let tmux = |name: &str| (name == "TMUX").then(String::new);
    let ancestors = [
        "tmux: server".to_owned(),
        "script".to_owned(),
        "sshd-session".to_owned(),
    ];
    let found = look(tmux, &ancestors, WHOLE);
    assert_eq!(
        found,
        [
            Found::Multiplexer("tmux".to_owned()),
            Found::Recorder("script".to_owned()),
            Found::Remote("SSH".to_owned())
        ]
    );
    let journey = Player::new(80, 24).journey;
    let page = Desk::new(journey, found, None).page();
    for name in ["tmux", "script", "SSH"] {
        let said = page.blocks.iter().any(|block| match block {
            Block::Text(text) => text.contains(name),
            _ => false,
        });
        assert!(said, "{name}");
    }
    for (files, calls, found) in [
        (false, true, Found::NoFiles),
        (true, false, Found::NoCalls),
        (false, false, Found::NoLayers),
    ] {
        assert_eq!(look(nothing, &[], Layers { files, calls }), [found]);
    }
}
