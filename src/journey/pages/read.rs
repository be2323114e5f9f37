//! What can be read about the choice: a list, and a page for each.

mod numbers;

use super::numbered;
use crate::action::{Action, Step};
use crate::journey::Journey;
use crate::page::{Block, Choice, Item, Page, Table, TableRow};
use crate::question_set::Prose;
use crate::question_set::learn::{About, Citation, Difference, Forms, Learn, Way};
use crate::reading::{self, Reading, strength};
use crate::words::{self, fill};

pub(super) fn page(journey: &Journey, reading: Reading) -> Page {
    let learn = &journey.given.set.learn;
    let words = journey.words().learn();
    let mut page = journey.page_with_back(reading::title(journey.words(), learn, reading));
    if reading == Reading::Menu {
        page.focus = Some(0);
        page.blocks = menu(journey);
        return page;
    }
    page.ways
        .splice(0..0, [Step::More, Step::Less].map(Action::Turn));
    page.blocks = match (reading, &learn.forms, &learn.about) {
        (Reading::Compare, _, _) => compare(journey, &learn.comparison),
        (Reading::Steps, _, _) => steps(words),
        (Reading::Sides, Some(forms), _) => sides(journey, forms),
        (Reading::Group, Some(forms), _) => way(words, &forms.group),
        (Reading::Individual, Some(forms), _) => way(words, &forms.individual),
        (Reading::Both, Some(forms), _) => way(words, &forms.both),
        (Reading::Neither, Some(forms), _) => way(words, &forms.neither),
        (Reading::Numbers, _, _) => numbers::all(journey),
        (Reading::Wait, _, Some(about)) => vec![Block::Text(about.if_you_wait.to_string())],
        (Reading::About, _, Some(about)) => about_all(journey, about),
        (Reading::Sources, _, _) => sources(words, learn),
        _ => Vec::new(),
    };
    page
}

fn menu(journey: &Journey) -> Vec<Block> {
    let words = journey.words().learn();
    let learn = &journey.given.set.learn;
    let line = |reading| {
        let title = reading::title(journey.words(), learn, reading);
        Choice::plain(title, Action::Read(reading))
    };
    vec![
        Block::Text(words.intro.clone()),
        numbered(journey.readings().into_iter().map(line).collect()),
        Block::Text(words.order.clone()),
    ]
}

/// A way to decide, of which these questions are a part.
fn steps(words: &words::Learn) -> Vec<Block> {
    let steps = [
        &words.step_read,
        &words.step_answer,
        &words.step_weigh,
        &words.step_lean,
        &words.step_see,
        &words.step_talk,
        &words.step_start,
    ];
    Block::list(steps).into_iter().collect()
}

/// Both forms side by side, one difference at a time, the first form of this run first.
fn compare(journey: &Journey, rows: &[Difference]) -> Vec<Block> {
    let words = journey.words().result();
    let first = journey.given.first;
    let ordered = |group: &str, individual: &str| {
        let both = [first, first.other()];
        both.map(|form| form.of(group, individual).to_owned())
    };
    let row = |row: &Difference| TableRow {
        name: row.aspect.to_string(),
        cells: ordered(&row.group, &row.individual)
            .map(|text| vec![text])
            .to_vec(),
    };
    vec![
        Block::Table(Table {
            columns: ordered(&words.group, &words.individual).to_vec(),
            rows: rows.iter().map(row).collect(),
        }),
        Block::Text(journey.words().learn().order.clone()),
    ]
}

/// What a way is, its upsides and downsides, and what it is like.
fn way(words: &words::Learn, way: &Way) -> Vec<Block> {
    let text = |text: &Prose| Some(Block::Text(text.to_string()));
    [
        Block::under(&words.what, text(&way.what)),
        Block::under(&words.who, text(&way.who)),
        Block::under(&words.length, text(&way.length)),
        Block::under(&words.upsides, Block::list(&way.upsides)),
        Block::under(&words.downsides, Block::list(&way.downsides)),
        Block::under(&words.techniques, Block::list(&way.techniques)),
        Block::under(&words.kinds, Block::list(&way.kinds)),
        Block::under(&words.first_month, text(&way.first_month)),
        Block::under(&words.first_session, text(&way.first_session)),
        Block::under(&words.find, Block::list(&way.find)),
        Block::under(&words.questions, Block::list(&way.questions)),
    ]
    .concat()
}

/// Upsides and downsides of all four ways.
fn sides(journey: &Journey, forms: &Forms) -> Vec<Block> {
    let words = journey.words().learn();
    let ways = reading::ways(forms, journey.given.first);
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

/// Who made this, from what and for whom.
fn about_all(journey: &Journey, about: &About) -> Vec<Block> {
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
    let texts = texts.into_iter().flat_map(|(heading, text)| {
        Block::under(heading, text.map(|text| Block::Text(text.to_string())))
    });
    let mut blocks: Vec<Block> = texts.collect();
    blocks.push(Block::Text(reading::content_date(journey.words(), set)));
    let overdue = reading::overdue(journey.words(), set, journey.given.today);
    blocks.extend(overdue.map(Block::Lead));
    blocks
}

fn sources(words: &words::Learn, learn: &Learn) -> Vec<Block> {
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
