//! The first part of the result, on one page.

use super::{help, reasons};
use crate::journey::Journey;
use crate::journey::shown::Shown;
use crate::page::{Block, Page};
use crate::report::FitText;
use crate::words::fill;

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let Some(shown) = &journey.shown else { return };
    let (words, report) = (journey.words().result(), &shown.report);
    let text = |text: &String| Block::Text(text.clone());
    let blocks = &mut page.blocks;
    if journey.from_other_version {
        let other = journey.words().code().other_version.clone();
        blocks.push(Block::Note(other));
    }
    if let Some(safe_first) = &report.safe_first {
        blocks.push(Block::Lead(safe_first.clone()));
        blocks.extend(help::in_short(journey));
    }
    blocks.extend(report.hard_first.clone().map(Block::Lead));
    blocks.push(Block::Lead(report.sentence.clone()));
    blocks.extend(changed(journey, shown).map(Block::Text));
    blocks.push(Block::Fits(
        report.fits.iter().map(FitText::in_words).collect(),
    ));
    let because = reasons::facts(&report.because);
    blocks.extend(Block::under(&words.because, because));
    let in_the_way = reasons::facts(&report.in_the_way);
    blocks.extend(Block::under(&words.in_the_way, in_the_way));
    // Where too little was answered, what could settle it stands in place of a start.
    let is_settled = report.settle.is_empty();
    let start = is_settled.then(|| text(&report.start));
    blocks.extend(Block::under(&words.start, start));
    blocks.extend(Block::under(&words.settle, Block::list(&report.settle)));
    blocks.extend(Block::under(&words.next, [text(&report.next_step)]));
    blocks.extend(is_settled.then(|| text(&report.closeness)));
    let mut beside = Page::default();
    reasons::write(journey, &mut beside);
    page.beside = beside.blocks;
}

/// What was shown before an answer was changed.
fn changed(journey: &Journey, shown: &Shown) -> Option<String> {
    let words = journey.words().result();
    let before = shown.before?;
    Some(if before == shown.report.assessment.outcome {
        words.changed_same.clone()
    } else {
        let before = &journey.given.set.outcome(before).title;
        fill(&words.changed, &[("before", before)])
    })
}
