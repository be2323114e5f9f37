//! Telling a page: whole, or only what is new to someone who heard it before.

use super::teller::{SoFar, Teller, Told};
use super::voice::Voice;
use crate::page::Page;
use crate::words::Words;

/// What was told so far: each page as it was when it was told last.
#[derive(Debug, Default)]
pub struct Telling {
    told: Vec<Page>,
    /// The file name that could not be used, if the last one could not: it is not proposed again.
    pub refused: Option<String>,
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
            so_far: SoFar::default(),
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
