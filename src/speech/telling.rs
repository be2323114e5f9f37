//! Telling a page: whole, or only what is new to someone who heard it before.

use super::typed::first;
use super::voice::Voice;
use super::{block, menu};
use crate::page::{Block, Choice, Choices, Field, Mark, Page};
use crate::words::{Words, fill};

/// This many lines are said again on a page that one comes back to; of more, only the new ones.
const FEW: usize = 12;

/// What was told so far: each page as it was when it was told last.
#[derive(Debug, Default)]
pub struct Telling {
    told: Vec<Page>,
    /// The file name that could not be used, if the last one could not: it is not proposed again.
    pub refused: Option<String>,
}

/// How much of a page is said.
#[derive(Clone, Copy)]
enum Told<'p> {
    /// All of it.
    Again,
    /// It was not told yet, so: all but the page to take along, which can be asked for.
    Not,
    /// It was told before, so: where this is, what it asks, what can be chosen, and what is new.
    Before(&'p Page),
    /// The person is still on it, so: what is new.
    Now(&'p Page),
}

impl Telling {
    /// Says a page, and remembers it.
    pub fn tell(&mut self, page: Page, words: &Words, voice: &mut Voice) {
        let still = self.told.last().is_some_and(|last| last.turn == page.turn);
        let before = self
            .told
            .iter()
            .rposition(|told| is_same_place(told, &page));
        let before = before.map(|index| self.told.remove(index));
        let told = match &before {
            Some(before) if still => Told::Now(before),
            Some(before) => Told::Before(before),
            None => Told::Not,
        };
        let aside = self.told.last().is_none_or(|last| last.aside != page.aside);
        self.say(&page, told, aside, words, voice);
        self.told.push(page);
    }

    /// Says the page again, all of it.
    pub fn again(&self, words: &Words, voice: &mut Voice) {
        if let Some(page) = self.told.last() {
            self.say(page, Told::Again, true, words, voice);
        }
    }

    /// Says a page, with how much was left open if `aside` says so.
    fn say(&self, page: &Page, told: Told<'_>, aside: bool, words: &Words, voice: &mut Voice) {
        if !matches!(told, Told::Now(_)) {
            voice.gap();
            voice.text(&title(page, aside));
        }
        let mut teller = Teller {
            page,
            told,
            words,
            voice,
            refused: self.refused.as_deref(),
            heading: None,
            said: false,
            left_out: false,
        };
        teller.page();
    }

    /// Everything is new, as in another language.
    pub fn forget(&mut self) {
        self.told.clear();
    }
}

/// Whether both are the same page at different times.
fn is_same_place(one: &Page, other: &Page) -> bool {
    let place = |page: &Page| {
        let shown = page.parts.as_ref().map(|parts| parts.shown);
        (page.title.clone(), page.part.clone(), page.step, shown)
    };
    place(one) == place(other)
}

struct Teller<'t> {
    page: &'t Page,
    told: Told<'t>,
    words: &'t Words,
    voice: &'t mut Voice,
    refused: Option<&'t str>,
    /// A heading that is said once something below it is.
    heading: Option<&'t str>,
    said: bool,
    left_out: bool,
}

impl Teller<'_> {
    fn page(&mut self) {
        let page = self.page;
        let mut lines = 0;
        for (index, block) in blocks(page).enumerate() {
            match block {
                Block::Heading(heading) => self.heading = Some(heading),
                Block::Choices(choices) => {
                    self.choices(choices, lines);
                    lines += choices.lines.len();
                }
                Block::Field(field) => self.field(field),
                _ if self.is_due(index, block) => {
                    self.below_heading();
                    block::say(block, page, self.words, self.voice);
                }
                _ => self.left_out = true,
            }
        }
        self.ways(lines);
        if !matches!(self.told, Told::Now(_)) {
            self.hints();
        } else if !self.said {
            self.voice.text(&self.words.plain().nothing_new);
        }
    }

    /// Whether a block is to be said now. It was said before if it stands where it stood, counted
    /// from the first block or from the last.
    fn is_due(&self, index: usize, block: &Block) -> bool {
        let before = match self.told {
            Told::Again => return true,
            Told::Not => return !matches!(block, Block::Paper(_)),
            Told::Before(before) | Told::Now(before) => before,
        };
        match (block, self.told) {
            (Block::Note(_), _) | (Block::Lead(_), Told::Before(_)) => true,
            (Block::Paper(_), _) => false,
            _ => {
                let from_last = blocks(self.page).count() - index;
                let at_last = blocks(before).count().checked_sub(from_last);
                ![Some(index), at_last]
                    .into_iter()
                    .flatten()
                    .any(|index| blocks(before).nth(index) == Some(block))
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
        let is_proposed = !field.text.is_empty() && self.refused != Some(&field.text);
        self.voice.text(&if is_proposed {
            fill(&plain.proposed, &[("answer", &field.text)])
        } else {
            fill(&plain.name_first, &[("back", back)])
        });
    }

    fn below_heading(&mut self) {
        self.said = true;
        if let Some(heading) = self.heading.take() {
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
        for (line, choice) in choices.lines.iter().enumerate() {
            let old = match told {
                Told::Again | Told::Not => None,
                Told::Before(old) | Told::Now(old) => old.lines().nth(before + line),
            };
            let is_off = choice.mark == Mark::Dot(false) && matches!(told, Told::Now(_));
            if !all && (is_off || old.is_some_and(|(_, old)| old == choice)) {
                self.left_out = true;
                continue;
            }
            self.below_heading();
            let mut text = block::line(choice, self.words);
            if choice.mark == Mark::Box(false) && matches!(told, Told::Now(_)) {
                text = fill(&self.words.plain().not_ticked, &[("line", &text)]);
            }
            self.voice.choice(before + line + 1, &text);
        }
    }

    /// The ways on that have a number.
    fn ways(&mut self, lines: usize) {
        let ways = menu::ways(self.page, self.words);
        if let Told::Now(before) = self.told {
            let old = menu::lines(before, self.words);
            for (way, line) in ways.iter().zip(lines..) {
                if old.get(line).is_none_or(|old| old.act != way.act) {
                    self.said = true;
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
        let left_out = match self.told {
            Told::Not => &plain.paper,
            _ => &plain.in_short,
        };
        if self.left_out && !page.asks && page.field().is_none() {
            let again = first(&typed.again);
            self.voice.text(&fill(left_out, &[("again", again)]));
        }
    }
}

/// Everything that stands on a page, in the order it is said.
fn blocks(page: &Page) -> impl Iterator<Item = &Block> {
    page.pinned.iter().chain(&page.blocks)
}

/// Where this is, in one line.
fn title(page: &Page, aside: bool) -> String {
    let part = page.parts.as_ref().map(|parts| &parts.names[parts.shown]);
    let aside = Some(&page.aside).filter(|_| aside);
    let all = [Some(&page.title), Some(&page.part), part, aside];
    let all: Vec<&str> = all
        .into_iter()
        .flatten()
        .map(String::as_str)
        .filter(|text| !text.is_empty())
        .collect();
    match all.as_slice() {
        [only] => (*only).to_owned(),
        several => several.join(". ") + ".",
    }
}
