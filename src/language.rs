//! Languages: which there are, which one is meant, and words of one in place of those of another.
//!
//! Structure stands in one file, in English. A translation holds words only, each under the path
//! of what it translates and with a hash of the English it was made from.

pub mod built_in;
pub mod check;
pub mod hash;
pub mod translation;

pub use translation::Translation;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, such as `es`.
    pub tag: String,
    /// Its name in itself, such as "Español".
    pub name: String,
}

impl Language {
    /// The language that everything is written in first.
    pub fn english() -> Self {
        Self {
            tag: "en".to_owned(),
            name: "English".to_owned(),
        }
    }
}

/// The language that a tag such as `es-MX` or `es_MX.UTF-8` means, by its place in the list: the
/// very one, or another of the same first part.
pub fn find(languages: &[Language], tag: &str) -> Option<usize> {
    let wanted = normal(tag);
    let same = |language: &Language| normal(&language.tag) == wanted;
    let near = |language: &Language| first_part(&normal(&language.tag)) == first_part(&wanted);
    let exact = languages.iter().position(same);
    exact.or_else(|| languages.iter().position(near))
}

fn normal(tag: &str) -> String {
    let tag = tag.split(['.', '@']).next().unwrap_or_default();
    tag.replace('_', "-").to_ascii_lowercase()
}

fn first_part(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}
