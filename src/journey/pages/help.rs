//! Help lines, the person's country first.

use super::{choices, under};
use crate::action::{Action, Safety};
use crate::help_lines::{Country, HelpLine};
use crate::journey::Journey;
use crate::page::{Block, Choice, Item, Page};
use crate::wording;
use crate::words::fill;

/// The help lines, from anywhere.
pub(super) fn page(journey: &Journey) -> Page {
    let words = journey.words().help();
    let mut page = journey.page_with_back(&words.place);
    page.blocks.push(Block::Lead(words.danger.clone()));
    page.blocks.extend(own(journey));
    page.blocks.push(Block::Text(words.person.clone()));
    let watched = words.watched.clone();
    page.blocks.push(Block::How(Action::Vanish, watched));
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
    let watched = journey.words().help().watched.clone();
    page.blocks.push(Block::How(Action::Vanish, watched));
    if needs_help {
        let go_on = words.go_on.clone();
        page.blocks.push(Block::How(Action::GoOn, go_on));
        page.ways.push(Action::GoOn);
    } else {
        let go_on = Choice::plain(words.on.clone(), Action::GoOn);
        page.blocks.push(choices(vec![go_on]));
        page.focus = Some(0);
    }
    page.blocks.extend(others(journey));
    page
}

/// The lines that come first: those of the country, or how to find one's own.
fn own(journey: &Journey) -> Vec<Block> {
    let (help, words) = (&journey.given.help, journey.words());
    let mut blocks = Vec::new();
    if let Some(country) = journey.given.own_country() {
        blocks.extend(lines(journey, country));
    } else {
        blocks.push(Block::Text(help.emergency.to_string()));
        // A country that is known, and has no lines in the list.
        let code = journey.given.country.as_ref();
        blocks.extend(code.map(|code| Block::Text(wording::none_here(words, code))));
    }
    blocks.push(Block::Text(help.more.to_string()));
    blocks
}

/// The number to call in an emergency and the country's first line, where all would be too much.
pub(super) fn in_short(journey: &Journey) -> Vec<Block> {
    let mut blocks = own_in_short(journey);
    blocks.push(Block::Text(journey.given.help.more.to_string()));
    let more = journey.words().result().help_more.clone();
    blocks.push(Block::How(Action::Help, more));
    blocks
}

fn own_in_short(journey: &Journey) -> Vec<Block> {
    match journey.given.own_country() {
        Some(country) => {
            let mut blocks = lines(journey, country);
            if let Some(Block::List(lines)) = blocks.last_mut() {
                lines.truncate(1);
            }
            blocks
        }
        None => vec![Block::Text(journey.given.help.emergency.to_string())],
    }
}

fn lines(journey: &Journey, country: &Country) -> Vec<Block> {
    let item = |line: &HelpLine| Item {
        text: wording::help_line(journey.words(), line),
        under: vec![wording::about_help_line(
            journey.words(),
            line,
            journey.given.today,
        )],
    };
    let mut blocks = vec![Block::Lead(wording::emergency(journey.words(), country))];
    if !country.lines.is_empty() {
        blocks.push(Block::List(country.lines.iter().map(item).collect()));
    }
    blocks
}

/// The lines of all other countries, each of which can be put first.
fn others(journey: &Journey) -> Vec<Block> {
    let words = journey.words().help();
    let own = journey.given.own_country().map(|country| &country.code);
    let countries = journey.given.help.countries.iter().enumerate();
    let others = countries.filter(|(_, country)| Some(&country.code) != own);
    let others: Vec<(usize, &Country)> = others.collect();
    let choose = others
        .iter()
        .map(|(index, country)| Choice::plain(country.name.to_string(), Action::Country(*index)));
    let choose = choose.collect::<Vec<_>>();
    let mut blocks = Vec::new();
    if !choose.is_empty() {
        blocks.extend(under(&words.choose, [choices(choose)]));
    }
    let others = others
        .iter()
        .flat_map(|(_, country)| lines(journey, country));
    blocks.extend(under(&words.others, others));
    blocks
}
