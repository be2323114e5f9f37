//! The honest numbers: each in words, as a picture of 100 marks, and with how sure it is.

use crate::form::{Form, PerForm};
use crate::journey::Journey;
use crate::page::{Block, Picture};
use crate::question_set::learn::{Count, HonestNumber};
use crate::reading::strength;
use crate::words::{self, fill};

pub(super) fn all(journey: &Journey) -> Vec<Block> {
    let words = journey.words().learn();
    let numbers = &journey.given.set.learn.numbers;
    let mut blocks = vec![Block::Text(words.each_mark.clone())];
    blocks.extend(numbers.iter().flat_map(|number| one(journey, number)));
    blocks.push(Block::Text(words.order.clone()));
    blocks
}

fn one(journey: &Journey, number: &HonestNumber) -> Vec<Block> {
    let words = journey.words().learn();
    let sure = strength(words, number.strength);
    let mut said = Vec::new();
    if let Count::Pairs {
        range: Some((low, high)),
        ..
    } = number.count
    {
        let (low, high) = (low.to_string(), high.to_string());
        said.push(fill(&words.range, &[("low", &low), ("high", &high)]));
    }
    said.push(fill(&words.who_counts, &[("about", &number.about)]));
    said.push(fill(&words.when, &[("time", &number.time)]));
    said.push(fill(&words.how_sure, &[("strength", sure)]));
    let sources = &journey.given.set.learn.sources;
    let from = number.sources.iter();
    let from = from.map(|source| fill(&words.from, &[("cite", &sources[*source].cite)]));
    let mut blocks = vec![
        Block::Heading(number.say.to_string()),
        pictures(words, number.count, journey.given.first),
    ];
    blocks.extend(said.into_iter().map(Block::Text));
    blocks.extend(Block::list(from));
    blocks
}

fn pictures(words: &words::Learn, count: Count, first: Form) -> Block {
    let order = [first, first.other()];
    let legend = |form: Form, sentence: &str, count: u8| {
        (form, fill(sentence, &[("count", &count.to_string())]))
    };
    let pictures = match count {
        Count::Rate { group, individual } => order
            .map(|form| {
                let sentence = form.of(&words.happens_group, &words.happens_individual);
                let mut of_100 = PerForm::default();
                of_100[form] = form.of(group, individual);
                Picture {
                    of_100,
                    legend: vec![legend(form, sentence, of_100[form])],
                }
            })
            .to_vec(),
        Count::Pairs { individual, .. } => {
            let of_100 = PerForm {
                group: 100 - individual,
                individual,
            };
            let better = |form: Form| {
                let sentence = form.of(&words.better_group, &words.better_individual);
                legend(form, sentence, of_100[form])
            };
            vec![Picture {
                of_100,
                legend: order.map(better).to_vec(),
            }]
        }
    };
    Block::Marks(pictures)
}
