//! Language tags and country codes, and the one that a name stands for.

use super::nearest;
use crate::file_format::Tag;

/// The two letters of ISO 639-1, and a name; a language may have several lines.
const LANGUAGES: &str = include_str!("tags/languages.txt");
/// The two letters of ISO 3166-1 and those in use for Kosovo, and a name, as above.
const COUNTRIES: &str = include_str!("tags/countries.txt");

impl Tag {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Language => "Q046",
            Self::Country => "Q047",
        }
    }

    /// Whether a text is such a tag: a country's two capital letters, or a language's two or three
    /// with further parts as in BCP 47.
    pub(crate) fn is(self, text: &str) -> bool {
        match self {
            Self::Country => self.known().any(|(code, _)| code == text),
            Self::Language => {
                let (first, rest) = text.split_once('-').unwrap_or((text, "GB"));
                let is_long = first.len() == 3 && first.bytes().all(|one| one.is_ascii_lowercase());
                let fits = |part: &str| match part.len() {
                    2 => Self::Country.is(&part.to_uppercase()),
                    3..=8 => part.bytes().all(|one| one.is_ascii_alphanumeric()),
                    _ => false,
                };
                (is_long || self.known().any(|(code, _)| code == first))
                    && rest.split('-').all(fits)
            }
        }
    }

    /// The tag that was probably meant.
    pub(crate) fn meant(self, text: &str) -> Option<String> {
        let (first, rest) = text.split_once(['_', '-']).unwrap_or((text, ""));
        let joined = match self {
            Self::Language if !rest.is_empty() => {
                let country = Self::Country.meant(rest).unwrap_or_else(|| rest.to_owned());
                format!("{}-{country}", first.to_lowercase())
            }
            Self::Language => text.to_lowercase(),
            Self::Country => text.to_uppercase(),
        };
        if self.is(&joined) {
            return Some(joined);
        }
        let names: Vec<_> = self.known().map(|(_, name)| name.to_lowercase()).collect();
        let name = nearest(&[], &text.to_lowercase(), names.iter().map(String::as_str))?;
        let place = names.iter().position(|one| *one == name)?;
        self.known().nth(place).map(|(code, _)| code.to_owned())
    }

    fn known(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let lines = match self {
            Self::Language => LANGUAGES,
            Self::Country => COUNTRIES,
        };
        lines.lines().filter_map(|line| line.split_once(' '))
    }
}
