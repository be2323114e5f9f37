//! Ticking lines, and keeping them.

use super::{Asked, View};
use crate::action::Action;
use crate::page::Mark;
use crate::screen::keys::Move;
use crate::words::{Words, fill};

impl View {
    /// Keeps the line in focus. One that can be ticked is ticked first; a ticked one keeps all
    /// that are ticked, and so does any where no more can be.
    pub(super) fn enter(&mut self, words: &Words) -> Asked {
        let Some((choices, line)) = self.line() else {
            return self.enter_on_nothing(words);
        };
        let focus = self.place.focus.unwrap_or_default();
        if self.place.scrolled && !self.is_in_view(focus) {
            self.place.scrolled = false; // It is seen first.
            return Asked::Nothing;
        }
        match (line.mark, choices.most) {
            (Mark::Option(_), Some(most)) if self.is_ticked(focus) || self.ticked() >= most => {
                self.together()
            }
            (Mark::Option(_), Some(_)) => self.tick(words),
            // A value is changed by Left, Right and Space; it is kept as it stands.
            _ if line.steps.is_some() && self.goes_on() => Asked::Act(Action::GoOn),
            _ => Asked::Act(line.act.clone()),
        }
    }

    fn goes_on(&self) -> bool {
        self.page.lines().any(|(_, line)| line.act == Action::GoOn)
    }

    fn enter_on_nothing(&mut self, words: &Words) -> Asked {
        let lines = !self.sheet.lines.is_empty();
        let more = self.place.offset < self.furthest();
        if self.place.ticks.contains(&true) {
            return self.together();
        }
        if self.page.asks || lines && !more {
            self.say(&words.question().choose_first);
        } else if more {
            self.go(Move::PageDown, words);
        } else if self.page.parts.is_none() {
            return Asked::Act(Action::Back);
        }
        Asked::Nothing
    }

    /// Everything that is ticked.
    fn together(&self) -> Asked {
        let lines = self.page.lines().enumerate();
        let ticked = lines.filter(|(at, _)| self.is_ticked(*at));
        let acts = ticked.map(|(_, (_, line))| &line.act);
        Asked::Act(Action::together(acts))
    }

    fn ticked(&self) -> usize {
        self.place.ticks.iter().filter(|ticked| **ticked).count()
    }

    fn is_ticked(&self, line: usize) -> bool {
        self.place.ticks.get(line) == Some(&true)
    }

    /// Ticks or unticks the line in focus, or changes its value; where there is no line, Space
    /// reads on.
    pub(super) fn tick(&mut self, words: &Words) -> Asked {
        let Some((choices, line)) = self.line() else {
            if self.sheet.lines.is_empty() {
                self.go(Move::PageDown, words);
            } else {
                self.say(&words.question().choose_first);
            }
            return Asked::Nothing;
        };
        match (line.mark, choices.most, &line.steps) {
            (Mark::Option(_), Some(most), _) => self.toggle(most, words),
            (Mark::Box(_) | Mark::Dot(_), _, _) => return Asked::Act(line.act.clone()),
            (_, _, Some([_, _, on])) => return Asked::Act(on.clone()),
            _ => {}
        }
        Asked::Nothing
    }

    fn toggle(&mut self, most: usize, words: &Words) {
        let focus = self.place.focus.unwrap_or_default();
        let ticked = self.ticked();
        let question = words.question();
        let tick = !self.is_ticked(focus);
        if tick && ticked >= most {
            self.say(&fill(&question.tick_most, &[("most", &most.to_string())]));
            return;
        }
        if let Some(place) = self.place.ticks.get_mut(focus) {
            *place = tick;
        }
        self.lay_out(words);
        if tick && ticked + 1 < most {
            self.say(&question.tick_more);
        } else if tick {
            self.say(&question.tick_enough);
        }
    }
}
