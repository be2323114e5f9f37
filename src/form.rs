//! The two forms of therapy, and values held for both.

use std::ops::{Index, IndexMut};

/// A form of therapy that a question can bear on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Several people and a group leader.
    Group,
    /// One person and one therapist.
    Individual,
}

impl Form {
    /// Both forms; the order carries no meaning.
    pub const ALL: [Self; 2] = [Self::Group, Self::Individual];

    /// The words used in question sets, answers files and results.
    pub const IDS: [&str; 2] = ["group", "individual"];

    pub const fn id(self) -> &'static str {
        Self::IDS[self as usize]
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Group => Self::Individual,
            Self::Individual => Self::Group,
        }
    }

    /// Of one thing for each form, the one for this form.
    pub fn of<T>(self, group: T, individual: T) -> T {
        match self {
            Self::Group => group,
            Self::Individual => individual,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PerForm<T> {
    pub group: T,
    pub individual: T,
}

impl<T> PerForm<T> {
    pub fn from_fn(mut make: impl FnMut(Form) -> T) -> Self {
        Self {
            group: make(Form::Group),
            individual: make(Form::Individual),
        }
    }
}

impl<T> Index<Form> for PerForm<T> {
    type Output = T;

    fn index(&self, form: Form) -> &T {
        match form {
            Form::Group => &self.group,
            Form::Individual => &self.individual,
        }
    }
}

impl<T> IndexMut<Form> for PerForm<T> {
    fn index_mut(&mut self, form: Form) -> &mut T {
        match form {
            Form::Group => &mut self.group,
            Form::Individual => &mut self.individual,
        }
    }
}
