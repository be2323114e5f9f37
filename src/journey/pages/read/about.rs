//! Who made this, from what and for whom; and the sources.

use crate::journey::Journey;
use crate::journey::pages::under;
use crate::page::{Block, Item};
use crate::question_set::learn::{About, Citation, Learn};
use crate::reading::{self, strength};
use crate::words::{self, fill};

pub(super) fn about(journey: &Journey, about: &About) -> Vec<Block> {
    let words = journey.words().learn();
    let set = &journey.given.set;
    let texts = [
        (&words.problem, Some(&about.problem)),
        (&words.not_measured, Some(&about.not_measured)),
        (&words.method, Some(&about.method)),
        (&words.authors, Some(&about.authors)),
        (&words.funding, Some(&about.funding)),
        (&words.reading, about.reading.as_ref()),
        (&words.updates, Some(&about.updates)),
    ];
    let texts = texts
        .into_iter()
        .flat_map(|(heading, text)| under(heading, text.map(|text| Block::Text(text.to_string()))));
    let mut blocks: Vec<Block> = texts.collect();
    blocks.push(Block::Text(reading::content_date(journey.words(), set)));
    let overdue = reading::overdue(journey.words(), set, journey.given.today);
    blocks.extend(overdue.map(Block::Lead));
    blocks
}

pub(super) fn sources(words: &words::Learn, learn: &Learn) -> Vec<Block> {
    let item = |source: &Citation| {
        let mut under: Vec<String> = source.link.iter().map(ToString::to_string).collect();
        under.push(fill(&words.used_for, &[("used_for", &source.used_for)]));
        let strength = [("strength", strength(words, source.strength))];
        under.push(fill(&words.how_sure, &strength));
        Item {
            text: source.cite.to_string(),
            under,
        }
    };
    vec![Block::List(learn.sources.iter().map(item).collect())]
}
