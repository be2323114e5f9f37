//! Every answer, and the way to each.

use super::{choices, said};
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
    let review = words.review();
    page.blocks.push(Block::Text(review.intro.clone()));
    let open = interview.passed_over();
    if open > 0 {
        let left = fill(&review.left_open, &[("count", &open.to_string())]);
        page.blocks.push(Block::Text(left));
    }
    let see = Choice::plain(review.see.clone(), Action::SeeResult);
    page.blocks.push(choices(vec![see]));
    page.focus = Some(0);
    let mut heading = "";
    let mut lines = Vec::new();
    for at in interview.asked() {
        let item = interview.items()[at];
        let part = said::part(interview.set(), words, item);
        if part != heading {
            close(&mut lines, &mut page.blocks);
            page.blocks.push(Block::Heading(part.to_owned()));
            heading = part;
        }
        lines.push(Choice {
            value: said::answer(interview, words, at),
            ..Choice::plain(said::short(interview.set(), words, item), Action::Open(at))
        });
    }
    close(&mut lines, &mut page.blocks);
}

fn close(lines: &mut Vec<Choice>, blocks: &mut Vec<Block>) {
    if !lines.is_empty() {
        blocks.push(choices(std::mem::take(lines)));
    }
}
