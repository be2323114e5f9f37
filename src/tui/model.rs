//! Everything the full-screen questionnaire knows. Only `update` changes it.

mod refreshed;
mod taking;

use std::rc::Rc;

use super::theme::Theme;
use crate::answers::{Answers, Picks};
use crate::language::Language;
use crate::old_interview::Interview;
use crate::question_set::check::Heading;
use crate::report::Setting;
use crate::words::Words;
pub use taking::{Line, Taking};

pub use crate::front_end::{Given, Safety, Saved, Shown, Spoken};
pub use crate::reading::Reading;

/// What is needed before anything else is read: the first page.
#[derive(Clone, Debug)]
pub struct Opening {
    /// The words.
    pub words: Words,
    /// The look.
    pub theme: Theme,
    /// What the question set says of itself.
    pub heading: Heading,
    /// The languages there are.
    pub languages: Rc<[Language]>,
    /// The one that is spoken, by its place in the list.
    pub language: usize,
    /// Columns and rows.
    pub size: (u16, u16),
}

/// The pages, in the order they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is.
    Welcome,
    /// Whether the person is safe.
    Safety,
    /// Help lines, after any answer to that but "yes".
    HelpFirst,
    /// The interview's current item.
    Item,
    /// Every answer.
    Review,
    /// A part of the result; its part "answers" is [`Page::Review`].
    Result(Tab),
    /// Something to read.
    Learn(Reading),
}

/// The parts of the result that have a page of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The sentence, the picture, the plan and the next step.
    Summary,
    /// Every reason, and everything that would change the outcome.
    Reasons,
    /// Changes to try.
    WhatIf,
    /// Making a page to take along.
    TakeAlong,
}

/// A page laid over the others, from anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Help lines.
    HelpLines,
    /// All keys.
    Keys,
    /// Leave? The line in focus: stay, unless the person moves.
    Leave {
        /// Whether "yes" is in focus.
        yes: bool,
    },
}

/// A choice that was moved to and not kept yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The line in focus.
    pub focus: Option<usize>,
    /// Ticked lines, where several may be chosen.
    pub ticks: Picks,
}

/// Something to say about the last key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Enter on nothing.
    ChooseFirst,
    /// A digit without a line.
    NoSuchLine(u8),
    /// A line was ticked and one more may be.
    TickMore,
    /// A line was ticked and that is all.
    TickEnough,
    /// No more can be ticked.
    TickMost,
    /// No more questions fit on the page to take along.
    AskedMost,
}

/// The whole state.
#[derive(Clone, Debug)]
pub struct Model {
    /// The words.
    pub words: Words,
    /// The look.
    pub theme: Theme,
    /// What the question set says of itself.
    pub heading: Heading,
    /// The languages there are.
    pub languages: Rc<[Language]>,
    /// The one that is spoken, by its place in the list.
    pub language: usize,
    /// What the run was given.
    pub given: Given,
    /// Columns and rows.
    pub size: (u16, u16),
    /// The page under any overlay.
    pub page: Page,
    /// The page over it.
    pub overlay: Option<Overlay>,
    /// What is wrong with the set, while its author has yet to mend it.
    pub findings: Option<Vec<String>>,
    /// The questionnaire under way.
    pub interview: Interview,
    /// One for each item of the interview.
    pub drafts: Vec<Draft>,
    /// The answer to the safety question.
    pub safety: Option<Safety>,
    /// The line in focus on the safety page.
    pub safety_focus: Option<usize>,
    /// The line in focus on the review page; past the items stands "see the result".
    pub review_focus: usize,
    /// The item the person was at when they opened the review.
    pub reached: usize,
    /// Whether an item was reached from the review, and goes back there.
    pub from_review: bool,
    /// The result, once it was seen.
    pub shown: Option<Shown>,
    /// What is chosen for the page to take along, once it was looked at.
    pub taking: Option<Taking>,
    /// The answers being tried, while they differ from the person's own.
    pub trial: Option<Answers>,
    /// The line in focus among the changes to try.
    pub trial_focus: usize,
    /// The line in focus on the first page, once the person moved it.
    pub welcome_focus: Option<usize>,
    /// The line in focus among the things to read.
    pub learn_focus: usize,
    /// Where the person came from to read.
    pub read_from: Page,
    /// Something to say about the last key.
    pub notice: Option<Notice>,
    /// The first line shown, if the person scrolled.
    pub scroll: Option<usize>,
    /// Where the page under an overlay was scrolled to.
    scroll_under: Option<usize>,
    /// Counts changes of page, so that a new one is painted whole.
    turned: usize,
}

