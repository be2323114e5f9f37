//! Typing a code, the code of the answers themselves, and the answers beside those of another code.

use crate::action::{Action, Purpose};
use crate::code::{self, MOST_TYPED, Wrong};
use crate::journey::Journey;
use crate::journey::code::Entry;
use crate::journey::shown::{Shown, Taking};
use crate::page::{Block, Choice, Field, Mark, Page, Takes};
use crate::question_set::built_in;
use crate::words::fill;

/// The page with the field.
pub(super) fn entry(journey: &Journey, entry: &Entry) -> Page {
    let words = journey.words().code();
    let intro = match entry.purpose {
        Purpose::ComeBack => &words.come_back,
        Purpose::Compare => &words.compare,
    };
    let mut page = journey.page_with_back(&words.place);
    page.blocks = vec![
        Block::Text(intro.clone()),
        Block::Text(words.typing.clone()),
        Block::Field(Field {
            label: words.name.clone(),
            text: entry.typed.clone(),
            takes: Takes::Code,
            most: MOST_TYPED,
        }),
    ];
    let wrong = entry.wrong.as_ref();
    page.blocks
        .extend(wrong.map(|wrong| Block::Note(why(journey, wrong))));
    page.ways.insert(0, Action::KeepName);
    page
}

/// Where a code stops making sense.
fn why(journey: &Journey, wrong: &Wrong) -> String {
    let words = journey.words().code();
    match wrong {
        Wrong::Nothing => words.nothing.clone(),
        Wrong::Sign(group, sign) => {
            let values = [("group", &*group.to_string()), ("sign", &sign.to_string())];
            fill(&words.wrong_sign, &values)
        }
        Wrong::Length(count, most) => {
            let values = [("count", &*count.to_string()), ("most", &most.to_string())];
            let is_short = count < most;
            let sentence = if is_short {
                &words.too_short
            } else {
                &words.too_much
            };
            fill(sentence, &values)
        }
        Wrong::Changed(Some(group)) => fill(&words.wrong_group, &[("group", &group.to_string())]),
        Wrong::Changed(None) => words.wrong_somewhere.clone(),
        Wrong::OtherSet(other, own) => {
            let title = &*journey.given.set.title;
            let known = built_in::set().filter(|set| code::mark_of(set) == *other);
            let values = [("title", title), ("own", own), ("mark", other)];
            match &known {
                Some(set) => {
                    let values = [values[0], values[1], values[2], ("other", &*set.title)];
                    fill(&words.other_known, &values)
                }
                None => fill(&words.other_set, &values),
            }
        }
    }
}

/// What the page to take along offers of codes.
pub(super) fn offered(journey: &Journey, shown: &Shown, taking: &Taking) -> Vec<Block> {
    let (words, compare) = (journey.words().code(), journey.words().compare());
    let mut blocks = vec![Block::Heading(words.heading.clone())];
    let Some(code) = code::of(&journey.given.set, &shown.answers) else {
        blocks.push(Block::Text(words.too_long.clone()));
        return blocks;
    };
    let ticked = |label: &String, is_on: bool, act: Action| Choice {
        mark: Mark::Box(is_on),
        ..Choice::plain(label, act)
    };
    blocks.extend([
        Block::Text(words.about.clone()),
        Block::Lead(code),
        Block::Text(words.who.clone()),
    ]);
    let mut lines = vec![
        ticked(&words.take, taking.has_code, Action::TakeCode),
        Choice::plain(&compare.begin, Action::Code(Purpose::Compare)),
    ];
    if journey.compared.is_some() {
        let see = Choice::plain(&compare.see, Action::SeeComparison);
        let take = ticked(&compare.take, taking.has_comparison, Action::TakeComparison);
        lines.extend([see, take]);
    }
    blocks.push(Block::lines(lines));
    blocks
}

/// Both answers side by side.
pub(super) fn compared(journey: &Journey) -> Page {
    let words = journey.words().compare();
    let mut page = journey.page_with_back(&words.place);
    page.blocks.push(Block::Text(words.intro.clone()));
    let comparison = journey.comparison();
    page.blocks
        .extend(comparison.into_iter().flat_map(|both| both.blocks()));
    let again = Choice::plain(&words.again, Action::Code(Purpose::Compare));
    page.blocks.push(Block::lines(vec![again]));
    page
}
