//! Every word the program itself says. The build script makes them out of `questions/interface.toml`.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::rc::Rc;

pub use crate::fill::fill;
use crate::language::built_in::Sayings;
use crate::question_set::file::marked;
use crate::question_set::source::Source;

/// The English words as they are written.
pub const ENGLISH: &str = include_str!("../questions/interface.toml");

pub fn source() -> Source {
    Source::built_in("questions/interface.toml", ENGLISH)
}

/// Where the program's own words come from.
#[derive(Clone, Debug, Default)]
pub enum Interface {
    /// As they were written.
    #[default]
    English,
    /// A translation that is compiled in.
    BuiltIn(Sayings),
    /// No words of a language yet.
    Nothing,
    /// Words out of a file, by path, laid over others.
    Over(Rc<Interface>, Rc<BTreeMap<String, String>>),
}

impl Interface {
    fn says<'s>(&'s self, place: usize, path: &str, english: &'s str) -> Option<&'s str> {
        match self {
            Self::English => Some(english),
            Self::BuiltIn(words) => words.get(place),
            Self::Nothing => None,
            Self::Over(below, words) => {
                let over = words.get(path).map(String::as_str);
                over.or_else(|| below.says(place, path, english))
            }
        }
    }

    fn word(&self, place: usize, path: &str, english: &str) -> String {
        match self.says(place, path, english) {
            Some(says) => says.to_owned(),
            None if path.starts_with("typed.") => english.to_owned(),
            None => marked("en", english),
        }
    }
}

/// The words in one language.
#[derive(Clone, Debug)]
pub struct Words {
    tables: Rc<Tables>,
    unreviewed: bool,
}

impl Default for Words {
    fn default() -> Self {
        Self::new(&Interface::English, true)
    }
}

impl Words {
    /// The words in a language, and whether a clinician has read them. English without a
    /// translation is marked, except for what a person may type.
    pub fn new(interface: &Interface, reviewed: bool) -> Self {
        let tables = Tables {
            interface: interface.clone(),
            ..Tables::default()
        };
        Self {
            tables: Rc::new(tables),
            unreviewed: !reviewed,
        }
    }

    /// What the first page says of a translation that no clinician has read.
    pub fn not_reviewed(&self) -> Option<&str> {
        self.unreviewed
            .then(|| self.translation().not_reviewed.as_str())
    }
}

macro_rules! words {
    ($($name:ident: $table:ident { $($word:ident: $place:literal, $english:literal,)* })*) => {
        $(
            #[derive(Clone, Debug)]
            #[allow(missing_docs, reason = "each word stands in questions/interface.toml")]
            pub struct $table { $(pub $word: String),* }
        )*

        /// Each table is made when it is needed: the first page needs few.
        #[derive(Debug, Default)]
        struct Tables { interface: Interface, $($name: OnceCell<Box<$table>>),* }

        #[allow(missing_docs, reason = "each table stands in questions/interface.toml")]
        impl Words {
            $(
                pub fn $name(&self) -> &$table {
                    let Tables { interface, $name, .. } = &*self.tables;
                    $name.get_or_init(|| {
                        Box::new($table {
                            $($word: {
                                let path = concat!(stringify!($name), ".", stringify!($word));
                                interface.word($place, path, $english)
                            }),*
                        })
                    })
                }
            )*
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// With a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
