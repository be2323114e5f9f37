//! No key leads out, on no page: not one of those that lead out of other programs, and none that was only begun.

use super::laptop::Laptop;
use crate::terminal::keys;

/// Every control byte, what Alt makes of letters, and sequences that were begun and not ended.
fn keys_that_lead_out_elsewhere() -> Vec<Vec<u8>> {
    let controls = (0x00..0x20).map(|byte| vec![byte]);
    let others: [&[u8]; 14] = [
        b"\x7f",
        b"q",
        b"Q",
        b":q!\r",
        b"!s\r",
        b"\x1bq",
        b"\x1bx",
        b"\x1b\x03",
        b"\x1bOQ",
        b"\x1b[",
        b"\x1b[1;",
        b"\x1b[<0;",
        b"\x1b[200~",
        b"\x1b]0;",
    ];
    controls.chain(others.map(<[u8]>::to_vec)).collect()
}

/// Goes to a page from the ready page.
type Open = fn(&Laptop);

/// The pages, by how a person gets there from the ready page.
const PAGES: [(&str, Open); 7] = [
    ("ready", |_| {}),
    ("welcome", |laptop| {
        laptop.begin();
    }),
    ("safety", |laptop| {
        laptop.begin().press(keys::ENTER);
        laptop.wait_for("Are you safe right now?");
    }),
    ("question", |laptop| {
        laptop.begin_to_ask();
    }),
    ("help", |laptop| {
        laptop.begin_to_ask().press(keys::F1);
        laptop.wait_for("Which country comes first");
    }),
    ("leave", |laptop| {
        laptop.begin().press("q");
        laptop.wait_for("Hand the laptop back now?");
    }),
    ("given back", |laptop| {
        laptop.begin().press("q");
        laptop.wait_for("Hand the laptop back now?");
        laptop.press("y");
        laptop.wait_for("Please give the laptop back");
    }),
];

/// Waits until every key before was read: the help lines come after them, wherever they led.
#[track_caller]
fn settle(laptop: &Laptop) {
    const HELP: &str = "Which country comes first";
    const NO_HELP: &str = "Your page is hidden";
    const AFTER: &str = "Please give the laptop back";
    loop {
        let was_after = laptop.screen_text().contains(AFTER);
        laptop.press(keys::F1);
        laptop.wait_until(
            |screen| {
                let text = screen.contents();
                let is_after = text.contains(AFTER) && !was_after;
                text.contains(HELP) || text.contains(NO_HELP) || is_after
            },
            "the help lines, or a page that has none",
        );
        let text = laptop.screen_text();
        if text.contains(HELP) {
            laptop.press(keys::ESC);
            laptop.wait_until(
                |screen| !screen.contents().contains(HELP),
                "the page before",
            );
            return;
        }
        if text.contains(NO_HELP) {
            return;
        }
        // What is typed while a visit ends is forgotten, and this key was.
    }
}

/// Back to the ready page from wherever a key has led.
#[track_caller]
fn to_ready(laptop: &Laptop) {
    for _ in 0..12 {
        settle(laptop);
        let text = laptop.screen_text();
        if text.contains("This is ready for you") {
            return;
        }
        let key = if text.contains("Please give the laptop back") {
            keys::ENTER
        } else if text.contains("For the counselor") {
            keys::ESC
        } else {
            keys::CTRL_C
        };
        laptop.press(key);
        laptop.wait_until(|screen| screen.contents() != text, "another page");
    }
    panic!("there is no way back:\n{}", laptop.screen_text());
}

#[test]
fn no_key_leads_to_the_shell_from_any_page() {
    let laptop = Laptop::started_in_shell().made_ready("2468");
    for (name, open) in PAGES {
        for key in keys_that_lead_out_elsewhere() {
            open(&laptop);
            let text = laptop.screen_text();
            laptop.send(&key);
            // Whatever was begun, this ends it.
            laptop.press(keys::CTRL_C);
            laptop.wait_until(|screen| screen.contents() != text, "an answer to Ctrl-C");
            let is_ours = laptop.screen().alternate_screen() && !laptop.modes().canonical();
            assert!(is_ours, "{name}, {:?}", key.escape_ascii().to_string());
            to_ready(&laptop);
        }
    }
    let bytes = String::from_utf8_lossy(&laptop.raw_bytes()).into_owned();
    assert!(!bytes.contains("[stopped"), "a key stopped the program");
    laptop.end("2468");
}
