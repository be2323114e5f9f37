//! A page before any medium shows it: what stands on it, in the order it is read, and where one can go.

use crate::action::{Action, Whose};
use crate::form::{Form, PerForm};
use crate::question_set::prose::is_printable;
use crate::ratio::Ratio;

/// A page. The screen, line mode and the page to take along each show these same blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Counts the pages turned to: the same number is the same page, perhaps changed.
    pub turn: usize,
    /// Where the person is.
    pub title: String,
    /// The part of the questionnaire, beside the title.
    pub part: String,
    /// The question's number and how many there are.
    pub step: Option<(usize, usize)>,
    /// How much was left open.
    pub aside: String,
    /// The parts of the result, if this is one of them.
    pub parts: Option<Parts>,
    /// Stays in view while the rest scrolls.
    pub pinned: Vec<Block>,
    pub blocks: Vec<Block>,
    /// Another page's blocks, which a wide window shows beside these.
    pub beside: Vec<Block>,
    /// Ways on besides the choices, as actions that name themselves.
    pub ways: Vec<Action>,
    /// The line that is in focus first, counted over all choices of the page.
    pub focus: Option<usize>,
    /// Whether a choice here is an answer, to be said back.
    pub asks: bool,
}

/// The parts of the result: their names in order, and which is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    pub names: Vec<String>,
    pub shown: usize,
}

/// Something on a page. Texts are whole sentences without line breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    /// The sentence that matters most: a question, or a result.
    Lead(String),
    Text(String),
    /// What came of the last action.
    Note(String),
    /// A sentence with `{how}` in it: how to do this here, as each medium says it.
    How(Action, String),
    List(Vec<Item>),
    /// Things to do or ask, each with a box to tick by hand.
    ToDo(Vec<String>),
    Facts(Vec<Fact>),
    Choices(Choices),
    Fits(Vec<Fit>),
    Lean(Lean),
    Table(Table),
    /// Pictures of 100 marks, side by side where there is room.
    Marks(Vec<Picture>),
    Field(Field),
    /// Everything that can be pressed or typed, which each medium knows of itself.
    Keys(Whose),
    /// The page to take along as it will be.
    Paper(Vec<Block>),
    /// Room to write by hand, this many lines.
    Notes(usize),
}

/// An entry of a list, and what stands below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    pub text: String,
    pub under: Vec<String>,
}

/// A short label, what was answered, and what that says; any but the label may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    pub label: String,
    pub value: String,
    pub says: String,
}

/// Lines to choose from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub lines: Vec<Choice>,
    /// How many lines may be kept together, if more than one: those with [`Mark::Option`].
    pub most: Option<usize>,
    /// Whether the lines are numbered where numbers are shown.
    pub numbered: bool,
}

/// A line that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    /// What the line says now.
    pub value: String,
    /// A sentence on what it said before, if it says something else while changes are tried.
    pub was: String,
    pub mark: Mark,
    /// What choosing it does.
    pub act: Action,
    /// What makes its value one step less, one more, and one on, if it has such a value.
    pub steps: Option<[Action; 3]>,
}

/// What is known of a line besides its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    #[default]
    None,
    /// What was kept before, where one line is kept.
    Kept,
    /// May be kept together with others; whether it was kept before.
    Option(bool),
    /// On or off, each line by itself; choosing it changes that at once.
    Box(bool),
    /// The one of several that is on.
    Dot(bool),
}

/// How well a form fits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    pub form: Form,
    pub name: String,
    /// -1 to 1; `None` draws no bar.
    pub value: Option<Ratio>,
    /// The same in words or as a number.
    pub says: String,
}

/// Which form a consideration speaks for more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lean {
    /// The names of the forms, left then right.
    pub names: [String; 2],
    /// The form on the right: a positive value grows toward it.
    pub right: Form,
    /// -1 to 1.
    pub value: Ratio,
    /// The same in one sentence.
    pub says: String,
}

/// Texts side by side, or one below the other where there is no room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<TableRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub name: String,
    /// One list of sentences for each column.
    pub cells: Vec<Vec<String>>,
}

/// How many of 100 marks stand for each form; the rest are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub of_100: PerForm<u8>,
    /// What the marks of a form mean, in words, in the order shown.
    pub legend: Vec<(Form, String)>,
}

/// A text being typed. Each change is an [`Action::Type`] with the whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub label: String,
    pub text: String,
    pub takes: Takes,
    /// The most characters it takes.
    pub most: usize,
}

/// What a field is for, which decides the characters it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    FileName,
    /// A code, which may hold anything while it is typed.
    Code,
    /// A PIN; what is shown are dots.
    Pin,
}

impl Takes {
    /// Whether a text of this kind may hold a character.
    pub fn allows(self, character: char) -> bool {
        match self {
            // Whatever a name shows is what it is.
            Self::FileName | Self::Code => is_printable(character),
            Self::Pin => character.is_ascii_graphic() || character == '•',
        }
    }
}

impl Page {
    /// Every line that can be chosen, in order, each with the choices it belongs to.
    pub fn lines(&self) -> impl Iterator<Item = (&Choices, &Choice)> {
        self.blocks
            .iter()
            .filter_map(Choices::of)
            .flat_map(|choices| choices.lines.iter().map(move |line| (choices, line)))
    }

    /// The field that is typed into, if there is one.
    pub fn field(&self) -> Option<&Field> {
        self.blocks.iter().find_map(|block| match block {
            Block::Field(field) => Some(field),
            _ => None,
        })
    }
}

impl Block {
    /// Lines to choose from, without numbers.
    pub fn lines(lines: Vec<Choice>) -> Self {
        Self::Choices(Choices {
            lines,
            ..Choices::default()
        })
    }

    /// A heading and blocks under it, if there are any.
    pub fn under(heading: &str, blocks: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut blocks: Vec<Self> = blocks.into_iter().collect();
        if !blocks.is_empty() {
            blocks.insert(0, Self::Heading(heading.to_owned()));
        }
        blocks
    }

    /// A list of these texts, if there are any.
    pub fn list(texts: impl IntoIterator<Item = impl ToString>) -> Option<Self> {
        let items: Vec<Item> = texts.into_iter().map(|text| Item::of(&text)).collect();
        (!items.is_empty()).then_some(Self::List(items))
    }
}

impl Fact {
    /// A label and what was answered.
    pub fn new(label: &str, value: &str) -> Self {
        Self {
            label: label.to_owned(),
            value: value.to_owned(),
            says: String::new(),
        }
    }
}

impl Item {
    pub fn of(text: &impl ToString) -> Self {
        Self {
            text: text.to_string(),
            under: Vec::new(),
        }
    }
}

impl Choices {
    fn of(block: &Block) -> Option<&Self> {
        match block {
            Block::Choices(choices) => Some(choices),
            _ => None,
        }
    }
}

impl Mark {
    /// Whether the line was kept before.
    pub const fn is_kept(self) -> bool {
        matches!(self, Self::Kept | Self::Option(true))
    }
}

impl Choice {
    /// A line with nothing but its words.
    pub fn plain(label: impl Into<String>, act: Action) -> Self {
        Self {
            label: label.into(),
            value: String::new(),
            was: String::new(),
            mark: Mark::None,
            act,
            steps: None,
        }
    }
}