impl Model {
    /// A run at its first page.
    #[must_use]
    pub fn new(opening: Opening, given: Given) -> Self {
        let interview = Interview::new(Rc::clone(&given.set));
        Self {
            words: opening.words,
            theme: opening.theme,
            heading: opening.heading,
            languages: opening.languages,
            language: opening.language,
            size: opening.size,
            page: Page::Welcome,
            overlay: None,
            findings: None,
            drafts: vec![Draft::default(); interview.items().len()],
            interview,
            given,
            safety: None,
            safety_focus: None,
            review_focus: 0,
            reached: 0,
            from_review: false,
            shown: None,
            taking: None,
            trial: None,
            trial_focus: 0,
            welcome_focus: None,
            learn_focus: 0,
            read_from: Page::Welcome,
            notice: None,
            scroll: None,
            scroll_under: None,
            turned: 0,
        }
    }

    /// Goes on in another language. Answers stay, and what is tried.
    pub fn speak(&mut self, language: usize, spoken: Spoken) {
        self.language = language;
        self.words = spoken.words;
        self.heading = spoken.heading;
        self.interview.speak(Rc::clone(&spoken.set));
        self.given.set = spoken.set;
        self.given.help = spoken.help;
        self.welcome_focus = None;
        self.turned += 1;
        if let Some(mut shown) = self.shown.take() {
            shown.say_again(self.setting());
            self.shown = Some(shown);
        }
    }

    /// What a result is made from, besides the answers.
    #[must_use]
    pub fn setting(&self) -> Setting<'_> {
        Setting {
            set: &self.given.set,
            words: &self.words,
            first: self.given.first,
            safe: !self.safety.is_some_and(Safety::needs_help),
        }
    }

    /// The other languages, by their places in the list.
    pub fn other_languages(&self) -> impl Iterator<Item = (usize, &Language)> {
        let languages = self.languages.iter().enumerate();
        languages.filter(|(index, _)| *index != self.language)
    }

    /// Changes whenever another page is shown.
    #[must_use]
    pub const fn page_number(&self) -> usize {
        self.turned
    }

    /// Shows another page from its top.
    pub fn turn_to(&mut self, page: Page) {
        self.page = page;
        self.turned += 1;
        self.notice = None;
        self.scroll = None;
    }

    /// Lays a page over, or takes it away.
    pub fn lay_over(&mut self, overlay: Option<Overlay>) {
        if self.overlay.is_none() {
            self.scroll_under = self.scroll;
        }
        self.scroll = if overlay.is_some() {
            None
        } else {
            self.scroll_under
        };
        self.overlay = overlay;
        self.turned += 1;
        self.notice = None;
    }

    /// Whether keys go into a text field.
    #[must_use]
    pub fn is_typing(&self) -> bool {
        let in_field = self.taking.as_ref().is_some_and(|taking| taking.typing);
        let in_sight = self.overlay.is_none() && self.findings.is_none();
        in_field && in_sight && self.page == Page::Result(Tab::TakeAlong)
    }

    /// Keeps what came of saving, to be shown.
    pub fn note_saved(&mut self, saved: Saved) {
        if let Some(taking) = &mut self.taking {
            taking.saved = Some(saved);
        }
    }

    /// The draft of the current item.
    #[must_use]
    pub fn draft(&self) -> Draft {
        self.drafts[self.interview.position()]
    }

    /// The draft of the current item, to change.
    pub fn draft_mut(&mut self) -> &mut Draft {
        &mut self.drafts[self.interview.position()]
    }
}
