//! The order of a handout: its sections and what stands in them, for every form that is read.

use super::handout::{Fit, Handout};
use crate::words::fill;

/// A heading and what stands below it.
#[derive(Clone, Debug)]
pub struct Section<'h> {
    /// The heading.
    pub heading: String,
    /// What stands below it.
    pub blocks: Vec<Block<'h>>,
}

/// Something on the page.
#[derive(Clone, Debug)]
pub enum Block<'h> {
    /// The sentence that matters most.
    Lead(&'h str),
    /// A paragraph.
    Text(String),
    /// A list.
    Items(Vec<String>),
    /// A list of things to do or ask, each with a box to tick.
    Ticks(Vec<String>),
    /// The fit of both forms, as picture and number.
    Fits(&'h [Fit; 2]),
    /// Room to write by hand.
    Notes,
}

/// How many lines to write on are left.
pub const NOTE_LINES: usize = 3;

/// The page, section by section; a section with nothing in it is left out.
#[must_use]
pub fn sections(handout: &Handout) -> Vec<Section<'_>> {
    let words = &handout.words;
    let mut plan = handout.plan.clone();
    plan.push(handout.next_step.clone());
    let mut shows = vec![Block::Lead(&handout.sentence)];
    shows.extend(handout.meaning.iter().cloned().map(Block::Text));
    let fits = vec![
        Block::Fits(&handout.fits),
        Block::Text(joined([&words.scale, &words.order])),
    ];
    let all = [
        (words.shows.clone(), shows),
        (words.fits.clone(), fits),
        (words.reasons.clone(), reasons(handout)),
        (words.change.clone(), change(handout)),
        (words.tensions.clone(), tensions(handout)),
        (words.plan.clone(), vec![Block::Text(joined(&plan))]),
        questions(handout),
        (words.notes.clone(), vec![Block::Notes]),
        (words.help.clone(), vec![Block::Items(handout.help.clone())]),
        (words.about.clone(), vec![Block::Text(about(handout))]),
    ];
    all.into_iter()
        .filter(|(_, blocks)| !blocks.is_empty())
        .map(|(heading, blocks)| Section { heading, blocks })
        .collect()
}

/// Whole sentences, one after the other.
fn joined<'s>(sentences: impl IntoIterator<Item = &'s String>) -> String {
    let sentences: Vec<&str> = sentences.into_iter().map(String::as_str).collect();
    sentences.join(" ")
}

fn reasons(handout: &Handout) -> Vec<Block<'_>> {
    if handout.reasons.is_empty() {
        return vec![Block::Text(handout.words.no_reasons.clone())];
    }
    let items = handout.reasons.iter();
    vec![Block::Items(
        items
            .map(|reason| joined([&reason.ask, &reason.says]))
            .collect(),
    )]
}

fn change(handout: &Handout) -> Vec<Block<'_>> {
    let (words, change) = (&handout.words, &handout.change);
    let mut items: Vec<String> = change
        .flips
        .iter()
        .map(|flip| joined([&flip.step, &flip.then]))
        .collect();
    items.extend(change.missing.iter().cloned());
    let (one, many) = if change.missing.is_empty() {
        (&words.change_more_one, &words.change_more)
    } else {
        (&words.missing_more_one, &words.missing_more)
    };
    let mut blocks = vec![Block::Text(change.intro.clone())];
    blocks.extend((!items.is_empty()).then_some(Block::Items(items)));
    blocks.extend(more(change.more, one, many).map(Block::Text));
    blocks
}

fn tensions(handout: &Handout) -> Vec<Block<'_>> {
    let (words, tensions) = (&handout.words, &handout.tensions);
    if tensions.say.is_empty() {
        return Vec::new();
    }
    let more = more(
        tensions.more,
        &words.tensions_more_one,
        &words.tensions_more,
    );
    let mut blocks = vec![Block::Items(tensions.say.clone())];
    blocks.extend(more.map(Block::Text));
    blocks
}

fn more(count: usize, one: &str, many: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(one.to_owned()),
        _ => Some(fill(many, &[("count", &count.to_string())])),
    }
}

/// If all questions are for one way to go, the heading says so; if not, each of them does.
fn questions(handout: &Handout) -> (String, Vec<Block<'_>>) {
    let (words, asked) = (&handout.words, &handout.questions);
    let Some(first) = asked.first() else {
        return (words.ask.clone(), Vec::new());
    };
    if asked.iter().all(|other| other.way == first.way) {
        let heading = fill(&words.ask_one_way, &[("way", &first.way)]);
        let asks = asked.iter().map(|one| one.ask.clone()).collect();
        return (heading, vec![Block::Ticks(asks)]);
    }
    let asks = asked.iter().map(|one| {
        let values = [("question", &*one.ask), ("way", &*one.way)];
        fill(&words.ask_way, &values)
    });
    (words.ask.clone(), vec![Block::Ticks(asks.collect())])
}

fn about(handout: &Handout) -> String {
    let (words, set) = (&handout.words, &handout.question_set);
    let mut said = vec![fill(
        &words.made_from,
        &[
            ("id", &set.id),
            ("version", &set.version),
            ("date", &set.content_day),
        ],
    )];
    said.extend(handout.about.clone());
    if !handout.sources.is_empty() {
        let values = [
            ("shown", &*handout.sources.len().to_string()),
            ("count", &*handout.sources_in_all.to_string()),
            ("list", &*handout.sources.join("; ")),
        ];
        said.push(fill(&words.sources, &values));
    }
    joined(&said)
}
