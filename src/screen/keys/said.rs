//! How the table of keys is said: at the foot of a page, in a sentence, and as the page of all keys.

use super::meaning::{Does, Entry, Hint, Meaning, Now};
use super::{KEYS, TYPING};
use crate::action::{Action, Whose};
use crate::page::{Fact, Page};
use crate::words::{Words, fill};

/// At most this many keys stand at the foot of a page.
const MOST_HINTS: usize = 5;

/// How to do something on this page, in words.
pub(in crate::screen) fn how(action: &Action, page: &Page, words: &Words) -> String {
    let names = |does: &Does| match does {
        Does::Offered(is) => is(action),
        Does::Offers(act) | Does::Anywhere(act) => act == action,
        _ => false,
    };
    let words = words.keys();
    let bound = |entry: &&Entry| entry.binds.iter().any(|(_, does)| does.iter().any(names));
    if let Some(entry) = KEYS.iter().find(bound) {
        let [key, _] = (entry.words)(words);
        return fill(&words.press, &[("key", key)]);
    }
    let mut lines = page.lines();
    let label = lines.find(|(_, line)| line.act == *action);
    let label = label.map_or("", |(_, line)| line.label.as_str());
    fill(&words.choose, &[("line", label)])
}

/// Every key and what it does; then those for typing.
pub(in crate::screen) fn list(words: &Words, whose: Whose) -> [Vec<Fact>; 2] {
    [KEYS, TYPING].map(|table| {
        let told = table.iter().filter_map(|entry| told(entry, words, whose));
        told.map(|[keys, does]| Fact::new(keys, does)).collect()
    })
}

/// Keys and what they do there, unless that is nothing.
fn told<'w>(entry: &Entry, words: &'w Words, whose: Whose) -> Option<[&'w String; 2]> {
    let [keys, does] = (entry.words)(words.keys());
    if whose == Whose::Own {
        return Some([keys, does]);
    }
    let there = words.hand_over();
    let first = entry.binds.first().and_then(|(_, does)| does.first());
    let does = match first {
        Some(Does::Screen(Meaning::Suspend) | Does::Offers(Action::Save)) => return None,
        Some(Does::Offers(Action::Replace)) => &there.yes_does,
        Some(Does::Anywhere(Action::Vanish)) => &there.vanish_does,
        _ => does,
    };
    Some([keys, does])
}

/// The foot of a page: shorter words first, then fewer of them, until it fits.
pub(in crate::screen) fn hints(
    now: &Now<'_>,
    words: &Words,
    fits: impl Fn(&str) -> bool,
) -> String {
    let table = if now.page.field().is_some() {
        TYPING
    } else {
        KEYS
    };
    let all = table
        .iter()
        .filter_map(|entry| (entry.foot)(now, words.footer()));
    let mut all: Vec<Hint> = all.collect();
    loop {
        if all.len() <= MOST_HINTS {
            for short in [false, true] {
                let text = joined(&all, short);
                if fits(&text) {
                    return text;
                }
            }
        }
        let last = all.iter().enumerate().max_by_key(|(_, hint)| hint.rank);
        let Some((last, _)) = last else {
            return String::new();
        };
        all.remove(last);
    }
}

fn joined(hints: &[Hint], short: bool) -> String {
    let texts = hints.iter().map(|hint| {
        if short {
            hint.short.as_str()
        } else {
            hint.text.as_str()
        }
    });
    texts.collect::<Vec<_>>().join("   ")
}
