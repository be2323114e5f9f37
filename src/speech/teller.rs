//! Saying a page, as much of it as a person needs to hear now.

use super::typed::first;
use super::voice::Voice;
use super::{block, menu};
use crate::action::Action;
use crate::page::{Block, Choice, Choices, Field, Mark, Page, Takes};
use crate::words::{Words, fill};

/// This many lines are said again on a page that one comes back to; of more, only the new ones.
const FEW: usize = 12;

/// So little is left out without a word on how to hear it.
const FEW_LEFT_OUT: usize = 2;

/// How much of a page is said.
#[derive(Clone, Copy)]
pub(super) enum Told<'p> {
    /// All of it.
    Again,
    /// It was not told yet, so: all but the page to take along, which can be asked for.
    Not,
    /// It was told before, so: where this is, what it asks, what can be chosen, and what is new.
    Before(&'p Page),
    /// The person is still on it, so: what is new.
    Now(&'p Page),
}

pub(super) struct Teller<'t> {
    pub page: &'t Page,
    pub told: Told<'t>,
    pub words: &'t Words,
    pub voice: &'t mut Voice,
    pub refused: Option<&'t str>,
    pub so_far: SoFar<'t>,
}

/// What came of telling the page so far.
#[derive(Default)]
pub(super) struct SoFar<'t> {
    /// A heading that is said once something below it is.
    heading: Option<&'t str>,
    said: bool,
    /// Whether a sentence that matters most was said.
    led: bool,
    /// How many blocks and lines were left out.
    left_out: usize,
    /// How to hear all of it, where lines that were told have other numbers now, or something below
    /// them stands in another place.
    to_hear_all: Option<&'t str>,
}

