//! What can be read about the choice: a list, and a page for each.

mod about;
mod numbers;
mod ways;

use super::numbered;
use crate::action::{Action, Step};
use crate::form::Form;
use crate::journey::Journey;
use crate::page::{Block, Choice, Item, Page, Table, TableRow};
use crate::question_set::learn::Difference;
use crate::reading::{self, Reading};
use crate::words;

pub(super) fn page(journey: &Journey, reading: Reading) -> Page {
    let learn = &journey.given.set.learn;
    let words = journey.words().learn();
    let mut page = journey.page_with_back(reading::title(journey.words(), learn, reading));
    if reading == Reading::Menu {
        menu(journey, &mut page);
        return page;
    }
    page.ways
        .splice(0..0, [Step::More, Step::Less].map(Action::Turn));
    page.blocks = match (reading, &learn.forms, &learn.about) {
        (Reading::Compare, _, _) => compare(journey, &learn.comparison, &mut page.pinned),
        (Reading::Steps, _, _) => steps(words),
        (Reading::Sides, Some(forms), _) => ways::sides(journey, forms),
        (Reading::Group, Some(forms), _) => ways::way(words, &forms.group),
        (Reading::Individual, Some(forms), _) => ways::way(words, &forms.individual),
        (Reading::Both, Some(forms), _) => ways::way(words, &forms.both),
        (Reading::Neither, Some(forms), _) => ways::way(words, &forms.neither),
        (Reading::Numbers, _, _) => numbers::all(journey),
        (Reading::Wait, _, Some(about)) => vec![Block::Text(about.if_you_wait.to_string())],
        (Reading::About, _, Some(about)) => about::about(journey, about),
        (Reading::Sources, _, _) => about::sources(words, learn),
        _ => Vec::new(),
    };
    page
}

fn menu(journey: &Journey, page: &mut Page) {
    let words = journey.words().learn();
    let learn = &journey.given.set.learn;
    let line = |reading| {
        let title = reading::title(journey.words(), learn, reading);
        Choice::plain(title, Action::Read(reading))
    };
    page.blocks = vec![
        Block::Text(words.intro.clone()),
        numbered(journey.readings().into_iter().map(line).collect()),
        Block::Text(words.order.clone()),
    ];
    page.focus = Some(0);
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
    let item = |step: &String| Item {
        text: step.clone(),
        under: Vec::new(),
    };
    vec![Block::List(steps.into_iter().map(item).collect())]
}

/// Both forms side by side, one difference at a time, the first form of this run first.
fn compare(journey: &Journey, rows: &[Difference], pinned: &mut Vec<Block>) -> Vec<Block> {
    let words = journey.words().result();
    let ordered = |group: &str, individual: &str| match journey.given.first {
        Form::Group => [group.to_owned(), individual.to_owned()],
        Form::Individual => [individual.to_owned(), group.to_owned()],
    };
    let row = |row: &Difference| TableRow {
        name: row.aspect.to_string(),
        cells: ordered(&row.group, &row.individual)
            .map(|text| vec![text])
            .to_vec(),
    };
    let _ = pinned;
    vec![
        Block::Table(Table {
            columns: ordered(&words.group, &words.individual).to_vec(),
            rows: rows.iter().map(row).collect(),
        }),
        Block::Text(journey.words().learn().order.clone()),
    ]
}
