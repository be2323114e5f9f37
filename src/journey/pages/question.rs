//! One question: what is asked, what can be chosen, and why it is asked.

use super::{choices, said, under};
use crate::action::{Action, Step};
use crate::interview::{Interview, Item, Offer};
use crate::journey::Journey;
use crate::page::{Block, Choice, Choices, Mark, Page};
use crate::words::fill;

pub(super) fn page(journey: &Journey, at: usize) -> Page {
    let (interview, words) = (&journey.interview, journey.words());
    let set = interview.set();
    let item = interview.items()[at];
    let n = interview.asked().take_while(|other| *other < at).count() + 1;
    let total = interview.asked().count();
    let values = [("n", &*n.to_string()), ("total", &*total.to_string())];
    let mut page = journey.page_with_back(&fill(&words.question().place, &values));
    said::part(set, words, item).clone_into(&mut page.part);
    page.step = Some((n, total));
    page.asks = true;
    page.ways.insert(1, Action::Review);
    let open = interview.passed_over();
    if open > 0 {
        page.aside = fill(&words.question().skipped, &[("count", &open.to_string())]);
    }
    page.blocks
        .push(Block::Lead(said::ask(set, words, item).to_owned()));
    if item == Item::Importance {
        page.blocks.push(weights(journey));
        page.focus = Some(0);
    } else {
        options(journey, at, &mut page);
    }
    let why = Block::Text(said::why(set, words, item).to_owned());
    page.blocks.extend(under(&words.question().why, [why]));
    page
}

fn options(journey: &Journey, at: usize, page: &mut Page) {
    let (interview, words) = (&journey.interview, journey.words());
    let item = interview.items()[at];
    let most = Some(interview.pick(item)).filter(|most| *most > 1);
    if let Some(most) = most {
        let most = most.to_string();
        let hint = fill(&words.question().pick_hint, &[("most", &most)]);
        page.blocks.push(Block::Text(hint));
    }
    let line = |offer: &Offer| {
        let kept = interview.is_kept(at, *offer);
        let mark = match offer {
            Offer::Option(_) if most.is_some() => Mark::Option(kept),
            _ if kept => Mark::Kept,
            _ => Mark::None,
        };
        Choice {
            mark,
            ..Choice::plain(
                said::label(interview.set(), words, item, *offer),
                Action::Say(Interview::meaning(item, *offer)),
            )
        }
    };
    let offers = interview.offers(item);
    page.focus = offers
        .iter()
        .position(|offer| interview.is_kept(at, *offer));
    page.blocks.push(Block::Choices(Choices {
        lines: offers.iter().map(line).collect(),
        most,
        numbered: true,
    }));
}

/// How much each consideration counts, and the way on.
fn weights(journey: &Journey) -> Block {
    let (interview, words) = (&journey.interview, journey.words());
    let considerations = interview.set().considerations.iter().enumerate();
    let mut lines: Vec<Choice> = considerations
        .map(|(index, part)| {
            let counts = interview.answers().importance(index);
            Choice {
                value: said::importance(words, counts).to_owned(),
                steps: Some([Step::Less, Step::More].map(|step| Action::Weigh(index, step))),
                ..Choice::plain(part.title.as_str(), Action::GoOn)
            }
        })
        .collect();
    lines.push(Choice::plain(
        words.importance().go_on.clone(),
        Action::GoOn,
    ));
    choices(lines)
}
