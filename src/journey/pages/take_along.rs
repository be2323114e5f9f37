//! The page to take along: saving it, what goes on it, in which form, how it will look; and its name.

use super::{add_line, code, visit};
use crate::action::Action;
use crate::format::Format;
use crate::journey::Journey;
use crate::journey::effect::Saved;
use crate::journey::shown::{Shown, Taking};
use crate::page::{Block, Choice, Field, Mark, Page, Takes};
use crate::report::MOST_ASKED;
use crate::words::fill;

/// The longest file name that can be typed, in characters.
const LONGEST_NAME: usize = 200;

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let words = journey.words().take_along();
    let Some(shown) = &journey.shown else { return };
    let Some(taking) = &shown.taking else { return };
    let blocks = &mut page.blocks;
    page.focus = Some(0);
    blocks.push(Block::Text(words.intro.clone()));
    if let Some(visit) = journey.visit {
        blocks.push(visit::taking(visit, journey));
        blocks.extend(came_of(journey, taking));
        blocks.extend(visit::left(journey, taking));
    } else {
        blocks.extend(saving(journey, taking));
    }
    questions(journey, shown, taking, blocks);
    if taking.is_full {
        let most = fill(&words.asked_most, &[("most", &MOST_ASKED.to_string())]);
        blocks.push(Block::Note(most));
    }
    blocks.extend(code::offered(journey, shown, taking));
    blocks.push(Block::Heading(words.preview.clone()));
    blocks.push(if taking.format == Format::Answers {
        Block::Text(words.only_answers.clone())
    } else {
        Block::Paper(taking.paper.clone())
    });
    if let Some(Saved::Exists(_)) = taking.saved {
        page.ways.push(Action::Replace);
    }
}

/// Saving it as a file: its name, its folder, its form.
fn saving(journey: &Journey, taking: &Taking) -> Vec<Block> {
    let words = journey.words().take_along();
    let mut blocks = vec![Block::lines(vec![Choice::plain(&words.save, Action::Save)])];
    blocks.extend(came_of(journey, taking));
    let form = |format: Format| Choice {
        mark: Mark::Dot(taking.format == format),
        ..Choice::plain(format.label(journey.words()), Action::Form(format))
    };
    blocks.extend([
        Block::lines(vec![Choice {
            value: taking.name.clone(),
            ..Choice::plain(&words.name, Action::Rename)
        }]),
        folder(journey),
        Block::Heading(words.form.clone()),
        Block::lines(Format::ALL.map(form).to_vec()),
    ]);
    blocks
}

/// Where a bare name goes to.
fn folder(journey: &Journey) -> Block {
    let folder = [("folder", journey.given.saving.folder.as_str())];
    Block::Text(fill(&journey.words().take_along().folder, &folder))
}

/// What came of saving, right below the line that asks for it.
fn came_of(journey: &Journey, taking: &Taking) -> Vec<Block> {
    let words = journey.words().take_along();
    let note = |text: &String| Block::Note(text.clone());
    match &taking.saved {
        None | Some(Saved::Numbered(_)) => Vec::new(),
        Some(Saved::There(texts)) => texts.iter().map(note).collect(),
        Some(Saved::Exists(text)) => {
            let replace = Choice::plain(&words.replace, Action::Replace);
            vec![note(text), Block::lines(vec![replace])]
        }
        Some(Saved::Not(text)) => vec![note(text), Block::Text(words.still_here.clone())],
    }
}

/// The questions to ask, under the way to go that each is about.
fn questions(journey: &Journey, shown: &Shown, taking: &Taking, blocks: &mut Vec<Block>) {
    let words = journey.words().take_along();
    let mut way = None;
    let suggested = shown.suggested(&journey.given);
    for (index, question) in suggested.iter().enumerate() {
        if way.is_none() {
            let most = MOST_ASKED.to_string();
            let heading = fill(&words.questions, &[("most", &most)]);
            blocks.push(Block::Heading(heading));
        }
        if way != Some(question.way) {
            way = Some(question.way);
            blocks.push(Block::Text(question.way.to_string()));
        }
        let asked = taking.asked.get(index).copied().unwrap_or_default();
        let line = Choice {
            mark: Mark::Box(asked),
            ..Choice::plain(question.ask.as_str(), Action::Ask(index))
        };
        add_line(blocks, line);
    }
}

/// Typing its name.
pub(super) fn naming(journey: &Journey) -> Page {
    let words = journey.words().take_along();
    let mut page = journey.page_with_back(&words.name);
    let taking = journey
        .shown
        .as_ref()
        .and_then(|shown| shown.taking.as_ref());
    page.blocks = vec![
        Block::Text(words.typing.clone()),
        Block::Field(Field {
            label: words.name.clone(),
            text: taking.map_or_else(String::new, |taking| taking.name.clone()),
            takes: Takes::FileName,
            most: LONGEST_NAME,
        }),
        folder(journey),
    ];
    page.ways.insert(0, Action::KeepName);
    page
}
