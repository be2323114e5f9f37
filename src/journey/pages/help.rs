//! Help lines, the person's country first.

use crate::action::{Action, Safety};
use crate::help_lines::{Country, HelpLine};
use crate::journey::Journey;
use crate::page::{Block, Choice, Item, Mark, Page};
use crate::wording;
use crate::words::fill;

/// The help lines, from anywhere.
pub(super) fn page(journey: &Journey) -> Page {
    let words = journey.words().help();
    let mut page = journey.page_with_back(&words.place);
    page.blocks.push(Block::Lead(words.danger.clone()));
    page.blocks.extend(own(journey));
    page.blocks.push(Block::Text(words.person.clone()));
    page.blocks.push(watched(journey));
    page.blocks.extend(others(journey));
    let date = wording::date(journey.words(), journey.given.help.checked);
    let date = fill(&words.list_date, &[("date", &date)]);
    page.blocks.push(Block::Text(date));
    page
}

/// The page after any answer to the safety question but "yes".
pub(super) fn first(journey: &Journey) -> Page {
    let words = journey.words().help_first();
    let needs_help = journey.safety.is_some_and(Safety::needs_help);
    let mut page = journey.page_with_back(&words.place);
    if needs_help {
        page.blocks.push(Block::Lead(words.now.clone()));
        page.blocks.push(Block::Text(words.person.clone()));
    } else {
        page.blocks.push(Block::Text(words.gently.clone()));
    }
    page.blocks.extend(own(journey));
    page.blocks.push(Block::Text(words.on_a_call.clone()));
    page.blocks.push(watched(journey));
    page.blocks.push(if needs_help {
        page.ways.push(Action::GoOn);
        Block::How(Action::GoOn, words.go_on.clone())
    } else {
        page.focus = Some(0);
        Block::lines(vec![Choice::plain(&words.on, Action::GoOn)])
    });
    page.blocks.extend(others(journey));
    page
}

/// How to hide all this at once.
fn watched(journey: &Journey) -> Block {
    let words = journey.words();
    // The window is the counselor's: a client is not told to close it.
    if journey.visit.is_some_and(|visit| visit.in_lines) {
        return Block::Text(words.hand_over().watched_lines.clone());
    }
    Block::How(Action::Vanish, words.help().watched.clone())
}

/// The lines that come first: those of the country, or how to find one's own.
fn own(journey: &Journey) -> Vec<Block> {
    let mut blocks = own_lines(journey, usize::MAX);
    if journey.given.own_country().is_none() {
        // A country that is known, and has no lines in the list.
        let code = journey.given.country.as_ref();
        let none_here = code.map(|code| wording::none_here(journey.words(), code));
        blocks.extend(none_here.map(Block::Text));
    }
    blocks.push(Block::Text(journey.given.help.more.to_string()));
    blocks
}

/// The number to call in an emergency and the country's first line, where all would be too much.
pub(super) fn in_short(journey: &Journey) -> Vec<Block> {
    let mut blocks = own_lines(journey, 1);
    blocks.push(Block::Text(journey.given.help.more.to_string()));
    let more = journey.words().result().help_more.clone();
    blocks.push(Block::How(Action::Help, more));
    blocks
}

fn own_lines(journey: &Journey, most: usize) -> Vec<Block> {
    match journey.given.own_country() {
        Some(country) => lines(journey, country, most),
        None => vec![Block::Text(journey.given.help.emergency.to_string())],
    }
}

fn lines(journey: &Journey, country: &Country, most: usize) -> Vec<Block> {
    let (words, today) = (journey.words(), journey.given.today);
    let item = |line: &HelpLine| Item {
        text: wording::help_line(words, line),
        under: vec![wording::about_help_line(words, line, today)],
    };
    let mut blocks = vec![Block::Lead(wording::emergency(words, country))];
    if !country.lines.is_empty() {
        let lines = country.lines.iter().take(most);
        blocks.push(Block::List(lines.map(item).collect()));
    }
    blocks
}

/// Which country comes first, with the same number for each whichever does; then the lines of all
/// others.
fn others(journey: &Journey) -> Vec<Block> {
    let words = journey.words().help();
    let countries = &journey.given.help.countries;
    let own = journey.given.own_country().map(|country| &country.code);
    let others = countries.iter();
    let mut others = others
        .filter(|country| Some(&country.code) != own)
        .peekable();
    if others.peek().is_none() {
        return Vec::new();
    }
    let choose = countries.iter().enumerate().map(|(index, country)| Choice {
        mark: Mark::Dot(Some(&country.code) == own),
        ..Choice::plain(country.name.to_string(), Action::Country(index))
    });
    let mut blocks = Block::under(&words.choose, [Block::lines(choose.collect())]);
    let others = others.flat_map(|country| lines(journey, country, usize::MAX));
    blocks.extend(Block::under(&words.others, others));
    blocks
}
