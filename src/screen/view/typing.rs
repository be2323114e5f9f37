//! Typing a text: a copy is changed here, and handed on whole.

use unicode_segmentation::UnicodeSegmentation;

use super::{Asked, View};
use crate::action::Action;
use crate::screen::keys::Edit;
use crate::words::Words;

impl View {
    pub(super) fn edit(&mut self, edit: Edit, words: &Words) -> Asked {
        let Some(field) = self.page.field() else {
            return Asked::Nothing;
        };
        let mut text: Vec<&str> = field.text.graphemes(true).collect();
        let caret = self.place.caret.min(text.len());
        let to = match edit {
            Edit::Insert(character) => return self.insert(character.encode_utf8(&mut [0; 4])),
            Edit::Erase if caret > 0 => {
                text.remove(caret - 1);
                caret - 1
            }
            Edit::Delete if caret < text.len() => {
                text.remove(caret);
                caret
            }
            Edit::EraseAll => {
                text.clear();
                0
            }
            Edit::Left => caret.saturating_sub(1),
            Edit::Right => (caret + 1).min(text.len()),
            Edit::Home => 0,
            Edit::End => text.len(),
            Edit::Erase | Edit::Delete => caret,
        };
        let text = text.concat();
        let changed = text != field.text;
        self.place.caret = to;
        if changed {
            return Asked::Act(Action::Type(text));
        }
        self.lay_out(words);
        Asked::Nothing
    }

    /// Puts in what the field takes of a text.
    pub(super) fn insert(&mut self, typed: &str) -> Asked {
        let Some(field) = self.page.field() else {
            return Asked::Nothing;
        };
        let room = field.most.saturating_sub(field.text.chars().count());
        let allowed = typed
            .chars()
            .filter(|character| field.takes.allows(*character));
        let typed: String = allowed.take(room).collect();
        if typed.is_empty() {
            return Asked::Nothing;
        }
        let before = field.text.graphemes(true).take(self.place.caret);
        let mut text: String = before.collect();
        let rest = field.text[text.len()..].to_owned();
        text += &typed;
        self.place.caret = text.graphemes(true).count();
        Asked::Act(Action::Type(text + &rest))
    }
}
