//! What a journey asks of the world outside it, and what comes back.

use std::rc::Rc;

use crate::help_lines::HelpLines;
use crate::language::Language;
use crate::question_set::QuestionSet;
use crate::question_set::check::Heading;
use crate::words::Words;

/// What must be done outside, as it was asked for.
#[derive(Clone, Debug)]
pub enum Effect {
    Nothing,
    /// Save a page; what comes of it is [`News::Saved`].
    Save(Request),
    /// Get the words of a language, by its place in the list; they come as [`News::Spoken`].
    Speak(usize),
    Leave(Ending),
}

/// A page to be saved.
#[derive(Clone, Debug)]
pub struct Request {
    /// The file's name, as typed.
    pub name: String,
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Whether the person said that a file of that name may be replaced.
    pub replace: bool,
}

/// How the questionnaire ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The person left.
    Left,
    /// The person left at once, by Ctrl-C.
    Interrupted,
    /// Nobody was there any more.
    Unattended,
}

/// What came of an effect, or of something outside.
#[derive(Clone, Debug)]
pub enum News {
    Saved(Saved),
    /// The language at this place in the list.
    Spoken(usize, Box<Spoken>),
    /// The files that their author is writing work, and say this now, in these languages.
    Renewed(Rc<[Language]>, usize, Box<Spoken>),
    /// They are broken; these lines say where and how.
    Broken(Vec<String>),
}

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It is there; this says where, and who could read it.
    There(Vec<String>),
    /// The counselor has it, under this number.
    Numbered(String),
    /// A file of that name is there already; this says so.
    Exists(String),
    /// It was not saved; this says why.
    Not(String),
}

/// Everything that is said, in one language.
#[derive(Clone, Debug)]
pub struct Spoken {
    pub words: Words,
    /// What the question set says of itself.
    pub heading: Heading,
    /// The questions; the same ones in every language.
    pub set: Rc<QuestionSet>,
    /// Whom a person can reach.
    pub help: HelpLines,
}

impl Saved {
    /// Whether the page is kept somewhere now.
    pub const fn is_kept(&self) -> bool {
        matches!(self, Self::There(_) | Self::Numbered(_))
    }
}
