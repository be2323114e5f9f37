//! What a key or the terminal says, and what follows from it outside the model.

use super::Ending;
use crate::front_end::Request;

/// What happened, in the words of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One line down, and from the last to the first.
    Next,
    /// One line up, and from the first to the last.
    Previous,
    /// To the first line.
    First,
    /// To the last line.
    Last,
    /// A page of text up.
    PageUp,
    /// A page of text down.
    PageDown,
    /// To the line with this number, 1 to 9.
    Digit(u8),
    /// Enter.
    Enter,
    /// Right: like Enter, except where a value is changed.
    Right,
    /// Left: like Esc, except where a value is changed.
    Left,
    /// Space.
    Tick,
    /// Esc.
    Back,
    /// A character typed into a text field.
    Typed(char),
    /// The last character of a text field goes.
    Erase,
    /// Everything in a text field goes.
    EraseAll,
    /// A letter that means something on some pages, in lower case.
    Letter(char),
    /// Help lines.
    HelpLines,
    /// All keys.
    Keys,
    /// Leave, after asking.
    Leave,
    /// Leave at once.
    LeaveNow,
    /// Stop, as Ctrl-Z does.
    Suspend,
    /// The terminal has a new size.
    Resized {
        /// Columns.
        columns: u16,
        /// Rows.
        rows: u16,
    },
    /// Anything else: answers nothing.
    Other,
}

/// What the terminal's side must do.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Paint.
    Nothing,
    /// Save a page; what comes of it goes to [`super::model::Model::note_saved`].
    Save(Request),
    /// Stop until the shell continues us.
    Suspend,
    /// Go on in another language, by its place in the list.
    Speak(usize),
    /// End.
    Leave(Ending),
}
