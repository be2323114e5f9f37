//! Telling a page: whole, or only what is new to someone who heard it before.

use super::typed::first;
use super::voice::Voice;
use super::{block, menu};
use crate::page::{Block, Choices, Mark, Page};
use crate::words::{Words, fill};

/// This many lines are said again on a page that one comes back to; of more, only the new ones.
const FEW: usize = 9;

/// What was told so far: each page as it was when it was told last.
#[derive(Debug, Default)]
pub struct Telling {
    told: Vec<Page>,
}

/// How much of a page is said.
#[derive(Clone, Copy)]
enum Told<'p> {
    /// All of it.
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
        say(&page, told, words, voice);
        self.told.push(page);
    }

    /// Says the page again, all of it.
    pub fn again(&self, words: &Words, voice: &mut Voice) {
        if let Some(page) = self.told.last() {
            say(page, Told::Not, words, voice);
        }
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

fn say(page: &Page, told: Told<'_>, words: &Words, voice: &mut Voice) {
    let mut teller = Teller {
        page,
        told,
        words,
        voice,
        heading: None,
        said: false,
        left_out: false,
    };
    teller.page();
}

struct Teller<'t> {
    page: &'t Page,
    told: Told<'t>,
    words: &'t Words,
    voice: &'t mut Voice,
    /// A heading that is said once something below it is.
    heading: Option<&'t Block>,
    said: bool,
    left_out: bool,
}

impl Teller<'_> {
    fn page(&mut self) {
        let page = self.page;
        if !matches!(self.told, Told::Now(_)) {
            self.voice.gap();
            self.voice.text(&title(page));
        }
        let mut lines = 0;
        for block in page.pinned.iter().chain(&page.blocks) {
            match block {
                Block::Heading(_) => self.heading = Some(block),
                Block::Choices(choices) => {
                    self.choices(choices, lines);
                    lines += choices.lines.len();
                }
                _ if self.is_told(block) => self.left_out = true,
                _ => self.block(block),
            }
        }
        match self.told {
            Told::Now(before) if before.ways != page.ways => self.ways(lines),
            Told::Now(_) if !self.said => self.voice.text(&self.words.plain().nothing_new),
            Told::Now(_) => {}
            Told::Not | Told::Before(_) => self.ways(lines),
        }
    }

    /// Whether a block needs not be said again.
    fn is_told(&self, block: &Block) -> bool {
        let (Told::Before(before) | Told::Now(before)) = self.told else {
            return false;
        };
        let always = match block {
            Block::Note(_) => true,
            Block::Lead(_) | Block::Field(_) => matches!(self.told, Told::Before(_)),
            _ => false,
        };
        !always
            && before
                .pinned
                .iter()
                .chain(&before.blocks)
                .any(|told| told == block)
    }

    fn block(&mut self, block: &Block) {
        self.below_heading();
        block::say(block, self.page, self.words, self.voice);
    }

    fn below_heading(&mut self) {
        self.said = true;
        if let Some(heading) = self.heading.take() {
            block::say(heading, self.page, self.words, self.voice);
        }
    }

    /// Says lines with their numbers, after `before` others.
    fn choices(&mut self, choices: &Choices, before: usize) {
        let plain = self.words.plain();
        let all = match self.told {
            Told::Not => true,
            Told::Before(_) => self.page.asks || self.page.lines().count() <= FEW,
            Told::Now(_) => false,
        };
        for (line, choice) in choices.lines.iter().enumerate() {
            let number = before + line;
            let old = match self.told {
                Told::Not => None,
                Told::Before(told) | Told::Now(told) => told.lines().nth(number),
            };
            let is_old = old.is_some_and(|(_, old)| old == choice);
            if is_old && !all {
                self.left_out = true;
                continue;
            }
            self.below_heading();
            let mut text = block::line(choice, self.words);
            if choice.mark == Mark::Box(false) && matches!(self.told, Told::Now(_)) {
                text = fill(&plain.not_ticked, &[("line", &text)]);
            }
            self.voice.choice(number + 1, &text);
        }
    }

    /// The ways on, and what else to know before typing.
    fn ways(&mut self, lines: usize) {
        let (page, plain) = (self.page, self.words.plain());
        if page.parts.is_some() && !menu::ways(page, self.words).is_empty() {
            self.voice.gap();
            self.voice.text(&plain.what_now);
        }
        block::say_ways(page, self.words, lines, self.voice);
        self.hints();
        if self.left_out {
            let again = first(&self.words.typed().again);
            self.voice.text(&fill(&plain.in_short, &[("again", again)]));
        }
    }

    fn hints(&mut self) {
        let (page, words) = (self.page, self.words);
        let plain = words.plain();
        if let Some(most) = page.lines().find_map(|(choices, _)| choices.most) {
            let most = most.to_string();
            self.voice.text(&fill(&plain.several, &[("most", &most)]));
        }
        if page.lines().any(|(_, choice)| choice.steps.is_some()) {
            let less = first(&words.typed().less);
            self.voice.text(&fill(&plain.steps, &[("less", less)]));
        }
        if page
            .lines()
            .any(|(_, choice)| matches!(choice.mark, Mark::Box(_)))
        {
            self.voice.text(&plain.boxes);
        }
        let kept = page.lines().filter(|(_, choice)| choice.mark.is_kept());
        let kept: Vec<&str> = kept.map(|(_, choice)| &*choice.label).collect();
        if page.asks && !kept.is_empty() {
            let values = [("answer", &*kept.join("; "))];
            self.voice.text(&fill(&plain.chose_before, &values));
        }
    }
}

/// Where this is, in one line.
fn title(page: &Page) -> String {
    let part = page.parts.as_ref().map(|parts| &parts.names[parts.shown]);
    let all = [Some(&page.title), Some(&page.part), part, Some(&page.aside)];
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
