//! The question that only routes.

use super::{numbered, under};
use crate::action::{Action, Safety};
use crate::journey::Journey;
use crate::page::{Block, Choice, Mark, Page};

pub(super) fn page(journey: &Journey) -> Page {
    let words = journey.words().safety();
    let line = |safety: Safety| {
        let label = match safety {
            Safety::Safe => &words.yes,
            Safety::NotSure => &words.not_sure,
            Safety::NotSafe => &words.no,
            Safety::RatherNot => &words.rather_not,
        };
        let mut line = Choice::plain(label.clone(), Action::Safety(safety));
        if journey.safety == Some(safety) {
            line.mark = Mark::Kept;
        }
        line
    };
    let mut page = journey.page_with_back(&words.place);
    page.asks = true;
    page.blocks = vec![
        Block::Lead(words.ask.clone()),
        numbered(Safety::ALL.map(line).to_vec()),
    ];
    let why = Block::Text(words.why.clone());
    page.blocks
        .extend(under(&journey.words().question().why, [why]));
    let kept = |said| Safety::ALL.iter().position(|safety| *safety == said);
    page.focus = journey.safety.and_then(kept);
    page
}
