//! Every reason in the person's own answers, how they are counted, and what would change the outcome.

use super::under;
use crate::form::Form;
use crate::journey::Journey;
use crate::page::{Block, Fact, Fit, Item, Lean, Page};
use crate::report::{FitText, PartText, ReasonText, Report};

pub(super) fn write(journey: &Journey, page: &mut Page) {
    let Some(shown) = &journey.shown else { return };
    let (words, report) = (journey.words().result(), &shown.report);
    let text = |text: &String| Block::Text(text.clone());
    page.blocks.extend(report.meaning.iter().map(text));
    page.blocks.push(Block::Heading(words.fit.clone()));
    page.blocks.push(Block::Fits(fits_in_numbers(report)));
    page.blocks.push(Block::Text(words.scale.clone()));
    for (index, part) in report.parts.iter().enumerate() {
        page.blocks.push(Block::Heading(part.title.clone()));
        page.blocks.push(lean(journey, part));
        let reasons = report
            .reasons
            .iter()
            .filter(|reasons| reasons.part == index);
        page.blocks
            .extend(reasons.filter_map(|part| facts(&part.reasons)));
    }
    page.blocks.push(Block::Heading(words.change.clone()));
    page.blocks.push(text(&report.change.intro));
    page.blocks.extend(changes(report));
    let tensions = items(report.tensions.iter());
    page.blocks.extend(under(&words.tensions, tensions));
    page.blocks
        .extend(under(&words.plan, report.plan.iter().map(text)));
    page.blocks
        .extend(under(&words.lean, report.lean.iter().map(text)));
    let counted = [&words.counted, &words.order];
    let counted = counted.map(|text| Block::Text(text.clone()));
    page.blocks.extend(under(&words.how_counted, counted));
}

/// Both fits with words for how well.
pub(super) fn fits_in_words(report: &Report) -> Vec<Fit> {
    let said = |fit: &FitText| Fit {
        says: fit.words.clone(),
        ..Fit::from(fit.clone())
    };
    report.fits.iter().map(said).collect()
}

/// Both fits with their numbers.
pub(super) fn fits_in_numbers(report: &Report) -> Vec<Fit> {
    report.fits.iter().cloned().map(Fit::from).collect()
}

impl From<FitText> for Fit {
    /// With the number, to two decimals.
    fn from(fit: FitText) -> Self {
        Self {
            form: fit.form,
            name: fit.name,
            value: fit.value,
            says: fit.number,
        }
    }
}

/// The first form of this run stands on the right, as the numbers of the fit grow to the right.
fn lean(journey: &Journey, part: &PartText) -> Block {
    let Some(gap) = part.gap else {
        return Block::Text(part.sentence.clone());
    };
    let words = journey.words().result();
    let right = journey.given.first;
    let name = |form: Form| match form {
        Form::Group => words.group.clone(),
        Form::Individual => words.individual.clone(),
    };
    let toward_right = if right == Form::Group {
        gap
    } else {
        gap.times(-1)
    };
    Block::Lean(Lean {
        names: [name(right.other()), name(right)],
        right,
        value: toward_right.over(2),
        says: part.sentence.clone(),
    })
}

/// Reasons as label, answer and what that says.
pub(super) fn facts(reasons: &[ReasonText]) -> Option<Block> {
    let fact = |reason: &ReasonText| Fact {
        label: reason.label.clone(),
        value: reason.answer.clone(),
        says: reason.says.clone(),
    };
    (!reasons.is_empty()).then(|| Block::Facts(reasons.iter().map(fact).collect()))
}

fn changes(report: &Report) -> Option<Block> {
    let flips = report.change.flips.iter().map(|flip| Item {
        text: flip.step.clone(),
        under: vec![flip.then.clone()],
    });
    let missing = report.change.missing.iter().map(|question| Item {
        text: question.clone(),
        under: Vec::new(),
    });
    let list: Vec<Item> = flips.chain(missing).collect();
    (!list.is_empty()).then_some(Block::List(list))
}

pub(super) fn items<'a>(texts: impl Iterator<Item = &'a String>) -> Option<Block> {
    let item = |text: &String| Item {
        text: text.clone(),
        under: Vec::new(),
    };
    let list: Vec<Item> = texts.map(item).collect();
    (!list.is_empty()).then_some(Block::List(list))
}
