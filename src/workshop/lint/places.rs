//! Where the parts of a set stand in its file.

use std::ops::Range;

use toml::de::DeTable;

use crate::question_set::QuestionSet;
use crate::question_set::file::Value;

/// The file of a set, asked for its parts. What is missing or of another type is passed over.
pub(super) struct Places<'t> {
    table: &'t DeTable<'t>,
}

impl<'t> Places<'t> {
    pub(super) const fn new(table: &'t DeTable<'t>) -> Self {
        Self { table }
    }

    /// The value of a key of the whole file.
    pub(super) fn root(&self, key: &str) -> Option<&'t Value<'t>> {
        self.table.get(key)
    }

    /// The entries of a list of the whole file.
    pub(super) fn list(&self, key: &str) -> &'t [Value<'t>] {
        self.root(key).map(items).unwrap_or_default()
    }

    /// Every scored question, in order.
    pub(super) fn questions(&self) -> impl Iterator<Item = &'t Value<'t>> {
        let parts = self.list("considerations").iter();
        parts.flat_map(|part| get(part, "questions").map(items).unwrap_or_default())
    }

    /// Every scale with its name and the place of the name, in the order of the file.
    pub(super) fn scales(&self) -> Vec<(&'t str, Range<usize>, &'t Value<'t>)> {
        let table = self
            .root("scales")
            .and_then(|scales| scales.get_ref().as_table());
        let entries = table.into_iter().flat_map(DeTable::iter);
        let mut scales: Vec<_> = entries
            .map(|(name, value)| (&**name.get_ref(), name.span(), value))
            .collect();
        scales.sort_by_key(|(_, span, _)| span.start);
        scales
    }

    /// A scored question of the set.
    pub(super) fn question(&self, set: &QuestionSet, question: usize) -> Option<&'t Value<'t>> {
        let part = set.questions[question].consideration;
        let within = question - set.considerations[part].questions.start;
        let part = self.list("considerations").get(part)?;
        items(get(part, "questions")?).get(within)
    }

    /// The id of a scored question of the set.
    pub(super) fn question_id(&self, set: &QuestionSet, question: usize) -> Option<&'t Value<'t>> {
        get(self.question(set, question)?, "id")
    }

    /// A key of an outcome's text.
    pub(super) fn outcome(&self, outcome: &str, key: &str) -> Option<&'t Value<'t>> {
        get(get(self.root("outcomes")?, outcome)?, key)
    }
}

/// The value of a key, if the value is a table that has it.
pub(super) fn get<'t>(value: &'t Value<'t>, key: &str) -> Option<&'t Value<'t>> {
    value.get_ref().as_table()?.get(key)
}

/// The text of a key, if there is one.
pub(super) fn text<'t>(value: &'t Value<'t>, key: &str) -> Option<&'t str> {
    get(value, key)?.get_ref().as_str()
}

/// The small whole number of a key, if there is one.
pub(super) fn whole(value: &Value<'_>, key: &str) -> Option<i64> {
    let number = get(value, key)?.get_ref().as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

/// The entries of a value, if it is a list.
pub(super) fn items<'t>(value: &'t Value<'t>) -> &'t [Value<'t>] {
    value
        .get_ref()
        .as_array()
        .map(|list| &**list)
        .unwrap_or_default()
}
