//! Where the parser stumbled, and what stands around it.

pub(super) struct Spot<'t> {
    pub message: &'t str,
    pub line: &'t str,
    /// The byte of the line at which it stumbled.
    pub at: usize,
}

impl<'t> Spot<'t> {
    pub(super) fn before(&self) -> &'t str {
        &self.line[..self.at]
    }

    pub(super) fn rest(&self) -> &'t str {
        &self.line[self.at..]
    }

    /// What stands after the equals sign before this place.
    pub(super) fn value(&self) -> &'t str {
        let start = self
            .before()
            .rfind('=')
            .map_or(self.at, |equals| equals + 1);
        self.line[start..].trim()
    }

    /// The name before that equals sign.
    pub(super) fn key(&self) -> &'t str {
        let end = self.before().rfind('=').unwrap_or_default();
        let key = self.line[..end].trim_end();
        let name = |one: char| one.is_alphanumeric() || matches!(one, '-' | '_');
        &key[key.trim_end_matches(name).len()..]
    }

    /// The value up to what ends one that is not in quotes.
    pub(super) fn bare(&self) -> &'t str {
        let end = self.value().find([',', ';', '}', ']', '#', '"']);
        let bare = &self.value()[..end.unwrap_or(self.value().len())];
        bare.trim_start_matches(['[', '{']).trim()
    }

    /// What the place is, if one of these characters stands there.
    pub(super) fn stands(&self, known: impl Fn(char) -> bool) -> Option<char> {
        self.rest().chars().next().filter(|one| known(*one))
    }

    pub(super) fn is_of(&self, beginnings: &[&str]) -> bool {
        let mut beginnings = beginnings.iter();
        beginnings.any(|beginning| self.message.starts_with(beginning))
    }

    /// A comma or the end of the line was expected.
    pub(super) fn goes_on(&self) -> bool {
        self.is_of(&[
            "unexpected key or value",
            "missing comma",
            "extra assignment",
        ])
    }

    pub(super) fn lacks_equals(&self) -> bool {
        self.is_of(&[
            "key with no value",
            "missing assignment",
            "invalid unquoted key",
        ])
    }
}
