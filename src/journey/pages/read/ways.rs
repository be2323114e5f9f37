//! The ways to go: each by itself, and all side by side.

use crate::form::Form;
use crate::journey::Journey;
use crate::journey::pages::under;
use crate::page::{Block, Item, Table, TableRow};
use crate::question_set::Prose;
use crate::question_set::learn::{Forms, Way};
use crate::words;

/// What a way is, its upsides and downsides, and what it is like.
pub(super) fn way(words: &words::Learn, way: &Way) -> Vec<Block> {
    let text = |text: &Prose| vec![Block::Text(text.to_string())];
    [
        under(&words.what, text(&way.what)),
        under(&words.who, text(&way.who)),
        under(&words.length, text(&way.length)),
        under(&words.upsides, list(&way.upsides)),
        under(&words.downsides, list(&way.downsides)),
        under(&words.techniques, list(&way.techniques)),
        under(&words.kinds, list(&way.kinds)),
        under(&words.first_month, text(&way.first_month)),
        under(&words.first_session, text(&way.first_session)),
        under(&words.find, list(&way.find)),
        under(&words.questions, list(&way.questions)),
    ]
    .concat()
}

fn list(texts: &[Prose]) -> Option<Block> {
    let item = |text: &Prose| Item {
        text: text.to_string(),
        under: Vec::new(),
    };
    (!texts.is_empty()).then(|| Block::List(texts.iter().map(item).collect()))
}

/// Upsides and downsides of all four ways.
pub(super) fn sides(journey: &Journey, forms: &Forms) -> Vec<Block> {
    let words = journey.words().learn();
    let ways = match journey.given.first {
        Form::Group => [&forms.group, &forms.individual, &forms.both, &forms.neither],
        Form::Individual => [&forms.individual, &forms.group, &forms.both, &forms.neither],
    };
    let row = |name: &str, texts: fn(&Way) -> &[Prose]| TableRow {
        name: name.to_owned(),
        cells: ways
            .map(|way| texts(way).iter().map(ToString::to_string).collect())
            .to_vec(),
    };
    vec![
        Block::Text(words.weigh_ask.clone()),
        Block::Table(Table {
            columns: ways.map(|way| way.title.to_string()).to_vec(),
            rows: vec![
                row(&words.upsides, |way| &way.upsides),
                row(&words.downsides, |way| &way.downsides),
            ],
        }),
        Block::Text(words.order.clone()),
    ]
}
