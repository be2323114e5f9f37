//! What each kind of file may hold: its keys, what they take, and what is done with them.
//!
//! What a reader checks, the JSON Schemas, the paths of translations, what `check --diff`
//! compares, and the tables of `questions/README.md` all come from these records.

// One key a line, as in a table.
#[rustfmt::skip]
pub mod answers;
pub mod headings;
#[rustfmt::skip]
pub mod help_lines;
#[rustfmt::skip]
mod learn;
#[rustfmt::skip]
pub mod question_set;
pub mod schema;
#[rustfmt::skip]
pub mod translation;

use toml::de::DeTable;

use crate::question_set::limits;

/// A kind of file that can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question set; also whatever cannot be told.
    Set,
    Translation,
    HelpLines,
    /// The program's own words, in English.
    Interface,
}

impl Kind {
    /// What a file is, by its keys.
    pub fn of(file: &DeTable<'_>) -> Self {
        let has = |key: &str| file.contains_key(key);
        if has("translates") {
            Self::Translation
        } else if has("considerations") {
            Self::Set
        } else if has("anywhere") || has("countries") {
            Self::HelpLines
        } else if has("welcome") && !has("schema") {
            Self::Interface
        } else {
            Self::Set
        }
    }

    /// What a file surely is, for messages.
    pub fn told(file: &DeTable<'_>) -> Option<&'static str> {
        let is_list = |key| {
            file.get(key)
                .is_some_and(|value| value.get_ref().is_array())
        };
        match Self::of(file) {
            Self::Translation => Some(translation::TRANSLATION.name),
            Self::Set if is_list("considerations") => Some(question_set::QUESTION_SET.name),
            Self::Set if file.contains_key("question_set") => Some(answers::ANSWERS.name),
            Self::HelpLines if is_list("countries") => Some(help_lines::HELP_LINES.name),
            _ => None,
        }
    }
}

#[derive(Debug)]
pub struct Record {
    /// What it is, for messages: "a question".
    pub name: &'static str,
    pub keys: &'static [Key],
    pub rule: Rule,
    /// Whether other keys may stand beside these.
    pub is_open: bool,
}

/// How the keys of a table depend on each other.
#[derive(Debug)]
pub enum Rule {
    Free,
    /// The keys of exactly one of these groups.
    OneOf(&'static [&'static [&'static str]]),
    /// At least one of these keys.
    AnyOf(&'static [&'static str]),
}

#[derive(Debug)]
pub struct Key {
    pub name: &'static str,
    pub takes: Takes,
    pub is_needed: bool,
    pub words: Words,
    /// Whether paths start anew below it, since its entries have ids of their own in the file.
    pub is_anew: bool,
    /// Whether a person who takes the set meets it, or is scored by it.
    pub is_met: bool,
    pub about: &'static str,
}

/// Whether a translation has words for a text, and under which path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// It is structure, the same in every language.
    None,
    /// By its own name, below the path of its table.
    Named,
    /// By the path of its table, where no other text stands.
    Alone,
    /// By the path of its table, with this name in place of the list's.
    Beside(&'static str),
}

#[derive(Debug)]
pub enum Takes {
    Schema,
    Id(Unique),
    /// A text that is safe to print, of at most [`limits::TEXT`] characters.
    Text,
    /// A text on a line of its own, to be chosen or above others, which should not be too long.
    Line,
    /// A text of at most [`limits::SHORT`] columns.
    Short,
    Coded(Tag),
    /// 1 to [`limits::OPTIONS`] texts.
    Texts,
    Date,
    Flag,
    /// How many options may be picked.
    Count,
    /// -[`limits::POINTS`] to [`limits::POINTS`].
    Points,
    /// 0 to 100.
    Of100,
    Word(&'static [&'static str]),
    /// Any text that names something else in the file.
    Name,
    /// A list of such texts.
    Names,
    Table(&'static Record),
    /// A list of tables, at least and at most that many.
    Tables(&'static Record, usize, usize),
    /// Tables by names of their own, at most that many.
    Named(&'static Record, usize),
    /// By question: a list of options.
    Conditions,
    /// By question: an option, or a list where several may be picked.
    Replies,
    /// By consideration: 1, 2 or 3.
    Weights,
}

/// A code that stands for a language or a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// As in BCP 47.
    Language,
    /// As in ISO 3166.
    Country,
}

/// Among what an id may stand once only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unique {
    Alone,
    InFile,
    InList,
    /// In its list, and not one of the ids that every question offers by itself.
    Option,
}

/// Ids that every question offers by itself.
pub const RESERVED: [&str; 2] = ["not-sure", "skip"];

impl Record {
    const fn new(name: &'static str, keys: &'static [Key]) -> Self {
        Self {
            name,
            keys,
            rule: Rule::Free,
            is_open: false,
        }
    }

    const fn with(mut self, rule: Rule) -> Self {
        self.rule = rule;
        self
    }

    pub fn key(&self, name: &str) -> Option<&'static Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

const fn may(name: &'static str, takes: Takes, about: &'static str) -> Key {
    Key {
        name,
        takes,
        is_needed: false,
        words: Words::None,
        is_anew: false,
        is_met: true,
        about,
    }
}

const fn needs(name: &'static str, takes: Takes, about: &'static str) -> Key {
    let mut key = may(name, takes, about);
    key.is_needed = true;
    key
}

impl Key {
    const fn words(mut self) -> Self {
        self.words = Words::Named;
        self
    }

    const fn alone(mut self) -> Self {
        self.words = Words::Alone;
        self
    }

    const fn beside(mut self, name: &'static str) -> Self {
        self.words = Words::Beside(name);
        self
    }

    const fn anew(mut self) -> Self {
        self.is_anew = true;
        self
    }

    const fn unmet(mut self) -> Self {
        self.is_met = false;
        self
    }
}

impl Takes {
    /// What a value must be, for messages and tables.
    pub const fn wanted(&self) -> &'static str {
        match self {
            Self::Schema => "the whole number 1",
            Self::Id(_)
            | Self::Text
            | Self::Line
            | Self::Short
            | Self::Word(_)
            | Self::Name
            | Self::Coded(_) => "text in quotes",
            Self::Texts => "a list of texts",
            Self::Date => "a date",
            Self::Flag => "true or false",
            Self::Count => "a whole number of options",
            Self::Points => "a whole number from -2 to 2",
            Self::Of100 => "a whole number from 0 to 100",
            Self::Names => "a list of ids",
            Self::Tables(..) => "a list of tables",
            Self::Table(_) | Self::Named(..) | Self::Conditions | Self::Replies | Self::Weights => {
                "a table"
            }
        }
    }

    /// The fewest and the most entries of a list or a table of names.
    pub const fn entries(&self) -> (usize, usize) {
        match self {
            Self::Texts => (1, limits::OPTIONS),
            Self::Tables(_, least, most) => (*least, *most),
            Self::Named(_, most) => (0, *most),
            Self::Conditions => (1, usize::MAX),
            _ => (0, usize::MAX),
        }
    }
}
