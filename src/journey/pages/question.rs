//! One question: what is asked, what can be chosen, and why it is asked; and the one that only routes.

use super::{numbered, said};
use crate::action::{Action, Safety, Step};
use crate::answers::Reply;
use crate::interview::{Item, Said};
use crate::journey::Journey;
use crate::page::{Block, Choice, Choices, Mark, Page};
use crate::question_set::Consideration;
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
    let ask = said::ask(set, words, item).to_owned();
    page.blocks.push(Block::Lead(ask));
    if item == Item::Importance {
        page.blocks.push(weights(journey));
        page.focus = Some(0);
    } else {
        options(journey, at, &mut page);
    }
    why(journey, said::why(set, words, item), &mut page);
    page
}

fn why(journey: &Journey, why: &str, page: &mut Page) {
    let heading = &journey.words().question().why;
    page.blocks
        .extend(Block::under(heading, [Block::Text(why.to_owned())]));
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
    let line = |offer: &Said| {
        let kept = interview.is_kept(at, *offer);
        let mark = match offer {
            Said::Reply(Reply::Picked(_)) if most.is_some() => Mark::Option(kept),
            _ if kept => Mark::Kept,
            _ => Mark::None,
        };
        let label = said::label(interview.set(), words, item, *offer);
        Choice {
            mark,
            ..Choice::plain(label, Action::Say(*offer))
        }
    };
    let offers = interview.offers(item);
    let is_kept = |offer: &Said| interview.is_kept(at, *offer);
    page.focus = offers.iter().position(is_kept);
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
    let weight = |(index, part): (usize, &Consideration)| {
        let counts = interview.answers().importance(index);
        Choice {
            value: said::importance(words, counts).to_owned(),
            steps: Some(Step::ALL.map(|step| Action::Weigh(index, step))),
            ..Choice::plain(part.title.as_str(), Action::GoOn)
        }
    };
    let go_on = Choice::plain(&words.importance().go_on, Action::GoOn);
    Block::lines(considerations.map(weight).chain([go_on]).collect())
}

/// The question whose answer goes nowhere.
pub(super) fn safety(journey: &Journey) -> Page {
    let words = journey.words().safety();
    let line = |safety: Safety| {
        let label = match safety {
            Safety::Safe => &words.yes,
            Safety::NotSure => &words.not_sure,
            Safety::NotSafe => &words.no,
            Safety::RatherNot => &words.rather_not,
        };
        let mut line = Choice::plain(label, Action::Safety(safety));
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
    why(journey, &words.why, &mut page);
    let kept = |said| Safety::ALL.iter().position(|safety| *safety == said);
    page.focus = journey.safety.and_then(kept);
    page
}
