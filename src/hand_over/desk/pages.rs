//! What stands on the pages around the visits.

use super::{Desk, Place};
use crate::action::Action;
use crate::hand_over::pin::LONGEST;
use crate::journey::Keeps;
use crate::page::{Block, Choice, Field, Page, Takes};

impl Desk {
    /// What stands on the page.
    pub fn page(&self) -> Page {
        let page = match self.place {
            _ if self.helping => self.journey.page(),
            Place::Start => self.start(),
            Place::Choose => self.pin(&self.words().hand_over().pin_choose),
            Place::ChooseAgain => self.pin(&self.words().hand_over().pin_again),
            Place::Ready => self.ready_page(),
            Place::End => self.end(),
            Place::GivenBack => self.given_back_page(),
        };
        Page {
            turn: self.turn,
            ..page
        }
    }

    fn start(&self) -> Page {
        let words = self.words().hand_over();
        let idle = match self.idle {
            Some(_) => &words.protects_idle,
            None => &words.protects_no_idle,
        };
        let mut blocks = vec![
            Block::Lead(words.start.clone()),
            Block::lines(vec![Choice::plain(&words.go_on, Action::GoOn)]),
            Block::Heading(words.found.clone()),
        ];
        let found = self.found.iter().map(|found| found.says(self.words()));
        blocks.extend(found.map(Block::Text));
        if self.found.is_empty() {
            blocks.push(Block::Text(words.found_nothing.clone()));
        }
        let protects = [&words.protects_answers, &words.protects_shell, idle];
        blocks.push(Block::Heading(words.protects.clone()));
        blocks.extend(Block::list(protects));
        let cannot = [&words.cannot_window, &words.cannot_see, &words.cannot_disk];
        blocks.push(Block::Heading(words.cannot.clone()));
        blocks.extend(Block::list(cannot));
        Page {
            title: words.start_place.clone(),
            blocks,
            ways: vec![Action::Help, Action::Leave],
            focus: Some(0),
            ..Page::default()
        }
    }

    /// A page with a field for the PIN.
    fn pin(&self, ask: &str) -> Page {
        let words = self.words().hand_over();
        let mut blocks = vec![
            Block::Lead(ask.to_owned()),
            Block::Field(Field {
                label: words.pin.clone(),
                text: self.typed.dots(),
                takes: Takes::Pin,
                most: LONGEST,
            }),
        ];
        blocks.extend(self.note.clone().map(Block::Note));
        Page {
            title: words.pin_place.clone(),
            blocks,
            ways: vec![Action::KeepName, Action::Back, Action::Help],
            ..Page::default()
        }
    }

    /// The same for everyone: as if nobody had been there before.
    fn ready_page(&self) -> Page {
        let words = self.words();
        let first = self.journey.page();
        let mut choices = vec![Choice::plain(&words.welcome().begin, Action::Begin)];
        choices.extend(self.journey.other_languages());
        let mut ways = first.ways;
        ways.retain(|way| matches!(way, Action::Help | Action::Speak(_)));
        Page {
            title: first.title,
            blocks: vec![
                Block::Lead(words.hand_over().ready.clone()),
                Block::lines(choices),
                Block::How(Action::Help, words.welcome().not_watched.clone()),
            ],
            ways,
            focus: Some(0),
            ..Page::default()
        }
    }

    fn given_back_page(&self) -> Page {
        let words = self.words().hand_over();
        let mut blocks = vec![
            Block::Lead(words.given_back.clone()),
            Block::Text(words.erased.clone()),
        ];
        // The desk never learns whether this client left a page.
        blocks.extend(match self.keeps {
            Keeps::Nothing => None,
            Keeps::Folder => Some(Block::Text(words.erased_but_left.clone())),
            Keeps::Printer => Some(Block::Text(words.erased_but_printed.clone())),
        });
        blocks.push(Block::lines(vec![Choice::plain(&words.next, Action::GoOn)]));
        Page {
            title: words.place.clone(),
            blocks,
            ways: vec![Action::Help],
            focus: Some(0),
            ..Page::default()
        }
    }

    /// The way out, for the counselor alone.
    fn end(&self) -> Page {
        let words = self.words().hand_over();
        if self.pin.is_some() {
            return Page {
                title: words.end_place.clone(),
                ..self.pin(&words.end_pin)
            };
        }
        let yes = Choice::plain(&words.end_yes, Action::LeaveNow);
        let no = Choice::plain(&words.end_no, Action::Back);
        Page {
            title: words.end_place.clone(),
            blocks: vec![
                Block::Lead(words.end_ask.clone()),
                Block::lines(vec![yes, no]),
            ],
            ways: vec![Action::Back, Action::LeaveNow, Action::Help],
            focus: Some(1),
            ..Page::default()
        }
    }
}