impl Teller<'_> {
    pub(super) fn page(&mut self) {
        let page = self.page;
        let mut lines = 0;
        for (index, block) in blocks(page).enumerate() {
            match block {
                Block::Heading(heading) if matches!(self.told, Told::Again) => {
                    self.voice.heading(heading);
                }
                Block::Heading(heading) => self.so_far.heading = Some(heading),
                Block::Choices(choices) => {
                    self.choices(choices, lines);
                    lines += choices.lines.len();
                }
                Block::Field(field) => self.field(field),
                _ if self.is_due(index, block) => {
                    self.below_heading();
                    self.so_far.led |= matches!(block, Block::Lead(_));
                    block::say(block, page, self.words, self.voice);
                }
                _ => self.so_far.left_out += 1,
            }
        }
        self.ways(lines);
        if !matches!(self.told, Told::Now(_)) {
            self.hints();
        } else if !self.so_far.said {
            self.voice.text(&self.words.plain().nothing_new);
        } else if let Some(sentence) = self.so_far.to_hear_all {
            self.again(sentence);
        }
    }

    /// Whether a block is to be said now. It was said before if it stands where it stood, counted
    /// from the first block or back from the lines to choose. What stands below those is there to
    /// look up: it was said before if it stood anywhere.
    fn is_due(&mut self, index: usize, block: &Block) -> bool {
        let before = match self.told {
            Told::Again => return true,
            Told::Not => return !matches!(block, Block::Paper(_)),
            Told::Before(before) | Told::Now(before) => before,
        };
        let (end, end_before) = (through_lines(self.page), through_lines(before));
        let stood = |at: usize| blocks(before).nth(at) == Some(block);
        match (block, self.told) {
            (Block::Note(_), _) => true,
            (Block::Paper(_), _) => false,
            _ if index >= end => {
                let is_known = blocks(before).any(|old| old == block);
                if is_known && !stood(end_before + index - end) {
                    let in_short = &self.words.plain().in_short;
                    self.so_far.to_hear_all.get_or_insert(in_short);
                }
                !is_known
            }
            (Block::Lead(_), Told::Before(_)) => true,
            // No number stands for it, so it is said again behind anything new.
            (Block::How(Action::GoOn, _), Told::Now(_)) if self.so_far.said => true,
            _ => {
                let from_end = end_before.checked_sub(end - index);
                !stood(index) && !from_end.is_some_and(stood)
            }
        }
    }

    /// Says what a field holds now, as what is proposed.
    fn field(&mut self, field: &Field) {
        self.below_heading();
        if field.label != self.page.title {
            self.voice.text(&field.label);
        }
        let plain = self.words.plain();
        let back = first(&self.words.typed().back);
        // A code is typed whole each time.
        if field.takes == Takes::Code {
            self.voice.text(&fill(&plain.code_first, &[("back", back)]));
            return;
        }
        let is_proposed = !field.text.is_empty() && self.refused != Some(&field.text);
        self.voice.text(&if is_proposed {
            fill(&plain.proposed, &[("answer", &field.text)])
        } else {
            fill(&plain.name_first, &[("back", back)])
        });
    }

    fn below_heading(&mut self) {
        self.so_far.said = true;
        if let Some(heading) = self.so_far.heading.take() {
            self.voice.heading(heading);
        }
    }

    /// Says lines with their numbers, after `before` others.
    fn choices(&mut self, choices: &Choices, before: usize) {
        let (page, told) = (self.page, self.told);
        let is_way_on = matches!(&*choices.lines, [only] if only.value.is_empty());
        let all = match told {
            Told::Again | Told::Not => true,
            Told::Before(_) => page.asks || is_way_on || page.lines().count() <= FEW,
            Told::Now(_) => false,
        };
        let led = self.so_far.led;
        for (choice, number) in choices.lines.iter().zip(before + 1..) {
            let old = self.old_line(choice, number);
            let is_told = match choice.mark {
                Mark::Dot(is_on) => matches!(told, Told::Now(_)) && (!is_on || led),
                _ => false,
            };
            if !all && (is_told || old.is_some_and(|old| old == choice)) {
                self.so_far.left_out += 1;
                continue;
            }
            self.below_heading();
            let mut text = block::line(choice, self.words);
            if choice.mark == Mark::Box(false) && matches!(told, Told::Now(_)) {
                text = fill(&self.words.plain().not_ticked, &[("line", &text)]);
            }
            self.voice.choice(number, &text);
        }
    }

    /// The line as it was when the page was told before; whether its number is another one now is
    /// kept in mind.
    fn old_line(&mut self, choice: &Choice, number: usize) -> Option<&Choice> {
        let (Told::Before(before) | Told::Now(before)) = self.told else {
            return None;
        };
        let is_same = |old: &Choice| old.act == choice.act && old.label == choice.label;
        let at = before.lines().position(|(_, old)| is_same(old))?;
        if at + 1 != number {
            self.so_far.to_hear_all = Some(&self.words.plain().renumbered);
        }
        before.lines().nth(at).map(|(_, old)| old)
    }

    /// The ways on that have a number.
    fn ways(&mut self, lines: usize) {
        let ways = menu::ways(self.page, self.words);
        if let Told::Now(before) = self.told {
            let old = menu::lines(before, self.words);
            for (way, line) in ways.iter().zip(lines..) {
                let at = old.iter().position(|old| old.act == way.act);
                if at.is_some_and(|at| at != line) {
                    self.so_far.to_hear_all = Some(&self.words.plain().renumbered);
                }
                if at.is_none() {
                    self.so_far.said = true;
                    self.voice.choice(line + 1, way.label);
                }
            }
            return;
        }
        if !ways.is_empty() {
            self.voice.gap();
        }
        if self.page.parts.is_some() {
            self.voice.text(&self.words.plain().what_now);
        }
        for (way, line) in ways.iter().zip(lines + 1..) {
            self.voice.choice(line, way.label);
        }
    }

    /// What else to know before typing.
    fn hints(&mut self) {
        let (page, plain, typed) = (self.page, self.words.plain(), self.words.typed());
        let has = |is: fn(&Choice) -> bool| page.lines().any(|(_, choice)| is(choice));
        if page.lines().any(|(choices, _)| choices.most.is_some()) {
            self.voice.text(&plain.several);
        }
        if has(|choice| choice.steps.is_some()) {
            let less = first(&typed.less);
            self.voice.text(&fill(&plain.steps, &[("less", less)]));
            if page.asks {
                self.voice.text(&plain.keep_all);
            }
        }
        if has(|choice| matches!(choice.mark, Mark::Box(_))) {
            self.voice.text(&plain.boxes);
        }
        let kept = page.lines().filter(|(_, choice)| choice.mark.is_kept());
        let kept: Vec<&str> = kept.map(|(_, choice)| &*choice.label).collect();
        if !kept.is_empty() {
            let values = [("answer", &*kept.join("; "))];
            self.voice.text(&fill(&plain.chose_before, &values));
        }
        match self.told {
            Told::Not if self.so_far.left_out > 0 => self.again(&plain.paper),
            Told::Before(_) if self.so_far.left_out > FEW_LEFT_OUT => self.again(&plain.in_short),
            _ => {}
        }
    }

    fn again(&mut self, sentence: &str) {
        let again = first(&self.words.typed().again);
        self.voice.text(&fill(sentence, &[("again", again)]));
    }
}

/// How many blocks there are up to the last lines to choose; all, where there are none.
fn through_lines(page: &Page) -> usize {
    let ends = blocks(page).zip(1..);
    let lines = ends.filter(|(block, _)| matches!(block, Block::Choices(_)));
    lines.last().map_or(blocks(page).count(), |(_, end)| end)
}

/// Everything that stands on a page, in the order it is said.
fn blocks(page: &Page) -> impl Iterator<Item = &Block> {
    page.pinned.iter().chain(&page.blocks)
}
