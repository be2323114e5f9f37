//! The first part of the result, on one page.

use super::{help, reasons, under};
use crate::journey::Journey;
use crate::journey::shown::Shown;
use crate::page::{Block, Page};
use crate::words::fill;

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let Some(shown) = &journey.shown else { return };
    let (words, report) = (journey.words().result(), &shown.report);
    let text = |text: &String| Block::Text(text.clone());
    if journey.from_other_version {
        let other = journey.words().code().other_version.clone();
        page.blocks.push(Block::Note(other));
    }
    if let Some(safe_first) = &report.safe_first {
        page.blocks.push(Block::Lead(safe_first.clone()));
        page.blocks.extend(help::in_short(journey));
    }
    page.blocks
        .extend(report.hard_first.iter().cloned().map(Block::Lead));
    page.blocks.push(Block::Lead(report.sentence.clone()));
    page.blocks.extend(changed(journey, shown).map(Block::Text));
    page.blocks
        .push(Block::Fits(reasons::fits_in_words(report)));
    let facts = reasons::facts(&report.because);
    page.blocks.extend(under(&words.because, facts));
    let facts = reasons::facts(&report.in_the_way);
    page.blocks.extend(under(&words.in_the_way, facts));
    // Where too little was answered, what could settle it stands in place of a start.
    if report.settle.is_empty() {
        page.blocks
            .extend(under(&words.start, [text(&report.start)]));
    }
    let settle = reasons::items(report.settle.iter());
    page.blocks.extend(under(&words.settle, settle));
    page.blocks
        .extend(under(&words.next, [text(&report.next_step)]));
    if report.settle.is_empty() {
        page.blocks.push(text(&report.closeness));
    }
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
