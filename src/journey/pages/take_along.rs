//! The page to take along: saving it, what goes on it, in which form, and how it will look.

use super::{choices, code, visit};
use crate::action::Action;
use crate::format::Format;
use crate::journey::Journey;
use crate::journey::effect::Saved;
use crate::journey::shown::{Shown, Taking};
use crate::page::{Block, Choice, Mark, Page};
use crate::report::MOST_ASKED;
use crate::words::fill;

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let words = journey.words().take_along();
    let Some(shown) = &journey.shown else { return };
    let Some(taking) = &shown.taking else { return };
    page.focus = Some(0);
    page.blocks.push(Block::Text(words.intro.clone()));
    if let Some(visit) = journey.visit {
        page.blocks.extend(visit::taking(visit, journey.words()));
        page.blocks.extend(came_of(journey, taking));
    } else {
        page.blocks.extend(saving(journey, taking));
    }
    page.blocks.extend(questions(journey, shown, taking));
    if taking.is_full {
        let most = fill(&words.asked_most, &[("most", &MOST_ASKED.to_string())]);
        page.blocks.push(Block::Note(most));
    }
    page.blocks.extend(code::offered(journey, shown, taking));
    page.blocks.push(Block::Heading(words.preview.clone()));
    page.blocks.push(if taking.format == Format::Answers {
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
    let save = Choice::plain(words.save.clone(), Action::Save);
    let mut blocks = vec![choices(vec![save])];
    blocks.extend(came_of(journey, taking));
    let name = Choice {
        value: taking.name.clone(),
        ..Choice::plain(words.name.clone(), Action::Rename)
    };
    blocks.push(choices(vec![name]));
    let folder = [("folder", journey.given.saving.folder.as_str())];
    blocks.push(Block::Text(fill(&words.folder, &folder)));
    blocks.push(Block::Heading(words.form.clone()));
    blocks.push(forms(journey, taking));
    blocks
}

/// What came of saving, right below the line that asks for it.
fn came_of(journey: &Journey, taking: &Taking) -> Vec<Block> {
    let words = journey.words().take_along();
    let note = |text: &String| Block::Note(text.clone());
    match &taking.saved {
        None => Vec::new(),
        Some(Saved::There(texts)) => texts.iter().map(note).collect(),
        Some(Saved::Exists(text)) => {
            let replace = Choice::plain(words.replace.clone(), Action::Replace);
            vec![note(text), choices(vec![replace])]
        }
        Some(Saved::Not(text)) => vec![note(text), Block::Text(words.still_here.clone())],
    }
}

fn forms(journey: &Journey, taking: &Taking) -> Block {
    let line = |format: Format| Choice {
        mark: Mark::Dot(taking.format == format),
        ..Choice::plain(format.label(journey.words()), Action::Form(format))
    };
    choices(Format::ALL.map(line).to_vec())
}

/// The questions to ask, under the way to go that each is about.
fn questions(journey: &Journey, shown: &Shown, taking: &Taking) -> Vec<Block> {
    let words = journey.words().take_along();
    let mut blocks: Vec<Block> = Vec::new();
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
            blocks.push(choices(Vec::new()));
        }
        let asked = taking.asked.get(index).copied().unwrap_or_default();
        if let Some(Block::Choices(choices)) = blocks.last_mut() {
            choices.lines.push(Choice {
                mark: Mark::Box(asked),
                ..Choice::plain(question.ask.as_str(), Action::Ask(index))
            });
        }
    }
    blocks
}
