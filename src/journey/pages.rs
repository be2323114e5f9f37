//! What stands on each page, and in which order. Nothing here changes anything, and nothing is scored.

mod answers;
mod code;
mod help;
mod question;
mod read;
mod reasons;
mod said;
mod summary;
mod take_along;
mod visit;
mod welcome;
mod what_if;

use super::{Journey, Keeps, Over, Place};
use crate::action::{Action, Part, Whose};
use crate::interview::Item;
use crate::language::Language;
use crate::page::{Block, Choice, Choices, Mark, Page, Parts};
use crate::question_set::QuestionRef;
use crate::words::fill;

impl Journey {
    /// What stands on the page the person is on.
    pub fn page(&self) -> Page {
        if let Some((curtain, turn)) = self.curtain {
            return Page {
                turn,
                ..visit::curtain(self, curtain)
            };
        }
        let (page, turn) = match (self.over, &self.broken) {
            (Some((Over::Help, turn)), _) => (help::page(self), turn),
            (Some((Over::Keys, turn)), _) => (self.keys(), turn),
            (Some((Over::Languages, turn)), _) => (self.languages(), turn),
            (Some((Over::Leave, turn)), _) => (self.leave(), turn),
            (None, Some((lines, turn))) => (self.mending(lines), *turn),
            (None, None) => (self.page_here(), self.here.turn),
        };
        Page { turn, ..page }
    }

    /// The page of every question, whether or not it would be asked now.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionRef, Page)> {
        let items = self.interview.items().iter().enumerate();
        items.filter_map(|(at, item)| match item {
            Item::Question(question) => Some((*question, question::page(self, at))),
            _ => None,
        })
    }

    fn page_here(&self) -> Page {
        match &self.here.place {
            Place::Welcome => self.welcome(),
            Place::Safety(_) => question::safety(self),
            Place::HelpFirst(_) => help::first(self),
            Place::Item(at) => question::page(self, *at),
            Place::Review => answers::page(self),
            Place::Result(part) => self.part_page(*part),
            Place::Code(entry) => code::entry(self, entry),
            Place::Compared => code::compared(self),
            Place::Naming(_) => take_along::naming(self),
            Place::Read(reading) => read::page(self, *reading),
        }
    }

    fn welcome(&self) -> Page {
        let mut page = self.cover.page();
        if let Some(visit) = self.visit {
            // Near the top: it must be seen without scrolling.
            let told = visit::told(visit, self.words());
            page.blocks.insert(1.min(page.blocks.len()), told);
        }
        page
    }

    /// A page with what every page has: its title and the ways from anywhere.
    fn plain_page(&self, title: &str) -> Page {
        Page {
            title: title.to_owned(),
            ways: self.cover.ways(),
            ..Page::default()
        }
    }

    /// As [`Journey::plain_page`], with the way back.
    fn page_with_back(&self, title: &str) -> Page {
        let mut page = self.plain_page(title);
        page.ways.insert(0, Action::Back);
        page
    }

    /// A part of the result.
    fn part_page(&self, part: Part) -> Page {
        let words = self.words();
        let shown = part as usize;
        let mut page = self.page_with_back(&words.result().place);
        let (n, total) = ((shown + 1).to_string(), Part::ALL.len().to_string());
        page.aside = fill(&words.tabs().place, &[("n", &n), ("total", &total)]);
        page.parts = Some(Parts {
            names: Part::ALL.map(|part| part.said(words)[0].clone()).to_vec(),
            shown,
        });
        let others = Part::ALL.into_iter().filter(|other| *other != part);
        let mut ways: Vec<Action> = others.map(Action::Part).collect();
        // In a visit, the key that skips a question must lead nowhere near giving answers away.
        if self.visit.is_none() {
            ways.push(Action::Save);
        }
        if self.cover.heading.can_be_read {
            ways.push(Action::Read(crate::reading::Reading::Menu));
        }
        page.ways.splice(0..0, ways);
        match part {
            Part::Summary => summary::write(self, &mut page),
            Part::Reasons => reasons::write(self, &mut page),
            Part::WhatIf => what_if::write(self, &mut page),
            Part::Answers => answers::write(self, &mut page),
            Part::TakeAlong => take_along::write(self, &mut page),
        }
        page
    }

    fn keys(&self) -> Page {
        let mut page = self.page_with_back(&self.words().keys().place);
        page.blocks.push(Block::Keys(match self.visit {
            None => Whose::Own,
            Some(visit) => Whose::Shared {
                keeps: visit.keeps != Keeps::Nothing,
            },
        }));
        page
    }

    /// Every language by its own name, so that it can be found from a page in any other.
    fn languages(&self) -> Page {
        let mut page = self.page_with_back(&self.words().languages().place);
        let line = |(index, language): (usize, &Language)| Choice {
            mark: Mark::Dot(index == self.cover.language),
            ..Choice::plain(language.name.clone(), Action::Speak(index))
        };
        let lines = self.cover.languages.iter().enumerate().map(line);
        page.blocks.push(numbered(lines.collect()));
        page.focus = Some(self.cover.language);
        page
    }

    fn leave(&self) -> Page {
        let words = self.words().leave();
        let [place, ask, yes, no] = match self.visit {
            Some(_) => visit::leave(self.words()),
            None => [&words.place, &words.ask, &words.yes, &words.no],
        };
        let mut page = self.page_with_back(place);
        page.blocks.push(Block::Lead(ask.clone()));
        page.blocks.extend(match self.visit {
            Some(_) => visit::stays(self),
            None => self.has_saved().then(|| Block::Text(words.saved.clone())),
        });
        page.blocks.push(numbered(vec![
            Choice::plain(yes, Action::LeaveNow),
            Choice::plain(no, Action::Back),
        ]));
        page.ways.push(Action::LeaveNow);
        page.focus = Some(1);
        page
    }

    /// What is wrong with the question set that its author is writing.
    fn mending(&self, lines: &[String]) -> Page {
        let words = self.words().trying();
        let mut page = self.plain_page(&words.place);
        page.blocks.push(Block::Text(words.intro.clone()));
        let lines = lines.iter().filter(|line| !line.is_empty());
        page.blocks.extend(lines.cloned().map(Block::Text));
        page
    }
}

/// Lines to choose from, with their numbers where numbers are shown.
fn numbered(lines: Vec<Choice>) -> Block {
    Block::Choices(Choices {
        lines,
        most: None,
        numbered: true,
    })
}

/// Adds a line to the last block, if that is lines, or begins new ones.
fn add_line(blocks: &mut Vec<Block>, line: Choice) {
    match blocks.last_mut() {
        Some(Block::Choices(choices)) => choices.lines.push(line),
        _ => blocks.push(Block::lines(vec![line])),
    }
}
