//! Every answer, and the way to each.

use super::{add_line, said};
use crate::action::Action;
use crate::journey::Journey;
use crate::page::{Block, Choice, Page};
use crate::words::fill;

/// The answers before there is a result.
pub(super) fn page(journey: &Journey) -> Page {
    let mut page = journey.page_with_back(&journey.words().review().place);
    write(journey, &mut page);
    page
}

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let (interview, words) = (&journey.interview, journey.words());
    let (review, blocks) = (words.review(), &mut page.blocks);
    blocks.push(Block::Text(review.intro.clone()));
    let open = interview.passed_over();
    if open > 0 {
        let left = fill(&review.left_open, &[("count", &open.to_string())]);
        blocks.push(Block::Text(left));
    }
    add_line(blocks, Choice::plain(&review.see, Action::SeeResult));
    page.focus = Some(0);
    let mut heading = "";
    for at in interview.asked() {
        let item = interview.items()[at];
        let part = said::part(interview.set(), words, item);
        if part != heading {
            blocks.push(Block::Heading(part.to_owned()));
            heading = part;
        }
        let line = Choice {
            value: said::answer(interview, words, at),
            ..Choice::plain(said::short(interview.set(), words, item), Action::Open(at))
        };
        add_line(blocks, line);
    }
}
