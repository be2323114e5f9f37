//! A page that nobody looks after is hidden, and then erased: at the minute, whatever was begun on
//! the keyboard. The clock here goes on only as far as someone waits.

use crate::keyboard::{Clocked, Script};
use crate::screens::player::Player;
use circle_or_chair::journey::{Ending, Keeps, Request, Saved, Visit};
use circle_or_chair::keyboard::{Input, Moment, Wait};
use circle_or_chair::page::Block;
use circle_or_chair::screen::view::{Sight, View};
use circle_or_chair::screen::walk::{Stage, walk};
use circle_or_chair::words::Words;
use std::{io, num::NonZeroU32, time::Duration};

const MINUTE: f64 = 60.0;

/// Where the visit takes place, and what was seen of it: from which second on, and its first sentence.
struct Seen {
    reader: Clocked,
    pages: Vec<(u64, String)>,
}

impl Stage for Seen {
    fn now(&self) -> Moment {
        self.reader.now()
    }

    fn next(&mut self, until: Option<Moment>) -> io::Result<Input> {
        self.reader.next(until)
    }

    fn show(&mut self, _: Option<Sight>, view: &View, _: &Words) -> io::Result<()> {
        let lead = view.page().blocks.iter().find_map(|block| match block {
            Block::Lead(text) => Some(text.clone()),
            _ => None,
        });
        let lead = lead.unwrap_or_else(|| view.page().title.clone());
        if self.pages.last().is_none_or(|(_, last)| *last != lead) {
            self.pages.push((self.reader.now().as_secs(), lead));
        }
        Ok(())
    }
}

/// Types this, and leaves: how it ended, when, and which pages were seen from when on.
fn visit(minutes: u32, script: &Script, reader: Clocked) -> (Ending, u64, Vec<(u64, String)>) {
    let player = Player::new(80, 24);
    let idle = NonZeroU32::new(minutes);
    let mut journey = player.journey.in_visit(Visit {
        idle,
        keeps: Keeps::Nothing,
        in_lines: false,
    });
    let mut stage = Seen {
        reader,
        pages: Vec::new(),
    };
    let patience = idle.map(|minutes| Duration::from_secs(60) * minutes.get());
    let speak = |_| Err(io::Error::other("no other language"));
    let save = |_: &Request, _: &Words| Saved::Not(String::new());
    let view = player.view;
    stage
        .show(None, &view, journey.words())
        .expect("the first page");
    let refresh = || None;
    let ending = walk(
        &mut journey,
        view,
        &mut stage,
        patience,
        refresh,
        speak,
        save,
    );
    (
        ending.expect("a visit"),
        script.now().as_secs(),
        stage.pages,
    )
}

fn is_hidden(lead: &str) -> bool {
    lead.contains("hidden")
}

#[test]
fn a_page_is_hidden_after_the_minutes_and_erased_after_as_many_again() {
    let (script, reader) = Script::new();
    script.at(1.0, b"\r");
    let (ending, end, pages) = visit(5, &script, reader);
    assert_eq!(ending, Ending::Unattended);
    assert_eq!(end, 601);
    let (hidden, lead) = pages.last().expect("pages");
    assert!(is_hidden(lead) && *hidden == 301, "{pages:?}");
}

#[test]
fn a_key_half_typed_does_not_stop_the_clock() {
    for begun in [
        &b"\x1b["[..],
        b"\x1b[200~x",
        b"\x1b]11;",
        b"\xe8\xaa",
        b"\x1b[<0;",
    ] {
        let (script, reader) = Script::new();
        script.at(1.0, b"\r").at(300.99, begun).at(600.99, begun);
        let (ending, end, pages) = visit(5, &script, reader);
        assert_eq!((ending, end), (Ending::Unattended, 601), "{begun:?}");
        assert_eq!(pages.last().map(|(from, _)| *from), Some(301), "{begun:?}");
    }
}

#[test]
fn any_key_comes_back_and_does_nothing_else() {
    let (script, reader) = Script::new();
    script
        .at(1.0, b"\r")
        .at(400.0, b"1")
        .at(401.0, b"\x03")
        .at(402.0, b"\x03");
    let (ending, _, pages) = visit(5, &script, reader);
    assert_eq!(ending, Ending::Interrupted);
    let leads: Vec<&str> = pages.iter().map(|(_, lead)| lead.as_str()).collect();
    let [_, before, hidden, after, ..] = leads[..] else {
        panic!("{leads:?}")
    };
    assert!(is_hidden(hidden) && !is_hidden(before));
    assert_eq!(before, after);
}

#[test]
fn help_pages_get_twice_as_long() {
    let (script, reader) = Script::new();
    script.at(1.0, b"\x1bOP");
    let (_, end, pages) = visit(5, &script, reader);
    assert_eq!(end, 901);
    assert_eq!(pages.last().map(|(from, _)| *from), Some(601));
}

#[test]
fn a_page_that_the_person_hid_is_erased_all_the_same() {
    let (script, reader) = Script::new();
    script.at(1.0, b"\r").at(2.0, b"\x03");
    let (ending, end, _) = visit(5, &script, reader);
    assert_eq!((ending, end), (Ending::Unattended, 602));
}

#[test]
fn zero_minutes_is_never() {
    let (script, reader) = Script::new();
    let days = 3.0 * 24.0 * 60.0 * MINUTE;
    script.at(days, b"\x03").at(days + 1.0, b"\x03");
    let (ending, _, pages) = visit(0, &script, reader);
    assert_eq!(ending, Ending::Interrupted);
    assert_eq!(pages.len(), 2, "{pages:?}");
}
