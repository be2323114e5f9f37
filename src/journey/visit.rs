//! What is different where a laptop is handed from one person to the next.

use std::num::NonZeroU32;

use super::shown::Shown;
use super::{Effect, Ending, Journey, Over, Place, Saved};
use crate::action::Action;
use crate::format::Format;

/// A person's turn on a laptop that is handed over.
#[derive(Clone, Copy, Debug)]
pub struct Visit {
    /// Minutes without a key until the page is hidden; after as many again everything is erased.
    pub idle: Option<NonZeroU32>,
    pub keeps: Keeps,
    /// Line by line there is no page to hide: everything is erased instead.
    pub in_lines: bool,
}

/// Where a page to take along goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// It is only shown.
    Nothing,
    /// Into the counselor's folder.
    Folder,
    Printer,
}

/// What hides every page until the person comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Curtain {
    /// The person asked for it.
    Blank,
    /// Nobody pressed a key for a while.
    Unattended,
}

impl Keeps {
    /// The form that can be read there.
    pub(super) const fn format(self) -> Format {
        match self {
            Self::Nothing | Self::Folder => Format::Html,
            // A printer takes no page for a browser.
            Self::Printer => Format::Text,
        }
    }
}

impl Journey {
    /// The same, as one of many persons' turns on a laptop.
    #[must_use]
    pub fn in_visit(mut self, visit: Visit) -> Self {
        self.visit = Some(visit);
        self
    }

    /// Whether every page is hidden until a key comes.
    pub fn is_hidden(&self) -> bool {
        matches!(self.curtain, Some((Curtain::Unattended, _)))
    }

    /// Whether the page may be looked at for long without a key: a person may be on the phone.
    pub fn is_help(&self) -> bool {
        let on_top = matches!(self.over, Some((Over::Help, _)));
        self.curtain.is_none() && (on_top || matches!(self.here.place, Place::HelpFirst(_)))
    }

    /// Hides every page, since nobody seems to be there; one that is hidden already stays so.
    pub fn hide(&mut self) {
        if self.curtain.is_none() {
            self.draw(Curtain::Unattended);
        }
    }

    /// Whether the page to take along can be left: the same page once, and on paper no other one.
    pub(super) fn may_hand_in(&self) -> bool {
        let saved = self.shown.as_ref().and_then(Shown::saved);
        let is_kept = saved.is_some_and(Saved::is_kept);
        match self.visit.map(|visit| visit.keeps) {
            None | Some(Keeps::Nothing) => false,
            Some(Keeps::Folder) => !is_kept,
            Some(Keeps::Printer) => !self.has_saved(),
        }
    }

    /// The numbers of the pages that the counselor has, the first first.
    pub(super) fn numbers(&self) -> Vec<&str> {
        let numbers = self.saved.iter().filter_map(|saved| match saved {
            Saved::Numbered(number) => Some(number.as_str()),
            _ => None,
        });
        numbers.collect()
    }

    fn draw(&mut self, curtain: Curtain) {
        self.curtain = Some((curtain, self.next_turn()));
    }

    /// What an action does before all else in a visit; `None` if it is none of that.
    pub(super) fn act_in_visit(&mut self, action: &Action) -> Option<Effect> {
        self.visit?;
        match (self.curtain, action) {
            (Some((Curtain::Blank, _)), Action::Vanish) => {
                return Some(Effect::Leave(Ending::Interrupted));
            }
            (_, Action::Vanish) => self.draw(Curtain::Blank),
            (Some(_), Action::Back) => self.curtain = None,
            // Behind a curtain nothing is done; and no page is given a name or a form here.
            (Some(_), _)
            | (None, Action::Save | Action::Rename | Action::Form(_) | Action::Replace) => {}
            (None, _) => return None,
        }
        Some(Effect::Nothing)
    }
}
