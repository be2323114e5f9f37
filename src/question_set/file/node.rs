//! A value of a file, whether it was read from TOML or was packed by the build script.

use std::ops::Range;

use toml::de::DeTable;

use super::wrong::wrong_type;
use super::{Packed, Value, date, entries, hold_below, whole};
use crate::date::Date;
use crate::file_format::Record;
use crate::question_set::finding::Finding;

#[derive(Clone, Copy, Debug)]
pub(crate) enum Node<'t> {
    Read(&'t Value<'t>),
    Packed(Packed),
}

/// The entries of a table.
#[derive(Clone, Copy, Debug)]
pub(super) enum Fields<'t> {
    Read(&'t DeTable<'t>),
    Packed(Packed),
}

impl<'t> Node<'t> {
    pub(crate) fn text(self) -> Option<&'t str> {
        match self {
            Self::Read(value) => value.get_ref().as_str(),
            Self::Packed(value) => value.text(),
        }
    }

    pub(super) fn whole(self) -> Option<i64> {
        match self {
            Self::Read(value) => whole(value),
            Self::Packed(value) => value.text()?.parse().ok(),
        }
    }

    pub(super) fn flag(self) -> Option<bool> {
        match self {
            Self::Read(value) => value.get_ref().as_bool(),
            Self::Packed(value) => value.text()?.parse().ok(),
        }
    }

    pub(super) fn date(self) -> Option<Date> {
        match self {
            Self::Read(value) => date(value),
            Self::Packed(value) => Date::parse(value.text()?).ok(),
        }
    }

    pub(crate) fn list(self) -> Option<Vec<Self>> {
        match self {
            Self::Read(value) => {
                let values = value.get_ref().as_array()?.iter();
                Some(values.map(Self::Read).collect())
            }
            Self::Packed(value) => {
                let values = value.is_list().then(|| value.values())?;
                Some(values.map(Self::Packed).collect())
            }
        }
    }

    /// The entries of a table whose keys are names, in the order of the file, each with the place
    /// of its name.
    pub(crate) fn named(self) -> Vec<(&'t str, Range<usize>, Self)> {
        match self {
            Self::Read(value) => {
                let entries = entries(value).into_iter();
                entries
                    .map(|(name, at, value)| (name, at, Self::Read(value)))
                    .collect()
            }
            Self::Packed(value) => {
                let entries = value.entries();
                entries
                    .map(|(name, value)| (name, 0..0, Self::Packed(value)))
                    .collect()
            }
        }
    }

    pub(super) fn fields(self) -> Option<Fields<'t>> {
        match self {
            Self::Read(value) => value.get_ref().as_table().map(Fields::Read),
            Self::Packed(value) => value.is_table().then_some(Fields::Packed(value)),
        }
    }

    /// What is wrong with a value of another kind; what was packed is of the right one.
    pub(crate) fn wrong_kind(self, wanted: &'static str, key: &str) -> Option<Finding> {
        match self {
            Self::Read(value) => Some(wrong_type(key, wanted, value)),
            Self::Packed(_) => None,
        }
    }

    /// What is wrong with a table by its description; what was packed is sound.
    pub(crate) fn hold(self, record: &Record) -> Vec<Finding> {
        let found = match self {
            Self::Read(value) => {
                let table = value.get_ref().as_table();
                table.map(|table| hold_below(record, table, value.span().start))
            }
            Self::Packed(_) => None,
        };
        found.unwrap_or_default()
    }

    /// Where it stands; what was packed stands nowhere.
    pub(crate) fn span(self) -> Range<usize> {
        match self {
            Self::Read(value) => value.span(),
            Self::Packed(_) => 0..0,
        }
    }
}

impl<'t> Fields<'t> {
    pub(super) fn get(self, key: &str) -> Option<Node<'t>> {
        match self {
            Self::Read(table) => table.get(key).map(Node::Read),
            Self::Packed(table) => table.get(key).map(Node::Packed),
        }
    }
}
