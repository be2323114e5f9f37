//! Every reason in the person's own answers, how they are counted, and what would change the outcome.

use crate::journey::Journey;
use crate::page::{Block, Fact, Item, Lean, Page};
use crate::report::{FitText, PartText, ReasonText, Report};

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let Some(shown) = &journey.shown else { return };
    let (words, report) = (journey.words().result(), &shown.report);
    let text = |text: &String| Block::Text(text.clone());
    let blocks = &mut page.blocks;
    blocks.extend(report.meaning.iter().map(text));
    blocks.push(Block::Heading(words.fit.clone()));
    let fits = report.fits.iter().map(FitText::in_numbers);
    blocks.push(Block::Fits(fits.collect()));
    blocks.push(Block::Text(words.scale.clone()));
    for part in &report.parts {
        blocks.push(Block::Heading(part.title.clone()));
        blocks.push(lean(journey, part));
        blocks.extend(facts(&part.reasons));
    }
    blocks.push(Block::Heading(words.change.clone()));
    blocks.push(text(&report.change.intro));
    blocks.extend(changes(report));
    blocks.extend(Block::under(&words.tensions, Block::list(&report.tensions)));
    blocks.extend(Block::under(&words.plan, report.plan.iter().map(text)));
    blocks.extend(Block::under(&words.lean, report.lean.iter().map(text)));
    let counted = [&words.counted, &words.order].map(text);
    blocks.extend(Block::under(&words.how_counted, counted));
}

/// The first form of this run stands on the right, as the numbers of the fit grow to the right.
fn lean(journey: &Journey, part: &PartText) -> Block {
    let Some(gap) = part.gap else {
        return Block::Text(part.sentence.clone());
    };
    let words = journey.words().result();
    let right = journey.given.first;
    Block::Lean(Lean {
        names: [right.other(), right].map(|form| form.of(&words.group, &words.individual).clone()),
        right,
        value: right.of(gap, gap.times(-1)).over(2),
        says: part.sentence.clone(),
    })
}

/// Reasons as label, answer and what that says.
pub(super) fn facts(reasons: &[ReasonText]) -> Option<Block> {
    (!reasons.is_empty()).then(|| Block::Facts(reasons.iter().map(Fact::from).collect()))
}

fn changes(report: &Report) -> Option<Block> {
    let flips = report.change.flips.iter().map(|flip| Item {
        text: flip.step.clone(),
        under: vec![flip.then.clone()],
    });
    let missing = report.change.missing.iter().map(Item::of);
    let list: Vec<Item> = flips.chain(missing).collect();
    (!list.is_empty()).then_some(Block::List(list))
}
