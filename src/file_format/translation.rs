//! A translation: a header, and below it words by the path of what they translate.

use super::Takes::{Coded, Flag, Name, Schema, Text};
use super::{Record, Tag, may, needs};

pub static TRANSLATION: Record = Record {
    is_open: true,
    ..Record::new(
        "a translation",
        &[
            needs("schema", Schema, "the format described here"),
            needs("translates", Text, "the id of the set, or `interface`, or `help-lines`"),
            needs("language", Coded(Tag::Language), "the language's tag, such as `\"es\"`"),
            needs("name", Text, "the language's name in itself"),
            may("reviewed_by_clinician", Flag, "whether a clinician who speaks the language has read these words"),
        ],
    )
};

pub static WORDS: Record = Record::new(
    "translated words",
    &[
        needs("english", Name, "the hash of the English they were made from"),
        needs("says", Text, "the words"),
    ],
);
